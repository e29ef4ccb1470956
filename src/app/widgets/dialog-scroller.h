#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls what stands in a dialog over that window where it is higher than `most_px`: as wide as
 * the dialog becomes, and as high as the content is in that width. Its bar is always there when
 * there is something to scroll. */
GtkWidget *ep_dialog_scroller_new (GtkWidget *window, GtkWidget *content, int most_px);

G_END_DECLS
