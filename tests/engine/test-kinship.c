#include "scenarios.h"

#include <engine/money.h>

/* What must hold between a scenario and one that is nearly the same. */

#define SCENARIOS 400

/* The scenario with its reference twice and nothing else. */
static EpScenario *
with_reference_twice (const EpScenario *scenario)
{
  EpScenario *twice = ep_scenario_new (scenario->currency, scenario->start);

  twice->horizon_months = scenario->horizon_months;
  twice->basis = scenario->basis;
  twice->near_tie_ppm = scenario->near_tie_ppm;
  twice->tax = scenario->tax;
  twice->per_visit_minor = scenario->per_visit_minor;
  twice->per_day_off_minor = scenario->per_day_off_minor;
  for (guint c = 0; c < 2; c++)
    ep_scenario_add_copy (twice, &scenario->courses[0]);
  return twice;
}

static void
two_equal_courses_are_equal_whichever_comes_first (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpScenario) twice = with_reference_twice (scenario);
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (twice);
    const EpPair *pair = &comparison->pairs[0];
    const EpSessions sessions = twice->courses[0].sessions;
    const guint range = sessions.max - sessions.min + 1;

    assert_int_equal (pair->course_difference_minor, 0);
    assert_int_equal (pair->horizon_difference_minor, 0);
    assert_int_equal (pair->course_cheaper, EP_CHEAPER_EQUAL);
    assert_int_equal (pair->horizon_cheaper, EP_CHEAPER_EQUAL);
    assert_false (pair->course_near_tie);
    assert_false (pair->horizon_near_tie);
    assert_int_equal (pair->n_leaders, 1);
    assert_int_equal (pair->leaders[0].cheaper, EP_CHEAPER_EQUAL);
    assert_int_equal (pair->outcomes.reference, pair->outcomes.other);
    assert_true (pair->outcomes.equal >= range);
    if (pair->sessions_for_same_money_known)
      assert_true (pair->sessions_for_same_money >= sessions.likely);
  }
}

static EpCheaper
opposite (EpCheaper cheaper)
{
  return cheaper == EP_CHEAPER_EQUAL       ? EP_CHEAPER_EQUAL
         : cheaper == EP_CHEAPER_REFERENCE ? EP_CHEAPER_OTHER
                                           : EP_CHEAPER_REFERENCE;
}

static void
swapping_two_courses_swaps_every_answer (void **state)
{
  Chances two = usual;
  TestRandom random = test_random_new ();

  two.courses_max = 2;
  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) drawn = scenario_random (&random, two);
    g_autoptr (EpScenario) scenario = ep_scenario_with_pricing (drawn, 1, EP_PRICING_PRICE);
    g_autoptr (EpScenario) swapped = ep_scenario_copy (scenario);
    const EpCourse first = swapped->courses[0];

    swapped->courses[0] = swapped->courses[1];
    swapped->courses[1] = first;

    g_autoptr (EpComparison) one = compared (scenario);
    g_autoptr (EpComparison) other = compared (swapped);
    const EpPair *a = &one->pairs[0];
    const EpPair *b = &other->pairs[0];

    assert_int_equal (a->course_difference_minor, -b->course_difference_minor);
    assert_int_equal (a->horizon_difference_minor, -b->horizon_difference_minor);
    assert_int_equal (a->course_cheaper, opposite (b->course_cheaper));
    assert_int_equal (a->horizon_cheaper, opposite (b->horizon_cheaper));
    assert_int_equal (a->course_near_tie, b->course_near_tie);
    assert_int_equal (a->horizon_near_tie, b->horizon_near_tie);
    assert_int_equal (a->outcomes.reference, b->outcomes.other);
    assert_int_equal (a->outcomes.equal, b->outcomes.equal);
    assert_int_equal (a->n_leaders, b->n_leaders);
    for (guint l = 0; l < a->n_leaders; l++) {
      assert_int_equal (a->leaders[l].day, b->leaders[l].day);
      assert_int_equal (a->leaders[l].cheaper, opposite (b->leaders[l].cheaper));
    }
  }
}

/* The same scenario with nothing in it that is ever rounded: whole percentages of amounts that are
 * multiples of so much that they stay whole. */
static EpScenario *
without_rounding (const EpScenario *scenario)
{
  EpScenario *whole = ep_scenario_copy (scenario);
  EpInput input;

  whole->tax = (EpTax){whole->tax.rate_ppm / EP_PPM_PER_CENT * EP_PPM_PER_CENT, FALSE};
  for (guint c = 0; c < whole->n_courses; c++) {
    EpCourse *course = &whole->courses[c];

    if (course->pricing != EP_PRICING_PRICE) {
      course->pricing = EP_PRICING_RATIO_PER_SESSION;
      course->price_ratio_e4 = MAX (1, course->price_ratio_e4 / EP_RATIO_ONE) * EP_RATIO_ONE;
    }
    course->discount_ppm = course->discount_ppm / EP_PPM_PER_CENT * EP_PPM_PER_CENT;
    course->refund = EP_REFUND_NONE;
    for (guint i = 0; i < course->n_packages; i++)
      course->packages[i].percent_off_ppm =
          course->packages[i].percent_off_ppm / EP_PPM_PER_CENT * EP_PPM_PER_CENT;
  }
  for (guint n = 0; scenario_nth_price (whole, n, &input); n++) {
    EpScenario *next = ep_scenario_with (whole, input, ep_input_get (whole, input) / 100 * 1000000);

    ep_scenario_free (whole);
    whole = next;
  }
  return whole;
}

