#include "quote-keeper-private.h"

#include "desk/desk-state-text.h"

#include <present/title.h>

/* What could not be kept is tried again then, even if nobody does anything. */
#define RETRY_S 10

G_DEFINE_FINAL_TYPE (EpQuoteKeeper, ep_quote_keeper, G_TYPE_OBJECT)

enum { CHANGED, DRAFTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
ep_quote_keeper_finalize (GObject *object)
{
  EpQuoteKeeper *self = EP_QUOTE_KEEPER (object);

  g_clear_handle_id (&self->retry, g_source_remove);
  ep_quote_free (self->quote);
  ep_desk_state_unref (self->seen);
  ep_quote_keeper_forget_openings (self);
  ep_scenario_free (self->settled_scenario);
  g_clear_error (&self->fault);
  g_free (self->store_path);
  g_free (self->notice);
  g_free (self->left);
  g_free (self->page);
  g_free (self->view);
  g_object_unref (self->desk);
  g_object_unref (self->clinic);
  G_OBJECT_CLASS (ep_quote_keeper_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, EP_TYPE_QUOTE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
ep_quote_keeper_class_init (EpQuoteKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ep_quote_keeper_finalize;
  signals[CHANGED] = add_signal ("changed");
  signals[DRAFTED] = add_signal ("drafted");
}

static void
ep_quote_keeper_init (EpQuoteKeeper *self)
{
}

void
ep_quote_keeper_emit_changed (EpQuoteKeeper *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The quote's figures are those on the desk. */
static void
take_figures (EpQuoteKeeper *self)
{
  const EpScenario *scenario = ep_desk_scenario (self->desk);

  ep_scenario_free (self->quote->scenario);
  self->quote->scenario = ep_scenario_copy (scenario);
  g_free (self->quote->title);
  self->quote->title =
      ep_courses_title (ep_clinic_formatter (self->clinic), scenario, EP_TITLE_MAX);
  g_free (self->quote->sources);
  self->quote->sources = ep_desk_state_sources (ep_desk_state (self->desk));
}

/* A quote of its own with what is on the desk. */
static EpQuote *
quote_of_desk (EpQuoteKeeper *self)
{
  const EpScenario *scenario = ep_desk_scenario (self->desk);
  g_autofree char *title =
      ep_courses_title (ep_clinic_formatter (self->clinic), scenario, EP_TITLE_MAX);
  g_autofree char *sources = ep_desk_state_sources (ep_desk_state (self->desk));

  return ep_quote_new (ep_scenario_copy (scenario), title, sources, ep_clinic_today (self->clinic));
}

void
ep_quote_keeper_begin_quote (EpQuoteKeeper *self)
{
  if (self->quote == NULL)
    self->quote = quote_of_desk (self);
}

/* The same under another uuid: a draft, with the same reference. */
static void
begin_another (EpQuoteKeeper *self)
{
  EpQuote *another = quote_of_desk (self);

  g_free (another->reference);
  another->reference = g_strdup (self->quote->reference);
  ep_quote_free (self->quote);
  self->quote = another;
  ep_quote_keeper_settle (self);
}

static void
take_kept (EpQuoteKeeper *self, const EpQuote *kept)
{
  self->quote->number = kept->number;
  self->quote->revision = kept->revision;
  self->quote->made_s = kept->made_s;
  self->quote->changed_s = kept->changed_s;
  g_clear_error (&self->fault);
  if (self->replaced_number != 0)
    ep_quote_keeper_tell (
        self, ep_quote_keeper_conflict_text (self, self->replaced_number, kept->number));
  self->replaced_number = 0;
  self->telling = TRUE;
  ep_clinic_quotes_changed (self->clinic);
  self->telling = FALSE;
}

static gboolean
retry (gpointer data)
{
  EpQuoteKeeper *self = data;

  self->retry = 0;
  if (self->fault != NULL && ep_quote_keeper_is_unkept (self))
    ep_quote_keeper_try_again (self);
  return G_SOURCE_REMOVE;
}

/* What could not be kept stays to be kept; and nothing else comes onto the desk in its place. */
static void
take_fault (EpQuoteKeeper *self, const GError *error)
{
  self->changed = TRUE;
  if (g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_CONFLICT)) {
    self->replaced_number = self->quote->number;
    begin_another (self);
    return;
  }
  ep_quote_keeper_forget_openings (self);
  if (g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE))
    self->erased = TRUE;
  else {
    g_clear_error (&self->fault);
    self->fault = g_error_copy (error);
    if (self->retry == 0)
      self->retry = g_timeout_add_seconds (RETRY_S, retry, self);
  }
}

void
ep_quote_keeper_job_begins (EpQuoteKeeper *self)
{
  self->running = TRUE;
  self->worker = ep_clinic_worker (self->clinic);
}

gboolean
ep_quote_keeper_job_is_late (EpQuoteKeeper *self, GAsyncResult *result)
{
  return !ep_store_worker_did (self->worker, result);
}

static void
quote_put (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuoteKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuote) kept = ep_store_worker_finish (result, &error);

  if (ep_quote_keeper_job_is_late (self, result))
    return;
  self->running = FALSE;
  if (self->quote == NULL || (kept != NULL && !g_str_equal (kept->uuid, self->quote->uuid)))
    return; /* the store is another one by now */
  if (kept != NULL)
    take_kept (self, kept);
  else
    take_fault (self, error);
  if (self->fault == NULL)
    ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

static void
put (EpQuoteKeeper *self, EpStoreWorker *worker)
{
  take_figures (self);
  ep_quote_keeper_job_begins (self);
  self->changed = FALSE;
  ep_store_worker_run (worker, ep_quote_job_put,
                       ep_put_new (self->quote, ep_clinic_now_s (self->clinic)),
                       (GDestroyNotify)ep_put_free, (GDestroyNotify)ep_quote_free, NULL, quote_put,
                       g_object_ref (self));
}

void
ep_quote_keeper_proceed (EpQuoteKeeper *self)
{
  EpStoreWorker *worker = ep_clinic_worker (self->clinic);

  if (self->running)
    return;
  if (self->changed && !self->erased && worker != NULL)
    put (self, worker);
  else if (!g_queue_is_empty (&self->openings))
    ep_quote_keeper_go_on (self);
}

void
ep_quote_keeper_touch (EpQuoteKeeper *self)
{
  self->changed = TRUE;
  if (!self->erased)
    ep_clinic_try_again (self->clinic);
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

void
ep_quote_keeper_settle (EpQuoteKeeper *self)
{
  ep_scenario_free (self->settled_scenario);
  self->settled_status = self->quote != NULL ? self->quote->status : EP_QUOTE_DRAFT;
  self->settled_scenario = self->settled_status != EP_QUOTE_DRAFT
                               ? ep_scenario_copy (ep_desk_scenario (self->desk))
                               : NULL;
}

static void
follow_figures (EpQuoteKeeper *self)
{
  EpQuoteStatus before = self->quote->status;

  if (self->settled_scenario == NULL)
    return;
  self->quote->status = ep_scenario_equal (self->settled_scenario, ep_desk_scenario (self->desk))
                            ? self->settled_status
                            : EP_QUOTE_DRAFT;
  if (before != EP_QUOTE_DRAFT && self->quote->status == EP_QUOTE_DRAFT)
    g_signal_emit (self, signals[DRAFTED], 0);
}

static void
desk_changed (EpQuoteKeeper *self)
{
  EpDeskState *state = ep_desk_state (self->desk);
  gboolean same = ep_desk_state_equal (state, self->seen);

  ep_desk_state_ref (state);
  ep_desk_state_unref (self->seen);
  self->seen = state;
  if (same || self->opening)
    return;
  ep_quote_keeper_begin_quote (self);
  follow_figures (self);
  ep_quote_keeper_touch (self);
}

static void
quotes_changed (EpQuoteKeeper *self)
{
  if (!self->telling)
    ep_quote_keeper_look_again (self);
}

/* Another store begins as if the program were started on it; but what could not be kept in the one
 * before, for which somebody may well have chosen this one, goes on in it. */
static void
begin_store (EpQuoteKeeper *self)
{
  gboolean is_unkept = self->changed && !self->erased;

  if (self->worker != ep_clinic_worker (self->clinic)) {
    self->running = FALSE;
    self->worker = NULL;
  }
  g_clear_error (&self->fault);
  ep_quote_keeper_forget_openings (self);
  self->changed = is_unkept;
  self->erased = FALSE;
  if (is_unkept)
    begin_another (self);
  else
    ep_quote_keeper_take_new (self);
  ep_quote_keeper_read_place (self);
}

static void
store_changed (EpQuoteKeeper *self)
{
  const char *path = ep_clinic_store_path (self->clinic);

  if (g_strcmp0 (path, self->store_path) != 0) {
    g_free (self->store_path);
    self->store_path = g_strdup (path);
    begin_store (self);
  }
  if (ep_clinic_store_refusal (self->clinic) != NULL)
    ep_quote_keeper_tell (self, ep_quote_keeper_refusal_text (self));
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

/* Whoever has not begun yet begins with today's prices. */
static void
price_list_changed (EpQuoteKeeper *self)
{
  if (!self->ready || self->quote != NULL)
    return;
  ep_quote_keeper_take_new (self);
  ep_quote_keeper_emit_changed (self);
}

EpQuoteKeeper *
ep_quote_keeper_new (EpClinic *clinic, EpDesk *desk)
{
  EpQuoteKeeper *self = g_object_new (EP_TYPE_QUOTE_KEEPER, NULL);

  self->clinic = g_object_ref (clinic);
  self->desk = g_object_ref (desk);
  self->store_path = g_strdup (ep_clinic_store_path (clinic));
  self->seen = ep_desk_state_ref (ep_desk_state (desk));
  g_signal_connect_object (desk, "changed", G_CALLBACK (desk_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "quotes-changed", G_CALLBACK (quotes_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "store-changed", G_CALLBACK (store_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "price-list-changed", G_CALLBACK (price_list_changed), self,
                           G_CONNECT_SWAPPED);
  ep_quote_keeper_read_place (self);
  return self;
}

EpClinic *
ep_quote_keeper_clinic (EpQuoteKeeper *self)
{
  return self->clinic;
}

EpDesk *
ep_quote_keeper_desk (EpQuoteKeeper *self)
{
  return self->desk;
}

gboolean
ep_quote_keeper_is_ready (EpQuoteKeeper *self)
{
  return self->ready;
}

const EpQuote *
ep_quote_keeper_quote (EpQuoteKeeper *self)
{
  return self->quote;
}

gboolean
ep_quote_keeper_is_expired (EpQuoteKeeper *self)
{
  return self->quote != NULL && ep_quote_is_expired (self->quote, ep_clinic_today (self->clinic));
}

gboolean
ep_quote_keeper_is_busy (EpQuoteKeeper *self)
{
  return self->running;
}

gboolean
ep_quote_keeper_is_unkept (EpQuoteKeeper *self)
{
  return self->changed && !self->running;
}

void
ep_quote_keeper_try_again (EpQuoteKeeper *self)
{
  ep_clinic_try_again (self->clinic);
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

void
ep_quote_keeper_keep_as_new (EpQuoteKeeper *self)
{
  g_assert (self->erased);
  self->erased = FALSE;
  begin_another (self);
  ep_quote_keeper_touch (self);
}

void
ep_quote_keeper_set_reference (EpQuoteKeeper *self, const char *reference)
{
  g_autofree char *cut =
      g_utf8_substring (reference, 0, MIN (g_utf8_strlen (reference, -1), (glong)EP_REFERENCE_MAX));

  if (g_strcmp0 (self->quote != NULL ? self->quote->reference : "", cut) == 0)
    return;
  ep_quote_keeper_begin_quote (self);
  g_free (self->quote->reference);
  self->quote->reference = g_steal_pointer (&cut);
  ep_quote_keeper_touch (self);
}

void
ep_quote_keeper_set_status (EpQuoteKeeper *self, EpQuoteStatus status)
{
  if (self->quote != NULL && self->quote->status == status)
    return;
  ep_quote_keeper_begin_quote (self);
  self->quote->status = status;
  /* Further figures are undone without those that have this status. */
  ep_desk_end_edit (self->desk);
  ep_quote_keeper_settle (self);
  ep_quote_keeper_touch (self);
}

void
ep_quote_keeper_set_valid_until (EpQuoteKeeper *self, EpDay valid_until)
{
  if (self->quote != NULL && self->quote->valid_until == valid_until)
    return;
  ep_quote_keeper_begin_quote (self);
  self->quote->valid_until = valid_until;
  ep_quote_keeper_touch (self);
}

static gboolean
is_drafted (EpQuoteKeeper *self)
{
  return self->settled_scenario != NULL && self->quote->status == EP_QUOTE_DRAFT;
}

/* How many steps it took, to the settled figures or as far as there are any. */
static guint
go_to_settled (EpQuoteKeeper *self, gboolean (*can_go) (EpDesk *desk), void (*go) (EpDesk *desk))
{
  guint n_steps = 0;

  for (; is_drafted (self) && can_go (self->desk); n_steps++)
    go (self->desk);
  return n_steps;
}

static void
go_steps (EpQuoteKeeper *self, guint n_steps, void (*go) (EpDesk *desk))
{
  for (; is_drafted (self) && n_steps > 0; n_steps--)
    go (self->desk);
}

/* Where an undo has made it a draft, the settled figures are ahead. */
void
ep_quote_keeper_undo_draft (EpQuoteKeeper *self)
{
  if (is_drafted (self) && ep_desk_is_stale (self->desk))
    ep_desk_undo (self->desk);
  go_steps (self, go_to_settled (self, ep_desk_can_redo, ep_desk_redo), ep_desk_undo);
  go_steps (self, go_to_settled (self, ep_desk_can_undo, ep_desk_undo), ep_desk_redo);
}
