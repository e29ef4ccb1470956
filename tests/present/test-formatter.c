#include "support.h"

#include <present/formatter.h>
#include <string.h>

#define NBSP  "\u00a0"
#define NNBSP "\u202f"
#define RLM   "\u200f"
#define FSI   "\u2068"
#define PDI   "\u2069"
#define ALM   "\u061c"

static EpFormatter *
formatter_of (const char *locale)
{
  return ep_formatter_new (locale);
}

static void
assert_money (const char *locale, const char *code, gint64 amount_minor, const char *expected)
{
  g_autoptr (EpFormatter) formatter = formatter_of (locale);
  g_autofree char *text = ep_format_money (formatter, amount_minor, ep_currency_find (code));
  assert_string_equal (text, expected);
}

static void
an_amount_is_written_as_the_locale_writes_it (void **state)
{
  assert_money ("en_US", "USD", 141000, "$1,410.00");
  assert_money ("en_US", "USD", 0, "$0.00");
  assert_money ("en_US", "USD", 5, "$0.05");
  assert_money ("en_US", "USD", -209000, "-$2,090.00");
  assert_money ("en_US", "EUR", 141000, "€1,410.00");
  assert_money ("de_DE", "EUR", 123456, "1.234,56" NBSP "€");
  assert_money ("fr_FR", "EUR", 123456, "1" NNBSP "234,56" NBSP "€");
  assert_money ("en_IN", "INR", 123456789, "₹12,34,567.89");
  assert_money ("de_CH", "CHF", 123450, "CHF" NBSP "1’234.50");
  assert_money ("es_ES", "EUR", 123450, "1234,50" NBSP "€");
  assert_money ("es_ES", "EUR", 1234550, "12.345,50" NBSP "€");
  assert_money ("ar_EG", "EGP", 123450, FSI RLM "١٬٢٣٤٫٥٠" NBSP "ج.م." RLM PDI);
}

static void
an_amount_has_the_decimals_of_its_currency (void **state)
{
  assert_money ("ja_JP", "JPY", 1234568, "￥1,234,568");
  assert_money ("en_US", "JPY", 1234568, "¥1,234,568");
  assert_money ("en_US", "KWD", 1234568, "KWD" NBSP "1,234.568");
  assert_money ("en_US", "CLF", 12345678, "CLF" NBSP "1,234.5678");
  /* ICU itself would write no decimals for these two. */
  assert_money ("en_US", "IRR", 12345, "IRR" NBSP "123.45");
  assert_money ("en_US", "IQD", 1234567, "IQD" NBSP "1,234.567");
}

static void
the_largest_amounts_are_written_to_the_last_digit (void **state)
{
  assert_money ("en_US", "USD", G_MAXINT64, "$92,233,720,368,547,758.07");
  assert_money ("en_US", "USD", G_MININT64, "-$92,233,720,368,547,758.08");
  assert_money ("en_US", "JPY", G_MAXINT64, "¥9,223,372,036,854,775,807");
}

static void
a_locale_that_names_no_place_is_en_us (void **state)
{
  static const char *const locales[] = {NULL,    "",      "C",           "C.UTF-8", "C.utf8",
                                        "POSIX", "en_US", "en_US_POSIX", "xx_YY",   "en_US.UTF-8"};
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    assert_money (locales[i], "USD", 123450, "$1,234.50");
}

static void
posix_names_of_locales_are_understood (void **state)
{
  assert_money ("de_DE.UTF-8", "EUR", 123456, "1.234,56" NBSP "€");
  assert_money ("de_DE@euro", "EUR", 123456, "1.234,56" NBSP "€");

  g_autoptr (EpFormatter) latin = formatter_of ("sr_RS.UTF-8@latin");
  g_autofree char *date = ep_format_date (latin, ep_day_from_ymd (2027, 7, 1), EP_DATE_LONG);
  assert_string_equal (date, "1. jul 2027.");
}

