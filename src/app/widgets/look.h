#pragma once

#include <gtk/gtk.h>
#include <present/palette.h>

G_BEGIN_DECLS

/* What charts and signs take over from the look of the desktop. */

/* The palette for light or dark, high contrast or not, as the system asks for. */
EpPaletteId ep_look_palette (void);

/* The font family that the widget's text is in. Free with g_free(). */
char *ep_look_font_family (GtkWidget *widget);

/* Draws a thin line between two parts of a card. */
void ep_look_draw_rule (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *rule);

G_END_DECLS
