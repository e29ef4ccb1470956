#include "store-support.h"

#define MONTHS 24
#define LONG   (1000 * (gint64)DAY_S) /* more than 24 months */

static void
keep_at (EpStore *store, gint64 now_s)
{
  g_autoptr (EpQuote) quote = quote_of ("", "Microneedling", 30000);

  assert_true (ep_store_put_quote (store, quote, now_s, NULL));
}

static void
assert_purged (EpStore *store, gint64 now_s, guint expected)
{
  guint n_erased = 99, n_counted = 99;

  assert_true (ep_store_count_to_purge (store, MONTHS, now_s, &n_counted, NULL));
  assert_true (ep_store_purge_quotes (store, MONTHS, now_s, &n_erased, NULL));
  assert_int_equal (n_erased, expected);
  assert_true (n_counted >= expected);
}

/* As a store that is in use every month: no leap. */
static void
use_until (EpStore *store, gint64 from_s, gint64 to_s)
{
  for (gint64 now_s = from_s; now_s < to_s; now_s += 30 * DAY_S)
    assert_purged (store, now_s, 0);
}

static void
quotes_older_than_the_months_are_erased (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (EpQuote) first = quote_of ("", "Microneedling", 30000);
  const gint64 two_years = 730 * DAY_S; /* of NOW_S, to the second */

  keep (store, first);
  keep_at (store, NOW_S + DAY_S);
  keep_at (store, NOW_S + 2 * DAY_S);
  assert_true (ep_store_put_quote (store, first, NOW_S + 3 * DAY_S, NULL));
  use_until (store, NOW_S, NOW_S + two_years);
  assert_purged (store, NOW_S + DAY_S + two_years, 0);
  assert_purged (store, NOW_S + DAY_S + two_years + 1, 1);
  assert_found (store, &query, "1001 1003");
  assert_purged (store, NOW_S + 4 * DAY_S + two_years, 2);
  assert_found (store, &query, "");
}

static void
a_clock_that_leapt_ahead_erases_nothing_for_a_day (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  keep_at (store, NOW_S);
  assert_purged (store, NOW_S + LONG, 0);
  assert_purged (store, NOW_S + LONG + DAY_S - 1, 0);
  assert_purged (store, NOW_S, 0); /* it was set right */
  assert_purged (store, NOW_S + LONG, 0);
  g_clear_pointer (&store, ep_store_close);
  store = open_store (place->path);
  assert_purged (store, NOW_S + LONG + DAY_S, 1);
}

static void
a_quote_kept_after_a_leap_does_not_hide_it (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  keep_at (store, NOW_S);
  keep_at (store, NOW_S + LONG);
  assert_purged (store, NOW_S + LONG + 60, 0);
  assert_purged (store, NOW_S + 60, 0);
}

static void
a_quote_made_while_the_clock_was_back_is_as_young_as_those_before_it (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  keep_at (store, NOW_S);
  keep_at (store, NOW_S - LONG);
  assert_purged (store, NOW_S, 0);
  assert_purged (store, NOW_S + 2 * DAY_S, 0);
}

static void
a_store_begun_while_the_clock_was_back_loses_nothing (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  keep_at (store, 1000);
  keep_at (store, NOW_S);
  assert_purged (store, NOW_S + 2 * DAY_S, 0);
  use_until (store, NOW_S + 3 * DAY_S, NOW_S + 730 * DAY_S);
  assert_purged (store, NOW_S + 731 * DAY_S, 2);
}

static void
a_quote_made_while_the_clock_was_ahead_is_erased_with_those_after_it (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  const EpQuoteQuery query = all_quotes ();

  keep_at (store, NOW_S);
  keep_at (store, NOW_S + 3 * LONG);
  keep_at (store, NOW_S + 60 * DAY_S);
  use_until (store, NOW_S + 60 * DAY_S, NOW_S + 730 * DAY_S);
  assert_purged (store, NOW_S + 732 * DAY_S, 1);
  assert_found (store, &query, "1003 1002");
  use_until (store, NOW_S + 732 * DAY_S, NOW_S + 790 * DAY_S);
  assert_purged (store, NOW_S + 792 * DAY_S, 2);
}

static void
a_time_beyond_the_calendar_erases_nothing (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  guint n_erased;

  keep_at (store, NOW_S);
  assert_true (ep_store_purge_quotes (store, G_MAXUINT, NOW_S, &n_erased, NULL));
  assert_int_equal (n_erased, 0);
  assert_true (ep_store_purge_quotes (store, 12 * 3000, NOW_S, &n_erased, NULL));
  assert_int_equal (n_erased, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (quotes_older_than_the_months_are_erased),
      IN_A_FOLDER (a_clock_that_leapt_ahead_erases_nothing_for_a_day),
      IN_A_FOLDER (a_quote_kept_after_a_leap_does_not_hide_it),
      IN_A_FOLDER (a_quote_made_while_the_clock_was_back_is_as_young_as_those_before_it),
      IN_A_FOLDER (a_store_begun_while_the_clock_was_back_loses_nothing),
      IN_A_FOLDER (a_quote_made_while_the_clock_was_ahead_is_erased_with_those_after_it),
      IN_A_FOLDER (a_time_beyond_the_calendar_erases_nothing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
