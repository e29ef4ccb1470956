#include "chart.h"

#include "look.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <present/over-time.h>
#include <present/painter.h>

struct _EpChart {
  GtkWidget parent_instance;
  EpDesk *desk;
  EpScene *scene; /* of the size and look it was last painted with, or NULL */
  int scene_width_px;
  int scene_height_px;
  const char *font_family; /* what letters are drawn with; interned */
  EpTextMeasurer measurer; /* of that font, and kept while it stays */
};

G_DEFINE_FINAL_TYPE (EpChart, ep_chart, GTK_TYPE_WIDGET)

#define WIDTH_MIN_PX     280
#define WIDTH_WANTED_PX  815
#define HEIGHT_MIN_PX    240
#define HEIGHT_WANTED_PX 287
#define NARROW_PX        480 /* from here down labels stand above the lines, and need height */
#define NARROW_HEIGHT_PX 311

static void
forget_scene (EpChart *self)
{
  g_clear_pointer (&self->scene, ep_scene_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A change of style is mostly one of colours that the chart has its own of: a window that gets the
 * focus is one. */
static void
read_font (EpChart *self)
{
  g_autofree char *font_family = ep_look_font_family (GTK_WIDGET (self));
  const char *interned = g_intern_string (font_family);

  if (self->font_family == interned)
    return;
  if (self->font_family != NULL)
    ep_pango_measurer_clear (&self->measurer);
  self->font_family = interned;
  ep_pango_measurer_init (&self->measurer, interned);
  forget_scene (self);
}

static EpScene *
new_scene (EpChart *self, int width_px, int height_px)
{
  GtkWidget *widget = GTK_WIDGET (self);
  EpChartStyle style = {
      .palette = ep_look_palette (), .size = EP_CHART_DESK, .font_family = self->font_family};

  return ep_over_time_scene_measured (
      ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
      ep_desk_comparison (self->desk), 0, &style, width_px, height_px,
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, &self->measurer);
}

static void
ensure_scene (EpChart *self, int width_px, int height_px)
{
  if (self->scene != NULL && self->scene_width_px == width_px && self->scene_height_px == height_px)
    return;
  g_clear_pointer (&self->scene, ep_scene_free);
  self->scene = new_scene (self, width_px, height_px);
  self->scene_width_px = width_px;
  self->scene_height_px = height_px;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ep_scene_description (self->scene), -1);
}

static void
refresh (EpChart *self)
{
  int width_px = gtk_widget_get_width (GTK_WIDGET (self));
  int height_px = gtk_widget_get_height (GTK_WIDGET (self));

  forget_scene (self);
  /* Who can't see it is told at once; before it has a size nobody meets it. */
  if (width_px > 0 && height_px > 0)
    ensure_scene (self, width_px, height_px);
}

void
ep_chart_bind (EpChart *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpChart *self = EP_CHART (widget);
  int width_px = gtk_widget_get_width (widget), height_px = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)width_px, (float)height_px);
  cairo_t *cr;

  if (self->desk == NULL || width_px <= 0 || height_px <= 0)
    return;
  ensure_scene (self, width_px, height_px);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  ep_paint_scene (cr, self->scene);
  cairo_destroy (cr);
}

static void
ep_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? WIDTH_MIN_PX : HEIGHT_MIN_PX;
  if (across)
    *natural = WIDTH_WANTED_PX;
  else
    *natural = for_size >= 0 && for_size < NARROW_PX ? NARROW_HEIGHT_PX : HEIGHT_WANTED_PX;
}

static GtkSizeRequestMode
ep_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ep_chart_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (ep_chart_parent_class)->system_setting_changed (widget, setting);
  read_font (EP_CHART (widget));
  forget_scene (EP_CHART (widget));
}

static void
ep_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ep_chart_parent_class)->css_changed (widget, change);
  read_font (EP_CHART (widget));
}

static void
ep_chart_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (ep_chart_parent_class)->direction_changed (widget, previous);
  forget_scene (EP_CHART (widget));
}

static void
ep_chart_finalize (GObject *object)
{
  EpChart *self = EP_CHART (object);

  g_clear_pointer (&self->scene, ep_scene_free);
  ep_pango_measurer_clear (&self->measurer);
  G_OBJECT_CLASS (ep_chart_parent_class)->finalize (object);
}

static void
ep_chart_class_init (EpChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_chart_finalize;
  widget_class->snapshot = ep_chart_snapshot;
  widget_class->measure = ep_chart_measure;
  widget_class->get_request_mode = ep_chart_get_request_mode;
  widget_class->system_setting_changed = ep_chart_system_setting_changed;
  widget_class->css_changed = ep_chart_css_changed;
  widget_class->direction_changed = ep_chart_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ep_chart_init (EpChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  read_font (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Chart of what has been paid so far, over time"), -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_scene), self,
                           G_CONNECT_SWAPPED);
}
