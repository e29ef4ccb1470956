#include "arguments.h"
#include "command.h"
#include "stream.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *summary; /* to be translated */
  EpCommandRun run;
} Command;

static const Command commands[] = {
    {"batch", N_ ("Compare the courses of many scenarios, the rows of a table"), ep_command_batch},
    {"chart", N_ ("Draw a chart of the comparison into a file"), ep_command_chart},
    {"compare", N_ ("Compare the courses of a scenario"), ep_command_compare},
};

/* A locale that the system does not have still tells which language to speak: gettext finds it by
 * LANGUAGE in any locale but C. */
static void
set_language_of_missing_locale (void)
{
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  setlocale (LC_ALL, "C.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *locale = g_getenv (names[i]);
    if (locale != NULL && *locale != '\0') {
      g_autofree char *language = g_strndup (locale, strcspn (locale, ".@"));
      g_setenv ("LANGUAGE", language, FALSE);
      return;
    }
  }
}

static void
set_locale (void)
{
  const char *uninstalled = g_getenv ("EVENPOINT_LOCALEDIR");
  if (setlocale (LC_ALL, "") == NULL)
    set_language_of_missing_locale ();
  bindtextdomain (GETTEXT_PACKAGE, uninstalled != NULL ? uninstalled : EVENPOINT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static char *
help_text (void)
{
  GString *text = g_string_new (_ ("Usage: evenpoint-cli COMMAND [OPTION...]\n"));
  g_string_append_c (text, '\n');
  g_string_append (text, _ ("Compares the cost of courses of treatment, session by session.\n"));
  g_string_append_printf (text, "\n%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-12s%s\n", commands[i].name, _ (commands[i].summary));
  g_string_append_printf (text, "\n%s\n", _ ("Options:"));
  g_string_append_printf (text, "  %-12s%s\n", "--help", _ ("Show this help"));
  g_string_append_printf (text, "  %-12s%s\n", "--version", _ ("Show the version"));
  g_string_append_c (text, '\n');
  g_string_append (text, _ ("evenpoint-cli COMMAND --help tells more about a command.\n"));
  return g_string_free (text, FALSE);
}

/* The program without a command: `--help` or `--version`. */
static EpExit
run_without_command (int argc, char *const *argv, GError **error)
{
  enum { HELP, VERSION };
  static const EpOption options[] = {{"help", FALSE}, {"version", FALSE}, {NULL, FALSE}};
  EpArguments arguments;
  g_autofree char *text = NULL;
  if (!ep_arguments_parse (options, FALSE, argc, argv, &arguments, error))
    return EP_EXIT_REFUSED;
  if (arguments.values[HELP] != NULL) {
    text = help_text ();
  } else if (arguments.values[VERSION] != NULL) {
    text = g_strdup ("evenpoint-cli " EVENPOINT_VERSION "\n");
  } else {
    g_set_error_literal (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
                         _ ("a command is missing; see evenpoint-cli --help"));
    return EP_EXIT_REFUSED;
  }
  return ep_output_write (text, error) ? EP_EXIT_DONE : EP_EXIT_REFUSED;
}

static EpExit
run (int argc, char *const *argv, GError **error)
{
  if (argc == 0 || argv[0][0] == '-')
    return run_without_command (argc, argv, error);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (strcmp (argv[0], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1, error);
  }
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
               _ ("unknown command \"%s\"; see evenpoint-cli --help"), argv[0]);
  return EP_EXIT_REFUSED;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  set_locale ();
  /* A reader that closes the pipe early is told by the write, and is no failure. */
  signal (SIGPIPE, SIG_IGN);
  const EpExit status = run (MAX (argc - 1, 0), argv + 1, &error);
  if (error != NULL)
    ep_error_write (error->message);
  return (int)status;
}
