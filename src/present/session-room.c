#include "session-room.h"

#include <present/labels.h>

/* What two things that are written keep between them. */
#define APART_PX 2

/* From a corner to the end of a tie. */
#define TIE_PX 4

/* How many steps something moves to keep off what it may be written over. */
#define FEW_MOVES 3

double
ep_session_cell_px (const EpChartFrame *frame)
{
  return (frame->x.to_px - frame->x.from_px) * 2 / (double)(frame->x.to - frame->x.from);
}

EpPoint
ep_session_point (const EpChartFrame *frame, const SessionFigures *figures, guint course,
                  guint sessions)
{
  return (EpPoint){ep_scale_px (&frame->x, 2 * (gint64)sessions - 1),
                   ep_scale_px (&frame->y, figures->totals[course][sessions - 1])};
}

void
ep_session_room_init (SessionRoom *room, const EpChartFrame *frame, const SessionFigures *figures,
                      double line_px, EpRect bounds, double step_px)
{
  *room = (SessionRoom){frame, figures, line_px, bounds, step_px, NULL, NULL};
  room->taken = g_array_new (FALSE, FALSE, sizeof (EpRect));
  room->avoided = g_array_new (FALSE, FALSE, sizeof (EpRect));
}

void
ep_session_room_clear (SessionRoom *room)
{
  g_array_unref (room->taken);
  g_array_unref (room->avoided);
}

void
ep_session_room_take (SessionRoom *room, EpRect rect)
{
  g_array_append_val (room->taken, rect);
}

void
ep_session_room_avoid (SessionRoom *room, EpRect rect)
{
  g_array_append_val (room->avoided, rect);
}

static guint
count_at (const SessionRoom *room, guint course, double x_px)
{
  double cells = (x_px - room->frame->plot.x) / ep_session_cell_px (room->frame);

  return MIN ((guint)MAX (cells, 0), room->figures->n_drawn[course] - 1) + 1;
}

/* Whether the line is wholly below or wholly above the rectangle: it rises from its height at the
 * left of it to that at its right. */
static gboolean
clear_of_line (const SessionRoom *room, guint course, const EpRect *rect)
{
  double gap = room->line_px / 2;
  double from = rect->x - gap, to = rect->x + rect->width + gap;
  double end =
      room->frame->plot.x + room->figures->n_drawn[course] * ep_session_cell_px (room->frame);
  double lowest_y, highest_y;

  if (from > end || to < room->frame->plot.x)
    return TRUE;
  lowest_y = ep_session_point (room->frame, room->figures, course, count_at (room, course, from)).y;
  highest_y = ep_session_point (room->frame, room->figures, course, count_at (room, course, to)).y;
  return rect->y + rect->height + gap <= highest_y || rect->y - gap >= lowest_y;
}

static gboolean
meets_any (const EpRect *rect, const GArray *rects, double gap_px)
{
  for (guint i = 0; i < rects->len; i++)
    if (ep_rects_meet (rect, &g_array_index (rects, EpRect, i), gap_px))
      return TRUE;
  return FALSE;
}

static gboolean
clear_of_lines (const SessionRoom *room, const EpRect *rect)
{
  for (guint i = 0; room->figures != NULL && i < room->figures->n_courses; i++)
    if (!clear_of_line (room, i, rect))
      return FALSE;
  return TRUE;
}

static gboolean
is_free (const SessionRoom *room, const EpRect *rect)
{
  return ep_rect_contains (&room->bounds, rect) && !meets_any (rect, room->taken, APART_PX) &&
         clear_of_lines (room, rect);
}

/* The place on that side, moved away so many steps; right of the point, in turn up and down. */
static EpRect
place_on_side (const SessionSpot *spot, SessionSide side, guint moves, double width_px,
               double height_px, double step_px)
{
  gboolean is_left = side == SESSION_ABOVE_LEFT || side == SESSION_BELOW_LEFT;
  double x = is_left ? spot->at.x - spot->left_px - width_px : spot->at.x + spot->right_px;
  double away_px = spot->apart_px + moves * step_px, y = spot->at.y + away_px;
  guint turns = (moves + 1) / 2;

  if (side == SESSION_ABOVE_LEFT || side == SESSION_ABOVE_RIGHT)
    y = spot->at.y - away_px - height_px;
  else if (side == SESSION_RIGHT)
    y = spot->at.y - height_px / 2 + (moves % 2 == 0 ? turns : -(double)turns) * step_px;
  return (EpRect){x, y, width_px, height_px};
}

static gboolean
is_above (const SessionSpot *spot, const EpRect *place)
{
  return place->y < spot->at.y;
}

EpPoint
ep_session_tie_start (const SessionSpot *spot, const EpRect *place)
{
  double apart_px = is_above (spot, place) ? -spot->apart_px : spot->apart_px;

  return (EpPoint){spot->at.x, spot->at.y + apart_px};
}

EpPoint
ep_session_tie_end (const SessionSpot *spot, const EpRect *place)
{
  double left = place->x + TIE_PX, right = MAX (place->x + place->width - TIE_PX, left);

  return (EpPoint){CLAMP (spot->at.x, left, right),
                   is_above (spot, place) ? place->y + place->height : place->y};
}

static EpRect
between (EpPoint a, EpPoint b)
{
  return (EpRect){MIN (a.x, b.x), MIN (a.y, b.y), ABS (b.x - a.x), ABS (b.y - a.y)};
}

/* Whether it is seen that the place belongs to the point: no line is between the two, nor, where a
 * tie would go, anything written. */
static gboolean
belongs (const SessionRoom *room, const SessionSpot *spot, SessionSide side, const EpRect *place)
{
  EpPoint start = ep_session_tie_start (spot, place), end = ep_session_tie_end (spot, place);
  EpPoint line = {end.x, spot->at.y + (is_above (spot, place) ? -room->line_px : room->line_px)};
  EpRect to_line = between (line, end), to_mark = between (start, end);

  if (side == SESSION_RIGHT && place->y <= spot->at.y && place->y + place->height >= spot->at.y)
    return TRUE;
  return (side == SESSION_RIGHT || clear_of_lines (room, &to_line)) &&
         !meets_any (&to_mark, room->taken, APART_PX);
}

static gboolean
find (const SessionRoom *room, const SessionSpot *spot, guint n_moves, gboolean avoids,
      EpRect *place)
{
  for (guint moves = 0; moves <= n_moves; moves++)
    for (guint i = 0; i < spot->n_sides; i++) {
      *place =
          place_on_side (spot, spot->sides[i], moves, place->width, place->height, room->step_px);
      if (is_free (room, place) && !(avoids && meets_any (place, room->avoided, 0)) &&
          belongs (room, spot, spot->sides[i], place))
        return TRUE;
    }
  return FALSE;
}

gboolean
ep_session_room_find (const SessionRoom *room, const SessionSpot *spot, double width_px,
                      double height_px, EpRect *place)
{
  *place = (EpRect){0, 0, width_px, height_px};
  return find (room, spot, MIN (FEW_MOVES, spot->n_moves), TRUE, place) ||
         find (room, spot, spot->n_moves, FALSE, place);
}
