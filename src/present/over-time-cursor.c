#include <glib/gi18n.h>
#include <present/labels.h>
#include <present/steps.h>
#include <present/verdict.h>

#include "over-time-parts.h"
#include "time-line.h"

/* The cursor's sizes in those of the chart: 1.5 px and 5.5 px on the desk. */
#define LINE_SHARE 0.6
#define DOT_SHARE  (5.5 / 3.6)

/* The rim of ground around a dot. */
#define RIM_PX 1.5

/* From the cursor to an amount beside it, and from a dot to one above or below it. */
#define BESIDE_PX 10
#define ABOVE_PX  2

/* How far amounts stay apart, and how far the ground shines around them. */
#define PART_PX 1
#define HALO_PX 4

/* How far the line stays off the strip. */
#define STRIP_PX 2

/* The pill with the date: from the axis, around its text, and its corners. */
#define PILL_PX        2
#define PILL_SIDE_PX   7
#define PILL_HEIGHT_PX 7
#define PILL_CORNER_PX 5

/* The most of the plot that names beside amounts take. */
#define NAMES_SHARE 0.45

typedef struct {
  const EpChartSubject *subject;
  const EpScene *base;
  const EpChartFrame *frame;
  const EpTextMeasurer *measurer;
  EpChartMetrics metrics;
  EpScene *scene; /* the overlay */
  EpDay day;
  double x;
  guint n_courses;
  GArray *steps[EP_COURSES_MAX]; /* of EpStep */
  gint64 paid_minor[EP_COURSES_MAX];
} Cursor;

static EpPoint
point_of (const Cursor *cursor, guint course)
{
  return (EpPoint){cursor->x, ep_scale_px (&cursor->frame->y, cursor->paid_minor[course])};
}

/* Where a mark of the chart is before it is mirrored, as the cursor's are. */
static EpRect
unmirrored_bounds (const Cursor *cursor, const EpMark *mark)
{
  EpRect bounds = ep_mark_bounds (mark);

  if (ep_scene_is_mirrored (cursor->base))
    bounds.x = ep_scene_unmirrored_x (cursor->base, bounds.x + bounds.width);
  return bounds;
}

/* Whether the place meets any text of that layer of the chart. */
static gboolean
meets_text (const Cursor *cursor, EpLayer layer, const EpRect *place)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->base); i++) {
    const EpMark *mark = ep_scene_mark (cursor->base, i);
    EpRect bounds = unmirrored_bounds (cursor, mark);

    if (mark->kind == EP_MARK_TEXT && mark->layer == layer && ep_rects_meet (place, &bounds, 0))
      return TRUE;
  }
  return FALSE;
}

/* Text of the chart that the place meets goes as a whole: half of a word is none. */
static void
cover_text (const Cursor *cursor, EpLayer layer, const EpRect *place)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->base); i++) {
    const EpMark *mark = ep_scene_mark (cursor->base, i);
    EpRect bounds = unmirrored_bounds (cursor, mark);

    if (mark->kind == EP_MARK_TEXT && mark->layer == layer && ep_rects_meet (place, &bounds, 0))
      ep_scene_add_chip (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0}, bounds, 0);
  }
}

static gboolean
meets_line (const Cursor *cursor, const EpRect *place)
{
  for (guint i = 0; i < cursor->n_courses; i++)
    if (ep_time_line_meets (cursor->frame, cursor->steps[i], cursor->metrics.line_px, place))
      return TRUE;
  return FALSE;
}

static void
add_line (const Cursor *cursor)
{
  const EpRect *plot = &cursor->frame->plot;
  double x = ep_crisp_px (cursor->x);

  ep_scene_add_rule (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpPoint){x, MAX (plot->y - cursor->metrics.headroom_px + STRIP_PX, 0)},
                     (EpPoint){x, plot->y + plot->height}, cursor->metrics.line_px * LINE_SHARE,
                     (EpDash){0});
}

static double
dot_px (const Cursor *cursor)
{
  return cursor->metrics.dot_px * DOT_SHARE;
}

static void
add_dots (const Cursor *cursor)
{
  for (guint i = cursor->n_courses; i-- > 0;) {
    EpPoint at = point_of (cursor, i);

    ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0}, at,
                      dot_px (cursor) + RIM_PX);
    ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_LINE, i}, at, dot_px (cursor));
  }
}

