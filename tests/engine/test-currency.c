#include "support.h"

#include <engine/currency.h>
#include <string.h>

static void
a_currency_is_found_by_its_code (void **state)
{
  static const struct {
    const char *code;
    guint decimals;
  } cases[] = {
      {"USD", 2}, {"EUR", 2}, {"GBP", 2}, {"CHF", 2}, {"JPY", 0},
      {"KRW", 0}, {"CLP", 0}, {"ISK", 0}, {"KWD", 3}, {"BHD", 3},
      {"TND", 3}, {"IQD", 3}, {"CLF", 4}, {"UYW", 4}, {"AED", 2}, /* the first */
      {"ZWG", 2},                                                 /* the last */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const EpCurrency *currency = ep_currency_find (cases[i].code);

    assert_non_null (currency);
    assert_string_equal (currency->code, cases[i].code);
    assert_int_equal (currency->decimals, cases[i].decimals);
  }
}

static void
a_code_of_no_currency_is_not_found (void **state)
{
  static const char *const codes[] = {
      "",     "U",    "US", "USDX", "usd", "Usd",
      " USD", "USD ", "$",  "AAA",  "ZZZ", "XAU", /* gold, */
      "XXX",                                      /* no currency, */
      "XTS",                                      /* for tests, */
      "DEM",  "HRK",                              /* and what is no more */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    assert_null (ep_currency_find (codes[i]));
}

static void
currencies_are_listed_once_each_ascending_by_code (void **state)
{
  guint n_currencies;
  const EpCurrency *currencies = ep_currencies (&n_currencies);

  assert_int_equal (n_currencies, 165);
  for (guint i = 0; i < n_currencies; i++) {
    assert_int_equal (strlen (currencies[i].code), 3);
    assert_true (currencies[i].decimals <= EP_CURRENCY_DECIMALS_MAX);
    assert_ptr_equal (ep_currency_find (currencies[i].code), &currencies[i]);
    if (i > 0)
      assert_true (strcmp (currencies[i - 1].code, currencies[i].code) < 0);
  }
}

static void
the_minor_unit_of_all_others_has_two_decimals (void **state)
{
  static const guint expected[EP_CURRENCY_DECIMALS_MAX + 1] = {17, 0, 139, 7, 2};
  guint counted[EP_CURRENCY_DECIMALS_MAX + 1] = {0};
  guint n_currencies;
  const EpCurrency *currencies = ep_currencies (&n_currencies);

  for (guint i = 0; i < n_currencies; i++)
    counted[currencies[i].decimals]++;
  assert_memory_equal (counted, expected, sizeof counted);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_currency_is_found_by_its_code),
      cmocka_unit_test (a_code_of_no_currency_is_not_found),
      cmocka_unit_test (currencies_are_listed_once_each_ascending_by_code),
      cmocka_unit_test (the_minor_unit_of_all_others_has_two_decimals),
  };

  return cmocka_run_group_tests_name ("currency", tests, NULL, NULL);
}
