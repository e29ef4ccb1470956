#include "scenarios.h"

#include <engine/money.h>
#include <engine/schedule.h>

/* Two courses that cost about the same, so that answers flip. */
static const Chances chances = {
    .courses_max = 2,
    .sessions_max = 10,
    .packages_max = 2,
    .price_max = 400,
};

static const EpSweep *
find_sweep (const EpPair *pair, EpParameter parameter)
{
  for (guint i = 0; i < pair->n_sweeps; i++) {
    if (pair->sweeps[i].parameter == parameter)
      return &pair->sweeps[i];
  }
  return NULL;
}

/* The answer that a sweep gives at a value. */
static EpCheaper
swept_answer (const EpSweep *sweep, gint64 value)
{
  guint i = 0;

  assert_true (sweep->flips[0].value <= value);
  while (i + 1 < sweep->n_flips && sweep->flips[i + 1].value <= value)
    i++;
  return sweep->flips[i].cheaper;
}

/* The scenario as sensitivity holds it: its horizon given, a ratio as the price that it gives, no
 * range of sessions. */
static EpScenario *
held (const EpScenario *scenario, const EpComparison *comparison)
{
  EpScenario *fixed = ep_scenario_copy (scenario);

  fixed->horizon_months = comparison->horizon_months;
  for (guint c = 0; c < fixed->n_courses; c++) {
    EpCourse *course = &fixed->courses[c];

    course->pricing = EP_PRICING_PRICE;
    course->session_price_minor = comparison->courses[c].session_price_minor;
    course->price_ratio_e4 = 0;
    course->sessions.min = course->sessions.max = course->sessions.likely;
  }
  return fixed;
}

/* The value of a parameter now, where it lies. */
static gint64
value_now (const EpScenario *fixed, EpParameter parameter)
{
  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
    return fixed->courses[0].session_price_minor;
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    return fixed->courses[1].session_price_minor;
  case EP_PARAMETER_REFERENCE_SESSIONS:
    return fixed->courses[0].sessions.likely;
  case EP_PARAMETER_OTHER_SESSIONS:
    return fixed->courses[1].sessions.likely;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
    return fixed->courses[0].maintenance.every_months;
  case EP_PARAMETER_OTHER_MAINTENANCE:
    return fixed->courses[1].maintenance.every_months;
  case EP_PARAMETER_HORIZON:
    return fixed->horizon_months;
  default:
    g_assert_not_reached ();
  }
}

/* The answer over the horizon when everything is compared again at another value. */
static EpCheaper
answer_at (const EpScenario *fixed, EpParameter parameter, gint64 value)
{
  g_autoptr (EpScenario) changed = ep_scenario_copy (fixed);
  const guint c = parameter == EP_PARAMETER_OTHER_SESSION_PRICE ||
                  parameter == EP_PARAMETER_OTHER_SESSIONS ||
                  parameter == EP_PARAMETER_OTHER_MAINTENANCE;
  EpCourse *course = &changed->courses[c];

  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    course->session_price_minor = value;
    break;
  case EP_PARAMETER_REFERENCE_SESSIONS:
  case EP_PARAMETER_OTHER_SESSIONS:
    course->sessions = (EpSessions){(guint)value, (guint)value, (guint)value};
    changed->horizon_months = MAX (changed->horizon_months, ep_scenario_months_needed (changed, c));
    break;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
  case EP_PARAMETER_OTHER_MAINTENANCE:
    course->maintenance.every_months = (guint)value;
    break;
  case EP_PARAMETER_HORIZON:
    changed->horizon_months = (guint)value;
    break;
  default:
    g_assert_not_reached ();
  }

  g_autoptr (EpComparison) comparison = compared (changed);
  return comparison->pairs[0].horizon_cheaper;
}

