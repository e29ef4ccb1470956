#pragma once

#include "desk/desk.h"
#include "visit-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The table of visits: what each course's patient pays when, and has paid so far. It lies in a
 * scrolled window and only makes the rows that are seen there: a horizon of decades has more than a
 * thousand.
 *
 * Signal "row-activated" (guint number, GtkWidget *line): a row was clicked, or Enter pressed on
 * it.
 */
#define EP_TYPE_VISITS_TABLE (ep_visits_table_get_type ())
G_DECLARE_FINAL_TYPE (EpVisitsTable, ep_visits_table, EP, VISITS_TABLE, GtkWidget)

void ep_visits_table_bind (EpVisitsTable *self, EpDesk *desk);

guint ep_visits_table_n_rows (EpVisitsTable *self);

/* The date of a row. Owned by the table, until the desk's next "changed". */
const EpVisitDay *ep_visits_table_day (EpVisitsTable *self, guint number);

/* The line of that row, NULL when it is out of sight. */
EpVisitLine *ep_visits_table_line (EpVisitsTable *self, guint number);

/* Whether the visits stand below each other. */
gboolean ep_visits_table_is_narrow (EpVisitsTable *self);

G_END_DECLS
