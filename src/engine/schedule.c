#include <engine/schedule.h>

#define DAYS_PER_WEEK 7

EpDay
ep_session_day (EpDay start, EpInterval interval, guint k)
{
  switch (interval.unit) {
  case EP_UNIT_DAYS:
    return start + k * interval.count;
  case EP_UNIT_WEEKS:
    return start + k * interval.count * DAYS_PER_WEEK;
  case EP_UNIT_MONTHS:
    return ep_day_add_months (start, k * interval.count);
  default:
    g_assert_not_reached ();
  }
}

EpDay
ep_last_session_day (EpDay start, EpInterval interval, guint sessions)
{
  g_assert (sessions >= 1);

  return ep_session_day (start, interval, sessions - 1);
}

EpDay
ep_maintenance_day (EpDay last_session, guint every_months, guint j)
{
  return ep_day_add_months (last_session, j * every_months);
}

guint
ep_maintenance_count (EpDay last_session, guint every_months, EpDay end)
{
  if (every_months == 0 || last_session >= end)
    return 0;

  return ep_day_whole_months (last_session, end - 1) / every_months;
}

guint
ep_months_needed (EpDay start, EpInterval interval, guint sessions)
{
  return ep_day_whole_months (start, ep_last_session_day (start, interval, sessions)) + 1;
}

guint
ep_scenario_months_needed (const EpScenario *scenario, guint course)
{
  g_assert (course < scenario->n_courses);

  const EpCourse *c = &scenario->courses[course];

  return ep_months_needed (scenario->start, c->interval, c->sessions.likely);
}

guint
ep_scenario_horizon_months (const EpScenario *scenario)
{
  if (scenario->horizon_months != 0)
    return scenario->horizon_months;

  guint months = EP_HORIZON_MONTHS_DEFAULT;
  for (guint c = 0; c < scenario->n_courses; c++)
    months = MAX (months, ep_scenario_months_needed (scenario, c));

  return months;
}

EpDay
ep_scenario_end (const EpScenario *scenario)
{
  return ep_day_add_months (scenario->start, ep_scenario_horizon_months (scenario));
}
