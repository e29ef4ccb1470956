#include "charts/chart.h"
#include "clinic/store-place.h"
#include "inputs/input-row.h"
#include "quotes/quote-button.h"
#include "window-support.h"

#include <glib/gstdio.h>
#include <store/quotes.h>
#include <unistd.h>

/* Every case has the same folder, and a window of its own. */
static char *folder;

static WindowFixture *
window_of (void **state)
{
  return *state;
}

static gboolean
is_kept (gpointer keeper)
{
  return ep_quote_keeper_is_ready (keeper) && !ep_quote_keeper_is_busy (keeper);
}

static void
rest (WindowFixture *fixture)
{
  assert_true (window_until (is_kept, fixture->keeper));
  window_settle ();
}

static void
remove_store (void)
{
  static const char *const names[] = {"evenpoint.db", "evenpoint.db-wal", "evenpoint.db-shm",
                                      "no-folder"};

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_unlink (path);
  }
}

static int
set_up (void **state)
{
  g_autofree char *path = g_build_filename (folder, "evenpoint.db", NULL);

  remove_store ();
  return window_set_up_with_store (state, path);
}

static GtkWidget *
popover_of (WindowFixture *fixture)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (window_part_of (fixture, "title", "button"));

  return GTK_WIDGET (gtk_menu_button_get_popover (button));
}

/* A window does not go well with an open popover. */
static int
tear_down (void **state)
{
  WindowFixture *fixture = window_of (state);
  int result;

  if (fixture->window != NULL && popover_of (fixture) != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover_of (fixture)));
  window_settle ();
  result = window_tear_down (state);

  remove_store ();
  return result;
}

/* Nothing can be kept in a folder that is a file. */
static int
set_up_without_store (void **state)
{
  g_autofree char *file = g_build_filename (folder, "no-folder", NULL);
  g_autofree char *path = g_build_filename (file, "evenpoint.db", NULL);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  return window_set_up_with_store (state, path);
}

static GtkWidget *
price_entry (WindowFixture *fixture)
{
  return window_row_entry (window_part_of (fixture, "reference", "price"));
}

static void
type_price (WindowFixture *fixture, const char *text)
{
  window_focus (fixture, price_entry (fixture));
  window_type_over (fixture, text);
  rest (fixture);
}

