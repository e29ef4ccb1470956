#include <present/labels.h>
#include <present/steps.h>
#include <present/verdict.h>

#include "over-time-cursor.h"
#include "sentences.h"
#include "time-line.h"

/* From a dot to an amount beside it, and from its middle to one above or below. */
#define BESIDE_PX 4.5
#define ABOVE_PX  6

/* How far amounts stay apart, and from what bounds them. */
#define PART_PX  1
#define BOUND_PX 4

/* The most of the plot that names beside amounts take. */
#define NAMES_SHARE 0.45

EpTextStyle
ep_time_cursor_amount_style (const TimeCursor *cursor)
{
  return (EpTextStyle){cursor->metrics.label_text_px, TRUE, FALSE};
}

/* Whether the place meets a label of the chart that the cursor's line leaves there. */
static gboolean
meets_label (const TimeCursor *cursor, const EpRect *place)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor->base); i++) {
    const EpMark *mark = ep_scene_mark (cursor->base, i);
    EpRect label;

    if (mark->kind != EP_MARK_TEXT || mark->layer != EP_LAYER_LABELS)
      continue;
    label = ep_cursor_text_rect (cursor->base, mark);
    if (ep_rects_meet (place, &label, 0) && !ep_rects_meet (&cursor->line, &label, 0))
      return TRUE;
  }
  return FALSE;
}

static gboolean
meets_line (const TimeCursor *cursor, const EpRect *place)
{
  for (guint i = 0; i < cursor->n_courses; i++)
    if (ep_time_line_meets (cursor->frame, cursor->steps[i], cursor->metrics.line_px, place))
      return TRUE;
  return FALSE;
}

/* Where amounts may stand: below the strips, and not upon what stands beside the plot. */
static EpRect
room_for_amounts (const TimeCursor *cursor)
{
  const EpRect *plot = &cursor->frame->plot;
  double top = MAX (plot->y - cursor->metrics.headroom_px + BOUND_PX, BOUND_PX);

  return (EpRect){plot->x, top, plot->width, plot->y + plot->height - top};
}

/* From the cursor to an amount at its side. */
static double
beside_px (const TimeCursor *cursor)
{
  return ep_time_cursor_dot_px (cursor) + BESIDE_PX;
}

/* The four places around a point. */
enum { ABOVE_LEFT, BELOW_RIGHT, ABOVE_RIGHT, BELOW_LEFT, N_PLACES };

static EpRect
place_around (const TimeCursor *cursor, EpPoint at, double width_px, guint place)
{
  double height = ep_line_height_px (cursor->metrics.label_text_px);
  gboolean left = place == ABOVE_LEFT || place == BELOW_LEFT;
  gboolean above = place == ABOVE_LEFT || place == ABOVE_RIGHT;

  return (EpRect){left ? at.x - beside_px (cursor) - width_px : at.x + beside_px (cursor),
                  above ? at.y - ABOVE_PX - height : at.y + ABOVE_PX, width_px, height};
}

/* Lines only rise, so that above left and below right of a point its own line is not: the upper
 * amount goes there first, the lower below right. Other places do where these are not free, at last
 * even upon a line, then upon a label. */
static gboolean
find_place (const TimeCursor *cursor, EpPoint at, double width_px, gboolean upper, EpRect *place)
{
  static const guint orders[][N_PLACES] = {{BELOW_RIGHT, ABOVE_LEFT, BELOW_LEFT, ABOVE_RIGHT},
                                           {ABOVE_LEFT, BELOW_RIGHT, ABOVE_RIGHT, BELOW_LEFT}};
  EpRect room = room_for_amounts (cursor);

  for (guint allowed = 0; allowed < 3; allowed++)
    for (guint i = 0; i < N_PLACES; i++) {
      *place = place_around (cursor, at, width_px, orders[upper][i]);
      if (ep_rect_contains (&room, place) &&
          (cursor->n_amounts == 0 || !ep_rects_meet (place, &cursor->amounts[0].place, PART_PX)) &&
          (allowed >= 1 || !meets_line (cursor, place)) &&
          (allowed >= 2 || !meets_label (cursor, place)))
        return TRUE;
    }
  return FALSE;
}

