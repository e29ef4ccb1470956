#pragma once

#include "text-line.h"

G_BEGIN_DECLS

/* Title and caption of a row of inputs, below each other, drawn by the row. */
typedef struct {
  EpTextLine title;
  EpTextLine caption;
  gboolean is_fault; /* the caption says what is wrong */
} EpRowText;

#define EP_ROW_SIDE_PX 14
#define EP_ROW_GAP_PX  6

/* What a row's text has at least before the caption and the title wrap into pieces. */
#define EP_ROW_TEXT_MIN_PX 84

/* Each returns whether something else stands there now; NULL for none. */
gboolean ep_row_text_set_title (EpRowText *self, GtkWidget *widget, const char *title);
gboolean ep_row_text_set_caption (EpRowText *self, GtkWidget *widget, const char *caption,
                                  gboolean is_fault);

/* The height of a row whose text has that width, at least the usual one. */
int ep_row_text_height_px (EpRowText *self, int width_px);

/* The width of its longer text without wrapping. */
int ep_row_text_width_px (EpRowText *self);

/* Draws both, centred in the height of the row; it may be wrapped to that width. */
void ep_row_text_draw (EpRowText *self, GtkWidget *widget, GtkSnapshot *snapshot, int width_px);

void ep_row_text_restyle (EpRowText *self);
void ep_row_text_clear (EpRowText *self);

G_END_DECLS
