#include "chart-host.h"
#include "quotes-host.h"

#include <string.h>

#define DEED_TEST(test)                                                                            \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up, quotes_host_tear_down)

#define OLD_TEST(test)                                                                             \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up_old, quotes_host_tear_down)

#define DIALOG     "AdwMessageDialog"
#define COMPARISON "EpQuoteComparisonWindow"

static gboolean
is_enabled (QuotesHost *host, const char *action)
{
  GtkWidget *button = NULL;
  gboolean enabled = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (
           gtk_widget_get_last_child (GTK_WIDGET (host->page->selection_box)));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
      button = child;
  assert_non_null (button);
  enabled = gtk_widget_is_sensitive (button);
  return enabled;
}

static guint
n_selected (QuotesHost *host)
{
  return ep_quote_selection_size (host->page->selection);
}

static void
begin_selecting (QuotesHost *host)
{
  window_click (&host->window, GTK_WIDGET (host->page->select_toggle));
  quotes_host_draw (host);
}

static void
click_row (QuotesHost *host, guint position)
{
  window_click (&host->window, GTK_WIDGET (quotes_host_row (host, position)));
}

static GtkWidget *
ask_erase (QuotesHost *host)
{
  window_key_away (&host->window, GDK_KEY_Delete, 0);
  return host_wait_for_window (DIALOG);
}

static void
answer (QuotesHost *host, GtkWidget *dialog, const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_close (GTK_WINDOW (dialog));
  assert_true (window_until (host_is_closed, DIALOG));
  window_focus (&host->window, GTK_WIDGET (host->page));
}

/* Erases the quote of that row, and waits until it is out of the list. */
static void
erase_row (QuotesHost *host, guint position)
{
  quotes_host_go_to (host, position);
  answer (host, ask_erase (host), "erase");
  quotes_host_wait_for (host, 8);
}

/* Selecting */

static void
clicks_choose_and_the_bar_counts (void **state)
{
  QuotesHost *host = *state;

  begin_selecting (host);
  assert_false (is_enabled (host, "quotes.erase"));
  click_row (host, 0);
  click_row (host, 2);
  assert_int_equal (n_selected (host), 2);
  assert_string_equal (gtk_label_get_text (host->page->selection_label),
                       "2 selected. Quotes are erased 12 months after their last change.");
  gtk_test_accessible_assert_state (quotes_host_row (host, 0), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  assert_true (is_enabled (host, "quotes.compare"));
  click_row (host, 4);
  assert_false (is_enabled (host, "quotes.compare"));
  click_row (host, 4);
  assert_true (is_enabled (host, "quotes.compare"));
}

static void
keys_choose_too (void **state)
{
  QuotesHost *host = *state;

  begin_selecting (host);
  window_focus (&host->window, GTK_WIDGET (host->page));
  window_key (&host->window, GDK_KEY_space, 0);
  assert_int_equal (n_selected (host), 1);
  window_key (&host->window, GDK_KEY_Down, GDK_SHIFT_MASK);
  window_key (&host->window, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_int_equal (n_selected (host), 3);
  window_key (&host->window, GDK_KEY_Escape, 0);
  assert_false (ep_quotes_page_is_selecting (host->page));
  assert_int_equal (n_selected (host), 0);
}

static void
space_begins_to_choose (void **state)
{
  QuotesHost *host = *state;

  window_key (&host->window, GDK_KEY_Down, 0);
  window_key (&host->window, GDK_KEY_space, 0);
  assert_true (ep_quotes_page_is_selecting (host->page));
  assert_int_equal (n_selected (host), 1);
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 1))));
}

static void
the_focus_goes_from_the_bar_back_to_the_list (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *buttons;

  begin_selecting (host);
  click_row (host, 1);
  buttons = gtk_widget_get_last_child (GTK_WIDGET (host->page->selection_box));
  window_focus (&host->window, gtk_widget_get_last_child (buttons));
  window_key (&host->window, GDK_KEY_Escape, 0);
  assert_false (ep_quotes_page_is_selecting (host->page));
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 1))));
}

static gboolean
has_nine (gpointer host)
{
  return n_selected (host) == 9;
}

