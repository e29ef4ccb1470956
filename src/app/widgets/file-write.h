#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a file that a person chose, away from the main thread: whole or not at all, so that what
 * was there stays as it was until all of the new one is on the disk. A new file is for its owner
 * only, one that is replaced keeps its mode. A link is replaced, what it leads to is not. */

/* Where the file is there already it is only replaced when the person wants that. */
void ep_file_write_async (GFile *file, GBytes *bytes, gboolean replace, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data);

/* FALSE with G_IO_ERROR_EXISTS where it is not to be replaced, G_IO_ERROR_NOT_SUPPORTED where it
 * can't be a file of this computer, or a GFileError; the message is a sentence for a person. */
gboolean ep_file_write_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
