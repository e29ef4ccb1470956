#include "support.h"

#include <engine/decimal.h>
#include <engine/money.h>
#include <string.h>

/* A value that no case expects, to see that a fault leaves it alone. */
#define UNTOUCHED (-77)

typedef struct {
  const char *text;
  gsize length;
  guint decimals;
  gint64 maximum;
  EpDecimalFault fault;
  gint64 value;
} Case;

#define TEXT(text) text, sizeof text - 1

static void
check (const Case *c, gint64 minimum)
{
  gint64 value = UNTOUCHED;
  const EpDecimalFault fault =
      ep_decimal_parse (c->text, c->length, c->decimals, minimum, c->maximum, &value);

  if (fault != c->fault || value != (c->fault == EP_DECIMAL_OK ? c->value : UNTOUCHED))
    fail_msg ("\"%.*s\" at %u decimals: fault %d, value %" G_GINT64_FORMAT, (int)c->length, c->text,
              c->decimals, (int)fault, value);
}

static void
plain_digits_are_read_at_every_number_of_decimals (void **state)
{
  static const Case cases[] = {
      {TEXT ("0"), 0, 9999999999, EP_DECIMAL_OK, 0},
      {TEXT ("7"), 0, 9999999999, EP_DECIMAL_OK, 7},
      {TEXT ("9999999999"), 0, 9999999999, EP_DECIMAL_OK, 9999999999},
      {TEXT ("0"), 2, 999999999999, EP_DECIMAL_OK, 0},
      {TEXT ("0.0"), 2, 999999999999, EP_DECIMAL_OK, 0},
      {TEXT ("0.00"), 2, 999999999999, EP_DECIMAL_OK, 0},
      {TEXT ("0.01"), 2, 999999999999, EP_DECIMAL_OK, 1},
      {TEXT ("0.1"), 2, 999999999999, EP_DECIMAL_OK, 10},
      {TEXT ("12"), 2, 999999999999, EP_DECIMAL_OK, 1200},
      {TEXT ("12.5"), 2, 999999999999, EP_DECIMAL_OK, 1250},
      {TEXT ("12.50"), 2, 999999999999, EP_DECIMAL_OK, 1250},
      {TEXT ("9999999999.99"), 2, 999999999999, EP_DECIMAL_OK, 999999999999},
      {TEXT ("1.234"), 3, 9999999999999, EP_DECIMAL_OK, 1234},
      {TEXT ("1.2"), 3, 9999999999999, EP_DECIMAL_OK, 1200},
      {TEXT ("0.0001"), 4, 99999999999999, EP_DECIMAL_OK, 1},
      {TEXT ("9999999999.9999"), 4, 99999999999999, EP_DECIMAL_OK, 99999999999999},
      {TEXT ("100"), 4, 1000000, EP_DECIMAL_OK, 1000000},
      {TEXT ("10.05"), 2, 999999999999, EP_DECIMAL_OK, 1005},
      {TEXT ("1.000000001"), 9, G_MAXINT64, EP_DECIMAL_OK, 1000000001},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 0);
}

