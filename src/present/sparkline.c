#include <engine/target.h>
#include <math.h>
#include <present/marks.h>
#include <present/sparkline.h>

#include "sweep-scale.h"

/* Sizes of a chart of EP_SPARKLINE_HEIGHT_PX, in pixels. */
#define MARGIN_X_PX 4.5
#define MARGIN_Y_PX 4.5
#define LINE_PX     1.75
#define DIAMOND_PX  3.4
#define DOT_PX      2.75
#define HALO_PX     1.25

/* What these lines keep of the dashes of large ones. */
#define DASH_SHARE 0.4

typedef struct {
  const EpPair *pair;
  const EpCurve *curve;
  const EpSweep *sweep;
  EpRect plot;
  EpScale x;
  double zero_y;
  double root_px; /* the height of a square root of 1 */
  double unit;    /* the size of the chart in parts of the one it is made for */
  EpChartMetrics metrics;
  EpScene *scene;
} Sparkline;

static double
signed_root (gint64 difference_minor)
{
  double difference = (double)difference_minor;

  return difference < 0 ? -sqrt (-difference) : sqrt (difference);
}

static double
y_of (const Sparkline *line, gint64 difference_minor)
{
  return line->zero_y - signed_root (difference_minor) * line->root_px;
}

/* Zero lies where it leaves each side as much as it takes; in the middle when both cost the same
 * all over. */
static void
lay_out (Sparkline *line, double width_px, double height_px)
{
  double highest = 0, lowest = 0;

  line->unit = height_px / EP_SPARKLINE_HEIGHT_PX;
  line->plot = (EpRect){MARGIN_X_PX * line->unit, MARGIN_Y_PX * line->unit,
                        MAX (width_px - 2 * MARGIN_X_PX * line->unit, 1),
                        height_px - 2 * MARGIN_Y_PX * line->unit};
  line->x = ep_sweep_scale (line->sweep, line->plot.x, line->plot.x + line->plot.width);
  for (guint i = 0; i < line->curve->n_points; i++) {
    double root = signed_root (line->curve->points[i].difference_minor);

    highest = MAX (highest, root);
    lowest = MIN (lowest, root);
  }
  if (highest == lowest) {
    line->zero_y = line->plot.y + line->plot.height / 2;
    return;
  }
  line->root_px = line->plot.height / (highest - lowest);
  line->zero_y = line->plot.y + highest * line->root_px;
}

/* The curve while one answer holds, from `first` on: from zero where the answer flips to it, to
 * zero where it flips again. Room for two more points than the curve has. */
static guint
collect_points (const Sparkline *line, guint flip, guint *first, EpPoint *points)
{
  const EpCurve *curve = line->curve;
  gint64 to = ep_sweep_stretch (line->sweep, flip).to;
  guint n_points = 0;

  if (flip > 0)
    points[n_points++] = (EpPoint){ep_sweep_flip_px (line->sweep, &line->x, flip), line->zero_y};
  for (; *first < curve->n_points && curve->points[*first].value <= to; (*first)++)
    points[n_points++] = (EpPoint){ep_scale_px (&line->x, curve->points[*first].value),
                                   y_of (line, curve->points[*first].difference_minor)};
  if (flip + 1 < line->sweep->n_flips)
    points[n_points++] =
        (EpPoint){ep_sweep_flip_px (line->sweep, &line->x, flip + 1), line->zero_y};
  return n_points;
}

static void
add_area (const Sparkline *line, guint course, const EpPoint *points, guint n_points)
{
  g_autofree EpPoint *outline = g_new (EpPoint, n_points + 2);

  outline[0] = (EpPoint){points[0].x, line->zero_y};
  for (guint i = 0; i < n_points; i++)
    outline[i + 1] = points[i];
  outline[n_points + 1] = (EpPoint){points[n_points - 1].x, line->zero_y};
  ep_scene_add_area (line->scene, EP_LAYER_BANDS, (EpInk){EP_INK_TINT, course}, outline,
                     n_points + 2);
}

static EpDash
small_dash (const Sparkline *line, guint course)
{
  EpDash dash = line->metrics.dashes[course];

  for (guint i = 0; i < dash.n_lengths; i++)
    dash.lengths_px[i] *= DASH_SHARE * line->unit;
  return dash;
}

static void
add_answer (const Sparkline *line, EpCheaper cheaper, const EpPoint *points, guint n_points)
{
  guint course = cheaper == EP_CHEAPER_OTHER ? line->pair->course : 0;
  EpStroke stroke = {.width_px = LINE_PX * line->unit, .dash = small_dash (line, course)};

  if (cheaper == EP_CHEAPER_EQUAL) {
    stroke.round = TRUE;
    stroke.dash = (EpDash){2, {0, 2 * stroke.width_px}};
    ep_scene_add_path (line->scene, EP_LAYER_OTHERS, (EpInk){EP_INK_DIM, 0}, points, n_points,
                       &stroke);
    return;
  }
  add_area (line, course, points, n_points);
  ep_scene_add_path (line->scene, course == 0 ? EP_LAYER_REFERENCE : EP_LAYER_OTHERS,
                     (EpInk){EP_INK_LINE, course}, points, n_points, &stroke);
}

