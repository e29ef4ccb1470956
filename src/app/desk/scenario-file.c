#include "scenario-file.h"

#include "widgets/refusal-text.h"

#include <engine/comparison.h>
#include <formats/scenario-json.h>
#include <glib/gi18n-lib.h>
#include <string.h>

EpScenario *
ep_scenario_file_parse (const char *bytes, gsize length, GError **error)
{
  g_autoptr (EpScenario) scenario = ep_scenario_from_json (bytes, length, error);
  g_autoptr (EpComparison) comparison = NULL;

  if (scenario == NULL)
    return NULL;
  comparison = ep_compare (scenario, EP_COMPARE_PLAIN, error);
  return comparison != NULL ? g_steal_pointer (&scenario) : NULL;
}

GBytes *
ep_scenario_file_bytes (const EpScenario *scenario)
{
  g_autofree char *json = ep_scenario_to_json (scenario);
  char *text = g_strconcat (json, "\n", NULL);

  return g_bytes_new_take (text, strlen (text));
}

/* A folder's names hold no slash; other systems' no more of these. */
static gboolean
is_for_names (gunichar c)
{
  return g_unichar_isprint (c) && (c > 127 || strchr ("/\\:*?\"<>|", (int)c) == NULL);
}

#define NAME_MAX_BYTES 100 /* folders take 255 */

char *
ep_scenario_file_name (const EpScenario *scenario)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint course = 0; course < scenario->n_courses; course++)
    g_string_append_printf (names, "%s%s", course > 0 ? ", " : "", scenario->courses[course].name);
  for (const char *c = names->str; *c != '\0' && kept->len < NAME_MAX_BYTES;
       c = g_utf8_next_char (c))
    if (is_for_names (g_utf8_get_char (c)) && (kept->len > 0 || *c != '.'))
      g_string_append_unichar (kept, g_utf8_get_char (c));
  g_strstrip (kept->str);
  return g_strconcat (*kept->str != '\0' ? kept->str : "Evenpoint", EP_SCENARIO_FILE_SUFFIX, NULL);
}

char *
ep_scenario_file_complete (const char *typed)
{
  g_autofree char *lower = g_ascii_strdown (typed, -1);

  if (g_str_has_suffix (lower, EP_SCENARIO_FILE_SUFFIX))
    return g_strdup (typed);
  return g_strconcat (typed, EP_SCENARIO_FILE_SUFFIX, NULL);
}

static gboolean
has_room (const char *contents, goffset size, gpointer data)
{
  return size <= EP_SCENARIO_FILE_SIZE_MAX;
}

/* A reading under way ends with what became of it. */
static void
finish_reading (GTask *task, const char *bytes, gsize length)
{
  GError *error = NULL;
  EpScenario *scenario;

  if (length > EP_SCENARIO_FILE_SIZE_MAX) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large");
    return;
  }
  scenario = ep_scenario_file_parse (bytes, length, &error);
  if (scenario != NULL)
    g_task_return_pointer (task, scenario, (GDestroyNotify)ep_scenario_free);
  else
    g_task_return_error (task, error);
}

static void
loaded (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *contents = NULL;
  GError *error = NULL;
  gsize length;

  if (g_file_load_partial_contents_finish (G_FILE (file), result, &contents, &length, NULL, &error))
    finish_reading (task, contents, length);
  else
    g_task_return_error (task, error);
}

/* Only of a regular file: to open a pipe waits for who writes into it. */
static void
examined (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, &error);
  GFileType type = info != NULL ? g_file_info_get_file_type (info) : G_FILE_TYPE_UNKNOWN;
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (info == NULL)
    g_task_return_error (task, error);
  else if (type == G_FILE_TYPE_DIRECTORY)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "a folder");
  else if (type != G_FILE_TYPE_REGULAR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "a device");
  else
    g_file_load_partial_contents_async (G_FILE (file), cancellable, has_room, loaded,
                                        g_steal_pointer (&task));
}

void
ep_scenario_file_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, data);

  if (g_file_peek_path (file) == NULL) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "elsewhere");
    return;
  }
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, cancellable, examined, g_steal_pointer (&task));
}

EpScenario *
ep_scenario_file_read_finish (GFile *file, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
io_fault_text (const char *name, const GError *error)
{
  switch (error->code) {
  case G_IO_ERROR_NOT_FOUND:
    return g_strdup_printf (_ ("There is no file “%s”."), name);
  case G_IO_ERROR_PERMISSION_DENIED:
    return g_strdup_printf (_ ("You may not read “%s”."), name);
  case G_IO_ERROR_IS_DIRECTORY:
    return g_strdup_printf (_ ("“%s” is a folder, not a scenario."), name);
  case G_IO_ERROR_NOT_REGULAR_FILE:
    return g_strdup_printf (_ ("“%s” is a device, not a file."), name);
  case G_IO_ERROR_NOT_SUPPORTED:
    return g_strdup_printf (_ ("“%s” is in no folder of this computer. Copy it into one first."),
                            name);
  case G_IO_ERROR_MESSAGE_TOO_LARGE:
    return g_strdup_printf (_ ("“%s” is larger than 1 MiB, so it is no scenario."), name);
  default:
    /* Translators: the name of a file, and what the system says of it */
    return g_strdup_printf (_ ("“%s” can’t be read: %s"), name, error->message);
  }
}

static char *
unreadable_text (const char *name, const GError *error)
{
  g_autofree char *reason = ep_refusal_text (error);

  /* Translators: the name of a file, a place in it and what is wrong there: “courses[0].sessions:
   * is missing” */
  return g_strdup_printf (_ ("“%s” is no scenario that can be read (%s)."), name, reason);
}

static char *
incomparable_text (const char *name, const GError *error)
{
  if (error->code == EP_ENGINE_ERROR_HORIZON)
    return g_strdup_printf (_ ("“%s” compares fewer months than its courses need."), name);
  return g_strdup_printf (_ ("“%s” has an amount that is too large to be counted."), name);
}

char *
ep_scenario_file_fault_text (GFile *file, const GError *error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  if (error->domain == EP_FORMATS_ERROR)
    return unreadable_text (name, error);
  if (error->domain == EP_ENGINE_ERROR)
    return incomparable_text (name, error);
  return io_fault_text (name, error);
}
