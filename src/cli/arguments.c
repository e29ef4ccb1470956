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

/* Takes the option of that index, as it was written, and its value, which is the next argument
 * where it does not stand in the same one. Moves *at to what has been used. */
static gboolean
take_option (const EpOption *option, const char *written, const char *value, int argc,
             char *const *argv, int *at, const char **taken, GError **error)
{
  if (*taken != NULL) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("option %s is repeated"), written);
    return FALSE;
  }
  if (!option->takes_value && value != NULL) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("option %s takes no value"),
                 written);
    return FALSE;
  }
  if (option->takes_value && value == NULL && *at + 1 < argc)
    value = argv[++*at];
  if (option->takes_value && value == NULL) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("option %s needs a value"),
                 written);
    return FALSE;
  }
  *taken = value != NULL ? value : "";
  return TRUE;
}

/* Reads the option at argv[*at], `--name`, `--name=value`, `-n` or `-nvalue`. */
static gboolean
parse_option (const EpOption *options, int argc, char *const *argv, int *at, EpArguments *arguments,
              GError **error)
{
  const char *argument = argv[*at];
  const gboolean is_long = argument[1] == '-';
  const char *name = argument + (is_long ? 2 : 1);
  const gsize length = is_long ? strcspn (name, "=") : 1;
  const gboolean is_short = length == 1;
  const guint found = find_option (options, name, length);
  const char *behind = name + length;
  const char *value = *behind == '\0' ? NULL : is_long ? behind + 1 : behind;
  g_autofree char *written = g_strndup (argument, (gsize)(behind - argument));
  if (options[found].name == NULL || is_long == is_short) {
    g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("unknown option %s"),
                 is_long ? written : argument);
    return FALSE;
  }
  return take_option (&options[found], written, value, argc, argv, at, &arguments->values[found],
                      error);
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
    } else if (!options_ended && argument[0] == '-' && argument[1] != '\0') {
      if (!parse_option (options, argc, argv, &at, arguments, error))
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
