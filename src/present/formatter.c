#include "formatter-private.h"

#include <engine/decimal.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#define TEXT_SIZE    256
#define ROUNDING     "rounding-mode-half-up"
#define SHORT_SYMBOL "unit-width-short"
#define NO_SYMBOL    "unit-width-hidden"

typedef struct {
  UNumberFormatter *full;
  UNumberFormatter *whole; /* without decimals, for the short form */
  UNumberFormatter *bare;  /* without symbol; NULL until first used */
} MoneyFormats;

void
ep_icu_check (UErrorCode status, const char *what)
{
  if (U_FAILURE (status))
    g_error ("ICU cannot %s: %s", what, u_errorName (status));
}

static void
money_formats_free (gpointer data)
{
  MoneyFormats *formats = data;
  unumf_close (formats->full);
  unumf_close (formats->whole);
  unumf_close (formats->bare);
  g_free (formats);
}

EpFormatter *
ep_formatter_new (const char *locale)
{
  EpFormatter *formatter = g_new0 (EpFormatter, 1);
  ep_locale_identifier (locale, formatter->locale);
  if (!ep_locale_is_known (formatter->locale))
    ep_locale_identifier (NULL, formatter->locale);

  UErrorCode status = U_ZERO_ERROR;
  uloc_setKeywordValue ("calendar", "gregorian", formatter->locale, EP_LOCALE_SIZE, &status);
  g_strlcpy (formatter->latin_locale, formatter->locale, EP_LOCALE_SIZE);
  uloc_setKeywordValue ("numbers", "latn", formatter->latin_locale, EP_LOCALE_SIZE, &status);
  formatter->result = unumf_openResult (&status);
  ep_icu_check (status, "set up a locale");

  formatter->money = g_hash_table_new_full (NULL, NULL, NULL, money_formats_free);
  ep_entry_learn_marks (formatter);
  return formatter;
}

void
ep_formatter_free (EpFormatter *formatter)
{
  if (formatter == NULL)
    return;

  g_hash_table_unref (formatter->money);
  for (guint i = 0; i <= EP_DECIMALS_MAX; i++) {
    unumf_close (formatter->grouped[i]);
    unumf_close (formatter->ungrouped[i]);
  }
  unumf_close (formatter->percent);
  unumf_closeResult (formatter->result);
  udat_close (formatter->date);
  ulistfmt_close (formatter->list);
  g_free (formatter);
}

gboolean
ep_formatter_is_right_to_left (const EpFormatter *formatter)
{
  return uloc_isRightToLeft (formatter->locale);
}

const EpCurrency *
ep_formatter_currency (const EpFormatter *formatter)
{
  /* A language without a place stands for where it is most spoken. */
  UErrorCode status = U_ZERO_ERROR;
  char likely[EP_LOCALE_SIZE];
  uloc_addLikelySubtags (formatter->locale, likely, EP_LOCALE_SIZE, &status);

  UChar wide[4] = {0};
  ucurr_forLocale (likely, wide, 4, &status);
  const EpCurrency *currency = NULL;
  if (U_SUCCESS (status)) {
    char code[4];
    u_UCharsToChars (wide, code, 4);
    currency = ep_currency_find (code);
  }
  return currency != NULL ? currency : ep_currency_find ("USD");
}

char *
ep_format_currency_name (const EpFormatter *formatter, const EpCurrency *currency)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar code[4];
  int32_t length;
  u_charsToUChars (currency->code, code, 4);
  const UChar *name =
      ucurr_getName (code, formatter->locale, UCURR_LONG_NAME, NULL, &length, &status);
  ep_icu_check (status, "tell a currency's name");
  return g_utf16_to_utf8 (name, length, NULL, NULL, NULL);
}

static UNumberFormatter *
open_number (const EpFormatter *formatter, const char *skeleton)
{
  UChar wide[TEXT_SIZE];
  gsize length = strlen (skeleton);
  g_assert (length < TEXT_SIZE);
  u_charsToUChars (skeleton, wide, (int32_t)length);

  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *format =
      unumf_openForSkeletonAndLocale (wide, (int32_t)length, formatter->locale, &status);
  ep_icu_check (status, "open a number format");
  return format;
}

/* The decimal text, ASCII, as the format writes it. */
static char *
format_decimal_text (EpFormatter *formatter, UNumberFormatter *format, const char *decimal)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[TEXT_SIZE];
  unumf_formatDecimal (format, decimal, -1, formatter->result, &status);
  int32_t length = unumf_resultToString (formatter->result, wide, TEXT_SIZE, &status);
  ep_icu_check (status, "format a number");
  return g_utf16_to_utf8 (wide, length, NULL, NULL, NULL);
}

static UNumberFormatter *
open_money (const EpFormatter *formatter, const EpCurrency *currency, guint decimals,
            const char *symbol_width)
{
  /* The decimals are the contract's: ICU's own differ for some currencies. */
  g_autoptr (GString) skeleton = g_string_new (NULL);
  g_string_printf (skeleton, "currency/%s %s %s", currency->code, symbol_width, ROUNDING);
  g_string_append (skeleton, decimals == 0 ? " precision-integer" : " .");
  for (guint i = 0; i < decimals; i++)
    g_string_append_c (skeleton, '0');
  return open_number (formatter, skeleton->str);
}

static MoneyFormats *
money_formats (EpFormatter *formatter, const EpCurrency *currency)
{
  MoneyFormats *formats = g_hash_table_lookup (formatter->money, currency);
  if (formats == NULL) {
    formats = g_new0 (MoneyFormats, 1);
    formats->full = open_money (formatter, currency, currency->decimals, SHORT_SYMBOL);
    formats->whole = open_money (formatter, currency, 0, SHORT_SYMBOL);
    g_hash_table_insert (formatter->money, (gpointer)currency, formats);
  }
  return formats;
}

