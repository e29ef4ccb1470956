#include "quotes-support.h"
#include "quotes/quote-eraser.h"
#include "store-support.h"
#include "waiting.h"

#include <sqlite3.h>
#include <string.h>

/* What the eraser has told, in the order told. */
typedef struct {
  QuotesPlace *place;
  EpQuoteEraser *eraser;
  GArray *told; /* of guint, EpErased */
  GPtrArray *texts;
  guint n_faults;
} Fixture;

static void
take_told (EpQuoteEraser *eraser, guint erased, const char *text, Fixture *fixture)
{
  g_array_append_val (fixture->told, erased);
  g_ptr_array_add (fixture->texts, g_strdup (text));
}

static void
take_fault (EpQuoteEraser *eraser, const GError *error, Fixture *fixture)
{
  fixture->n_faults++;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  quotes_set_up_nine ((void **)&fixture->place);
  fixture->eraser = ep_quote_eraser_new (fixture->place->clinic);
  fixture->told = g_array_new (FALSE, FALSE, sizeof (guint));
  fixture->texts = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (fixture->eraser, "told", G_CALLBACK (take_told), fixture);
  g_signal_connect (fixture->eraser, "failed", G_CALLBACK (take_fault), fixture);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_clear_object (&fixture->eraser);
  g_array_unref (fixture->told);
  g_ptr_array_unref (fixture->texts);
  quotes_tear_down ((void **)&fixture->place);
  g_free (fixture);
  return 0;
}

/* The quote of that number, as a process beside this one finds it; NULL where it is in no list. */
static EpQuote *
find (Fixture *fixture, guint number)
{
  g_autoptr (EpStore) store = ep_store_open_beside (fixture->place->path, NULL);
  g_autofree char *words = g_strdup_printf ("%u", number);
  const EpQuoteQuery query = {.words = words, .today = QUOTES_TODAY};
  g_autoptr (GPtrArray) quotes = ep_store_find_quotes (store, &query, 0, 1, NULL);

  return quotes->len > 0 ? ep_quote_copy (g_ptr_array_index (quotes, 0)) : NULL;
}

static gboolean
is_there (Fixture *fixture, guint number)
{
  g_autoptr (EpQuote) quote = find (fixture, number);

  return quote != NULL;
}

static gboolean
has_told (gpointer data)
{
  Fixture *fixture = data;

  return fixture->told->len > 0 || fixture->n_faults > 0;
}

/* The next thing it tells. */
static guint
next_told (Fixture *fixture)
{
  guint erased;

  assert_true (wait_until (has_told, fixture));
  assert_int_equal (fixture->n_faults, 0);
  erased = g_array_index (fixture->told, guint, 0);
  g_array_remove_index (fixture->told, 0);
  return erased;
}

static void
remove_number (Fixture *fixture, guint number)
{
  g_autoptr (EpQuote) quote = find (fixture, number);
  const char *const uuids[] = {quote->uuid, NULL};

  ep_quote_eraser_remove (fixture->eraser, uuids, &number);
}

static void
an_erased_quote_is_out_of_the_list_at_once (void **state)
{
  Fixture *fixture = *state;

  remove_number (fixture, 1007);
  assert_int_equal (next_told (fixture), EP_ERASE_UNDOABLE);
  assert_string_equal (g_ptr_array_index (fixture->texts, 0), "Quote 1007 erased.");
  assert_true (ep_quote_eraser_can_undo (fixture->eraser));
  assert_false (is_there (fixture, 1007));
  assert_true (is_there (fixture, 1006));
}

static void
until_it_is_gone_it_can_be_brought_back (void **state)
{
  Fixture *fixture = *state;

  remove_number (fixture, 1007);
  next_told (fixture);
  ep_quote_eraser_undo (fixture->eraser);
  assert_int_equal (next_told (fixture), EP_ERASE_UNDONE);
  assert_true (is_there (fixture, 1007));
  assert_false (ep_quote_eraser_can_undo (fixture->eraser));
  ep_quote_eraser_finish (fixture->eraser);
  ep_quote_eraser_undo (fixture->eraser);
  assert_true (is_there (fixture, 1007));
}

static void
gone_for_good_no_byte_of_it_is_left (void **state)
{
  Fixture *fixture = *state;

  assert_true (quotes_files_with (fixture->place, "Walk-in, Tuesday") > 0);
  remove_number (fixture, 1007);
  next_told (fixture);
  ep_quote_eraser_finish (fixture->eraser);
  assert_int_equal (next_told (fixture), EP_ERASE_DONE);
  assert_string_equal (g_ptr_array_index (fixture->texts, 1), "Quote 1007 is gone for good.");
  assert_int_equal (quotes_files_with (fixture->place, "Walk-in, Tuesday"), 0);
  assert_true (quotes_files_with (fixture->place, "Second visit") > 0);
}

