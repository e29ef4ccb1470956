#include "store-support.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a quote is known by, and where it stands: `n` is in all of it. */
static char *
secret (const char *word, guint n)
{
  return g_strdup_printf ("%s%04uz", word, n);
}

static void
name (EpQuote *quote, guint n, guint padding)
{
  EpCourse *laser = &quote->scenario->courses[1];
  g_autofree char *pad = g_strnfill (padding, 'p');
  g_autofree char *treatment = secret ("Treatment", n);
  g_autofree char *serum = secret ("Serum", n);
  g_autofree char *reference = secret ("Ref", n), *title = secret ("Títle", n);

  g_free (quote->reference);
  quote->reference = g_strconcat (reference, padding % 2 ? pad : "", NULL);
  g_free (quote->title);
  quote->title = g_strconcat (title, pad, NULL);
  g_free (quote->sources);
  quote->sources = secret ("Source", n);
  ep_course_set_name (&quote->scenario->courses[0], treatment);
  quote->scenario->courses[0].session_price_minor = 7100000 + n;
  if (laser->n_extras > 0)
    g_ref_string_release (laser->extras[--laser->n_extras].name);
  ep_course_add_extra (laser, serum, 2500, EP_PER_SESSION);
}

static EpQuote *
named_quote (guint n)
{
  EpQuote *quote = quote_of ("", "", 0);

  name (quote, n, 0);
  return quote;
}

/* How many of the secrets are still somewhere in the folder. */
static guint
left_of (const Place *place, const EpQuote *quote, guint n)
{
  static const char *const words[] = {"Treatment", "Serum", "Ref",   "ref",
                                      "Títle",     "title", "Source"};
  g_autofree char *amount = g_strdup_printf ("%u.%02u", (7100000 + n) / 100, (7100000 + n) % 100);
  guint n_left = files_with (place->folder, quote->uuid) + files_with (place->folder, amount);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *text = secret (words[i], n);

    n_left += files_with (place->folder, text);
  }
  return n_left;
}

static void
remove_quote (EpStore *store, const EpQuote *quote)
{
  const char *const uuids[] = {quote->uuid, NULL};

  assert_true (ep_store_remove_quotes (store, uuids, NULL));
}

static void
erase (EpStore *store, const EpQuote *quote)
{
  g_autoptr (GError) error = NULL;

  remove_quote (store, quote);
  if (!ep_store_erase_removed (store, &error))
    fail_msg ("%s", error->message);
}

static void
no_byte_of_an_erased_draft_is_left (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);
  g_autoptr (EpQuote) other = named_quote (2);

  keep (store, quote);
  keep (store, other);
  assert_int_equal (left_of (place, quote, 1), 9);
  erase (store, quote);
  assert_int_equal (left_of (place, quote, 1), 0);
  assert_int_equal (left_of (place, other, 2), 9);
}

static void
no_byte_of_what_was_given_is_left (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);

  quote->status = EP_QUOTE_GIVEN;
  keep (store, quote);
  name (quote, 2, 0);
  keep (store, quote);
  assert_true (left_of (place, quote, 1) > 1);
  erase (store, quote);
  assert_int_equal (left_of (place, quote, 1), 0);
  assert_int_equal (left_of (place, quote, 2), 0);
}

static void
no_byte_of_what_it_was_before_its_edits_is_left (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);

  keep (store, quote);
  for (guint n = 1; n < 60; n++) {
    name (quote, n, n % 40);
    keep (store, quote);
  }
  erase (store, quote);
  for (guint n = 1; n < 60; n++)
    assert_int_equal (left_of (place, quote, n), 0);
}

static void
touch (EpStore *store, EpQuote *quote)
{
  g_autoptr (GError) error = NULL;

  if (!ep_store_put_quote (store, quote, NOW_S, &error))
    assert_fault (&error, EP_STORE_ERROR_GONE);
}

/* Rows of all lengths, edited to others in any order: pages split and are filled anew. */
static void
no_byte_of_one_erased_among_thousands_is_left (void **state)
{
  const Place *place = *state;
  TestRandom random = test_random_new ();
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_quote_free);
  g_autoptr (GArray) erased = g_array_new (FALSE, FALSE, sizeof (guint));

  hurry (store);
  for (guint n = 0; n < 2000; n++) {
    g_ptr_array_add (quotes, named_quote (n));
    keep (store, g_ptr_array_index (quotes, n));
  }
  for (guint i = 0; i < 4000; i++) {
    const guint n = (guint)test_random_between (&random, 0, quotes->len - 1);
    EpQuote *quote = g_ptr_array_index (quotes, n);

    name (quote, n, (guint)test_random_between (&random, 0, 150));
    quote->status = (EpQuoteStatus)test_random_between (&random, 0, EP_QUOTE_DECLINED);
    keep (store, quote);
  }
  for (guint i = 0; i < 60; i++) {
    const guint n = (guint)test_random_between (&random, 0, quotes->len - 1);

    erase (store, g_ptr_array_index (quotes, n));
    assert_int_equal (left_of (place, g_ptr_array_index (quotes, n), n), 0);
    g_array_append_val (erased, n);

    /* What is only in memory must not come back with the next changes. */
    for (guint k = 0; k < 20; k++)
      touch (store, g_ptr_array_index (quotes, (n + k) % quotes->len));
  }
  for (guint i = 0; i < erased->len; i++) {
    const guint n = g_array_index (erased, guint, i);

    assert_int_equal (left_of (place, g_ptr_array_index (quotes, n), n), 0);
  }
  assert_sound (place->path);
}