static const char *
title_text (WindowFixture *fixture, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (window_part_of (fixture, "title", id)));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static GtkWidget *
open_popover (WindowFixture *fixture)
{
  window_key_away (fixture, GDK_KEY_F2, 0);
  while (popover_of (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_true (window_until (is_mapped, popover_of (fixture)));
  gtk_test_widget_wait_for_draw (popover_of (fixture));
  return popover_of (fixture);
}

static void
a_typed_price_makes_a_quote_of_the_example (void **state)
{
  WindowFixture *fixture = window_of (state);

  assert_string_equal (title_text (fixture, "title"), "Evenpoint");
  assert_string_equal (title_text (fixture, "subtitle"), "Worked example");
  type_price (fixture, "310");
  assert_string_equal (title_text (fixture, "title"), "Quote 1001");
  assert_string_equal (title_text (fixture, "subtitle"), "Valid until December 31, 2026");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (window_part_of (fixture, "title", "button")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Quote 1001, Valid until December 31, 2026");
}

static void
a_quote_is_given_by_one_click (void **state)
{
  WindowFixture *fixture = window_of (state);
  GtkWidget *popover;

  type_price (fixture, "310");
  popover = open_popover (fixture);
  window_click (fixture, window_part (popover, "give"));
  rest (fixture);
  assert_int_equal (ep_quote_keeper_quote (fixture->keeper)->status, EP_QUOTE_GIVEN);
  assert_string_equal (title_text (fixture, "subtitle"), "Given, valid until December 31, 2026");
  assert_false (gtk_widget_get_visible (window_part (popover, "give")));
  assert_true (window_until (is_mapped, window_part (popover, "given_group")));
}

static void
a_quote_is_not_given_before_its_price_is_typed (void **state)
{
  WindowFixture *fixture = window_of (state);
  g_autoptr (EpTreatment) scalp = ep_treatment_new ("Scalp", EP_KIND_MICRONEEDLING);
  GtkWidget *popover;

  scalp->price_text = g_strdup ("from 250");
  ep_desk_choose_treatment (fixture->desk, 0, scalp, ep_day_from_ymd (2026, 12, 1));
  rest (fixture);
  popover = open_popover (fixture);
  assert_false (gtk_widget_get_sensitive (window_part (popover, "give")));
  assert_false (gtk_widget_get_sensitive (window_part (popover, "status")));
  assert_string_equal (gtk_label_get_text (GTK_LABEL (window_part (popover, "about"))),
                       "The price list says “from 250”: enter the price");
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_true (window_until (is_unmapped, popover));
  type_price (fixture, "260");
  popover = open_popover (fixture);
  assert_true (gtk_widget_get_sensitive (window_part (popover, "give")));
  assert_true (gtk_widget_get_sensitive (window_part (popover, "status")));
}

static void
a_changed_figure_of_a_given_quote_is_undone_with_its_status (void **state)
{
  WindowFixture *fixture = window_of (state);

  type_price (fixture, "310");
  ep_quote_keeper_set_status (fixture->keeper, EP_QUOTE_GIVEN);
  rest (fixture);
  type_price (fixture, "320");
  assert_string_equal (title_text (fixture, "subtitle"), "Valid until December 31, 2026");
  assert_non_null (window_find_named (fixture->window,
                                      "A draft again, since its figures changed. What was given "
                                      "stays readable"));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  rest (fixture);
  assert_string_equal (title_text (fixture, "subtitle"), "Given, valid until December 31, 2026");
}

static void
a_reference_is_typed_by_keyboard_alone (void **state)
{
  WindowFixture *fixture = window_of (state);
  GtkWidget *popover;

  type_price (fixture, "310");
  popover = open_popover (fixture);
  window_focus (fixture, window_part (popover, "reference"));
  window_type_over (fixture, "tuesday");
  rest (fixture);
  assert_string_equal (ep_quote_keeper_quote (fixture->keeper)->reference, "tuesday");
  window_key_away (fixture, GDK_KEY_Escape, 0);
  assert_true (window_until (is_unmapped, popover));
}

static void
a_new_quote_begins_by_control_n (void **state)
{
  WindowFixture *fixture = window_of (state);

  type_price (fixture, "310");
  window_key (fixture, GDK_KEY_n, GDK_CONTROL_MASK);
  rest (fixture);
  assert_string_equal (title_text (fixture, "title"), "Evenpoint");
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (price_entry (fixture))), "300.00");
  assert_true (window_has_focus (price_entry (fixture)));
  type_price (fixture, "320");
  assert_string_equal (title_text (fixture, "title"), "Quote 1002");
}

static void
an_action_opens_a_quote (void **state)
{
  WindowFixture *fixture = window_of (state);
  g_autofree char *uuid = NULL;

  type_price (fixture, "310");
  uuid = g_strdup (ep_quote_keeper_quote (fixture->keeper)->uuid);
  window_key (fixture, GDK_KEY_n, GDK_CONTROL_MASK);
  rest (fixture);
  assert_true (gtk_widget_activate_action (fixture->window, "win.open-quote", "s", uuid));
  rest (fixture);
  assert_string_equal (title_text (fixture, "title"), "Quote 1001");
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (price_entry (fixture))), "310.00");
}

/* Enter opens a quote, and another Enter must do nothing to it. */
static void
a_quote_opens_with_the_focus_on_its_price (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = window_part_of (fixture, "reference", "price");
  g_autofree char *uuid = NULL;

  type_price (fixture, "310");
  uuid = g_strdup (ep_quote_keeper_quote (fixture->keeper)->uuid);
  window_focus (fixture, ep_input_row_get_flip (EP_INPUT_ROW (row)));
  gtk_widget_activate_action (fixture->window, "win.show-page", "s", "quotes");
  window_settle ();
  gtk_widget_activate_action (fixture->window, "win.open-quote", "s", uuid);
  rest (fixture);
  assert_true (window_has_focus (window_row_entry (row)));
  window_key (fixture, GDK_KEY_Return, 0);
  rest (fixture);
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[0].session_price_minor, 31000);
}

