#include "held.h"

#include <engine/money.h>
#include <engine/schedule.h>
#include <engine/target.h>

/* The break-even beside an input, against the model asked there and one step nearer to now. */

static const Chances chances = {
    .courses_max = 4,
    .sessions_max = 5,
    .packages_max = 2,
    .price_max = 400,
};

/* Every input that can have a target, whether it is in force or not. */
#define INPUTS 8

static void
list_inputs (guint other, EpInput inputs[INPUTS])
{
  const EpInput all[INPUTS] = {
      {EP_FIELD_SESSION_PRICE_MINOR, 0, 0},    {EP_FIELD_SESSIONS_LIKELY, 0, 0},
      {EP_FIELD_MAINTENANCE_MONTHS, 0, 0},     {EP_FIELD_SESSION_PRICE_MINOR, other, 0},
      {EP_FIELD_PRICE_RATIO_E4, other, 0},     {EP_FIELD_SESSIONS_LIKELY, other, 0},
      {EP_FIELD_MAINTENANCE_MONTHS, other, 0}, {EP_FIELD_HORIZON_MONTHS, 0, 0},
  };

  for (guint i = 0; i < INPUTS; i++)
    inputs[i] = all[i];
}

/* One target of a scenario, and the same scenario as the model holds it. */
typedef struct {
  const EpScenario *scenario;
  const EpComparison *comparison;
  guint pair;
  guint other;
  EpParameter parameter;
  EpTarget target;
  EpScenario *held;
} Found;

/* The answer of comparing the target's scenario. */
static EpCheaper
answer_of_target (const Found *found)
{
  g_autoptr (EpScenario) edited =
      ep_target_scenario (found->scenario, found->comparison, found->pair, &found->target);
  g_autoptr (EpComparison) comparison = compared (edited);

  assert_int_equal (ep_input_get (edited, found->target.input), found->target.value);
  return comparison->pairs[found->pair].horizon_cheaper;
}

/* At the value the answer is another one, one step nearer to now it is not. */
static void
check_nearest (const Found *found)
{
  const gint64 value = found->target.value;
  const gint64 now = model_held_value (found->held, found->other, found->parameter);
  const EpCheaper answer_now = found->comparison->pairs[found->pair].horizon_cheaper;
  const EpCheaper there = model_held_answer (found->held, found->other, found->parameter, value);

  assert_int_not_equal (value, now);
  assert_int_not_equal (there, answer_now);
  assert_int_equal (answer_of_target (found), there);
  assert_int_equal (found->target.cheaper, there);
  assert_int_equal (model_held_answer (found->held, found->other, found->parameter,
                                       value < now ? value + 1 : value - 1),
                    answer_now);
}

/* The session price that a ratio of the other gives, by rule 2. */
static gint64
price_at_ratio (const Found *found, gint64 ratio_e4)
{
  g_autoptr (EpScenario) changed = ep_scenario_copy (found->scenario);

  changed->courses[found->other].price_ratio_e4 = (guint)ratio_e4;

  g_autoptr (EpScenario) held = model_held (changed, found->other);
  return held->courses[found->other].session_price_minor;
}

/* At the value the other is not cheaper, one step lower it is. */
static void
check_break_even (const Found *found)
{
  const gboolean is_ratio = found->target.input.field == EP_FIELD_PRICE_RATIO_E4;
  const gint64 value = found->target.value;
  const gint64 price = is_ratio ? price_at_ratio (found, value) : value;
  const gint64 lower = is_ratio ? price_at_ratio (found, value - 1) : value - 1;
  const EpCheaper there = model_held_answer (found->held, found->other, found->parameter, price);

  assert_int_not_equal (there, EP_CHEAPER_OTHER);
  if (lower >= 0)
    assert_int_equal (model_held_answer (found->held, found->other, found->parameter, lower),
                      EP_CHEAPER_OTHER);
  if (found->target.kind == EP_TARGET_HERE) {
    assert_int_equal (value, ep_input_get (found->scenario, found->target.input));
    return;
  }
  assert_int_equal (found->target.cheaper, there);
  assert_int_equal (answer_of_target (found), there);
}

/* No ratio of the range is the smallest that makes the other cost as much. */
static void
check_no_ratio (const Found *found)
{
  const gint64 low = price_at_ratio (found, EP_RATIO_E4_MIN - 1);
  const gint64 high = price_at_ratio (found, EP_RATIO_E4_MAX);
  const EpCheaper at_low = model_held_answer (found->held, found->other, found->parameter, low);
  const EpCheaper at_high = model_held_answer (found->held, found->other, found->parameter, high);

  assert_int_equal (found->target.lowest, EP_RATIO_E4_MIN);
  assert_int_equal (found->target.highest, EP_RATIO_E4_MAX);
  assert_true (at_low != EP_CHEAPER_OTHER || at_high == EP_CHEAPER_OTHER);
}

