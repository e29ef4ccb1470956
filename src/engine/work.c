#include "work.h"

void
ep_work_init (EpWork *work, const EpScenario *scenario, guint course, guint horizon_months,
              EpDay end)
{
  const guint sessions_max = scenario->courses[course].sessions.max;

  work->scenario = scenario;
  work->course = course;
  work->end = end;
  work->horizon_months = horizon_months;
  ep_terms_init (&work->terms, scenario, course);
  ep_cover_init (&work->cover, &work->terms, MAX (sessions_max, EP_SWEEP_SESSIONS));
}

EpWide
ep_work_course_total (const EpWork *work, guint sessions)
{
  g_assert (sessions <= work->cover.sessions);

  const EpTally tally = {.purchases = work->cover.cost[sessions], .sessions = sessions};

  return ep_terms_tally_total (&work->terms, tally);
}

EpWide
ep_work_horizon_total (const EpWork *work)
{
  const guint likely = work->scenario->courses[work->course].sessions.likely;
  const EpPlan plan = ep_plan (work->scenario, work->course, likely, work->end);

  return ep_terms_tally_total (&work->terms, ep_plan_tally (&plan, &work->cover));
}
