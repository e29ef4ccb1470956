#include "file-write.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What is to be written. */
typedef struct {
  GBytes *bytes;
  gboolean replace;
} Order;

#define MODE_PRIVATE 0600
#define MODE_BITS    0777

static void
order_free (gpointer data)
{
  Order *order = data;

  g_bytes_unref (order->bytes);
  g_free (order);
}

/* Says what is wrong so that a person knows what to do about it. */
static char *
fault_text (const char *name, const GError *fault)
{
  if (g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
      g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return g_strdup_printf (_ ("You may not change what is in the folder of “%s”."), name);
  if (g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return g_strdup_printf (_ ("There is no room left on the disk for “%s”."), name);
  if (g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    return g_strdup_printf (_ ("The folder of “%s” is not there."), name);
  return g_strdup (fault->message);
}

/* The mode that the file is to have. FALSE where no file can be put there, or none is wanted. */
static gboolean
find_mode (const char *path, const char *name, gboolean replace, int *mode, GError **error)
{
  GStatBuf status;

  *mode = MODE_PRIVATE;
  if (g_stat (path, &status) != 0)
    return TRUE;
  if (!S_ISREG (status.st_mode)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("“%s” is a folder or a device, no file that could be replaced."), name);
    return FALSE;
  }
  if (!replace) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("There is a file “%s” already."), name);
    return FALSE;
  }
  *mode = (int)(status.st_mode & MODE_BITS);
  return TRUE;
}

static gboolean
write_file (const char *path, const char *name, const Order *order, GError **error)
{
  gsize length;
  const char *contents = g_bytes_get_data (order->bytes, &length);
  g_autoptr (GError) fault = NULL;
  g_autofree char *text = NULL;
  int mode;

  if (!find_mode (path, name, order->replace, &mode, error))
    return FALSE;
  if (g_file_set_contents_full (path, contents, (gssize)length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode,
                                &fault))
    return TRUE;
  text = fault_text (name, fault);
  g_set_error_literal (error, fault->domain, fault->code, text);
  return FALSE;
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = g_file_peek_path (source);
  g_autofree char *base = g_file_get_basename (source);
  g_autofree char *name = g_filename_display_name (base);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _ ("“%s” can only be saved in a folder of this computer."), name);
  else if (write_file (path, name, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
ep_file_write_async (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, data);
  Order *order = g_new (Order, 1);

  *order = (Order){g_bytes_ref (bytes), replace};
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, run);
}

gboolean
ep_file_write_finish (GFile *file, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
