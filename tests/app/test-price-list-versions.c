#include "price-list-host.h"
#include "price-list/price-list-day.h"

#include <sqlite3.h>

static gboolean
has_draft (gpointer data)
{
  const PriceListFixture *fixture = data;

  return fixture->page->draft != NULL && fixture->page->lists->len > 0;
}

static gboolean
has_dialog (gpointer fixture)
{
  GtkWidget *dialog = price_list_dialog (fixture);

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

static gboolean
has_no_dialog (gpointer fixture)
{
  return price_list_dialog (fixture) == NULL;
}

static gboolean
is_in_use (gpointer data)
{
  const PriceListFixture *fixture = data;

  return fixture->page->draft != NULL && ep_price_list_draft_is_in_use (fixture->page->draft) &&
         gtk_widget_get_visible (fixture->page->banner);
}

static gboolean
is_not_in_use (gpointer data)
{
  const PriceListFixture *fixture = data;

  return fixture->page->draft != NULL && !ep_price_list_draft_is_in_use (fixture->page->draft) &&
         gtk_widget_get_visible (fixture->page->put_in_use);
}

static gboolean
is_at_start (gpointer data)
{
  const PriceListFixture *fixture = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (fixture->page->stack), "start") == 0;
}

static const char *
subtitle (PriceListFixture *fixture)
{
  return adw_window_title_get_subtitle (fixture->page->title);
}

static const char *
banner (PriceListFixture *fixture)
{
  return gtk_widget_get_visible (fixture->page->banner)
             ? gtk_label_get_text (fixture->page->banner_text)
             : "";
}

static void
click (PriceListFixture *fixture, GtkWidget *widget, const char *label)
{
  GtkWidget *button = price_list_button (widget, label);

  assert_non_null (button);
  gtk_test_widget_wait_for_draw (widget);
  window_click (&fixture->window, button);
}

/* Opens the question before a list is put in use. */
static GtkWidget *
ask (PriceListFixture *fixture)
{
  window_click (&fixture->window, fixture->page->put_in_use);
  assert_true (window_until (has_dialog, fixture));
  return price_list_dialog (fixture);
}

static void
put_in_use (PriceListFixture *fixture)
{
  GtkWidget *dialog = ask (fixture);

  click (fixture, dialog, "_Put in Use");
  assert_true (window_until (is_in_use, fixture));
  assert_true (window_until (has_no_dialog, fixture));
}

static void
the_question_says_what_it_does_and_what_is_odd (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *dialog = ask (fixture);

  assert_string_equal (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                       "8 treatments can then be chosen, and no longer be changed. The price of 1 "
                       "is in words. Quotes that were made before keep their old prices.");
  assert_string_equal (
      gtk_menu_button_get_label (GTK_MENU_BUTTON (window_find (dialog, GTK_TYPE_MENU_BUTTON))),
      "December 1, 2026");
  click (fixture, dialog, "_Cancel");
  assert_true (window_until (has_no_dialog, fixture));
  assert_false (ep_price_list_draft_is_in_use (fixture->page->draft));
}

static void
a_list_in_use_can_only_be_read_and_copied (void **state)
{
  PriceListFixture *fixture = *state;
  const EpPriceList *list;

  put_in_use (fixture);
  assert_string_equal (subtitle (fixture), "In use from December 1, 2026 on");
  assert_string_equal (banner (fixture), "To change prices, make a new version of the list.");
  assert_false (gtk_widget_is_sensitive (price_list_field (fixture, "price")));
  assert_false (gtk_widget_get_visible (fixture->page->put_in_use));
  click (fixture, fixture->page->banner, "New Version");
  assert_true (window_until (is_not_in_use, fixture));
  assert_string_equal (subtitle (fixture), "From November 26, 2026, not in use yet");
  assert_int_equal (fixture->page->lists->len, 2);
  list = g_ptr_array_index (fixture->page->lists, 0);
  assert_true (list->in_use);
  assert_int_equal (ep_price_list_state_n (ep_price_list_draft_state (fixture->page->draft)), 8);
}

static gboolean
clinic_has_list (gpointer data)
{
  const PriceListFixture *fixture = data;

  return ep_clinic_price_list (fixture->clinic.clinic) != NULL;
}

static void
the_clinic_reads_its_list_anew_when_one_is_put_in_use (void **state)
{
  PriceListFixture *fixture = *state;

  assert_false (clinic_has_list (fixture));
  ep_clinic_set_today (fixture->clinic.clinic, ep_day_from_ymd (2026, 12, 1));
  put_in_use (fixture);
  assert_true (window_until (clinic_has_list, fixture));
}

