#include "glyph.h"

/* A sign as strokes: M moves, L draws on, Z closes, R is a filled rectangle, C a filled circle;
 * each is followed by its coordinates in sixteenths of the square. */
typedef struct {
  char verb;
  double x, y, width, height; /* width is the radius of a circle */
} Stroke;

#define STROKES_MAX 16

static const Stroke glyphs[EP_GLYPHS][STROKES_MAX] = {
    [EP_GLYPH_LESS] = {{'R', 2, 7, 12, 2}},
    [EP_GLYPH_MORE] = {{'R', 2, 7, 12, 2}, {'R', 7, 2, 2, 5}, {'R', 7, 9, 2, 5}},
    [EP_GLYPH_DIAMOND] = {{.verb = 'M', .x = 8, .y = 2},
                          {.verb = 'L', .x = 14, .y = 8},
                          {.verb = 'L', .x = 8, .y = 14},
                          {.verb = 'L', .x = 2, .y = 8},
                          {.verb = 'Z'}},
    [EP_GLYPH_DOTS] = {{'C', 8, 3, 1.5, 0}, {'C', 8, 8, 1.5, 0}, {'C', 8, 13, 1.5, 0}},
    [EP_GLYPH_DOWN] = {{.verb = 'M', .x = 3.5, .y = 6},
                       {.verb = 'L', .x = 8, .y = 10.5},
                       {.verb = 'L', .x = 12.5, .y = 6}},
    [EP_GLYPH_UP] = {{.verb = 'M', .x = 3.5, .y = 10},
                     {.verb = 'L', .x = 8, .y = 5.5},
                     {.verb = 'L', .x = 12.5, .y = 10}},
    [EP_GLYPH_TABLE] = {{'R', 2, 2, 12, 4},
                        {'R', 2, 7, 3, 3},
                        {'R', 6, 7, 8, 3},
                        {'R', 2, 11, 3, 3},
                        {'R', 6, 11, 8, 3}},
    [EP_GLYPH_EXPORT] = {{.verb = 'M', .x = 5, .y = 6},
                         {.verb = 'L', .x = 2, .y = 6},
                         {.verb = 'L', .x = 2, .y = 14},
                         {.verb = 'L', .x = 14, .y = 14},
                         {.verb = 'L', .x = 14, .y = 6},
                         {.verb = 'L', .x = 11, .y = 6},
                         {.verb = 'M', .x = 8, .y = 11},
                         {.verb = 'L', .x = 8, .y = 2},
                         {.verb = 'M', .x = 5, .y = 4.5},
                         {.verb = 'L', .x = 8, .y = 1.5},
                         {.verb = 'L', .x = 11, .y = 4.5}},
    [EP_GLYPH_COPY] = {{.verb = 'M', .x = 5, .y = 5},
                       {.verb = 'L', .x = 14, .y = 5},
                       {.verb = 'L', .x = 14, .y = 14},
                       {.verb = 'L', .x = 5, .y = 14},
                       {.verb = 'Z'},
                       {.verb = 'M', .x = 2, .y = 10},
                       {.verb = 'L', .x = 2, .y = 2},
                       {.verb = 'L', .x = 10, .y = 2}},
    [EP_GLYPH_OVER_TIME] = {{.verb = 'M', .x = 1, .y = 13},
                            {.verb = 'L', .x = 5, .y = 13},
                            {.verb = 'L', .x = 5, .y = 9},
                            {.verb = 'L', .x = 10, .y = 9},
                            {.verb = 'L', .x = 10, .y = 4},
                            {.verb = 'L', .x = 15, .y = 4}},
    [EP_GLYPH_BY_SESSION] = {{'C', 3, 13, 1.75, 0},
                             {'C', 6.5, 9.5, 1.75, 0},
                             {'C', 10, 6, 1.75, 0},
                             {'C', 13.5, 2.75, 1.75, 0}},
    [EP_GLYPH_WIN_MAP] = {{'R', 2, 2, 5, 5},
                          {'R', 2, 9, 5, 5},
                          {'R', 9, 9, 5, 5},
                          {.verb = 'M', .x = 10, .y = 3},
                          {.verb = 'L', .x = 13, .y = 3},
                          {.verb = 'L', .x = 13, .y = 6},
                          {.verb = 'L', .x = 10, .y = 6},
                          {.verb = 'Z'}},
    [EP_GLYPH_WHAT_CHANGES_IT] = {{'R', 1, 3, 14, 1.5},
                                  {'R', 1, 7.25, 14, 1.5},
                                  {'R', 1, 11.5, 14, 1.5},
                                  {'C', 5, 3.75, 2.2, 0},
                                  {'C', 11, 8, 2.2, 0},
                                  {'C', 7, 12.25, 2.2, 0}},
};

static void
draw_stroke (cairo_t *cr, const Stroke *stroke)
{
  switch (stroke->verb) {
  case 'M':
    cairo_move_to (cr, stroke->x, stroke->y);
    break;
  case 'L':
    cairo_line_to (cr, stroke->x, stroke->y);
    break;
  case 'Z':
    cairo_close_path (cr);
    break;
  case 'R':
    cairo_rectangle (cr, stroke->x, stroke->y, stroke->width, stroke->height);
    cairo_fill (cr);
    break;
  case 'C':
    cairo_arc (cr, stroke->x, stroke->y, stroke->width, 0, 2 * G_PI);
    cairo_fill (cr);
    break;
  default:
    g_assert_not_reached ();
  }
}

static void
draw (cairo_t *cr, EpGlyph glyph)
{
  cairo_new_path (cr);
  for (guint i = 0; i < STROKES_MAX && glyphs[glyph][i].verb != '\0'; i++)
    draw_stroke (cr, &glyphs[glyph][i]);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static gboolean
is_of_rectangles (EpGlyph glyph)
{
  for (guint i = 0; i < STROKES_MAX && glyphs[glyph][i].verb != '\0'; i++)
    if (glyphs[glyph][i].verb != 'R')
      return FALSE;
  return TRUE;
}

/* Each as a colour, which GTK draws in no time. */
static void
append_rectangles (GtkSnapshot *snapshot, EpGlyph glyph, double x_px, double y_px, double scale,
                   const GdkRGBA *color)
{
  for (guint i = 0; i < STROKES_MAX && glyphs[glyph][i].verb != '\0'; i++) {
    const Stroke *stroke = &glyphs[glyph][i];

    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT ((float)(x_px + stroke->x * scale), (float)(y_px + stroke->y * scale),
                             (float)(stroke->width * scale), (float)(stroke->height * scale)));
  }
}

void
ep_glyph_append (GtkSnapshot *snapshot, GtkWidget *widget, EpGlyph glyph, double x_px, double y_px,
                 int size_px, double alpha)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float)x_px, (float)y_px, (float)size_px, (float)size_px);
  double scale = (double)size_px / EP_GLYPH_PX;
  GdkRGBA color;
  cairo_t *cr;

  g_assert (glyph < EP_GLYPHS);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= (float)alpha;
  if (is_of_rectangles (glyph)) {
    append_rectangles (snapshot, glyph, x_px, y_px, scale, &color);
    return;
  }
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, x_px, y_px);
  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_rgba (cr, &color);
  draw (cr, glyph);
  cairo_destroy (cr);
}
