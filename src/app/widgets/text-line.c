#include "text-line.h"

static const struct {
  double scale; /* of the widget's font */
  PangoWeight weight;
} forms[] = {
    [EP_TEXT_BODY] = {1, PANGO_WEIGHT_NORMAL},
    [EP_TEXT_CAPTION] = {9.0 / 11, PANGO_WEIGHT_NORMAL},
    [EP_TEXT_CAPTION_HEADING] = {9.0 / 11, PANGO_WEIGHT_BOLD},
    [EP_TEXT_HEADING] = {1, PANGO_WEIGHT_BOLD},
    [EP_TEXT_FIGURE] = {15.0 / 11, PANGO_WEIGHT_ULTRABOLD},
    [EP_TEXT_SMALL_FIGURE] = {12.0 / 11, PANGO_WEIGHT_ULTRABOLD},
};

static void
apply_form (PangoLayout *layout, EpTextForm form)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (forms[form].scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (forms[form].weight));
  /* Figures of one width, so that columns stand and nothing trembles while typing. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
measure (EpTextLine *self)
{
  PangoRectangle text;

  if (self->layout == NULL || self->measured)
    return;
  pango_layout_get_pixel_extents (self->layout, NULL, &text);
  self->from_px = text.x;
  self->width_px = text.width;
  self->height_px = text.height;
  self->measured = TRUE;
}

int
ep_text_line_width_px (EpTextLine *self)
{
  measure (self);
  return self->width_px;
}

int
ep_text_line_height_px (EpTextLine *self)
{
  measure (self);
  return self->height_px;
}

gboolean
ep_text_line_set (EpTextLine *self, GtkWidget *widget, EpTextForm form, const char *text)
{
  if (text == NULL) {
    gboolean had_text = self->layout != NULL;

    ep_text_line_clear (self);
    return had_text;
  }
  if (self->layout == NULL) {
    self->layout = gtk_widget_create_pango_layout (widget, NULL);
    pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
      pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
    apply_form (self->layout, form);
  } else if (form != self->form)
    apply_form (self->layout, form);
  else if (g_str_equal (pango_layout_get_text (self->layout), text))
    return FALSE;
  self->form = form;
  pango_layout_set_text (self->layout, text, -1);
  self->measured = FALSE;
  return TRUE;
}

void
ep_text_line_wrap (EpTextLine *self, int width_px)
{
  int width = width_px < 0 ? -1 : width_px * PANGO_SCALE;

  if (self->layout == NULL || pango_layout_get_width (self->layout) == width)
    return;
  pango_layout_set_width (self->layout, width);
  self->measured = FALSE;
}

/* Lets the layout end with an ellipsis at that width; -1 for as wide as it is. */
static void
cut_at (EpTextLine *self, double most_px)
{
  pango_layout_set_ellipsize (self->layout,
                              most_px >= 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_width (self->layout, most_px >= 0 ? (int)(most_px * PANGO_SCALE) : -1);
}

int
ep_text_line_cut_width_px (EpTextLine *self, int most_px)
{
  int width_px = ep_text_line_width_px (self);

  if (width_px <= most_px || self->layout == NULL)
    return width_px;
  cut_at (self, MAX (most_px, 0));
  pango_layout_get_pixel_size (self->layout, &width_px, NULL);
  cut_at (self, -1);
  return MIN (width_px, MAX (most_px, 0));
}

const char *
ep_text_line_get (const EpTextLine *self)
{
  return self->layout != NULL ? pango_layout_get_text (self->layout) : "";
}

/* The color is that of the widget's style, which a theme, its dark form or high contrast sets. */
static GdkRGBA
color_of (GtkWidget *widget, double alpha)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= (float)alpha;
  return color;
}

void
ep_text_line_draw (EpTextLine *self, GtkWidget *widget, GtkSnapshot *snapshot, double x_px,
                   double y_px, double most_px, double alpha)
{
  GdkRGBA color = color_of (widget, alpha);
  gboolean cut;

  if (self->layout == NULL)
    return;
  measure (self);
  cut = most_px >= 0 && self->width_px > most_px;
  if (cut)
    cut_at (self, MAX (most_px, 0));
  else
    x_px -= self->from_px;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x_px, (float)y_px));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
  if (cut)
    cut_at (self, -1);
}

void
ep_text_line_restyle (EpTextLine *self)
{
  if (self->layout == NULL)
    return;
  pango_layout_context_changed (self->layout);
  self->measured = FALSE;
}

void
ep_text_line_clear (EpTextLine *self)
{
  g_clear_object (&self->layout);
  self->from_px = self->width_px = self->height_px = 0;
  self->measured = FALSE;
}
