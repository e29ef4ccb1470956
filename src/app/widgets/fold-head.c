#include "fold-head.h"

#include "glyph.h"
#include "row-text.h"

struct _EpFoldHead {
  GtkButton parent_instance;
  EpRowText text;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (EpFoldHead, ep_fold_head, GTK_TYPE_BUTTON)

static int
text_px (int width_px)
{
  return MAX (width_px - 2 * EP_ROW_SIDE_PX - EP_ROW_GAP_PX - EP_GLYPH_PX, 1);
}

static void
text_changed (EpFoldHead *self)
{
  int width_px = gtk_widget_get_width (GTK_WIDGET (self));

  if (width_px <= 0 || ep_row_text_height_px (&self->text, text_px (width_px)) !=
                           gtk_widget_get_height (GTK_WIDGET (self)))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ep_fold_head_set_title (EpFoldHead *self, const char *title)
{
  if (!ep_row_text_set_title (&self->text, GTK_WIDGET (self), title))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  text_changed (self);
}

void
ep_fold_head_set_caption (EpFoldHead *self, const char *caption, gboolean is_fault)
{
  if (!ep_row_text_set_caption (&self->text, GTK_WIDGET (self), caption, is_fault))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption, -1);
  if (is_fault)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fault");
  text_changed (self);
}

void
ep_fold_head_set_expanded (EpFoldHead *self, gboolean expanded)
{
  self->expanded = expanded;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
ep_fold_head_get_caption (EpFoldHead *self)
{
  return ep_text_line_get (&self->text.caption);
}

static void
ep_fold_head_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpFoldHead *self = EP_FOLD_HEAD (widget);
  int beside_px = 2 * EP_ROW_SIDE_PX + EP_ROW_GAP_PX + EP_GLYPH_PX;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = EP_ROW_TEXT_MIN_PX + beside_px;
    *natural = MAX (*minimum, ep_row_text_width_px (&self->text) + beside_px);
  } else
    *minimum = *natural = ep_row_text_height_px (&self->text, for_size >= 0 ? text_px (for_size)
                                                                            : EP_ROW_TEXT_MIN_PX);
}

static GtkSizeRequestMode
ep_fold_head_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Down while folded, up once it is not. */
static void
draw_arrow (EpFoldHead *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int y_px = (gtk_widget_get_height (widget) - EP_GLYPH_PX) / 2, x_px = EP_ROW_SIDE_PX;

  if (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL)
    x_px = gtk_widget_get_width (widget) - EP_ROW_SIDE_PX - EP_GLYPH_PX;
  ep_glyph_append (snapshot, widget, self->expanded ? EP_GLYPH_UP : EP_GLYPH_DOWN, x_px, y_px,
                   EP_GLYPH_PX, EP_TEXT_DIM);
}

static void
ep_fold_head_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ep_row_text_draw (&EP_FOLD_HEAD (widget)->text, widget, snapshot,
                    text_px (gtk_widget_get_width (widget)));
  draw_arrow (EP_FOLD_HEAD (widget), snapshot);
}

static void
ep_fold_head_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ep_fold_head_parent_class)->css_changed (widget, change);
  ep_row_text_restyle (&EP_FOLD_HEAD (widget)->text);
}

static void
ep_fold_head_finalize (GObject *object)
{
  ep_row_text_clear (&EP_FOLD_HEAD (object)->text);
  G_OBJECT_CLASS (ep_fold_head_parent_class)->finalize (object);
}

static void
ep_fold_head_class_init (EpFoldHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_fold_head_finalize;
  widget_class->measure = ep_fold_head_measure;
  widget_class->get_request_mode = ep_fold_head_get_request_mode;
  widget_class->snapshot = ep_fold_head_snapshot;
  widget_class->css_changed = ep_fold_head_css_changed;
  gtk_widget_class_set_css_name (widget_class, "fold");
}

static void
ep_fold_head_init (EpFoldHead *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}
