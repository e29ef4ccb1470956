#include "fields.h"

#include "values.h"

#include <engine/decimal.h>
#include <engine/money.h>
#include <formats/quote.h>
#include <string.h>

EpPlace
ep_place_member (const EpPlace *object, const char *name)
{
  return (EpPlace){object, name, 0, json_object_get (object->value, name)};
}

EpPlace
ep_place_element (const EpPlace *array, gsize index)
{
  return (EpPlace){array, NULL, index, json_array_get (array->value, index)};
}

static void
append_path (GString *path, const EpPlace *place)
{
  if (place->parent == NULL)
    return;
  append_path (path, place->parent);
  if (place->name == NULL) {
    g_string_append_printf (path, "[%" G_GSIZE_FORMAT "]", place->index);
    return;
  }
  g_autofree char *name = ep_quote (place->name, EP_QUOTE_LENGTH);
  g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", name);
}

gboolean
ep_refuse (const EpPlace *place, EpFormatsError code, GError **error, const char *format, ...)
{
  g_autoptr (GString) message = g_string_new (NULL);
  va_list arguments;
  append_path (message, place);
  g_string_append (message, ": ");
  va_start (arguments, format);
  g_string_append_vprintf (message, format, arguments);
  va_end (arguments);
  g_set_error_literal (error, EP_FORMATS_ERROR, (gint)code, message->str);
  return FALSE;
}

gboolean
ep_refuse_quoting (const EpPlace *place, EpFormatsError code, GError **error, const char *value,
                   const char *reason)
{
  g_autofree char *quoted = ep_quote (value, EP_QUOTE_LENGTH);
  return ep_refuse (place, code, error, "\"%s\" %s", quoted, reason);
}

/* Whether a member is as much there as it has to be. */
static gboolean
check_presence (const EpPlace *place, EpPresence presence, GError **error)
{
  if (place->value == NULL && presence == EP_REQUIRED)
    return ep_refuse (place, EP_FORMATS_ERROR_MISSING, error, "is missing");
  return TRUE;
}

gboolean
ep_check_object (const EpPlace *place, const char *const *known, GError **error)
{
  const char *name;
  json_t *value;
  if (!json_is_object (place->value))
    return ep_refuse (place, EP_FORMATS_ERROR_TYPE, error, "must be an object");
  json_object_foreach (place->value, name, value)
  {
    const EpPlace member = {place, name, 0, value};
    if (!g_strv_contains (known, name))
      return ep_refuse (&member, EP_FORMATS_ERROR_UNKNOWN, error, "is not a known member");
  }
  return TRUE;
}

gboolean
ep_check_array (const EpPlace *place, EpPresence presence, gsize minimum, gsize maximum,
                GError **error)
{
  if (!check_presence (place, presence, error))
    return FALSE;
  if (place->value == NULL)
    return TRUE;
  if (!json_is_array (place->value))
    return ep_refuse (place, EP_FORMATS_ERROR_TYPE, error, "must be an array");
  const gsize length = json_array_size (place->value);
  if (length < minimum || length > maximum)
    return ep_refuse (place, EP_FORMATS_ERROR_RANGE, error,
                      "has %" G_GSIZE_FORMAT " elements, must have %" G_GSIZE_FORMAT
                      " to %" G_GSIZE_FORMAT,
                      length, minimum, maximum);
  return TRUE;
}

gboolean
ep_read_integer (const EpPlace *object, const char *name, EpPresence presence, guint minimum,
                 guint maximum, guint *value, GError **error)
{
  const EpPlace place = ep_place_member (object, name);
  if (!check_presence (&place, presence, error))
    return FALSE;
  if (place.value == NULL)
    return TRUE;
  if (!json_is_integer (place.value))
    return ep_refuse (&place, EP_FORMATS_ERROR_TYPE, error,
                      "must be an integer, without point, exponent or quotes");
  const json_int_t number = json_integer_value (place.value);
  if (number < (json_int_t)minimum || number > (json_int_t)maximum)
    return ep_refuse (&place, EP_FORMATS_ERROR_RANGE, error,
                      "%" JSON_INTEGER_FORMAT " is not from %u to %u", number, minimum, maximum);
  *value = (guint)number;
  return TRUE;
}

gboolean
ep_read_boolean (const EpPlace *object, const char *name, EpPresence presence, gboolean *value,
                 GError **error)
{
  const EpPlace place = ep_place_member (object, name);
  if (!check_presence (&place, presence, error))
    return FALSE;
  if (place.value == NULL)
    return TRUE;
  if (!json_is_boolean (place.value))
    return ep_refuse (&place, EP_FORMATS_ERROR_TYPE, error, "must be true or false");
  *value = json_is_true (place.value);
  return TRUE;
}

gboolean
ep_read_string (const EpPlace *object, const char *name, EpPresence presence, const char **text,
                GError **error)
{
  const EpPlace place = ep_place_member (object, name);
  if (!check_presence (&place, presence, error))
    return FALSE;
  if (place.value == NULL)
    return TRUE;
  if (!json_is_string (place.value))
    return ep_refuse (&place, EP_FORMATS_ERROR_TYPE, error, "must be a string");
  *text = json_string_value (place.value);
  return TRUE;
}

