#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Decimal text as CONTRACT.md writes it: ASCII digits, `(0|[1-9][0-9]*)(\.[0-9]+)?`, no sign,
 * exponent, grouping, space or leading zero. The value is kept scaled: "12.5" at 2 decimals is
 * 1250. Text as a person types it, in their locale, is the business of present. */

typedef enum {
  EP_DECIMAL_OK,
  EP_DECIMAL_FORM,     /* not decimal text at all */
  EP_DECIMAL_DECIMALS, /* more decimals than allowed, zeros counted */
  EP_DECIMAL_RANGE,    /* outside minimum..maximum */
} EpDecimalFault;

/* Reads `length` bytes of text (they may hold NUL, which is a fault of form; no terminator needed)
 * as a number with at most `decimals` decimals and minimum <= number <= maximum, both scaled by
 * 10^decimals. decimals is 0 to 9, 0 <= minimum <= maximum.
 * Faults are found in the order of the enum. Sets *value, scaled, exactly when it is
 * EP_DECIMAL_OK. */
EpDecimalFault ep_decimal_parse (const char *text, gsize length, guint decimals, gint64 minimum,
                                 gint64 maximum, gint64 *value);

#define EP_DECIMAL_SIZE 24 /* sign, 19 digits, point, and the NUL, rounded up */

/* Writes value / 10^decimals with just that many decimals, "-" before a negative one and never
 * "-0": 1250 at 2 is "12.50". decimals is 0 to 9. Returns the length without the NUL. */
gsize ep_decimal_write (gint64 value, guint decimals, char text[EP_DECIMAL_SIZE]);

G_END_DECLS
