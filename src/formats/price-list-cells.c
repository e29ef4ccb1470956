#include "price-list-cells.h"

#include "refusal.h"
#include "values.h"
#include "words.h"

#include <engine/decimal.h>
#include <engine/money.h>
#include <formats/quote.h>
#include <string.h>

const char *const ep_column_names[] = {"area",
                                       "kind",
                                       "name",
                                       "session_price",
                                       "sessions_min",
                                       "sessions_likely",
                                       "sessions_max",
                                       "interval",
                                       "packages",
                                       "extras",
                                       "discount_percent",
                                       "refund",
                                       "maintenance_months",
                                       "maintenance_price",
                                       "session_minutes",
                                       "downtime_days",
                                       NULL};

gboolean
ep_column_refuse (EpColumn column, EpFormatsError code, GError **error, const char *reason, ...)
{
  const char *details[EP_REFUSAL_DETAILS] = {NULL};
  const EpRefusal where = {.path = (char *)ep_column_names[column]};
  va_list arguments;
  va_start (arguments, reason);
  ep_refusal_collect (reason, 0, arguments, details);
  va_end (arguments);
  ep_refusal_set (error, code, &where, reason, details);
  return FALSE;
}

static void
append_amount (GString *cell, gint64 amount_minor, guint decimals)
{
  char text[EP_DECIMAL_SIZE];
  ep_decimal_write (amount_minor, decimals, text);
  g_string_append (cell, text);
}

char *
ep_packages_cell (const EpCourse *course, guint decimals)
{
  GString *cell = g_string_new (NULL);
  for (guint i = 0; i < course->n_packages; i++) {
    const EpPackage *package = &course->packages[i];
    g_string_append_printf (cell, "%s%u: ", i > 0 ? "; " : "", package->sessions);
    if (package->by_percent) {
      g_autofree char *percent = ep_plain_decimal (package->percent_off_ppm, EP_RATE_DECIMALS);
      g_string_append_printf (cell, "%s%%", percent);
    } else {
      append_amount (cell, package->price_minor, decimals);
    }
  }
  return g_string_free (cell, FALSE);
}

/* A name that could be read in another way stands in quotes, its own quotes twice. */
static void
append_name (GString *cell, const char *name)
{
  if (strchr (name, ';') == NULL && name[0] != '"' && name[0] != ' ' &&
      name[strlen (name) - 1] != ' ') {
    g_string_append (cell, name);
    return;
  }
  g_string_append_c (cell, '"');
  for (const char *at = name; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (cell, '"');
    g_string_append_c (cell, *at);
  }
  g_string_append_c (cell, '"');
}

char *
ep_extras_cell (const EpCourse *course, guint decimals)
{
  GString *cell = g_string_new (NULL);
  for (guint i = 0; i < course->n_extras; i++) {
    const EpExtra *extra = &course->extras[i];
    if (i > 0)
      g_string_append (cell, "; ");
    append_name (cell, extra->name);
    g_string_append (cell, ": ");
    append_amount (cell, extra->price_minor, decimals);
    g_string_append_printf (cell, " per %s", ep_per_words[extra->per]);
  }
  return g_string_free (cell, FALSE);
}

/* The bytes from `start` to `end` without the spaces around them. Free with g_free(). */
static char *
strip (const char *start, const char *end)
{
  while (start < end && *start == ' ')
    start++;
  while (end > start && end[-1] == ' ')
    end--;
  return g_strndup (start, (gsize)(end - start));
}

static const char *
end_of_item (const char *item)
{
  return item + strcspn (item, ";");
}

/* The reason has the item as its detail. */
static void
refuse_item (EpColumn column, gsize n_before, const char *start, const char *end,
             const char *reason, GError **error)
{
  g_autofree char *item = strip (start, end);
  g_autofree char *quoted = ep_quote (item, EP_QUOTE_LENGTH);
  const char *const details[EP_REFUSAL_DETAILS] = {quoted};
  const EpRefusal where = {.path = (char *)ep_column_names[column], .item = (guint)n_before + 1};
  ep_refusal_set (error, EP_FORMATS_ERROR_FORM, &where, reason, details);
}

