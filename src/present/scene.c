#include <math.h>
#include <present/marks.h>

/* The width of a diamond's outline, in parts of half its diagonal: 2 px on the desk. */
#define DIAMOND_STROKE 0.3

struct _EpScene {
  EpChartStyle style;
  double width_px, height_px;
  char *description;
  char *support;
  EpChartFrame frame;
  gboolean mirrored;
  GArray *marks; /* of EpMark, in the order they were added */
};

static void
mark_clear (gpointer data)
{
  EpMark *mark = data;

  g_free (mark->points);
  g_free (mark->text);
}

EpScene *
ep_scene_new_blank (const EpChartStyle *style, double width_px, double height_px)
{
  EpScene *scene = g_new0 (EpScene, 1);

  scene->style = *style;
  scene->width_px = width_px;
  scene->height_px = height_px;
  scene->description = g_strdup ("");
  scene->support = g_strdup ("");
  scene->marks = g_array_new (FALSE, TRUE, sizeof (EpMark));
  g_array_set_clear_func (scene->marks, mark_clear);
  return scene;
}

EpScene *
ep_scene_new (const EpChartStyle *style, double width_px, double height_px)
{
  EpScene *scene = ep_scene_new_blank (style, width_px, height_px);
  const EpPoint corners[] = {{0, 0}, {width_px, 0}, {width_px, height_px}, {0, height_px}};

  ep_scene_add_area (scene, EP_LAYER_GROUND, (EpInk){EP_INK_GROUND, 0}, corners, 4);
  return scene;
}

EpScene *
ep_scene_overlay_new (const EpScene *scene)
{
  return ep_scene_new_blank (&scene->style, scene->width_px, scene->height_px);
}

void
ep_scene_free (EpScene *scene)
{
  if (scene == NULL)
    return;
  g_array_unref (scene->marks);
  g_free (scene->description);
  g_free (scene->support);
  g_free (scene);
}

static EpMark *
add_mark (EpScene *scene, EpMarkKind kind, EpLayer layer, EpInk ink, const EpPoint *points,
          guint n_points)
{
  EpMark *mark;

  g_array_set_size (scene->marks, scene->marks->len + 1);
  mark = &g_array_index (scene->marks, EpMark, scene->marks->len - 1);
  mark->kind = kind;
  mark->layer = layer;
  mark->ink = ink;
  mark->n_points = n_points;
  mark->points = g_memdup2 (points, n_points * sizeof *points);
  return mark;
}

void
ep_scene_add_path (EpScene *scene, EpLayer layer, EpInk ink, const EpPoint *points, guint n_points,
                   const EpStroke *stroke)
{
  add_mark (scene, EP_MARK_PATH, layer, ink, points, n_points)->stroke = *stroke;
}

void
ep_scene_add_rule (EpScene *scene, EpLayer layer, EpInk ink, EpPoint from, EpPoint to,
                   double width_px, EpDash dash)
{
  const EpPoint points[] = {from, to};
  const EpStroke stroke = {.width_px = width_px, .dash = dash};

  ep_scene_add_path (scene, layer, ink, points, 2, &stroke);
}

void
ep_scene_add_area (EpScene *scene, EpLayer layer, EpInk ink, const EpPoint *points, guint n_points)
{
  EpMark *mark = add_mark (scene, EP_MARK_AREA, layer, ink, points, n_points);

  if (ink.role == EP_INK_BAND && ep_palette (scene->style.palette)->band_outline)
    mark->stroke.width_px = 1;
}

void
ep_scene_add_diamond (EpScene *scene, EpPoint at, double radius_px)
{
  EpMark *mark =
      add_mark (scene, EP_MARK_DIAMOND, EP_LAYER_MARKS, (EpInk){EP_INK_FOREGROUND, 0}, &at, 1);

  mark->radius_px = radius_px;
  mark->stroke.width_px = CLAMP (radius_px * DIAMOND_STROKE, 1.5, 4);
}

