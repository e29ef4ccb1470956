#include "support.h"

#include <present/quote-words.h>
#include <string.h>

static const guint numbers[] = {1041, 1042, 1043, 1044, 1045, 1046, 1047, 1048, 1049, 1050};

/* Whether the text, which is freed, is that. */
static void
assert_text (char *text, const char *expected)
{
  assert_string_equal (text, expected);
  g_free (text);
}

static void
a_number_is_a_name_and_not_grouped (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");

  assert_text (ep_quote_number_text (formatter, 101043), "101043");
}

static void
quotes_are_counted (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");

  assert_text (ep_quotes_count_text (formatter, 9, FALSE), "9 saved");
  assert_text (ep_quotes_count_text (formatter, 100000, FALSE), "100,000 saved");
  assert_text (ep_quotes_count_text (formatter, 1, TRUE), "1 found");
}

static void
a_selection_says_when_quotes_go_by_themselves (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");

  assert_text (ep_quotes_selected_text (formatter, 2, 12),
               "2 selected. Quotes are erased 12 months after their last change.");
  assert_text (ep_quotes_selected_text (formatter, 1, 0),
               "1 selected. Quotes are kept until they are erased by hand.");
}

static void
the_question_before_erasing_names_what_goes (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autofree char *one = ep_quotes_erase_body (formatter, numbers, 1);
  g_autofree char *three = ep_quotes_erase_body (formatter, numbers, 3);
  g_autofree char *ten = ep_quotes_erase_body (formatter, numbers, 10);

  assert_text (ep_quotes_erase_heading (formatter, numbers, 1), "Erase quote 1041?");
  assert_text (ep_quotes_erase_heading (formatter, numbers, 3), "Erase 3 quotes?");
  assert_true (g_str_has_prefix (one, "Its figures"));
  assert_true (g_str_has_prefix (three, "Quotes 1041, 1042, and 1043 go with their figures"));
  assert_non_null (strstr (ten, "1046, 1047, and 3 others go with"));
}

static void
each_state_of_an_erased_quote_has_its_words (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");

  assert_text (ep_quotes_erased_text (formatter, EP_ERASE_UNDOABLE, numbers, 1),
               "Quote 1041 erased.");
  assert_text (ep_quotes_erased_text (formatter, EP_ERASE_UNDOABLE, numbers, 2),
               "2 quotes erased.");
  assert_text (ep_quotes_erased_text (formatter, EP_ERASE_UNDONE, numbers, 1),
               "Quote 1041 is back.");
  assert_text (ep_quotes_erased_text (formatter, EP_ERASE_DONE, numbers, 1),
               "Quote 1041 is gone for good.");
  assert_text (ep_quotes_erased_text (formatter, EP_ERASE_DONE, numbers, 2),
               "2 quotes are gone for good.");
  assert_text (ep_quotes_erased_text (formatter, EP_ERASE_WAITING, numbers, 1),
               "Quote 1041 is erased for good as soon as no other desk reads the quotes; the app "
               "tries again.");
}

static void
copies_are_told_by_their_numbers (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");

  assert_text (ep_quotes_copied_text (formatter, numbers, 1), "Duplicated as quote 1041");
  assert_text (ep_quotes_copied_text (formatter, numbers, 2), "Duplicated as quotes 1041 and 1042");
}

static void
a_shorter_time_says_how_many_quotes_it_costs (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");

  assert_text (ep_quotes_kept_text (formatter, 6), "Quotes are kept for 6 months");
  assert_text (ep_quotes_kept_text (formatter, 0), "Quotes are kept until they are erased by hand");
  assert_text (ep_quotes_shorter_heading (formatter, 3), "Keep quotes for 3 months?");
  assert_text (ep_quotes_shorter_body (formatter, 3, 1200),
               "1,200 quotes were last changed more than 3 months ago and would be erased for "
               "good.");
  assert_text (ep_quotes_shorter_body (formatter, 3, 1),
               "1 quote was last changed more than 3 months ago and would be erased for good.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_number_is_a_name_and_not_grouped),
      cmocka_unit_test (quotes_are_counted),
      cmocka_unit_test (a_selection_says_when_quotes_go_by_themselves),
      cmocka_unit_test (the_question_before_erasing_names_what_goes),
      cmocka_unit_test (each_state_of_an_erased_quote_has_its_words),
      cmocka_unit_test (copies_are_told_by_their_numbers),
      cmocka_unit_test (a_shorter_time_says_how_many_quotes_it_costs),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
