#pragma once

#include <present/chart-table.h>

G_BEGIN_DECLS

/* The table of a chart for other programs. Both are new and freed with g_free(). */

/* As a file: CSV with the columns' titles above the plain values. */
char *ep_table_csv (const EpChartTable *table);

/* For the clipboard: what a person reads, tabs between the cells and a line end behind each row, as
 * spreadsheets take it apart. */
char *ep_table_tabbed (const EpChartTable *table);

G_END_DECLS
