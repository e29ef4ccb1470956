#pragma once

#include "desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The chart of what has been paid so far, over time: it lays out the scene that present makes for
 * its size, and paints it. */
#define EP_TYPE_CHART (ep_chart_get_type ())
G_DECLARE_FINAL_TYPE (EpChart, ep_chart, EP, CHART, GtkWidget)

void ep_chart_bind (EpChart *self, EpDesk *desk);

G_END_DECLS
