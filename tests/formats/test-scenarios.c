#include "contract-cases.h"
#include "documents.h"
#include "json-compare.h"

#include <formats/scenario-json.h>
#include <string.h>
#include <support.h>

/* What a good document says, and that a scenario written reads back the same. */

static void
every_member_is_read (void **state)
{
  g_autofree char *path = test_data_path ("scenario.json");
  g_autofree char *text = NULL;
  gsize length;
  assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_autoptr (EpScenario) scenario = ep_scenario_from_json (text, length, NULL);
  assert_non_null (scenario);

  g_autoptr (EpScenario) expected =
      ep_scenario_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));
  expected->horizon_months = 36;
  expected->near_tie_ppm = 10000;
  expected->tax = (EpTax){82500, FALSE};
  expected->per_visit_minor = 1500;
  expected->per_day_off_minor = 12000;
  EpCourse *reference = ep_scenario_add_course (expected, "Microneedling, face");
  reference->kind = EP_KIND_MICRONEEDLING;
  reference->session_price_minor = 30000;
  reference->sessions = (EpSessions){4, 5, 6};
  reference->interval = (EpInterval){1, EP_UNIT_MONTHS};
  reference->n_packages = 2;
  reference->packages[0] = (EpPackage){3, FALSE, 81000, 0};
  reference->packages[1] = (EpPackage){6, TRUE, 0, 150000};
  reference->refund = EP_REFUND_SINGLE_PRICE;
  ep_course_add_extra (reference, "Vitamin C serum", 2500, EP_PER_SESSION);
  ep_course_add_extra (reference, "Consultation", 5000, EP_PER_COURSE);
  reference->maintenance = (EpMaintenance){6, TRUE, 30000};
  reference->session_minutes = 20;
  reference->downtime_tenths = 15;
  EpCourse *other = ep_scenario_add_course (expected, "Fractional laser, face");
  other->kind = EP_KIND_LASER;
  other->pricing = EP_PRICING_RATIO_PER_SESSION;
  other->price_ratio_e4 = 40000;
  other->sessions = (EpSessions){3, 3, 3};
  other->interval = (EpInterval){6, EP_UNIT_WEEKS};
  assert_true (ep_scenario_equal (scenario, expected));
}

static void
absent_members_have_the_defaults_of_the_contract (void **state)
{
  g_autoptr (EpScenario) scenario =
      document_scenario ("{'currency': 'JPY', 'start': '1970-01-01', 'courses': ["
                         "{'name': 'M', 'session_price': '5', 'sessions': 1}, "
                         "{'name': 'M', 'price_ratio': '0.01', 'sessions': 100}]}");
  g_autoptr (EpScenario) expected =
      document_scenario ("{'currency': 'JPY', 'start': '1970-01-01', 'basis': 'price', "
                         "'near_tie_percent': '1', 'patient_costs': {}, 'courses': ["
                         "{'name': 'M', 'kind': 'other', 'session_price': '5', 'sessions': 1, "
                         "'interval': '1 month', 'packages': [], 'discount_percent': '0', "
                         "'refund': 'none', 'extras': [], 'session_minutes': 0, "
                         "'downtime_days': '0'}, "
                         "{'name': 'M', 'price_ratio': '0.01', 'ratio_per': 'session', "
                         "'sessions': {'min': 100, 'likely': 100, 'max': 100}}]}");
  assert_true (ep_scenario_equal (scenario, expected));
  assert_int_equal (scenario->horizon_months, 0);
  assert_int_equal (scenario->near_tie_ppm, EP_NEAR_TIE_PPM_DEFAULT);
  assert_int_equal (scenario->tax.rate_ppm, 0);
  assert_int_equal (scenario->courses[0].interval.count, 1);
  assert_int_equal (scenario->courses[0].interval.unit, EP_UNIT_MONTHS);
  assert_int_equal (scenario->courses[0].maintenance.every_months, 0);
  assert_int_equal (scenario->courses[1].pricing, EP_PRICING_RATIO_PER_SESSION);
}

static void
the_limits_themselves_are_allowed (void **state)
{
  static const char *const documents[] = {
      ROOT ("'horizon_months': 1, 'near_tie_percent': '0', 'tax': {'percent': '0', 'included': "
            "true}"),
      ROOT ("'horizon_months': 600, 'near_tie_percent': '100.0000'"),
      ROOT ("'patient_costs': {'per_visit': '9999999999.99', 'per_day_off': '0.00'}"),
      COURSE (
          "'session_minutes': 1440, 'downtime_days': '365.0', 'maintenance': {'every_months': 1}"),
      COURSE ("'session_minutes': -0, 'downtime_days': '0', 'maintenance': {'every_months': 120}"),
      COURSE ("'interval': '730 days', 'discount_percent': '100'"),
      COURSE ("'interval': '1 days', 'packages': [{'sessions': 2, 'percent_off': '0'}]"),
      COURSE ("'interval': '104 week', 'packages': [{'sessions': 100, 'percent_off': '100'}]"),
      COURSE ("'interval': '24 month', 'packages': [{'sessions': 100, 'price': '0'}]"),
      "{'currency': 'USD', 'start': '1970-01-01', " COURSES "}",
      "{'currency': 'USD', 'start': '2199-12-31', " COURSES "}",
      WITH_COURSES (REFERENCE ", " OTHER ", " OTHER ", " OTHER),
      WITH_COURSES (REFERENCE ", {'name': '.', 'price_ratio': '100.0000', "
                              "'ratio_per': 'course', 'sessions': 100}"),
  };
  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++) {
    g_autoptr (EpScenario) scenario = document_scenario (documents[i]);
    assert_non_null (scenario);
  }
}

