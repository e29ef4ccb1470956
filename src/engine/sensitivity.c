#include "break-even.h"
#include "search.h"
#include "work.h"

#include <engine/schedule.h>

#define SWEEP_MAINTENANCE_MONTHS 36
#define SWEEP_HORIZON_MONTHS     120
#define SWEEP_PRICE_TIMES        4

static const struct {
  const char *name;
  gboolean is_price;
} parameters[EP_PARAMETERS] = {
    [EP_PARAMETER_REFERENCE_SESSION_PRICE] = {"reference.session_price", TRUE},
    [EP_PARAMETER_OTHER_SESSION_PRICE] = {"other.session_price", TRUE},
    [EP_PARAMETER_REFERENCE_SESSIONS] = {"reference.sessions", FALSE},
    [EP_PARAMETER_OTHER_SESSIONS] = {"other.sessions", FALSE},
    [EP_PARAMETER_REFERENCE_MAINTENANCE] = {"reference.maintenance.every_months", FALSE},
    [EP_PARAMETER_OTHER_MAINTENANCE] = {"other.maintenance.every_months", FALSE},
    [EP_PARAMETER_HORIZON] = {"horizon_months", FALSE},
};

const char *
ep_parameter_name (EpParameter parameter)
{
  g_assert (parameter < EP_PARAMETERS);

  return parameters[parameter].name;
}

gboolean
ep_parameter_is_price (EpParameter parameter)
{
  g_assert (parameter < EP_PARAMETERS);

  return parameters[parameter].is_price;
}

/* One parameter of one pair, and what is held while it is swept. */
typedef struct {
  EpParameter parameter;
  const EpWork *reference;
  const EpWork *other;
  EpPriced priced;   /* the swept course, when its price is swept */
  EpWide held_total; /* the other course's, when a price is swept */
  EpPlan plans[2];   /* the reference's and the other's as they are now */
} Sweep;

/* Two totals that overflow are equal, and larger than any that does not (rule 1). */
static EpCheaper
cheaper_in_search (EpWide reference, EpWide other)
{
  const EpWide overflow = (EpWide)G_MAXINT64 + 1;

  return ep_cheaper (MIN (reference, overflow), MIN (other, overflow));
}

static EpCheaper
answer_at_price (const Sweep *sweep, gint64 session_price_minor)
{
  const EpWide swept = ep_priced_total (&sweep->priced, session_price_minor);

  return sweep->parameter == EP_PARAMETER_REFERENCE_SESSION_PRICE
             ? cheaper_in_search (swept, sweep->held_total)
             : cheaper_in_search (sweep->held_total, swept);
}

static EpWide
plan_total (const EpWork *work, const EpPlan *plan)
{
  return ep_terms_tally_total (&work->terms, ep_plan_tally (plan, &work->cover));
}

/* Where a swept course needs more than the horizon, that need is the horizon of that value, for
 * both courses. */
static void
plan_sessions (EpPlan plans[2], EpPlan *swept, guint sessions, EpDay end)
{
  ep_plan_set_sessions (swept, sessions);
  if (swept->last_session >= end)
    end = ep_day_add_months (swept->start,
                             ep_months_needed (swept->start, swept->interval, sessions));
  plans[0].end = plans[1].end = end;
}

