#include "scenarios.h"

#include <engine/schedule.h>

static void
sessions_fall_at_whole_intervals_from_the_start (void **state)
{
  static const struct {
    const char *start;
    EpInterval interval;
    guint k;
    const char *expected;
  } cases[] = {
      {"2026-12-01", {1, EP_UNIT_DAYS}, 0, "2026-12-01"},
      {"2026-12-01", {1, EP_UNIT_DAYS}, 31, "2027-01-01"},
      {"2024-02-28", {1, EP_UNIT_DAYS}, 1, "2024-02-29"},
      {"2025-02-28", {1, EP_UNIT_DAYS}, 1, "2025-03-01"},
      {"2026-12-01", {730, EP_UNIT_DAYS}, 2, "2030-11-30"},
      {"2026-12-01", {6, EP_UNIT_WEEKS}, 0, "2026-12-01"},
      {"2026-12-01", {6, EP_UNIT_WEEKS}, 1, "2027-01-12"},
      {"2026-12-01", {6, EP_UNIT_WEEKS}, 2, "2027-02-23"},
      {"2026-12-01", {104, EP_UNIT_WEEKS}, 1, "2028-11-28"},
      {"2026-12-01", {1, EP_UNIT_MONTHS}, 1, "2027-01-01"},
      /* counted from the start, so a short month is forgotten */
      {"2026-01-31", {1, EP_UNIT_MONTHS}, 1, "2026-02-28"},
      {"2026-01-31", {1, EP_UNIT_MONTHS}, 2, "2026-03-31"},
      {"2026-01-31", {1, EP_UNIT_MONTHS}, 3, "2026-04-30"},
      {"2028-01-31", {1, EP_UNIT_MONTHS}, 1, "2028-02-29"},
      {"2026-11-30", {3, EP_UNIT_MONTHS}, 1, "2027-02-28"},
      {"2026-11-30", {3, EP_UNIT_MONTHS}, 2, "2027-05-30"},
      {"2199-12-31", {24, EP_UNIT_MONTHS}, 99, "2397-12-31"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (ep_session_day (day (cases[i].start), cases[i].interval, cases[i].k),
                cases[i].expected);
}

static void
the_last_session_is_one_interval_less_than_the_sessions (void **state)
{
  const EpDay start = day ("2026-12-01");

  assert_day (ep_last_session_day (start, (EpInterval){1, EP_UNIT_MONTHS}, 1), "2026-12-01");
  assert_day (ep_last_session_day (start, (EpInterval){1, EP_UNIT_MONTHS}, 5), "2027-04-01");
  assert_day (ep_last_session_day (start, (EpInterval){4, EP_UNIT_WEEKS}, 3), "2027-01-26");
}

static void
maintenance_counts_from_the_last_session (void **state)
{
  assert_day (ep_maintenance_day (day ("2027-01-31"), 1, 1), "2027-02-28");
  assert_day (ep_maintenance_day (day ("2027-01-31"), 1, 2), "2027-03-31");
  assert_day (ep_maintenance_day (day ("2027-04-01"), 6, 5), "2029-10-01");
  assert_day (ep_maintenance_day (day ("2024-02-29"), 12, 4), "2028-02-29");
}

static void
maintenance_falls_before_the_end_only (void **state)
{
  static const struct {
    const char *last;
    guint every_months;
    const char *end;
    guint count;
  } cases[] = {
      {"2027-04-01", 6, "2027-10-01", 0}, /* on the end: not any more */
      {"2027-04-01", 6, "2027-10-02", 1}, /* the day before it */
      {"2027-04-01", 6, "2029-12-01", 5},
      {"2027-04-01", 1, "2027-05-01", 0},
      {"2027-04-01", 1, "2027-05-02", 1},
      {"2027-01-31", 1, "2027-02-28", 0},
      {"2027-01-31", 1, "2027-03-01", 1},
      {"2027-01-31", 1, "2027-03-31", 1},
      {"2027-01-31", 1, "2027-04-01", 2},
      {"2027-04-01", 0, "2029-12-01", 0}, /* none is wanted */
      {"2027-04-01", 120, "2029-12-01", 0},
      {"2027-04-01", 1, "2027-04-02", 0},
      {"2027-04-01", 1, "2027-04-01", 0},
      {"2027-04-01", 1, "2027-01-01", 0}, /* the course lasts beyond the end */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (
        ep_maintenance_count (day (cases[i].last), cases[i].every_months, day (cases[i].end)),
        cases[i].count);
}

static void
a_course_needs_the_months_that_reach_past_its_last_session (void **state)
{
  static const struct {
    const char *start;
    EpInterval interval;
    guint sessions, months;
  } cases[] = {
      {"2026-12-01", {1, EP_UNIT_MONTHS}, 1, 1}, /* one session needs its day */
      {"2026-12-01", {24, EP_UNIT_MONTHS}, 1, 1},
      {"2026-12-01", {1, EP_UNIT_MONTHS}, 2, 2}, /* one month later is too late for one month */
      {"2026-12-01", {1, EP_UNIT_MONTHS}, 5, 5},
      {"2026-12-01", {30, EP_UNIT_DAYS}, 2, 1}, /* 31 December is within a month */
      {"2026-12-01", {31, EP_UNIT_DAYS}, 2, 2}, /* 1 January is not */
      {"2026-12-01", {6, EP_UNIT_WEEKS}, 3, 3}, /* 23 February */
      {"2026-01-31", {27, EP_UNIT_DAYS}, 2, 1}, /* 27 February */
      {"2026-01-31", {28, EP_UNIT_DAYS}, 2, 2}, /* 28 February, where a month clamps to */
      {"2026-01-31", {1, EP_UNIT_MONTHS}, 2, 2},
      {"2026-12-01", {24, EP_UNIT_MONTHS}, 100, 2377},
      {"2026-12-01", {730, EP_UNIT_DAYS}, 100, 2375},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (ep_months_needed (day (cases[i].start), cases[i].interval, cases[i].sessions),
                      cases[i].months);
}

static void
the_need_is_the_smallest_horizon_that_holds_the_last_session (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 5000; i++) {
    const EpDay start =
        (EpDay)test_random_between (&random, day ("1970-01-01"), day ("2199-12-31"));
    const EpUnit unit = (EpUnit)test_random_between (&random, EP_UNIT_DAYS, EP_UNIT_MONTHS);
    const EpInterval interval = {(guint)test_random_between (&random, 1, 24), unit};
    const guint sessions = (guint)test_random_between (&random, 1, 20);
    const guint needed = ep_months_needed (start, interval, sessions);
    const EpDay last = ep_last_session_day (start, interval, sessions);

    assert_true (ep_day_add_months (start, needed) > last);
    assert_true (ep_day_add_months (start, needed - 1) <= last);
  }
}

static void
maintenance_visits_are_all_those_before_the_end (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 5000; i++) {
    const EpDay last = (EpDay)test_random_between (&random, day ("1970-01-01"), day ("2199-12-31"));
    const EpDay end = last + (EpDay)test_random_between (&random, 1, 2000);
    const guint every_months = (guint)test_random_between (&random, 1, 20);
    guint count = 0;

    while (ep_maintenance_day (last, every_months, count + 1) < end)
      count++;
    assert_int_equal (ep_maintenance_count (last, every_months, end), count);
  }
}

static void
the_default_horizon_is_two_years_or_the_longest_need (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  scenario_add (scenario, 30000, 5);
  EpCourse *other = scenario_add (scenario, 120000, 3);

  assert_int_equal (ep_scenario_months_needed (scenario, 0), 5);
  assert_int_equal (ep_scenario_months_needed (scenario, 1), 3);
  assert_int_equal (ep_scenario_horizon_months (scenario), 24);
  assert_day (ep_scenario_end (scenario), "2028-12-01");

  other->sessions = (EpSessions){1, 24, 100}; /* the likely number is what counts */
  assert_int_equal (ep_scenario_horizon_months (scenario), 24);
  other->sessions.likely = 25;
  assert_int_equal (ep_scenario_horizon_months (scenario), 25);

  other->sessions.likely = 100;
  other->interval.count = 24;
  assert_int_equal (ep_scenario_horizon_months (scenario), 2377); /* even above 600 */
  assert_day (ep_scenario_end (scenario), "2225-01-01");
}

static void
a_horizon_given_is_kept_even_where_it_is_too_short (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-01-31");
  scenario_add (scenario, 30000, 5);
  scenario_add (scenario, 120000, 3);

  scenario->horizon_months = 1;
  assert_int_equal (ep_scenario_horizon_months (scenario), 1);
  assert_day (ep_scenario_end (scenario), "2026-02-28");
  scenario->horizon_months = 600;
  assert_day (ep_scenario_end (scenario), "2076-01-31");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (sessions_fall_at_whole_intervals_from_the_start),
      cmocka_unit_test (the_last_session_is_one_interval_less_than_the_sessions),
      cmocka_unit_test (maintenance_counts_from_the_last_session),
      cmocka_unit_test (maintenance_falls_before_the_end_only),
      cmocka_unit_test (a_course_needs_the_months_that_reach_past_its_last_session),
      cmocka_unit_test (the_need_is_the_smallest_horizon_that_holds_the_last_session),
      cmocka_unit_test (maintenance_visits_are_all_those_before_the_end),
      cmocka_unit_test (the_default_horizon_is_two_years_or_the_longest_need),
      cmocka_unit_test (a_horizon_given_is_kept_even_where_it_is_too_short),
  };

  return cmocka_run_group_tests_name ("schedule", tests, NULL, NULL);
}
