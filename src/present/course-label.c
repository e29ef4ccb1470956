#include "course-label.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>
#include <string.h>

static const char *
microneedling (EpLabelPlace place)
{
  switch (place) {
  case EP_LABEL_ALONE:
    return C_ ("alone", "Microneedling");
  case EP_LABEL_AT_START:
    /* Translators: as it begins a sentence, "Microneedling is cheaper.", with the article where a
     * sentence needs one. */
    return C_ ("at the start of a sentence", "Microneedling");
  case EP_LABEL_INSIDE:
  default:
    return C_ ("inside a sentence", "microneedling");
  }
}

static const char *
laser (EpLabelPlace place)
{
  switch (place) {
  case EP_LABEL_ALONE:
    return C_ ("alone", "Laser");
  case EP_LABEL_AT_START:
    return C_ ("at the start of a sentence", "Laser");
  case EP_LABEL_INSIDE:
  default:
    return C_ ("inside a sentence", "laser");
  }
}

static const char *
kind_word (EpKind kind, EpLabelPlace place)
{
  return kind == EP_KIND_MICRONEEDLING ? microneedling (place) : laser (place);
}

/* Whether any course other than number `except` has that name. */
static gboolean
is_name_taken (const EpScenario *scenario, const char *name, guint except)
{
  for (guint i = 0; i < scenario->n_courses; i++) {
    if (i != except && strcmp (scenario->courses[i].name, name) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_kind_taken (const EpScenario *scenario, EpKind kind, guint except)
{
  for (guint i = 0; i < scenario->n_courses; i++) {
    if (i != except && scenario->courses[i].kind == kind)
      return TRUE;
  }
  return FALSE;
}

gboolean
ep_course_label_is_kind (const EpScenario *scenario, guint course)
{
  EpKind kind = scenario->courses[course].kind;
  return kind != EP_KIND_OTHER && !is_kind_taken (scenario, kind, course) &&
         !is_name_taken (scenario, kind_word (kind, EP_LABEL_ALONE), course);
}

static char *
own_name (const EpScenario *scenario, guint course)
{
  const char *name = scenario->courses[course].name;
  if (!is_name_taken (scenario, name, course))
    return g_strdup (name);
  /* Translators: a treatment's name and its place among those that are compared, where two have
   * the same name: "Laser, face (2)". */
  return g_strdup_printf (_ ("%s (%u)"), name, course + 1);
}

char *
ep_course_label (const EpScenario *scenario, guint course, EpLabelPlace place)
{
  g_assert (course < scenario->n_courses);
  if (!ep_course_label_is_kind (scenario, course))
    return own_name (scenario, course);
  return g_strdup (kind_word (scenario->courses[course].kind, place));
}

static guint
count_lasers (const EpScenario *scenario)
{
  guint n_lasers = 0;
  for (guint i = 0; i < scenario->n_courses; i++) {
    if (scenario->courses[i].kind == EP_KIND_LASER)
      n_lasers++;
  }
  return n_lasers;
}

char *
ep_laser_name (EpFormatter *formatter, const EpScenario *scenario)
{
  for (guint number = count_lasers (scenario) + 1;; number++) {
    g_autofree char *count = ep_format_count (formatter, number);
    /* Translators: a name for one more laser, to tell it from those there are: "Laser 2". */
    g_autofree char *name = g_strdup_printf (_ ("Laser %s"), count);
    if (!is_name_taken (scenario, name, EP_COURSES_MAX))
      return g_steal_pointer (&name);
  }
}
