/* Any bytes as a scenario: refused in one line, or read, printed and read back as the same. */

#include "fuzz.h"

#include <formats/scenario-json.h>

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EpScenario) scenario = ep_scenario_from_json ((const char *)bytes, length, &error);

  if (scenario == NULL) {
    fuzz_check_refusal (error, EP_FORMATS_ERROR);
    return 0;
  }
  g_assert_no_error (error);
  ep_scenario_free (fuzz_read_back (scenario));
  return 0;
}