static void
domain_of (const EpScenario *fixed, EpParameter parameter, gint64 *lowest, gint64 *highest)
{
  const gint64 now = value_now (fixed, parameter);

  *lowest = 1;
  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    *lowest = 0;
    *highest = 4 * now;
    break;
  case EP_PARAMETER_REFERENCE_SESSIONS:
  case EP_PARAMETER_OTHER_SESSIONS:
    *highest = MAX (24, now);
    break;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
  case EP_PARAMETER_OTHER_MAINTENANCE:
    *highest = MAX (36, now);
    break;
  case EP_PARAMETER_HORIZON:
    *lowest = MAX (ep_scenario_months_needed (fixed, 0), ep_scenario_months_needed (fixed, 1));
    *highest = MAX (120, now);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* Compares again at every value where there are few, else on both sides of each flip and here and
 * there. */
static void
check_sweep (TestRandom *random, const EpScenario *fixed, const EpSweep *sweep)
{
  gint64 lowest, highest;

  domain_of (fixed, sweep->parameter, &lowest, &highest);
  assert_true (sweep->n_flips >= 1);
  assert_int_equal (sweep->flips[0].value, lowest);
  for (guint i = 0; i < sweep->n_flips; i++) {
    const EpFlip flip = sweep->flips[i];

    assert_true (flip.value <= highest);
    assert_int_equal (answer_at (fixed, sweep->parameter, flip.value), flip.cheaper);
    if (i == 0)
      continue;
    assert_true (sweep->flips[i - 1].value < flip.value);
    assert_int_not_equal (sweep->flips[i - 1].cheaper, flip.cheaper);
    assert_int_equal (answer_at (fixed, sweep->parameter, flip.value - 1),
                      sweep->flips[i - 1].cheaper);
  }

  if (ep_parameter_is_price (sweep->parameter)) {
    for (int i = 0; i < 8; i++) {
      const gint64 value = test_random_between (random, lowest, highest);
      assert_int_equal (answer_at (fixed, sweep->parameter, value), swept_answer (sweep, value));
    }
    assert_int_equal (answer_at (fixed, sweep->parameter, highest), swept_answer (sweep, highest));
  } else {
    for (gint64 value = lowest; value <= highest; value++)
      assert_int_equal (answer_at (fixed, sweep->parameter, value), swept_answer (sweep, value));
  }
}

static void
every_sweep_gives_what_comparing_again_gives (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 60; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, chances);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
    g_autoptr (EpScenario) fixed = held (scenario, comparison);
    const EpPair *pair = &comparison->pairs[0];

    for (guint s = 0; s < pair->n_sweeps; s++)
      check_sweep (&random, fixed, &pair->sweeps[s]);
  }
}

static void
every_price_gives_what_comparing_again_gives (void **state)
{
  Chances few = chances;
  TestRandom random = test_random_new ();

  few.price_max = 20;
  for (int i = 0; i < 60; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, few);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
    g_autoptr (EpScenario) fixed = held (scenario, comparison);

    for (EpParameter p = EP_PARAMETER_REFERENCE_SESSION_PRICE;
         p <= EP_PARAMETER_OTHER_SESSION_PRICE; p++) {
      const EpSweep *sweep = find_sweep (&comparison->pairs[0], p);

      for (gint64 price = 0; price <= MIN (400, 4 * value_now (fixed, p)); price++)
        assert_int_equal (answer_at (fixed, p, price), swept_answer (sweep, price));
    }
  }
}

static void
the_answer_at_the_value_now_is_the_comparisons (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 300; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, chances);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
    g_autoptr (EpScenario) fixed = held (scenario, comparison);
    const EpPair *pair = &comparison->pairs[0];

    for (guint s = 0; s < pair->n_sweeps; s++)
      assert_int_equal (
          swept_answer (&pair->sweeps[s], value_now (fixed, pair->sweeps[s].parameter)),
          pair->horizon_cheaper);
  }
}

static void
sensitivity_is_worked_out_only_when_asked_for (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  g_autoptr (EpComparison) plain = compared (scenario);
  g_autoptr (EpComparison) full = compared_with_sensitivity (scenario);

  assert_int_equal (plain->pairs[0].n_sweeps, 0);
  assert_int_equal (full->pairs[0].n_sweeps, EP_PARAMETERS);
  for (guint i = 0; i < EP_PARAMETERS; i++)
    assert_int_equal (full->pairs[0].sweeps[i].parameter, i);
}

