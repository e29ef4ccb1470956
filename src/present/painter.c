#include <math.h>
#include <pango/pangocairo.h>
#include <present/marks.h>
#include <present/painter.h>
#include <present/text-mark.h>

typedef struct {
  cairo_t *cr;
  const EpScene *scene;
  const EpChartStyle *style;
  PangoLayout *layout; /* NULL until there is text: a small chart has none */
} Painter;

static void
set_ink (const Painter *painter, EpInk ink)
{
  EpColor color = ep_ink_color (painter->style->palette, ink);

  cairo_set_source_rgba (painter->cr, color.red, color.green, color.blue, color.alpha);
}

static void
trace (const Painter *painter, const EpMark *mark)
{
  /* Pango leaves a current point behind. */
  cairo_new_path (painter->cr);
  for (guint i = 0; i < mark->n_points; i++)
    cairo_line_to (painter->cr, mark->points[i].x, mark->points[i].y);
}

static void
paint_path (const Painter *painter, const EpMark *mark)
{
  const EpStroke *stroke = &mark->stroke;

  trace (painter, mark);
  if (stroke->casing_px > 0) {
    set_ink (painter, (EpInk){EP_INK_GROUND, 0});
    cairo_set_line_width (painter->cr, stroke->width_px + stroke->casing_px);
    cairo_stroke_preserve (painter->cr);
  }
  set_ink (painter, mark->ink);
  cairo_set_line_width (painter->cr, stroke->width_px);
  cairo_set_line_cap (painter->cr, stroke->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (painter->cr, stroke->dash.lengths_px, (int)stroke->dash.n_lengths, 0);
  cairo_stroke (painter->cr);
}

static void
paint_area (const Painter *painter, const EpMark *mark)
{
  trace (painter, mark);
  cairo_close_path (painter->cr);
  set_ink (painter, mark->ink);
  cairo_fill_preserve (painter->cr);
  if (mark->stroke.width_px > 0) {
    set_ink (painter, (EpInk){EP_INK_LINE, mark->ink.course});
    cairo_set_line_width (painter->cr, mark->stroke.width_px);
    cairo_stroke_preserve (painter->cr);
  }
  cairo_new_path (painter->cr);
}

static void
paint_diamond (const Painter *painter, const EpMark *mark)
{
  double x = mark->points[0].x, y = mark->points[0].y, radius = mark->radius_px;

  cairo_new_path (painter->cr);
  cairo_move_to (painter->cr, x, y - radius);
  cairo_line_to (painter->cr, x + radius, y);
  cairo_line_to (painter->cr, x, y + radius);
  cairo_line_to (painter->cr, x - radius, y);
  cairo_close_path (painter->cr);
  set_ink (painter, (EpInk){EP_INK_GROUND, 0});
  cairo_fill_preserve (painter->cr);
  set_ink (painter, mark->ink);
  cairo_set_line_width (painter->cr, mark->stroke.width_px);
  cairo_stroke (painter->cr);
}

static void
paint_dot (const Painter *painter, const EpMark *mark)
{
  double x = mark->points[0].x, y = mark->points[0].y;

  cairo_new_path (painter->cr);
  cairo_arc (painter->cr, x, y, mark->radius_px, 0, 2 * G_PI);
  set_ink (painter, mark->ink);
  cairo_fill (painter->cr);
  if (mark->stroke.width_px <= 0)
    return;
  cairo_arc (painter->cr, x, y, mark->radius_px - mark->stroke.width_px, 0, 2 * G_PI);
  set_ink (painter, (EpInk){EP_INK_GROUND, 0});
  cairo_fill (painter->cr);
}

static EpRect
corners_rect (const EpMark *mark)
{
  const EpPoint *a = &mark->points[0], *b = &mark->points[1];

  return (EpRect){MIN (a->x, b->x), MIN (a->y, b->y), fabs (a->x - b->x), fabs (a->y - b->y)};
}

static void
paint_chip (const Painter *painter, const EpMark *mark)
{
  EpRect rect = corners_rect (mark);
  double corner = MIN (mark->radius_px, MIN (rect.width, rect.height) / 2);
  double left = rect.x + corner, right = rect.x + rect.width - corner;
  double top = rect.y + corner, bottom = rect.y + rect.height - corner;

  cairo_new_path (painter->cr);
  cairo_arc (painter->cr, right, top, corner, -G_PI_2, 0);
  cairo_arc (painter->cr, right, bottom, corner, 0, G_PI_2);
  cairo_arc (painter->cr, left, bottom, corner, G_PI_2, G_PI);
  cairo_arc (painter->cr, left, top, corner, G_PI, 3 * G_PI_2);
  cairo_close_path (painter->cr);
  set_ink (painter, mark->ink);
  if (mark->stroke.width_px > 0) {
    cairo_set_line_width (painter->cr, mark->stroke.width_px);
    cairo_set_dash (painter->cr, mark->stroke.dash.lengths_px, (int)mark->stroke.dash.n_lengths, 0);
    cairo_stroke (painter->cr);
  } else
    cairo_fill (painter->cr);
}

/* The lines of neighbouring rectangles meet: they are those whose x + y is a multiple of the step.
 */
static void
paint_hatch (const Painter *painter, const EpMark *mark)
{
  EpRect rect = corners_rect (mark);
  double step = EP_HATCH_PX * G_SQRT2; /* along x, for lines at 45 degrees */
  int first = (int)ceil ((rect.x + rect.y) / step);
  int last = (int)floor ((rect.x + rect.width + rect.y + rect.height) / step);

  cairo_rectangle (painter->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (painter->cr);
  for (int i = first; i <= last; i++) {
    double sum = i * step;

    cairo_move_to (painter->cr, sum - rect.y, rect.y);
    cairo_line_to (painter->cr, sum - rect.y - rect.height, rect.y + rect.height);
  }
  set_ink (painter, mark->ink);
  cairo_set_line_width (painter->cr, mark->stroke.width_px);
  cairo_stroke (painter->cr);
}

static void
paint_text (Painter *painter, const EpMark *mark)
{
  EpPoint corner;

  if (painter->layout == NULL) {
    painter->layout = ep_text_mark_layout_new ();
    pango_cairo_update_layout (painter->cr, painter->layout);
  }
  corner = ep_text_mark_lay_out (painter->scene, mark, painter->layout);
  cairo_new_path (painter->cr);
  cairo_move_to (painter->cr, corner.x, corner.y);
  if (mark->halo_px > 0) {
    pango_cairo_layout_path (painter->cr, painter->layout);
    set_ink (painter, (EpInk){EP_INK_GROUND, 0});
    cairo_set_line_width (painter->cr, 2 * mark->halo_px);
    cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke (painter->cr);
    cairo_move_to (painter->cr, corner.x, corner.y);
  }
  set_ink (painter, mark->ink);
  pango_cairo_show_layout (painter->cr, painter->layout);
  cairo_new_path (painter->cr);
}

static void
paint_mark (Painter *painter, const EpMark *mark)
{
  cairo_save (painter->cr);
  switch (mark->kind) {
  case EP_MARK_PATH:
    paint_path (painter, mark);
    break;
  case EP_MARK_AREA:
    paint_area (painter, mark);
    break;
  case EP_MARK_DIAMOND:
    paint_diamond (painter, mark);
    break;
  case EP_MARK_DOT:
    paint_dot (painter, mark);
    break;
  case EP_MARK_TEXT:
    paint_text (painter, mark);
    break;
  case EP_MARK_CHIP:
    paint_chip (painter, mark);
    break;
  case EP_MARK_HATCH:
    paint_hatch (painter, mark);
    break;
  default:
    g_assert_not_reached ();
  }
  cairo_restore (painter->cr);
}

static void
painter_start (Painter *painter, cairo_t *cr, const EpScene *scene)
{
  *painter = (Painter){cr, scene, ep_scene_style (scene), NULL};
  cairo_save (cr);
}

static void
painter_end (Painter *painter)
{
  g_clear_object (&painter->layout);
  cairo_restore (painter->cr);
}

static void
paint_layer (Painter *painter, EpLayer layer)
{
  for (guint i = 0; i < ep_scene_n_marks (painter->scene); i++)
    if (ep_scene_mark (painter->scene, i)->layer == layer)
      paint_mark (painter, ep_scene_mark (painter->scene, i));
}

void
ep_paint_mark (cairo_t *cr, const EpScene *scene, guint mark)
{
  Painter painter;

  painter_start (&painter, cr, scene);
  paint_mark (&painter, ep_scene_mark (scene, mark));
  painter_end (&painter);
}

void
ep_paint_scene (cairo_t *cr, const EpScene *scene)
{
  Painter painter;

  painter_start (&painter, cr, scene);
  for (guint layer = 0; layer < EP_LAYERS; layer++)
    paint_layer (&painter, (EpLayer)layer);
  painter_end (&painter);
}
