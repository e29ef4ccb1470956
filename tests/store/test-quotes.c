#include "store-support.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
a_kept_quote_comes_back_as_it_was (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("mp", "Microneedling, face · laser", 30000);

  quote->status = EP_QUOTE_GIVEN;
  keep (store, quote);
  assert_int_equal (quote->number, EP_QUOTE_NUMBER_MIN);
  assert_int_equal (quote->revision, 1);
  assert_int_equal (quote->made_s, NOW_S);
  assert_int_equal (quote->changed_s, NOW_S);

  g_clear_pointer (&store, ep_store_close);
  store = open_store (place->path);
  g_autoptr (EpQuote) again = kept (store, quote->uuid);
  assert_same_quote (again, quote);
}

static void
an_edit_takes_the_place_of_what_was_kept (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("mp", "Microneedling", 30000);
  g_autoptr (EpScenario) dearer = scenario_at (35000);

  keep (store, quote);
  ep_scenario_free (quote->scenario);
  quote->scenario = g_steal_pointer (&dearer);
  quote->valid_until += 7;
  assert_true (ep_store_put_quote (store, quote, NOW_S + 60, NULL));
  assert_int_equal (quote->revision, 2);
  assert_int_equal (quote->number, EP_QUOTE_NUMBER_MIN);
  assert_int_equal (quote->made_s, NOW_S);
  assert_int_equal (quote->changed_s, NOW_S + 60);

  g_autoptr (EpQuote) again = kept (store, quote->uuid);
  assert_same_quote (again, quote);
}

static void
a_quote_that_is_not_there_is_none (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);
  EpQuote *found = quote;

  assert_true (ep_store_get_quote (store, quote->uuid, &found, NULL));
  assert_null (found);
}

static void
of_two_edits_of_one_revision_the_later_is_told (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) first = open_store (place->path);
  g_autoptr (EpStore) second = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("one", "Microneedling", 30000);
  g_autoptr (GError) error = NULL;

  keep (first, quote);
  g_autoptr (EpQuote) other = kept (second, quote->uuid);
  keep (first, quote);

  g_free (other->reference);
  other->reference = g_strdup ("two");
  g_autoptr (EpQuote) before = ep_quote_copy (other);
  assert_false (ep_store_put_quote (second, other, NOW_S, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  assert_same_quote (other, before);

  g_autoptr (EpQuote) again = kept (second, quote->uuid);
  assert_same_quote (again, quote);
}

static void
a_new_quote_is_not_added_twice (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);
  g_autoptr (EpQuote) twin = ep_quote_copy (quote);
  g_autoptr (GError) error = NULL;

  keep (store, quote);
  assert_false (ep_store_put_quote (store, twin, NOW_S, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  assert_int_equal (twin->number, 0);
}

static void
two_desks_never_give_one_number (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) first = open_store (place->path);
  g_autoptr (EpStore) second = open_store (place->path);

  for (guint i = 0; i < 20; i++) {
    g_autoptr (EpQuote) quote = quote_of ("", "", 1);

    keep (i % 2 == 0 ? first : second, quote);
    assert_int_equal (quote->number, EP_QUOTE_NUMBER_MIN + i);
  }
}

#define N_EDITS 40

/* Adds quotes, and one cent to the quote that both desks have, as often. */
static void
work_at_a_desk (const char *path, const char *uuid)
{
  EpStore *store = ep_store_open (path, NULL);

  g_random_set_seed ((guint32)getpid ()); /* forked desks would make the same uuids */
  for (guint n_edits = 0; n_edits < N_EDITS;) {
    g_autoptr (EpQuote) quote = quote_of ("", "", 1), shared = NULL;
    g_autoptr (GError) error = NULL;

    if (!ep_store_get_quote (store, uuid, &shared, NULL))
      _exit (1);
    shared->scenario->courses[0].session_price_minor++;
    if (ep_store_put_quote (store, shared, NOW_S, &error))
      n_edits++;
    else if (!g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_CONFLICT))
      _exit (2);
    else
      continue; /* as a person would: again, from what is there now */
    if (!ep_store_put_quote (store, quote, NOW_S, NULL))
      _exit (3);
  }
  ep_store_close (store);
  _exit (0);
}

static void
two_desks_at_once_lose_no_edit (void **state)
{
  const Place *place = *state;
  g_autoptr (EpQuote) shared = quote_of ("", "", 0);
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (EpStore) store = NULL;
  pid_t desks[2];
  guint n_quotes;

  store = open_store (place->path);
  keep (store, shared);
  g_clear_pointer (&store, ep_store_close);
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++) {
    desks[i] = fork ();
    if (desks[i] == 0)
      work_at_a_desk (place->path, shared->uuid);
  }
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++) {
    int status;

    assert_int_equal (waitpid (desks[i], &status, 0), desks[i]);
    assert_true (WIFEXITED (status));
    assert_int_equal (WEXITSTATUS (status), 0);
  }

  store = open_store (place->path);
  g_autoptr (EpQuote) quote = kept (store, shared->uuid);
  assert_int_equal (quote->scenario->courses[0].session_price_minor, 2 * N_EDITS);
  assert_int_equal (quote->revision, 1 + 2 * N_EDITS);
  assert_true (ep_store_count_quotes (store, &query, &n_quotes, NULL));
  assert_int_equal (n_quotes, 1 + 2 * N_EDITS);
}

