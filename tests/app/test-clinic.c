#include "desk/example.h"
#include "quote-support.h"

#include <store/price-lists.h>
#include <string.h>

typedef struct {
  guint quotes;
  guint price_list;
} Told;

static void
count (gpointer clinic, guint *n_times)
{
  ++*n_times;
}

static Seat *
begin (void **state, Told *told)
{
  QuoteFixture *fixture = *state;
  Seat *seat = &fixture->seat;

  seat_begin (seat, fixture->path);
  *told = (Told){0, 0};
  g_signal_connect (seat->clinic, "quotes-changed", G_CALLBACK (count), &told->quotes);
  g_signal_connect (seat->clinic, "price-list-changed", G_CALLBACK (count), &told->price_list);
  return seat;
}

static void
keep_list (QuoteFixture *fixture, EpDay counts_from, const char *name)
{
  g_autoptr (EpStore) store = open_beside (fixture);
  g_autofree EpPriceList *list = ep_price_list_new (ep_currency_find ("USD"), counts_from);
  EpTreatment *treatment = ep_treatment_new (name, EP_KIND_MICRONEEDLING);

  treatment->course.session_price_minor = 12300;
  assert_true (ep_store_put_price_list (store, list, NULL));
  assert_true (ep_store_put_treatment (store, list, treatment, 0, NULL));
  list->in_use = TRUE;
  assert_true (ep_store_put_price_list (store, list, NULL));
  ep_treatment_free (treatment);
}

/* Goes on until the price list has been told of so often. */
static void
wait_for_list (Told *told, guint n_times)
{
  while (told->price_list < n_times)
    g_main_context_iteration (NULL, TRUE);
}

static void
a_new_desk_begins_with_the_price_list_of_the_day (void **state)
{
  QuoteFixture *fixture = *state;
  Told told;
  Seat *seat = begin (state, &told);

  assert_null (ep_clinic_price_list (seat->clinic));
  keep_list (fixture, ep_day_from_ymd (2026, 12, 1), "Needling");
  ep_clinic_reload_price_list (seat->clinic);
  wait_for_list (&told, 1);
  assert_non_null (ep_clinic_price_list (seat->clinic));
  assert_int_equal (ep_clinic_treatments (seat->clinic)->len, 1);
  assert_int_equal (seat_price_minor (seat), 12300);
  assert_null (ep_quote_keeper_quote (seat->keeper));
  seat_again (fixture);
  assert_int_equal (seat_price_minor (seat), 12300);
}

static void
what_is_on_the_desk_keeps_the_prices_of_its_day (void **state)
{
  QuoteFixture *fixture = *state;
  Told told;
  Seat *seat = begin (state, &told);

  seat_price (seat, "310");
  keep_list (fixture, ep_day_from_ymd (2026, 12, 1), "Needling");
  ep_clinic_reload_price_list (seat->clinic);
  wait_for_list (&told, 1);
  assert_int_equal (seat_price_minor (seat), 31000);
}

static void
a_list_counts_when_its_day_begins (void **state)
{
  QuoteFixture *fixture = *state;
  Told told;
  Seat *seat;

  seat_begin (&fixture->seat, fixture->path);
  keep_list (fixture, ep_day_from_ymd (2026, 12, 2), "Needling");
  seat_end (&fixture->seat);
  seat = begin (state, &told);
  assert_null (ep_clinic_price_list (seat->clinic));
  ep_clinic_set_today (seat->clinic, ep_day_from_ymd (2026, 12, 2));
  wait_for_list (&told, 1);
  assert_non_null (ep_clinic_price_list (seat->clinic));
  assert_int_equal (told.quotes, 1);
}

#define DAY_S (24 * 60 * 60)

static void
keep_quote (EpStore *store, gint64 now_s)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpDeskState) example = ep_example_new (formatter, ep_day_from_ymd (2026, 12, 1));
  g_autoptr (EpQuote) quote = ep_quote_new (ep_scenario_copy (ep_desk_state_scenario (example)),
                                            "Old", "", ep_day_from_ymd (2020, 1, 1));

  assert_true (ep_store_put_quote (store, quote, now_s, NULL));
}

/* A store that was used all the time since the first of its two quotes, 400 days ago; the other one
 * is of 300 days ago. A desk begins on it, with that setting. */
static void
begin_after_400_days (QuoteFixture *fixture, const char *months)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 12, 1, 12, 0, 0);
  gint64 now_s = g_date_time_to_unix (now);
  EpStore *store = open_beside (fixture);
  guint n_erased;

  keep_quote (store, now_s - 400 * DAY_S);
  keep_quote (store, now_s - 300 * DAY_S);
  for (gint64 days = 250; days > 0; days -= 50)
    assert_true (
        ep_store_purge_quotes (store, EP_RETENTION_MAX, now_s - days * DAY_S, &n_erased, NULL));
  assert_true (ep_store_set_setting (store, EP_RETENTION_SETTING, months, NULL));
  ep_store_close (store);
  seat_begin (&fixture->seat, fixture->path);
  seat_end (&fixture->seat);
}

static void
quotes_of_more_than_a_year_ago_are_erased (void **state)
{
  begin_after_400_days (*state, NULL);
  assert_int_equal (kept_quotes (*state), 1);
}

static void
another_retention_period_is_set_in_the_store (void **state)
{
  begin_after_400_days (*state, "9");
  assert_int_equal (kept_quotes (*state), 0);
}

static void
without_a_retention_period_quotes_stay (void **state)
{
  begin_after_400_days (*state, "0");
  assert_int_equal (kept_quotes (*state), 2);
}

static void
a_setting_that_is_no_number_is_none (void **state)
{
  begin_after_400_days (*state, "soon");
  assert_int_equal (kept_quotes (*state), 1);
}

static void
a_failure_is_told_in_words_for_each_code (void **state)
{
  for (gint code = EP_STORE_ERROR_FILE; code <= EP_STORE_ERROR_CANCELLED; code++) {
    g_autoptr (GError) error = g_error_new (EP_STORE_ERROR, code, "/home/x: in English");
    g_autofree char *text = ep_clinic_fault_text (error);

    assert_true (*text != '\0');
    assert_null (strstr (text, "/home/x"));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      QUOTE_TEST (a_new_desk_begins_with_the_price_list_of_the_day),
      QUOTE_TEST (what_is_on_the_desk_keeps_the_prices_of_its_day),
      QUOTE_TEST (a_list_counts_when_its_day_begins),
      QUOTE_TEST (quotes_of_more_than_a_year_ago_are_erased),
      QUOTE_TEST (another_retention_period_is_set_in_the_store),
      QUOTE_TEST (without_a_retention_period_quotes_stay),
      QUOTE_TEST (a_setting_that_is_no_number_is_none),
      cmocka_unit_test (a_failure_is_told_in_words_for_each_code),
  };

  return cmocka_run_group_tests_name ("clinic", tests, NULL, NULL);
}
