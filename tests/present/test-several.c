/* What is said when three or four courses are compared. */

#include "example.h"

#include <present/figures.h>
#include <present/inputs.h>
#include <present/verdict.h>
#include <present/visits.h>

static EpVerdict *
verdict_of (const EpScenario *scenario, guint pair)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  return ep_verdict_new (formatter, scenario, comparison, pair);
}

static void
assert_verdict (const EpScenario *scenario, guint pair, const char *headline, const char *support)
{
  g_autoptr (EpVerdict) verdict = verdict_of (scenario, pair);
  assert_string_equal (verdict->headline, headline);
  assert_string_equal (verdict->support, support);
}

static void
assert_brief (const EpScenario *scenario, guint pair, const char *brief, const char *brief_support)
{
  g_autoptr (EpVerdict) verdict = verdict_of (scenario, pair);
  assert_string_equal (verdict->brief, brief);
  assert_string_equal (verdict->brief_support, brief_support);
}

static void
assert_overall (const EpScenario *scenario, const char *overall)
{
  for (guint pair = 0; pair + 1 < scenario->n_courses; pair++) {
    g_autoptr (EpVerdict) verdict = verdict_of (scenario, pair);
    assert_string_equal (verdict->overall, overall);
  }
}

/* Microneedling, and lasers "A", "B" and so on, each one session at that price; the near tie at 1%.
 */
static EpScenario *
singles (const gint64 *prices_minor, guint n_courses)
{
  static const char *const names[] = {"Laser A", "Laser B", "Laser C"};
  EpScenario *scenario = example_singles (prices_minor[0], prices_minor[1]);
  ep_course_set_name (&scenario->courses[1], names[0]);
  for (guint i = 2; i < n_courses; i++) {
    EpCourse *laser = ep_scenario_add_course (scenario, names[i - 1]);
    laser->kind = EP_KIND_LASER;
    laser->session_price_minor = prices_minor[i];
  }
  return scenario;
}

static void
set_maintenance (EpScenario *scenario, guint course, guint every_months, gint64 price_minor)
{
  scenario->courses[course].maintenance = (EpMaintenance){every_months, TRUE, price_minor};
}

static void
lasers_go_by_their_names_and_microneedling_by_its_kind (void **state)
{
  static const char *const labels[] = {"microneedling", "Fractional laser", "CO2 laser",
                                       "Picosecond laser"};
  g_autoptr (EpScenario) scenario = example_lasers (2);
  for (guint i = 0; i < 4; i++) {
    g_autofree char *label = ep_course_label (scenario, i, EP_LABEL_INSIDE);
    assert_string_equal (label, labels[i]);
  }
}

static void
lasers_of_one_name_have_their_numbers (void **state)
{
  g_autoptr (EpScenario) scenario = example_lasers (2);
  ep_course_set_name (&scenario->courses[3], "CO2 laser");
  g_autofree char *first = ep_course_label (scenario, 1, EP_LABEL_ALONE);
  g_autofree char *second = ep_course_label (scenario, 2, EP_LABEL_ALONE);
  g_autofree char *third = ep_course_label (scenario, 3, EP_LABEL_ALONE);
  assert_string_equal (first, "Fractional laser");
  assert_string_equal (second, "CO2 laser (3)");
  assert_string_equal (third, "CO2 laser (4)");
}

static void
the_word_for_a_kind_is_not_used_where_another_course_is_called_so (void **state)
{
  g_autoptr (EpScenario) scenario = example_lasers (1);
  ep_course_set_name (&scenario->courses[1], "Laser");
  scenario->courses[1].kind = EP_KIND_OTHER;
  g_autofree char *other = ep_course_label (scenario, 1, EP_LABEL_INSIDE);
  g_autofree char *laser = ep_course_label (scenario, 2, EP_LABEL_INSIDE);
  assert_string_equal (other, "Laser");
  assert_string_equal (laser, "CO2 laser");
}

static void
one_more_laser_has_a_name_that_no_other_has (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_lasers (1);
  g_autofree char *third = ep_laser_name (formatter, scenario);
  ep_course_set_name (&scenario->courses[1], "Laser 3");
  g_autofree char *fourth = ep_laser_name (formatter, scenario);
  scenario->courses[2].kind = EP_KIND_OTHER;
  g_autofree char *second = ep_laser_name (formatter, scenario);
  assert_string_equal (third, "Laser 3");
  assert_string_equal (fourth, "Laser 4");
  assert_string_equal (second, "Laser 2");
}

