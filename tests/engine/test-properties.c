#include "model.h"

#include <engine/money.h>

/* What must hold of any scenario, whatever its figures. */

#define SCENARIOS 400

static void
assert_no_total_fell (const EpComparison *before, const EpComparison *after)
{
  for (guint c = 0; c < before->n_courses; c++) {
    const EpCourseCost *b = &before->courses[c];
    const EpCourseCost *a = &after->courses[c];

    assert_true (a->session_price_minor >= b->session_price_minor);
    assert_true (a->course_total_min_minor >= b->course_total_min_minor);
    assert_true (a->course_total_minor >= b->course_total_minor);
    assert_true (a->course_total_max_minor >= b->course_total_max_minor);
    assert_true (a->horizon_total_minor >= b->horizon_total_minor);
    assert_true (a->patient_total_minor >= b->patient_total_minor);
    assert_true (a->tax_total_minor >= b->tax_total_minor);
  }
}

static void
no_total_falls_as_a_price_rises (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) before = compared (scenario);
    EpInput input;

    for (guint n = 0; scenario_nth_price (scenario, n, &input); n++) {
      const gint64 more = test_random_between (&random, 1, i % 2 ? 10 : 10000);
      g_autoptr (EpScenario) dearer =
          ep_scenario_with (scenario, input, ep_input_get (scenario, input) + more);
      g_autoptr (EpComparison) after = compared (dearer);

      assert_no_total_fell (before, after);
    }
  }
}

static void
no_course_total_falls_as_a_session_is_added (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);

    for (guint c = 0; c < scenario->n_courses; c++) {
      const EpSessions sessions = scenario->courses[c].sessions;
      const EpCourseCost *cost = &comparison->courses[c];
      g_autofree gint64 *totals = ep_course_totals (scenario, c, EP_SESSIONS_MAX);

      for (guint n = 1; n < EP_SESSIONS_MAX; n++)
        assert_true (totals[n] >= totals[n - 1]);
      assert_int_equal (totals[sessions.min - 1], cost->course_total_min_minor);
      assert_int_equal (totals[sessions.likely - 1], cost->course_total_minor);
      assert_int_equal (totals[sessions.max - 1], cost->course_total_max_minor);
    }
  }
}

/* What the course's sessions cost when they are bought in some way by chance. */
static EpWide
random_cover (TestRandom *random, const EpCourse *course, gint64 session_price_minor)
{
  EpWide cost = 0;

  for (guint covered = 0; covered < course->sessions.likely;) {
    const gint64 pick = test_random_between (random, -1, (gint64)course->n_packages - 1);
    const EpPackage *package = pick < 0 ? NULL : &course->packages[pick];
    EpWide price = session_price_minor;

    if (package != NULL && package->by_percent)
      price = ep_less_percent (price * package->sessions, package->percent_off_ppm);
    else if (package != NULL)
      price = package->price_minor;
    cost += ep_less_percent (price, course->discount_ppm);
    covered += package != NULL ? package->sessions : 1;
  }
  return cost;
}

static void
a_purchase_is_never_dearer_than_any_other_cover (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);

    for (guint c = 0; c < scenario->n_courses; c++) {
      const EpCourseCost *cost = &comparison->courses[c];
      EpWide bought = 0;
      guint covered = 0;

      for (guint p = 0; p < cost->n_purchases; p++) {
        assert_int_equal (cost->purchases[p].visit, covered + 1);
        bought += cost->purchases[p].price_minor;
        covered += cost->purchases[p].sessions;
      }
      assert_true (covered >= scenario->courses[c].sessions.likely);
      for (int other = 0; other < 30; other++)
        assert_true (bought <=
                     random_cover (&random, &scenario->courses[c], cost->session_price_minor));
    }
  }
}

/* The other's total, over its course or over the horizon, at another session price. */
static gint64
total_at (const EpScenario *scenario, guint course, gint64 price_minor, gboolean horizon)
{
  g_autoptr (EpScenario) repriced =
      with (scenario, EP_FIELD_SESSION_PRICE_MINOR, course, 0, price_minor);
  g_autoptr (EpComparison) comparison = compared (repriced);
  const EpCourseCost *cost = &comparison->courses[course];

  return horizon ? cost->horizon_total_minor : cost->course_total_minor;
}

static void
check_break_even (const EpScenario *scenario, const EpComparison *comparison, guint course,
                  gboolean horizon)
{
  const EpPair *pair = &comparison->pairs[course - 1];
  const EpCourseCost *reference = &comparison->courses[0];
  const EpBreakEven *found = horizon ? &pair->break_even_horizon : &pair->break_even_course;
  const gint64 target = horizon ? reference->horizon_total_minor : reference->course_total_minor;
  const gint64 highest = ep_amount_max (scenario->currency->decimals);

  switch (found->kind) {
  case EP_BREAK_EVEN_PRICE:
    assert_in_range (found->price_minor, 0, highest);
    assert_true (total_at (scenario, course, found->price_minor, horizon) >= target);
    if (found->price_minor > 0)
      assert_true (total_at (scenario, course, found->price_minor - 1, horizon) < target);
    else
      assert_true (total_at (scenario, course, 0, horizon) == target);
    assert_int_equal (found->ratio.known, reference->session_price_minor != 0);
    break;
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    assert_true (total_at (scenario, course, 0, horizon) > target);
    break;
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
    assert_true (total_at (scenario, course, highest, horizon) < target);
    break;
  default:
    g_assert_not_reached ();
  }
}