static void
anything_but_plain_digits_is_a_fault_of_form (void **state)
{
  static const Case cases[] = {
      {TEXT (""), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("."), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT (".5"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("5."), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("0."), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("00"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("01"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("00.5"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("-1"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("-0"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("+1"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1e2"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1E2"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("0x1"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1,5"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1,000"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1 000"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1'000"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1_000"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT (" 1"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1 "), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1\n"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1.2.3"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1..2"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1.-2"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1.5x"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("x"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("NaN"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("inf"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("$5"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("5%"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("\xd9\xa1\xd9\xa2"), 2, 1000, EP_DECIMAL_FORM, 0}, /* Arabic-Indic 12 */
      {TEXT ("\xef\xbc\x91"), 2, 1000, EP_DECIMAL_FORM, 0},     /* full-width 1 */
      {TEXT ("\xef\xbb\xbf"
             "1"),
       2, 1000, EP_DECIMAL_FORM, 0}, /* a byte order mark */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 0);
}

static void
a_nul_within_the_text_is_a_fault_of_form (void **state)
{
  static const Case cases[] = {
      {TEXT ("1\0"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("\0"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("\0001"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1\0002"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1.\0005"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("1.5\0"), 2, 1000, EP_DECIMAL_FORM, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 0);
}

static void
only_the_length_given_is_read (void **state)
{
  static const Case cases[] = {
      {"12.345", 0, 2, 1000000, EP_DECIMAL_FORM, 0},
      {"12.345", 1, 2, 1000000, EP_DECIMAL_OK, 100},
      {"12.345", 2, 2, 1000000, EP_DECIMAL_OK, 1200},
      {"12.345", 3, 2, 1000000, EP_DECIMAL_FORM, 0},
      {"12.345", 4, 2, 1000000, EP_DECIMAL_OK, 1230},
      {"12.345", 5, 2, 1000000, EP_DECIMAL_OK, 1234},
      {"12.345", 6, 2, 1000000, EP_DECIMAL_DECIMALS, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 0);
}

static void
decimals_are_counted_with_their_zeros (void **state)
{
  static const Case cases[] = {
      {TEXT ("1.0"), 0, 1000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("0.0"), 0, 1000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("12.345"), 2, 100000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("12.340"), 2, 100000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("0.000"), 2, 100000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("1.2345"), 3, 100000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("1.00000"), 4, 100000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("1.25"), 1, 3650, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("0.000000000000000000000000000000000001"), 4, 100000, EP_DECIMAL_DECIMALS, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 0);
}

static void
a_number_outside_its_range_is_told_apart (void **state)
{
  static const Case cases[] = {
      {TEXT ("10000000000"), 0, 9999999999, EP_DECIMAL_RANGE, 0},
      {TEXT ("10000000000.00"), 2, 999999999999, EP_DECIMAL_RANGE, 0},
      {TEXT ("10000000000"), 2, 999999999999, EP_DECIMAL_RANGE, 0},
      {TEXT ("100.0001"), 4, 1000000, EP_DECIMAL_RANGE, 0},
      {TEXT ("101"), 4, 1000000, EP_DECIMAL_RANGE, 0},
      {TEXT ("0.0099"), 4, 1000000, EP_DECIMAL_RANGE, 0},
      {TEXT ("0"), 4, 1000000, EP_DECIMAL_RANGE, 0},
      {TEXT ("0.01"), 4, 1000000, EP_DECIMAL_OK, 100},
      {TEXT ("0.0100"), 4, 1000000, EP_DECIMAL_OK, 100},
      {TEXT ("100"), 4, 1000000, EP_DECIMAL_OK, 1000000},
  };

  for (gsize i = 0; i < 5; i++)
    check (&cases[i], 0);
  for (gsize i = 5; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 100);
}

static void
a_number_beyond_64_bits_is_outside_its_range (void **state)
{
  static const Case cases[] = {
      {TEXT ("9223372036854775807"), 0, G_MAXINT64, EP_DECIMAL_OK, G_MAXINT64},
      {TEXT ("9223372036854775808"), 0, G_MAXINT64, EP_DECIMAL_RANGE, 0},  /* the sum overflows */
      {TEXT ("18446744073709551616"), 0, G_MAXINT64, EP_DECIMAL_RANGE, 0}, /* 2^64 */
      {TEXT ("18446744073709551620"), 0, G_MAXINT64, EP_DECIMAL_RANGE, 0}, /* a wrap makes it 4 */
      {TEXT ("18446744073709551617"), 2, G_MAXINT64, EP_DECIMAL_RANGE, 0},
      {TEXT ("92233720368547758.07"), 2, G_MAXINT64, EP_DECIMAL_OK, G_MAXINT64},
      {TEXT ("92233720368547758.08"), 2, G_MAXINT64, EP_DECIMAL_RANGE, 0}, /* in its fraction */
      {TEXT ("92233720368547759"), 2, G_MAXINT64, EP_DECIMAL_RANGE, 0},    /* when scaled */
      {TEXT ("9999999999999999999999999999999999999999"), 2, G_MAXINT64, EP_DECIMAL_RANGE, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 0);
}

static void
form_is_judged_before_decimals_and_decimals_before_range (void **state)
{
  static const Case cases[] = {
      {TEXT ("-1.2345"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("99999999999.2345x"), 2, 1000, EP_DECIMAL_FORM, 0},
      {TEXT ("99999999999.2345"), 2, 1000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("99999999999999999999999999.2345"), 2, 1000, EP_DECIMAL_DECIMALS, 0},
      {TEXT ("99999999999.23"), 2, 1000, EP_DECIMAL_RANGE, 0},
      {TEXT ("099999999999.23"), 2, 1000, EP_DECIMAL_FORM, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i], 0);
}

static void
very_long_text_is_judged_as_any_other (void **state)
{
  const gsize length = 100000;
  g_autofree char *text = g_strnfill (length, '1');
  gint64 value = UNTOUCHED;

  assert_int_equal (ep_decimal_parse (text, length, 2, 0, 1000, &value), EP_DECIMAL_RANGE);
  text[1] = '.';
  assert_int_equal (ep_decimal_parse (text, length, 2, 0, 1000, &value), EP_DECIMAL_DECIMALS);
  text[length - 1] = 'x';
  assert_int_equal (ep_decimal_parse (text, length, 2, 0, 1000, &value), EP_DECIMAL_FORM);
  memset (text, '0', length);
  assert_int_equal (ep_decimal_parse (text, length, 2, 0, 1000, &value), EP_DECIMAL_FORM);
  assert_int_equal (value, UNTOUCHED);
}

static void
numbers_are_written_with_just_their_decimals (void **state)
{
  static const struct {
    gint64 value;
    guint decimals;
    const char *text;
  } cases[] = {
      {0, 0, "0"},
      {0, 2, "0.00"},
      {0, 4, "0.0000"},
      {1, 0, "1"},
      {1, 2, "0.01"},
      {1, 3, "0.001"},
      {1, 4, "0.0001"},
      {10, 2, "0.10"},
      {99, 2, "0.99"},
      {100, 2, "1.00"},
      {1250, 2, "12.50"},
      {15, 1, "1.5"},
      {99999999999999, 4, "9999999999.9999"},
      {-1, 0, "-1"},
      {-1, 2, "-0.01"},
      {-99, 2, "-0.99"},
      {-100, 2, "-1.00"},
      {-1250, 2, "-12.50"},
      {-1, 9, "-0.000000001"},
      {G_MAXINT64, 0, "9223372036854775807"},
      {G_MAXINT64, 2, "92233720368547758.07"},
      {G_MAXINT64, 9, "9223372036.854775807"},
      {G_MININT64, 0, "-9223372036854775808"},
      {G_MININT64, 4, "-922337203685477.5808"},
      {G_MININT64, 9, "-9223372036.854775808"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    char text[EP_DECIMAL_SIZE];
    const gsize length = ep_decimal_write (cases[i].value, cases[i].decimals, text);

    assert_string_equal (text, cases[i].text);
    assert_int_equal (length, strlen (text));
  }
}

static void
what_is_written_is_read_as_the_same_number (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 20000; i++) {
    const guint decimals = (guint)test_random_between (&random, 0, 9);
    const gint64 highest = ep_power_of_ten ((guint)test_random_between (&random, 0, 18));
    const gint64 number = test_random_between (&random, 0, highest);
    char text[EP_DECIMAL_SIZE];
    const gsize length = ep_decimal_write (number, decimals, text);
    gint64 value = UNTOUCHED;

    assert_int_equal (ep_decimal_parse (text, length, decimals, number, number, &value),
                      EP_DECIMAL_OK);
    assert_int_equal (value, number);
  }
}

static void
a_negative_number_is_written_as_its_opposite_with_a_sign (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 5000; i++) {
    const guint decimals = (guint)test_random_between (&random, 0, 9);
    const gint64 number = test_random_between (&random, 1, ep_power_of_ten ((guint)i % 19));
    char positive[EP_DECIMAL_SIZE], negative[EP_DECIMAL_SIZE];

    ep_decimal_write (number, decimals, positive);
    ep_decimal_write (-number, decimals, negative);
    assert_int_equal (negative[0], '-');
    assert_string_equal (negative + 1, positive);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (plain_digits_are_read_at_every_number_of_decimals),
      cmocka_unit_test (anything_but_plain_digits_is_a_fault_of_form),
      cmocka_unit_test (a_nul_within_the_text_is_a_fault_of_form),
      cmocka_unit_test (only_the_length_given_is_read),
      cmocka_unit_test (decimals_are_counted_with_their_zeros),
      cmocka_unit_test (a_number_outside_its_range_is_told_apart),
      cmocka_unit_test (a_number_beyond_64_bits_is_outside_its_range),
      cmocka_unit_test (form_is_judged_before_decimals_and_decimals_before_range),
      cmocka_unit_test (very_long_text_is_judged_as_any_other),
      cmocka_unit_test (numbers_are_written_with_just_their_decimals),
      cmocka_unit_test (what_is_written_is_read_as_the_same_number),
      cmocka_unit_test (a_negative_number_is_written_as_its_opposite_with_a_sign),
  };

  return cmocka_run_group_tests_name ("decimal", tests, NULL, NULL);
}
