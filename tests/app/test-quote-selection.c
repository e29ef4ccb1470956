#include "quotes/quote-selection.h"
#include "support.h"

static void
count_change (EpQuoteSelection *selection, guint *n_changes)
{
  *n_changes += 1;
}

static EpQuote
quote_of (guint number)
{
  EpQuote quote = {.number = number};

  g_snprintf (quote.uuid, sizeof quote.uuid, "uuid of %u", number);
  return quote;
}

static void
choose (EpQuoteSelection *selection, guint number, gboolean chosen)
{
  const EpQuote quote = quote_of (number);

  ep_quote_selection_set (selection, &quote, chosen);
}

static void
quotes_are_chosen_by_their_uuids (void **state)
{
  g_autoptr (EpQuoteSelection) selection = ep_quote_selection_new ();

  choose (selection, 1001, TRUE);
  assert_true (ep_quote_selection_has (selection, "uuid of 1001"));
  assert_false (ep_quote_selection_has (selection, "uuid of 1002"));
  choose (selection, 1001, FALSE);
  assert_int_equal (ep_quote_selection_size (selection), 0);
}

static void
a_change_is_told_once (void **state)
{
  g_autoptr (EpQuoteSelection) selection = ep_quote_selection_new ();
  guint n_changes = 0;

  g_signal_connect (selection, "changed", G_CALLBACK (count_change), &n_changes);
  ep_quote_selection_clear (selection);
  choose (selection, 1001, FALSE);
  assert_int_equal (n_changes, 0);
  choose (selection, 1001, TRUE);
  choose (selection, 1001, TRUE);
  assert_int_equal (n_changes, 1);
  ep_quote_selection_clear (selection);
  assert_int_equal (n_changes, 2);
}

static void
the_chosen_come_in_the_order_of_their_numbers (void **state)
{
  g_autoptr (EpQuoteSelection) selection = ep_quote_selection_new ();
  g_autofree guint *numbers = NULL;
  g_auto (GStrv) uuids = NULL;

  choose (selection, 1003, TRUE);
  choose (selection, 1001, TRUE);
  choose (selection, 1002, TRUE);
  uuids = ep_quote_selection_uuids (selection, &numbers);
  assert_int_equal (g_strv_length (uuids), 3);
  assert_string_equal (uuids[0], "uuid of 1001");
  assert_string_equal (uuids[2], "uuid of 1003");
  assert_int_equal (numbers[0], 1001);
  assert_int_equal (numbers[2], 1003);
}

static void
no_more_are_chosen_than_can_be_looked_over (void **state)
{
  g_autoptr (EpQuoteSelection) selection = ep_quote_selection_new ();

  for (guint i = 0; i < EP_QUOTE_SELECTION_MAX + 5; i++)
    choose (selection, 1001 + i, TRUE);
  assert_int_equal (ep_quote_selection_size (selection), EP_QUOTE_SELECTION_MAX);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (quotes_are_chosen_by_their_uuids),
      cmocka_unit_test (a_change_is_told_once),
      cmocka_unit_test (the_chosen_come_in_the_order_of_their_numbers),
      cmocka_unit_test (no_more_are_chosen_than_can_be_looked_over),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
