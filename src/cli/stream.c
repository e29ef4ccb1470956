#include "stream.h"

#include <errno.h>
#include <formats/quote.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define BLOCK_BYTES 65536

static gboolean
read_all (FILE *stream, const char *name, GString *bytes, GError **error)
{
  char block[BLOCK_BYTES];
  gsize length;
  while ((length = fread (block, 1, sizeof block, stream)) > 0) {
    g_string_append_len (bytes, block, (gssize)length);
    if (bytes->len > EP_INPUT_BYTES_MAX) {
      g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_INPUT, _ ("%s: the file is too large"), name);
      return FALSE;
    }
  }
  if (ferror (stream)) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_INPUT, "%s: %s", name, g_strerror (errno));
    return FALSE;
  }
  return TRUE;
}

GString *
ep_input_read (const char *file, GError **error)
{
  GString *bytes = g_string_new (NULL);
  const gboolean standard = file == NULL || strcmp (file, "-") == 0;
  const char *name = standard ? _ ("standard input") : file;
  FILE *stream = standard ? stdin : g_fopen (file, "rb");
  gboolean done = FALSE;
  if (stream == NULL)
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_INPUT, "%s: %s", name, g_strerror (errno));
  else
    done = read_all (stream, name, bytes, error);
  if (stream != NULL && !standard)
    fclose (stream);
  if (done)
    return bytes;
  g_string_free (bytes, TRUE);
  return NULL;
}

gboolean
ep_output_write (const char *text, GError **error)
{
  const gboolean written = fputs (text, stdout) >= 0 && fflush (stdout) == 0;
  const int fault = errno;
  const gboolean closed = fclose (stdout) == 0;
  if ((written && closed) || (written ? errno : fault) == EPIPE)
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_OUTPUT, "%s: %s", _ ("standard output"),
               g_strerror (written ? errno : fault));
  return FALSE;
}

void
ep_error_write (const char *message)
{
  g_autofree char *line = ep_quote (message, G_MAXSIZE);
  fprintf (stderr, "evenpoint-cli: %s\n", line);
}
