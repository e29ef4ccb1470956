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

/* The locale's own currency, or USD where it has none that CONTRACT.md knows. */
const EpCurrency *ep_formatter_currency (const EpFormatter *formatter);

/* "$1,410.00": with symbol and all of the currency's decimals, negative with the locale's minus. */
char *ep_format_money (EpFormatter *formatter, gint64 amount_minor, const EpCurrency *currency);

/* "$1,410" when the amount is whole, else as ep_format_money(): for axes and ranges. */
char *ep_format_money_short (EpFormatter *formatter, gint64 amount_minor,
                             const EpCurrency *currency);

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

typedef enum {
  EP_DATE_LONG,   /* "1 July 2027" */
  EP_DATE_MEDIUM, /* "1 Jul 2027" */
  EP_DATE_MONTH,  /* "Jul 2027" */
} EpDateStyle;

char *ep_format_date (EpFormatter *formatter, EpDay day, EpDateStyle style);

typedef enum {
  EP_ENTRY_OK,
  EP_ENTRY_EMPTY,
  EP_ENTRY_UNREADABLE, /* not a number in this locale or with a decimal point */
  EP_ENTRY_DECIMALS,   /* more decimals than allowed, other than zeros */
  EP_ENTRY_RANGE,      /* outside minimum..maximum */
} EpEntryFault;

/* Reads what a person typed: digits of any script that the locale uses or ASCII, comma or point as
 * the decimal mark, grouping as the locale or the other mark would group it, spaces around and the
 * given currency's symbol or code ignored. A text that could be read as two different numbers
 * ("1,234" where the locale's decimal mark is the comma is 1.234; "1.234" there groups by three and
 * is 1234) is read as the locale does; one that fits no reading is EP_ENTRY_UNREADABLE, never
 * another number. `currency` may be NULL. The value is scaled by 10^decimals; minimum and maximum
 * too. Sets *value exactly when it is EP_ENTRY_OK. */
EpEntryFault ep_parse_entry (EpFormatter *formatter, const char *text, const EpCurrency *currency,
                             guint decimals, gint64 minimum, gint64 maximum, gint64 *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpFormatter, ep_formatter_free)

G_END_DECLS
