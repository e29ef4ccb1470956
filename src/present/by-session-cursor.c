#include <present/labels.h>
#include <present/marks.h>
#include <present/verdict.h>

#include "by-session.h"
#include "session-room.h"
#include "session-words.h"

/* On the desk: the line, the dots on it with the ground around them, and from there to the amounts
 * beside. */
#define LINE_PX   1.5
#define DOT_PX    5.5
#define CASING_PX 2
#define BESIDE_PX 10
#define APART_PX  8
#define HALO_PX   4
#define STEP_PX   6

/* How many steps an amount moves away from its dot, and one without a dot down the line. */
#define NEAR_MOVES 3
#define FAR_MOVES  10

/* The pill over the axis: what it adds to its text, its place below the axis, its corners. */
#define PILL_X_PX      7
#define PILL_Y_PX      3
#define PILL_TOP_PX    2
#define PILL_CORNER_PX 5

typedef struct {
  const EpChartSubject *subject;
  const EpTextMeasurer *measurer;
  const EpScene *below; /* the scene that is read */
  EpScene *scene;
  EpChartFrame frame;
  EpChartMetrics metrics;
  double unit_px;
  SessionFigures figures;
  guint sessions;
  double x;
} Cursor;

static gboolean
is_drawn (const Cursor *cursor, guint course)
{
  return cursor->sessions <= cursor->figures.n_drawn[course];
}

static EpPoint
point_of (const Cursor *cursor, guint course)
{
  return ep_session_point (&cursor->frame, &cursor->figures, course, cursor->sessions);
}

/* Of a mark of the scene that is read, as it was before that was mirrored. */
static EpRect
bounds_below (const Cursor *cursor, const EpMark *mark)
{
  EpRect rect = ep_mark_bounds (mark);

  if (ep_scene_is_mirrored (cursor->below))
    rect.x = ep_scene_unmirrored_x (cursor->below, rect.x + rect.width);
  return rect;
}

static void
add_line (const Cursor *cursor)
{
  const EpRect *plot = &cursor->frame.plot;

  ep_scene_add_rule (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpPoint){cursor->x, plot->y}, (EpPoint){cursor->x, plot->y + plot->height},
                     LINE_PX * cursor->unit_px, (EpDash){0});
}

static void
add_dot (const Cursor *cursor, guint course)
{
  double unit = cursor->unit_px;

  ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0},
                    point_of (cursor, course), (DOT_PX + CASING_PX) * unit);
  ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_LINE, course},
                    point_of (cursor, course), DOT_PX * unit);
}

/* No count is seen in part beside the pill. */
static void
cover_counts (const Cursor *cursor, EpRect pill)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->below); i++) {
    const EpMark *mark = ep_scene_mark (cursor->below, i);
    EpRect rect = bounds_below (cursor, mark);

    if (mark->kind == EP_MARK_TEXT && mark->layer == EP_LAYER_AXES &&
        mark->anchor == EP_ANCHOR_MIDDLE && ep_rects_meet (&pill, &rect, 0))
      ep_scene_add_chip (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0}, rect, 0);
  }
}

static void
add_pill (const Cursor *cursor)
{
  const EpTextStyle style = {cursor->metrics.axis_text_px, TRUE, FALSE};
  double unit = cursor->unit_px, height = ep_line_height_px (style.size_px) + 2 * PILL_Y_PX * unit;
  double scene_width = ep_scene_width_px (cursor->scene);
  g_autofree char *text = ep_session_count (cursor->subject, cursor->sessions);
  double width = ep_text_width_px (cursor->measurer, text, &style) + 2 * PILL_X_PX * unit;
  double x = MIN (MAX (cursor->x - width / 2, cursor->frame.plot.x - PILL_X_PX * unit),
                  scene_width - width);
  double axis = cursor->frame.plot.y + cursor->frame.plot.height;
  double y = MIN (axis + PILL_TOP_PX * unit, ep_scene_height_px (cursor->scene) - height);

  if (x < 0 || y < 0)
    return;
  cover_counts (cursor, (EpRect){x, y, width, height});
  ep_scene_add_chip (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpRect){x, y, width, height}, PILL_CORNER_PX * unit);
  ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0},
                     (EpPoint){x + width / 2, y + height / 2}, EP_ANCHOR_MIDDLE, &style, text,
                     cursor->measurer);
}

/* Nothing is written over the labels that are there, as long as there is room elsewhere. */
static void
take_labels (const Cursor *cursor, SessionRoom *room)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->below); i++) {
    const EpMark *mark = ep_scene_mark (cursor->below, i);

    if (mark->kind == EP_MARK_TEXT && mark->layer == EP_LAYER_LABELS)
      ep_session_room_take (room, bounds_below (cursor, mark));
  }
}

static void
take_dots (const Cursor *cursor, SessionRoom *room)
{
  double radius = DOT_PX * cursor->unit_px;

  for (guint i = 0; i < cursor->figures.n_courses; i++) {
    EpPoint at = point_of (cursor, i);

    if (is_drawn (cursor, i))
      ep_session_room_take (room, (EpRect){at.x - radius, at.y - radius, 2 * radius, 2 * radius});
  }
}

/* Beside the course's dot; above its line where it costs more than another. A course whose line has
 * left the plot has its amount at the upper edge, by name. */
