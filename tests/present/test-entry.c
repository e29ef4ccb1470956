#include "support.h"

#include <present/formatter.h>
#include <unicode/uloc.h>

#define NBSP      "\u00a0"
#define NNBSP     "\u202f"
#define EMPTY     EP_ENTRY_EMPTY
#define UNREAD    EP_ENTRY_UNREADABLE
#define DECIMALS  EP_ENTRY_DECIMALS
#define RANGE     EP_ENTRY_RANGE
#define UNTOUCHED (-77)

typedef struct {
  const char *text;
  EpEntryFault fault;
  gint64 value; /* in ten-thousandths, when there is no fault */
} Case;

static void
assert_cases (const char *locale, const char *code, const Case *cases, guint n_cases)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);
  const EpCurrency *currency = code != NULL ? ep_currency_find (code) : NULL;
  for (guint i = 0; i < n_cases; i++) {
    gint64 value = UNTOUCHED;
    EpEntryFault fault =
        ep_parse_entry (formatter, cases[i].text, currency, 4, 0, G_MAXINT64, &value);
    gint64 expected = cases[i].fault == EP_ENTRY_OK ? cases[i].value : UNTOUCHED;
    if (fault != cases[i].fault || value != expected)
      fail_msg ("%s \"%s\": fault %d, value %" G_GINT64_FORMAT, locale, cases[i].text, fault,
                value);
  }
}

#define ASSERT_CASES(locale, code, cases) assert_cases (locale, code, cases, G_N_ELEMENTS (cases))

static void
what_is_no_number_is_unreadable_in_every_locale (void **state)
{
  static const char *const locales[] = {"en_US", "de_DE", "fr_FR", "en_IN",
                                        "de_CH", "ja_JP", "ar_EG", "es_ES"};
  static const char *const empty[] = {"", "   ", NBSP, "\u200f"};
  static const char *const unreadable[] = {
      "abc",      "12abc",        "1e5",        "1E5",        "-5",   "+5",       "\u22125",
      "∞",        "NaN",          "0x10",       "1..2",       "1,,2", "1,2,3",    "1.2.3",
      "12,34,5",  "12.34.5",      ".",          ",",          "..",   "1.,2",     "(5)",
      "5%",       "1/2",          "½",          "²",          "1\n2", "1  234",   "1\u0661",
      "१२",       "\xff",         "1\xc3",      "四",         "1 2",  "1,234,56", "1.234.56",
      ",234,567", "1234,567,890", "01,234,567", "1,234.567,8"};
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (empty); j++)
      assert_cases (locales[i], NULL, &(Case){empty[j], EMPTY, 0}, 1);
    for (guint j = 0; j < G_N_ELEMENTS (unreadable); j++)
      assert_cases (locales[i], NULL, &(Case){unreadable[j], UNREAD, 0}, 1);
  }
}

