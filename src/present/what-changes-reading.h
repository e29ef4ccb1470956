#pragma once

#include <present/chart.h>

/* Reading the view "What changes it", stop by stop and as a table; see chart.h. A stop is a row. */

guint ep_change_n_stops (const EpChartSubject *subject);

guint ep_change_stop_at (const EpChartSubject *subject, const EpScene *scene, double x_px,
                         double y_px);

guint ep_change_stop_move (const EpChartSubject *subject, guint stop, EpMove move);

EpScene *ep_change_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                           const EpTextMeasurer *measurer);

EpChartTable *ep_change_table (const EpChartSubject *subject);
