#include "import-header.h"
#include "price-list-read.h"
#include "refusal.h"
#include "treatment-read.h"
#include "words.h"

#include <formats/price-list-csv.h>
#include <formats/quote.h>
#include <string.h>

#define BYTE_ORDER_MARK    "\xef\xbb\xbf"
#define ROW_TEXT_LENGTH    120 /* characters of a refused row that are kept */
#define CHARACTER_SIZE_MAX 4   /* bytes */
#define ROOM               (EP_COLUMNS + 1)

typedef struct {
  const EpCurrency *currency;
  const GPtrArray *known;
  GHashTable *known_places; /* the key of each known treatment, its place + 1 */
  GHashTable *lines;        /* the key of each row so far, its line */
  EpHeader header;
  EpImport *import;
} Importer;

static void
row_free (gpointer data)
{
  EpImportRow *row = data;
  ep_treatment_free (row->treatment);
  g_free (row->text);
  g_clear_error (&row->refusal);
  g_free (row);
}

void
ep_import_free (EpImport *import)
{
  if (import == NULL)
    return;
  g_ptr_array_unref (import->rows);
  g_array_unref (import->missing);
  g_free (import);
}

static gboolean
begins_with (const char *bytes, gsize length, const char *start)
{
  const gsize size = strlen (start);
  return length >= size && memcmp (bytes, start, size) == 0;
}

static gboolean
is_line_end (char byte)
{
  return byte == '\r' || byte == '\n';
}

/* Whether the row has nothing but commas: spreadsheets write their empty lines so. */
static gboolean
is_empty (const EpCsvRow *row)
{
  gsize i = 0;
  while (i < row->length && (row->bytes[i] == ',' || is_line_end (row->bytes[i])))
    i++;
  return i == row->length;
}

/* The beginning of a row that is not empty. Free with g_free(). */
static char *
row_text (const EpCsvRow *row)
{
  gsize length = row->length;
  while (is_line_end (row->bytes[length - 1]))
    length--;
  g_autofree char *valid = g_utf8_make_valid (
      row->bytes, (gssize)MIN (length, (gsize)ROW_TEXT_LENGTH * CHARACTER_SIZE_MAX));
  return ep_quote (valid, ROW_TEXT_LENGTH);
}

/* Whether nothing is wrong with the row as a row of the table. */
static gboolean
check_row (const EpCsvRow *row, const EpCsvCell cells[ROOM], guint n_columns, GError **error)
{
  if (row->fault != NULL)
    return ep_refuse_fault (row, EP_FORMATS_ERROR_SYNTAX, error);
  return row->n_cells == n_columns ||
         ep_refuse_at (row, cells[MIN (row->n_cells - 1, n_columns)].text, EP_FORMATS_ERROR_SYNTAX,
                       error, N_ ("the header has %s cells, this row has %s"),
                       EP_DIGITS (n_columns), EP_DIGITS (row->n_cells));
}

/* The texts by EpColumn. Free with g_strfreev(). */
static char **
row_texts (const EpHeader *header, const EpCsvCell *cells)
{
  char **texts = g_new0 (char *, EP_COLUMNS + 1);
  for (guint i = 0; i < header->n_columns; i++) {
    char *text = ep_csv_unescape (&cells[i]);
    ep_csv_unguard (text);
    texts[header->columns[i]] = text;
  }
  for (guint column = 0; column < EP_COLUMNS; column++) {
    if (texts[column] == NULL)
      texts[column] = g_strdup ("");
  }
  return texts;
}

/* Reads the treatment that the row's texts tell, the known one of that place (from 1) or a new one.
 */
static gboolean
read_treatment (const Importer *importer, char *const *texts, guint place, EpImportRow *row,
                GError **error)
{
  g_autofree char *new_uuid = g_uuid_string_random ();
  const EpTreatment *known = place > 0 ? g_ptr_array_index (importer->known, place - 1) : NULL;
  EpTreatment *treatment = ep_treatment_from_cells (texts, importer->currency,
                                                    known != NULL ? known->uuid : new_uuid, error);
  if (treatment == NULL)
    return FALSE;
  row->treatment = treatment;
  row->fate = EP_ROW_NEW;
  if (known != NULL) {
    row->known = place - 1;
    row->fate = ep_treatment_equal (known, treatment) ? EP_ROW_SAME : EP_ROW_CHANGED;
  }
  return TRUE;
}

/* Decides about a row without a fault; FALSE where it is refused. */
static gboolean
decide (Importer *importer, const EpCsvCell *cells, EpImportRow *row, GError **error)
{
  g_auto (GStrv) texts = row_texts (&importer->header, cells);
  const char *kind =
      texts[EP_COLUMN_KIND][0] != '\0' ? texts[EP_COLUMN_KIND] : ep_kind_words[EP_KIND_OTHER];
  char *key = ep_treatment_key_from (kind, texts[EP_COLUMN_AREA], texts[EP_COLUMN_NAME]);
  const guint64 line = GPOINTER_TO_SIZE (g_hash_table_lookup (importer->lines, key));
  const guint place = GPOINTER_TO_UINT (g_hash_table_lookup (importer->known_places, key));
  if (line > 0) {
    g_free (key);
    return ep_column_refuse (EP_COLUMN_NAME, EP_FORMATS_ERROR_RULE, error,
                             N_ ("line %s has this treatment already"), EP_DIGITS ((gint64)line));
  }
  g_hash_table_insert (importer->lines, key, GSIZE_TO_POINTER (row->line));
  return read_treatment (importer, texts, place, row, error);
}

