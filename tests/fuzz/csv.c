/* Any bytes as CSV: rows that fit together whatever is wrong with them, the same ones in pieces as
 * whole, and cells that a second, slow reader and our own writer agree on. The first byte tells
 * where to cut, the rest is the file. */

#include "fuzz.h"

#include <formats/csv.h>
#include <string.h>

#define CELLS 8

/* Whether the cell is what spreadsheets would run, so that a ' is written before it. */
static gboolean
is_marked (const char *meant, const char *written)
{
  return written[0] == '\'' && strchr ("=+-@\t\r", meant[0]) != NULL &&
         strcmp (written + 1, meant) == 0;
}

/* What is written of a cell is read back as one cell, of the same text. */
static void
check_written (const EpCsvCell *cell)
{
  g_autofree char *buffer = g_malloc (EP_CSV_CELL_SIZE (cell->length) + 1);
  g_autofree char *meant = ep_csv_unescape (cell);
  char *end = ep_csv_write_cell (cell, buffer);
  EpCsvCell again;
  EpCsvRow row;

  g_assert_cmpuint ((gsize)(end - buffer), <=, EP_CSV_CELL_SIZE (cell->length));
  *end++ = '\n';
  ep_csv_read (buffer, (gsize)(end - buffer), 1, &again, 1, &row);
  g_assert_null (row.fault);
  g_assert_cmpuint (row.n_cells, ==, 1);
  g_assert_cmpuint (row.length, ==, (gsize)(end - buffer));

  g_autofree char *written = ep_csv_unescape (&again);
  g_assert_true (strcmp (written, meant) == 0 || is_marked (meant, written));
}

/* RFC 4180 read byte by byte: the next cell's text, *at moved behind the comma or the line end.
 * Only for rows without a fault. Free with g_free(). */
static char *
next_cell (const char **at, const char *end)
{
  GString *text = g_string_new (NULL);
  gboolean quoted = *at < end && **at == '"';

  for (*at += quoted; *at < end; (*at)++) {
    if (quoted && **at == '"') {
      if (++*at == end || **at != '"') {
        quoted = FALSE;
        --*at;
        continue;
      }
    } else if (!quoted && (**at == ',' || **at == '\n')) {
      ++*at;
      break;
    } else if (!quoted && **at == '\r') {
      continue;
    }
    g_string_append_c (text, **at);
  }
  return g_string_free (text, FALSE);
}

static void
check_cells (const EpCsvRow *row, const EpCsvCell *cells)
{
  const char *at = row->bytes;
  const char *end = row->bytes + row->length;

  for (guint i = 0; i < MIN (row->n_cells, CELLS); i++) {
    g_assert_true (cells[i].text >= row->bytes && cells[i].text + cells[i].length <= end);
    if (row->fault != NULL)
      continue;

    g_autofree char *expected = next_cell (&at, end);
    g_autofree char *meant = ep_csv_unescape (&cells[i]);
    g_assert_cmpstr (meant, ==, expected);
    check_written (&cells[i]);
  }
  if (row->fault == NULL && row->n_cells <= CELLS)
    g_assert_true (at == end);
}

static void
check_row (const EpCsvRow *row, const EpCsvCell *cells, const char *bytes, gsize rest, guint64 line)
{
  g_assert_true (row->bytes == bytes);
  g_assert_cmpuint (row->length, >, 0);
  g_assert_cmpuint (row->length, <=, rest);
  g_assert_cmpuint (row->n_cells, >, 0);
  g_assert_cmpuint (row->line, ==, line);
  g_assert_cmpuint (row->next_line, ==, line + ep_csv_count_lines (bytes, row->length));
  if (row->length < rest)
    g_assert_cmpint (bytes[row->length - 1], ==, '\n');
  if (row->fault != NULL) {
    g_autofree char *place = ep_csv_place (row, row->fault_at);

    g_assert_true (row->fault_at >= bytes && row->fault_at <= bytes + row->length);
    g_assert_true (g_str_has_prefix (place, "line "));
  }
  check_cells (row, cells);
}

/* The rows in the first `length` bytes are rows of the whole file. */
static void
check_piece (const char *bytes, gsize length, gsize cut)
{
  const gsize whole = ep_csv_whole_rows (bytes, cut, cut == length);
  gsize at = 0;

  g_assert_cmpuint (whole, <=, cut);
  while (at < whole) {
    EpCsvRow in_piece, in_file;

    ep_csv_read (bytes + at, whole - at, 1, NULL, 0, &in_piece);
    ep_csv_read (bytes + at, length - at, 1, NULL, 0, &in_file);
    g_assert_cmpuint (in_piece.length, ==, in_file.length);
    g_assert_cmpuint (in_piece.n_cells, ==, in_file.n_cells);
    g_assert_cmpstr (in_piece.fault, ==, in_file.fault);
    at += in_piece.length;
  }
  g_assert_cmpuint (at, ==, whole);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  if (length < 2)
    return 0;

  const char *file = (const char *)bytes + 1;
  const gsize cut = 1 + bytes[0] % (length - 1);
  guint64 line = 1;

  length--;
  for (gsize at = 0; at < length;) {
    EpCsvCell cells[CELLS];
    EpCsvRow row;

    ep_csv_read (file + at, length - at, line, cells, CELLS, &row);
    check_row (&row, cells, file + at, length - at, line);
    at += row.length;
    line = row.next_line;
  }
  check_piece (file, length, MIN (cut, length));
  check_piece (file, length, length);
  return 0;
}
