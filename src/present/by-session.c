#include "by-session.h"

#include <present/marks.h>

#include "session-figures.h"

/* How many counts a page is. */
#define PAGE 5

static guint
n_stops (const EpChartSubject *subject)
{
  return ep_session_counts (subject);
}

static guint
stop_at (const EpChartSubject *subject, const EpScene *scene, double x_px, double y_px)
{
  const EpRect plot = ep_scene_frame (scene)->plot;
  double x = ep_scene_unmirrored_x (scene, x_px) - plot.x, y = y_px - plot.y;

  if (x < 0 || x >= plot.width || y < 0 || y > plot.height)
    return EP_STOP_NONE;
  return MIN ((guint)(x / plot.width * n_stops (subject)), n_stops (subject) - 1);
}

static guint
stop_move (const EpChartSubject *subject, guint stop, EpMove move)
{
  guint last = n_stops (subject) - 1;

  if (stop == EP_STOP_NONE && move != EP_MOVE_FIRST && move != EP_MOVE_LAST)
    return subject->scenario->courses[0].sessions.likely - 1;
  switch (move) {
  case EP_MOVE_FIRST:
    return 0;
  case EP_MOVE_LAST:
    return last;
  case EP_MOVE_BACK:
    return stop - MIN (stop, 1);
  case EP_MOVE_PAGE_BACK:
    return stop - MIN (stop, PAGE);
  case EP_MOVE_FORTH:
    return MIN (stop + 1, last);
  case EP_MOVE_PAGE_FORTH:
    return MIN (stop + PAGE, last);
  case EP_MOVE_UP:
  case EP_MOVE_DOWN:
  default:
    return stop;
  }
}

const EpChartClass ep_by_session_class = {
    .scene = ep_by_session_scene,
    .n_stops = n_stops,
    .stop_at = stop_at,
    .stop_move = stop_move,
    .cursor = ep_by_session_cursor,
    .table = ep_by_session_table,
};
