#include "contract-cases.h"

#include "json-compare.h"

#include <string.h>
#include <support.h>

static void
load_case (ContractCase *contract_case, guint number, const char *line)
{
  json_error_t fault;
  json_t *parsed = json_loads (line, JSON_REJECT_DUPLICATES, &fault);
  g_snprintf (contract_case->name, sizeof contract_case->name, "case %02u", number);
  contract_case->scenario = json_incref (json_object_get (parsed, "scenario"));
  contract_case->results = json_incref (json_object_get (parsed, "results"));
  g_assert_nonnull (contract_case->scenario);
  g_assert_nonnull (contract_case->results);
  json_decref (parsed);
}

ContractCase *
contract_cases_load (void)
{
  g_autofree char *path = test_data_path ("contract-cases.jsonl");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean read = g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (read);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, CONTRACT_CASES);
  ContractCase *cases = g_new0 (ContractCase, CONTRACT_CASES);
  for (guint i = 0; i < CONTRACT_CASES; i++)
    load_case (&cases[i], i, lines[i]);
  return cases;
}

void
contract_cases_free (ContractCase *cases)
{
  for (guint i = 0; i < CONTRACT_CASES; i++) {
    json_decref (cases[i].scenario);
    json_decref (cases[i].results);
  }
  g_free (cases);
}

char *
contract_case_text (const ContractCase *contract_case)
{
  char *dumped = json_dumps (contract_case->scenario, JSON_COMPACT);
  char *text = g_strdup (dumped);
  free (dumped);
  return text;
}

void
contract_case_assert_results (const ContractCase *contract_case, const char *results, gsize length)
{
  json_error_t fault;
  json_t *parsed = json_loadb (results, length, JSON_REJECT_DUPLICATES, &fault);
  if (parsed == NULL)
    fail_msg ("%s: results are no JSON: %s", contract_case->name, fault.text);
  g_autofree char *difference = json_difference (contract_case->results, parsed);
  json_decref (parsed);
  if (difference != NULL)
    fail_msg ("%s: %s", contract_case->name, difference);
}

int
contract_cases_run (ContractCase *cases, void (*test) (void **state))
{
  struct CMUnitTest tests[CONTRACT_CASES] = {0};
  for (guint i = 0; i < CONTRACT_CASES; i++)
    tests[i] =
        (struct CMUnitTest){.name = cases[i].name, .test_func = test, .initial_state = &cases[i]};
  return cmocka_run_group_tests_name ("contract cases", tests, NULL, NULL);
}
