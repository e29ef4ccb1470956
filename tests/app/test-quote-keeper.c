#include "quote-support.h"

#include <sqlite3.h>
#include <string.h>

static Seat *
begin (void **state)
{
  QuoteFixture *fixture = *state;

  seat_begin (&fixture->seat, fixture->path);
  return &fixture->seat;
}

static const EpQuote *
quote_of (Seat *seat)
{
  const EpQuote *quote = ep_quote_keeper_quote (seat->keeper);

  assert_non_null (quote);
  return quote;
}

static void
what_the_desk_opens_with_is_no_quote (void **state)
{
  Seat *seat = begin (state);

  assert_null (ep_quote_keeper_quote (seat->keeper));
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  assert_int_equal (kept_quotes (*state), 0);
}

static void
the_first_change_makes_a_quote_with_a_number (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  assert_int_equal (quote_of (seat)->number, EP_QUOTE_NUMBER_MIN);
  assert_int_equal (quote_of (seat)->status, EP_QUOTE_DRAFT);
  assert_int_equal (quote_of (seat)->valid_until,
                    ep_day_from_ymd (2026, 12, 1) + EP_QUOTE_VALID_DAYS);
  assert_int_equal (kept_price_minor (*state), 31000);
  assert_int_equal (kept_quotes (*state), 1);
}

static void
the_last_of_many_quick_changes_is_kept (void **state)
{
  Seat *seat = begin (state);

  for (guint i = 0; i < 50; i++) {
    g_autofree char *price = g_strdup_printf ("%u", 301 + i);

    ep_desk_enter (seat->desk, DESK_PRICE, price);
    ep_desk_end_edit (seat->desk);
    if (i % 7 == 0)
      g_main_context_iteration (NULL, FALSE);
  }
  seat_rest (seat);
  assert_int_equal (kept_price_minor (*state), 35000);
  assert_int_equal (kept_quotes (*state), 1);
}

static void
the_desk_opens_where_it_was_left (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_quote_keeper_set_reference (seat->keeper, "Tuesday");
  ep_quote_keeper_set_page (seat->keeper, "quotes");
  ep_quote_keeper_set_view (seat->keeper, "win-map");
  seat_again (*state);
  assert_int_equal (seat_price_minor (seat), 31000);
  assert_int_equal (quote_of (seat)->number, EP_QUOTE_NUMBER_MIN);
  assert_string_equal (quote_of (seat)->reference, "Tuesday");
  assert_string_equal (ep_quote_keeper_page (seat->keeper), "quotes");
  assert_string_equal (ep_quote_keeper_view (seat->keeper), "win-map");
  assert_false (ep_desk_can_undo (seat->desk));
}

static void
it_says_where_each_figure_came_from_when_it_is_opened_again (void **state)
{
  EpInput sessions = {EP_FIELD_SESSIONS_LIKELY, 0, 0};
  Seat *seat = begin (state);

  seat_price (seat, "310");
  seat_again (*state);
  assert_true (ep_desk_state_edited (ep_desk_state (seat->desk), DESK_PRICE));
  assert_int_equal (ep_desk_state_source (ep_desk_state (seat->desk), sessions),
                    EP_SOURCE_DOCUMENTS);
}

static void
what_is_not_kept_yet_at_the_end_is_kept (void **state)
{
  Seat *seat = begin (state);

  for (guint price = 301; price < 310; price++) {
    g_autofree char *text = g_strdup_printf ("%u", price);

    ep_desk_enter (seat->desk, DESK_PRICE, text);
  }
  seat_again (*state);
  assert_int_equal (seat_price_minor (seat), 30900);
}

static void
a_new_quote_begins_with_the_example (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_quote_keeper_open_new (seat->keeper);
  seat_rest (seat);
  assert_null (ep_quote_keeper_quote (seat->keeper));
  assert_int_equal (seat_price_minor (seat), 30000);
  assert_false (ep_desk_can_undo (seat->desk));
  seat_price (seat, "320");
  assert_int_equal (quote_of (seat)->number, EP_QUOTE_NUMBER_MIN + 1);
  assert_int_equal (kept_quotes (*state), 2);
}

