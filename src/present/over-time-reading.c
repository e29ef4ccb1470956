#include <glib/gi18n.h>
#include <present/verdict.h>

#include "over-time-parts.h"
#include "sentences.h"
#include "visit.h"

/* What a course has cost once that visit is paid. */
static char *
paid_after (const EpChartSubject *subject, const EpCourseCost *cost, const EpVisit *visit,
            const char *name, const char *amount)
{
  guint bought = ep_visit_bought (cost, visit->number);
  g_autofree char *number = ep_format_count (subject->formatter, visit->number);
  g_autofree char *size = ep_format_count (subject->formatter, bought);

  if (visit->kind == EP_VISIT_MAINTENANCE)
    /* Translators: part of a list, what a treatment has cost so far and which of its visits is that
     * day: "laser $2,150.00 after its maintenance visit" */
    return g_strdup_printf (_ ("%s %s after its maintenance visit"), name, amount);
  if (bought > 1)
    /* Translators: the same on the day of a session: "laser $1,500.00 after session 1 with a
     * package of 3" */
    return g_strdup_printf (_ ("%s %s after session %s with a package of %s"), name, amount, number,
                            size);
  /* Translators: the same on the day of a session: "laser $650.00 after session 1" */
  return g_strdup_printf (_ ("%s %s after session %s"), name, amount, number);
}

static char *
paid_by (const EpChartSubject *subject, guint course, EpDay day)
{
  const EpCourseCost *cost = &subject->comparison->courses[course];
  const EpVisit *visit = ep_visit_by (cost, day);
  g_autofree char *name = ep_course_label (subject->scenario, course, EP_LABEL_INSIDE);
  g_autofree char *amount = ep_format_money (subject->formatter, ep_visit_paid_by (cost, day),
                                             subject->scenario->currency);

  if (visit != NULL && visit->day == day)
    return paid_after (subject, cost, visit, name, amount);
  return ep_named_amount (name, amount);
}

static char *
paid_sentence (const EpChartSubject *subject, EpDay day)
{
  g_autofree char *date = ep_format_date (subject->formatter, day, EP_DATE_LONG);
  g_autofree char *paid = NULL;
  char *list = NULL;

  for (guint i = 0; i < subject->comparison->n_courses; i++)
    list = ep_list_join (list, paid_by (subject, i, day));
  paid = list;
  /* Translators: a date and what each treatment has cost by then: "26 July 2028: microneedling
   * $2,910.00, laser $2,150.00 after its maintenance visit." */
  return g_strdup_printf (_ ("%s: %s."), date, paid);
}

static char *
level_sentence (const EpChartSubject *subject, guint other)
{
  g_autofree char *reference_name = ep_course_label (subject->scenario, 0, EP_LABEL_AT_START);
  g_autofree char *other_name = ep_course_label (subject->scenario, other, EP_LABEL_INSIDE);

  if (subject->comparison->n_courses == 2)
    return g_strdup (_ ("Both have cost the same so far."));
  return g_strdup_printf (_ ("%s and %s have cost the same so far."), reference_name, other_name);
}

/* A lead that the horizon's verdict calls a near tie is called so on its last day. */
static gboolean
near_tie_on (const EpChartSubject *subject, EpDay day)
{
  return day == subject->comparison->end &&
         subject->comparison->pairs[subject->pair].horizon_near_tie;
}

static char *
lead_sentence (const EpChartSubject *subject, EpDay day)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  gint64 lead_minor = ep_visit_paid_by (&subject->comparison->courses[other], day) -
                      ep_visit_paid_by (&subject->comparison->courses[0], day);
  g_autofree char *ahead =
      ep_course_label (subject->scenario, lead_minor > 0 ? 0 : other, EP_LABEL_AT_START);
  g_autofree char *behind =
      ep_course_label (subject->scenario, lead_minor > 0 ? other : 0, EP_LABEL_INSIDE);
  g_autofree char *amount =
      ep_format_money (subject->formatter, ABS (lead_minor), subject->scenario->currency);

  if (lead_minor == 0)
    return level_sentence (subject, other);
  if (subject->comparison->n_courses > 2)
    return near_tie_on (subject, day)
               ? g_strdup_printf (_ ("%s is %s ahead of %s, about the same."), ahead, amount,
                                  behind)
               : g_strdup_printf (_ ("%s is %s ahead of %s."), ahead, amount, behind);
  if (near_tie_on (subject, day))
    return g_strdup_printf (_ ("%s is %s ahead, about the same."), ahead, amount);
  /* Translators: ahead is who has cost less so far: "Laser is $760.00 ahead." */
  return g_strdup_printf (_ ("%s is %s ahead."), ahead, amount);
}

char *
ep_over_time_reading (const EpChartSubject *subject, EpDay day)
{
  return ep_sentences_join (paid_sentence (subject, day), lead_sentence (subject, day));
}
