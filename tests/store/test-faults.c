#include "faulty-files.h"
#include "store-support.h"

#include <store/price-lists.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_QUOTES     6
#define N_TREATMENTS 3
#define KILLS_MIN    200
#define REMOVAL      20 /* the step after which two quotes can't be restored any more */

/* A desk at work: what it has in its hands. */
typedef struct {
  EpQuote *quotes[N_QUOTES];
  EpPriceList *list;
} Desk;

/* The same at each run, uuids too. */
static Desk
new_desk (void)
{
  Desk desk;

  for (guint i = 0; i < N_QUOTES; i++) {
    desk.quotes[i] = quote_of ("somebody", "Microneedling, face", 30000);
    g_snprintf (desk.quotes[i]->uuid, EP_UUID_SIZE, "00000000-0000-4000-8000-%012u", i);
  }
  desk.list = ep_price_list_new (ep_currency_find ("EUR"), TODAY);
  g_snprintf (desk.list->uuid, EP_UUID_SIZE, "00000000-0000-4000-9000-000000000000");
  return desk;
}

static void
clear_desk (Desk *desk)
{
  for (guint i = 0; i < N_QUOTES; i++)
    ep_quote_free (desk->quotes[i]);
  g_free (desk->list);
}

static gboolean
edit (EpStore *store, EpQuote *quote, EpQuoteStatus status, guint step, GError **error)
{
  const EpQuoteStatus was = quote->status;
  g_autofree char *reference = g_strdup_printf ("step %u", step);
  g_autofree char *sources = g_strnfill (step * 97 % 3000, 's');

  quote->status = status;
  g_free (quote->reference);
  quote->reference = g_steal_pointer (&reference);
  g_free (quote->sources);
  quote->sources = g_steal_pointer (&sources);
  quote->scenario->courses[0].session_price_minor = 30000 + step;
  if (ep_store_put_quote (store, quote, NOW_S + step, error))
    return TRUE;
  quote->status = was;
  return FALSE;
}

static gboolean
edit_list (EpStore *store, Desk *desk, guint step, GError **error)
{
  g_autoptr (GPtrArray) treatments =
      g_ptr_array_new_with_free_func ((GDestroyNotify)ep_treatment_free);

  if (desk->list->revision == 0)
    return ep_store_put_price_list (store, desk->list, error);
  for (guint i = 0; i < N_TREATMENTS; i++) {
    EpTreatment *treatment = ep_treatment_new ("Laser", EP_KIND_LASER);

    g_snprintf (treatment->uuid, EP_UUID_SIZE, "00000000-0000-4000-a000-%012u", i);
    treatment->course.session_price_minor = 1000 + step;
    g_ptr_array_add (treatments, treatment);
  }
  if (step % 2 == 0)
    return ep_store_replace_treatments (store, desk->list, treatments, error);
  return ep_store_put_treatment (store, desk->list, g_ptr_array_index (treatments, 1), 0, error);
}

static gboolean
set_setting (EpStore *store, guint step, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%u", step);

  return ep_store_set_setting (store, "last-step", value, error);
}

#define N_STEPS 28

/* One change of the store, each whole or not at all. */
static gboolean
take_step (EpStore *store, Desk *desk, guint step, GError **error)
{
  const char *const pair[] = {desk->quotes[0]->uuid, desk->quotes[1]->uuid, NULL};
  guint n_erased;

  switch (step) {
  case 14:
    return ep_store_remove_quotes (store, pair, error);
  case 15:
    return ep_store_restore_quotes (store, pair, error);
  case REMOVAL:
    return ep_store_remove_quotes (store, pair, error);
  case REMOVAL + 1:
    return ep_store_erase_removed (store, error);
  case N_STEPS - 1:
    return ep_store_purge_quotes (store, 1, NOW_S + 50 * DAY_S, &n_erased, error);
  default:
    break;
  }
  if (step % 6 == 5)
    return edit_list (store, desk, step, error);
  if (step % 8 == 7)
    return set_setting (store, step, error);
  return edit (store, desk->quotes[step < REMOVAL ? step % N_QUOTES : 2 + step % 4],
               (EpQuoteStatus)(step / 6 % 3), step, error);
}

static void
describe_quote (GString *text, const EpQuote *quote)
{
  g_string_append_printf (
      text, "%u %s %u %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s %" G_GINT64_FORMAT "\n",
      quote->number, quote->uuid, quote->revision, (int)quote->status, quote->made_s,
      quote->changed_s, quote->reference, quote->sources,
      quote->scenario->courses[0].session_price_minor);
}

static void
describe_quotes (GString *text, EpStore *store)
{
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (GPtrArray) quotes = ep_store_find_quotes (store, &query, 0, 100, NULL);

  assert_non_null (quotes);
  for (guint i = 0; i < quotes->len; i++) {
    const EpQuote *quote = g_ptr_array_index (quotes, i);
    g_autoptr (GPtrArray) given = ep_store_get_given (store, quote->uuid, NULL);

    describe_quote (text, quote);
    for (guint j = 0; j < given->len; j++) {
      g_string_append (text, "  given ");
      describe_quote (text, g_ptr_array_index (given, j));
    }
  }
}

