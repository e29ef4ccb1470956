#include "example.h"

#include <present/verdict.h>
#include <string.h>

static void
assert_verdict (const EpScenario *scenario, const char *headline, const char *support)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autoptr (EpVerdict) verdict = ep_verdict_new (formatter, scenario, comparison, 0);
  assert_string_equal (verdict->headline, headline);
  assert_string_equal (verdict->support, support);
}

static void
set_sessions (EpScenario *scenario, guint course, guint min, guint likely, guint max)
{
  scenario->courses[course].sessions = (EpSessions){min, likely, max};
}

static void
set_maintenance (EpScenario *scenario, guint course, guint every_months, gint64 price_minor)
{
  scenario->courses[course].maintenance = (EpMaintenance){every_months, TRUE, price_minor};
}

static void
one_that_is_cheaper_both_ways_never_lets_the_other_catch_up (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  assert_verdict (scenario, "Microneedling is cheaper, for the course and over 36 months.",
                  "The course costs $2,190.00 less with 5 sessions, and less with 4 or 6 too. "
                  "Laser never catches up: after 36 months it has cost $3,090.00 more.");

  g_autoptr (EpScenario) laser = example_singles (50000, 20000);
  assert_verdict (laser, "Laser is cheaper, for the course and over 36 months.",
                  "The course costs $300.00 less with 1 session. Microneedling never catches up: "
                  "after 36 months it has cost $300.00 more.");
}

static void
course_and_horizon_may_disagree (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  assert_verdict (scenario, "Microneedling is cheaper for the course, laser over 36 months.",
                  "The course costs $90.00 less, but with 6 sessions instead of 5 it would cost "
                  "$120.00 more than laser. From July 1, 2027 laser is ahead, by $2,260.00 at "
                  "month 36.");

  g_autoptr (EpScenario) laser = example_singles (50000, 20000);
  set_maintenance (laser, 1, 12, 30000);
  assert_verdict (laser, "Laser is cheaper for the course, microneedling over 36 months.",
                  "The course costs $300.00 less with 1 session. From December 1, 2028 "
                  "microneedling is ahead, by $300.00 at month 36.");
}

static void
who_is_cheaper_for_the_course_may_never_have_paid_less (void **state)
{
  /* Paid at the start: 900 against 300. Maintenance at once makes up for what laser pays later. */
  g_autoptr (EpScenario) scenario = example_singles (90000, 30000);
  set_sessions (scenario, 1, 4, 4, 4);
  scenario->courses[1].interval = (EpInterval){12, EP_UNIT_MONTHS};
  set_maintenance (scenario, 0, 6, 20000);
  scenario->horizon_months = 37;
  assert_verdict (scenario, "Microneedling is cheaper for the course, laser over 37 months.",
                  "The course costs $300.00 less with 1 session. At no time has laser cost more so "
                  "far, and after 37 months it has cost $900.00 less.");
}

static void
a_lead_can_be_won_by_who_is_cheaper_both_ways (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (50000, 30000);
  set_sessions (scenario, 1, 3, 3, 3);
  assert_verdict (scenario, "Microneedling is cheaper, for the course and over 36 months.",
                  "The course costs $400.00 less with 1 session. From January 1, 2027 "
                  "microneedling is ahead, by $400.00 at month 36.");
}

static void
who_is_level_at_times_does_not_never_catch_up (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 30000);
  set_sessions (scenario, 1, 3, 3, 3);
  assert_verdict (scenario, "Microneedling is cheaper, for the course and over 36 months.",
                  "The course costs $600.00 less with 1 session. Laser is never ahead: after 36 "
                  "months it has cost $600.00 more.");
}

