#include "store-support.h"

#include <store/worker.h>

/* What a job saw, and what its callback got. */
typedef struct {
  GThread *thread;
  gpointer result;
  GError *error;
  gboolean called;
  guint n_freed;
} Seen;

static void
note_freed (gpointer request)
{
  Seen *seen = request;

  assert_true (g_main_context_is_owner (g_main_context_default ()));
  seen->n_freed++;
}

static void
note (GObject *source, GAsyncResult *result, gpointer data)
{
  Seen *seen = data;

  seen->result = ep_store_worker_finish (result, &seen->error);
  seen->called = TRUE;
}

static void
wait_for (const Seen *seen)
{
  while (!seen->called)
    g_main_context_iteration (NULL, TRUE);
}

static void
run (EpStoreWorker *worker, EpStoreJob job, Seen *seen, GCancellable *cancellable)
{
  ep_store_worker_run (worker, job, seen, note_freed, g_free, cancellable, note, seen);
}

static gpointer
keep_one (EpStore *store, gpointer request, GError **error)
{
  Seen *seen = request;
  g_autoptr (EpQuote) quote = quote_of ("", "Microneedling", 30000);

  seen->thread = g_thread_self ();
  return ep_store_put_quote (store, quote, NOW_S, error) ? g_strdup (quote->uuid) : NULL;
}

static gpointer
count (EpStore *store, gpointer request, GError **error)
{
  const EpQuoteQuery query = all_quotes ();
  guint n_quotes;

  return ep_store_count_quotes (store, &query, &n_quotes, error) ? GUINT_TO_POINTER (n_quotes)
                                                                 : NULL;
}

static void
a_job_is_done_on_another_thread_and_answers_on_this_one (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStoreWorker) worker = ep_store_worker_new (place->path);
  Seen seen = {0};

  run (worker, keep_one, &seen, NULL);
  assert_false (seen.called);
  wait_for (&seen);
  assert_null (seen.error);
  assert_non_null (seen.result);
  assert_true (seen.thread != g_thread_self ());
  assert_int_equal (seen.n_freed, 1);
  g_free (seen.result);
}

static void
jobs_are_done_in_their_order (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStoreWorker) worker = ep_store_worker_new (place->path);
  Seen kept[5] = {0}, counted = {0};

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    run (worker, keep_one, &kept[i], NULL);
  ep_store_worker_run (worker, count, &counted, NULL, NULL, NULL, note, &counted);
  wait_for (&counted);
  assert_int_equal (GPOINTER_TO_UINT (counted.result), G_N_ELEMENTS (kept));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    assert_true (kept[i].called);
    g_free (kept[i].result);
  }
}

static void
nothing_that_was_asked_for_is_lost_at_the_end (void **state)
{
  const Place *place = *state;
  EpStoreWorker *worker = ep_store_worker_new (place->path);
  const EpQuoteQuery query = all_quotes ();
  Seen kept[20] = {0};
  guint n_quotes;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    run (worker, keep_one, &kept[i], NULL);
  ep_store_worker_free (worker);
  g_autoptr (EpStore) store = open_store (place->path);
  assert_true (ep_store_count_quotes (store, &query, &n_quotes, NULL));
  assert_int_equal (n_quotes, G_N_ELEMENTS (kept));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    wait_for (&kept[i]);
    g_free (kept[i].result);
  }
}

