#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exact arithmetic on money (CONTRACT.md, rule 1).
 *
 * Amounts are counts of minor units: names that end in `_minor` are gint64. Rates are parts per
 * million, so that a percentage with four decimals is exact: 8.25 % is 82500 (`_ppm`). Nothing here
 * is binary floating point. */

#define EP_PPM_ONE       1000000 /* 100 % */
#define EP_PPM_PER_CENT  10000   /* 1 % */
#define EP_RATIO_ONE     10000   /* a ratio of 1.0000 */
#define EP_RATIO_DIGITS  4
#define EP_RATE_DECIMALS 4  /* that a percentage may have */
#define EP_AMOUNT_DIGITS 10 /* digits an amount may have before the point */

/* Wide enough for every sum and product of values within the contract's limits: the largest is
 * about 1e27, a wrap would need 1.7e38. Only what is printed has to fit 64 bits, see
 * ep_wide_fits(). */
__extension__ typedef __int128 EpWide;

/* dividend / divisor, rounded to a whole number, half away from zero (rule 1).
 * dividend >= 0, divisor > 0: the contract never rounds a negative amount. */
EpWide ep_round_div (EpWide dividend, EpWide divisor);

/* round(amount x rate_ppm / 1,000,000). amount >= 0. */
EpWide ep_rate_of (EpWide amount, guint rate_ppm);

/* round(amount x (100 - percent) / 100): what is left after a percentage is taken off (rules 3 and
 * 5). amount >= 0, percent_ppm <= EP_PPM_ONE. */
EpWide ep_less_percent (EpWide amount, guint percent_ppm);

/* Whether the amount can be kept as minor units in 64 bits. */
gboolean ep_wide_fits (EpWide amount);

/* The amount as minor units, or G_MAXINT64 where it is larger. amount >= 0. */
gint64 ep_wide_clamp (EpWide amount);

/* 10^exponent; exponent is 0 to 18. */
gint64 ep_power_of_ten (guint exponent);

/* The largest amount a scenario can hold in a currency of that many decimals, 0 to 4:
 * ten digits before the point and all decimals nine. */
gint64 ep_amount_max (guint decimals);

/* A ratio rounded to four decimals, half away from zero: whole + ten_thousandths / 10000.
 * Two fields, since a ratio of two 64-bit amounts needs more than 64 bits once it is scaled.
 * Unknown (known FALSE, the rest 0) when it would divide by zero. */
typedef struct {
  gboolean known;
  gint64 whole;
  guint ten_thousandths; /* 0 to 9999 */
} EpRatio;

/* dividend / divisor; unknown when the divisor is 0. Both >= 0. */
EpRatio ep_ratio (gint64 dividend, gint64 divisor);

G_END_DECLS
