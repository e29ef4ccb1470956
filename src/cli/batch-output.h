#pragma once

#include "error.h"

G_BEGIN_DECLS

/* Where a command's output goes: standard output, or a file that appears whole or not at all. An
 * interrupt ends the program with one line, as the signal does, and leaves nothing half-written
 * behind. There is one at a time. */

typedef struct _EpBatchOutput EpBatchOutput;

/* Standard output for NULL. A file is written beside its place until it is finished; what is there
 * and no plain file, a device or a pipe, is written to. Free with ep_batch_output_free(), which
 * gives up what is not finished. NULL with EP_CLI_ERROR_OUTPUT. */
EpBatchOutput *ep_batch_output_new (const char *file, GError **error);

void ep_batch_output_free (EpBatchOutput *output);

/* Writes all the bytes. FALSE when there is no point in writing more: with EP_CLI_ERROR_OUTPUT, or
 * without an error because the reader has had enough. */
gboolean ep_batch_output_write (EpBatchOutput *output, const char *bytes, gsize length,
                                GError **error);

/* Ends the output: from now on the file is there, or FALSE with EP_CLI_ERROR_OUTPUT. */
gboolean ep_batch_output_finish (EpBatchOutput *output, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpBatchOutput, ep_batch_output_free)

G_END_DECLS
