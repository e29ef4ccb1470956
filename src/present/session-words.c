#include "session-words.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "course-label.h"
#include "sentences.h"

static char *
amount_text (const EpChartSubject *subject, gint64 amount_minor, gboolean is_larger)
{
  g_autofree char *amount =
      ep_format_money (subject->formatter, amount_minor, subject->scenario->currency);

  if (!is_larger)
    return g_steal_pointer (&amount);
  /* Translators: an amount; the true one is too large to be told */
  return g_strdup_printf (_ ("more than %s"), amount);
}

char *
ep_session_cost (const EpChartSubject *subject, gint64 total_minor)
{
  return amount_text (subject, total_minor, total_minor == G_MAXINT64);
}

char *
ep_sessions_of_course (const EpChartSubject *subject, guint course, guint sessions)
{
  g_autofree char *count = ep_format_count (subject->formatter, sessions);
  g_autofree char *label = ep_course_label (subject->scenario, course, EP_LABEL_INSIDE);

  if (!ep_course_label_is_kind (subject->scenario, course))
    /* Translators: a number, a treatment's own name. It stands alone, and as the subject of "5
     * sessions of Dermapen cost less than one laser course, 6 cost more." */
    return g_strdup_printf (ngettext ("%s session of %s", "%s sessions of %s", sessions), count,
                            label);
  if (subject->scenario->courses[course].kind == EP_KIND_MICRONEEDLING)
    return g_strdup_printf (
        /* Translators: it stands alone, and as the subject of "5 microneedling sessions cost less
         * than one laser course, 6 cost more." */
        ngettext ("%s microneedling session", "%s microneedling sessions", sessions), count);
  return g_strdup_printf (ngettext ("%s laser session", "%s laser sessions", sessions), count);
}

static char *
one_course_alone (const EpScenario *scenario, guint course)
{
  g_autofree char *label = ep_course_label (scenario, course, EP_LABEL_INSIDE);

  if (!ep_course_label_is_kind (scenario, course))
    /* Translators: a treatment's own name */
    return g_strdup_printf (C_ ("alone", "One course of %s"), label);
  if (scenario->courses[course].kind == EP_KIND_MICRONEEDLING)
    return g_strdup (C_ ("alone", "One microneedling course"));
  return g_strdup (C_ ("alone", "One laser course"));
}

static char *
one_course_inside (const EpScenario *scenario, guint course)
{
  g_autofree char *label = ep_course_label (scenario, course, EP_LABEL_INSIDE);

  if (!ep_course_label_is_kind (scenario, course))
    /* Translators: what sessions are compared with: "5 microneedling sessions cost less than one
     * course of Dermapen, 6 cost more." */
    return g_strdup_printf (C_ ("compared with", "one course of %s"), label);
  if (scenario->courses[course].kind == EP_KIND_MICRONEEDLING)
    return g_strdup (C_ ("compared with", "one microneedling course"));
  return g_strdup (C_ ("compared with", "one laser course"));
}

char *
ep_one_course (const EpChartSubject *subject, guint course, EpLabelPlace place)
{
  return place == EP_LABEL_INSIDE ? one_course_inside (subject->scenario, course)
                                  : one_course_alone (subject->scenario, course);
}

char *
ep_session_headline (const EpChartSubject *subject)
{
  SessionMeeting meeting = ep_session_meeting (subject);
  guint n = meeting.sessions;
  g_autofree char *sessions = ep_sessions_of_course (subject, 0, n);
  g_autofree char *one_more = ep_format_count (subject->formatter, n + 1);
  g_autofree char *course =
      ep_one_course (subject, subject->comparison->pairs[subject->pair].course, EP_LABEL_INSIDE);

  switch (meeting.kind) {
  case SESSIONS_NEVER:
    return g_strdup_printf (
        /* Translators: "Even 1 microneedling session costs more than one laser course." */
        ngettext ("Even %s costs more than %s.", "Even %s cost more than %s.", n), sessions,
        course);
  case SESSIONS_ABOUT:
    return g_strdup_printf (
        ngettext ("%s costs about as much as %s.", "%s cost about as much as %s.", n), sessions,
        course);
  case SESSIONS_EXACTLY:
    return g_strdup_printf (
        ngettext ("%s costs exactly as much as %s.", "%s cost exactly as much as %s.", n), sessions,
        course);
  case SESSIONS_ALWAYS:
    return g_strdup_printf (
        /* Translators: "Even 1,001 microneedling sessions cost less than one laser course." */
        ngettext ("Even %s costs less than %s.", "Even %s cost less than %s.", n), sessions,
        course);
  case SESSIONS_ALWAYS_EXACTLY:
    return g_strdup_printf (
        ngettext ("Even %s costs exactly as much as %s.", "Even %s cost exactly as much as %s.", n),
        sessions, course);
  case SESSIONS_BETWEEN:
  default:
    return g_strdup_printf (
        /* Translators: so many sessions of one treatment, one course of the other, a number: "5
         * microneedling sessions cost less than one laser course, 6 cost more." */
        ngettext ("%s costs less than %s, %s cost more.", "%s cost less than %s, %s cost more.", n),
        sessions, course, one_more);
  }
}

char *
ep_session_support (const EpChartSubject *subject)
{
  return ep_sentences_join (
      g_strdup (_ ("Cost of a course of that many sessions, packages included. Maintenance is not "
                   "part of it.")),
      ep_own_costs_sentence (subject->scenario, subject->comparison, subject->pair));
}

char *
ep_session_count (const EpChartSubject *subject, guint sessions)
{
  g_autofree char *count = ep_format_count (subject->formatter, sessions);

  return g_strdup_printf (ngettext ("%s session", "%s sessions", sessions), count);
}

