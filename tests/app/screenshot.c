/* Makes a picture of the desk window with the example in it: screenshot WIDTHxHEIGHT FILE.png
 * [EDIT...]
 *
 * An EDIT is FIELD=TEXT for the other course, FIELD@COURSE=TEXT for any, as a person would type it,
 * or "package" or "extra" for one more of the reference's, "answer" for the second pane of a folded
 * window, "open" for everything that is folded away, "laser" for one more course, "currency" for
 * the list of those, a view's name ("win-map") for that view, "read" for its cursor, "table" for
 * its figures, "working" for how the difference comes about, "quote" for what can be said of the
 * quote, "given" for that, "erased" as by another desk, "new" for a new quote, "quotes" or
 * "price-list" for that page. Run it by headless.sh; ADW_DEBUG_COLOR_SCHEME=prefer-dark and
 * ADW_DEBUG_HIGH_CONTRAST=1 choose the look, EVENPOINT_RIGHT_TO_LEFT=1 the direction,
 * EVENPOINT_LOCALEDIR=_build/po LANGUAGE=de, set by env behind headless.sh, the language.
 */

#include "answer/figures-card.h"
#include "answer/workings.h"
#include "charts/chart-card.h"
#include "clinic/store-place.h"
#include "desk/example.h"
#include "desk/setting-row.h"
#include "inputs/field-type.h"
#include "picture.h"
#include "widgets/lazy-row.h"
#include "window.h"

#include <store/quotes.h>

static void
edit (EpDesk *desk, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  g_auto (GStrv) place = g_strsplit (parts[0], "@", 2);
  g_autoptr (GEnumClass) fields = g_type_class_ref (EP_TYPE_FIELD);
  const GEnumValue *field = g_enum_get_value_by_nick (fields, place[0]);

  if (field == NULL || parts[1] == NULL)
    g_error ("no such edit: %s", text);
  ep_desk_enter (desk,
                 (EpInput){(EpField)field->value,
                           place[1] != NULL ? (guint)g_ascii_digit_value (place[1][0]) : 1, 0},
                 parts[1]);
}

static void
expand (GtkWidget *widget)
{
  if (EP_IS_LAZY_ROW (widget))
    ep_lazy_row_set_expanded (EP_LAZY_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    expand (child);
}

/* Three stops from where reading begins. */
static void
read_chart (GtkWidget *window)
{
  GtkWidget *chart = picture_find (window, EP_TYPE_CHART);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    gboolean handled;

    for (guint k = 0; GTK_IS_EVENT_CONTROLLER_KEY (controller) && k < 4; k++)
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Right, 0, 0, &handled);
  }
}

static void
show_table (GtkWidget *window)
{
  GtkWidget *card = picture_find (window, EP_TYPE_CHART_CARD);

  g_signal_emit_by_name (gtk_widget_get_template_child (card, EP_TYPE_CHART_CARD, "data_button"),
                         "clicked");
}

static void
show_currencies (GtkWidget *window)
{
  GtkWidget *row = picture_find (window, EP_TYPE_SETTING_ROW);

  ep_lazy_row_set_expanded (EP_LAZY_ROW (row), TRUE);
  gtk_menu_button_popup (
      GTK_MENU_BUTTON (gtk_widget_get_template_child (row, EP_TYPE_SETTING_ROW, "currency")));
}

/* Until all is kept. */
static void
rest (EpQuoteKeeper *keeper)
{
  while (!ep_quote_keeper_is_ready (keeper) || ep_quote_keeper_is_busy (keeper))
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
remove_quote (EpStore *store, gpointer uuid, GError **error)
{
  const char *uuids[] = {uuid, NULL};

  return ep_store_remove_quotes (store, uuids, error) ? store : NULL;
}

/* As another desk does. */
static void
erase (EpQuoteKeeper *keeper)
{
  ep_store_worker_run (ep_clinic_worker (ep_quote_keeper_clinic (keeper)), remove_quote,
                       g_strdup (ep_quote_keeper_quote (keeper)->uuid), g_free, NULL, NULL, NULL,
                       NULL);
}

/* FALSE when the word is none of these. */
static gboolean
act (GtkWidget *window, EpQuoteKeeper *keeper, const char *word)
{
  EpDesk *desk = ep_quote_keeper_desk (keeper);
  EpView view;

  if (g_str_equal (word, "answer"))
    gtk_widget_activate_action (window, "win.show-answer", NULL);
  else if (g_str_equal (word, "open"))
    expand (window);
  else if (g_str_equal (word, "extra"))
    ep_desk_add_extra (desk, 0, "Vitamin C serum");
  else if (g_str_equal (word, "package"))
    ep_desk_add_package (desk, 0);
  else if (g_str_equal (word, "laser"))
    ep_desk_add_course (desk);
  else if (g_str_equal (word, "read"))
    read_chart (window);
  else if (g_str_equal (word, "currency"))
    show_currencies (window);
  else if (g_str_equal (word, "table"))
    show_table (window);
  else if (g_str_equal (word, "working"))
    ep_workings_show_figure (picture_find (window, EP_TYPE_FIGURES_CARD), desk,
                             EP_FIGURE_DIFFERENCE);
  else if (g_str_equal (word, "quote"))
    gtk_widget_activate_action (window, "win.show-quote", NULL);
  else if (g_str_equal (word, "quotes") || g_str_equal (word, "price-list"))
    gtk_widget_activate_action (window, "win.show-page", "s", word);
  else if (g_str_equal (word, "new"))
    gtk_widget_activate_action (window, "win.new-quote", NULL);
  else if (g_str_equal (word, "given"))
    ep_quote_keeper_set_status (keeper, EP_QUOTE_GIVEN);
  else if (g_str_equal (word, "erased"))
    erase (keeper);
  else if (ep_view_find (word, &view))
    gtk_widget_activate_action (window, "win.show-view", "u", view);
  else
    return FALSE;
  rest (keeper);
  picture_settle (window);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (EpFormatter) formatter = picture_formatter_new ();
  g_autoptr (EpDeskState) example = NULL;
  g_autoptr (EpDesk) desk = NULL;
  g_autofree char *store = NULL;
  g_autoptr (EpClinic) clinic = NULL;
  g_autoptr (EpQuoteKeeper) keeper = NULL;
  int width_px, height_px;
  GtkWidget *window;

  if (argc < 3 || !picture_parse_size (argv[1], &width_px, &height_px))
    g_error ("usage: screenshot WIDTHxHEIGHT FILE.png [EDIT...]");
  picture_set_up_look ();
  example = ep_example_new (formatter, ep_day_from_ymd (2026, 12, 1));
  desk = ep_desk_new (formatter, example);
  store = ep_store_place_default ();
  clinic = ep_clinic_new (store, formatter);
  ep_clinic_set_today (clinic, ep_day_from_ymd (2026, 12, 1));
  keeper = ep_quote_keeper_new (clinic, desk);
  rest (keeper);
  window = ep_window_new (NULL, keeper);
  gtk_window_set_default_size (GTK_WINDOW (window), width_px, height_px);
  gtk_window_present (GTK_WINDOW (window));
  gtk_editable_select_region (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))), 0, 0);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  picture_settle (window);
  for (int i = 3; i < argc; i++)
    if (!act (window, keeper, argv[i])) {
      edit (desk, argv[i]);
      rest (keeper);
    }
  picture_settle (window);
  picture_save (window, argv[2]);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
