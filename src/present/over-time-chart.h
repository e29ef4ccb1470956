#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>
#include <present/marks.h>
#include <present/scale.h>
#include <present/text.h>

#include "end-labels.h"
#include "money-axis.h"

/* The scene of the chart over time while it is being laid out. */

/* What one course has cost so far. */
typedef struct {
  guint course;
  char *name;      /* as it stands alone, shortened to what the chart's width allows */
  GArray *steps;   /* of EpStep, see steps.h */
  GArray *lowest;  /* NULL without a band */
  GArray *highest; /* NULL without a band */
  gint64 end_minor, end_lowest_minor, end_highest_minor;
} TimeSeries;

typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  const EpPair *pair; /* the one that the chart speaks of */
  const EpTextMeasurer *measurer;
  EpChartMetrics metrics;
  double width_px, height_px;
  gboolean narrow;    /* end labels above the ends of the lines */
  gboolean no_ranges; /* end labels go without */
  guint n_series;
  TimeSeries series[EP_COURSES_MAX]; /* by course */
  guint n_strips;                    /* of all pairs, or of the one pair */
  MoneyAxis axis;
  EpChartFrame frame;
  EpScene *scene;
} TimeChart;

/* Fills in the series. More than two courses' bands would be mud: then only the pair's courses have
 * theirs. */
void ep_time_series_collect (TimeChart *chart);
void ep_time_series_clear (TimeChart *chart);

/* What stands over a segment of a pair's strip, longest first. Free with g_strfreev(). */
char **ep_over_time_strip_labels (const TimeChart *chart, const EpPair *pair, guint leader);

/* Which pair a strip is of, where there are several: a long text and a short one. Free with
 * g_strfreev(). */
char **ep_over_time_strip_headings (const TimeChart *chart, const EpPair *pair);

/* The strips, one below the other at the top of the chart, the pair's own lowest, next to the plot.
 */
void ep_over_time_add_strips (const TimeChart *chart);

/* The height of so many strips: the lower edge of the lowest. */
double ep_over_time_strips_height (const TimeChart *chart, guint n_strips);

/* Lays out strips, plot and labels for the chart's size, the series being there: one label for
 * each. Clear each with ep_end_label_clear(). */
void ep_over_time_lay_out (TimeChart *chart, EndLabel *labels);

/* What stands at the end of that series; in the narrow layout the plot has its width. Free with
 * ep_end_label_clear(). */
EndLabel ep_over_time_end_label (const TimeChart *chart, const TimeSeries *series);

/* How far down a label beside the plot may reach. */
double ep_over_time_labels_bottom (const TimeChart *chart);

/* Give the labels of all series their places, for the two layouts, once the plot is laid out. */
void ep_over_time_place_beside (const TimeChart *chart, EndLabel *labels);
void ep_over_time_place_above (const TimeChart *chart, EndLabel *labels);

/* Bands, lines and the dots at their ends. */
void ep_over_time_add_series (const TimeChart *chart);

/* Diamonds of every pair; of the pair that the chart speaks of the rules up to its strip too, and,
 * where its changes are few, what was paid at each. Returns whether every change has got that. */
gboolean ep_over_time_add_changes (const TimeChart *chart, const EndLabel *labels);

/* The squares around the diamonds of every pair, `margin_px` wider on each side. The array is of
 * EpRect; free with g_array_unref(). */
GArray *ep_over_time_diamonds (const TimeChart *chart, double margin_px);
