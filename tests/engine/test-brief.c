#include "scenarios.h"

#include <engine/brief.h>

/* The brief results are those of the whole comparison. */

#define SCENARIOS 3000

static void
assert_same (const EpScenario *scenario)
{
  EpBrief brief;
  g_autoptr (GError) brief_error = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean done = ep_brief (scenario, &brief, &brief_error);
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_PLAIN, &error);

  if (comparison == NULL) {
    assert_false (done);
    assert_true (g_error_matches (brief_error, error->domain, error->code));
    assert_string_equal (brief_error->message, error->message);
    return;
  }
  assert_true (done);

  const EpPair *pair = &comparison->pairs[0];
  assert_int_equal (brief.reference_course_total_minor, comparison->courses[0].course_total_minor);
  assert_int_equal (brief.other_course_total_minor, comparison->courses[1].course_total_minor);
  assert_int_equal (brief.reference_horizon_total_minor,
                    comparison->courses[0].horizon_total_minor);
  assert_int_equal (brief.other_horizon_total_minor, comparison->courses[1].horizon_total_minor);
  assert_int_equal (brief.course_cheaper, pair->course_cheaper);
  assert_int_equal (brief.horizon_cheaper, pair->horizon_cheaper);
  assert_int_equal (brief.sessions_for_same_money_known, pair->sessions_for_same_money_known);
  assert_int_equal (brief.sessions_for_same_money, pair->sessions_for_same_money);
  assert_int_equal (brief.break_even_course.kind, pair->break_even_course.kind);
  assert_int_equal (brief.break_even_course.price_minor, pair->break_even_course.price_minor);
  assert_int_equal (brief.break_even_course.ratio.known, pair->break_even_course.ratio.known);
  assert_int_equal (brief.break_even_course.ratio.whole, pair->break_even_course.ratio.whole);
  assert_int_equal (brief.break_even_course.ratio.ten_thousandths,
                    pair->break_even_course.ratio.ten_thousandths);
  assert_int_equal (brief.has_crossover, pair->n_leaders > 1);
  assert_int_equal (brief.crossover_month, pair->n_leaders > 1 ? pair->leaders[1].month : 0);
}

static void
random_scenarios_have_the_same_brief_results (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));

    assert_same (scenario);
  }
}

static void
the_worked_example_has_the_same_brief_results (void **state)
{
  g_autoptr (EpScenario) per_session = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  g_autoptr (EpScenario) per_course = scenario_worked_example (EP_PRICING_RATIO_PER_COURSE);

  assert_same (per_session);
  assert_same (per_course);
}

static void
what_cannot_be_compared_is_refused_alike (void **state)
{
  g_autoptr (EpScenario) short_horizon = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  g_autoptr (EpScenario) overflow = scenario_new ("CLF", "2026-12-01");

  short_horizon->horizon_months = 2;
  assert_same (short_horizon);

  scenario_add (overflow, ep_amount_max (4), 100);
  scenario_add (overflow, ep_amount_max (4), 100);
  scenario_add_ratio (overflow, EP_RATIO_E4_MAX, EP_PRICING_RATIO_PER_COURSE, 1);
  overflow->courses[2].sessions = (EpSessions){1, 1, 100};
  assert_same (overflow);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (random_scenarios_have_the_same_brief_results),
      cmocka_unit_test (the_worked_example_has_the_same_brief_results),
      cmocka_unit_test (what_cannot_be_compared_is_refused_alike),
  };

  return cmocka_run_group_tests_name ("brief", tests, NULL, NULL);
}