static void
each_pair_of_three_says_which_two_it_speaks_of (void **state)
{
  g_autoptr (EpScenario) scenario = example_lasers (1);
  assert_verdict (
      scenario, 0, "Microneedling is cheaper for the course, Fractional laser over 36 months.",
      "The course costs $90.00 less, but with 6 sessions instead of 5 it would cost "
      "$120.00 more than Fractional laser. From July 1, 2027 Fractional laser is ahead, "
      "by $2,260.00 at month 36.");
  assert_verdict (scenario, 1,
                  "Who is cheaper, microneedling or CO2 laser, changes 2 times in 36 months.",
                  "For the course CO2 laser is $60.00 cheaper. With 4 sessions of microneedling "
                  "instead of 5 it would cost $240.00 more. At month 36 CO2 laser is $3,060.00 "
                  "cheaper.");

  scenario->courses[2].session_price_minor = 20000;
  assert_verdict (scenario, 1,
                  "CO2 laser is cheaper than microneedling, for the course and over 36 months.",
                  "The course costs $810.00 less than 5 sessions of microneedling, and less than 4 "
                  "or 6 too. Microneedling never catches up: after 36 months it has cost $3,810.00 "
                  "more.");
}

static void
each_pair_of_four_says_which_two_it_speaks_of (void **state)
{
  g_autoptr (EpScenario) scenario = example_lasers (2);
  assert_verdict (scenario, 2,
                  "Microneedling is cheaper for the course, Picosecond laser over 36 months.",
                  "The course costs $2,190.00 less with 5 sessions, and less with 4 or 6 too. From "
                  "April 1, 2029 Picosecond laser is ahead, by $810.00 at month 36.");
  scenario->horizon_months = 24;
  assert_verdict (scenario, 2,
                  "Microneedling is cheaper than Picosecond laser, for the course and over 24 "
                  "months.",
                  "The course costs $2,190.00 less with 5 sessions, and less with 4 or 6 too. "
                  "Picosecond laser never catches up: after 24 months it has cost $390.00 more.");
}

static void
a_tie_among_several_names_the_two (void **state)
{
  static const gint64 equal_minor[] = {100000, 100000, 300000};
  static const gint64 near_minor[] = {100000, 100500, 300000};
  g_autoptr (EpScenario) equal = singles (equal_minor, 3);
  g_autoptr (EpScenario) near = singles (near_minor, 3);
  assert_verdict (equal, 0, "Microneedling and Laser A cost exactly the same.",
                  "Both cost $1,000.00.");
  assert_verdict (near, 0, "Microneedling and Laser A cost about the same.",
                  "For the course microneedling is $5.00 cheaper, within the 1% that counts as "
                  "about the same. After 36 months microneedling has cost $5.00 less, about the "
                  "same.");

  set_maintenance (equal, 0, 12, 10000);
  assert_verdict (equal, 0,
                  "For the course microneedling and Laser A cost exactly the same, over 36 months "
                  "Laser A is cheaper.",
                  "Both courses cost $1,000.00. Microneedling is never ahead: after 36 months it "
                  "has cost $200.00 more.");
  set_maintenance (near, 1, 12, 10000);
  assert_verdict (near, 0,
                  "For the course microneedling and Laser A cost about the same, over 36 months "
                  "microneedling is cheaper.",
                  "For the course microneedling is $5.00 cheaper, within the 1% that counts as "
                  "about the same. Laser A never catches up: after 36 months it has cost $205.00 "
                  "more.");
}

static void
a_horizon_among_several_that_is_undecided_names_the_two (void **state)
{
  static const gint64 prices_minor[] = {80000, 100000, 300000};
  g_autoptr (EpScenario) scenario = singles (prices_minor, 3);
  set_maintenance (scenario, 0, 12, 10000);
  assert_verdict (scenario, 0,
                  "Microneedling is cheaper than Laser A for the course, over 36 months both cost "
                  "exactly the same.",
                  "The course costs $200.00 less with 1 session. After 36 months both have cost "
                  "$1,000.00.");
  set_maintenance (scenario, 0, 12, 10100);
  assert_verdict (scenario, 0,
                  "Microneedling is cheaper than Laser A for the course, over 36 months both cost "
                  "about the same.",
                  "The course costs $200.00 less with 1 session. After 36 months Laser A has cost "
                  "$2.00 less, within the 1% that counts as about the same.");
}

static void
a_lead_among_several_that_changes_names_the_two (void **state)
{
  static const gint64 prices_minor[] = {30000, 90000, 50000};
  g_autoptr (EpScenario) scenario = singles (prices_minor, 3);
  set_maintenance (scenario, 0, 6, 30000);
  set_maintenance (scenario, 2, 9, 30000);
  scenario->horizon_months = 16;
  assert_verdict (scenario, 1,
                  "Who is cheaper, microneedling or Laser B, changes 3 times in 16 months.",
                  "For the course microneedling is $200.00 cheaper. At month 16 Laser B is $100.00 "
                  "cheaper.");
}

