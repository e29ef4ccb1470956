#pragma once

#include <present/chart.h>
#include <present/marks.h>

#include "cursor-marks.h"

/* The cursor over the chart over time while it is being laid out. */

typedef struct {
  const EpChartSubject *subject;
  const EpScene *base;
  const EpChartFrame *frame;
  const EpTextMeasurer *measurer;
  EpChartMetrics metrics;
  EpScene *scene; /* the overlay */
  EpDay day;
  EpRect line; /* of the cursor itself */
  guint n_courses;
  GArray *steps[EP_COURSES_MAX]; /* of EpStep */
  gint64 paid_minor[EP_COURSES_MAX];
  guint n_amounts;
  EpCursorAmount amounts[EP_COURSES_MAX];
} TimeCursor;

/* The dot of a course: where the cursor crosses its line. */
EpPoint ep_time_cursor_point (const TimeCursor *cursor, guint course);

double ep_time_cursor_dot_px (const TimeCursor *cursor);

/* Fills in the amounts that have room. Free their texts. */
void ep_time_cursor_place_amounts (TimeCursor *cursor);

EpTextStyle ep_time_cursor_amount_style (const TimeCursor *cursor);