static gpointer
remove_quote (EpStore *store, gpointer uuid, GError **error)
{
  const char *uuids[] = {uuid, NULL};

  return ep_store_remove_quotes (store, uuids, error) ? store : NULL;
}

static void
an_erased_quote_is_told_below_the_header_bar (void **state)
{
  WindowFixture *fixture = window_of (state);
  GtkWidget *bar = window_part (fixture->window, "keeper_bar");

  type_price (fixture, "310");
  assert_false (gtk_widget_get_visible (bar));
  ep_store_worker_run (ep_clinic_worker (fixture->clinic), remove_quote,
                       g_strdup (ep_quote_keeper_quote (fixture->keeper)->uuid), g_free, NULL, NULL,
                       NULL, NULL);
  type_price (fixture, "320");
  assert_true (gtk_widget_get_mapped (bar));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_ALERT);
  assert_true (window_has_focus (price_entry (fixture)));
  gtk_test_widget_wait_for_draw (fixture->window);
  window_click (fixture, window_part (bar, "keep_as_new"));
  rest (fixture);
  assert_false (gtk_widget_get_visible (bar));
  assert_string_equal (title_text (fixture, "title"), "Quote 1002");
}

static void
the_window_closes_once_all_is_kept (void **state)
{
  WindowFixture *fixture = window_of (state);
  g_autofree char *path = g_build_filename (folder, "evenpoint.db", NULL);
  g_autofree char *uuid = NULL;
  g_autoptr (EpQuote) quote = NULL;
  g_autoptr (EpStore) store = NULL;
  EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};

  ep_desk_enter (fixture->desk, price, "310");
  ep_desk_enter (fixture->desk, price, "311");
  gtk_window_close (GTK_WINDOW (fixture->window));
  assert_non_null (fixture->window);
  rest (fixture);
  assert_null (fixture->window);
  uuid = g_strdup (ep_quote_keeper_quote (fixture->keeper)->uuid);
  store = ep_store_open (path, NULL);
  assert_non_null (store);
  assert_true (ep_store_get_quote (store, uuid, &quote, NULL));
  assert_int_equal (ep_input_get (quote->scenario, price), 31100);
}

static void
what_is_not_kept_is_told_and_tried_again_by_a_button (void **state)
{
  WindowFixture *fixture = window_of (state);
  GtkWidget *bar = window_part (fixture->window, "keeper_bar");
  g_autofree char *file = g_build_filename (folder, "no-folder", NULL);

  type_price (fixture, "310");
  assert_true (gtk_widget_get_mapped (bar));
  assert_string_equal (gtk_label_get_text (GTK_LABEL (window_part (bar, "text"))),
                       "Not kept: The file of quotes can’t be written or read");
  assert_false (gtk_widget_get_visible (window_part (bar, "dismiss")));
  g_unlink (file);
  /* A link back to the folder, so that the store is where it is removed. */
  assert_int_equal (symlink (folder, file), 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  window_click (fixture, window_part (bar, "try_again"));
  rest (fixture);
  assert_false (gtk_widget_get_visible (bar));
  assert_string_equal (title_text (fixture, "title"), "Quote 1001");
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return window;
  }
  return NULL;
}

