#include "cursor-marks.h"

#include <math.h>
#include <present/labels.h>

/* What a pill adds to its text, on either side, and its corners. */
#define PILL_X_PX      7
#define PILL_Y_PX      3
#define PILL_CORNER_PX 5

#define LEAN_PX 1

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

/* Whole pixels: letters lean out of their text's rectangle, and half a pixel covers half of them.
 */
static EpRect
cover_rect (EpRect text)
{
  double left = floor (text.x - LEAN_PX), right = ceil (text.x + text.width + LEAN_PX);
  double top = floor (text.y), bottom = ceil (text.y + text.height);

  return (EpRect){left, top, right - left, bottom - top};
}

/* Adds again what of the chart's bands lies in the place. */
static void
restore_bands (EpScene *overlay, const EpScene *base, EpRect place)
{
  for (guint i = 0; i < ep_scene_n_marks (base); i++) {
    const EpMark *mark = ep_scene_mark (base, i);
    EpRect band = unmirrored (base, ep_mark_bounds (mark));
    double left = MAX (band.x, place.x), right = MIN (band.x + band.width, place.x + place.width);
    double top = MAX (band.y, place.y), bottom = MIN (band.y + band.height, place.y + place.height);

    if (mark->kind == EP_MARK_AREA && mark->ink.role == EP_INK_BAND && left < right && top < bottom)
      ep_scene_add_chip (overlay, EP_LAYER_CURSOR, mark->ink,
                         (EpRect){left, top, right - left, bottom - top}, 0);
  }
}

void
ep_cursor_cover_text (EpScene *overlay, const EpScene *base, EpLayer layer, EpRect place)
{
  for (guint i = 0; i < ep_scene_n_marks (base); i++) {
    const EpMark *mark = ep_scene_mark (base, i);
    EpRect rect;

    if (mark->kind != EP_MARK_TEXT || mark->layer != layer)
      continue;
    rect = ep_cursor_text_rect (base, mark);
    if (!ep_rects_meet (&place, &rect, 0))
      continue;
    rect = cover_rect (rect);
    ep_scene_add_chip (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0}, rect, 0);
    restore_bands (overlay, base, rect);
  }
}

void
ep_cursor_add_pill (EpScene *overlay, const EpScene *base, const char *text, double x_px,
                    double top_px, double left_px, double right_px, double unit_px,
                    const EpTextStyle *style, const EpTextMeasurer *measurer)
{
  double width = ep_text_width_px (measurer, text, style) + 2 * PILL_X_PX * unit_px;
  double height = ep_line_height_px (style->size_px) + 2 * PILL_Y_PX * unit_px;
  double x = MIN (MAX (x_px - width / 2, left_px), right_px - width);
  double y = MIN (top_px, ep_scene_height_px (overlay) - height);

  if (x < 0 || y < 0)
    return;
  ep_cursor_cover_text (overlay, base, EP_LAYER_AXES, (EpRect){x, y, width, height});
  ep_scene_add_chip (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpRect){x, y, width, height}, PILL_CORNER_PX * unit_px);
  ep_scene_add_text (overlay, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0},
                     (EpPoint){x + width / 2, y + height / 2}, EP_ANCHOR_MIDDLE, style, text,
                     measurer);
}