static void
check_never (const Found *found)
{
  const EpCheaper answer_now = found->comparison->pairs[found->pair].horizon_cheaper;

  assert_int_equal (found->target.cheaper, answer_now);
  if (found->target.input.field == EP_FIELD_PRICE_RATIO_E4) {
    check_no_ratio (found);
    return;
  }
  for (gint64 value = found->target.lowest; value <= found->target.highest;
       value += MAX (1, (found->target.highest - found->target.lowest) / 8))
    assert_int_equal (model_held_answer (found->held, found->other, found->parameter, value),
                      answer_now);
}

static void
check_always (const Found *found, gint64 price, EpCheaper always)
{
  assert_int_equal (model_held_answer (found->held, found->other, found->parameter, price), always);
}

static void
check_found (const Found *found)
{
  const gint64 highest = ep_amount_max (found->scenario->currency->decimals);

  switch (found->target.kind) {
  case EP_TARGET_VALUE:
    if (found->parameter == EP_PARAMETER_OTHER_SESSION_PRICE)
      check_break_even (found);
    else
      check_nearest (found);
    break;
  case EP_TARGET_HERE:
    check_break_even (found);
    break;
  case EP_TARGET_NEVER:
    check_never (found);
    break;
  case EP_TARGET_ALWAYS_DEARER:
    check_always (found, 0, EP_CHEAPER_REFERENCE);
    break;
  case EP_TARGET_ALWAYS_CHEAPER:
    check_always (found, highest, EP_CHEAPER_OTHER);
    break;
  case EP_TARGET_OUT_OF_REACH:
    /* Prices are far below the limits here, so only a third course can stand in the way. */
    assert_int_equal (found->parameter, EP_PARAMETER_HORIZON);
    assert_true (found->scenario->n_courses > 2);
    break;
  default:
    g_assert_not_reached ();
  }
}

static gboolean
is_in_force (const EpScenario *scenario, EpInput input)
{
  const EpCourse *course = &scenario->courses[input.course];

  switch ((int)input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    return course->pricing == EP_PRICING_PRICE;
  case EP_FIELD_PRICE_RATIO_E4:
    return course->pricing != EP_PRICING_PRICE;
  case EP_FIELD_MAINTENANCE_MONTHS:
    return course->maintenance.every_months > 0;
  default:
    return TRUE;
  }
}

static void
check_targets (const EpScenario *scenario, const EpComparison *comparison, guint pair,
               guint n_found[EP_TARGET_OUT_OF_REACH + 1])
{
  const guint other = comparison->pairs[pair].course;
  g_autoptr (EpScenario) held = model_held (scenario, other);
  Found found = {
      .scenario = scenario, .comparison = comparison, .pair = pair, .other = other, .held = held};
  EpInput inputs[INPUTS];

  list_inputs (other, inputs);
  for (guint i = 0; i < INPUTS; i++) {
    const gboolean has_target =
        ep_target_find (scenario, comparison, pair, inputs[i], &found.target);

    assert_int_equal (has_target, is_in_force (scenario, inputs[i]));
    if (!has_target)
      continue;
    assert_true (ep_input_parameter (inputs[i], other, &found.parameter));
    check_found (&found);
    n_found[found.target.kind]++;
  }
}

static void
a_target_flips_the_answer_and_one_step_less_does_not (void **state)
{
  TestRandom random = test_random_new ();
  guint n_found[EP_TARGET_OUT_OF_REACH + 1] = {0};

  for (int i = 0; i < 1500; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, chances);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);

    for (guint pair = 0; pair < comparison->n_pairs; pair++)
      check_targets (scenario, comparison, pair, n_found);
  }
  for (guint kind = 0; kind < EP_TARGET_HERE; kind++)
    assert_true (n_found[kind] > 0);
}

/* What no scenario of few sessions and small prices comes near: only that it can be compared, and
 * gives what the target says. */
static void
a_target_at_the_limits_can_be_compared (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 1000; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, extreme);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
    EpInput inputs[INPUTS];

    list_inputs (1, inputs);
    for (guint k = 0; k < INPUTS; k++) {
      Found found = {.scenario = scenario, .comparison = comparison, .other = 1};

      if (ep_target_find (scenario, comparison, 0, inputs[k], &found.target) &&
          found.target.kind == EP_TARGET_VALUE)
        assert_int_equal (answer_of_target (&found), found.target.cheaper);
    }
  }
}

