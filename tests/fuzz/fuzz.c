#include "fuzz.h"

#include <formats/scenario-json.h>
#include <string.h>

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

void
fuzz_check_refusal (const GError *error, GQuark domain)
{
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, domain);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  const char *reason = strstr (error->message, ": ");
  g_assert_nonnull (reason);
  g_assert_cmpint (reason[2], !=, '\0');
  for (const char *at = error->message; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (at)));
}

EpScenario *
fuzz_read_back (const EpScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = ep_scenario_to_json (scenario);
  EpScenario *again = ep_scenario_from_json (printed, strlen (printed), &error);

  g_assert_no_error (error);
  g_assert_true (ep_scenario_equal (scenario, again));

  g_autofree char *printed_again = ep_scenario_to_json (again);
  g_assert_cmpstr (printed, ==, printed_again);
  return again;
}
