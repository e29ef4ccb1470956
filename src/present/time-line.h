#pragma once

#include <present/marks.h>
#include <present/steps.h>

/* The step line of what has been paid so far, as it lies in a frame of days and minor units. */

/* Where it is at `x_px`; at zero where it has not begun yet. */
double ep_time_line_y (const EpChartFrame *frame, const GArray *steps, double x_px);

/* Whether it, that wide, runs through the rectangle or touches it. */
gboolean ep_time_line_meets (const EpChartFrame *frame, const GArray *steps, double line_px,
                             const EpRect *rect);
