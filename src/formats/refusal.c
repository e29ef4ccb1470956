#include "refusal.h"

#include <string.h>

typedef EpRefusal EpFormatsErrorPrivate;

static void
ep_formats_error_private_init (EpRefusal *refusal)
{
  *refusal = (EpRefusal){.reason = ""};
}

static void
ep_formats_error_private_copy (const EpRefusal *from, EpRefusal *to)
{
  *to = *from;
  to->path = g_strdup (from->path);
  to->part = g_strdup (from->part);
  for (guint i = 0; i < EP_REFUSAL_DETAILS; i++)
    to->details[i] = g_strdup (from->details[i]);
}

static void
ep_formats_error_private_clear (EpRefusal *refusal)
{
  g_free (refusal->path);
  g_free (refusal->part);
  for (guint i = 0; i < EP_REFUSAL_DETAILS; i++)
    g_free (refusal->details[i]);
}

G_DEFINE_EXTENDED_ERROR (EpFormatsError, ep_formats_error)

const EpRefusal *
ep_refusal_get (const GError *error)
{
  return ep_formats_error_get_private (error);
}

const char *
ep_digits (gint64 number, char digits[EP_DIGITS_SIZE])
{
  g_snprintf (digits, EP_DIGITS_SIZE, "%" G_GINT64_FORMAT, number);
  return digits;
}

static void
append_place (GString *message, const EpRefusal *where)
{
  if (where->path != NULL)
    g_string_append (message, where->path);
  if (where->line > 0)
    g_string_append_printf (message, "%sline %" G_GUINT64_FORMAT ", column %" G_GUINT64_FORMAT,
                            where->path != NULL ? ": " : "", where->line, where->column);
  if (where->item > 0)
    g_string_append_printf (message, ": number %u", where->item);
  if (where->part != NULL)
    g_string_append_printf (message, ", %s", where->part);
}

void
ep_refusal_set (GError **error, EpFormatsError code, const EpRefusal *where, const char *reason,
                const char *const details[EP_REFUSAL_DETAILS])
{
  if (error == NULL)
    return;
  g_autoptr (GString) message = g_string_new (NULL);
  append_place (message, where);
  g_string_append (message, ": ");
  g_string_append_printf (message, reason, details[0], details[1], details[2]);
  g_set_error_literal (error, EP_FORMATS_ERROR, (gint)code, message->str);

  EpRefusal refusal = *where;
  refusal.reason = reason;
  for (guint i = 0; i < EP_REFUSAL_DETAILS; i++)
    refusal.details[i] = (char *)details[i];
  ep_formats_error_private_copy (&refusal, ep_formats_error_get_private (*error));
}

void
ep_refusal_collect (const char *reason, guint n, va_list arguments,
                    const char *details[EP_REFUSAL_DETAILS])
{
  guint n_conversions = 0;
  for (const char *at = strchr (reason, '%'); at != NULL; at = strchr (at + 2, '%')) {
    g_assert (at[1] == 's' || at[1] == '%');
    n_conversions += at[1] == 's';
  }
  g_assert (n_conversions <= EP_REFUSAL_DETAILS);
  for (guint i = n; i < n_conversions; i++)
    details[i] = va_arg (arguments, const char *);
}

static gboolean
refuse_at (const EpCsvRow *row, const char *at, EpFormatsError code, GError **error,
           const char *reason, const char *const details[EP_REFUSAL_DETAILS])
{
  EpRefusal where = {.path = NULL};
  ep_csv_locate (row, at, &where.line, &where.column);
  ep_refusal_set (error, code, &where, reason, details);
  return FALSE;
}

gboolean
ep_refuse_at (const EpCsvRow *row, const char *at, EpFormatsError code, GError **error,
              const char *reason, ...)
{
  const char *details[EP_REFUSAL_DETAILS] = {NULL};
  va_list arguments;
  va_start (arguments, reason);
  ep_refusal_collect (reason, 0, arguments, details);
  va_end (arguments);
  return refuse_at (row, at, code, error, reason, details);
}

gboolean
ep_refuse_fault (const EpCsvRow *row, EpFormatsError code, GError **error)
{
  const char *const none[EP_REFUSAL_DETAILS] = {NULL};
  return refuse_at (row, row->fault_at, code, error, row->fault, none);
}
