#pragma once

#include "desk/desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Telling a person how something went that they asked for. Nothing is told to a window that is no
 * longer there. */

/* Shows a toast in the AdwToastOverlay around the widget, at once and in place of the one before,
 * which is dismissed: libadwaita 1.2 aborts where it is to bring back one that is still leaving.
 * FALSE where there is no overlay. */
gboolean ep_notice_show (GtkWidget *widget, AdwToast *toast);

/* That it is done: a few plain words that pass by, in the AdwToastOverlay around the widget. */
void ep_notice_done (GtkWidget *widget, const char *text);

/* That something was done, likewise, with a button that undoes it by that action of the window.
 * Owned by the overlay, NULL where there is none; to be dismissed when the button would undo
 * something else. */
AdwToast *ep_notice_with_undo (GtkWidget *widget, const char *action, const char *text);

/* The same after a change of the desk, until the next one. */
void ep_notice_undoable (GtkWidget *widget, EpDesk *desk, const char *text);

/* That it is not, and why: over the window until it has been read. */
void ep_notice_fault (GtkWidget *widget, const char *heading, const char *text);

/* Asks whether to replace a file, and calls `replace` with the data if so; `data_free` has it in
 * the end either way. */
void ep_notice_ask_replace (GtkWidget *widget, const char *file_name,
                            void (*replace) (gpointer data), gpointer data,
                            GDestroyNotify data_free);

/* Asks whether to close the window though what is on its desk is not kept, and destroys it if so.
 */
void ep_notice_ask_close (GtkWindow *window);

G_END_DECLS
