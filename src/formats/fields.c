#include "fields.h"

#include "refusal.h"
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

static gboolean
refuse (const EpPlace *place, EpFormatsError code, GError **error, const char *reason,
        const char *const details[EP_REFUSAL_DETAILS])
{
  g_autoptr (GString) path = g_string_new (NULL);
  append_path (path, place);
  ep_refusal_set (error, code, &(EpRefusal){.path = path->str}, reason, details);
  return FALSE;
}

gboolean
ep_refuse (const EpPlace *place, EpFormatsError code, GError **error, const char *reason, ...)
{
  const char *details[EP_REFUSAL_DETAILS] = {NULL};
  va_list arguments;
  va_start (arguments, reason);
  ep_refusal_collect (reason, 0, arguments, details);
  va_end (arguments);
  return refuse (place, code, error, reason, details);
}

gboolean
ep_refuse_quoting (const EpPlace *place, EpFormatsError code, GError **error, const char *reason,
                   ...)
{
  va_list arguments;
  va_start (arguments, reason);
  g_autofree char *quoted = ep_quote (va_arg (arguments, const char *), EP_QUOTE_LENGTH);
  const char *details[EP_REFUSAL_DETAILS] = {quoted};
  ep_refusal_collect (reason, 1, arguments, details);
  va_end (arguments);
  return refuse (place, code, error, reason, details);
}

/* Whether a member is as much there as it has to be. */
static gboolean
check_presence (const EpPlace *place, EpPresence presence, GError **error)
{
  if (place->value == NULL && presence == EP_REQUIRED)
    /* Translators: as all reasons that begin with a verb or a value in quotes, behind the name of a
     * column or of a member of a JSON file: “session_price: is missing” */
    return ep_refuse (place, EP_FORMATS_ERROR_MISSING, error, N_ ("is missing"));
  return TRUE;
}

gboolean
ep_check_object (const EpPlace *place, const char *const *known, GError **error)
{
  const char *name;
  json_t *value;
  if (!json_is_object (place->value))
    return ep_refuse (place, EP_FORMATS_ERROR_TYPE, error, N_ ("must be an object"));
  json_object_foreach (place->value, name, value)
  {
    const EpPlace member = {place, name, 0, value};
    if (!g_strv_contains (known, name))
      return ep_refuse (&member, EP_FORMATS_ERROR_UNKNOWN, error, N_ ("is not a known member"));
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
    return ep_refuse (place, EP_FORMATS_ERROR_TYPE, error, N_ ("must be an array"));
  const gsize length = json_array_size (place->value);
  if (length < minimum || length > maximum)
    return ep_refuse (place, EP_FORMATS_ERROR_RANGE, error,
                      N_ ("must have %s to %s elements, not %s"), EP_DIGITS ((gint64)minimum),
                      EP_DIGITS ((gint64)maximum), EP_DIGITS ((gint64)length));
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
                      N_ ("must be an integer, without point, exponent or quotes"));
  const json_int_t number = json_integer_value (place.value);
  if (number < (json_int_t)minimum || number > (json_int_t)maximum)
    return ep_refuse (&place, EP_FORMATS_ERROR_RANGE, error, N_ ("%s is not from %s to %s"),
                      EP_DIGITS (number), EP_DIGITS (minimum), EP_DIGITS (maximum));
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
    return ep_refuse (&place, EP_FORMATS_ERROR_TYPE, error, N_ ("must be true or false"));
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
    return ep_refuse (&place, EP_FORMATS_ERROR_TYPE, error, N_ ("must be a string"));
  *text = json_string_value (place.value);
  return TRUE;
}

static gboolean
refuse_control (const EpPlace *place, gunichar character, GError **error)
{
  g_autofree char *escaped = g_strdup_printf ("\\u%04x", character);
  return ep_refuse (place, EP_FORMATS_ERROR_FORM, error, N_ ("holds the control character %s"),
                    escaped);
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
      return refuse_control (&place, character, error);
    blank = blank && g_unichar_isspace (character);
    length++;
  }
  if (length == 0)
    return ep_refuse (&place, EP_FORMATS_ERROR_FORM, error, N_ ("is empty"));
  if (blank)
    return ep_refuse (&place, EP_FORMATS_ERROR_FORM, error, N_ ("is nothing but white space"));
  if (length > characters)
    return ep_refuse (&place, EP_FORMATS_ERROR_RANGE, error,
                      N_ ("has %s characters, must have 1 to %s"), EP_DIGITS ((gint64)length),
                      EP_DIGITS ((gint64)characters));
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
  g_autofree char *joined = g_strjoinv ("\", \"", (char **)words);
  g_autofree char *accepted = g_strdup_printf ("\"%s\"", joined);
  /* Translators: the second %s is a list of words in quotes. */
  return ep_refuse_quoting (&place, EP_FORMATS_ERROR_FORM, error, N_ ("\"%s\" is none of %s"),
                            given, accepted);
}

/* Refuses decimal text that is of another form. */
static gboolean
refuse_form (const EpPlace *place, const char *text, GError **error)
{
  return ep_refuse_quoting (place, EP_FORMATS_ERROR_FORM, error,
                            N_ ("\"%s\" is not a number in digits with at most one point"), text);
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
  switch (ep_decimal_parse (text, strlen (text), decimals, minimum, maximum, &number)) {
  case EP_DECIMAL_FORM:
    return refuse_form (&place, text, error);
  case EP_DECIMAL_DECIMALS:
    return ep_refuse_quoting (&place, EP_FORMATS_ERROR_DECIMALS, error,
                              N_ ("\"%s\" has more decimals than are allowed (%s)"), text,
                              EP_DIGITS (decimals));
  case EP_DECIMAL_RANGE:
    return ep_refuse_quoting (&place, EP_FORMATS_ERROR_RANGE, error,
                              N_ ("\"%s\" is not from %s to %s"), text, lowest, highest);
  case EP_DECIMAL_OK:
  default:
    *value = (guint)number;
    return TRUE;
  }
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
  switch (ep_decimal_parse (text, strlen (text), currency->decimals, 0, largest, amount_minor)) {
  case EP_DECIMAL_FORM:
    return refuse_form (&place, text, error);
  case EP_DECIMAL_DECIMALS:
    return ep_refuse_quoting (&place, EP_FORMATS_ERROR_DECIMALS, error,
                              N_ ("\"%s\" has more decimals than %s allows (%s)"), text,
                              currency->code, EP_DIGITS (currency->decimals));
  case EP_DECIMAL_RANGE:
    return ep_refuse_quoting (&place, EP_FORMATS_ERROR_RANGE, error,
                              N_ ("\"%s\" has more than %s digits before the point"), text,
                              EP_DIGITS (EP_AMOUNT_DIGITS));
  case EP_DECIMAL_OK:
  default:
    return TRUE;
  }
}
