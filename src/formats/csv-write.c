#include <formats/csv.h>
#include <string.h>

/* What a byte does to the field that holds it. */
typedef enum { PLAIN, QUOTED, WIDE } ByteClass;

#define WIDE_16                                                                                    \
  WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE, WIDE

static const guint8 classes[256] = {
    ['\0'] = WIDE,    ['\n'] = QUOTED, ['\r'] = QUOTED, ['"'] = QUOTED, [','] = QUOTED,
    [0x80] = WIDE_16, WIDE_16,         WIDE_16,         WIDE_16,        WIDE_16,
    WIDE_16,          WIDE_16,         WIDE_16,
};

static gsize
count_digits (const char *text, gsize length)
{
  gsize n = 0;
  while (n < length && g_ascii_isdigit (text[n]))
    n++;
  return n;
}

/* Whether it is, whole, a number with a sign. */
static gboolean
is_signed_number (const char *text, gsize length)
{
  const gsize whole = 1 + count_digits (text + 1, length - 1);
  if (whole == 1 || whole == length)
    return whole > 1;
  const gsize fraction = count_digits (text + whole + 1, length - whole - 1);
  return text[whole] == '.' && fraction > 0 && whole + 1 + fraction == length;
}

/* Whether a spreadsheet would take the text for something to run. */
static gboolean
would_run (const char *text, gsize length)
{
  switch (text[0]) {
  case '=':
  case '@':
  case '\t':
  case '\r':
    return TRUE;
  case '+':
  case '-':
    return !is_signed_number (text, length);
  default:
    return FALSE;
  }
}

/* Whether the text begins with one or more ' and a spreadsheet would run the rest. */
static gboolean
is_guarded (const char *text)
{
  const char *rest = text + strspn (text, "'");
  return rest > text && would_run (rest, strlen (rest));
}

char *
ep_csv_guard (const char *text)
{
  return g_strconcat (is_guarded (text) ? "'" : "", text, NULL);
}

void
ep_csv_unguard (char *text)
{
  if (is_guarded (text))
    memmove (text, text + 1, strlen (text));
}

static char *
write_bytes (const char *text, gsize length, gboolean doubling, char *at)
{
  if (!doubling) {
    memcpy (at, text, length);
    return at + length;
  }
  for (gsize i = 0; i < length; i++) {
    if (text[i] == '"')
      *at++ = '"';
    *at++ = text[i];
  }
  return at;
}

char *
ep_csv_write_cell (const EpCsvCell *cell, char *at)
{
  g_autofree char *repaired = NULL;
  const char *text = cell->text;
  gsize length = cell->length;
  guint found = 0;
  if (length == 0)
    return at;
  for (gsize i = 0; i < length; i++)
    found |= classes[(guint8)text[i]];
  if (found & WIDE && !g_utf8_validate_len (text, length, NULL)) {
    repaired = g_utf8_make_valid (text, (gssize)length);
    text = repaired;
    length = strlen (text);
  }
  if (found & QUOTED)
    *at++ = '"';
  if (would_run (text, length))
    *at++ = '\'';
  at = write_bytes (text, length, found & QUOTED && !cell->escaped, at);
  if (found & QUOTED)
    *at++ = '"';
  return at;
}

static void
append_cell (GString *csv, const char *text)
{
  const EpCsvCell cell = {text, strlen (text), FALSE};
  const gsize start = csv->len;
  g_string_set_size (csv, start + EP_CSV_CELL_SIZE (cell.length));
  const char *end = ep_csv_write_cell (&cell, csv->str + start);
  g_string_set_size (csv, (gsize)(end - csv->str));
}

void
ep_csv_append_row (GString *csv, const char *const *texts, guint n_texts)
{
  const gsize start = csv->len;
  for (guint i = 0; i < n_texts; i++) {
    if (i > 0)
      g_string_append_c (csv, ',');
    if (texts[i] != NULL)
      append_cell (csv, texts[i]);
  }
  if (csv->len == start)
    g_string_append (csv, "\"\"");
  g_string_append_c (csv, '\n');
}
