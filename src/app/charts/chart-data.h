#pragma once

#include <gtk/gtk.h>
#include <present/chart-table.h>

G_BEGIN_DECLS

/* The figures of a chart as a table, in a card that scrolls. A click on a column's title sorts by
 * it, a second one the other way round; on the keyboard, Enter does on a title that has the focus.
 * Ctrl+C and the context menu copy the table as text.
 *
 * Signal "copied": the table is on the clipboard. */
#define EP_TYPE_CHART_DATA (ep_chart_data_get_type ())
G_DECLARE_FINAL_TYPE (EpChartData, ep_chart_data, EP, CHART_DATA, GtkWidget)

GtkWidget *ep_chart_data_new (void);

/* Shows the table and takes it. Where it has the columns of the one before, how rows are sorted,
 * which one is selected and how far it is scrolled stay as they are. */
void ep_chart_data_show (EpChartData *self, EpChartTable *table);

/* The table that is shown, its rows in their own order; NULL before the first one. */
const EpChartTable *ep_chart_data_get (EpChartData *self);

/* The table as text, its rows in the order that they are shown in. Free with g_free(). */
char *ep_chart_data_text (EpChartData *self);

/* Puts it on the clipboard. */
void ep_chart_data_copy (EpChartData *self);

/* Owned by the widget. */
GtkColumnView *ep_chart_data_get_view (EpChartData *self);

G_END_DECLS
