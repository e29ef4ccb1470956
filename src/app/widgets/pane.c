#include "pane.h"

struct _EpPane {
  GtkWidget parent_instance;
  int wanted_width_px;
};

G_DEFINE_FINAL_TYPE (EpPane, ep_pane, GTK_TYPE_WIDGET)

enum { PROP_WANTED_WIDTH = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
ep_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, EP_PANE (widget)->wanted_width_px);
}

static void
ep_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static GtkSizeRequestMode
ep_pane_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (gtk_widget_get_first_child (widget));
}

static void
ep_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_int (value, EP_PANE (object)->wanted_width_px);
}

static void
ep_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EP_PANE (object)->wanted_width_px = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
ep_pane_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ep_pane_parent_class)->dispose (object);
}

static void
ep_pane_class_init (EpPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ep_pane_get_property;
  object_class->set_property = ep_pane_set_property;
  object_class->dispose = ep_pane_dispose;
  widget_class->measure = ep_pane_measure;
  widget_class->size_allocate = ep_pane_size_allocate;
  widget_class->get_request_mode = ep_pane_get_request_mode;
  properties[PROP_WANTED_WIDTH] = g_param_spec_int ("wanted-width", NULL, NULL, 0, G_MAXINT, 0,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ep_pane_init (EpPane *self)
{
}
