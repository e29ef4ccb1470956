#include "swept.h"

#include <engine/schedule.h>

#define SWEEP_MAINTENANCE_MONTHS 36
#define SWEEP_HORIZON_MONTHS     120
#define SWEEP_PRICE_TIMES        4

/* All of a domain but where now lies. */
static void
init_counts (EpSwept *swept, guint lowest, guint highest, guint now)
{
  swept->lowest = lowest;
  swept->highest = MAX (highest, now);
  swept->now = now;
}

static void
init_price (EpSwept *swept, const EpWork *work, const EpWork *held)
{
  ep_priced_init (&swept->priced, work, EP_SPAN_HORIZON);
  swept->held_total = ep_work_horizon_total (held);
  swept->now = swept->priced.terms.session_price_minor;
  swept->lowest = 0;
  swept->highest = SWEEP_PRICE_TIMES * swept->now;
}

static guint
months_needed (const EpWork *work)
{
  return ep_scenario_months_needed (work->scenario, work->course);
}

gboolean
ep_swept_init (EpSwept *swept, const EpWork *reference, const EpWork *other, EpParameter parameter)
{
  *swept = (EpSwept){.parameter = parameter, .reference = reference, .other = other};

  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
    init_price (swept, reference, other);
    break;
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    init_price (swept, other, reference);
    break;
  case EP_PARAMETER_REFERENCE_SESSIONS:
    init_counts (swept, 1, EP_SWEEP_SESSIONS, reference->plan.sessions);
    break;
  case EP_PARAMETER_OTHER_SESSIONS:
    init_counts (swept, 1, EP_SWEEP_SESSIONS, other->plan.sessions);
    break;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
    init_counts (swept, 1, SWEEP_MAINTENANCE_MONTHS, reference->plan.every_months);
    return swept->now > 0;
  case EP_PARAMETER_OTHER_MAINTENANCE:
    init_counts (swept, 1, SWEEP_MAINTENANCE_MONTHS, other->plan.every_months);
    return swept->now > 0;
  case EP_PARAMETER_HORIZON:
    init_counts (swept, MAX (months_needed (reference), months_needed (other)),
                 SWEEP_HORIZON_MONTHS, reference->horizon_months);
    break;
  default:
    g_assert_not_reached ();
  }

  return TRUE;
}

/* Where a swept course needs more than the horizon, that need is the horizon of that value, for
 * both courses. */
static void
plan_sessions (EpPlan plans[2], EpPlan *swept, guint sessions)
{
  ep_plan_set_sessions (swept, sessions);
  if (swept->last_session >= swept->end)
    plans[0].end = plans[1].end = ep_day_add_months (
        swept->start, ep_months_needed (swept->start, swept->interval, sessions));
}

static EpWide
plan_total (const EpWork *work, const EpPlan *plan)
{
  return ep_terms_tally_total (&work->terms, ep_plan_tally (plan, &work->cover));
}

static EpSweptTotals
totals_at_count (const EpSwept *swept, guint count)
{
  EpPlan plans[2] = {swept->reference->plan, swept->other->plan};

  switch (swept->parameter) {
  case EP_PARAMETER_REFERENCE_SESSIONS:
    plan_sessions (plans, &plans[0], count);
    break;
  case EP_PARAMETER_OTHER_SESSIONS:
    plan_sessions (plans, &plans[1], count);
    break;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
    plans[0].every_months = count;
    break;
  case EP_PARAMETER_OTHER_MAINTENANCE:
    plans[1].every_months = count;
    break;
  case EP_PARAMETER_HORIZON:
    plans[0].end = plans[1].end = ep_day_add_months (plans[0].start, count);
    break;
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
  default:
    g_assert_not_reached ();
  }

  return (EpSweptTotals){plan_total (swept->reference, &plans[0]),
                         plan_total (swept->other, &plans[1])};
}

EpSweptTotals
ep_swept_totals (const EpSwept *swept, gint64 value)
{
  const EpWide overflow = (EpWide)G_MAXINT64 + 1;
  EpSweptTotals totals;

  g_assert (swept->lowest <= value && value <= swept->highest);
  if (swept->parameter == EP_PARAMETER_REFERENCE_SESSION_PRICE)
    totals = (EpSweptTotals){ep_priced_total (&swept->priced, value), swept->held_total};
  else if (swept->parameter == EP_PARAMETER_OTHER_SESSION_PRICE)
    totals = (EpSweptTotals){swept->held_total, ep_priced_total (&swept->priced, value)};
  else
    totals = totals_at_count (swept, (guint)value);

  return (EpSweptTotals){MIN (totals.reference, overflow), MIN (totals.other, overflow)};
}

EpCheaper
ep_swept_answer (const EpSwept *swept, gint64 value)
{
  const EpSweptTotals totals = ep_swept_totals (swept, value);

  return ep_cheaper (totals.reference, totals.other);
}
