#include "scene-checks.h"

#include <present/labels.h>

#include "support.h"

gboolean
is_as_kept (const EpScene *scene, const char *name)
{
  g_autofree char *dump = ep_scene_dump (scene);
  g_autofree char *file = g_strdup_printf ("scenes/%s.txt", name);
  g_autofree char *path = test_data_path (file);
  g_autofree char *kept = NULL;

  if (g_getenv ("EVENPOINT_KEEP_SCENES") != NULL)
    assert_true (g_file_set_contents (path, dump, -1, NULL));
  if (g_file_get_contents (path, &kept, NULL, NULL) && g_str_equal (kept, dump))
    return TRUE;
  print_message ("%s is not as kept but:\n%s", file, dump);
  return FALSE;
}

/* What the letters take, without the space between lines. */
static EpRect
text_rect (const EpMark *mark)
{
  EpRect rect = ep_mark_bounds (mark);

  return (EpRect){rect.x + mark->halo_px, mark->points[0].y - mark->text_style.size_px / 2,
                  rect.width - 2 * mark->halo_px, mark->text_style.size_px};
}

void
assert_texts_apart (const EpScene *scene)
{
  const EpRect all = {-0.01, -0.01, ep_scene_width_px (scene) + 0.02,
                      ep_scene_height_px (scene) + 0.02};

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    EpRect rect;

    if (mark->kind != EP_MARK_TEXT)
      continue;
    rect = text_rect (mark);
    if (!ep_rect_contains (&all, &rect))
      fail_msg ("at %g px: \"%s\" leaves the scene", all.width, mark->text);
    for (guint k = 0; k < i; k++) {
      const EpMark *other = ep_scene_mark (scene, k);
      EpRect taken = text_rect (other);

      if (other->kind == EP_MARK_TEXT && ep_rects_meet (&rect, &taken, -0.01))
        fail_msg ("at %g px: \"%s\" and \"%s\" overlap", all.width, mark->text, other->text);
    }
  }
}

static gboolean
line_meets (const EpMark *line, const EpRect *rect)
{
  for (guint i = 1; i < line->n_points; i++) {
    EpPoint a = line->points[i - 1], b = line->points[i];
    EpRect stretch = {MIN (a.x, b.x), MIN (a.y, b.y), ABS (a.x - b.x), ABS (a.y - b.y)};

    if (ep_rects_meet (rect, &stretch, 0))
      return TRUE;
  }
  return FALSE;
}

/* Of labels in and beside the plot. */
void
assert_labels_off_lines (const EpScene *scene)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    EpRect rect;

    if (mark->kind != EP_MARK_TEXT || mark->layer != EP_LAYER_LABELS)
      continue;
    rect = text_rect (mark);
    for (guint k = 0; k < ep_scene_n_marks (scene); k++) {
      const EpMark *line = ep_scene_mark (scene, k);

      if ((line->layer == EP_LAYER_OTHERS || line->layer == EP_LAYER_REFERENCE) &&
          line_meets (line, &rect))
        fail_msg ("at %g px: \"%s\" lies on a line", ep_scene_width_px (scene), mark->text);
    }
  }
}

guint
count_marks (const EpScene *scene, EpMarkKind kind, EpLayer layer)
{
  guint n_marks = 0;

  for (guint i = 0; i < ep_scene_n_marks (scene); i++)
    n_marks += ep_scene_mark (scene, i)->kind == kind && ep_scene_mark (scene, i)->layer == layer;
  return n_marks;
}

const EpMark *
text_that_begins (const EpScene *scene, const char *start)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->kind == EP_MARK_TEXT && g_str_has_prefix (mark->text, start))
      return mark;
  }
  return NULL;
}
