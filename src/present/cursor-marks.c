#include "cursor-marks.h"

#include <math.h>
#include <present/labels.h>

/* What a pill adds to its text, on either side, and its corners. */
#define PILL_X_PX      7
#define PILL_Y_PX      3
#define PILL_CORNER_PX 5

/* How far letters lean out of their text's rectangle. */
#define LEAN_PX 1

/* What is nearer to text than this touches it: a stroke reaches beyond its ends. */
#define TOUCH_PX 1

static EpRect
unmirrored (const EpScene *base, EpRect rect)
{
  if (ep_scene_is_mirrored (base))
    rect.x = ep_scene_unmirrored_x (base, rect.x + rect.width);
  return rect;
}

EpRect
ep_cursor_text_rect (const EpScene *base, const EpMark *mark)
{
  EpRect rect = unmirrored (base, ep_mark_bounds (mark));
  double halo = mark->halo_px;

  return (EpRect){rect.x + halo, rect.y + halo, rect.width - 2 * halo, rect.height - 2 * halo};
}

/* Whole pixels of the scene: letters lean out of their text's rectangle, and half a pixel covers
 * half of them. */
static EpRect
cover_rect (const EpScene *base, EpRect text)
{
  double left = MAX (floor (text.x - LEAN_PX), 0), top = MAX (floor (text.y), 0);
  double right = MIN (ceil (text.x + text.width + LEAN_PX), ep_scene_width_px (base));
  double bottom = MIN (ceil (text.y + text.height), ep_scene_height_px (base));

  return (EpRect){left, top, right - left, bottom - top};
}

/* How many corners a band has that is a rectangle. */
#define RECT_CORNERS 4

/* Adds again what of the chart's bands lies in the place; not of stepped ones, which are not all of
 * what they reach over. */
static void
restore_bands (EpScene *overlay, const EpScene *base, EpRect place)
{
  for (guint i = 0; i < ep_scene_n_marks (base); i++) {
    const EpMark *mark = ep_scene_mark (base, i);
    EpRect band = unmirrored (base, ep_mark_bounds (mark));
    double left = MAX (band.x, place.x), right = MIN (band.x + band.width, place.x + place.width);
    double top = MAX (band.y, place.y), bottom = MIN (band.y + band.height, place.y + place.height);

    if (mark->kind == EP_MARK_AREA && mark->ink.role == EP_INK_BAND &&
        mark->n_points == RECT_CORNERS && left < right && top < bottom)
      ep_scene_add_chip (overlay, EP_LAYER_CURSOR, mark->ink,
                         (EpRect){left, top, right - left, bottom - top}, 0);
  }
}

/* The ink of the chip that the text stands on, the uppermost one; the ground where it stands on
 * none.
 */
static EpInk
ink_below (const EpScene *base, const EpRect *text)
{
  EpInk ink = {EP_INK_GROUND, 0};
  EpLayer layer = EP_LAYER_GROUND;

  for (guint i = 0; i < ep_scene_n_marks (base); i++) {
    const EpMark *mark = ep_scene_mark (base, i);
    EpRect chip;

    if (mark->kind != EP_MARK_CHIP || mark->stroke.width_px > 0 || mark->layer < layer)
      continue;
    chip = unmirrored (base, ep_mark_bounds (mark));
    if (!ep_rect_contains (&chip, text))
      continue;
    ink = mark->ink;
    layer = mark->layer;
  }
  return ink;
}

void
ep_cursor_cover_text (EpScene *overlay, const EpScene *base, EpLayer layer, EpRect place)
{
  for (guint i = 0; i < ep_scene_n_marks (base); i++) {
    const EpMark *mark = ep_scene_mark (base, i);
    EpRect rect;
    EpInk ink;

    if (mark->kind != EP_MARK_TEXT || mark->layer != layer)
      continue;
    rect = ep_cursor_text_rect (base, mark);
    if (!ep_rects_meet (&place, &rect, TOUCH_PX))
      continue;
    ink = ink_below (base, &rect);
    rect = cover_rect (base, rect);
    ep_scene_add_chip (overlay, EP_LAYER_CURSOR, ink, rect, 0);
    restore_bands (overlay, base, rect);
  }
}

void
ep_cursor_add_line (EpScene *overlay, EpRect line)
{
  double x = line.x + line.width / 2;

  ep_scene_add_rule (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0}, (EpPoint){x, line.y},
                     (EpPoint){x, line.y + line.height}, line.width, (EpDash){0});
}

void
ep_cursor_add_dot (EpScene *overlay, EpPoint at, guint course, double radius_px, double rim_px)
{
  ep_scene_add_dot (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0}, at, radius_px + rim_px);
  ep_scene_add_dot (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_LINE, course}, at, radius_px);
}

void
ep_cursor_cover_labels (EpScene *overlay, const EpScene *base, EpRect line,
                        const EpCursorAmount *amounts, guint n_amounts)
{
  ep_cursor_cover_text (overlay, base, EP_LAYER_LABELS, line);
  for (guint i = 0; i < n_amounts; i++)
    ep_cursor_cover_text (overlay, base, EP_LAYER_LABELS, amounts[i].place);
}

void
ep_cursor_add_amounts (EpScene *overlay, const EpCursorAmount *amounts, guint n_amounts,
                       const EpTextStyle *style, const EpTextMeasurer *measurer)
{
  for (guint i = 0; i < n_amounts; i++) {
    const EpRect *place = &amounts[i].place;

    ep_scene_add_text (overlay, EP_LAYER_CURSOR, amounts[i].ink,
                       (EpPoint){place->x, place->y + place->height / 2}, EP_ANCHOR_LEFT, style,
                       amounts[i].text, measurer)
        ->halo_px = EP_CURSOR_HALO_PX;
  }
}

void
ep_cursor_add_chip (EpScene *overlay, EpRect chip, double corner_px, const char *text,
                    const EpTextStyle *style, const EpTextMeasurer *measurer)
{
  ep_scene_add_chip (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0}, chip, corner_px);
  ep_scene_add_text (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0},
                     (EpPoint){chip.x + chip.width / 2, chip.y + chip.height / 2}, EP_ANCHOR_MIDDLE,
                     style, text, measurer);
}

void
ep_cursor_add_pill (EpScene *overlay, const EpScene *base, const char *const *texts, double x_px,
                    double top_px, double left_px, double right_px, double unit_px,
                    const EpTextStyle *style, const EpTextMeasurer *measurer)
{
  double beside = 2 * PILL_X_PX * unit_px;
  const char *text = ep_text_choose (measurer, texts, style, right_px - beside);
  EpRect pill = {.height = ep_line_height_px (style->size_px) + 2 * PILL_Y_PX * unit_px};

  pill.y = MIN (top_px, ep_scene_height_px (overlay) - pill.height);
  if (text == NULL || pill.y < 0)
    return;
  pill.width = ep_text_width_px (measurer, text, style) + beside;
  pill.x = MIN (MAX (x_px - pill.width / 2, left_px), right_px - pill.width);
  ep_cursor_cover_text (overlay, base, EP_LAYER_AXES, pill);
  ep_cursor_add_chip (overlay, pill, PILL_CORNER_PX * unit_px, text, style, measurer);
}
