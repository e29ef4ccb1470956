#include "figure-tile.h"

#include "charts/swatch.h"
#include "widgets/glyph.h"
#include "widgets/text-line.h"

#include <glib/gi18n-lib.h>

struct _EpFigureTile {
  GtkButton parent_instance;
  EpFigureForm form;
  int course; /* -1: no swatch */
  EpTextLine label;
  EpTextLine value;
  EpTextLine small_value; /* of the narrower forms */
  EpTextLine for_course;
  EpTextLine for_horizon;
  EpTextLine both; /* a row says both captions on one line */
};

G_DEFINE_FINAL_TYPE (EpFigureTile, ep_figure_tile, GTK_TYPE_BUTTON)

#define LINES 6

/* The sizes of a tile, of a compact one and of a row. */
static const struct {
  int side_px;
  int top_px;
  int bottom_px;
} margins[EP_FIGURE_FORMS] = {{14, 14, 11}, {9, 14, 11}, {14, 5, 5}};

#define GAP_PX       3
#define SWATCH_GAP   8
#define ARROW_PX     10
#define ROW_GAP_PX   12
#define ROW_LEAST_PX 45

/* What a compact caption has at least, however narrow its figure. */
#define COMPACT_CAPTION_PX 84

static void
get_lines (EpFigureTile *self, EpTextLine *lines[LINES])
{
  lines[0] = &self->label;
  lines[1] = &self->value;
  lines[2] = &self->small_value;
  lines[3] = &self->for_course;
  lines[4] = &self->for_horizon;
  lines[5] = &self->both;
}

/* These two are only made for the forms that show them. */

static EpTextLine *
small_value (EpFigureTile *self)
{
  ep_text_line_set (&self->small_value, GTK_WIDGET (self), EP_TEXT_SMALL_FIGURE,
                    ep_text_line_get (&self->value));
  return &self->small_value;
}

static EpTextLine *
both_captions (EpFigureTile *self)
{
  /* Translators: two captions on one line, as "5 sessions, 36 months: $2,910.00" */
  g_autofree char *both = g_strdup_printf (_ ("%s, %s"), ep_text_line_get (&self->for_course),
                                           ep_text_line_get (&self->for_horizon));

  ep_text_line_set (&self->both, GTK_WIDGET (self), EP_TEXT_CAPTION, both);
  return &self->both;
}

gboolean
ep_figure_tile_show (EpFigureTile *self, const EpFigure *figure, int course)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean changed = self->course != course;

  self->course = course;
  changed |= ep_text_line_set (&self->label, widget, EP_TEXT_CAPTION, figure->label);
  changed |= ep_text_line_set (&self->value, widget, EP_TEXT_FIGURE, figure->value);
  changed |= ep_text_line_set (&self->for_course, widget, EP_TEXT_CAPTION, figure->course);
  changed |= ep_text_line_set (&self->for_horizon, widget, EP_TEXT_CAPTION, figure->horizon);
  if (!changed)
    return FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  figure->spoken, -1);
  gtk_widget_queue_draw (widget);
  return TRUE;
}

