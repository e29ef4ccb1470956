#include "scenarios.h"

#include <string.h>

static void
days_count_as_gdate_counts_them (void **state)
{
  assert_int_equal (day ("0001-01-01"), 1);
  assert_int_equal (ep_day_from_ymd (1, 1, 1), 1);
  assert_int_equal (day ("1970-01-01"), 719163);
  assert_int_equal (day ("2000-03-01") - day ("2000-02-28"), 2);
  assert_int_equal (day ("2100-03-01") - day ("2100-02-28"), 1);
  assert_int_equal (day ("9999-12-31"), 3652059);
}

static void
every_day_of_ten_thousand_years_is_gdates_day (void **state)
{
  GDate *date = g_date_new_julian (1);

  for (EpDay d = 1; d <= 3652059; d++) {
    guint year, month, day_of_month;

    ep_day_get_ymd (d, &year, &month, &day_of_month);
    if (year != g_date_get_year (date) || month != (guint)g_date_get_month (date) ||
        day_of_month != g_date_get_day (date) || ep_day_from_ymd (year, month, day_of_month) != d)
      fail_msg ("day %u is told as %04u-%02u-%02u", d, year, month, day_of_month);
    g_date_add_days (date, 1);
  }
  g_date_free (date);
}

static void
a_day_of_the_calendar_is_read (void **state)
{
  static const char *const texts[] = {
      "0001-01-01", "1970-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2026-11-20",
      "2026-01-31", "2026-04-30", "2100-02-28", "2199-12-31", "2400-02-29", "9999-12-31",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    guint year, month, day_of_month;
    g_autofree char *again = NULL;

    assert_day (day (texts[i]), texts[i]);
    ep_day_get_ymd (day (texts[i]), &year, &month, &day_of_month);
    again = g_strdup_printf ("%04u-%02u-%02u", year, month, day_of_month);
    assert_string_equal (again, texts[i]);
    assert_int_equal (ep_day_from_ymd (year, month, day_of_month), day (texts[i]));
  }
}

static void
text_that_is_no_day_is_refused (void **state)
{
  static const char *const texts[] = {
      "",           "2026",        "2026-1-01",   "2026-01-1",  "26-01-01",   "2026-01-011",
      "02026-01-1", " 2026-01-01", "2026-01-01 ", "2026/01/01", "2026.01.01", "20260101",
      "2026-0101",  "2026-01 01",  "2026-+1-01",  "2026-01--1", "-026-01-01", "+026-01-01",
      "2026-00-01", "2026-13-01",  "2026-01-00",  "2026-01-32", "2026-04-31", "2026-06-31",
      "2026-09-31", "2026-11-31",  "2026-02-29",  "2026-02-30", "2024-02-30", "1900-02-29",
      "2100-02-29", "2200-02-29",  "2000-02-30",  "0000-01-01", "2026-99-99", "yyyy-mm-dd",
      "2026-O1-01", "2026-01-01T", "2026-ab-01",  "2026-01-ab", "2O26-01-01", "2026-W01-1",
      "1e12-01-01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    EpDay parsed = 77;

    if (ep_day_parse (texts[i], strlen (texts[i]), &parsed))
      fail_msg ("\"%s\" was read as a day", texts[i]);
    assert_int_equal (parsed, 77);
  }
}

static void
only_the_length_given_is_read (void **state)
{
  static const char nul_inside[10] = "2026-01-0\0";
  static const char unterminated[10] = {'2', '0', '2', '6', '-', '0', '1', '-', '0', '2'};
  EpDay parsed;

  assert_true (ep_day_parse ("2026-01-02 and more", 10, &parsed));
  assert_day (parsed, "2026-01-02");
  assert_true (ep_day_parse (unterminated, sizeof unterminated, &parsed));
  assert_day (parsed, "2026-01-02");
  assert_false (ep_day_parse ("2026-01-02", 9, &parsed));
  assert_false (ep_day_parse (nul_inside, sizeof nul_inside, &parsed));
}

static void
a_leap_year_is_every_fourth_but_not_every_hundredth_save_each_four_hundredth (void **state)
{
  for (guint year = 1969; year <= 2401; year++) {
    g_autofree char *text = g_strdup_printf ("%04u-02-29", year);
    const gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    EpDay parsed;

    assert_int_equal (ep_day_parse (text, strlen (text), &parsed), leap);
    assert_int_equal (ep_day_from_ymd (year, 3, 1) - ep_day_from_ymd (year, 2, 28), leap ? 2 : 1);
  }
}