gboolean
ep_read_text (const EpPlace *object, const char *name, EpPresence presence, gsize characters,
              const char **text, GError **error)
{
  const EpPlace place = ep_place_member (object, name);
  const char *given = NULL;
  gsize length = 0;
  gboolean blank = TRUE;
  if (!ep_read_string (object, name, presence, &given, error))
    return FALSE;
  if (given == NULL)
    return TRUE;
  for (const char *at = given; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar character = g_utf8_get_char (at);
    if (g_unichar_iscntrl (character))
      return ep_refuse (&place, EP_FORMATS_ERROR_FORM, error, "holds the control character \\u%04x",
                        character);
    blank = blank && g_unichar_isspace (character);
    length++;
  }
  if (blank)
    return ep_refuse (&place, EP_FORMATS_ERROR_FORM, error, "is %s",
                      length == 0 ? "empty" : "nothing but white space");
  if (length > characters)
    return ep_refuse (&place, EP_FORMATS_ERROR_RANGE, error,
                      "has %" G_GSIZE_FORMAT " characters, must have 1 to %" G_GSIZE_FORMAT, length,
                      characters);
  *text = given;
  return TRUE;
}

gboolean
ep_read_choice (const EpPlace *object, const char *name, EpPresence presence,
                const char *const *words, guint *choice, GError **error)
{
  const EpPlace place = ep_place_member (object, name);
  const char *given = NULL;
  if (!ep_read_string (object, name, presence, &given, error))
    return FALSE;
  if (given == NULL)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++) {
    if (strcmp (given, words[i]) == 0) {
      *choice = i;
      return TRUE;
    }
  }
  g_autofree char *accepted = g_strjoinv ("\", \"", (char **)words);
  g_autofree char *reason = g_strdup_printf ("is none of \"%s\"", accepted);
  return ep_refuse_quoting (&place, EP_FORMATS_ERROR_FORM, error, given, reason);
}

/* Reads decimal text as ep_decimal_parse() does. Too many decimals are told with `owner`, who
 * allows no more, a number out of range with `range`. */
static gboolean
read_number (const EpPlace *place, const char *text, guint decimals, gint64 minimum, gint64 maximum,
             const char *owner, const char *range, gint64 *number, GError **error)
{
  g_autofree char *too_many = g_strdup_printf ("has more decimals than %s (%u)", owner, decimals);
  switch (ep_decimal_parse (text, strlen (text), decimals, minimum, maximum, number)) {
  case EP_DECIMAL_FORM:
    return ep_refuse_quoting (place, EP_FORMATS_ERROR_FORM, error, text,
                              "is not a number in digits with at most one point");
  case EP_DECIMAL_DECIMALS:
    return ep_refuse_quoting (place, EP_FORMATS_ERROR_DECIMALS, error, text, too_many);
  case EP_DECIMAL_RANGE:
    return ep_refuse_quoting (place, EP_FORMATS_ERROR_RANGE, error, text, range);
  case EP_DECIMAL_OK:
  default:
    return TRUE;
  }
}

gboolean
ep_read_decimal (const EpPlace *object, const char *name, EpPresence presence, guint decimals,
                 guint minimum, guint maximum, guint *value, GError **error)
{
  const EpPlace place = ep_place_member (object, name);
  const char *text = NULL;
  gint64 number = 0;
  if (!ep_read_string (object, name, presence, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  g_autofree char *lowest = ep_plain_decimal (minimum, decimals);
  g_autofree char *highest = ep_plain_decimal (maximum, decimals);
  g_autofree char *range = g_strdup_printf ("is not from %s to %s", lowest, highest);
  if (!read_number (&place, text, decimals, minimum, maximum, "are allowed", range, &number, error))
    return FALSE;
  *value = (guint)number;
  return TRUE;
}

gboolean
ep_read_percent (const EpPlace *object, const char *name, EpPresence presence, guint *rate_ppm,
                 GError **error)
{
  return ep_read_decimal (object, name, presence, EP_RATE_DECIMALS, 0, EP_PPM_ONE, rate_ppm, error);
}

gboolean
ep_read_amount (const EpPlace *object, const char *name, EpPresence presence,
                const EpCurrency *currency, gint64 *amount_minor, GError **error)
{
  const EpPlace place = ep_place_member (object, name);
  const gint64 largest = ep_amount_max (currency->decimals);
  const char *text = NULL;
  if (!ep_read_string (object, name, presence, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  g_autofree char *owner = g_strdup_printf ("%s allows", currency->code);
  g_autofree char *range =
      g_strdup_printf ("has more than %d digits before the point", EP_AMOUNT_DIGITS);
  return read_number (&place, text, currency->decimals, 0, largest, owner, range, amount_minor,
                      error);
}