void
ep_scene_add_dot (EpScene *scene, EpLayer layer, EpInk ink, EpPoint at, double radius_px)
{
  add_mark (scene, EP_MARK_DOT, layer, ink, &at, 1)->radius_px = radius_px;
}

void
ep_scene_add_ring (EpScene *scene, EpLayer layer, EpInk ink, EpPoint at, double radius_px,
                   double width_px)
{
  EpMark *mark = add_mark (scene, EP_MARK_DOT, layer, ink, &at, 1);

  mark->radius_px = radius_px;
  mark->stroke.width_px = width_px;
}

static EpMark *
add_rect (EpScene *scene, EpMarkKind kind, EpLayer layer, EpInk ink, EpRect rect)
{
  const EpPoint corners[] = {{rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}};

  return add_mark (scene, kind, layer, ink, corners, 2);
}

void
ep_scene_add_chip (EpScene *scene, EpLayer layer, EpInk ink, EpRect rect, double corner_px)
{
  add_rect (scene, EP_MARK_CHIP, layer, ink, rect)->radius_px = corner_px;
}

void
ep_scene_add_frame (EpScene *scene, EpLayer layer, EpInk ink, EpRect rect, double corner_px,
                    double width_px, EpDash dash)
{
  EpMark *mark = add_rect (scene, EP_MARK_CHIP, layer, ink, rect);

  mark->radius_px = corner_px;
  mark->stroke = (EpStroke){.width_px = width_px, .dash = dash};
}

void
ep_scene_add_hatch (EpScene *scene, EpLayer layer, EpInk ink, EpRect rect)
{
  add_rect (scene, EP_MARK_HATCH, layer, ink, rect)->stroke.width_px = 1;
}

EpMark *
ep_scene_add_text (EpScene *scene, EpLayer layer, EpInk ink, EpPoint at, EpAnchor anchor,
                   const EpTextStyle *style, const char *text, const EpTextMeasurer *measurer)
{
  EpMark *mark = add_mark (scene, EP_MARK_TEXT, layer, ink, &at, 1);

  mark->text = g_strdup (text);
  mark->text_style = *style;
  mark->strong_ink = ink.role;
  mark->anchor = anchor;
  mark->text_width_px = ep_text_width_px (measurer, text, style);
  return mark;
}

void
ep_scene_add_mark (EpScene *scene, const EpMark *mark, EpPoint by)
{
  EpMark copy = *mark;

  copy.text = g_strdup (mark->text);
  copy.points = g_memdup2 (mark->points, mark->n_points * sizeof *mark->points);
  for (guint i = 0; i < mark->n_points; i++) {
    copy.points[i].x += by.x;
    copy.points[i].y += by.y;
  }
  g_array_append_val (scene->marks, copy);
}

void
ep_scene_set_description (EpScene *scene, const char *description)
{
  g_free (scene->description);
  scene->description = g_strdup (description);
}

void
ep_scene_set_support (EpScene *scene, const char *support)
{
  g_free (scene->support);
  scene->support = g_strdup (support);
}

void
ep_scene_mirror (EpScene *scene)
{
  g_assert (!scene->mirrored);
  scene->mirrored = TRUE;
  for (guint i = 0; i < scene->marks->len; i++) {
    EpMark *mark = &g_array_index (scene->marks, EpMark, i);

    for (guint k = 0; k < mark->n_points; k++)
      mark->points[k].x = scene->width_px - mark->points[k].x;
    if (mark->anchor != EP_ANCHOR_MIDDLE)
      mark->anchor = mark->anchor == EP_ANCHOR_LEFT ? EP_ANCHOR_RIGHT : EP_ANCHOR_LEFT;
  }
}

void
ep_scene_set_frame (EpScene *scene, const EpChartFrame *frame)
{
  scene->frame = *frame;
}

const EpChartFrame *
ep_scene_frame (const EpScene *scene)
{
  return &scene->frame;
}

gboolean
ep_scene_is_mirrored (const EpScene *scene)
{
  return scene->mirrored;
}

