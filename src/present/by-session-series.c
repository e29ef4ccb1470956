#include <present/marks.h>

#include "by-session-chart.h"

/* A line is drawn over whatever lies below it with a rim of ground on either side; so is a dot. */
#define CASING_PX 2

/* The share of a line's width that one has of which the chart does not speak. */
#define OTHERS_SHARE 0.6

/* Radii on the desk: of what is planned, of any other number, and the width of a ring. */
#define PLANNED_PX 6.5
#define DOT_PX     3
#define RING_PX    3.6
#define RING_LINE  1.6

/* A bracket: how far its ends reach down, and its line. */
#define BRACKET_PX   6
#define BRACKET_LINE 1.5

/* A cell narrower than this, on the desk, has no dot. */
#define DOTTED_CELL_PX 11

EpPoint
ep_session_chart_point (const SessionChart *chart, guint course, guint sessions)
{
  return ep_session_point (&chart->frame, &chart->figures, course, sessions);
}

EpSessions
ep_session_chart_plan (const SessionChart *chart, guint course)
{
  return chart->subject->scenario->courses[course].sessions;
}

double
ep_session_chart_dot_px (const SessionChart *chart)
{
  return PLANNED_PX * chart->unit_px;
}

double
ep_session_chart_line_px (const SessionChart *chart, guint course)
{
  gboolean in_pair = course == 0 || course == chart->other;

  return chart->metrics.line_px * (in_pair ? 1 : OTHERS_SHARE);
}

/* The left edge of a count's cell, the right one of the count before. */
static double
cell_left_px (const SessionChart *chart, guint sessions)
{
  return ep_scale_px (&chart->frame.x, 2 * (gint64)sessions - 2);
}

void
ep_session_chart_guide (const SessionChart *chart, EpPoint ends[2])
{
  const EpPair *pair = &chart->subject->comparison->pairs[chart->subject->pair];
  EpPoint at = ep_session_chart_point (chart, chart->other,
                                       ep_session_chart_plan (chart, chart->other).likely);
  double y = ep_crisp_px (at.y);

  /* It is read where the reference's line passes it, which may be before. */
  if (pair->sessions_for_same_money_known &&
      pair->sessions_for_same_money < chart->figures.n_counts)
    at.x = MIN (at.x, cell_left_px (chart, pair->sessions_for_same_money + 1));
  ends[0] = (EpPoint){at.x, y};
  ends[1] = (EpPoint){chart->frame.plot.x + chart->frame.plot.width, y};
}

static void
add_guide (const SessionChart *chart)
{
  EpPoint ends[2];

  ep_session_chart_guide (chart, ends);
  ep_scene_add_rule (chart->scene, EP_LAYER_RULES, (EpInk){EP_INK_FOREGROUND, 0}, ends[0], ends[1],
                     1, (EpDash){2, {2, 3}});
}

EpRect
ep_session_chart_range (const SessionChart *chart, guint course)
{
  EpSessions plan = ep_session_chart_plan (chart, course);
  double left = cell_left_px (chart, plan.min), right = cell_left_px (chart, plan.max + 1);

  return (EpRect){left, chart->frame.plot.y, right - left, chart->frame.plot.height};
}

static void
add_band (const SessionChart *chart, guint course)
{
  EpRect rect = ep_session_chart_range (chart, course);
  double right = rect.x + rect.width, bottom = rect.y + rect.height;
  const EpPoint corners[] = {{rect.x, rect.y}, {right, rect.y}, {right, bottom}, {rect.x, bottom}};

  ep_scene_add_area (chart->scene, EP_LAYER_BANDS, (EpInk){EP_INK_BAND, course}, corners, 4);
}

/* Below its label at the upper edge of the plot. */
static void
add_bracket (const SessionChart *chart, guint course)
{
  EpRect rect = ep_session_chart_range (chart, course);
  double left = ep_crisp_px (rect.x), right = ep_crisp_px (rect.x + rect.width);
  double top = ep_crisp_px (rect.y), bottom = top + BRACKET_PX * chart->unit_px;
  const EpPoint points[] = {{left, bottom}, {left, top}, {right, top}, {right, bottom}};
  const EpStroke stroke = {.width_px = BRACKET_LINE * chart->unit_px};

  ep_scene_add_path (chart->scene, EP_LAYER_BANDS, (EpInk){EP_INK_LINE, course}, points, 4,
                     &stroke);
}

/* The first is a band. A second one, which may overlap it, is a bracket: two colours over each
 * other would be a third one. */
static void
add_ranges (const SessionChart *chart)
{
  if (chart->n_ranges > 0)
    add_band (chart, chart->ranges[0]);
  if (chart->n_ranges > 1)
    add_bracket (chart, chart->ranges[1]);
}

