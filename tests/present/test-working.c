#include "example.h"

#include <present/working.h>
#include <string.h>

/* What a working says, word for word: tests/data/workings keeps them, as they are copied. That they
 * add up is test-working-sums.c. */

/* With EVENPOINT_KEEP_WORKINGS set the kept text is written instead: look at the diff. */
static void
assert_kept (EpWorking *working, const char *name)
{
  g_autofree char *text = ep_working_text (working);
  g_autofree char *file = g_strdup_printf ("workings/%s.txt", name);
  g_autofree char *path = test_data_path (file);
  g_autofree char *kept = NULL;
  if (g_getenv ("EVENPOINT_KEEP_WORKINGS") != NULL)
    assert_true (g_file_set_contents (path, text, -1, NULL));
  assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  assert_string_equal (text, kept);
  ep_working_free (working);
}

static void
assert_figure (const EpScenario *scenario, EpFigureId figure, EpSpan span, const char *name)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  assert_kept (ep_working_figure (formatter, scenario, comparison, 0, figure, span), name);
}

static void
assert_course (const EpScenario *scenario, const char *name)
{
  assert_figure (scenario, EP_FIGURE_REFERENCE, EP_SPAN_COURSE, name);
}

static void
assert_visit (const EpScenario *scenario, guint number, const char *name)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  assert_kept (ep_working_visit (formatter, scenario, comparison, 0, number), name);
}

static void
assert_so_far (const EpScenario *scenario, guint number, const char *name)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  assert_kept (ep_working_so_far (formatter, scenario, comparison, 0, number), name);
}

static void
assert_title (const EpScenario *scenario, EpFigureId figure, EpSpan span, const char *expected)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autoptr (EpWorking) working =
      ep_working_figure (formatter, scenario, comparison, 0, figure, span);
  assert_string_equal (working->title, expected);
}

/* Asserts that the prose of the reference's course has, or lacks, that text. */
static void
assert_says (const EpScenario *scenario, gboolean says, const char *text)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autoptr (EpWorking) working =
      ep_working_figure (formatter, scenario, comparison, 0, EP_FIGURE_REFERENCE, EP_SPAN_COURSE);
  if (says != (strstr (working->prose, text) != NULL))
    fail_msg ("\"%s\" %s \"%s\"", working->prose, says ? "lacks" : "has", text);
}

static void
the_difference_shows_both_courses (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  assert_figure (scenario, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE, "difference");
  assert_figure (scenario, EP_FIGURE_DIFFERENCE, EP_SPAN_HORIZON, "difference-horizon");
}

static void
the_dearer_course_comes_first (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 20000);
  assert_figure (scenario, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE, "difference-less");
}

static void
the_title_says_more_less_or_the_same (void **state)
{
  g_autoptr (EpScenario) more = example_never_crossing ();
  assert_title (more, EP_FIGURE_REFERENCE, EP_SPAN_COURSE,
                "Microneedling costs $1,410.00 for the course");
  assert_title (more, EP_FIGURE_OTHER, EP_SPAN_HORIZON, "Laser costs $6,000.00 over 36 months");
  assert_title (more, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE,
                "Laser costs $2,190.00 more for the course");
  assert_title (more, EP_FIGURE_DIFFERENCE, EP_SPAN_HORIZON,
                "Laser costs $3,090.00 more over 36 months");

  g_autoptr (EpScenario) less = example_singles (30000, 20000);
  less->horizon_months = 1;
  assert_title (less, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE,
                "Laser costs $100.00 less for the course");
  assert_title (less, EP_FIGURE_DIFFERENCE, EP_SPAN_HORIZON,
                "Laser costs $100.00 less over 1 month");

  g_autoptr (EpScenario) same = example_singles (30000, 30000);
  assert_title (same, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE, "Laser costs the same for the course");
  assert_title (same, EP_FIGURE_DIFFERENCE, EP_SPAN_HORIZON, "Laser costs the same over 36 months");
}

static void
a_ratio_per_course_starts_from_the_purchases_of_the_reference (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  scenario->courses[1].pricing = EP_PRICING_RATIO_PER_COURSE;
  ep_course_add_extra (&scenario->courses[0], "Serum", 2500, EP_PER_SESSION);
  assert_figure (scenario, EP_FIGURE_OTHER, EP_SPAN_COURSE, "ratio-per-course");
}

static void
the_same_money_lies_between_two_numbers_of_sessions (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  assert_figure (scenario, EP_FIGURE_SAME_MONEY, EP_SPAN_COURSE, "same-money");

  g_autoptr (EpScenario) none = example_singles (30000, 20000);
  assert_figure (none, EP_FIGURE_SAME_MONEY, EP_SPAN_COURSE, "same-money-none");

  g_autoptr (EpScenario) many = example_singles (1, 20000);
  assert_figure (many, EP_FIGURE_SAME_MONEY, EP_SPAN_COURSE, "same-money-more-than-counted");
}

