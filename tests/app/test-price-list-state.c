#include "price-list-support.h"
#include "price-list/price-list-state.h"

static void
free_treatment (gpointer treatment)
{
  ep_treatment_free (treatment);
}

/* Face, Neck and Scalp of microneedling, and Light of laser, each as many dollars. */
static EpPriceListState *
example_new (void)
{
  static const char *const areas[] = {"Face", "Neck", "Scalp", "Light"};
  g_autofree EpPriceList *list =
      ep_price_list_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));
  g_autoptr (GPtrArray) treatments = g_ptr_array_new_with_free_func (free_treatment);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    g_ptr_array_add (treatments, price_list_treatment (
                                     "X", areas[i], i < 3 ? EP_KIND_MICRONEEDLING : EP_KIND_LASER,
                                     (i + 1) * 10000));
  return ep_price_list_state_new (list, treatments);
}

static void
assert_outline (const EpPriceListState *state, const char *expected)
{
  g_autoptr (GPtrArray) treatments = ep_price_list_state_treatments (state);
  g_autofree char *outline = price_list_outline (treatments);

  assert_string_equal (outline, expected);
}

/* The state with the treatment there at another price. */
static EpPriceListState *
with_price (EpPriceListState *state, guint place, gint64 price_minor)
{
  EpTreatment *treatment = ep_treatment_copy (ep_price_list_state_get (state, place));

  treatment->course.session_price_minor = price_minor;
  return ep_price_list_state_with (state, place, treatment);
}

static EpPriceListState *
add (EpPriceListState *state, guint place, const char *area)
{
  return ep_price_list_state_add (state, place,
                                  price_list_treatment ("X", area, EP_KIND_OTHER, 500));
}

static void
an_edit_leaves_the_state_before_as_it_was (void **state)
{
  g_autoptr (EpPriceListState) before = example_new ();
  g_autoptr (EpPriceListState) dearer = with_price (before, 1, 25000);
  g_autoptr (EpPriceListState) more = add (before, 2, "Arms");
  g_autoptr (EpPriceListState) fewer = ep_price_list_state_remove (before, 0);
  g_autoptr (EpPriceListState) moved = ep_price_list_state_move (before, 2, 0);

  assert_outline (dearer, "Face 100.00, Neck 250.00, Scalp 300.00, Light 400.00");
  assert_outline (more, "Face 100.00, Neck 200.00, Arms 5.00, Scalp 300.00, Light 400.00");
  assert_outline (fewer, "Neck 200.00, Scalp 300.00, Light 400.00");
  assert_outline (moved, "Scalp 300.00, Face 100.00, Neck 200.00, Light 400.00");
  assert_outline (before, "Face 100.00, Neck 200.00, Scalp 300.00, Light 400.00");
}

static void
an_edit_that_changes_nothing_is_the_same_state (void **state)
{
  g_autoptr (EpPriceListState) before = example_new ();
  g_autoptr (EpPriceListState) priced = with_price (before, 1, 20000);
  g_autoptr (EpPriceListState) moved = ep_price_list_state_move (before, 1, 1);
  g_autoptr (GPtrArray) treatments = ep_price_list_state_treatments (before);
  g_autoptr (EpPriceListState) replaced = ep_price_list_state_with_treatments (before, treatments);
  g_autoptr (EpPriceListState) later =
      ep_price_list_state_with_counts_from (before, ep_day_from_ymd (2027, 1, 1));

  assert_ptr_equal (priced, before);
  assert_ptr_equal (moved, before);
  assert_ptr_equal (replaced, before);
  assert_false (ep_price_list_state_equal (later, before));
}

static void
neighbours_are_of_one_kind (void **state)
{
  g_autoptr (EpPriceListState) before = example_new ();
  g_autoptr (EpPriceListState) mixed = ep_price_list_state_move (before, 3, 1);
  guint place = 99;

  assert_true (ep_price_list_state_neighbour (mixed, 0, FALSE, &place));
  assert_int_equal (place, 2);
  assert_true (ep_price_list_state_neighbour (mixed, 2, TRUE, &place));
  assert_int_equal (place, 0);
  assert_false (ep_price_list_state_neighbour (mixed, 1, TRUE, &place));
  assert_false (ep_price_list_state_neighbour (mixed, 3, FALSE, &place));
}

