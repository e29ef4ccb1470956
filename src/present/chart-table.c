#include <present/chart-table.h>

EpChartTable *
ep_chart_table_new (const char *title, const char *const *columns, const gboolean *numbers,
                    guint n_columns)
{
  EpChartTable *table = g_new0 (EpChartTable, 1);

  table->title = g_strdup (title);
  table->n_columns = n_columns;
  table->columns = g_new (EpTableColumn, n_columns);
  for (guint i = 0; i < n_columns; i++)
    table->columns[i] = (EpTableColumn){g_strdup (columns[i]), numbers[i]};
  return table;
}

EpTableCell *
ep_chart_table_add_row (EpChartTable *table)
{
  EpTableCell *row;

  table->cells = g_renew (EpTableCell, table->cells, (table->n_rows + 1) * table->n_columns);
  row = &table->cells[table->n_rows * table->n_columns];
  for (guint i = 0; i < table->n_columns; i++)
    row[i] = (EpTableCell){0};
  table->n_rows++;
  return row;
}

void
ep_chart_table_free (EpChartTable *table)
{
  if (table == NULL)
    return;
  for (guint i = 0; i < table->n_rows * table->n_columns; i++) {
    g_free (table->cells[i].text);
    g_free (table->cells[i].plain);
  }
  for (guint i = 0; i < table->n_columns; i++)
    g_free (table->columns[i].title);
  g_free (table->cells);
  g_free (table->columns);
  g_free (table->title);
  g_free (table);
}
