#pragma once

#include <present/chart.h>

/* What the chart over time does besides its scene; the meanings are in chart.h. */

guint ep_over_time_n_stops (const EpChartSubject *subject);
guint ep_over_time_stop_at (const EpChartSubject *subject, const EpScene *scene, double x_px,
                            double y_px);
guint ep_over_time_stop_move (const EpChartSubject *subject, guint stop, EpMove move);
EpScene *ep_over_time_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                              const EpTextMeasurer *measurer);
EpChartTable *ep_over_time_table (const EpChartSubject *subject);

/* The days of the stops: the start, every later day on which any course is paid for, and the end,
 * ascending. The array is of EpDay; free with g_array_unref(). */
GArray *ep_over_time_stops (const EpChartSubject *subject);

/* What the scene says as a whole: who of the subject's pair is cheaper from when on, and what has
 * been paid in the end. Free with g_free(). */
char *ep_over_time_description (const EpChartSubject *subject);

/* By how much one is cheaper in the end, and that labels are left out, unless `all_labelled`. Free
 * with g_free(). */
char *ep_over_time_support (const EpChartSubject *subject, gboolean all_labelled);

/* The sentences that read a day: what each course has cost by then, after which visit, and who of
 * the subject's pair is ahead. Free with g_free(). */
char *ep_over_time_reading (const EpChartSubject *subject, EpDay day);
