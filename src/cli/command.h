#pragma once

#include "error.h"

G_BEGIN_DECLS

/* The exit statuses of CONTRACT.md. */
typedef enum {
  EP_EXIT_DONE = 0,
  EP_EXIT_ROWS_REFUSED = 1, /* done, but for some rows that are wrong */
  EP_EXIT_REFUSED = 2,      /* input, arguments or files are wrong; the error is set */
} EpExit;

/* A command, given the arguments after its name. */
typedef EpExit (*EpCommandRun) (int argc, char *const *argv, GError **error);

EpExit ep_command_batch (int argc, char *const *argv, GError **error);
EpExit ep_command_chart (int argc, char *const *argv, GError **error);
EpExit ep_command_compare (int argc, char *const *argv, GError **error);

G_END_DECLS
