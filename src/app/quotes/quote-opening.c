#include "desk/desk-state-text.h"
#include "desk/desk-state-treatments.h"
#include "desk/example.h"
#include "quote-keeper-private.h"

#include <glib/gi18n-lib.h>

/* Puts a state onto the desk that is not a change of what was there. */
static void
show (EpQuoteKeeper *self, EpDeskState *state)
{
  self->opening = TRUE;
  ep_desk_open (self->desk, state);
  self->opening = FALSE;
  self->changed = FALSE;
  self->erased = FALSE;
  g_clear_error (&self->fault);
}

/* The quote on the desk from now on; NULL: none yet. */
static void
set_quote (EpQuoteKeeper *self, EpQuote *quote)
{
  ep_quote_free (self->quote);
  self->quote = quote;
  ep_quote_keeper_settle (self);
}

gboolean
ep_quote_keeper_take_quote (EpQuoteKeeper *self, EpQuote *quote)
{
  g_autoptr (EpComparison) comparison = ep_compare (quote->scenario, EP_COMPARE_PLAIN, NULL);
  g_autoptr (EpDeskState) state = NULL;

  if (comparison == NULL) {
    ep_quote_free (quote);
    return FALSE;
  }
  state = ep_desk_state_new_with_sources (ep_scenario_copy (quote->scenario), quote->sources);
  show (self, state);
  set_quote (self, quote);
  return TRUE;
}

static EpDeskState *
new_state (EpQuoteKeeper *self)
{
  EpDay today = ep_clinic_today (self->clinic);
  const EpPriceList *list = ep_clinic_price_list (self->clinic);
  EpDeskState *example = ep_example_new (ep_clinic_formatter (self->clinic), today);
  EpDeskState *listed = NULL;

  if (list != NULL)
    listed = ep_desk_state_from_price_list (example, today, list->currency, list->counts_from,
                                            ep_clinic_treatments (self->clinic));
  if (listed == NULL)
    return example;
  ep_desk_state_unref (example);
  return listed;
}

void
ep_quote_keeper_take_new (EpQuoteKeeper *self)
{
  g_autoptr (EpDeskState) state = new_state (self);

  set_quote (self, NULL);
  if (!ep_desk_state_equal (state, ep_desk_state (self->desk)) || ep_desk_can_undo (self->desk) ||
      ep_desk_can_redo (self->desk))
    show (self, state);
}

static void
place_set (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  /* It matters little where the desk opens next time. */
  if (ep_store_worker_finish (result, &error) == NULL)
    g_debug ("%s", error->message);
}

static void
set_place (EpQuoteKeeper *self, const char *key, const char *value)
{
  EpStoreWorker *worker = ep_clinic_worker (self->clinic);

  if (worker != NULL)
    ep_store_worker_run (worker, ep_quote_job_set_place, ep_place_setting_new (key, value),
                         (GDestroyNotify)ep_place_setting_free, NULL, NULL, place_set, NULL);
}

static void
set_name (EpQuoteKeeper *self, char **name, const char *key, const char *value)
{
  if (g_strcmp0 (*name, value) == 0)
    return;
  g_free (*name);
  *name = g_strdup (value);
  set_place (self, key, value);
}

void
ep_quote_keeper_set_page (EpQuoteKeeper *self, const char *page)
{
  set_name (self, &self->page, EP_PLACE_PAGE, page);
}

void
ep_quote_keeper_set_view (EpQuoteKeeper *self, const char *view)
{
  set_name (self, &self->view, EP_PLACE_VIEW, view);
}

const char *
ep_quote_keeper_page (EpQuoteKeeper *self)
{
  return self->page;
}

const char *
ep_quote_keeper_view (EpQuoteKeeper *self)
{
  return self->view;
}

