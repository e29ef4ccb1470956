#include "over-time-cursor.h"

#include <present/labels.h>
#include <present/steps.h>

#include "over-time-parts.h"

/* The cursor's sizes in those of the chart: 1.5 px and 5.5 px on the desk. */
#define LINE_SHARE 0.6
#define DOT_SHARE  (5.5 / 3.6)

/* The rim of ground around a dot, and around an amount. */
#define RIM_PX  1.5
#define HALO_PX 4

/* How far the line stays off the strip. */
#define STRIP_PX 2

/* The pill with the date: from the axis, around its text, and its corners. */
#define PILL_PX        2
#define PILL_SIDE_PX   7
#define PILL_HEIGHT_PX 7
#define PILL_CORNER_PX 5

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

gboolean
ep_time_cursor_text (const TimeCursor *cursor, const EpMark *mark, EpLayer layer, EpRect *bounds)
{
  if (mark->kind != EP_MARK_TEXT || mark->layer != layer)
    return FALSE;
  *bounds = ep_mark_bounds (mark);
  if (ep_scene_is_mirrored (cursor->base))
    bounds->x = ep_scene_unmirrored_x (cursor->base, bounds->x + bounds->width);
  return TRUE;
}

/* Text of the chart that the place meets goes as a whole: half of a word is none. */
static void
cover_text (const TimeCursor *cursor, EpLayer layer, const EpRect *place)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->base); i++) {
    EpRect bounds;

    if (ep_time_cursor_text (cursor, ep_scene_mark (cursor->base, i), layer, &bounds) &&
        ep_rects_meet (place, &bounds, 0))
      ep_scene_add_chip (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0}, bounds, 0);
  }
}

static EpRect
line_rect (const TimeCursor *cursor)
{
  const EpRect *plot = &cursor->frame->plot;
  double width = cursor->metrics.line_px * LINE_SHARE;
  double x = ep_scale_px (&cursor->frame->x, cursor->day);
  double top = MAX (plot->y - cursor->metrics.headroom_px + STRIP_PX, 0);

  return (EpRect){x - width / 2, top, width, plot->y + plot->height - top};
}

static void
add_line (const TimeCursor *cursor)
{
  const EpRect *line = &cursor->line;
  double x = ep_crisp_px (centre_x (cursor));

  ep_scene_add_rule (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpPoint){x, line->y}, (EpPoint){x, line->y + line->height}, line->width,
                     (EpDash){0});
}

static double
dot_px (const TimeCursor *cursor)
{
  return cursor->metrics.dot_px * DOT_SHARE;
}

static void
add_dots (const TimeCursor *cursor)
{
  for (guint i = cursor->n_courses; i-- > 0;) {
    EpPoint at = ep_time_cursor_point (cursor, i);

    ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0}, at,
                      dot_px (cursor) + RIM_PX);
    ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_LINE, i}, at, dot_px (cursor));
  }
}

/* The date over the axis, as long as there is room for it. */
static void
add_pill (const TimeCursor *cursor)
{
  const EpTextStyle style = {cursor->metrics.label_text_px, TRUE, FALSE};
  double width = ep_scene_width_px (cursor->scene), height = ep_scene_height_px (cursor->scene);
  EpFormatter *formatter = cursor->subject->formatter;
  g_autofree char *long_date = ep_format_date (formatter, cursor->day, EP_DATE_LONG);
  g_autofree char *medium_date = ep_format_date (formatter, cursor->day, EP_DATE_MEDIUM);
  const char *const dates[] = {long_date, medium_date, NULL};
  const char *date = ep_text_choose (cursor->measurer, dates, &style, width - 2 * PILL_SIDE_PX);
  EpRect pill = {.height = ep_line_height_px (style.size_px) + PILL_HEIGHT_PX};

  if (date == NULL)
    return;
  pill.width = ep_text_width_px (cursor->measurer, date, &style) + 2 * PILL_SIDE_PX;
  pill.x = CLAMP (centre_x (cursor) - pill.width / 2, 0, width - pill.width);
  pill.y = cursor->frame->plot.y + cursor->frame->plot.height + PILL_PX;
  pill.y = MAX (MIN (pill.y, height - pill.height), 0);
  cover_text (cursor, EP_LAYER_AXES, &pill);
  ep_scene_add_chip (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0}, pill,
                     PILL_CORNER_PX);
  ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0},
                     (EpPoint){pill.x + pill.width / 2, pill.y + pill.height / 2}, EP_ANCHOR_MIDDLE,
                     &style, date, cursor->measurer);
}

/* What the line and the amounts lie upon goes. */
static void
cover_labels (const TimeCursor *cursor)
{
  cover_text (cursor, EP_LAYER_LABELS, &cursor->line);
  for (guint i = 0; i < cursor->n_amounts; i++)
    cover_text (cursor, EP_LAYER_LABELS, &cursor->amounts[i].place);
}

static void
add_amounts (const TimeCursor *cursor)
{
  const EpTextStyle style = ep_time_cursor_amount_style (cursor);

  for (guint i = 0; i < cursor->n_amounts; i++) {
    const CursorAmount *amount = &cursor->amounts[i];

    ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, amount->ink,
                       (EpPoint){amount->place.x, amount->place.y + amount->place.height / 2},
                       EP_ANCHOR_LEFT, &style, amount->text, cursor->measurer)
        ->halo_px = HALO_PX;
  }
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

  ep_scene_set_description (cursor.scene, reading);
  collect (&cursor);
  ep_time_cursor_place_amounts (&cursor);
  cover_labels (&cursor);
  add_line (&cursor);
  add_pill (&cursor);
  add_amounts (&cursor);
  add_dots (&cursor);
  clear (&cursor);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  return cursor.scene;
}
