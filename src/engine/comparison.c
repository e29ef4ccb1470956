#include <engine/comparison.h>

#include "work.h"

#include <engine/schedule.h>

G_DEFINE_QUARK (ep_engine_error, ep_engine_error)

/* FALSE with the error of the first course whose amounts overflow. */
static gboolean
compare_courses (EpComparison *comparison, const EpScenario *scenario, const EpWork *works,
                 GError **error)
{
  for (guint c = 0; c < scenario->n_courses; c++) {
    if (!ep_course_cost_init (&comparison->courses[c], &works[c], error))
      return FALSE;
    comparison->n_courses++;
  }

  return TRUE;
}

static void
compare_pairs (EpComparison *comparison, const EpWork *works, EpCompareFlags flags)
{
  for (guint c = 1; c < comparison->n_courses; c++) {
    EpPair *pair = &comparison->pairs[comparison->n_pairs++];

    ep_pair_init (pair, &works[0], &works[c], &comparison->courses[0], &comparison->courses[c]);
    if (flags & EP_COMPARE_SENSITIVITY)
      pair->sweeps = ep_sweeps_new (&works[0], &works[c], &pair->n_sweeps);
  }
}

EpComparison *
ep_compare (const EpScenario *scenario, EpCompareFlags flags, GError **error)
{
  const guint sweep_sessions = flags & EP_COMPARE_SENSITIVITY ? EP_SWEEP_SESSIONS : 0;
  g_autofree EpWork *works = g_new (EpWork, EP_COURSES_MAX);

  if (!ep_works_init (works, scenario, sweep_sessions, error))
    return NULL;

  g_autoptr (EpComparison) comparison = g_new0 (EpComparison, 1);

  comparison->horizon_months = works[0].horizon_months;
  comparison->end = works[0].plan.end;
  if (!compare_courses (comparison, scenario, works, error))
    return NULL;
  compare_pairs (comparison, works, flags);

  return g_steal_pointer (&comparison);
}

void
ep_comparison_free (EpComparison *comparison)
{
  if (comparison == NULL)
    return;

  for (guint c = 0; c < comparison->n_courses; c++)
    ep_course_cost_clear (&comparison->courses[c]);
  for (guint p = 0; p < comparison->n_pairs; p++)
    ep_pair_clear (&comparison->pairs[p]);
  g_free (comparison);
}

EpVisit *
ep_visits_with_sessions (const EpScenario *scenario, const EpComparison *comparison, guint course,
                         guint sessions, guint *n_visits)
{
  g_assert (course < scenario->n_courses);
  g_assert (sessions >= 1 && sessions <= EP_SESSIONS_MAX);

  EpTerms terms;
  EpCover cover;
  const EpPlan plan = ep_plan (scenario, course, sessions, comparison->end);

  ep_terms_init (&terms, scenario, course);
  ep_cover_init (&cover, &terms, sessions);

  return ep_ledger_visits (&plan, ep_plan_tally (&plan, &cover), &terms, &cover, n_visits);
}

gint64 *
ep_course_totals (const EpScenario *scenario, guint course, guint sessions_max)
{
  g_assert (course < scenario->n_courses);
  g_assert (sessions_max >= 1 && sessions_max <= EP_SAME_MONEY_LIMIT);

  EpTerms terms;
  EpCover cover;
  gint64 *totals = g_new (gint64, sessions_max);

  ep_terms_init (&terms, scenario, course);
  ep_cover_init (&cover, &terms, sessions_max);
  for (guint n = 1; n <= sessions_max; n++)
    totals[n - 1] = ep_wide_clamp (
        ep_terms_tally_total (&terms, (EpTally){.purchases = cover.cost[n], .sessions = n}));

  return totals;
}
