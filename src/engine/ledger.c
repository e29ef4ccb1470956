#include "ledger.h"

#include <engine/schedule.h>

EpPlan
ep_plan (const EpScenario *scenario, guint course, guint sessions, EpDay end)
{
  const EpCourse *c = &scenario->courses[course];
  EpPlan plan = {
      .start = scenario->start,
      .interval = c->interval,
      .every_months = c->maintenance.every_months,
      .end = end,
  };

  ep_plan_set_sessions (&plan, sessions);

  return plan;
}

void
ep_plan_set_sessions (EpPlan *plan, guint sessions)
{
  plan->sessions = sessions;
  plan->last_session = ep_last_session_day (plan->start, plan->interval, sessions);
}

EpTally
ep_plan_tally (const EpPlan *plan, const EpCover *cover)
{
  return (EpTally){
      .purchases = cover->cost[plan->sessions],
      .sessions = plan->sessions,
      .maintenance = ep_maintenance_count (plan->last_session, plan->every_months, plan->end),
  };
}

void
ep_walk_init (EpWalk *walk, const EpPlan *plan, EpTally whole, const EpTerms *terms,
              const EpCover *cover)
{
  walk->plan = plan;
  walk->whole = whole;
  walk->n_purchases = ep_cover_list (cover, terms, plan->sessions, walk->purchases);
  walk->n_paid = 0;
  walk->tally = (EpTally){0};
}

/* Pays what is paid for at visit `visit`, from 1. */
static void
pay_purchases (EpWalk *walk, guint visit)
{
  for (; walk->n_paid < walk->n_purchases && walk->purchases[walk->n_paid].visit == visit;
       walk->n_paid++)
    walk->tally.purchases += walk->purchases[walk->n_paid].price_minor;
}

gboolean
ep_walk_next (EpWalk *walk)
{
  const EpPlan *plan = walk->plan;

  if (walk->tally.sessions < walk->whole.sessions) {
    walk->day = ep_session_day (plan->start, plan->interval, walk->tally.sessions);
    walk->tally.sessions++;
    pay_purchases (walk, walk->tally.sessions);
    return TRUE;
  }
  if (walk->tally.maintenance < walk->whole.maintenance) {
    walk->tally.maintenance++;
    walk->day =
        ep_maintenance_day (plan->last_session, plan->every_months, walk->tally.maintenance);
    return TRUE;
  }

  g_assert (walk->tally.purchases == walk->whole.purchases || walk->whole.purchases > G_MAXINT64);
  return FALSE;
}

/* The visit that leads from one tally to the next: all its amounts are differences of the same
 * running totals. */
static EpVisit
visit_between (const EpTerms *terms, EpTally before, EpTally after)
{
  const EpWide charges_before = ep_terms_charges (terms, before);
  const EpWide charges_after = ep_terms_charges (terms, after);

  return (EpVisit){
      .number = after.sessions + after.maintenance,
      .kind = after.maintenance > 0 ? EP_VISIT_MAINTENANCE : EP_VISIT_SESSION,
      .gross_minor = ep_wide_clamp (ep_terms_gross (terms, charges_after) -
                                    ep_terms_gross (terms, charges_before)),
      .tax_minor = ep_wide_clamp (ep_terms_tax (terms, charges_after) -
                                  ep_terms_tax (terms, charges_before)),
      .patient_cost_minor = ep_wide_clamp (terms->patient_cost),
      .cumulative_minor = ep_wide_clamp (ep_terms_tally_total (terms, after)),
  };
}

EpVisit *
ep_ledger_visits (const EpPlan *plan, EpTally whole, const EpTerms *terms, const EpCover *cover,
                  guint *n_visits)
{
  EpWalk walk;
  ep_walk_init (&walk, plan, whole, terms, cover);

  EpVisit *visits = g_new (EpVisit, whole.sessions + whole.maintenance);
  EpTally before = walk.tally;

  for (*n_visits = 0; ep_walk_next (&walk); before = walk.tally) {
    visits[*n_visits] = visit_between (terms, before, walk.tally);
    visits[*n_visits].day = walk.day;
    (*n_visits)++;
  }

  return visits;
}

/* What is given back when k of the s sessions of a purchase at price P are used (rule 10). */
static EpWide
refund (const EpCourse *course, const EpTerms *terms, const EpPurchase *purchase, guint used)
{
  const EpWide price = purchase->price_minor;

  if (used == purchase->sessions)
    return 0;

  switch (course->refund) {
  case EP_REFUND_NONE:
    return 0;
  case EP_REFUND_SINGLE_PRICE:
    return MAX (0, price - used * terms->offers[0].cost);
  case EP_REFUND_PRO_RATA:
    return ep_round_div (price * (purchase->sessions - used), purchase->sessions);
  default:
    g_assert_not_reached ();
  }
}

EpStop *
ep_ledger_stops (const EpCourse *course, const EpPlan *plan, EpTally whole, const EpTerms *terms,
                 const EpCover *cover, guint *n_stops)
{
  EpWalk walk;
  ep_walk_init (&walk, plan, whole, terms, cover);

  EpStop *stops = g_new (EpStop, plan->sessions - 1);

  for (*n_stops = 0; *n_stops < plan->sessions - 1; (*n_stops)++) {
    ep_walk_next (&walk);

    const guint after = walk.tally.sessions;
    const EpPurchase *last = &walk.purchases[walk.n_paid - 1];
    const EpWide back = refund (course, terms, last, after - (last->visit - 1));
    const EpWide total = ep_terms_total (terms, ep_terms_charges (terms, walk.tally) - back, after);
    const EpTally planned = {.purchases = cover->cost[after], .sessions = after};
    const EpWide planned_total = ep_terms_tally_total (terms, planned);

    stops[*n_stops] = (EpStop){
        .after = after,
        .total_minor = (gint64)total,
        .refund_minor = (gint64)back,
        .planned_minor = (gint64)planned_total,
        .extra_minor = (gint64)(total - planned_total),
    };
  }

  return stops;
}