static void
text_is_kept_as_it_is (void **state)
{
  static const char *const names[] = {" a ",      "é",      "e\u0301",    "日本語",
                                      "a\u2028b", "\u202e", "\U0010ffff", "\ufeff"};
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *document = g_strdup_printf (
        WITH_COURSES ("{'name': '%s', 'session_price': '1', 'sessions': 1}, " OTHER), names[i]);
    g_autoptr (EpScenario) scenario = document_scenario (document);
    assert_string_equal (scenario->courses[0].name, names[i]);
  }
}

static void
the_members_can_stand_in_any_order (void **state)
{
  g_autoptr (EpScenario) one = document_scenario (ROOT ("'basis': 'all-in'"));
  g_autoptr (EpScenario) two = document_scenario (
      "{" COURSES ", 'basis': 'all-in', 'start': '2026-12-01', 'currency': 'USD'}");
  assert_true (ep_scenario_equal (one, two));
}

static void
assert_round_trip (const EpScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ep_scenario_to_json (scenario);
  g_autoptr (EpScenario) again = ep_scenario_from_json (text, strlen (text), &error);
  if (again == NULL)
    fail_msg ("%s\nis refused: %s", text, error->message);
  if (!ep_scenario_equal (scenario, again))
    fail_msg ("%s\nreads back as another scenario", text);
  g_autofree char *text_again = ep_scenario_to_json (again);
  assert_string_equal (text, text_again);
}

static void
what_is_written_reads_back_the_same (void **state)
{
  static const char *const documents[] = {
      ROOT ("'horizon_months': 600, 'basis': 'all-in', 'near_tie_percent': '0.0001'"),
      ROOT ("'tax': {'percent': '0', 'included': true}"),
      ROOT ("'tax': {'percent': '0', 'included': false}"),
      ROOT ("'tax': {'percent': '100', 'included': true}"),
      ROOT ("'patient_costs': {'per_visit': '9999999999.99', 'per_day_off': '0.01'}"),
      COURSE ("'interval': '1 day', 'refund': 'pro-rata', 'kind': 'microneedling'"),
      COURSE ("'interval': '104 weeks', 'maintenance': {'every_months': 3, 'price': '0'}"),
      COURSE ("'packages': [{'sessions': 9, 'price': '0'}, {'sessions': 2, 'percent_off': '0'}]"),
      COURSE ("'extras': [{'name': '\\\\ \\u2028 é', 'price': '0.5', 'per': 'course'}]"),
      WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '0.01', 'ratio_per': 'course', "
                              "'sessions': {'min': 1, 'likely': 1, 'max': 100}}"),
  };
  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++) {
    g_autoptr (EpScenario) scenario = document_scenario (documents[i]);
    assert_round_trip (scenario);
  }
}

static void
every_case_of_the_contract_reads_back_the_same (void **state)
{
  ContractCase *cases = contract_cases_load ();
  for (guint i = 0; i < CONTRACT_CASES; i++) {
    g_autofree char *text = contract_case_text (&cases[i]);
    g_autoptr (EpScenario) scenario = document_scenario (text);
    assert_round_trip (scenario);
  }
  contract_cases_free (cases);
}

static void
what_is_written_says_all_that_it_means (void **state)
{
  g_autoptr (EpScenario) scenario = document_scenario (
      WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': 3, "
                              "'maintenance': {'every_months': 12}}"));
  g_autofree char *text = ep_scenario_to_json (scenario);
  g_autofree char *expected =
      document_text ("{'currency': 'USD', 'start': '2026-12-01', 'basis': 'price', "
                     "'near_tie_percent': '1.0000', "
                     "'patient_costs': {'per_visit': '0.00', 'per_day_off': '0.00'}, "
                     "'courses': [{'name': 'M', 'kind': 'other', 'session_price': '300.00', "
                     "'sessions': 5, 'interval': '1 month', 'packages': [], "
                     "'discount_percent': '0.0000', 'refund': 'none', 'extras': [], "
                     "'session_minutes': 0, 'downtime_days': '0.0'}, "
                     "{'name': 'L', 'kind': 'other', 'price_ratio': '4.0000', "
                     "'ratio_per': 'session', 'sessions': 3, 'interval': '1 month', "
                     "'packages': [], 'discount_percent': '0.0000', 'refund': 'none', "
                     "'extras': [], 'maintenance': {'every_months': 12}, "
                     "'session_minutes': 0, 'downtime_days': '0.0'}]}");
  json_t *wanted = json_loads (expected, 0, NULL);
  json_t *written = json_loads (text, 0, NULL);
  g_autofree char *difference = json_difference (wanted, written);
  json_decref (wanted);
  json_decref (written);
  if (difference != NULL)
    fail_msg ("%s", difference);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_member_is_read),
      cmocka_unit_test (absent_members_have_the_defaults_of_the_contract),
      cmocka_unit_test (the_limits_themselves_are_allowed),
      cmocka_unit_test (text_is_kept_as_it_is),
      cmocka_unit_test (the_members_can_stand_in_any_order),
      cmocka_unit_test (what_is_written_reads_back_the_same),
      cmocka_unit_test (every_case_of_the_contract_reads_back_the_same),
      cmocka_unit_test (what_is_written_says_all_that_it_means),
  };
  return cmocka_run_group_tests_name ("scenarios", tests, NULL, NULL);
}
