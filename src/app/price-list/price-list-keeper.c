#include "price-list-keeper.h"

#define TRIES_MAX 4 /* against desks that go on changing the version */

/* How states that were made before the two desks met lead to one that knows of both. */
typedef struct {
  EpPriceListState *from;
  EpPriceListState *to;
  gboolean clash; /* both had changed the same */
} Merge;

/* What the main thread and the store's share. */
typedef struct {
  gatomicrefcount references;
  GMutex mutex;             /* over the next four */
  EpPriceListState *wanted; /* what is to be kept */
  guint n_merges_known;     /* how many merges `wanted` knows of */
  gboolean waiting;         /* a job is asked for and has not taken `wanted` yet */
  gboolean put_in_use;
  /* the store's thread only */
  EpPriceList list;
  EpPriceListState *kept;
  GPtrArray *merges; /* of Merge */
} Box;

struct _EpPriceListKeeper {
  EpStoreWorker *worker;
  Box *box;
  EpKeptFunc tell;
  gpointer data;
  GPtrArray *calls;    /* of Call, under way */
  guint n_merges_told; /* of the box's merges */
};

/* A job that was asked for. */
typedef struct {
  EpPriceListKeeper *keeper; /* NULL: it has gone */
} Call;

/* What a job has to tell. */
typedef struct {
  EpKept kept;
  guint n_merges; /* there have been up to then */
} Result;

static void
merge_free (gpointer data)
{
  Merge *merge = data;

  ep_price_list_state_unref (merge->from);
  ep_price_list_state_unref (merge->to);
  g_free (merge);
}

static Box *
box_ref (Box *box)
{
  g_atomic_ref_count_inc (&box->references);
  return box;
}

static void
box_unref (gpointer data)
{
  Box *box = data;

  if (!g_atomic_ref_count_dec (&box->references))
    return;
  g_mutex_clear (&box->mutex);
  g_clear_pointer (&box->wanted, ep_price_list_state_unref);
  ep_price_list_state_unref (box->kept);
  g_ptr_array_unref (box->merges);
  g_free (box);
}

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->kept.from, ep_price_list_state_unref);
  g_clear_pointer (&result->kept.to, ep_price_list_state_unref);
  g_free (result);
}

static void
set_kept (Box *box, EpPriceListState *state)
{
  ep_price_list_state_ref (state);
  ep_price_list_state_unref (box->kept);
  box->kept = state;
}

/* What is to be kept now. Sets *n_known to how many merges it knows of. */
static EpPriceListState *
take_wanted (Box *box, guint *n_known, gboolean *put_in_use)
{
  EpPriceListState *state;

  g_mutex_lock (&box->mutex);
  state = ep_price_list_state_ref (box->wanted);
  *n_known = box->n_merges_known;
  *put_in_use = box->put_in_use;
  box->put_in_use = FALSE;
  box->waiting = FALSE;
  g_mutex_unlock (&box->mutex);
  return state;
}

/* The state with all that other desks did since it was made. Takes it. Sets *clash where one of
 * them had changed the same, though that may have been told already. */
static EpPriceListState *
catch_up (Box *box, EpPriceListState *state, guint n_known, gboolean *clash)
{
  gboolean is_clash;

  for (guint i = n_known; i < box->merges->len; i++) {
    const Merge *merge = g_ptr_array_index (box->merges, i);
    EpPriceListState *merged = ep_price_list_state_merge (merge->from, state, merge->to, &is_clash);

    *clash |= merge->clash || is_clash;
    ep_price_list_state_unref (state);
    state = merged;
  }
  return state;
}

static gboolean
keep_treatments (EpStore *store, Box *box, EpPriceListState *state, GError **error)
{
  g_autoptr (GPtrArray) treatments = NULL;
  guint place;

  switch (ep_price_list_state_change (box->kept, state, &place)) {
  case EP_LIST_PUT:
    return ep_store_put_treatment (store, &box->list, ep_price_list_state_get (state, place), place,
                                   error);
  case EP_LIST_REMOVE:
    return ep_store_remove_treatment (store, &box->list,
                                      ep_price_list_state_get (box->kept, place)->uuid, error);
  case EP_LIST_REPLACE:
    treatments = ep_price_list_state_treatments (state);
    return ep_store_replace_treatments (store, &box->list, treatments, error);
  case EP_LIST_SAME:
  default:
    return TRUE;
  }
}

