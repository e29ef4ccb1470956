#include "chart-cursor.h"

void
ep_chart_cursor_init (EpChartCursor *self)
{
  *self = (EpChartCursor){EP_STOP_NONE, EP_STOP_NONE, FALSE, FALSE, EP_STOP_NONE, -1, -1};
}

guint
ep_chart_cursor_shown (const EpChartCursor *self)
{
  if (self->pinned)
    return self->pinned_stop;
  return self->by_keys ? self->keyed : self->pointed;
}

gboolean
ep_chart_cursor_is_pinned (const EpChartCursor *self)
{
  return self->pinned;
}

gboolean
ep_chart_cursor_point (EpChartCursor *self, double x_px, double y_px, guint stop)
{
  guint before = ep_chart_cursor_shown (self);

  if (x_px == self->x_px && y_px == self->y_px)
    return FALSE;
  self->x_px = x_px;
  self->y_px = y_px;
  self->pointed = stop;
  self->by_keys = FALSE;
  return ep_chart_cursor_shown (self) != before;
}

gboolean
ep_chart_cursor_unpoint (EpChartCursor *self)
{
  guint before = ep_chart_cursor_shown (self);

  self->pointed = EP_STOP_NONE;
  self->x_px = self->y_px = -1;
  return ep_chart_cursor_shown (self) != before;
}

gboolean
ep_chart_cursor_move (EpChartCursor *self, guint stop)
{
  guint before = ep_chart_cursor_shown (self);

  self->keyed = stop;
  self->by_keys = TRUE;
  if (self->pinned)
    self->pinned_stop = stop;
  return ep_chart_cursor_shown (self) != before;
}

gboolean
ep_chart_cursor_pin (EpChartCursor *self)
{
  guint shown = ep_chart_cursor_shown (self);

  if (shown == EP_STOP_NONE)
    return FALSE;
  self->pinned = !self->pinned;
  self->pinned_stop = self->pinned ? shown : EP_STOP_NONE;
  return TRUE;
}

gboolean
ep_chart_cursor_leave (EpChartCursor *self)
{
  guint before = ep_chart_cursor_shown (self);
  gboolean was_pinned = self->pinned;

  self->pinned = FALSE;
  self->keyed = self->pinned_stop = EP_STOP_NONE;
  self->by_keys = TRUE;
  return was_pinned || before != EP_STOP_NONE;
}

gboolean
ep_chart_cursor_unfocus (EpChartCursor *self)
{
  guint before = ep_chart_cursor_shown (self);

  self->keyed = EP_STOP_NONE;
  return ep_chart_cursor_shown (self) != before;
}

static guint
limited (guint stop, guint n_stops)
{
  if (stop == EP_STOP_NONE || n_stops == 0)
    return EP_STOP_NONE;
  return MIN (stop, n_stops - 1);
}

void
ep_chart_cursor_limit (EpChartCursor *self, guint n_stops)
{
  self->pointed = limited (self->pointed, n_stops);
  self->keyed = limited (self->keyed, n_stops);
  self->pinned_stop = limited (self->pinned_stop, n_stops);
  self->pinned &= self->pinned_stop != EP_STOP_NONE;
}