void
ep_figure_tile_set_form (EpFigureTile *self, EpFigureForm form)
{
  if (self->form == form)
    return;
  self->form = form;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The label, what stands before it and the arrow behind it. */
static int
heading_width_px (EpFigureTile *self)
{
  int swatch_px = self->course >= 0 ? EP_SWATCH_WIDTH_PX + SWATCH_GAP : 0;

  return swatch_px + ep_text_line_width_px (&self->label) + GAP_PX + ARROW_PX;
}

static int
unwrapped_width_px (EpTextLine *line)
{
  ep_text_line_wrap (line, -1);
  return ep_text_line_width_px (line);
}

int
ep_figure_tile_width_px (EpFigureTile *self, EpFigureForm form)
{
  int content_px = heading_width_px (self);

  switch (form) {
  case EP_FIGURE_FORM_TILE:
    content_px = MAX (content_px, ep_text_line_width_px (&self->value));
    content_px = MAX (content_px, unwrapped_width_px (&self->for_course));
    content_px = MAX (content_px, unwrapped_width_px (&self->for_horizon));
    break;
  case EP_FIGURE_FORM_COMPACT_TILE:
    content_px = MAX (content_px, ep_text_line_width_px (small_value (self)));
    content_px = MAX (content_px, COMPACT_CAPTION_PX);
    break;
  case EP_FIGURE_FORM_ROW:
  default:
    /* Names may be long, and are cut then: they make no window wider. */
    content_px = MIN (content_px, COMPACT_CAPTION_PX);
    /* Every window asks for it, few show it: told from the larger figure, with a pixel to spare. */
    content_px += ROW_GAP_PX + ep_text_line_width_px (&self->value) * 4 / 5 + 1;
    break;
  }
  return content_px + 2 * margins[form].side_px;
}

/* Wraps the captions as the form does at that width. */
static void
wrap_captions (EpFigureTile *self, EpFigureForm form, int width_px)
{
  int content_px = MAX (width_px - 2 * margins[form].side_px, 1);

  if (form == EP_FIGURE_FORM_ROW) {
    ep_text_line_wrap (
        both_captions (self),
        MAX (content_px - ROW_GAP_PX - ep_text_line_width_px (small_value (self)), 1));
    return;
  }
  ep_text_line_wrap (&self->for_course, form == EP_FIGURE_FORM_TILE ? -1 : content_px);
  ep_text_line_wrap (&self->for_horizon, form == EP_FIGURE_FORM_TILE ? -1 : content_px);
}

int
ep_figure_tile_height_px (EpFigureTile *self, EpFigureForm form, int width_px)
{
  int content_px = ep_text_line_height_px (&self->label);

  wrap_captions (self, form, width_px);
  if (form == EP_FIGURE_FORM_ROW) {
    content_px += GAP_PX + ep_text_line_height_px (both_captions (self));
    return MAX (content_px + margins[form].top_px + margins[form].bottom_px, ROW_LEAST_PX);
  }
  /* The smaller figure has the height of the larger one, so that nothing jumps between them. */
  content_px += GAP_PX + ep_text_line_height_px (&self->value) + GAP_PX +
                ep_text_line_height_px (&self->for_course) + GAP_PX +
                ep_text_line_height_px (&self->for_horizon);
  return content_px + margins[form].top_px + margins[form].bottom_px;
}

const char *
ep_figure_tile_get_value (EpFigureTile *self)
{
  return ep_text_line_get (&self->value);
}

/* Drawing, from the start of the line to its end whichever way that runs. */

static double
start_x_px (EpFigureTile *self, double from_start_px, double width_px)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - from_start_px - width_px;
  return from_start_px;
}

static void
draw_line (EpFigureTile *self, GtkSnapshot *snapshot, EpTextLine *line, double from_start_px,
           double y_px, double most_px, double alpha)
{
  double width_px = MIN (ep_text_line_width_px (line), most_px);

  ep_text_line_draw (line, GTK_WIDGET (self), snapshot, start_x_px (self, from_start_px, width_px),
                     y_px, most_px, alpha);
}

static void
draw_arrow (EpFigureTile *self, GtkSnapshot *snapshot, double from_start_px, double y_px)
{
  ep_glyph_append (snapshot, GTK_WIDGET (self), EP_GLYPH_DOWN,
                   start_x_px (self, from_start_px, ARROW_PX), y_px, ARROW_PX, EP_TEXT_DIM);
}

static void
draw_heading (EpFigureTile *self, GtkSnapshot *snapshot, double y_px, double most_px)
{
  double x_px = margins[self->form].side_px, height_px = ep_text_line_height_px (&self->label);
  double label_px;

  if (self->course >= 0) {
    ep_swatch_draw (snapshot, (guint)self->course, start_x_px (self, x_px, EP_SWATCH_WIDTH_PX),
                    y_px + (height_px - EP_SWATCH_HEIGHT_PX) / 2);
    x_px += EP_SWATCH_WIDTH_PX + SWATCH_GAP;
    most_px -= EP_SWATCH_WIDTH_PX + SWATCH_GAP;
  }
  label_px = MIN (ep_text_line_width_px (&self->label), MAX (most_px - GAP_PX - ARROW_PX, 0));
  draw_line (self, snapshot, &self->label, x_px, y_px, label_px, EP_TEXT_DIM);
  draw_arrow (self, snapshot, x_px + label_px + GAP_PX, y_px + (height_px - ARROW_PX) / 2 + 1);
}

