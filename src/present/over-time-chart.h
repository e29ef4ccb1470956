#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>
#include <present/marks.h>
#include <present/scale.h>
#include <present/text.h>

#include "end-labels.h"
#include "money-axis.h"

/* The chart over time while it is being laid out. */

/* What one course has cost so far. */
typedef struct {
  guint course;
  char *name;      /* as it stands alone, shortened to what the chart's width allows */
  GArray *steps;   /* of EpStep, see steps.h */
  GArray *lowest;  /* NULL without a range */
  GArray *highest; /* NULL without a range */
  gint64 end_minor, end_lowest_minor, end_highest_minor;
} TimeSeries;

#define TIME_SERIES 2 /* the reference and the other */

typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  const EpPair *pair;
  const EpTextMeasurer *measurer;
  EpChartMetrics metrics;
  double width_px, height_px;
  gboolean narrow; /* end labels above the ends of the lines */
  TimeSeries series[TIME_SERIES];
  MoneyAxis axis;
  EpRect plot;
  EpScale x; /* over days */
  EpScene *scene;
} TimeChart;

/* Fills in series[0] and series[1]. */
void ep_time_series_collect (TimeChart *chart);
void ep_time_series_clear (TimeChart *chart);

/* What the pair's strip says, and what the chart says as a whole. Both free: g_strfreev(),
 * g_free().
 */
char **ep_over_time_strip_labels (const TimeChart *chart, guint leader);
char *ep_over_time_description (const TimeChart *chart);

/* What stands at the end of that series; in the narrow layout the plot has its width. Free with
 * ep_end_label_clear(). */
EndLabel ep_over_time_end_label (const TimeChart *chart, const TimeSeries *series);

/* Give both labels their places, for the two layouts, once the plot is laid out. */
void ep_over_time_place_beside (const TimeChart *chart, EndLabel labels[TIME_SERIES]);
void ep_over_time_place_above (const TimeChart *chart, EndLabel labels[TIME_SERIES]);

/* Bands, lines and the dots at their ends. */
void ep_over_time_add_series (const TimeChart *chart);

/* Diamonds, the rules up to the strip, and, where there are few, what was paid at the change. */
void ep_over_time_add_changes (const TimeChart *chart, const EndLabel labels[TIME_SERIES],
                               double strip_bottom_px);

/* Where the change to that leader, from 1, is marked: on the line that is crossed. */
EpPoint ep_over_time_change_point (const TimeChart *chart, guint leader);

double ep_over_time_diamond_px (const TimeChart *chart);