static void
maintenance_is_swept_only_where_there_is_some (void **state)
{
  static const EpParameter expected[][EP_PARAMETERS] = {
      {EP_PARAMETER_REFERENCE_SESSION_PRICE, EP_PARAMETER_OTHER_SESSION_PRICE,
       EP_PARAMETER_REFERENCE_SESSIONS, EP_PARAMETER_OTHER_SESSIONS, EP_PARAMETER_HORIZON},
      {EP_PARAMETER_REFERENCE_SESSION_PRICE, EP_PARAMETER_OTHER_SESSION_PRICE,
       EP_PARAMETER_REFERENCE_SESSIONS, EP_PARAMETER_OTHER_SESSIONS, EP_PARAMETER_OTHER_MAINTENANCE,
       EP_PARAMETER_HORIZON},
  };
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  scenario_add (scenario, 30000, 5);
  EpCourse *other = scenario_add (scenario, 50000, 3);

  for (guint i = 0; i < 2; i++) {
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);

    assert_int_equal (comparison->pairs[0].n_sweeps, 5 + i);
    for (guint s = 0; s < 5 + i; s++)
      assert_int_equal (comparison->pairs[0].sweeps[s].parameter, expected[i][s]);
    course_set_maintenance (other, 12);
  }
}

static void
assert_flips (const EpPair *pair, EpParameter parameter, const EpFlip *expected, guint n_expected)
{
  const EpSweep *sweep = find_sweep (pair, parameter);

  assert_non_null (sweep);
  assert_int_equal (sweep->n_flips, n_expected);
  for (guint i = 0; i < n_expected; i++) {
    assert_int_equal (sweep->flips[i].value, expected[i].value);
    assert_int_equal (sweep->flips[i].cheaper, expected[i].cheaper);
  }
}

#define ASSERT_FLIPS(pair, parameter, ...)                                                         \
  assert_flips (pair, parameter, (const EpFlip[]){__VA_ARGS__},                                    \
                G_N_ELEMENTS (((const EpFlip[]){__VA_ARGS__})))

static void
the_example_flips_where_the_lines_meet (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  const EpPair *pair = &comparison->pairs[0];

  /* ten visits against 6000, five visits against 3000 */
  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_SESSION_PRICE, {0, EP_CHEAPER_REFERENCE},
                {60000, EP_CHEAPER_EQUAL}, {60001, EP_CHEAPER_OTHER});
  ASSERT_FLIPS (pair, EP_PARAMETER_OTHER_SESSION_PRICE, {0, EP_CHEAPER_OTHER},
                {60000, EP_CHEAPER_EQUAL}, {60001, EP_CHEAPER_REFERENCE});
  /* n sessions and (36 - n) / 6 maintenance visits: 16 + 3, 17 + 3, 18 + 3 */
  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_SESSIONS, {1, EP_CHEAPER_REFERENCE},
                {17, EP_CHEAPER_EQUAL}, {18, EP_CHEAPER_OTHER});
  ASSERT_FLIPS (pair, EP_PARAMETER_OTHER_SESSIONS, {1, EP_CHEAPER_REFERENCE});
  /* 5 + 15 visits every second month, for (35 - 4) / 2 are 15 */
  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_MAINTENANCE, {1, EP_CHEAPER_OTHER},
                {2, EP_CHEAPER_EQUAL}, {3, EP_CHEAPER_REFERENCE});
  ASSERT_FLIPS (pair, EP_PARAMETER_OTHER_MAINTENANCE, {1, EP_CHEAPER_REFERENCE});
  ASSERT_FLIPS (pair, EP_PARAMETER_HORIZON, {5, EP_CHEAPER_REFERENCE});
}

static void
a_price_of_nothing_has_nothing_to_sweep (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  scenario_add (scenario, 0, 5);
  scenario_add (scenario, 0, 3);
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  const EpPair *pair = &comparison->pairs[0];

  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_SESSION_PRICE, {0, EP_CHEAPER_EQUAL});
  ASSERT_FLIPS (pair, EP_PARAMETER_OTHER_SESSION_PRICE, {0, EP_CHEAPER_EQUAL});
}