/* The date over the axis, as long as there is room for it. */
static void
add_pill (const Cursor *cursor)
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
  pill.x = CLAMP (cursor->x - pill.width / 2, 0, width - pill.width);
  pill.y = cursor->frame->plot.y + cursor->frame->plot.height + PILL_PX;
  pill.y = MAX (MIN (pill.y, height - pill.height), 0);
  cover_text (cursor, EP_LAYER_AXES, &pill);
  ep_scene_add_chip (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0}, pill,
                     PILL_CORNER_PX);
  ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0},
                     (EpPoint){pill.x + pill.width / 2, pill.y + pill.height / 2}, EP_ANCHOR_MIDDLE,
                     &style, date, cursor->measurer);
}

static void
add_amount (const Cursor *cursor, EpInk ink, const char *text, const EpRect *place)
{
  const EpTextStyle style = {cursor->metrics.label_text_px, TRUE, FALSE};

  cover_text (cursor, EP_LAYER_LABELS, place);
  ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, ink,
                     (EpPoint){place->x, place->y + place->height / 2}, EP_ANCHOR_LEFT, &style,
                     text, cursor->measurer)
      ->halo_px = HALO_PX;
}

/* Where amounts may stand: below the strips, and not on what stands beside the plot. */
static EpRect
room_for_amounts (const Cursor *cursor)
{
  const EpRect *plot = &cursor->frame->plot;
  double top = MAX (plot->y - cursor->metrics.headroom_px + HALO_PX, HALO_PX);

  return (EpRect){HALO_PX, top, plot->x + plot->width - HALO_PX, plot->y + plot->height - top};
}

/* The four places around a point. */
enum { ABOVE_LEFT, BELOW_RIGHT, ABOVE_RIGHT, BELOW_LEFT, N_PLACES };

static EpRect
place_around (const Cursor *cursor, EpPoint at, double width_px, guint place)
{
  double height = ep_line_height_px (cursor->metrics.label_text_px);
  gboolean left = place == ABOVE_LEFT || place == BELOW_LEFT;
  gboolean above = place == ABOVE_LEFT || place == ABOVE_RIGHT;

  return (EpRect){left ? at.x - BESIDE_PX - width_px : at.x + BESIDE_PX,
                  above ? at.y - ABOVE_PX - height : at.y + ABOVE_PX, width_px, height};
}

/* Lines only rise, so that above left and below right of a point its own line is not: the upper
 * amount goes there first, the lower below right. Other places do where these are not free, at last
 * even upon a line, then upon a label. */
static gboolean
find_place (const Cursor *cursor, EpPoint at, double width_px, gboolean upper, const EpRect *taken,
            EpRect *place)
{
  static const guint orders[][N_PLACES] = {{BELOW_RIGHT, ABOVE_LEFT, BELOW_LEFT, ABOVE_RIGHT},
                                           {ABOVE_LEFT, BELOW_RIGHT, ABOVE_RIGHT, BELOW_LEFT}};
  EpRect room = room_for_amounts (cursor);

  for (guint allowed = 0; allowed < 3; allowed++)
    for (guint i = 0; i < N_PLACES; i++) {
      *place = place_around (cursor, at, width_px, orders[upper][i]);
      if (ep_rect_contains (&room, place) &&
          (taken == NULL || !ep_rects_meet (place, taken, PART_PX)) &&
          (allowed >= 1 || !meets_line (cursor, place)) &&
          (allowed >= 2 || !meets_text (cursor, EP_LAYER_LABELS, place)))
        return TRUE;
    }
  return FALSE;
}

static char *
amount_text (const Cursor *cursor, guint course)
{
  return ep_format_money (cursor->subject->formatter, cursor->paid_minor[course],
                          cursor->subject->scenario->currency);
}

