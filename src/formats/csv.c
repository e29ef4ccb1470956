#include "refusal.h"

#include <string.h>

#define FAULT_LONG   N_ ("the row is longer than 1048576 bytes")
#define FAULT_NUL    N_ ("holds a NUL byte")
#define FAULT_UTF8   N_ ("is not UTF-8")
#define FAULT_STRAY  N_ ("a quotation mark inside a field that does not begin with one")
#define FAULT_BEHIND N_ ("text behind a closing quotation mark")
#define FAULT_CR     N_ ("a carriage return that ends no line")
#define FAULT_OPEN   N_ ("a quotation mark that is not closed")

/* What a byte is to a field without quotes. */
typedef enum { PLAIN, WIDE, NUL, COMMA, QUOTE, RETURN, LINE_END } ByteClass;

#define WIDE_16                                                                                    \
  WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE

static const guint8 classes[256] = {
    ['\0'] = NUL,     [','] = COMMA, ['"'] = QUOTE, ['\r'] = RETURN, ['\n'] = LINE_END,
    [0x80] = WIDE_16, WIDE_16,       WIDE_16,       WIDE_16,         WIDE_16,
    WIDE_16,          WIDE_16,       WIDE_16,
};

typedef struct {
  const char *end;   /* of the bytes looked at */
  gboolean cut;      /* there are more */
  gboolean suspect;  /* there may be a NUL byte or bad UTF-8 */
  gboolean finished; /* the row has ended */
  guint64 breaks;    /* line ends inside quotes */
  EpCsvRow *row;
} Scan;

static void
set_fault (EpCsvRow *row, const char *at, const char *fault)
{
  if (row->fault == NULL || at < row->fault_at) {
    row->fault = fault;
    row->fault_at = at;
  }
}

/* Whether the line ends here, or the bytes do, in *next what comes behind that. */
static gboolean
line_ends (const Scan *scan, const char *at, const char **next)
{
  const char *lf = at < scan->end && *at == '\r' ? at + 1 : at;
  if (at == scan->end) {
    *next = at;
    return TRUE;
  }
  if (lf == scan->end || *lf != '\n')
    return FALSE;
  *next = lf + 1;
  return TRUE;
}

/* The field from `start` on goes on at `at` as one without quotes, to the comma or the line's end.
 * Returns what comes behind that. */
static const char *
scan_plain (Scan *scan, const char *start, const char *at, EpCsvCell *cell)
{
  const char *next;
  for (;; at++) {
    while (at < scan->end && classes[(guint8)*at] == PLAIN)
      at++;
    if (line_ends (scan, at, &next)) {
      scan->finished = TRUE;
      break;
    }
    if (*at == ',') {
      next = at + 1;
      break;
    }
    if (*at == '"')
      set_fault (scan->row, at, FAULT_STRAY);
    else if (*at == '\r')
      set_fault (scan->row, at, FAULT_CR);
    else
      scan->suspect = TRUE;
  }
  *cell = (EpCsvCell){start, (gsize)(at - start), FALSE};
  return next;
}

/* The quote at `open` is closed nowhere, or not so that a field could end there: it is a fault of
 * the line it stands on, whose rest is the field. */
static const char *
scan_open (Scan *scan, const char *open, EpCsvCell *cell)
{
  const char *lf = memchr (open, '\n', (gsize)(scan->end - open));
  const char *next = lf != NULL ? lf + 1 : scan->end;
  const char *end = lf == NULL ? scan->end : lf > open && lf[-1] == '\r' ? lf - 1 : lf;
  set_fault (scan->row, open, FAULT_OPEN);
  *cell = (EpCsvCell){open, (gsize)(end - open), FALSE};
  scan->finished = TRUE;
  scan->suspect = TRUE;
  return next;
}

/* The closing quote of the field that begins with the quote at `open`; NULL: there is none. */
static const char *
find_closing (const Scan *scan, const char *open, gboolean *escaped)
{
  const char *at = open + 1;
  *escaped = FALSE;
  while ((at = memchr (at, '"', (gsize)(scan->end - at))) != NULL) {
    if (at + 1 == scan->end || at[1] != '"')
      return at;
    *escaped = TRUE;
    at += 2;
  }
  return NULL;
}

