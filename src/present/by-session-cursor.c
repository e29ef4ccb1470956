#include <present/marks.h>
#include <present/verdict.h>

#include "by-session.h"
#include "cursor-marks.h"
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
#define NEAR_MOVES 4
#define FAR_MOVES  10

/* The pill over the counts: from the axis, and how far it reaches beyond the left of the plot. */
#define PILL_TOP_PX    2
#define PILL_BEYOND_PX 7

/* What stands beside a dot. */
typedef struct {
  char *text;
  EpInk ink;
  EpRect place;
} Amount;

typedef struct {
  const EpChartSubject *subject;
  const EpTextMeasurer *measurer;
  const EpScene *base; /* the scene that is read */
  EpScene *scene;
  EpChartFrame frame;
  EpChartMetrics metrics;
  double unit_px;
  SessionFigures figures;
  guint sessions;
  double x;
  guint n_amounts;
  Amount amounts[EP_COURSES_MAX];
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

static EpTextStyle
amount_style (const Cursor *cursor)
{
  return (EpTextStyle){cursor->metrics.label_text_px, TRUE, FALSE};
}

static EpRect
line_rect (const Cursor *cursor)
{
  const EpRect *plot = &cursor->frame.plot;
  double width = LINE_PX * cursor->unit_px;

  return (EpRect){cursor->x - width / 2, plot->y, width, plot->height};
}

static void
add_line (const Cursor *cursor)
{
  EpRect line = line_rect (cursor);

  ep_scene_add_rule (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpPoint){cursor->x, line.y}, (EpPoint){cursor->x, line.y + line.height},
                     line.width, (EpDash){0});
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

/* Over the counts. */
static void
add_pill (const Cursor *cursor)
{
  const EpTextStyle style = {cursor->metrics.axis_text_px, TRUE, FALSE};
  const EpRect *plot = &cursor->frame.plot;
  double unit = cursor->unit_px, top = plot->y + plot->height + PILL_TOP_PX * unit;
  g_autofree char *text = ep_session_count (cursor->subject, cursor->sessions);

  ep_cursor_add_pill (cursor->scene, cursor->base, text, cursor->x, top,
                      plot->x - PILL_BEYOND_PX * unit, ep_scene_width_px (cursor->scene), unit,
                      &style, cursor->measurer);
}

/* Nothing is written over the labels that are there, as long as there is room elsewhere. */
static void
take_labels (const Cursor *cursor, SessionRoom *room)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->base); i++) {
    const EpMark *mark = ep_scene_mark (cursor->base, i);

    if (mark->kind == EP_MARK_TEXT && mark->layer == EP_LAYER_LABELS)
      ep_session_room_take (room, ep_cursor_text_rect (cursor->base, mark));
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

/* Where amounts go, in this order: where nothing is; over lines, and last over labels too, which
 * then go. The last only for the pair. */
enum { ROOM_FREE, ROOM_OVER_LINES, ROOM_OVER_LABELS, ROOMS };

/* Gives the text a place at the spot, in the first of the rooms that has one. */
static gboolean
place_text (Cursor *cursor, SessionRoom rooms[ROOMS], guint n_rooms, const SessionSpot *spot,
            const char *text, EpInk ink)
{
  const EpTextStyle style = amount_style (cursor);
  double width = ep_text_width_px (cursor->measurer, text, &style);
  double height = ep_line_height_px (style.size_px);
  gboolean is_placed = FALSE;
  EpRect place;

  for (guint i = 0; i < n_rooms && !is_placed; i++)
    is_placed = ep_session_room_find (&rooms[i], spot, width, height, &place);
  if (!is_placed)
    return FALSE;
  cursor->amounts[cursor->n_amounts++] = (Amount){g_strdup (text), ink, place};
  for (guint i = 0; i < ROOMS; i++)
    ep_session_room_take (&rooms[i], place);
  return TRUE;
}

/* The amount, and whose it is where its place does not tell. */
static void
place_amount (Cursor *cursor, SessionRoom rooms[ROOMS], guint n_rooms, guint course)
{
  gint64 total_minor = cursor->figures.totals[course][cursor->sessions - 1];
  SessionSpot spot = spot_of (cursor, course);
  g_autofree char *cost = ep_session_cost (cursor->subject, total_minor);
  g_autofree char *named =
      ep_session_named_cost (cursor->subject, course, EP_LABEL_ALONE, total_minor);
  EpInk ink = {EP_INK_TEXT, course};

  if (cursor->figures.n_courses == 2 && is_drawn (cursor, course))
    place_text (cursor, rooms, n_rooms, &spot, cost, (EpInk){EP_INK_FOREGROUND, 0});
  else if (!place_text (cursor, rooms, n_rooms, &spot, named, ink) && is_drawn (cursor, course))
    place_text (cursor, rooms, n_rooms, &spot, cost, ink);
}

static void
init_rooms (const Cursor *cursor, SessionRoom rooms[ROOMS])
{
  const EpRect *plot = &cursor->frame.plot;
  EpRect bounds = {plot->x, HALO_PX, ep_scene_width_px (cursor->scene) - HALO_PX - plot->x,
                   plot->y + plot->height - 2 * HALO_PX};

  for (guint i = 0; i < ROOMS; i++) {
    ep_session_room_init (&rooms[i], &cursor->frame, i == ROOM_FREE ? &cursor->figures : NULL,
                          cursor->metrics.line_px + 2, bounds, STEP_PX * cursor->unit_px);
    take_dots (cursor, &rooms[i]);
    if (i != ROOM_OVER_LABELS)
      take_labels (cursor, &rooms[i]);
  }
}

static void
place_amounts (Cursor *cursor)
{
  guint other = cursor->subject->comparison->pairs[cursor->subject->pair].course;
  SessionRoom rooms[ROOMS];

  init_rooms (cursor, rooms);
  place_amount (cursor, rooms, ROOMS, 0);
  place_amount (cursor, rooms, ROOMS, other);
  for (guint i = 1; i < cursor->figures.n_courses; i++)
    if (i != other)
      place_amount (cursor, rooms, ROOM_OVER_LABELS, i);
  for (guint i = 0; i < ROOMS; i++)
    ep_session_room_clear (&rooms[i]);
}

/* What the line and the amounts lie upon goes. */
static void
cover_labels (const Cursor *cursor)
{
  ep_cursor_cover_text (cursor->scene, cursor->base, EP_LAYER_LABELS, line_rect (cursor));
  for (guint i = 0; i < cursor->n_amounts; i++)
    ep_cursor_cover_text (cursor->scene, cursor->base, EP_LAYER_LABELS, cursor->amounts[i].place);
}

static void
add_amounts (const Cursor *cursor)
{
  const EpTextStyle style = amount_style (cursor);

  for (guint i = 0; i < cursor->n_amounts; i++) {
    const Amount *amount = &cursor->amounts[i];

    ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, amount->ink,
                       (EpPoint){amount->place.x, amount->place.y + amount->place.height / 2},
                       EP_ANCHOR_LEFT, &style, amount->text, cursor->measurer)
        ->halo_px = HALO_PX;
  }
}

