#include "chart-host.h"
#include "quotes-host.h"

#include <string.h>

#define PAGE_TEST(test)                                                                            \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up, quotes_host_tear_down)
#define NARROW_TEST(test)                                                                          \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up_narrow, quotes_host_tear_down)
#define MANY_TEST(test)                                                                            \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up_many, quotes_host_tear_down)
#define MANY_NARROW_TEST(test)                                                                     \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up_many_narrow, quotes_host_tear_down)
#define EMPTY_TEST(test)                                                                           \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up_empty, quotes_host_tear_down)
#define OLD_TEST(test)                                                                             \
  cmocka_unit_test_setup_teardown (test, quotes_host_set_up_old, quotes_host_tear_down)

static const char *
shown (QuotesHost *host)
{
  return gtk_stack_get_visible_child_name (host->page->stack);
}

static const char *
subtitle (QuotesHost *host)
{
  return adw_window_title_get_subtitle (host->page->title);
}

static void
all_quotes_are_listed_the_last_changed_first (void **state)
{
  QuotesHost *host = *state;

  assert_string_equal (shown (host), "list");
  assert_string_equal (subtitle (host), "9 saved");
  assert_int_equal (quotes_host_number (host, 0), 1009);
  assert_int_equal (quotes_host_number (host, 8), 1001);
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 0))));
}

static void
a_row_tells_screen_readers_all_of_its_quote (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *row = GTK_WIDGET (quotes_host_row (host, 2));

  assert_ptr_equal (
      window_find_named (row,
                         "Quote 1007, Walk-in, Tuesday: Neck and chest, fractional laser. "
                         "Microneedling is cheaper by US$690.00 for the course. Microneedling is "
                         "cheaper from 29 December 2026 on. Given, valid until 28 January 2027. "
                         "Changed yesterday."),
      row);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 3);
  gtk_test_accessible_assert_role (host->page->table, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
every_button_of_the_page_has_a_name (void **state)
{
  static const char *const names[] = {"Back to the desk",
                                      "New quote",
                                      "Select quotes",
                                      "Search the quotes",
                                      "Menu of the quotes",
                                      "Sort by “Quote”",
                                      "Sort by “Treatments”",
                                      "“Changed”, sorted descending",
                                      "Search by number, reference or treatment"};
  QuotesHost *host = *state;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_non_null (window_find_named (GTK_WIDGET (host->page), names[i]));
}

static void
arrows_go_from_row_to_row (void **state)
{
  QuotesHost *host = *state;

  window_key (&host->window, GDK_KEY_Down, 0);
  window_key (&host->window, GDK_KEY_Down, 0);
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 2))));
  window_key (&host->window, GDK_KEY_End, 0);
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 8))));
  window_key (&host->window, GDK_KEY_Home, 0);
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 0))));
}

/* Opening */

static gboolean
is_on_desk (gpointer data)
{
  QuotesHost *host = data;
  const EpQuote *quote = ep_quote_keeper_quote (host->window.keeper);

  return quote != NULL && quote->number == 1008;
}

static void
enter_opens_the_quote_on_the_desk (void **state)
{
  QuotesHost *host = *state;

  window_key (&host->window, GDK_KEY_Down, 0);
  window_key_away (&host->window, GDK_KEY_Return, 0);
  assert_true (window_until (is_on_desk, host));
  window_settle ();
  assert_false (gtk_widget_get_mapped (GTK_WIDGET (host->page)));
}

static void
a_double_click_opens_it_too (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *row = GTK_WIDGET (quotes_host_row (host, 1));

  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 5000, NULL);
  window_click (&host->window, row);
  assert_true (window_has_focus (row));
  window_click_here (&host->window, row);
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 0, NULL);
  assert_true (window_until (is_on_desk, host));
}

/* Searching */

static void
type (QuotesHost *host, const char *text)
{
  for (; *text != '\0'; text++)
    window_key (&host->window, gdk_unicode_to_keyval ((guint32)*text), 0);
}

