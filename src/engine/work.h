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
  EpDay end;
  guint horizon_months;
  EpTerms terms;
  EpCover cover; /* for at least the course's own range and EP_SWEEP_SESSIONS */
} EpWork;

/* The course with every horizon total up to `end`, start + horizon_months. */
void ep_work_init (EpWork *work, const EpScenario *scenario, guint course, guint horizon_months,
                   EpDay end);

/* The course total with that many sessions, at most those of the cover. */
EpWide ep_work_course_total (const EpWork *work, guint sessions);

/* The horizon total at the likely number of sessions. */
EpWide ep_work_horizon_total (const EpWork *work);

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
