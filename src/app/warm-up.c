#include "warm-up.h"

#include <engine/date.h>
#include <pango/pangocairo.h>
#include <present/formatter.h>

/* The letters of nearly all texts, drawn in the fonts of text-line.h and the verdict's. */
#define LETTERS "abcdefghijklmnoprstuvwxyzABCDEFHILMPRSTVW0123456789.,:$%·-’"

typedef struct {
  char *font_name;
  char *locale;
  double resolution;
} WarmUp;

static const struct {
  double scale;
  PangoWeight weight;
} fonts[] = {
    {1, PANGO_WEIGHT_NORMAL}, {9.0 / 11, PANGO_WEIGHT_NORMAL},     {9.0 / 11, PANGO_WEIGHT_BOLD},
    {1, PANGO_WEIGHT_BOLD},   {15.0 / 11, PANGO_WEIGHT_ULTRABOLD},
};

/* The context that GTK's widgets have: cairo keeps the letters of a font for all threads. */
static PangoContext *
context_new (const WarmUp *warm_up)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, warm_up->resolution);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static void
draw_letters (const WarmUp *warm_up)
{
  PangoContext *context = context_new (warm_up);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1200, 30);
  cairo_t *cr = cairo_create (surface);

  pango_layout_set_text (layout, LETTERS, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++) {
    PangoFontDescription *font = pango_font_description_from_string (warm_up->font_name);

    pango_font_description_set_weight (font, fonts[i].weight);
    pango_font_description_set_size (
        font, (int)(pango_font_description_get_size (font) * fonts[i].scale + 0.5));
    pango_layout_set_font_description (layout, font);
    cairo_move_to (cr, 0, 0);
    pango_cairo_show_layout (cr, layout);
    pango_font_description_free (font);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
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

  draw_letters (warm_up);
  format_once (warm_up->locale);
  g_free (warm_up->font_name);
  g_free (warm_up->locale);
  g_free (warm_up);
  return NULL;
}

void
ep_warm_up (const char *locale)
{
  WarmUp *warm_up = g_new0 (WarmUp, 1);
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &warm_up->font_name, "gtk-xft-dpi",
                &dpi, NULL);
  warm_up->resolution = dpi > 0 ? dpi / 1024.0 : 96;
  warm_up->locale = g_strdup (locale);
  g_thread_unref (g_thread_new ("warm-up", warm, warm_up));
}