static void
typing_anywhere_searches (void **state)
{
  QuotesHost *host = *state;

  type (host, "scalp");
  quotes_host_wait_for (host, 1);
  assert_string_equal (gtk_editable_get_text (host->page->search_entry), "scalp");
  assert_int_equal (quotes_host_number (host, 0), 1006);
  assert_string_equal (subtitle (host), "1 found");
  assert_true (window_has_focus (GTK_WIDGET (host->page->search_entry)));
  window_key (&host->window, GDK_KEY_Return, 0);
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 0))));
}

static void
down_goes_from_the_search_to_what_is_found (void **state)
{
  QuotesHost *host = *state;

  type (host, "scalp");
  quotes_host_wait_for (host, 1);
  window_key (&host->window, GDK_KEY_Down, 0);
  assert_true (window_has_focus (GTK_WIDGET (quotes_host_row (host, 0))));
}

static void
escape_clears_the_search_and_then_leaves_it (void **state)
{
  QuotesHost *host = *state;

  type (host, "scalp");
  quotes_host_wait_for (host, 1);
  window_key (&host->window, GDK_KEY_Escape, 0);
  quotes_host_wait_for (host, 9);
  assert_string_equal (gtk_editable_get_text (host->page->search_entry), "");
  assert_true (window_has_focus (GTK_WIDGET (host->page->search_entry)));
  window_key (&host->window, GDK_KEY_Escape, 0);
  assert_non_null (gtk_widget_get_focus_child (GTK_WIDGET (host->page->table)));
}

static void
control_f_opens_the_search (void **state)
{
  QuotesHost *host = *state;

  gtk_toggle_button_set_active (host->page->search_toggle, FALSE);
  quotes_host_draw (host);
  window_key (&host->window, GDK_KEY_f, GDK_CONTROL_MASK);
  quotes_host_draw (host);
  assert_true (gtk_toggle_button_get_active (host->page->search_toggle));
  assert_true (window_has_focus (GTK_WIDGET (host->page->search_entry)));
}

static void
nothing_found_offers_to_clear_the_search (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *clear;

  type (host, "xyz");
  quotes_host_wait_for (host, 0);
  assert_string_equal (shown (host), "nothing");
  clear = host_find_label (GTK_WIDGET (host->page), "Clear Search");
  assert_non_null (clear);
  window_click (&host->window, clear);
  quotes_host_wait_for (host, 9);
  assert_string_equal (shown (host), "list");
}

static void
filters_tell_valid_from_expired (void **state)
{
  QuotesHost *host = *state;

  window_click (&host->window, GTK_WIDGET (host->page->expired_toggle));
  quotes_host_wait_for (host, 2);
  assert_int_equal (quotes_host_number (host, 0), 1002);
  assert_string_equal (ep_quote_row_get_line (quotes_host_row (host, 0))->valid, "Expired 5 Nov");
  window_click (&host->window, GTK_WIDGET (host->page->valid_toggle));
  quotes_host_wait_for (host, 6);
  window_click (&host->window, GTK_WIDGET (host->page->all_toggle));
  quotes_host_wait_for (host, 9);
}

static void
without_quotes_the_page_says_what_comes (void **state)
{
  QuotesHost *host = *state;

  assert_string_equal (shown (host), "none");
  assert_string_equal (subtitle (host), "0 saved");
  assert_true (gtk_widget_has_focus (host->page->begin_button));
}

/* Sorting */

static gboolean
is_first (gpointer data)
{
  const guint *wanted = ((gpointer *)data)[1];
  EpQuoteRow *row = ep_quote_table_row (((QuotesHost *)((gpointer *)data)[0])->page->table, 0);
  const EpQuote *quote = row != NULL ? ep_quote_row_get_quote (row) : NULL;

  return quote != NULL && quote->number == *wanted;
}

static void
wait_for_first (QuotesHost *host, guint number)
{
  gpointer data[] = {host, &number};

  assert_true (window_until (is_first, data));
  quotes_host_draw (host);
}