/* All that is kept, as text. */
static char *
describe (EpStore *store)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) lists = ep_store_get_price_lists (store, NULL);
  g_autofree char *setting = NULL;

  describe_quotes (text, store);
  for (guint i = 0; i < lists->len; i++) {
    const EpPriceList *list = g_ptr_array_index (lists, i);
    g_autoptr (GPtrArray) treatments = ep_store_get_treatments (store, list, NULL);

    g_string_append_printf (text, "list %u\n", list->revision);
    for (guint j = 0; j < treatments->len; j++) {
      const EpTreatment *treatment = g_ptr_array_index (treatments, j);

      g_string_append_printf (text, "  %s %" G_GINT64_FORMAT "\n", treatment->uuid,
                              treatment->course.session_price_minor);
    }
  }
  assert_true (ep_store_get_setting (store, "last-step", &setting, NULL));
  g_string_append_printf (text, "setting %s\n", setting != NULL ? setting : "");
  return g_string_free (text, FALSE);
}

/* What is kept after each number of steps, without a fault. */
static char **
describe_steps (const char *path)
{
  char **texts = g_new0 (char *, N_STEPS + 2);
  g_autoptr (EpStore) store = open_store (path);
  Desk desk = new_desk ();

  for (guint step = 0; step < N_STEPS; step++) {
    g_autoptr (GError) error = NULL;

    texts[step] = describe (store);
    if (!take_step (store, &desk, step, &error))
      fail_msg ("step %u: %s", step, error->message);
  }
  texts[N_STEPS] = describe (store);
  clear_desk (&desk);
  return texts;
}

static void
remove_files (const char *path)
{
  static const char *const suffixes[] = {"", "-wal", "-shm"};

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

    unlink (name);
  }
}

/* Tells each step that is done by a byte, and ends well where it is not killed. */
static void
work_until_killed (const char *path, int report, guint n_writes, TestRandom random)
{
  faulty_files_set (FAULT_KILLED, n_writes, random);
  EpStore *store = ep_store_open (path, NULL);
  Desk desk = new_desk ();

  for (guint step = 0; step < N_STEPS; step++) {
    if (store == NULL || !take_step (store, &desk, step, NULL) || write (report, "", 1) != 1)
      _exit (2);
  }
  ep_store_close (store);
  _exit (0);
}

/* Kills a desk at its n_writes-th write. Sets *n_steps to those that it has told of; returns
 * whether it was killed. */
static gboolean
kill_at (const char *path, guint n_writes, TestRandom random, guint *n_steps)
{
  int ends[2], status;
  char byte;

  assert_int_equal (pipe (ends), 0);
  const pid_t child = fork ();
  if (child == 0)
    work_until_killed (path, ends[1], n_writes, random);
  close (ends[1]);
  *n_steps = 0;
  while (read (ends[0], &byte, 1) == 1)
    *n_steps += 1;
  close (ends[0]);
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  return WIFSIGNALED (status);
}

static void
killed_at_any_write_it_has_each_change_that_was_told_and_none_half (void **state)
{
  const Place *place = *state;
  TestRandom random = test_random_new ();
  g_auto (GStrv) texts = NULL;
  gboolean was_killed = TRUE;
  guint n_kills = 0;

  faulty_files_begin ();
  texts = describe_steps (place->path);
  for (guint n_writes = 1; was_killed; n_writes++) {
    guint n_steps;

    remove_files (place->path);
    was_killed = kill_at (place->path, n_writes, random, &n_steps);
    n_kills += was_killed ? 1 : 0;
    test_random_between (&random, 0, 1); /* another part of the next write */

    g_autoptr (EpStore) store = open_store (place->path);
    g_autofree char *text = describe (store);
    if (g_strcmp0 (text, texts[n_steps]) != 0 && g_strcmp0 (text, texts[n_steps + 1]) != 0)
      fail_msg ("write %u, after step %u:\n%s", n_writes, n_steps, text);
    if (n_steps > REMOVAL)
      assert_int_equal (files_with (place->folder, "8000-000000000000"), 0);
    assert_sound (place->path);
  }
  faulty_files_end ();
  print_message ("killed %u times\n", n_kills);
  assert_true (n_kills >= KILLS_MIN);
}

static void
on_a_full_disk_it_has_what_was_kept_and_goes_on_once_there_is_room (void **state)
{
  const Place *place = *state;
  TestRandom random = test_random_new ();
  g_auto (GStrv) texts = NULL;
  gboolean was_full = TRUE;

  faulty_files_begin ();
  texts = describe_steps (place->path);
  for (guint n_writes = 1; was_full; n_writes++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (EpStore) store = NULL;
    Desk desk = new_desk ();

    was_full = FALSE;
    remove_files (place->path);
    faulty_files_set (FAULT_FULL, n_writes, random);
    store = ep_store_open (place->path, &error);
    if (store == NULL) {
      was_full = TRUE;
      assert_fault (&error, EP_STORE_ERROR_FULL);
      faulty_files_set (FAULT_NONE, 0, random);
      store = open_store (place->path);
    }
    for (guint step = 0; step < N_STEPS; step++) {
      if (take_step (store, &desk, step, &error))
        continue;
      assert_fault (&error, EP_STORE_ERROR_FULL);
      was_full = TRUE;
      faulty_files_set (FAULT_NONE, 0, random);
      g_autofree char *text = describe (store);
      /* A purge can be done and its last bytes not yet be erased. */
      if (step < N_STEPS - 1 || g_strcmp0 (text, texts[N_STEPS]) != 0)
        assert_string_equal (text, texts[step]);
      step--;
    }
    g_autofree char *text = describe (store);
    assert_string_equal (text, texts[N_STEPS]);
    clear_desk (&desk);
  }
  faulty_files_end ();
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (killed_at_any_write_it_has_each_change_that_was_told_and_none_half),
      IN_A_FOLDER (on_a_full_disk_it_has_what_was_kept_and_goes_on_once_there_is_room),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
