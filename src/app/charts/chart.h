#pragma once

#include "desk/desk.h"

#include <gtk/gtk.h>
#include <present/chart.h>

G_BEGIN_DECLS

/* A chart of the desk: one of the four views, of the pair that is looked at. A line above it says
 * what it shows, or reads the values at the cursor.
 *
 * The pointer moves the cursor, and so do the arrow keys, Home, End, Page Up and Page Down once it
 * has the focus; each has a cursor of its own, the last one moved is shown. Enter or a click pins
 * it, so that it stays; Escape lets it go. */
#define EP_TYPE_CHART (ep_chart_get_type ())
G_DECLARE_FINAL_TYPE (EpChart, ep_chart, EP, CHART, GtkWidget)

void ep_chart_bind (EpChart *self, EpDesk *desk);

void ep_chart_set_view (EpChart *self, EpView view);
EpView ep_chart_get_view (EpChart *self);

/* The stop that the cursor shown is at, or EP_STOP_NONE. */
guint ep_chart_get_stop (EpChart *self);

gboolean ep_chart_is_pinned (EpChart *self);

/* What the chart says, of which the line above it may have room for the beginning only. Owned by
 * the chart. */
const char *ep_chart_get_sentence (EpChart *self);

G_END_DECLS
