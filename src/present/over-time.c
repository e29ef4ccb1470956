#include <glib/gi18n.h>
#include <math.h>
#include <present/labels.h>
#include <present/over-time.h>
#include <present/strip.h>
#include <present/verdict.h>

#include "over-time-chart.h"

/* Below this the labels stand above the ends of the lines. */
#define NARROW_PX 480

/* The least share of the width that is the plot's, with labels beside it. */
#define PLOT_SHARE 0.4

/* What the margin below adds to the text in it. */
#define BOTTOM_PX 14

/* The right margin of the narrow layout. */
#define NARROW_RIGHT_PX 17

/* From the axis to the labels below it, and between two of them. */
#define TICK_PX           4
#define TICK_LABEL_PX     8.5
#define TICK_LABEL_GAP_PX 6

static gint64
highest_minor (const TimeChart *chart)
{
  gint64 highest = 0;

  for (guint i = 0; i < TIME_SERIES; i++)
    highest = MAX (highest, chart->series[i].end_highest_minor);
  return highest;
}

static double
strip_bottom (const TimeChart *chart)
{
  return ep_line_height_px (chart->metrics.label_text_px) + 5 + chart->metrics.strip_px;
}

/* Lays out the plot with `extra_px` more room between strip and plot than usual. */
static void
lay_out_plot (TimeChart *chart, double right_px, double extra_px)
{
  double bottom_px = ep_line_height_px (chart->metrics.axis_text_px) + BOTTOM_PX;
  double top = strip_bottom (chart) + chart->metrics.headroom_px + extra_px;
  double height = MAX (floor (chart->height_px - bottom_px - top), 1);
  double left = ep_money_axis_lay_out (&chart->axis, highest_minor (chart), top, height);

  chart->plot = (EpRect){left, top, MAX (chart->width_px - left - right_px, 1), height};
  chart->x =
      (EpScale){chart->scenario->start, chart->comparison->end, left, left + chart->plot.width};
}

/* The least width of a tick: what the style says, or its text where that is wider. */
static double
month_tick_px (const TimeChart *chart, const EpTextStyle *style)
{
  g_autofree char *text = ep_format_date (chart->formatter, chart->scenario->start, EP_DATE_MONTH);
  double width = ep_text_width_px (chart->measurer, text, style) * 1.1 + TICK_LABEL_GAP_PX;

  return MAX (chart->metrics.x_tick_px, width);
}

static void
add_x_tick (const TimeChart *chart, guint month, const EpTextStyle *style, double *taken_px)
{
  EpDay day = ep_day_add_months (chart->scenario->start, month);
  double x = ep_scale_px (&chart->x, day), axis = chart->plot.y + chart->plot.height;
  g_autofree char *text = ep_format_date (chart->formatter, day, EP_DATE_MONTH);
  double half = ep_text_width_px (chart->measurer, text, style) / 2;
  double centre = MAX (MIN (x, chart->width_px - half), half);

  ep_scene_add_rule (chart->scene, EP_LAYER_AXES, (EpInk){EP_INK_ZERO_LINE, 0},
                     (EpPoint){ep_crisp_px (x), ep_crisp_px (axis)},
                     (EpPoint){ep_crisp_px (x), ep_crisp_px (axis) + TICK_PX}, 1, (EpDash){0});
  if (centre - half < *taken_px + TICK_LABEL_GAP_PX)
    return;
  ep_scene_add_text (
      chart->scene, EP_LAYER_AXES, (EpInk){EP_INK_DIM, 0},
      (EpPoint){centre, axis + TICK_LABEL_PX + ep_line_height_px (style->size_px) / 2},
      EP_ANCHOR_MIDDLE, style, text, chart->measurer);
  *taken_px = centre + half;
}