static void
a_number_is_never_given_again (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);
  g_autoptr (EpQuote) next = quote_of ("", "", 1);
  const char *const uuids[] = {quote->uuid, NULL};

  keep (store, quote);
  assert_true (ep_store_remove_quotes (store, uuids, NULL));
  assert_true (ep_store_erase_removed (store, NULL));
  g_clear_pointer (&store, ep_store_close);
  store = open_store (place->path);
  keep (store, next);
  assert_int_equal (next->number, quote->number + 1);
}

static void
a_counter_that_was_flipped_leaves_numbers_to_give (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  for (guint i = 0; i < 3; i++) {
    g_autoptr (EpQuote) quote = quote_of ("", "", 1);

    run_sql (place->path, i == 0   ? "SELECT 1"
                          : i == 1 ? "UPDATE state SET value = 3 WHERE name = 'number'"
                                   : "UPDATE state SET value = 1 << 40 WHERE name = 'number'");
    keep (store, quote);
    assert_int_equal (quote->number, EP_QUOTE_NUMBER_MIN + i);
  }
}

static void
what_was_given_is_kept_for_each_set_of_figures (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("mp", "Microneedling", 30000);
  g_autoptr (EpQuote) first = NULL, second = NULL;
  g_autoptr (GPtrArray) given = NULL;

  keep (store, quote);
  quote->status = EP_QUOTE_GIVEN;
  keep (store, quote);
  first = ep_quote_copy (quote);
  quote->status = EP_QUOTE_DRAFT;
  ep_scenario_free (quote->scenario);
  quote->scenario = scenario_at (28000);
  keep (store, quote);
  quote->status = EP_QUOTE_GIVEN;
  keep (store, quote);
  second = ep_quote_copy (quote);
  quote->status = EP_QUOTE_ACCEPTED; /* the same figures: nothing new was given */
  keep (store, quote);

  given = ep_store_get_given (store, quote->uuid, NULL);
  assert_int_equal (given->len, 2);
  assert_same_quote (g_ptr_array_index (given, 0), second);
  assert_same_quote (g_ptr_array_index (given, 1), first);
}

static void
a_draft_was_never_given (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);

  keep (store, quote);
  g_autoptr (GPtrArray) given = ep_store_get_given (store, quote->uuid, NULL);
  assert_int_equal (given->len, 0);
}

static void
a_clock_that_goes_back_makes_no_quote_older (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) first = quote_of ("", "", 1);
  g_autoptr (EpQuote) second = quote_of ("", "", 1);
  const EpQuoteQuery query = all_quotes ();

  keep (store, first);
  keep (store, second);
  assert_found (store, &query, "1002 1001");
  assert_true (ep_store_put_quote (store, first, NOW_S - 1000 * DAY_S, NULL));
  assert_int_equal (first->made_s, NOW_S);
  assert_int_equal (first->changed_s, NOW_S);
  assert_found (store, &query, "1001 1002");
}

static void
a_removed_quote_is_nowhere_until_it_is_restored (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);
  g_autoptr (EpQuote) other = quote_of ("", "", 1);
  const char *const uuids[] = {quote->uuid, NULL};
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (GError) error = NULL;
  EpQuote *found = NULL;

  keep (store, quote);
  keep (store, other);
  assert_true (ep_store_remove_quotes (store, uuids, NULL));
  assert_found (store, &query, "1002");
  assert_true (ep_store_get_quote (store, quote->uuid, &found, NULL));
  assert_null (found);
  assert_false (ep_store_put_quote (store, quote, NOW_S, &error));
  assert_fault (&error, EP_STORE_ERROR_GONE);

  assert_true (ep_store_restore_quotes (store, uuids, NULL));
  assert_found (store, &query, "1002 1001");
  keep (store, quote);
  assert_found (store, &query, "1001 1002");
}

static void
an_erased_quote_can_neither_be_kept_nor_restored (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);
  g_autoptr (EpQuote) other = quote_of ("", "", 1);
  const char *const uuids[] = {quote->uuid, NULL};
  const char *const both[] = {other->uuid, quote->uuid, NULL};
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (GError) error = NULL;

  keep (store, quote);
  keep (store, other);
  assert_true (ep_store_remove_quotes (store, uuids, NULL));
  assert_true (ep_store_erase_removed (store, NULL));
  assert_false (ep_store_put_quote (store, quote, NOW_S, &error));
  assert_fault (&error, EP_STORE_ERROR_GONE);
  assert_true (ep_store_remove_quotes (store, both, NULL));
  assert_false (ep_store_restore_quotes (store, both, &error));
  assert_fault (&error, EP_STORE_ERROR_GONE);
  assert_found (store, &query, "");
}

