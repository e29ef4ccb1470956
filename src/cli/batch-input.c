#include "batch-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES      ((gsize)32 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _EpBatchInput {
  int fd;
  char *name;
  guint64 size;
  GString *rest; /* read, but not yet in a block: the beginning of a row */
  guint64 line;  /* of its first byte */
  guint64 n_bytes;
  gboolean started;  /* a block has been read, and no byte order mark can come */
  gboolean skipping; /* up to the end of a line that is too long */
  gboolean ended;
};

EpBatchInput *
ep_batch_input_new (const char *file, GError **error)
{
  const gboolean standard = file == NULL || strcmp (file, "-") == 0;
  const char *name = standard ? _ ("standard input") : file;
  const int fd = standard ? STDIN_FILENO : g_open (file, O_RDONLY | O_CLOEXEC, 0);
  struct stat status;
  if (fd < 0) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_INPUT, "%s: %s", name, g_strerror (errno));
    return NULL;
  }
  EpBatchInput *input = g_new0 (EpBatchInput, 1);
  input->fd = fd;
  input->name = g_strdup (name);
  input->rest = g_string_new (NULL);
  input->line = 1;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    input->size = (guint64)status.st_size;
  return input;
}

void
ep_batch_input_free (EpBatchInput *input)
{
  if (input == NULL)
    return;
  if (input->fd != STDIN_FILENO)
    close (input->fd);
  g_free (input->name);
  g_string_free (input->rest, TRUE);
  g_free (input);
}

const char *
ep_batch_input_name (const EpBatchInput *input)
{
  return input->name;
}

guint64
ep_batch_input_size (const EpBatchInput *input)
{
  return input->size;
}

/* Drops what has been read of a line that is too long, from `length` on. Returns how much stays. */
static gsize
skip_line (EpBatchInput *input, char *bytes, gsize length, gsize n_read)
{
  const char *lf = memchr (bytes + length, '\n', n_read);
  if (lf == NULL)
    return 0;
  const gsize kept = n_read - (gsize)(lf + 1 - (bytes + length));
  memmove (bytes + length, lf + 1, kept);
  input->skipping = FALSE;
  return kept;
}

/* Ends a line that is too long already, so that no line needs more memory than that: a row is read
 * no further anyway. There is room for a byte more. */
static gsize
end_long_line (EpBatchInput *input, char *bytes, gsize length)
{
  gsize start = length;
  while (start > 0 && bytes[start - 1] != '\n')
    start--;
  if (length - start <= EP_CSV_ROW_BYTES_MAX + 1)
    return length;
  input->skipping = TRUE;
  length = start + EP_CSV_ROW_BYTES_MAX + 1;
  bytes[length] = '\n';
  return length + 1;
}

/* Makes room in the block for one more read, and a line end, behind that many bytes. */
static void
reserve (EpBlock *block, gsize length)
{
  if (block->room < length + READ_BYTES + 1) {
    block->room = length + READ_BYTES + 1;
    block->bytes = g_realloc (block->bytes, block->room);
  }
}

/* Reads on behind what the block holds. FALSE with the error. */
static gboolean
read_more (EpBatchInput *input, EpBlock *block, GError **error)
{
  gssize n_read;
  reserve (block, block->length);
  do
    n_read = read (input->fd, block->bytes + block->length, READ_BYTES);
  while (n_read < 0 && errno == EINTR);
  if (n_read < 0) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_INPUT, "%s: %s", input->name,
                 g_strerror (errno));
    return FALSE;
  }
  input->ended = n_read == 0;
  input->n_bytes += (gsize)n_read;
  block->length += input->skipping ? skip_line (input, block->bytes, block->length, (gsize)n_read)
                                   : (gsize)n_read;
  if (!input->ended)
    block->length = end_long_line (input, block->bytes, block->length);
  return TRUE;
}

/* Begins the block with what has been read already. */
static void
take_rest (EpBatchInput *input, EpBlock *block)
{
  reserve (block, input->rest->len);
  memcpy (block->bytes, input->rest->str, input->rest->len);
  block->start = 0;
  block->length = input->rest->len;
}

/* That of the byte order mark which the block begins with: only the first one can. */
static gsize
mark_length (const EpBatchInput *input, const EpBlock *block)
{
  const gsize length = strlen (BYTE_ORDER_MARK);

  return !input->started && block->length >= length &&
                 memcmp (block->bytes, BYTE_ORDER_MARK, length) == 0
             ? length
             : 0;
}

gboolean
ep_batch_input_read (EpBatchInput *input, EpBlock *block, GError **error)
{
  gsize whole = 0;
  take_rest (input, block);
  while (whole == 0 && !input->ended) {
    if (!read_more (input, block, error))
      return FALSE;
    block->start = mark_length (input, block);
    whole =
        ep_csv_whole_rows (block->bytes + block->start, block->length - block->start, input->ended);
  }
  whole += block->start;
  g_string_truncate (input->rest, 0);
  g_string_append_len (input->rest, block->bytes + whole, (gssize)(block->length - whole));
  block->length = whole;
  block->line = input->line;
  block->n_bytes = input->n_bytes;
  input->line += ep_csv_count_lines (block->bytes, whole);
  input->started = TRUE;
  return TRUE;
}
