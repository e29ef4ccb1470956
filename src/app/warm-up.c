#include "warm-up.h"

#include <engine/date.h>
#include <pango/pangocairo.h>
#include <present/formatter.h>
#include <present/text-mark.h>
#include <string.h>

/* The letters of nearly all texts, drawn in the fonts of text-line.h, the verdict's and the
 * chart's; the figures also as they stand in sentences, each of its own width. */
#define LETTERS "abcdefghijklmnoprstuvwxyzABCDEFHILMPRSTVW.,:$%·-’0123456789"
#define FIGURES "0123456789"

#define CHART_PX 12

typedef struct {
  char *font_name;
  char *locale;
  double resolution;
  cairo_font_options_t *options; /* of GTK's widgets: cairo keeps the letters of each apart */
} WarmUp;

static const struct {
  double scale;
  PangoWeight weight;
} fonts[] = {
    {1, PANGO_WEIGHT_NORMAL}, {9.0 / 11, PANGO_WEIGHT_NORMAL},     {9.0 / 11, PANGO_WEIGHT_BOLD},
    {1, PANGO_WEIGHT_BOLD},   {15.0 / 11, PANGO_WEIGHT_ULTRABOLD},
};

/* The context that GTK's widgets have: cairo keeps the letters of a font for all threads. */
static PangoLayout *
widget_layout_new (const WarmUp *warm_up)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoLayout *layout;

  pango_cairo_context_set_font_options (context, warm_up->options);
  pango_cairo_context_set_resolution (context, warm_up->resolution);
  pango_context_set_round_glyph_positions (context, FALSE);
  layout = pango_layout_new (context);
  g_object_unref (context);
  return layout;
}

static void
set_letters (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *one_width = pango_attr_font_features_new ("tnum=1");

  one_width->end_index = (guint)strlen (LETTERS);
  pango_attr_list_insert (attributes, one_width);
  pango_layout_set_text (layout, LETTERS FIGURES, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
draw_letters (const WarmUp *warm_up, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = widget_layout_new (warm_up);

  set_letters (layout);
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++) {
    PangoFontDescription *font = pango_font_description_from_string (warm_up->font_name);

    pango_font_description_set_weight (font, fonts[i].weight);
    pango_font_description_set_size (
        font, (int)(pango_font_description_get_size (font) * fonts[i].scale + 0.5));
    pango_layout_set_font_description (layout, font);
    pango_cairo_show_layout (cr, layout);
    pango_font_description_free (font);
  }
}

static void
draw_letters_of_chart (const WarmUp *warm_up, cairo_t *cr)
{
  static const PangoWeight weights[] = {PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_BOLD};
  g_autoptr (PangoLayout) layout = ep_text_mark_layout_new ();

  set_letters (layout);
  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++) {
    PangoFontDescription *font = pango_font_description_from_string (warm_up->font_name);

    pango_font_description_set_weight (font, weights[i]);
    pango_font_description_set_absolute_size (font, CHART_PX * PANGO_SCALE);
    pango_layout_set_font_description (layout, font);
    pango_cairo_show_layout (cr, layout);
    pango_font_description_free (font);
  }
}

static void
draw_all (const WarmUp *warm_up)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1200, 30);
  cairo_t *cr = cairo_create (surface);

  draw_letters (warm_up, cr);
  draw_letters_of_chart (warm_up, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
format_once (const char *locale)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);

  g_free (ep_format_money (formatter, 123456, ep_formatter_currency (formatter)));
  g_free (ep_format_date (formatter, ep_day_from_ymd (2026, 12, 1), EP_DATE_MONTH));
}

static gpointer
warm (gpointer data)
{
  WarmUp *warm_up = data;

  draw_all (warm_up);
  format_once (warm_up->locale);
  cairo_font_options_destroy (warm_up->options);
  g_free (warm_up->font_name);
  g_free (warm_up->locale);
  g_free (warm_up);
  return NULL;
}

/* How GTK's widgets draw letters, which hangs on more settings than one. */
static void
learn_context (WarmUp *warm_up)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_label_new (NULL));
  PangoContext *context = gtk_widget_create_pango_context (widget);

  warm_up->resolution = pango_cairo_context_get_resolution (context);
  warm_up->options = cairo_font_options_copy (pango_cairo_context_get_font_options (context));
  g_object_unref (context);
}

void
ep_warm_up (const char *locale)
{
  WarmUp *warm_up = g_new0 (WarmUp, 1);

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &warm_up->font_name, NULL);
  learn_context (warm_up);
  warm_up->locale = g_strdup (locale);
  g_thread_unref (g_thread_new ("warm-up", warm, warm_up));
}