static void
a_quote_of_which_anything_was_changed_is_damaged (void **state)
{
  static const char *const changes[] = {
      "quote SET revision = revision + 1",
      "quote SET status = 2",
      "quote SET valid_until = valid_until + 1",
      "quote SET made_s = made_s + 1",
      "quote SET changed_s = changed_s + 1",
      "quote SET reference = 'mq'",
      "quote SET title = 'Mikroneedling'",
      "quote_content SET scenario = replace (scenario, '300', '200')",
      "quote_content SET sources = ''",
      "quote_content SET checksum = x'00'",
      "quote_given SET revision = revision + 1",
      "quote_given SET status = 2",
      "quote_given SET valid_until = valid_until + 1",
      "quote_given SET made_s = made_s + 1",
      "quote_given SET changed_s = changed_s + 1",
      "quote_given SET reference = 'mq'",
      "quote_given SET title = 'Mikroneedling'",
      "quote_given SET scenario = replace (scenario, '300', '200')",
      "quote_given SET sources = ''",
      "quote_given SET checksum = zeroblob (32)",
  };
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (EpQuote) quote = quote_of ("mp", "Microneedling", 30000);
    g_autofree char *sql = NULL;
    g_autoptr (GError) error = NULL;
    EpQuote *found = NULL;

    quote->status = EP_QUOTE_GIVEN;
    keep (store, quote);
    sql = g_strdup_printf ("UPDATE %s WHERE number = %u", changes[i], quote->number);
    run_sql (place->path, sql);
    if (g_str_has_prefix (changes[i], "quote_given"))
      assert_null (ep_store_get_given (store, quote->uuid, &error));
    else
      assert_false (ep_store_get_quote (store, quote->uuid, &found, &error));
    assert_fault (&error, EP_STORE_ERROR_DAMAGED);
  }
}

static void
sql_in_any_text_comes_back_byte_for_byte (void **state)
{
  static const char *const texts[] = {
      "'; DROP TABLE quote; --",    "\" OR 1=1 --", "?1 :a @b $c", "%s%n\\",
      "ÄÖ «日本» \xf0\x9f\x92\x89",
  };
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  EpQuoteQuery query = all_quotes ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (EpQuote) quote = quote_of (texts[i], texts[i], 30000);
    const char *const uuids[] = {texts[i], quote->uuid, NULL};

    g_free (quote->sources);
    quote->sources = g_strdup (texts[i]);
    ep_course_set_name (&quote->scenario->courses[0], texts[i]);
    keep (store, quote);
    g_autoptr (EpQuote) again = kept (store, quote->uuid);
    assert_same_quote (again, quote);

    g_autofree char *number = g_strdup_printf ("%u", quote->number);
    query.words = (char *)texts[i];
    assert_found (store, &query, number);
    assert_true (ep_store_remove_quotes (store, uuids, NULL));
    assert_false (ep_store_restore_quotes (store, uuids, NULL));
    assert_true (ep_store_restore_quotes (store, uuids + 1, NULL));
  }
}

static void
a_quote_expires_after_its_last_day_while_it_is_open (void **state)
{
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);

  assert_int_equal (quote->valid_until, TODAY + EP_QUOTE_VALID_DAYS);
  assert_false (ep_quote_is_expired (quote, quote->valid_until));
  assert_true (ep_quote_is_expired (quote, quote->valid_until + 1));
  quote->status = EP_QUOTE_GIVEN;
  assert_true (ep_quote_is_expired (quote, quote->valid_until + 1));
  quote->status = EP_QUOTE_ACCEPTED;
  assert_false (ep_quote_is_expired (quote, quote->valid_until + 1));
  quote->status = EP_QUOTE_DECLINED;
  assert_false (ep_quote_is_expired (quote, quote->valid_until + 1));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (a_kept_quote_comes_back_as_it_was),
      IN_A_FOLDER (an_edit_takes_the_place_of_what_was_kept),
      IN_A_FOLDER (a_quote_that_is_not_there_is_none),
      IN_A_FOLDER (of_two_edits_of_one_revision_the_later_is_told),
      IN_A_FOLDER (a_new_quote_is_not_added_twice),
      IN_A_FOLDER (two_desks_never_give_one_number),
      IN_A_FOLDER (two_desks_at_once_lose_no_edit),
      IN_A_FOLDER (a_number_is_never_given_again),
      IN_A_FOLDER (a_counter_that_was_flipped_leaves_numbers_to_give),
      IN_A_FOLDER (what_was_given_is_kept_for_each_set_of_figures),
      IN_A_FOLDER (a_draft_was_never_given),
      IN_A_FOLDER (a_clock_that_goes_back_makes_no_quote_older),
      IN_A_FOLDER (a_removed_quote_is_nowhere_until_it_is_restored),
      IN_A_FOLDER (an_erased_quote_can_neither_be_kept_nor_restored),
      IN_A_FOLDER (a_quote_of_which_anything_was_changed_is_damaged),
      IN_A_FOLDER (sql_in_any_text_comes_back_byte_for_byte),
      cmocka_unit_test (a_quote_expires_after_its_last_day_while_it_is_open),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