/* Adds the corners of the line from one count's cell to another's. */
static void
append_stair (GArray *points, const SessionChart *chart, guint course, guint first, guint last)
{
  EpPoint point = {0};

  for (guint n = first; n <= last; n++) {
    double y = ep_session_chart_point (chart, course, n).y;

    /* A session that costs nothing more is no step. */
    if (n > first && y == point.y)
      continue;
    point.x = cell_left_px (chart, n);
    if (n > first)
      g_array_append_val (points, point);
    point.y = y;
    g_array_append_val (points, point);
  }
  point.x = cell_left_px (chart, last + 1);
  g_array_append_val (points, point);
}

static void
add_line (const SessionChart *chart, guint course, EpLayer layer)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EpPoint));
  EpStroke stroke = {ep_session_chart_line_px (chart, course), CASING_PX, FALSE,
                     chart->metrics.dashes[course]};

  append_stair (points, chart, course, 1, chart->figures.n_drawn[course]);
  ep_scene_add_path (chart->scene, layer, (EpInk){EP_INK_LINE, course},
                     (const EpPoint *)(gpointer)points->data, points->len, &stroke);
}

/* Where both cost the same the reference's line covers the other's: there the other's dashes are
 * drawn upon it, so that both are seen. */
static void
add_shared_stretches (const SessionChart *chart)
{
  const SessionFigures *figures = &chart->figures;
  guint both = MIN (figures->n_drawn[0], figures->n_drawn[chart->other]);
  EpStroke stroke = {chart->metrics.line_px, 0, FALSE, chart->metrics.dashes[chart->other]};

  for (guint first = 0, after; first < both; first = after) {
    g_autoptr (GArray) points = NULL;

    after = first + 1;
    if (figures->totals[0][first] != figures->totals[chart->other][first])
      continue;
    while (after < both && figures->totals[0][after] == figures->totals[chart->other][after])
      after++;
    points = g_array_new (FALSE, FALSE, sizeof (EpPoint));
    append_stair (points, chart, 0, first + 1, after);
    ep_scene_add_path (chart->scene, EP_LAYER_REFERENCE, (EpInk){EP_INK_LINE, chart->other},
                       (const EpPoint *)(gpointer)points->data, points->len, &stroke);
  }
}

static void
add_planned_dot (const SessionChart *chart, guint course, double radius_px)
{
  EpPoint at = ep_session_chart_point (chart, course, ep_session_chart_plan (chart, course).likely);

  ep_scene_add_dot (chart->scene, EP_LAYER_MARKS, (EpInk){EP_INK_GROUND, 0}, at,
                    radius_px + CASING_PX * chart->unit_px);
  ep_scene_add_dot (chart->scene, EP_LAYER_MARKS, (EpInk){EP_INK_LINE, course}, at, radius_px);
}

static void
add_dots (const SessionChart *chart, guint course)
{
  guint likely = ep_session_chart_plan (chart, course).likely;
  double unit = chart->unit_px;

  if (ep_session_cell_px (&chart->frame) < DOTTED_CELL_PX * unit)
    return;
  for (guint n = 1; n <= chart->figures.n_drawn[course]; n++) {
    EpPoint at = ep_session_chart_point (chart, course, n);
    EpInk ink = {EP_INK_LINE, course};

    if (n == likely)
      continue;
    if (course == 0)
      ep_scene_add_dot (chart->scene, EP_LAYER_MARKS, ink, at, DOT_PX * unit);
    else
      ep_scene_add_ring (chart->scene, EP_LAYER_MARKS, ink, at, RING_PX * unit, RING_LINE * unit);
  }
}

/* The dot of the pair's other, then the reference's: where they are at one place, within it. */
static void
add_planned_dots (const SessionChart *chart)
{
  double radius_px = ep_session_chart_dot_px (chart);
  guint reference = ep_session_chart_plan (chart, 0).likely;
  guint other = ep_session_chart_plan (chart, chart->other).likely;
  gboolean at_one_place = reference == other && chart->figures.totals[0][reference - 1] ==
                                                    chart->figures.totals[chart->other][other - 1];

  add_planned_dot (chart, chart->other, radius_px);
  add_planned_dot (chart, 0, at_one_place ? radius_px / 2 : radius_px);
}

void
ep_session_chart_add_series (const SessionChart *chart)
{
  add_ranges (chart);
  add_guide (chart);
  for (guint i = chart->figures.n_courses; i-- > 1;)
    if (i != chart->other)
      add_line (chart, i, EP_LAYER_OTHERS);
  add_line (chart, chart->other, EP_LAYER_OTHERS);
  add_line (chart, 0, EP_LAYER_REFERENCE);
  add_shared_stretches (chart);
  add_dots (chart, chart->other);
  add_dots (chart, 0);
  add_planned_dots (chart);
}
