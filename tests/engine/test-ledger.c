#include "scenarios.h"

#include <engine/money.h>

/* What is expected of one visit. */
typedef struct {
  const char *day;
  EpVisitKind kind;
  gint64 gross, tax, cumulative;
} Visit;

static void
assert_visits (const EpCourseCost *cost, const Visit *expected, guint n_expected)
{
  assert_int_equal (cost->n_visits, n_expected);
  for (guint i = 0; i < n_expected; i++) {
    const EpVisit *visit = &cost->visits[i];

    assert_int_equal (visit->number, i + 1);
    assert_day (visit->day, expected[i].day);
    assert_int_equal (visit->kind, expected[i].kind);
    assert_int_equal (visit->gross_minor, expected[i].gross);
    assert_int_equal (visit->tax_minor, expected[i].tax);
    assert_int_equal (visit->cumulative_minor, expected[i].cumulative);
  }
}

static void
assert_stops (const EpCourseCost *cost, const EpStop *expected, guint n_expected)
{
  assert_int_equal (cost->n_stops, n_expected);
  for (guint i = 0; i < n_expected; i++) {
    assert_int_equal (cost->stops[i].after, i + 1);
    assert_int_equal (cost->stops[i].total_minor, expected[i].total_minor);
    assert_int_equal (cost->stops[i].refund_minor, expected[i].refund_minor);
    assert_int_equal (cost->stops[i].planned_minor, expected[i].planned_minor);
    assert_int_equal (cost->stops[i].extra_minor,
                      expected[i].total_minor - expected[i].planned_minor);
  }
}

/* A course with that price and as many sessions a month apart, next to one that does not matter,
 * over just as long as it lasts. */
static EpScenario *
scenario_of (gint64 price_minor, guint sessions, EpCourse **course)
{
  EpScenario *scenario = scenario_new ("USD", "2026-12-01");

  *course = scenario_add (scenario, price_minor, sessions);
  scenario_add (scenario, 100, 1);
  scenario->horizon_months = sessions;
  return scenario;
}

static void
a_visit_without_tax_costs_its_charge (void **state)
{
  static const Visit visits[] = {
      {"2026-12-01", EP_VISIT_SESSION, 30000, 0, 30000},
      {"2027-01-01", EP_VISIT_SESSION, 30000, 0, 60000},
      {"2027-02-01", EP_VISIT_SESSION, 30000, 0, 90000},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 3, &course);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_visits (&comparison->courses[0], visits, G_N_ELEMENTS (visits));
  assert_int_equal (comparison->courses[0].tax_total_minor, 0);
}

