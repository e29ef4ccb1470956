#include "letters.h"

static double
width_px (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style)
{
  gboolean in_tag = FALSE;
  guint n_letters = 0;

  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter)) {
    if (style->markup && (*letter == '<' || *letter == '>'))
      in_tag = *letter == '<';
    else if (!in_tag && !g_unichar_ismark (g_utf8_get_char (letter)))
      n_letters++;
  }
  return n_letters * style->size_px * (style->bold ? 0.625 : 0.5);
}

const EpTextMeasurer letters = {width_px, NULL};
