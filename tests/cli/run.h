#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs of the real evenpoint-cli, in the locale C.UTF-8 unless a test sets another. */

typedef struct {
  int status; /* the exit status; -1: ended by a signal */
  char *out;  /* standard output, NUL-terminated */
  gsize out_length;
  char *err; /* standard error */
} Run;

/* A launcher with the environment of all runs. Free with g_object_unref(). */
GSubprocessLauncher *run_launcher (GSubprocessFlags flags);

/* Runs it with these arguments, a list that ends with NULL, and `length` bytes of standard input.
 */
Run run_with_input (const char *const *arguments, const char *input, gsize length);

/* The same by a launcher, whose streams need not be pipes. Takes the launcher over. */
Run run_by (GSubprocessLauncher *launcher, const char *const *arguments, const char *input,
            gsize length);

/* Runs it without standard input, the arguments listed in the call. */
#define RUN(...) run_with_input ((const char *const[]){__VA_ARGS__, NULL}, "", 0)

void run_clear (Run *run);

/* Fails the running test unless the run ended with status 2, nothing on standard output and on
 * standard error one line, "evenpoint-cli: " and text with `reason` in it. */
void run_assert_refused (const Run *run, const char *reason);

/* Fails the running test unless the run ended with status 0 and nothing on standard error. */
void run_assert_done (const Run *run);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

G_END_DECLS