static void
what_has_one_reading_only_is_that_number_in_every_locale (void **state)
{
  static const char *const locales[] = {"en_US", "de_DE", "fr_FR", "en_IN",
                                        "de_CH", "ja_JP", "ar_EG", "es_ES"};
  static const Case cases[] = {
      {"0", EP_ENTRY_OK, 0},
      {"5", EP_ENTRY_OK, 50000},
      {" 12 ", EP_ENTRY_OK, 120000},
      {"007", EP_ENTRY_OK, 70000},
      {"1234", EP_ENTRY_OK, 12340000},
      {"1.5", EP_ENTRY_OK, 15000},
      {"1,5", EP_ENTRY_OK, 15000},
      {"1,23", EP_ENTRY_OK, 12300},
      {"1.23", EP_ENTRY_OK, 12300},
      {"1234.56", EP_ENTRY_OK, 12345600},
      {"1234,56", EP_ENTRY_OK, 12345600},
      {"1234.567", EP_ENTRY_OK, 12345670},
      {"1234,567", EP_ENTRY_OK, 12345670},
      {"1.5667", EP_ENTRY_OK, 15667},
      {"0.123", EP_ENTRY_OK, 1230},
      {"0,123", EP_ENTRY_OK, 1230},
      {"5.", EP_ENTRY_OK, 50000},
      {"5,", EP_ENTRY_OK, 50000},
      {".5", EP_ENTRY_OK, 5000},
      {",5", EP_ENTRY_OK, 5000},
      {"1,234.5", EP_ENTRY_OK, 12345000},
      {"1.234,5", EP_ENTRY_OK, 12345000},
      {"1,234,567", EP_ENTRY_OK, 12345670000},
      {"1.234.567", EP_ENTRY_OK, 12345670000},
      {"1,234,567.8", EP_ENTRY_OK, 12345678000},
      {"1.234.567,8", EP_ENTRY_OK, 12345678000},
      {"１２３．５", EP_ENTRY_OK, 1235000},
      {"\u200e12\u200f", EP_ENTRY_OK, 120000},
      {"1.50000000", EP_ENTRY_OK, 15000},
      {"1.00005", DECIMALS, 0},
      {"99999999999999999999", RANGE, 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    ASSERT_CASES (locales[i], NULL, cases);
}

static void
one_mark_before_three_digits_means_what_it_means_in_the_locale (void **state)
{
  static const struct {
    const char *locale;
    Case point, comma;
  } cases[] = {
      {"en_US", {"1.234", EP_ENTRY_OK, 12340}, {"1,234", EP_ENTRY_OK, 12340000}},
      {"en_IN", {"1.234", EP_ENTRY_OK, 12340}, {"1,234", EP_ENTRY_OK, 12340000}},
      {"ja_JP", {"1.234", EP_ENTRY_OK, 12340}, {"1,234", EP_ENTRY_OK, 12340000}},
      {"ar_EG", {"1.234", EP_ENTRY_OK, 12340}, {"1,234", EP_ENTRY_OK, 12340000}},
      {"de_DE", {"1.234", EP_ENTRY_OK, 12340000}, {"1,234", EP_ENTRY_OK, 12340}},
      {"es_ES", {"1.234", EP_ENTRY_OK, 12340000}, {"1,234", EP_ENTRY_OK, 12340}},
      /* where the mark is none of the locale's, it could be either */
      {"fr_FR", {"1.234", UNREAD, 0}, {"1,234", EP_ENTRY_OK, 12340}},
      {"de_CH", {"1.234", EP_ENTRY_OK, 12340}, {"1,234", UNREAD, 0}},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    assert_cases (cases[i].locale, NULL, &cases[i].point, 1);
    assert_cases (cases[i].locale, NULL, &cases[i].comma, 1);
  }
}

static void
each_locale_groups_in_its_own_way (void **state)
{
  static const Case french[] = {{"1" NNBSP "234,5", EP_ENTRY_OK, 12345000},
                                {"1" NBSP "234,5", EP_ENTRY_OK, 12345000},
                                {"1 234,5", EP_ENTRY_OK, 12345000},
                                {"1 234.5", EP_ENTRY_OK, 12345000},
                                {"1 234 567", EP_ENTRY_OK, 12345670000},
                                {"12 34,5", UNREAD, 0},
                                {"1'234,5", UNREAD, 0}};
  static const Case indian[] = {{"12,34,567.8", EP_ENTRY_OK, 12345678000},
                                {"1,23,456", EP_ENTRY_OK, 1234560000},
                                {"123,456", UNREAD, 0},
                                {"1,2,34,567", UNREAD, 0},
                                {"12,345,67", UNREAD, 0}};
  static const Case swiss[] = {{"1’234.50", EP_ENTRY_OK, 12345000},
                               {"1'234.50", EP_ENTRY_OK, 12345000},
                               {"1'234'567,5", EP_ENTRY_OK, 12345675000},
                               {"12'34.5", UNREAD, 0}};
  static const Case egyptian[] = {{"١٬٢٣٤٫٥", EP_ENTRY_OK, 12345000},
                                  {"١٢٣٤٫٥", EP_ENTRY_OK, 12345000},
                                  {"1234.5", EP_ENTRY_OK, 12345000},
                                  {"١٢.٥", EP_ENTRY_OK, 125000},
                                  {"١2", UNREAD, 0}};
  static const Case american[] = {
      {"1 234.5", UNREAD, 0}, {"1'234.5", UNREAD, 0}, {"1,23,456", UNREAD, 0}};
  ASSERT_CASES ("fr_FR", NULL, french);
  ASSERT_CASES ("en_IN", NULL, indian);
  ASSERT_CASES ("de_CH", NULL, swiss);
  ASSERT_CASES ("ar_EG", NULL, egyptian);
  ASSERT_CASES ("en_US", NULL, american);
}

static void
only_the_given_currency_may_stand_beside_the_number (void **state)
{
  static const Case dollars[] = {{"$1,410.00", EP_ENTRY_OK, 14100000},
                                 {"1,410.00 $", EP_ENTRY_OK, 14100000},
                                 {"USD 1,410", EP_ENTRY_OK, 14100000},
                                 {"1410usd", EP_ENTRY_OK, 14100000},
                                 {" $ 5 ", EP_ENTRY_OK, 50000},
                                 {"$", UNREAD, 0},
                                 {"€5", UNREAD, 0},
                                 {"5 EUR", UNREAD, 0},
                                 {"$$5", UNREAD, 0},
                                 {"$-5", UNREAD, 0},
                                 {"-$5", UNREAD, 0},
                                 {"5$5", UNREAD, 0}};
  static const Case euros[] = {{"$1,410.00", UNREAD, 0}, {"€1,410.00", EP_ENTRY_OK, 14100000}};
  static const Case none[] = {{"$5", UNREAD, 0}, {"USD 5", UNREAD, 0}};
  static const Case german[] = {{"1.234,56" NBSP "€", EP_ENTRY_OK, 12345600},
                                {"EUR 1.234,56", EP_ENTRY_OK, 12345600}};
  static const Case kuwaiti[] = {{"\u200f١٬٢٣٤٫٥" NBSP "د.ك.\u200f", EP_ENTRY_OK, 12345000}};
  static const Case yen[] = {{"￥1,234", EP_ENTRY_OK, 12340000}, {"¥1,234", EP_ENTRY_OK, 12340000}};
  ASSERT_CASES ("en_US", "USD", dollars);
  ASSERT_CASES ("en_US", "EUR", euros);
  ASSERT_CASES ("en_US", NULL, none);
  ASSERT_CASES ("de_DE", "EUR", german);
  ASSERT_CASES ("ar_KW", "KWD", kuwaiti);
  ASSERT_CASES ("ja_JP", "JPY", yen);
}

static void
a_percentage_may_have_its_sign (void **state)
{
  static const struct {
    const char *locale, *text;
    EpEntryFault fault;
    gint64 value;
  } cases[] = {
      {"en_US", "8.25", EP_ENTRY_OK, 82500},
      {"en_US", "8.25%", EP_ENTRY_OK, 82500},
      {"en_US", "8.25 %", EP_ENTRY_OK, 82500},
      {"de_DE", "8,25" NBSP "%", EP_ENTRY_OK, 82500},
      {"tr_TR", "%8,25", EP_ENTRY_OK, 82500},
      {"ar_EG", "٨٫٢٥٪\u061c", EP_ENTRY_OK, 82500},
      {"en_US", "8.25%%", UNREAD, 0},
      {"en_US", "%", UNREAD, 0},
      {"en_US", "", EMPTY, 0},
      {"en_US", "$8", UNREAD, 0},
      {"en_US", "100.0001%", RANGE, 0},
      {"en_US", "1.00001%", DECIMALS, 0},
      {"en_US", "\xff%", UNREAD, 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpFormatter) formatter = ep_formatter_new (cases[i].locale);
    gint64 value = UNTOUCHED;
    EpEntryFault fault =
        ep_parse_percent_entry (formatter, cases[i].text, 4, 0, EP_PPM_ONE, &value);
    assert_int_equal (fault, cases[i].fault);
    assert_int_equal (value, fault == EP_ENTRY_OK ? cases[i].value : UNTOUCHED);
  }
}

static void
decimals_and_range_are_checked_in_that_order (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  static const struct {
    const char *text;
    guint decimals;
    gint64 minimum, maximum;
    EpEntryFault fault;
    gint64 value;
  } cases[] = {
      {"300", 2, 0, 100000, EP_ENTRY_OK, 30000},
      {"300.5", 2, 0, 100000, EP_ENTRY_OK, 30050},
      {"300.500", 2, 0, 100000, EP_ENTRY_OK, 30050},
      {"300.505", 2, 0, 100000, DECIMALS, 0},
      {"1000.00", 2, 0, 100000, EP_ENTRY_OK, 100000},
      {"1000.01", 2, 0, 100000, RANGE, 0},
      {"1000.001", 2, 0, 100000, DECIMALS, 0},
      {"5", 0, 1, 100, EP_ENTRY_OK, 5},
      {"5.0", 0, 1, 100, EP_ENTRY_OK, 5},
      {"5.5", 0, 1, 100, DECIMALS, 0},
      {"0", 0, 1, 100, RANGE, 0},
      {"101", 0, 1, 100, RANGE, 0},
      {"92233720368547758.07", 2, 0, G_MAXINT64, EP_ENTRY_OK, G_MAXINT64},
      {"92233720368547758.08", 2, 0, G_MAXINT64, RANGE, 0},
      {"0.000000001", 9, 0, 10, EP_ENTRY_OK, 1},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 value = UNTOUCHED;
    EpEntryFault fault = ep_parse_entry (formatter, cases[i].text, NULL, cases[i].decimals,
                                         cases[i].minimum, cases[i].maximum, &value);
    assert_int_equal (fault, cases[i].fault);
    assert_int_equal (value, fault == EP_ENTRY_OK ? cases[i].value : UNTOUCHED);
  }
}

/* What is written must be read as the same number, or by no means as another one. */
static void
assert_read_back (EpFormatter *formatter, const char *locale, const EpCurrency *currency,
                  const char *text, gint64 value)
{
  gint64 read = UNTOUCHED;
  EpEntryFault fault =
      ep_parse_entry (formatter, text, currency, currency->decimals, 0, G_MAXINT64, &read);
  if (fault != EP_ENTRY_OK || read != value)
    fail_msg ("%s \"%s\": fault %d, value %" G_GINT64_FORMAT " for %" G_GINT64_FORMAT, locale, text,
              fault, read, value);
}

static void
what_is_written_is_read_back_in_every_locale (void **state)
{
  TestRandom random = test_random_new ();
  for (int32_t i = 0; i < uloc_countAvailable (); i++) {
    const char *locale = uloc_getAvailable (i);
    g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);
    const EpCurrency *currency = ep_currency_find ("USD");
    for (guint digits = 1; digits <= 12; digits++) {
      gint64 limit = 1;
      for (guint d = 0; d < digits; d++)
        limit *= 10;
      gint64 value = test_random_between (&random, 0, limit);
      g_autofree char *money = ep_format_money (formatter, value, currency);
      g_autofree char *money_short = ep_format_money_short (formatter, value, currency);
      g_autofree char *plain = ep_format_decimal (formatter, value, 2, 2);
      g_autofree char *entry = ep_format_entry (formatter, value, 2, 2);
      guint rate_ppm = (guint)test_random_between (&random, 0, EP_PPM_ONE);
      g_autofree char *percent = ep_format_percent (formatter, rate_ppm);
      gint64 rate = UNTOUCHED;
      EpEntryFault fault = ep_parse_percent_entry (formatter, percent, 4, 0, EP_PPM_ONE, &rate);
      if (fault != EP_ENTRY_OK || rate != rate_ppm)
        fail_msg ("%s \"%s\": fault %d", locale, percent, fault);
      assert_read_back (formatter, locale, currency, money, value);
      assert_read_back (formatter, locale, currency, money_short, value);
      assert_read_back (formatter, locale, currency, plain, value);
      assert_read_back (formatter, locale, currency, entry, value);
    }
  }
}

/* The ASCII digits of a text in their order, without zeros at the ends: what is left of a number
 * when nothing but its decimal mark moves. */
static char *
digits_of (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p) && (digits->len > 0 || *p != '0'))
      g_string_append_c (digits, *p);
  }
  while (digits->len > 0 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);
  return g_strdup (digits->str);
}

