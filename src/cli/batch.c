#include "arguments.h"
#include "batch-input.h"
#include "batch-pool.h"
#include "batch-progress.h"
#include "command.h"
#include "output-file.h"
#include "stream.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

enum { BASE, OUTPUT, PROGRESS, HELP };

static const EpOption options[] = {
    {"base", TRUE}, {"o", TRUE}, {"progress", FALSE}, {"help", FALSE}, {NULL, FALSE},
};

static char *
help_text (void)
{
  GString *text = g_string_new (
      _ ("Usage: evenpoint-cli batch --base=SCENARIO [-o FILE] [--progress] [TABLE.csv]\n"));
  g_string_append_c (text, '\n');
  g_string_append (text, _ ("Compares the first two courses of SCENARIO once for each row of the "
                            "table, or of standard\ninput. A column is headed by the path of the "
                            "value that its cells replace, such as\ncourses.0.session_price, or by "
                            "a name that begins with # and is carried along.\n"));
  g_string_append_printf (text, "\n%s\n", _ ("Options:"));
  g_string_append_printf (text, "  %-18s%s\n", "--base=SCENARIO",
                          _ ("The scenario whose values the rows replace"));
  g_string_append_printf (text, "  %-18s%s\n", "-o FILE",
                          _ ("Write to FILE, which appears whole or not at all"));
  g_string_append_printf (text, "  %-18s%s\n", "--progress",
                          _ ("Tell how far it is, also where no terminal shows it"));
  g_string_append_printf (text, "  %-18s%s\n", "--help", _ ("Show this help"));
  return g_string_free (text, FALSE);
}

static gboolean
is_standard_input (const char *file)
{
  return file == NULL || strcmp (file, "-") == 0;
}

static gboolean
check_arguments (const EpArguments *arguments, GError **error)
{
  if (arguments->values[BASE] == NULL) {
    g_set_error_literal (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
                         _ ("option --base is missing"));
    return FALSE;
  }
  if (is_standard_input (arguments->values[BASE]) && is_standard_input (arguments->operand)) {
    g_set_error_literal (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
                         _ ("the scenario and the table cannot both be standard input"));
    return FALSE;
  }
  return TRUE;
}

/* As many threads as processors, or $EVENPOINT_THREADS. */
static gboolean
count_threads (guint *n_threads, GError **error)
{
  const char *wish = g_getenv ("EVENPOINT_THREADS");
  guint64 number = MIN (g_get_num_processors (), EP_BATCH_THREADS_MAX);
  if (wish != NULL &&
      !g_ascii_string_to_unsigned (wish, 10, 1, EP_BATCH_THREADS_MAX, &number, NULL)) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
                 _ ("EVENPOINT_THREADS is \"%s\", not a number from 1 to %d"), wish,
                 EP_BATCH_THREADS_MAX);
    return FALSE;
  }
  *n_threads = (guint)number;
  return TRUE;
}

/* Takes the first row that is not blank off the block, or the blocks from here on. A row of no
 * bytes is the end of the input. */
static gboolean
read_header (EpBatchInput *input, EpBlock *block, EpCsvRow *header, GError **error)
{
  *header = (EpCsvRow){.blank = TRUE};
  while (header->blank) {
    if (block->start == block->length && !ep_batch_input_read (input, block, error))
      return FALSE;
    if (block->start == block->length) {
      g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_INPUT, _ ("%s: the header is missing"),
                   ep_batch_input_name (input));
      return FALSE;
    }
    ep_csv_read (block->bytes + block->start, block->length - block->start, block->line, NULL, 0,
                 header);
    block->start += header->length;
    block->line = header->next_line;
  }
  return TRUE;
}

