#include "scenarios.h"

#include <engine/money.h>

/* Where a scenario cannot be compared: a horizon that is too short, amounts beyond 64 bits. */

static void
a_horizon_that_a_course_outlasts_is_refused (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);

  scenario->horizon_months = 4; /* five sessions a month apart */
  assert_refused (scenario, EP_ENGINE_ERROR_HORIZON, "horizon_months: ");
  scenario->horizon_months = 5;
  g_autoptr (EpComparison) comparison = compared (scenario);
  assert_day (comparison->end, "2027-05-01");
}

static void
the_first_course_that_outlasts_the_horizon_is_named (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  g_autoptr (GError) error = NULL;

  scenario_add (scenario, 100, 3);
  scenario_add (scenario, 100, 5);
  scenario_add (scenario, 100, 6);
  scenario->horizon_months = 4;

  assert_null (ep_compare (scenario, EP_COMPARE_PLAIN, &error));
  assert_string_equal (error->message,
                       "horizon_months: 4 is less than the 5 months that courses[1] needs");
}

static void
a_longer_range_does_not_lengthen_the_horizon_needed (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);

  scenario->courses[0].sessions.max = 100;
  scenario->horizon_months = 5;
  g_autoptr (EpComparison) comparison = compared (scenario);
  assert_int_equal (comparison->courses[0].course_total_max_minor, 3000000);
}

/* A course whose session price is the largest that a ratio can give, 1e18, next to a reference that
 * is bought for 1e16. */
static EpScenario *
dearest_scenario (EpCourse **dearest)
{
  EpScenario *scenario = scenario_new ("CLF", "2026-12-01");

  scenario_add (scenario, ep_amount_max (4), 100)->interval = (EpInterval){1, EP_UNIT_DAYS};
  *dearest = scenario_add_ratio (scenario, EP_RATIO_E4_MAX, EP_PRICING_RATIO_PER_COURSE, 1);
  return scenario;
}

static void
the_largest_price_a_ratio_can_give_is_counted (void **state)
{
  EpCourse *dearest;
  g_autoptr (EpScenario) scenario = dearest_scenario (&dearest);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_int_equal (comparison->courses[1].session_price_minor, 999999999999990000);
  assert_int_equal (comparison->pairs[0].course_ratio.whole, 100);
}

static void
a_total_beyond_64_bits_is_refused (void **state)
{
  EpCourse *dearest;
  g_autoptr (EpScenario) scenario = dearest_scenario (&dearest);

  dearest->sessions.max = 9; /* 9e18 fits */
  g_autoptr (EpComparison) comparison = compared (scenario);
  assert_int_equal (comparison->courses[1].course_total_max_minor, 8999999999999910000);
  dearest->sessions.max = 10;
  assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[1]: ");
}

static void
a_total_that_only_tax_carries_beyond_64_bits_is_refused (void **state)
{
  EpCourse *dearest;
  g_autoptr (EpScenario) scenario = dearest_scenario (&dearest);

  dearest->sessions.max = 5;
  scenario->tax.rate_ppm = EP_PPM_ONE;
  assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[1]: ");
  scenario->tax.included = TRUE;
  g_autoptr (EpComparison) comparison = compared (scenario);
  assert_int_equal (comparison->courses[1].tax_total_minor, 499999999999995000);
}

static void
a_horizon_total_beyond_64_bits_is_refused (void **state)
{
  EpCourse *dearest;
  g_autoptr (EpScenario) scenario = dearest_scenario (&dearest);

  scenario->horizon_months = 10;
  course_set_maintenance (dearest, 1); /* nine visits more */
  assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[1]: ");
  scenario->horizon_months = 9;
  g_autoptr (EpComparison) comparison = compared (scenario);
  assert_int_equal (comparison->courses[1].horizon_total_minor, 8999999999999910000);
}

static void
a_package_price_beyond_64_bits_is_refused_though_it_is_not_bought (void **state)
{
  EpCourse *dearest;
  g_autoptr (EpScenario) scenario = dearest_scenario (&dearest);

  course_add_package_off (dearest, 9, 0);
  ep_comparison_free (compared (scenario));
  dearest->packages[0].sessions = 10;
  assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[1]: ");
  /* the price before the discount is what does not fit */
  dearest->discount_ppm = EP_PPM_ONE;
  assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[1]: ");
}

static void
a_patient_total_beyond_64_bits_is_refused_on_either_basis (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("CLF", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 100, 1);
  scenario_add (scenario, 100, 1);

  scenario->per_day_off_minor = ep_amount_max (4);
  reference->downtime_tenths = EP_DOWNTIME_TENTHS_MAX; /* 3.65e16 a visit */
  scenario->horizon_months = 252;
  course_set_maintenance (reference, 1);
  for (EpBasis basis = EP_BASIS_PRICE; basis <= EP_BASIS_ALL_IN; basis++) {
    scenario->basis = basis;
    scenario->horizon_months = 252; /* 252 visits: 9.198e18 */
    ep_comparison_free (compared (scenario));
    scenario->horizon_months = 253;
    assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[0]: ");
  }
}

