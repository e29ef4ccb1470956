#include <engine/decimal.h>
#include <engine/money.h>
#include <string.h>

static gsize
count_digits (const char *text, gsize length)
{
  gsize n = 0;
  while (n < length && g_ascii_isdigit (text[n]))
    n++;

  return n;
}

/* Appends a run of digits to the value; FALSE when it grows beyond 64 bits. */
static gboolean
append_digits (gint64 *value, const char *digits, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (__builtin_mul_overflow (*value, 10, value) ||
        __builtin_add_overflow (*value, digits[i] - '0', value))
      return FALSE;
  }

  return TRUE;
}

EpDecimalFault
ep_decimal_parse (const char *text, gsize length, guint decimals, gint64 minimum, gint64 maximum,
                  gint64 *value)
{
  g_assert (0 <= minimum && minimum <= maximum);

  const gsize n_whole = count_digits (text, length);
  if (n_whole == 0 || (n_whole > 1 && text[0] == '0'))
    return EP_DECIMAL_FORM;

  gsize n_fraction = 0;
  if (n_whole < length) {
    n_fraction = count_digits (text + n_whole + 1, length - n_whole - 1);
    if (text[n_whole] != '.' || n_fraction == 0 || n_whole + 1 + n_fraction != length)
      return EP_DECIMAL_FORM;
  }

  if (n_fraction > decimals)
    return EP_DECIMAL_DECIMALS;

  gint64 parsed = 0;
  if (!append_digits (&parsed, text, n_whole) ||
      !append_digits (&parsed, text + length - n_fraction, n_fraction) ||
      __builtin_mul_overflow (parsed, ep_power_of_ten (decimals - (guint)n_fraction), &parsed) ||
      parsed < minimum || parsed > maximum)
    return EP_DECIMAL_RANGE;

  *value = parsed;
  return EP_DECIMAL_OK;
}

gsize
ep_decimal_write (gint64 value, guint decimals, char text[EP_DECIMAL_SIZE])
{
  g_assert (decimals <= 9);

  char digits[EP_DECIMAL_SIZE];
  char *const end = digits + sizeof digits;
  char *at = end;
  guint64 rest = value < 0 ? -(guint64)value : (guint64)value;

  for (guint digit = 0; digit < decimals; digit++) {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  }
  if (decimals > 0)
    *--at = '.';
  do {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  if (value < 0)
    *--at = '-';

  const gsize length = (gsize)(end - at);
  memcpy (text, at, length);
  text[length] = '\0';

  return length;
}
