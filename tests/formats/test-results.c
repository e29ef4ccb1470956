#include "contract-cases.h"
#include "json-compare.h"

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
  {
    assert_int_equal (json_object_del (pair, "sensitivity"), 0);
  }
  contract_case_assert_results (contract_case, results, strlen (results));
}

static void
assert_differs (const char *one, const char *two, const char *difference)
{
  json_t *wanted = json_loads (one, 0, NULL);
  json_t *found = json_loads (two, 0, NULL);
  g_autofree char *told = json_difference (wanted, found);
  json_decref (wanted);
  json_decref (found);
  if (g_strcmp0 (told, difference) != 0)
    fail_msg ("%s and %s differ by %s instead of %s", one, two, told, difference);
}

static void
a_comparison_tells_the_first_difference_by_its_path (void **state)
{
  assert_differs ("{\"a\": [1, {\"b\": \"x\"}]}", "{\"a\": [1, {\"b\": \"x\"}]}", NULL);
  assert_differs ("{\"a\": [1, {\"b\": \"x\"}]}", "{\"a\": [1, {\"b\": \"y\"}]}",
                  "a[1].b: \"y\" instead of \"x\"");
  assert_differs ("{\"a\": 1, \"b\": 2}", "{\"b\": 2, \"a\": 1}",
                  ": member \"b\" instead of \"a\"");
  assert_differs ("{\"a\": 1}", "{\"a\": \"1\"}", "a: \"1\" instead of 1");
  assert_differs ("{\"a\": null}", "{}", ": no member \"a\"");
  assert_differs ("{}", "{\"a\": null}", ": member \"a\" too many");
  assert_differs ("{\"a\": [1]}", "{\"a\": [1, 1]}", "a: 2 elements instead of 1");
  assert_differs ("{\"a\": true}", "{\"a\": false}", "a: false instead of true");
}

int
main (void)
{
  ContractCase *cases = contract_cases_load ();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_comparison_tells_the_first_difference_by_its_path),
      cmocka_unit_test_prestate (sensitivity_is_left_out_unless_the_comparison_has_it, &cases[0]),
  };
  int failed = contract_cases_run (cases, results_equal_the_case_field_by_field);
  failed += cmocka_run_group_tests_name ("results", tests, NULL, NULL);
  contract_cases_free (cases);
  return failed;
}
