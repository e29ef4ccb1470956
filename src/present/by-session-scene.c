#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>

#include "by-session-chart.h"
#include "session-words.h"

/* Below this the labels stand within the plot. */
#define NARROW_PX 480

/* The least share of the width that is the plot's, with labels beside it, and the most that the
 * amounts of the axis take. */
#define PLOT_SHARE 0.4
#define AXIS_SHARE 0.3

/* The right margin without labels in it. */
#define RIGHT_PX 12

/* On the desk: above the plot, from the axis to the counts, between two of them, and from there to
 * the axis's title. */
#define TOP_PX       8
#define BAND_TOP_PX  6
#define COUNT_PX     7
#define COUNT_GAP_PX 8
#define TITLE_PX     6

/* A chart lower than this, on the desk, has no title at its axis. */
#define TITLED_PX 160

static gboolean
has_title (const SessionChart *chart)
{
  return chart->layout->height_px >= TITLED_PX * chart->unit_px;
}

/* The same range of both is marked once. */
static void
find_ranges (SessionChart *chart)
{
  EpSessions reference = ep_session_chart_plan (chart, 0);
  EpSessions other = ep_session_chart_plan (chart, chart->other);
  gboolean is_same = reference.min == other.min && reference.max == other.max;

  if (reference.min < reference.max)
    chart->ranges[chart->n_ranges++] = 0;
  if (other.min < other.max && !is_same)
    chart->ranges[chart->n_ranges++] = chart->other;
}

static void
lay_out_plot (SessionChart *chart, double right_px)
{
  double unit = chart->unit_px, line = ep_line_height_px (chart->metrics.axis_text_px);
  double top = chart->n_ranges > 0 ? ep_line_height_px (chart->metrics.label_text_px) + BAND_TOP_PX
                                   : TOP_PX * unit;
  double bottom = COUNT_PX * unit + line + (has_title (chart) ? TITLE_PX * unit + line : 0) + 1;
  double height = MAX (floor (chart->layout->height_px - bottom - top), 1);
  double left = ep_money_axis_lay_out (&chart->axis, chart->figures.top_minor, top, height);
  EpRect *plot = &chart->frame.plot;

  if (left > chart->layout->width_px * AXIS_SHARE && !chart->axis.no_amounts) {
    chart->axis.no_amounts = TRUE;
    left = ep_money_axis_lay_out (&chart->axis, chart->figures.top_minor, top, height);
  }
  *plot = (EpRect){left, top, MAX (chart->layout->width_px - left - right_px, 1), height};
  chart->frame.x = (EpScale){0, 2 * (gint64)chart->figures.n_counts, left, left + plot->width};
  chart->frame.y = chart->axis.scale;
}

static void
clear_beside (SessionChart *chart)
{
  while (chart->n_beside > 0)
    ep_end_label_clear (&chart->beside[--chart->n_beside]);
  for (guint i = 0; i < EP_COURSES_MAX; i++)
    chart->labelled[i] = FALSE;
}

/* Lays out with labels beside the plot. FALSE when they leave it too little room. */
static gboolean
lay_out_beside (SessionChart *chart)
{
  if (chart->layout->width_px < NARROW_PX)
    return FALSE;
  ep_session_chart_init_beside (chart);
  lay_out_plot (chart, ep_end_labels_margin (chart->beside, chart->n_beside));
  return chart->frame.plot.width >= chart->layout->width_px * PLOT_SHARE &&
         ep_end_labels_height (chart->beside, chart->n_beside) <= chart->frame.plot.height;
}

static void
lay_out (SessionChart *chart)
{
  if (lay_out_beside (chart))
    return;
  clear_beside (chart);
  lay_out_plot (chart, RIGHT_PX * chart->unit_px);
}

/* The counts on the axis that have a number. */
typedef struct {
  const SessionChart *chart;
  GArray *taken; /* of EpRect */
} CountAxis;

static void
add_count (const CountAxis *axis, guint sessions, gboolean is_planned)
{
  const SessionChart *chart = axis->chart;
  const EpTextStyle style = {chart->metrics.axis_text_px, is_planned, FALSE};
  const EpRect *plot = &chart->frame.plot;
  g_autofree char *text = ep_format_count (chart->subject->formatter, sessions);
  double width = ep_text_width_px (chart->layout->measurer, text, &style);
  double height = ep_line_height_px (style.size_px);
  double x = ep_scale_px (&chart->frame.x, 2 * (gint64)sessions - 1);
  EpRect rect = {x - width / 2, plot->y + plot->height + COUNT_PX * chart->unit_px, width, height};

  if (rect.x < 0 || rect.x + width > chart->layout->width_px)
    return;
  for (guint i = 0; i < axis->taken->len; i++)
    if (ep_rects_meet (&rect, &g_array_index (axis->taken, EpRect, i),
                       COUNT_GAP_PX * chart->unit_px))
      return;
  g_array_append_val (axis->taken, rect);
  ep_scene_add_text (
      chart->scene, EP_LAYER_AXES, (EpInk){is_planned ? EP_INK_FOREGROUND : EP_INK_DIM, 0},
      (EpPoint){x, rect.y + height / 2}, EP_ANCHOR_MIDDLE, &style, text, chart->layout->measurer);
}

