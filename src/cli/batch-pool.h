#pragma once

#include "batch-progress.h"
#include "batch-rows.h"
#include "output-file.h"

G_BEGIN_DECLS

/* Threads that work off blocks, as many as there are at once, and write what becomes of them in the
 * order they came in. The number of blocks is fixed, so memory does not grow with the input. */

#define EP_BATCH_THREADS_MAX 64

typedef struct _EpBatchPool EpBatchPool;

/* Starts the threads, 1 to EP_BATCH_THREADS_MAX. Ends with ep_batch_pool_finish(), before what it
 * is given. */
EpBatchPool *ep_batch_pool_new (const EpSetters *setters, EpOutputFile *output,
                                EpBatchProgress *progress, guint n_threads);

/* A block to fill, without output yet, as soon as one is free. NULL: nothing more is to be written,
 * for a fault that ep_batch_pool_finish() tells, or because nobody reads it. */
EpBlock *ep_batch_pool_take (EpBatchPool *pool);

/* Hands in the block taken last. */
void ep_batch_pool_give (EpBatchPool *pool);

/* Waits until everything handed in is written, and frees the pool. *n_refused is how many rows were
 * refused. FALSE with EP_CLI_ERROR_OUTPUT. */
gboolean ep_batch_pool_finish (EpBatchPool *pool, guint64 *n_refused, GError **error);

G_END_DECLS