/* What is told of the version itself. */
static gboolean
keep_version (EpStore *store, Box *box, const EpPriceListState *state, gboolean put_in_use,
              GError **error)
{
  EpPriceList list = box->list;

  list.counts_from = ep_price_list_state_counts_from (state);
  list.example = ep_price_list_state_is_example (state) && !put_in_use;
  list.in_use = put_in_use;
  if (list.counts_from == box->list.counts_from && !list.example == !box->list.example &&
      !put_in_use)
    return TRUE;
  if (!ep_store_put_price_list (store, &list, error))
    return FALSE;
  box->list = list;
  return TRUE;
}

static gboolean
keep (EpStore *store, Box *box, EpPriceListState *state, gboolean put_in_use, GError **error)
{
  g_autoptr (EpPriceListState) dated = NULL;
  g_autoptr (EpPriceListState) treatments = NULL;

  if (!keep_treatments (store, box, state, error))
    return FALSE;
  dated = ep_price_list_state_with_counts_from (state, box->list.counts_from);
  treatments = ep_price_list_state_with_example (dated, box->list.example);
  set_kept (box, treatments);
  if (!keep_version (store, box, state, put_in_use, error))
    return FALSE;
  set_kept (box, state);
  return TRUE;
}

/* Reads the version as the store has it. Sets *closed, and nothing else, where it can't be changed
 * any more. */
static EpPriceListState *
read_theirs (EpStore *store, Box *box, gboolean *closed, GError **error)
{
  g_autoptr (GPtrArray) lists = ep_store_get_price_lists (store, error);
  g_autoptr (GPtrArray) treatments = NULL;
  const EpPriceList *found = NULL;

  *closed = FALSE;
  if (lists == NULL)
    return NULL;
  for (guint i = 0; i < lists->len && found == NULL; i++) {
    const EpPriceList *list = g_ptr_array_index (lists, i);

    if (g_str_equal (list->uuid, box->list.uuid))
      found = list;
  }
  if (found == NULL || found->in_use) {
    *closed = TRUE;
    return NULL;
  }
  treatments = ep_store_get_treatments (store, found, error);
  if (treatments == NULL)
    return NULL;
  box->list = *found;
  return ep_price_list_state_new (found, treatments);
}

/* Brings what was wanted and what the store has together, as what is to be kept then. */
static const Merge *
merge (Box *box, EpPriceListState *state, EpPriceListState *theirs)
{
  Merge *merge = g_new (Merge, 1);

  merge->from = ep_price_list_state_ref (state);
  merge->to = ep_price_list_state_merge (box->kept, state, theirs, &merge->clash);
  g_ptr_array_add (box->merges, merge);
  set_kept (box, theirs);
  return merge;
}

static gboolean
is_conflict (const GError *error)
{
  return g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_CONFLICT) ||
         g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE);
}

/* Keeps the state, or what it and other desks' edits come to, which *state is then. FALSE with an
 * error, or without one where the version is closed. */
