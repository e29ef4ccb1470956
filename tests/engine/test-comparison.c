#include "scenarios.h"

#include <engine/money.h>

/* Two courses of so many sessions a month apart. */
static EpScenario *
scenario_of (gint64 reference_minor, guint reference_sessions, gint64 other_minor,
             guint other_sessions)
{
  EpScenario *scenario = scenario_new ("USD", "2026-12-01");

  scenario_add (scenario, reference_minor, reference_sessions);
  scenario_add (scenario, other_minor, other_sessions);
  return scenario;
}

static void
assert_ratio (EpRatio ratio, gint64 whole, guint ten_thousandths)
{
  assert_true (ratio.known);
  assert_int_equal (ratio.whole, whole);
  assert_int_equal (ratio.ten_thousandths, ten_thousandths);
}

static void
assert_break_even (const EpBreakEven *break_even, gint64 price_minor, gint64 whole,
                   guint ten_thousandths)
{
  assert_int_equal (break_even->kind, EP_BREAK_EVEN_PRICE);
  assert_int_equal (break_even->price_minor, price_minor);
  assert_ratio (break_even->ratio, whole, ten_thousandths);
}

static void
the_example_is_compared_with_four_times_as_much_per_session (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpCourseCost *microneedling = &comparison->courses[0];
  const EpCourseCost *laser = &comparison->courses[1];
  const EpPair *pair = &comparison->pairs[0];

  assert_int_equal (comparison->horizon_months, 36);
  assert_day (comparison->end, "2029-12-01");
  assert_int_equal (comparison->n_courses, 2);
  assert_int_equal (comparison->n_pairs, 1);

  assert_int_equal (microneedling->course_total_min_minor, 120000);
  assert_int_equal (microneedling->course_total_minor, 150000);
  assert_int_equal (microneedling->course_total_max_minor, 180000);
  assert_day (microneedling->last_session, "2027-04-01");
  assert_int_equal (microneedling->n_visits, 10); /* maintenance October and April */
  assert_day (microneedling->visits[9].day, "2029-10-01");
  assert_int_equal (microneedling->horizon_total_minor, 300000);

  assert_int_equal (laser->session_price_minor, 120000);
  assert_int_equal (laser->course_total_minor, 360000);
  assert_day (laser->last_session, "2027-01-26");
  assert_int_equal (laser->n_visits, 5);
  assert_int_equal (laser->horizon_total_minor, 600000);

  assert_int_equal (pair->course, 1);
  assert_int_equal (pair->course_difference_minor, 210000);
  assert_int_equal (pair->horizon_difference_minor, 300000);
  assert_ratio (pair->course_ratio, 2, 4000);
  assert_ratio (pair->horizon_ratio, 2, 0);
  assert_int_equal (pair->course_cheaper, EP_CHEAPER_REFERENCE);
  assert_int_equal (pair->horizon_cheaper, EP_CHEAPER_REFERENCE);
  assert_false (pair->course_near_tie);
  assert_false (pair->horizon_near_tie);
  assert_true (pair->sessions_for_same_money_known);
  assert_int_equal (pair->sessions_for_same_money, 12);
  assert_break_even (&pair->break_even_course, 50000, 1, 6667);
  assert_break_even (&pair->break_even_horizon, 60000, 2, 0);
  assert_int_equal (pair->n_leaders, 1);
  assert_int_equal (pair->outcomes.reference, 3);
  assert_int_equal (pair->outcomes.other, 0);
  assert_int_equal (pair->outcomes.equal, 0);
  assert_int_equal (pair->n_sweeps, 0);
}

static void
the_example_is_compared_with_four_times_as_much_per_course (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_COURSE);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpCourseCost *laser = &comparison->courses[1];
  const EpPair *pair = &comparison->pairs[0];

  assert_int_equal (laser->session_price_minor, 200000);
  assert_int_equal (laser->course_total_minor, 600000);
  assert_int_equal (laser->horizon_total_minor, 1000000);
  assert_int_equal (pair->course_difference_minor, 450000);
  assert_int_equal (pair->horizon_difference_minor, 700000);
  assert_ratio (pair->course_ratio, 4, 0);
  assert_ratio (pair->horizon_ratio, 3, 3333);
  assert_int_equal (pair->sessions_for_same_money, 20);
  /* where the price comes from does not change where the courses meet */
  assert_break_even (&pair->break_even_course, 50000, 1, 6667);
  assert_break_even (&pair->break_even_horizon, 60000, 2, 0);
}

