#include "documents.h"

#include <engine/comparison.h>
#include <support.h>

/* The rules between members, and which of several faults is told: the first by CONTRACT.md. */

#define PRICED "{'name': 'L', 'sessions': 3, 'session_price': '1'"

static void
members_that_do_not_go_together_are_refused (void **state)
{
  static const Refusal refusals[] = {
      {COURSE ("'price_ratio': '4'"), "courses[1].price_ratio", "session_price"},
      {COURSE ("'ratio_per': 'course'"), "courses[1].ratio_per", "price_ratio"},
      {COURSE ("'ratio_per': 'session'"), "courses[1].ratio_per", "price_ratio"},
      {COURSE ("'packages': [{'sessions': 3, 'price': '1', 'percent_off': '2'}]"),
       "courses[1].packages[0].percent_off", "price"},
      {WITH_COURSES (PRICED ", 'price_ratio': '4'}, " OTHER), "courses[0].price_ratio", "first"},
      {WITH_COURSES (PRICED ", 'ratio_per': 'course'}, " OTHER), "courses[0].ratio_per",
       "price_ratio"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {'min': 3, "
                               "'likely': 2, 'max': 4}}"),
       "courses[1].sessions", "order"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {'min': 3, "
                               "'likely': 5, 'max': 4}}"),
       "courses[1].sessions", "order"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_repeated_package_size_is_refused_at_the_later_one (void **state)
{
  static const Refusal refusals[] = {
      {COURSE ("'packages': [{'sessions': 3, 'price': '1'}, {'sessions': 4, 'price': '1'},"
               " {'sessions': 3, 'percent_off': '5'}]"),
       "courses[1].packages[2].sessions", "an earlier package"},
      {COURSE ("'packages': [{'sessions': 4, 'price': '1'}, {'sessions': 3, 'price': '1'},"
               " {'sessions': 3, 'price': '1'}, {'sessions': 4, 'price': '1'}]"),
       "courses[1].packages[2].sessions", "an earlier package"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
syntax_comes_before_everything_else (void **state)
{
  static const Refusal refusals[] = {
      {"{'colour': 1, 'currency': 2, 'currency': 'USD'}", "scenario", "duplicate"},
      {"{'colour': 1} x", "scenario", "line 1, column"},
      {"{'colour': 1, 'x': 18446744073709551616}", "scenario", "integer"},
      {"{'colour': 1, 'x': '\\ud800'}", "scenario", "line 1, column"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
an_unknown_member_comes_before_the_known_ones_in_file_order (void **state)
{
  static const Refusal refusals[] = {
      {"{'currency': 1, 'zebra': 1, 'apple': 2}", "zebra", "known"},
      {"{'apple': 1}", "apple", "known"},
      {WITH_COURSES ("{'name': 1, 'b': 1, 'a': 1}, {'c': 1}"), "courses[0].b", "known"},
      {COURSE ("'kind': 1, 'packages': [{'x': 1}], 'y': 1"), "courses[1].y", "known"},
      {ROOT ("'tax': {'percent': 1, 'x': 1}"), "tax.x", "known"},
      {COURSE ("'maintenance': {'price': 1, 'x': 1}"), "courses[1].maintenance.x", "known"},
      {COURSE ("'extras': [{'per': 1, 'x': 1}]"), "courses[1].extras[0].x", "known"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'sessions': {'x': 1}}"),
       "courses[1].sessions.x", "known"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
known_members_are_checked_in_the_order_of_the_table_not_of_the_file (void **state)
{
  static const Refusal refusals[] = {
      {"{'courses': 1, 'basis': 1, 'start': 1, 'currency': 1}", "currency", "string"},
      {"{'courses': 1, 'basis': 1, 'start': 1, 'currency': 'USD'}", "start", "string"},
      {"{'basis': 1, 'start': '2026-12-01'}", "currency", "missing"},
      {ROOT ("'near_tie_percent': 1, 'basis': 1, 'horizon_months': 0"), "horizon_months", "0"},
      {ROOT ("'near_tie_percent': 1, 'basis': 1"), "basis", "string"},
      {ROOT ("'patient_costs': 1, 'tax': 1, 'near_tie_percent': 1"), "near_tie_percent", "string"},
      {ROOT ("'patient_costs': 1, 'tax': {}"), "tax.percent", "missing"},
      {ROOT ("'tax': {'included': 1}"), "tax.percent", "missing"},
      {ROOT ("'patient_costs': {'per_day_off': 1, 'per_visit': 2}"), "patient_costs.per_visit",
       "string"},
      {"{'courses': [], 'patient_costs': 1, 'start': '2026-12-01', 'currency': 'USD'}",
       "patient_costs", "object"},
      {WITH_COURSES ("{'sessions': 0, 'kind': 1, 'name': ''}, 1"), "courses[0].name", "empty"},
      {WITH_COURSES ("{'sessions': 0, 'kind': 1, 'name': 'x'}, 1"), "courses[0].kind", "string"},
      {WITH_COURSES ("{'sessions': 0, 'price_ratio': 1, 'name': 'x'}, 1"),
       "courses[0].session_price", "missing"},
      {WITH_COURSES (REFERENCE ", {'name': 'x', 'ratio_per': 1, 'price_ratio': 1}"),
       "courses[1].price_ratio", "string"},
      {WITH_COURSES (REFERENCE ", {'name': 'x', 'ratio_per': 1, 'price_ratio': '1'}"),
       "courses[1].ratio_per", "string"},
      {COURSE ("'packages': 1, 'interval': 1"), "courses[1].interval", "string"},
      {COURSE ("'discount_percent': 1, 'packages': 1"), "courses[1].packages", "array"},
      {COURSE ("'refund': 1, 'discount_percent': 1"), "courses[1].discount_percent", "string"},
      {COURSE ("'extras': 1, 'refund': 1"), "courses[1].refund", "string"},
      {COURSE ("'maintenance': 1, 'extras': 1"), "courses[1].extras", "array"},
      {COURSE ("'session_minutes': 'x', 'maintenance': 1"), "courses[1].maintenance", "object"},
      {COURSE ("'downtime_days': 1, 'session_minutes': 'x'"), "courses[1].session_minutes",
       "integer"},
      {COURSE ("'packages': [{'percent_off': 1, 'price': 1, 'sessions': 1}]"),
       "courses[1].packages[0].sessions", "from 2"},
      {COURSE ("'packages': [{'percent_off': 1, 'price': 1, 'sessions': 2}]"),
       "courses[1].packages[0].price", "string"},
      {COURSE ("'extras': [{'per': 1, 'price': 1, 'name': 'x'}]"), "courses[1].extras[0].price",
       "string"},
      {COURSE ("'maintenance': {'price': 1, 'every_months': 0}"),
       "courses[1].maintenance.every_months", "from 1"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
an_earlier_element_comes_before_a_later_one_depth_first (void **state)
{
  static const Refusal refusals[] = {
      {WITH_COURSES ("{'name': 'M', 'session_price': '1', 'sessions': 1, 'downtime_days': 'x'}, 7"),
       "courses[0].downtime_days", "number"},
      {WITH_COURSES (PRICED ", 'price_ratio': '4'}, 7"), "courses[0].price_ratio", "first"},
      {COURSE ("'packages': [{'sessions': 3}, {'x': 1}]"), "courses[1].packages[0].price",
       "missing"},
      {COURSE ("'packages': [{'sessions': 3, 'price': '1'}, 4]"), "courses[1].packages[1]",
       "object"},
      {COURSE ("'extras': [{'name': 'x', 'price': '1', 'per': 'x'}, 4]"),
       "courses[1].extras[0].per", "none of"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
the_length_comes_before_the_elements_and_repeated_sizes_after_them (void **state)
{
  static const Refusal refusals[] = {
      {WITH_COURSES ("1"), "courses", "2 to 4"},
      {WITH_COURSES ("1, 2, 3, 4, 5"), "courses", "2 to 4"},
      {COURSE ("'packages': [{'sessions': 3, 'price': '1'}, {'sessions': 3, 'price': '1'}, 7]"),
       "courses[1].packages[2]", "object"},
      {COURSE ("'packages': [{'sessions': 3, 'price': '1'}, {'sessions': 3, 'price': '1'}],"
               " 'discount_percent': 1"),
       "courses[1].packages[1].sessions", "an earlier package"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
rules_between_members_come_after_them_in_the_order_of_their_paths (void **state)
{
  static const Refusal refusals[] = {
      {COURSE ("'price_ratio': '4', 'downtime_days': 'x'"), "courses[1].downtime_days", "number"},
      {COURSE ("'ratio_per': 'course', 'extras': 1"), "courses[1].extras", "array"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'sessions': 3, 'ratio_per': 'course'}"),
       "courses[1].session_price", "missing"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'sessions': 0}"), "courses[1].sessions", "from 1"},
      {WITH_COURSES (PRICED ", 'price_ratio': '0'}, " OTHER), "courses[0].price_ratio",
       "from 0.01"},
      {WITH_COURSES (PRICED ", 'price_ratio': '4', 'refund': 1}, " OTHER), "courses[0].refund",
       "string"},
      {WITH_COURSES ("{'name': 'M', 'price_ratio': '4', 'sessions': 1}, " OTHER),
       "courses[0].session_price", "missing"},
      {COURSE ("'packages': [{'sessions': 2, 'price': '1', 'percent_off': '101'}]"),
       "courses[1].packages[0].percent_off", "from 0 to 100"},
      {WITH_COURSES (REFERENCE ", {'name': 'L', 'price_ratio': '4', 'interval': 1, 'sessions': "
                               "{'min': 2, 'likely': 1, 'max': 1}}"),
       "courses[1].sessions", "order"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
assert_engine_refuses (const char *text, const char *prefix)
{
  g_autoptr (EpScenario) scenario = document_scenario (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_PLAIN, &error);
  if (comparison != NULL)
    fail_msg ("%s\nis not refused", text);
  if (!g_str_has_prefix (error->message, prefix))
    fail_msg ("%s\nis refused with %s instead of %s", text, error->message, prefix);
}

/* Courses that need a long horizon and, the second one, more than 64 bits. */
#define LARGEST                                                                                    \
  "'tax': {'percent': '100', 'included': false}, 'courses': [{'name': 'M', 'session_price': "      \
  "'9999999999.9999', 'sessions': 10, 'interval': '24 months'}, {'name': 'L', 'price_ratio': "     \
  "'100', 'sessions': 100, 'maintenance': {'every_months': 1}}]}"

static void
the_horizon_and_then_overflow_come_last (void **state)
{
  document_assert_refused (ROOT ("'horizon_months': 1, 'patient_costs': 1"), "patient_costs",
                           "object");
  assert_engine_refuses (ROOT ("'horizon_months': 1"), "horizon_months: ");
  assert_engine_refuses (
      "{'currency': 'CLF', 'start': '2026-12-01', 'horizon_months': 10, " LARGEST,
      "horizon_months: ");
  assert_engine_refuses (
      "{'currency': 'CLF', 'start': '2026-12-01', 'horizon_months': 600, " LARGEST, "courses[1]: ");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (members_that_do_not_go_together_are_refused),
      cmocka_unit_test (a_repeated_package_size_is_refused_at_the_later_one),
      cmocka_unit_test (syntax_comes_before_everything_else),
      cmocka_unit_test (an_unknown_member_comes_before_the_known_ones_in_file_order),
      cmocka_unit_test (known_members_are_checked_in_the_order_of_the_table_not_of_the_file),
      cmocka_unit_test (an_earlier_element_comes_before_a_later_one_depth_first),
      cmocka_unit_test (the_length_comes_before_the_elements_and_repeated_sizes_after_them),
      cmocka_unit_test (rules_between_members_come_after_them_in_the_order_of_their_paths),
      cmocka_unit_test (the_horizon_and_then_overflow_come_last),
  };
  return cmocka_run_group_tests_name ("order of refusals", tests, NULL, NULL);
}
