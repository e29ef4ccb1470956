#include <formats/quote.h>

char *
ep_quote (const char *text, gsize characters)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *quoted = g_string_new (NULL);
  for (const char *at = valid; *at != '\0' && characters > 0; at = g_utf8_next_char (at)) {
    const gunichar character = g_utf8_get_char (at);
    if (g_unichar_iscntrl (character))
      g_string_append_printf (quoted, "\\u%04x", character);
    else
      g_string_append_unichar (quoted, character);
    characters--;
  }
  return g_string_free (quoted, FALSE);
}
