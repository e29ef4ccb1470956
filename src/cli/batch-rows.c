#include "batch-rows.h"

#include <engine/brief.h>
#include <engine/decimal.h>
#include <string.h>

/* In the order of CONTRACT.md: the refusal, then what write_results() writes. */
const char *const ep_batch_columns[] = {
    "error",
    "reference_course_total",
    "other_course_total",
    "reference_horizon_total",
    "other_horizon_total",
    "course_cheaper",
    "horizon_cheaper",
    "sessions_for_same_money",
    "break_even_price",
    "break_even_ratio",
    "crossover_month",
    NULL,
};

#define N_RESULTS    10  /* columns but for the error */
#define RESULTS_SIZE 384 /* the ten results, each at most a number of 64 bits, and commas */

struct _EpRowWriter {
  const EpSetters *setters;
  EpRowReader *reader;
  guint n_columns;
  EpCsvCell *cells; /* one more than there are columns, to tell where too many begin */
};

EpRowWriter *
ep_row_writer_new (const EpSetters *setters)
{
  EpRowWriter *writer = g_new0 (EpRowWriter, 1);
  writer->setters = setters;
  writer->reader = ep_row_reader_new (setters);
  writer->n_columns = ep_setters_n_columns (setters);
  writer->cells = g_new0 (EpCsvCell, writer->n_columns + 1);
  return writer;
}

void
ep_row_writer_free (EpRowWriter *writer)
{
  if (writer == NULL)
    return;
  ep_row_reader_free (writer->reader);
  g_free (writer->cells);
  g_free (writer);
}

void
ep_block_clear (EpBlock *block)
{
  g_clear_pointer (&block->bytes, g_free);
  g_clear_pointer (&block->out, g_free);
}

/* Where to write the next `length` bytes of output. */
static char *
reserve (EpBlock *block, gsize length)
{
  if (block->out_room - block->out_length < length) {
    block->out_room = MAX (2 * block->out_room, block->out_length + length);
    block->out = g_realloc (block->out, block->out_room);
  }
  return block->out + block->out_length;
}

static char *
write_cells (const EpCsvCell *cells, guint n_cells, char *at)
{
  for (guint i = 0; i < n_cells; i++) {
    at = ep_csv_write_cell (&cells[i], at);
    *at++ = ',';
  }
  return at;
}

static gsize
size_of_cells (const EpCsvCell *cells, guint n_cells)
{
  gsize size = 0;
  for (guint i = 0; i < n_cells; i++)
    size += EP_CSV_CELL_SIZE (cells[i].length) + 1;
  return size;
}

void
ep_block_write_header (EpBlock *block, const EpCsvCell *cells, guint n_cells)
{
  gsize size = size_of_cells (cells, n_cells);
  for (guint i = 0; ep_batch_columns[i] != NULL; i++)
    size += strlen (ep_batch_columns[i]) + 1;
  char *at = write_cells (cells, n_cells, reserve (block, size));
  for (guint i = 0; ep_batch_columns[i] != NULL; i++) {
    at = g_stpcpy (at, ep_batch_columns[i]);
    *at++ = ep_batch_columns[i + 1] != NULL ? ',' : '\n';
  }
  block->out_length = (gsize)(at - block->out);
}

static char *
write_number (gint64 number, guint decimals, char *at)
{
  return at + ep_decimal_write (number, decimals, at);
}

static char *
write_break_even (const EpBreakEven *break_even, guint decimals, char *at)
{
  switch (break_even->kind) {
  case EP_BREAK_EVEN_PRICE:
    at = write_number (break_even->price_minor, decimals, at);
    break;
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    at = g_stpcpy (at, "always-dearer");
    break;
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
  default:
    at = g_stpcpy (at, "always-cheaper");
    break;
  }
  *at++ = ',';
  if (break_even->ratio.known) {
    at = write_number (break_even->ratio.whole, 0, at);
    *at++ = '.';
    for (guint unit = EP_RATIO_ONE / 10; unit > 0; unit /= 10)
      *at++ = (char)('0' + break_even->ratio.ten_thousandths / unit % 10);
  }
  return at;
}

