#include "over-time-cursor.h"

#include <present/labels.h>
#include <present/steps.h>

#include "over-time-parts.h"

/* The cursor's sizes in those of the chart: 1.5 px and 5.5 px on the desk. */
#define LINE_SHARE 0.6
#define DOT_SHARE  (5.5 / 3.6)

/* The rim of ground around a dot. */
#define RIM_PX 1.5

/* How far the line stays off the strip. */
#define STRIP_PX 2

/* The pill with the date: from the axis, and beyond the plot's end, which leaves the labels there
 * alone. */
#define PILL_PX        2
#define PILL_BEYOND_PX 12

static double
centre_x (const TimeCursor *cursor)
{
  return cursor->line.x + cursor->line.width / 2;
}

EpPoint
ep_time_cursor_point (const TimeCursor *cursor, guint course)
{
  return (EpPoint){centre_x (cursor), ep_scale_px (&cursor->frame->y, cursor->paid_minor[course])};
}

static EpRect
line_rect (const TimeCursor *cursor)
{
  const EpRect *plot = &cursor->frame->plot;
  double width = cursor->metrics.line_px * LINE_SHARE;
  double x = ep_crisp_px (ep_scale_px (&cursor->frame->x, cursor->day));
  double top = MAX (plot->y - cursor->metrics.headroom_px + STRIP_PX, 0);

  return (EpRect){x - width / 2, top, width, plot->y + plot->height - top};
}

double
ep_time_cursor_dot_px (const TimeCursor *cursor)
{
  return cursor->metrics.dot_px * DOT_SHARE;
}

static void
add_dots (const TimeCursor *cursor)
{
  for (guint i = cursor->n_courses; i-- > 0;)
    ep_cursor_add_dot (cursor->scene, ep_time_cursor_point (cursor, i), i,
                       ep_time_cursor_dot_px (cursor), RIM_PX);
}

/* The date over the axis. */
static void
add_pill (const TimeCursor *cursor)
{
  const EpTextStyle style = {cursor->metrics.label_text_px, TRUE, FALSE};
  const EpRect *plot = &cursor->frame->plot;
  double unit = ep_chart_unit_px (&cursor->metrics);
  double right = MIN (ep_scene_width_px (cursor->scene), plot->x + plot->width + PILL_BEYOND_PX);
  EpFormatter *formatter = cursor->subject->formatter;
  g_autofree char *long_date = ep_format_date (formatter, cursor->day, EP_DATE_LONG);
  g_autofree char *medium_date = ep_format_date (formatter, cursor->day, EP_DATE_MEDIUM);
  const char *const dates[] = {long_date, medium_date, NULL};

  ep_cursor_add_pill (cursor->scene, cursor->base, dates, centre_x (cursor),
                      plot->y + plot->height + PILL_PX, 0, right, unit, &style, cursor->measurer);
}

static void
collect (TimeCursor *cursor)
{
  const EpComparison *comparison = cursor->subject->comparison;

  cursor->line = line_rect (cursor);
  cursor->n_courses = comparison->n_courses;
  for (guint i = 0; i < cursor->n_courses; i++) {
    const EpCourseCost *cost = &comparison->courses[i];

    cursor->steps[i] = ep_steps_new (cost->visits, cost->n_visits, comparison->end);
    cursor->paid_minor[i] = ep_steps_paid (cursor->steps[i], cursor->day);
  }
}

static void
clear (TimeCursor *cursor)
{
  for (guint i = 0; i < cursor->n_courses; i++)
    g_array_unref (cursor->steps[i]);
  for (guint i = 0; i < cursor->n_amounts; i++)
    g_free (cursor->amounts[i].text);
}

EpScene *
ep_over_time_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                     const EpTextMeasurer *measurer)
{
  g_autoptr (GArray) days = ep_over_time_stops (subject);
  EpDay day = g_array_index (days, EpDay, stop);
  g_autofree char *reading = ep_over_time_reading (subject, day);
  TimeCursor cursor = {.subject = subject,
                       .base = scene,
                       .frame = ep_scene_frame (scene),
                       .measurer = measurer,
                       .metrics = ep_chart_metrics (ep_scene_style (scene)),
                       .scene = ep_scene_overlay_new (scene),
                       .day = day};

  const EpTextStyle style = ep_time_cursor_amount_style (&cursor);

  ep_scene_set_description (cursor.scene, reading);
  collect (&cursor);
  ep_time_cursor_place_amounts (&cursor);
  ep_cursor_cover_labels (cursor.scene, scene, cursor.line, cursor.amounts, cursor.n_amounts);
  ep_cursor_add_line (cursor.scene, cursor.line);
  add_pill (&cursor);
  ep_cursor_add_amounts (cursor.scene, cursor.amounts, cursor.n_amounts, &style, measurer);
  add_dots (&cursor);
  clear (&cursor);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  return cursor.scene;
}
