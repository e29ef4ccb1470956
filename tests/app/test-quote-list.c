#include "quotes-support.h"
#include "quotes/quote-list.h"
#include "waiting.h"

#include <string.h>

static gboolean
is_answered (gpointer list)
{
  return ep_quote_list_is_answered (list);
}

static void
count_answer (EpQuoteList *list, guint *n_answers)
{
  *n_answers += 1;
}

static gboolean
is_positive (gpointer number)
{
  return *(guint *)number > 0;
}

static guint
n_items (EpQuoteList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Sets the query and waits for its answer. */
static void
ask_for (EpQuoteList *list, const char *words, EpQuoteOrder order, gboolean descending)
{
  const EpQuoteQuery query = {.words = (char *)words, .order = order, .descending = descending};
  guint n_answers = 0;
  gulong handler = g_signal_connect (list, "answered", G_CALLBACK (count_answer), &n_answers);

  ep_quote_list_set_query (list, &query);
  assert_true (wait_until (is_positive, &n_answers));
  g_signal_handler_disconnect (list, handler);
}

static gboolean
is_loaded (gpointer item)
{
  return ep_quote_item_quote (item) != NULL;
}

/* The number of the quote there, once it has come. */
static guint
number_at (EpQuoteList *list, guint position)
{
  g_autoptr (EpQuoteItem) item = g_object_ref (ep_quote_list_item (list, position));

  assert_true (wait_until (is_loaded, item));
  return ep_quote_item_quote (item)->number;
}

static EpQuoteList *
list_of (QuotesPlace *place)
{
  EpQuoteList *list = ep_quote_list_new (place->clinic);

  ask_for (list, "", EP_QUOTES_BY_CHANGE, TRUE);
  return list;
}

/* A clinic of a hundred thousand quotes more than one. */
static int
set_up_many (void **state)
{
  QuotesPlace *place = quotes_place_new ();

  {
    g_autoptr (EpStore) store = ep_store_open (place->path, NULL);

    quotes_keep (store, ep_quote_new (quotes_crossing (), "Face", "", QUOTES_TODAY), 1);
  }
  quotes_add_many (place->path, 100000);
  quotes_place_open (place);
  *state = place;
  return 0;
}

static void
nothing_is_there_before_it_is_asked_for (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = ep_quote_list_new (place->clinic);

  assert_false (ep_quote_list_is_answered (list));
  assert_int_equal (n_items (list), 0);
  ask_for (list, "", EP_QUOTES_BY_CHANGE, TRUE);
  assert_true (is_answered (list));
  assert_int_equal (n_items (list), 9);
}

static void
quotes_come_with_their_figures (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  EpQuoteItem *item = ep_quote_list_item (list, 0);

  assert_int_equal (number_at (list, 0), 1009);
  assert_int_equal (ep_quote_item_facts (item)->difference_minor, 9000);
  assert_int_equal (number_at (list, 8), 1001);
}

static void
the_order_is_the_querys (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);

  ask_for (list, "", EP_QUOTES_BY_TITLE, FALSE);
  assert_int_equal (number_at (list, 0), 1001);
  assert_int_equal (number_at (list, 1), 1003);
  ask_for (list, "laser 4 face", EP_QUOTES_BY_NUMBER, FALSE);
  assert_int_equal (n_items (list), 3);
  assert_int_equal (number_at (list, 0), 1002);
}

static void
of_a_hundred_thousand_only_what_is_looked_at_is_asked_for (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);

  assert_int_equal (n_items (list), 100001);
  assert_int_equal (ep_quote_list_n_asked (list), 1);
  assert_int_equal (number_at (list, 0), 101001);
  assert_int_equal (number_at (list, 99), 100902);
  assert_int_equal (ep_quote_list_n_asked (list), 1);
  assert_int_equal (number_at (list, 100000), 1001);
  assert_int_equal (number_at (list, 50000), 51001);
  assert_int_equal (ep_quote_list_n_asked (list), 3);
}

static void
an_item_is_there_before_its_quote (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  g_autoptr (EpQuoteItem) item = g_list_model_get_item (G_LIST_MODEL (list), 77777);

  assert_non_null (item);
  assert_null (ep_quote_item_quote (item));
  assert_true (wait_until (is_loaded, item));
  assert_int_equal (ep_quote_item_quote (item)->number, 101001 - 77777);
  assert_null (g_list_model_get_item (G_LIST_MODEL (list), 100001));
}

/* Scrolled from one end to the other at once: most of what was passed is never asked for. */
static void
what_is_only_scrolled_past_is_not_asked_for (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);

  for (guint i = 0; i < 100000; i += 50)
    ep_quote_list_item (list, i);
  assert_int_equal (number_at (list, 100000), 1001);
  assert_int_equal (number_at (list, 99950), 1051);
  assert_true (ep_quote_list_n_asked (list) < 4 + EP_QUOTE_PAGES);
}

static void
pages_looked_at_long_ago_are_forgotten (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  guint position, n_asked;

  number_at (list, 0);
  for (guint page = 1; page <= EP_QUOTE_PAGES; page++)
    number_at (list, page * EP_QUOTE_PAGE);
  n_asked = ep_quote_list_n_asked (list);
  assert_false (ep_quote_list_find (
                    list, ep_quote_item_quote (ep_quote_list_item (list, 200))->uuid, &position) &&
                position != 200);
  number_at (list, EP_QUOTE_PAGES * EP_QUOTE_PAGE);
  assert_int_equal (ep_quote_list_n_asked (list), n_asked);
  number_at (list, 0);
  assert_int_equal (ep_quote_list_n_asked (list), n_asked + 1);
}

