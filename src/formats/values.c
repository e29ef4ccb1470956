#include "values.h"

#include <engine/decimal.h>

/* jansson fails for want of memory, or of UTF-8 in text that has been checked when it came in. GLib
 * ends the program for the first, so it is for the assertions here to end it for both. */

json_t *
ep_json_decimal (gint64 value, guint decimals)
{
  char text[EP_DECIMAL_SIZE];
  ep_decimal_write (value, decimals, text);
  return json_string (text);
}

json_t *
ep_json_integer_parse (const char *text)
{
  const char *digits = *text == '-' ? text + 1 : text;
  gint64 number;
  if (!g_ascii_isdigit (digits[0]) || (digits[0] == '0' && digits[1] != '\0') ||
      !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return NULL;
  return json_integer (number);
}

json_t *
ep_json_day (EpDay day)
{
  char text[EP_DAY_SIZE];
  ep_day_write (day, text);
  return json_string (text);
}

char *
ep_plain_decimal (gint64 value, guint decimals)
{
  char text[EP_DECIMAL_SIZE];
  g_assert (decimals > 0);
  gsize length = ep_decimal_write (value, decimals, text);
  while (decimals > 0 && text[length - 1] == '0') {
    length--;
    decimals--;
  }
  return g_strndup (text, decimals == 0 ? length - 1 : length);
}

void
ep_json_append (json_t *array, json_t *value)
{
  const int status = json_array_append_new (array, value);
  g_assert (status == 0);
}

void
ep_json_set (json_t *object, const char *name, json_t *value)
{
  const int status = json_object_set_new (object, name, value);
  g_assert (status == 0);
}

char *
ep_json_finish (json_t *value)
{
  const gsize length = json_dumpb (value, NULL, 0, JSON_INDENT (2));
  char *text = g_malloc0 (length + 1);
  const gsize written = json_dumpb (value, text, length, JSON_INDENT (2));
  g_assert (length > 0 && written == length);
  json_decref (value);
  return text;
}
