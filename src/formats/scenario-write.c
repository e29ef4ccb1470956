#include "course-write.h"
#include "values.h"
#include "words.h"

#include <engine/money.h>
#include <formats/scenario-json.h>

char *
ep_scenario_to_json (const EpScenario *scenario)
{
  const guint decimals = scenario->currency->decimals;
  json_t *courses = json_array ();
  json_t *root = json_pack ("{s:s, s:o}", "currency", scenario->currency->code, "start",
                            ep_json_day (scenario->start));
  if (scenario->horizon_months > 0)
    ep_json_set (root, "horizon_months", json_integer (scenario->horizon_months));
  ep_json_set (root, "basis", json_string (ep_basis_words[scenario->basis]));
  ep_json_set (root, "near_tie_percent",
               ep_json_decimal (scenario->near_tie_ppm, EP_RATE_DECIMALS));
  if (scenario->tax.rate_ppm > 0 || scenario->tax.included)
    ep_json_set (root, "tax",
                 json_pack ("{s:o, s:b}", "percent",
                            ep_json_decimal (scenario->tax.rate_ppm, EP_RATE_DECIMALS), "included",
                            scenario->tax.included));
  ep_json_set (root, "patient_costs",
               json_pack ("{s:o, s:o}", "per_visit",
                          ep_json_decimal (scenario->per_visit_minor, decimals), "per_day_off",
                          ep_json_decimal (scenario->per_day_off_minor, decimals)));
  for (guint i = 0; i < scenario->n_courses; i++)
    ep_json_append (courses, ep_course_json (&scenario->courses[i], decimals));
  ep_json_set (root, "courses", courses);
  return ep_json_finish (root);
}
