#pragma once

#include <gtk/gtk.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* A row of a card: a title over a caption at its start, and at its end what a .ui file puts into
 * it. It wraps its texts where it is narrow. */
#define EP_TYPE_TEXT_ROW (ep_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EpTextRow, ep_text_row, EP, TEXT_ROW, GtkWidget)

struct _EpTextRowClass {
  GtkWidgetClass parent_class;
};

/* NULL for none. */
void ep_text_row_set_title (EpTextRow *self, const char *title);
void ep_text_row_set_caption (EpTextRow *self, const char *caption, gboolean is_fault);

/* A small chart between the text and what is at the row's end, drawn where there is room for both.
 * Takes it; NULL for none. */
void ep_text_row_set_chart (EpTextRow *self, EpScene *chart);

/* "" for none. Owned by the row. */
const char *ep_text_row_get_title (EpTextRow *self);
const char *ep_text_row_get_caption (EpTextRow *self);

G_END_DECLS
