#include "row-text.h"

#define ROW_PX    49
#define MARGIN_PX 5
#define GAP_PX    3

gboolean
ep_row_text_set_title (EpRowText *self, GtkWidget *widget, const char *title)
{
  return ep_text_line_set (&self->title, widget, EP_TEXT_BODY, title);
}

gboolean
ep_row_text_set_caption (EpRowText *self, GtkWidget *widget, const char *caption, gboolean is_fault)
{
  gboolean changed = ep_text_line_set (&self->caption, widget, EP_TEXT_CAPTION, caption);

  changed |= self->is_fault != is_fault;
  self->is_fault = is_fault;
  return changed;
}

static int
texts_px (EpRowText *self, int width_px)
{
  ep_text_line_wrap (&self->title, width_px);
  ep_text_line_wrap (&self->caption, width_px);
  return ep_text_line_height_px (&self->title) +
         (self->caption.layout != NULL ? GAP_PX + ep_text_line_height_px (&self->caption) : 0);
}

int
ep_row_text_height_px (EpRowText *self, int width_px)
{
  return MAX (ROW_PX, texts_px (self, width_px) + 2 * MARGIN_PX);
}

int
ep_row_text_width_px (EpRowText *self)
{
  texts_px (self, -1);
  return MAX (ep_text_line_width_px (&self->title), ep_text_line_width_px (&self->caption));
}

static void
draw (EpTextLine *line, GtkWidget *widget, GtkSnapshot *snapshot, double y_px, double alpha)
{
  double x_px = EP_ROW_SIDE_PX;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x_px = gtk_widget_get_width (widget) - EP_ROW_SIDE_PX - ep_text_line_width_px (line);
  ep_text_line_draw (line, widget, snapshot, x_px, y_px, -1, alpha);
}

void
ep_row_text_draw (EpRowText *self, GtkWidget *widget, GtkSnapshot *snapshot, int width_px)
{
  int height_px = texts_px (self, width_px);
  int y_px = (gtk_widget_get_height (widget) - height_px) / 2;

  draw (&self->title, widget, snapshot, y_px, 1);
  y_px += ep_text_line_height_px (&self->title) + GAP_PX;
  /* Red, and at full strength, is what is wrong. */
  draw (&self->caption, widget, snapshot, y_px, self->is_fault ? 1 : EP_TEXT_DIM);
}

void
ep_row_text_restyle (EpRowText *self)
{
  ep_text_line_restyle (&self->title);
  ep_text_line_restyle (&self->caption);
}

void
ep_row_text_clear (EpRowText *self)
{
  ep_text_line_clear (&self->title);
  ep_text_line_clear (&self->caption);
}