static void
a_lead_that_goes_back_and_forth_is_counted (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 50000);
  set_maintenance (scenario, 0, 6, 30000);
  set_maintenance (scenario, 1, 9, 30000);
  scenario->horizon_months = 16;
  /* 300:500, month 6 600:500, 9 600:800, 12 900:800 */
  assert_verdict (scenario, "Who is cheaper changes 3 times in 16 months.",
                  "For the course microneedling is $200.00 cheaper. At month 16 laser is $100.00 "
                  "cheaper.");

  set_sessions (scenario, 0, 1, 1, 2);
  assert_verdict (scenario, "Who is cheaper changes 3 times in 16 months.",
                  "For the course microneedling is $200.00 cheaper. With 2 sessions instead of 1 "
                  "it would cost $100.00 more than laser. At month 16 laser is $100.00 cheaper.");
}

static void
a_lead_that_changes_names_ties_too (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 30100);
  set_maintenance (scenario, 0, 6, 30000);
  set_maintenance (scenario, 1, 9, 30000);
  scenario->horizon_months = 16;
  /* 300:301, month 6 600:301, 9 600:601, 12 900:601 */
  assert_verdict (scenario, "Who is cheaper changes 3 times in 16 months.",
                  "For the course microneedling is $1.00 cheaper, within the 1% that counts as "
                  "about the same. At month 16 laser is $299.00 cheaper.");

  scenario->courses[1].session_price_minor = 50000;
  scenario->horizon_months = 18;
  set_maintenance (scenario, 1, 9, 40000);
  /* 300:500, month 6 600:500, 9 600:900, 12 900:900 */
  assert_verdict (scenario, "Who is cheaper changes 3 times in 18 months.",
                  "For the course microneedling is $200.00 cheaper. After 18 months both have "
                  "cost $900.00.");
}

static void
a_near_tie_is_about_the_same (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (100000, 100500);
  assert_verdict (scenario, "The two courses cost about the same.",
                  "For the course microneedling is $5.00 cheaper, within the 1% that counts as "
                  "about the same. After 36 months microneedling has cost $5.00 less, about the "
                  "same.");

  set_maintenance (scenario, 0, 24, 1000);
  assert_verdict (scenario, "The two courses cost about the same.",
                  "For the course microneedling is $5.00 cheaper, within the 1% that counts as "
                  "about the same. After 36 months laser has cost $5.00 less, about the same.");

  scenario->courses[1].session_price_minor = 100000;
  assert_verdict (scenario, "The two courses cost about the same.",
                  "Both courses cost $1,000.00. After 36 months laser has cost $10.00 less, "
                  "within the 1% that counts as about the same.");
}

static void
equal_to_the_cent_is_exactly_the_same (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (141000, 141000);
  assert_verdict (scenario, "The two courses cost exactly the same.", "Both cost $1,410.00.");

  set_maintenance (scenario, 0, 12, 10000);
  set_maintenance (scenario, 1, 12, 10000);
  assert_verdict (scenario, "The two courses cost exactly the same.",
                  "Both courses cost $1,410.00, and over 36 months both cost $1,610.00.");
}

static void
the_course_may_be_undecided_and_the_horizon_not (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (100000, 100000);
  set_maintenance (scenario, 0, 12, 10000);
  assert_verdict (scenario, "The courses cost exactly the same, over 36 months laser is cheaper.",
                  "Both courses cost $1,000.00. Microneedling is never ahead: after 36 months it "
                  "has cost $200.00 more.");

  scenario->courses[0].session_price_minor = 99900;
  assert_verdict (scenario, "The courses cost about the same, over 36 months laser is cheaper.",
                  "For the course microneedling is $1.00 cheaper, within the 1% that counts as "
                  "about the same. From December 1, 2027 laser is ahead, by $199.00 at month 36.");
}

