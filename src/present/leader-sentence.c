#include "leader-sentence.h"

#include <glib/gi18n.h>
#include <present/verdict.h>

/* What the sentence is told from. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  guint other;
  const EpLeader *leaders;
  guint n_leaders;
  gboolean among_more;
  guint months;
  char *month_count;
} Source;

static char *
label (const Source *source, guint course, EpLabelPlace place)
{
  return ep_course_label (source->scenario, course, place);
}

static guint
cheaper_course (const Source *source, EpCheaper cheaper)
{
  return cheaper == EP_CHEAPER_OTHER ? source->other : 0;
}

static guint
dearer_course (const Source *source, EpCheaper cheaper)
{
  return cheaper == EP_CHEAPER_OTHER ? 0 : source->other;
}

static char *
whole_period (const Source *source)
{
  EpCheaper cheaper = source->leaders[0].cheaper;
  g_autofree char *name = label (source, cheaper_course (source, cheaper), EP_LABEL_AT_START);
  g_autofree char *dearer = label (source, dearer_course (source, cheaper), EP_LABEL_INSIDE);

  if (cheaper == EP_CHEAPER_EQUAL && source->among_more)
    return g_strdup_printf (ngettext ("%s and %s cost exactly the same for %s month.",
                                      "%s and %s cost exactly the same for all %s months.",
                                      source->months),
                            name, dearer, source->month_count);
  if (cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (ngettext ("Both cost exactly the same for %s month.",
                                      "Both cost exactly the same for all %s months.",
                                      source->months),
                            source->month_count);
  if (source->among_more)
    return g_strdup_printf (ngettext ("%s is cheaper than %s for %s month.",
                                      "%s is cheaper than %s for all %s months.", source->months),
                            name, dearer, source->month_count);
  return g_strdup_printf (
      ngettext ("%s is cheaper for %s month.", "%s is cheaper for all %s months.", source->months),
      name, source->month_count);
}

static char *
several_changes (const Source *source)
{
  g_autofree char *changes = ep_format_count (source->formatter, source->n_leaders - 1);
  g_autofree char *reference = label (source, 0, EP_LABEL_INSIDE);
  g_autofree char *other = label (source, source->other, EP_LABEL_INSIDE);

  if (source->among_more)
    /* Translators: of two treatments, "Which of microneedling and laser is cheaper changes 6 times
     * in 36 months." */
    return g_strdup_printf (ngettext ("Which of %s and %s is cheaper changes %s times in %s month.",
                                      "Which of %s and %s is cheaper changes %s times in %s "
                                      "months.",
                                      source->months),
                            reference, other, changes, source->month_count);
  return g_strdup_printf (ngettext ("Who is cheaper changes %s times in %s month.",
                                    "Who is cheaper changes %s times in %s months.",
                                    source->months),
                          changes, source->month_count);
}

static char *
one_change (const Source *source)
{
  const EpLeader *last = &source->leaders[1];
  g_autofree char *date = ep_format_date (source->formatter, last->day, EP_DATE_LONG);
  guint cheaper = cheaper_course (source, last->cheaper);
  g_autofree char *name = label (source, cheaper, EP_LABEL_AT_START);
  g_autofree char *inside = label (source, cheaper, EP_LABEL_INSIDE);
  g_autofree char *dearer = label (source, dearer_course (source, last->cheaper), EP_LABEL_INSIDE);

  if (last->cheaper == EP_CHEAPER_EQUAL && source->among_more)
    return g_strdup_printf (_ ("From %s on %s and %s cost the same."), date, inside, dearer);
  if (last->cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (_ ("From %s on both cost the same."), date);
  if (source->among_more)
    return g_strdup_printf (_ ("%s is cheaper than %s from %s on."), name, dearer, date);
  return g_strdup_printf (_ ("%s is cheaper from %s on."), name, date);
}

char *
ep_leader_sentence (EpFormatter *formatter, const EpScenario *scenario, guint other,
                    const EpLeader *leaders, guint n_leaders, guint months)
{
  g_autofree char *month_count = ep_format_count (formatter, months);
  const Source source = {.formatter = formatter,
                         .scenario = scenario,
                         .other = other,
                         .leaders = leaders,
                         .n_leaders = n_leaders,
                         .among_more = scenario->n_courses > 2,
                         .months = months,
                         .month_count = month_count};

  if (n_leaders == 1)
    return whole_period (&source);
  return n_leaders == 2 ? one_change (&source) : several_changes (&source);
}