/* Of a quote that is not there, or can't be read. */
static void
tell_unread (EpQuoteKeeper *self, const GError *error)
{
  g_autofree char *reason = NULL;

  if (error == NULL || g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE)) {
    ep_quote_keeper_tell (self, g_strdup (_ ("That quote is no longer there.")));
    return;
  }
  reason = ep_clinic_fault_text (error);
  /* Translators: %s is the reason: "The disk is full" */
  ep_quote_keeper_tell (self, g_strdup_printf (_ ("The quote can’t be opened: %s"), reason));
}

static void
tell_unusable (EpQuoteKeeper *self)
{
  ep_quote_keeper_tell (
      self, g_strdup (_ ("The quote can’t be opened: its figures can’t be compared any more.")));
}

static void
opening_free (EpOpening *opening)
{
  g_free (opening->uuid);
  if (opening->state != NULL)
    ep_desk_state_unref (opening->state);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpOpening, opening_free)

static void
add_opening (EpQuoteKeeper *self, const char *uuid, EpDeskState *state)
{
  EpOpening *opening = g_new (EpOpening, 1);

  *opening = (EpOpening){g_strdup (uuid), state != NULL ? ep_desk_state_ref (state) : NULL};
  g_queue_push_tail (&self->openings, opening);
}

static void
free_opening (gpointer opening)
{
  opening_free (opening);
}

void
ep_quote_keeper_forget_openings (EpQuoteKeeper *self)
{
  g_queue_clear_full (&self->openings, free_opening);
}

static void
end_opening (EpQuoteKeeper *self)
{
  opening_free (g_queue_pop_head (&self->openings));
}

static void
quote_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuoteKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuote) quote = ep_store_worker_finish (result, &error);

  if (ep_quote_keeper_job_is_late (self, result))
    return;
  self->running = FALSE;
  /* Where the desk was changed meanwhile, that is kept first, and the quote read once more. */
  if (quote == NULL || !self->changed || self->erased) {
    end_opening (self);
    if (quote == NULL)
      tell_unread (self, error);
    else if (!ep_quote_keeper_take_quote (self, g_steal_pointer (&quote)))
      tell_unusable (self);
  }
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

static void
run (EpQuoteKeeper *self, EpStoreJob job, char *request, GDestroyNotify free_result,
     GAsyncReadyCallback callback)
{
  ep_quote_keeper_job_begins (self);
  ep_store_worker_run (ep_clinic_worker (self->clinic), job, request, g_free, free_result, NULL,
                       callback, g_object_ref (self));
}

static void
go_to_quote (EpQuoteKeeper *self, const char *uuid)
{
  if (ep_clinic_worker (self->clinic) != NULL) {
    run (self, ep_quote_job_open, g_strdup (uuid), (GDestroyNotify)ep_quote_free, quote_read);
    return;
  }
  end_opening (self);
  tell_unread (self, ep_clinic_store_fault (self->clinic));
}

static void
go_to_state (EpQuoteKeeper *self, EpDeskState *state)
{
  show (self, state);
  set_quote (self, NULL);
  ep_quote_keeper_begin_quote (self);
  ep_quote_keeper_touch (self);
}

void
ep_quote_keeper_go_on (EpQuoteKeeper *self)
{
  const EpOpening *first = g_queue_peek_head (&self->openings);
  g_autoptr (EpOpening) opening = NULL;

  if (first->uuid != NULL) {
    go_to_quote (self, first->uuid);
    return;
  }
  opening = g_queue_pop_head (&self->openings);
  if (opening->state != NULL) {
    go_to_state (self, opening->state);
    return;
  }
  ep_quote_keeper_take_new (self);
  set_place (self, EP_PLACE_QUOTE, NULL);
  ep_quote_keeper_proceed (self);
}