static void
a_ratio_per_session_is_of_the_session_price_alone (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 333, 3);
  EpCourse *other = scenario_add_ratio (scenario, 15000, EP_PRICING_RATIO_PER_SESSION, 1);
  course_add_package (reference, 3, 1);
  reference->discount_ppm = 500000;
  g_autoptr (EpComparison) first = compared (scenario);

  assert_int_equal (first->courses[1].session_price_minor, 500); /* 499.5 */
  other->price_ratio_e4 = 14999;
  g_autoptr (EpComparison) second = compared (scenario);
  assert_int_equal (second->courses[1].session_price_minor, 499); /* 499.4667 */
}

static void
a_ratio_per_course_is_of_what_is_bought_without_extras_and_tax (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 30000, 5);
  EpCourse *other = scenario_add_ratio (scenario, 40000, EP_PRICING_RATIO_PER_COURSE, 3);
  reference->sessions = (EpSessions){1, 5, 9};
  course_add_package (reference, 3, 81000);
  reference->discount_ppm = 100000;
  ep_course_add_extra (reference, "Serum", 2500, EP_PER_SESSION);
  scenario->tax = (EpTax){82500, FALSE};
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->per_visit_minor = 5000;
  g_autoptr (EpComparison) first = compared (scenario);

  /* (729 + 2 x 270) x 4 / 3 */
  assert_int_equal (first->courses[1].session_price_minor, 169200);

  other->sessions = (EpSessions){1, 7, 9};
  g_autoptr (EpComparison) second = compared (scenario);
  assert_int_equal (second->courses[1].session_price_minor, 72514); /* 725.142857 */
  /* other numbers of sessions leave it */
  assert_int_equal (second->courses[1].purchases[0].price_minor, 72514);
  g_autofree gint64 *totals = ep_course_totals (scenario, 1, 2);
  assert_int_equal (totals[0], 72514 + 5982 + 5000); /* 8.25 % is 59.82405 */
}

static void
a_difference_is_negative_where_the_other_is_cheaper (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (40000, 5, 30000, 3);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpPair *pair = &comparison->pairs[0];

  assert_int_equal (pair->course_difference_minor, -110000);
  assert_ratio (pair->course_ratio, 0, 4500);
  assert_int_equal (pair->course_cheaper, EP_CHEAPER_OTHER);
}

static void
a_ratio_to_a_course_for_nothing_is_unknown (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (0, 5, 30000, 3);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpPair *pair = &comparison->pairs[0];

  assert_false (pair->course_ratio.known);
  assert_false (pair->horizon_ratio.known);
  assert_int_equal (pair->break_even_course.kind, EP_BREAK_EVEN_PRICE);
  assert_int_equal (pair->break_even_course.price_minor, 0);
  assert_false (pair->break_even_course.ratio.known);
  assert_int_equal (pair->course_cheaper, EP_CHEAPER_REFERENCE);
}

static void
every_other_course_is_compared_with_the_first (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (30000, 5, 120000, 3);
  scenario_add (scenario, 20000, 5);
  scenario_add (scenario, 30000, 5);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_int_equal (comparison->n_courses, 4);
  assert_int_equal (comparison->n_pairs, 3);
  for (guint i = 0; i < 3; i++)
    assert_int_equal (comparison->pairs[i].course, i + 1);
  assert_int_equal (comparison->pairs[0].course_difference_minor, 210000);
  assert_int_equal (comparison->pairs[1].course_difference_minor, -50000);
  assert_int_equal (comparison->pairs[2].course_cheaper, EP_CHEAPER_EQUAL);
}

