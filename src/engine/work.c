#include "work.h"

#include <engine/schedule.h>

/* Rule 8: the end must come after every course's last session. */
static gboolean
horizon_reaches_every_course (const EpScenario *scenario, guint horizon_months, EpDay end,
                              GError **error)
{
  for (guint c = 0; c < scenario->n_courses; c++) {
    const EpCourse *course = &scenario->courses[c];

    if (ep_last_session_day (scenario->start, course->interval, course->sessions.likely) >= end) {
      g_set_error (error, EP_ENGINE_ERROR, EP_ENGINE_ERROR_HORIZON,
                   "horizon_months: %u is less than the %u months that courses[%u] needs",
                   horizon_months, ep_scenario_months_needed (scenario, c), c);
      return FALSE;
    }
  }

  return TRUE;
}

/* With every horizon total up to `end`, start + horizon_months. */
static void
init_work (EpWork *work, const EpScenario *scenario, guint course, guint horizon_months, EpDay end,
           guint sessions_least)
{
  const EpSessions sessions = scenario->courses[course].sessions;

  work->scenario = scenario;
  work->course = course;
  work->horizon_months = horizon_months;
  ep_terms_init (&work->terms, scenario, course);
  ep_cover_init (&work->cover, &work->terms, MAX (sessions.max, sessions_least));
  work->plan = ep_plan (scenario, course, sessions.likely, end);
  work->tally = ep_plan_tally (&work->plan, &work->cover);
}

gboolean
ep_works_init (EpWork works[EP_COURSES_MAX], const EpScenario *scenario, guint sessions_least,
               GError **error)
{
  g_assert (scenario->n_courses >= EP_COURSES_MIN && scenario->n_courses <= EP_COURSES_MAX);
  g_assert (scenario->courses[0].pricing == EP_PRICING_PRICE);

  const guint horizon_months = ep_scenario_horizon_months (scenario);
  const EpDay end = ep_scenario_end (scenario);

  if (!horizon_reaches_every_course (scenario, horizon_months, end, error))
    return FALSE;

  for (guint c = 0; c < scenario->n_courses; c++)
    init_work (&works[c], scenario, c, horizon_months, end, sessions_least);

  return TRUE;
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
  return ep_terms_tally_total (&work->terms, work->tally);
}

/* The amounts that are looked at are the largest ones that are printed. */
static gboolean
amounts_fit (const EpWork *work)
{
  const guint sessions_max = work->scenario->courses[work->course].sessions.max;
  const guint visits = work->tally.sessions + work->tally.maintenance;

  for (guint i = 0; i < work->terms.n_offers; i++) {
    if (!ep_wide_fits (work->terms.offers[i].price))
      return FALSE;
  }

  return ep_wide_fits (ep_work_course_total (work, sessions_max)) &&
         ep_wide_fits (ep_work_horizon_total (work)) &&
         ep_wide_fits (visits * work->terms.patient_cost);
}

gboolean
ep_work_check (const EpWork *work, GError **error)
{
  if (amounts_fit (work))
    return TRUE;

  g_set_error (error, EP_ENGINE_ERROR, EP_ENGINE_ERROR_OVERFLOW,
               "courses[%u]: an amount is too large to be counted", work->course);
  return FALSE;
}
