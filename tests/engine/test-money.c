#include "support.h"

#include <engine/money.h>

static void
a_quotient_is_rounded_half_away_from_zero (void **state)
{
  static const struct {
    gint64 dividend, divisor, quotient;
  } cases[] = {
      {0, 1, 0},
      {0, 7, 0},
      {1, 1, 1},
      /* even divisor: under, on and over the tie */
      {4, 10, 0},
      {5, 10, 1},
      {6, 10, 1},
      {14, 10, 1},
      {15, 10, 2},
      {24, 10, 2},
      {25, 10, 3}, /* not to even */
      {1, 2, 1},
      {3, 2, 2},
      /* odd divisor: there is no tie */
      {1, 3, 0},
      {2, 3, 1},
      {3, 7, 0},
      {4, 7, 1},
      {10, 7, 1},
      {11, 7, 2},
      /* up to the widest short operands */
      {G_MAXINT64, 1, G_MAXINT64},
      {G_MAXINT64, G_MAXINT64, 1},
      {G_MAXINT64 / 2, G_MAXINT64, 0},
      {G_MAXINT64 / 2 + 1, G_MAXINT64, 1},
      {G_MAXINT64, 2, G_MAXINT64 / 2 + 1},
      {G_MAXINT64 - 1, 2, G_MAXINT64 / 2},
      {1, G_MAXINT64, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const EpWide quotient = ep_round_div (cases[i].dividend, cases[i].divisor);

    assert_true (quotient == cases[i].quotient);
  }
}

static void
a_wide_quotient_is_rounded_the_same_way (void **state)
{
  const EpWide wide = (EpWide)G_MAXINT64 * 1000;

  assert_true (ep_round_div (wide, 1) == wide);
  assert_true (ep_round_div (wide, wide) == 1);
  assert_true (ep_round_div (wide * 10 + 4, 10) == wide);
  assert_true (ep_round_div (wide * 10 + 5, 10) == wide + 1);
  assert_true (ep_round_div (wide * 10 - 5, 10) == wide);
  assert_true (ep_round_div (wide * 10 - 6, 10) == wide - 1);
  /* a wide divisor */
  assert_true (ep_round_div (wide / 2 - 1, wide) == 0);
  assert_true (ep_round_div (wide / 2, wide) == 1);
  assert_true (ep_round_div (1, wide) == 0);
  /* a dividend one beyond 64 bits */
  assert_true (ep_round_div ((EpWide)G_MAXINT64 + 1, 2) == ((EpWide)G_MAXINT64 + 1) / 2);
  assert_true (ep_round_div ((EpWide)G_MAXINT64 + 2, 2) == ((EpWide)G_MAXINT64 + 3) / 2);
}

static void
the_rounded_quotient_is_the_nearest_and_the_larger_on_a_tie (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 20000; i++) {
    const EpWide divisor = test_random_between (&random, 1, i % 2 ? 50 : G_MAXINT64);
    const EpWide dividend = (EpWide)test_random_between (&random, 0, i % 2 ? 500 : G_MAXINT64) *
                            test_random_between (&random, 1, i % 3 ? 1 : G_MAXINT32);
    const EpWide quotient = ep_round_div (dividend, divisor);
    const EpWide twice_off = 2 * (quotient * divisor - dividend);

    assert_true (-divisor < twice_off && twice_off <= divisor);
  }
}

