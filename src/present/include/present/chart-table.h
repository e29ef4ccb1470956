#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The figures of a chart as a table that can be read, sorted, copied and saved. */

typedef struct {
  char *title;
  gboolean is_number; /* stands at the end of its column */
} EpTableColumn;

typedef struct {
  char *text;   /* as a person reads it: "$1,410.00", "1 Dec 2026"; empty where there is nothing */
  char *plain;  /* as a file has it: "1410.00", "2026-12-01" */
  gint64 order; /* what its column is sorted by, ascending; text has a rank of its own */
} EpTableCell;

/* Cells row by row: that of row r and column c is cells[r * n_columns + c]. */
typedef struct {
  char *title;
  guint n_columns;
  EpTableColumn *columns;
  guint n_rows;
  EpTableCell *cells;
} EpChartTable;

/* An empty table of those columns. Title and column titles are copied, `numbers` says which columns
 * hold numbers. */
EpChartTable *ep_chart_table_new (const char *title, const char *const *columns,
                                  const gboolean *numbers, guint n_columns);

/* Adds a row and returns its n_columns cells, all NULL and 0, valid until the next row is added;
 * the table owns what is put into them. */
EpTableCell *ep_chart_table_add_row (EpChartTable *table);

void ep_chart_table_free (EpChartTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpChartTable, ep_chart_table_free)

G_END_DECLS
