#include "look.h"

#include <adwaita.h>

EpPaletteId
ep_look_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? EP_PALETTE_HIGH_CONTRAST_DARK : EP_PALETTE_HIGH_CONTRAST;
  return dark ? EP_PALETTE_DARK : EP_PALETTE_LIGHT;
}

char *
ep_look_font_family (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const char *family = font != NULL ? pango_font_description_get_family (font) : NULL;

  return g_strdup (family != NULL ? family : "Sans");
}

void
ep_look_draw_rule (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *rule)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= 0.12f;
  gtk_snapshot_append_color (snapshot, &color, rule);
}
