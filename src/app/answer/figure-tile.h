#pragma once

#include <gtk/gtk.h>
#include <present/figures.h>

G_BEGIN_DECLS

/* How a figure is laid out, from the widest form to the narrowest. */
typedef enum {
  EP_FIGURE_FORM_TILE,         /* its lines below each other */
  EP_FIGURE_FORM_COMPACT_TILE, /* the same, smaller and with captions that wrap */
  EP_FIGURE_FORM_ROW,          /* the figure at the row's end */
} EpFigureForm;

#define EP_FIGURE_FORMS 3

/* One key figure: a button that opens its working. Its card gives it a form and a place. */
#define EP_TYPE_FIGURE_TILE (ep_figure_tile_get_type ())
G_DECLARE_FINAL_TYPE (EpFigureTile, ep_figure_tile, EP, FIGURE_TILE, GtkButton)

GtkWidget *ep_figure_tile_new (void);

/* Shows the figure; `course` is whose line stands beside its label, or -1. TRUE when that may need
 * another size than before. */
gboolean ep_figure_tile_show (EpFigureTile *self, const EpFigure *figure, int course);

void ep_figure_tile_set_form (EpFigureTile *self, EpFigureForm form);

/* The least width of a tile or a row in that form. */
int ep_figure_tile_width_px (EpFigureTile *self, EpFigureForm form);

/* Its height in that form and width. */
int ep_figure_tile_height_px (EpFigureTile *self, EpFigureForm form, int width_px);

/* What it shows as the figure itself, "$1,410.00". Owned by the tile. */
const char *ep_figure_tile_get_value (EpFigureTile *self);

G_END_DECLS