static void
another_day_reads_the_list_anew (void **state)
{
  PriceListFixture *fixture = *state;

  put_in_use (fixture);
  price_list_settle (fixture);
  assert_false (clinic_has_list (fixture));
  ep_price_list_day_watch (GTK_WINDOW (fixture->window.window), fixture->clinic.clinic);
  ep_clinic_set_today (fixture->clinic.clinic, ep_day_from_ymd (2026, 12, 1));
  g_object_notify (G_OBJECT (fixture->window.window), "is-active");
  assert_true (window_until (clinic_has_list, fixture));
}

static gboolean
has_two_lists (gpointer data)
{
  return ((PriceListFixture *)data)->page->lists->len == 2;
}

static gboolean
has_banner (gpointer data)
{
  const PriceListFixture *fixture = data;

  return gtk_widget_get_visible (fixture->page->banner);
}

static gboolean
has_no_banner (gpointer fixture)
{
  return !has_banner (fixture);
}

static void
a_change_that_is_not_kept_is_told_until_it_is (void **state)
{
  PriceListFixture *fixture = *state;
  sqlite3 *other = NULL;

  assert_int_equal (sqlite3_open (fixture->clinic.path, &other), SQLITE_OK);
  sqlite3_busy_timeout (other, 20000);
  assert_int_equal (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
  window_focus (&fixture->window, price_list_field (fixture, "area"));
  window_key (&fixture->window, GDK_KEY_x, 0);
  assert_true (window_until (has_banner, fixture));
  assert_true (g_str_has_prefix (banner (fixture), "The last change is not kept yet: "));
  assert_int_equal (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (other);
  click (fixture, fixture->page->banner, "Try Again");
  assert_true (window_until (has_no_banner, fixture));
  price_list_settle (fixture);
}

static void
an_entry_that_is_not_right_comes_first (void **state)
{
  PriceListFixture *fixture = *state;

  ep_price_list_draft_choose (fixture->page->draft, 2);
  ep_input_holder_enter (EP_INPUT_HOLDER (fixture->page->draft),
                         (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, "?");
  ep_price_list_draft_choose (fixture->page->draft, 0);
  window_click (&fixture->window, fixture->page->put_in_use);
  assert_null (price_list_dialog (fixture));
  assert_string_equal (ep_price_list_draft_treatment (fixture->page->draft)->area, "Scalp");
  assert_true (window_has_focus (price_list_field (fixture, "name")));
}

static void
half_a_figure_is_not_copied_to_the_next_treatment (void **state)
{
  PriceListFixture *fixture = *state;
  EpPriceListDraft *draft = fixture->page->draft;
  guint n = ep_price_list_state_n (ep_price_list_draft_state (draft));
  EpInput maintenance = {EP_FIELD_MAINTENANCE_MONTHS, 0, 0};

  ep_input_holder_enter (EP_INPUT_HOLDER (draft), maintenance, "18");
  ep_input_holder_enter (EP_INPUT_HOLDER (draft), maintenance, "1800");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "prices.add-next", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "prices.duplicate", NULL);
  assert_int_equal (ep_price_list_state_n (ep_price_list_draft_state (draft)), n);
  ep_input_holder_enter (EP_INPUT_HOLDER (draft), maintenance, "18");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "prices.add-next", NULL);
  assert_int_equal (ep_price_list_state_n (ep_price_list_draft_state (draft)), n + 1);
}

static void
an_example_is_marked_until_the_clinic_says_that_it_is_its_own (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *dialog, *own;

  click (fixture, GTK_WIDGET (fixture->page), "Start with the Example List");
  assert_true (window_until (has_draft, fixture));
  price_list_settle (fixture);
  /* The page finds its room in the first frame, and what is clicked its place in the second. */
  gtk_test_widget_wait_for_draw (fixture->window.window);
  gtk_test_widget_wait_for_draw (fixture->window.window);
  assert_string_equal (subtitle (fixture), "Example · From November 25, 2026, not in use yet");
  assert_string_equal (banner (fixture), "An example: the prices are made up. Type yours over "
                                         "them, then put the list in use.");
  dialog = ask (fixture);
  own = window_find (dialog, GTK_TYPE_CHECK_BUTTON);
  assert_non_null (own);
  assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "use"));
  gtk_test_widget_wait_for_draw (dialog);
  window_click (&fixture->window, own);
  assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "use"));
  click (fixture, dialog, "_Put in Use");
  assert_true (window_until (is_in_use, fixture));
  assert_string_equal (subtitle (fixture), "In use since November 25, 2026");
  assert_false (((EpPriceList *)g_ptr_array_index (fixture->page->lists, 0))->example);
}

