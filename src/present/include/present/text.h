#pragma once

#include <glib.h>
#include <present/palette.h>

G_BEGIN_DECLS

/* How wide text is: the one thing about a layout that only a font knows. */

typedef struct {
  double size_px;
  gboolean bold;
  gboolean markup; /* the text holds Pango markup */
} EpTextStyle;

typedef struct _EpTextMeasurer EpTextMeasurer;

struct _EpTextMeasurer {
  double (*width_px) (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style);
  gpointer data;
};

/* Measures with Pango, as the painter will draw. Needs no display. Remembers what it measured, so
 * that whoever lays out again and again keeps one. On one thread. */
void ep_pango_measurer_init (EpTextMeasurer *measurer, const char *font_family);

void ep_pango_measurer_clear (EpTextMeasurer *measurer);

/* Measures by `inner`, but figures as if each were as wide as a zero, as those of a text in charts
 * are: amounts that change at every key are then measured once for each form. `inner` outlives it.
 */
EpTextMeasurer ep_figures_measurer (const EpTextMeasurer *inner);

double ep_text_width_px (const EpTextMeasurer *measurer, const char *text,
                         const EpTextStyle *style);

/* The text, cut at a character and ended by an ellipsis where it is wider than `most_px`; at least
 * one character is kept. Plain text only. Free with g_free(). */
char *ep_text_shorten (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style,
                       double most_px);

/* The text in lines of at most `most_px`, broken where its language allows it, within a word only
 * where that alone is wider. What is beyond `n_lines_most` lines, at least 1, is cut and the last
 * one ended by an ellipsis. No lines for an empty text. Plain text only. Free with g_strfreev(). */
char **ep_text_wrap (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style,
                     double most_px, guint n_lines_most);

/* The first of the texts (NULL-terminated, longest first) that is at most `most_px` wide, or NULL.
 * Owned by the list. */
const char *ep_text_choose (const EpTextMeasurer *measurer, const char *const *texts,
                            const EpTextStyle *style, double most_px);

G_END_DECLS
