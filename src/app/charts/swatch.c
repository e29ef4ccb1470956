#include "swatch.h"

#include "widgets/look.h"

struct _EpSwatch {
  GtkWidget parent_instance;
  guint course;
};

G_DEFINE_FINAL_TYPE (EpSwatch, ep_swatch, GTK_TYPE_WIDGET)

/* As many dashes as show the pattern of each course's line. */
static const EpDash dashes[EP_PALETTE_COURSES] = {
    {0}, {2, {5.5, 2.75}}, {2, {3, 3}}, {4, {8, 2.5, 3, 2.5}}};

void
ep_swatch_draw (GtkSnapshot *snapshot, guint course, double x_px, double y_px)
{
  EpColor color = ep_palette (ep_look_palette ())->courses[course].line;
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float)x_px, (float)y_px, EP_SWATCH_WIDTH_PX, EP_SWATCH_HEIGHT_PX);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_line_width (cr, EP_SWATCH_HEIGHT_PX);
  cairo_set_dash (cr, dashes[course].lengths_px, (int)dashes[course].n_lengths, 0);
  cairo_move_to (cr, x_px, y_px + EP_SWATCH_HEIGHT_PX / 2.0);
  cairo_line_to (cr, x_px + EP_SWATCH_WIDTH_PX, y_px + EP_SWATCH_HEIGHT_PX / 2.0);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
ep_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? EP_SWATCH_WIDTH_PX : EP_SWATCH_HEIGHT_PX;
}

static void
ep_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ep_swatch_draw (snapshot, EP_SWATCH (widget)->course, 0, 0);
}

static void
ep_swatch_class_init (EpSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ep_swatch_measure;
  widget_class->snapshot = ep_swatch_snapshot;
  /* The name beside it says it all. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ep_swatch_init (EpSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
ep_swatch_new (guint course)
{
  EpSwatch *self = g_object_new (EP_TYPE_SWATCH, NULL);

  self->course = course;
  return GTK_WIDGET (self);
}