static char *
write_cheaper (EpCheaper cheaper, char *at)
{
  switch (cheaper) {
  case EP_CHEAPER_REFERENCE:
    return g_stpcpy (at, "reference,");
  case EP_CHEAPER_OTHER:
    return g_stpcpy (at, "other,");
  case EP_CHEAPER_EQUAL:
  default:
    return g_stpcpy (at, "equal,");
  }
}

/* What comes behind the empty error. */
static char *
write_results (const EpBrief *brief, guint decimals, char *at)
{
  const gint64 totals_minor[] = {
      brief->reference_course_total_minor,
      brief->other_course_total_minor,
      brief->reference_horizon_total_minor,
      brief->other_horizon_total_minor,
  };
  for (guint i = 0; i < G_N_ELEMENTS (totals_minor); i++) {
    *at++ = ',';
    at = write_number (totals_minor[i], decimals, at);
  }
  *at++ = ',';
  at = write_cheaper (brief->course_cheaper, at);
  at = write_cheaper (brief->horizon_cheaper, at);
  if (brief->sessions_for_same_money_known)
    at = write_number (brief->sessions_for_same_money, 0, at);
  *at++ = ',';
  at = write_break_even (&brief->break_even_course, decimals, at);
  *at++ = ',';
  if (brief->has_crossover)
    at = write_number (brief->crossover_month, 0, at);
  return at;
}

static void
refuse_row (EpBlock *block, const char *reason)
{
  const EpCsvCell cell = {reason, strlen (reason), FALSE};
  char *at = reserve (block, EP_CSV_CELL_SIZE (cell.length) + N_RESULTS + 1);
  at = ep_csv_write_cell (&cell, at);
  memset (at, ',', N_RESULTS);
  at += N_RESULTS;
  *at++ = '\n';
  block->out_length = (gsize)(at - block->out);
  block->n_refused++;
}

/* What is wrong with the row as CSV under that header. Free with g_free(). NULL: nothing. */
static char *
find_fault (const EpRowWriter *writer, const EpCsvRow *row)
{
  if (row->fault != NULL) {
    g_autofree char *place = ep_csv_place (row, row->fault_at);
    return g_strdup_printf ("%s: %s", place, row->fault);
  }
  if (row->n_cells == writer->n_columns)
    return NULL;
  const gboolean few = row->n_cells < writer->n_columns;
  const EpCsvCell *cell = &writer->cells[few ? row->n_cells - 1 : writer->n_columns];
  g_autofree char *place = ep_csv_place (row, few ? cell->text + cell->length : cell->text);
  return g_strdup_printf ("%s: %u cells where the header has %u", place, row->n_cells,
                          writer->n_columns);
}

static void
write_row (EpRowWriter *writer, EpBlock *block, const EpCsvRow *row)
{
  g_autofree char *fault = find_fault (writer, row);
  g_autoptr (GError) error = NULL;
  const EpScenario *scenario = NULL;
  EpBrief brief;
  for (guint i = row->n_cells; i < writer->n_columns; i++)
    writer->cells[i] = (EpCsvCell){"", 0, FALSE};
  char *at = reserve (block, size_of_cells (writer->cells, writer->n_columns) + RESULTS_SIZE);
  at = write_cells (writer->cells, writer->n_columns, at);
  block->out_length = (gsize)(at - block->out);
  if (fault == NULL)
    scenario = ep_row_reader_read (writer->reader, writer->cells, &error);
  if (scenario != NULL && ep_brief (scenario, &brief, &error)) {
    at = write_results (&brief, scenario->currency->decimals, at);
    *at++ = '\n';
    block->out_length = (gsize)(at - block->out);
  } else {
    refuse_row (block, fault != NULL ? fault : error->message);
  }
}

void
ep_row_writer_run (EpRowWriter *writer, EpBlock *block)
{
  guint64 line = block->line;
  for (gsize start = block->start; start < block->length;) {
    EpCsvRow row;
    ep_csv_read (block->bytes + start, block->length - start, line, writer->cells,
                 writer->n_columns + 1, &row);
    start += row.length;
    line = row.next_line;
    if (row.blank)
      continue;
    write_row (writer, block, &row);
    block->n_rows++;
  }
}