/* Digits with any marks between them. */
static char *
random_text (TestRandom *random)
{
  static const char *const marks[] = {".", ",", " ", "'", NNBSP, "-", "$", "e"};
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 n_parts = test_random_between (random, 1, 4);
  for (gint64 i = 0; i < n_parts; i++) {
    if (i > 0)
      g_string_append (text, marks[test_random_between (random, 0, G_N_ELEMENTS (marks) - 1)]);
    gint64 n_digits = test_random_once_in (random, 2) ? 3 : test_random_between (random, 0, 4);
    for (gint64 d = 0; d < n_digits; d++)
      g_string_append_c (text, (char)('0' + test_random_between (random, 0, 9)));
  }
  return g_strdup (text->str);
}

static void
no_digit_is_ever_lost_or_moved (void **state)
{
  static const char *const locales[] = {"en_US", "de_DE", "fr_FR", "en_IN", "de_CH", "es_ES"};
  TestRandom random = test_random_new ();
  guint n_read = 0;
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
    g_autoptr (EpFormatter) formatter = ep_formatter_new (locales[i]);
    for (guint j = 0; j < 20000; j++) {
      gint64 value;
      g_autofree char *text = random_text (&random);
      if (ep_parse_entry (formatter, text, NULL, 4, 0, G_MAXINT64, &value) != EP_ENTRY_OK)
        continue;
      g_autofree char *read = g_strdup_printf ("%" G_GINT64_FORMAT, value);
      g_autofree char *digits_read = digits_of (read);
      g_autofree char *digits = digits_of (text);
      assert_string_equal (digits_read, digits);
      n_read++;
    }
  }
  assert_true (n_read > 1000);
}