static void
a_click_on_a_title_sorts_and_another_turns_it_around (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *title = window_find_named (GTK_WIDGET (host->page), "Sort by “Treatments”");

  window_click (&host->window, title);
  wait_for_first (host, 1001);
  assert_ptr_equal (window_find_named (title, "“Treatments”, sorted ascending"), title);
  window_click (&host->window, title);
  wait_for_first (host, 1005);
  assert_ptr_equal (window_find_named (title, "“Treatments”, sorted descending"), title);
}

static void
the_menu_sorts_too (void **state)
{
  QuotesHost *host = *state;

  gtk_widget_activate_action (GTK_WIDGET (host->page), "quotes.order", "s", "status");
  wait_for_first (host, 1005);
}

/* Narrow */

static void
a_narrow_page_has_no_columns_and_cuts_nothing (void **state)
{
  QuotesHost *host = *state;
  const EpQuoteLayout *layout = &ep_quote_table_get_columns (host->page->table)->layout;

  assert_true (gtk_widget_get_width (host->window.window) <= 360);
  assert_int_equal (layout->form, EP_QUOTE_FORM_NARROW);
  assert_int_equal (gtk_widget_get_height (GTK_WIDGET (host->page->header)), 0);
  assert_string_equal (ep_quote_row_get_line (quotes_host_row (host, 0))->answer,
                       "Microneedling cheaper by US$90.00");
  assert_true (layout->row_px > 100);
}

/* A hundred thousand */

static gboolean
last_is_loaded (gpointer data)
{
  EpQuoteRow *row = ep_quote_table_row (((QuotesHost *)data)->page->table, 100008);

  return row != NULL && ep_quote_row_get_quote (row) != NULL;
}

/* Its row lies where it can be seen: pixels are still told apart so far down. */
static void
of_a_hundred_thousand_the_last_is_one_key_away (void **state)
{
  QuotesHost *host = *state;
  int row_px = ep_quote_table_get_columns (host->page->table)->layout.row_px;
  graphene_rect_t bounds;
  GtkWidget *row;

  assert_string_equal (subtitle (host), "100,009 saved");
  window_key (&host->window, GDK_KEY_End, 0);
  assert_true (window_until (last_is_loaded, host));
  quotes_host_draw (host);
  row = GTK_WIDGET (quotes_host_row (host, 100008));
  assert_int_equal (quotes_host_number (host, 100008), 1001);
  assert_true (window_has_focus (row));
  assert_true (gtk_widget_compute_bounds (row, host->window.window, &bounds));
  assert_true (bounds.size.height == (float)row_px);
  assert_true (bounds.origin.y + bounds.size.height <=
               (float)gtk_widget_get_height (host->window.window));
  assert_true (bounds.origin.y > (float)(gtk_widget_get_height (host->window.window) - 2 * row_px));
  assert_true (ep_quote_list_n_asked (host->page->list) < 10);
}

static void
few_rows_are_made_however_many_quotes_there_are (void **state)
{
  QuotesHost *host = *state;
  guint n_rows = 0;

  window_key (&host->window, GDK_KEY_End, 0);
  window_key (&host->window, GDK_KEY_Home, 0);
  quotes_host_draw (host);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (host->page->table)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_rows++;
  assert_true (n_rows < 25);
}

static void
no_title_of_a_column_is_cut (void **state)
{
  QuotesHost *host = *state;

  for (GtkWidget *title = gtk_widget_get_first_child (GTK_WIDGET (host->page->header));
       title != NULL; title = gtk_widget_get_next_sibling (title)) {
    int natural_px;

    if (!gtk_widget_get_mapped (title))
      continue;
    gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_px, NULL, NULL);
    assert_true (gtk_widget_get_width (title) >= natural_px);
  }
}

static void
in_a_narrow_page_selecting_begins_in_the_menu (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *toggle = GTK_WIDGET (host->page->select_toggle);

  assert_false (gtk_widget_get_visible (toggle));
  assert_true (gtk_widget_get_visible (host->page->new_button));
  gtk_widget_activate_action (GTK_WIDGET (host->page), "quotes.select", NULL);
  assert_true (gtk_widget_get_visible (toggle));
  assert_false (gtk_widget_get_visible (host->page->new_button));
  window_focus (&host->window, toggle);
  window_key (&host->window, GDK_KEY_space, 0);
  assert_false (gtk_widget_get_visible (toggle));
  assert_true (window_has_focus (GTK_WIDGET (host->page->table)));
}

