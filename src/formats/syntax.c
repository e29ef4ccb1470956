#include "syntax.h"

#include "refusal.h"

#include <formats/quote.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gsize
span (const char *text, gsize length, const char *accepted)
{
  gsize n = 0;
  while (n < length && text[n] != '\0' && strchr (accepted, text[n]) != NULL)
    n++;
  return n;
}

/* Whether `text` is, whole, a JSON number with a fraction or an exponent. */
static gboolean
is_real (const char *text, gsize length)
{
  const char *const digits = "0123456789";
  gsize at = length > 0 && text[0] == '-' ? 1 : 0;
  const gsize whole = span (text + at, length - at, digits);
  if (whole == 0 || (whole > 1 && text[at] == '0'))
    return FALSE;
  at += whole;
  gboolean real = FALSE;
  if (at < length && text[at] == '.') {
    const gsize fraction = span (text + at + 1, length - at - 1, digits);
    if (fraction == 0)
      return FALSE;
    at += 1 + fraction;
    real = TRUE;
  }
  if (at < length && (text[at] == 'e' || text[at] == 'E')) {
    at += 1 + MIN (span (text + at + 1, length - at - 1, "+-"), 1);
    const gsize exponent = span (text + at, length - at, digits);
    if (exponent == 0)
      return FALSE;
    at += exponent;
    real = TRUE;
  }
  return real && at == length;
}

/* Writes zero over a real, in as many bytes, so that the columns behind it stay what they are. */
static void
flatten_real (char *text, gsize length)
{
  const gsize sign = text[0] == '-' ? 1 : 0;
  memset (text + sign, '0', length - sign);
  text[sign + 1] = '.';
}

/* A copy of the text with every real flattened. What is no JSON stays so: only a whole number
 * between other tokens is replaced, by another one. */
static char *
flatten_reals (const char *bytes, gsize length)
{
  char *text = g_memdup2 (bytes, length);
  gboolean in_string = FALSE;
  for (gsize i = 0; i < length; i++) {
    if (in_string && text[i] == '\\') {
      i++;
    } else if (text[i] == '"') {
      in_string = !in_string;
    } else if (!in_string) {
      const gsize run = span (text + i, length - i, "+-.0123456789Ee");
      if (is_real (text + i, run))
        flatten_real (text + i, run);
      i += run > 0 ? run - 1 : 0;
    }
  }
  return text;
}

static void
refuse (GError **error, const char *what, guint64 line, guint64 column, const char *reason)
{
  const char *const none[EP_REFUSAL_DETAILS] = {NULL};
  const EpRefusal where = {.path = (char *)what, .line = line, .column = column};
  ep_refusal_set (error, EP_FORMATS_ERROR_SYNTAX, &where, reason, none);
}

/* What can be said of it without the parser's own words. */
static const char *
reason_of (enum json_error_code code)
{
  switch ((guint)code) {
  case json_error_invalid_utf8:
    return N_ ("is not UTF-8");
  case json_error_premature_end_of_input:
    return N_ ("ends too early");
  case json_error_duplicate_key:
    return N_ ("names one thing twice");
  case json_error_numeric_overflow:
    return N_ ("has a number that is too large");
  default:
    return N_ ("is not valid JSON");
  }
}

/* The message has the parser's words too, which are English and say what it expected. */
static void
refuse_fault (GError **error, const char *what, const json_error_t *fault)
{
  g_autofree char *safe = ep_quote (fault->text, G_MAXSIZE);
  refuse (error, what, (guint64)MAX (fault->line, 1), (guint64)MAX (fault->column, 1),
          reason_of (json_error_code (fault)));
  if (error != NULL) {
    g_autofree char *message = (*error)->message;
    (*error)->message = g_strdup_printf ("%s (%s)", message, safe);
  }
}

/* JSON has no place for a byte order mark or a NUL byte. jansson tells neither well: it overlooks a
 * NUL byte behind a number. */
static gboolean
check_bytes (const char *what, const char *bytes, gsize length, GError **error)
{
  const EpCsvRow start = {.bytes = bytes, .line = 1};
  guint64 line, column;
  if (length >= strlen (BYTE_ORDER_MARK) &&
      memcmp (bytes, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0) {
    refuse (error, what, 1, 1, N_ ("begins with a byte order mark"));
    return FALSE;
  }
  const char *nul = length > 0 ? memchr (bytes, '\0', length) : NULL;
  if (nul == NULL)
    return TRUE;
  ep_csv_locate (&start, nul, &line, &column);
  refuse (error, what, line, column, N_ ("holds a NUL byte"));
  return FALSE;
}

json_t *
ep_json_object_parse (const char *what, const char *bytes, gsize length, GError **error)
{
  if (!check_bytes (what, bytes, length, error))
    return NULL;

  json_error_t fault;
  g_autofree char *text = flatten_reals (bytes, length);
  json_t *root = json_loadb (length > 0 ? text : "", length, JSON_REJECT_DUPLICATES, &fault);
  if (root == NULL) {
    refuse_fault (error, what, &fault);
    return NULL;
  }
  if (!json_is_object (root)) {
    refuse (error, what, 1, 1, N_ ("must be an object"));
    json_decref (root);
    return NULL;
  }
  return root;
}
