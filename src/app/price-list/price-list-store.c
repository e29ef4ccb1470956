#include "price-list-store.h"

typedef struct {
  char uuid[EP_UUID_SIZE]; /* "": whichever is best to look at */
  EpDay today;
  EpPriceList *list;     /* of a version to be kept */
  GPtrArray *treatments; /* likewise */
  gboolean remove;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->list);
  g_clear_pointer (&request->treatments, g_ptr_array_unref);
  g_free (request);
}

void
ep_price_lists_free (EpPriceLists *lists)
{
  g_ptr_array_unref (lists->lists);
  g_free (lists->shown);
  g_clear_pointer (&lists->treatments, g_ptr_array_unref);
  g_free (lists);
}

static void
free_lists (gpointer lists)
{
  ep_price_lists_free (lists);
}

static const EpPriceList *
find (const GPtrArray *lists, const char *uuid)
{
  for (guint i = 0; i < lists->len; i++) {
    const EpPriceList *list = g_ptr_array_index (lists, i);

    if (g_str_equal (list->uuid, uuid))
      return list;
  }
  return NULL;
}

static const EpPriceList *
choose (const GPtrArray *lists, const Request *request)
{
  const EpPriceList *found = find (lists, request->uuid);

  for (guint i = 0; i < lists->len && found == NULL; i++) {
    const EpPriceList *list = g_ptr_array_index (lists, i);

    if (!list->in_use)
      found = list;
  }
  for (guint i = 0; i < lists->len && found == NULL; i++) {
    const EpPriceList *list = g_ptr_array_index (lists, i);

    if (list->counts_from <= request->today)
      found = list;
  }
  if (found == NULL && lists->len > 0)
    found = g_ptr_array_index (lists, 0);
  return found;
}

static gboolean
change (EpStore *store, Request *request, GError **error)
{
  g_autoptr (GPtrArray) lists = NULL;
  const EpPriceList *list;

  if (request->list != NULL)
    return ep_store_put_whole_price_list (store, request->list, request->treatments, error);
  if (!request->remove)
    return TRUE;
  lists = ep_store_get_price_lists (store, error);
  if (lists == NULL)
    return FALSE;
  list = find (lists, request->uuid);
  return list == NULL || ep_store_remove_price_list (store, list, error);
}

static gpointer
job (EpStore *store, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (EpPriceLists) lists = NULL;
  const EpPriceList *shown;
  GPtrArray *all;

  if (!change (store, request, error))
    return NULL;
  all = ep_store_get_price_lists (store, error);
  if (all == NULL)
    return NULL;
  lists = g_new0 (EpPriceLists, 1);
  lists->lists = all;
  shown = choose (all, request);
  if (shown == NULL)
    return g_steal_pointer (&lists);
  lists->shown = g_memdup2 (shown, sizeof *shown);
  lists->treatments = ep_store_get_treatments (store, shown, error);
  return lists->treatments != NULL ? g_steal_pointer (&lists) : NULL;
}

/* Takes the request. */
static void
run (EpStoreWorker *worker, Request *request, GCancellable *cancellable,
     GAsyncReadyCallback callback, gpointer data)
{
  ep_store_worker_run (worker, job, request, request_free, free_lists, cancellable, callback, data);
}

static Request *
request_new (const char *uuid, EpDay today)
{
  Request *request = g_new0 (Request, 1);

  g_strlcpy (request->uuid, uuid != NULL ? uuid : "", sizeof request->uuid);
  request->today = today;
  return request;
}

void
ep_price_lists_read_async (EpStoreWorker *worker, const char *uuid, EpDay today,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  run (worker, request_new (uuid, today), cancellable, callback, data);
}

void
ep_price_lists_create_async (EpStoreWorker *worker, EpPriceList *list, GPtrArray *treatments,
                             EpDay today, GAsyncReadyCallback callback, gpointer data)
{
  Request *request = request_new (list->uuid, today);

  request->list = list;
  request->treatments = g_ptr_array_ref (treatments);
  run (worker, request, NULL, callback, data);
}

void
ep_price_lists_remove_async (EpStoreWorker *worker, const char *uuid, EpDay today,
                             GAsyncReadyCallback callback, gpointer data)
{
  Request *request = request_new (uuid, today);

  request->remove = TRUE;
  run (worker, request, NULL, callback, data);
}

EpPriceLists *
ep_price_lists_finish (GAsyncResult *result, GError **error)
{
  return ep_store_worker_finish (result, error);
}

EpDay
ep_price_lists_replaced_on (const GPtrArray *lists, const EpPriceList *list)
{
  EpDay replaced_on = 0;

  /* From the one that counts last on, up to the version itself: the last of them is the next. */
  for (guint i = 0; i < lists->len; i++) {
    const EpPriceList *other = g_ptr_array_index (lists, i);

    if (g_str_equal (other->uuid, list->uuid))
      return list->in_use ? replaced_on : 0;
    if (other->in_use)
      replaced_on = other->counts_from;
  }
  return replaced_on;
}
