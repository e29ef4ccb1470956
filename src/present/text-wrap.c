#include <pango/pango.h>
#include <present/text.h>
#include <string.h>
#include <unicode/uchar.h>

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

typedef struct {
  const EpTextMeasurer *measurer;
  const EpTextStyle *style;
  double most_px;
  const char *text;
  glong n_chars;
  PangoLogAttr *breaks; /* of each character, and of the end */
} Wrap;

/* Without the spaces at its end. */
static char *
piece (const Wrap *wrap, glong from, glong to)
{
  return g_strchomp (g_utf8_substring (wrap->text, from, to));
}

static gboolean
fits (const Wrap *wrap, glong from, glong to)
{
  g_autofree char *text = piece (wrap, from, to);

  return ep_text_width_px (wrap->measurer, text, wrap->style) <= wrap->most_px;
}

/* Where the line that begins there ends: at a word's end, within one that is wider than a line. */
static glong
line_end (const Wrap *wrap, glong from)
{
  glong end = from;

  for (glong i = from + 1; i <= wrap->n_chars; i++) {
    if (i < wrap->n_chars && !wrap->breaks[i].is_line_break)
      continue;
    if (!fits (wrap, from, i))
      break;
    end = i;
  }
  if (end > from)
    return end;
  for (end = from + 1; end < wrap->n_chars && fits (wrap, from, end + 1);)
    end++;
  while (end < wrap->n_chars && !wrap->breaks[end].is_cursor_position)
    end++;
  return end;
}

/* Where the first letter that has a direction leads; left to right where there is none. */
static UCharDirection
direction_of (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    UCharDirection direction = u_charDirection ((UChar32)g_utf8_get_char (at));

    if (direction == U_RIGHT_TO_LEFT_ARABIC)
      return U_RIGHT_TO_LEFT;
    if (direction == U_RIGHT_TO_LEFT || direction == U_LEFT_TO_RIGHT)
      return direction;
  }
  return U_LEFT_TO_RIGHT;
}

/* A line is set by itself: it says in which direction the whole text reads, where its own words
 * would not. Takes the line over. */
static char *
directed (char *line, UCharDirection direction)
{
  g_autofree char *plain = line;

  if (direction_of (line) == direction)
    return g_steal_pointer (&plain);
  return g_strconcat (direction == U_RIGHT_TO_LEFT ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, plain,
                      NULL);
}

/* All the rest where it fits, else as many words of it as an ellipsis leaves room for: a figure is
 * never cut to another one. */
static char *
last_line (const Wrap *wrap, glong from)
{
  g_autofree char *rest = piece (wrap, from, wrap->n_chars);

  if (fits (wrap, from, wrap->n_chars))
    return g_steal_pointer (&rest);
  for (glong end = wrap->n_chars - 1; end > from; end--) {
    g_autofree char *words = wrap->breaks[end].is_line_break ? piece (wrap, from, end) : NULL;
    g_autofree char *cut = words != NULL ? g_strconcat (words, " …", NULL) : NULL;

    if (cut != NULL && ep_text_width_px (wrap->measurer, cut, wrap->style) <= wrap->most_px)
      return g_steal_pointer (&cut);
  }
  return ep_text_shorten (wrap->measurer, rest, wrap->style, wrap->most_px);
}

char **
ep_text_wrap (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style,
              double most_px, guint n_lines_most)
{
  Wrap wrap = {measurer, style, most_px, text, g_utf8_strlen (text, -1), NULL};
  UCharDirection direction = direction_of (text);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  g_assert (!style->markup && n_lines_most > 0);
  wrap.breaks = g_new0 (PangoLogAttr, wrap.n_chars + 1);
  pango_get_log_attrs (text, (int)strlen (text), -1, NULL, wrap.breaks, (int)wrap.n_chars + 1);
  for (glong from = 0, to; from < wrap.n_chars; from = to) {
    gboolean last = lines->len + 1 == n_lines_most;

    to = last ? wrap.n_chars : line_end (&wrap, from);
    g_ptr_array_add (
        lines, directed (last ? last_line (&wrap, from) : piece (&wrap, from, to), direction));
  }
  g_free (wrap.breaks);
  g_ptr_array_add (lines, NULL);
  return (char **)g_ptr_array_steal (lines, NULL);
}
