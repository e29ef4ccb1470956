#include <math.h>

#include "by-session-chart.h"
#include "session-words.h"

/* How far the ground shines around a label. */
#define HALO_PX 4

/* From the end of a line to its label beside it, and above or below it. */
#define END_PX     10
#define END_GAP_PX 6

/* How far a label beside the plot may reach below it. */
#define BESIDE_BELOW_PX 6

/* From the guide, or the axis, to a label, and what that keeps from the guide's end. */
#define APART_PX     3
#define GUIDE_END_PX 2

/* In which steps a label moves away from where it would cover something. */
#define STEP_PX 6

/* How many of them the name of a line goes rather than being left out. */
#define END_MOVES 14

/* Where there is little room a name takes this many times its size. */
#define SHORT_NAME 7

/* From a range to its label above, and between two of these. */
#define BAND_LABEL_PX   5
#define RANGES_APART_PX 20

/* A label that moved by more than this share of its height is tied to its point. */
#define TIE_SHARE 0.75

static EpTextStyle
title_style (const SessionChart *chart)
{
  return (EpTextStyle){chart->metrics.label_text_px, TRUE, FALSE};
}

/* A label of a title and, unless it is NULL, what stands below it. */
static EndLabel
label_of (const SessionChart *chart, guint course, const char *title, const char *below)
{
  const EpTextMeasurer *measurer = chart->layout->measurer;
  EndLabel label = {0};

  ep_end_label_add_line (&label, measurer, g_strdup (title), (EpInk){EP_INK_TEXT, course},
                         chart->metrics.label_text_px, TRUE);
  if (below != NULL)
    ep_end_label_add_line (&label, measurer, g_strdup (below), (EpInk){EP_INK_FOREGROUND, 0},
                           chart->metrics.range_text_px, FALSE);
  return label;
}

/* Grid lines keep off a label; a band would be eaten into. */
static double
halo_px (const SessionChart *chart, const EpRect *place)
{
  EpRect band = {0, 0, 0, 0};

  if (chart->n_ranges > 0)
    band = ep_session_chart_range (chart, chart->ranges[0]);
  return ep_rects_meet (place, &band, HALO_PX) ? 0 : HALO_PX;
}

/* A label that had to go far from its point is tied to it. */
static void
add_tie (const SessionChart *chart, SessionRoom *room, const SessionSpot *spot, const EpRect *place)
{
  EpPoint from = ep_session_tie_start (spot, place), to = ep_session_tie_end (spot, place);
  double length_px = from.y < spot->at.y ? from.y - to.y : to.y - from.y;

  if (length_px <= place->height * TIE_SHARE)
    return;
  ep_scene_add_rule (chart->scene, EP_LAYER_LABELS, (EpInk){EP_INK_DIM, 0}, from, to, 1,
                     (EpDash){0});
  ep_session_room_take (
      room, (EpRect){MIN (from.x, to.x), MIN (from.y, to.y), fabs (to.x - from.x), length_px});
}

const SessionVersion *
ep_session_chart_add_label (const SessionChart *chart, SessionRoom *room, const SessionSpot *spot,
                            guint course, const SessionVersion *versions, guint n_versions)
{
  const SessionVersion *placed = NULL;

  for (guint i = 0; i < n_versions && placed == NULL; i++) {
    EndLabel label = label_of (chart, course, versions[i].title, versions[i].below);

    if (ep_session_room_find (room, spot, label.width_px, label.height_px, &label.place)) {
      EpAnchor anchor = label.place.x < spot->at.x ? EP_ANCHOR_RIGHT : EP_ANCHOR_LEFT;

      ep_end_label_add (&label, chart->scene, anchor, halo_px (chart, &label.place),
                        chart->layout->measurer);
      add_tie (chart, room, spot, &label.place);
      ep_session_room_take (room, label.place);
      placed = &versions[i];
    }
    ep_end_label_clear (&label);
  }
  return placed;
}

static char *
end_cost (const SessionChart *chart, guint course)
{
  guint last = chart->figures.n_drawn[course];

  return ep_session_count_and_cost (chart->subject, last, chart->figures.totals[course][last - 1]);
}