static void
add_row (Importer *importer, const EpCsvRow *csv_row, const EpCsvCell cells[ROOM])
{
  EpImportRow *row = g_new0 (EpImportRow, 1);
  row->line = csv_row->line;
  if (!check_row (csv_row, cells, importer->header.n_columns, &row->refusal) ||
      !decide (importer, cells, row, &row->refusal)) {
    row->fate = EP_ROW_REFUSED;
    row->text = row_text (csv_row);
  }
  importer->import->counts[row->fate]++;
  g_ptr_array_add (importer->import->rows, row);
}

/* A known treatment is there when some row speaks of it, be it refused. */
static void
find_missing (Importer *importer)
{
  for (guint i = 0; i < importer->known->len; i++) {
    const EpTreatment *known = g_ptr_array_index (importer->known, i);
    g_autofree char *key = ep_treatment_key (known);
    if (!g_hash_table_contains (importer->lines, key))
      g_array_append_val (importer->import->missing, i);
  }
}

static void
note_known (Importer *importer)
{
  for (guint i = 0; i < importer->known->len; i++) {
    const EpTreatment *known = g_ptr_array_index (importer->known, i);
    g_hash_table_insert (importer->known_places, ep_treatment_key (known),
                         GUINT_TO_POINTER (i + 1));
  }
}

static gboolean
read_rows (Importer *importer, const char *bytes, gsize length, gsize start, GError **error)
{
  EpCsvCell cells[ROOM];
  EpCsvRow row = {.bytes = bytes, .line = 1};
  gboolean has_header = FALSE;
  guint64 line = 1;
  for (gsize at = start; at < length; at += row.length, line = row.next_line) {
    ep_csv_read (bytes + at, length - at, line, cells, ROOM, &row);
    if (is_empty (&row))
      continue;
    if (!has_header) {
      has_header = TRUE;
      if (!ep_header_read (&row, cells, &importer->header, error))
        return FALSE;
    } else if (importer->import->rows->len == EP_PRICE_LIST_TREATMENTS_MAX) {
      return ep_refuse_at (&row, row.bytes, EP_FORMATS_ERROR_RANGE, error,
                           N_ ("the file has more than %s treatments"),
                           EP_DIGITS (EP_PRICE_LIST_TREATMENTS_MAX));
    } else {
      add_row (importer, &row, cells);
    }
  }
  return has_header || ep_refuse_at (&row, row.bytes, EP_FORMATS_ERROR_HEADER, error,
                                     N_ ("the header is missing"));
}

static gboolean
check_file (const char *bytes, gsize length, GError **error)
{
  const EpCsvRow start = {.bytes = bytes, .line = 1};
  if (begins_with (bytes, length, "\xff\xfe") || begins_with (bytes, length, "\xfe\xff"))
    return ep_refuse_at (&start, bytes, EP_FORMATS_ERROR_HEADER, error,
                         N_ ("the file is UTF-16: save it as CSV in UTF-8"));
  if (begins_with (bytes, length, "PK\x03\x04"))
    return ep_refuse_at (&start, bytes, EP_FORMATS_ERROR_HEADER, error,
                         N_ ("the file is a spreadsheet: save it as CSV in UTF-8"));
  return length <= EP_PRICE_LIST_BYTES_MAX ||
         ep_refuse_at (&start, bytes, EP_FORMATS_ERROR_RANGE, error,
                       N_ ("the file is larger than %s bytes"),
                       EP_DIGITS ((gint64)EP_PRICE_LIST_BYTES_MAX));
}

EpImport *
ep_import_new (const char *bytes, gsize length, const EpCurrency *currency, const GPtrArray *known,
               GError **error)
{
  if (!check_file (bytes, length, error))
    return NULL;
  const gsize mark = begins_with (bytes, length, BYTE_ORDER_MARK) ? strlen (BYTE_ORDER_MARK) : 0;
  g_autoptr (GHashTable) known_places =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (EpImport) import = g_new0 (EpImport, 1);
  import->rows = g_ptr_array_new_with_free_func (row_free);
  import->missing = g_array_new (FALSE, FALSE, sizeof (guint));
  Importer importer = {
      .currency = currency,
      .known = known,
      .known_places = known_places,
      .lines = lines,
      .import = import,
  };
  note_known (&importer);
  if (!read_rows (&importer, bytes, length, mark, error))
    return NULL;
  find_missing (&importer);
  return g_steal_pointer (&import);
}
