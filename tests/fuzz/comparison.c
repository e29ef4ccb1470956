/* The whole path: any bytes that are a scenario compare, or are refused for their horizon or an
 * overflow, and do the same, byte for byte, when printed and read back. */

#include "fuzz.h"

#include <engine/comparison.h>
#include <formats/results-json.h>
#include <formats/scenario-json.h>

/* The results, or the refusal. Free with g_free(). */
static char *
answer (const EpScenario *scenario, EpCompareFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EpComparison) comparison = ep_compare (scenario, flags, &error);

  if (comparison == NULL) {
    fuzz_check_refusal (error, EP_ENGINE_ERROR);
    return g_strdup (error->message);
  }
  g_assert_no_error (error);
  return ep_results_to_json (scenario, comparison);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  g_autoptr (EpScenario) scenario = ep_scenario_from_json ((const char *)bytes, length, NULL);

  if (scenario == NULL)
    return 0;

  g_autoptr (EpScenario) again = fuzz_read_back (scenario);
  const EpCompareFlags flags[] = {EP_COMPARE_PLAIN, EP_COMPARE_SENSITIVITY};
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++) {
    g_autofree char *first = answer (scenario, flags[i]);
    g_autofree char *second = answer (again, flags[i]);

    g_assert_cmpstr (first, ==, second);
  }
  return 0;
}