static void
only_a_whole_amount_is_short (void **state)
{
  g_autoptr (EpFormatter) formatter = formatter_of ("en_US");
  static const struct {
    gint64 amount_minor;
    const char *code, *expected;
  } cases[] = {{141000, "USD", "$1,410"},
               {141050, "USD", "$1,410.50"},
               {0, "USD", "$0"},
               {1, "USD", "$0.01"},
               {-300000, "USD", "-$3,000"},
               {1410, "JPY", "¥1,410"},
               {1410000, "KWD", "KWD" NBSP "1,410"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text =
        ep_format_money_short (formatter, cases[i].amount_minor, ep_currency_find (cases[i].code));
    assert_string_equal (text, cases[i].expected);
  }
}

/* As ep_format_money() writes it: Austria, Switzerland and others write amounts otherwise than
 * numbers. */
static void
an_amount_goes_without_its_symbol (void **state)
{
  static const struct {
    const char *locale, *code;
    gint64 amount_minor;
    const char *expected;
  } cases[] = {{"en_US", "USD", 141000, "1,410.00"},
               {"en_US", "USD", 5, "0.05"},
               {"en_US", "USD", 0, "0.00"},
               {"en_US", "JPY", 1234568, "1,234,568"},
               {"en_US", "KWD", 1234568, "1,234.568"},
               {"en_US", "IQD", 1234567, "1,234.567"},
               {"en_US", "USD", G_MAXINT64, "92,233,720,368,547,758.07"},
               {"de_DE", "EUR", 123456, "1.234,56"},
               {"de_AT", "EUR", 12345650, "123.456,50"},
               {"de_CH", "CHF", 123450, "1’234.50"},
               {"fr_FR", "EUR", 123456, "1" NNBSP "234,56"},
               {"sv_SE", "SEK", 12345650, "123" NBSP "456,50"},
               {"es_ES", "EUR", 123450, "1234,50"},
               {"en_IN", "INR", 123456789, "12,34,567.89"},
               {"ar_EG", "EGP", 123450, "١٬٢٣٤٫٥٠"},
               {"he_IL", "ILS", 123450, "1,234.50"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpFormatter) formatter = formatter_of (cases[i].locale);
    const EpCurrency *currency = ep_currency_find (cases[i].code);
    g_autofree char *text = ep_format_amount (formatter, cases[i].amount_minor, currency);
    g_autofree char *with_symbol = ep_format_money (formatter, cases[i].amount_minor, currency);
    assert_string_equal (text, cases[i].expected);
    assert_non_null (strstr (with_symbol, text));
  }
}

static void
a_number_shows_its_decimals_but_no_needless_zeros (void **state)
{
  g_autoptr (EpFormatter) us = formatter_of ("en_US");
  g_autoptr (EpFormatter) german = formatter_of ("de_DE");
  static const struct {
    gint64 value;
    guint decimals, least;
    const char *us, *german, *entry;
  } cases[] = {
      {40000, 4, 0, "4", "4", "4"},
      {15667, 4, 0, "1.5667", "1,5667", "1,5667"},
      {15000, 4, 2, "1.50", "1,50", "1,50"},
      {123456700, 4, 2, "12,345.67", "12.345,67", "12345,67"},
      {30000, 2, 2, "300.00", "300,00", "300,00"},
      {-15, 1, 0, "-1.5", "-1,5", "-1,5"},
      {1234, 0, 0, "1,234", "1.234", "1234"},
      {1, 9, 0, "0.000000001", "0,000000001", "0,000000001"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *a = ep_format_decimal (us, cases[i].value, cases[i].decimals, cases[i].least);
    g_autofree char *b =
        ep_format_decimal (german, cases[i].value, cases[i].decimals, cases[i].least);
    g_autofree char *c =
        ep_format_entry (german, cases[i].value, cases[i].decimals, cases[i].least);
    assert_string_equal (a, cases[i].us);
    assert_string_equal (b, cases[i].german);
    assert_string_equal (c, cases[i].entry);
  }
}

static void
a_ratio_is_rounded_half_away_from_zero (void **state)
{
  g_autoptr (EpFormatter) formatter = formatter_of ("en_US");
  static const struct {
    EpRatio ratio;
    guint decimals;
    const char *expected;
  } cases[] = {
      {{TRUE, 1, 5667}, 2, "1.57"},
      {{TRUE, 1, 5650}, 2, "1.57"},
      {{TRUE, 1, 5649}, 2, "1.56"},
      {{TRUE, 1, 5750}, 2, "1.58"},
      {{TRUE, 9, 9950}, 2, "10.00"},
      {{TRUE, 0, 49}, 2, "0.00"},
      {{TRUE, 0, 50}, 2, "0.01"},
      {{TRUE, 2, 5000}, 0, "3"},
      {{TRUE, 3, 5000}, 0, "4"},
      {{TRUE, 0, 5667}, 4, "0.5667"},
      {{TRUE, 4, 0}, 1, "4.0"},
      {{TRUE, G_MAXINT64, 9999}, 4, "9,223,372,036,854,775,807.9999"},
      {{TRUE, G_MAXINT64 - 1, 9999}, 2, "9,223,372,036,854,775,807.00"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = ep_format_ratio (formatter, cases[i].ratio, cases[i].decimals);
    assert_string_equal (text, cases[i].expected);
  }
}

static void
a_rate_is_written_as_a_percentage (void **state)
{
  g_autoptr (EpFormatter) us = formatter_of ("en_US");
  g_autoptr (EpFormatter) german = formatter_of ("de_DE");
  static const struct {
    guint rate_ppm;
    const char *us, *german;
  } cases[] = {{82500, "8.25%", "8,25" NBSP "%"},
               {10000, "1%", "1" NBSP "%"},
               {0, "0%", "0" NBSP "%"},
               {1, "0.0001%", "0,0001" NBSP "%"},
               {1000000, "100%", "100" NBSP "%"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *a = ep_format_percent (us, cases[i].rate_ppm);
    g_autofree char *b = ep_format_percent (german, cases[i].rate_ppm);
    assert_string_equal (a, cases[i].us);
    assert_string_equal (b, cases[i].german);
  }
}

static void
a_count_is_grouped (void **state)
{
  g_autoptr (EpFormatter) formatter = formatter_of ("en_US");
  g_autofree char *small = ep_format_count (formatter, 13);
  g_autofree char *limit = ep_format_count (formatter, 1001);
  g_autofree char *large = ep_format_count (formatter, G_MAXUINT64);
  assert_string_equal (small, "13");
  assert_string_equal (limit, "1,001");
  assert_string_equal (large, "18,446,744,073,709,551,615");
}

static void
a_date_is_written_as_the_locale_writes_it (void **state)
{
  static const struct {
    const char *locale;
    const char *dates[5]; /* long, medium, month, day, short */
  } cases[] = {
      {"en_US", {"July 1, 2027", "Jul 1, 2027", "Jul 2027", "July 1", "Jul 1"}},
      {"en_GB", {"1 July 2027", "1 Jul 2027", "Jul 2027", "1 July", "1 Jul"}},
      {"de_DE", {"1. Juli 2027", "1. Juli 2027", "Juli 2027", "1. Juli", "1. Juli"}},
      {"es_ES", {"1 de julio de 2027", "1 jul 2027", "jul 2027", "1 de julio", "1 jul"}},
      {"ja_JP", {"2027年7月1日", "2027年7月1日", "2027年7月", "7月1日", "7月1日"}},
      {"ar_EG",
       {FSI "١ يوليو ٢٠٢٧" PDI, FSI "١ يوليو ٢٠٢٧" PDI, FSI "يوليو ٢٠٢٧" PDI, FSI "١ يوليو" PDI,
        FSI "١ يوليو" PDI}},
  };
  EpDay day = ep_day_from_ymd (2027, 7, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpFormatter) formatter = formatter_of (cases[i].locale);
    for (guint style = EP_DATE_LONG; style <= EP_DATE_SHORT; style++) {
      g_autofree char *text = ep_format_date (formatter, day, (EpDateStyle)style);
      assert_string_equal (text, cases[i].dates[style]);
    }
  }
}

static void
a_time_of_day_is_written_as_the_clocks_of_the_locale (void **state)
{
  static const struct {
    const char *locale;
    guint hour, minute;
    const char *time;
  } cases[] = {
      {"en_US", 14, 32, "2:32\u202fPM"},
      {"en_US", 0, 5, "12:05\u202fAM"},
      {"en_GB", 14, 32, "14:32"},
      {"de_DE", 9, 5, "09:05"},
      {"es_ES", 9, 5, "9:05"},
      {"ja_JP", 23, 59, "23:59"},
      {"ar_EG", 14, 32, FSI "٢:٣٢ م" PDI},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpFormatter) formatter = formatter_of (cases[i].locale);
    g_autofree char *text = ep_format_time (formatter, cases[i].hour, cases[i].minute);
    assert_string_equal (text, cases[i].time);
  }
}

static void
dates_are_gregorian_in_every_year_and_locale (void **state)
{
  static const struct {
    guint year, month, day;
    const char *expected;
  } cases[] = {{1970, 1, 1, "1 January 1970"},     {2000, 2, 29, "29 February 2000"},
               {2199, 12, 31, "31 December 2199"}, {9999, 12, 31, "31 December 9999"},
               {1582, 10, 10, "10 October 1582"},  {4, 2, 29, "29 February 4"}};
  g_autoptr (EpFormatter) formatter = formatter_of ("en_GB");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpDay day = ep_day_from_ymd (cases[i].year, cases[i].month, cases[i].day);
    g_autofree char *text = ep_format_date (formatter, day, EP_DATE_LONG);
    assert_string_equal (text, cases[i].expected);
  }

  /* Thailand's own calendar would say 2570. */
  g_autoptr (EpFormatter) thai = formatter_of ("th_TH");
  g_autofree char *text = ep_format_date (thai, ep_day_from_ymd (2027, 7, 1), EP_DATE_LONG);
  assert_non_null (strstr (text, "2027"));
}

static void
the_currency_is_that_of_the_place (void **state)
{
  static const char *const cases[][2] = {{"en_US", "USD"}, {"de_DE", "EUR"}, {"de_CH", "CHF"},
                                         {"ja_JP", "JPY"}, {"C", "USD"},     {"es", "EUR"},
                                         {"en", "USD"},    {"es_MX", "MXN"}, {"ar_KW", "KWD"},
                                         {"xx_YY", "USD"}, {"en_AQ", "USD"}, {"en_001", "USD"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpFormatter) formatter = formatter_of (cases[i][0]);
    assert_string_equal (ep_formatter_currency (formatter)->code, cases[i][1]);
  }
}

static void
a_currency_is_called_as_the_language_calls_it (void **state)
{
  static const char *const cases[][3] = {{"en_US", "USD", "US Dollar"},
                                         {"de_DE", "CHF", "Schweizer Franken"},
                                         {"es_ES", "EUR", "euro"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpFormatter) formatter = formatter_of (cases[i][0]);
    g_autofree char *name = ep_format_currency_name (formatter, ep_currency_find (cases[i][1]));
    assert_string_equal (name, cases[i][2]);
  }
}

static void
every_currency_has_a_name (void **state)
{
  g_autoptr (EpFormatter) formatter = formatter_of ("en_US");
  guint n_currencies;
  const EpCurrency *currencies = ep_currencies (&n_currencies);

  for (guint i = 0; i < n_currencies; i++) {
    g_autofree char *name = ep_format_currency_name (formatter, &currencies[i]);
    assert_true (*name != '\0');
  }
}

/* The locale that the environment asks for; NULL leaves a variable unset. */
static void
assert_user_locale (const char *language, const char *all, const char *monetary, const char *lang,
                    const char *expected)
{
  const char *const settings[][2] = {{"LANGUAGE", language},
                                     {"LC_ALL", all},
                                     {"LC_MONETARY", monetary},
                                     {"LANG", lang},
                                     {"LC_MESSAGES", NULL}};
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++) {
    if (settings[i][1] != NULL)
      g_setenv (settings[i][0], settings[i][1], TRUE);
    else
      g_unsetenv (settings[i][0]);
  }
  g_autofree char *locale = ep_formatter_user_locale ();
  assert_string_equal (locale, expected);
}

