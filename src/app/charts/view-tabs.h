#pragma once

#include <gtk/gtk.h>
#include <present/chart.h>

G_BEGIN_DECLS

/* The tabs of the four views. Where there is no room for all of their names only the chosen one
 * shows its own, or none.
 *
 * Signal "chosen" (guint view): a person chose another view. */
#define EP_TYPE_VIEW_TABS (ep_view_tabs_get_type ())
G_DECLARE_FINAL_TYPE (EpViewTabs, ep_view_tabs, EP, VIEW_TABS, GtkWidget)

/* Shows which one is chosen, without a signal. */
void ep_view_tabs_show (EpViewTabs *self, EpView view);

/* The button of a view. Owned by the tabs. */
GtkWidget *ep_view_tabs_get_tab (EpViewTabs *self, EpView view);

G_END_DECLS
