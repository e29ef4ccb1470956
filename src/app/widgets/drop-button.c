#include "drop-button.h"

#include "glyph.h"
#include "text-line.h"

struct _EpDropButton {
  GtkButton parent_instance;
  EpTextLine text;
};

G_DEFINE_FINAL_TYPE (EpDropButton, ep_drop_button, GTK_TYPE_BUTTON)

#define GAP_PX        3
#define ARROW_PX      12
#define TEXT_LEAST_PX 30 /* less would say nothing */

void
ep_drop_button_set_text (EpDropButton *self, const char *text, const char *name)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (ep_text_line_set (&self->text, widget, EP_TEXT_HEADING, text))
    gtk_widget_queue_resize (widget);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0)
    return;
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const char *
ep_drop_button_get_text (EpDropButton *self)
{
  return ep_text_line_get (&self->text);
}

static void
ep_drop_button_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpDropButton *self = EP_DROP_BUTTON (widget);
  int text_px = ep_text_line_width_px (&self->text);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = text_px + GAP_PX + ARROW_PX;
    *minimum = MIN (text_px, TEXT_LEAST_PX) + GAP_PX + ARROW_PX;
  } else
    *minimum = *natural = MAX (ep_text_line_height_px (&self->text), ARROW_PX);
}

/* From the start of the line on, whichever way that runs. */
static void
ep_drop_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpDropButton *self = EP_DROP_BUTTON (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width_px = gtk_widget_get_width (widget), height_px = gtk_widget_get_height (widget);
  int text_px = ep_text_line_cut_width_px (&self->text, width_px - GAP_PX - ARROW_PX);
  int text_y_px = (height_px - ep_text_line_height_px (&self->text)) / 2;
  int arrow_x_px = text_px + GAP_PX, arrow_y_px = (height_px - ARROW_PX) / 2;

  ep_text_line_draw (&self->text, widget, snapshot, right_to_left ? width_px - text_px : 0,
                     text_y_px, text_px, 1);
  ep_glyph_append (snapshot, widget, EP_GLYPH_DOWN,
                   right_to_left ? width_px - arrow_x_px - ARROW_PX : arrow_x_px, arrow_y_px,
                   ARROW_PX, 1);
}

static void
ep_drop_button_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ep_drop_button_parent_class)->css_changed (widget, change);
  ep_text_line_restyle (&EP_DROP_BUTTON (widget)->text);
}

static void
ep_drop_button_finalize (GObject *object)
{
  ep_text_line_clear (&EP_DROP_BUTTON (object)->text);
  G_OBJECT_CLASS (ep_drop_button_parent_class)->finalize (object);
}

static void
ep_drop_button_class_init (EpDropButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_drop_button_finalize;
  widget_class->measure = ep_drop_button_measure;
  widget_class->snapshot = ep_drop_button_snapshot;
  widget_class->css_changed = ep_drop_button_css_changed;
  gtk_widget_class_set_css_name (widget_class, "sign");
}

static void
ep_drop_button_init (EpDropButton *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "drop");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
}

GtkWidget *
ep_drop_button_new (void)
{
  return g_object_new (EP_TYPE_DROP_BUTTON, NULL);
}
