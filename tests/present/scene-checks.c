#include "scene-checks.h"

#include <present/labels.h>

#include "support.h"

EpRect
scene_text_rect (const EpMark *mark)
{
  EpRect rect = ep_mark_bounds (mark);

  return (EpRect){rect.x + mark->halo_px, mark->points[0].y - mark->text_style.size_px / 2,
                  rect.width - 2 * mark->halo_px, mark->text_style.size_px};
}

void
scene_assert_texts_apart (const EpScene *scene)
{
  const EpRect all = {-0.01, -0.01, ep_scene_width_px (scene) + 0.02,
                      ep_scene_height_px (scene) + 0.02};

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    EpRect rect;

    if (mark->kind != EP_MARK_TEXT)
      continue;
    rect = scene_text_rect (mark);
    if (!ep_rect_contains (&all, &rect))
      fail_msg ("at %g px: \"%s\" leaves the scene", all.width, mark->text);
    for (guint k = 0; k < i; k++) {
      const EpMark *other = ep_scene_mark (scene, k);
      EpRect taken = scene_text_rect (other);

      if (other->kind == EP_MARK_TEXT && ep_rects_meet (&rect, &taken, -0.01))
        fail_msg ("at %g px: \"%s\" and \"%s\" overlap", all.width, mark->text, other->text);
    }
  }
}
