#pragma once

#include <present/marks.h>

/* What the cursors of several charts have in common. Everything is in the layer EP_LAYER_CURSOR of
 * an overlay over `base`, and laid out as if neither were mirrored. */

/* Where the letters of a mark of the chart are, without the ground that shines around them. */
EpRect ep_cursor_text_rect (const EpScene *base, const EpMark *mark);

/* Text of that layer of the chart that the place meets goes as a whole: half of a word is none.
 * Bands and chips below it stay. */
void ep_cursor_cover_text (EpScene *overlay, const EpScene *base, EpLayer layer, EpRect place);

/* The cursor itself, upright, and where it crosses a course's line. */
void ep_cursor_add_line (EpScene *overlay, EpRect line);
void ep_cursor_add_dot (EpScene *overlay, EpPoint at, guint course, double radius_px,
                        double rim_px);

/* How far the ground shines around an amount. */
#define EP_CURSOR_HALO_PX 4

/* What stands beside a dot. */
typedef struct {
  char *text;
  EpInk ink;
  EpRect place;
} EpCursorAmount;

/* The labels of the chart that the line or an amount meets go. */
void ep_cursor_cover_labels (EpScene *overlay, const EpScene *base, EpRect line,
                             const EpCursorAmount *amounts, guint n_amounts);

void ep_cursor_add_amounts (EpScene *overlay, const EpCursorAmount *amounts, guint n_amounts,
                            const EpTextStyle *style, const EpTextMeasurer *measurer);

/* Text on a chip of the foreground's colour. */
void ep_cursor_add_chip (EpScene *overlay, EpRect chip, double corner_px, const char *text,
                         const EpTextStyle *style, const EpTextMeasurer *measurer);

/* What the cursor is at: the first of the texts, a list that ends with NULL, that has room, in a
 * pill around `x_px`, its top at `top_px`, between the bounds; it covers tick labels. Nothing where
 * no text has room. `unit_px` is a pixel of the desk. */
void ep_cursor_add_pill (EpScene *overlay, const EpScene *base, const char *const *texts,
                         double x_px, double top_px, double left_px, double right_px,
                         double unit_px, const EpTextStyle *style, const EpTextMeasurer *measurer);
