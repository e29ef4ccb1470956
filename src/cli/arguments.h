#pragma once

#include "error.h"

G_BEGIN_DECLS

/* Strict command-line arguments (CONTRACT.md, "Command line"): `--name=value` or `--name value`,
 * `-o value` or `-ovalue`, whole names only, each option once at most, anything unknown or missing
 * an error. */

#define EP_OPTIONS_MAX 8

typedef struct {
  const char *name; /* without the dashes; one of a single letter has one, "-o", others two */
  gboolean takes_value;
} EpOption;

typedef struct {
  const char *values[EP_OPTIONS_MAX]; /* by the option's index; NULL: not given; "" for one that
                                         takes no value */
  const char *operand;                /* the one argument that is no option; NULL: not given */
} EpArguments;

/* Reads the arguments after the command's name. `--` ends the options; `-` is an operand.
 *
 * `options` has at most EP_OPTIONS_MAX, the last with a NULL name. The texts in *arguments are
 * those of `argv`. FALSE with EP_CLI_ERROR_ARGUMENTS. */
gboolean ep_arguments_parse (const EpOption *options, gboolean takes_operand, int argc,
                             char *const *argv, EpArguments *arguments, GError **error);

G_END_DECLS
