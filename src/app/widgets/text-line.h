#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Text that a widget draws itself. A label is a widget of its own, with a style, sizes asked for
 * and a place in the tree: hundreds of them are what a window's start and its every key would wait
 * for. The widget that draws text tells screen readers what it says.
 *
 * A line belongs to one widget, is zero when it is made, and follows that widget's font. */

typedef enum {
  EP_TEXT_BODY,
  EP_TEXT_CAPTION,
  EP_TEXT_CAPTION_HEADING, /* the bold caption of a column */
  EP_TEXT_HEADING,         /* bold, as large as the body */
  EP_TEXT_FIGURE,          /* a key figure */
  EP_TEXT_SMALL_FIGURE,
} EpTextForm;

typedef struct {
  PangoLayout *layout; /* NULL: no text */
  EpTextForm form;
  gboolean measured; /* whether the sizes below are those of the text */
  int from_px; /* where in the layout the text begins: an opposite alignment leaves room before */
  int width_px;
  int height_px;
} EpTextLine;

/* Text is secondary: drawn at this part of the colour's strength, readable for all. */
#define EP_TEXT_DIM 0.72

/* Shows the text, NULL for none, in that form. TRUE when that is another than before. */
gboolean ep_text_line_set (EpTextLine *self, GtkWidget *widget, EpTextForm form, const char *text);

/* Wraps the text at that width, or not at all for -1. */
void ep_text_line_wrap (EpTextLine *self, int width_px);

/* The size of the text as it is laid out, 0 for none; measured when it is first asked for. */
int ep_text_line_width_px (EpTextLine *self);
int ep_text_line_height_px (EpTextLine *self);

/* How wide the text is drawn where it is cut at that width. */
int ep_text_line_cut_width_px (EpTextLine *self, int most_px);

/* The text as it was set, "" for none. */
const char *ep_text_line_get (const EpTextLine *self);

/* Draws the text with its top left corner there, in the widget's colour times `alpha`, cut with an
 * ellipsis where it is wider than `most_px`; -1 for as wide as it is. */
void ep_text_line_draw (EpTextLine *self, GtkWidget *widget, GtkSnapshot *snapshot, double x_px,
                        double y_px, double most_px, double alpha);

/* The widget's font or language has changed. */
void ep_text_line_restyle (EpTextLine *self);

void ep_text_line_clear (EpTextLine *self);

G_END_DECLS