double
ep_scene_unmirrored_x (const EpScene *scene, double x_px)
{
  return scene->mirrored ? scene->width_px - x_px : x_px;
}

double
ep_scene_width_px (const EpScene *scene)
{
  return scene->width_px;
}

double
ep_scene_height_px (const EpScene *scene)
{
  return scene->height_px;
}

const char *
ep_scene_description (const EpScene *scene)
{
  return scene->description;
}

const char *
ep_scene_support (const EpScene *scene)
{
  return scene->support;
}

const EpChartStyle *
ep_scene_style (const EpScene *scene)
{
  return &scene->style;
}

guint
ep_scene_n_marks (const EpScene *scene)
{
  return scene->marks->len;
}

const EpMark *
ep_scene_mark (const EpScene *scene, guint i)
{
  return &g_array_index (scene->marks, EpMark, i);
}

static EpRect
text_bounds (const EpMark *mark)
{
  double height = ep_line_height_px (mark->text_style.size_px);
  EpRect bounds = {mark->points[0].x, mark->points[0].y - height / 2, mark->text_width_px, height};

  if (mark->anchor == EP_ANCHOR_MIDDLE)
    bounds.x -= bounds.width / 2;
  else if (mark->anchor == EP_ANCHOR_RIGHT)
    bounds.x -= bounds.width;
  return bounds;
}

/* How far paint reaches beyond the points. The corner of a diamond's outline, drawn around its
 * point, is sharp: it reaches by half the line's width times the square root of 2. */
static double
reach_px (const EpMark *mark)
{
  switch (mark->kind) {
  case EP_MARK_PATH:
  case EP_MARK_AREA:
    return (mark->stroke.width_px + mark->stroke.casing_px) / 2;
  case EP_MARK_DIAMOND:
    return mark->radius_px + mark->stroke.width_px * G_SQRT2 / 2;
  case EP_MARK_DOT:
    return mark->radius_px;
  case EP_MARK_CHIP:
    return mark->stroke.width_px / 2;
  case EP_MARK_HATCH:
    return 0;
  case EP_MARK_TEXT:
    return mark->halo_px;
  default:
    g_assert_not_reached ();
  }
}

static EpRect
points_bounds (const EpMark *mark)
{
  double left = mark->points[0].x, right = left, top = mark->points[0].y, bottom = top;

  for (guint i = 1; i < mark->n_points; i++) {
    left = MIN (left, mark->points[i].x);
    right = MAX (right, mark->points[i].x);
    top = MIN (top, mark->points[i].y);
    bottom = MAX (bottom, mark->points[i].y);
  }
  return (EpRect){left, top, right - left, bottom - top};
}

EpRect
ep_mark_bounds (const EpMark *mark)
{
  EpRect bounds = mark->kind == EP_MARK_TEXT ? text_bounds (mark) : points_bounds (mark);
  double reach = reach_px (mark);

  return (EpRect){bounds.x - reach, bounds.y - reach, bounds.width + 2 * reach,
                  bounds.height + 2 * reach};
}

EpColor
ep_ink_color (EpPaletteId palette_id, EpInk ink)
{
  const EpPalette *palette = ep_palette (palette_id);
  EpColor color;

  g_assert (ink.course < EP_PALETTE_COURSES);
  switch (ink.role) {
  case EP_INK_GROUND:
    return palette->ground;
  case EP_INK_FOREGROUND:
    return palette->foreground;
  case EP_INK_DIM:
    return palette->dim;
  case EP_INK_GRID:
    return palette->grid;
  case EP_INK_ZERO_LINE:
    return palette->zero_line;
  case EP_INK_LINE:
    return palette->courses[ink.course].line;
  case EP_INK_TEXT:
    return palette->courses[ink.course].text;
  case EP_INK_BAND:
    color = palette->courses[ink.course].line;
    color.alpha = palette->band_alpha;
    return color;
  case EP_INK_TINT:
    return palette->courses[ink.course].tint;
  default:
    g_assert_not_reached ();
  }
}
