#include "example.h"

#include <present/inputs.h>

/* NULL for none. */
static void
assert_caption (const EpScenario *scenario, EpField field, guint course, const char *expected)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autofree char *caption =
      ep_input_caption (formatter, scenario, comparison, (EpInput){field, course, 0});
  if (expected == NULL)
    assert_null (caption);
  else
    assert_string_equal (caption, expected);
}

static void
an_input_says_what_follows_from_it (void **state)
{
  g_autoptr (EpScenario) ratio = example_never_crossing ();
  g_autoptr (EpScenario) price = example_crossing ();
  assert_caption (ratio, EP_FIELD_PRICE_RATIO_E4, 1, "$1,200.00 a session");
  assert_caption (price, EP_FIELD_SESSION_PRICE_MINOR, 1, "2.17 times");
  assert_caption (price, EP_FIELD_SESSIONS_LIKELY, 0, "4 to 6");
  assert_caption (price, EP_FIELD_MAINTENANCE_MONTHS, 0, "Months apart");
  assert_caption (price, EP_FIELD_HORIZON_MONTHS, 0, "To Dec 1, 2029");
  assert_caption (price, EP_FIELD_PACKAGE_PRICE_MINOR, 0, "$270.00 a session");

  ratio->courses[0].packages[0] = (EpPackage){6, TRUE, 0, 150000};
  assert_caption (ratio, EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, "$1,530.00");
  ratio->courses[0].packages[0] = (EpPackage){3, FALSE, 10000, 0};
  assert_caption (ratio, EP_FIELD_PACKAGE_PRICE_MINOR, 0, "$33.33 a session");
}

static void
an_input_that_nothing_follows_from_says_nothing (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  assert_caption (scenario, EP_FIELD_SESSION_PRICE_MINOR, 0, NULL);
  assert_caption (scenario, EP_FIELD_SESSIONS_LIKELY, 1, NULL);
  assert_caption (scenario, EP_FIELD_TAX_PPM, 0, NULL);

  scenario->courses[1].maintenance = (EpMaintenance){0, FALSE, 0};
  assert_caption (scenario, EP_FIELD_MAINTENANCE_MONTHS, 1, "None");
  scenario->courses[0].session_price_minor = 0;
  assert_caption (scenario, EP_FIELD_SESSION_PRICE_MINOR, 1, NULL);
}

static void
an_interval_is_told_in_its_unit (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  static const struct {
    EpInterval interval;
    const char *expected;
  } cases[] = {{{1, EP_UNIT_MONTHS}, "1 month apart"}, {{2, EP_UNIT_MONTHS}, "2 months apart"},
               {{1, EP_UNIT_WEEKS}, "1 week apart"},   {{4, EP_UNIT_WEEKS}, "4 weeks apart"},
               {{1, EP_UNIT_DAYS}, "1 day apart"},     {{10, EP_UNIT_DAYS}, "10 days apart"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = ep_interval_text (formatter, cases[i].interval);
    assert_string_equal (text, cases[i].expected);
  }
}

static void
assert_course_details (const EpScenario *scenario, guint course, const char *expected)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autofree char *text = ep_course_details_caption (formatter, scenario, course);
  assert_string_equal (text, expected);
}

static void
a_courses_details_are_told_in_a_line (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  assert_course_details (scenario, 0, "4 to 6 sessions, 1 month apart, 3 for $810.00");
  assert_course_details (scenario, 1, "4 weeks apart, no packages");

  scenario->courses[0].n_packages = 2;
  scenario->courses[0].packages[1] = (EpPackage){6, TRUE, 0, 150000};
  assert_course_details (scenario, 0, "4 to 6 sessions, 1 month apart, 2 packages");
  scenario->courses[0].packages[0] = scenario->courses[0].packages[1];
  scenario->courses[0].n_packages = 1;
  assert_course_details (scenario, 0, "4 to 6 sessions, 1 month apart, 6 at 15% off");
}

static void
assert_comparison_details (const EpScenario *scenario, const char *expected)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autofree char *text = ep_comparison_details_caption (formatter, scenario);
  assert_string_equal (text, expected);
}

static void
tax_own_costs_and_near_tie_are_told_in_a_line (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  assert_comparison_details (scenario, "None, not counted, within 1%");
  scenario->tax = (EpTax){82500, FALSE};
  scenario->near_tie_ppm = 50000;
  assert_comparison_details (scenario, "8.25%, not counted, within 5%");
  scenario->tax.included = TRUE;
  scenario->basis = EP_BASIS_ALL_IN;
  assert_comparison_details (scenario, "8.25% included, counted, within 5%");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (an_input_says_what_follows_from_it),
      cmocka_unit_test (an_input_that_nothing_follows_from_says_nothing),
      cmocka_unit_test (an_interval_is_told_in_its_unit),
      cmocka_unit_test (a_courses_details_are_told_in_a_line),
      cmocka_unit_test (tax_own_costs_and_near_tie_are_told_in_a_line),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
