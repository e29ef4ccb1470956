#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a person chose in a file chooser that has answered with that response: a list of GFile, or
 * the only one; NULL: nothing. The chooser has done its work and is let go of. */
GListModel *ep_files_chosen (GtkNativeDialog *chooser, int response);
GFile *ep_file_chosen (GtkNativeDialog *chooser, int response);

G_END_DECLS