static void
opening_erases_what_was_removed (void **state)
{
  const Place *place = *state;
  g_autoptr (EpQuote) quote = named_quote (1);
  const pid_t child = fork ();

  if (child == 0) { /* is killed between removing and erasing */
    g_autoptr (EpStore) own = ep_store_open (place->path, NULL);
    const char *const uuids[] = {quote->uuid, NULL};

    ep_store_put_quote (own, quote, NOW_S, NULL);
    ep_store_remove_quotes (own, uuids, NULL);
    kill (getpid (), SIGKILL);
  }
  assert_int_equal (waitpid (child, NULL, 0), child);
  assert_true (left_of (place, quote, 1) > 1);
  ep_store_close (open_store (place->path));
  assert_int_equal (left_of (place, quote, 1), 0);
}

/* As another process does, until it is closed. */
static sqlite3 *
begin_to_read (const Place *place)
{
  sqlite3 *other;

  assert_int_equal (sqlite3_open (place->path, &other), SQLITE_OK);
  assert_int_equal (sqlite3_exec (other, "BEGIN; SELECT count (*) FROM quote", NULL, NULL, NULL),
                    SQLITE_OK);
  return other;
}

static void
what_another_process_reads_is_erased_by_the_next_call (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  keep (store, quote);
  remove_quote (store, quote);
  other = begin_to_read (place);
  assert_false (ep_store_erase_removed (store, &error));
  assert_fault (&error, EP_STORE_ERROR_BUSY);
  assert_found (store, &query, "");
  assert_true (left_of (place, quote, 1) > 0);

  ep_store_close (open_store (place->path)); /* opens all the same */
  assert_int_equal (sqlite3_close (other), SQLITE_OK);
  assert_true (ep_store_erase_removed (store, NULL));
  assert_int_equal (left_of (place, quote, 1), 0);
}

static void
opening_finishes_what_was_half_erased (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpStore) third = NULL;
  g_autoptr (EpQuote) quote = named_quote (1);
  sqlite3 *other;

  keep (store, quote);
  remove_quote (store, quote);
  other = begin_to_read (place);
  assert_false (ep_store_erase_removed (store, NULL));
  assert_int_equal (sqlite3_close (other), SQLITE_OK);
  third = open_store (place->path); /* while the first still has it open */
  assert_int_equal (left_of (place, quote, 1), 0);
}

static void
what_another_desk_removed_stays_its_own_to_restore (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) first = open_store (place->path);
  g_autoptr (EpStore) second = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);
  g_autoptr (EpQuote) other = named_quote (2);
  const char *const uuids[] = {quote->uuid, NULL};
  const EpQuoteQuery query = all_quotes ();

  keep (first, quote);
  keep (first, other);
  remove_quote (first, quote);
  erase (second, other);
  assert_int_equal (left_of (place, other, 2), 0);
  ep_store_close (open_store (place->path));
  assert_true (ep_store_restore_quotes (first, uuids, NULL));
  assert_found (second, &query, "1001");

  remove_quote (first, quote);
  g_clear_pointer (&first, ep_store_close); /* without erasing it */
  assert_true (ep_store_erase_removed (second, NULL));
  assert_int_equal (left_of (place, quote, 1), 0);
}

static void
what_was_restored_is_not_erased (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) first = open_store (place->path);
  g_autoptr (EpStore) second = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);
  const char *const uuids[] = {quote->uuid, NULL};
  const EpQuoteQuery query = all_quotes ();

  keep (first, quote);
  remove_quote (first, quote);
  assert_true (ep_store_restore_quotes (first, uuids, NULL));
  remove_quote (second, quote);
  assert_true (ep_store_erase_removed (first, NULL));
  assert_true (ep_store_restore_quotes (second, uuids, NULL));
  assert_true (ep_store_erase_removed (second, NULL));
  assert_found (first, &query, "1001");
}

static void
no_byte_of_a_purged_quote_is_left (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);
  g_autoptr (EpQuote) other = named_quote (2);
  guint n_erased;

  keep (store, quote);
  assert_true (ep_store_put_quote (store, other, NOW_S + 50 * DAY_S, NULL));
  assert_true (ep_store_purge_quotes (store, 1, NOW_S + 51 * DAY_S, &n_erased, NULL));
  assert_int_equal (n_erased, 1);
  assert_int_equal (left_of (place, quote, 1), 0);
  assert_int_equal (left_of (place, other, 2), 9);
}

static void
a_flipped_bit_erases_no_quote (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = named_quote (1);
  const EpQuoteQuery query = all_quotes ();

  keep (store, quote);
  run_sql (place->path, "UPDATE quote SET removed = 1");
  assert_found (store, &query, "");
  assert_true (ep_store_erase_removed (store, NULL));
  assert_found (store, &query, "1001");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (no_byte_of_an_erased_draft_is_left),
      IN_A_FOLDER (no_byte_of_what_was_given_is_left),
      IN_A_FOLDER (no_byte_of_what_it_was_before_its_edits_is_left),
      IN_A_FOLDER (no_byte_of_one_erased_among_thousands_is_left),
      IN_A_FOLDER (opening_erases_what_was_removed),
      IN_A_FOLDER (what_another_process_reads_is_erased_by_the_next_call),
      IN_A_FOLDER (opening_finishes_what_was_half_erased),
      IN_A_FOLDER (what_another_desk_removed_stays_its_own_to_restore),
      IN_A_FOLDER (what_was_restored_is_not_erased),
      IN_A_FOLDER (no_byte_of_a_purged_quote_is_left),
      IN_A_FOLDER (a_flipped_bit_erases_no_quote),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
