#pragma once

#include <gtk/gtk.h>
#include <present/chart-table.h>

G_BEGIN_DECLS

/* What the titles of a GtkColumnView lack in GTK 4.8: titles of numbers stand above their numbers,
 * arrow keys go from title to title, Enter and Space sort, and screen readers are told how. */

typedef void (*EpHeaderSort) (gpointer data, guint column);

/* A click on a title, or a key, calls `sort`; GTK itself no longer sorts at a click. Once for each
 * view. */
void ep_chart_data_header_watch (GtkColumnView *view, EpHeaderSort sort, gpointer data);

/* The view has the columns of that table now. */
void ep_chart_data_header_dress (GtkColumnView *view, const EpChartTable *table);

/* Which column the rows are sorted by. */
void ep_chart_data_header_show_sort (GtkColumnView *view, guint column, GtkSortType order);

/* Gives the focus to the title that had it last. */
gboolean ep_chart_data_header_focus (GtkColumnView *view);

/* The title of that column. Owned by the view. */
GtkWidget *ep_chart_data_header_title (GtkColumnView *view, guint column);

G_END_DECLS
