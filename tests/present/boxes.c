#include "boxes.h"

/* How much of a text's size its letters are high. */
#define LETTER_HEIGHT 0.7

static EpRect
text_box (const EpMark *text)
{
  EpRect bounds = ep_mark_bounds (text);
  double height = text->text_style.size_px * LETTER_HEIGHT;

  return (EpRect){bounds.x + text->halo_px, text->points[0].y - height / 2,
                  bounds.width - 2 * text->halo_px, height};
}

static void
add_text_box (EpScene *scene, const EpMark *text)
{
  EpRect box = text_box (text);
  double halo = text->halo_px;

  if (halo > 0)
    ep_scene_add_chip (
        scene, text->layer, (EpInk){EP_INK_GROUND, 0},
        (EpRect){box.x - halo, box.y - halo, box.width + 2 * halo, box.height + 2 * halo}, 0);
  ep_scene_add_chip (scene, text->layer, text->ink, box, 0);
}

EpScene *
boxes_for_texts (const EpScene *scene, guint left_out)
{
  EpScene *boxed = ep_scene_overlay_new (scene);

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (i == left_out)
      continue;
    if (mark->kind == EP_MARK_TEXT)
      add_text_box (boxed, mark);
    else
      ep_scene_add_mark (boxed, mark, (EpPoint){0, 0});
  }
  return boxed;
}
