/* Decimal text of the contract. The first byte tells how many decimals are allowed and whether all
 * amounts are; the rest is the text. */

#include "fuzz.h"

#include <engine/decimal.h>
#include <string.h>

/* The form `(0|[1-9][0-9]*)(\.[0-9]+)?`, read from its end. */
static gboolean
has_the_form (const char *text, gsize length)
{
  gsize digits = 0;
  gboolean point = FALSE;

  while (length > 0) {
    const char last = text[--length];

    if (last == '.') {
      if (point || digits == 0)
        return FALSE;
      point = TRUE;
      digits = 0;
    } else if (last < '0' || last > '9') {
      return FALSE;
    } else {
      digits++;
    }
  }
  return digits == 1 || (digits > 1 && text[0] != '0');
}

static gsize
decimals_of (const char *text, gsize length)
{
  const char *point = memchr (text, '.', length);

  return point == NULL ? 0 : length - 1 - (gsize)(point - text);
}

/* What is written of a value reads as that value. */
static void
check_written (gint64 value, guint decimals, const char *text, gsize length)
{
  char written[EP_DECIMAL_SIZE];
  const gsize n = ep_decimal_write (value, decimals, written);
  gint64 again = -1;

  g_assert_cmpuint (n, ==, strlen (written));
  g_assert_cmpint (ep_decimal_parse (written, n, decimals, value, value, &again), ==,
                   EP_DECIMAL_OK);
  g_assert_cmpint (again, ==, value);
  if (decimals_of (text, length) == decimals) {
    g_assert_cmpuint (n, ==, length);
    g_assert_true (memcmp (written, text, length) == 0);
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  if (length == 0)
    return 0;

  const guint decimals = bytes[0] % 10;
  const gint64 maximum = bytes[0] < 128 ? G_MAXINT64 : 1000000;
  const char *text = (const char *)bytes + 1;
  gint64 value = -1;

  length--;
  const EpDecimalFault fault = ep_decimal_parse (text, length, decimals, 0, maximum, &value);

  g_assert_cmpint (fault == EP_DECIMAL_FORM, ==, !has_the_form (text, length));
  if (fault == EP_DECIMAL_DECIMALS)
    g_assert_cmpuint (decimals_of (text, length), >, decimals);
  if (fault != EP_DECIMAL_OK) {
    g_assert_cmpint (value, ==, -1);
    return 0;
  }
  g_assert_cmpint (value, >=, 0);
  g_assert_cmpint (value, <=, maximum);
  check_written (value, decimals, text, length);
  return 0;
}