static void
the_next_erasure_makes_the_one_before_final (void **state)
{
  Fixture *fixture = *state;

  remove_number (fixture, 1007);
  next_told (fixture);
  remove_number (fixture, 1004);
  assert_int_equal (next_told (fixture), EP_ERASE_DONE);
  assert_int_equal (next_told (fixture), EP_ERASE_UNDOABLE);
  assert_int_equal (quotes_files_with (fixture->place, "Walk-in, Tuesday"), 0);
  ep_quote_eraser_undo (fixture->eraser);
  assert_int_equal (next_told (fixture), EP_ERASE_UNDONE);
  assert_true (is_there (fixture, 1004));
}

static void
what_is_finished_before_it_was_told_is_final_all_the_same (void **state)
{
  Fixture *fixture = *state;

  remove_number (fixture, 1007);
  ep_quote_eraser_finish (fixture->eraser);
  assert_int_equal (next_told (fixture), EP_ERASE_DONE);
  assert_int_equal (fixture->told->len, 0);
  assert_int_equal (quotes_files_with (fixture->place, "Walk-in, Tuesday"), 0);
}

/* It can't be brought back from there, and no later step may take the other store for this one. */
static void
another_store_makes_an_erasure_final_first (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *other = g_build_filename (fixture->place->folder, "other.db", NULL);

  remove_number (fixture, 1007);
  next_told (fixture);
  ep_clinic_move (fixture->place->clinic, other);
  assert_false (ep_quote_eraser_can_undo (fixture->eraser));
  assert_int_equal (next_told (fixture), EP_ERASE_DONE);
  assert_int_equal (quotes_files_with (fixture->place, "Walk-in, Tuesday"), 0);
  assert_true (is_there (fixture, 1006));
}

/* Without another turn of the main loop. */
static void
the_end_of_the_program_waits_for_what_is_final (void **state)
{
  Fixture *fixture = *state;

  remove_number (fixture, 1007);
  next_told (fixture);
  ep_quote_eraser_finish (fixture->eraser);
  g_clear_object (&fixture->eraser);
  g_clear_object (&fixture->place->clinic);
  assert_int_equal (quotes_files_with (fixture->place, "Walk-in, Tuesday"), 0);
}

static void
what_has_been_erased_meanwhile_cannot_be_brought_back (void **state)
{
  Fixture *fixture = *state;

  remove_number (fixture, 1007);
  next_told (fixture);
  quotes_run_sql (fixture->place->path,
                  "PRAGMA foreign_keys = ON; DELETE FROM quote WHERE removed <> 0");
  ep_quote_eraser_undo (fixture->eraser);
  assert_int_equal (next_told (fixture), EP_ERASE_DONE);
}

/* Another process that has the store open and reads. */
static sqlite3 *
begin_reading (Fixture *fixture)
{
  sqlite3 *reader;

  assert_int_equal (sqlite3_open (fixture->place->path, &reader), SQLITE_OK);
  assert_int_equal (sqlite3_exec (reader, "BEGIN; SELECT count(*) FROM quote", NULL, NULL, NULL),
                    SQLITE_OK);
  return reader;
}

static void
while_another_process_reads_it_is_said_and_tried_again (void **state)
{
  Fixture *fixture = *state;
  sqlite3 *reader = begin_reading (fixture);

  remove_number (fixture, 1007);
  next_told (fixture);
  ep_quote_eraser_finish (fixture->eraser);
  assert_int_equal (next_told (fixture), EP_ERASE_WAITING);
  sqlite3_close (reader);
  /* The next erasure that is final takes along what waited. */
  remove_number (fixture, 1004);
  assert_int_equal (next_told (fixture), EP_ERASE_UNDOABLE);
  ep_quote_eraser_finish (fixture->eraser);
  assert_int_equal (next_told (fixture), EP_ERASE_DONE);
  assert_int_equal (next_told (fixture), EP_ERASE_DONE);
  assert_int_equal (quotes_files_with (fixture->place, "Walk-in, Tuesday"), 0);
  assert_int_equal (quotes_files_with (fixture->place, "Second visit"), 0);
}

#define WITH_NINE(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WITH_NINE (an_erased_quote_is_out_of_the_list_at_once),
      WITH_NINE (until_it_is_gone_it_can_be_brought_back),
      WITH_NINE (gone_for_good_no_byte_of_it_is_left),
      WITH_NINE (the_next_erasure_makes_the_one_before_final),
      WITH_NINE (what_is_finished_before_it_was_told_is_final_all_the_same),
      WITH_NINE (another_store_makes_an_erasure_final_first),
      WITH_NINE (the_end_of_the_program_waits_for_what_is_final),
      WITH_NINE (what_has_been_erased_meanwhile_cannot_be_brought_back),
      WITH_NINE (while_another_process_reads_it_is_said_and_tried_again),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