static void
control_a_chooses_all_that_are_listed (void **state)
{
  QuotesHost *host = *state;

  window_key (&host->window, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_true (window_until (has_nine, host));
  assert_true (ep_quotes_page_is_selecting (host->page));
}

static void
what_is_chosen_stays_chosen_wherever_it_is_sorted (void **state)
{
  QuotesHost *host = *state;
  g_autofree guint *numbers = NULL;
  g_auto (GStrv) uuids = NULL;

  begin_selecting (host);
  click_row (host, 0);
  gtk_widget_activate_action (GTK_WIDGET (host->page), "quotes.order", "s", "title");
  quotes_host_wait_for (host, 9);
  window_settle ();
  uuids = ep_quote_selection_uuids (host->page->selection, &numbers);
  assert_int_equal (g_strv_length (uuids), 1);
  assert_int_equal (numbers[0], 1009);
}

/* Comparing */

static void
two_are_compared_side_by_side_and_copied (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *window;

  begin_selecting (host);
  click_row (host, 0);
  click_row (host, 1);
  gtk_widget_activate_action (GTK_WIDGET (host->page), "quotes.compare", NULL);
  window = host_wait_for_window (COMPARISON);
  assert_non_null (host_find_label (window, "1009 against 1008"));
  assert_non_null (host_find_label (window, "US$2,100.00 less"));
  assert_non_null (host_find_label (window, "different answer"));
  assert_non_null (window_find_named (window, "Laser is cheaper from 1 July 2027 on."));
  gtk_widget_activate_action (window, "comparison.copy", NULL);
  host_assert_said (window, "Comparison copied");
  gtk_window_close (GTK_WINDOW (window));
  assert_true (window_until (host_is_closed, COMPARISON));
}

/* Duplicating */

static void
a_duplicate_comes_first_with_a_number_of_its_own (void **state)
{
  QuotesHost *host = *state;

  quotes_host_go_to (host, 6);
  window_key (&host->window, GDK_KEY_d, GDK_CONTROL_MASK);
  quotes_host_wait_for (host, 10);
  assert_int_equal (quotes_host_number (host, 0), 1010);
  assert_string_equal (ep_quote_row_get_line (quotes_host_row (host, 0))->title,
                       "Arms, fractional laser");
  assert_string_equal (ep_quote_row_get_line (quotes_host_row (host, 0))->status, "Draft");
  host_assert_said (host->window.window, "Duplicated as quote 1010");
}

/* Erasing */

static void
erasing_asks_once_and_names_the_number (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *dialog;

  quotes_host_go_to (host, 2);
  dialog = ask_erase (host);
  assert_string_equal (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)),
                       "Erase quote 1007?");
  answer (host, dialog, "cancel");
  window_settle ();
  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (host->page->list)), 9);
}

static void
an_erased_quote_is_brought_back_by_undo (void **state)
{
  QuotesHost *host = *state;

  erase_row (host, 2);
  host_assert_said (host->window.window, "Quote 1007 erased.");
  window_key (&host->window, GDK_KEY_z, GDK_CONTROL_MASK);
  quotes_host_wait_for (host, 9);
  assert_int_equal (quotes_host_number (host, 2), 1007);
  host_assert_said (host->window.window, "Quote 1007 is back.");
}

static void
the_toast_has_the_undo_too (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *undo;

  erase_row (host, 2);
  host_assert_said (host->window.window, "Quote 1007 erased.");
  undo = host_find_label (host->window.window, "Undo");
  assert_non_null (undo);
  window_click (&host->window, undo);
  quotes_host_wait_for (host, 9);
}

static gboolean
no_byte_is_left (gpointer data)
{
  return quotes_files_with (((QuotesHost *)data)->place, "Walk-in, Tuesday") == 0;
}

static void
when_the_toast_goes_the_quote_is_gone_for_good (void **state)
{
  QuotesHost *host = *state;

  erase_row (host, 2);
  host_assert_said (host->window.window, "Quote 1007 erased.");
  assert_false (no_byte_is_left (host));
  adw_toast_dismiss (host->page->toast);
  host_assert_said (host->window.window, "Quote 1007 is gone for good.");
  assert_true (no_byte_is_left (host));
}

static void
leaving_the_page_makes_it_final (void **state)
{
  QuotesHost *host = *state;

  erase_row (host, 2);
  host_assert_said (host->window.window, "Quote 1007 erased.");
  gtk_widget_activate_action (host->window.window, "win.show-page", "s", "desk");
  assert_true (window_until (no_byte_is_left, host));
}

