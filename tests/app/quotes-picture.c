/* Makes a picture of the page of quotes: quotes-picture WIDTHxHEIGHT FILE.png [DO...]
 *
 * A DO is "select" to select the first two, "compare" to compare them, "ask" to be asked whether to
 * erase them, "search=TEXT", "down" for the Down key's work, "right-to-left", "empty" (first of
 * all) for a store without quotes, "many" for one of 100,000 more. Run it by headless.sh, as
 * screenshot.c says.
 */

#include "example.h"
#include "quote-keeper.h"
#include "quotes-page-private.h"
#include "quotes-support.h"
#include "waiting.h"
#include "window.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static void
load_style (const char *resource)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, resource);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static EpFormatter *
set_up_locale (void)
{
  const char *directory = g_getenv ("EVENPOINT_LOCALEDIR");
  g_autofree char *locale = ep_formatter_user_locale ();

  setlocale (LC_ALL, "");
  if (directory != NULL)
    bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return ep_formatter_new (directory != NULL ? locale : "en_US");
}

static void
settle (GtkWidget *widget)
{
  for (guint i = 0; i < 3; i++) {
    gtk_widget_queue_draw (widget);
    gtk_test_widget_wait_for_draw (widget);
  }
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
save (GtkWidget *window, const char *file)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (window),
                                               (float)gtk_widget_get_height (window));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, bounds.size.width, bounds.size.height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  if (!gdk_texture_save_to_png (texture, file))
    g_error ("cannot write %s", file);
}

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
  else if (g_str_equal (word, "right-to-left"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
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
  settle (widget);
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
  int width = 0, height = 0, next = 3;
  GtkWidget *window, *page, *shown;

  if (argc < 3 || sscanf (argv[1], "%dx%d", &width, &height) != 2)
    g_error ("usage: quotes-picture WIDTHxHEIGHT FILE.png [DO...]");
  ep_formatter_free (place->formatter);
  place->formatter = set_up_locale ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, "gtk-font-name", "Cantarell 11", NULL);
  load_style ("/io/github/evenpoint/Evenpoint/style.css");
  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    load_style ("/io/github/evenpoint/Evenpoint/style-dark.css");
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
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "win.show-page", "s", "quotes");
  page = find (window, EP_TYPE_QUOTES_PAGE);
  wait_until (is_answered, page);
  settle (window);
  for (; next < argc; next++)
    act (EP_QUOTES_PAGE (page), argv[next]);
  settle (window);
  shown = topmost (window);
  settle (shown);
  save (shown, argv[2]);
  return 0;
}
