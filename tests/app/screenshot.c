/* Makes a picture of the desk window with the example in it: screenshot WIDTHxHEIGHT FILE.png
 * [EDIT...]
 *
 * An EDIT is FIELD=TEXT for the other course, FIELD@COURSE=TEXT for any, as a person would type it,
 * or "package" or "extra" for one more of the reference's,
 * "answer" for the second pane of a folded window, "open" for everything that is folded away,
 * "laser" for one more course, a view's name ("win-map") for that view, or "read" for its cursor.
 * Run it by headless.sh; ADW_DEBUG_COLOR_SCHEME=prefer-dark and ADW_DEBUG_HIGH_CONTRAST=1 choose
 * the look, EVENPOINT_LOCALEDIR=_build/po LANGUAGE=de, set by env behind headless.sh, the language.
 */

#include "chart.h"
#include "example.h"
#include "field-type.h"
#include "lazy-row.h"
#include "window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

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

/* As the app does; untranslated when it is not told where to look. */
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
load_style (const char *resource)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, resource);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
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

/* Three stops from where reading begins. */
static void
read_chart (GtkWidget *window)
{
  GtkWidget *chart = find (window, EP_TYPE_CHART);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    gboolean handled;

    for (guint k = 0; GTK_IS_EVENT_CONTROLLER_KEY (controller) && k < 4; k++)
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Right, 0, 0, &handled);
  }
}

/* FALSE when the word is none of these. */
static gboolean
act (GtkWidget *window, EpDesk *desk, const char *word)
{
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
  else if (ep_view_find (word, &view))
    gtk_widget_activate_action (window, "win.show-view", "u", view);
  else
    return FALSE;
  settle (window);
  return TRUE;
}

static void
save (GtkWidget *window, const char *file)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
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

int
main (int argc, char **argv)
{
  g_autoptr (EpFormatter) formatter = set_up_locale ();
  g_autoptr (EpDeskState) example = NULL;
  g_autoptr (EpDesk) desk = NULL;
  g_autoptr (EpClinic) clinic = NULL;
  g_autoptr (EpQuoteKeeper) keeper = NULL;
  g_auto (GStrv) size = argc > 2 ? g_strsplit (argv[1], "x", 2) : NULL;
  guint64 width, height;
  GtkWidget *window;

  if (size == NULL || size[1] == NULL ||
      !g_ascii_string_to_unsigned (size[0], 10, 1, 10000, &width, NULL) ||
      !g_ascii_string_to_unsigned (size[1], 10, 1, 10000, &height, NULL))
    g_error ("usage: screenshot WIDTHxHEIGHT FILE.png [EDIT...]");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, "gtk-font-name", "Cantarell 11", NULL);
  /* What AdwApplication does by itself. */
  load_style ("/io/github/evenpoint/Evenpoint/style.css");
  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    load_style ("/io/github/evenpoint/Evenpoint/style-dark.css");
  example = ep_example_new (formatter, ep_day_from_ymd (2026, 12, 1));
  desk = ep_desk_new (formatter, example);
  clinic = ep_clinic_new (NULL, formatter);
  keeper = ep_quote_keeper_new (clinic, desk);
  window = ep_window_new (NULL, keeper);
  gtk_window_set_default_size (GTK_WINDOW (window), (int)width, (int)height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_editable_select_region (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))), 0, 0);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  settle (window);
  for (int i = 3; i < argc; i++)
    if (!act (window, desk, argv[i]))
      edit (desk, argv[i]);
  settle (window);
  save (window, argv[2]);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
