#include <present/steps.h>

#include "over-time-chart.h"

/* A line is drawn over whatever lies below it with a rim of ground on either side. */
#define CASING_PX 2

static EpPoint
point_at (const TimeChart *chart, EpDay day, gint64 paid_minor)
{
  return (EpPoint){ep_scale_px (&chart->x, day), ep_scale_px (&chart->axis.scale, paid_minor)};
}

static void
collect (TimeChart *chart, TimeSeries *series, guint course)
{
  const EpCourseCost *cost = &chart->comparison->courses[course];
  EpDay end = chart->comparison->end;

  series->course = course;
  series->steps = ep_steps_new (cost->visits, cost->n_visits, end);
  series->end_minor = ep_steps_paid (series->steps, end);
  series->end_lowest_minor = series->end_highest_minor = series->end_minor;
  if (ep_steps_range (chart->scenario, chart->comparison, course, &series->lowest,
                      &series->highest)) {
    series->end_lowest_minor = ep_steps_paid (series->lowest, end);
    series->end_highest_minor = ep_steps_paid (series->highest, end);
  }
}

void
ep_time_series_collect (TimeChart *chart)
{
  collect (chart, &chart->series[0], 0);
  collect (chart, &chart->series[1], chart->pair->course);
}

void
ep_time_series_clear (TimeChart *chart)
{
  for (guint i = 0; i < TIME_SERIES; i++) {
    g_free (chart->series[i].name);
    g_clear_pointer (&chart->series[i].steps, g_array_unref);
    g_clear_pointer (&chart->series[i].lowest, g_array_unref);
    g_clear_pointer (&chart->series[i].highest, g_array_unref);
  }
}

/* Adds the corners of a stair from step `first` up to `last`, whose day ends it. */
static void
append_stair (GArray *points, const TimeChart *chart, const GArray *steps, guint first, EpDay last)
{
  EpPoint point;

  for (guint i = first; i < steps->len && g_array_index (steps, EpStep, i).day < last; i++) {
    const EpStep *step = &g_array_index (steps, EpStep, i);

    /* A visit that was paid for before is no step. */
    if (i > first && step->paid_minor == step[-1].paid_minor)
      continue;
    if (i > first) {
      point = point_at (chart, step->day, step[-1].paid_minor);
      g_array_append_val (points, point);
    }
    point = point_at (chart, step->day, step->paid_minor);
    g_array_append_val (points, point);
  }
  point.x = ep_scale_px (&chart->x, last);
  g_array_append_val (points, point);
}

static void
reverse_from (GArray *points, guint first)
{
  for (guint i = first, k = points->len; i + 1 < k; i++) {
    EpPoint swapped = g_array_index (points, EpPoint, i);

    g_array_index (points, EpPoint, i) = g_array_index (points, EpPoint, --k);
    g_array_index (points, EpPoint, k) = swapped;
  }
}

/* Adds what lies between the lowest and the highest, wherever the two differ, piece by piece. */
static void
add_band (const TimeChart *chart, const TimeSeries *series)
{
  const EpStep *low = (const EpStep *)(gpointer)series->lowest->data;
  const EpStep *high = (const EpStep *)(gpointer)series->highest->data;
  guint n_days = series->lowest->len;

  for (guint first = 0, after; first < n_days; first = after) {
    g_autoptr (GArray) points = NULL;
    EpDay last;
    guint n_high;

    after = first + 1;
    if (low[first].paid_minor == high[first].paid_minor)
      continue;
    while (after < n_days && low[after].paid_minor != high[after].paid_minor)
      after++;
    last = after < n_days ? low[after].day : chart->comparison->end;
    points = g_array_new (FALSE, FALSE, sizeof (EpPoint));
    append_stair (points, chart, series->highest, first, last);
    n_high = points->len;
    append_stair (points, chart, series->lowest, first, last);
    reverse_from (points, n_high);
    ep_scene_add_area (chart->scene, EP_LAYER_BANDS, (EpInk){EP_INK_BAND, series->course},
                       (const EpPoint *)(gpointer)points->data, points->len);
  }
}

static void
add_line (const TimeChart *chart, const TimeSeries *series, EpLayer layer)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EpPoint));
  EpStroke stroke = {chart->metrics.line_px, CASING_PX, FALSE,
                     chart->metrics.dashes[series->course]};
  EpPoint start = point_at (chart, chart->scenario->start, 0);

  g_array_append_val (points, start);
  append_stair (points, chart, series->steps, 0, chart->comparison->end);
  ep_scene_add_path (chart->scene, layer, (EpInk){EP_INK_LINE, series->course},
                     (const EpPoint *)(gpointer)points->data, points->len, &stroke);
}

static void
end_stretch (const TimeChart *chart, GArray *points, EpDay day, gint64 paid_minor)
{
  guint other = chart->series[1].course;
  EpStroke stroke = {chart->metrics.line_px, 0, FALSE, chart->metrics.dashes[other]};
  EpPoint end = point_at (chart, day, paid_minor);

  g_array_append_val (points, end);
  ep_scene_add_path (chart->scene, EP_LAYER_REFERENCE, (EpInk){EP_INK_LINE, other},
                     (const EpPoint *)(gpointer)points->data, points->len, &stroke);
  g_array_set_size (points, 0);
}

/* Where both have paid the same the reference's line covers the other's: there the other's dashes
 * are drawn upon it, so that both are seen. */
static void
add_shared_stretches (const TimeChart *chart)
{
  const GArray *steps[] = {chart->series[0].steps, chart->series[1].steps};
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EpPoint));
  guint next[] = {0, 0};
  gint64 paid[] = {0, 0};

  while (next[0] < steps[0]->len || next[1] < steps[1]->len) {
    gint64 before = paid[0];
    EpPoint corner;
    EpDay day = chart->comparison->end;

    for (guint i = 0; i < 2; i++)
      if (next[i] < steps[i]->len)
        day = MIN (day, g_array_index (steps[i], EpStep, next[i]).day);
    for (guint i = 0; i < 2; i++)
      if (next[i] < steps[i]->len && g_array_index (steps[i], EpStep, next[i]).day == day)
        paid[i] = g_array_index (steps[i], EpStep, next[i]++).paid_minor;
    if (points->len > 0 && paid[0] != paid[1]) {
      end_stretch (chart, points, day, before);
    } else if (paid[0] == paid[1]) {
      if (points->len > 0 || day == chart->scenario->start) {
        corner = point_at (chart, day, before);
        g_array_append_val (points, corner);
      }
      corner = point_at (chart, day, paid[0]);
      g_array_append_val (points, corner);
    }
  }
  if (points->len > 0)
    end_stretch (chart, points, chart->comparison->end, paid[0]);
}

void
ep_over_time_add_series (const TimeChart *chart)
{
  for (guint i = TIME_SERIES; i-- > 0;)
    if (chart->series[i].lowest != NULL)
      add_band (chart, &chart->series[i]);
  add_line (chart, &chart->series[1], EP_LAYER_OTHERS);
  add_line (chart, &chart->series[0], EP_LAYER_REFERENCE);
  add_shared_stretches (chart);
  for (guint i = TIME_SERIES; i-- > 0;)
    ep_scene_add_dot (chart->scene, EP_LAYER_MARKS, (EpInk){EP_INK_LINE, chart->series[i].course},
                      point_at (chart, chart->comparison->end, chart->series[i].end_minor),
                      chart->metrics.dot_px);
}