char *
ep_session_count_and_cost (const EpChartSubject *subject, guint sessions, gint64 total_minor)
{
  g_autofree char *count = ep_format_count (subject->formatter, sessions);
  g_autofree char *cost = ep_session_cost (subject, total_minor);

  /* Translators: "7 sessions, $3,650.00" */
  return g_strdup_printf (ngettext ("%s session, %s", "%s sessions, %s", sessions), count, cost);
}

char *
ep_session_range (const EpChartSubject *subject, guint course)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  EpSessions sessions = subject->scenario->courses[course].sessions;
  EpSessions against = subject->scenario->courses[course == 0 ? other : 0].sessions;
  g_autofree char *min = ep_format_count (subject->formatter, sessions.min);
  g_autofree char *max = ep_format_count (subject->formatter, sessions.max);
  g_autofree char *label = NULL;

  if (against.min == against.max)
    return g_strdup_printf (_ ("Planned range: %s to %s sessions"), min, max);
  if (against.min == sessions.min && against.max == sessions.max)
    return g_strdup_printf (_ ("Planned range of both: %s to %s sessions"), min, max);
  label = ep_course_label (subject->scenario, course, EP_LABEL_ALONE);
  /* Translators: a treatment and the range of sessions planned: "Laser: 2 to 4 sessions" */
  return g_strdup_printf (_ ("%s: %s to %s sessions"), label, min, max);
}

char *
ep_session_most_for (const EpChartSubject *subject, gint64 total_minor, gint64 money_minor)
{
  g_autofree char *total = ep_session_cost (subject, total_minor);
  g_autofree char *money = ep_session_cost (subject, money_minor);

  /* Translators: what so many sessions cost, and the money that does not pay for one more:
   * "$1,410.00, the most that $1,500.00 pays for" */
  return g_strdup_printf (_ ("%s, the most that %s pays for"), total, money);
}

char *
ep_session_named_cost (const EpChartSubject *subject, guint course, EpLabelPlace place,
                       gint64 total_minor)
{
  g_autofree char *label = ep_course_label (subject->scenario, course, place);
  g_autofree char *cost = ep_session_cost (subject, total_minor);

  return ep_named_amount (label, cost);
}

/* "microneedling $1,710.00, laser $3,000.00": the pair first. */
static char *
costs_text (const EpChartSubject *subject, const SessionFigures *figures, guint sessions)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  char *list = NULL;

  for (guint i = 0; i < figures->n_courses; i++) {
    /* The reference stays the first, the other changes places with the second. */
    guint course = i == 1 ? other : i == other ? 1 : i;

    list = ep_list_join (list, ep_session_named_cost (subject, course, EP_LABEL_INSIDE,
                                                      figures->totals[course][sessions - 1]));
  }
  return list;
}

static char *
equal_sentence (const EpChartSubject *subject, gboolean only_two)
{
  g_autofree char *reference = NULL, *other = NULL;

  if (only_two)
    return g_strdup (_ ("Both cost the same."));
  reference = ep_course_label (subject->scenario, 0, EP_LABEL_AT_START);
  other = ep_course_label (subject->scenario, subject->comparison->pairs[subject->pair].course,
                           EP_LABEL_INSIDE);
  /* Translators: two treatments of several */
  return g_strdup_printf (_ ("%s and %s cost the same."), reference, other);
}

/* Who of the pair is cheaper, and by how much. The reference's total is never beyond 64 bits. */
static char *
cheaper_sentence (const EpChartSubject *subject, gint64 reference_minor, gint64 other_minor)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  gboolean only_two = subject->scenario->n_courses == 2, is_larger = other_minor == G_MAXINT64;
  gboolean near =
      !is_larger && ep_near_tie (reference_minor, other_minor, subject->scenario->near_tie_ppm);
  guint cheaper = ep_cheaper (reference_minor, other_minor) == EP_CHEAPER_OTHER ? other : 0;
  g_autofree char *winner = ep_course_label (subject->scenario, cheaper, EP_LABEL_AT_START);
  g_autofree char *loser = ep_course_label (subject->scenario, other - cheaper, EP_LABEL_INSIDE);
  g_autofree char *less = amount_text (subject, ABS (other_minor - reference_minor), is_larger);

  if (reference_minor == other_minor)
    return equal_sentence (subject, only_two);
  if (only_two && near)
    return g_strdup_printf (_ ("%s is %s cheaper, about the same."), winner, less);
  if (only_two)
    /* Translators: "Microneedling is $1,290.00 cheaper." */
    return g_strdup_printf (_ ("%s is %s cheaper."), winner, less);
  if (near)
    return g_strdup_printf (_ ("%s is %s cheaper than %s, about the same."), winner, less, loser);
  /* Translators: "Microneedling is $1,290.00 cheaper than laser." */
  return g_strdup_printf (_ ("%s is %s cheaper than %s."), winner, less, loser);
}

char *
ep_session_reading (const EpChartSubject *subject, const SessionFigures *figures, guint sessions)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  g_autofree char *count = ep_format_count (subject->formatter, sessions);
  g_autofree char *costs = costs_text (subject, figures, sessions);
  char *sentence = g_strdup_printf (
      /* Translators: a number, and a list of treatments and what so many of their sessions cost:
       * "With 6 sessions: microneedling $1,710.00, laser $3,000.00." */
      ngettext ("With %s session: %s.", "With %s sessions: %s.", sessions), count, costs);

  return ep_sentences_join (sentence, cheaper_sentence (subject, figures->totals[0][sessions - 1],
                                                        figures->totals[other][sessions - 1]));
}