static void
a_new_quote_that_was_not_changed_is_where_the_desk_was_left (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_quote_keeper_open_new (seat->keeper);
  seat_again (*state);
  assert_null (ep_quote_keeper_quote (seat->keeper));
  assert_int_equal (seat_price_minor (seat), 30000);
}

static void
another_quote_opens_once_this_one_is_kept (void **state)
{
  Seat *seat = begin (state);
  g_autofree char *first = NULL;

  seat_price (seat, "310");
  first = g_strdup (quote_of (seat)->uuid);
  ep_quote_keeper_open_new (seat->keeper);
  ep_desk_enter (seat->desk, DESK_PRICE, "320");
  ep_quote_keeper_open (seat->keeper, first);
  seat_rest (seat);
  assert_string_equal (quote_of (seat)->uuid, first);
  assert_int_equal (seat_price_minor (seat), 31000);
  assert_false (ep_desk_can_undo (seat->desk));
  assert_int_equal (kept_quotes (*state), 2);
}

static void
a_change_made_while_another_quote_is_read_is_kept_first (void **state)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (EpStore) store = NULL;
  g_autoptr (EpQuote) quote = NULL;

  seat_price (seat, "310");
  first = g_strdup (quote_of (seat)->uuid);
  ep_quote_keeper_open_new (seat->keeper);
  seat_price (seat, "320");
  second = g_strdup (quote_of (seat)->uuid);
  ep_quote_keeper_open (seat->keeper, first);
  assert_true (ep_quote_keeper_is_busy (seat->keeper));
  ep_desk_enter (seat->desk, DESK_PRICE, "330");
  seat_rest (seat);
  assert_string_equal (quote_of (seat)->uuid, first);
  store = open_beside (fixture);
  assert_true (ep_store_get_quote (store, second, &quote, NULL));
  assert_int_equal (ep_input_get (quote->scenario, DESK_PRICE), 33000);
}

static void
a_quote_that_is_not_there_is_told_and_the_desk_stays (void **state)
{
  Seat *seat = begin (state);
  g_autofree char *text = NULL;

  seat_price (seat, "310");
  ep_quote_keeper_open (seat->keeper, "5e1c7b1e-0000-4000-8000-000000000000");
  seat_rest (seat);
  assert_int_equal (seat_price_minor (seat), 31000);
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_TOLD);
  text = ep_quote_keeper_text (seat->keeper);
  assert_string_equal (text, "That quote is no longer there.");
  ep_quote_keeper_dismiss (seat->keeper);
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
}

static void
each_of_several_states_becomes_a_quote (void **state)
{
  Seat *seat = begin (state);
  g_autoptr (EpDeskState) first = ep_desk_state_with (ep_desk_state (seat->desk), DESK_PRICE, 1);
  g_autoptr (EpDeskState) second = ep_desk_state_with (ep_desk_state (seat->desk), DESK_PRICE, 2);

  ep_quote_keeper_open_state (seat->keeper, first);
  ep_quote_keeper_open_state (seat->keeper, second);
  seat_rest (seat);
  assert_int_equal (kept_quotes (*state), 2);
  assert_int_equal (seat_price_minor (seat), 2);
}