static void
tax_on_top_is_kept_on_the_running_total (void **state)
{
  /* 8.25 % of 3.33, 6.66, 9.99, 13.32 is 27.47, 54.95, 82.42, 109.89 cents */
  static const Visit visits[] = {
      {"2026-12-01", EP_VISIT_SESSION, 360, 27, 360},
      {"2027-01-01", EP_VISIT_SESSION, 361, 28, 721},
      {"2027-02-01", EP_VISIT_SESSION, 360, 27, 1081},
      {"2027-03-01", EP_VISIT_SESSION, 361, 28, 1442},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (333, 4, &course);
  scenario->tax = (EpTax){82500, FALSE};
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_visits (&comparison->courses[0], visits, G_N_ELEMENTS (visits));
  assert_int_equal (comparison->courses[0].tax_total_minor, 110);
  assert_int_equal (comparison->courses[0].course_total_minor, 1442);
}

static void
included_tax_is_kept_on_the_running_total (void **state)
{
  /* 3.33, 6.66, 9.99, 13.32 less 8.25 % are 307.62, 615.24, 922.86, 1230.48 cents */
  static const Visit visits[] = {
      {"2026-12-01", EP_VISIT_SESSION, 333, 25, 333},
      {"2027-01-01", EP_VISIT_SESSION, 333, 26, 666},
      {"2027-02-01", EP_VISIT_SESSION, 333, 25, 999},
      {"2027-03-01", EP_VISIT_SESSION, 333, 26, 1332},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (333, 4, &course);
  scenario->tax = (EpTax){82500, TRUE};
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_visits (&comparison->courses[0], visits, G_N_ELEMENTS (visits));
  assert_int_equal (comparison->courses[0].tax_total_minor, 102);
}

static void
half_a_minor_unit_of_tax_counts_as_one (void **state)
{
  EpCourse *course;
  g_autoptr (EpScenario) on_top = scenario_of (10, 1, &course);
  on_top->tax = (EpTax){50000, FALSE}; /* 0.5 */
  g_autoptr (EpComparison) first = compared (on_top);
  assert_int_equal (first->courses[0].tax_total_minor, 1);

  on_top->tax.rate_ppm = 49999;
  g_autoptr (EpComparison) second = compared (on_top);
  assert_int_equal (second->courses[0].tax_total_minor, 0);

  /* it is what is left that is rounded: 3 / 2 leaves 2, so the tax is 1 */
  g_autoptr (EpScenario) included = scenario_of (3, 1, &course);
  included->tax = (EpTax){EP_PPM_ONE, TRUE};
  g_autoptr (EpComparison) third = compared (included);
  assert_int_equal (third->courses[0].tax_total_minor, 1);
  assert_int_equal (third->courses[0].course_total_minor, 3);
}

static void
extras_are_charged_as_they_are_given (void **state)
{
  /* per session 25 + 5, once 50, never with maintenance, never discounted */
  static const Visit visits[] = {
      {"2026-12-01", EP_VISIT_SESSION, 27000 + 3000 + 5000, 0, 35000},
      {"2027-01-01", EP_VISIT_SESSION, 27000 + 3000, 0, 65000},
      {"2027-03-01", EP_VISIT_MAINTENANCE, 28000, 0, 93000},
      {"2027-05-01", EP_VISIT_MAINTENANCE, 28000, 0, 121000},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 2, &course);
  scenario->horizon_months = 6;
  course->discount_ppm = 100000;
  ep_course_add_extra (course, "Serum", 2500, EP_PER_SESSION);
  ep_course_add_extra (course, "Consultation", 5000, EP_PER_COURSE);
  ep_course_add_extra (course, "Mask", 500, EP_PER_SESSION);
  course_set_maintenance_at (course, 2, 28000);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_visits (&comparison->courses[0], visits, G_N_ELEMENTS (visits));
  assert_int_equal (comparison->courses[0].course_total_minor, 65000);
  assert_int_equal (comparison->courses[0].horizon_total_minor, 121000);
}

static void
maintenance_costs_the_session_price_undiscounted_where_it_has_none (void **state)
{
  static const Visit visits[] = {
      {"2026-12-01", EP_VISIT_SESSION, 27000, 0, 27000},
      {"2027-12-01", EP_VISIT_MAINTENANCE, 30000, 0, 57000},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 1, &course);
  scenario->horizon_months = 24;
  course->discount_ppm = 100000;
  course_set_maintenance (course, 12);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_visits (&comparison->courses[0], visits, G_N_ELEMENTS (visits));
}

static void
a_purchase_is_paid_at_the_first_session_that_uses_it (void **state)
{
  /* 6 at 1400, 3 at 810, 1 at 300: 2510 together, where 6 + 6 would be 2800 */
  static const EpPurchase purchases[] = {{6, 140000, 1}, {3, 81000, 7}, {1, 30000, 10}};
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 10, &course);
  course_add_package (course, 3, 81000);
  course_add_package (course, 6, 140000);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpCourseCost *cost = &comparison->courses[0];

  assert_int_equal (cost->n_purchases, G_N_ELEMENTS (purchases));
  for (guint i = 0; i < cost->n_purchases; i++) {
    assert_int_equal (cost->purchases[i].sessions, purchases[i].sessions);
    assert_int_equal (cost->purchases[i].price_minor, purchases[i].price_minor);
    assert_int_equal (cost->purchases[i].visit, purchases[i].visit);
  }
  for (guint i = 0; i < cost->n_visits; i++) {
    const gint64 paid = i == 0 ? 140000 : i == 6 ? 81000 : i == 9 ? 30000 : 0;
    assert_int_equal (cost->visits[i].gross_minor, paid);
  }
  assert_int_equal (cost->course_total_minor, 251000);
}

static void
the_discount_is_rounded_for_each_purchase (void **state)
{
  /* 15 % off 3.33 leaves 2.8305: 2.83 each, not 8.49 for three */
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (333, 3, &course);
  course->discount_ppm = 150000;
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_int_equal (comparison->courses[0].course_total_minor, 3 * 283);
  assert_int_equal (comparison->courses[0].session_price_minor, 333);
}

static void
a_package_by_percent_is_rounded_before_the_discount (void **state)
{
  /* 3 x 3.33 less 33.3333 % is 666.000333, 666; less 50 % is 333 */
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (333, 3, &course);
  course_add_package_off (course, 3, 333333);
  course->discount_ppm = 500000;
  g_autoptr (EpComparison) first = compared (scenario);
  assert_int_equal (first->courses[0].purchases[0].price_minor, 333);

  /* 2 x 0.01 less 25 % is 1.5, 2; less 25 % is 1.5, 2; in one step it would be 1.125, 1 */
  g_autoptr (EpScenario) tiny = scenario_of (1, 2, &course);
  course_add_package_off (course, 2, 250000);
  course->discount_ppm = 250000;
  g_autoptr (EpComparison) second = compared (tiny);
  assert_int_equal (second->courses[0].course_total_minor, 2);
}

static void
the_patients_own_costs_are_reported_on_either_basis (void **state)
{
  /* 15.00 + 1.5 x 120.01 = 195.015, on the tie */
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 2, &course);
  scenario->horizon_months = 3;
  scenario->per_visit_minor = 1500;
  scenario->per_day_off_minor = 12001;
  scenario->tax = (EpTax){100000, FALSE};
  course->downtime_tenths = 15;
  course->session_minutes = 20;
  course_set_maintenance (course, 1);
  g_autoptr (EpComparison) price = compared (scenario);
  scenario->basis = EP_BASIS_ALL_IN;
  g_autoptr (EpComparison) all_in = compared (scenario);
  const EpCourseCost *costs[] = {&price->courses[0], &all_in->courses[0]};

  for (guint i = 0; i < 2; i++) {
    assert_int_equal (costs[i]->n_visits, 3);
    for (guint v = 0; v < 3; v++) {
      assert_int_equal (costs[i]->visits[v].patient_cost_minor, 19502);
      assert_int_equal (costs[i]->visits[v].gross_minor, 33000);
      assert_int_equal (costs[i]->visits[v].cumulative_minor,
                        (v + 1) * (i == 0 ? 33000 : 33000 + 19502));
    }
    assert_int_equal (costs[i]->patient_total_minor, 3 * 19502);
    assert_int_equal (costs[i]->tax_total_minor, 9000); /* not on the patient's own costs */
    assert_int_equal (costs[i]->minutes_total, 60);
    assert_int_equal (costs[i]->downtime_total_tenths, 45);
  }
  assert_int_equal (costs[0]->course_total_minor, 66000);
  assert_int_equal (costs[1]->course_total_minor, 66000 + 2 * 19502);
  assert_int_equal (costs[1]->horizon_total_minor, 99000 + 3 * 19502);
}

