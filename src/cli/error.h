#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be wrong with the arguments or the files of a command. The message is for a person,
 * translated, without the program's name. */

#define EP_CLI_ERROR (ep_cli_error_quark ())
GQuark ep_cli_error_quark (void);

typedef enum {
  EP_CLI_ERROR_ARGUMENTS, /* an argument is unknown, repeated, missing or too many */
  EP_CLI_ERROR_INPUT,     /* a file cannot be read */
  EP_CLI_ERROR_OUTPUT,    /* standard output cannot be written */
} EpCliError;

G_END_DECLS