static void
prices_are_swept_above_the_largest_amount (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("CLF", "2026-12-01");
  scenario_add (scenario, ep_amount_max (4), 3);
  scenario_add (scenario, ep_amount_max (4), 1);
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  const gint64 meets = 3 * ep_amount_max (4);

  ASSERT_FLIPS (&comparison->pairs[0], EP_PARAMETER_OTHER_SESSION_PRICE, {0, EP_CHEAPER_OTHER},
                {meets, EP_CHEAPER_EQUAL}, {meets + 1, EP_CHEAPER_REFERENCE});
}

/* One session of 10.00 against one of some other price, so many months long. */
static EpScenario *
one_against_one (gint64 other_minor, guint horizon_months, EpCourse **reference)
{
  EpScenario *scenario = scenario_new ("USD", "2026-12-01");

  *reference = scenario_add (scenario, 1000, 1);
  scenario_add (scenario, other_minor, 1);
  scenario->horizon_months = horizon_months;
  return scenario;
}

static void
domains_end_where_the_contract_ends_them (void **state)
{
  EpCourse *reference;

  /* an answer that flips at the last value, then one that would flip at the next */
  for (guint beyond = 0; beyond < 2; beyond++) {
    g_autoptr (EpScenario) price = one_against_one (3999 + beyond, 36, &reference);
    g_autoptr (EpComparison) by_price = compared_with_sensitivity (price);
    assert_int_equal (
        find_sweep (&by_price->pairs[0], EP_PARAMETER_REFERENCE_SESSION_PRICE)->n_flips,
        3 - beyond);

    g_autoptr (EpScenario) sessions = one_against_one (23500 + 1000 * beyond, 36, &reference);
    g_autoptr (EpComparison) by_sessions = compared_with_sensitivity (sessions);
    assert_int_equal (find_sweep (&by_sessions->pairs[0], EP_PARAMETER_REFERENCE_SESSIONS)->n_flips,
                      2 - beyond);

    g_autoptr (EpScenario) maintenance = one_against_one (1200, 36 + beyond, &reference);
    course_set_maintenance_at (reference, 6, 500);
    g_autoptr (EpComparison) by_maintenance = compared_with_sensitivity (maintenance);
    assert_int_equal (
        find_sweep (&by_maintenance->pairs[0], EP_PARAMETER_REFERENCE_MAINTENANCE)->n_flips,
        2 - beyond);

    g_autoptr (EpScenario) horizon = one_against_one (1200, 36, &reference);
    course_set_maintenance_at (reference, 119 + beyond, 500);
    g_autoptr (EpComparison) by_horizon = compared_with_sensitivity (horizon);
    assert_int_equal (find_sweep (&by_horizon->pairs[0], EP_PARAMETER_HORIZON)->n_flips,
                      2 - beyond);
  }
}

static void
domains_reach_to_the_value_now_where_it_is_larger (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 10000, 30);
  EpCourse *other = scenario_add (scenario, 285000, 1);
  reference->interval = (EpInterval){1, EP_UNIT_DAYS};
  course_set_maintenance_at (reference, 48, 5000);
  course_set_maintenance_at (other, 60, 0);
  scenario->horizon_months = 150;
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  const EpPair *pair = &comparison->pairs[0];

  /* 100 n and three visits at 50 (months 48, 96, 144) against 2850 */
  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_SESSIONS, {1, EP_CHEAPER_REFERENCE},
                {27, EP_CHEAPER_EQUAL}, {28, EP_CHEAPER_OTHER});
  /* 3000 and four visits, three from every 38 months on, against 3150 */
  other->session_price_minor = 315000;
  g_autoptr (EpComparison) dearer = compared_with_sensitivity (scenario);
  ASSERT_FLIPS (&dearer->pairs[0], EP_PARAMETER_REFERENCE_MAINTENANCE, {1, EP_CHEAPER_OTHER},
                {38, EP_CHEAPER_EQUAL});
  /* 28 x 100 and a visit after 48, 96 and 144 months against 2850, then 2900 */
  other->session_price_minor = 285000;
  reference->sessions = (EpSessions){28, 28, 28};
  g_autoptr (EpComparison) closer = compared_with_sensitivity (scenario);
  ASSERT_FLIPS (&closer->pairs[0], EP_PARAMETER_HORIZON, {1, EP_CHEAPER_REFERENCE},
                {49, EP_CHEAPER_EQUAL}, {97, EP_CHEAPER_OTHER});
  other->session_price_minor = 290000;
  g_autoptr (EpComparison) beyond = compared_with_sensitivity (scenario);
  ASSERT_FLIPS (&beyond->pairs[0], EP_PARAMETER_HORIZON, {1, EP_CHEAPER_REFERENCE},
                {97, EP_CHEAPER_EQUAL}, {145, EP_CHEAPER_OTHER});
}