static gboolean
keep_with_others (EpStore *store, Box *box, EpPriceListState **state, gboolean put_in_use,
                  gboolean *clash, GError **error)
{
  for (guint i = 0; i < TRIES_MAX; i++) {
    g_autoptr (EpPriceListState) theirs = NULL;
    g_autoptr (GError) fault = NULL;
    const Merge *merged;
    gboolean closed;

    /* What another desk did is to be seen before the version is put in use. */
    if (keep (store, box, *state, put_in_use && i == 0, &fault))
      return TRUE;
    if (!is_conflict (fault) || i + 1 == TRIES_MAX) {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
    theirs = read_theirs (store, box, &closed, error);
    if (theirs == NULL)
      return FALSE;
    merged = merge (box, *state, theirs);
    *clash |= merged->clash;
    ep_price_list_state_unref (*state);
    *state = ep_price_list_state_ref (merged->to);
  }
  return FALSE;
}

static gpointer
keep_job (EpStore *store, gpointer request, GError **error)
{
  Box *box = request;
  guint n_known;
  gboolean put_in_use, clash = FALSE;
  g_autoptr (EpPriceListState) wanted = take_wanted (box, &n_known, &put_in_use);
  g_autoptr (EpPriceListState) state =
      catch_up (box, ep_price_list_state_ref (wanted), n_known, &clash);
  g_autoptr (GError) fault = NULL;
  /* What another desk did is to be seen first. */
  gboolean in_use = put_in_use && n_known == box->merges->len;
  gboolean done = keep_with_others (store, box, &state, in_use, &clash, &fault);
  Result *result;

  if (fault != NULL) {
    g_propagate_error (error, g_steal_pointer (&fault));
    return NULL;
  }
  result = g_new0 (Result, 1);
  result->n_merges = box->merges->len;
  if (!done)
    result->kept.result = EP_KEPT_CLOSED;
  else if (box->merges->len > n_known)
    result->kept = (EpKept){EP_KEPT_MERGED, g_steal_pointer (&wanted),
                            ep_price_list_state_ref (state), clash, NULL};
  else
    result->kept.result = in_use ? EP_KEPT_IN_USE : EP_KEPT;
  return result;
}

/* What was asked for in ignorance of what another desk did is to be asked for again. */
static void
tell_merges (EpPriceListKeeper *keeper, const Result *result)
{
  keeper->n_merges_told = result->n_merges;
  if (result->kept.result != EP_KEPT_MERGED)
    return;
  g_mutex_lock (&keeper->box->mutex);
  keeper->box->put_in_use = FALSE;
  g_mutex_unlock (&keeper->box->mutex);
}

static void
job_done (GObject *source, GAsyncResult *async, gpointer data)
{
  Call *call = data;
  EpPriceListKeeper *keeper = call->keeper;
  g_autoptr (GError) error = NULL;
  Result *result = ep_store_worker_finish (async, &error);
  const EpKept failed = {.result = EP_KEPT_FAILED, .error = error};

  if (keeper != NULL) {
    g_ptr_array_remove_fast (keeper->calls, call);
    if (result != NULL)
      tell_merges (keeper, result);
    keeper->tell (result != NULL ? &result->kept : &failed, keeper->data);
  }
  g_free (call);
  if (result != NULL)
    result_free (result);
}

EpPriceListKeeper *
ep_price_list_keeper_new (EpStoreWorker *worker, const EpPriceList *list, EpPriceListState *kept,
                          EpKeptFunc tell, gpointer data)
{
  EpPriceListKeeper *keeper = g_new0 (EpPriceListKeeper, 1);
  Box *box = g_new0 (Box, 1);

  g_atomic_ref_count_init (&box->references);
  g_mutex_init (&box->mutex);
  box->list = *list;
  box->kept = ep_price_list_state_ref (kept);
  box->merges = g_ptr_array_new_with_free_func (merge_free);
  *keeper = (EpPriceListKeeper){worker, box, tell, data, g_ptr_array_new (), 0};
  return keeper;
}

void
ep_price_list_keeper_free (EpPriceListKeeper *keeper)
{
  for (guint i = 0; i < keeper->calls->len; i++) {
    Call *call = g_ptr_array_index (keeper->calls, i);

    call->keeper = NULL;
  }
  g_ptr_array_unref (keeper->calls);
  box_unref (keeper->box);
  g_free (keeper);
}

static void
want (EpPriceListKeeper *keeper, EpPriceListState *wanted, gboolean put_in_use)
{
  Box *box = keeper->box;
  EpPriceListState *before;
  gboolean waiting;
  Call *call;

  g_mutex_lock (&box->mutex);
  before = box->wanted;
  box->wanted = ep_price_list_state_ref (wanted);
  box->n_merges_known = keeper->n_merges_told;
  box->put_in_use |= put_in_use;
  waiting = box->waiting;
  box->waiting = TRUE;
  g_mutex_unlock (&box->mutex);
  if (before != NULL)
    ep_price_list_state_unref (before);
  if (waiting)
    return;
  call = g_new (Call, 1);
  call->keeper = keeper;
  g_ptr_array_add (keeper->calls, call);
  ep_store_worker_run (keeper->worker, keep_job, box_ref (box), box_unref, result_free, NULL,
                       job_done, call);
}

void
ep_price_list_keeper_keep (EpPriceListKeeper *keeper, EpPriceListState *wanted)
{
  want (keeper, wanted, FALSE);
}

void
ep_price_list_keeper_put_in_use (EpPriceListKeeper *keeper, EpPriceListState *wanted)
{
  want (keeper, wanted, TRUE);
}

gboolean
ep_price_list_keeper_is_busy (const EpPriceListKeeper *keeper)
{
  return keeper->calls->len > 0;
}