static EpScenario *
times_ten (const EpScenario *scenario)
{
  EpScenario *scaled = ep_scenario_copy (scenario);
  EpInput input;

  for (guint n = 0; scenario_nth_price (scenario, n, &input); n++) {
    EpScenario *next = ep_scenario_with (scaled, input, 10 * ep_input_get (scenario, input));

    ep_scenario_free (scaled);
    scaled = next;
  }
  return scaled;
}

static void
all_prices_ten_times_as_high_make_all_totals_ten_times_as_high (void **state)
{
  Chances cheap = usual;
  TestRandom random = test_random_new ();

  cheap.price_max = 5000;
  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) drawn = scenario_random (&random, cheap);
    g_autoptr (EpScenario) scenario = without_rounding (drawn);
    g_autoptr (EpScenario) scaled = times_ten (scenario);
    g_autoptr (EpComparison) one = compared (scenario);
    g_autoptr (EpComparison) ten = compared (scaled);

    for (guint c = 0; c < one->n_courses; c++) {
      const EpCourseCost *a = &one->courses[c];
      const EpCourseCost *b = &ten->courses[c];

      assert_int_equal (10 * a->session_price_minor, b->session_price_minor);
      assert_int_equal (10 * a->course_total_min_minor, b->course_total_min_minor);
      assert_int_equal (10 * a->course_total_minor, b->course_total_minor);
      assert_int_equal (10 * a->course_total_max_minor, b->course_total_max_minor);
      assert_int_equal (10 * a->horizon_total_minor, b->horizon_total_minor);
      assert_int_equal (10 * a->tax_total_minor, b->tax_total_minor);
      assert_int_equal (10 * a->patient_total_minor, b->patient_total_minor);
      assert_int_equal (a->n_purchases, b->n_purchases);
    }
    for (guint p = 0; p < one->n_pairs; p++) {
      const EpPair *a = &one->pairs[p];
      const EpPair *b = &ten->pairs[p];

      assert_int_equal (a->n_leaders, b->n_leaders);
      assert_memory_equal (&a->outcomes, &b->outcomes, sizeof a->outcomes);
      assert_int_equal (a->sessions_for_same_money, b->sessions_for_same_money);
      assert_int_equal (a->horizon_near_tie, b->horizon_near_tie);
    }
  }
}

static void
on_all_in_a_total_is_the_price_and_the_patients_own_costs (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpScenario) on_price = with (scenario, EP_FIELD_BASIS, 0, 0, EP_BASIS_PRICE);
    g_autoptr (EpScenario) on_all = with (scenario, EP_FIELD_BASIS, 0, 0, EP_BASIS_ALL_IN);
    g_autoptr (EpComparison) price = compared (on_price);
    g_autoptr (EpComparison) all_in = compared (on_all);

    for (guint c = 0; c < scenario->n_courses; c++) {
      const EpCourseCost *p = &price->courses[c];
      const EpCourseCost *a = &all_in->courses[c];

      assert_int_equal (p->session_price_minor, a->session_price_minor);
      assert_int_equal (p->tax_total_minor, a->tax_total_minor);
      assert_int_equal (p->patient_total_minor, a->patient_total_minor);
      assert_int_equal (p->horizon_total_minor + p->patient_total_minor, a->horizon_total_minor);
    }
  }
}

static void
a_comparison_does_not_depend_on_the_other_courses (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, usual);
    g_autoptr (EpComparison) whole = compared_with_sensitivity (scenario);
    g_autoptr (EpScenario) fewer = ep_scenario_copy (scenario);
    EpCourse *last = &fewer->courses[fewer->n_courses - 1];

    if (fewer->n_courses == 2)
      continue;
    fewer->horizon_months = whole->horizon_months;
    for (guint e = 0; e < last->n_extras; e++)
      g_ref_string_release (last->extras[e].name);
    g_ref_string_release (last->name);
    fewer->n_courses--;

    g_autoptr (EpComparison) part = compared_with_sensitivity (fewer);
    for (guint p = 0; p < part->n_pairs; p++) {
      const EpPair *a = &whole->pairs[p];
      const EpPair *b = &part->pairs[p];

      assert_int_equal (a->horizon_difference_minor, b->horizon_difference_minor);
      assert_int_equal (a->break_even_horizon.price_minor, b->break_even_horizon.price_minor);
      assert_int_equal (a->n_leaders, b->n_leaders);
      assert_int_equal (a->n_sweeps, b->n_sweeps);
      for (guint s = 0; s < a->n_sweeps; s++) {
        assert_int_equal (a->sweeps[s].n_flips, b->sweeps[s].n_flips);
        for (guint f = 0; f < a->sweeps[s].n_flips; f++)
          assert_int_equal (a->sweeps[s].flips[f].value, b->sweeps[s].flips[f].value);
      }
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (two_equal_courses_are_equal_whichever_comes_first),
      cmocka_unit_test (swapping_two_courses_swaps_every_answer),
      cmocka_unit_test (all_prices_ten_times_as_high_make_all_totals_ten_times_as_high),
      cmocka_unit_test (on_all_in_a_total_is_the_price_and_the_patients_own_costs),
      cmocka_unit_test (a_comparison_does_not_depend_on_the_other_courses),
  };

  return cmocka_run_group_tests_name ("kinship", tests, NULL, NULL);
}
