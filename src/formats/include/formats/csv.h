#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CSV as RFC 4180 has it, strictly, in UTF-8: comma, double quotes, LF or CRLF, the last line with
 * or without one. Text in memory is taken apart in place: nothing is copied or allocated.
 *
 * What is wrong with a row is a fault of that row and takes no other one with it: a quote that is
 * not closed ends with its line, so the rows below are read as if it were not there. A row that
 * ends properly means the same as to any other reader. */

/* The most bytes of a row; a longer one is a row with a fault, cut to these. */
#define EP_CSV_ROW_BYTES_MAX ((gsize)1024 * 1024)

/* One field, without its quotes. Where it is faulty, or escaped, its bytes are those of the file.
 */
typedef struct {
  const char *text; /* not NUL-terminated */
  gsize length;
  gboolean escaped; /* every quote in it stands twice, see ep_csv_unescape() */
} EpCsvCell;

typedef struct {
  const char *bytes; /* the first one */
  gsize length;      /* all that belongs to the row, its line end too */
  guint64 line;      /* of the first byte, from 1 */
  guint64 next_line; /* of the byte behind the row */
  gboolean blank;    /* an empty line: no row at all */
  gboolean open;     /* a quote was not closed up to the end of the bytes given */
  guint n_cells;     /* at least 1 */
  const char *fault; /* the first thing wrong, a sentence without its end; NULL: nothing */
  const char *fault_at;
} EpCsvRow;

/* Takes the first row off `length` bytes, at least 1. They begin with a row; they end with a line
 * end or the file. Keeps its first `room` cells, all of them counted.
 *
 * A row that is open may be another one once more bytes follow, unless there are
 * EP_CSV_ROW_BYTES_MAX of them. */
void ep_csv_read (const char *bytes, gsize length, guint64 line, EpCsvCell *cells, guint room,
                  EpCsvRow *row);

/* How many of the `length` bytes are whole rows, whatever follows them: up to all of them when they
 * end with a line end. `ended`: nothing follows. */
gsize ep_csv_whole_rows (const char *bytes, gsize length, gboolean ended);

/* How many line ends are in the bytes. */
guint64 ep_csv_count_lines (const char *bytes, gsize length);

/* The line of a place in the row, and the column, counted in characters from 1. */
void ep_csv_locate (const EpCsvRow *row, const char *at, guint64 *line, guint64 *column);

/* The same as "line 7, column 12". Free with g_free(). */
char *ep_csv_place (const EpCsvRow *row, const char *at);

/* The cell's text as it was meant. Free with g_free(). */
char *ep_csv_unescape (const EpCsvCell *cell);

/* How many bytes ep_csv_write_cell() writes at most for a cell of that many. */
#define EP_CSV_CELL_SIZE(length) (3 * (length) + 3)

/* Writes the cell at `at`, quoted where it must be, and returns the end of it.
 *
 * Text that a spreadsheet would run, one that begins with = + - @, a tab or a CR, gets a ' before
 * it; a number, `[+-]?[0-9]+(\.[0-9]+)?`, never does. Bytes that are no UTF-8, and NUL, become
 * U+FFFD. */
char *ep_csv_write_cell (const EpCsvCell *cell, char *at);

/* So that a file reads back as the texts that were written: ep_csv_guard() doubles a ' with which a
 * text itself begins where ep_csv_unguard(), in place, would take it for one that was put there;
 * that is before whatever a spreadsheet would run. Free with g_free(). */
char *ep_csv_guard (const char *text);
void ep_csv_unguard (char *text);

/* Appends a row of such cells and a LF. A text that is NULL is an empty cell. A row of one empty
 * cell is quoted, or a reader would skip it as a blank line. */
void ep_csv_append_row (GString *csv, const char *const *texts, guint n_texts);

G_END_DECLS