static void
every_currency_is_written_and_read_back (void **state)
{
  static const char *const locales[] = {"en_US", "de_DE", "fr_CH", "ar_EG", "ja_JP", "pt_CV"};
  guint n_currencies;
  const EpCurrency *currencies = ep_currencies (&n_currencies);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
    g_autoptr (EpFormatter) formatter = ep_formatter_new (locales[i]);
    for (guint j = 0; j < n_currencies; j++) {
      g_autofree char *text = ep_format_money (formatter, 123456789, &currencies[j]);
      assert_read_back (formatter, locales[i], &currencies[j], text, 123456789);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (what_is_no_number_is_unreadable_in_every_locale),
      cmocka_unit_test (what_has_one_reading_only_is_that_number_in_every_locale),
      cmocka_unit_test (one_mark_before_three_digits_means_what_it_means_in_the_locale),
      cmocka_unit_test (each_locale_groups_in_its_own_way),
      cmocka_unit_test (only_the_given_currency_may_stand_beside_the_number),
      cmocka_unit_test (a_percentage_may_have_its_sign),
      cmocka_unit_test (decimals_and_range_are_checked_in_that_order),
      cmocka_unit_test (no_digit_is_ever_lost_or_moved),
      cmocka_unit_test (what_is_written_is_read_back_in_every_locale),
      cmocka_unit_test (every_currency_is_written_and_read_back),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
