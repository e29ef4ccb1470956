#include "text-row.h"

#include "row-text.h"

#include <present/painter.h>

typedef struct {
  EpRowText text;
  EpScene *chart; /* NULL: none */
} EpTextRowPrivate;

static void ep_text_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (EpTextRow, ep_text_row, GTK_TYPE_WIDGET,
                         G_ADD_PRIVATE (EpTextRow)
                             G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ep_text_row_buildable_init))

enum { PROP_TITLE = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* Beside a small chart the text has at least this. */
#define TEXT_BESIDE_CHART_PX 130

static EpTextRowPrivate *
get (EpTextRow *self)
{
  return ep_text_row_get_instance_private (self);
}

static EpRowText *
text_of (EpTextRow *self)
{
  return &get (self)->text;
}

/* What the children at the end take, with the gaps before them. */
static int
suffix_px (EpTextRow *self)
{
  int width_px = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int natural_px;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_px, NULL, NULL);
    width_px += natural_px + EP_ROW_GAP_PX;
  }
  return width_px;
}

/* What the small chart takes with the gap behind the text, 0 where it has no room. */
static int
chart_px (EpTextRow *self, int room_px)
{
  EpScene *chart = get (self)->chart;
  int chart_px = chart != NULL ? (int)ep_scene_width_px (chart) + EP_ROW_GAP_PX : 0;

  return room_px - chart_px >= TEXT_BESIDE_CHART_PX ? chart_px : 0;
}

static int
room_px (EpTextRow *self, int width_px)
{
  return MAX (width_px - 2 * EP_ROW_SIDE_PX - suffix_px (self), 1);
}

static int
text_px (EpTextRow *self, int width_px)
{
  int room = room_px (self, width_px);

  return MAX (room - chart_px (self, room), 1);
}

/* A text that needs no more lines than the one before moves nothing. */
static void
text_changed (EpTextRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width_px = gtk_widget_get_width (widget);
  int height_px = gtk_widget_get_height (widget);

  if (width_px <= 0 ||
      ep_row_text_height_px (text_of (self), text_px (self, width_px)) != height_px)
    gtk_widget_queue_resize (widget);
  else
    gtk_widget_queue_draw (widget);
}

void
ep_text_row_set_title (EpTextRow *self, const char *title)
{
  if (ep_row_text_set_title (text_of (self), GTK_WIDGET (self), title))
    text_changed (self);
}

void
ep_text_row_set_caption (EpTextRow *self, const char *caption, gboolean is_fault)
{
  if (!ep_row_text_set_caption (text_of (self), GTK_WIDGET (self), caption, is_fault))
    return;
  if (is_fault)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fault");
  text_changed (self);
}

void
ep_text_row_set_chart (EpTextRow *self, EpScene *chart)
{
  EpTextRowPrivate *private = get (self);
  gboolean had_chart = private->chart != NULL;

  if (had_chart && chart != NULL && ep_scene_equal (private->chart, chart)) {
    ep_scene_free (chart);
    return;
  }
  ep_scene_free (private->chart);
  private->chart = chart;
  if (had_chart != (chart != NULL))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
ep_text_row_get_title (EpTextRow *self)
{
  return ep_text_line_get (&text_of (self)->title);
}

const char *
ep_text_row_get_caption (EpTextRow *self)
{
  return ep_text_line_get (&text_of (self)->caption);
}

static void
ep_text_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpTextRow *self = EP_TEXT_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = EP_ROW_TEXT_MIN_PX + suffix_px (self) + 2 * EP_ROW_SIDE_PX;
    *natural = MAX (*minimum,
                    ep_row_text_width_px (text_of (self)) + suffix_px (self) + 2 * EP_ROW_SIDE_PX);
  } else
    *minimum = *natural = ep_row_text_height_px (
        text_of (self), for_size >= 0 ? text_px (self, for_size) : EP_ROW_TEXT_MIN_PX);
}

static GtkSizeRequestMode
ep_text_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ep_text_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int end_px = width - EP_ROW_SIDE_PX;

  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child)) {
    GtkAllocation place;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                        NULL);
    end_px -= place.width;
    place.x = right_to_left ? width - end_px - place.width : end_px;
    place.y = (height - place.height) / 2;
    gtk_widget_size_allocate (child, &place, -1);
    end_px -= EP_ROW_GAP_PX;
  }
}

static void
draw_chart (EpTextRow *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  EpScene *chart = get (self)->chart;
  int width_px = gtk_widget_get_width (widget);
  double x_px = width_px - EP_ROW_SIDE_PX - suffix_px (self), y_px;
  int top_px;
  cairo_t *cr;

  if (chart_px (self, room_px (self, width_px)) == 0)
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x_px = width_px - x_px;
  else
    x_px -= ep_scene_width_px (chart);
  top_px = (gtk_widget_get_height (widget) - (int)ep_scene_height_px (chart)) / 2;
  y_px = top_px;
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT ((float)x_px, (float)y_px, (float)ep_scene_width_px (chart),
                                     (float)ep_scene_height_px (chart)));
  cairo_translate (cr, x_px, y_px);
  ep_paint_scene (cr, chart);
  cairo_destroy (cr);
}

static void
ep_text_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpTextRow *self = EP_TEXT_ROW (widget);

  draw_chart (self, snapshot);

  ep_row_text_draw (text_of (self), widget, snapshot,
                    text_px (self, gtk_widget_get_width (widget)));
  GTK_WIDGET_CLASS (ep_text_row_parent_class)->snapshot (widget, snapshot);
}

static void
ep_text_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ep_text_row_parent_class)->css_changed (widget, change);
  ep_row_text_restyle (text_of (EP_TEXT_ROW (widget)));
}

static void
ep_text_row_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                       const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else if (GTK_IS_EVENT_CONTROLLER (child))
    gtk_widget_add_controller (GTK_WIDGET (buildable), g_object_ref (GTK_EVENT_CONTROLLER (child)));
}

static void
ep_text_row_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = ep_text_row_add_child;
}

static void
ep_text_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_string (value, ep_text_row_get_title (EP_TEXT_ROW (object)));
}

static void
ep_text_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  ep_text_row_set_title (EP_TEXT_ROW (object), g_value_get_string (value));
}

static void
ep_text_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ep_text_row_parent_class)->dispose (object);
}

static void
ep_text_row_finalize (GObject *object)
{
  ep_row_text_clear (text_of (EP_TEXT_ROW (object)));
  ep_scene_free (get (EP_TEXT_ROW (object))->chart);
  G_OBJECT_CLASS (ep_text_row_parent_class)->finalize (object);
}

static void
ep_text_row_class_init (EpTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ep_text_row_get_property;
  object_class->set_property = ep_text_row_set_property;
  object_class->dispose = ep_text_row_dispose;
  object_class->finalize = ep_text_row_finalize;
  widget_class->measure = ep_text_row_measure;
  widget_class->get_request_mode = ep_text_row_get_request_mode;
  widget_class->size_allocate = ep_text_row_size_allocate;
  widget_class->snapshot = ep_text_row_snapshot;
  widget_class->css_changed = ep_text_row_css_changed;
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "text-row");
}

static void
ep_text_row_init (EpTextRow *self)
{
}
