#include "scenarios.h"

#include <engine/working.h>

/* A total taken apart is the total, to the minor unit, and its parts follow from the prices. */

#define SCENARIOS 2000

typedef void (*Check) (const EpScenario *scenario, const EpComparison *comparison, guint course);

/* For every course of many random scenarios. */
static void
check_random_courses (Check check)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_PLAIN, NULL);

    for (guint c = 0; comparison != NULL && c < comparison->n_courses; c++)
      check (scenario, comparison, c);
  }
}

static gint64
sum_of_purchases (const EpBreakdown *b)
{
  gint64 sum = 0;

  for (guint i = 0; i < b->n_bought; i++) {
    assert_int_equal (b->bought[i].sum_minor, b->bought[i].count * b->bought[i].cost_minor);
    sum += b->bought[i].sum_minor;
  }
  return sum;
}

static gint64
sum_of_extras (const EpBreakdown *b)
{
  gint64 sum = 0;

  for (guint i = 0; i < EP_EXTRAS_MAX; i++)
    sum += b->extras_minor[i];
  return sum;
}

/* The parts of the breakdown make its total, in the words of rules 7 and 9. */
static void
assert_adds_up (const EpScenario *scenario, const EpBreakdown *b)
{
  const gint64 tax_on_top = scenario->tax.included ? 0 : b->tax_minor;
  const gint64 own = scenario->basis == EP_BASIS_ALL_IN ? b->patient_minor : 0;

  assert_int_equal (b->purchases_minor, sum_of_purchases (b));
  assert_int_equal (b->maintenance_minor, b->maintenance * b->maintenance_price_minor);
  assert_int_equal (b->charges_minor,
                    b->purchases_minor + sum_of_extras (b) + b->maintenance_minor);
  assert_int_equal (b->charges_so_far_minor, b->charges_before_minor + b->charges_minor);
  assert_int_equal (b->tax_so_far_minor, b->tax_before_minor + b->tax_minor);
  assert_int_equal (b->patient_minor, (b->sessions + b->maintenance) * b->patient_per_visit_minor);
  assert_int_equal (b->gross_minor, b->charges_minor + tax_on_top);
  assert_int_equal (b->total_minor, b->gross_minor + own);
}

static void
check_totals (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  const EpCourseCost *cost = &comparison->courses[course];
  const EpBreakdown sessions = ep_breakdown (scenario, course, EP_SPAN_COURSE);
  const EpBreakdown horizon = ep_breakdown (scenario, course, EP_SPAN_HORIZON);

  assert_adds_up (scenario, &sessions);
  assert_int_equal (sessions.total_minor, cost->course_total_minor);
  assert_int_equal (sessions.session_price_minor, cost->session_price_minor);
  assert_int_equal (sessions.sessions, scenario->courses[course].sessions.likely);
  assert_int_equal (sessions.maintenance, 0);

  assert_adds_up (scenario, &horizon);
  assert_int_equal (horizon.total_minor, cost->horizon_total_minor);
  assert_int_equal (horizon.tax_minor, cost->tax_total_minor);
  assert_int_equal (horizon.patient_minor, cost->patient_total_minor);
  assert_int_equal (horizon.sessions + horizon.maintenance, cost->n_visits);
}

static void
the_parts_of_a_total_add_up_to_it (void **state)
{
  check_random_courses (check_totals);
}

static void
check_bought (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  const EpCourseCost *cost = &comparison->courses[course];
  const EpBreakdown b = ep_breakdown (scenario, course, EP_SPAN_COURSE);
  guint purchase = 0;
  guint covered = 0;

  for (guint i = 0; i < b.n_bought; i++) {
    covered += b.bought[i].count * b.bought[i].sessions;
    for (guint k = 0; k < b.bought[i].count; k++, purchase++) {
      assert_int_equal (cost->purchases[purchase].sessions, b.bought[i].sessions);
      assert_int_equal (cost->purchases[purchase].price_minor, b.bought[i].cost_minor);
    }
  }
  assert_int_equal (purchase, cost->n_purchases);
  assert_int_equal (covered, b.sessions + b.unused);
}

static void
what_is_bought_is_what_the_course_buys (void **state)
{
  check_random_courses (check_bought);
}

