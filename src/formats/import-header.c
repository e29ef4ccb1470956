#include "import-header.h"

#include <formats/quote.h>
#include <string.h>

void
ep_import_refuse (const EpCsvRow *row, const char *at, EpFormatsError code, GError **error,
                  const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *place = ep_csv_place (row, at);
  g_set_error (error, EP_FORMATS_ERROR, (gint)code, "%s: %s", place, reason);
}

/* A comma is nowhere in the header, what programs write in its place is. */
static gboolean
check_separators (const EpCsvRow *row, GError **error)
{
  static const struct {
    char separator;
    const char *reason;
  } others[] = {{';', "columns are separated by semicolons, not by commas"},
                {'\t', "columns are separated by tabs, not by commas"}};
  if (memchr (row->bytes, ',', row->length) != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    const char *found = memchr (row->bytes, others[i].separator, row->length);
    if (found == NULL)
      continue;
    ep_import_refuse (row, found, EP_FORMATS_ERROR_HEADER, error, "%s", others[i].reason);
    return FALSE;
  }
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
  if (column == EP_COLUMNS || has_column (header, column)) {
    ep_import_refuse (row, cell->text, EP_FORMATS_ERROR_HEADER, error,
                      column == EP_COLUMNS ? "\"%s\" is no column of a price list"
                                           : "\"%s\" is repeated",
                      quoted);
    return FALSE;
  }
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
  if (row->fault != NULL) {
    ep_import_refuse (row, row->fault_at, EP_FORMATS_ERROR_HEADER, error, "%s", row->fault);
    return FALSE;
  }
  /* More cells than there are columns begin with one that is unknown or repeated. */
  for (guint i = 0; i < row->n_cells; i++) {
    if (!add_column (header, row, &cells[i], error))
      return FALSE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (required); i++) {
    if (!has_column (header, required[i])) {
      ep_import_refuse (row, row->bytes, EP_FORMATS_ERROR_HEADER, error,
                        "the column \"%s\" is missing", ep_column_names[required[i]]);
      return FALSE;
    }
  }
  return TRUE;
}