static void
draw_tile (EpFigureTile *self, GtkSnapshot *snapshot, double content_px)
{
  EpTextLine *value = self->form == EP_FIGURE_FORM_TILE ? &self->value : small_value (self);
  double x_px = margins[self->form].side_px, y_px = margins[self->form].top_px;

  draw_heading (self, snapshot, y_px, content_px);
  y_px += ep_text_line_height_px (&self->label) + GAP_PX;
  draw_line (self, snapshot, value, x_px,
             y_px + (ep_text_line_height_px (&self->value) - ep_text_line_height_px (value)) / 2.0,
             content_px, 1);
  y_px += ep_text_line_height_px (&self->value) + GAP_PX;
  draw_line (self, snapshot, &self->for_course, x_px, y_px, content_px, 1);
  y_px += ep_text_line_height_px (&self->for_course) + GAP_PX;
  draw_line (self, snapshot, &self->for_horizon, x_px, y_px, content_px, EP_TEXT_DIM);
}

static void
draw_row (EpFigureTile *self, GtkSnapshot *snapshot, double content_px, int height_px)
{
  double x_px = margins[EP_FIGURE_FORM_ROW].side_px,
         value_px = ep_text_line_width_px (small_value (self));
  double text_px = ep_text_line_height_px (&self->label) + GAP_PX +
                   ep_text_line_height_px (both_captions (self));
  double y_px = (height_px - text_px) / 2, most_px = content_px - ROW_GAP_PX - value_px;

  draw_heading (self, snapshot, y_px, most_px);
  draw_line (self, snapshot, both_captions (self), x_px,
             y_px + ep_text_line_height_px (&self->label) + GAP_PX, most_px, EP_TEXT_DIM);
  draw_line (self, snapshot, small_value (self), x_px + content_px - value_px,
             (height_px - ep_text_line_height_px (small_value (self))) / 2.0, value_px, 1);
}

static void
ep_figure_tile_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpFigureTile *self = EP_FIGURE_TILE (widget);
  int width_px = gtk_widget_get_width (widget);
  double content_px = MAX (width_px - 2 * margins[self->form].side_px, 0);

  wrap_captions (self, self->form, width_px);
  if (self->form == EP_FIGURE_FORM_ROW)
    draw_row (self, snapshot, content_px, gtk_widget_get_height (widget));
  else
    draw_tile (self, snapshot, content_px);
}

/* Its card asks for sizes in a form, see above. */
static void
ep_figure_tile_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
ep_figure_tile_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EpTextLine *lines[LINES];

  GTK_WIDGET_CLASS (ep_figure_tile_parent_class)->css_changed (widget, change);
  get_lines (EP_FIGURE_TILE (widget), lines);
  for (guint i = 0; i < LINES; i++)
    ep_text_line_restyle (lines[i]);
}

static void
ep_figure_tile_finalize (GObject *object)
{
  EpTextLine *lines[LINES];

  get_lines (EP_FIGURE_TILE (object), lines);
  for (guint i = 0; i < LINES; i++)
    ep_text_line_clear (lines[i]);
  G_OBJECT_CLASS (ep_figure_tile_parent_class)->finalize (object);
}

static void
ep_figure_tile_class_init (EpFigureTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_figure_tile_finalize;
  widget_class->snapshot = ep_figure_tile_snapshot;
  widget_class->measure = ep_figure_tile_measure;
  widget_class->css_changed = ep_figure_tile_css_changed;
  gtk_widget_class_set_css_name (widget_class, "figure");
}

static void
ep_figure_tile_init (EpFigureTile *self)
{
  self->course = -1;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
ep_figure_tile_new (void)
{
  return g_object_new (EP_TYPE_FIGURE_TILE, NULL);
}