static void
the_default_horizon_is_held_even_where_a_third_course_made_it (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 10000, 1);
  scenario_add (scenario, 60000, 1);
  EpCourse *third = scenario_add (scenario, 100, 100);
  course_set_maintenance (reference, 24);
  third->interval.count = 2; /* 199 months: eight maintenance visits */
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  const EpPair *pair = &comparison->pairs[0];

  assert_int_equal (comparison->horizon_months, 199);
  assert_int_equal (pair->horizon_cheaper, EP_CHEAPER_OTHER);
  ASSERT_FLIPS (pair, EP_PARAMETER_HORIZON, {1, EP_CHEAPER_REFERENCE}, {121, EP_CHEAPER_EQUAL},
                {145, EP_CHEAPER_OTHER});
  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_MAINTENANCE, {1, EP_CHEAPER_OTHER},
                {34, EP_CHEAPER_EQUAL});
}

static void
a_ratio_is_held_as_its_price_while_the_reference_is_swept (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  scenario_add (scenario, 30000, 5);
  scenario_add_ratio (scenario, 10000, EP_PRICING_RATIO_PER_COURSE, 3);
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  const EpPair *pair = &comparison->pairs[0];

  /* if it followed, the two would be equal at every price and every number of sessions */
  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_SESSION_PRICE, {0, EP_CHEAPER_REFERENCE},
                {30000, EP_CHEAPER_EQUAL}, {30001, EP_CHEAPER_OTHER});
  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_SESSIONS, {1, EP_CHEAPER_REFERENCE},
                {5, EP_CHEAPER_EQUAL}, {6, EP_CHEAPER_OTHER});
}

static void
a_swept_course_that_needs_more_raises_the_horizon_for_both (void **state)
{
  /* 100 n every six months; the other 500 and 100 a year after each twelve months */
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 10000, 2);
  EpCourse *other = scenario_add (scenario, 50000, 1);
  reference->interval.count = 6;
  course_set_maintenance_at (other, 12, 10000);
  scenario->horizon_months = 7;
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);

  /* n sessions need 6 (n - 1) + 1 months, which hold (n - 1) / 2 maintenance visits */
  ASSERT_FLIPS (&comparison->pairs[0], EP_PARAMETER_REFERENCE_SESSIONS, {1, EP_CHEAPER_REFERENCE},
                {8, EP_CHEAPER_EQUAL}, {10, EP_CHEAPER_OTHER});
}

static void
in_a_sweep_what_overflows_is_larger_than_what_does_not (void **state)
{
  /* 3.65e16 a visit: 200 visits fit, 300 and 600 do not */
  g_autoptr (EpScenario) scenario = scenario_new ("CLF", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 0, 1);
  EpCourse *other = scenario_add (scenario, 0, 1);
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->per_day_off_minor = ep_amount_max (4);
  scenario->horizon_months = 600;
  reference->downtime_tenths = other->downtime_tenths = EP_DOWNTIME_TENTHS_MAX;
  course_set_maintenance (reference, 3);
  course_set_maintenance (other, 3);
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  const EpPair *pair = &comparison->pairs[0];

  ASSERT_FLIPS (pair, EP_PARAMETER_REFERENCE_MAINTENANCE, {1, EP_CHEAPER_OTHER},
                {3, EP_CHEAPER_EQUAL}, {4, EP_CHEAPER_REFERENCE});
  ASSERT_FLIPS (pair, EP_PARAMETER_OTHER_MAINTENANCE, {1, EP_CHEAPER_REFERENCE},
                {3, EP_CHEAPER_EQUAL}, {4, EP_CHEAPER_OTHER});
}