char *
ep_isolate (const EpFormatter *formatter, char *text)
{
  char *isolated;

  if (!ep_formatter_is_right_to_left (formatter))
    return text;
  isolated = g_strconcat ("\u2068", text, "\u2069", NULL);
  g_free (text);
  return isolated;
}

char *
ep_format_money (EpFormatter *formatter, gint64 amount_minor, const EpCurrency *currency)
{
  char decimal[EP_DECIMAL_SIZE];
  ep_decimal_write (amount_minor, currency->decimals, decimal);
  return ep_isolate (formatter, format_decimal_text (
                                    formatter, money_formats (formatter, currency)->full, decimal));
}

char *
ep_format_money_short (EpFormatter *formatter, gint64 amount_minor, const EpCurrency *currency)
{
  char decimal[EP_DECIMAL_SIZE];
  ep_decimal_write (amount_minor, currency->decimals, decimal);

  char *point = strchr (decimal, '.');
  const MoneyFormats *formats = money_formats (formatter, currency);
  gboolean whole = point == NULL || strspn (point + 1, "0") == strlen (point + 1);
  return ep_isolate (
      formatter, format_decimal_text (formatter, whole ? formats->whole : formats->full, decimal));
}

/* Whether the character is only there to part a number from what stood beside it. */
static gboolean
is_padding (gunichar character)
{
  return g_unichar_isspace (character) || g_unichar_type (character) == G_UNICODE_FORMAT;
}

/* The text without what is left around the number once its symbol is gone. Takes it. */
static char *
trim_padding (char *text)
{
  const char *start = text;
  while (*start != '\0' && is_padding (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  const char *end = start + strlen (start);
  while (end > start && is_padding (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  char *trimmed = g_strndup (start, (gsize)(end - start));
  g_free (text);
  return trimmed;
}

char *
ep_format_amount (EpFormatter *formatter, gint64 amount_minor, const EpCurrency *currency)
{
  g_assert (amount_minor >= 0);
  MoneyFormats *formats = money_formats (formatter, currency);
  if (formats->bare == NULL)
    formats->bare = open_money (formatter, currency, currency->decimals, NO_SYMBOL);

  char decimal[EP_DECIMAL_SIZE];
  ep_decimal_write (amount_minor, currency->decimals, decimal);
  return trim_padding (format_decimal_text (formatter, formats->bare, decimal));
}

/* A plain number that shows at least that many decimals, and all that are not zero. */
static UNumberFormatter *
open_plain (const EpFormatter *formatter, guint decimals_least, gboolean grouping)
{
  g_autoptr (GString) skeleton = g_string_new (".");
  for (guint i = 0; i < decimals_least; i++)
    g_string_append_c (skeleton, '0');
  g_string_append_c (skeleton, '+');
  if (!grouping)
    g_string_append (skeleton, " group-off");
  return open_number (formatter, skeleton->str);
}

static char *
format_plain (EpFormatter *formatter, const char *decimal, guint decimals_least, gboolean grouping)
{
  g_assert (decimals_least <= EP_DECIMALS_MAX);
  UNumberFormatter **formats = grouping ? formatter->grouped : formatter->ungrouped;
  if (formats[decimals_least] == NULL)
    formats[decimals_least] = open_plain (formatter, decimals_least, grouping);
  return format_decimal_text (formatter, formats[decimals_least], decimal);
}

char *
ep_format_decimal (EpFormatter *formatter, gint64 value, guint decimals, guint decimals_least)
{
  char decimal[EP_DECIMAL_SIZE];
  ep_decimal_write (value, decimals, decimal);
  return format_plain (formatter, decimal, decimals_least, TRUE);
}

char *
ep_format_entry (EpFormatter *formatter, gint64 value, guint decimals, guint decimals_least)
{
  char decimal[EP_DECIMAL_SIZE];
  ep_decimal_write (value, decimals, decimal);
  return format_plain (formatter, decimal, decimals_least, FALSE);
}

char *
ep_format_ratio (EpFormatter *formatter, EpRatio ratio, guint decimals)
{
  g_assert (ratio.known && decimals <= EP_RATIO_DIGITS);
  guint scale = 1; /* the steps of the shown decimals in one */
  for (guint i = 0; i < decimals; i++)
    scale *= 10;

  EpWide exact = (EpWide)ratio.whole * EP_RATIO_ONE + ratio.ten_thousandths;
  EpWide shown = ep_round_div (exact * scale, EP_RATIO_ONE);
  char fraction[EP_DECIMAL_SIZE];
  ep_decimal_write ((gint64)(shown % scale), decimals, fraction);

  g_autofree char *decimal =
      g_strdup_printf ("%" G_GINT64_FORMAT "%s", (gint64)(shown / scale), fraction + 1);
  return format_plain (formatter, decimal, decimals, TRUE);
}

char *
ep_format_percent (EpFormatter *formatter, guint rate_ppm)
{
  if (formatter->percent == NULL)
    formatter->percent = open_number (formatter, "percent .+");

  char decimal[EP_DECIMAL_SIZE];
  ep_decimal_write (rate_ppm, 4, decimal);
  return format_decimal_text (formatter, formatter->percent, decimal);
}

char *
ep_format_count (EpFormatter *formatter, guint64 count)
{
  g_autofree char *decimal = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  return format_plain (formatter, decimal, 0, TRUE);
}