/* A thousand visits that each cost the patient more than can be counted: the sum is left out, for
 * the money is the clinic's. */
static void
what_cannot_be_counted_is_left_out (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (0, 20000);
  scenario->currency = ep_currency_find ("CLF");
  scenario->per_day_off_minor = ep_amount_max (4);
  scenario->courses[0].downtime_tenths = EP_DOWNTIME_TENTHS_MAX;
  assert_figure (scenario, EP_FIGURE_SAME_MONEY, EP_SPAN_COURSE, "same-money-uncountable");
}

static void
the_break_even_divides_two_session_prices (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  assert_figure (scenario, EP_FIGURE_BREAK_EVEN, EP_SPAN_COURSE, "break-even");
  assert_figure (scenario, EP_FIGURE_BREAK_EVEN, EP_SPAN_HORIZON, "break-even-horizon");
}

static void
without_a_price_of_the_reference_the_break_even_is_a_price (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (0, 20000);
  ep_course_add_extra (&scenario->courses[0], "Consultation", 5000, EP_PER_COURSE);
  assert_figure (scenario, EP_FIGURE_BREAK_EVEN, EP_SPAN_COURSE, "break-even-price");

  g_autoptr (EpScenario) nothing = example_singles (0, 20000);
  assert_figure (nothing, EP_FIGURE_BREAK_EVEN, EP_SPAN_COURSE, "break-even-free");
}

static void
a_break_even_that_there_is_not_is_shown_at_the_end_of_the_range (void **state)
{
  g_autoptr (EpScenario) dearer = example_singles (30000, 20000);
  ep_course_add_extra (&dearer->courses[1], "Consultation", 40000, EP_PER_COURSE);
  assert_figure (dearer, EP_FIGURE_BREAK_EVEN, EP_SPAN_COURSE, "break-even-dearer");

  g_autoptr (EpScenario) cheaper = example_singles (30000, 20000);
  cheaper->courses[1].sessions = (EpSessions){2, 2, 2};
  cheaper->courses[1].n_packages = 1;
  cheaper->courses[1].packages[0] = (EpPackage){2, FALSE, 10000, 0};
  assert_figure (cheaper, EP_FIGURE_BREAK_EVEN, EP_SPAN_COURSE, "break-even-cheaper");
}

/* Rules 3 and 5. */
static void
percentages_and_discounts_are_taken_off_one_by_one (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  EpCourse *course = &scenario->courses[0];
  course->packages[1] = (EpPackage){6, TRUE, 0, 150000};
  course->packages[2] = (EpPackage){9, TRUE, 0, 0};
  course->n_packages = 3;
  course->sessions = (EpSessions){13, 13, 13};
  assert_course (scenario, "percent-packages");
  course->discount_ppm = 125000;
  assert_course (scenario, "percent-packages-discounted");
}

static void
tax_is_added_to_the_running_total (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  scenario->tax = (EpTax){82500, FALSE};
  assert_course (scenario, "tax-added");
  assert_visit (scenario, 1, "tax-added-first-visit");
  assert_visit (scenario, 4, "tax-added-visit");
  assert_so_far (scenario, 4, "tax-added-so-far");
}

static void
tax_in_the_prices_is_told_but_not_added (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  scenario->tax = (EpTax){82500, TRUE};
  assert_course (scenario, "tax-included");
  assert_visit (scenario, 4, "tax-included-visit");
}

static void
the_patients_own_costs_are_added_last (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  scenario->per_visit_minor = 1500;
  scenario->per_day_off_minor = 12000;
  scenario->courses[0].downtime_tenths = 15;
  scenario->tax = (EpTax){100000, FALSE};
  assert_says (scenario, TRUE, "The patient’s own costs are not counted.");
  scenario->basis = EP_BASIS_ALL_IN;
  assert_says (scenario, FALSE, "The patient’s own costs are not counted.");
  assert_figure (scenario, EP_FIGURE_REFERENCE, EP_SPAN_HORIZON, "own-costs-horizon");
  assert_figure (scenario, EP_FIGURE_OTHER, EP_SPAN_COURSE, "own-costs-without-days-off");
  assert_visit (scenario, 6, "own-costs-maintenance");
}

static void
extras_count_by_session_and_once_a_course (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  ep_course_add_extra (&scenario->courses[0], "Vitamin C serum", 2500, EP_PER_SESSION);
  ep_course_add_extra (&scenario->courses[0], "Consultation", 5000, EP_PER_COURSE);
  assert_course (scenario, "extras");
  assert_visit (scenario, 1, "extras-first-visit");
  assert_visit (scenario, 2, "extras-prepaid-visit");
}