static void
at_the_break_even_price_the_other_reaches_the_reference_and_just_below_it_does_not (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);

    for (guint c = 1; c < scenario->n_courses; c++) {
      check_break_even (scenario, comparison, c, FALSE);
      check_break_even (scenario, comparison, c, TRUE);
    }
  }
}

static void
the_last_cumulative_cost_is_the_horizon_total (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);

    for (guint c = 0; c < scenario->n_courses; c++) {
      const EpCourseCost *cost = &comparison->courses[c];
      const guint likely = scenario->courses[c].sessions.likely;
      gint64 sum = 0;

      for (guint v = 0; v < cost->n_visits; v++) {
        sum += cost->visits[v].gross_minor;
        if (scenario->basis == EP_BASIS_ALL_IN)
          sum += cost->visits[v].patient_cost_minor;
        assert_int_equal (cost->visits[v].cumulative_minor, sum);
        assert_true (v == 0 || cost->visits[v - 1].day < cost->visits[v].day);
        assert_true (cost->visits[v].day < comparison->end);
      }
      assert_int_equal (sum, cost->horizon_total_minor);
      assert_int_equal (cost->visits[likely - 1].cumulative_minor, cost->course_total_minor);
    }
  }
}

static void
tax_so_far_is_always_the_tax_of_the_subtotal (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);
    const EpTax tax = scenario->tax;

    for (guint c = 0; c < scenario->n_courses; c++) {
      const EpCourseCost *cost = &comparison->courses[c];
      EpWide gross = 0, taxed = 0;

      for (guint v = 0; v < cost->n_visits; v++) {
        assert_true (cost->visits[v].tax_minor >= 0);
        assert_true (cost->visits[v].gross_minor >= cost->visits[v].tax_minor);
        gross += cost->visits[v].gross_minor;
        taxed += cost->visits[v].tax_minor;
        if (tax.included)
          assert_true (taxed == gross - model_round (gross * 1000000, 1000000 + tax.rate_ppm));
        else
          assert_true (taxed == model_round ((gross - taxed) * tax.rate_ppm, 1000000));
      }
      assert_true (taxed == cost->tax_total_minor);
    }
  }
}

static void
stopping_refunds_no_more_than_was_paid (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);

    for (guint c = 0; c < scenario->n_courses; c++) {
      const EpCourseCost *cost = &comparison->courses[c];
      g_autofree gint64 *totals = ep_course_totals (scenario, c, EP_SESSIONS_MAX);

      for (guint s = 0; s < cost->n_stops; s++) {
        const EpStop *stop = &cost->stops[s];

        assert_int_equal (stop->after, s + 1);
        assert_true (stop->refund_minor >= 0);
        assert_true (stop->total_minor >= 0);
        assert_true (stop->total_minor <= cost->visits[s].cumulative_minor);
        assert_int_equal (stop->planned_minor, totals[s]);
        assert_int_equal (stop->extra_minor, stop->total_minor - stop->planned_minor);
        if (scenario->courses[c].refund == EP_REFUND_NONE) {
          assert_int_equal (stop->refund_minor, 0);
          assert_int_equal (stop->total_minor, cost->visits[s].cumulative_minor);
        }
      }
    }
  }
}

static void
the_same_money_buys_no_session_more (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);
    g_autofree gint64 *totals = ep_course_totals (scenario, 0, EP_SAME_MONEY_LIMIT);

    for (guint p = 0; p < comparison->n_pairs; p++) {
      const EpPair *pair = &comparison->pairs[p];
      const gint64 money = comparison->courses[p + 1].course_total_minor;
      const guint sessions =
          pair->sessions_for_same_money_known ? pair->sessions_for_same_money : EP_SAME_MONEY_LIMIT;

      if (sessions > 0)
        assert_true (totals[sessions - 1] <= money);
      if (sessions < EP_SAME_MONEY_LIMIT)
        assert_true (totals[sessions] > money);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (no_total_falls_as_a_price_rises),
      cmocka_unit_test (no_course_total_falls_as_a_session_is_added),
      cmocka_unit_test (a_purchase_is_never_dearer_than_any_other_cover),
      cmocka_unit_test (
          at_the_break_even_price_the_other_reaches_the_reference_and_just_below_it_does_not),
      cmocka_unit_test (the_last_cumulative_cost_is_the_horizon_total),
      cmocka_unit_test (tax_so_far_is_always_the_tax_of_the_subtotal),
      cmocka_unit_test (stopping_refunds_no_more_than_was_paid),
      cmocka_unit_test (the_same_money_buys_no_session_more),
  };

  return cmocka_run_group_tests_name ("properties", tests, NULL, NULL);
}