/* The package that stands from `start` to `end`: NULL where it has another form. */
static json_t *
parse_package (const char *start, const char *end)
{
  const char *colon = memchr (start, ':', (gsize)(end - start));
  if (colon == NULL)
    return NULL;
  g_autofree char *size = strip (start, colon);
  g_autofree char *price = strip (colon + 1, end);
  const gsize length = strlen (price);
  json_t *sessions = ep_json_integer_parse (size);
  if (sessions == NULL)
    return NULL;
  if (length > 0 && price[length - 1] == '%') {
    g_autofree char *percent = strip (price, price + length - 1);
    return json_pack ("{s:o, s:s}", "sessions", sessions, "percent_off", percent);
  }
  return json_pack ("{s:o, s:s}", "sessions", sessions, "price", price);
}

json_t *
ep_packages_parse (const char *cell, GError **error)
{
  json_t *packages = json_array ();
  const char *end;
  for (const char *item = cell; item != NULL; item = *end == ';' ? end + 1 : NULL) {
    end = end_of_item (item);
    json_t *package = parse_package (item, end);
    if (package == NULL) {
      refuse_item (EP_COLUMN_PACKAGES, json_array_size (packages), item, end,
                   N_ ("\"%s\" is not written like \"3: 810\" or \"6: 15%%\""), error);
      json_decref (packages);
      return NULL;
    }
    ep_json_append (packages, package);
  }
  return packages;
}

/* The name in quotes that begins at `open`, *behind set to what comes behind it: NULL where it does
 * not end. Free with g_free(). */
static char *
parse_quoted (const char *open, const char **behind)
{
  g_autoptr (GString) name = g_string_new (NULL);
  for (const char *at = open + 1; *at != '\0'; at++) {
    if (*at == '"' && at[1] != '"') {
      *behind = at + 1;
      return g_strdup (name->str);
    }
    if (*at == '"')
      at++;
    g_string_append_c (name, *at);
  }
  return NULL;
}

/* Takes the name of an extra, and its colon, off the item at `*at`: NULL where it has none. Free
 * with g_free(). */
static char *
parse_name (const char **at)
{
  const char *start = *at + strspn (*at, " ");
  if (*start == '"') {
    g_autofree char *name = parse_quoted (start, at);
    if (name == NULL)
      return NULL;
    *at += strspn (*at, " ");
    if (**at != ':')
      return NULL;
    ++*at;
    return g_steal_pointer (&name);
  }
  const char *colon = g_strrstr_len (start, end_of_item (start) - start, ":");
  if (colon == NULL)
    return NULL;
  *at = colon + 1;
  return strip (start, colon);
}

/* Takes the extra off that `*at` begins with: NULL where it has another form, *at somewhere in
 * it. */
static json_t *
parse_extra (const char **at)
{
  g_autofree char *name = parse_name (at);
  if (name == NULL)
    return NULL;
  const char *end = end_of_item (*at);
  g_autofree char *rest = strip (*at, end);
  g_auto (GStrv) words = g_strsplit (rest, " ", 4);
  *at = end;
  if (g_strv_length (words) != 3 || strcmp (words[1], "per") != 0)
    return NULL;
  return json_pack ("{s:s, s:s, s:s}", "name", name, "price", words[0], "per", words[2]);
}

json_t *
ep_extras_parse (const char *cell, GError **error)
{
  json_t *extras = json_array ();
  const char *end;
  for (const char *item = cell; item != NULL; item = *end == ';' ? end + 1 : NULL) {
    end = item;
    json_t *extra = parse_extra (&end);
    if (extra == NULL) {
      refuse_item (EP_COLUMN_EXTRAS, json_array_size (extras), item, end_of_item (end),
                   N_ ("\"%s\" is not written like \"Serum: 25 per session\" or "
                       "\"Consultation: 50 per course\""),
                   error);
      json_decref (extras);
      return NULL;
    }
    ep_json_append (extras, extra);
  }
  return extras;
}
