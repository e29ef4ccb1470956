#include "scene-nodes.h"

#include "upright.h"

#include <math.h>
#include <present/labels.h>
#include <present/marks.h>
#include <present/painter.h>

/* A glyph may lean out of its advance width by a pixel or so. */
#define LEAN_PX 2

/* Beyond this a line is painted in one go. */
#define STRETCHES_MOST 256

/* The most that a piece of a line takes up, in either direction: what is near to a change is drawn
 * anew. */
#define PIECE_PX 128

/* What is played back at once takes up at most that much. */
#define PAINTED_MOST_PX2 8192

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

/* Nodes in the making. */
typedef struct {
  const EpScene *scene;
  GtkSnapshot *snapshot;
  EpLetters **letters; /* of NULL until there is text */
  GArray *painted;     /* of guint: marks that one recorded painting is going to hold */
  EpRect painted_rect; /* and what these take up */
} Nodes;

static GdkRGBA
rgba_of (const EpScene *scene, EpInk ink)
{
  EpColor color = ep_ink_color (ep_scene_style (scene)->palette, ink);

  return (GdkRGBA){(float)color.red, (float)color.green, (float)color.blue, (float)color.alpha};
}

/* Painting is recorded, and played back whenever something near it changes: what GTK can draw by
 * itself, text and rectangles, is many times quicker. */

