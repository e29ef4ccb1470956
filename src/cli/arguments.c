#include "arguments.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (ep_cli_error, ep_cli_error)

/* The index of the option whose name is the first `length` bytes of `text`, or that of the list's
 * end. */
static guint
find_option (const EpOption *options, const char *text, gsize length)
{
  guint i = 0;
  while (options[i].name != NULL &&
         (strlen (options[i].name) != length || memcmp (options[i].name, text, length) != 0))
    i++;
  return i;
}

/* Reads the option at argv[*at], `--` and its name, and moves *at to its value where that is an
 * argument of its own. */
static gboolean
parse_option (const EpOption *options, int argc, char *const *argv, int *at, EpArguments *arguments,
              GError **error)
{
  const char *name = argv[*at] + strlen ("--");
  const gsize length = strcspn (name, "=");
  const guint found = find_option (options, name, length);
  const char *value = name[length] == '=' ? name + length + 1 : NULL;
  if (options[found].name == NULL) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("unknown option --%.*s"),
                 (int)length, name);
    return FALSE;
  }
  if (arguments->values[found] != NULL) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("option --%s is repeated"),
                 options[found].name);
    return FALSE;
  }
  if (!options[found].takes_value && value != NULL) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("option --%s takes no value"),
                 options[found].name);
    return FALSE;
  }
  if (options[found].takes_value && value == NULL && *at + 1 < argc)
    value = argv[++*at];
  if (options[found].takes_value && value == NULL) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("option --%s needs a value"),
                 options[found].name);
    return FALSE;
  }
  arguments->values[found] = value != NULL ? value : "";
  return TRUE;
}

gboolean
ep_arguments_parse (const EpOption *options, gboolean takes_operand, int argc, char *const *argv,
                    EpArguments *arguments, GError **error)
{
  gboolean options_ended = FALSE;
  *arguments = (EpArguments){0};
  for (int at = 0; at < argc; at++) {
    const char *argument = argv[at];
    if (!options_ended && strcmp (argument, "--") == 0) {
      options_ended = TRUE;
    } else if (!options_ended && g_str_has_prefix (argument, "--")) {
      if (!parse_option (options, argc, argv, &at, arguments, error))
        return FALSE;
    } else if (!options_ended && argument[0] == '-' && argument[1] != '\0') {
      g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("unknown option %s"), argument);
      return FALSE;
    } else if (!takes_operand || arguments->operand != NULL) {
      g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("unexpected argument \"%s\""),
                   argument);
      return FALSE;
    } else {
      arguments->operand = argument;
    }
  }
  return TRUE;
}
