#include "fold.h"

static char *
without_marks (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar character = g_utf8_get_char (at);

    if (!g_unichar_ismark (character))
      g_string_append_unichar (kept, character);
  }
  return g_string_free (kept, FALSE);
}

char *
ep_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *apart = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *bare = without_marks (apart);

  return g_utf8_casefold (bare, -1);
}