static SessionSpot
spot_of (const Cursor *cursor, guint course)
{
  double unit = cursor->unit_px;
  SessionSpot spot = {
      .at = point_of (cursor, course),
      .left_px = BESIDE_PX * unit,
      .right_px = BESIDE_PX * unit,
      .apart_px = APART_PX * unit,
      .sides = {SESSION_BELOW_RIGHT, SESSION_BELOW_LEFT, SESSION_ABOVE_LEFT, SESSION_ABOVE_RIGHT},
      .n_sides = 4,
      .n_moves = NEAR_MOVES};
  guint n_below = 0;

  for (guint i = 0; i < cursor->figures.n_courses; i++)
    n_below += i != course && point_of (cursor, i).y > spot.at.y;
  if (n_below > 0) {
    spot.sides[0] = SESSION_ABOVE_LEFT;
    spot.sides[1] = SESSION_ABOVE_RIGHT;
    spot.sides[2] = SESSION_BELOW_RIGHT;
    spot.sides[3] = SESSION_BELOW_LEFT;
  }
  if (!is_drawn (cursor, course)) {
    spot.at = (EpPoint){cursor->x, cursor->frame.plot.y};
    spot.apart_px = 2 * unit;
    spot.sides[0] = SESSION_BELOW_RIGHT;
    spot.sides[1] = SESSION_BELOW_LEFT;
    spot.n_sides = 2;
    spot.n_moves = FAR_MOVES;
  }
  return spot;
}

/* The amount, and whose it is where its place does not tell. */
static char *
amount_text (const Cursor *cursor, guint course)
{
  gint64 total_minor = cursor->figures.totals[course][cursor->sessions - 1];
  g_autofree char *cost = ep_session_cost (cursor->subject, total_minor);

  if (is_drawn (cursor, course) && cursor->figures.n_courses == 2)
    return g_steal_pointer (&cost);
  return ep_session_named_cost (cursor->subject, course, EP_LABEL_ALONE, total_minor);
}

/* Where amounts go: the pair's over labels and lines where there is no other room, and their halo
 * makes some; others not. */
typedef struct {
  SessionRoom room;
  SessionRoom cramped;
} Rooms;

static void
add_amount (const Cursor *cursor, Rooms *rooms, guint course, gboolean in_pair)
{
  const EpTextStyle style = {cursor->metrics.label_text_px, TRUE, FALSE};
  SessionSpot spot = spot_of (cursor, course);
  g_autofree char *text = amount_text (cursor, course);
  double width = ep_text_width_px (cursor->measurer, text, &style);
  double height = ep_line_height_px (style.size_px);
  gboolean is_named = !is_drawn (cursor, course) || cursor->figures.n_courses > 2;
  EpInk ink = is_named ? (EpInk){EP_INK_TEXT, course} : (EpInk){EP_INK_FOREGROUND, 0};
  EpRect place;

  if (!ep_session_room_find (&rooms->room, &spot, width, height, &place) &&
      !(in_pair && ep_session_room_find (&rooms->cramped, &spot, width, height, &place)))
    return;
  ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, ink, (EpPoint){place.x, place.y + height / 2},
                     EP_ANCHOR_LEFT, &style, text, cursor->measurer)
      ->halo_px = HALO_PX;
  ep_session_room_take (&rooms->room, place);
  ep_session_room_take (&rooms->cramped, place);
}

static void
add_amounts (const Cursor *cursor)
{
  guint other = cursor->subject->comparison->pairs[cursor->subject->pair].course;
  double step_px = STEP_PX * cursor->unit_px, line_px = cursor->metrics.line_px + 2;
  const EpRect *plot = &cursor->frame.plot;
  EpRect bounds = {plot->x, HALO_PX, ep_scene_width_px (cursor->scene) - HALO_PX - plot->x,
                   plot->y + plot->height - 2 * HALO_PX};
  Rooms rooms;

  ep_session_room_init (&rooms.room, &cursor->frame, &cursor->figures, line_px, bounds, step_px);
  ep_session_room_init (&rooms.cramped, &cursor->frame, NULL, line_px, bounds, step_px);
  take_labels (cursor, &rooms.room);
  take_dots (cursor, &rooms.room);
  take_dots (cursor, &rooms.cramped);
  add_amount (cursor, &rooms, 0, TRUE);
  add_amount (cursor, &rooms, other, TRUE);
  for (guint i = 1; i < cursor->figures.n_courses; i++)
    if (i != other)
      add_amount (cursor, &rooms, i, FALSE);
  ep_session_room_clear (&rooms.cramped);
  ep_session_room_clear (&rooms.room);
}

static void
init_cursor (Cursor *cursor, const EpChartSubject *subject, const EpScene *scene, guint stop,
             const EpTextMeasurer *measurer)
{
  EpChartMetrics metrics = ep_chart_metrics (ep_scene_style (scene));

  *cursor = (Cursor){.subject = subject,
                     .measurer = measurer,
                     .below = scene,
                     .scene = ep_scene_overlay_new (scene),
                     .frame = *ep_scene_frame (scene),
                     .metrics = metrics,
                     .unit_px = metrics.axis_text_px / 12,
                     .sessions = stop + 1};
  ep_session_figures_init (&cursor->figures, subject, ep_session_counts (subject));
  cursor->x = point_of (cursor, 0).x;
}

EpScene *
ep_by_session_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                      const EpTextMeasurer *measurer)
{
  g_autofree char *reading = NULL;
  Cursor cursor;

  init_cursor (&cursor, subject, scene, stop, measurer);
  reading = ep_session_reading (subject, &cursor.figures, cursor.sessions);
  ep_scene_set_description (cursor.scene, reading);
  add_line (&cursor);
  for (guint i = cursor.figures.n_courses; i-- > 0;)
    if (is_drawn (&cursor, i))
      add_dot (&cursor, i);
  add_pill (&cursor);
  add_amounts (&cursor);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  ep_session_figures_clear (&cursor.figures);
  return cursor.scene;
}