static void
the_brief_form_names_the_two_of_several (void **state)
{
  static const gint64 prices_minor[] = {100000, 100000, 200000};
  g_autoptr (EpScenario) scenario = singles (prices_minor, 3);
  assert_brief (scenario, 0, "Microneedling and Laser A cost exactly the same",
                "$1,000.00 each; $1,000.00 each over 36 months");
  assert_brief (scenario, 1, "Microneedling is cheaper than Laser B",
                "$1,000.00 less; $1,000.00 less over 36 months");
  set_maintenance (scenario, 0, 12, 10000);
  assert_brief (scenario, 0, "Microneedling and Laser A cost the same for the course",
                "$1,000.00 each; Laser A $200.00 less over 36 months");
  scenario->courses[1].session_price_minor = 100500;
  assert_brief (scenario, 0, "Microneedling and Laser A cost about the same for the course",
                "Microneedling $5.00 less; Laser A $195.00 less over 36 months");
  set_maintenance (scenario, 0, 24, 500);
  assert_brief (scenario, 0, "Microneedling and Laser A cost about the same",
                "Microneedling $5.00 less; the same over 36 months");
  set_maintenance (scenario, 0, 12, 60000);
  assert_brief (scenario, 1, "Microneedling is cheaper than Laser B for the course",
                "$1,000.00 less; Laser B $200.00 less over 36 months");
}

static void
of_two_nobody_is_the_cheapest_of_all (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpVerdict) verdict = verdict_of (scenario, 0);
  assert_null (verdict->overall);
}

static void
the_cheapest_of_all_is_named_whatever_the_pair (void **state)
{
  g_autoptr (EpScenario) three = example_lasers (1);
  g_autoptr (EpScenario) four = example_lasers (2);
  assert_overall (three, "CO2 laser is the cheapest of all 3, for the course and over 36 months.");
  assert_overall (four, "CO2 laser is the cheapest of all 4, for the course and over 36 months.");

  static const gint64 prices_minor[] = {100000, 120000, 150000, 90000};
  g_autoptr (EpScenario) scenario = singles (prices_minor, 4);
  assert_overall (scenario, "Laser C is the cheapest of all 4, for the course and over 36 months.");
  set_maintenance (scenario, 3, 12, 100000);
  assert_overall (scenario,
                  "Laser C is the cheapest of all 4 for the course, microneedling over 36 months.");
  scenario->horizon_months = 1;
  assert_overall (scenario, "Laser C is the cheapest of all 4, for the course and over 1 month.");
}

static void
a_tie_for_the_cheapest_is_said_as_one (void **state)
{
  static const gint64 prices_minor[] = {100000, 90000, 90000, 90500};
  g_autoptr (EpScenario) three = singles (prices_minor, 3);
  g_autoptr (EpScenario) four = singles (prices_minor, 4);
  assert_overall (three, "Laser A and Laser B are the cheapest and cost exactly the same, for the "
                         "course and over 36 months.");
  assert_overall (four,
                  "Laser A, Laser B, and Laser C are the cheapest and cost about the same, for "
                  "the course and over 36 months.");
  set_maintenance (four, 3, 12, 100);
  assert_overall (four,
                  "Laser A, Laser B, and Laser C are the cheapest and cost about the same, for "
                  "the course and over 36 months.");
  three->courses[0].session_price_minor = 90000;
  set_maintenance (three, 2, 12, 100000);
  assert_overall (three, "For the course all 3 cost exactly the same. Over 36 months microneedling "
                         "and Laser A are the cheapest and cost exactly the same.");
}

static void
a_tie_either_way_stands_beside_who_is_cheapest_the_other_way (void **state)
{
  static const gint64 prices_minor[] = {100000, 90000, 90000};
  g_autoptr (EpScenario) scenario = singles (prices_minor, 3);
  set_maintenance (scenario, 1, 12, 1000);
  assert_overall (scenario,
                  "For the course Laser A and Laser B are the cheapest and cost exactly the "
                  "same. Over 36 months Laser B is the cheapest of all 3.");
  set_maintenance (scenario, 2, 12, 6000);
  scenario->courses[2].session_price_minor = 80000;
  assert_overall (scenario,
                  "Laser B is the cheapest of all 3 for the course. Over 36 months Laser A "
                  "and Laser B are the cheapest and cost exactly the same.");
  set_maintenance (scenario, 2, 12, 6200);
  assert_overall (scenario,
                  "Laser B is the cheapest of all 3 for the course. Over 36 months Laser A "
                  "and Laser B are the cheapest and cost about the same.");
}