/* Five sessions of 300, bought as a package of 1200 less 10 %. */
static EpScenario *
scenario_to_stop (EpRefund refund, EpCourse **course)
{
  EpScenario *scenario = scenario_of (30000, 5, course);

  course_add_package (*course, 5, 120000);
  (*course)->discount_ppm = 100000;
  (*course)->refund = refund;
  return scenario;
}

static void
stopping_early_without_a_refund_costs_the_whole_package (void **state)
{
  static const EpStop stops[] = {
      {1, 108000, 0, 27000, 0},
      {2, 108000, 0, 54000, 0},
      {3, 108000, 0, 81000, 0},
      {4, 108000, 0, 108000, 0}, /* four singles cost as much, and leave none unused */
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_to_stop (EP_REFUND_NONE, &course);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
}

static void
a_refund_at_the_single_price_leaves_what_singles_cost (void **state)
{
  static const EpStop stops[] = {
      {1, 27000, 81000, 27000, 0},
      {2, 54000, 54000, 54000, 0},
      {3, 81000, 27000, 81000, 0},
      {4, 108000, 0, 108000, 0},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_to_stop (EP_REFUND_SINGLE_PRICE, &course);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
}

static void
a_refund_at_the_single_price_is_never_negative (void **state)
{
  /* 3 at 700, single 400: after two, 800 are used up */
  static const EpStop stops[] = {{1, 40000, 30000, 40000, 0}, {2, 70000, 0, 70000, 0}};
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (40000, 3, &course);
  course_add_package (course, 3, 70000);
  course->refund = EP_REFUND_SINGLE_PRICE;
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
}

static void
a_refund_pro_rata_can_make_stopping_cheaper_than_planned (void **state)
{
  static const EpStop stops[] = {
      {1, 21600, 86400, 27000, 0},
      {2, 43200, 64800, 54000, 0},
      {3, 64800, 43200, 81000, 0},
      {4, 86400, 21600, 108000, 0},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_to_stop (EP_REFUND_PRO_RATA, &course);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
  assert_int_equal (comparison->courses[0].stops[0].extra_minor, -5400);
}

static void
a_refund_is_rounded_half_up (void **state)
{
  /* 2 at 0.03: half of it is 0.015 */
  static const EpStop stops[] = {{1, 1, 2, 2, 0}};
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (2, 2, &course);
  course_add_package (course, 2, 3);
  course->refund = EP_REFUND_PRO_RATA;
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
}

static void
only_the_last_purchase_paid_is_refunded (void **state)
{
  /* 3 at 700 and then 2 at 500 for five sessions at 300 */
  static const EpStop stops[] = {
      {1, 23333, 46667, 30000, 0},  /* two thirds of 700 back */
      {2, 46667, 23333, 50000, 0},  /* one third */
      {3, 70000, 0, 70000, 0},      /* the package is used up */
      {4, 95000, 25000, 100000, 0}, /* half of 500: the first package is not looked at */
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 5, &course);
  course_add_package (course, 3, 70000);
  course_add_package (course, 2, 50000);
  course->refund = EP_REFUND_PRO_RATA;
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_int_equal (comparison->courses[0].n_purchases, 2);
  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
}

static void
sessions_that_were_never_planned_are_refunded_too (void **state)
{
  /* 6 at 1200 for five sessions at 300 */
  static const EpStop stops[] = {
      {1, 20000, 100000, 30000, 0},
      {2, 40000, 80000, 60000, 0},
      {3, 60000, 60000, 90000, 0},
      {4, 80000, 40000, 120000, 0},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 5, &course);
  course_add_package (course, 6, 120000);
  course->refund = EP_REFUND_PRO_RATA;
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
}

static void
what_is_left_after_a_refund_is_taxed_and_the_patients_costs_are_added (void **state)
{
  /* charges 200 + 50 once + 25 each, 10 % tax, 30 own costs a visit */
  static const EpStop stops[] = {
      {1, (20000 + 7500) * 11 / 10 + 3000, 40000, (30000 + 7500) * 11 / 10 + 3000, 0},
      {2, (40000 + 10000) * 11 / 10 + 6000, 20000, (60000 + 10000) * 11 / 10 + 6000, 0},
  };
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 3, &course);
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->per_visit_minor = 3000;
  scenario->tax = (EpTax){100000, FALSE};
  course_add_package (course, 3, 60000);
  course->refund = EP_REFUND_PRO_RATA;
  ep_course_add_extra (course, "Consultation", 5000, EP_PER_COURSE);
  ep_course_add_extra (course, "Serum", 2500, EP_PER_SESSION);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpStop *first = &comparison->courses[0].stops[0];

  assert_int_equal (first->total_minor, stops[0].total_minor);
  assert_int_equal (first->refund_minor, stops[0].refund_minor);
  assert_int_equal (first->planned_minor, stops[0].planned_minor);
  /* two singles at 600 tie with the package in cost, and leave none unused */
  assert_stops (&comparison->courses[0], stops, G_N_ELEMENTS (stops));
}

static void
single_sessions_are_never_refunded (void **state)
{
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 3, &course);

  for (EpRefund refund = EP_REFUND_NONE; refund <= EP_REFUND_PRO_RATA; refund++) {
    course->refund = refund;
    g_autoptr (EpComparison) comparison = compared (scenario);

    for (guint i = 0; i < 2; i++) {
      assert_int_equal (comparison->courses[0].stops[i].refund_minor, 0);
      assert_int_equal (comparison->courses[0].stops[i].total_minor, (i + 1) * 30000);
    }
  }
}

static void
a_course_of_one_session_cannot_be_stopped (void **state)
{
  EpCourse *course;
  g_autoptr (EpScenario) scenario = scenario_of (30000, 1, &course);
  g_autoptr (EpComparison) comparison = compared (scenario);

  assert_int_equal (comparison->courses[0].n_stops, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_visit_without_tax_costs_its_charge),
      cmocka_unit_test (tax_on_top_is_kept_on_the_running_total),
      cmocka_unit_test (included_tax_is_kept_on_the_running_total),
      cmocka_unit_test (half_a_minor_unit_of_tax_counts_as_one),
      cmocka_unit_test (extras_are_charged_as_they_are_given),
      cmocka_unit_test (maintenance_costs_the_session_price_undiscounted_where_it_has_none),
      cmocka_unit_test (a_purchase_is_paid_at_the_first_session_that_uses_it),
      cmocka_unit_test (the_discount_is_rounded_for_each_purchase),
      cmocka_unit_test (a_package_by_percent_is_rounded_before_the_discount),
      cmocka_unit_test (the_patients_own_costs_are_reported_on_either_basis),
      cmocka_unit_test (stopping_early_without_a_refund_costs_the_whole_package),
      cmocka_unit_test (a_refund_at_the_single_price_leaves_what_singles_cost),
      cmocka_unit_test (a_refund_at_the_single_price_is_never_negative),
      cmocka_unit_test (a_refund_pro_rata_can_make_stopping_cheaper_than_planned),
      cmocka_unit_test (a_refund_is_rounded_half_up),
      cmocka_unit_test (only_the_last_purchase_paid_is_refunded),
      cmocka_unit_test (sessions_that_were_never_planned_are_refunded_too),
      cmocka_unit_test (what_is_left_after_a_refund_is_taxed_and_the_patients_costs_are_added),
      cmocka_unit_test (single_sessions_are_never_refunded),
      cmocka_unit_test (a_course_of_one_session_cannot_be_stopped),
  };

  return cmocka_run_group_tests_name ("ledger", tests, NULL, NULL);
}