static void
check_visits (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  const EpCourseCost *cost = &comparison->courses[course];
  gint64 before = 0;

  for (guint i = 0; i < cost->n_visits; i++) {
    const EpVisit *visit = &cost->visits[i];
    const EpBreakdown b = ep_breakdown_visit (scenario, course, visit->number);
    const EpBreakdown so_far = ep_breakdown_so_far (scenario, course, visit->number);

    assert_adds_up (scenario, &b);
    assert_adds_up (scenario, &so_far);
    assert_int_equal (b.sessions, visit->kind == EP_VISIT_SESSION);
    assert_int_equal (b.maintenance, visit->kind == EP_VISIT_MAINTENANCE);
    assert_int_equal (b.total_minor, visit->cumulative_minor - before);
    assert_int_equal (b.tax_minor, visit->tax_minor);
    assert_int_equal (b.patient_minor, visit->patient_cost_minor);
    assert_int_equal (b.gross_minor, visit->gross_minor);
    assert_int_equal (so_far.total_minor, visit->cumulative_minor);
    assert_int_equal (so_far.tax_minor, b.tax_so_far_minor);
    before = visit->cumulative_minor;
  }
}

static void
the_parts_of_a_visit_add_up_to_it_and_visits_to_what_is_paid_so_far (void **state)
{
  check_random_courses (check_visits);
}

static void
check_other_numbers (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  const EpSessions range = scenario->courses[course].sessions;
  g_autofree gint64 *totals = ep_course_totals (scenario, course, range.max);

  for (guint n = range.min; n <= range.max; n += 1 + n / 4) {
    EpBreakdown b;

    assert_true (ep_breakdown_with_sessions (scenario, course, n, &b));
    assert_adds_up (scenario, &b);
    assert_int_equal (b.sessions, n);
    assert_int_equal (b.total_minor, totals[n - 1]);
  }
}

static void
another_number_of_sessions_costs_what_its_parts_do (void **state)
{
  check_random_courses (check_other_numbers);
}

static void
check_same_money (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  if (course == 0)
    return;

  const EpPair *pair = &comparison->pairs[course - 1];
  const gint64 money = comparison->courses[course].course_total_minor;
  const guint most =
      pair->sessions_for_same_money_known ? pair->sessions_for_same_money : EP_SAME_MONEY_LIMIT;
  EpBreakdown b;

  if (most > 0 && ep_breakdown_with_sessions (scenario, 0, most, &b)) {
    assert_adds_up (scenario, &b);
    assert_true (b.total_minor <= money);
  }
  if (pair->sessions_for_same_money_known && ep_breakdown_with_sessions (scenario, 0, most + 1, &b))
    assert_true (b.total_minor > money);
}

static void
the_same_money_lies_between_two_totals (void **state)
{
  check_random_courses (check_same_money);
}

static void
assert_breaks_even (const EpScenario *scenario, guint course, EpSpan span,
                    const EpBreakEven *break_even)
{
  const gint64 target = ep_breakdown (scenario, 0, span).total_minor;
  const gint64 highest = ep_amount_max (scenario->currency->decimals);
  EpBreakdown b;

  switch (break_even->kind) {
  case EP_BREAK_EVEN_PRICE:
    if (ep_breakdown_at_price (scenario, course, span, break_even->price_minor, &b)) {
      assert_adds_up (scenario, &b);
      assert_true (b.total_minor >= target);
    }
    if (break_even->price_minor > 0) {
      assert_true (ep_breakdown_at_price (scenario, course, span, break_even->price_minor - 1, &b));
      assert_true (b.total_minor < target);
    }
    break;
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    assert_true (ep_breakdown_at_price (scenario, course, span, 0, &b));
    assert_true (b.total_minor > target);
    break;
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
    assert_true (ep_breakdown_at_price (scenario, course, span, highest, &b));
    assert_true (b.total_minor < target);
    break;
  default:
    fail ();
  }
}

static void
check_break_even (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  if (course == 0)
    return;

  const EpPair *pair = &comparison->pairs[course - 1];

  assert_breaks_even (scenario, course, EP_SPAN_COURSE, &pair->break_even_course);
  assert_breaks_even (scenario, course, EP_SPAN_HORIZON, &pair->break_even_horizon);
}

