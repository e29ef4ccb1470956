#include <math.h>

#include "win-map.h"

/* How many rows a page is. */
#define PAGE_ROWS 5

static guint
stop_of (const WinGrid *grid, guint reference_sessions, guint other_sessions)
{
  return (other_sessions - grid->counts[1].first) * ep_win_counts_length (grid->counts[0]) +
         reference_sessions - grid->counts[0].first;
}

WinCell
ep_win_grid_stop (const WinGrid *grid, guint stop)
{
  guint n_columns = ep_win_counts_length (grid->counts[0]);

  return ep_win_grid_cell (grid, grid->counts[0].first + stop % n_columns,
                           grid->counts[1].first + stop / n_columns);
}

guint
ep_win_map_n_stops (const EpChartSubject *subject)
{
  WinGrid grid;
  guint n_stops;

  ep_win_grid_init (&grid, subject);
  n_stops = ep_win_counts_length (grid.counts[0]) * ep_win_counts_length (grid.counts[1]);
  ep_win_grid_clear (&grid);
  return n_stops;
}

/* The value on the scale whose stretch, up to the next one, holds the place. */
static gint64
value_at (const EpScale *scale, double px)
{
  double share = (px - scale->from_px) / (scale->to_px - scale->from_px);

  return scale->from + (gint64)floor (share * (double)(scale->to - scale->from));
}

static gboolean
holds (const EpScale *scale, gint64 value)
{
  return scale->from <= value && value < scale->to;
}

guint
ep_win_map_stop_at (const EpChartSubject *subject, const EpScene *scene, double x_px, double y_px)
{
  const EpChartFrame *frame = ep_scene_frame (scene);
  gint64 reference = value_at (&frame->x, ep_scene_unmirrored_x (scene, x_px));
  gint64 other = value_at (&frame->y, y_px);
  WinGrid grid;
  guint stop;

  if (!holds (&frame->x, reference) || !holds (&frame->y, other))
    return EP_STOP_NONE;
  ep_win_grid_init (&grid, subject);
  stop = stop_of (&grid, (guint)reference, (guint)other);
  ep_win_grid_clear (&grid);
  return stop;
}

/* The count so many further on, at most at the end of the counts. */
static guint
moved (WinCounts counts, guint sessions, int by)
{
  return (guint)CLAMP ((int)sessions + by, (int)counts.first, (int)counts.last);
}

/* A page is turned as its key says: back is up. */
static guint
move_in_grid (const WinGrid *grid, guint reference, guint other, EpMove move)
{
  const WinCounts *columns = &grid->counts[0], *rows = &grid->counts[1];

  switch (move) {
  case EP_MOVE_FIRST:
    return stop_of (grid, columns->first, other);
  case EP_MOVE_LAST:
    return stop_of (grid, columns->last, other);
  case EP_MOVE_BACK:
    return stop_of (grid, moved (*columns, reference, -1), other);
  case EP_MOVE_FORTH:
    return stop_of (grid, moved (*columns, reference, 1), other);
  case EP_MOVE_PAGE_BACK:
    return stop_of (grid, reference, moved (*rows, other, PAGE_ROWS));
  case EP_MOVE_PAGE_FORTH:
    return stop_of (grid, reference, moved (*rows, other, -PAGE_ROWS));
  case EP_MOVE_UP:
    return stop_of (grid, reference, moved (*rows, other, 1));
  case EP_MOVE_DOWN:
    return stop_of (grid, reference, moved (*rows, other, -1));
  default:
    g_assert_not_reached ();
  }
}

guint
ep_win_map_stop_move (const EpChartSubject *subject, guint stop, EpMove move)
{
  WinGrid grid;
  guint reference, other;

  ep_win_grid_init (&grid, subject);
  reference = ep_win_grid_sessions (&grid, 0).likely;
  other = ep_win_grid_sessions (&grid, 1).likely;
  if (stop != EP_STOP_NONE) {
    WinCell cell = ep_win_grid_stop (&grid, stop);

    stop = move_in_grid (&grid, cell.sessions[0], cell.sessions[1], move);
  } else if (move == EP_MOVE_FIRST || move == EP_MOVE_LAST)
    stop = move_in_grid (&grid, reference, other, move);
  else
    stop = stop_of (&grid, reference, other);
  ep_win_grid_clear (&grid);
  return stop;
}
