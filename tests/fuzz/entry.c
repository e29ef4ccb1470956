/* What a person types into an entry. The first byte chooses the locale, the second the currency and
 * the kind of entry; the rest is the text. */

#include "fuzz.h"

#include <engine/money.h>
#include <present/formatter.h>

static const char *const locales[] = {"en_US", "de_DE", "de_CH", "fr_FR", "ar_EG",      "fa_IR",
                                      "hi_IN", "ja_JP", "pt_CV", "es_ES", "ff_Adlm_GN", "en_ZA"};
static const char *const codes[] = {"USD", "EUR", "JPY", "KWD", "CLF", "CVE", "CHF", NULL};

/* Made when first needed, and kept, since making one takes longer than reading with it. */
static EpFormatter *
formatter_of (guint locale)
{
  static EpFormatter *formatters[G_N_ELEMENTS (locales)];

  if (formatters[locale] == NULL)
    formatters[locale] = ep_formatter_new (locales[locale]);
  return formatters[locale];
}

/* What the program itself would put into the entry reads as the same. */
static void
check_read_back (EpFormatter *formatter, const EpCurrency *currency, guint decimals, gint64 value)
{
  g_autofree char *entry = ep_format_entry (formatter, value, decimals, 0);
  gint64 again = -1;

  g_assert_cmpint (ep_parse_entry (formatter, entry, currency, decimals, 0, G_MAXINT64, &again), ==,
                   EP_ENTRY_OK);
  g_assert_cmpint (again, ==, value);
  if (currency == NULL)
    return;

  g_autofree char *money = ep_format_money (formatter, value, currency);
  g_assert_cmpint (
      ep_parse_entry (formatter, money, currency, currency->decimals, 0, G_MAXINT64, &again), ==,
      EP_ENTRY_OK);
  g_assert_cmpint (again, ==, value);
}

static void
check_fault (EpEntryFault fault, gint64 value, gint64 maximum)
{
  g_assert_cmpint (fault == EP_ENTRY_OK, ==, value != -1);
  if (fault == EP_ENTRY_OK) {
    g_assert_cmpint (value, >=, 0);
    g_assert_cmpint (value, <=, maximum);
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  if (length < 2)
    return 0;

  EpFormatter *formatter = formatter_of (bytes[0] % G_N_ELEMENTS (locales));
  const char *code = codes[bytes[1] % G_N_ELEMENTS (codes)];
  const EpCurrency *currency = code != NULL ? ep_currency_find (code) : NULL;
  const guint decimals = currency != NULL ? currency->decimals : bytes[1] / 16 % 10;
  const gint64 maximum = bytes[1] < 128 ? G_MAXINT64 : ep_amount_max (2);
  g_autofree char *text = g_strndup ((const char *)bytes + 2, length - 2);
  gint64 value = -1;

  EpEntryFault fault = ep_parse_entry (formatter, text, currency, decimals, 0, maximum, &value);
  check_fault (fault, value, maximum);
  if (fault == EP_ENTRY_OK)
    check_read_back (formatter, currency, decimals, value);

  value = -1;
  fault = ep_parse_percent_entry (formatter, text, 4, 0, EP_PPM_ONE, &value);
  check_fault (fault, value, EP_PPM_ONE);
  if (fault == EP_ENTRY_OK) {
    g_autofree char *percent = ep_format_percent (formatter, (guint)value);
    gint64 again = -1;

    g_assert_cmpint (ep_parse_percent_entry (formatter, percent, 4, 0, EP_PPM_ONE, &again), ==,
                     EP_ENTRY_OK);
    g_assert_cmpint (again, ==, value);
  }
  return 0;
}