static void
months_clamp_to_the_last_day_and_count_from_the_first_date (void **state)
{
  static const struct {
    const char *from;
    guint months;
    const char *to;
  } cases[] = {
      {"2026-01-31", 0, "2026-01-31"},    {"2026-01-31", 1, "2026-02-28"},
      {"2026-01-31", 2, "2026-03-31"},    {"2026-01-31", 3, "2026-04-30"},
      {"2026-01-30", 1, "2026-02-28"},    {"2026-01-29", 1, "2026-02-28"},
      {"2026-01-28", 1, "2026-02-28"},    {"2026-01-27", 1, "2026-02-27"},
      {"2024-01-31", 1, "2024-02-29"},    {"2024-01-30", 1, "2024-02-29"},
      {"2024-01-29", 1, "2024-02-29"},    {"2024-01-28", 1, "2024-02-28"},
      {"2024-02-29", 12, "2025-02-28"},   {"2024-02-29", 48, "2028-02-29"},
      {"2096-02-29", 48, "2100-02-28"},   {"2096-02-29", 96, "2104-02-29"},
      {"1999-12-31", 2, "2000-02-29"},    {"2099-12-31", 2, "2100-02-28"},
      {"2026-12-31", 1, "2027-01-31"},    {"2026-11-30", 1, "2026-12-30"},
      {"2026-11-30", 3, "2027-02-28"},    {"2026-12-01", 36, "2029-12-01"},
      {"2026-12-01", 600, "2076-12-01"},  {"2199-12-31", 2376, "2397-12-31"},
      {"2199-12-31", 2378, "2398-02-28"}, {"2026-10-31", 1, "2026-11-30"},
      {"2026-10-31", 13, "2027-11-30"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (ep_day_add_months (day (cases[i].from), cases[i].months), cases[i].to);
}

static void
whole_months_are_told_on_both_sides_of_each_turn (void **state)
{
  static const struct {
    const char *from, *to;
    guint months;
  } cases[] = {
      {"2026-01-31", "2026-01-31", 0},  {"2026-01-31", "2026-02-27", 0},
      {"2026-01-31", "2026-02-28", 1},  {"2026-01-31", "2026-03-30", 1},
      {"2026-01-31", "2026-03-31", 2},  {"2024-01-31", "2024-02-28", 0},
      {"2024-01-31", "2024-02-29", 1},  {"2026-01-15", "2026-02-14", 0},
      {"2026-01-15", "2026-02-15", 1},  {"2024-02-29", "2025-02-27", 11},
      {"2024-02-29", "2025-02-28", 12}, {"2026-12-01", "2027-01-01", 1},
      {"2026-12-31", "2027-01-01", 0},  {"1970-01-01", "2199-12-31", 2759},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (ep_day_whole_months (day (cases[i].from), day (cases[i].to)),
                      cases[i].months);
}

static void
whole_months_are_the_largest_number_that_does_not_pass_the_date (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 20000; i++) {
    const EpDay from = (EpDay)test_random_between (&random, day ("1970-01-01"), day ("2199-12-31"));
    const EpDay to = from + (EpDay)test_random_between (&random, 0, i % 2 ? 70 : 3000);
    guint months = 0;

    while (ep_day_add_months (from, months + 1) <= to)
      months++;
    assert_int_equal (ep_day_whole_months (from, to), months);
  }
}

static void
added_months_keep_the_day_of_the_month_where_there_is_one (void **state)
{
  static const guint lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  TestRandom random = test_random_new ();

  for (int i = 0; i < 20000; i++) {
    const EpDay from = (EpDay)test_random_between (&random, day ("1970-01-01"), day ("2199-12-31"));
    const guint months = (guint)test_random_between (&random, 0, 2400);
    guint year, month, day_of_month, to_year, to_month, to_day;

    ep_day_get_ymd (from, &year, &month, &day_of_month);
    ep_day_get_ymd (ep_day_add_months (from, months), &to_year, &to_month, &to_day);

    const gboolean leap = (to_year % 4 == 0 && to_year % 100 != 0) || to_year % 400 == 0;
    const guint length = lengths[to_month - 1] + (to_month == 2 && leap ? 1 : 0);

    assert_int_equal (to_year * 12 + to_month, year * 12 + month + months);
    assert_int_equal (to_day, MIN (day_of_month, length));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (days_count_as_gdate_counts_them),
      cmocka_unit_test (every_day_of_ten_thousand_years_is_gdates_day),
      cmocka_unit_test (a_day_of_the_calendar_is_read),
      cmocka_unit_test (text_that_is_no_day_is_refused),
      cmocka_unit_test (only_the_length_given_is_read),
      cmocka_unit_test (
          a_leap_year_is_every_fourth_but_not_every_hundredth_save_each_four_hundredth),
      cmocka_unit_test (months_clamp_to_the_last_day_and_count_from_the_first_date),
      cmocka_unit_test (whole_months_are_told_on_both_sides_of_each_turn),
      cmocka_unit_test (whole_months_are_the_largest_number_that_does_not_pass_the_date),
      cmocka_unit_test (added_months_keep_the_day_of_the_month_where_there_is_one),
  };

  return cmocka_run_group_tests_name ("date", tests, NULL, NULL);
}
