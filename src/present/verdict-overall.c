#include "verdict-overall.h"

#include "sentences.h"

#include <engine/cheapest.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>
#include <string.h>

/* What the sentences are told from. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  EpCheapest course;
  EpCheapest horizon;
  guint months;
  char *month_count;
  char *course_count; /* of all courses */
} Source;

/* Who is the cheapest alone. */
static char *
winner (const Source *source, const EpCheapest *cheapest, EpLabelPlace place)
{
  return ep_course_label (source->scenario, cheapest->courses[0], place);
}

/* All of them, as a list at that place of a sentence. */
static char *
winners (const Source *source, const EpCheapest *cheapest, EpLabelPlace place)
{
  char *labels[EP_COURSES_MAX];
  for (guint i = 0; i < cheapest->n_courses; i++)
    labels[i] =
        ep_course_label (source->scenario, cheapest->courses[i], i == 0 ? place : EP_LABEL_INSIDE);

  char *list = ep_format_list (source->formatter, (const char *const *)labels, cheapest->n_courses);
  for (guint i = 0; i < cheapest->n_courses; i++)
    g_free (labels[i]);
  return list;
}

/* Each of the two has one that is cheapest alone. */
static char *
decided_sentence (const Source *source)
{
  g_autofree char *course = winner (source, &source->course, EP_LABEL_AT_START);
  g_autofree char *horizon = winner (source, &source->horizon, EP_LABEL_INSIDE);
  if (source->course.courses[0] == source->horizon.courses[0])
    return g_strdup_printf (
        /* Translators: a treatment, how many there are (three or more), and the months compared:
         * "Microneedling is the cheapest of all 3, for the course and over 36 months." */
        ngettext ("%s is the cheapest of all %s, for the course and over %s month.",
                  "%s is the cheapest of all %s, for the course and over %s months.",
                  source->months),
        course, source->course_count, source->month_count);
  return g_strdup_printf (
      /* Translators: as above, but another treatment over the months: "Microneedling is the
       * cheapest of all 3 for the course, Laser 2 over 36 months." */
      ngettext ("%s is the cheapest of all %s for the course, %s over %s month.",
                "%s is the cheapest of all %s for the course, %s over %s months.", source->months),
      course, source->course_count, horizon, source->month_count);
}

static gboolean
is_same (const EpCheapest *one, const EpCheapest *two)
{
  return one->n_courses == two->n_courses && one->equal == two->equal &&
         memcmp (one->courses, two->courses, one->n_courses * sizeof one->courses[0]) == 0;
}

/* All cost the same or about the same, for the course and over the months. */
static char *
all_sentence (const Source *source)
{
  const char *format =
      source->course.equal
          /* Translators: how many treatments there are, three or more, and the months compared. */
          ? ngettext ("All %s cost exactly the same, for the course and over %s month.",
                      "All %s cost exactly the same, for the course and over %s months.",
                      source->months)
          : ngettext ("All %s cost about the same, for the course and over %s month.",
                      "All %s cost about the same, for the course and over %s months.",
                      source->months);
  return g_strdup_printf (format, source->course_count, source->month_count);
}

/* The same few are cheapest for the course and over the months. */
static char *
together_sentence (const Source *source)
{
  g_autofree char *together = winners (source, &source->course, EP_LABEL_AT_START);
  const char *format =
      source->course.equal
          ? ngettext (
                /* Translators: two or three treatments, and the months: "Laser and Laser 2 are the
                 * cheapest and cost exactly the same, for the course and over 36 months." */
                "%s are the cheapest and cost exactly the same, for the course and over %s month.",
                "%s are the cheapest and cost exactly the same, for the course and over %s months.",
                source->months)
          : ngettext (
                "%s are the cheapest and cost about the same, for the course and over %s month.",
                "%s are the cheapest and cost about the same, for the course and over %s months.",
                source->months);
  return g_strdup_printf (format, together, source->month_count);
}

