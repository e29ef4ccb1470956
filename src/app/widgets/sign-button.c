#include "sign-button.h"

#include "text-line.h"

struct _EpSignButton {
  GtkButton parent_instance;
  EpGlyph glyph;
  EpTextLine text;
  char *name; /* NULL: the text is */
};

G_DEFINE_FINAL_TYPE (EpSignButton, ep_sign_button, GTK_TYPE_BUTTON)

#define GAP_PX 6

static int
glyph_width_px (EpSignButton *self)
{
  return self->glyph != EP_GLYPH_NONE ? EP_GLYPH_PX : 0;
}

static int
content_width_px (EpSignButton *self)
{
  gboolean both = self->glyph != EP_GLYPH_NONE && self->text.layout != NULL;

  return glyph_width_px (self) + (both ? GAP_PX : 0) + ep_text_line_width_px (&self->text);
}

static void
ep_sign_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpSignButton *self = EP_SIGN_BUTTON (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width_px = gtk_widget_get_width (widget), height_px = gtk_widget_get_height (widget);
  gboolean has_room = content_width_px (self) <= width_px || self->glyph == EP_GLYPH_NONE;
  int content_px = has_room ? MIN (content_width_px (self), width_px) : glyph_width_px (self);
  int start_px = (width_px - content_px) / 2;
  int text_px = self->glyph != EP_GLYPH_NONE ? EP_GLYPH_PX + GAP_PX : 0;
  int glyph_y_px = (height_px - EP_GLYPH_PX) / 2;
  int text_y_px = (height_px - ep_text_line_height_px (&self->text)) / 2;

  if (self->glyph != EP_GLYPH_NONE)
    ep_glyph_append (snapshot, widget, self->glyph,
                     right_to_left ? width_px - start_px - EP_GLYPH_PX : start_px, glyph_y_px,
                     EP_GLYPH_PX, 1);
  if (has_room)
    ep_text_line_draw (&self->text, widget, snapshot, right_to_left ? start_px : start_px + text_px,
                       text_y_px, content_px - text_px, 1);
}

static void
ep_sign_button_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpSignButton *self = EP_SIGN_BUTTON (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = content_width_px (self);
    *minimum = self->glyph != EP_GLYPH_NONE ? EP_GLYPH_PX : *natural;
  } else
    *minimum = *natural = MAX (ep_text_line_height_px (&self->text), glyph_width_px (self));
}

/* Setting the text of a tooltip asks the X server where the pointer is, each time. */
static gboolean
ep_sign_button_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard,
                              GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, EP_SIGN_BUTTON (widget)->name);
  return EP_SIGN_BUTTON (widget)->name != NULL;
}

static void
ep_sign_button_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ep_sign_button_parent_class)->css_changed (widget, change);
  ep_text_line_restyle (&EP_SIGN_BUTTON (widget)->text);
}

static void
ep_sign_button_finalize (GObject *object)
{
  ep_text_line_clear (&EP_SIGN_BUTTON (object)->text);
  g_free (EP_SIGN_BUTTON (object)->name);
  G_OBJECT_CLASS (ep_sign_button_parent_class)->finalize (object);
}

static void
ep_sign_button_class_init (EpSignButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_sign_button_finalize;
  widget_class->snapshot = ep_sign_button_snapshot;
  widget_class->measure = ep_sign_button_measure;
  widget_class->query_tooltip = ep_sign_button_query_tooltip;
  widget_class->css_changed = ep_sign_button_css_changed;
  gtk_widget_class_set_css_name (widget_class, "sign");
}

static void
ep_sign_button_init (EpSignButton *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
ep_sign_button_new (EpGlyph glyph, const char *text)
{
  return ep_sign_button_new_with_role (GTK_ACCESSIBLE_ROLE_BUTTON, glyph, text);
}

GtkWidget *
ep_sign_button_new_with_role (GtkAccessibleRole role, EpGlyph glyph, const char *text)
{
  EpSignButton *self = g_object_new (EP_TYPE_SIGN_BUTTON, "accessible-role", role, NULL);

  self->glyph = glyph;
  ep_sign_button_set_text (self, text);
  return GTK_WIDGET (self);
}

void
ep_sign_button_set_glyph (EpSignButton *self, EpGlyph glyph)
{
  self->glyph = glyph;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ep_sign_button_set_text (EpSignButton *self, const char *text)
{
  if (!ep_text_line_set (&self->text, GTK_WIDGET (self), EP_TEXT_HEADING, text))
    return;
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ep_sign_button_set_name (EpSignButton *self, const char *name)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  if (!gtk_widget_get_has_tooltip (GTK_WIDGET (self)))
    gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
ep_sign_button_set_selected (EpSignButton *self, gboolean selected)
{
  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
