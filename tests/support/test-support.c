#include "support.h"

static void
the_same_seed_gives_the_same_numbers (void **state)
{
  TestRandom first = test_random_seeded (42);
  TestRandom second = test_random_seeded (42);

  for (int i = 0; i < 100; i++)
    assert_int_equal (test_random_between (&first, 0, G_MAXINT64),
                      test_random_between (&second, 0, G_MAXINT64));
}

static void
numbers_reach_both_ends_and_nothing_beyond (void **state)
{
  TestRandom random = test_random_seeded (0);
  guint seen[5] = {0};

  for (int i = 0; i < 1000; i++) {
    gint64 number = test_random_between (&random, -2, 2);

    assert_in_range (number + 2, 0, 4);
    seen[number + 2]++;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (seen); i++)
    assert_in_range (seen[i], 100, 300);
}

static void
a_range_may_be_one_number_or_all_of_them (void **state)
{
  TestRandom random = test_random_seeded (7);
  gboolean negative = FALSE, positive = FALSE;

  assert_int_equal (test_random_between (&random, 5, 5), 5);
  for (int i = 0; i < 100; i++) {
    gint64 number = test_random_between (&random, G_MININT64, G_MAXINT64);

    negative |= number < 0;
    positive |= number > 0;
  }
  assert_true (negative && positive);
}

static void
test_data_is_found (void **state)
{
  g_autofree char *path = test_data_path ("contract-cases.jsonl");

  assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_same_seed_gives_the_same_numbers),
      cmocka_unit_test (numbers_reach_both_ends_and_nothing_beyond),
      cmocka_unit_test (a_range_may_be_one_number_or_all_of_them),
      cmocka_unit_test (test_data_is_found),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
