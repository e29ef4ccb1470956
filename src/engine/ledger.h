#pragma once

#include "cover.h"
#include "terms.h"

#include <engine/comparison.h>

/* A course with a given number of sessions as a list of visits and what each costs (rules 6, 7, 9),
 * and what stopping early would cost (rule 10). */

/* Which visits a course has: where it starts, how many sessions, and the day it is compared up to.
 */
typedef struct {
  EpDay start;
  EpInterval interval;
  guint sessions;     /* at least 1 */
  EpDay last_session; /* the day of the last of them */
  guint every_months; /* 0: no maintenance */
  EpDay end;
} EpPlan;

/* The plan of a course of the scenario with that many sessions, compared up to `end`. */
EpPlan ep_plan (const EpScenario *scenario, guint course, guint sessions, EpDay end);

/* Changes how many sessions the plan has. */
void ep_plan_set_sessions (EpPlan *plan, guint sessions);

/* What the plan holds when all its visits are over, bought as the cover says. */
EpTally ep_plan_tally (const EpPlan *plan, const EpCover *cover);

/* Goes through the visits of a plan in the order of their days. */
typedef struct {
  const EpPlan *plan;
  EpTally whole;                         /* when all visits are over */
  EpPurchase purchases[EP_SESSIONS_MAX]; /* in the order paid */
  guint n_purchases;
  guint n_paid;
  EpTally tally; /* up to the visit arrived at, with it */
  EpDay day;     /* of that visit */
} EpWalk;

/* Starts before the first visit. `whole` is what ep_plan_tally() says of the plan, which must
 * outlive the walk. */
void ep_walk_init (EpWalk *walk, const EpPlan *plan, EpTally whole, const EpTerms *terms,
                   const EpCover *cover);

/* Goes on to the next visit; FALSE, and stays, when there is none. */
gboolean ep_walk_next (EpWalk *walk);

/* The visits of the plan in the order of their numbers. An amount beyond 64 bits is G_MAXINT64.
 * Free with g_free(). */
EpVisit *ep_ledger_visits (const EpPlan *plan, EpTally whole, const EpTerms *terms,
                           const EpCover *cover, guint *n_visits);

/* What stopping after each session but the last of the plan costs. All of the course's totals fit
 * 64 bits. Free with g_free(). */
EpStop *ep_ledger_stops (const EpCourse *course, const EpPlan *plan, EpTally whole,
                         const EpTerms *terms, const EpCover *cover, guint *n_stops);
