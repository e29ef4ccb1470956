#pragma once

#include <present/marks.h>

/* What the cursors of several charts have in common. Everything is in the layer EP_LAYER_CURSOR of
 * an overlay over `base`, and laid out as if neither were mirrored. */

/* Where the letters of a mark of the chart are, without the ground that shines around them. */
EpRect ep_cursor_text_rect (const EpScene *base, const EpMark *mark);

/* Text of that layer of the chart that the place meets goes as a whole: half of a word is none.
 * Bands below it stay. */
void ep_cursor_cover_text (EpScene *overlay, const EpScene *base, EpLayer layer, EpRect place);

/* What the cursor is at, in a pill around `x_px`, its top at `top_px`, between the bounds; it
 * covers tick labels. Nothing where it has no room. `unit_px` is a pixel of the desk. */
void ep_cursor_add_pill (EpScene *overlay, const EpScene *base, const char *text, double x_px,
                         double top_px, double left_px, double right_px, double unit_px,
                         const EpTextStyle *style, const EpTextMeasurer *measurer);
