#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a batch has come, on standard error: rows done, rows a second, the time that is left. On
 * a terminal a line that is drawn over and at last taken away, elsewhere a line a time. */

typedef struct _EpBatchProgress EpBatchProgress;

/* `n_bytes` is the size of the input; 0: that is not known. Free with ep_batch_progress_free(). */
EpBatchProgress *ep_batch_progress_new (guint64 n_bytes);

/* Nothing to do for NULL, as for the others. */
void ep_batch_progress_free (EpBatchProgress *progress);

/* That many rows more are done, and the input up to n_bytes. Called by one thread at a time. */
void ep_batch_progress_add (EpBatchProgress *progress, guint64 n_rows, guint64 n_bytes);

/* The last word: all of it is done. */
void ep_batch_progress_finish (EpBatchProgress *progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpBatchProgress, ep_batch_progress_free)

G_END_DECLS