static void
a_rate_is_taken_of_an_amount (void **state)
{
  static const struct {
    gint64 amount;
    guint rate_ppm;
    gint64 expected;
  } cases[] = {
      {0, EP_PPM_ONE, 0},
      {12345, 0, 0},
      {12345, EP_PPM_ONE, 12345},
      {10000, 82500, 825},  /* 8.25 % of 100.00 */
      {30000, 82500, 2475}, /* of 300.00 */
      {333, 82500, 27},     /* 27.4725 */
      {200, 82500, 17},     /* 16.5, on the tie */
      {199, 82500, 16},     /* 16.4175 */
      {1, 500000, 1},       /* 0.5 */
      {1, 499999, 0},       /* just under */
      {1, 500001, 1},       /* just over */
      {1, 1, 0},            /* 0.0001 % */
      {500000, 1, 1},       /* its tie */
      {499999, 1, 0},
      {99999999999999, EP_PPM_ONE, 99999999999999},
      {99999999999999, 1, 100000000},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_true (ep_rate_of (cases[i].amount, cases[i].rate_ppm) == cases[i].expected);
}

static void
a_percentage_off_leaves_the_rest_rounded_once (void **state)
{
  static const struct {
    gint64 amount;
    guint percent_ppm;
    gint64 expected;
  } cases[] = {
      {0, 150000, 0},
      {30000, 0, 30000},
      {30000, EP_PPM_ONE, 0},
      {180000, 150000, 153000}, /* 6 x 300.00 less 15 % */
      {1, 500000, 1},           /* half a cent is left: it counts */
      {1, 500001, 0},
      {1, 499999, 1},
      {3, 500000, 2},    /* 1.5 is left */
      {99, 333333, 66},  /* 66.000033 */
      {100, 333333, 67}, /* 66.6667 */
      {10, 150000, 9},   /* 8.5: what is left is rounded, not what is taken off */
      {9999999999, 1, 9999989999},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_true (ep_less_percent (cases[i].amount, cases[i].percent_ppm) == cases[i].expected);
}

static void
the_largest_amount_has_ten_digits_and_all_decimals (void **state)
{
  assert_int_equal (ep_amount_max (0), 9999999999);
  assert_int_equal (ep_amount_max (2), 999999999999);
  assert_int_equal (ep_amount_max (3), 9999999999999);
  assert_int_equal (ep_amount_max (4), 99999999999999);
}

static void
powers_of_ten_reach_the_largest_that_fits (void **state)
{
  gint64 power = 1;

  for (guint exponent = 0; exponent <= 18; exponent++) {
    assert_int_equal (ep_power_of_ten (exponent), power);
    if (exponent < 18)
      power *= 10;
  }
  assert_int_equal (power, 1000000000000000000);
}

static void
an_amount_fits_exactly_within_64_bits (void **state)
{
  assert_true (ep_wide_fits (0));
  assert_true (ep_wide_fits (G_MAXINT64));
  assert_true (ep_wide_fits (G_MININT64));
  assert_false (ep_wide_fits ((EpWide)G_MAXINT64 + 1));
  assert_false (ep_wide_fits ((EpWide)G_MININT64 - 1));
  assert_false (ep_wide_fits ((EpWide)1 << 64)); /* a wrap would make it 0 */
}

static void
an_amount_beyond_64_bits_is_cut_to_the_largest (void **state)
{
  assert_int_equal (ep_wide_clamp (0), 0);
  assert_int_equal (ep_wide_clamp (G_MAXINT64 - 1), G_MAXINT64 - 1);
  assert_int_equal (ep_wide_clamp (G_MAXINT64), G_MAXINT64);
  assert_int_equal (ep_wide_clamp ((EpWide)G_MAXINT64 + 1), G_MAXINT64);
  assert_int_equal (ep_wide_clamp ((EpWide)1 << 64), G_MAXINT64);
}

static void
a_ratio_has_four_decimals_rounded_half_up (void **state)
{
  static const struct {
    gint64 dividend, divisor, whole;
    guint ten_thousandths;
  } cases[] = {
      {0, 1, 0, 0},
      {1, 1, 1, 0},
      {4, 1, 4, 0},
      {2, 3, 0, 6667},
      {1, 3, 0, 3333},
      {500, 300, 1, 6667},
      {1, 20000, 0, 1}, /* 0.00005, the tie */
      {1, 20001, 0, 0},
      {3, 20000, 0, 2},     /* 0.00015 */
      {19999, 20000, 1, 0}, /* 0.99995 carries into the whole */
      {19998, 20000, 0, 9999},
      {G_MAXINT64, 1, G_MAXINT64, 0},
      {9200000000000000000, 1, 9200000000000000000, 0},
      {G_MAXINT64, 2, G_MAXINT64 / 2, 5000},
      {G_MAXINT64, G_MAXINT64, 1, 0},
      {1, G_MAXINT64, 0, 0},
      {99999999999999, 1, 99999999999999, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const EpRatio ratio = ep_ratio (cases[i].dividend, cases[i].divisor);

    assert_true (ratio.known);
    assert_int_equal (ratio.whole, cases[i].whole);
    assert_int_equal (ratio.ten_thousandths, cases[i].ten_thousandths);
  }
}

static void
a_ratio_to_nothing_is_unknown (void **state)
{
  static const gint64 dividends[] = {0, 1, G_MAXINT64};

  for (gsize i = 0; i < G_N_ELEMENTS (dividends); i++) {
    const EpRatio ratio = ep_ratio (dividends[i], 0);

    assert_false (ratio.known);
    assert_int_equal (ratio.whole, 0);
    assert_int_equal (ratio.ten_thousandths, 0);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_quotient_is_rounded_half_away_from_zero),
      cmocka_unit_test (a_wide_quotient_is_rounded_the_same_way),
      cmocka_unit_test (the_rounded_quotient_is_the_nearest_and_the_larger_on_a_tie),
      cmocka_unit_test (a_rate_is_taken_of_an_amount),
      cmocka_unit_test (a_percentage_off_leaves_the_rest_rounded_once),
      cmocka_unit_test (the_largest_amount_has_ten_digits_and_all_decimals),
      cmocka_unit_test (powers_of_ten_reach_the_largest_that_fits),
      cmocka_unit_test (an_amount_fits_exactly_within_64_bits),
      cmocka_unit_test (an_amount_beyond_64_bits_is_cut_to_the_largest),
      cmocka_unit_test (a_ratio_has_four_decimals_rounded_half_up),
      cmocka_unit_test (a_ratio_to_nothing_is_unknown),
  };

  return cmocka_run_group_tests_name ("money", tests, NULL, NULL);
}
