#pragma once

#include <present/marks.h>

#include "session-figures.h"

/* Where something can be written among the lines by session. */

/* Of a chart by session: its x scale is over half cells, a cell for each count. */
double ep_session_cell_px (const EpChartFrame *frame);
EpPoint ep_session_point (const EpChartFrame *frame, const SessionFigures *figures, guint course,
                          guint sessions);

typedef struct {
  const EpChartFrame *frame;
  const SessionFigures *figures; /* NULL where the lines may be written over */
  double line_px;                /* how wide a line is, and what is kept free beside it */
  EpRect bounds;
  double step_px;  /* in which steps something moves */
  GArray *taken;   /* of EpRect */
  GArray *avoided; /* of EpRect: written over only where that saves a longer way */
} SessionRoom;

/* `figures` may be NULL. */
void ep_session_room_init (SessionRoom *room, const EpChartFrame *frame,
                           const SessionFigures *figures, double line_px, EpRect bounds,
                           double step_px);
void ep_session_room_clear (SessionRoom *room);
void ep_session_room_take (SessionRoom *room, EpRect rect);
void ep_session_room_avoid (SessionRoom *room, EpRect rect);

/* Lines only rise: above left and below right of a point its own line is not. */
typedef enum {
  SESSION_ABOVE_LEFT,
  SESSION_BELOW_RIGHT,
  SESSION_ABOVE_RIGHT,
  SESSION_BELOW_LEFT,
  SESSION_RIGHT,
} SessionSide;

#define SESSION_SIDES 4 /* that a spot can have */

/* What is written at a point: on one of the sides, the first preferred. */
typedef struct {
  EpPoint at;
  double left_px; /* from the point to the end of what is left of it; less than 0: beyond it */
  double right_px;
  double apart_px; /* from the point, up or down */
  SessionSide sides[SESSION_SIDES];
  guint n_sides;
  guint n_moves; /* the most steps that it may move away */
} SessionSpot;

/* Where a tie from the spot's point, straight above or below it, would reach the place: not at its
 * very corner. */
EpPoint ep_session_tie_start (const SessionSpot *spot, const EpRect *place);
EpPoint ep_session_tie_end (const SessionSpot *spot, const EpRect *place);

/* Finds a free place of that size at the spot, or a little further up or down. */
gboolean ep_session_room_find (const SessionRoom *room, const SessionSpot *spot, double width_px,
                               double height_px, EpRect *place);
