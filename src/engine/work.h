#pragma once

#include "cover.h"
#include "ledger.h"
#include "terms.h"

#include <engine/comparison.h>

/* What is worked out once per course and then read by everything that needs totals of it. */

/* Sensitivity looks at up to this many sessions, or the likely number where that is larger. */
#define EP_SWEEP_SESSIONS 24

typedef struct {
  const EpScenario *scenario;
  guint course;
  guint horizon_months; /* given or default */
  EpPlan plan;          /* at the likely number of sessions */
  EpTally tally;        /* of all visits of that plan */
  EpTerms terms;
  EpCover cover; /* for at least the course's own range */
} EpWork;

/* The works of all courses of the scenario, with covers of at least `sessions_least` sessions.
 * FALSE with EP_ENGINE_ERROR_HORIZON; there is nothing to free. */
gboolean ep_works_init (EpWork works[EP_COURSES_MAX], const EpScenario *scenario,
                        guint sessions_least, GError **error);

/* The course total with that many sessions, at most those of the cover. */
EpWide ep_work_course_total (const EpWork *work, guint sessions);

/* The horizon total at the likely number of sessions. */
EpWide ep_work_horizon_total (const EpWork *work);

/* Whether every amount that is printed of the course, and every price of its packages, fits 64
 * bits; FALSE with EP_ENGINE_ERROR_OVERFLOW. */
gboolean ep_work_check (const EpWork *work, GError **error);

/* Who is cheaper so far (the `leaders` of CONTRACT.md): the first `leaders_max` entries, at
 * least 1. Returns how many there are of them. */
guint ep_leaders (const EpWork *reference, const EpWork *other, EpLeader *leaders,
                  guint leaders_max);

/* The most sessions of the reference that cost no more than the budget: TRUE, or FALSE when even
 * EP_SAME_MONEY_LIMIT do. */
gboolean ep_sessions_for_same_money (const EpWork *reference, EpWide budget, guint *sessions);

/* Fills in what the course costs. FALSE with EP_ENGINE_ERROR_OVERFLOW, and then cost holds nothing
 * to free. */
gboolean ep_course_cost_init (EpCourseCost *cost, const EpWork *work, GError **error);

void ep_course_cost_clear (EpCourseCost *cost);

/* Fills in how the other compares with the reference; the costs are of the two works. */
void ep_pair_init (EpPair *pair, const EpWork *reference, const EpWork *other,
                   const EpCourseCost *reference_cost, const EpCourseCost *other_cost);

void ep_pair_clear (EpPair *pair);

/* Fills in the sweeps of a pair. Free with ep_sweeps_free(). */
EpSweep *ep_sweeps_new (const EpWork *reference, const EpWork *other, guint *n_sweeps);

void ep_sweeps_free (EpSweep *sweeps, guint n_sweeps);
