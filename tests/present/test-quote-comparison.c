#include "example.h"

#include <present/quote-comparison.h>
#include <string.h>

/* The comparison of two quotes of those scenarios. */
static EpQuoteComparison *
compare (const EpScenario *first, const EpScenario *second)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) first_result = ep_compare (first, EP_COMPARE_PLAIN, NULL);
  g_autoptr (EpComparison) second_result = ep_compare (second, EP_COMPARE_PLAIN, NULL);
  const EpQuoteSide sides[] = {
      {1042, "", "Face, laser at 4 times", "Given", ep_day_from_ymd (2027, 1, 31), first,
       first_result},
      {1043, "Walk-in", "Face, fractional laser", "Draft", ep_day_from_ymd (2027, 1, 31), second,
       second_result},
  };

  return ep_quote_comparison_new (formatter, sides);
}

/* The row of that label that comes as number `nth` of its kind, from 0. */
static const EpQuoteComparisonRow *
row_of (const EpQuoteComparison *comparison, const char *label, guint nth)
{
  for (guint i = 0; i < comparison->n_rows; i++)
    if (strcmp (comparison->rows[i].label, label) == 0 && nth-- == 0)
      return &comparison->rows[i];
  fail_msg ("no row %s", label);
  return NULL;
}

static void
assert_row (const EpQuoteComparison *comparison, const char *label, guint nth, const char *first,
            const char *second, const char *difference)
{
  const EpQuoteComparisonRow *row = row_of (comparison, label, nth);

  assert_string_equal (row->values[0], first);
  assert_string_equal (row->values[1], second);
  assert_string_equal (row->difference, difference);
}

static void
key_figures_stand_side_by_side_to_the_cent (void **state)
{
  g_autoptr (EpScenario) first = example_never_crossing ();
  g_autoptr (EpScenario) second = example_crossing ();
  g_autoptr (EpQuoteComparison) comparison = compare (first, second);

  assert_string_equal (comparison->titles[0], "Quote 1042");
  assert_string_equal (comparison->titles[1], "Quote 1043, Walk-in");
  assert_string_equal (comparison->against, "1043 against 1042");
  assert_row (comparison, "Course 1", 0, "Microneedling", "Microneedling", "");
  assert_row (comparison, "Session price", 0, "$300.00", "$300.00", "the same");
  assert_row (comparison, "Sessions", 0, "5 (4 to 6)", "5 (4 to 6)", "the same");
  assert_row (comparison, "Course total", 0, "$1,410.00", "$1,410.00", "the same");
  assert_row (comparison, "Over 36 months", 0, "$2,910.00", "$4,410.00", "$1,500.00 more");
  assert_row (comparison, "Session price", 1, "$1,200.00", "$650.00", "$550.00 less");
  assert_row (comparison, "Course total", 1, "$3,600.00", "$1,500.00", "$2,100.00 less");
  assert_row (comparison, "Over 36 months", 1, "$6,000.00", "$2,150.00", "$3,850.00 less");
}

static void
who_is_cheaper_is_told_of_each (void **state)
{
  g_autoptr (EpScenario) first = example_never_crossing ();
  g_autoptr (EpScenario) second = example_crossing ();
  g_autoptr (EpQuoteComparison) comparison = compare (first, second);

  assert_row (comparison, "Comparison", 0, "Laser against microneedling",
              "Laser against microneedling", "");
  assert_row (comparison, "Cheaper for the course", 0, "Microneedling by $2,190.00",
              "Microneedling by $90.00", "$2,100.00 less");
  assert_row (comparison, "Cheaper over 36 months", 0, "Microneedling by $3,090.00",
              "Laser by $2,260.00", "different answer");
  assert_row (comparison, "Break-even session price", 0, "$470.00, 1.57 times",
              "$470.00, 1.57 times", "the same");
  assert_string_equal (comparison->over_time[0], "Microneedling is cheaper for all 36 months.");
  assert_string_equal (comparison->over_time[1], "Laser is cheaper from July 1, 2027 on.");
}

