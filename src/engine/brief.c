#include <engine/brief.h>

#include "break-even.h"
#include "work.h"

static void
init_brief (EpBrief *brief, const EpWork *reference, const EpWork *other)
{
  const EpWide r_course = ep_work_course_total (reference, reference->tally.sessions);
  const EpWide o_course = ep_work_course_total (other, other->tally.sessions);
  const EpWide r_horizon = ep_work_horizon_total (reference);
  const EpWide o_horizon = ep_work_horizon_total (other);
  EpLeader leaders[2];

  *brief = (EpBrief){
      .reference_course_total_minor = (gint64)r_course,
      .other_course_total_minor = (gint64)o_course,
      .reference_horizon_total_minor = (gint64)r_horizon,
      .other_horizon_total_minor = (gint64)o_horizon,
      .course_cheaper = ep_cheaper (r_course, o_course),
      .horizon_cheaper = ep_cheaper (r_horizon, o_horizon),
      .break_even_course = ep_break_even (other, EP_SPAN_COURSE, (gint64)r_course,
                                          reference->terms.session_price_minor),
  };
  brief->sessions_for_same_money_known =
      ep_sessions_for_same_money (reference, o_course, &brief->sessions_for_same_money);
  brief->has_crossover = ep_leaders (reference, other, leaders, 2) == 2;
  brief->crossover_month = brief->has_crossover ? leaders[1].month : 0;
}

gboolean
ep_brief (const EpScenario *scenario, EpBrief *brief, GError **error)
{
  EpWork works[EP_COURSES_MAX];

  if (!ep_works_init (works, scenario, 0, error))
    return FALSE;
  for (guint c = 0; c < scenario->n_courses; c++) {
    if (!ep_work_check (&works[c], error))
      return FALSE;
  }
  init_brief (brief, &works[0], &works[1]);

  return TRUE;
}