static void
the_horizon_may_be_undecided_and_the_course_not (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (80000, 100000);
  set_maintenance (scenario, 0, 12, 10000);
  assert_verdict (scenario,
                  "Microneedling is cheaper for the course, over 36 months both cost exactly the "
                  "same.",
                  "The course costs $200.00 less with 1 session. After 36 months both have cost "
                  "$1,000.00.");

  set_maintenance (scenario, 0, 12, 10100);
  assert_verdict (scenario,
                  "Microneedling is cheaper for the course, over 36 months both cost about the "
                  "same.",
                  "The course costs $200.00 less with 1 session. After 36 months laser has cost "
                  "$2.00 less, within the 1% that counts as about the same.");
}

/* What is said of the course with microneedling at 100 a session and laser at a price a session, in
 * those ranges, up to the first full stop before a space. */
static void
assert_range (EpSessions microneedling, EpSessions laser, gint64 laser_minor, const char *expected)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_singles (10000, laser_minor);
  scenario->courses[0].sessions = microneedling;
  scenario->courses[1].sessions = laser;
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autoptr (EpVerdict) verdict = ep_verdict_new (formatter, scenario, comparison, 0);
  char *end = strstr (verdict->support, ". ");
  assert_non_null (end);
  end[1] = '\0';
  assert_string_equal (verdict->support, expected);
}

static void
a_range_that_changes_nothing_is_told (void **state)
{
  const EpSessions one = {1, 1, 1};
  assert_range ((EpSessions){5, 5, 5}, one, 90000,
                "The course costs $400.00 less with 5 sessions.");
  assert_range ((EpSessions){4, 5, 6}, one, 90000,
                "The course costs $400.00 less with 5 sessions, and less with 4 or 6 too.");
  assert_range ((EpSessions){5, 5, 6}, one, 90000,
                "The course costs $400.00 less with 5 sessions, and less with 6 too.");
  assert_range ((EpSessions){4, 5, 5}, one, 90000,
                "The course costs $400.00 less with 5 sessions, and less with 4 too.");
  assert_range ((EpSessions){3, 5, 8}, one, 90000,
                "The course costs $400.00 less with 5 sessions, and less with any number from 3 "
                "to 8.");
  assert_range ((EpSessions){5, 5, 7}, one, 90000,
                "The course costs $400.00 less with 5 sessions, and less with any number from 5 "
                "to 7.");
  assert_range ((EpSessions){1, 1, 2}, one, 90000,
                "The course costs $800.00 less with 1 session, and less with 2 too.");
}

static void
a_range_of_the_dearer_one_that_changes_nothing_is_told (void **state)
{
  const EpSessions one = {1, 1, 1};
  assert_range ((EpSessions){4, 5, 6}, one, 20000,
                "The course costs $300.00 less than 5 sessions of microneedling, and less than 4 "
                "or 6 too.");
  assert_range ((EpSessions){5, 5, 6}, one, 20000,
                "The course costs $300.00 less than 5 sessions of microneedling, and less than 6 "
                "too.");
  assert_range ((EpSessions){3, 5, 8}, one, 20000,
                "The course costs $300.00 less than 5 sessions of microneedling, and less than any "
                "number from 3 to 8.");
  assert_range (one, (EpSessions){1, 1, 2}, 20000,
                "The course costs $100.00 less than 1 session of laser, and less than 2 too.");
  assert_range ((EpSessions){4, 5, 6}, (EpSessions){1, 2, 3}, 90000,
                "The course costs $1,300.00 less with 5 sessions against 2, and less with any "
                "numbers of the two ranges.");
}

