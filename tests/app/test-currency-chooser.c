#include "desk/currency-chooser.h"

#include "widgets/search-list.h"
#include "window-support.h"

static const EpCurrency *
nth (const GPtrArray *currencies, guint n)
{
  return g_ptr_array_index (currencies, n);
}

static void
the_chosen_one_and_the_places_own_come_first (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (GPtrArray) in_yen = ep_currencies_to_choose (formatter, ep_currency_find ("JPY"));
  g_autoptr (GPtrArray) in_dollars = ep_currencies_to_choose (formatter, ep_currency_find ("USD"));

  assert_string_equal (nth (in_yen, 0)->code, "JPY");
  assert_string_equal (nth (in_yen, 1)->code, "USD");
  assert_string_equal (nth (in_yen, 2)->code, "AFN");
  assert_string_equal (nth (in_dollars, 0)->code, "USD");
  assert_string_equal (nth (in_dollars, 1)->code, "AFN");
}

static void
each_currency_can_be_chosen_once (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("de_DE");
  g_autoptr (GPtrArray) listed = ep_currencies_to_choose (formatter, ep_currency_find ("CHF"));
  guint n_currencies;
  const EpCurrency *all = ep_currencies (&n_currencies);

  assert_int_equal (listed->len, n_currencies);
  for (guint i = 0; i < n_currencies; i++)
    assert_true (g_ptr_array_find (listed, &all[i], NULL));
}

static GtkWidget *
button (WindowFixture *fixture)
{
  return window_folded_part_of (fixture, "comparison", "setting", "currency");
}

static const char *
label (WindowFixture *fixture)
{
  return gtk_menu_button_get_label (GTK_MENU_BUTTON (button (fixture)));
}

static GtkWidget *
list (WindowFixture *fixture)
{
  return window_find (fixture->window, EP_TYPE_SEARCH_LIST);
}

static gboolean
is_open (gpointer window)
{
  GtkWidget *found = window_find (window, EP_TYPE_SEARCH_LIST);

  return found != NULL && gtk_widget_get_mapped (found) && window_has_focus (found);
}

static gboolean
is_closed (gpointer window)
{
  GtkWidget *found = window_find (window, EP_TYPE_SEARCH_LIST);

  return found == NULL || !gtk_widget_get_mapped (found);
}

static void
open_list (WindowFixture *fixture)
{
  window_focus (fixture, button (fixture));
  window_key (fixture, GDK_KEY_Return, 0);
  assert_true (window_until (is_open, fixture->window));
  gtk_test_widget_wait_for_draw (list (fixture));
}

static void
leave_list (WindowFixture *fixture)
{
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_true (window_until (is_closed, fixture->window));
  window_settle ();
}

static void
choose_by_typing (WindowFixture *fixture, const char *text)
{
  open_list (fixture);
  window_type_over (fixture, text);
  window_key (fixture, GDK_KEY_Return, 0);
  assert_true (window_until (is_closed, fixture->window));
  window_settle ();
}

static void
a_currency_is_found_by_its_name (void **state)
{
  WindowFixture *fixture = *state;

  choose_by_typing (fixture, "swiss");
  assert_string_equal (ep_desk_scenario (fixture->desk)->currency->code, "CHF");
  assert_string_equal (label (fixture), "CHF");
  assert_true (window_has_focus (button (fixture)));
}

static void
a_currency_is_found_by_its_code (void **state)
{
  WindowFixture *fixture = *state;

  choose_by_typing (fixture, "jpy");
  assert_string_equal (window_figure (fixture, 0), "¥1,500");
}

static void
a_currency_is_chosen_by_a_click (void **state)
{
  WindowFixture *fixture = *state;
  GtkListBox *rows;

  open_list (fixture);
  rows = GTK_LIST_BOX (window_part (list (fixture), "list"));
  window_click (fixture, GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 1)));
  assert_true (window_until (is_closed, fixture->window));
  assert_string_equal (ep_desk_scenario (fixture->desk)->currency->code, "AFN");
}

static void
each_row_is_named_by_code_and_name (void **state)
{
  WindowFixture *fixture = *state;

  open_list (fixture);
  assert_non_null (window_find_named (list (fixture), "USD US Dollar"));
  assert_non_null (window_find_named (list (fixture), "Search currencies"));
  leave_list (fixture);
}

static void
the_same_currency_again_changes_nothing (void **state)
{
  WindowFixture *fixture = *state;

  choose_by_typing (fixture, "usd");
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
escape_leaves_it_as_it_is (void **state)
{
  WindowFixture *fixture = *state;

  open_list (fixture);
  leave_list (fixture);
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
amounts_that_a_currency_does_not_have_are_told (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = window_folded_part_of (fixture, "comparison", "setting", "currency_row");

  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, "300.50");
  choose_by_typing (fixture, "jpy");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                       "An amount has more decimals than JPY has");
  assert_string_equal (ep_desk_scenario (fixture->desk)->currency->code, "USD");
  assert_string_equal (label (fixture), "USD");
}

#define WIDE(name) cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_chosen_one_and_the_places_own_come_first),
      cmocka_unit_test (each_currency_can_be_chosen_once),
      WIDE (a_currency_is_found_by_its_name),
      WIDE (a_currency_is_found_by_its_code),
      WIDE (a_currency_is_chosen_by_a_click),
      WIDE (each_row_is_named_by_code_and_name),
      WIDE (the_same_currency_again_changes_nothing),
      WIDE (escape_leaves_it_as_it_is),
      WIDE (amounts_that_a_currency_does_not_have_are_told),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("currency chooser", tests, NULL, NULL);
}
