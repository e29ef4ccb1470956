#pragma once

#include "error.h"

G_BEGIN_DECLS

/* Where a command's output goes: standard output, or a file that appears whole or not at all. An
 * interrupt ends the program with one line, as the signal does, and leaves nothing half-written
 * behind. There is one at a time. */

typedef struct _EpOutputFile EpOutputFile;

/* Standard output for NULL. A file is written beside its place until it is finished; what is there
 * and no plain file, a device or a pipe, is written to. Free with ep_output_file_free(), which
 * gives up what is not finished. NULL with EP_CLI_ERROR_OUTPUT. */
EpOutputFile *ep_output_file_new (const char *file, GError **error);

void ep_output_file_free (EpOutputFile *output);

/* Writes all the bytes. FALSE when there is no point in writing more: with EP_CLI_ERROR_OUTPUT, or
 * without an error because the reader has had enough. */
gboolean ep_output_file_write (EpOutputFile *output, const char *bytes, gsize length,
                               GError **error);

/* Ends the output: from now on the file is there, or FALSE with EP_CLI_ERROR_OUTPUT. */
gboolean ep_output_file_finish (EpOutputFile *output, GError **error);

/* All of that as the bytes are: the file is there afterwards, or FALSE with EP_CLI_ERROR_OUTPUT. */
gboolean ep_output_file_put (const char *file, GBytes *bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpOutputFile, ep_output_file_free)

G_END_DECLS
