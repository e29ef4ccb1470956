#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A row of a table, for lists of GTK's: no more than which one it is. */
#define EP_TYPE_CHART_ROW (ep_chart_row_get_type ())
G_DECLARE_FINAL_TYPE (EpChartRow, ep_chart_row, EP, CHART_ROW, GObject)

EpChartRow *ep_chart_row_new (guint number);

guint ep_chart_row_get_number (EpChartRow *self);

G_END_DECLS