static void
add_x_axis (const TimeChart *chart)
{
  const EpTextStyle style = {chart->metrics.axis_text_px, FALSE, FALSE};
  guint horizon = chart->comparison->horizon_months;
  guint step = ep_month_step (horizon, chart->plot.width, month_tick_px (chart, &style));
  double taken_px = -INFINITY;

  for (guint month = 0; month <= horizon; month += step)
    add_x_tick (chart, month, &style, &taken_px);
}

static double
add_strip (const TimeChart *chart)
{
  const EpPair *pair = chart->pair;
  g_autofree EpStripSegment *segments = g_new (EpStripSegment, pair->n_leaders);
  double bottom;

  for (guint i = 0; i < pair->n_leaders; i++) {
    EpDay to = i + 1 < pair->n_leaders ? pair->leaders[i + 1].day : chart->comparison->end;

    segments[i] =
        (EpStripSegment){ep_scale_px (&chart->x, pair->leaders[i].day), ep_scale_px (&chart->x, to),
                         pair->leaders[i].cheaper, ep_over_time_strip_labels (chart, i)};
  }
  bottom = ep_scene_add_strip (chart->scene, chart->measurer, segments, pair->n_leaders,
                               pair->course, 0);
  for (guint i = 0; i < pair->n_leaders; i++)
    g_strfreev (segments[i].labels);
  return bottom;
}

static void
name_series (TimeChart *chart)
{
  const EpTextStyle style = {chart->metrics.label_text_px, TRUE, FALSE};

  for (guint i = 0; i < TIME_SERIES; i++) {
    g_autofree char *name =
        ep_course_label (chart->scenario, chart->series[i].course, EP_LABEL_ALONE);

    chart->series[i].name = ep_text_shorten (chart->measurer, name, &style,
                                             MAX (chart->width_px * 0.22, 11 * style.size_px));
  }
}

static void
init_end_labels (const TimeChart *chart, EndLabel labels[TIME_SERIES])
{
  for (guint i = 0; i < TIME_SERIES; i++)
    labels[i] = ep_over_time_end_label (chart, &chart->series[i]);
}

static void
clear_end_labels (EndLabel labels[TIME_SERIES])
{
  for (guint i = 0; i < TIME_SERIES; i++)
    ep_end_label_clear (&labels[i]);
}

/* Lays out with the labels beside the plot. FALSE when they leave it too little room, the labels
 * cleared. */
static gboolean
lay_out_beside (TimeChart *chart, EndLabel labels[TIME_SERIES])
{
  if (chart->width_px < NARROW_PX)
    return FALSE;
  init_end_labels (chart, labels);
  lay_out_plot (chart, ep_end_labels_margin (labels, TIME_SERIES), 0);
  if (chart->plot.width < chart->width_px * PLOT_SHARE ||
      ep_end_labels_height (labels, TIME_SERIES) > chart->plot.y + chart->plot.height) {
    clear_end_labels (labels);
    return FALSE;
  }
  ep_over_time_place_beside (chart, labels);
  return TRUE;
}

/* How much the highest label above a line's end reaches into the strip or the y title. */
static double
overlap_px (const TimeChart *chart, const EndLabel labels[TIME_SERIES])
{
  EpRect title = ep_money_axis_title_rect (&chart->axis, &chart->plot, strip_bottom (chart));
  double overlap = 0;

  for (guint i = 0; i < TIME_SERIES; i++) {
    double top = strip_bottom (chart) + 3;

    if (labels[i].place.x < title.x + title.width + TICK_LABEL_GAP_PX)
      top = MAX (top, title.y + title.height);
    overlap = MAX (overlap, top - labels[i].place.y);
  }
  return overlap;
}

/* Lays out the plot and makes the labels to its width. */
static void
lay_out_narrow_plot (TimeChart *chart, EndLabel labels[TIME_SERIES], double extra_px)
{
  lay_out_plot (chart, NARROW_RIGHT_PX, extra_px);
  clear_end_labels (labels);
  init_end_labels (chart, labels);
  /* The amounts at the ends matter more than those of the axis. */
  if (!chart->axis.no_amounts && ep_end_labels_widest (labels, TIME_SERIES) > chart->plot.width) {
    chart->axis.no_amounts = TRUE;
    lay_out_narrow_plot (chart, labels, extra_px);
  }
}

