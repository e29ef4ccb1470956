#include "scene-nodes.h"

#include <math.h>
#include <present/marks.h>
#include <present/painter.h>

/* A glyph may lean out of its advance width by a pixel or so. */
#define LEAN_PX 2

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

static graphene_rect_t
to_rect (const EpRect *rect)
{
  return GRAPHENE_RECT_INIT ((float)rect->x, (float)rect->y, (float)rect->width,
                             (float)rect->height);
}

/* The ground is one colour, which is quicker than painting. */
static GskRenderNode *
ground_node (const EpScene *scene, const graphene_rect_t *bounds)
{
  EpColor color = ep_ink_color (ep_scene_style (scene)->palette, (EpInk){EP_INK_GROUND, 0});
  GdkRGBA rgba = {(float)color.red, (float)color.green, (float)color.blue, (float)color.alpha};

  return gsk_color_node_new (&rgba, bounds);
}

static GskRenderNode *
layer_node (const EpScene *scene, EpLayer layer)
{
  EpRect rect;
  graphene_rect_t bounds;
  GskRenderNode *node;
  cairo_t *cr;

  if (!ep_scene_layer_bounds (scene, layer, &rect))
    return NULL;
  bounds = to_rect (&rect);
  if (layer == EP_LAYER_GROUND)
    return ground_node (scene, &bounds);
  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  ep_paint_layer (cr, scene, layer);
  cairo_destroy (cr);
  return node;
}

void
ep_scene_nodes_draw (EpSceneNodes *self, GtkSnapshot *snapshot)
{
  if (self->scene == NULL)
    return;
  for (guint layer = 0; layer < EP_LAYERS; layer++) {
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
ep_scene_draw (const EpScene *scene, GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)ep_scene_width_px (scene),
                                     (float)ep_scene_height_px (scene)));

  ep_paint_scene (cr, scene);
  cairo_destroy (cr);
}

void
ep_scene_draw_marks (const EpScene *scene, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    EpRect rect = ep_mark_bounds (ep_scene_mark (scene, i));
    float left = (float)floor (rect.x - LEAN_PX), top = (float)floor (rect.y);
    graphene_rect_t bounds =
        GRAPHENE_RECT_INIT (left, top, (float)ceil (rect.x + rect.width + LEAN_PX) - left,
                            (float)ceil (rect.y + rect.height) - top);
    cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

    ep_paint_mark (cr, scene, i);
    cairo_destroy (cr);
  }
}
