#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Telling a person how something went that they asked for. Nothing is told to a window that is no
 * longer there. */

/* That it is done: a few plain words that pass by, in the AdwToastOverlay around the widget. */
void ep_notice_done (GtkWidget *widget, const char *text);

/* That it is not, and why: over the window until it has been read. */
void ep_notice_fault (GtkWidget *widget, const char *heading, const char *text);

/* Asks whether to replace a file, and calls `replace` with the data if so; `data_free` has it in
 * the end either way. */
void ep_notice_ask_replace (GtkWidget *widget, const char *file_name,
                            void (*replace) (gpointer data), gpointer data,
                            GDestroyNotify data_free);

G_END_DECLS