/* The scenario with a target undone: what it says about its side effects is all that it did. */
static void
a_target_changes_only_what_it_says (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 1000; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, chances);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
    EpInput inputs[INPUTS];

    list_inputs (1, inputs);
    for (guint k = 0; k < INPUTS; k++) {
      EpTarget target;

      if (!ep_target_find (scenario, comparison, 0, inputs[k], &target) ||
          target.kind != EP_TARGET_VALUE)
        continue;

      g_autoptr (EpScenario) edited = ep_target_scenario (scenario, comparison, 0, &target);
      g_autoptr (EpScenario) expected = ep_scenario_with (scenario, inputs[k], target.value);

      if (target.horizon_months > 0)
        assert_int_equal (ep_scenario_horizon_months (edited), target.horizon_months);
      else if (inputs[k].field != EP_FIELD_HORIZON_MONTHS)
        assert_int_equal (ep_scenario_horizon_months (edited), comparison->horizon_months);
      expected->horizon_months = edited->horizon_months;
      if (target.holds_price) {
        assert_int_equal (target.held_price_minor, comparison->courses[1].session_price_minor);
        expected->courses[1].pricing = EP_PRICING_PRICE;
        expected->courses[1].price_ratio_e4 = 0;
        expected->courses[1].session_price_minor = target.held_price_minor;
      }
      assert_true (ep_scenario_equal (edited, expected));
    }
  }
}

static EpTarget
target_of (const EpScenario *scenario, EpField field, guint course)
{
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  EpTarget target;

  assert_true (ep_target_find (scenario, comparison, 0, (EpInput){field, course, 0}, &target));
  return target;
}

static void
an_input_that_changes_nothing_says_never_and_over_which_range (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  const EpTarget sessions = target_of (scenario, EP_FIELD_SESSIONS_LIKELY, 1);
  const EpTarget horizon = target_of (scenario, EP_FIELD_HORIZON_MONTHS, 0);

  assert_int_equal (sessions.kind, EP_TARGET_NEVER);
  assert_int_equal (sessions.cheaper, EP_CHEAPER_REFERENCE);
  assert_int_equal (sessions.lowest, 1);
  assert_int_equal (sessions.highest, 24);
  assert_int_equal (horizon.kind, EP_TARGET_NEVER);
  assert_int_equal (horizon.lowest, 5);
  assert_int_equal (horizon.highest, 120);
}

static void
a_price_can_always_be_dearer_or_cheaper (void **state)
{
  g_autoptr (EpScenario) dearer = scenario_new ("USD", "2026-12-01");
  g_autoptr (EpScenario) cheaper = scenario_new ("USD", "2026-12-01");

  scenario_add (dearer, 100, 1);
  ep_course_add_extra (scenario_add (dearer, 100, 1), "Extra", 101, EP_PER_COURSE);
  assert_int_equal (target_of (dearer, EP_FIELD_SESSION_PRICE_MINOR, 1).kind,
                    EP_TARGET_ALWAYS_DEARER);

  scenario_add (cheaper, 100, 1);
  course_add_package (scenario_add (cheaper, 100, 2), 2, 99);
  assert_int_equal (target_of (cheaper, EP_FIELD_SESSION_PRICE_MINOR, 1).kind,
                    EP_TARGET_ALWAYS_CHEAPER);
}

static void
a_price_at_its_break_even_stays (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

  scenario_add (scenario, 1000, 1);
  scenario_add (scenario, 500, 2);
  assert_int_equal (target_of (scenario, EP_FIELD_SESSION_PRICE_MINOR, 1).kind, EP_TARGET_HERE);

  /* The lowest price at which two sessions cost at least 9.99 is 5.00. */
  scenario->courses[0].session_price_minor = 999;
  assert_int_equal (target_of (scenario, EP_FIELD_SESSION_PRICE_MINOR, 1).kind, EP_TARGET_HERE);
}

static void
a_break_even_price_can_lie_beyond_the_sweep (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

  scenario_add (scenario, 100000, 1);
  scenario_add (scenario, 100, 1);

  const EpTarget target = target_of (scenario, EP_FIELD_SESSION_PRICE_MINOR, 1);
  assert_int_equal (target.kind, EP_TARGET_VALUE);
  assert_int_equal (target.value, 100000);
  assert_int_equal (target.cheaper, EP_CHEAPER_EQUAL);
}