static char *
course_sentence (const Source *source)
{
  const EpCheapest *course = &source->course;
  if (course->n_courses == 1) {
    g_autofree char *alone = winner (source, course, EP_LABEL_AT_START);
    /* Translators: a treatment, and how many there are, three or more. */
    return g_strdup_printf (_ ("%s is the cheapest of all %s for the course."), alone,
                            source->course_count);
  }
  if (course->n_courses == source->scenario->n_courses)
    /* Translators: how many treatments there are, three or more. */
    return g_strdup_printf (course->equal ? _ ("For the course all %s cost exactly the same.")
                                          : _ ("For the course all %s cost about the same."),
                            source->course_count);
  g_autofree char *together = winners (source, course, EP_LABEL_INSIDE);
  return g_strdup_printf (course->equal
                              /* Translators: two or three treatments: "For the course Laser and
                               * Laser 2 are the cheapest and cost exactly the same." */
                              ? _ ("For the course %s are the cheapest and cost exactly the same.")
                              : _ ("For the course %s are the cheapest and cost about the same."),
                          together);
}

static char *
horizon_alone_sentence (const Source *source)
{
  g_autofree char *alone = winner (source, &source->horizon, EP_LABEL_INSIDE);
  /* Translators: the months, a treatment, and how many there are, three or more. */
  return g_strdup_printf (ngettext ("Over %s month %s is the cheapest of all %s.",
                                    "Over %s months %s is the cheapest of all %s.", source->months),
                          source->month_count, alone, source->course_count);
}

static char *
horizon_all_sentence (const Source *source)
{
  const char *format =
      source->horizon.equal
          /* Translators: the months, and how many treatments there are, three or more. */
          ? ngettext ("Over %s month all %s cost exactly the same.",
                      "Over %s months all %s cost exactly the same.", source->months)
          : ngettext ("Over %s month all %s cost about the same.",
                      "Over %s months all %s cost about the same.", source->months);
  return g_strdup_printf (format, source->month_count, source->course_count);
}

static char *
horizon_together_sentence (const Source *source)
{
  g_autofree char *together = winners (source, &source->horizon, EP_LABEL_INSIDE);
  const char *format =
      source->horizon.equal
          /* Translators: the months, and two or three treatments. */
          ? ngettext ("Over %s month %s are the cheapest and cost exactly the same.",
                      "Over %s months %s are the cheapest and cost exactly the same.",
                      source->months)
          : ngettext ("Over %s month %s are the cheapest and cost about the same.",
                      "Over %s months %s are the cheapest and cost about the same.",
                      source->months);
  return g_strdup_printf (format, source->month_count, together);
}

static char *
horizon_sentence (const Source *source)
{
  if (source->horizon.n_courses == 1)
    return horizon_alone_sentence (source);
  return source->horizon.n_courses == source->scenario->n_courses
             ? horizon_all_sentence (source)
             : horizon_together_sentence (source);
}

char *
ep_verdict_overall (EpFormatter *formatter, const EpScenario *scenario,
                    const EpComparison *comparison)
{
  if (comparison->n_courses == 2)
    return NULL;

  g_autofree char *month_count = ep_format_count (formatter, comparison->horizon_months);
  g_autofree char *course_count = ep_format_count (formatter, comparison->n_courses);
  Source source = {.formatter = formatter,
                   .scenario = scenario,
                   .course = ep_cheapest_for_course (scenario, comparison),
                   .horizon = ep_cheapest_over_horizon (scenario, comparison),
                   .months = comparison->horizon_months,
                   .month_count = month_count,
                   .course_count = course_count};

  if (source.course.n_courses == 1 && source.horizon.n_courses == 1)
    return decided_sentence (&source);
  if (is_same (&source.course, &source.horizon))
    return source.course.n_courses == comparison->n_courses ? all_sentence (&source)
                                                            : together_sentence (&source);
  return ep_sentences_join (course_sentence (&source), horizon_sentence (&source));
}
