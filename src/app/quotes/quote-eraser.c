#include "quote-eraser.h"

#include <store/quotes.h>

/* Seconds until the journal is tried again that another process reads. */
#define AGAIN_S 5

/* Quotes that are erased together. */
typedef struct {
  char **uuids;
  guint *numbers;
  guint n_quotes;
} Batch;

struct _EpQuoteEraser {
  GObject parent_instance;
  EpClinic *clinic;
  Batch *batch;   /* what can be undone, or NULL */
  gboolean told;  /* the batch is out of the lists */
  Batch *waiting; /* out of the database, but maybe not out of the journal; or NULL */
  guint again_source;
};

G_DEFINE_FINAL_TYPE (EpQuoteEraser, ep_quote_eraser, G_TYPE_OBJECT)

enum { TOLD, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

static Batch *
batch_new (const char *const *uuids, const guint *numbers)
{
  Batch *batch = g_new (Batch, 1);

  batch->uuids = g_strdupv ((char **)uuids);
  batch->n_quotes = g_strv_length (batch->uuids);
  batch->numbers = g_memdup2 (numbers, batch->n_quotes * sizeof *numbers);
  return batch;
}

static Batch *
batch_copy (const Batch *batch)
{
  return batch_new ((const char *const *)batch->uuids, batch->numbers);
}

static gboolean
same_quotes (const Batch *one, const Batch *other)
{
  return g_strv_equal ((const char *const *)one->uuids, (const char *const *)other->uuids);
}

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  if (batch == NULL)
    return;
  g_strfreev (batch->uuids);
  g_free (batch->numbers);
  g_free (batch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Batch, batch_free)

/* A step that is under way: who is told how it went, unless it has gone meanwhile, and of which
 * quotes. The store is not kept open by it: its end waits for the step. */
typedef struct {
  GWeakRef eraser;
  Batch *batch;
} Step;

static Step *
step_new (EpQuoteEraser *self, const Batch *batch)
{
  Step *step = g_new0 (Step, 1);

  g_weak_ref_init (&step->eraser, self);
  step->batch = batch_copy (batch);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_weak_ref_clear (&step->eraser);
  batch_free (step->batch);
  g_free (step);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, step_free)

static void
tell (EpQuoteEraser *self, EpErased erased, const Batch *batch)
{
  g_autofree char *text = ep_quotes_erased_text (ep_clinic_formatter (self->clinic), erased,
                                                 batch->numbers, batch->n_quotes);

  g_signal_emit (self, signals[TOLD], 0, erased, text);
}

/* On the store's thread; what there is to return is that there was no error. */

static gpointer
remove_quotes (EpStore *store, gpointer uuids, GError **error)
{
  ep_store_remove_quotes (store, uuids, error);
  return NULL;
}

static gpointer
restore_quotes (EpStore *store, gpointer uuids, GError **error)
{
  ep_store_restore_quotes (store, uuids, error);
  return NULL;
}

static gpointer
erase_removed (EpStore *store, gpointer uuids, GError **error)
{
  ep_store_erase_removed (store, error);
  return NULL;
}

static void
free_uuids (gpointer uuids)
{
  g_strfreev (uuids);
}

static void
run (EpQuoteEraser *self, EpStoreJob job, const Batch *batch, GAsyncReadyCallback callback)
{
  ep_store_worker_run (ep_clinic_worker (self->clinic), job, g_strdupv (batch->uuids), free_uuids,
                       NULL, NULL, callback, step_new (self, batch));
}

/* Who is told how the step went, which the error says; NULL: it has gone. */
static EpQuoteEraser *
step_finish (Step *step, GAsyncResult *result, GError **error)
{
  ep_store_worker_finish (result, error);
  return g_weak_ref_get (&step->eraser);
}

/* The steps */

static void
removed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Step) step = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuoteEraser) self = step_finish (step, result, &error);
  gboolean current;

  if (self == NULL)
    return;
  current = self->batch != NULL && same_quotes (self->batch, step->batch);
  if (error != NULL) {
    if (current)
      g_clear_pointer (&self->batch, batch_free);
    g_signal_emit (self, signals[FAILED], 0, error);
    return;
  }
  ep_clinic_quotes_changed (self->clinic);
  if (!current)
    return;
  self->told = TRUE;
  tell (self, EP_ERASE_UNDOABLE, self->batch);
}

void
ep_quote_eraser_remove (EpQuoteEraser *self, const char *const *uuids, const guint *numbers)
{
  g_return_if_fail (uuids[0] != NULL);
  if (ep_clinic_worker (self->clinic) == NULL)
    return;
  ep_quote_eraser_finish (self);
  self->batch = batch_new (uuids, numbers);
  self->told = FALSE;
  run (self, remove_quotes, self->batch, removed);
}

