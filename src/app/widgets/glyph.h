#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The small signs of buttons, drawn from lines so that they need no icon theme and are sharp at any
 * scale. */

typedef enum {
  EP_GLYPH_NONE,
  EP_GLYPH_LESS,
  EP_GLYPH_MORE,
  EP_GLYPH_DIAMOND, /* the break-even */
  EP_GLYPH_DOTS,    /* a menu */
  EP_GLYPH_DOWN,    /* something opens below */
  EP_GLYPH_UP,
  EP_GLYPH_TABLE,
  EP_GLYPH_EXPORT,
  EP_GLYPH_COPY,
  EP_GLYPH_OVER_TIME,
  EP_GLYPH_BY_SESSION,
  EP_GLYPH_WIN_MAP,
  EP_GLYPH_WHAT_CHANGES_IT,
} EpGlyph;

#define EP_GLYPHS   14
#define EP_GLYPH_PX 16

/* Draws it in a square of that size with its top left corner there, in the widget's colour times
 * `alpha`. */
void ep_glyph_append (GtkSnapshot *snapshot, GtkWidget *widget, EpGlyph glyph, double x_px,
                      double y_px, int size_px, double alpha);

G_END_DECLS
