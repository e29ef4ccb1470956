#include "ledger.h"

#include <engine/schedule.h>

EpPlan
ep_plan (const EpScenario *scenario, guint course, guint sessions, EpDay end)
{
  const EpCourse *c = &scenario->courses[course];

  return (EpPlan){
      .start = scenario->start,
      .interval = c->interval,
      .sessions = sessions,
      .every_months = c->maintenance.every_months,
      .end = end,
  };
}

EpTally
ep_plan_tally (const EpPlan *plan, const EpCover *cover)
{
  const EpDay last = ep_last_session_day (plan->start, plan->interval, plan->sessions);

  return (EpTally){
      .purchases = cover->cost[plan->sessions],
      .sessions = plan->sessions,
      .maintenance = ep_maintenance_count (last, plan->every_months, plan->end),
  };
}

/* What is paid for purchases at visit `visit`, from 1; *next is the first purchase not paid yet. */
static EpWide
paid_at (const EpPurchase *purchases, guint n_purchases, guint visit, guint *next)
{
  EpWide paid = 0;

  for (; *next < n_purchases && purchases[*next].visit == visit; (*next)++)
    paid += purchases[*next].price_minor;

  return paid;
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
ep_ledger_visits (const EpPlan *plan, const EpTerms *terms, const EpCover *cover, guint *n_visits)
{
  const EpTally whole = ep_plan_tally (plan, cover);
  const EpDay last = ep_last_session_day (plan->start, plan->interval, plan->sessions);
  EpPurchase purchases[EP_SESSIONS_MAX];
  const guint n_purchases = ep_cover_list (cover, terms, plan->sessions, purchases);
  guint next = 0;
  EpTally tally = {0};

  *n_visits = whole.sessions + whole.maintenance;
  EpVisit *visits = g_new (EpVisit, *n_visits);

  for (guint v = 0; v < *n_visits; v++) {
    const EpTally before = tally;
    EpDay day;

    if (v < whole.sessions) {
      tally.sessions++;
      tally.purchases += paid_at (purchases, n_purchases, tally.sessions, &next);
      day = ep_session_day (plan->start, plan->interval, v);
    } else {
      tally.maintenance++;
      day = ep_maintenance_day (last, plan->every_months, tally.maintenance);
    }
    visits[v] = visit_between (terms, before, tally);
    visits[v].day = day;
  }

  g_assert (tally.purchases == whole.purchases || whole.purchases > G_MAXINT64);
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
ep_ledger_stops (const EpCourse *course, const EpTerms *terms, const EpCover *cover, guint sessions,
                 guint *n_stops)
{
  EpPurchase purchases[EP_SESSIONS_MAX];
  const guint n_purchases = ep_cover_list (cover, terms, sessions, purchases);
  guint next = 0;
  EpTally tally = {0};

  *n_stops = sessions - 1;
  EpStop *stops = g_new (EpStop, *n_stops);

  for (guint after = 1; after < sessions; after++) {
    tally.sessions = after;
    tally.purchases += paid_at (purchases, n_purchases, after, &next);

    const EpPurchase *last = &purchases[next - 1];
    const EpWide back = refund (course, terms, last, after - (last->visit - 1));
    const EpWide total = ep_terms_total (terms, ep_terms_charges (terms, tally) - back, after);
    const EpTally planned = {.purchases = cover->cost[after], .sessions = after};
    const EpWide planned_total = ep_terms_tally_total (terms, planned);

    stops[after - 1] = (EpStop){
        .after = after,
        .total_minor = (gint64)total,
        .refund_minor = (gint64)back,
        .planned_minor = (gint64)planned_total,
        .extra_minor = (gint64)(total - planned_total),
    };
  }

  return stops;
}
