#include "quotes-support.h"
#include "quotes/quotes-jobs.h"
#include "store-support.h"

/* A request about the quote of that number. */
static EpQuotesRequest *
request_for (QuotesPlace *place, EpStore *store, guint number)
{
  EpQuotesRequest *request = ep_quotes_request_new (place->clinic);
  g_autofree char *words = g_strdup_printf ("%u", number);
  const EpQuoteQuery query = {.words = words, .today = QUOTES_TODAY};
  g_autoptr (GPtrArray) quotes = ep_store_find_quotes (store, &query, 0, 1, NULL);

  request->uuids = g_new0 (char *, 2);
  request->uuids[0] = g_strdup (((EpQuote *)g_ptr_array_index (quotes, 0))->uuid);
  return request;
}

static void
a_duplicate_is_a_draft_of_its_own_with_the_same_figures (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpStore) store = ep_store_open_beside (place->path, NULL);
  EpQuotesRequest *request = request_for (place, store, 1004);
  g_autoptr (GPtrArray) copies = ep_quotes_job_duplicate (store, request, NULL);
  g_autoptr (GPtrArray) originals = ep_quotes_job_get (store, request, NULL);
  const EpQuote *copy = g_ptr_array_index (copies, 0);
  const EpQuote *original = g_ptr_array_index (originals, 0);

  assert_int_equal (copies->len, 1);
  assert_int_equal (copy->number, 1010);
  assert_int_equal (copy->status, EP_QUOTE_DRAFT);
  assert_int_equal (copy->valid_until, QUOTES_TODAY + EP_QUOTE_VALID_DAYS);
  assert_string_equal (copy->title, original->title);
  assert_string_equal (original->reference, "Second visit");
  assert_string_equal (copy->reference, "");
  assert_true (ep_scenario_equal (copy->scenario, original->scenario));
  assert_string_not_equal (copy->uuid, original->uuid);
  ep_quotes_request_free (request);
}

static void
what_is_gone_is_not_duplicated (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpStore) store = ep_store_open_beside (place->path, NULL);
  EpQuotesRequest *request = request_for (place, store, 1004);

  assert_true (ep_store_remove_quotes (store, (const char *const *)request->uuids, NULL));

  g_autoptr (GPtrArray) copies = ep_quotes_job_duplicate (store, request, NULL);
  assert_int_equal (copies->len, 0);
  ep_quotes_request_free (request);
}

static guint
take_number (gpointer found)
{
  guint number;

  assert_non_null (found);
  number = *(guint *)found;
  g_free (found);
  return number;
}

static void
quotes_are_kept_for_twelve_months_unless_set (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpStore) store = ep_store_open_beside (place->path, NULL);
  EpQuotesRequest *request = ep_quotes_request_new (place->clinic);

  assert_int_equal (take_number (ep_quotes_job_get_retention (store, request, NULL)), 12);
  request->months = 6;
  assert_int_equal (take_number (ep_quotes_job_set_retention (store, request, NULL)), 6);
  assert_int_equal (take_number (ep_quotes_job_get_retention (store, request, NULL)), 6);
  assert_true (ep_store_set_setting (store, EP_RETENTION_SETTING, "x6", NULL));
  assert_int_equal (take_number (ep_quotes_job_get_retention (store, request, NULL)), 12);
  ep_quotes_request_free (request);
}

/* Quotes of 400, 200, 100 and 10 days ago, of which none is too old to be kept. */
static int
set_up_old (void **state)
{
  static const guint days[] = {400, 200, 100, 10};
  QuotesPlace *place = quotes_place_new ();
  g_autoptr (EpStore) store = open_store (place->path);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    quotes_keep (store, ep_quote_new (quotes_crossing (), "Face", "", QUOTES_TODAY),
                 quotes_days_ago_s (days[i]));
  assert_true (ep_store_set_setting (store, EP_RETENTION_SETTING, "0", NULL));
  g_clear_pointer (&store, ep_store_close);
  quotes_place_open (place);
  *state = place;
  return 0;
}

static void
older_quotes_are_counted (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpStore) store = ep_store_open_beside (place->path, NULL);
  EpQuotesRequest *request = ep_quotes_request_new (place->clinic);

  request->months = 24;
  assert_int_equal (take_number (ep_quotes_job_count_older (store, request, NULL)), 0);
  request->months = 12;
  assert_int_equal (take_number (ep_quotes_job_count_older (store, request, NULL)), 1);
  request->months = 3;
  assert_int_equal (take_number (ep_quotes_job_count_older (store, request, NULL)), 3);
  ep_quotes_request_free (request);
}

#define EMPTY(test)   cmocka_unit_test_setup_teardown (test, quotes_set_up, quotes_tear_down)
#define OF_NINE(test) cmocka_unit_test_setup_teardown (test, quotes_set_up_nine, quotes_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      OF_NINE (a_duplicate_is_a_draft_of_its_own_with_the_same_figures),
      OF_NINE (what_is_gone_is_not_duplicated),
      EMPTY (quotes_are_kept_for_twelve_months_unless_set),
      cmocka_unit_test_setup_teardown (older_quotes_are_counted, set_up_old, quotes_tear_down),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
