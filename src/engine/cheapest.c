#include <engine/cheapest.h>

static EpCheapest
cheapest (const gint64 *totals_minor, guint n_totals, guint near_tie_ppm)
{
  EpCheapest found = {.equal = TRUE};
  gint64 lowest_minor = totals_minor[0];

  for (guint c = 1; c < n_totals; c++)
    lowest_minor = MIN (lowest_minor, totals_minor[c]);

  for (guint c = 0; c < n_totals; c++) {
    const gboolean equal = totals_minor[c] == lowest_minor;

    if (!equal && !ep_near_tie (lowest_minor, totals_minor[c], near_tie_ppm))
      continue;
    found.courses[found.n_courses++] = c;
    found.equal = found.equal && equal;
  }

  return found;
}

EpCheapest
ep_cheapest_for_course (const EpScenario *scenario, const EpComparison *comparison)
{
  gint64 totals_minor[EP_COURSES_MAX] = {0};

  for (guint c = 0; c < comparison->n_courses; c++)
    totals_minor[c] = comparison->courses[c].course_total_minor;

  return cheapest (totals_minor, comparison->n_courses, scenario->near_tie_ppm);
}

EpCheapest
ep_cheapest_over_horizon (const EpScenario *scenario, const EpComparison *comparison)
{
  gint64 totals_minor[EP_COURSES_MAX] = {0};

  for (guint c = 0; c < comparison->n_courses; c++)
    totals_minor[c] = comparison->courses[c].horizon_total_minor;

  return cheapest (totals_minor, comparison->n_courses, scenario->near_tie_ppm);
}
