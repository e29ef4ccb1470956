#include "over-time.h"

#include <glib/gi18n.h>
#include <math.h>
#include <present/over-time.h>

#include "over-time-chart.h"
#include "over-time-parts.h"

/* From the axis to the labels below it, and between two of them. */
#define TICK_PX           4
#define TICK_LABEL_PX     8.5
#define TICK_LABEL_GAP_PX 6

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
  double x = ep_scale_px (&chart->frame.x, day),
         axis = chart->frame.plot.y + chart->frame.plot.height;
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
  guint step = ep_month_step (horizon, chart->frame.plot.width, month_tick_px (chart, &style));
  double taken_px = -INFINITY;

  for (guint month = 0; month <= horizon; month += step)
    add_x_tick (chart, month, &style, &taken_px);
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

/* Returns whether no label is left out. */
static gboolean
add_marks (const TimeChart *chart, const EndLabel *labels)
{
  const EpRect *plot = &chart->frame.plot;
  gboolean all_labelled;

  ep_money_axis_add (&chart->axis, chart->scene, plot);
  add_x_axis (chart);
  ep_over_time_add_series (chart);
  ep_over_time_add_strips (chart);
  all_labelled = ep_over_time_add_changes (chart, labels);
  ep_money_axis_add_title (&chart->axis, chart->scene, plot,
                           ep_over_time_strips_height (chart, chart->n_strips));
  if (chart->narrow)
    ep_end_labels_add_above (labels, chart->n_series, chart->scene, chart->measurer);
  else
    ep_end_labels_add_beside (labels, chart->n_series, chart->scene, chart->metrics.dot_px,
                              chart->measurer);
  return all_labelled;
}

static void
set_sentences (EpScene *scene, const EpChartSubject *subject, gboolean all_labelled)
{
  g_autofree char *description = ep_over_time_description (subject);
  g_autofree char *support = ep_over_time_support (subject, all_labelled);

  ep_scene_set_description (scene, description);
  ep_scene_set_support (scene, support);
}

static EpScene *
over_time_scene (const EpChartSubject *subject, const EpChartLayout *layout)
{
  TimeChart chart = {.formatter = subject->formatter,
                     .scenario = subject->scenario,
                     .comparison = subject->comparison,
                     .pair = &subject->comparison->pairs[subject->pair],
                     .measurer = layout->measurer,
                     .metrics = ep_chart_metrics (&layout->style),
                     .width_px = layout->width_px,
                     .height_px = layout->height_px};
  EndLabel labels[END_LABELS_MAX];

  init_axis (&chart);
  ep_time_series_collect (&chart);
  ep_over_time_lay_out (&chart, labels);
  chart.scene = ep_scene_new (&layout->style, layout->width_px, layout->height_px);
  set_sentences (chart.scene, subject, add_marks (&chart, labels));
  ep_scene_set_frame (chart.scene, &chart.frame);
  if (layout->right_to_left)
    ep_scene_mirror (chart.scene);
  for (guint i = 0; i < chart.n_series; i++)
    ep_end_label_clear (&labels[i]);
  ep_time_series_clear (&chart);
  return chart.scene;
}

const EpChartClass ep_over_time_class = {
    .scene = over_time_scene,
    .n_stops = ep_over_time_n_stops,
    .stop_at = ep_over_time_stop_at,
    .stop_move = ep_over_time_stop_move,
    .cursor = ep_over_time_cursor,
    .table = ep_over_time_table,
};

EpScene *
ep_over_time_scene_measured (EpFormatter *formatter, const EpScenario *scenario,
                             const EpComparison *comparison, guint pair, const EpChartStyle *style,
                             double width_px, double height_px, gboolean right_to_left,
                             const EpTextMeasurer *measurer)
{
  const EpChartSubject subject = {formatter, scenario, comparison, pair};
  const EpChartLayout layout = {*style, width_px, height_px, right_to_left, measurer};

  return ep_chart_scene (EP_VIEW_OVER_TIME, &subject, &layout);
}