static void
the_environment_tells_language_and_place (void **state)
{
  assert_user_locale (NULL, NULL, NULL, NULL, "en_US");
  assert_user_locale (NULL, "C.UTF-8", NULL, NULL, "en_US");
  assert_user_locale (NULL, NULL, NULL, "de_DE.UTF-8", "de_DE");
  assert_user_locale (NULL, "es_ES.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "es_ES");
  assert_user_locale ("es", "C.UTF-8", NULL, NULL, "es");
  assert_user_locale ("es:en", NULL, NULL, "en_US.UTF-8", "es_US");
  assert_user_locale (NULL, NULL, "de_AT.UTF-8", "de_DE.UTF-8", "de_AT");
  assert_user_locale (NULL, NULL, "de_DE.UTF-8", "en_US.UTF-8", "en_DE");
  assert_user_locale (NULL, "", "", "fr_CH.UTF-8", "fr_CH");
}

static void
assert_list (const char *locale, const char *const *texts, guint n_texts, const char *expected)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);
  g_autofree char *list = ep_format_list (formatter, texts, n_texts);
  assert_string_equal (list, expected);
}

static void
texts_are_listed_as_the_locale_does (void **state)
{
  static const char *const texts[] = {"Peel", "Laser", "Inyección"};
  assert_list ("en_US", texts, 1, "Peel");
  assert_list ("en_US", texts, 2, "Peel and Laser");
  assert_list ("en_US", texts, 3, "Peel, Laser, and Inyección");
  assert_list ("en_GB", texts, 3, "Peel, Laser and Inyección");
  assert_list ("de_DE", texts, 3, "Peel, Laser und Inyección");
  assert_list ("es_ES", texts, 2, "Peel y Laser");
  assert_list ("es_ES", texts, 3, "Peel, Laser e Inyección");
}

