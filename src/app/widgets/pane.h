#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One child, as narrow as it can be, that asks for at least "wanted-width" pixels where there is
 * room: so the window folds while its panes are still comfortable, and a folded pane can still be
 * small. */
#define EP_TYPE_PANE (ep_pane_get_type ())
G_DECLARE_FINAL_TYPE (EpPane, ep_pane, EP, PANE, GtkWidget)

G_END_DECLS
