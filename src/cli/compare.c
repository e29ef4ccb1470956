#include "arguments.h"
#include "command.h"
#include "report.h"
#include "scenario-file.h"
#include "stream.h"

#include <engine/comparison.h>
#include <formats/results-json.h>
#include <glib/gi18n.h>
#include <string.h>

enum { FORMAT, SENSITIVITY, HELP };

static const EpOption options[] = {
    {"format", TRUE},
    {"sensitivity", FALSE},
    {"help", FALSE},
    {NULL, FALSE},
};

static char *
help_text (void)
{
  GString *text = g_string_new (
      _ ("Usage: evenpoint-cli compare [FILE] [--format=text|json] [--sensitivity]\n"));
  g_string_append_c (text, '\n');
  g_string_append (text,
                   _ ("Compares the courses of the scenario in FILE, or in standard input.\n"));
  g_string_append_printf (text, "\n%s\n", _ ("Options:"));
  g_string_append_printf (text, "  %-16s%s\n", "--format=text",
                          _ ("A comparison to read, in your language (the default)"));
  g_string_append_printf (text, "  %-16s%s\n", "--format=json", _ ("The results as JSON"));
  g_string_append_printf (text, "  %-16s%s\n", "--sensitivity",
                          _ ("Also the values of each input at which the answer changes"));
  g_string_append_printf (text, "  %-16s%s\n", "--help", _ ("Show this help"));
  return g_string_free (text, FALSE);
}

/* Whether the option asks for JSON, in *json. */
static gboolean
parse_format (const char *format, gboolean *json, GError **error)
{
  *json = g_strcmp0 (format, "json") == 0;
  if (format == NULL || *json || strcmp (format, "text") == 0)
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
               _ ("unknown format \"%s\"; it is text or json"), format);
  return FALSE;
}

/* The comparison of the scenario in the file, as text to print. */
static char *
compare_file (const char *file, gboolean json, EpCompareFlags flags, GError **error)
{
  g_autoptr (EpScenario) scenario = ep_scenario_file_read (file, error);
  if (scenario == NULL)
    return NULL;
  g_autoptr (EpComparison) comparison = ep_compare (scenario, flags, error);
  if (comparison == NULL)
    return NULL;
  if (!json)
    return ep_report_text (scenario, comparison);
  g_autofree char *results = ep_results_to_json (scenario, comparison);
  return g_strconcat (results, "\n", NULL);
}

EpExit
ep_command_compare (int argc, char *const *argv, GError **error)
{
  EpArguments arguments;
  gboolean json = FALSE;
  g_autofree char *text = NULL;
  if (!ep_arguments_parse (options, TRUE, argc, argv, &arguments, error) ||
      !parse_format (arguments.values[FORMAT], &json, error))
    return EP_EXIT_REFUSED;
  if (arguments.values[HELP] != NULL)
    text = help_text ();
  else
    text = compare_file (
        arguments.operand, json,
        arguments.values[SENSITIVITY] != NULL ? EP_COMPARE_SENSITIVITY : EP_COMPARE_PLAIN, error);
  return text != NULL && ep_output_write (text, error) ? EP_EXIT_DONE : EP_EXIT_REFUSED;
}