static gboolean
has_menu (gpointer window)
{
  GtkWidget *menu = window_find (window, GTK_TYPE_POPOVER_MENU);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

static gboolean
is_seen (gpointer page)
{
  return gtk_widget_get_mapped (page) && gtk_widget_get_focus_child (page) != NULL;
}

static gboolean
is_unseen (gpointer page)
{
  return !gtk_widget_get_mapped (page);
}

static void
keys_go_on_at_the_desk_after_its_menu_led_away (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *focus;

  gtk_widget_activate_action (host->window.window, "win.show-page", "s", "desk");
  assert_true (window_until (is_unseen, host->page));
  window_key_away (&host->window, GDK_KEY_F10, 0);
  assert_true (window_until (has_menu, host->window.window));
  gtk_test_widget_wait_for_draw (window_find (host->window.window, GTK_TYPE_POPOVER_MENU));
  assert_true (window_go_to_item (&host->window, "All Quotes"));
  window_key_away (&host->window, GDK_KEY_Return, 0);
  assert_true (window_until (is_seen, host->page));
  window_key (&host->window, GDK_KEY_Left, GDK_ALT_MASK);
  assert_true (window_until (is_unseen, host->page));
  window_settle ();
  focus = gtk_root_get_focus (GTK_ROOT (host->window.window));
  assert_non_null (focus);
  assert_true (gtk_widget_get_mapped (focus));
}

static gboolean
is_narrow (gpointer window)
{
  return gtk_widget_get_width (window) <= 360;
}

static void
a_window_that_was_narrowed_meanwhile_stays_narrow (void **state)
{
  QuotesHost *host = *state;
  GtkWidget *window = host->window.window;

  gtk_widget_activate_action (window, "win.show-page", "s", "desk");
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  assert_true (window_until (is_narrow, window));
  gtk_widget_activate_action (window, "win.show-page", "s", "quotes");
  quotes_host_draw (host);
  assert_true (is_narrow (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      PAGE_TEST (all_quotes_are_listed_the_last_changed_first),
      PAGE_TEST (a_row_tells_screen_readers_all_of_its_quote),
      PAGE_TEST (every_button_of_the_page_has_a_name),
      PAGE_TEST (arrows_go_from_row_to_row),
      PAGE_TEST (enter_opens_the_quote_on_the_desk),
      PAGE_TEST (a_double_click_opens_it_too),
      PAGE_TEST (typing_anywhere_searches),
      PAGE_TEST (down_goes_from_the_search_to_what_is_found),
      PAGE_TEST (escape_clears_the_search_and_then_leaves_it),
      PAGE_TEST (control_f_opens_the_search),
      PAGE_TEST (nothing_found_offers_to_clear_the_search),
      PAGE_TEST (filters_tell_valid_from_expired),
      EMPTY_TEST (without_quotes_the_page_says_what_comes),
      PAGE_TEST (a_click_on_a_title_sorts_and_another_turns_it_around),
      PAGE_TEST (the_menu_sorts_too),
      MANY_TEST (of_a_hundred_thousand_the_last_is_one_key_away),
      MANY_NARROW_TEST (of_a_hundred_thousand_the_last_is_one_key_away),
      MANY_TEST (few_rows_are_made_however_many_quotes_there_are),
      NARROW_TEST (a_narrow_page_has_no_columns_and_cuts_nothing),
      NARROW_TEST (in_a_narrow_page_selecting_begins_in_the_menu),
      OLD_TEST (no_title_of_a_column_is_cut),
      PAGE_TEST (keys_go_on_at_the_desk_after_its_menu_led_away),
      PAGE_TEST (a_window_that_was_narrowed_meanwhile_stays_narrow),
  };

  window_support_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