/* As another process that is in the middle of a change. */
static sqlite3 *
lock_store (QuoteFixture *fixture)
{
  sqlite3 *holder;

  assert_int_equal (sqlite3_open (fixture->path, &holder), SQLITE_OK);
  assert_int_equal (sqlite3_exec (holder, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
  return holder;
}

static void
unlock_store (sqlite3 *holder)
{
  assert_int_equal (sqlite3_exec (holder, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (holder);
}

static void
a_change_of_figures_makes_a_given_quote_a_draft (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_quote_keeper_set_status (seat->keeper, EP_QUOTE_GIVEN);
  ep_quote_keeper_set_reference (seat->keeper, "Tuesday");
  assert_int_equal (quote_of (seat)->status, EP_QUOTE_GIVEN);
  seat_price (seat, "320");
  assert_int_equal (quote_of (seat)->status, EP_QUOTE_DRAFT);
  seat_price (seat, "3200");
  assert_int_equal (seat->n_drafted, 1);
  ep_desk_undo (seat->desk);
  seat_rest (seat);
  assert_int_equal (quote_of (seat)->status, EP_QUOTE_GIVEN);
}

static void
all_that_was_done_to_a_given_quote_is_undone_at_once (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_quote_keeper_set_status (seat->keeper, EP_QUOTE_ACCEPTED);
  seat_price (seat, "320");
  ep_desk_add_package (seat->desk, 0);
  ep_quote_keeper_undo_draft (seat->keeper);
  seat_rest (seat);
  assert_int_equal (quote_of (seat)->status, EP_QUOTE_ACCEPTED);
  assert_int_equal (seat_price_minor (seat), 31000);
  assert_true (ep_desk_can_undo (seat->desk));
  ep_quote_keeper_undo_draft (seat->keeper);
  assert_int_equal (seat_price_minor (seat), 31000);
}

static void
a_given_quote_that_an_undo_made_a_draft_comes_back (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_desk_end_edit (seat->desk);
  seat_price (seat, "320");
  ep_quote_keeper_set_status (seat->keeper, EP_QUOTE_GIVEN);
  ep_desk_undo (seat->desk);
  ep_quote_keeper_undo_draft (seat->keeper);
  seat_rest (seat);
  assert_int_equal (quote_of (seat)->status, EP_QUOTE_GIVEN);
  assert_int_equal (seat_price_minor (seat), 32000);
}

/* Given at 320, then 330 and 340, of which the last was undone. */
static void
a_given_quote_comes_back_from_between_two_changes (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "320");
  ep_quote_keeper_set_status (seat->keeper, EP_QUOTE_GIVEN);
  seat_price (seat, "330");
  ep_desk_end_edit (seat->desk);
  seat_price (seat, "340");
  ep_desk_undo (seat->desk);
  ep_quote_keeper_undo_draft (seat->keeper);
  seat_rest (seat);
  assert_int_equal (quote_of (seat)->status, EP_QUOTE_GIVEN);
  assert_int_equal (seat_price_minor (seat), 32000);
}

/* As whoever reads that it can't be kept, and chooses another place for it. */
static void
what_could_not_be_kept_goes_on_in_another_store (void **state)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);
  g_autofree char *other = g_build_filename (fixture->folder, "other", "evenpoint.db", NULL);
  g_autoptr (EpStore) moved = NULL;
  g_autoptr (EpQuote) kept = NULL;
  sqlite3 *holder;

  seat_price (seat, "310");
  holder = lock_store (fixture);
  seat_price (seat, "777");
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_NOT_KEPT);
  ep_clinic_move (seat->clinic, other);
  seat_rest (seat);
  unlock_store (holder);
  assert_int_equal (seat_price_minor (seat), 77700);
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  moved = ep_store_open (other, NULL);
  assert_true (ep_store_get_quote (moved, quote_of (seat)->uuid, &kept, NULL));
  assert_int_equal (ep_input_get (kept->scenario, DESK_PRICE), 77700);
}

/* The answer of the store before is none of this one's. */
static void
a_quote_that_is_being_read_does_not_come_into_another_store (void **state)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);
  g_autofree char *other = g_build_filename (fixture->folder, "other", "evenpoint.db", NULL);
  g_autofree char *first = NULL;

  seat_price (seat, "310");
  first = g_strdup (quote_of (seat)->uuid);
  ep_quote_keeper_open_new (seat->keeper);
  seat_rest (seat);
  ep_quote_keeper_open (seat->keeper, first);
  ep_clinic_move (seat->clinic, other);
  seat_rest (seat);
  assert_null (ep_quote_keeper_quote (seat->keeper));
  seat_price (seat, "888");
  assert_int_equal (ep_quote_keeper_state (seat->keeper), EP_KEEPER_FINE);
  assert_int_equal (quote_of (seat)->number, 1001);
}