static EpPoint
end_of_line (const SessionChart *chart, guint course)
{
  EpPoint end = ep_session_chart_point (chart, course, chart->figures.n_drawn[course]);

  end.x += ep_session_cell_px (&chart->frame) / 2;
  return end;
}

void
ep_session_chart_init_beside (SessionChart *chart)
{
  for (guint i = 0; i < chart->figures.n_courses; i++) {
    g_autofree char *cost = end_cost (chart, i);

    if (chart->figures.n_drawn[i] < chart->figures.n_counts)
      continue;
    chart->beside[chart->n_beside++] = label_of (chart, i, chart->names[i], cost);
    chart->labelled[i] = TRUE;
  }
}

static void
add_beside (SessionChart *chart)
{
  guint n = 0;

  if (chart->n_beside == 0)
    return;
  for (guint i = 0; i < chart->figures.n_courses; i++)
    if (chart->figures.n_drawn[i] == chart->figures.n_counts)
      chart->beside[n++].end = end_of_line (chart, i);
  ep_end_labels_place_beside (chart->beside, n, chart->frame.plot.y - BAND_LABEL_PX,
                              chart->frame.plot.y + chart->frame.plot.height + BESIDE_BELOW_PX);
  ep_end_labels_add_beside (chart->beside, n, chart->scene, 0, chart->layout->measurer);
}

/* The label at the end of a line that ends within the plot, or has none beside it. */
static void
add_end_label (SessionChart *chart, SessionRoom *room, guint course)
{
  double unit = chart->unit_px;
  SessionSpot spot = {
      .at = end_of_line (chart, course),
      .left_px = END_GAP_PX * unit,
      .right_px = END_PX * unit,
      .apart_px = END_GAP_PX * unit,
      .sides = {SESSION_RIGHT, SESSION_ABOVE_LEFT, SESSION_BELOW_RIGHT, SESSION_BELOW_LEFT},
      .n_sides = 4,
      .n_moves = SESSION_MOVES};
  g_autofree char *cost = end_cost (chart, course);
  const EpTextStyle style = title_style (chart);
  const char *name = chart->names[course];
  g_autofree char *short_name =
      ep_text_shorten (chart->layout->measurer, name, &style, SHORT_NAME * style.size_px);
  const SessionVersion versions[] = {{name, cost}, {name, NULL}, {short_name, NULL}};
  /* A second time the name alone says nothing. */
  guint n_versions = chart->named[course] ? 1 : G_N_ELEMENTS (versions);

  if (chart->labelled[course])
    return;
  chart->labelled[course] = TRUE;
  if (ep_session_chart_add_label (chart, room, &spot, course, versions, n_versions) ||
      chart->named[course])
    return;
  spot.n_moves = END_MOVES;
  ep_session_chart_add_label (chart, room, &spot, course, &versions[n_versions - 1], 1);
}

/* What one course of the other costs, at the right of the guide. */
static void
add_guide_amount (const SessionChart *chart, SessionRoom *room)
{
  const EpTextStyle style = {chart->metrics.range_text_px, FALSE, FALSE};
  gint64 money_minor = chart->subject->comparison->courses[chart->other].course_total_minor;
  g_autofree char *amount = ep_session_cost (chart->subject, money_minor);
  double width_px = ep_text_width_px (chart->layout->measurer, amount, &style);
  double height_px = ep_line_height_px (style.size_px);
  SessionSpot spot = {.left_px = GUIDE_END_PX,
                      .apart_px = APART_PX * chart->unit_px + 1,
                      .sides = {SESSION_ABOVE_LEFT, SESSION_BELOW_LEFT},
                      .n_sides = 2};
  EpPoint ends[2];
  EpRect place;

  ep_session_chart_guide (chart, ends);
  spot.at = ends[1];
  if (!ep_session_room_find (room, &spot, width_px, height_px, &place))
    return;
  ep_scene_add_text (chart->scene, EP_LAYER_LABELS, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpPoint){place.x + width_px, place.y + height_px / 2}, EP_ANCHOR_RIGHT,
                     &style, amount, chart->layout->measurer)
      ->halo_px = halo_px (chart, &place);
  ep_session_room_take (room, place);
}

