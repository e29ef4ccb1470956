#pragma once

#include "error.h"

G_BEGIN_DECLS

/* The most that is read from a file: far more than any scenario, far less than the memory. */
#define EP_INPUT_BYTES_MAX ((gsize)64 * 1024 * 1024)

/* All bytes of the file, or of standard input for NULL and "-". Free with g_string_free(). NULL
 * with EP_CLI_ERROR_INPUT. */
GString *ep_input_read (const char *file, GError **error);

/* Writes the text to standard output, all of it, and closes that. A reader that has gone away has
 * had enough: no error. FALSE with EP_CLI_ERROR_OUTPUT. */
gboolean ep_output_write (const char *text, GError **error);

/* Writes "evenpoint-cli: " and the message to standard error, in one line whatever the message
 * quotes. */
void ep_error_write (const char *message);

G_END_DECLS
