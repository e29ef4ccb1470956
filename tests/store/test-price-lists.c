#include "store-support.h"

#include <store/price-lists.h>

static EpPriceList *
new_list (EpDay counts_from)
{
  return ep_price_list_new (ep_currency_find ("EUR"), counts_from);
}

static void
keep_list (EpStore *store, EpPriceList *list)
{
  g_autoptr (GError) error = NULL;

  if (!ep_store_put_price_list (store, list, &error))
    fail_msg ("%s", error->message);
}

static void
put_treatment (EpStore *store, EpPriceList *list, const EpTreatment *treatment, guint place)
{
  g_autoptr (GError) error = NULL;

  if (!ep_store_put_treatment (store, list, treatment, place, &error))
    fail_msg ("%s", error->message);
}

static EpTreatment *
new_treatment (const char *name, gint64 price_minor)
{
  EpTreatment *treatment = ep_treatment_new (name, EP_KIND_LASER);

  treatment->course.session_price_minor = price_minor;
  return treatment;
}

/* The names of the version's treatments in their order. */
static char *
names_of (EpStore *store, const EpPriceList *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) treatments = ep_store_get_treatments (store, list, &error);
  GString *names = g_string_new (NULL);

  if (treatments == NULL)
    fail_msg ("%s", error->message);
  for (guint i = 0; i < treatments->len; i++) {
    const EpTreatment *treatment = g_ptr_array_index (treatments, i);

    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", treatment->course.name);
  }
  return g_string_free (names, FALSE);
}

static void
assert_names (EpStore *store, const EpPriceList *list, const char *expected)
{
  g_autofree char *names = names_of (store, list);

  assert_string_equal (names, expected);
}

static void
assert_current (EpStore *store, EpDay day, const EpPriceList *expected)
{
  g_autofree EpPriceList *list = NULL;

  assert_true (ep_store_get_current_price_list (store, day, &list, NULL));
  if (expected == NULL) {
    assert_null (list);
    return;
  }
  assert_non_null (list);
  assert_string_equal (list->uuid, expected->uuid);
  assert_int_equal (list->revision, expected->revision);
  assert_int_equal (list->counts_from, expected->counts_from);
  assert_true (list->currency == expected->currency);
  assert_true (list->in_use);
  assert_true (!list->example == !expected->example);
}

static void
the_list_of_a_day_is_the_last_in_use_that_counts (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree EpPriceList *old = new_list (TODAY - 100), *next = new_list (TODAY + 10);
  g_autofree EpPriceList *draft = new_list (TODAY - 1);

  assert_current (store, TODAY, NULL);
  old->in_use = next->in_use = old->example = TRUE;
  keep_list (store, old);
  keep_list (store, next);
  keep_list (store, draft);
  assert_current (store, TODAY - 101, NULL);
  assert_current (store, TODAY - 100, old);
  assert_current (store, TODAY + 9, old);
  assert_current (store, TODAY + 10, next);
}