static void
a_tie_of_all_is_said_as_one (void **state)
{
  static const gint64 equal_minor[] = {90000, 90000, 90000};
  static const gint64 near_minor[] = {90000, 90500, 90000, 90100};
  g_autoptr (EpScenario) equal = singles (equal_minor, 3);
  g_autoptr (EpScenario) near = singles (near_minor, 4);
  assert_overall (equal, "All 3 cost exactly the same, for the course and over 36 months.");
  assert_overall (near, "All 4 cost about the same, for the course and over 36 months.");
  set_maintenance (equal, 0, 12, 100);
  assert_overall (equal,
                  "For the course all 3 cost exactly the same. Over 36 months all 3 cost about "
                  "the same.");
  equal->courses[0].session_price_minor = 90200;
  equal->horizon_months = 13;
  set_maintenance (equal, 0, 12, 20000);
  set_maintenance (equal, 1, 12, 20200);
  set_maintenance (equal, 2, 12, 20200);
  assert_overall (equal,
                  "For the course all 3 cost about the same. Over 13 months all 3 cost exactly "
                  "the same.");
}

static void
the_figures_are_those_of_the_pair (void **state)
{
  static const char *const spoken[] = {
      "Microneedling: $1,410.00 for 5 sessions, $4,410.00 over 36 months.",
      "CO2 laser: $1,350.00 for 3 sessions, $1,350.00 over 36 months.",
      "CO2 laser costs $60.00 less for the course. Over 36 months it costs $3,060.00 less.",
      "The money for the course of CO2 laser buys 4 sessions of microneedling.",
      ("For the course the break-even is a session price of $470.00 for CO2 laser, 1.57 times that "
       "of microneedling. Over 36 months the break-even is $1,470.00, 4.90 times."),
  };
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_lasers (2);
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  EpFigure *figures = ep_figures_new (formatter, scenario, comparison, 1);
  for (guint i = 0; i < EP_FIGURES; i++)
    assert_string_equal (figures[i].spoken, spoken[i]);
  assert_string_equal (figures[EP_FIGURE_OTHER].label, "CO2 laser");
  assert_string_equal (figures[EP_FIGURE_DIFFERENCE].label, "CO2 laser costs");
  assert_string_equal (figures[EP_FIGURE_SAME_MONEY].horizon, "instead of 3 of CO2 laser");
  ep_figures_free (figures);
}

static void
the_visits_are_those_of_the_pair (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_lasers (2);
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  guint n_rows;
  EpVisitRow *rows = ep_visit_rows_new (formatter, scenario, comparison, 1, &n_rows);
  assert_string_equal (rows[0].reference.pays, "$810.00");
  assert_string_equal (rows[0].other.what, "Session 1");
  assert_string_equal (rows[0].other.pays, "$450.00");
  assert_string_equal (rows[2].other.so_far, "$1,350.00");
  assert_null (rows[3].other.what);
  ep_visit_rows_free (rows, n_rows);
}

static void
captions_are_those_of_their_course (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_lasers (2);
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autofree char *price = ep_input_caption (formatter, scenario, comparison,
                                             (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 2, 0});
  g_autofree char *ratio =
      ep_input_caption (formatter, scenario, comparison, (EpInput){EP_FIELD_PRICE_RATIO_E4, 3, 0});
  assert_string_equal (price, "1.50 times");
  assert_string_equal (ratio, "$1,200.00 a session");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (lasers_go_by_their_names_and_microneedling_by_its_kind),
      cmocka_unit_test (lasers_of_one_name_have_their_numbers),
      cmocka_unit_test (the_word_for_a_kind_is_not_used_where_another_course_is_called_so),
      cmocka_unit_test (one_more_laser_has_a_name_that_no_other_has),
      cmocka_unit_test (each_pair_of_three_says_which_two_it_speaks_of),
      cmocka_unit_test (each_pair_of_four_says_which_two_it_speaks_of),
      cmocka_unit_test (a_tie_among_several_names_the_two),
      cmocka_unit_test (a_horizon_among_several_that_is_undecided_names_the_two),
      cmocka_unit_test (a_lead_among_several_that_changes_names_the_two),
      cmocka_unit_test (the_brief_form_names_the_two_of_several),
      cmocka_unit_test (of_two_nobody_is_the_cheapest_of_all),
      cmocka_unit_test (the_cheapest_of_all_is_named_whatever_the_pair),
      cmocka_unit_test (a_tie_for_the_cheapest_is_said_as_one),
      cmocka_unit_test (a_tie_either_way_stands_beside_who_is_cheapest_the_other_way),
      cmocka_unit_test (a_tie_of_all_is_said_as_one),
      cmocka_unit_test (the_figures_are_those_of_the_pair),
      cmocka_unit_test (the_visits_are_those_of_the_pair),
      cmocka_unit_test (captions_are_those_of_their_course),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
