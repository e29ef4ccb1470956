#include "scene-nodes.h"

#include <math.h>
#include <present/marks.h>
#include <present/painter.h>
#include <present/text-mark.h>

/* A glyph may lean out of its advance width by a pixel or so. */
#define LEAN_PX 2

/* Beyond this a line is painted in one go. */
#define STRETCHES_MOST 256

void
ep_scene_nodes_set (EpSceneNodes *self, EpScene *scene)
{
  for (guint layer = 0; layer < EP_LAYERS; layer++)
    if (self->scene == NULL || scene == NULL ||
        !ep_scene_layer_equal (self->scene, scene, (EpLayer)layer))
      g_clear_pointer (&self->layers[layer], gsk_render_node_unref);
  ep_scene_free (self->scene);
  self->scene = scene;
}

static GdkRGBA
rgba_of (const EpScene *scene, EpInk ink)
{
  EpColor color = ep_ink_color (ep_scene_style (scene)->palette, ink);

  return (GdkRGBA){(float)color.red, (float)color.green, (float)color.blue, (float)color.alpha};
}

/* Painting is recorded, and played back whenever something near it changes: what GTK can draw by
 * itself, text and upright rectangles, is many times quicker. */

static void
append_painted (GtkSnapshot *snapshot, const EpScene *scene, guint i)
{
  EpRect rect = ep_mark_bounds (ep_scene_mark (scene, i));
  float left = (float)floor (rect.x - LEAN_PX), top = (float)floor (rect.y);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (left, top, (float)ceil (rect.x + rect.width + LEAN_PX) - left,
                          (float)ceil (rect.y + rect.height) - top);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  ep_paint_mark (cr, scene, i);
  cairo_destroy (cr);
}

static void
append_text (GtkSnapshot *snapshot, const EpScene *scene, const EpMark *mark)
{
  g_autoptr (PangoLayout) layout = ep_text_mark_layout_new ();
  EpPoint corner = ep_text_mark_lay_out (scene, mark, layout);
  GdkRGBA color = rgba_of (scene, mark->ink);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)corner.x, (float)corner.y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Whether every stretch of the path runs along or across. */
static gboolean
is_upright (const EpMark *mark)
{
  for (guint i = 1; i < mark->n_points; i++)
    if (mark->points[i].x != mark->points[i - 1].x && mark->points[i].y != mark->points[i - 1].y)
      return FALSE;
  return TRUE;
}

/* One stretch, as wide as it is drawn and, at corners, to the outer edge of the next one. */
static graphene_rect_t
stretch_rect (const EpMark *mark, guint i, double width_px)
{
  const EpPoint *from = &mark->points[i - 1], *to = &mark->points[i];
  double half = width_px / 2, left = MIN (from->x, to->x), right = MAX (from->x, to->x);
  double top = MIN (from->y, to->y), bottom = MAX (from->y, to->y);
  gboolean across = from->y == to->y;
  /* A corner belongs to the stretch that goes up or down. */
  double along = across ? 0 : half, beside = half;
  gboolean at_start = i == 1, at_end = i + 1 == mark->n_points;

  if (across)
    return GRAPHENE_RECT_INIT ((float)left, (float)(top - beside), (float)(right - left),
                               (float)width_px);
  if (at_start && from->y < to->y)
    top += along;
  if (at_start && from->y > to->y)
    bottom -= along;
  if (at_end && to->y > from->y)
    bottom -= along;
  if (at_end && to->y < from->y)
    top += along;
  return GRAPHENE_RECT_INIT ((float)(left - beside), (float)(top - along), (float)width_px,
                             (float)(bottom - top + 2 * along));
}

static void
append_stretches (GtkSnapshot *snapshot, const EpMark *mark, const GdkRGBA *color, double width_px)
{
  for (guint i = 1; i < mark->n_points; i++) {
    graphene_rect_t rect = stretch_rect (mark, i, width_px);

    if (rect.size.width > 0 && rect.size.height > 0)
      gtk_snapshot_append_color (snapshot, color, &rect);
  }
}

/* A solid line of few upright stretches: the rim of ground below it, then the line. */
static void
append_line (GtkSnapshot *snapshot, const EpScene *scene, const EpMark *mark)
{
  GdkRGBA ground = rgba_of (scene, (EpInk){EP_INK_GROUND, 0});
  GdkRGBA color = rgba_of (scene, mark->ink);

  if (mark->stroke.casing_px > 0)
    append_stretches (snapshot, mark, &ground, mark->stroke.width_px + mark->stroke.casing_px);
  append_stretches (snapshot, mark, &color, mark->stroke.width_px);
}

static gboolean
is_rectangle (const EpMark *mark)
{
  const EpPoint *at = mark->points;

  return mark->kind == EP_MARK_AREA && mark->n_points == 4 && mark->stroke.width_px <= 0 &&
         at[0].y == at[1].y && at[1].x == at[2].x && at[2].y == at[3].y && at[3].x == at[0].x;
}

static void
append_rectangle (GtkSnapshot *snapshot, const EpScene *scene, const EpMark *mark)
{
  GdkRGBA color = rgba_of (scene, mark->ink);
  const EpPoint *a = &mark->points[0], *b = &mark->points[2];

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float)MIN (a->x, b->x), (float)MIN (a->y, b->y),
                                                  (float)fabs (a->x - b->x),
                                                  (float)fabs (a->y - b->y)));
}

static void
append_mark (GtkSnapshot *snapshot, const EpScene *scene, guint i)
{
  const EpMark *mark = ep_scene_mark (scene, i);

  if (mark->kind == EP_MARK_TEXT && mark->halo_px <= 0)
    append_text (snapshot, scene, mark);
  else if (mark->kind == EP_MARK_PATH && mark->stroke.dash.n_lengths == 0 &&
           mark->n_points <= STRETCHES_MOST && is_upright (mark))
    append_line (snapshot, scene, mark);
  else if (is_rectangle (mark))
    append_rectangle (snapshot, scene, mark);
  else
    append_painted (snapshot, scene, i);
}

static GskRenderNode *
layer_node (const EpScene *scene, EpLayer layer)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < ep_scene_n_marks (scene); i++)
    if (ep_scene_mark (scene, i)->layer == layer)
      append_mark (snapshot, scene, i);
  return gtk_snapshot_free_to_node (snapshot);
}

void
ep_scene_nodes_draw (EpSceneNodes *self, GtkSnapshot *snapshot)
{
  if (self->scene == NULL)
    return;
  for (guint layer = EP_LAYER_GROUND + 1; layer < EP_LAYERS; layer++) {
    if (self->layers[layer] == NULL)
      self->layers[layer] = layer_node (self->scene, (EpLayer)layer);
    if (self->layers[layer] != NULL)
      gtk_snapshot_append_node (snapshot, self->layers[layer]);
  }
}

void
ep_scene_nodes_clear (EpSceneNodes *self)
{
  ep_scene_nodes_set (self, NULL);
}

void
ep_scene_draw_marks (const EpScene *scene, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++)
    append_mark (snapshot, scene, i);
}