/* From one numbered count to the next. */
static guint
count_step (const SessionChart *chart)
{
  static const guint steps[] = {1, 2, 5, 10, 20, 50};
  const EpTextStyle style = {chart->metrics.axis_text_px, TRUE, FALSE};
  g_autofree char *longest = ep_format_count (chart->subject->formatter, chart->figures.n_counts);
  double least_px =
      ep_text_width_px (chart->layout->measurer, longest, &style) + COUNT_GAP_PX * chart->unit_px;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (ep_session_cell_px (&chart->frame) * steps[i] >= least_px)
      return steps[i];
  return chart->figures.n_counts;
}

static void
add_counts (const SessionChart *chart)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (EpRect));
  const CountAxis axis = {chart, taken};
  guint step = count_step (chart);

  add_count (&axis, ep_session_chart_plan (chart, 0).likely, TRUE);
  if (ep_session_chart_plan (chart, chart->other).likely != ep_session_chart_plan (chart, 0).likely)
    add_count (&axis, ep_session_chart_plan (chart, chart->other).likely, TRUE);
  for (guint n = step; n <= chart->figures.n_counts; n += step)
    add_count (&axis, n, FALSE);
  add_count (&axis, 1, FALSE);
}

static void
add_title (const SessionChart *chart)
{
  const EpTextStyle style = {chart->metrics.axis_text_px, FALSE, FALSE};
  const EpRect *plot = &chart->frame.plot;
  const char *title = _ ("Number of sessions");
  double half = ep_text_width_px (chart->layout->measurer, title, &style) / 2;
  double x = MIN (plot->x + plot->width / 2, chart->layout->width_px - half);

  if (!has_title (chart) || x < half)
    return;
  ep_scene_add_text (
      chart->scene, EP_LAYER_AXES, (EpInk){EP_INK_DIM, 0},
      (EpPoint){x, chart->layout->height_px - 1 - ep_line_height_px (style.size_px) / 2},
      EP_ANCHOR_MIDDLE, &style, title, chart->layout->measurer);
}

static void
init_chart (SessionChart *chart, const EpChartSubject *subject, const EpChartLayout *layout)
{
  EpChartMetrics metrics = ep_chart_metrics (&layout->style);
  const EpTextStyle style = {metrics.label_text_px, TRUE, FALSE};

  *chart = (SessionChart){.subject = subject,
                          .layout = layout,
                          .metrics = metrics,
                          .unit_px = ep_chart_unit_px (&metrics),
                          .other = subject->comparison->pairs[subject->pair].course,
                          .axis = {.formatter = subject->formatter,
                                   .currency = subject->scenario->currency,
                                   .measurer = layout->measurer,
                                   .text_px = metrics.axis_text_px,
                                   .tick_px = metrics.y_tick_px}};
  ep_session_figures_init (&chart->figures, subject, ep_session_counts (subject));
  find_ranges (chart);
  for (guint i = 0; i < chart->figures.n_courses; i++) {
    g_autofree char *name = ep_course_label (subject->scenario, i, EP_LABEL_ALONE);

    chart->names[i] = ep_text_shorten (layout->measurer, name, &style,
                                       MAX (layout->width_px * 0.22, 11 * style.size_px));
  }
}

static void
clear_chart (SessionChart *chart)
{
  clear_beside (chart);
  for (guint i = 0; i < chart->figures.n_courses; i++)
    g_free (chart->names[i]);
  ep_session_figures_clear (&chart->figures);
}

EpScene *
ep_by_session_scene (const EpChartSubject *subject, const EpChartLayout *layout)
{
  g_autofree char *headline = ep_session_headline (subject);
  g_autofree char *support = ep_session_support (subject);
  SessionChart chart;

  init_chart (&chart, subject, layout);
  lay_out (&chart);
  chart.scene = ep_scene_new (&layout->style, layout->width_px, layout->height_px);
  ep_scene_set_description (chart.scene, headline);
  ep_scene_set_support (chart.scene, support);
  ep_scene_set_frame (chart.scene, &chart.frame);
  ep_money_axis_add (&chart.axis, chart.scene, &chart.frame.plot);
  add_counts (&chart);
  add_title (&chart);
  ep_session_chart_add_series (&chart);
  ep_session_chart_add_labels (&chart);
  if (layout->right_to_left)
    ep_scene_mirror (chart.scene);
  clear_chart (&chart);
  return chart.scene;
}
