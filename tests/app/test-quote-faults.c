#include "quote-support.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

static Seat *
begin (void **state)
{
  QuoteFixture *fixture = *state;

  seat_begin (&fixture->seat, fixture->path);
  return &fixture->seat;
}

static void
assert_told (Seat *seat, EpKeeperState state, const char *wanted)
{
  g_autofree char *text = ep_quote_keeper_text (seat->keeper);

  assert_int_equal (ep_quote_keeper_state (seat->keeper), state);
  assert_string_equal (text, wanted);
}

/* A second desk with the same quote open. */
static void
begin_second (QuoteFixture *fixture, Seat *second)
{
  seat_price (&fixture->seat, "310");
  seat_begin (second, fixture->path);
  assert_int_equal (seat_price_minor (second), 31000);
}

static void
of_two_desks_the_later_one_keeps_a_quote_of_its_own (void **state)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);
  Seat second = {0};

  begin_second (fixture, &second);
  seat_price (seat, "320");
  ep_quote_keeper_set_reference (second.keeper, "Second");
  seat_price (&second, "330");
  assert_told (&second, EP_KEEPER_TOLD,
               "Quote 1001 was changed at another desk meanwhile. What is on this one is kept as "
               "quote 1002.");
  assert_int_equal (seat_price_minor (&second), 33000);
  assert_string_equal (ep_quote_keeper_quote (second.keeper)->reference, "Second");
  assert_int_equal (ep_quote_keeper_quote (second.keeper)->number, 1002);
  assert_int_equal (kept_price_minor (fixture), 32000);
  assert_int_equal (kept_quotes (fixture), 2);
  assert_true (ep_desk_can_undo (second.desk));
  seat_end (&second);
}

static void
erase (QuoteFixture *fixture)
{
  g_autoptr (EpStore) store = open_beside (fixture);
  const char *uuids[] = {ep_quote_keeper_quote (fixture->seat.keeper)->uuid, NULL};

  assert_true (ep_store_remove_quotes (store, uuids, NULL));
}

/* A desk whose quote, at 310, another one has erased before it came to 320. */
static Seat *
begin_erased (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  erase (*state);
  seat_price (seat, "320");
  return seat;
}

static void
what_another_desk_has_erased_stays_erased (void **state)
{
  Seat *seat = begin_erased (state);

  assert_told (seat, EP_KEEPER_ERASED, "Quote 1001 was erased. What is on the desk is not kept.");
  seat_price (seat, "330");
  assert_int_equal (seat_price_minor (seat), 33000);
  assert_true (ep_quote_keeper_is_unkept (seat->keeper));
  assert_int_equal (kept_quotes (*state), 0);
}

static void
the_figures_of_an_erased_quote_are_kept_on_request (void **state)
{
  Seat *seat = begin_erased (state);

  ep_quote_keeper_keep_as_new (seat->keeper);
  seat_rest (seat);
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  assert_int_equal (ep_quote_keeper_quote (seat->keeper)->number, 1002);
  assert_int_equal (kept_price_minor (*state), 32000);
}

static void
the_figures_of_an_erased_quote_are_discarded_on_request (void **state)
{
  Seat *seat = begin_erased (state);

  ep_quote_keeper_open_new (seat->keeper);
  seat_rest (seat);
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  assert_int_equal (seat_price_minor (seat), 30000);
  assert_false (ep_desk_can_undo (seat->desk));
  assert_int_equal (kept_quotes (*state), 0);
}

static void
erase_on_a_page (QuoteFixture *fixture)
{
  erase (fixture);
  ep_clinic_quotes_changed (fixture->seat.clinic);
  seat_rest (&fixture->seat);
}

static void
a_quote_that_a_page_removed_leaves_the_desk (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  erase_on_a_page (*state);
  assert_null (ep_quote_keeper_quote (seat->keeper));
  assert_int_equal (seat_price_minor (seat), 30000);
  assert_false (ep_desk_can_undo (seat->desk));
}

static void
restore (QuoteFixture *fixture, const char *uuid)
{
  g_autoptr (EpStore) store = open_beside (fixture);
  const char *uuids[] = {uuid, NULL};

  assert_true (ep_store_restore_quotes (store, uuids, NULL));
  ep_clinic_quotes_changed (fixture->seat.clinic);
  seat_rest (&fixture->seat);
}

static void
a_quote_that_a_page_restored_comes_back_to_the_desk (void **state)
{
  Seat *seat = begin (state);
  g_autofree char *uuid = NULL;

  seat_price (seat, "310");
  uuid = g_strdup (ep_quote_keeper_quote (seat->keeper)->uuid);
  erase_on_a_page (*state);
  assert_null (ep_quote_keeper_quote (seat->keeper));
  restore (*state, uuid);
  assert_string_equal (ep_quote_keeper_quote (seat->keeper)->uuid, uuid);
  assert_int_equal (seat_price_minor (seat), 31000);
  seat_again (*state);
  assert_int_equal (seat_price_minor (seat), 31000);
}

