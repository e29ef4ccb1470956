#include "quote-support.h"

#include "desk/example.h"

#include <glib/gstdio.h>

int
quote_set_up (void **state)
{
  QuoteFixture *fixture = g_new0 (QuoteFixture, 1);

  fixture->folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  assert_non_null (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "store", "evenpoint.db", NULL);
  *state = fixture;
  return 0;
}

static void
remove_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_unlink (path);
  }
  if (dir != NULL)
    g_dir_close (dir);
  g_rmdir (folder);
}

int
quote_tear_down (void **state)
{
  QuoteFixture *fixture = *state;

  if (fixture->seat.keeper != NULL)
    seat_end (&fixture->seat);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture);
  return 0;
}

static void
count_drafted (Seat *seat)
{
  seat->n_drafted++;
}

void
seat_begin (Seat *seat, const char *path)
{
  g_autoptr (EpDeskState) example = NULL;
  EpDay day = ep_day_from_ymd (2026, 12, 1);

  seat->formatter = ep_formatter_new ("en_US");
  seat->clinic = ep_clinic_new (path, seat->formatter);
  ep_clinic_set_today (seat->clinic, day);
  example = ep_example_new (seat->formatter, day);
  seat->desk = ep_desk_new (seat->formatter, example);
  seat->keeper = ep_quote_keeper_new (seat->clinic, seat->desk);
  g_signal_connect_swapped (seat->keeper, "drafted", G_CALLBACK (count_drafted), seat);
  seat_rest (seat);
}

void
seat_end (Seat *seat)
{
  seat_rest (seat);
  g_clear_object (&seat->keeper);
  g_clear_object (&seat->desk);
  g_clear_object (&seat->clinic);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&seat->formatter, ep_formatter_free);
  *seat = (Seat){0};
}

void
seat_again (QuoteFixture *fixture)
{
  seat_end (&fixture->seat);
  seat_begin (&fixture->seat, fixture->path);
}

void
seat_rest (Seat *seat)
{
  while (!ep_quote_keeper_is_ready (seat->keeper) || ep_quote_keeper_is_busy (seat->keeper))
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
seat_price (Seat *seat, const char *price)
{
  ep_desk_enter (seat->desk, DESK_PRICE, price);
  seat_rest (seat);
}

gint64
seat_price_minor (Seat *seat)
{
  return ep_input_get (ep_desk_scenario (seat->desk), DESK_PRICE);
}

EpStore *
open_beside (QuoteFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  EpStore *store = ep_store_open (fixture->path, &error);

  g_assert_no_error (error);
  return store;
}

gint64
kept_price_minor (QuoteFixture *fixture)
{
  g_autoptr (EpStore) store = open_beside (fixture);
  g_autoptr (EpQuote) quote = NULL;
  g_autoptr (GError) error = NULL;

  assert_non_null (ep_quote_keeper_quote (fixture->seat.keeper));
  assert_true (ep_store_get_quote (store, ep_quote_keeper_quote (fixture->seat.keeper)->uuid,
                                   &quote, &error));
  assert_non_null (quote);
  return ep_input_get (quote->scenario, DESK_PRICE);
}

guint
kept_quotes (QuoteFixture *fixture)
{
  g_autoptr (EpStore) store = open_beside (fixture);
  EpQuoteQuery query = {.words = "", .today = ep_day_from_ymd (2026, 12, 1)};
  guint n_quotes = 0;

  assert_true (ep_store_count_quotes (store, &query, &n_quotes, NULL));
  return n_quotes;
}