static void
amounts_have_the_decimals_of_their_currency (void **state)
{
  g_autoptr (EpScenario) yen = example_singles (1001, 0);
  yen->currency = ep_currency_find ("JPY");
  yen->courses[0].sessions = (EpSessions){2, 2, 2};
  yen->courses[0].discount_ppm = 50000;
  yen->tax = (EpTax){100000, FALSE};
  assert_course (yen, "yen");

  g_autoptr (EpScenario) dinar = example_singles (30000, 0);
  dinar->currency = ep_currency_find ("KWD");
  dinar->courses[1].pricing = EP_PRICING_RATIO_PER_SESSION;
  dinar->courses[1].price_ratio_e4 = 12345;
  assert_figure (dinar, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE, "dinar");
}

static void
why_a_purchase_is_the_cheapest (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  EpCourse *course = &scenario->courses[0];
  assert_says (scenario, TRUE,
               "3 + 1 + 1 is the cheapest way to 5 sessions. 5 single sessions would cost "
               "$1,500.00. 2 packages of 3 would cost $1,620.00.");

  /* Three at the price of three: no paying ahead without a gain. */
  course->packages[0].price_minor = 90000;
  assert_says (scenario, TRUE,
               "No way to 5 sessions is cheaper than 5 single sessions. 2 packages of 3 would "
               "cost $1,800.00. Of purchases that cost the same, the one is taken that leaves the "
               "fewest sessions unused, then the one that pays the least ahead.");

  course->packages[0].price_minor = 50000;
  assert_says (scenario, TRUE,
               "The cheapest way to 5 sessions is 2 packages of 3. 5 single sessions would cost "
               "$1,500.00. 1 session stays unused.");

  course->packages[0].price_minor = 81000;
  course->sessions = (EpSessions){100, 100, 100};
  scenario->horizon_months = 120;
  assert_says (scenario, TRUE, "33 × 3 + 1 is the cheapest way to 100 sessions. ");

  course->n_packages = 0;
  assert_says (scenario, FALSE, "way to");
}

static void
courses_of_one_kind_go_by_their_names (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  scenario->courses[0].kind = EP_KIND_LASER;
  assert_title (scenario, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE,
                "Fractional laser, face costs $90.00 more for the course");
  assert_title (scenario, EP_FIGURE_SAME_MONEY, EP_SPAN_COURSE,
                "The money for the course of Fractional laser, face buys 5 sessions of Needling, "
                "face");
}

static void
a_prepaid_session_names_the_one_that_paid_for_it (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  scenario->courses[0].packages[0].price_minor = 50000;
  assert_visit (scenario, 1, "unused-first-visit");
  assert_visit (scenario, 3, "unused-prepaid-visit");
  assert_visit (scenario, 4, "unused-last-package");
  assert_visit (scenario, 5, "unused-prepaid-last-visit");
  scenario->courses[0].sessions = (EpSessions){4, 4, 4};
  scenario->courses[0].packages[0].price_minor = 25000;
  assert_visit (scenario, 4, "package-for-one-session");
}

static void
sections_name_their_course (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autoptr (EpWorking) working =
      ep_working_figure (formatter, scenario, comparison, 0, EP_FIGURE_DIFFERENCE, EP_SPAN_COURSE);
  assert_int_equal (working->n_sections, 3);
  assert_int_equal (working->sections[0].course, 1);
  assert_int_equal (working->sections[1].course, 0);
  assert_int_equal (working->sections[2].course, EP_WORKING_NO_COURSE);
  assert_null (working->sections[2].heading);

  const EpWorkingSection *laser = &working->sections[0];
  assert_int_equal (laser->n_lines, 3);
  assert_int_equal (laser->lines[0].role, EP_WORKING_STEP);
  assert_int_equal (laser->lines[1].role, EP_WORKING_PART);
  assert_int_equal (laser->lines[2].role, EP_WORKING_SUBTOTAL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_difference_shows_both_courses),
      cmocka_unit_test (the_dearer_course_comes_first),
      cmocka_unit_test (the_title_says_more_less_or_the_same),
      cmocka_unit_test (a_ratio_per_course_starts_from_the_purchases_of_the_reference),
      cmocka_unit_test (the_same_money_lies_between_two_numbers_of_sessions),
      cmocka_unit_test (what_cannot_be_counted_is_left_out),
      cmocka_unit_test (the_break_even_divides_two_session_prices),
      cmocka_unit_test (without_a_price_of_the_reference_the_break_even_is_a_price),
      cmocka_unit_test (a_break_even_that_there_is_not_is_shown_at_the_end_of_the_range),
      cmocka_unit_test (percentages_and_discounts_are_taken_off_one_by_one),
      cmocka_unit_test (tax_is_added_to_the_running_total),
      cmocka_unit_test (tax_in_the_prices_is_told_but_not_added),
      cmocka_unit_test (the_patients_own_costs_are_added_last),
      cmocka_unit_test (extras_count_by_session_and_once_a_course),
      cmocka_unit_test (amounts_have_the_decimals_of_their_currency),
      cmocka_unit_test (why_a_purchase_is_the_cheapest),
      cmocka_unit_test (courses_of_one_kind_go_by_their_names),
      cmocka_unit_test (a_prepaid_session_names_the_one_that_paid_for_it),
      cmocka_unit_test (sections_name_their_course),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