static void
init_cursor (Cursor *cursor, const EpChartSubject *subject, const EpScene *scene, guint stop,
             const EpTextMeasurer *measurer)
{
  EpChartMetrics metrics = ep_chart_metrics (ep_scene_style (scene));

  *cursor = (Cursor){.subject = subject,
                     .measurer = measurer,
                     .base = scene,
                     .scene = ep_scene_overlay_new (scene),
                     .frame = *ep_scene_frame (scene),
                     .metrics = metrics,
                     .unit_px = metrics.axis_text_px / 12,
                     .sessions = stop + 1};
  ep_session_figures_init (&cursor->figures, subject, ep_session_counts (subject));
  cursor->x = ep_crisp_px (point_of (cursor, 0).x);
}

static void
clear_cursor (Cursor *cursor)
{
  for (guint i = 0; i < cursor->n_amounts; i++)
    g_free (cursor->amounts[i].text);
  ep_session_figures_clear (&cursor->figures);
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
  place_amounts (&cursor);
  cover_labels (&cursor);
  add_line (&cursor);
  add_amounts (&cursor);
  for (guint i = cursor.figures.n_courses; i-- > 0;)
    if (is_drawn (&cursor, i))
      add_dot (&cursor, i);
  add_pill (&cursor);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  clear_cursor (&cursor);
  return cursor.scene;
}
