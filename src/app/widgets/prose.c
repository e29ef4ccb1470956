#include "prose.h"

struct _EpProse {
  GtkWidget parent_instance;
  PangoLayout *layout;
  int lines; /* at least so many have room */
};

G_DEFINE_FINAL_TYPE (EpProse, ep_prose, GTK_TYPE_WIDGET)

enum { PROP_LINES = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

#define WIDTH_MIN_PX 100

static int
line_px (EpProse *self)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return line;
}

static int
height_px (EpProse *self, int width_px)
{
  int height;

  pango_layout_set_width (self->layout, width_px < 0 ? -1 : width_px * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return MAX (height, self->lines * line_px (self));
}

void
ep_prose_set_text (EpProse *self, const char *text)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width_px = gtk_widget_get_width (widget);

  if (g_str_equal (pango_layout_get_text (self->layout), text != NULL ? text : ""))
    return;
  pango_layout_set_text (self->layout, text != NULL ? text : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ep_prose_get_text (self), -1);
  if (width_px <= 0 || height_px (self, width_px) != gtk_widget_get_height (widget))
    gtk_widget_queue_resize (widget);
  else
    gtk_widget_queue_draw (widget);
}

const char *
ep_prose_get_text (EpProse *self)
{
  return pango_layout_get_text (self->layout);
}

static void
ep_prose_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpProse *self = EP_PROSE (widget);
  GdkRGBA color;

  height_px (self, gtk_widget_get_width (widget));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
}

static void
ep_prose_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpProse *self = EP_PROSE (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = height_px (self, for_size);
    return;
  }
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, natural, NULL);
  *minimum = WIDTH_MIN_PX;
  *natural = MAX (*natural, *minimum);
}

static GtkSizeRequestMode
ep_prose_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ep_prose_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ep_prose_parent_class)->css_changed (widget, change);
  pango_layout_context_changed (EP_PROSE (widget)->layout);
}

static void
ep_prose_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_int (value, EP_PROSE (object)->lines);
}

static void
ep_prose_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EP_PROSE (object)->lines = g_value_get_int (value);
}

static void
ep_prose_finalize (GObject *object)
{
  g_clear_object (&EP_PROSE (object)->layout);
  G_OBJECT_CLASS (ep_prose_parent_class)->finalize (object);
}

static void
ep_prose_class_init (EpProseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ep_prose_get_property;
  object_class->set_property = ep_prose_set_property;
  object_class->finalize = ep_prose_finalize;
  widget_class->snapshot = ep_prose_snapshot;
  widget_class->measure = ep_prose_measure;
  widget_class->get_request_mode = ep_prose_get_request_mode;
  widget_class->css_changed = ep_prose_css_changed;
  properties[PROP_LINES] =
      g_param_spec_int ("lines", NULL, NULL, 0, 10, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "prose");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ep_prose_init (EpProse *self)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
}
