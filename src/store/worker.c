#include <store/worker.h>

#include "database.h"
#include "store-private.h"

static const char tag[] = "a job of a store";

struct _EpStoreWorker {
  char *path;
  GThread *thread;
  GAsyncQueue *tasks; /* of GTask, or of the worker itself: the end */
};

/* A job with all that it needs. */
typedef struct {
  EpStoreWorker *worker;
  EpStoreJob job;
  gpointer request;
  GDestroyNotify free_request;
  GDestroyNotify free_result;
  GAsyncReadyCallback callback;
  gpointer data;
} Order;

static gboolean
begin (GTask *task, EpStore *store, const GError *fault)
{
  if (g_task_return_error_if_cancelled (task))
    return FALSE;
  if (store == NULL)
    g_task_return_error (task, g_error_copy (fault));
  return store != NULL;
}

static void
carry_out (GTask *task, EpStore *store)
{
  const Order *order = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  ep_database_set_cancellable (store->database, g_task_get_cancellable (task));
  gpointer result = order->job (store, order->request, &error);
  ep_database_set_cancellable (store->database, NULL);

  if (g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_CANCELLED))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", error->message);
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, order->free_result);
}

static gpointer
work (gpointer data)
{
  EpStoreWorker *worker = data;
  g_autoptr (GError) fault = NULL;
  g_autoptr (EpStore) store = ep_store_open_beside (worker->path, &fault);
  gpointer next;

  while ((next = g_async_queue_pop (worker->tasks)) != worker) {
    g_autoptr (GTask) task = next;

    if (begin (task, store, fault))
      carry_out (task, store);
  }
  return NULL;
}

EpStoreWorker *
ep_store_worker_new (const char *path)
{
  EpStoreWorker *worker = g_new0 (EpStoreWorker, 1);

  worker->path = g_strdup (path);
  worker->tasks = g_async_queue_new ();
  worker->thread = g_thread_new ("store", work, worker);
  return worker;
}

void
ep_store_worker_free (EpStoreWorker *worker)
{
  if (worker == NULL)
    return;
  g_async_queue_push (worker->tasks, worker);
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->tasks);
  g_free (worker->path);
  g_free (worker);
}

/* On the thread that asked. The task itself may be let go of on the other one. */
static void
call_back (GObject *source, GAsyncResult *result, gpointer data)
{
  Order *order = data;

  if (order->free_request != NULL)
    order->free_request (order->request);
  if (order->callback != NULL)
    order->callback (source, result, order->data);
  g_free (order);
}

void
ep_store_worker_run (EpStoreWorker *worker, EpStoreJob job, gpointer request,
                     GDestroyNotify free_request, GDestroyNotify free_result,
                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Order *order = g_new (Order, 1);

  *order = (Order){
      .worker = worker,
      .job = job,
      .request = request,
      .free_request = free_request,
      .free_result = free_result,
      .callback = callback,
      .data = data,
  };
  GTask *task = g_task_new (NULL, cancellable, call_back, order);
  g_task_set_source_tag (task, (gpointer)tag);
  g_task_set_task_data (task, order, NULL);
  /* What has been kept was kept, even where it was cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  g_async_queue_push (worker->tasks, task);
}

gboolean
ep_store_worker_did (EpStoreWorker *worker, GAsyncResult *result)
{
  const Order *order;

  g_return_val_if_fail (g_async_result_is_tagged (result, (gpointer)tag), FALSE);

  order = g_task_get_task_data (G_TASK (result));
  return order->worker == worker;
}

gpointer
ep_store_worker_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, (gpointer)tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