static void
what_was_given_stays_as_it_was (void **state)
{
  QuoteFixture *fixture = *state;
  Seat *seat = begin (state);
  g_autoptr (EpStore) store = NULL;
  g_autoptr (GPtrArray) given = NULL;
  const EpQuote *quote;

  seat_price (seat, "310");
  ep_quote_keeper_set_status (seat->keeper, EP_QUOTE_GIVEN);
  seat_rest (seat);
  seat_price (seat, "999");
  store = open_beside (fixture);
  given = ep_store_get_given (store, quote_of (seat)->uuid, NULL);
  assert_non_null (given);
  assert_int_equal (given->len, 1);
  quote = g_ptr_array_index (given, 0);
  assert_int_equal (ep_input_get (quote->scenario, DESK_PRICE), 31000);
}

static void
a_reference_is_cut_to_what_a_quote_can_have (void **state)
{
  Seat *seat = begin (state);
  g_autofree char *text = g_strnfill (EP_REFERENCE_MAX + 5, 'x');

  ep_quote_keeper_set_reference (seat->keeper, text);
  seat_rest (seat);
  assert_int_equal (strlen (quote_of (seat)->reference), EP_REFERENCE_MAX);
  assert_int_equal (kept_quotes (*state), 1);
}

static void
it_expires_by_the_day (void **state)
{
  Seat *seat = begin (state);

  seat_price (seat, "310");
  ep_quote_keeper_set_valid_until (seat->keeper, ep_day_from_ymd (2026, 12, 1));
  assert_false (ep_quote_keeper_is_expired (seat->keeper));
  ep_clinic_set_today (seat->clinic, ep_day_from_ymd (2026, 12, 2));
  assert_true (ep_quote_keeper_is_expired (seat->keeper));
}

static void
page_and_view_are_not_what_a_quote_is_made_of (void **state)
{
  Seat *seat = begin (state);

  ep_quote_keeper_set_page (seat->keeper, "quotes");
  ep_desk_set_pair (seat->desk, 0);
  seat_rest (seat);
  assert_null (ep_quote_keeper_quote (seat->keeper));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      QUOTE_TEST (what_the_desk_opens_with_is_no_quote),
      QUOTE_TEST (the_first_change_makes_a_quote_with_a_number),
      QUOTE_TEST (the_last_of_many_quick_changes_is_kept),
      QUOTE_TEST (the_desk_opens_where_it_was_left),
      QUOTE_TEST (it_says_where_each_figure_came_from_when_it_is_opened_again),
      QUOTE_TEST (what_is_not_kept_yet_at_the_end_is_kept),
      QUOTE_TEST (a_new_quote_begins_with_the_example),
      QUOTE_TEST (a_new_quote_that_was_not_changed_is_where_the_desk_was_left),
      QUOTE_TEST (another_quote_opens_once_this_one_is_kept),
      QUOTE_TEST (a_change_made_while_another_quote_is_read_is_kept_first),
      QUOTE_TEST (a_quote_that_is_not_there_is_told_and_the_desk_stays),
      QUOTE_TEST (each_of_several_states_becomes_a_quote),
      QUOTE_TEST (a_change_of_figures_makes_a_given_quote_a_draft),
      QUOTE_TEST (all_that_was_done_to_a_given_quote_is_undone_at_once),
      QUOTE_TEST (a_given_quote_that_an_undo_made_a_draft_comes_back),
      QUOTE_TEST (a_given_quote_comes_back_from_between_two_changes),
      QUOTE_TEST (what_could_not_be_kept_goes_on_in_another_store),
      QUOTE_TEST (a_quote_that_is_being_read_does_not_come_into_another_store),
      QUOTE_TEST (what_was_given_stays_as_it_was),
      QUOTE_TEST (a_reference_is_cut_to_what_a_quote_can_have),
      QUOTE_TEST (it_expires_by_the_day),
      QUOTE_TEST (page_and_view_are_not_what_a_quote_is_made_of),
  };

  return cmocka_run_group_tests_name ("quote keeper", tests, NULL, NULL);
}