static void
append_painted (Nodes *nodes)
{
  const EpRect *rect = &nodes->painted_rect;
  float left = (float)floor (rect->x - LEAN_PX), top = (float)floor (rect->y);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (left, top, (float)ceil (rect->x + rect->width + LEAN_PX) - left,
                          (float)ceil (rect->y + rect->height) - top);
  cairo_t *cr;

  if (nodes->painted->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (nodes->snapshot, &bounds);
  for (guint i = 0; i < nodes->painted->len; i++)
    ep_paint_mark (cr, nodes->scene, g_array_index (nodes->painted, guint, i));
  cairo_destroy (cr);
  g_array_set_size (nodes->painted, 0);
}

static EpRect
rect_around (const EpRect *a, const EpRect *b)
{
  double left = MIN (a->x, b->x), top = MIN (a->y, b->y);

  return (EpRect){left, top, MAX (a->x + a->width, b->x + b->width) - left,
                  MAX (a->y + a->height, b->y + b->height) - top};
}

/* Marks near to each other are played back as one. */
static void
paint (Nodes *nodes, guint i)
{
  EpRect rect = ep_mark_bounds (ep_scene_mark (nodes->scene, i));
  EpRect both = rect_around (&nodes->painted_rect, &rect);

  if (both.width * both.height > PAINTED_MOST_PX2)
    append_painted (nodes);
  nodes->painted_rect = nodes->painted->len > 0 ? both : rect;
  g_array_append_val (nodes->painted, i);
}

/* Ground around the letters, as a rectangle: an outline of each letter takes longer to draw than
 * all of the chart. */
static void
append_halo (Nodes *nodes, const EpMark *mark)
{
  GdkRGBA ground = rgba_of (nodes->scene, (EpInk){EP_INK_GROUND, 0});
  EpRect rect = ep_mark_bounds (mark);
  double inset = mark->halo_px / 2;

  gtk_snapshot_append_color (
      nodes->snapshot, &ground,
      &GRAPHENE_RECT_INIT ((float)(rect.x + inset), (float)(rect.y + 2 * inset),
                           (float)(rect.width - 2 * inset), (float)(rect.height - 4 * inset)));
}

static void
append_text (Nodes *nodes, const EpMark *mark)
{
  if (*nodes->letters == NULL)
    *nodes->letters = ep_letters_new ();
  if (mark->halo_px > 0)
    append_halo (nodes, mark);
  ep_letters_append (*nodes->letters, nodes->snapshot, nodes->scene, mark);
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
append_line (Nodes *nodes, const EpMark *mark)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GdkRGBA ground = rgba_of (nodes->scene, (EpInk){EP_INK_GROUND, 0});
  GdkRGBA color = rgba_of (nodes->scene, mark->ink);

  if (mark->stroke.casing_px > 0) {
    ep_upright_line (mark, mark->stroke.width_px + mark->stroke.casing_px, rects);
    append_pieces (nodes->snapshot, rects, &ground);
    g_array_set_size (rects, 0);
  }
  if (mark->stroke.dash.n_lengths > 0)
    ep_upright_dashes (mark, rects);
  else
    ep_upright_line (mark, mark->stroke.width_px, rects);
  append_pieces (nodes->snapshot, rects, &color);
}

static void
append_area (Nodes *nodes, const EpMark *mark)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GdkRGBA color = rgba_of (nodes->scene, mark->ink);

  ep_upright_area (mark, rects);
  append_rects (nodes->snapshot, rects, &color);
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

static gboolean
is_square_chip (const EpMark *mark)
{
  return mark->kind == EP_MARK_CHIP && mark->radius_px <= 0 && mark->stroke.width_px <= 0;
}

static void
append_square_chip (Nodes *nodes, const EpMark *mark)
{
  GdkRGBA color = rgba_of (nodes->scene, mark->ink);
  EpRect rect = ep_mark_bounds (mark);

  gtk_snapshot_append_color (
      nodes->snapshot, &color,
      &GRAPHENE_RECT_INIT ((float)rect.x, (float)rect.y, (float)rect.width, (float)rect.height));
}

static void
append_mark (Nodes *nodes, guint i)
{
  const EpMark *mark = ep_scene_mark (nodes->scene, i);

  if (mark->kind != EP_MARK_TEXT && !is_of_rects (mark) && !is_square_chip (mark)) {
    paint (nodes, i);
    return;
  }
  append_painted (nodes);
  if (mark->kind == EP_MARK_TEXT)
    append_text (nodes, mark);
  else if (mark->kind == EP_MARK_PATH)
    append_line (nodes, mark);
  else if (mark->kind == EP_MARK_AREA)
    append_area (nodes, mark);
  else
    append_square_chip (nodes, mark);
}

static void
nodes_begin (Nodes *nodes, const EpScene *scene, EpLetters **letters)
{
  *nodes = (Nodes){.scene = scene,
                   .snapshot = gtk_snapshot_new (),
                   .letters = letters,
                   .painted = g_array_new (FALSE, FALSE, sizeof (guint))};
}

/* What has been appended as one node, NULL where that is nothing; then nothing has been. */
static GskRenderNode *
nodes_take (Nodes *nodes)
{
  GskRenderNode *node;

  append_painted (nodes);
  node = gtk_snapshot_free_to_node (nodes->snapshot);
  nodes->snapshot = gtk_snapshot_new ();
  return node;
}

static void
nodes_end (Nodes *nodes)
{
  g_object_unref (nodes->snapshot);
  g_array_unref (nodes->painted);
}

static GskRenderNode *
layer_node (EpSceneNodes *self, EpLayer layer)
{
  Nodes nodes;
  GskRenderNode *node;

  nodes_begin (&nodes, self->scene, &self->letters);
  for (guint i = 0; i < ep_scene_n_marks (self->scene); i++)
    if (ep_scene_mark (self->scene, i)->layer == layer)
      append_mark (&nodes, i);
  node = nodes_take (&nodes);
  nodes_end (&nodes);
  return node;
}

void
ep_scene_nodes_draw (EpSceneNodes *self, GtkSnapshot *snapshot)
{
  if (self->scene == NULL)
    return;
  for (guint layer = EP_LAYER_GROUND + 1; layer < EP_LAYERS; layer++) {
    if (self->layers[layer] == NULL)
      self->layers[layer] = layer_node (self, (EpLayer)layer);
    if (self->layers[layer] != NULL)
      gtk_snapshot_append_node (snapshot, self->layers[layer]);
  }
}

void
ep_scene_nodes_clear (EpSceneNodes *self)
{
  ep_scene_nodes_set (self, NULL);
  g_clear_pointer (&self->letters, ep_letters_free);
}

/* A part of what moves, as a node that differs as a whole where it has moved: of too many small
 * differences GTK makes a single one, as large as all that moves. */
static void
append_part (GtkSnapshot *snapshot, Nodes *part)
{
  GskRenderNode *node = nodes_take (part), *clip;
  graphene_rect_t bounds;

  if (node == NULL)
    return;
  gsk_render_node_get_bounds (node, &bounds);
  graphene_rect_round_extents (&bounds, &bounds);
  clip = gsk_clip_node_new (node, &bounds);
  gtk_snapshot_append_node (snapshot, clip);
  gsk_render_node_unref (clip);
  gsk_render_node_unref (node);
}

/* Marks of a kind that follow each other are a part, with what lies upon them. */
static GskRenderNode *
node_of_parts (const EpScene *scene, EpLetters **letters)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  EpMarkKind kind = EP_MARK_PATH;
  EpRect below = {0};
  Nodes part;

  nodes_begin (&part, scene, letters);
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    EpRect rect = ep_mark_bounds (mark);

    if (mark->kind != kind && !ep_rect_contains (&below, &rect)) {
      append_part (snapshot, &part);
      kind = mark->kind;
    }
    below = rect;
    append_mark (&part, i);
  }
  append_part (snapshot, &part);
  nodes_end (&part);
  return gtk_snapshot_free_to_node (snapshot);
}

GskRenderNode *
ep_scene_nodes_over (EpSceneNodes *self, const EpScene *over)
{
  return node_of_parts (over, &self->letters);
}

GskRenderNode *
ep_scene_node (const EpScene *scene)
{
  EpLetters *letters = NULL;
  GskRenderNode *node = node_of_parts (scene, &letters);

  g_clear_pointer (&letters, ep_letters_free);
  return node;
}
