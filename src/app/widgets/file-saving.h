#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes the bytes to a file that a person chose, see file-write.h, and tells how that went: by a
 * toast in the overlay around the widget, or by a dialog that says why not. Where the file is there
 * already and is not to be replaced, the person is asked first. */
void ep_file_save (GtkWidget *widget, GFile *file, GBytes *bytes, gboolean replace);

/* Where a file was saved last since the program began, NULL where none was. Owned here. */
GFile *ep_file_save_folder (void);

G_END_DECLS