static void
add_curve (const Sparkline *line)
{
  g_autofree EpPoint *points = g_new (EpPoint, line->curve->n_points + 2);
  guint first = 0;

  for (guint flip = 0; flip < line->sweep->n_flips; flip++) {
    guint n_points = collect_points (line, flip, &first, points);

    /* A single value is level all over. */
    if (n_points == 1) {
      points[1] = (EpPoint){line->plot.x + line->plot.width, points[0].y};
      points[0].x = line->plot.x;
      n_points = 2;
    }
    add_answer (line, line->sweep->flips[flip].cheaper, points, n_points);
  }
}

static void
add_zero_line (const Sparkline *line)
{
  double y = floor (line->zero_y) + 0.5;

  ep_scene_add_rule (line->scene, EP_LAYER_AXES, (EpInk){EP_INK_ZERO_LINE, 0},
                     (EpPoint){line->plot.x, y}, (EpPoint){line->plot.x + line->plot.width, y}, 1,
                     (EpDash){0});
}

/* Diamonds from a flip on, away from the value now, that keep off each other and off one at
 * `taken_x`. Returns where the one nearest to now is, or `taken_x` where there is none. */
static double
add_diamonds (const Sparkline *line, guint from, gboolean ascending, double taken_x)
{
  double gap = 2 * DIAMOND_PX * line->unit + 1, nearest_x = taken_x;
  gboolean has_any = FALSE;

  for (guint flip = from; flip > 0 && flip < line->sweep->n_flips;
       flip = ascending ? flip + 1 : flip - 1) {
    double x = ep_sweep_flip_px (line->sweep, &line->x, flip);

    if (fabs (x - taken_x) < gap)
      continue;
    ep_scene_add_diamond (line->scene, (EpPoint){x, line->zero_y}, DIAMOND_PX * line->unit);
    nearest_x = has_any ? nearest_x : x;
    taken_x = x;
    has_any = TRUE;
  }
  return nearest_x;
}

/* Where both sides have a flip near to now, the nearer one has its diamond for sure. */
static void
add_flips (const Sparkline *line)
{
  guint now = ep_sweep_find (line->sweep, line->sweep->now);
  EpStretch stretch;
  gint64 nearest;

  if (!ep_sweep_nearest (line->sweep, &nearest, &stretch))
    return;
  if (nearest < line->sweep->now)
    add_diamonds (line, now + 1, TRUE, add_diamonds (line, now, FALSE, -INFINITY));
  else
    add_diamonds (line, now, FALSE, add_diamonds (line, now + 1, TRUE, INFINITY));
}

/* The open half of a diamond at the end. */
static void
add_beyond (const Sparkline *line)
{
  const EpBreakEven *break_even = &line->pair->break_even_horizon;
  double x = line->plot.x + line->plot.width, radius = DIAMOND_PX * line->unit;
  const EpPoint points[] = {
      {x, line->zero_y - radius}, {x + radius, line->zero_y}, {x, line->zero_y + radius}};
  const EpStroke stroke = {.width_px = 1.5, .casing_px = 1};

  if (line->curve->parameter == EP_PARAMETER_OTHER_SESSION_PRICE &&
      break_even->kind == EP_BREAK_EVEN_PRICE && break_even->price_minor > line->sweep->highest)
    ep_scene_add_path (line->scene, EP_LAYER_MARKS, (EpInk){EP_INK_FOREGROUND, 0}, points, 3,
                       &stroke);
}

static void
add_now (const Sparkline *line)
{
  EpPoint at = {ep_scale_px (&line->x, line->sweep->now),
                y_of (line, line->pair->horizon_difference_minor)};

  ep_scene_add_dot (line->scene, EP_LAYER_MARKS, (EpInk){EP_INK_GROUND, 0}, at,
                    (DOT_PX + HALO_PX) * line->unit);
  ep_scene_add_dot (line->scene, EP_LAYER_MARKS, (EpInk){EP_INK_FOREGROUND, 0}, at,
                    DOT_PX * line->unit);
}

EpScene *
ep_sparkline_scene (const EpPair *pair, const EpCurve *curve, const EpChartStyle *style,
                    double width_px, double height_px, gboolean right_to_left)
{
  Sparkline line = {.pair = pair,
                    .curve = curve,
                    .sweep = ep_pair_sweep (pair, curve->parameter),
                    .metrics = ep_chart_metrics (style)};

  g_assert (line.sweep != NULL);
  lay_out (&line, width_px, height_px);
  line.scene = ep_scene_new_blank (style, width_px, height_px);
  add_zero_line (&line);
  add_curve (&line);
  add_flips (&line);
  add_beyond (&line);
  add_now (&line);
  if (right_to_left)
    ep_scene_mirror (line.scene);
  return line.scene;
}