static void
a_job_cancelled_before_its_turn_is_not_begun (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStoreWorker) worker = ep_store_worker_new (place->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Seen seen = {0}, counted = {0};

  g_cancellable_cancel (cancellable);
  run (worker, keep_one, &seen, cancellable);
  ep_store_worker_run (worker, count, &counted, NULL, NULL, NULL, note, &counted);
  wait_for (&counted);
  assert_true (seen.called);
  assert_null (seen.result);
  assert_null (seen.thread);
  assert_true (g_error_matches (seen.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (seen.n_freed, 1);
  assert_int_equal (GPOINTER_TO_UINT (counted.result), 0);
  g_clear_error (&seen.error);
}

typedef struct {
  Seen seen;
  GCancellable *cancellable;
} Cancelling;

/* Cancels itself and then asks for more than a few operations. */
static gpointer
be_cancelled (EpStore *store, gpointer request, GError **error)
{
  Cancelling *cancelling = request;
  const EpQuoteQuery query = all_quotes ();

  for (guint i = 0; i < 200; i++) {
    g_autoptr (EpQuote) quote = quote_of ("", "Microneedling", 30000);

    if (!ep_store_put_quote (store, quote, NOW_S, error))
      return NULL;
  }
  g_cancellable_cancel (cancelling->cancellable);
  return ep_store_find_quotes (store, &query, 0, 200, error);
}

static void
a_job_is_cancelled_in_its_middle_and_what_was_kept_stays (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStoreWorker) worker = ep_store_worker_new (place->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Cancelling cancelling = {.cancellable = cancellable};
  Seen counted = {0};

  ep_store_worker_run (worker, be_cancelled, &cancelling, NULL, NULL, cancellable, note,
                       &cancelling.seen);
  ep_store_worker_run (worker, count, &counted, NULL, NULL, NULL, note, &counted);
  wait_for (&counted);
  assert_null (cancelling.seen.result);
  assert_true (g_error_matches (cancelling.seen.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (GPOINTER_TO_UINT (counted.result), 200);
  g_clear_error (&cancelling.seen.error);
}

static gpointer
cancel_at_the_end (EpStore *store, gpointer request, GError **error)
{
  Cancelling *cancelling = request;
  gpointer result = keep_one (store, &cancelling->seen, error);

  g_cancellable_cancel (cancelling->cancellable);
  return result;
}

static void
a_job_cancelled_after_it_was_done_has_its_result (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStoreWorker) worker = ep_store_worker_new (place->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Cancelling cancelling = {.cancellable = cancellable};

  ep_store_worker_run (worker, cancel_at_the_end, &cancelling, NULL, g_free, cancellable, note,
                       &cancelling.seen);
  wait_for (&cancelling.seen);
  assert_null (cancelling.seen.error);
  assert_non_null (cancelling.seen.result);
  g_free (cancelling.seen.result);
}

static void
a_store_that_cannot_be_opened_is_every_jobs_error (void **state)
{
  g_autoptr (EpStoreWorker) worker = ep_store_worker_new ("/proc/evenpoint.db");
  Seen seen[2] = {0};

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    run (worker, keep_one, &seen[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++) {
    wait_for (&seen[i]);
    assert_null (seen[i].result);
    assert_fault (&seen[i].error, EP_STORE_ERROR_FILE);
  }
}

static void
a_result_that_nobody_takes_is_freed (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStoreWorker) worker = ep_store_worker_new (place->path);
  Seen seen = {0}, counted = {0};

  ep_store_worker_run (worker, keep_one, &seen, note_freed, g_free, NULL, NULL, NULL);
  ep_store_worker_run (worker, count, &counted, NULL, NULL, NULL, note, &counted);
  wait_for (&counted);
  assert_int_equal (seen.n_freed, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (a_job_is_done_on_another_thread_and_answers_on_this_one),
      IN_A_FOLDER (jobs_are_done_in_their_order),
      IN_A_FOLDER (nothing_that_was_asked_for_is_lost_at_the_end),
      IN_A_FOLDER (a_job_cancelled_before_its_turn_is_not_begun),
      IN_A_FOLDER (a_job_is_cancelled_in_its_middle_and_what_was_kept_stays),
      IN_A_FOLDER (a_job_cancelled_after_it_was_done_has_its_result),
      IN_A_FOLDER (a_store_that_cannot_be_opened_is_every_jobs_error),
      IN_A_FOLDER (a_result_that_nobody_takes_is_freed),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
