#include <pango/pangocairo.h>
#include <present/text.h>
#include <string.h>

#include "text-layout.h"

#define ELLIPSIS "…"

PangoContext *
ep_text_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Hinted widths differ between a screen, a picture and a page. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

void
ep_text_layout_set (PangoLayout *layout, const char *font_family, const char *text,
                    const EpTextStyle *style)
{
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, font_family != NULL ? font_family : "Sans");
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, style->size_px * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (style->markup) {
    pango_layout_set_markup (layout, text, -1);
    pango_attr_list_unref (attributes);
    attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
    if (attributes == NULL)
      attributes = pango_attr_list_new ();
  } else {
    pango_layout_set_text (layout, text, -1);
  }
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

/* So many widths are remembered before all are forgotten: typing goes on making new amounts. */
#define WIDTHS_MOST 2000

typedef struct {
  PangoLayout *layout;
  char *font_family;
  GHashTable *widths; /* from a style and a text, see width_key(), to Pango units */
} PangoData;

/* The style in six letters, then the text. Written by hand, since layouts ask for hundreds of
 * widths from key to key. */
static char *
width_key (const char *text, const EpTextStyle *style)
{
  guint size = (guint)(style->size_px * PANGO_SCALE);
  gsize length = strlen (text);
  char *key = g_malloc (6 + length + 1);

  for (guint i = 0; i < 4; i++, size >>= 6)
    key[i] = (char)('0' + (size & 63));
  key[4] = style->bold ? 'b' : '-';
  key[5] = style->markup ? 'm' : '-';
  memcpy (key + 6, text, length + 1);
  return key;
}

static double
pango_width_px (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style)
{
  PangoData *data = measurer->data;
  g_autofree char *key = width_key (text, style);
  gpointer kept;
  int width;

  if (g_hash_table_lookup_extended (data->widths, key, NULL, &kept))
    return (double)GPOINTER_TO_INT (kept) / PANGO_SCALE;
  ep_text_layout_set (data->layout, data->font_family, text, style);
  pango_layout_get_size (data->layout, &width, NULL);
  if (g_hash_table_size (data->widths) >= WIDTHS_MOST)
    g_hash_table_remove_all (data->widths);
  g_hash_table_insert (data->widths, g_steal_pointer (&key), GINT_TO_POINTER (width));
  return (double)width / PANGO_SCALE;
}

void
ep_pango_measurer_init (EpTextMeasurer *measurer, const char *font_family)
{
  PangoData *data = g_new (PangoData, 1);
  PangoContext *context = ep_text_context_new ();

  data->layout = pango_layout_new (context);
  g_object_unref (context);
  data->font_family = g_strdup (font_family);
  data->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  *measurer = (EpTextMeasurer){pango_width_px, data};
}

void
ep_pango_measurer_clear (EpTextMeasurer *measurer)
{
  PangoData *data = measurer->data;

  g_hash_table_unref (data->widths);
  g_object_unref (data->layout);
  g_free (data->font_family);
  g_free (data);
}

static double
figures_width_px (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style)
{
  const EpTextMeasurer *inner = measurer->data;
  g_autoptr (GString) zeros = NULL;

  /* There are figures in the escapes of markup. */
  if (style->markup)
    return ep_text_width_px (inner, text, style);
  zeros = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (g_unichar_isdigit (letter))
      letter -= (gunichar)g_unichar_digit_value (letter);
    g_string_append_unichar (zeros, letter);
  }
  return ep_text_width_px (inner, zeros->str, style);
}

EpTextMeasurer
ep_figures_measurer (const EpTextMeasurer *inner)
{
  return (EpTextMeasurer){figures_width_px, (gpointer)inner};
}

double
ep_text_width_px (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style)
{
  return measurer->width_px (measurer, text, style);
}

/* The first `n_chars` characters and an ellipsis, without a space or a lone combining mark between.
 */
static char *
cut (const char *text, glong n_chars)
{
  const char *end = g_utf8_offset_to_pointer (text, n_chars);
  g_autofree char *kept = NULL;

  while (g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  kept = g_strndup (text, (gsize)(end - text));
  return g_strconcat (g_strchomp (kept), ELLIPSIS, NULL);
}

char *
ep_text_shorten (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style,
                 double most_px)
{
  glong fits = 1, too_many = g_utf8_strlen (text, -1);

  g_assert (!style->markup);
  if (too_many <= 1 || ep_text_width_px (measurer, text, style) <= most_px)
    return g_strdup (text);
  while (too_many - fits > 1) {
    glong middle = (fits + too_many) / 2;
    g_autofree char *shorter = cut (text, middle);

    if (ep_text_width_px (measurer, shorter, style) <= most_px)
      fits = middle;
    else
      too_many = middle;
  }
  return cut (text, fits);
}

const char *
ep_text_choose (const EpTextMeasurer *measurer, const char *const *texts, const EpTextStyle *style,
                double most_px)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (ep_text_width_px (measurer, texts[i], style) <= most_px)
      return texts[i];
  return NULL;
}
