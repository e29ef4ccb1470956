#include "course-label.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>
#include <string.h>

typedef gboolean (*Alike) (const EpCourse *a, const EpCourse *b);

static gboolean
same_kind (const EpCourse *a, const EpCourse *b)
{
  return a->kind == b->kind;
}

static gboolean
same_name (const EpCourse *a, const EpCourse *b)
{
  return strcmp (a->name, b->name) == 0;
}

static gboolean
is_alone (const EpScenario *scenario, guint course, Alike alike)
{
  for (guint i = 0; i < scenario->n_courses; i++) {
    if (i != course && alike (&scenario->courses[i], &scenario->courses[course]))
      return FALSE;
  }
  return TRUE;
}

gboolean
ep_course_label_is_kind (const EpScenario *scenario, guint course)
{
  return scenario->courses[course].kind != EP_KIND_OTHER && is_alone (scenario, course, same_kind);
}

static char *
own_name (const EpScenario *scenario, guint course)
{
  const char *name = scenario->courses[course].name;
  if (is_alone (scenario, course, same_name))
    return g_strdup (name);
  /* Translators: a treatment's name and its place among those that are compared, where two have
   * the same name: "Laser, face (2)". */
  return g_strdup_printf (_ ("%s (%u)"), name, course + 1);
}

static char *
microneedling (EpLabelPlace place)
{
  switch (place) {
  case EP_LABEL_ALONE:
    return g_strdup (C_ ("alone", "Microneedling"));
  case EP_LABEL_AT_START:
    /* Translators: as it begins a sentence, "Microneedling is cheaper.", with the article where a
     * sentence needs one. */
    return g_strdup (C_ ("at the start of a sentence", "Microneedling"));
  case EP_LABEL_INSIDE:
  default:
    return g_strdup (C_ ("inside a sentence", "microneedling"));
  }
}

static char *
laser (EpLabelPlace place)
{
  switch (place) {
  case EP_LABEL_ALONE:
    return g_strdup (C_ ("alone", "Laser"));
  case EP_LABEL_AT_START:
    return g_strdup (C_ ("at the start of a sentence", "Laser"));
  case EP_LABEL_INSIDE:
  default:
    return g_strdup (C_ ("inside a sentence", "laser"));
  }
}

char *
ep_course_label (const EpScenario *scenario, guint course, EpLabelPlace place)
{
  g_assert (course < scenario->n_courses);
  if (!ep_course_label_is_kind (scenario, course))
    return own_name (scenario, course);
  return scenario->courses[course].kind == EP_KIND_MICRONEEDLING ? microneedling (place)
                                                                 : laser (place);
}

static gboolean
is_taken (const EpScenario *scenario, const char *name)
{
  for (guint i = 0; i < scenario->n_courses; i++) {
    if (strcmp (scenario->courses[i].name, name) == 0)
      return TRUE;
  }
  return FALSE;
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
    if (!is_taken (scenario, name))
      return g_steal_pointer (&name);
  }
}