static void
an_empty_list_begins_at_its_button (void **state)
{
  PriceListFixture *fixture = *state;

  click (fixture, GTK_WIDGET (fixture->page), "Start Empty");
  assert_true (window_until (has_draft, fixture));
  price_list_settle (fixture);
  assert_true (window_has_focus (fixture->page->add_first));
}

static void
a_version_is_removed_and_comes_back (void **state)
{
  PriceListFixture *fixture = *state;
  g_autofree char *uuid = g_strdup (ep_price_list_draft_uuid (fixture->page->draft));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "prices.remove-version", NULL);
  assert_true (window_until (is_at_start, fixture));
  window_settle ();
  click (fixture, fixture->window.window, "Undo");
  assert_true (window_until (has_draft, fixture));
  assert_string_equal (ep_price_list_draft_uuid (fixture->page->draft), uuid);
  assert_int_equal (ep_price_list_state_n (ep_price_list_draft_state (fixture->page->draft)), 8);
}

static void
another_version_is_opened_from_the_menu (void **state)
{
  PriceListFixture *fixture = *state;
  g_autofree char *uuid = g_strdup (ep_price_list_draft_uuid (fixture->page->draft));

  put_in_use (fixture);
  click (fixture, fixture->page->banner, "New Version");
  assert_true (window_until (is_not_in_use, fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "prices.version", "s", uuid);
  assert_true (window_until (is_in_use, fixture));
  assert_string_equal (ep_price_list_draft_uuid (fixture->page->draft), uuid);
}

static void
another_version_comes_while_an_entry_is_typed_into (void **state)
{
  PriceListFixture *fixture = *state;
  g_autofree char *uuid = g_strdup (ep_price_list_draft_uuid (fixture->page->draft));

  window_focus (&fixture->window, price_list_field (fixture, "area"));
  window_type_over (&fixture->window, "Nose");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "prices.new-version", NULL);
  assert_true (window_until (has_two_lists, fixture));
  window_settle ();
  assert_string_not_equal (ep_price_list_draft_uuid (fixture->page->draft), uuid);
}

static void
without_a_store_the_page_says_so (void **state)
{
  PriceListFixture *fixture = *state;

  gtk_window_destroy (GTK_WINDOW (fixture->window.window));
  clinic_fixture_close (&fixture->clinic);
  fixture->clinic.clinic = ep_clinic_new (NULL, fixture->clinic.formatter);
  price_list_open (fixture, 800, 600);
  assert_string_equal (gtk_stack_get_visible_child_name (fixture->page->stack), "fault");
  assert_string_equal (adw_status_page_get_description (fixture->page->fault),
                       "Nothing is kept in this window, so there is no price list.");
}

static void
the_page_of_the_window_leads_back_to_the_desk (void **state)
{
  WindowFixture *fixture = *state;
  GtkStack *pages = GTK_STACK (window_part (fixture->window, "pages"));
  GtkWidget *page;

  gtk_widget_activate_action (fixture->window, "win.show-page", "s", "price-list");
  page = window_find (fixture->window, EP_TYPE_PRICE_LIST_PAGE);
  assert_non_null (page);
  assert_ptr_equal (gtk_stack_get_visible_child (pages), page);
  window_focus (fixture, price_list_button (page, "Try Again"));
  window_key (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  assert_string_equal (gtk_stack_get_visible_child_name (pages), "desk");
}

#define EMPTY(name)                                                                                \
  cmocka_unit_test_setup_teardown (name, price_list_set_up_empty, price_list_tear_down)
#define WIDE(name) cmocka_unit_test_setup_teardown (name, price_list_set_up, price_list_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (the_question_says_what_it_does_and_what_is_odd),
      WIDE (a_list_in_use_can_only_be_read_and_copied),
      WIDE (the_clinic_reads_its_list_anew_when_one_is_put_in_use),
      WIDE (another_day_reads_the_list_anew),
      WIDE (a_change_that_is_not_kept_is_told_until_it_is),
      WIDE (an_entry_that_is_not_right_comes_first),
      WIDE (half_a_figure_is_not_copied_to_the_next_treatment),
      EMPTY (an_example_is_marked_until_the_clinic_says_that_it_is_its_own),
      EMPTY (an_empty_list_begins_at_its_button),
      WIDE (a_version_is_removed_and_comes_back),
      WIDE (another_version_is_opened_from_the_menu),
      WIDE (another_version_comes_while_an_entry_is_typed_into),
      EMPTY (without_a_store_the_page_says_so),
      cmocka_unit_test_setup_teardown (the_page_of_the_window_leads_back_to_the_desk, window_set_up,
                                       window_tear_down),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("price list versions", tests, NULL, NULL);
}
