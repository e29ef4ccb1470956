#include "table-text.h"

#include <formats/csv.h>

/* The titles of the columns. Free with g_free(), the texts are the table's. */
static const char **
titles_of (const EpChartTable *table)
{
  const char **titles = g_new (const char *, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    titles[i] = table->columns[i].title;
  return titles;
}

char *
ep_table_csv (const EpChartTable *table)
{
  GString *csv = g_string_new (NULL);
  g_autofree const char **texts = titles_of (table);

  ep_csv_append_row (csv, texts, table->n_columns);
  for (guint row = 0; row < table->n_rows; row++) {
    for (guint i = 0; i < table->n_columns; i++)
      texts[i] = table->cells[row * table->n_columns + i].plain;
    ep_csv_append_row (csv, texts, table->n_columns);
  }
  return g_string_free (csv, FALSE);
}

static void
append_tabbed (GString *text, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++) {
    if (i > 0)
      g_string_append_c (text, '\t');
    if (cells[i] != NULL)
      g_string_append (text, cells[i]);
  }
  g_string_append_c (text, '\n');
}

char *
ep_table_tabbed (const EpChartTable *table)
{
  GString *text = g_string_new (NULL);
  g_autofree const char **cells = titles_of (table);

  append_tabbed (text, cells, table->n_columns);
  for (guint row = 0; row < table->n_rows; row++) {
    for (guint i = 0; i < table->n_columns; i++)
      cells[i] = table->cells[row * table->n_columns + i].text;
    append_tabbed (text, cells, table->n_columns);
  }
  return g_string_free (text, FALSE);
}
