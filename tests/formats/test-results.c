#include "contract-cases.h"

#include <formats/results-json.h>
#include <formats/scenario-json.h>
#include <string.h>
#include <support.h>

static void
results_equal_the_case_field_by_field (void **state)
{
  const ContractCase *contract_case = *state;
  g_autofree char *text = contract_case_text (contract_case);
  g_autoptr (GError) error = NULL;
  g_autoptr (EpScenario) scenario = ep_scenario_from_json (text, strlen (text), &error);
  if (scenario == NULL)
    fail_msg ("%s: %s", contract_case->name, error->message);
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, &error);
  if (comparison == NULL)
    fail_msg ("%s: %s", contract_case->name, error->message);
  g_autofree char *results = ep_results_to_json (scenario, comparison);
  contract_case_assert_results (contract_case, results, strlen (results));
}

static void
sensitivity_is_left_out_unless_the_comparison_has_it (void **state)
{
  const ContractCase *contract_case = *state;
  g_autofree char *text = contract_case_text (contract_case);
  g_autoptr (EpScenario) scenario = ep_scenario_from_json (text, strlen (text), NULL);
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_PLAIN, NULL);
  g_autofree char *results = ep_results_to_json (scenario, comparison);
  gsize i;
  json_t *pair;
  json_array_foreach (json_object_get (contract_case->results, "comparisons"), i, pair)
      json_object_del (pair, "sensitivity");
  contract_case_assert_results (contract_case, results, strlen (results));
}

int
main (void)
{
  ContractCase *cases = contract_cases_load ();
  int failed = contract_cases_run (cases, results_equal_the_case_field_by_field);
  failed += contract_cases_run (cases, sensitivity_is_left_out_unless_the_comparison_has_it);
  contract_cases_free (cases);
  return failed;
}
