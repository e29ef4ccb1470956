#include "search.h"
#include "support.h"

typedef struct {
  gint64 from; /* it holds from here on */
  guint *asked;
} Threshold;

static gboolean
is_reached (gint64 value, gconstpointer data)
{
  const Threshold *threshold = data;

  (*threshold->asked)++;
  return value >= threshold->from;
}

static gint64
lowest (gint64 from, gint64 low, gint64 high, guint *asked)
{
  const Threshold threshold = {from, asked};

  *asked = 0;
  return ep_search_lowest (low, high, is_reached, &threshold);
}

static void
the_lowest_value_is_found_wherever_it_is (void **state)
{
  guint asked;

  for (gint64 high = 0; high <= 20; high++) {
    for (gint64 from = 0; from <= high; from++)
      assert_int_equal (lowest (from, 0, high, &asked), from);
  }
  assert_int_equal (lowest (7, 5, 9, &asked), 7);
  assert_int_equal (lowest (-3, -5, 9, &asked), -3);
}

static void
where_it_holds_nowhere_one_more_than_the_highest_is_given (void **state)
{
  guint asked;

  assert_int_equal (lowest (100, 0, 99, &asked), 100);
  assert_int_equal (lowest (1000, 0, 99, &asked), 100);
  assert_int_equal (lowest (6, 5, 5, &asked), 6);
}

static void
where_it_holds_everywhere_the_lowest_is_given (void **state)
{
  guint asked;

  assert_int_equal (lowest (0, 5, 99, &asked), 5);
  assert_int_equal (lowest (5, 5, 5, &asked), 5);
}

static void
the_widest_domain_is_halved_each_time (void **state)
{
  guint asked;

  assert_int_equal (lowest (G_MAXINT64 - 1, 0, G_MAXINT64 - 1, &asked), G_MAXINT64 - 1);
  assert_in_range (asked, 1, 63);
  assert_int_equal (lowest (1, 0, G_MAXINT64 - 1, &asked), 1);
  assert_in_range (asked, 1, 63);
}

static gint64
lowest_near (gint64 from, gint64 low, gint64 high, gint64 guess, guint *asked)
{
  const Threshold threshold = {from, asked};

  *asked = 0;
  return ep_search_lowest_near (low, high, guess, is_reached, &threshold);
}

static void
a_guess_changes_nothing_of_what_is_found (void **state)
{
  guint asked;

  for (gint64 high = 0; high <= 20; high++) {
    for (gint64 guess = 0; guess <= high; guess++) {
      for (gint64 from = -1; from <= high + 1; from++)
        assert_int_equal (lowest_near (from, 0, high, guess, &asked), MAX (from, 0));
    }
  }
}

static void
a_good_guess_is_found_in_few_steps (void **state)
{
  guint asked;

  assert_int_equal (lowest_near (50000, 0, G_MAXINT64 - 1, 50000, &asked), 50000);
  assert_in_range (asked, 1, 2);
  assert_int_equal (lowest_near (50001, 0, G_MAXINT64 - 1, 50000, &asked), 50001);
  assert_in_range (asked, 1, 2);
  assert_int_equal (lowest_near (50100, 0, G_MAXINT64 - 1, 50000, &asked), 50100);
  assert_in_range (asked, 1, 16);
}

static void
a_bad_guess_costs_twice_the_halving_at_most (void **state)
{
  guint asked;

  assert_int_equal (lowest_near (G_MAXINT64 - 1, 0, G_MAXINT64 - 1, 0, &asked), G_MAXINT64 - 1);
  assert_in_range (asked, 1, 128);
  assert_int_equal (lowest_near (0, 0, G_MAXINT64 - 1, G_MAXINT64 - 1, &asked), 0);
  assert_in_range (asked, 1, 128);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_lowest_value_is_found_wherever_it_is),
      cmocka_unit_test (where_it_holds_nowhere_one_more_than_the_highest_is_given),
      cmocka_unit_test (where_it_holds_everywhere_the_lowest_is_given),
      cmocka_unit_test (the_widest_domain_is_halved_each_time),
      cmocka_unit_test (a_guess_changes_nothing_of_what_is_found),
      cmocka_unit_test (a_good_guess_is_found_in_few_steps),
      cmocka_unit_test (a_bad_guess_costs_twice_the_halving_at_most),
  };

  return cmocka_run_group_tests_name ("search", tests, NULL, NULL);
}