static EpCheaper
answer_at_count (const Sweep *sweep, guint count)
{
  EpPlan plans[2] = {sweep->plans[0], sweep->plans[1]};

  switch (sweep->parameter) {
  case EP_PARAMETER_REFERENCE_SESSIONS:
    plan_sessions (plans, &plans[0], count, sweep->plans[0].end);
    break;
  case EP_PARAMETER_OTHER_SESSIONS:
    plan_sessions (plans, &plans[1], count, sweep->plans[0].end);
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

  return cheaper_in_search (plan_total (sweep->reference, &plans[0]),
                            plan_total (sweep->other, &plans[1]));
}

static void
append_flip (EpSweep *result, gint64 value, EpCheaper cheaper)
{
  result->flips = g_renew (EpFlip, result->flips, result->n_flips + 1);
  result->flips[result->n_flips++] = (EpFlip){value, cheaper};
}

typedef struct {
  const Sweep *sweep;
  EpCheaper answer;
} Change;

static gboolean
answer_has_changed (gint64 session_price_minor, gconstpointer data)
{
  const Change *change = data;

  return answer_at_price (change->sweep, session_price_minor) != change->answer;
}

/* A total never falls as its price rises, so each answer holds over one stretch of prices. */
static void
find_price_flips (const Sweep *sweep, EpSweep *result)
{
  const gint64 highest = SWEEP_PRICE_TIMES * sweep->priced.terms.session_price_minor;

  for (gint64 price = 0; price <= highest;) {
    const Change change = {sweep, answer_at_price (sweep, price)};

    append_flip (result, price, change.answer);
    price = ep_search_lowest (price, highest, answer_has_changed, &change);
  }
}

static void
find_count_flips (const Sweep *sweep, EpSweep *result, guint lowest, guint highest)
{
  for (guint count = lowest; count <= highest; count++) {
    const EpCheaper answer = answer_at_count (sweep, count);

    if (count == lowest || answer != result->flips[result->n_flips - 1].cheaper)
      append_flip (result, count, answer);
  }
}

static void
find_flips (Sweep *sweep, EpSweep *result)
{
  const EpWork *reference = sweep->reference;
  const EpWork *other = sweep->other;
  const EpPlan *plans = sweep->plans;

  switch (sweep->parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
    ep_priced_init (&sweep->priced, reference, EP_SPAN_HORIZON);
    sweep->held_total = plan_total (other, &plans[1]);
    find_price_flips (sweep, result);
    break;
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    ep_priced_init (&sweep->priced, other, EP_SPAN_HORIZON);
    sweep->held_total = plan_total (reference, &plans[0]);
    find_price_flips (sweep, result);
    break;
  case EP_PARAMETER_REFERENCE_SESSIONS:
    find_count_flips (sweep, result, 1, MAX (EP_SWEEP_SESSIONS, plans[0].sessions));
    break;
  case EP_PARAMETER_OTHER_SESSIONS:
    find_count_flips (sweep, result, 1, MAX (EP_SWEEP_SESSIONS, plans[1].sessions));
    break;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
    find_count_flips (sweep, result, 1, MAX (SWEEP_MAINTENANCE_MONTHS, plans[0].every_months));
    break;
  case EP_PARAMETER_OTHER_MAINTENANCE:
    find_count_flips (sweep, result, 1, MAX (SWEEP_MAINTENANCE_MONTHS, plans[1].every_months));
    break;
  case EP_PARAMETER_HORIZON:
    find_count_flips (sweep, result,
                      MAX (ep_scenario_months_needed (reference->scenario, reference->course),
                           ep_scenario_months_needed (other->scenario, other->course)),
                      MAX (SWEEP_HORIZON_MONTHS, reference->horizon_months));
    break;
  default:
    g_assert_not_reached ();
  }
}

/* A course without maintenance has no interval to sweep. */
static gboolean
is_swept (const EpPlan plans[2], EpParameter parameter)
{
  return !(parameter == EP_PARAMETER_REFERENCE_MAINTENANCE && plans[0].every_months == 0) &&
         !(parameter == EP_PARAMETER_OTHER_MAINTENANCE && plans[1].every_months == 0);
}

EpSweep *
ep_sweeps_new (const EpWork *reference, const EpWork *other, guint *n_sweeps)
{
  EpSweep *results = g_new0 (EpSweep, EP_PARAMETERS);
  Sweep sweep = {
      .reference = reference,
      .other = other,
      .plans = {reference->plan, other->plan},
  };

  *n_sweeps = 0;
  for (guint p = 0; p < EP_PARAMETERS; p++) {
    if (!is_swept (sweep.plans, (EpParameter)p))
      continue;

    EpSweep *result = &results[(*n_sweeps)++];
    sweep.parameter = result->parameter = (EpParameter)p;
    find_flips (&sweep, result);
  }

  return results;
}

void
ep_sweeps_free (EpSweep *sweeps, guint n_sweeps)
{
  for (guint i = 0; i < n_sweeps; i++)
    g_free (sweeps[i].flips);
  g_free (sweeps);
}
