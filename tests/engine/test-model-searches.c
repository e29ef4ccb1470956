#include "held.h"

#include <engine/money.h>

/* What the engine searches for, against the model asked at every value. */

#define SCENARIOS 200

/* Prices of few minor units, so that asking at every price does not take long. */
static const Chances chances = {
    .courses_max = 4,
    .sessions_max = 5,
    .packages_max = 2,
    .price_max = 40,
};

#define EVERY_PRICE_UP_TO 300

/* A course at its likely number of sessions, over the horizon, at another session price. */
static Totals
totals_at_price (EpScenario *held, guint course, gint64 price)
{
  const gint64 now = held->courses[course].session_price_minor;

  held->courses[course].session_price_minor = price;

  const Totals totals =
      model_totals (held, course, held->courses[course].sessions.likely, held->horizon_months);

  held->courses[course].session_price_minor = now;
  return totals;
}

static EpWide
over (Totals totals, gboolean horizon)
{
  return horizon ? totals.horizon : totals.course;
}

static void
check_ratio (const EpBreakEven *found, EpWide reference_price)
{
  const gboolean known = found->kind == EP_BREAK_EVEN_PRICE && reference_price != 0;

  assert_int_equal (found->ratio.known, known);
  if (known)
    assert_true ((EpWide)found->ratio.whole * 10000 + found->ratio.ten_thousandths ==
                 model_round ((EpWide)found->price_minor * 10000, reference_price));
}

static void
check_break_even (EpScenario *held, guint course, gboolean horizon, const EpBreakEven *found)
{
  const gint64 highest = ep_amount_max (held->currency->decimals);
  const EpWide target = over (
      model_totals (held, 0, held->courses[0].sessions.likely, held->horizon_months), horizon);
  gint64 price = 0;

  check_ratio (found, held->courses[0].session_price_minor);
  if (over (totals_at_price (held, course, 0), horizon) > target) {
    assert_int_equal (found->kind, EP_BREAK_EVEN_ALWAYS_DEARER);
    return;
  }
  if (over (totals_at_price (held, course, highest), horizon) < target) {
    assert_int_equal (found->kind, EP_BREAK_EVEN_ALWAYS_CHEAPER);
    return;
  }

  assert_int_equal (found->kind, EP_BREAK_EVEN_PRICE);
  while (price <= EVERY_PRICE_UP_TO &&
         over (totals_at_price (held, course, price), horizon) < target)
    price++;
  if (price <= EVERY_PRICE_UP_TO) {
    assert_int_equal (found->price_minor, price);
    return;
  }
  assert_true (found->price_minor >= price);
  assert_true (over (totals_at_price (held, course, found->price_minor), horizon) >= target);
  assert_true (over (totals_at_price (held, course, found->price_minor - 1), horizon) < target);
}

static void
the_break_evens_are_those_of_asking_at_every_price (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, chances);
    g_autoptr (EpComparison) comparison = compared (scenario);

    for (guint c = 1; c < scenario->n_courses; c++) {
      g_autoptr (EpScenario) held = model_held (scenario, c);
      const EpPair *pair = &comparison->pairs[c - 1];

      check_break_even (held, c, FALSE, &pair->break_even_course);
      check_break_even (held, c, TRUE, &pair->break_even_horizon);
    }
  }
}

static void
check_sweep (EpScenario *held, guint course, EpParameter parameter, gint64 lowest, gint64 highest,
             const EpSweep *sweep)
{
  guint next = 0;

  assert_int_equal (sweep->parameter, parameter);
  for (gint64 value = lowest; value <= highest; value++) {
    const EpCheaper answer = model_held_answer (held, course, parameter, value);

    if (next > 0 && sweep->flips[next - 1].cheaper == answer)
      continue;
    assert_true (next < sweep->n_flips);
    assert_int_equal (sweep->flips[next].value, value);
    assert_int_equal (sweep->flips[next].cheaper, answer);
    next++;
  }
  assert_int_equal (sweep->n_flips, next);
}

static void
check_sweeps (EpScenario *held, guint c, const EpPair *pair)
{
  const EpCourse *r = &held->courses[0];
  const EpCourse *o = &held->courses[c];
  const guint needed = MAX (model_months_needed (held, 0, r->sessions.likely),
                            model_months_needed (held, c, o->sessions.likely));
  const struct {
    gboolean swept;
    gint64 lowest, highest;
  } domains[EP_PARAMETERS] = {
      {TRUE, 0, 4 * r->session_price_minor},
      {TRUE, 0, 4 * o->session_price_minor},
      {TRUE, 1, MAX (24, r->sessions.likely)},
      {TRUE, 1, MAX (24, o->sessions.likely)},
      {r->maintenance.every_months != 0, 1, MAX (36, r->maintenance.every_months)},
      {o->maintenance.every_months != 0, 1, MAX (36, o->maintenance.every_months)},
      {TRUE, needed, MAX (120, held->horizon_months)},
  };
  guint n_sweeps = 0;

  for (guint p = 0; p < EP_PARAMETERS; p++) {
    if (!domains[p].swept)
      continue;
    assert_true (n_sweeps < pair->n_sweeps);
    check_sweep (held, c, (EpParameter)p, domains[p].lowest, domains[p].highest,
                 &pair->sweeps[n_sweeps++]);
  }
  assert_int_equal (pair->n_sweeps, n_sweeps);
}

static void
the_sensitivity_is_that_of_asking_at_every_value (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, chances);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);

    for (guint c = 1; c < scenario->n_courses; c++) {
      g_autoptr (EpScenario) held = model_held (scenario, c);

      check_sweeps (held, c, &comparison->pairs[c - 1]);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_break_evens_are_those_of_asking_at_every_price),
      cmocka_unit_test (the_sensitivity_is_that_of_asking_at_every_value),
  };

  return cmocka_run_group_tests_name ("model-searches", tests, NULL, NULL);
}
