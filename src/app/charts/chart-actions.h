#pragma once

#include "chart-saving.h"

G_BEGIN_DECLS

/* The view that a person looks at. */
typedef EpView (*EpChartViewFunc) (gpointer data);

/* Gives the widget the actions of a chart, all its menu has: chart.copy-picture (Ctrl+Shift+C),
 * chart.save-picture (Ctrl+E), chart.copy-table (Ctrl+Shift+T) and chart.save-table (Ctrl+Shift+E),
 * with their keys wherever in its window the focus is. Each is about the view that `get_view` tells
 * at that time; `data` is good as long as the widget is. It takes a reference to the desk. To be
 * called once for a widget. */
void ep_chart_actions_install (GtkWidget *widget, EpDesk *desk, EpChartViewFunc get_view,
                               gpointer data);

/* Their menu, to be shown by the widget or within it. Free with g_object_unref(). */
GMenuModel *ep_chart_menu_new (void);

G_END_DECLS
