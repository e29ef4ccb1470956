#pragma once

#include <gtk/gtk.h>
#include <present/figures.h>

G_BEGIN_DECLS

/* One key figure: as a tile, its lines below each other, or with "flat" as a row, the figure at the
 * end. */
#define EP_TYPE_FIGURE_TILE (ep_figure_tile_get_type ())
G_DECLARE_FINAL_TYPE (EpFigureTile, ep_figure_tile, EP, FIGURE_TILE, GtkBox)

void ep_figure_tile_show (EpFigureTile *self, const EpFigure *figure);

G_END_DECLS
