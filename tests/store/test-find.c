#include "store-support.h"

#include <engine/date.h>

static void
keep_as (EpStore *store, const char *reference, const char *title, EpQuoteStatus status,
         EpDay valid_until)
{
  g_autoptr (EpQuote) quote = quote_of (reference, title, 30000);

  quote->status = status;
  quote->valid_until = valid_until;
  keep (store, quote);
}

/* Numbers 1001 to 1006. */
static EpStore *
store_of_six (const char *path)
{
  EpStore *store = open_store (path);

  keep_as (store, "Frau Ä", "Microneedling, Gesicht", EP_QUOTE_DRAFT, TODAY);
  keep_as (store, "", "Laser, Hals", EP_QUOTE_GIVEN, TODAY - 1);
  keep_as (store, "zweite", "ácido, cara", EP_QUOTE_ACCEPTED, TODAY - 9);
  keep_as (store, "", "Comparación de láser", EP_QUOTE_DECLINED, TODAY + 9);
  keep_as (store, "100 %_", "Microneedling, Hals", EP_QUOTE_GIVEN, TODAY + 5);
  keep_as (store, "", "Laser, Hals", EP_QUOTE_DRAFT, TODAY - 2);
  return store;
}

static void
every_word_must_be_in_number_reference_or_title (void **state)
{
  static const struct {
    const char *words;
    const char *numbers;
  } cases[] = {
      {"", "1006 1005 1004 1003 1002 1001"},
      {"  ", "1006 1005 1004 1003 1002 1001"},
      {"hals", "1006 1005 1002"},
      {"HALS laser", "1006 1002"},
      {" laser\t hals\xc2\xa0", "1006 1002"},
      {"hals 1005", "1005"},
      {"005", "1005"},
      {"comparacion", "1004"},
      {"LASER", "1006 1004 1002"},
      {"frau a", "1001"},
      {"acido", "1003"},
      {"%", "1005"},
      {"_", "1005"},
      {"hals frau", ""},
      {"1001frau", ""},
      {"1001\nfrau", "1001"},
      {"a'b\"", ""},
  };
  const Place *place = *state;
  g_autoptr (EpStore) store = store_of_six (place->path);
  EpQuoteQuery query = all_quotes ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    query.words = (char *)cases[i].words;
    assert_found (store, &query, cases[i].numbers);
  }
}

static void
a_filter_goes_by_status_and_last_day (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = store_of_six (place->path);
  EpQuoteQuery query = all_quotes ();

  query.filter = EP_QUOTES_VALID;
  assert_found (store, &query, "1005 1003 1001");
  query.filter = EP_QUOTES_EXPIRED;
  assert_found (store, &query, "1006 1002");
  query.words = (char *)"1002";
  assert_found (store, &query, "1002");
  query.words = (char *)"";
  query.today = TODAY - 1;
  assert_found (store, &query, "1006");
}

static void
each_order_runs_both_ways (void **state)
{
  static const char *const orders[] = {
      [EP_QUOTES_BY_CHANGE] = "1002 1003 1004 1005 1006 1001",
      [EP_QUOTES_BY_NUMBER] = "1001 1002 1003 1004 1005 1006",
      [EP_QUOTES_BY_TITLE] = "1003 1004 1002 1006 1001 1005",
      [EP_QUOTES_BY_VALID_UNTIL] = "1003 1006 1002 1001 1005 1004",
      [EP_QUOTES_BY_STATUS] = "1006 1001 1002 1005 1003 1004",
  };
  const Place *place = *state;
  g_autoptr (EpStore) store = store_of_six (place->path);
  EpQuoteQuery query = all_quotes ();
  g_autoptr (GPtrArray) first = NULL;

  query.words = (char *)"1001";
  first = ep_store_find_quotes (store, &query, 0, 1, NULL);
  keep (store, g_ptr_array_index (first, 0)); /* the last that was changed */
  query.words = (char *)"";
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autofree char *reversed = NULL;

    query.order = (EpQuoteOrder)i;
    query.descending = FALSE;
    assert_found (store, &query, orders[i]);
    query.descending = TRUE;
    g_autofree char *found = numbers_of (store, &query);
    g_auto (GStrv) numbers = g_strsplit (found, " ", -1);
    for (guint low = 0, high = 5; low < high; low++, high--) {
      char *low_number = numbers[low];

      numbers[low] = numbers[high];
      numbers[high] = low_number;
    }
    reversed = g_strjoinv (" ", numbers);
    assert_string_equal (reversed, orders[i]);
  }
}

static void
pages_make_up_the_whole (void **state)
{
  static const guint expected[] = {1006, 1005, 1004, 1003, 1002, 1001};
  const Place *place = *state;
  g_autoptr (EpStore) store = store_of_six (place->path);
  const EpQuoteQuery query = all_quotes ();

  for (guint limit = 1; limit < 8; limit++) {
    for (guint first = 0; first < 8; first++) {
      g_autoptr (GPtrArray) page = ep_store_find_quotes (store, &query, first, limit, NULL);

      assert_int_equal (page->len, first < 6 ? MIN (limit, 6 - first) : 0);
      for (guint i = 0; i < page->len; i++) {
        const EpQuote *quote = g_ptr_array_index (page, i);

        assert_int_equal (quote->number, expected[first + i]);
        assert_non_null (quote->scenario);
      }
    }
  }
}

static void
a_damaged_quote_takes_no_other_of_its_page_with_it (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = store_of_six (place->path);
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (GError) error = NULL;
  EpQuote *found;

  run_sql (place->path, "UPDATE quote_content SET scenario = replace (scenario, '300', '200')"
                        " WHERE number = 1003");
  g_autoptr (GPtrArray) page = ep_store_find_quotes (store, &query, 0, 50, NULL);
  assert_int_equal (page->len, 6);
  for (guint i = 0; i < page->len; i++) {
    const EpQuote *quote = g_ptr_array_index (page, i);

    assert_int_equal (quote->number, 1006 - i);
    assert_true ((quote->scenario == NULL) == (quote->number == 1003));
    if (quote->number == 1003) {
      assert_false (ep_store_get_quote (store, quote->uuid, &found, &error));
      assert_non_null (strstr (error->message, "quote 1003"));
      assert_fault (&error, EP_STORE_ERROR_DAMAGED);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (every_word_must_be_in_number_reference_or_title),
      IN_A_FOLDER (a_filter_goes_by_status_and_last_day),
      IN_A_FOLDER (each_order_runs_both_ways),
      IN_A_FOLDER (pages_make_up_the_whole),
      IN_A_FOLDER (a_damaged_quote_takes_no_other_of_its_page_with_it),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