static void
a_near_tie_is_at_most_its_share_of_the_larger_total (void **state)
{
  static const struct {
    gint64 reference, other;
    guint near_tie_ppm;
    gboolean near;
  } cases[] = {
      {10000, 10000, 10000, FALSE}, /* equal is no near tie */
      {10000, 10101, 10000, TRUE},  /* 101 against 101.01 */
      {10000, 10102, 10000, FALSE}, /* 102 against 101.02 */
      {10000, 9900, 10000, TRUE},   /* 100 against 100.00 */
      {10000, 9899, 10000, FALSE},
      {10000, 10001, 0, FALSE},
      {10000, 0, 1000000, TRUE},
      {0, 10000, 1000000, TRUE},
      {0, 10000, 999999, FALSE},
      {0, 0, 1000000, FALSE},
      {99999999999900, 99999999999800, 1, TRUE},
      {1000000, 999999, 1, TRUE}, /* exactly a millionth */
      {999999, 999998, 1, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = scenario_of (cases[i].reference, 1, cases[i].other, 1);
    scenario->near_tie_ppm = cases[i].near_tie_ppm;
    g_autoptr (EpComparison) comparison = compared (scenario);

    assert_int_equal (comparison->pairs[0].course_near_tie, cases[i].near);
    assert_int_equal (comparison->pairs[0].horizon_near_tie, cases[i].near);
  }
}

static void
course_and_horizon_are_judged_apart (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (30000, 5, 30000, 4);
  course_set_maintenance_at (&scenario->courses[1], 6, 10000);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpPair *pair = &comparison->pairs[0];

  assert_int_equal (pair->course_cheaper, EP_CHEAPER_OTHER);
  assert_int_equal (pair->horizon_cheaper, EP_CHEAPER_EQUAL);
  assert_int_equal (pair->horizon_difference_minor, 0);
}

typedef struct {
  const char *day;
  guint month;
  EpCheaper cheaper;
} Leader;

static void
assert_leaders (const EpScenario *scenario, const Leader *expected, guint n_expected)
{
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpPair *pair = &comparison->pairs[0];

  assert_int_equal (pair->n_leaders, n_expected);
  for (guint i = 0; i < n_expected; i++) {
    assert_day (pair->leaders[i].day, expected[i].day);
    assert_int_equal (pair->leaders[i].month, expected[i].month);
    assert_int_equal (pair->leaders[i].cheaper, expected[i].cheaper);
  }
}

static void
the_leader_is_told_on_each_day_that_changes_it (void **state)
{
  static const Leader leaders[] = {
      {"2026-12-01", 0, EP_CHEAPER_REFERENCE}, /* 100 to 150, then 200 to 300 */
      {"2027-02-01", 2, EP_CHEAPER_EQUAL},     /* 300 to 300 */
      {"2027-03-01", 3, EP_CHEAPER_OTHER},     /* 400 to 300 */
  };
  g_autoptr (EpScenario) scenario = scenario_of (10000, 4, 15000, 2);

  assert_leaders (scenario, leaders, G_N_ELEMENTS (leaders));
}

static void
the_leader_is_told_from_all_payments_of_a_day (void **state)
{
  static const Leader leaders[] = {
      {"2026-12-01", 0, EP_CHEAPER_EQUAL},
      {"2026-12-15", 0, EP_CHEAPER_REFERENCE}, /* 100 to 200; both pay on 1 January */
      {"2027-02-01", 2, EP_CHEAPER_EQUAL},     /* 300 to 300 */
  };
  g_autoptr (EpScenario) scenario = scenario_of (10000, 3, 10000, 3);
  scenario->courses[1].interval = (EpInterval){2, EP_UNIT_WEEKS};

  assert_leaders (scenario, leaders, G_N_ELEMENTS (leaders));

  static const Leader alike[] = {{"2026-12-01", 0, EP_CHEAPER_EQUAL}};
  g_autoptr (EpScenario) same = scenario_of (10000, 3, 10000, 3);
  assert_leaders (same, alike, G_N_ELEMENTS (alike));
}

static void
the_leader_changes_in_maintenance_too (void **state)
{
  static const Leader leaders[] = {
      {"2026-01-31", 0, EP_CHEAPER_REFERENCE},
      {"2026-06-30", 5, EP_CHEAPER_OTHER}, /* 100 + 5 x 30 to 240 */
  };
  g_autoptr (EpScenario) scenario = scenario_of (10000, 1, 24000, 1);
  scenario->start = day ("2026-01-31");
  course_set_maintenance_at (&scenario->courses[0], 1, 3000);

  assert_leaders (scenario, leaders, G_N_ELEMENTS (leaders));
}

static void
the_leader_counts_the_patients_own_costs_on_all_in (void **state)
{
  static const Leader leaders[] = {
      {"2026-12-01", 0, EP_CHEAPER_REFERENCE},
      {"2027-01-01", 1, EP_CHEAPER_OTHER}, /* 200 + 2 x 60 to 250 + 60 */
  };
  g_autoptr (EpScenario) scenario = scenario_of (10000, 2, 25000, 1);
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->per_visit_minor = 6000;

  assert_leaders (scenario, leaders, G_N_ELEMENTS (leaders));
}

static void
outcomes_count_every_pair_of_session_counts (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (10000, 2, 15000, 1);
  scenario->courses[0].sessions = (EpSessions){1, 2, 3};
  scenario->courses[1].sessions = (EpSessions){1, 1, 2};
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpOutcomes outcomes = comparison->pairs[0].outcomes;

  /* 100, 200, 300 against 150, 300 */
  assert_int_equal (outcomes.reference, 3);
  assert_int_equal (outcomes.other, 2);
  assert_int_equal (outcomes.equal, 1);
}

static void
outcomes_of_the_widest_ranges_are_all_counted (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (10000, 1, 10000, 1);
  scenario->courses[0].sessions = scenario->courses[1].sessions = (EpSessions){1, 1, 100};
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpOutcomes outcomes = comparison->pairs[0].outcomes;

  assert_int_equal (outcomes.reference, 4950);
  assert_int_equal (outcomes.other, 4950);
  assert_int_equal (outcomes.equal, 100);
}

static void
the_same_money_buys_so_many_sessions_of_the_reference (void **state)
{
  static const struct {
    gint64 reference, other;
    gboolean known;
    guint sessions;
  } cases[] = {
      {30000, 360000, TRUE, 12},     {30000, 359999, TRUE, 11},
      {30000, 30000, TRUE, 1},       {30000, 29999, TRUE, 0},
      {30000, 0, TRUE, 0},           {30000, 24 * 30000, TRUE, 24},
      {30000, 25 * 30000, TRUE, 25}, {30000, 96 * 30000, TRUE, 96},
      {30000, 97 * 30000, TRUE, 97}, {100, 100000, TRUE, 1000},
      {100, 100099, TRUE, 1000},     {100, 100100, FALSE, 0}, /* 1001 still fit */
      {1, 99999999, FALSE, 0},       {0, 0, FALSE, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = scenario_of (cases[i].reference, 1, cases[i].other, 1);
    g_autoptr (EpComparison) comparison = compared (scenario);
    const EpPair *pair = &comparison->pairs[0];

    assert_int_equal (pair->sessions_for_same_money_known, cases[i].known);
    assert_int_equal (pair->sessions_for_same_money, cases[i].sessions);
  }
}

static void
the_same_money_buys_packages_and_pays_extras_and_tax (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (30000, 5, 200000, 1);
  EpCourse *reference = &scenario->courses[0];
  course_add_package (reference, 10, 200000);
  g_autoptr (EpComparison) packaged = compared (scenario);
  assert_int_equal (packaged->pairs[0].sessions_for_same_money, 10);

  ep_course_add_extra (reference, "Serum", 100, EP_PER_SESSION);
  g_autoptr (EpComparison) with_serum = compared (scenario);
  assert_int_equal (with_serum->pairs[0].sessions_for_same_money, 6);

  ep_course_add_extra (reference, "Consultation", 20000, EP_PER_COURSE);
  g_autoptr (EpComparison) with_consultation = compared (scenario);
  assert_int_equal (with_consultation->pairs[0].sessions_for_same_money, 5);
}

static void
the_break_even_price_is_the_lowest_that_reaches_the_reference (void **state)
{
  static const struct {
    gint64 reference;
    guint other_sessions;
    gint64 price;
    gint64 whole;
    guint ten_thousandths;
  } cases[] = {
      {30000, 3, 10000, 0, 3333}, {30001, 3, 10001, 0, 3334}, {29999, 3, 10000, 0, 3333},
      {30000, 1, 30000, 1, 0},    {1, 100, 1, 1, 0},          {999999999999, 1, 999999999999, 1, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario =
        scenario_of (cases[i].reference, 1, 77, cases[i].other_sessions);
    g_autoptr (EpComparison) comparison = compared (scenario);

    assert_break_even (&comparison->pairs[0].break_even_course, cases[i].price, cases[i].whole,
                       cases[i].ten_thousandths);
  }
}

static void
no_break_even_where_the_other_is_dearer_even_at_no_price (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (30000, 1, 100, 1);
  ep_course_add_extra (&scenario->courses[1], "Anaesthesia", 30001, EP_PER_COURSE);
  g_autoptr (EpComparison) dearer = compared (scenario);
  const EpPair *pair = &dearer->pairs[0];

  assert_int_equal (pair->break_even_course.kind, EP_BREAK_EVEN_ALWAYS_DEARER);
  assert_int_equal (pair->break_even_horizon.kind, EP_BREAK_EVEN_ALWAYS_DEARER);
  assert_int_equal (pair->break_even_course.price_minor, 0);
  assert_false (pair->break_even_course.ratio.known);

  scenario->courses[1].extras[0].price_minor = 30000; /* just as much: free is the break-even */
  g_autoptr (EpComparison) meets = compared (scenario);
  assert_break_even (&meets->pairs[0].break_even_course, 0, 0, 0);
}

static void
no_break_even_where_no_price_makes_the_other_as_dear (void **state)
{
  /* however dear a session, a package of three is 100 */
  g_autoptr (EpScenario) scenario = scenario_of (30000, 1, 100, 3);
  course_add_package (&scenario->courses[1], 3, 10000);
  g_autoptr (EpComparison) capped = compared (scenario);

  assert_int_equal (capped->pairs[0].break_even_course.kind, EP_BREAK_EVEN_ALWAYS_CHEAPER);
  assert_int_equal (capped->pairs[0].break_even_course.price_minor, 0);
  assert_false (capped->pairs[0].break_even_course.ratio.known);

  scenario->courses[1].packages[0].price_minor = 30000;
  g_autoptr (EpComparison) reached = compared (scenario);
  assert_break_even (&reached->pairs[0].break_even_course, 10000, 0, 3333);

  /* and the largest amount once is less than the largest amount twice */
  g_autoptr (EpScenario) twice = scenario_of (ep_amount_max (2), 2, 100, 1);
  g_autoptr (EpComparison) beyond = compared (twice);
  assert_int_equal (beyond->pairs[0].break_even_course.kind, EP_BREAK_EVEN_ALWAYS_CHEAPER);
}

static void
the_break_even_of_the_horizon_counts_maintenance (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (30000, 1, 100, 1);
  scenario->horizon_months = 12;
  course_set_maintenance (&scenario->courses[1], 4); /* two visits at the session price */
  g_autoptr (EpComparison) at_price = compared (scenario);
  assert_break_even (&at_price->pairs[0].break_even_course, 30000, 1, 0);
  assert_break_even (&at_price->pairs[0].break_even_horizon, 10000, 0, 3333);

  course_set_maintenance_at (&scenario->courses[1], 4, 15001);
  g_autoptr (EpComparison) dearer = compared (scenario);
  assert_int_equal (dearer->pairs[0].break_even_horizon.kind, EP_BREAK_EVEN_ALWAYS_DEARER);
}

static void
a_break_even_price_of_a_reference_without_a_price_has_no_ratio (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (0, 1, 100, 1);
  ep_course_add_extra (&scenario->courses[0], "Serum", 5000, EP_PER_COURSE);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_int_equal (comparison->pairs[0].break_even_course.kind, EP_BREAK_EVEN_PRICE);
  assert_int_equal (comparison->pairs[0].break_even_course.price_minor, 5000);
  assert_false (comparison->pairs[0].break_even_course.ratio.known);
}

static void
notes_tell_of_packages_that_do_not_pay (void **state)
{
  static const EpNote expected[] = {
      {EP_NOTE_PACKAGE_DEARER_THAN_SINGLES, 0},
      {EP_NOTE_PACKAGE_DEARER_PER_SESSION, 0},
      {EP_NOTE_PACKAGE_DEARER_PER_SESSION, 2},
      {EP_NOTE_PACKAGE_DEARER_THAN_SINGLES, 3},
  };
  g_autoptr (EpScenario) scenario = scenario_of (10000, 7, 100, 1);
  EpCourse *course = &scenario->courses[0];
  course_add_package (course, 5, 60000); /* 120.00 a session */
  course_add_package (course, 3, 29000); /* 96.67 */
  course_add_package (course, 4, 39000); /* 97.50 */
  course_add_package (course, 2, 25000); /* 125.00 */
  course->discount_ppm = 999999;         /* notes are of prices before it */
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpCourseCost *cost = &comparison->courses[0];

  assert_int_equal (cost->n_notes, G_N_ELEMENTS (expected));
  for (guint i = 0; i < cost->n_notes; i++) {
    assert_int_equal (cost->notes[i].code, expected[i].code);
    assert_int_equal (cost->notes[i].package, expected[i].package);
  }
}

static void
a_package_at_just_the_price_of_others_is_no_trap (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (10000, 7, 100, 1);
  EpCourse *course = &scenario->courses[0];
  course_add_package (course, 6, 60000);
  course_add_package (course, 3, 30000);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_int_equal (comparison->courses[0].n_notes, 0);
}

static void
a_note_tells_of_unused_sessions_last (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_of (10000, 5, 100, 1);
  EpCourse *course = &scenario->courses[0];
  course_add_package (course, 2, 20001);
  course_add_package (course, 6, 40000);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpCourseCost *cost = &comparison->courses[0];

  assert_int_equal (cost->n_notes, 2);
  assert_int_equal (cost->notes[0].code, EP_NOTE_PACKAGE_DEARER_THAN_SINGLES);
  assert_int_equal (cost->notes[1].code, EP_NOTE_UNUSED_SESSIONS);
  assert_int_equal (cost->notes[1].package, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_example_is_compared_with_four_times_as_much_per_session),
      cmocka_unit_test (the_example_is_compared_with_four_times_as_much_per_course),
      cmocka_unit_test (a_ratio_per_session_is_of_the_session_price_alone),
      cmocka_unit_test (a_ratio_per_course_is_of_what_is_bought_without_extras_and_tax),
      cmocka_unit_test (a_difference_is_negative_where_the_other_is_cheaper),
      cmocka_unit_test (a_ratio_to_a_course_for_nothing_is_unknown),
      cmocka_unit_test (every_other_course_is_compared_with_the_first),
      cmocka_unit_test (a_near_tie_is_at_most_its_share_of_the_larger_total),
      cmocka_unit_test (course_and_horizon_are_judged_apart),
      cmocka_unit_test (the_leader_is_told_on_each_day_that_changes_it),
      cmocka_unit_test (the_leader_is_told_from_all_payments_of_a_day),
      cmocka_unit_test (the_leader_changes_in_maintenance_too),
      cmocka_unit_test (the_leader_counts_the_patients_own_costs_on_all_in),
      cmocka_unit_test (outcomes_count_every_pair_of_session_counts),
      cmocka_unit_test (outcomes_of_the_widest_ranges_are_all_counted),
      cmocka_unit_test (the_same_money_buys_so_many_sessions_of_the_reference),
      cmocka_unit_test (the_same_money_buys_packages_and_pays_extras_and_tax),
      cmocka_unit_test (the_break_even_price_is_the_lowest_that_reaches_the_reference),
      cmocka_unit_test (no_break_even_where_the_other_is_dearer_even_at_no_price),
      cmocka_unit_test (no_break_even_where_no_price_makes_the_other_as_dear),
      cmocka_unit_test (the_break_even_of_the_horizon_counts_maintenance),
      cmocka_unit_test (a_break_even_price_of_a_reference_without_a_price_has_no_ratio),
      cmocka_unit_test (notes_tell_of_packages_that_do_not_pay),
      cmocka_unit_test (a_package_at_just_the_price_of_others_is_no_trap),
      cmocka_unit_test (a_note_tells_of_unused_sessions_last),
  };

  return cmocka_run_group_tests_name ("comparison", tests, NULL, NULL);
}
