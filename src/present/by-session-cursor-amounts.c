#include "by-session-cursor.h"
#include "session-room.h"
#include "session-words.h"

/* On the desk: from a dot to the amount beside it, above it or below it, and in which steps the
 * amount moves away from what is there. */
#define BESIDE_PX 10
#define APART_PX  8
#define STEP_PX   6

/* How many steps it may move, and, without a dot, down the line. */
#define NEAR_MOVES 4
#define FAR_MOVES  10

/* From the upper edge to an amount without a dot. */
#define TOP_PX 2

/* Nothing is written over the labels that are there, as long as there is room elsewhere. */
static void
take_labels (const SessionCursor *cursor, SessionRoom *room)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->base); i++) {
    const EpMark *mark = ep_scene_mark (cursor->base, i);

    if (mark->kind == EP_MARK_TEXT && mark->layer == EP_LAYER_LABELS)
      ep_session_room_take (room, ep_cursor_text_rect (cursor->base, mark));
  }
}

static void
take_dots (const SessionCursor *cursor, SessionRoom *room)
{
  double radius = ep_session_cursor_dot_px (cursor);

  for (guint i = 0; i < cursor->figures.n_courses; i++) {
    EpPoint at = ep_session_cursor_point (cursor, i);

    if (ep_session_cursor_is_drawn (cursor, i))
      ep_session_room_take (room, (EpRect){at.x - radius, at.y - radius, 2 * radius, 2 * radius});
  }
}

/* Beside the course's dot; above its line where it costs more than another. */
static SessionSpot
spot_at_dot (const SessionCursor *cursor, guint course)
{
  double unit = cursor->unit_px;
  SessionSpot upper = {
      .at = ep_session_cursor_point (cursor, course),
      .left_px = BESIDE_PX * unit,
      .right_px = BESIDE_PX * unit,
      .apart_px = APART_PX * unit,
      .sides = {SESSION_ABOVE_LEFT, SESSION_ABOVE_RIGHT, SESSION_BELOW_RIGHT, SESSION_BELOW_LEFT},
      .n_sides = 4,
      .n_moves = NEAR_MOVES};
  SessionSpot lowest = upper;

  for (guint i = 0; i < cursor->figures.n_courses; i++)
    if (i != course && ep_session_cursor_point (cursor, i).y > upper.at.y)
      return upper;
  lowest.sides[0] = SESSION_BELOW_RIGHT;
  lowest.sides[1] = SESSION_BELOW_LEFT;
  lowest.sides[2] = SESSION_ABOVE_LEFT;
  lowest.sides[3] = SESSION_ABOVE_RIGHT;
  return lowest;
}

/* A course whose line has left the plot has its amount at the upper edge. */
static SessionSpot
spot_of (const SessionCursor *cursor, guint course)
{
  double unit = cursor->unit_px;

  if (ep_session_cursor_is_drawn (cursor, course))
    return spot_at_dot (cursor, course);
  return (SessionSpot){.at = {cursor->x, cursor->frame.plot.y},
                       .left_px = BESIDE_PX * unit,
                       .right_px = BESIDE_PX * unit,
                       .apart_px = TOP_PX * unit,
                       .sides = {SESSION_BELOW_RIGHT, SESSION_BELOW_LEFT},
                       .n_sides = 2,
                       .n_moves = FAR_MOVES};
}

/* Where amounts go, in this order: where nothing is; over lines, and last over labels too, which
 * then go. The last only for the pair. */
enum { ROOM_FREE, ROOM_OVER_LINES, ROOM_OVER_LABELS, ROOMS };

/* Gives the text a place at the spot, in the first of the rooms that has one. */
static gboolean
place_text (SessionCursor *cursor, SessionRoom rooms[ROOMS], guint n_rooms, const SessionSpot *spot,
            const char *text, EpInk ink)
{
  const EpTextStyle style = ep_session_cursor_amount_style (cursor);
  double width = ep_text_width_px (cursor->measurer, text, &style);
  double height = ep_line_height_px (style.size_px);
  gboolean is_placed = FALSE;
  EpRect place;

  for (guint i = 0; i < n_rooms && !is_placed; i++)
    is_placed = ep_session_room_find (&rooms[i], spot, width, height, &place);
  if (!is_placed)
    return FALSE;
  cursor->amounts[cursor->n_amounts++] = (EpCursorAmount){g_strdup (text), ink, place};
  for (guint i = 0; i < ROOMS; i++)
    ep_session_room_take (&rooms[i], place);
  return TRUE;
}

/* The amount, and whose it is where its place does not tell. */
static void
place_amount (SessionCursor *cursor, SessionRoom rooms[ROOMS], guint n_rooms, guint course)
{
  gint64 total_minor = cursor->figures.totals[course][cursor->sessions - 1];
  SessionSpot spot = spot_of (cursor, course);
  g_autofree char *cost = ep_session_cost (cursor->subject, total_minor);
  g_autofree char *named =
      ep_session_named_cost (cursor->subject, course, EP_LABEL_ALONE, total_minor);
  EpInk ink = {EP_INK_TEXT, course};

  if (cursor->figures.n_courses == 2 && ep_session_cursor_is_drawn (cursor, course))
    place_text (cursor, rooms, n_rooms, &spot, cost, (EpInk){EP_INK_FOREGROUND, 0});
  else if (!place_text (cursor, rooms, n_rooms, &spot, named, ink) &&
           ep_session_cursor_is_drawn (cursor, course))
    place_text (cursor, rooms, n_rooms, &spot, cost, ink);
}

static void
init_rooms (const SessionCursor *cursor, SessionRoom rooms[ROOMS])
{
  const EpRect *plot = &cursor->frame.plot;
  EpRect bounds = {plot->x, EP_CURSOR_HALO_PX,
                   ep_scene_width_px (cursor->scene) - EP_CURSOR_HALO_PX - plot->x,
                   plot->y + plot->height - 2 * EP_CURSOR_HALO_PX};

  for (guint i = 0; i < ROOMS; i++) {
    ep_session_room_init (&rooms[i], &cursor->frame, i == ROOM_FREE ? &cursor->figures : NULL,
                          cursor->metrics.line_px + 2, bounds, STEP_PX * cursor->unit_px);
    take_dots (cursor, &rooms[i]);
    if (i != ROOM_OVER_LABELS)
      take_labels (cursor, &rooms[i]);
  }
}

void
ep_session_cursor_place_amounts (SessionCursor *cursor)
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