static void
a_search_as_it_is_typed_answers_for_the_last_letter (void **state)
{
  static const char *const typed[] = {"f", "fa", "fac", "face", "face 1001"};
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  guint n_answers = 0;

  g_signal_connect (list, "answered", G_CALLBACK (count_answer), &n_answers);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    const EpQuoteQuery query = {.words = (char *)typed[i], .order = EP_QUOTES_BY_NUMBER};

    ep_quote_list_set_query (list, &query);
  }
  assert_true (wait_until (is_positive, &n_answers));
  assert_int_equal (n_answers, 1);
  assert_string_equal (ep_quote_list_query (list)->words, "face 1001");
  assert_int_equal (number_at (list, 0), 1001);
}

static void
until_the_answer_comes_what_was_there_stays (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  const EpQuoteQuery query = {.words = (char *)"scalp"};

  ep_quote_list_set_query (list, &query);
  assert_int_equal (n_items (list), 9);
}

static void
remove_1009 (QuotesPlace *place, EpQuoteList *list)
{
  g_autoptr (EpStore) store = ep_store_open (place->path, NULL);
  g_autofree char *uuid = g_strdup (ep_quote_item_quote (ep_quote_list_item (list, 0))->uuid);
  const char *const uuids[] = {uuid, NULL};

  assert_true (ep_store_remove_quotes (store, uuids, NULL));
}

static void
when_quotes_change_each_item_stays_its_quotes (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  g_autoptr (EpQuoteItem) second = g_object_ref (ep_quote_list_item (list, 1));
  guint n_answers = 0;

  remove_1009 (place, list);
  g_signal_connect (list, "answered", G_CALLBACK (count_answer), &n_answers);
  ep_clinic_quotes_changed (place->clinic);
  assert_true (wait_until (is_positive, &n_answers));
  assert_int_equal (n_items (list), 8);
  assert_ptr_equal (ep_quote_list_item (list, 0), second);
  assert_int_equal (ep_quote_item_quote (second)->number, 1008);
}

static void
unwatched_it_asks_nothing_and_then_anew (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  guint n_asked = ep_quote_list_n_asked (list), n_answers = 0;

  ep_quote_list_set_watched (list, FALSE);
  remove_1009 (place, list);
  g_signal_connect (list, "answered", G_CALLBACK (count_answer), &n_answers);
  ep_clinic_quotes_changed (place->clinic);
  assert_int_equal (ep_quote_list_n_asked (list), n_asked);
  assert_int_equal (n_items (list), 9);
  ep_quote_list_set_watched (list, TRUE);
  assert_true (wait_until (is_positive, &n_answers));
  assert_int_equal (n_items (list), 8);
}

static void
a_quote_is_found_by_its_uuid (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  g_autofree char *uuid = g_strdup (ep_quote_item_quote (ep_quote_list_item (list, 4))->uuid);
  guint position = 0;

  ask_for (list, "", EP_QUOTES_BY_CHANGE, FALSE);
  assert_true (ep_quote_list_find (list, uuid, &position));
  assert_int_equal (position, 4);
  assert_false (ep_quote_list_find (list, "no such uuid", &position));
}

/* Another desk has taken half of them out meanwhile: the page comes short. */
static void
a_page_that_comes_short_has_the_list_counted_anew (void **state)
{
  QuotesPlace *place = *state;
  g_autoptr (EpQuoteList) list = list_of (place);
  guint n_answers = 0;

  g_signal_connect (list, "answered", G_CALLBACK (count_answer), &n_answers);
  quotes_run_sql (place->path, "UPDATE quote SET removed = number WHERE number <= 51001");
  ep_quote_list_item (list, 99999);
  assert_true (wait_until (is_positive, &n_answers));
  assert_int_equal (n_items (list), 50000);
}

static void
a_store_that_cannot_be_opened_is_a_fault (void **state)
{
  QuotesPlace *place = quotes_place_new ();
  g_autofree char *path = NULL;
  EpQuoteList *list;

  assert_true (g_file_set_contents (place->path, "a file, and no folder", -1, NULL));
  path = place->path;
  place->path = g_build_filename (path, "evenpoint.db", NULL);
  quotes_place_open (place);
  list = ep_quote_list_new (place->clinic);
  ask_for (list, "", EP_QUOTES_BY_CHANGE, TRUE);
  assert_non_null (ep_quote_list_fault (list));
  assert_int_equal (n_items (list), 0);
  g_object_unref (list);
  quotes_place_free (place);
}

#define OF_NINE(test) cmocka_unit_test_setup_teardown (test, quotes_set_up_nine, quotes_tear_down)
#define OF_MANY(test) cmocka_unit_test_setup_teardown (test, set_up_many, quotes_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      OF_NINE (nothing_is_there_before_it_is_asked_for),
      OF_NINE (quotes_come_with_their_figures),
      OF_NINE (the_order_is_the_querys),
      OF_MANY (of_a_hundred_thousand_only_what_is_looked_at_is_asked_for),
      OF_MANY (an_item_is_there_before_its_quote),
      OF_MANY (what_is_only_scrolled_past_is_not_asked_for),
      OF_MANY (pages_looked_at_long_ago_are_forgotten),
      OF_MANY (a_search_as_it_is_typed_answers_for_the_last_letter),
      OF_NINE (until_the_answer_comes_what_was_there_stays),
      OF_NINE (when_quotes_change_each_item_stays_its_quotes),
      OF_NINE (unwatched_it_asks_nothing_and_then_anew),
      OF_NINE (a_quote_is_found_by_its_uuid),
      OF_MANY (a_page_that_comes_short_has_the_list_counted_anew),
      cmocka_unit_test (a_store_that_cannot_be_opened_is_a_fault),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
