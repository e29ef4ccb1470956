#pragma once

#include <gtk/gtk.h>
#include <present/marks.h>

G_BEGIN_DECLS

/* Marks whose edges all run along or across, which step lines and their bands do, as the rectangles
 * that they are made of. GTK draws a rectangle in no time, but plays a painted drawing back into a
 * picture of its own size in every frame. */

/* Whether a path or an area is such a mark. */
gboolean ep_is_upright (const EpMark *mark);

/* Appends the line of a path, `width_px` wide, to the graphene_rect_t of `rects`: solid, whatever
 * its dash. */
void ep_upright_line (const EpMark *mark, double width_px, GArray *rects);

/* The same in the path's own width and dash. */
void ep_upright_dashes (const EpMark *mark, GArray *rects);

/* The inside of an area, as columns between its corners. */
void ep_upright_area (const EpMark *mark, GArray *rects);

G_END_DECLS
