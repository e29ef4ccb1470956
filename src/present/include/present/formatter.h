#pragma once

#include <engine/currency.h>
#include <engine/date.h>
#include <engine/money.h>
#include <glib.h>

G_BEGIN_DECLS

/* The one place where numbers, money and dates become text and a person's text becomes a number, in
 * a locale, by ICU.
 *
 * A formatter is made once and used on one thread. All text is UTF-8, new, and freed with g_free().
 * Exact: no figure passes through binary floating point. */
typedef struct _EpFormatter EpFormatter;

/* `locale` as ICU or POSIX writes it ("de_DE", "de_DE.UTF-8"); "C", "POSIX" and NULL mean en_US.
 * Never fails: an unknown locale gets ICU's nearest. Free with ep_formatter_free(). */
EpFormatter *ep_formatter_new (const char *locale);

/* The locale that the user's environment asks for, as g_get_language_names() and LC_ALL,
 * LC_MONETARY, LANG tell it. Free with g_free(). */
char *ep_formatter_user_locale (void);

void ep_formatter_free (EpFormatter *formatter);

/* Whether the locale's language is written from right to left. */
gboolean ep_formatter_is_right_to_left (const EpFormatter *formatter);

/* The locale's own currency, or USD where it has none that CONTRACT.md knows. */
const EpCurrency *ep_formatter_currency (const EpFormatter *formatter);

/* What the locale's language calls a currency: "US Dollar"; its code where it has no name for it.
 */
char *ep_format_currency_name (const EpFormatter *formatter, const EpCurrency *currency);

/* "$1,410.00": with symbol and all of the currency's decimals, negative with the locale's minus.
 * From right to left an amount, a date and a time are isolated (U+2068, U+2069) from the sentence
 * that they come to stand in. */
char *ep_format_money (EpFormatter *formatter, gint64 amount_minor, const EpCurrency *currency);

/* "$1,410" when the amount is whole, else as ep_format_money(): for axes and ranges. */
char *ep_format_money_short (EpFormatter *formatter, gint64 amount_minor,
                             const EpCurrency *currency);

/* "1,410.00": the amount without its symbol, for a column or a formula whose currency is clear. Not
 * for negative amounts. */
char *ep_format_amount (EpFormatter *formatter, gint64 amount_minor, const EpCurrency *currency);

/* A number scaled by 10^decimals with at least `decimals_least` of its decimals shown, no more
 * zeros than that: 40000 at 4, least 0, is "4", 15667 at 4 is "1.5667". With grouping. */
char *ep_format_decimal (EpFormatter *formatter, gint64 value, guint decimals,
                         guint decimals_least);

/* The same as a person would type it: without grouping, for the text of an entry. */
char *ep_format_entry (EpFormatter *formatter, gint64 value, guint decimals, guint decimals_least);

/* A ratio rounded (half away from zero) to `decimals` places, 0 to 4: 1.5667 at 2 is "1.57". The
 * ratio is known. */
char *ep_format_ratio (EpFormatter *formatter, EpRatio ratio, guint decimals);

/* A rate as the locale writes percentages: 82500 is "8.25%". */
char *ep_format_percent (EpFormatter *formatter, guint rate_ppm);

/* A count, grouped: "1,001". */
char *ep_format_count (EpFormatter *formatter, guint64 count);

/* Texts one after the other, as the locale lists things: "Laser, Laser 2, and Peel". At most
 * EP_LIST_MAX, at least one. */
#define EP_LIST_MAX 8
char *ep_format_list (EpFormatter *formatter, const char *const *texts, guint n_texts);

typedef enum {
  EP_DATE_LONG,   /* "1 July 2027" */
  EP_DATE_MEDIUM, /* "1 Jul 2027" */
  EP_DATE_MONTH,  /* "Jul 2027" */
  EP_DATE_DAY,    /* "1 July": the year is clear */
  EP_DATE_SHORT,  /* "1 Jul", likewise */
} EpDateStyle;

char *ep_format_date (EpFormatter *formatter, EpDay day, EpDateStyle style);

/* A time of day as the locale's clocks show it: "14:32", "2:32 PM". 0 to 23, 0 to 59. */
char *ep_format_time (EpFormatter *formatter, guint hour, guint minute);

typedef enum {
  EP_ENTRY_OK,
  EP_ENTRY_EMPTY,
  EP_ENTRY_UNREADABLE, /* not a number in this locale or with a decimal point */
  EP_ENTRY_DECIMALS,   /* more decimals than allowed, other than zeros */
  EP_ENTRY_RANGE,      /* outside minimum..maximum */
} EpEntryFault;

/* Reads what a person typed: digits of the locale's script, ASCII or full width, comma or point as
 * the decimal mark, grouping as the locale or the other mark would group it, spaces around and the
 * given currency's symbol or code ignored. What the locale would write is read as the locale does:
 * where its decimal mark is the comma, "1,234" is 1.234 and "1.234", grouped by three, is 1234. Any
 * other text is read when only one number can be meant ("1,23" in en_US is 1.23); else, "1.234"
 * where the locale groups by spaces, it is EP_ENTRY_UNREADABLE, never another number. A sign, an
 * exponent or a second currency is unreadable too. `currency` may be NULL; what is read is then no
 * amount. The value is scaled by 10^decimals, at most 9; minimum and maximum too. Sets *value
 * exactly when it is EP_ENTRY_OK. */
EpEntryFault ep_parse_entry (EpFormatter *formatter, const char *text, const EpCurrency *currency,
                             guint decimals, gint64 minimum, gint64 maximum, gint64 *value);

/* The same for a percentage, which may have a percent sign: "8.25%" at 4 decimals is 82500. */
EpEntryFault ep_parse_percent_entry (EpFormatter *formatter, const char *text, guint decimals,
                                     gint64 minimum, gint64 maximum, gint64 *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpFormatter, ep_formatter_free)

G_END_DECLS
