#pragma once

#include <gio/gio.h>
#include <store/store.h>

G_BEGIN_DECLS

/* A store on a thread of its own, so that nothing that is kept or found blocks a window. */
typedef struct _EpStoreWorker EpStoreWorker;

/* Starts the thread, which opens the store at `path` first, or one beside it: jobs wait for that,
 * and fail with its error. See ep_store_open_beside(); a job can ask ep_store_get_refusal(). */
EpStoreWorker *ep_store_worker_new (const char *path);

/* Waits for the jobs that are under way or waiting, none of which is lost, and closes the store.
 * Their callbacks are still called, by the main loop's next turns. NULL is allowed. */
void ep_store_worker_free (EpStoreWorker *worker);

/* Something to be done with the store, on its thread. Returns its result and no error, or sets
 * *error. Whatever it calls of the store can be cancelled. */
typedef gpointer (*EpStoreJob) (EpStore *store, gpointer request, GError **error);

/* Does the job after those that were asked for before it, and calls back on the main loop that
 * asked. A job that is cancelled before its turn is not begun. The request is freed on the caller's
 * thread with free_request, a result that nobody takes with free_result; both may be NULL. */
void ep_store_worker_run (EpStoreWorker *worker, EpStoreJob job, gpointer request,
                          GDestroyNotify free_request, GDestroyNotify free_result,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* The job's result, the caller's to free. NULL with the job's error; with G_IO_ERROR_CANCELLED (and
 * never EP_STORE_ERROR_CANCELLED) for one that was cancelled before its turn or in it. One that was
 * done when it was cancelled has its result. */
gpointer ep_store_worker_finish (GAsyncResult *result, GError **error);

/* Whether it is that worker's, in the callback. The worker may be NULL. */
gboolean ep_store_worker_did (EpStoreWorker *worker, GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpStoreWorker, ep_store_worker_free)

G_END_DECLS
