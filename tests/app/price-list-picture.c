/* Makes a picture of the page of the price list: price-list-picture WIDTHxHEIGHT FILE.png [STEP...]
 *
 * A STEP is "empty" (first) for a clinic without a list, "example" for the list that comes with the
 * app, "example-list" likewise, "form" for the treatment in a folded window, "in-use" for a list in
 * use, "use" for the question before, "import=FILE.csv" for its preview, "bottom" for the end of
 * the form, or a number for a treatment. Looks and languages as with screenshot. */

#include "price-list-files.h"
#include "price-list-host.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static void
save (GtkWidget *window, const char *file)
{
  GtkWidget *content = ADW_IS_WINDOW (window) ? adw_window_get_content (ADW_WINDOW (window))
                                              : gtk_window_get_child (GTK_WINDOW (window));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (content);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (content),
                                               (float)gtk_widget_get_height (content));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GdkRGBA ground;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (window), "window_bg_color",
                                      &ground))
    gtk_snapshot_append_color (snapshot, &ground, &bounds);
  G_GNUC_END_IGNORE_DEPRECATIONS
  gdk_paintable_snapshot (paintable, snapshot, bounds.size.width, bounds.size.height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  if (!gdk_texture_save_to_png (texture, file))
    g_error ("cannot write %s", file);
}

static void
set_up_locale (void)
{
  const char *directory = g_getenv ("EVENPOINT_LOCALEDIR");

  setlocale (LC_ALL, "");
  if (directory != NULL)
    bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* What AdwApplication does by itself. */
static void
load_dark_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/evenpoint/Evenpoint/style-dark.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
scroll_down (PriceListFixture *fixture)
{
  GtkWidget *scrolled =
      gtk_widget_get_ancestor (GTK_WIDGET (fixture->page->form), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static gboolean
has_rows (gpointer window)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (
                        GTK_STACK (window_part (GTK_WIDGET (window), "stack"))),
                    "reading") != 0;
}

static gboolean
has_list (gpointer data)
{
  return ((PriceListFixture *)data)->page->draft != NULL;
}

static gboolean
is_in_use (gpointer data)
{
  const PriceListFixture *fixture = data;

  return fixture->page->draft != NULL && ep_price_list_draft_is_in_use (fixture->page->draft) &&
         gtk_widget_get_visible (fixture->page->banner);
}

static void
act (PriceListFixture *fixture, const char *step)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  guint64 place;

  if (g_str_equal (step, "example")) {
    gtk_widget_activate_action (page, "prices.start-example", NULL);
    window_until (has_list, fixture);
  } else if (g_str_equal (step, "form"))
    ep_price_list_page_open_treatment (fixture->page);
  else if (g_str_equal (step, "next"))
    gtk_widget_activate_action (page, "prices.add-next", NULL);
  else if (g_str_equal (step, "in-use")) {
    ep_price_list_draft_put_in_use (fixture->page->draft, ep_day_from_ymd (2026, 11, 25));
    window_until (is_in_use, fixture);
  } else if (g_str_equal (step, "use"))
    gtk_widget_activate_action (page, "prices.put-in-use", NULL);
  else if (g_str_equal (step, "bottom"))
    scroll_down (fixture);
  else if (g_str_has_prefix (step, "import=")) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (step + strlen ("import="));

    ep_price_list_files_open (fixture->page, file);
    window_until (has_rows, price_list_dialog (fixture));
  } else if (g_ascii_string_to_unsigned (step, 10, 0, 999, &place, NULL))
    ep_price_list_draft_choose (fixture->page->draft, (guint)place);
  else if (!g_str_equal (step, "empty"))
    g_error ("no such step: %s", step);
  price_list_settle (fixture);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) size = argc > 2 ? g_strsplit (argv[1], "x", 2) : NULL;
  PriceListFixture *fixture;
  guint64 width, height;
  gboolean empty = argc > 3 && g_str_equal (argv[3], "empty");
  gpointer state = NULL;
  GtkWidget *dialog;

  if (size == NULL || size[1] == NULL ||
      !g_ascii_string_to_unsigned (size[0], 10, 1, 10000, &width, NULL) ||
      !g_ascii_string_to_unsigned (size[1], 10, 1, 10000, &height, NULL))
    g_error ("usage: price-list-picture WIDTHxHEIGHT FILE.png [STEP...]");
  set_up_locale ();
  window_support_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    load_dark_style ();
  if (empty)
    price_list_set_up_empty (&state);
  else
    (width < 600 ? price_list_set_up_narrow : price_list_set_up) (&state);
  fixture = state;
  gtk_window_set_default_size (GTK_WINDOW (fixture->window.window), (int)width, (int)height);
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (fixture->window.window);
  for (int i = 3; i < argc; i++)
    act (fixture, argv[i]);
  dialog = price_list_dialog (fixture);
  for (guint i = 0; i < 3; i++) {
    gtk_widget_queue_draw (dialog != NULL ? dialog : fixture->window.window);
    gtk_test_widget_wait_for_draw (dialog != NULL ? dialog : fixture->window.window);
  }
  save (dialog != NULL ? dialog : fixture->window.window, argv[2]);
  if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  price_list_tear_down (&state);
  return 0;
}
