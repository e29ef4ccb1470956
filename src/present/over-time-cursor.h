#pragma once

#include <present/chart.h>
#include <present/marks.h>

/* The cursor over the chart over time while it is being laid out. */

/* What stands beside a dot. */
typedef struct {
  char *text;
  EpInk ink;
  EpRect place;
} CursorAmount;

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
  CursorAmount amounts[EP_COURSES_MAX];
} TimeCursor;

/* The dot of a course: where the cursor crosses its line. */
EpPoint ep_time_cursor_point (const TimeCursor *cursor, guint course);

/* Whether the mark is a text of that layer of the chart, and where it is before it is mirrored, as
 * the cursor's marks are. */
gboolean ep_time_cursor_text (const TimeCursor *cursor, const EpMark *mark, EpLayer layer,
                              EpRect *bounds);

/* Fills in the amounts that have room. Free their texts. */
void ep_time_cursor_place_amounts (TimeCursor *cursor);

EpTextStyle ep_time_cursor_amount_style (const TimeCursor *cursor);
