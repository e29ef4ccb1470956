#include "example.h"

#include <present/quote-line.h>

/* The line of a quote of that scenario, of 20 November 2026, for a clinic of that locale. */
static EpQuoteLine
line_of (const char *locale, const EpScenario *scenario, const char *reference, gboolean expired)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);
  g_autoptr (EpQuoteFacts) facts = ep_quote_facts_new (scenario);
  const EpQuoteLineSource source = {
      .number = 1043,
      .reference = reference,
      .title = "Face, fractional laser",
      .scenario = scenario,
      .facts = facts,
      .valid_until = expired ? ep_day_from_ymd (2026, 11, 5) : ep_day_from_ymd (2027, 1, 31),
      .expired = expired,
      .status = "Given",
      .changed = ep_day_from_ymd (2026, 11, expired ? 4 : 20),
      .changed_hour = 14,
      .changed_minute = 32,
      .today = ep_day_from_ymd (2026, 11, 20),
  };
  EpQuoteLine line = {.number = NULL};

  ep_quote_line_init (&line, formatter, &source);
  return line;
}

static void
a_line_tells_the_quote_and_its_answer (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_auto (EpQuoteLine) line = line_of ("en_GB", scenario, "", FALSE);

  assert_string_equal (line.number, "1043");
  assert_string_equal (line.title, "Face, fractional laser");
  assert_string_equal (line.reference, "");
  assert_string_equal (line.cheaper, "Microneedling");
  assert_string_equal (line.by, "US$90.00");
  assert_string_equal (line.answer, "Microneedling cheaper by US$90.00");
  assert_string_equal (line.over_time, "Laser is cheaper from 1 July 2027 on.");
  assert_string_equal (line.valid, "31 Jan 2027");
  assert_string_equal (line.status, "Given");
  assert_string_equal (line.standing, "Given, valid until 31 Jan 2027");
  assert_string_equal (line.changed, "Today, 14:32");
}

static void
a_line_is_spoken_in_whole_sentences (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_auto (EpQuoteLine) line = line_of ("en_US", scenario, "Walk-in", FALSE);
  g_auto (EpQuoteLine) expired = line_of ("en_US", scenario, "", TRUE);

  assert_string_equal (line.spoken,
                       "Quote 1043, Walk-in: Face, fractional laser. Microneedling is cheaper by "
                       "$90.00 for the course. Laser is cheaper from July 1, 2027 on. Given, valid "
                       "until January 31, 2027. Changed today at 2:32\u202fPM.");
  assert_string_equal (expired.spoken,
                       "Quote 1043: Face, fractional laser. Microneedling is cheaper by $90.00 "
                       "for the course. Laser is cheaper from July 1, 2027 on. Given, expired on "
                       "November 5, 2026. Changed on November 4.");
}

static void
an_expired_quote_says_since_when (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_auto (EpQuoteLine) line = line_of ("en_GB", scenario, "", TRUE);

  assert_string_equal (line.valid, "Expired 5 Nov");
  assert_string_equal (line.standing, "Given, expired 5 Nov");
}

static void
ties_name_nobody (void **state)
{
  g_autoptr (EpScenario) equal = example_singles (30000, 30000);
  g_auto (EpQuoteLine) equal_line = line_of ("en_US", equal, "", FALSE);
  g_autoptr (EpScenario) near = example_singles (30000, 30100);
  g_auto (EpQuoteLine) near_line = line_of ("en_US", near, "", FALSE);

  assert_string_equal (equal_line.cheaper, "Equal");
  assert_string_equal (equal_line.by, "");
  assert_string_equal (equal_line.answer, "Exactly the same");
  assert_string_equal (near_line.cheaper, "About the same");
  assert_string_equal (near_line.by, "$1.00");
  assert_string_equal (near_line.answer, "About the same, $1.00 apart");
}

static void
of_several_courses_the_cheapest_is_named (void **state)
{
  g_autoptr (EpScenario) scenario = example_lasers (2);
  g_auto (EpQuoteLine) line = line_of ("en_US", scenario, "", FALSE);

  assert_string_equal (line.cheaper, "CO2 laser");
  assert_string_equal (line.by, "$60.00");
  assert_string_equal (line.answer, "CO2 laser cheapest by $60.00");
  assert_non_null (strstr (line.spoken, "CO2 laser is the cheapest by $60.00 for the course."));
}

static void
several_that_tie_are_all_named (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 50000);

  ep_scenario_add_copy (scenario, &scenario->courses[0]);
  ep_course_set_name (&scenario->courses[2], "Dermapen");
  scenario->courses[2].kind = EP_KIND_OTHER;

  g_auto (EpQuoteLine) line = line_of ("en_US", scenario, "", FALSE);
  assert_string_equal (line.cheaper, "Microneedling and Dermapen");
  assert_string_equal (line.by, "");
  assert_string_equal (line.answer, "Microneedling and Dermapen cheapest");
}

static void
what_cannot_be_compared_says_so (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 30000);

  scenario->horizon_months = 1;
  scenario->courses[0].sessions = (EpSessions){9, 9, 9};

  g_auto (EpQuoteLine) line = line_of ("en_US", scenario, "", FALSE);
  assert_string_equal (line.cheaper, "Not countable");
  assert_string_equal (line.by, "");
  assert_string_equal (line.over_time, "");
  assert_non_null (strstr (line.spoken, "The figures can’t be compared."));
}

static void
the_day_of_a_change_is_told_from_today (void **state)
{
  static const struct {
    guint year, month, day;
    const char *text;
  } cases[] = {
      {2026, 11, 20, "Today, 09:05"}, {2026, 11, 19, "Yesterday"},   {2026, 11, 18, "18 November"},
      {2026, 1, 1, "1 January"},      {2025, 12, 31, "31 Dec 2025"}, {2026, 11, 21, "21 November"},
      {2027, 1, 1, "1 Jan 2027"},
  };
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_GB");
  EpDay today = ep_day_from_ymd (2026, 11, 20);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpDay day = ep_day_from_ymd (cases[i].year, cases[i].month, cases[i].day);
    g_autofree char *text = ep_changed_text (formatter, day, 9, 5, today);

    assert_string_equal (text, cases[i].text);
  }
}

/* On New Year's Day the day before was of another year. */
static void
yesterday_may_be_of_another_year (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_GB");
  g_autofree char *text = ep_changed_text (formatter, ep_day_from_ymd (2026, 12, 31), 23, 59,
                                           ep_day_from_ymd (2027, 1, 1));

  assert_string_equal (text, "Yesterday");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_line_tells_the_quote_and_its_answer),
      cmocka_unit_test (a_line_is_spoken_in_whole_sentences),
      cmocka_unit_test (an_expired_quote_says_since_when),
      cmocka_unit_test (ties_name_nobody),
      cmocka_unit_test (of_several_courses_the_cheapest_is_named),
      cmocka_unit_test (several_that_tie_are_all_named),
      cmocka_unit_test (what_cannot_be_compared_says_so),
      cmocka_unit_test (the_day_of_a_change_is_told_from_today),
      cmocka_unit_test (yesterday_may_be_of_another_year),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
