#include "output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ERASE_LINE "\r\033[K"

struct _EpOutputFile {
  int fd;          /* -1: closed */
  char *name;      /* for messages */
  char *target;    /* the file that is to be there; NULL: written to right away */
  char *temporary; /* the one written until then */
};

/* What the signal handler needs, which can do little else than use it. */
static char *doomed;         /* the temporary file; NULL: none */
static char *farewell;       /* the line to end with */
static gsize farewell_bytes; /* its length */

static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

static void
end_by_signal (int number)
{
  const char *path = doomed;
  if (path != NULL)
    unlink (path);
  if (write (STDERR_FILENO, farewell, farewell_bytes) < 0)
    _exit (128 + number);
  signal (number, SIG_DFL);
  raise (number);
}

/* A signal that is ignored stays so: nohup means it. */
static void
catch_signals (void)
{
  struct sigaction action = {.sa_handler = end_by_signal};
  sigemptyset (&action.sa_mask);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaddset (&action.sa_mask, signals[i]);
  /* on a terminal in the place of what tells the progress */
  farewell = g_strdup_printf ("%sevenpoint-cli: %s\n", isatty (STDERR_FILENO) ? ERASE_LINE : "",
                              _ ("interrupted"));
  farewell_bytes = strlen (farewell);
  /* A file that grows too large is a fault of writing it. */
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++) {
    struct sigaction before;
    sigaction (signals[i], NULL, &before);
    if (before.sa_handler != SIG_IGN)
      sigaction (signals[i], &action, NULL);
  }
}

static void
release_signals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++) {
    struct sigaction before;
    sigaction (signals[i], NULL, &before);
    if (before.sa_handler == end_by_signal)
      signal (signals[i], SIG_DFL);
  }
  g_clear_pointer (&farewell, g_free);
}

static gboolean
refuse (const EpOutputFile *output, int fault, GError **error)
{
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_OUTPUT, "%s: %s", output->name,
               g_strerror (fault));
  return FALSE;
}

/* Makes the temporary file beside the target, without a moment at which a signal would leave it
 * there. */
static gboolean
open_temporary (EpOutputFile *output, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (output->target);
  g_autofree char *base = g_path_get_basename (output->target);
  g_autofree char *name = g_strdup_printf (".%s.XXXXXX", base);
  sigset_t all, before;
  sigfillset (&all);
  sigprocmask (SIG_BLOCK, &all, &before);
  output->temporary = g_build_filename (folder, name, NULL);
  output->fd = g_mkstemp_full (output->temporary, O_RDWR | O_CLOEXEC, 0666);
  const int fault = errno;
  if (output->fd >= 0)
    doomed = output->temporary;
  sigprocmask (SIG_SETMASK, &before, NULL);
  return output->fd >= 0 || refuse (output, fault, error);
}

/* Opens what is to be written first: the thing itself where it is no plain file. */
static gboolean
open_file (EpOutputFile *output, const char *file, GError **error)
{
  struct stat status;
  const gboolean there = stat (file, &status) == 0;
  if (there && !S_ISREG (status.st_mode)) {
    output->fd = g_open (file, O_WRONLY | O_CLOEXEC, 0);
    return output->fd >= 0 || refuse (output, errno, error);
  }
  /* A link stays a link to the file that is replaced, which keeps its mode. */
  char *real = there ? realpath (file, NULL) : NULL;
  output->target = g_strdup (real != NULL ? real : file);
  free (real);
  if (!open_temporary (output, error))
    return FALSE;
  return !there || fchmod (output->fd, status.st_mode & 07777) == 0 ||
         refuse (output, errno, error);
}

EpOutputFile *
ep_output_file_new (const char *file, GError **error)
{
  g_autoptr (EpOutputFile) output = g_new0 (EpOutputFile, 1);
  output->fd = STDOUT_FILENO;
  output->name = g_strdup (file != NULL ? file : _ ("standard output"));
  catch_signals ();
  if (file != NULL && !open_file (output, file, error))
    return NULL;
  return g_steal_pointer (&output);
}

void
ep_output_file_free (EpOutputFile *output)
{
  if (output == NULL)
    return;
  if (output->fd >= 0)
    close (output->fd);
  if (doomed != NULL)
    unlink (doomed);
  doomed = NULL;
  release_signals ();
  g_free (output->temporary);
  g_free (output->target);
  g_free (output->name);
  g_free (output);
}

gboolean
ep_output_file_write (EpOutputFile *output, const char *bytes, gsize length, GError **error)
{
  while (length > 0) {
    const gssize written = write (output->fd, bytes, length);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0 && errno == EPIPE)
      return FALSE;
    if (written < 0)
      return refuse (output, errno, error);
    bytes += written;
    length -= (gsize)written;
  }
  return TRUE;
}

gboolean
ep_output_file_finish (EpOutputFile *output, GError **error)
{
  if (output->target != NULL && fsync (output->fd) != 0)
    return refuse (output, errno, error);
  const int fd = output->fd;
  output->fd = -1;
  if (close (fd) != 0 && errno != EPIPE)
    return refuse (output, errno, error);
  if (output->target == NULL)
    return TRUE;
  if (g_rename (output->temporary, output->target) != 0)
    return refuse (output, errno, error);
  doomed = NULL;
  return TRUE;
}

gboolean
ep_output_file_put (const char *file, GBytes *bytes, GError **error)
{
  g_autoptr (EpOutputFile) output = ep_output_file_new (file, error);
  GError *fault = NULL;
  gsize length;
  if (output == NULL)
    return FALSE;
  const char *first = g_bytes_get_data (bytes, &length);
  if (ep_output_file_write (output, first, length, &fault))
    return ep_output_file_finish (output, error);
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, fault);
  return FALSE;
}
