#include "scene-nodes.h"

#include "upright.h"

#include <math.h>
#include <present/marks.h>
#include <present/painter.h>
#include <present/text-mark.h>

/* A glyph may lean out of its advance width by a pixel or so. */
#define LEAN_PX 2

/* Beyond this a line is painted in one go. */
#define STRETCHES_MOST 256

/* The most that a piece of a line takes up, in either direction: what is near to a change is drawn
 * anew. */
#define PIECE_PX 128

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
 * itself, text and rectangles, is many times quicker. */

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

/* Ground around the letters, as a rectangle: an outline of each letter takes longer to draw than
 * all of the chart. */
static void
append_halo (GtkSnapshot *snapshot, const EpScene *scene, const EpMark *mark)
{
  GdkRGBA ground = rgba_of (scene, (EpInk){EP_INK_GROUND, 0});
  EpRect rect = ep_mark_bounds (mark);
  double inset = mark->halo_px / 2;

  gtk_snapshot_append_color (
      snapshot, &ground,
      &GRAPHENE_RECT_INIT ((float)(rect.x + inset), (float)(rect.y + 2 * inset),
                           (float)(rect.width - 2 * inset), (float)(rect.height - 4 * inset)));
}

static void
append_text (GtkSnapshot *snapshot, const EpScene *scene, const EpMark *mark)
{
  g_autoptr (PangoLayout) layout = ep_text_mark_layout_new ();
  EpPoint corner = ep_text_mark_lay_out (scene, mark, layout);
  GdkRGBA color = rgba_of (scene, mark->ink);

  if (mark->halo_px > 0)
    append_halo (snapshot, scene, mark);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)corner.x, (float)corner.y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
append_rects (GtkSnapshot *snapshot, const GArray *rects, const GdkRGBA *color)
{
  for (guint i = 0; i < rects->len; i++)
    gtk_snapshot_append_color (snapshot, color, &g_array_index (rects, graphene_rect_t, i));
}

/* How many of the rectangles from there on lie within a piece of a line, at least one; and what
 * they take up, in whole pixels. */
static guint
next_piece (const GArray *rects, guint from, graphene_rect_t *bounds)
{
  guint n = 1;

  *bounds = g_array_index (rects, graphene_rect_t, from);
  for (; from + n < rects->len; n++) {
    graphene_rect_t both;

    graphene_rect_union (bounds, &g_array_index (rects, graphene_rect_t, from + n), &both);
    if (both.size.width > PIECE_PX || both.size.height > PIECE_PX)
      break;
    *bounds = both;
  }
  graphene_rect_round_extents (bounds, bounds);
  return n;
}

/* GTK goes through all nodes of a frame, however little of it is to be drawn: of a line there is
 * one for each piece. */
static void
append_pieces (GtkSnapshot *snapshot, const GArray *rects, const GdkRGBA *color)
{
  guint n;

  for (guint i = 0; i < rects->len; i += n) {
    graphene_rect_t bounds;
    cairo_t *cr;

    n = next_piece (rects, i, &bounds);
    if (n == 1) {
      gtk_snapshot_append_color (snapshot, color, &g_array_index (rects, graphene_rect_t, i));
      continue;
    }
    cr = gtk_snapshot_append_cairo (snapshot, &bounds);
    gdk_cairo_set_source_rgba (cr, color);
    for (guint k = i; k < i + n; k++) {
      const graphene_rect_t *rect = &g_array_index (rects, graphene_rect_t, k);

      cairo_rectangle (cr, rect->origin.x, rect->origin.y, rect->size.width, rect->size.height);
    }
    cairo_fill (cr);
    cairo_destroy (cr);
  }
}

/* The rim of ground below a line, then the line. */
static void
append_line (GtkSnapshot *snapshot, const EpScene *scene, const EpMark *mark)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GdkRGBA ground = rgba_of (scene, (EpInk){EP_INK_GROUND, 0});
  GdkRGBA color = rgba_of (scene, mark->ink);

  if (mark->stroke.casing_px > 0) {
    ep_upright_line (mark, mark->stroke.width_px + mark->stroke.casing_px, rects);
    append_pieces (snapshot, rects, &ground);
    g_array_set_size (rects, 0);
  }
  if (mark->stroke.dash.n_lengths > 0)
    ep_upright_dashes (mark, rects);
  else
    ep_upright_line (mark, mark->stroke.width_px, rects);
  append_pieces (snapshot, rects, &color);
}

static void
append_area (GtkSnapshot *snapshot, const EpScene *scene, const EpMark *mark)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GdkRGBA color = rgba_of (scene, mark->ink);

  ep_upright_area (mark, rects);
  append_rects (snapshot, rects, &color);
}

/* Whether GTK can draw it of rectangles, and so few that it is worth it. */
static gboolean
is_of_rects (const EpMark *mark)
{
  if (mark->n_points > STRETCHES_MOST || !ep_is_upright (mark))
    return FALSE;
  if (mark->kind == EP_MARK_AREA)
    return mark->stroke.width_px <= 0;
  return mark->kind == EP_MARK_PATH && !mark->stroke.round;
}

static void
append_mark (GtkSnapshot *snapshot, const EpScene *scene, guint i)
{
  const EpMark *mark = ep_scene_mark (scene, i);

  if (mark->kind == EP_MARK_TEXT)
    append_text (snapshot, scene, mark);
  else if (is_of_rects (mark) && mark->kind == EP_MARK_PATH)
    append_line (snapshot, scene, mark);
  else if (is_of_rects (mark))
    append_area (snapshot, scene, mark);
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

GskRenderNode *
ep_scene_node (const EpScene *scene)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < ep_scene_n_marks (scene); i++)
    append_mark (snapshot, scene, i);
  return gtk_snapshot_free_to_node (snapshot);
}