static char *
amount_text (const TimeCursor *cursor, guint course)
{
  return ep_format_money (cursor->subject->formatter, cursor->paid_minor[course],
                          cursor->subject->scenario->currency);
}

/* Both amounts around their dots, or the one that is both. */
static void
place_two (TimeCursor *cursor)
{
  const EpTextStyle style = ep_time_cursor_amount_style (cursor);
  guint upper = cursor->paid_minor[0] >= cursor->paid_minor[1] ? 0 : 1;
  guint n_texts = cursor->paid_minor[0] == cursor->paid_minor[1] ? 1 : 2;

  for (guint i = 0; i < n_texts; i++) {
    guint course = i == 0 ? upper : 1 - upper;
    g_autofree char *text = amount_text (cursor, course);
    double width_px = ep_text_width_px (cursor->measurer, text, &style);
    EpRect place;

    if (find_place (cursor, ep_time_cursor_point (cursor, course), width_px, i == 0, &place))
      cursor->amounts[cursor->n_amounts++] =
          (EpCursorAmount){g_steal_pointer (&text), {EP_INK_FOREGROUND, 0}, place};
  }
}

static char *
named_amount_text (const TimeCursor *cursor, guint course)
{
  g_autofree char *amount = amount_text (cursor, course);
  g_autofree char *name = ep_course_label (cursor->subject->scenario, course, EP_LABEL_ALONE);

  return ep_named_amount (name, amount);
}

/* Makes one text for each course. Returns the width of the widest. */
static double
make_texts (TimeCursor *cursor, char *(*make) (const TimeCursor *cursor, guint course))
{
  const EpTextStyle style = ep_time_cursor_amount_style (cursor);
  double widest = 0;

  for (guint i = 0; i < cursor->n_courses; i++) {
    EpCursorAmount *amount = &cursor->amounts[i];

    g_free (amount->text);
    *amount = (EpCursorAmount){.text = make (cursor, i), .ink = {EP_INK_TEXT, i}};
    amount->place.width = ep_text_width_px (cursor->measurer, amount->text, &style);
    amount->place.height = ep_line_height_px (style.size_px);
    widest = MAX (widest, amount->place.width);
  }
  return widest;
}

/* Gives each amount its place beside the cursor, as near to its dot as the others let it. */
static void
place_column (TimeCursor *cursor, const EpRect *room, gboolean left)
{
  EpSideLabel sides[EP_COURSES_MAX];

  for (guint i = 0; i < cursor->n_courses; i++)
    sides[i] =
        (EpSideLabel){ep_time_cursor_point (cursor, i).y, cursor->amounts[i].place.height, 0};
  ep_labels_part (sides, cursor->n_courses, room->y, room->y + room->height, PART_PX);
  for (guint i = 0; i < cursor->n_courses; i++) {
    double x = ep_time_cursor_point (cursor, i).x;
    EpRect *place = &cursor->amounts[i].place;

    place->x = left ? x - beside_px (cursor) - place->width : x + beside_px (cursor);
    place->y = sides[i].placed_px - place->height / 2;
  }
}

/* Drops the amounts that have no room. */
static void
keep_amounts_within (TimeCursor *cursor, const EpRect *room)
{
  for (guint i = 0; i < cursor->n_courses; i++) {
    EpCursorAmount amount = cursor->amounts[i];

    if (ep_rect_contains (room, &amount.place))
      cursor->amounts[cursor->n_amounts++] = amount;
    else
      g_free (amount.text);
  }
}

/* More than two would be in each other's way around their dots: they stand in a column at the side
 * that has room, in their courses' colours, with names where these are not too long. */
static void
place_list (TimeCursor *cursor)
{
  EpRect room = room_for_amounts (cursor);
  double width = make_texts (cursor, named_amount_text), x = ep_time_cursor_point (cursor, 0).x;

  if (width > cursor->frame->plot.width * NAMES_SHARE)
    width = make_texts (cursor, amount_text);
  place_column (cursor, &room, x + beside_px (cursor) + width > room.x + room.width);
  keep_amounts_within (cursor, &room);
}

void
ep_time_cursor_place_amounts (TimeCursor *cursor)
{
  if (cursor->n_courses == 2)
    place_two (cursor);
  else
    place_list (cursor);
}
