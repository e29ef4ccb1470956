#include "swatch.h"

#include "look.h"

#include <adwaita.h>

struct _EpSwatch {
  GtkWidget parent_instance;
  guint course;
};

G_DEFINE_FINAL_TYPE (EpSwatch, ep_swatch, GTK_TYPE_WIDGET)

#define LENGTH_PX    22
#define THICKNESS_PX 3

enum { PROP_COURSE = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
ep_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const double dash_px[] = {5.5, 2.75};
  EpSwatch *self = EP_SWATCH (widget);
  EpColor color = ep_palette (ep_look_palette ())->courses[self->course].line;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                               (float)gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_line_width (cr, THICKNESS_PX);
  if (self->course > 0)
    cairo_set_dash (cr, dash_px, G_N_ELEMENTS (dash_px), 0);
  cairo_move_to (cr, 0, gtk_widget_get_height (widget) / 2.0);
  cairo_line_to (cr, LENGTH_PX, gtk_widget_get_height (widget) / 2.0);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
ep_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LENGTH_PX : THICKNESS_PX;
}

static void
ep_swatch_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_uint (value, EP_SWATCH (object)->course);
}

static void
ep_swatch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EP_SWATCH (object)->course = g_value_get_uint (value);
}

static void
ep_swatch_class_init (EpSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ep_swatch_get_property;
  object_class->set_property = ep_swatch_set_property;
  widget_class->snapshot = ep_swatch_snapshot;
  widget_class->measure = ep_swatch_measure;
  properties[PROP_COURSE] =
      g_param_spec_uint ("course", NULL, NULL, 0, 3, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ep_swatch_init (EpSwatch *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}