static void
a_break_even_price_is_the_lowest_that_reaches_the_reference (void **state)
{
  check_random_courses (check_break_even);
}

/* The price that a course has anyway is no other price. */
static void
check_own_price (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  const gint64 price = comparison->courses[course].session_price_minor;
  EpBreakdown b;

  assert_true (ep_breakdown_at_price (scenario, course, EP_SPAN_HORIZON, price, &b));
  assert_int_equal (b.total_minor, comparison->courses[course].horizon_total_minor);
  assert_int_equal (b.pricing, EP_PRICING_PRICE);
}

static void
at_its_own_price_a_course_costs_what_it_does (void **state)
{
  check_random_courses (check_own_price);
}

static void
check_prices (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  const EpCourse *c = &scenario->courses[course];
  const EpBreakdown b = ep_breakdown (scenario, course, EP_SPAN_COURSE);

  for (guint i = 0; i < b.n_bought; i++) {
    const EpBought *bought = &b.bought[i];
    gint64 price = b.session_price_minor;

    for (guint p = 0; p < c->n_packages; p++) {
      if (c->packages[p].sessions == bought->sessions)
        price = (gint64)ep_package_price (&c->packages[p], b.session_price_minor);
    }
    assert_int_equal (bought->price_minor, price);
    assert_int_equal (bought->cost_minor, ep_less_percent (price, c->discount_ppm));
  }
  assert_int_equal (
      b.patient_per_visit_minor,
      scenario->per_visit_minor +
          ep_round_div ((EpWide)scenario->per_day_off_minor * c->downtime_tenths, 10));

  if (c->pricing == EP_PRICING_PRICE)
    return;
  const guint parts = c->pricing == EP_PRICING_RATIO_PER_COURSE ? c->sessions.likely : 1;
  assert_int_equal (
      b.session_price_minor,
      ep_round_div ((EpWide)b.ratio_of_minor * c->price_ratio_e4, (EpWide)EP_RATIO_ONE * parts));
}

static void
prices_stand_before_and_after_the_discount (void **state)
{
  check_random_courses (check_prices);
}

/* With every rate a whole number of parts and every amount a multiple of them, nothing is rounded;
 * with amounts that are not, what depends on them is. */
static void
a_rounding_is_told_where_it_happened (void **state)
{
  static const struct {
    gint64 price_minor;
    guint ratio_e4, discount_ppm, percent_off_ppm, tax_ppm;
    gboolean included;
    guint downtime_tenths;
    guint rounded;
  } cases[] = {
      {30000, 40000, 100000, 150000, 200000, FALSE, 10, 0},
      {30000, 40000, 100000, 150000, 200000, TRUE, 10, 0},
      {1001, 15000, 0, 0, 0, FALSE, 10, EP_ROUNDED_SESSION_PRICE},
      {1001, 10000, 0, 0, 0, FALSE, 10, 0},
      {1001, 10000, 100000, 0, 0, FALSE, 10, EP_ROUNDED_DISCOUNT},
      {1001, 10000, 0, 100000, 0, FALSE, 10, EP_ROUNDED_PACKAGE},
      {1001, 10000, 0, 0, 82500, FALSE, 10, EP_ROUNDED_TAX},
      {1001, 10000, 0, 0, 82500, TRUE, 10, EP_ROUNDED_TAX},
      {1001, 10000, 0, 0, 0, FALSE, 15, EP_ROUNDED_DAYS_OFF},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
    scenario_add (scenario, cases[i].price_minor, 1);
    EpCourse *other =
        scenario_add_ratio (scenario, cases[i].ratio_e4, EP_PRICING_RATIO_PER_SESSION, 2);
    other->discount_ppm = cases[i].discount_ppm;
    other->downtime_tenths = cases[i].downtime_tenths;
    course_add_package_off (other, 2, cases[i].percent_off_ppm);
    if (cases[i].percent_off_ppm == 0)
      other->n_packages = 0;
    scenario->tax = (EpTax){cases[i].tax_ppm, cases[i].included};
    scenario->per_day_off_minor = 12001;
    scenario->basis = EP_BASIS_ALL_IN;

    assert_int_equal (ep_breakdown (scenario, 1, EP_SPAN_COURSE).rounded, cases[i].rounded);
  }
}