static void
a_number_of_sessions_that_turns_the_answer_is_named (void **state)
{
  const EpSessions one = {1, 1, 1};
  assert_range ((EpSessions){4, 5, 6}, one, 55000,
                "The course costs $50.00 less, but with 6 sessions instead of 5 it would cost "
                "$50.00 more than laser.");
  assert_range ((EpSessions){4, 5, 6}, one, 60000,
                "The course costs $100.00 less, but with 6 sessions instead of 5 it would cost the "
                "same as laser.");
  assert_range ((EpSessions){4, 5, 9}, one, 60000,
                "The course costs $100.00 less, but with 7 sessions instead of 5 it would cost "
                "$100.00 more than laser.");
  assert_range ((EpSessions){4, 5, 6}, one, 45000,
                "The course costs $50.00 less, but with 4 sessions of microneedling instead of 5 "
                "it would cost $50.00 more.");
  assert_range ((EpSessions){4, 5, 6}, one, 40000,
                "The course costs $100.00 less, but with 4 sessions of microneedling instead of 5 "
                "both would cost the same.");
  assert_range ((EpSessions){1, 2, 2}, one, 15000,
                "The course costs $50.00 less, but with 1 session of microneedling instead of 2 it "
                "would cost $50.00 more.");
}

static void
two_ranges_that_turn_the_answer_together_are_named (void **state)
{
  assert_range ((EpSessions){4, 5, 6}, (EpSessions){2, 3, 3}, 28000,
                "The course costs $340.00 less, but with 6 sessions against 2 of laser it would "
                "cost $40.00 more.");
  assert_range ((EpSessions){4, 5, 6}, (EpSessions){2, 3, 3}, 30000,
                "The course costs $400.00 less, but with 6 sessions against 2 of laser both would "
                "cost the same.");
  assert_range ((EpSessions){4, 5, 9}, (EpSessions){2, 3, 3}, 28000,
                "The course costs $340.00 less, but with 9 sessions instead of 5 it would cost "
                "$60.00 more than laser.");
}

static void
one_month_is_singular (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (10000, 20000);
  scenario->horizon_months = 1;
  assert_verdict (scenario, "Microneedling is cheaper, for the course and over 1 month.",
                  "The course costs $100.00 less with 1 session. Laser never catches up: after 1 "
                  "month it has cost $100.00 more.");
}

static void
the_patients_own_costs_are_mentioned_where_they_count (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 30000);
  scenario->basis = EP_BASIS_ALL_IN;
  assert_verdict (scenario, "The two courses cost exactly the same.", "Both cost $300.00.");

  scenario->per_visit_minor = 1500;
  assert_verdict (scenario, "The two courses cost exactly the same.",
                  "Both cost $315.00. The patient’s own costs are counted.");

  scenario->basis = EP_BASIS_PRICE;
  assert_verdict (scenario, "The two courses cost exactly the same.", "Both cost $300.00.");
}

static void
assert_brief (const EpScenario *scenario, const char *brief, const char *brief_support)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autoptr (EpVerdict) verdict = ep_verdict_new (formatter, scenario, comparison, 0);
  assert_string_equal (verdict->brief, brief);
  assert_string_equal (verdict->brief_support, brief_support);
}

static void
the_answer_has_a_brief_form (void **state)
{
  g_autoptr (EpScenario) never = example_never_crossing ();
  g_autoptr (EpScenario) crossing = example_crossing ();
  assert_brief (never, "Microneedling is cheaper", "$2,190.00 less; $3,090.00 less over 36 months");
  assert_brief (crossing, "Microneedling for the course",
                "$90.00 less; laser $2,260.00 less over 36 months");
}

static void
the_brief_form_of_a_tie_names_nobody_first (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (100000, 100000);
  assert_brief (scenario, "Exactly the same", "$1,000.00 each; $1,000.00 each over 36 months");
  set_maintenance (scenario, 0, 12, 10000);
  assert_brief (scenario, "The same for the course",
                "$1,000.00 each; laser $200.00 less over 36 months");
  set_maintenance (scenario, 0, 24, 1000);
  assert_brief (scenario, "About the same", "$1,000.00 each; laser $10.00 less over 36 months");

  scenario->courses[0].session_price_minor = 99500;
  assert_brief (scenario, "About the same",
                "Microneedling $5.00 less; laser $5.00 less over 36 months");
  set_maintenance (scenario, 0, 24, 500);
  assert_brief (scenario, "About the same", "Microneedling $5.00 less; the same over 36 months");
  set_maintenance (scenario, 1, 24, 10500);
  assert_brief (scenario, "About the same for the course",
                "Microneedling $5.00 less; $105.00 less over 36 months");
  set_maintenance (scenario, 1, 0, 0);
  set_maintenance (scenario, 0, 24, 10500);
  assert_brief (scenario, "About the same for the course",
                "Microneedling $5.00 less; laser $100.00 less over 36 months");

  scenario->courses[0].session_price_minor = 89500;
  assert_brief (scenario, "Microneedling for the course", "$105.00 less; the same over 36 months");
  scenario->horizon_months = 1;
  assert_brief (scenario, "Microneedling is cheaper", "$105.00 less; $105.00 less over 1 month");
}