static void
a_list_is_as_long_as_its_texts (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "𝟙é");
  const char *texts[EP_LIST_MAX];
  for (guint i = 0; i < EP_LIST_MAX; i++)
    texts[i] = text->str;
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autofree char *list = ep_format_list (formatter, texts, EP_LIST_MAX);
  assert_true (g_str_has_suffix (list, text->str));
  assert_true (g_utf8_strlen (list, -1) > EP_LIST_MAX * 2000);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (an_amount_is_written_as_the_locale_writes_it),
      cmocka_unit_test (an_amount_has_the_decimals_of_its_currency),
      cmocka_unit_test (the_largest_amounts_are_written_to_the_last_digit),
      cmocka_unit_test (a_locale_that_names_no_place_is_en_us),
      cmocka_unit_test (posix_names_of_locales_are_understood),
      cmocka_unit_test (only_a_whole_amount_is_short),
      cmocka_unit_test (an_amount_goes_without_its_symbol),
      cmocka_unit_test (a_number_shows_its_decimals_but_no_needless_zeros),
      cmocka_unit_test (a_ratio_is_rounded_half_away_from_zero),
      cmocka_unit_test (a_rate_is_written_as_a_percentage),
      cmocka_unit_test (a_count_is_grouped),
      cmocka_unit_test (a_date_is_written_as_the_locale_writes_it),
      cmocka_unit_test (a_time_of_day_is_written_as_the_clocks_of_the_locale),
      cmocka_unit_test (dates_are_gregorian_in_every_year_and_locale),
      cmocka_unit_test (the_currency_is_that_of_the_place),
      cmocka_unit_test (a_currency_is_called_as_the_language_calls_it),
      cmocka_unit_test (every_currency_has_a_name),
      cmocka_unit_test (the_environment_tells_language_and_place),
      cmocka_unit_test (texts_are_listed_as_the_locale_does),
      cmocka_unit_test (a_list_is_as_long_as_its_texts),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