static void
the_smallest_change_is_found (void **state)
{
  g_autoptr (EpPriceListState) before = example_new ();
  g_autoptr (EpPriceListState) dearer = with_price (before, 1, 25000);
  g_autoptr (EpPriceListState) more = add (before, 4, "Arms");
  g_autoptr (EpPriceListState) fewer = ep_price_list_state_remove (before, 2);
  g_autoptr (EpPriceListState) moved = ep_price_list_state_move (before, 2, 0);
  g_autoptr (EpPriceListState) two = with_price (dearer, 3, 1);
  const struct {
    const EpPriceListState *after;
    EpListChange change;
    guint place;
  } cases[] = {{before, EP_LIST_SAME, 4},  {dearer, EP_LIST_PUT, 1},    {more, EP_LIST_PUT, 4},
               {fewer, EP_LIST_REMOVE, 2}, {moved, EP_LIST_REPLACE, 0}, {two, EP_LIST_REPLACE, 1}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint place;

    assert_int_equal (ep_price_list_state_change (before, cases[i].after, &place), cases[i].change);
    assert_int_equal (place, cases[i].place);
  }
}

static void
edits_of_two_desks_come_together (void **state)
{
  g_autoptr (EpPriceListState) base = example_new ();
  g_autoptr (EpPriceListState) dearer = with_price (base, 1, 25000);
  g_autoptr (EpPriceListState) mine = add (dearer, 5 - 1, "Arms");
  g_autoptr (EpPriceListState) fewer = ep_price_list_state_remove (base, 2);
  g_autoptr (EpPriceListState) theirs = with_price (fewer, 0, 11000);
  gboolean clash = TRUE;
  g_autoptr (EpPriceListState) merged = ep_price_list_state_merge (base, mine, theirs, &clash);

  assert_outline (merged, "Face 110.00, Neck 250.00, Light 400.00, Arms 5.00");
  assert_false (clash);
}

static void
of_two_changes_of_one_treatment_the_own_one_stays (void **state)
{
  g_autoptr (EpPriceListState) base = example_new ();
  g_autoptr (EpPriceListState) mine = with_price (base, 1, 25000);
  g_autoptr (EpPriceListState) theirs = with_price (base, 1, 26000);
  gboolean clash = FALSE;
  g_autoptr (EpPriceListState) merged = ep_price_list_state_merge (base, mine, theirs, &clash);

  assert_outline (merged, "Face 100.00, Neck 250.00, Scalp 300.00, Light 400.00");
  assert_true (clash);
}

static void
what_one_removes_and_the_other_changes_stays (void **state)
{
  g_autoptr (EpPriceListState) base = example_new ();
  g_autoptr (EpPriceListState) dearer = with_price (base, 1, 25000);
  g_autoptr (EpPriceListState) fewer = ep_price_list_state_remove (base, 1);
  gboolean clash = FALSE;
  g_autoptr (EpPriceListState) one = ep_price_list_state_merge (base, dearer, fewer, &clash);
  g_autoptr (EpPriceListState) other = ep_price_list_state_merge (base, fewer, dearer, &clash);

  assert_outline (one, "Face 100.00, Scalp 300.00, Light 400.00, Neck 250.00");
  assert_outline (other, "Face 100.00, Neck 250.00, Scalp 300.00, Light 400.00");
  assert_true (clash);
}

static void
an_own_order_stays (void **state)
{
  g_autoptr (EpPriceListState) base = example_new ();
  g_autoptr (EpPriceListState) mine = ep_price_list_state_move (base, 2, 0);
  g_autoptr (EpPriceListState) theirs = with_price (base, 0, 11000);
  gboolean clash;
  g_autoptr (EpPriceListState) merged = ep_price_list_state_merge (base, mine, theirs, &clash);

  assert_outline (merged, "Scalp 300.00, Face 110.00, Neck 200.00, Light 400.00");
}

static void
the_day_and_the_mark_of_an_example_come_together_too (void **state)
{
  g_autoptr (EpPriceListState) base = example_new ();
  g_autoptr (EpPriceListState) mine =
      ep_price_list_state_with_counts_from (base, ep_day_from_ymd (2027, 1, 1));
  g_autoptr (EpPriceListState) theirs = ep_price_list_state_with_example (base, TRUE);
  gboolean clash;
  g_autoptr (EpPriceListState) merged = ep_price_list_state_merge (base, mine, theirs, &clash);

  assert_int_equal (ep_price_list_state_counts_from (merged), ep_day_from_ymd (2027, 1, 1));
  assert_true (ep_price_list_state_is_example (merged));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (an_edit_leaves_the_state_before_as_it_was),
      cmocka_unit_test (an_edit_that_changes_nothing_is_the_same_state),
      cmocka_unit_test (neighbours_are_of_one_kind),
      cmocka_unit_test (the_smallest_change_is_found),
      cmocka_unit_test (edits_of_two_desks_come_together),
      cmocka_unit_test (of_two_changes_of_one_treatment_the_own_one_stays),
      cmocka_unit_test (what_one_removes_and_the_other_changes_stays),
      cmocka_unit_test (an_own_order_stays),
      cmocka_unit_test (the_day_and_the_mark_of_an_example_come_together_too),
  };

  return cmocka_run_group_tests_name ("price list state", tests, NULL, NULL);
}
