#pragma once

/* A window that is all about one chart, for tests that take that out of it. */

#include "charts/chart-actions.h"
#include "window-support.h"

G_BEGIN_DECLS

/* A window with the actions of a chart, an entry in it that has the focus, and a folder to save to.
 */
typedef struct {
  WindowFixture host;
  GtkWidget *chart;
  EpView view; /* what is looked at: over time, until a test says otherwise */
  char *folder;
} ChartHost;

int chart_host_set_up (void **state);

/* Fails where something has kept the desk. */
int chart_host_tear_down (void **state);

/* The first label below the widget that has this text, or NULL. */
GtkWidget *host_find_label (GtkWidget *widget, const char *text);

/* Fails the running test unless a label below the widget says so, now or soon. */
void host_assert_said (GtkWidget *widget, const char *text);

/* The window on the screen whose type has that name, or NULL. */
GtkWidget *host_find_window (const char *type);

/* The same, once it has opened. */
GtkWidget *host_wait_for_window (const char *type);

/* For window_until(): whether no window of the type of that name is on the screen. */
gboolean host_is_closed (gpointer type);

/* The file chooser, once it has opened and can be acted on; and its end without a choice. */
GtkFileChooser *host_wait_for_chooser (void);
void host_cancel_chooser (GtkFileChooser *chooser);

G_END_DECLS