/* Both amounts around their dots, or the one that is both. */
static void
add_two_amounts (const Cursor *cursor)
{
  const EpTextStyle style = {cursor->metrics.label_text_px, TRUE, FALSE};
  guint upper = cursor->paid_minor[0] >= cursor->paid_minor[1] ? 0 : 1;
  gboolean equal = cursor->paid_minor[0] == cursor->paid_minor[1];
  EpRect places[2];
  gboolean placed = FALSE;

  for (guint i = 0; i < (equal ? 1 : 2); i++) {
    guint course = i == 0 ? upper : 1 - upper;
    g_autofree char *text = amount_text (cursor, course);
    double width_px = ep_text_width_px (cursor->measurer, text, &style);

    if (find_place (cursor, point_of (cursor, course), width_px, i == 0, placed ? &places[0] : NULL,
                    &places[i])) {
      add_amount (cursor, (EpInk){EP_INK_FOREGROUND, 0}, text, &places[i]);
      placed = TRUE;
    }
  }
}

/* The texts of the list, with names or without, as wide as the widest. */
static double
list_texts (const Cursor *cursor, gboolean named, char *texts[EP_COURSES_MAX])
{
  const EpTextStyle style = {cursor->metrics.label_text_px, TRUE, FALSE};
  double widest = 0;

  for (guint i = 0; i < cursor->n_courses; i++) {
    g_autofree char *amount = amount_text (cursor, i);
    g_autofree char *name = ep_course_label (cursor->subject->scenario, i, EP_LABEL_ALONE);

    g_free (texts[i]);
    texts[i] = named ? g_strdup_printf (C_ ("name and amount", "%s %s"), name, amount)
                     : g_steal_pointer (&amount);
    widest = MAX (widest, ep_text_width_px (cursor->measurer, texts[i], &style));
  }
  return widest;
}

/* All amounts one below the other at the side of the cursor that has room, each as near to its dot
 * as the others let it. */
static void
add_list (const Cursor *cursor)
{
  EpRect room = room_for_amounts (cursor);
  double height = ep_line_height_px (cursor->metrics.label_text_px);
  char *texts[EP_COURSES_MAX] = {NULL};
  double width = list_texts (cursor, TRUE, texts);
  EpSideLabel sides[EP_COURSES_MAX];
  double left;

  if (width > cursor->frame->plot.width * NAMES_SHARE)
    width = list_texts (cursor, FALSE, texts);
  left = cursor->x + BESIDE_PX;
  if (left + width > room.x + room.width)
    left = cursor->x - BESIDE_PX - width;
  for (guint i = 0; i < cursor->n_courses; i++)
    sides[i] = (EpSideLabel){point_of (cursor, i).y, height, 0};
  ep_labels_part (sides, cursor->n_courses, room.y, room.y + room.height, PART_PX);
  for (guint i = 0; i < cursor->n_courses; i++) {
    EpRect place = {left, sides[i].placed_px - height / 2, width, height};

    if (ep_rect_contains (&room, &place))
      add_amount (cursor, (EpInk){EP_INK_TEXT, i}, texts[i], &place);
    g_free (texts[i]);
  }
}

static void
collect (Cursor *cursor)
{
  const EpComparison *comparison = cursor->subject->comparison;

  cursor->n_courses = comparison->n_courses;
  for (guint i = 0; i < cursor->n_courses; i++) {
    const EpCourseCost *cost = &comparison->courses[i];

    cursor->steps[i] = ep_steps_new (cost->visits, cost->n_visits, comparison->end);
    cursor->paid_minor[i] = ep_steps_paid (cursor->steps[i], cursor->day);
  }
}

static void
add_marks (const Cursor *cursor)
{
  add_line (cursor);
  add_dots (cursor);
  add_pill (cursor);
  if (cursor->n_courses == 2)
    add_two_amounts (cursor);
  else
    add_list (cursor);
}

EpScene *
ep_over_time_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                     const EpTextMeasurer *measurer)
{
  g_autoptr (GArray) days = ep_over_time_stops (subject);
  EpDay day = g_array_index (days, EpDay, stop);
  g_autofree char *reading = ep_over_time_reading (subject, day);
  Cursor cursor = {.subject = subject,
                   .base = scene,
                   .frame = ep_scene_frame (scene),
                   .measurer = measurer,
                   .metrics = ep_chart_metrics (ep_scene_style (scene)),
                   .scene = ep_scene_overlay_new (scene),
                   .day = day,
                   .x = ep_scale_px (&ep_scene_frame (scene)->x, day)};

  ep_scene_set_description (cursor.scene, reading);
  collect (&cursor);
  add_marks (&cursor);
  for (guint i = 0; i < cursor.n_courses; i++)
    g_array_unref (cursor.steps[i]);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  return cursor.scene;
}
