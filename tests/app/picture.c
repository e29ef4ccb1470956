#include "picture.h"

#include "style.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

gboolean
picture_parse_size (const char *text, int *width_px, int *height_px)
{
  g_auto (GStrv) size = g_strsplit (text, "x", 2);
  guint64 width, height;

  if (size[0] == NULL || size[1] == NULL ||
      !g_ascii_string_to_unsigned (size[0], 10, 1, 10000, &width, NULL) ||
      !g_ascii_string_to_unsigned (size[1], 10, 1, 10000, &height, NULL))
    return FALSE;
  *width_px = (int)width;
  *height_px = (int)height;
  return TRUE;
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

EpFormatter *
picture_formatter_new (void)
{
  g_autofree char *locale = ep_formatter_user_locale ();

  set_up_locale ();
  return ep_formatter_new (g_getenv ("EVENPOINT_LOCALEDIR") != NULL ? locale : "en_US");
}

void
picture_set_up_look (void)
{
  adw_init ();
  if (g_getenv ("EVENPOINT_RIGHT_TO_LEFT") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, "gtk-font-name", "Cantarell 11", NULL);
  ep_style_load ();
}

void
picture_settle (GtkWidget *widget)
{
  for (guint i = 0; i < 3; i++) {
    gtk_widget_queue_draw (widget);
    gtk_test_widget_wait_for_draw (widget);
  }
}

GtkWidget *
picture_find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = picture_find (child, type);
  return found;
}

/* Popovers have a surface of their own, which lies over the window's. */
static void
append_popovers (GtkWidget *widget, GtkWidget *content, GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_popovers (child, content, snapshot);
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget)) {
    GdkPopup *surface = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (widget)));
    g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
    double own_x, own_y, x, y;

    gtk_native_get_surface_transform (GTK_NATIVE (widget), &own_x, &own_y);
    gtk_native_get_surface_transform (gtk_widget_get_native (content), &x, &y);
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (
        snapshot, &GRAPHENE_POINT_INIT ((float)(gdk_popup_get_position_x (surface) + own_x - x),
                                        (float)(gdk_popup_get_position_y (surface) + own_y - y)));
    gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                            gtk_widget_get_height (widget));
    gtk_snapshot_restore (snapshot);
  }
}

static GtkWidget *
content_of (GtkWidget *window)
{
  if (ADW_IS_APPLICATION_WINDOW (window))
    return adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  if (ADW_IS_WINDOW (window))
    return adw_window_get_content (ADW_WINDOW (window));
  return gtk_window_get_child (GTK_WINDOW (window));
}

void
picture_save (GtkWidget *window, const char *file)
{
  GtkWidget *content = content_of (window);
  const char *colour = ADW_IS_MESSAGE_DIALOG (window) ? "dialog_bg_color" : "window_bg_color";
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (content);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (content),
                                               (float)gtk_widget_get_height (content));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GdkRGBA ground;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (window), colour, &ground))
    gtk_snapshot_append_color (snapshot, &ground, &bounds);
  G_GNUC_END_IGNORE_DEPRECATIONS
  gdk_paintable_snapshot (paintable, snapshot, bounds.size.width, bounds.size.height);
  append_popovers (window, content, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  picture_write (texture, file);
}

void
picture_write (GdkTexture *texture, const char *file)
{
  if (!gdk_texture_save_to_png (texture, file))
    g_error ("cannot write %s", file);
}