static void
the_first_course_that_overflows_is_named_and_the_horizon_comes_first (void **state)
{
  EpCourse *dearest;
  g_autoptr (EpScenario) scenario = dearest_scenario (&dearest);

  dearest->sessions.max = 10;
  EpCourse *third = scenario_add_ratio (scenario, EP_RATIO_E4_MAX, EP_PRICING_RATIO_PER_COURSE, 1);
  third->sessions.max = 10;
  assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[1]: ");
  dearest->sessions.max = 1;
  assert_refused (scenario, EP_ENGINE_ERROR_OVERFLOW, "courses[2]: ");
  scenario->horizon_months = 1;
  assert_refused (scenario, EP_ENGINE_ERROR_HORIZON, "horizon_months: ");
}

static void
freeing_no_comparison_does_nothing (void **state)
{
  ep_comparison_free (NULL);
}

static void
visits_with_other_sessions_are_as_if_they_were_likely (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpComparison) comparison = compared (scenario);

  for (guint sessions = 1; sessions <= 12; sessions++) {
    g_autoptr (EpScenario) likely =
        ep_scenario_with (scenario, (EpInput){EP_FIELD_SESSIONS_LIKELY, 0, 0}, sessions);
    g_autoptr (EpComparison) expected = compared (likely);
    const EpCourseCost *cost = &expected->courses[0];
    guint n_visits;
    g_autofree EpVisit *visits =
        ep_visits_with_sessions (scenario, comparison, 0, sessions, &n_visits);

    assert_int_equal (n_visits, cost->n_visits);
    for (guint i = 0; i < n_visits; i++) {
      assert_int_equal (visits[i].number, cost->visits[i].number);
      assert_int_equal (visits[i].day, cost->visits[i].day);
      assert_int_equal (visits[i].kind, cost->visits[i].kind);
      assert_int_equal (visits[i].gross_minor, cost->visits[i].gross_minor);
      assert_int_equal (visits[i].tax_minor, cost->visits[i].tax_minor);
      assert_int_equal (visits[i].patient_cost_minor, cost->visits[i].patient_cost_minor);
      assert_int_equal (visits[i].cumulative_minor, cost->visits[i].cumulative_minor);
    }
  }
}

static void
visits_beyond_the_end_are_sessions_without_maintenance (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  g_autoptr (EpComparison) comparison = compared (scenario);
  guint n_visits;
  g_autofree EpVisit *visits = ep_visits_with_sessions (scenario, comparison, 0, 100, &n_visits);

  assert_int_equal (n_visits, 100);
  assert_int_equal (visits[99].kind, EP_VISIT_SESSION);
  assert_true (visits[99].day > comparison->end);
  assert_int_equal (visits[99].cumulative_minor, 3000000);
}

static void
amounts_looked_at_beyond_64_bits_are_the_largest (void **state)
{
  EpCourse *dearest;
  g_autoptr (EpScenario) scenario = dearest_scenario (&dearest);
  g_autoptr (EpComparison) comparison = compared (scenario);
  guint n_visits;
  g_autofree gint64 *totals = ep_course_totals (scenario, 1, EP_SESSIONS_MAX);
  g_autofree EpVisit *visits =
      ep_visits_with_sessions (scenario, comparison, 1, EP_SESSIONS_MAX, &n_visits);

  assert_int_equal (totals[8], 8999999999999910000);
  assert_int_equal (totals[9], G_MAXINT64);
  assert_int_equal (totals[99], G_MAXINT64);
  assert_int_equal (visits[8].cumulative_minor, 8999999999999910000);
  assert_int_equal (visits[9].cumulative_minor, G_MAXINT64);
  assert_int_equal (visits[99].gross_minor, 999999999999990000);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_horizon_that_a_course_outlasts_is_refused),
      cmocka_unit_test (the_first_course_that_outlasts_the_horizon_is_named),
      cmocka_unit_test (a_longer_range_does_not_lengthen_the_horizon_needed),
      cmocka_unit_test (the_largest_price_a_ratio_can_give_is_counted),
      cmocka_unit_test (a_total_beyond_64_bits_is_refused),
      cmocka_unit_test (a_total_that_only_tax_carries_beyond_64_bits_is_refused),
      cmocka_unit_test (a_horizon_total_beyond_64_bits_is_refused),
      cmocka_unit_test (a_package_price_beyond_64_bits_is_refused_though_it_is_not_bought),
      cmocka_unit_test (a_patient_total_beyond_64_bits_is_refused_on_either_basis),
      cmocka_unit_test (the_first_course_that_overflows_is_named_and_the_horizon_comes_first),
      cmocka_unit_test (freeing_no_comparison_does_nothing),
      cmocka_unit_test (visits_with_other_sessions_are_as_if_they_were_likely),
      cmocka_unit_test (visits_beyond_the_end_are_sessions_without_maintenance),
      cmocka_unit_test (amounts_looked_at_beyond_64_bits_are_the_largest),
  };

  return cmocka_run_group_tests_name ("limits", tests, NULL, NULL);
}
