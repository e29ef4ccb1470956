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

/* One key figure. */
#define EP_TYPE_FIGURE_TILE (ep_figure_tile_get_type ())
G_DECLARE_FINAL_TYPE (EpFigureTile, ep_figure_tile, EP, FIGURE_TILE, GtkBox)

GtkWidget *ep_figure_tile_new (EpFigureForm form);

void ep_figure_tile_show (EpFigureTile *self, const EpFigure *figure);

G_END_DECLS
