#include "file-saving.h"

#include "file-write.h"
#include "notice.h"

#include <glib/gi18n-lib.h>

static GFile *last_folder;

/* A file on its way to the disk. Counted: a question about it may end without an answer. */
typedef struct {
  GtkWidget *widget;
  GFile *file;
  GBytes *bytes;
} Saving;

static void
saving_clear (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->widget);
  g_object_unref (saving->file);
  g_bytes_unref (saving->bytes);
}

static void
saving_release (gpointer saving)
{
  g_rc_box_release_full (saving, saving_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_release)

static void
tell_saved (Saving *saving, const char *name)
{
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), name);

  g_clear_object (&last_folder);
  last_folder = g_file_get_parent (saving->file);
  ep_notice_done (saving->widget, text);
}

static void write_file (Saving *saving, gboolean replace);

static void
replace_file (gpointer saving)
{
  write_file (saving, TRUE);
}

static void
written (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autofree char *base = g_file_get_basename (saving->file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;

  if (ep_file_write_finish (saving->file, result, &error))
    tell_saved (saving, name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    ep_notice_ask_replace (saving->widget, name, replace_file, g_rc_box_acquire (saving),
                           saving_release);
  else
    ep_notice_fault (saving->widget, _ ("The File Was Not Saved"), error->message);
}

static void
write_file (Saving *saving, gboolean replace)
{
  ep_file_write_async (saving->file, saving->bytes, replace, NULL, written,
                       g_rc_box_acquire (saving));
}

void
ep_file_save (GtkWidget *widget, GFile *file, GBytes *bytes, gboolean replace)
{
  g_autoptr (Saving) saving = g_rc_box_new (Saving);

  *saving = (Saving){g_object_ref (widget), g_object_ref (file), g_bytes_ref (bytes)};
  write_file (saving, replace);
}

GFile *
ep_file_save_folder (void)
{
  return last_folder;
}