/* How far to the left a label above the plot may reach: over the amounts of the axis, unless the
 * highest of them is too near to the upper edge. */
static double
ranges_left_px (const SessionChart *chart)
{
  const MoneyAxis *axis = &chart->axis;
  double highest_y =
      ep_scale_px (&chart->frame.y, (axis->ticks.n_ticks - 1) * axis->ticks.step_minor);

  if (axis->no_amounts || highest_y - ep_line_height_px (axis->text_px) / 2 > chart->frame.plot.y)
    return 0;
  return chart->frame.plot.x;
}

/* What stands above the planned ranges. */
static void
add_range_labels (const SessionChart *chart)
{
  const EpTextStyle style = title_style (chart);
  double y = chart->frame.plot.y - BAND_LABEL_PX - ep_line_height_px (style.size_px) / 2;
  EpSideLabel sides[SESSION_RANGES_MAX];
  char *texts[SESSION_RANGES_MAX];

  if (chart->n_ranges == 0)
    return;
  for (guint i = 0; i < chart->n_ranges; i++) {
    EpSessions plan = ep_session_chart_plan (chart, chart->ranges[i]);

    texts[i] = ep_session_range (chart->subject, chart->ranges[i]);
    sides[i].wanted_px = ep_scale_px (&chart->frame.x, (gint64)plan.min + plan.max - 1);
    sides[i].extent_px = ep_text_width_px (chart->layout->measurer, texts[i], &style);
  }
  ep_labels_part (sides, chart->n_ranges, ranges_left_px (chart), chart->layout->width_px,
                  RANGES_APART_PX);
  for (guint i = 0; i < chart->n_ranges; i++) {
    if (sides[i].placed_px + sides[i].extent_px / 2 <= chart->layout->width_px)
      ep_scene_add_text (chart->scene, EP_LAYER_LABELS, (EpInk){EP_INK_TEXT, chart->ranges[i]},
                         (EpPoint){sides[i].placed_px, y}, EP_ANCHOR_MIDDLE, &style, texts[i],
                         chart->layout->measurer);
    g_free (texts[i]);
  }
}

/* Nothing is written over a planned dot or the guide, and few over a grid line. */
static void
take_marks (const SessionChart *chart, SessionRoom *room)
{
  double radius = ep_session_chart_dot_px (chart);
  const guint courses[] = {0, chart->other};
  EpPoint ends[2];

  for (guint i = 0; i < 2; i++) {
    EpPoint at = ep_session_chart_point (chart, courses[i],
                                         ep_session_chart_plan (chart, courses[i]).likely);

    ep_session_room_take (room, (EpRect){at.x - radius, at.y - radius, 2 * radius, 2 * radius});
  }
  ep_session_chart_guide (chart, ends);
  ep_session_room_take (room, (EpRect){ends[0].x, ends[0].y - 1, ends[1].x - ends[0].x, 2});
  for (guint i = 1; i < chart->axis.ticks.n_ticks; i++) {
    double y = ep_scale_px (&chart->frame.y, (gint64)i * chart->axis.ticks.step_minor);

    ep_session_room_avoid (room, (EpRect){chart->frame.plot.x, y, chart->frame.plot.width, 1});
  }
}

void
ep_session_chart_add_labels (SessionChart *chart)
{
  EpRect bounds = chart->frame.plot;
  SessionRoom room;

  bounds.height -= APART_PX;
  ep_session_room_init (&room, &chart->frame, &chart->figures, chart->metrics.line_px + 4, bounds,
                        STEP_PX * chart->unit_px);
  take_marks (chart, &room);
  add_range_labels (chart);
  add_beside (chart);
  ep_session_chart_add_callouts (chart, &room);
  add_end_label (chart, &room, 0);
  add_end_label (chart, &room, chart->other);
  for (guint i = 1; i < chart->figures.n_courses; i++)
    add_end_label (chart, &room, i);
  ep_session_chart_add_meeting (chart, &room);
  add_guide_amount (chart, &room);
  ep_session_room_clear (&room);
}
