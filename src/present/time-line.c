#include "time-line.h"

double
ep_time_line_y (const EpChartFrame *frame, const GArray *steps, double x_px)
{
  double share = (x_px - frame->plot.x) / frame->plot.width;
  double days = (double)(frame->x.to - frame->x.from);

  /* At the start of the plot it rises from zero. */
  if (share <= 0)
    return ep_scale_px (&frame->y, 0);
  return ep_scale_px (&frame->y,
                      ep_steps_paid (steps, (EpDay)(frame->x.from + (gint64)(share * days))));
}

/* The line only rises: it passes by a rectangle that it is above of where that begins, or below of
 * where that ends. */
gboolean
ep_time_line_meets (const EpChartFrame *frame, const GArray *steps, double line_px,
                    const EpRect *rect)
{
  double half = line_px / 2, right = frame->plot.x + frame->plot.width;
  double last_x = rect->x + rect->width + half;

  if (rect->x - half > right || last_x < frame->plot.x)
    return FALSE;
  return ep_time_line_y (frame, steps, rect->x - half) + half >= rect->y &&
         ep_time_line_y (frame, steps, MIN (last_x, right)) - half <= rect->y + rect->height;
}