static void
differences_are_words (void **state)
{
  g_autoptr (EpScenario) first = example_never_crossing ();
  g_autoptr (EpScenario) second = example_crossing ();
  g_autoptr (EpQuoteComparison) comparison = compare (first, second);

  for (guint i = 0; i < comparison->n_rows; i++) {
    const EpQuoteComparisonRow *row = &comparison->rows[i];

    assert_true (row->heading || *row->difference != '\0');
    assert_true (row->heading || row->same == (strcmp (row->difference, "the same") == 0));
  }
}

static void
sessions_differ_by_number_or_by_range (void **state)
{
  g_autoptr (EpScenario) first = example_crossing ();
  g_autoptr (EpScenario) second = example_crossing ();

  second->courses[0].sessions = (EpSessions){4, 5, 8};
  second->courses[1].sessions = (EpSessions){2, 2, 2};

  g_autoptr (EpQuoteComparison) comparison = compare (first, second);
  assert_row (comparison, "Sessions", 0, "5 (4 to 6)", "5 (4 to 8)", "different range");
  assert_row (comparison, "Sessions", 1, "3", "2", "1 fewer");
}

static void
a_course_that_only_one_has_is_named (void **state)
{
  g_autoptr (EpScenario) first = example_crossing ();
  g_autoptr (EpScenario) second = example_lasers (1);
  g_autoptr (EpQuoteComparison) comparison = compare (first, second);

  assert_row (comparison, "Course 3", 0, "Not compared", "CO2 laser", "");
  assert_row (comparison, "Comparison", 1, "Not compared", "CO2 laser against microneedling", "");
}

static void
other_months_are_told_with_each_total (void **state)
{
  g_autoptr (EpScenario) first = example_singles (30000, 40000);
  g_autoptr (EpScenario) second = example_singles (30000, 40000);

  second->horizon_months = 24;

  g_autoptr (EpQuoteComparison) comparison = compare (first, second);
  assert_row (comparison, "Over the months compared", 0, "36 months: $300.00", "24 months: $300.00",
              "the same");
}

static void
amounts_of_two_currencies_have_no_difference (void **state)
{
  g_autoptr (EpScenario) first = example_singles (30000, 40000);
  g_autoptr (EpScenario) second = example_singles (30000, 40000);

  second->currency = ep_currency_find ("EUR");

  g_autoptr (EpQuoteComparison) comparison = compare (first, second);
  assert_row (comparison, "Session price", 0, "$300.00", "€300.00", "different currency");
}

static void
what_cannot_be_compared_is_still_named (void **state)
{
  g_autoptr (EpScenario) first = example_singles (30000, 40000);
  g_autoptr (EpScenario) second = example_singles (30000, 40000);

  second->horizon_months = 1;
  second->courses[0].sessions = (EpSessions){9, 9, 9};

  g_autoptr (EpQuoteComparison) comparison = compare (first, second);
  assert_row (comparison, "Treatments", 0, "Face, laser at 4 times", "Face, fractional laser",
              "different");
  assert_string_equal (comparison->over_time[1], "");
}

static void
the_table_is_copied_as_text (void **state)
{
  g_autoptr (EpScenario) first = example_never_crossing ();
  g_autoptr (EpScenario) second = example_crossing ();
  g_autoptr (EpQuoteComparison) comparison = compare (first, second);
  g_autofree char *text = ep_quote_comparison_text (comparison);

  assert_true (g_str_has_prefix (text, "\tQuote 1042\tQuote 1043, Walk-in\t1043 against 1042\n"
                                       "Treatments\tFace, laser at 4 times\t"));
  assert_non_null (strstr (text, "\nCourse total\t$3,600.00\t$1,500.00\t$2,100.00 less\n"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (key_figures_stand_side_by_side_to_the_cent),
      cmocka_unit_test (who_is_cheaper_is_told_of_each),
      cmocka_unit_test (differences_are_words),
      cmocka_unit_test (sessions_differ_by_number_or_by_range),
      cmocka_unit_test (a_course_that_only_one_has_is_named),
      cmocka_unit_test (other_months_are_told_with_each_total),
      cmocka_unit_test (amounts_of_two_currencies_have_no_difference),
      cmocka_unit_test (what_cannot_be_compared_is_still_named),
      cmocka_unit_test (the_table_is_copied_as_text),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
