#pragma once

#include "batch-rows.h"
#include "error.h"

G_BEGIN_DECLS

/* The table, read in blocks of whole rows, whatever its size. */

typedef struct _EpBatchInput EpBatchInput;

/* Opens the file, or standard input for NULL and "-". Free with ep_batch_input_free(). NULL with
 * EP_CLI_ERROR_INPUT. */
EpBatchInput *ep_batch_input_new (const char *file, GError **error);

void ep_batch_input_free (EpBatchInput *input);

/* What the input is called in a message. */
const char *ep_batch_input_name (const EpBatchInput *input);

/* How many bytes the input has in all; 0: that cannot be known. */
guint64 ep_batch_input_size (const EpBatchInput *input);

/* Fills the block's rows with the next ones, at least one byte, or none at the end of the input.
 * FALSE with EP_CLI_ERROR_INPUT. */
gboolean ep_batch_input_read (EpBatchInput *input, EpBlock *block, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpBatchInput, ep_batch_input_free)

G_END_DECLS