static void
assert_label (const EpScenario *scenario, guint course, const char *at_start, const char *inside)
{
  g_autofree char *first = ep_course_label (scenario, course, EP_LABEL_AT_START);
  g_autofree char *later = ep_course_label (scenario, course, EP_LABEL_INSIDE);
  assert_string_equal (first, at_start);
  assert_string_equal (later, inside);
}

static void
a_course_goes_by_its_kind_while_that_is_clear (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (10000, 20000);
  assert_label (scenario, 0, "Microneedling", "microneedling");
  assert_label (scenario, 1, "Laser", "laser");

  scenario->courses[0].kind = EP_KIND_OTHER;
  assert_label (scenario, 0, "Needling, face", "Needling, face");
  assert_label (scenario, 1, "Laser", "laser");

  scenario->courses[0].kind = EP_KIND_LASER;
  assert_label (scenario, 0, "Needling, face", "Needling, face");
  assert_label (scenario, 1, "Fractional laser, face", "Fractional laser, face");
  assert_verdict (scenario, "Needling, face is cheaper, for the course and over 36 months.",
                  "The course costs $100.00 less with 1 session. Fractional laser, face never "
                  "catches up: after 36 months it has cost $100.00 more.");

  ep_course_set_name (&scenario->courses[0], "Fractional laser, face");
  assert_label (scenario, 0, "Fractional laser, face (1)", "Fractional laser, face (1)");
  assert_label (scenario, 1, "Fractional laser, face (2)", "Fractional laser, face (2)");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (one_that_is_cheaper_both_ways_never_lets_the_other_catch_up),
      cmocka_unit_test (course_and_horizon_may_disagree),
      cmocka_unit_test (who_is_cheaper_for_the_course_may_never_have_paid_less),
      cmocka_unit_test (a_lead_can_be_won_by_who_is_cheaper_both_ways),
      cmocka_unit_test (who_is_level_at_times_does_not_never_catch_up),
      cmocka_unit_test (a_lead_that_goes_back_and_forth_is_counted),
      cmocka_unit_test (a_lead_that_changes_names_ties_too),
      cmocka_unit_test (a_near_tie_is_about_the_same),
      cmocka_unit_test (equal_to_the_cent_is_exactly_the_same),
      cmocka_unit_test (the_course_may_be_undecided_and_the_horizon_not),
      cmocka_unit_test (the_horizon_may_be_undecided_and_the_course_not),
      cmocka_unit_test (a_range_that_changes_nothing_is_told),
      cmocka_unit_test (a_range_of_the_dearer_one_that_changes_nothing_is_told),
      cmocka_unit_test (a_number_of_sessions_that_turns_the_answer_is_named),
      cmocka_unit_test (two_ranges_that_turn_the_answer_together_are_named),
      cmocka_unit_test (one_month_is_singular),
      cmocka_unit_test (the_patients_own_costs_are_mentioned_where_they_count),
      cmocka_unit_test (the_answer_has_a_brief_form),
      cmocka_unit_test (the_brief_form_of_a_tie_names_nobody_first),
      cmocka_unit_test (a_course_goes_by_its_kind_while_that_is_clear),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