static void
a_restored_quote_does_not_push_away_what_was_begun (void **state)
{
  Seat *seat = begin (state);
  g_autofree char *uuid = NULL;

  seat_price (seat, "310");
  uuid = g_strdup (ep_quote_keeper_quote (seat->keeper)->uuid);
  erase_on_a_page (*state);
  seat_price (seat, "320");
  restore (*state, uuid);
  assert_int_equal (seat_price_minor (seat), 32000);
}

static void
what_a_page_changed_of_the_quote_is_taken_over (void **state)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);
  g_autoptr (EpStore) store = NULL;
  g_autoptr (EpQuote) quote = NULL;

  seat_price (seat, "310");
  store = open_beside (fixture);
  assert_true (
      ep_store_get_quote (store, ep_quote_keeper_quote (seat->keeper)->uuid, &quote, NULL));
  quote->status = EP_QUOTE_ACCEPTED;
  assert_true (ep_store_put_quote (store, quote, 0, NULL));
  ep_clinic_quotes_changed (seat->clinic);
  seat_rest (seat);
  assert_int_equal (ep_quote_keeper_quote (seat->keeper)->status, EP_QUOTE_ACCEPTED);
  assert_true (ep_desk_can_undo (seat->desk));
  seat_price (seat, "320");
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
}

/* The store's folder is a file, so that nothing can be opened or made there. */
static void
block (QuoteFixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  assert_true (g_file_set_contents (folder, "", 0, NULL));
}

static void
unblock (QuoteFixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  assert_int_equal (g_unlink (folder), 0);
}

static void
what_cannot_be_kept_stays_on_the_desk (void **state)
{
  Seat *seat;

  block (*state);
  seat = begin (state);
  assert_told (seat, EP_KEEPER_NOT_KEPT, "Not kept: The file of quotes can’t be written or read");
  seat_price (seat, "310");
  assert_told (seat, EP_KEEPER_NOT_KEPT, "Not kept: The file of quotes can’t be written or read");
  assert_int_equal (seat_price_minor (seat), 31000);
  assert_true (ep_quote_keeper_is_unkept (seat->keeper));
}

/* A desk at 310 that can't keep it. */
static Seat *
begin_unkept (void **state)
{
  Seat *seat;

  block (*state);
  seat = begin (state);
  seat_price (seat, "310");
  return seat;
}

static void
it_is_kept_when_it_can_be_again (void **state)
{
  Seat *seat = begin_unkept (state);

  unblock (*state);
  ep_quote_keeper_try_again (seat->keeper);
  seat_rest (seat);
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  assert_int_equal (kept_price_minor (*state), 31000);
}

static void
each_further_change_tries_again (void **state)
{
  Seat *seat = begin_unkept (state);

  unblock (*state);
  seat_price (seat, "320");
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  assert_int_equal (kept_price_minor (*state), 32000);
}

static void
it_tries_again_by_itself_after_a_while (void **state)
{
  GSource *source;
  Seat *seat = begin_unkept (state);

  unblock (*state);
  source = g_main_context_find_source_by_user_data (NULL, seat->keeper);
  assert_non_null (source);
  g_source_set_ready_time (source, 0);
  g_main_context_iteration (NULL, TRUE);
  seat_rest (seat);
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  assert_int_equal (kept_price_minor (*state), 31000);
}

static void
nothing_takes_the_place_of_what_is_not_kept (void **state)
{
  Seat *seat = begin_unkept (state);

  ep_quote_keeper_open_new (seat->keeper);
  seat_rest (seat);
  assert_int_equal (seat_price_minor (seat), 31000);
  unblock (*state);
  ep_quote_keeper_try_again (seat->keeper);
  seat_rest (seat);
  assert_int_equal (seat_price_minor (seat), 31000);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *database;

  assert_int_equal (sqlite3_open (path, &database), SQLITE_OK);
  assert_int_equal (sqlite3_exec (database, sql, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (database);
}

static void
with_a_newer_store_nothing_is_kept_or_touched (void **state)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  seat_price (seat, "310");
  seat_end (seat);
  run_sql (fixture->path, "PRAGMA user_version = 1000");
  assert_true (g_file_get_contents (fixture->path, &before, &n_before, NULL));
  begin (state);
  assert_told (seat, EP_KEEPER_NO_STORE,
               "Nothing is kept: the file of quotes was written by a newer Evenpoint. It is left "
               "as it is.");
  assert_int_equal (seat_price_minor (seat), 30000);
  seat_price (seat, "320");
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_NO_STORE);
  ep_quote_keeper_open_new (seat->keeper);
  seat_rest (seat);
  assert_int_equal (seat_price_minor (seat), 30000);
  assert_true (g_file_get_contents (fixture->path, &after, &n_after, NULL));
  assert_int_equal (n_after, n_before);
  assert_memory_equal (after, before, n_after);
}