static void
open_next (EpQuoteKeeper *self, const char *uuid, EpDeskState *state)
{
  g_clear_pointer (&self->left, g_free);
  add_opening (self, uuid, state);
  ep_clinic_try_again (self->clinic);
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

void
ep_quote_keeper_open (EpQuoteKeeper *self, const char *uuid)
{
  if (self->quote == NULL || !g_str_equal (self->quote->uuid, uuid))
    open_next (self, uuid, NULL);
}

void
ep_quote_keeper_open_new (EpQuoteKeeper *self)
{
  open_next (self, NULL, NULL);
}

void
ep_quote_keeper_open_state (EpQuoteKeeper *self, EpDeskState *state)
{
  open_next (self, NULL, state);
}

/* Whoever began to work meanwhile goes on with that. */
static void
place_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuoteKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpPlace) place = ep_store_worker_finish (result, &error);

  if (ep_quote_keeper_job_is_late (self, result))
    return;
  self->running = FALSE;
  self->ready = TRUE;
  if (place != NULL) {
    if (self->page == NULL)
      self->page = g_steal_pointer (&place->page);
    if (self->view == NULL)
      self->view = g_steal_pointer (&place->view);
  } else if (ep_clinic_store_fault (self->clinic) == NULL)
    tell_unread (self, error);
  if (self->quote == NULL && g_queue_is_empty (&self->openings)) {
    if (place == NULL || place->quote == NULL)
      ep_quote_keeper_take_new (self);
    else if (!ep_quote_keeper_take_quote (self, g_steal_pointer (&place->quote)))
      tell_unusable (self);
  }
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

void
ep_quote_keeper_read_place (EpQuoteKeeper *self)
{
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->view, g_free);
  if (ep_clinic_worker (self->clinic) != NULL)
    run (self, ep_quote_job_read_place, NULL, (GDestroyNotify)ep_place_free, place_read);
  else
    self->ready = TRUE;
}

/* Where only something about the quote has changed, what was done to its figures can still be
 * undone. */
static void
take_changed (EpQuoteKeeper *self, EpQuote *quote)
{
  if (ep_scenario_equal (quote->scenario, ep_desk_scenario (self->desk)))
    set_quote (self, quote);
  else
    ep_quote_keeper_take_quote (self, quote);
}

static void
leave (EpQuoteKeeper *self)
{
  g_free (self->left);
  self->left = g_strdup (self->quote->uuid);
  add_opening (self, NULL, NULL);
}

/* A page has removed the quote, or changed something of it. */
static void
quote_read_again (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuoteKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuote) quote = ep_store_worker_finish (result, &error);

  if (ep_quote_keeper_job_is_late (self, result))
    return;
  self->running = FALSE;
  if (!self->changed && self->quote != NULL && g_queue_is_empty (&self->openings)) {
    if (g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE))
      leave (self);
    else if (quote != NULL && quote->revision != self->quote->revision)
      take_changed (self, g_steal_pointer (&quote));
  }
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

/* The quote that was removed from the desk may have been restored: then it comes back, unless
 * something else was begun. */
static void
left_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuoteKeeper) self = data;
  g_autoptr (EpQuote) quote = ep_store_worker_finish (result, NULL);

  if (ep_quote_keeper_job_is_late (self, result))
    return;
  self->running = FALSE;
  if (quote != NULL && self->quote == NULL && g_queue_is_empty (&self->openings)) {
    g_clear_pointer (&self->left, g_free);
    ep_quote_keeper_take_quote (self, g_steal_pointer (&quote));
  }
  ep_quote_keeper_proceed (self);
  ep_quote_keeper_emit_changed (self);
}

void
ep_quote_keeper_look_again (EpQuoteKeeper *self)
{
  if (self->running || self->changed || ep_clinic_worker (self->clinic) == NULL)
    return;
  if (self->quote != NULL && self->quote->number != 0)
    run (self, ep_quote_job_get, g_strdup (self->quote->uuid), (GDestroyNotify)ep_quote_free,
         quote_read_again);
  else if (self->quote == NULL && self->left != NULL)
    run (self, ep_quote_job_open, g_strdup (self->left), (GDestroyNotify)ep_quote_free, left_read);
}