/* As its button does. */
static void
answer (const char *response)
{
  GtkWidget *dialog = find_dialog ();

  assert_non_null (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
closing_asks_before_figures_are_lost (void **state)
{
  WindowFixture *fixture = window_of (state);

  type_price (fixture, "310");
  gtk_window_close (GTK_WINDOW (fixture->window));
  rest (fixture);
  assert_non_null (find_dialog ());
  answer ("cancel");
  window_settle ();
  assert_non_null (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  rest (fixture);
  answer ("lose");
  window_settle ();
  assert_null (fixture->window);
}

static void
a_page_is_left_for_where_the_desk_was (void **state)
{
  WindowFixture *fixture = window_of (state);
  GtkStack *pages = GTK_STACK (window_part (fixture->window, "pages"));

  type_price (fixture, "310");
  window_key (fixture, GDK_KEY_l, GDK_CONTROL_MASK);
  assert_string_equal (gtk_stack_get_visible_child_name (pages), "quotes");
  assert_string_equal (ep_quote_keeper_page (fixture->keeper), "quotes");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  window_key (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  assert_string_equal (gtk_stack_get_visible_child_name (pages), "desk");
  assert_true (window_has_focus (price_entry (fixture)));
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (price_entry (fixture))), "310.00");
}

static void
where_quotes_are_kept_is_told_and_chosen (void **state)
{
  WindowFixture *fixture = window_of (state);
  g_autofree char *usual = ep_store_place_default ();
  const char *body;

  type_price (fixture, "310");
  assert_true (gtk_widget_activate_action (fixture->window, "win.choose-store", NULL));
  assert_non_null (find_dialog ());
  body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ()));
  assert_non_null (strstr (body, ep_clinic_store_path (fixture->clinic)));
  assert_non_null (strstr (body, "Nothing is copied"));
  answer ("default");
  rest (fixture);
  assert_string_equal (ep_clinic_store_path (fixture->clinic), usual);
  assert_string_equal (title_text (fixture, "title"), "Evenpoint");
}

static EpView
view_of (WindowFixture *fixture)
{
  GtkWidget *chart = window_find (fixture->window, EP_TYPE_CHART);

  return ep_chart_get_view (EP_CHART (chart));
}

static void
the_window_opens_where_it_was_left (void **state)
{
  WindowFixture *fixture = window_of (state);
  g_autofree char *path = g_build_filename (folder, "evenpoint.db", NULL);

  type_price (fixture, "310");
  window_key (fixture, GDK_KEY_3, GDK_ALT_MASK);
  assert_int_equal (view_of (fixture), EP_VIEW_WIN_MAP);
  window_key (fixture, GDK_KEY_l, GDK_CONTROL_MASK);
  rest (fixture);
  assert_int_equal (window_tear_down (state), 0);
  assert_int_equal (window_set_up_with_store (state, path), 0);
  fixture = window_of (state);
  rest (fixture);
  assert_string_equal (
      gtk_stack_get_visible_child_name (GTK_STACK (window_part (fixture->window, "pages"))),
      "quotes");
  assert_int_equal (view_of (fixture), EP_VIEW_WIN_MAP);
  assert_string_equal (title_text (fixture, "title"), "Quote 1001");
}

#define WITHOUT_STORE(name) cmocka_unit_test_setup_teardown (name, set_up_without_store, tear_down)
#define QUOTES(name)        cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      QUOTES (a_typed_price_makes_a_quote_of_the_example),
      QUOTES (a_quote_is_given_by_one_click),
      QUOTES (a_quote_is_not_given_before_its_price_is_typed),
      QUOTES (a_changed_figure_of_a_given_quote_is_undone_with_its_status),
      QUOTES (a_reference_is_typed_by_keyboard_alone),
      QUOTES (a_new_quote_begins_by_control_n),
      QUOTES (an_action_opens_a_quote),
      QUOTES (a_quote_opens_with_the_focus_on_its_price),
      QUOTES (an_erased_quote_is_told_below_the_header_bar),
      QUOTES (the_window_closes_once_all_is_kept),
      QUOTES (where_quotes_are_kept_is_told_and_chosen),
      QUOTES (the_window_opens_where_it_was_left),
      QUOTES (a_page_is_left_for_where_the_desk_was),
      WITHOUT_STORE (what_is_not_kept_is_told_and_tried_again_by_a_button),
      WITHOUT_STORE (closing_asks_before_figures_are_lost),
  };
  int result;

  window_support_init ();
  folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  result = cmocka_run_group_tests_name ("window quotes", tests, NULL, NULL);
  g_rmdir (folder);
  g_free (folder);
  return result;
}
