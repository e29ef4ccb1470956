#include "held.h"

#include <engine/curve.h>
#include <engine/money.h>

/* Prices of few minor units, so that curves cross zero. */
static const Chances chances = {
    .courses_max = 4,
    .sessions_max = 5,
    .packages_max = 2,
    .price_max = 400,
};

static void
every_point_is_what_comparing_again_at_that_value_gives (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 60; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, chances);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);

    for (guint p = 0; p < comparison->n_pairs; p++) {
      const EpPair *pair = &comparison->pairs[p];
      g_autoptr (EpScenario) held = model_held (scenario, pair->course);
      guint n_curves;
      EpCurve *curves = ep_curves_new (scenario, p, 12, &n_curves);

      assert_int_equal (n_curves, pair->n_sweeps);
      for (guint c = 0; c < n_curves; c++) {
        assert_int_equal (curves[c].parameter, pair->sweeps[c].parameter);
        for (guint k = 0; k < curves[c].n_points; k++) {
          const EpCurvePoint point = curves[c].points[k];
          EpWide reference, other;

          model_held_totals (held, pair->course, curves[c].parameter, point.value, &reference,
                             &other);
          assert_true (point.difference_minor == other - reference);
        }
      }
      ep_curves_free (curves, n_curves);
    }
  }
}

static void
the_sign_of_every_point_is_the_answer_of_the_sweep (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 400; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
    guint n_curves;
    EpCurve *curves = ep_curves_new (scenario, 0, 64, &n_curves);

    for (guint c = 0; c < n_curves; c++) {
      const EpSweep *sweep = &comparison->pairs[0].sweeps[c];

      for (guint k = 0; k < curves[c].n_points; k++) {
        const EpCurvePoint point = curves[c].points[k];

        assert_int_equal (model_cheaper (0, point.difference_minor),
                          sweep->flips[ep_sweep_find (sweep, point.value)].cheaper);
      }
    }
    ep_curves_free (curves, n_curves);
  }
}

/* From end to end of the domain, no step more than one value longer than another. */
static void
check_spread (const EpCurve *curve, const EpSweep *sweep, guint points_most)
{
  const gint64 length = sweep->highest - sweep->lowest;
  gint64 shortest = G_MAXINT64, longest = 0;

  assert_int_equal (curve->n_points, MIN (length + 1, points_most));
  assert_int_equal (curve->points[0].value, sweep->lowest);
  assert_int_equal (curve->points[curve->n_points - 1].value, sweep->highest);
  for (guint k = 1; k < curve->n_points; k++) {
    const gint64 step = curve->points[k].value - curve->points[k - 1].value;

    shortest = MIN (shortest, step);
    longest = MAX (longest, step);
  }
  if (curve->n_points > 1) {
    assert_true (shortest >= 1);
    assert_true (longest - shortest <= 1);
  }
}

static void
points_are_spread_evenly_over_the_domain (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 300; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
    const guint points_most = (guint)test_random_between (&random, 2, 130);
    guint n_curves;
    EpCurve *curves = ep_curves_new (scenario, 0, points_most, &n_curves);

    for (guint c = 0; c < n_curves; c++)
      check_spread (&curves[c], &comparison->pairs[0].sweeps[c], points_most);
    ep_curves_free (curves, n_curves);
  }
}

static void
a_domain_of_one_value_has_one_point (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  guint n_curves;

  scenario_add (scenario, 0, 1);
  scenario_add (scenario, 500, 1);

  EpCurve *curves = ep_curves_new (scenario, 0, 64, &n_curves);

  assert_int_equal (curves[0].parameter, EP_PARAMETER_REFERENCE_SESSION_PRICE);
  assert_int_equal (curves[0].n_points, 1);
  assert_int_equal (curves[0].points[0].value, 0);
  assert_int_equal (curves[0].points[0].difference_minor, 500);
  ep_curves_free (curves, n_curves);
}

/* Two hundred visits at the largest price that a ratio of a session can give, tax doubling them:
 * 4e18 now, so that three times the price is beyond 64 bits. */
static void
totals_beyond_64_bits_are_larger_than_others_and_equal_to_each_other (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("CLF", "2026-12-01");
  guint n_curves;

  scenario_add (scenario, ep_amount_max (4), 1);
  course_set_maintenance (
      scenario_add_ratio (scenario, EP_RATIO_E4_MAX, EP_PRICING_RATIO_PER_SESSION, 100), 1);
  scenario->horizon_months = 200;
  scenario->tax.rate_ppm = EP_PPM_ONE;

  EpCurve *curves = ep_curves_new (scenario, 0, 5, &n_curves);
  const EpCurvePoint *points = curves[1].points;

  assert_int_equal (curves[1].parameter, EP_PARAMETER_OTHER_SESSION_PRICE);
  assert_true (points[0].difference_minor < 0);
  assert_true (points[1].difference_minor < points[2].difference_minor);
  assert_true (points[2].difference_minor < points[3].difference_minor);
  assert_true (points[3].difference_minor == points[4].difference_minor);
  ep_curves_free (curves, n_curves);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_point_is_what_comparing_again_at_that_value_gives),
      cmocka_unit_test (the_sign_of_every_point_is_the_answer_of_the_sweep),
      cmocka_unit_test (points_are_spread_evenly_over_the_domain),
      cmocka_unit_test (a_domain_of_one_value_has_one_point),
      cmocka_unit_test (totals_beyond_64_bits_are_larger_than_others_and_equal_to_each_other),
  };

  return cmocka_run_group_tests_name ("curve", tests, NULL, NULL);
}
