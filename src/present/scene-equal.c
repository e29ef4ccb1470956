#include <present/marks.h>

static gboolean
stroke_equal (const EpStroke *a, const EpStroke *b)
{
  if (a->width_px != b->width_px || a->casing_px != b->casing_px || a->round != b->round ||
      a->dash.n_lengths != b->dash.n_lengths)
    return FALSE;
  for (guint i = 0; i < a->dash.n_lengths; i++)
    if (a->dash.lengths_px[i] != b->dash.lengths_px[i])
      return FALSE;
  return TRUE;
}

static gboolean
points_equal (const EpMark *a, const EpMark *b)
{
  if (a->n_points != b->n_points)
    return FALSE;
  for (guint i = 0; i < a->n_points; i++)
    if (a->points[i].x != b->points[i].x || a->points[i].y != b->points[i].y)
      return FALSE;
  return TRUE;
}

static gboolean
text_equal (const EpMark *a, const EpMark *b)
{
  return g_strcmp0 (a->text, b->text) == 0 && a->text_style.size_px == b->text_style.size_px &&
         a->text_style.bold == b->text_style.bold && a->text_style.markup == b->text_style.markup &&
         a->anchor == b->anchor && a->halo_px == b->halo_px && a->strong_ink == b->strong_ink;
}

gboolean
ep_mark_equal (const EpMark *a, const EpMark *b)
{
  return a->kind == b->kind && a->layer == b->layer && a->ink.role == b->ink.role &&
         a->ink.course == b->ink.course && a->radius_px == b->radius_px && points_equal (a, b) &&
         stroke_equal (&a->stroke, &b->stroke) && text_equal (a, b);
}

/* The next mark of the layer from `*i` on, which then is the one behind it; NULL after the last. */
static const EpMark *
next_of_layer (const EpScene *scene, EpLayer layer, guint *i)
{
  while (*i < ep_scene_n_marks (scene)) {
    const EpMark *mark = ep_scene_mark (scene, (*i)++);

    if (mark->layer == layer)
      return mark;
  }
  return NULL;
}

static gboolean
style_equal (const EpChartStyle *a, const EpChartStyle *b)
{
  return a->palette == b->palette && a->size == b->size &&
         g_strcmp0 (a->font_family, b->font_family) == 0;
}

gboolean
ep_scene_layer_equal (const EpScene *a, const EpScene *b, EpLayer layer)
{
  guint at_a = 0, at_b = 0;
  const EpMark *mark_a, *mark_b;

  if (!style_equal (ep_scene_style (a), ep_scene_style (b)))
    return FALSE;
  do {
    mark_a = next_of_layer (a, layer, &at_a);
    mark_b = next_of_layer (b, layer, &at_b);
    if ((mark_a == NULL) != (mark_b == NULL))
      return FALSE;
  } while (mark_a != NULL && ep_mark_equal (mark_a, mark_b));
  return mark_a == NULL;
}

gboolean
ep_scene_equal (const EpScene *a, const EpScene *b)
{
  if (ep_scene_width_px (a) != ep_scene_width_px (b) ||
      ep_scene_height_px (a) != ep_scene_height_px (b))
    return FALSE;
  for (guint layer = 0; layer < EP_LAYERS; layer++)
    if (!ep_scene_layer_equal (a, b, (EpLayer)layer))
      return FALSE;
  return TRUE;
}
