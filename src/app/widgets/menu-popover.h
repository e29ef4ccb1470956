#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens a menu at a button, made for this one time: most menus are never opened. Its actions are
 * looked up from the button on. The focus goes back to the button. */
void ep_menu_popover_show (GtkWidget *button, GMenuModel *menu);

/* The same for any popover, which it takes. */
void ep_popover_show_at (GtkWidget *button, GtkWidget *popover);

G_END_DECLS