static const char *
scan_quoted (Scan *scan, const char *open, EpCsvCell *cell)
{
  gboolean escaped;
  const char *next;
  const char *closing = find_closing (scan, open, &escaped);
  if (closing == NULL) {
    scan->row->open = !scan->cut;
    return scan_open (scan, open, cell);
  }
  const char *behind = closing + 1;
  const gsize length = (gsize)(closing - open) - 1;
  for (const char *at = open + 1; at < closing && !scan->suspect; at++)
    scan->suspect = classes[(guint8)*at] == WIDE || *at == '\0';
  if (line_ends (scan, behind, &next)) {
    scan->finished = TRUE;
  } else if (*behind == ',') {
    next = behind + 1;
  } else if (memchr (open, '\n', length + 1) != NULL) {
    return scan_open (scan, open, cell);
  } else {
    set_fault (scan->row, behind, FAULT_BEHIND);
    return scan_plain (scan, open, behind, cell);
  }
  scan->breaks += ep_csv_count_lines (open + 1, length);
  *cell = (EpCsvCell){open + 1, length, escaped};
  return next;
}

static void
check_encoding (EpCsvRow *row, const char *end)
{
  const char *bad;
  if (!g_utf8_validate_len (row->bytes, (gsize)(end - row->bytes), &bad))
    set_fault (row, bad, *bad == '\0' ? FAULT_NUL : FAULT_UTF8);
}

void
ep_csv_read (const char *bytes, gsize length, guint64 line, EpCsvCell *cells, guint room,
             EpCsvRow *row)
{
  g_assert (length > 0);
  Scan scan = {
      .end = bytes + MIN (length, EP_CSV_ROW_BYTES_MAX),
      .cut = length > EP_CSV_ROW_BYTES_MAX,
      .row = row,
  };
  const char *at = bytes;
  *row = (EpCsvRow){.bytes = bytes, .line = line};
  while (!scan.finished) {
    EpCsvCell unwanted = {NULL, 0, FALSE};
    EpCsvCell *cell = row->n_cells < room ? &cells[row->n_cells] : &unwanted;
    at = at < scan.end && *at == '"' ? scan_quoted (&scan, at, cell)
                                     : scan_plain (&scan, at, at, cell);
    row->n_cells++;
  }
  row->blank = *bytes == '\n' || (at == bytes + 2 && memcmp (bytes, "\r\n", 2) == 0);
  if (scan.suspect)
    check_encoding (row, at);
  if (at == scan.end && scan.cut && at[-1] != '\n') {
    const char *lf = memchr (at, '\n', length - EP_CSV_ROW_BYTES_MAX);
    row->fault = FAULT_LONG;
    row->fault_at = bytes;
    at = lf != NULL ? lf + 1 : bytes + length;
  }
  row->length = (gsize)(at - bytes);
  row->next_line = line + scan.breaks + (at[-1] == '\n');
}

gsize
ep_csv_whole_rows (const char *bytes, gsize length, gboolean ended)
{
  gsize lines = length;
  if (ended)
    return length;
  while (lines > 0 && bytes[lines - 1] != '\n')
    lines--;
  if (lines == 0 || memchr (bytes, '"', lines) == NULL)
    return lines;
  gsize whole = 0;
  while (whole < lines) {
    EpCsvRow row;
    ep_csv_read (bytes + whole, lines - whole, 0, NULL, 0, &row);
    if (row.open)
      break;
    whole += row.length;
  }
  return whole;
}

guint64
ep_csv_count_lines (const char *bytes, gsize length)
{
  guint64 lines = 0;
  while (length > 0) {
    const char *lf = memchr (bytes, '\n', length);
    if (lf == NULL)
      break;
    length -= (gsize)(lf + 1 - bytes);
    bytes = lf + 1;
    lines++;
  }
  return lines;
}

void
ep_csv_locate (const EpCsvRow *row, const char *at, guint64 *line, guint64 *column)
{
  *line = row->line;
  *column = 1;
  for (const char *byte = row->bytes; byte < at; byte++) {
    if (*byte == '\n') {
      ++*line;
      *column = 1;
    } else if (((guint8)*byte & 0xc0) != 0x80) {
      ++*column;
    }
  }
}

char *
ep_csv_place (const EpCsvRow *row, const char *at)
{
  guint64 line, column;
  ep_csv_locate (row, at, &line, &column);
  return g_strdup_printf ("line %" G_GUINT64_FORMAT ", column %" G_GUINT64_FORMAT, line, column);
}

char *
ep_csv_unescape (const EpCsvCell *cell)
{
  char *text = g_strndup (cell->text, cell->length);
  if (!cell->escaped)
    return text;
  gsize kept = 0;
  for (gsize i = 0; i < cell->length; i++) {
    text[kept++] = cell->text[i];
    if (cell->text[i] == '"')
      i++;
  }
  text[kept] = '\0';
  return text;
}