/* A price that is a share of the reference's course rests on what was rounded there, but not where
 * another price is looked at. */
static void
a_price_by_course_inherits_the_roundings_of_the_reference (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 1001, 2);
  scenario_add_ratio (scenario, 20000, EP_PRICING_RATIO_PER_COURSE, 2);
  EpBreakdown b;

  assert_int_equal (ep_breakdown (scenario, 1, EP_SPAN_COURSE).rounded, 0);
  reference->discount_ppm = 100000;
  assert_int_equal (ep_breakdown (scenario, 1, EP_SPAN_COURSE).rounded, EP_ROUNDED_DISCOUNT);
  assert_true (ep_breakdown_at_price (scenario, 1, EP_SPAN_COURSE, 1000, &b));
  assert_int_equal (b.rounded, 0);
  assert_int_equal (b.ratio_of_minor, 0);
}

/* What does not count in a total was not rounded for it. */
static void
what_is_not_bought_is_not_rounded (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  scenario_add (scenario, 1001, 1);
  EpCourse *other = scenario_add_ratio (scenario, 15000, EP_PRICING_RATIO_PER_SESSION, 2);
  course_add_package (other, 2, 1000);
  other->downtime_tenths = 15;
  scenario->per_day_off_minor = 12001;

  const EpBreakdown b = ep_breakdown (scenario, 1, EP_SPAN_COURSE);
  assert_false (b.session_price_counts);
  assert_int_equal (b.rounded, 0);

  course_set_maintenance (other, 1);
  const EpBreakdown maintained = ep_breakdown (scenario, 1, EP_SPAN_HORIZON);
  assert_true (maintained.session_price_counts);
  assert_int_equal (maintained.rounded, EP_ROUNDED_SESSION_PRICE);
}

static void
check_ways (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  EpWay ways[EP_PACKAGES_MAX + 1];
  const guint likely = scenario->courses[course].sessions.likely;
  const guint n = ep_other_ways (scenario, course, ways, G_N_ELEMENTS (ways));
  const gint64 bought = ep_breakdown (scenario, course, EP_SPAN_COURSE).purchases_minor;

  assert_true (n <= scenario->courses[course].n_packages + 1);
  for (guint i = 0; i < n; i++) {
    assert_true (ways[i].cost_minor >= bought);
    assert_true (ways[i].count * ways[i].sessions >= likely);
    assert_true ((ways[i].count - 1) * ways[i].sessions < likely);
    assert_true (i == 0 || ways[i - 1].cost_minor <= ways[i].cost_minor);
  }

  EpWay first[2];
  const guint n_first = ep_other_ways (scenario, course, first, 2);
  assert_int_equal (n_first, MIN (n, 2));
  for (guint i = 0; i < n_first; i++)
    assert_int_equal (first[i].sessions, ways[i].sessions);
}

static void
no_other_way_is_cheaper_than_what_is_bought (void **state)
{
  check_random_courses (check_ways);
}

static void
the_other_ways_of_the_worked_example (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  EpWay ways[3];

  assert_int_equal (ep_other_ways (scenario, 0, ways, 3), 0);
  course_add_package (&scenario->courses[0], 3, 81000);
  assert_int_equal (ep_other_ways (scenario, 0, ways, 3), 2);
  assert_int_equal (ways[0].sessions, 1);
  assert_int_equal (ways[0].count, 5);
  assert_int_equal (ways[0].cost_minor, 150000);
  assert_int_equal (ways[1].sessions, 3);
  assert_int_equal (ways[1].count, 2);
  assert_int_equal (ways[1].cost_minor, 162000);
}

/* How many different purchases of at most so many of each offer cost just as much, by trying them
 * all: offers from `offer` on, with that many sessions to cover and that much money left. */