/* Lays out with the labels above the ends of the lines, the plot as much lower as they need to stay
 * off the strip and the y title. Lowering it can move them anew: more than a few times does not
 * help, there is no room then. */
static void
lay_out_above (TimeChart *chart, EndLabel labels[TIME_SERIES])
{
  double extra_px = 0, overlap = 1;

  chart->narrow = TRUE;
  for (guint i = 0; i < TIME_SERIES; i++)
    labels[i] = (EndLabel){.n_lines = 0};
  for (guint round = 0; round < 8 && overlap > 0; round++) {
    lay_out_narrow_plot (chart, labels, extra_px);
    ep_over_time_place_above (chart, labels);
    overlap = overlap_px (chart, labels);
    extra_px += MAX (overlap, 0);
  }
}

static void
init_axis (TimeChart *chart)
{
  chart->axis = (MoneyAxis){.formatter = chart->formatter,
                            .currency = chart->scenario->currency,
                            .measurer = chart->measurer,
                            .text_px = chart->metrics.axis_text_px,
                            .tick_px = chart->metrics.y_tick_px,
                            /* Translators: the title of the axis of amounts */
                            .title = chart->metrics.y_title ? _ ("Paid so far") : NULL};
}

EpScene *
ep_over_time_scene_measured (EpFormatter *formatter, const EpScenario *scenario,
                             const EpComparison *comparison, guint pair, const EpChartStyle *style,
                             double width_px, double height_px, gboolean right_to_left,
                             const EpTextMeasurer *measurer)
{
  TimeChart chart = {.formatter = formatter,
                     .scenario = scenario,
                     .comparison = comparison,
                     .pair = &comparison->pairs[pair],
                     .measurer = measurer,
                     .metrics = ep_chart_metrics (style),
                     .width_px = width_px,
                     .height_px = height_px};
  EndLabel labels[TIME_SERIES];
  g_autofree char *description = NULL;

  g_assert (pair < comparison->n_pairs);
  init_axis (&chart);
  ep_time_series_collect (&chart);
  name_series (&chart);
  if (!lay_out_beside (&chart, labels))
    lay_out_above (&chart, labels);
  chart.scene = ep_scene_new (style, width_px, height_px);
  description = ep_over_time_description (&chart);
  ep_scene_set_description (chart.scene, description);
  ep_money_axis_add (&chart.axis, chart.scene, &chart.plot);
  add_x_axis (&chart);
  ep_over_time_add_series (&chart);
  ep_over_time_add_changes (&chart, labels, add_strip (&chart));
  ep_money_axis_add_title (&chart.axis, chart.scene, &chart.plot, strip_bottom (&chart));
  if (chart.narrow)
    ep_end_labels_add_above (labels, TIME_SERIES, chart.scene, measurer);
  else
    ep_end_labels_add_beside (labels, TIME_SERIES, chart.scene, chart.metrics.dot_px, measurer);
  if (right_to_left)
    ep_scene_mirror (chart.scene);
  clear_end_labels (labels);
  ep_time_series_clear (&chart);
  return chart.scene;
}

EpScene *
ep_over_time_scene (EpFormatter *formatter, const EpScenario *scenario,
                    const EpComparison *comparison, guint pair, const EpChartStyle *style,
                    double width_px, double height_px, gboolean right_to_left)
{
  EpTextMeasurer measurer;
  EpScene *scene;

  ep_pango_measurer_init (&measurer, style->font_family);
  scene = ep_over_time_scene_measured (formatter, scenario, comparison, pair, style, width_px,
                                       height_px, right_to_left, &measurer);
  ep_pango_measurer_clear (&measurer);
  return scene;
}