static void
several_are_erased_together (void **state)
{
  QuotesHost *host = *state;

  begin_selecting (host);
  click_row (host, 1);
  click_row (host, 2);
  window_focus (&host->window, GTK_WIDGET (host->page));
  answer (host, ask_erase (host), "erase");
  quotes_host_wait_for (host, 7);
  host_assert_said (host->window.window, "2 quotes erased.");
  assert_false (ep_quotes_page_is_selecting (host->page));
}

static gboolean
desk_has_1007 (gpointer data)
{
  const EpQuote *quote = ep_quote_keeper_quote (((QuotesHost *)data)->window.keeper);

  return quote != NULL && quote->number == 1007;
}

static gboolean
desk_has_let_go (gpointer host)
{
  return !desk_has_1007 (host);
}

static void
the_desk_lets_go_of_a_quote_that_is_erased (void **state)
{
  QuotesHost *host = *state;

  ep_quote_keeper_open (host->window.keeper,
                        ep_quote_row_get_quote (quotes_host_row (host, 2))->uuid);
  assert_true (window_until (desk_has_1007, host));
  gtk_widget_activate_action (host->window.window, "win.show-page", "s", "quotes");
  quotes_host_draw (host);
  erase_row (host, 2);
  assert_true (window_until (desk_has_let_go, host));
  assert_false (ep_desk_can_undo (host->window.desk));
}

/* How long quotes are kept */

static gboolean
keeps_for_ever (gpointer data)
{
  return ep_quote_retention_months (((QuotesHost *)data)->page->retention) == 0;
}

static void
the_menu_says_how_long_quotes_are_kept (void **state)
{
  QuotesHost *host = *state;
  g_autofree char *months = NULL;

  gtk_widget_activate_action (GTK_WIDGET (host->page), "quotes.keep", "s", "0");
  assert_true (window_until (keeps_for_ever, host));
  g_object_get (host->page, "keep", &months, NULL);
  assert_string_equal (months, "0");
  host_assert_said (host->window.window, "Quotes are kept until they are erased by hand");
  assert_true (g_str_has_suffix (gtk_label_get_text (host->page->selection_label),
                                 "Quotes are kept until they are erased by hand."));
}

static void
keeping_them_shorter_says_how_many_go_and_asks (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *dialog;

  quotes_host_wait_for (host, 2);
  gtk_widget_activate_action (GTK_WIDGET (host->page), "quotes.keep", "s", "6");
  dialog = host_wait_for_window (DIALOG);
  assert_string_equal (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)),
                       "Keep quotes for 6 months?");
  assert_string_equal (
      adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
      "1 quote was last changed more than 6 months ago and would be erased for good.");
  answer (host, dialog, "cancel");
  assert_int_equal (ep_quote_retention_months (host->page->retention), 12);
  gtk_widget_activate_action (GTK_WIDGET (host->page), "quotes.keep", "s", "6");
  answer (host, host_wait_for_window (DIALOG), "keep");
  quotes_host_wait_for (host, 1);
  assert_int_equal (quotes_host_number (host, 0), 1002);
  assert_int_equal (ep_quote_retention_months (host->page->retention), 6);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      DEED_TEST (clicks_choose_and_the_bar_counts),
      DEED_TEST (keys_choose_too),
      DEED_TEST (space_begins_to_choose),
      DEED_TEST (the_focus_goes_from_the_bar_back_to_the_list),
      DEED_TEST (control_a_chooses_all_that_are_listed),
      DEED_TEST (what_is_chosen_stays_chosen_wherever_it_is_sorted),
      DEED_TEST (two_are_compared_side_by_side_and_copied),
      DEED_TEST (a_duplicate_comes_first_with_a_number_of_its_own),
      DEED_TEST (erasing_asks_once_and_names_the_number),
      DEED_TEST (an_erased_quote_is_brought_back_by_undo),
      DEED_TEST (the_toast_has_the_undo_too),
      DEED_TEST (when_the_toast_goes_the_quote_is_gone_for_good),
      DEED_TEST (leaving_the_page_makes_it_final),
      DEED_TEST (several_are_erased_together),
      DEED_TEST (the_desk_lets_go_of_a_quote_that_is_erased),
      OLD_TEST (keeping_them_shorter_says_how_many_go_and_asks),
      DEED_TEST (the_menu_says_how_long_quotes_are_kept),
  };

  window_support_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
