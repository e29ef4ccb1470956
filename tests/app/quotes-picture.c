/* Makes a picture of the page of quotes: quotes-picture WIDTHxHEIGHT FILE.png [DO...]
 *
 * A DO is "select" to select the first two, "compare" to compare them, "ask" to be asked whether to
 * erase them, "search=TEXT", "down" for the Down key's work, "empty" (first of all) for a store
 * without quotes, "many" for one of 100,000 more. Run it by headless.sh, as screenshot.c says.
 */

#include "desk/example.h"
#include "picture.h"
#include "quotes-support.h"
#include "quotes/quote-keeper.h"
#include "quotes/quotes-page-private.h"
#include "waiting.h"
#include "window.h"

#include <string.h>

static gboolean
has_two_windows (gpointer data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  return g_list_model_get_n_items (windows) > 1;
}

static gboolean
is_answered (gpointer page)
{
  return ep_quote_list_is_answered (((EpQuotesPage *)page)->list);
}

static void
act (EpQuotesPage *page, const char *word)
{
  GtkWidget *widget = GTK_WIDGET (page);

  if (g_str_equal (word, "select")) {
    gtk_toggle_button_set_active (page->select_toggle, TRUE);
    for (guint i = 0; i < 2; i++)
      ep_quote_selection_set (page->selection,
                              ep_quote_item_quote (ep_quote_list_item (page->list, i)), TRUE);
  } else if (g_str_has_prefix (word, "search="))
    gtk_editable_set_text (page->search_entry, word + strlen ("search="));
  else if (g_str_equal (word, "down"))
    ep_quote_table_go_to (page->table, 1);
  else if (g_str_equal (word, "compare"))
    gtk_widget_activate_action (widget, "quotes.compare", NULL);
  else if (g_str_equal (word, "ask"))
    gtk_widget_activate_action (widget, "quotes.erase", NULL);
  else
    g_error ("cannot do %s", word);
  if (g_str_equal (word, "compare") || g_str_equal (word, "ask"))
    wait_until (has_two_windows, NULL);
  picture_settle (widget);
}

static GtkWidget *
topmost (GtkWidget *window)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

    if (other != window && gtk_widget_get_mapped (other))
      return other;
  }
  return window;
}

int
main (int argc, char **argv)
{
  QuotesPlace *place = quotes_place_new ();
  g_autoptr (EpDeskState) example = NULL;
  g_autoptr (EpDesk) desk = NULL;
  g_autoptr (EpQuoteKeeper) keeper = NULL;
  int width_px, height_px, next = 3;
  GtkWidget *window, *page, *shown;

  if (argc < 3 || !picture_parse_size (argv[1], &width_px, &height_px))
    g_error ("usage: quotes-picture WIDTHxHEIGHT FILE.png [DO...]");
  ep_formatter_free (place->formatter);
  place->formatter = picture_formatter_new ();
  picture_set_up_look ();
  if (argc > 3 && g_str_equal (argv[3], "empty"))
    next++;
  else
    quotes_keep_nine (place->path);
  if (argc > 3 && g_str_equal (argv[3], "many")) {
    quotes_add_many (place->path, 100000);
    next++;
  }
  quotes_place_open (place);
  example = ep_example_new (place->formatter, ep_day_from_ymd (2026, 12, 1));
  desk = ep_desk_new (place->formatter, example);
  keeper = ep_quote_keeper_new (place->clinic, desk);
  window = ep_window_new (NULL, keeper);
  gtk_window_set_default_size (GTK_WINDOW (window), width_px, height_px);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "win.show-page", "s", "quotes");
  page = picture_find (window, EP_TYPE_QUOTES_PAGE);
  wait_until (is_answered, page);
  picture_settle (window);
  for (; next < argc; next++)
    act (EP_QUOTES_PAGE (page), argv[next]);
  picture_settle (window);
  shown = topmost (window);
  picture_settle (shown);
  picture_save (shown, argv[2]);
  return 0;
}