static guint
count_purchases (const EpCourse *course, gint64 single_minor, guint offer, gint64 sessions,
                 EpWide money)
{
  if (sessions <= 0)
    return money == 0;
  if (offer > course->n_packages)
    return 0;

  const gboolean is_single = offer == course->n_packages;
  const gint64 size = is_single ? 1 : course->packages[offer].sessions;
  const EpWide price =
      is_single ? single_minor : ep_package_price (&course->packages[offer], single_minor);
  const EpWide cost = ep_less_percent (price, course->discount_ppm);
  guint found = 0;

  for (gint64 left = sessions; money >= 0; left -= size, money -= cost) {
    found += count_purchases (course, single_minor, offer + 1, left, money);
    if (left <= 0)
      break;
  }
  return found;
}

/* Of few sizes and whole prices, so that ties happen; the larger packages first, each purchase is
 * met once: as soon as the course is covered nothing more is bought. */
static void
a_purchase_is_unique_when_no_other_costs_the_same (void **state)
{
  TestRandom random = test_random_new ();
  guint unique = 0;

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
    EpCourse *course = scenario_add (scenario, test_random_between (&random, 1, 4),
                                     (guint)test_random_between (&random, 1, 9));
    for (guint size = 6; size > 1; size--)
      if (test_random_once_in (&random, 3))
        course_add_package (course, size, test_random_between (&random, 1, 12));

    const gint64 cost = ep_breakdown (scenario, 0, EP_SPAN_COURSE).purchases_minor;
    const guint purchases =
        count_purchases (course, course->session_price_minor, 0, course->sessions.likely, cost);
    assert_int_equal (ep_purchase_is_unique (scenario, 0), purchases == 1);
    unique += purchases == 1;
  }
  assert_in_range (unique, SCENARIOS / 2, SCENARIOS * 19 / 20);
}

static void
a_total_beyond_64_bits_is_not_told (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("CLF", "2026-12-01");
  EpBreakdown b = {.sessions = 7};

  scenario_add (scenario, 1, 1);
  scenario_add (scenario, 1, 1);
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->per_day_off_minor = ep_amount_max (4);
  scenario->courses[0].downtime_tenths = 3650;
  assert_false (ep_breakdown_with_sessions (scenario, 0, 1001, &b));
  assert_int_equal (b.sessions, 7);
  assert_true (ep_breakdown_with_sessions (scenario, 0, 100, &b));

  course_set_maintenance (&scenario->courses[1], 1);
  course_add_package_off (&scenario->courses[1], 100, 0);
  ep_course_add_extra (&scenario->courses[1], "Extra", ep_amount_max (4), EP_PER_SESSION);
  assert_true (ep_breakdown_at_price (scenario, 1, EP_SPAN_HORIZON, ep_amount_max (4), &b));
}

static void
a_ratio_knows_whether_it_was_rounded (void **state)
{
  assert_true (ep_ratio_is_exact (ep_ratio (45000, 30000), 45000, 30000));
  assert_false (ep_ratio_is_exact (ep_ratio (47000, 30000), 47000, 30000));
  assert_true (ep_ratio_is_exact (ep_ratio (0, 30000), 0, 30000));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_parts_of_a_total_add_up_to_it),
      cmocka_unit_test (what_is_bought_is_what_the_course_buys),
      cmocka_unit_test (the_parts_of_a_visit_add_up_to_it_and_visits_to_what_is_paid_so_far),
      cmocka_unit_test (another_number_of_sessions_costs_what_its_parts_do),
      cmocka_unit_test (the_same_money_lies_between_two_totals),
      cmocka_unit_test (a_break_even_price_is_the_lowest_that_reaches_the_reference),
      cmocka_unit_test (at_its_own_price_a_course_costs_what_it_does),
      cmocka_unit_test (prices_stand_before_and_after_the_discount),
      cmocka_unit_test (a_rounding_is_told_where_it_happened),
      cmocka_unit_test (a_price_by_course_inherits_the_roundings_of_the_reference),
      cmocka_unit_test (what_is_not_bought_is_not_rounded),
      cmocka_unit_test (no_other_way_is_cheaper_than_what_is_bought),
      cmocka_unit_test (the_other_ways_of_the_worked_example),
      cmocka_unit_test (a_purchase_is_unique_when_no_other_costs_the_same),
      cmocka_unit_test (a_total_beyond_64_bits_is_not_told),
      cmocka_unit_test (a_ratio_knows_whether_it_was_rounded),
  };

  return cmocka_run_group_tests_name ("working", tests, NULL, NULL);
}
