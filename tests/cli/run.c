#include "run.h"

#include <string.h>
#include <support.h>

GSubprocessLauncher *
run_launcher (GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  return launcher;
}

static char *
text_of (GBytes *bytes, gsize *length)
{
  *length = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  return *length > 0 ? g_strndup (g_bytes_get_data (bytes, NULL), *length) : g_strdup ("");
}

Run
run_by (GSubprocessLauncher *launcher, const char *const *arguments, const char *input,
        gsize length)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = input != NULL ? g_bytes_new (input, length) : NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Run run = {0};
  gsize err_length;

  g_ptr_array_add (argv, (gpointer)EVENPOINT_CLI);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)arguments[i]);
  g_ptr_array_add (argv, NULL);
  g_autoptr (GSubprocess) process =
      g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_object_unref (launcher);
  g_assert_no_error (error);
  /* A program that refuses its arguments does not read its input: that write may fail. */
  if (!g_subprocess_communicate (process, bytes, NULL, &out, &err, &error))
    g_assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE));
  g_subprocess_wait (process, NULL, NULL);
  run.status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  run.out = text_of (out, &run.out_length);
  run.err = text_of (err, &err_length);
  return run;
}

Run
run_with_input (const char *const *arguments, const char *input, gsize length)
{
  return run_by (run_launcher (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE),
                 arguments, input, length);
}

void
run_clear (Run *run)
{
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
}

void
run_assert_refused (const Run *run, const char *reason)
{
  const char *end = strchr (run->err, '\n');
  if (run->status != 2)
    fail_msg ("status %d, not 2: %s%s", run->status, run->out, run->err);
  if (run->out_length != 0)
    fail_msg ("refused, but printed: %s", run->out);
  if (!g_str_has_prefix (run->err, "evenpoint-cli: ") || end == NULL || end[1] != '\0')
    fail_msg ("not one line of refusal: %s", run->err);
  if (strstr (run->err, reason) == NULL)
    fail_msg ("no \"%s\" in: %s", reason, run->err);
}

void
run_assert_done (const Run *run)
{
  if (run->status != 0)
    fail_msg ("status %d, not 0: %s", run->status, run->err);
  if (run->err[0] != '\0')
    fail_msg ("done, but complained: %s", run->err);
}
