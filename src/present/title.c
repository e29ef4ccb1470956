#include <present/title.h>

/* Takes the text over. */
static char *
cut (char *text, guint chars_max)
{
  g_autofree char *whole = text;
  g_autofree char *head = NULL;

  if (g_utf8_strlen (whole, -1) <= (glong)chars_max)
    return g_steal_pointer (&whole);
  head = g_utf8_substring (whole, 0, (glong)chars_max - 1);
  return g_strconcat (g_strchomp (head), "…", NULL);
}

char *
ep_courses_title (EpFormatter *formatter, const EpScenario *scenario, guint chars_max)
{
  const char *names[EP_COURSES_MAX];

  g_assert (chars_max > 0);
  for (guint course = 0; course < scenario->n_courses; course++)
    names[course] = scenario->courses[course].name;
  return cut (ep_format_list (formatter, names, scenario->n_courses), chars_max);
}
