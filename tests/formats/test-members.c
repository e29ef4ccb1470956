#include "documents.h"

#include <support.h>

/* What one member can be: each class of values that CONTRACT.md's table refuses. */

#define LETTERS_40  "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"
#define LETTERS_120 LETTERS_40 LETTERS_40 LETTERS_40
#define E_ACUTE_20  "éééééééééééééééééééé"

static void
a_missing_member_is_refused_at_its_own_path (void **state)
{
  static const Refusal refusals[] = {
      {"{}", "currency", "missing"},
      {"{'currency': 'USD'}", "start", "missing"},
      {"{'currency': 'USD', 'start': '2026-12-01'}", "courses", "missing"},
      {WITH_COURSES ("{}, {}"), "courses[0].name", "missing"},
      {WITH_COURSES ("{'name': 'M'}, {}"), "courses[0].session_price", "missing"},
      {WITH_COURSES ("{'name': 'M', 'session_price': '1'}, {}"), "courses[0].sessions", "missing"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'sessions': 3}"), "courses[1].session_price",
       "missing"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4'}"), "courses[1].sessions",
       "missing"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {}}"),
       "courses[1].sessions.min", "missing"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {'min': 1, 'max': "
                               "2}}"),
       "courses[1].sessions.likely", "missing"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {'min': 1, "
                               "'likely': 1}}"),
       "courses[1].sessions.max", "missing"},
      {ROOT ("'tax': {}"), "tax.percent", "missing"},
      {ROOT ("'tax': {'percent': '1'}"), "tax.included", "missing"},
      {COURSE ("'packages': [{}]"), "courses[1].packages[0].sessions", "missing"},
      {COURSE ("'packages': [{'sessions': 3}]"), "courses[1].packages[0].price", "missing"},
      {COURSE ("'extras': [{}]"), "courses[1].extras[0].name", "missing"},
      {COURSE ("'extras': [{'name': 'x'}]"), "courses[1].extras[0].price", "missing"},
      {COURSE ("'extras': [{'name': 'x', 'price': '1'}]"), "courses[1].extras[0].per", "missing"},
      {COURSE ("'maintenance': {}"), "courses[1].maintenance.every_months", "missing"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
an_unknown_member_is_refused_at_its_own_path (void **state)
{
  static const Refusal refusals[] = {
      {ROOT ("'colour': 1"), "colour", "known"},
      {ROOT ("'Basis': 'price'"), "Basis", "known"},
      {ROOT ("'tax': {'percent': '1', 'included': true, 'rate': 1}"), "tax.rate", "known"},
      {ROOT ("'patient_costs': {'per_week': '1'}"), "patient_costs.per_week", "known"},
      {COURSE ("'price': '1'"), "courses[1].price", "known"},
      {COURSE ("'packages': [{'sessions': 3, 'price': '1', 'name': 'x'}]"),
       "courses[1].packages[0].name", "known"},
      {COURSE ("'extras': [{'kind': 'x'}]"), "courses[1].extras[0].kind", "known"},
      {COURSE ("'maintenance': {'every_weeks': 1}"), "courses[1].maintenance.every_weeks", "known"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'session_price': '1', 'sessions': {'most': 1}}"),
       "courses[1].sessions.most", "known"},
      {ROOT ("'': 1"), "", "known"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
an_unknown_name_is_cut_at_40_characters_and_its_control_characters_are_escaped (void **state)
{
  static const Refusal refusals[] = {
      {ROOT ("'" LETTERS_40 "': 1"), LETTERS_40, "known"},
      {ROOT ("'" LETTERS_40 "o': 1"), LETTERS_40, "known"},
      {ROOT ("'" E_ACUTE_20 E_ACUTE_20 "é': 1"), E_ACUTE_20 E_ACUTE_20, "known"},
      {ROOT ("'a\\nb\\u0085\\u007fc': 1"), "a\\u000ab\\u0085\\u007fc", "known"},
      {COURSE ("'\\u001b[31m': 1"), "courses[1].\\u001b[31m", "known"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_quoted_value_is_cut_at_40_characters_and_its_control_characters_are_escaped (void **state)
{
  static const Refusal refusals[] = {
      {ROOT ("'basis': '" LETTERS_40 "o'"), "basis", "\"" LETTERS_40 "\" is"},
      {ROOT ("'basis': 'a\\nb'"), "basis", "\"a\\u000ab\" is"},
      {ROOT ("'near_tie_percent': '1\\t" LETTERS_40 "'"), "near_tie_percent",
       "\"1\\u0009abcdefghijklmnopqrstuvwxyzabcdefghijkl\" is"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_value_of_another_type_is_refused (void **state)
{
  static const Refusal refusals[] = {
      {"{'currency': 840}", "currency", "string"},
      {"{'currency': null}", "currency", "string"},
      {"{'currency': 'USD', 'start': 20261201}", "start", "string"},
      {"{'currency': 'USD', 'start': '2026-12-01', 'courses': {}}", "courses", "array"},
      {"{'currency': 'USD', 'start': '2026-12-01', 'courses': null}", "courses", "array"},
      {WITH_COURSES ("1, 2"), "courses[0]", "object"},
      {WITH_COURSES (REFERENCE ", []"), "courses[1]", "object"},
      {ROOT ("'horizon_months': '36'"), "horizon_months", "integer"},
      {ROOT ("'horizon_months': null"), "horizon_months", "integer"},
      {ROOT ("'basis': true"), "basis", "string"},
      {ROOT ("'near_tie_percent': 1"), "near_tie_percent", "string"},
      {ROOT ("'tax': '8.25'"), "tax", "object"},
      {ROOT ("'tax': null"), "tax", "object"},
      {ROOT ("'tax': {'percent': 8, 'included': false}"), "tax.percent", "string"},
      {ROOT ("'tax': {'percent': '8', 'included': 0}"), "tax.included", "true or false"},
      {ROOT ("'tax': {'percent': '8', 'included': 'true'}"), "tax.included", "true or false"},
      {ROOT ("'patient_costs': []"), "patient_costs", "object"},
      {ROOT ("'patient_costs': {'per_visit': 1}"), "patient_costs.per_visit", "string"},
      {ROOT ("'patient_costs': {'per_day_off': null}"), "patient_costs.per_day_off", "string"},
      {COURSE ("'kind': 1"), "courses[1].kind", "string"},
      {COURSE ("'ratio_per': null"), "courses[1].ratio_per", "string"},
      {COURSE ("'interval': 4"), "courses[1].interval", "string"},
      {COURSE ("'packages': {}"), "courses[1].packages", "array"},
      {COURSE ("'packages': null"), "courses[1].packages", "array"},
      {COURSE ("'packages': [3]"), "courses[1].packages[0]", "object"},
      {COURSE ("'packages': [{'sessions': '3'}]"), "courses[1].packages[0].sessions", "integer"},
      {COURSE ("'discount_percent': false"), "courses[1].discount_percent", "string"},
      {COURSE ("'refund': null"), "courses[1].refund", "string"},
      {COURSE ("'extras': 'x'"), "courses[1].extras", "array"},
      {COURSE ("'extras': ['x']"), "courses[1].extras[0]", "object"},
      {COURSE ("'extras': [{'name': 1}]"), "courses[1].extras[0].name", "string"},
      {COURSE ("'maintenance': 6"), "courses[1].maintenance", "object"},
      {COURSE ("'maintenance': null"), "courses[1].maintenance", "object"},
      {COURSE ("'maintenance': {'every_months': 6, 'price': null}"), "courses[1].maintenance.price",
       "string"},
      {COURSE ("'session_minutes': '20'"), "courses[1].session_minutes", "integer"},
      {COURSE ("'downtime_days': 1.5"), "courses[1].downtime_days", "string"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'session_price': 900, 'sessions': 3}"),
       "courses[1].session_price", "string"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': 4, 'sessions': 3}"),
       "courses[1].price_ratio", "string"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': '3'}"),
       "courses[1].sessions", "integer"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': [3]}"),
       "courses[1].sessions", "integer"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': null}"),
       "courses[1].sessions", "integer"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
an_integer_with_point_or_exponent_is_refused_whatever_its_size (void **state)
{
  static const Refusal refusals[] = {
      {ROOT ("'horizon_months': 36.0"), "horizon_months", "integer"},
      {ROOT ("'horizon_months': 36e0"), "horizon_months", "integer"},
      {ROOT ("'horizon_months': 3.6E1"), "horizon_months", "integer"},
      {ROOT ("'horizon_months': 1e999"), "horizon_months", "integer"},
      {ROOT ("'horizon_months': -1e+999999999999999999999"), "horizon_months", "integer"},
      {ROOT ("'horizon_months': 1e-999"), "horizon_months", "integer"},
      {ROOT ("'horizon_months': 99999999999999999999.5"), "horizon_months", "integer"},
      {ROOT ("'near_tie_percent': 1e999"), "near_tie_percent", "string"},
      {ROOT ("'colour': [1e999]"), "colour", "known"},
      {COURSE ("'packages': [{'sessions': 3.0}]"), "courses[1].packages[0].sessions", "integer"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
an_integer_outside_its_range_is_refused (void **state)
{
  static const Refusal refusals[] = {
      {ROOT ("'horizon_months': 0"), "horizon_months", "from 1 to 600"},
      {ROOT ("'horizon_months': -0"), "horizon_months", "0 is not"},
      {ROOT ("'horizon_months': -1"), "horizon_months", "from 1 to 600"},
      {ROOT ("'horizon_months': 601"), "horizon_months", "from 1 to 600"},
      {ROOT ("'horizon_months': 4294967297"), "horizon_months", "from 1 to 600"},
      {ROOT ("'horizon_months': 9223372036854775807"), "horizon_months", "from 1 to 600"},
      {ROOT ("'horizon_months': -9223372036854775808"), "horizon_months", "from 1 to 600"},
      {COURSE ("'packages': [{'sessions': 1, 'price': '1'}]"), "courses[1].packages[0].sessions",
       "from 2 to 100"},
      {COURSE ("'packages': [{'sessions': 101, 'price': '1'}]"), "courses[1].packages[0].sessions",
       "from 2 to 100"},
      {COURSE ("'maintenance': {'every_months': 0}"), "courses[1].maintenance.every_months",
       "from 1 to 120"},
      {COURSE ("'maintenance': {'every_months': 121}"), "courses[1].maintenance.every_months",
       "from 1 to 120"},
      {COURSE ("'session_minutes': -1"), "courses[1].session_minutes", "from 0 to 1440"},
      {COURSE ("'session_minutes': 1441"), "courses[1].session_minutes", "from 0 to 1440"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': 0}"),
       "courses[1].sessions", "from 1 to 100"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': 101}"),
       "courses[1].sessions", "from 1 to 100"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {'min': 0, "
                               "'likely': 1, 'max': 2}}"),
       "courses[1].sessions.min", "from 1 to 100"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {'min': 1, "
                               "'likely': 1, 'max': 101}}"),
       "courses[1].sessions.max", "from 1 to 100"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_number_of_another_form_is_refused (void **state)
{
  static const char *const texts[] = {"",     " ",   "+1",  "-1",       "1.", ".5", "01",
                                      "00",   "1e2", "1,5", "1 0",      " 1", "1 ", "1.5.",
                                      "1..5", "0x1", "NaN", "Infinity", "１", "١",  "1\\n",
                                      "$1",   "--1", "-0",  "1_0",      "½"};
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *amount =
        g_strdup_printf (ROOT ("'patient_costs': {'per_visit': '%s'}"), texts[i]);
    g_autofree char *percent = g_strdup_printf (ROOT ("'near_tie_percent': '%s'"), texts[i]);
    g_autofree char *days = g_strdup_printf (COURSE ("'downtime_days': '%s'"), texts[i]);
    document_assert_refused (amount, "patient_costs.per_visit", "not a number");
    document_assert_refused (percent, "near_tie_percent", "not a number");
    document_assert_refused (days, "courses[1].downtime_days", "not a number");
  }
}

static void
more_decimals_than_allowed_are_refused_zeros_too (void **state)
{
  static const Refusal refusals[] = {
      {ROOT ("'patient_costs': {'per_visit': '12.345'}"), "patient_costs.per_visit",
       "\"12.345\" has more decimals than USD allows (2)"},
      {ROOT ("'patient_costs': {'per_visit': '12.000'}"), "patient_costs.per_visit", "decimals"},
      {ROOT ("'patient_costs': {'per_visit': '12.00000000000000000000000000000000000000000000'}"),
       "patient_costs.per_visit", "decimals"},
      {ROOT ("'near_tie_percent': '1.00000'"), "near_tie_percent", "decimals"},
      {COURSE ("'discount_percent': '0.00001'"), "courses[1].discount_percent", "decimals"},
      {COURSE ("'downtime_days': '1.50'"), "courses[1].downtime_days", "decimals"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4.00000', 'sessions': 3}"),
       "courses[1].price_ratio", "decimals"},
      {"{'currency': 'JPY', 'start': '2026-12-01', 'patient_costs': {'per_visit': '1.0'}}",
       "patient_costs.per_visit", "JPY allows (0)"},
      {"{'currency': 'KWD', 'start': '2026-12-01', 'patient_costs': {'per_visit': '1.0000'}}",
       "patient_costs.per_visit", "KWD allows (3)"},
      {"{'currency': 'CLF', 'start': '2026-12-01', 'patient_costs': {'per_visit': '1.00000'}}",
       "patient_costs.per_visit", "CLF allows (4)"},
      /* decimals before range */
      {ROOT ("'patient_costs': {'per_visit': '99999999999.999'}"), "patient_costs.per_visit",
       "decimals"},
      {ROOT ("'near_tie_percent': '101.00000'"), "near_tie_percent", "decimals"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_number_outside_its_range_is_refused (void **state)
{
  static const Refusal refusals[] = {
      {ROOT ("'patient_costs': {'per_visit': '10000000000'}"), "patient_costs.per_visit",
       "more than 10 digits"},
      {ROOT ("'patient_costs': {'per_visit': '99999999999999999999999999999999.00'}"),
       "patient_costs.per_visit", "more than 10 digits"},
      {ROOT ("'near_tie_percent': '100.0001'"), "near_tie_percent", "from 0 to 100"},
      {ROOT ("'tax': {'percent': '101', 'included': true}"), "tax.percent", "from 0 to 100"},
      {COURSE ("'discount_percent': '100.5'"), "courses[1].discount_percent", "from 0 to 100"},
      {COURSE ("'packages': [{'sessions': 3, 'percent_off': '1000'}]"),
       "courses[1].packages[0].percent_off", "from 0 to 100"},
      {COURSE ("'downtime_days': '365.1'"), "courses[1].downtime_days", "from 0 to 365"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '0.0099', 'sessions': 3}"),
       "courses[1].price_ratio", "from 0.01 to 100"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '0', 'sessions': 3}"),
       "courses[1].price_ratio", "from 0.01 to 100"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '100.0001', 'sessions': 3}"),
       "courses[1].price_ratio", "from 0.01 to 100"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_word_outside_its_list_is_refused (void **state)
{
  static const Refusal refusals[] = {
      {"{'currency': 'usd'}", "currency", "\"usd\""},
      {"{'currency': 'XXQ'}", "currency", "\"XXQ\""},
      {"{'currency': ''}", "currency", "\"\""},
      {"{'currency': 'USD '}", "currency", "\"USD \""},
      {ROOT ("'basis': 'all in'"), "basis", "\"all-in\""},
      {ROOT ("'basis': ''"), "basis", "\"price\""},
      {COURSE ("'kind': 'Laser'"), "courses[1].kind", "\"laser\""},
      {COURSE ("'refund': 'full'"), "courses[1].refund", "\"pro-rata\""},
      {COURSE ("'extras': [{'name': 'x', 'price': '1', 'per': 'visit'}]"),
       "courses[1].extras[0].per", "\"course\""},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'ratio_per': 'sessions'}"),
       "courses[1].ratio_per", "\"session\""},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_start_that_is_no_date_of_the_two_centuries_is_refused (void **state)
{
  static const char *const starts[] = {
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01",       "2026-01-00",  "2026-1-1",
      "26-12-01",   "2026/12/01", "01-12-2026", "2026-12-01T00:00", " 2026-12-01", "",
      "1969-12-31", "2200-01-01", "0000-01-01", "+2026-12-01",      "20261201"};
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++) {
    g_autofree char *document =
        g_strdup_printf ("{'currency': 'USD', 'start': '%s', " COURSES "}", starts[i]);
    document_assert_refused (document, "start", starts[i]);
  }
}

static void
an_interval_of_another_form_or_length_is_refused (void **state)
{
  static const char *const intervals[] = {"",
                                          "month",
                                          "1",
                                          "1  month",
                                          " 1 month",
                                          "1 month ",
                                          "1 Month",
                                          "01 month",
                                          "1.5 weeks",
                                          "-1 week",
                                          "1 year",
                                          "1month",
                                          "1 m",
                                          "one week",
                                          "1\\tmonth",
                                          "0 days",
                                          "731 days",
                                          "0 weeks",
                                          "105 weeks",
                                          "0 months",
                                          "25 months",
                                          "4294967297 days",
                                          "99999999999999999999 days"};
  for (gsize i = 0; i < G_N_ELEMENTS (intervals); i++) {
    g_autofree char *document = g_strdup_printf (COURSE ("'interval': '%s'"), intervals[i]);
    document_assert_refused (document, "courses[1].interval", "is not");
  }
}

static void
a_text_that_is_empty_blank_too_long_or_has_control_characters_is_refused (void **state)
{
  static const struct {
    const char *name;
    const char *reason;
  } names[] = {
      {"", "empty"},
      {"   ", "white space"},
      {"\\u2003\\u3000\\u00a0\\u2028", "white space"},
      {"a\\nb", "\\u000a"},
      {"\\u007f", "\\u007f"},
      {"a\\u0085", "\\u0085"},
      {LETTERS_120 "x", "121 characters"},
      {E_ACUTE_20 E_ACUTE_20 E_ACUTE_20 E_ACUTE_20 E_ACUTE_20 E_ACUTE_20 "x", "121 characters"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *course = g_strdup_printf (
        WITH_COURSES ("{'name': '%s', 'session_price': '1', 'sessions': 1}, " OTHER),
        names[i].name);
    g_autofree char *extra = g_strdup_printf (
        COURSE ("'extras': [{'name': '%s', 'price': '1', 'per': 'course'}]"), names[i].name);
    document_assert_refused (course, "courses[0].name", names[i].reason);
    document_assert_refused (extra, "courses[1].extras[0].name", names[i].reason);
  }
}

static void
too_few_or_too_many_elements_are_refused (void **state)
{
  g_autoptr (GString) seventeen = g_string_new ("{}");
  for (guint i = 0; i < 16; i++)
    g_string_append (seventeen, ", {}");
  g_autofree char *packages = g_strdup_printf (COURSE ("'packages': [%s]"), seventeen->str);
  g_autofree char *extras = g_strdup_printf (COURSE ("'extras': [%s]"), seventeen->str);
  document_assert_refused (packages, "courses[1].packages", "17");
  document_assert_refused (extras, "courses[1].extras", "17");
  document_assert_refused (WITH_COURSES (""), "courses", "2 to 4");
  document_assert_refused (WITH_COURSES (REFERENCE), "courses", "2 to 4");
  document_assert_refused (WITH_COURSES ("1, 2, 3, 4, 5"), "courses", "2 to 4");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_missing_member_is_refused_at_its_own_path),
      cmocka_unit_test (an_unknown_member_is_refused_at_its_own_path),
      cmocka_unit_test (
          an_unknown_name_is_cut_at_40_characters_and_its_control_characters_are_escaped),
      cmocka_unit_test (
          a_quoted_value_is_cut_at_40_characters_and_its_control_characters_are_escaped),
      cmocka_unit_test (a_value_of_another_type_is_refused),
      cmocka_unit_test (an_integer_with_point_or_exponent_is_refused_whatever_its_size),
      cmocka_unit_test (an_integer_outside_its_range_is_refused),
      cmocka_unit_test (a_number_of_another_form_is_refused),
      cmocka_unit_test (more_decimals_than_allowed_are_refused_zeros_too),
      cmocka_unit_test (a_number_outside_its_range_is_refused),
      cmocka_unit_test (a_word_outside_its_list_is_refused),
      cmocka_unit_test (a_start_that_is_no_date_of_the_two_centuries_is_refused),
      cmocka_unit_test (an_interval_of_another_form_or_length_is_refused),
      cmocka_unit_test (a_text_that_is_empty_blank_too_long_or_has_control_characters_is_refused),
      cmocka_unit_test (too_few_or_too_many_elements_are_refused),
  };
  return cmocka_run_group_tests_name ("members", tests, NULL, NULL);
}
