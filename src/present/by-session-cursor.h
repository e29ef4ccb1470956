#pragma once

#include <present/chart.h>
#include <present/marks.h>

#include "cursor-marks.h"
#include "session-figures.h"

/* The cursor over the chart by session while it is being laid out. */

typedef struct {
  const EpChartSubject *subject;
  const EpTextMeasurer *measurer;
  const EpScene *base; /* the scene that is read */
  EpScene *scene;
  EpChartFrame frame;
  EpChartMetrics metrics;
  double unit_px; /* a pixel of the desk */
  SessionFigures figures;
  guint sessions;
  double x;
  guint n_amounts;
  EpCursorAmount amounts[EP_COURSES_MAX];
} SessionCursor;

/* The radius of the dot on a course's line, and whether there is one: the line may have left the
 * plot. */
double ep_session_cursor_dot_px (const SessionCursor *cursor);
gboolean ep_session_cursor_is_drawn (const SessionCursor *cursor, guint course);
EpPoint ep_session_cursor_point (const SessionCursor *cursor, guint course);

EpTextStyle ep_session_cursor_amount_style (const SessionCursor *cursor);

/* Fills in the amounts that have room. Free their texts. */
void ep_session_cursor_place_amounts (SessionCursor *cursor);
