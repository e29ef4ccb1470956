#include "documents.h"

#include <formats/scenario-json.h>
#include <string.h>
#include <support.h>

char *
document_text (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

EpScenario *
document_scenario (const char *text)
{
  g_autofree char *json = document_text (text);
  g_autoptr (GError) error = NULL;
  EpScenario *scenario = ep_scenario_from_json (json, strlen (json), &error);
  if (scenario == NULL)
    fail_msg ("%s\nis refused: %s", text, error->message);
  return scenario;
}

static gboolean
is_one_line (const char *message)
{
  if (!g_utf8_validate (message, -1, NULL))
    return FALSE;
  for (; *message != '\0'; message = g_utf8_next_char (message)) {
    if (g_unichar_iscntrl (g_utf8_get_char (message)))
      return FALSE;
  }
  return TRUE;
}

void
bytes_assert_refused (const char *bytes, gsize length, const char *path, const char *reason)
{
  /* Just as many bytes as there are: a reader that goes further is caught by the sanitizers. */
  g_autofree char *exact = g_memdup2 (bytes, length);
  g_autoptr (GError) error = NULL;
  EpScenario *scenario = ep_scenario_from_json (exact, length, &error);
  g_autofree char *prefix = g_strdup_printf ("%s: ", path);
  if (scenario != NULL)
    fail_msg ("%.*s\nis not refused", (int)MIN (length, 2000), bytes);
  if (error == NULL || error->domain != EP_FORMATS_ERROR)
    fail_msg ("%.*s\nis refused without an error of this room", (int)MIN (length, 2000), bytes);
  if (!is_one_line (error->message))
    fail_msg ("%.*s\nis refused in more than one line: %s", (int)MIN (length, 2000), bytes,
              error->message);
  if (!g_str_has_prefix (error->message, prefix) ||
      strstr (error->message + strlen (prefix), reason) == NULL)
    fail_msg ("%.*s\nis refused with\n%s\ninstead of\n%s...%s...", (int)MIN (length, 2000), bytes,
              error->message, prefix, reason);
}

void
document_assert_refused (const char *text, const char *path, const char *reason)
{
  g_autofree char *json = document_text (text);
  bytes_assert_refused (json, strlen (json), path, reason);
}

void
refusals_assert (const Refusal *refusals, gsize n_refusals)
{
  for (gsize i = 0; i < n_refusals; i++)
    document_assert_refused (refusals[i].document, refusals[i].path, refusals[i].reason);
}