static void
in_a_sweep_two_totals_that_overflow_are_equal (void **state)
{
  /* The other costs 1e18 a session, so ten do not fit; they need 217 months, in which the reference
   * has 313 visits at 3.65e16, which do not fit either. */
  g_autoptr (EpScenario) scenario = scenario_new ("CLF", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, ep_amount_max (4), 100);
  EpCourse *other = scenario_add_ratio (scenario, EP_RATIO_E4_MAX, EP_PRICING_RATIO_PER_COURSE, 1);
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->per_day_off_minor = ep_amount_max (4);
  scenario->horizon_months = 120;
  reference->downtime_tenths = EP_DOWNTIME_TENTHS_MAX;
  reference->interval = (EpInterval){1, EP_UNIT_DAYS};
  course_set_maintenance_at (reference, 1, 0);
  other->interval = (EpInterval){24, EP_UNIT_MONTHS};
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);

  ASSERT_FLIPS (&comparison->pairs[0], EP_PARAMETER_OTHER_SESSIONS, {1, EP_CHEAPER_OTHER},
                {10, EP_CHEAPER_EQUAL});
}

static void
parameters_have_the_contracts_names (void **state)
{
  static const struct {
    EpParameter parameter;
    const char *name;
    gboolean is_price;
  } cases[] = {
      {EP_PARAMETER_REFERENCE_SESSION_PRICE, "reference.session_price", TRUE},
      {EP_PARAMETER_OTHER_SESSION_PRICE, "other.session_price", TRUE},
      {EP_PARAMETER_REFERENCE_SESSIONS, "reference.sessions", FALSE},
      {EP_PARAMETER_OTHER_SESSIONS, "other.sessions", FALSE},
      {EP_PARAMETER_REFERENCE_MAINTENANCE, "reference.maintenance.every_months", FALSE},
      {EP_PARAMETER_OTHER_MAINTENANCE, "other.maintenance.every_months", FALSE},
      {EP_PARAMETER_HORIZON, "horizon_months", FALSE},
  };

  assert_int_equal (G_N_ELEMENTS (cases), EP_PARAMETERS);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    assert_string_equal (ep_parameter_name (cases[i].parameter), cases[i].name);
    assert_int_equal (ep_parameter_is_price (cases[i].parameter), cases[i].is_price);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_sweep_gives_what_comparing_again_gives),
      cmocka_unit_test (every_price_gives_what_comparing_again_gives),
      cmocka_unit_test (the_answer_at_the_value_now_is_the_comparisons),
      cmocka_unit_test (sensitivity_is_worked_out_only_when_asked_for),
      cmocka_unit_test (maintenance_is_swept_only_where_there_is_some),
      cmocka_unit_test (the_example_flips_where_the_lines_meet),
      cmocka_unit_test (a_price_of_nothing_has_nothing_to_sweep),
      cmocka_unit_test (prices_are_swept_above_the_largest_amount),
      cmocka_unit_test (domains_end_where_the_contract_ends_them),
      cmocka_unit_test (domains_reach_to_the_value_now_where_it_is_larger),
      cmocka_unit_test (the_default_horizon_is_held_even_where_a_third_course_made_it),
      cmocka_unit_test (a_ratio_is_held_as_its_price_while_the_reference_is_swept),
      cmocka_unit_test (a_swept_course_that_needs_more_raises_the_horizon_for_both),
      cmocka_unit_test (in_a_sweep_what_overflows_is_larger_than_what_does_not),
      cmocka_unit_test (in_a_sweep_two_totals_that_overflow_are_equal),
      cmocka_unit_test (parameters_have_the_contracts_names),
  };

  return cmocka_run_group_tests_name ("sensitivity", tests, NULL, NULL);
}