static void
a_store_that_is_none_is_told_and_another_begun_beside_it (void **state)
{
  QuoteFixture *fixture = *state;
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *content = NULL;
  Seat *seat;

  assert_int_equal (g_mkdir (folder, 0700), 0);
  assert_true (
      g_file_set_contents (fixture->path, "no database at all, but long enough", -1, NULL));
  seat = begin (state);
  assert_told (seat, EP_KEEPER_TOLD,
               "“evenpoint.db” is no file of Evenpoint, or no longer one. It is left as it is; "
               "quotes are kept in “evenpoint-2.db”.");
  seat_price (seat, "310");
  seat_again (fixture);
  assert_int_equal (seat_price_minor (seat), 31000);
  assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  assert_string_equal (content, "no database at all, but long enough");
}

/* A store that was one until then is told so. */
static void
assert_told_after (void **state, const char *sql, const char *wanted)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);

  seat_price (seat, "310");
  seat_end (seat);
  run_sql (fixture->path, sql);
  begin (state);
  assert_told (seat, EP_KEEPER_TOLD, wanted);
}

static void
a_damaged_store_is_told_as_such (void **state)
{
  assert_told_after (state, "DROP TABLE setting",
                     "“evenpoint.db” is damaged. It is left as it is; quotes are kept in "
                     "“evenpoint-2.db”.");
}

static void
the_database_of_another_program_is_told_as_such (void **state)
{
  assert_told_after (state, "PRAGMA application_id = 1",
                     "“evenpoint.db” belongs to another program. It is left as it is; quotes are "
                     "kept in “evenpoint-2.db”.");
}

static void
another_store_begins_where_it_was_left (void **state)
{
  QuoteFixture *fixture = *state;
  g_autofree char *other = g_build_filename (fixture->folder, "other", "evenpoint.db", NULL);
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_clinic_move (seat->clinic, other);
  seat_rest (seat);
  assert_null (ep_quote_keeper_quote (seat->keeper));
  assert_int_equal (seat_price_minor (seat), 30000);
  seat_price (seat, "320");
  assert_int_equal (ep_quote_keeper_quote (seat->keeper)->number, 1001);
  ep_clinic_move (seat->clinic, fixture->path);
  seat_rest (seat);
  assert_int_equal (seat_price_minor (seat), 31000);
}

static void
without_a_store_nothing_is_wrong (void **state)
{
  QuoteFixture *fixture = *state;

  seat_begin (&fixture->seat, NULL);
  seat_price (&fixture->seat, "310");
  assert_int_equal (ep_quote_keeper_state (fixture->seat.keeper), EP_KEEPER_FINE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      QUOTE_TEST (of_two_desks_the_later_one_keeps_a_quote_of_its_own),
      QUOTE_TEST (what_another_desk_has_erased_stays_erased),
      QUOTE_TEST (the_figures_of_an_erased_quote_are_kept_on_request),
      QUOTE_TEST (the_figures_of_an_erased_quote_are_discarded_on_request),
      QUOTE_TEST (a_quote_that_a_page_removed_leaves_the_desk),
      QUOTE_TEST (a_quote_that_a_page_restored_comes_back_to_the_desk),
      QUOTE_TEST (a_restored_quote_does_not_push_away_what_was_begun),
      QUOTE_TEST (what_a_page_changed_of_the_quote_is_taken_over),
      QUOTE_TEST (what_cannot_be_kept_stays_on_the_desk),
      QUOTE_TEST (it_is_kept_when_it_can_be_again),
      QUOTE_TEST (each_further_change_tries_again),
      QUOTE_TEST (it_tries_again_by_itself_after_a_while),
      QUOTE_TEST (nothing_takes_the_place_of_what_is_not_kept),
      QUOTE_TEST (with_a_newer_store_nothing_is_kept_or_touched),
      QUOTE_TEST (a_store_that_is_none_is_told_and_another_begun_beside_it),
      QUOTE_TEST (a_damaged_store_is_told_as_such),
      QUOTE_TEST (the_database_of_another_program_is_told_as_such),
      QUOTE_TEST (another_store_begins_where_it_was_left),
      QUOTE_TEST (without_a_store_nothing_is_wrong),
  };

  return cmocka_run_group_tests_name ("quote faults", tests, NULL, NULL);
}
