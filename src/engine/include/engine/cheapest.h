#pragma once

#include "engine/comparison.h"

G_BEGIN_DECLS

/* Who of all courses costs least: the one with the lowest total, and every other one that costs as
 * much or whose total is a near tie with it. */

typedef struct {
  guint n_courses;               /* at least 1 */
  guint courses[EP_COURSES_MAX]; /* their indices, ascending */
  gboolean equal;                /* they cost the same to the minor unit; TRUE of one alone */
} EpCheapest;

/* By the course totals, and by the horizon totals. `comparison` is of `scenario`. */
EpCheapest ep_cheapest_for_course (const EpScenario *scenario, const EpComparison *comparison);
EpCheapest ep_cheapest_over_horizon (const EpScenario *scenario, const EpComparison *comparison);

G_END_DECLS
