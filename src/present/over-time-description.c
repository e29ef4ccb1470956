#include <glib/gi18n.h>
#include <present/verdict.h>

#include "leader-sentence.h"
#include "over-time-parts.h"
#include "sentences.h"

/* What a sentence about the subject's pair is told from. Where there are more than two courses it
 * names both of the pair. */
typedef struct {
  const EpChartSubject *subject;
  const EpPair *pair;
  gboolean among_more;
  guint months; /* the horizon */
  char *month_count;
} Source;

static char *
label (const Source *source, guint course, EpLabelPlace place)
{
  return ep_course_label (source->subject->scenario, course, place);
}

static guint
cheaper_course (const Source *source, EpCheaper cheaper)
{
  return cheaper == EP_CHEAPER_OTHER ? source->pair->course : 0;
}

static guint
dearer_course (const Source *source, EpCheaper cheaper)
{
  return cheaper == EP_CHEAPER_OTHER ? 0 : source->pair->course;
}

static char *
headline (const Source *source)
{
  return ep_leader_sentence (source->subject->formatter, source->subject->scenario,
                             source->pair->course, source->pair->leaders, source->pair->n_leaders,
                             source->months);
}

static char *
total (const Source *source, guint course)
{
  return ep_format_money (source->subject->formatter,
                          source->subject->comparison->courses[course].horizon_total_minor,
                          source->subject->scenario->currency);
}

static char *
end_of_equals (const Source *source)
{
  g_autofree char *paid = total (source, 0);

  return g_strdup_printf (ngettext ("After %s month both have cost %s.",
                                    "After %s months both have cost %s.", source->months),
                          source->month_count, paid);
}

/* "After 36 months microneedling has cost $2,910.00 and laser $6,000.00." */
static char *
end_of_both (const Source *source)
{
  g_autofree char *reference = label (source, 0, EP_LABEL_INSIDE);
  g_autofree char *other = label (source, source->pair->course, EP_LABEL_INSIDE);
  g_autofree char *reference_paid = total (source, 0);
  g_autofree char *other_paid = total (source, source->pair->course);

  if (source->pair->horizon_cheaper == EP_CHEAPER_EQUAL)
    return end_of_equals (source);
  if (source->pair->horizon_near_tie)
    return g_strdup_printf (ngettext ("After %s month %s has cost %s and %s %s, about the same.",
                                      "After %s months %s has cost %s and %s %s, about the same.",
                                      source->months),
                            source->month_count, reference, reference_paid, other, other_paid);
  return g_strdup_printf (ngettext ("After %s month %s has cost %s and %s %s.",
                                    "After %s months %s has cost %s and %s %s.", source->months),
                          source->month_count, reference, reference_paid, other, other_paid);
}

static char *
end_of_all (const Source *source)
{
  char *list = NULL;
  g_autofree char *paid = NULL;

  for (guint i = 0; i < source->subject->comparison->n_courses; i++) {
    g_autofree char *name = label (source, i, EP_LABEL_INSIDE);
    g_autofree char *amount = total (source, i);

    list = ep_list_join (list, ep_named_amount (name, amount));
  }
  paid = list;
  /* Translators: what each treatment has cost by then: "After 36 months: microneedling $2,910.00,
   * laser $6,000.00, peel $800.00." */
  return g_strdup_printf (ngettext ("After %s month: %s.", "After %s months: %s.", source->months),
                          source->month_count, paid);
}

static void
source_init (Source *source, const EpChartSubject *subject)
{
  *source = (Source){.subject = subject,
                     .pair = &subject->comparison->pairs[subject->pair],
                     .among_more = subject->comparison->n_courses > 2,
                     .months = subject->comparison->horizon_months};
  source->month_count = ep_format_count (subject->formatter, source->months);
}

static void
source_clear (Source *source)
{
  g_free (source->month_count);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

char *
ep_over_time_description (const EpChartSubject *subject)
{
  g_auto (Source) source = {0};

  source_init (&source, subject);
  return ep_sentences_join (headline (&source),
                            source.among_more ? end_of_all (&source) : end_of_both (&source));
}

static char *
equal_in_the_end (const Source *source)
{
  g_autofree char *reference = label (source, 0, EP_LABEL_INSIDE);
  g_autofree char *other = label (source, source->pair->course, EP_LABEL_INSIDE);

  if (source->among_more)
    return g_strdup_printf (_ ("In the end %s and %s cost exactly the same."), reference, other);
  return g_strdup (_ ("In the end both cost exactly the same."));
}

static char *
in_the_end (const Source *source)
{
  EpCheaper cheaper = source->pair->horizon_cheaper;
  gint64 difference_minor = source->pair->horizon_difference_minor;
  g_autofree char *name = label (source, cheaper_course (source, cheaper), EP_LABEL_INSIDE);
  g_autofree char *dearer = label (source, dearer_course (source, cheaper), EP_LABEL_INSIDE);
  g_autofree char *less = ep_format_money (source->subject->formatter, ABS (difference_minor),
                                           source->subject->scenario->currency);

  if (cheaper == EP_CHEAPER_EQUAL)
    return equal_in_the_end (source);
  if (source->among_more && source->pair->horizon_near_tie)
    return g_strdup_printf (_ ("In the end %s is %s cheaper than %s, about the same."), name, less,
                            dearer);
  if (source->among_more)
    return g_strdup_printf (_ ("In the end %s is %s cheaper than %s."), name, less, dearer);
  if (source->pair->horizon_near_tie)
    return g_strdup_printf (_ ("In the end %s is %s cheaper, about the same."), name, less);
  /* Translators: at the end of the months compared: "In the end microneedling is $240.00 cheaper."
   */
  return g_strdup_printf (_ ("In the end %s is %s cheaper."), name, less);
}

char *
ep_over_time_support (const EpChartSubject *subject, gboolean all_labelled)
{
  g_auto (Source) source = {0};

  source_init (&source, subject);
  return ep_sentences_join (
      ep_sentences_join (
          in_the_end (&source),
          ep_own_costs_sentence (subject->scenario, subject->comparison, subject->pair)),
      all_labelled ? NULL
                   : g_strdup (_ ("Labels that have no room are left out; every change stays in "
                                  "the data table.")));
}