static void
of_lists_of_one_day_the_one_put_in_use_last_counts (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  EpPriceList *lists[4]; /* in the order in which they are made */
  static const guint order[] = {3, 0, 1};

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    lists[i] = new_list (TODAY - (i == 2));
    keep_list (store, lists[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    lists[order[i]]->in_use = TRUE;
    keep_list (store, lists[order[i]]);
    assert_current (store, TODAY, lists[order[i]]);
  }

  g_autoptr (GPtrArray) all = ep_store_get_price_lists (store, NULL);
  const EpPriceList *const expected[] = {lists[1], lists[0], lists[3], lists[2]};
  assert_int_equal (all->len, G_N_ELEMENTS (expected));
  for (guint i = 0; i < all->len; i++) {
    const EpPriceList *list = g_ptr_array_index (all, i);

    assert_string_equal (list->uuid, expected[i]->uuid);
  }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_free (lists[i]);
}

static void
treatments_keep_their_order_and_their_figures (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree EpPriceList *list = new_list (TODAY);
  g_autoptr (EpTreatment) a = new_treatment ("a", 10000), b = new_treatment ("b", 20000);
  g_autoptr (EpTreatment) c = new_treatment ("c", 30000);

  keep_list (store, list);
  assert_names (store, list, "");
  put_treatment (store, list, a, 0);
  put_treatment (store, list, b, 0);
  put_treatment (store, list, c, G_MAXUINT);
  assert_names (store, list, "b a c");
  assert_int_equal (list->revision, 4);
  put_treatment (store, list, c, 1);
  assert_names (store, list, "b c a");
  put_treatment (store, list, b, 2);
  assert_names (store, list, "c a b");
  assert_true (ep_store_remove_treatment (store, list, a->uuid, NULL));
  assert_names (store, list, "c b");

  g_clear_pointer (&store, ep_store_close);
  store = open_store (place->path);
  g_autoptr (GPtrArray) treatments = ep_store_get_treatments (store, list, NULL);
  assert_int_equal (treatments->len, 2);
  assert_true (ep_treatment_equal (g_ptr_array_index (treatments, 0), c));
  assert_true (ep_treatment_equal (g_ptr_array_index (treatments, 1), b));
  assert_string_equal (((const EpTreatment *)g_ptr_array_index (treatments, 0))->uuid, c->uuid);
}

static void
a_list_is_kept_with_all_of_its_treatments_or_not_at_all (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree EpPriceList *list = new_list (TODAY);
  g_autoptr (EpTreatment) a = new_treatment ("a", 10000), b = new_treatment ("b", 20000);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  g_ptr_array_add (both, a);
  g_ptr_array_add (both, b);
  run_sql (place->path, "CREATE TRIGGER refuse AFTER INSERT ON treatment WHEN NEW.place = 1"
                        " BEGIN SELECT RAISE (ABORT, 'no'); END");
  assert_false (ep_store_put_whole_price_list (store, list, both, NULL));
  assert_int_equal (list->revision, 0);
  g_autoptr (GPtrArray) none = ep_store_get_price_lists (store, NULL);
  assert_int_equal (none->len, 0);
  run_sql (place->path, "DROP TRIGGER refuse");
  assert_true (ep_store_put_whole_price_list (store, list, both, NULL));
  assert_names (store, list, "a b");
  put_treatment (store, list, b, 0);
  assert_names (store, list, "b a");
}

static void
a_whole_list_is_replaced_at_once (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree EpPriceList *list = new_list (TODAY);
  g_autoptr (EpTreatment) a = new_treatment ("a", 10000), b = new_treatment ("b", 20000);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  keep_list (store, list);
  put_treatment (store, list, a, 0);
  g_ptr_array_add (both, b);
  g_ptr_array_add (both, a);
  assert_true (ep_store_replace_treatments (store, list, both, NULL));
  assert_int_equal (list->revision, 3);
  assert_names (store, list, "b a");
  g_ptr_array_set_size (both, 0);
  assert_true (ep_store_replace_treatments (store, list, both, NULL));
  assert_names (store, list, "");
}

static void
a_list_in_use_stays_as_it_is (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree EpPriceList *list = new_list (TODAY);
  g_autoptr (EpTreatment) a = new_treatment ("a", 10000);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  keep_list (store, list);
  put_treatment (store, list, a, 0);
  list->in_use = TRUE;
  keep_list (store, list);
  assert_false (ep_store_put_treatment (store, list, a, 0, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  assert_false (ep_store_remove_treatment (store, list, a->uuid, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  assert_false (ep_store_replace_treatments (store, list, none, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  assert_false (ep_store_remove_price_list (store, list, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  list->in_use = FALSE;
  assert_false (ep_store_put_price_list (store, list, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  assert_names (store, list, "a");
}

static void
of_two_edits_of_one_list_the_later_is_told (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) first = open_store (place->path);
  g_autoptr (EpStore) second = open_store (place->path);
  g_autofree EpPriceList *list = new_list (TODAY), *other = NULL;
  g_autoptr (EpTreatment) a = new_treatment ("a", 10000);
  g_autoptr (GError) error = NULL;

  keep_list (first, list);
  other = g_memdup2 (list, sizeof *list);
  put_treatment (first, list, a, 0);
  assert_false (ep_store_put_treatment (second, other, a, 0, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  other->counts_from++;
  assert_false (ep_store_put_price_list (second, other, &error));
  assert_fault (&error, EP_STORE_ERROR_CONFLICT);
  assert_int_equal (other->revision, 1);
}

static void
a_list_that_was_removed_is_gone (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree EpPriceList *list = new_list (TODAY);
  g_autoptr (EpTreatment) a = new_treatment ("a", 10000);
  g_autoptr (GError) error = NULL;

  keep_list (store, list);
  put_treatment (store, list, a, 0);
  assert_true (ep_store_remove_price_list (store, list, NULL));
  assert_null (ep_store_get_treatments (store, list, &error));
  assert_fault (&error, EP_STORE_ERROR_GONE);
  assert_false (ep_store_put_treatment (store, list, a, 0, &error));
  assert_fault (&error, EP_STORE_ERROR_GONE);
  assert_false (ep_store_put_price_list (store, list, &error));
  assert_fault (&error, EP_STORE_ERROR_GONE);
}

static void
assert_damaged_by (const Place *place, EpStore *store, const char *sql)
{
  g_autofree EpPriceList *current = NULL;
  g_autoptr (GPtrArray) treatments = NULL;
  g_autoptr (GError) error = NULL;

  run_sql (place->path, sql);
  if (ep_store_get_current_price_list (store, TODAY, &current, &error)) {
    assert_non_null (current);
    treatments = ep_store_get_treatments (store, current, &error);
  }
  assert_null (treatments);
  assert_fault (&error, EP_STORE_ERROR_DAMAGED);
}

static void
a_list_of_which_anything_was_changed_is_damaged (void **state)
{
  static const struct {
    const char *change;
    const char *back;
  } cases[] = {
      {"UPDATE price_list SET revision = 99", "UPDATE price_list SET revision = 4"},
      {"UPDATE price_list SET currency = 'USD'", "UPDATE price_list SET currency = 'EUR'"},
      {"UPDATE price_list SET currency = 'EVR'", "UPDATE price_list SET currency = 'EUR'"},
      {"UPDATE price_list SET counts_from = counts_from + 9",
       "UPDATE price_list SET counts_from = counts_from - 9"},
      {"UPDATE price_list SET in_use = 0", "UPDATE price_list SET in_use = 1"},
      {"UPDATE price_list SET example = 1", "UPDATE price_list SET example = 0"},
      {"UPDATE price_list SET change = change + 1", "UPDATE price_list SET change = change - 1"},
      {"UPDATE treatment SET place = 2 WHERE place = 1",
       "UPDATE treatment SET place = 1 WHERE place = 2"},
      {"UPDATE treatment SET text = replace (text, '100', '900')",
       "UPDATE treatment SET text = replace (text, '900', '100')"},
      {"UPDATE treatment SET uuid = upper (uuid)", "UPDATE treatment SET uuid = lower (uuid)"},
      {"DELETE FROM treatment WHERE place = 1", ""},
  };
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree EpPriceList *list = new_list (TODAY);
  g_autoptr (EpTreatment) a = new_treatment ("a", 10000), b = new_treatment ("b", 10000);

  g_strlcpy (a->uuid, "a0000000-0000-4000-8000-000000000000", sizeof a->uuid);
  g_strlcpy (b->uuid, "b0000000-0000-4000-8000-000000000000", sizeof b->uuid);
  keep_list (store, list);
  put_treatment (store, list, a, 0);
  put_treatment (store, list, b, 1);
  list->in_use = TRUE;
  keep_list (store, list);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    assert_names (store, list, "a b");
    assert_damaged_by (place, store, cases[i].change);
    run_sql (place->path, cases[i].back);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (the_list_of_a_day_is_the_last_in_use_that_counts),
      IN_A_FOLDER (of_lists_of_one_day_the_one_put_in_use_last_counts),
      IN_A_FOLDER (treatments_keep_their_order_and_their_figures),
      IN_A_FOLDER (a_list_is_kept_with_all_of_its_treatments_or_not_at_all),
      IN_A_FOLDER (a_whole_list_is_replaced_at_once),
      IN_A_FOLDER (a_list_in_use_stays_as_it_is),
      IN_A_FOLDER (of_two_edits_of_one_list_the_later_is_told),
      IN_A_FOLDER (a_list_of_which_anything_was_changed_is_damaged),
      IN_A_FOLDER (a_list_that_was_removed_is_gone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