/* Reads the header, in the block's output from then on, and as far as there is a row. */
static EpSetters *
start (EpBatchInput *input, EpBlock *block, const GString *base, GError **error)
{
  EpCsvRow header;
  if (!read_header (input, block, &header, error))
    return NULL;
  g_autofree EpCsvCell *cells = g_new (EpCsvCell, header.n_cells);
  ep_csv_read (header.bytes, header.length, header.line, cells, header.n_cells, &header);
  g_autoptr (EpSetters) setters =
      ep_setters_new (base->str, base->len, &header, cells, ep_batch_columns, error);
  if (setters == NULL) {
    if (g_error_matches (*error, EP_FORMATS_ERROR, EP_FORMATS_ERROR_HEADER))
      g_prefix_error (error, "%s: ", ep_batch_input_name (input));
    return NULL;
  }
  ep_block_write_header (block, cells, header.n_cells);
  if (block->start == block->length && !ep_batch_input_read (input, block, error))
    return NULL;
  return g_steal_pointer (&setters);
}

/* Hands block after block to the pool. FALSE when the input cannot be read. */
static gboolean
feed (EpBatchInput *input, EpBatchPool *pool, EpBlock *first, GError **error)
{
  EpBlock *block = ep_batch_pool_take (pool);
  *block = *first;
  *first = (EpBlock){0};
  ep_batch_pool_give (pool);
  while ((block = ep_batch_pool_take (pool)) != NULL) {
    if (!ep_batch_input_read (input, block, error))
      return FALSE;
    if (block->start == block->length)
      return TRUE;
    ep_batch_pool_give (pool);
  }
  return TRUE;
}

/* Whether to tell the progress unasked: where it is seen, and not among the rows. */
static gboolean
tells_progress (const char *file)
{
  return isatty (STDERR_FILENO) && (file != NULL || !isatty (STDOUT_FILENO));
}

/* Works off the table, whose first rows are in the block. */
static EpExit
work (EpBatchInput *input, EpBlock *first, const EpSetters *setters, const EpArguments *arguments,
      guint n_threads, GError **error)
{
  const char *file =
      g_strcmp0 (arguments->values[OUTPUT], "-") != 0 ? arguments->values[OUTPUT] : NULL;
  g_autoptr (EpBatchProgress) progress = NULL;
  g_autoptr (EpOutputFile) output = ep_output_file_new (file, error);
  guint64 n_refused = 0;
  if (output == NULL)
    return EP_EXIT_REFUSED;
  if (arguments->values[PROGRESS] != NULL || tells_progress (file))
    progress = ep_batch_progress_new (ep_batch_input_size (input));
  EpBatchPool *pool = ep_batch_pool_new (setters, output, progress, n_threads);
  const gboolean fed = feed (input, pool, first, error);
  if (!ep_batch_pool_finish (pool, &n_refused, fed ? error : NULL) || !fed ||
      !ep_output_file_finish (output, error))
    return EP_EXIT_REFUSED;
  ep_batch_progress_finish (progress);
  return n_refused > 0 ? EP_EXIT_ROWS_REFUSED : EP_EXIT_DONE;
}

static EpExit
run_batch (const EpArguments *arguments, GError **error)
{
  guint n_threads;
  EpExit status = EP_EXIT_REFUSED;
  if (!check_arguments (arguments, error) || !count_threads (&n_threads, error))
    return EP_EXIT_REFUSED;
  GString *base = ep_input_read (arguments->values[BASE], error);
  if (base == NULL)
    return EP_EXIT_REFUSED;
  g_autoptr (EpBatchInput) input = ep_batch_input_new (arguments->operand, error);
  EpBlock first = {0};
  g_autoptr (EpSetters) setters = input != NULL ? start (input, &first, base, error) : NULL;
  if (setters != NULL)
    status = work (input, &first, setters, arguments, n_threads, error);
  ep_block_clear (&first);
  g_string_free (base, TRUE);
  return status;
}

EpExit
ep_command_batch (int argc, char *const *argv, GError **error)
{
  EpArguments arguments;
  if (!ep_arguments_parse (options, TRUE, argc, argv, &arguments, error))
    return EP_EXIT_REFUSED;
  if (arguments.values[HELP] == NULL)
    return run_batch (&arguments, error);
  g_autofree char *text = help_text ();
  return ep_output_write (text, error) ? EP_EXIT_DONE : EP_EXIT_REFUSED;
}
