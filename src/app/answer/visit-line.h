#pragma once

#include <gtk/gtk.h>
#include <present/visits.h>

G_BEGIN_DECLS

/* The columns of a wide table of visits. */
typedef enum {
  EP_VISIT_COLUMN_DATE,
  EP_VISIT_COLUMN_REFERENCE_WHAT,
  EP_VISIT_COLUMN_REFERENCE_PAYS,
  EP_VISIT_COLUMN_REFERENCE_SO_FAR,
  EP_VISIT_COLUMN_OTHER_WHAT,
  EP_VISIT_COLUMN_OTHER_PAYS,
  EP_VISIT_COLUMN_OTHER_SO_FAR,
} EpVisitColumn;

#define EP_VISIT_COLUMNS 7

/* Whether the column's texts stand at its end. */
gboolean ep_visit_column_is_amount (EpVisitColumn column);

/* How all rows of a table are laid out; the table owns it. A narrow one has no columns: each visit
 * of the date stands below the other. */
typedef struct {
  gboolean narrow;
  int from_px[EP_VISIT_COLUMNS]; /* from the start of the line, whichever way that runs */
  int width_px[EP_VISIT_COLUMNS];
  int body_px; /* the height of a line of each kind of text */
  int caption_px;
  guint other; /* the index of the other course */
  char *reference_name;
  char *other_name;
} EpVisitLayout;

/* The height of a row with that many visits, 1 or 2. */
int ep_visit_layout_row_px (const EpVisitLayout *layout, guint n_visits);

/* One row of the table: a button that opens the working of its figures. */
#define EP_TYPE_VISIT_LINE (ep_visit_line_get_type ())
G_DECLARE_FINAL_TYPE (EpVisitLine, ep_visit_line, EP, VISIT_LINE, GtkButton)

/* The layout outlives the line. */
GtkWidget *ep_visit_line_new (const EpVisitLayout *layout);

/* Shows the row with that number, from 0. */
void ep_visit_line_show (EpVisitLine *self, guint number, const EpVisitRow *row);

guint ep_visit_line_get_number (EpVisitLine *self);

/* The text of a column, "" where there is none. Owned by the line. */
const char *ep_visit_line_get_text (EpVisitLine *self, EpVisitColumn column);

G_END_DECLS
