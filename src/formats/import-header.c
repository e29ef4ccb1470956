#include "import-header.h"

#include "refusal.h"

#include <formats/quote.h>
#include <string.h>

/* A comma is nowhere in the header, what programs write in its place is. */
static gboolean
check_separators (const EpCsvRow *row, GError **error)
{
  const char *semicolon = memchr (row->bytes, ';', row->length);
  const char *tab = memchr (row->bytes, '\t', row->length);
  if (memchr (row->bytes, ',', row->length) != NULL)
    return TRUE;
  if (semicolon != NULL)
    return ep_refuse_at (row, semicolon, EP_FORMATS_ERROR_HEADER, error,
                         N_ ("the columns are separated by semicolons, not by commas"));
  if (tab != NULL)
    return ep_refuse_at (row, tab, EP_FORMATS_ERROR_HEADER, error,
                         N_ ("the columns are separated by tabs, not by commas"));
  return TRUE;
}

static gboolean
has_column (const EpHeader *header, guint column)
{
  for (guint i = 0; i < header->n_columns; i++) {
    if (header->columns[i] == column)
      return TRUE;
  }
  return FALSE;
}

static gboolean
add_column (EpHeader *header, const EpCsvRow *row, const EpCsvCell *cell, GError **error)
{
  g_autofree char *name = ep_csv_unescape (cell);
  g_autofree char *quoted = ep_quote (name, EP_QUOTE_LENGTH);
  guint column = 0;
  while (column < EP_COLUMNS && strcmp (name, ep_column_names[column]) != 0)
    column++;
  if (column == EP_COLUMNS)
    return ep_refuse_at (row, cell->text, EP_FORMATS_ERROR_HEADER, error,
                         N_ ("\"%s\" is no column of a price list"), quoted);
  if (has_column (header, column))
    return ep_refuse_at (row, cell->text, EP_FORMATS_ERROR_HEADER, error, N_ ("\"%s\" is repeated"),
                         quoted);
  header->columns[header->n_columns++] = (EpColumn)column;
  return TRUE;
}

gboolean
ep_header_read (const EpCsvRow *row, const EpCsvCell *cells, EpHeader *header, GError **error)
{
  static const EpColumn required[] = {EP_COLUMN_NAME, EP_COLUMN_KIND, EP_COLUMN_SESSION_PRICE};
  header->n_columns = 0;
  if (!check_separators (row, error))
    return FALSE;
  if (row->fault != NULL)
    return ep_refuse_fault (row, EP_FORMATS_ERROR_HEADER, error);
  /* More cells than there are columns begin with one that is unknown or repeated. */
  for (guint i = 0; i < row->n_cells; i++) {
    if (!add_column (header, row, &cells[i], error))
      return FALSE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (required); i++) {
    if (!has_column (header, required[i]))
      return ep_refuse_at (row, row->bytes, EP_FORMATS_ERROR_HEADER, error,
                           N_ ("the column \"%s\" is missing"), ep_column_names[required[i]]);
  }
  return TRUE;
}
