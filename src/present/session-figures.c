#include "session-figures.h"

/* An axis with fewer counts shows too little of how costs go on. */
#define COUNTS_LEAST 12

/* The number of sessions that the same money buys is near enough up to this, or up to twice what is
 * planned. */
#define MEETING_NEAR 24

static const EpPair *
pair_of (const EpChartSubject *subject)
{
  return &subject->comparison->pairs[subject->pair];
}

static gint64
money_of_other (const EpChartSubject *subject)
{
  return subject->comparison->courses[pair_of (subject)->course].course_total_minor;
}

static SessionMeeting
meeting_beyond (const EpChartSubject *subject)
{
  g_autofree gint64 *totals = ep_course_totals (subject->scenario, 0, EP_SAME_MONEY_LIMIT);
  gboolean exactly = totals[EP_SAME_MONEY_LIMIT - 1] == money_of_other (subject);

  return (SessionMeeting){exactly ? SESSIONS_ALWAYS_EXACTLY : SESSIONS_ALWAYS, EP_SAME_MONEY_LIMIT};
}

static gboolean
about_the_same (const EpChartSubject *subject, gint64 total_minor)
{
  return total_minor != G_MAXINT64 &&
         ep_near_tie (total_minor, money_of_other (subject), subject->scenario->near_tie_ppm);
}

SessionMeeting
ep_session_meeting (const EpChartSubject *subject)
{
  const EpPair *pair = pair_of (subject);
  guint fit = pair->sessions_for_same_money;
  g_autofree gint64 *totals = NULL;

  if (!pair->sessions_for_same_money_known)
    return meeting_beyond (subject);
  totals = ep_course_totals (subject->scenario, 0, fit + 1);
  if (fit > 0 && totals[fit - 1] == money_of_other (subject))
    return (SessionMeeting){SESSIONS_EXACTLY, fit};
  /* Of several that cost about the same, what is planned. */
  if (pair->course_near_tie)
    return (SessionMeeting){SESSIONS_ABOUT, subject->scenario->courses[0].sessions.likely};
  if (fit > 0 && about_the_same (subject, totals[fit - 1]))
    return (SessionMeeting){SESSIONS_ABOUT, fit};
  if (about_the_same (subject, totals[fit]))
    return (SessionMeeting){SESSIONS_ABOUT, fit + 1};
  if (fit == 0)
    return (SessionMeeting){SESSIONS_NEVER, 1};
  return (SessionMeeting){SESSIONS_BETWEEN, fit};
}

guint
ep_session_counts (const EpChartSubject *subject)
{
  const EpPair *pair = pair_of (subject);
  guint beyond = pair->sessions_for_same_money + 1, needed = 0;

  for (guint i = 0; i < subject->scenario->n_courses; i++)
    needed = MAX (needed, subject->scenario->courses[i].sessions.max);
  if (pair->sessions_for_same_money_known && beyond <= MAX (MEETING_NEAR, 2 * needed))
    needed = MAX (needed, beyond);
  /* A fifth more, so that what matters does not lie at the edge. */
  return CLAMP (needed + (needed + 4) / 5, COUNTS_LEAST, EP_SESSIONS_MAX);
}

/* The chart reaches a fifth above what it must show: every course as it is planned, and one line of
 * the pair to its end. */
static gint64
top_minor (const SessionFigures *figures, const EpChartSubject *subject)
{
  guint last = figures->n_counts - 1;
  gint64 top = MIN (figures->totals[0][last], figures->totals[pair_of (subject)->course][last]);

  for (guint i = 0; i < figures->n_courses; i++)
    top = MAX (top, subject->comparison->courses[i].course_total_max_minor);
  return ep_wide_clamp ((EpWide)top * 6 / 5);
}

static guint
n_drawn (const SessionFigures *figures, guint course)
{
  const gint64 *totals = figures->totals[course];
  guint n = 0;

  while (n < figures->n_counts && totals[n] <= figures->top_minor && totals[n] != G_MAXINT64)
    n++;
  return n;
}

void
ep_session_figures_init (SessionFigures *figures, const EpChartSubject *subject, guint n_counts)
{
  g_assert (n_counts >= ep_session_counts (subject));
  *figures = (SessionFigures){.n_courses = subject->scenario->n_courses, .n_counts = n_counts};
  for (guint i = 0; i < figures->n_courses; i++)
    figures->totals[i] = ep_course_totals (subject->scenario, i, n_counts);
  figures->top_minor = top_minor (figures, subject);
  for (guint i = 0; i < figures->n_courses; i++)
    figures->n_drawn[i] = n_drawn (figures, i);
}

void
ep_session_figures_clear (SessionFigures *figures)
{
  for (guint i = 0; i < figures->n_courses; i++)
    g_free (figures->totals[i]);
  *figures = (SessionFigures){0};
}