static void
a_ratio_ends_where_ratios_end (void **state)
{
  static const struct {
    gint64 extra_minor; /* of the reference, beside its session of 100.00 */
    EpTargetKind kind;
    gint64 value;
  } cases[] = {
      {0, EP_TARGET_VALUE, 10000},
      {990000, EP_TARGET_VALUE, EP_RATIO_E4_MAX},
      {990001, EP_TARGET_NEVER, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

    ep_course_add_extra (scenario_add (scenario, 10000, 1), "Extra", cases[i].extra_minor,
                         EP_PER_COURSE);
    scenario_add_ratio (scenario, 40000, EP_PRICING_RATIO_PER_SESSION, 1);

    const EpTarget target = target_of (scenario, EP_FIELD_PRICE_RATIO_E4, 1);
    assert_int_equal (target.kind, cases[i].kind);
    assert_int_equal (target.value, cases[i].value);
  }
}

/* The other with an extra of its own, so that little is left for its price. */
static void
a_ratio_begins_where_ratios_begin (void **state)
{
  static const struct {
    gint64 extra_minor;
    EpTargetKind kind;
    gint64 value;
  } cases[] = {
      {9900, EP_TARGET_VALUE, EP_RATIO_E4_MIN},
      {9901, EP_TARGET_NEVER, 0},
      {10000, EP_TARGET_NEVER, 0},
      {10001, EP_TARGET_ALWAYS_DEARER, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

    scenario_add (scenario, 10000, 1);
    ep_course_add_extra (scenario_add_ratio (scenario, 40000, EP_PRICING_RATIO_PER_SESSION, 1),
                         "Extra", cases[i].extra_minor, EP_PER_COURSE);

    const EpTarget target = target_of (scenario, EP_FIELD_PRICE_RATIO_E4, 1);
    assert_int_equal (target.kind, cases[i].kind);
    assert_int_equal (target.value, cases[i].value);
  }
}

/* Five sessions of 100 against one of 450: cheaper with four, and with more it stays dearer. */
static void
a_horizon_that_is_not_given_stays_what_it_was (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

  scenario_add (scenario, 10000, 30)->interval = (EpInterval){2, EP_UNIT_MONTHS};
  scenario_add (scenario, 45000, 1);

  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  EpTarget target;

  assert_true (
      ep_target_find (scenario, comparison, 0, (EpInput){EP_FIELD_SESSIONS_LIKELY, 0, 0}, &target));
  assert_int_equal (target.value, 4);
  assert_int_equal (target.horizon_months, 0);

  g_autoptr (EpScenario) edited = ep_target_scenario (scenario, comparison, 0, &target);
  assert_int_equal (comparison->horizon_months, 59);
  assert_int_equal (edited->horizon_months, 59);
}

static void
sessions_that_need_more_months_raise_the_horizon (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

  scenario_add (scenario, 10000, 3);
  scenario_add (scenario, 45000, 1);
  scenario->horizon_months = 3;

  const EpTarget target = target_of (scenario, EP_FIELD_SESSIONS_LIKELY, 0);
  assert_int_equal (target.value, 5);
  assert_int_equal (target.cheaper, EP_CHEAPER_OTHER);
  assert_int_equal (target.horizon_months, 5);
}

static void
what_no_scenario_can_hold_is_out_of_reach (void **state)
{
  g_autoptr (EpScenario) dear = scenario_new ("USD", "2026-12-01");
  g_autoptr (EpScenario) slow = scenario_new ("USD", "2026-12-01");
  g_autoptr (EpScenario) held = scenario_new ("USD", "2026-12-01");
  g_autoptr (EpScenario) third = scenario_new ("USD", "2026-12-01");

  /* A reference price above the largest amount. */
  scenario_add (dear, ep_amount_max (2) - 10, 1);
  ep_course_add_extra (scenario_add (dear, ep_amount_max (2), 1), "Extra", 1, EP_PER_COURSE);
  assert_int_equal (target_of (dear, EP_FIELD_SESSION_PRICE_MINOR, 0).kind, EP_TARGET_OUT_OF_REACH);
  assert_int_equal (target_of (dear, EP_FIELD_SESSION_PRICE_MINOR, 0).value, ep_amount_max (2) + 1);

  /* A horizon that is longer than one can be given, and would not be needed any more. */
  scenario_add (slow, 10000, 100)->interval = (EpInterval){24, EP_UNIT_MONTHS};
  scenario_add (slow, 995000, 1);
  assert_int_equal (target_of (slow, EP_FIELD_SESSIONS_LIKELY, 0).kind, EP_TARGET_OUT_OF_REACH);
  assert_int_equal (target_of (slow, EP_FIELD_SESSIONS_LIKELY, 0).value, 99);

  /* A ratio that gives a price above the largest amount. */
  scenario_add (held, 20000000000, 100);
  scenario_add_ratio (held, EP_RATIO_E4_MAX, EP_PRICING_RATIO_PER_SESSION, 1);
  assert_int_equal (target_of (held, EP_FIELD_SESSION_PRICE_MINOR, 0).kind, EP_TARGET_OUT_OF_REACH);
  assert_int_equal (target_of (held, EP_FIELD_SESSION_PRICE_MINOR, 0).value, 19999999999);

  /* Months that a third course needs. */
  course_set_maintenance (scenario_add (third, 1000, 1), 1);
  scenario_add (third, 4500, 1);
  scenario_add (third, 100, 12);
  third->horizon_months = 20;
  assert_int_equal (target_of (third, EP_FIELD_HORIZON_MONTHS, 0).value, 4);
  assert_int_equal (target_of (third, EP_FIELD_HORIZON_MONTHS, 0).kind, EP_TARGET_OUT_OF_REACH);
}

static void
a_ratio_whose_price_would_change_is_held (void **state)
{
  static const struct {
    EpPricing pricing;
    EpField field;
    guint course;
    gboolean holds;
  } cases[] = {
      {EP_PRICING_RATIO_PER_SESSION, EP_FIELD_SESSION_PRICE_MINOR, 0, TRUE},
      {EP_PRICING_RATIO_PER_SESSION, EP_FIELD_SESSIONS_LIKELY, 0, FALSE},
      {EP_PRICING_RATIO_PER_COURSE, EP_FIELD_SESSION_PRICE_MINOR, 0, TRUE},
      {EP_PRICING_RATIO_PER_COURSE, EP_FIELD_SESSIONS_LIKELY, 0, TRUE},
      {EP_PRICING_RATIO_PER_COURSE, EP_FIELD_SESSIONS_LIKELY, 1, TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

    scenario_add (scenario, 10000, 3);
    scenario_add_ratio (scenario, 5000, cases[i].pricing, 2);

    const EpTarget target = target_of (scenario, cases[i].field, cases[i].course);
    assert_int_equal (target.kind, EP_TARGET_VALUE);
    assert_int_equal (target.holds_price, cases[i].holds);
  }
}

static void
only_inputs_of_the_pair_have_targets (void **state)
{
  EpParameter parameter;

  assert_true (ep_input_parameter ((EpInput){EP_FIELD_SESSIONS_LIKELY, 2, 0}, 2, &parameter));
  assert_int_equal (parameter, EP_PARAMETER_OTHER_SESSIONS);
  assert_false (ep_input_parameter ((EpInput){EP_FIELD_SESSIONS_LIKELY, 2, 0}, 1, &parameter));
  assert_false (ep_input_parameter ((EpInput){EP_FIELD_PRICE_RATIO_E4, 0, 0}, 1, &parameter));
  assert_false (ep_input_parameter ((EpInput){EP_FIELD_TAX_PPM, 0, 0}, 1, &parameter));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_target_flips_the_answer_and_one_step_less_does_not),
      cmocka_unit_test (a_target_at_the_limits_can_be_compared),
      cmocka_unit_test (a_target_changes_only_what_it_says),
      cmocka_unit_test (an_input_that_changes_nothing_says_never_and_over_which_range),
      cmocka_unit_test (a_price_can_always_be_dearer_or_cheaper),
      cmocka_unit_test (a_price_at_its_break_even_stays),
      cmocka_unit_test (a_break_even_price_can_lie_beyond_the_sweep),
      cmocka_unit_test (a_ratio_ends_where_ratios_end),
      cmocka_unit_test (a_ratio_begins_where_ratios_begin),
      cmocka_unit_test (a_horizon_that_is_not_given_stays_what_it_was),
      cmocka_unit_test (sessions_that_need_more_months_raise_the_horizon),
      cmocka_unit_test (what_no_scenario_can_hold_is_out_of_reach),
      cmocka_unit_test (a_ratio_whose_price_would_change_is_held),
      cmocka_unit_test (only_inputs_of_the_pair_have_targets),
  };

  return cmocka_run_group_tests_name ("target", tests, NULL, NULL);
}