gboolean
ep_quote_eraser_can_undo (EpQuoteEraser *self)
{
  return self->batch != NULL && self->told;
}

static void
restored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Step) step = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuoteEraser) self = step_finish (step, result, &error);

  if (self == NULL)
    return;
  if (error == NULL) {
    ep_clinic_quotes_changed (self->clinic);
    tell (self, EP_ERASE_UNDONE, step->batch);
  } else if (g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE))
    /* The setting for how long quotes are kept may have erased it meanwhile, by another desk. */
    tell (self, EP_ERASE_DONE, step->batch);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

void
ep_quote_eraser_undo (EpQuoteEraser *self)
{
  g_autoptr (Batch) batch = NULL;

  if (!ep_quote_eraser_can_undo (self) || ep_clinic_worker (self->clinic) == NULL)
    return;
  batch = g_steal_pointer (&self->batch);
  run (self, restore_quotes, batch, restored);
}

/* For good */

static void erase (EpQuoteEraser *self, const Batch *batch);

/* What can still be undone would be erased too: that one's end is waited for. */
static gboolean
try_again (gpointer data)
{
  EpQuoteEraser *self = data;

  if (self->batch != NULL)
    return G_SOURCE_CONTINUE;
  self->again_source = 0;
  if (self->waiting != NULL && ep_clinic_worker (self->clinic) != NULL)
    erase (self, self->waiting);
  return G_SOURCE_REMOVE;
}

static void
wait (EpQuoteEraser *self, const Batch *batch)
{
  if (self->waiting == NULL) {
    self->waiting = batch_copy (batch);
    tell (self, EP_ERASE_WAITING, batch);
  }
  if (self->again_source == 0)
    self->again_source = g_timeout_add_seconds (AGAIN_S, try_again, self);
}

/* It has gone, and all that waited with it. */
static void
tell_gone (EpQuoteEraser *self, const Batch *batch)
{
  g_autoptr (Batch) waited = g_steal_pointer (&self->waiting);

  g_clear_handle_id (&self->again_source, g_source_remove);
  if (waited != NULL && !same_quotes (waited, batch))
    tell (self, EP_ERASE_DONE, waited);
  tell (self, EP_ERASE_DONE, batch);
}

static void
erased (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Step) step = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuoteEraser) self = step_finish (step, result, &error);

  if (self == NULL)
    return;
  if (error == NULL)
    tell_gone (self, step->batch);
  else if (!g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_BUSY))
    g_signal_emit (self, signals[FAILED], 0, error);
  /* Else the next opening of that store erases it. */
  else if (ep_store_worker_did (ep_clinic_worker (self->clinic), result))
    wait (self, step->batch);
}

static void
erase (EpQuoteEraser *self, const Batch *batch)
{
  run (self, erase_removed, batch, erased);
}

void
ep_quote_eraser_finish (EpQuoteEraser *self)
{
  g_autoptr (Batch) batch = g_steal_pointer (&self->batch);

  if (batch != NULL && ep_clinic_worker (self->clinic) != NULL)
    erase (self, batch);
}

/* In another store nothing can be undone of it, nor anything more be erased. */
static void
store_left (EpQuoteEraser *self)
{
  ep_quote_eraser_finish (self);
  g_clear_handle_id (&self->again_source, g_source_remove);
  g_clear_pointer (&self->waiting, batch_free);
}

static void
ep_quote_eraser_finalize (GObject *object)
{
  EpQuoteEraser *self = EP_QUOTE_ERASER (object);

  g_clear_handle_id (&self->again_source, g_source_remove);
  batch_free (self->batch);
  batch_free (self->waiting);
  g_object_unref (self->clinic);
  G_OBJECT_CLASS (ep_quote_eraser_parent_class)->finalize (object);
}

static void
ep_quote_eraser_class_init (EpQuoteEraserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ep_quote_eraser_finalize;
  signals[TOLD] = g_signal_new ("told", EP_TYPE_QUOTE_ERASER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", EP_TYPE_QUOTE_ERASER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ep_quote_eraser_init (EpQuoteEraser *self)
{
}

EpQuoteEraser *
ep_quote_eraser_new (EpClinic *clinic)
{
  EpQuoteEraser *self = g_object_new (EP_TYPE_QUOTE_ERASER, NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "store-left", G_CALLBACK (store_left), self, G_CONNECT_SWAPPED);
  return self;
}
