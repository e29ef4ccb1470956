#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/* The cases of tests/data/contract-cases.jsonl, calculated by another program from the contract. */

#define CONTRACT_CASES 82

typedef struct {
  char name[16];
  json_t *scenario;
  json_t *results;
} ContractCase;

/* All CONTRACT_CASES of them. Free with contract_cases_free(). */
ContractCase *contract_cases_load (void);
void contract_cases_free (ContractCase *cases);

/* The scenario of a case as JSON text. Free with g_free(). */
char *contract_case_text (const ContractCase *contract_case);

/* Fails the running test, naming the case and the field, unless `results` is JSON text of just the
 * results that the case expects. */
void contract_case_assert_results (const ContractCase *contract_case, const char *results,
                                   gsize length);

/* Runs `test` with each of the cases as its state, named after the case. Returns the number that
 * failed. */
int contract_cases_run (ContractCase *cases, void (*test) (void **state));

G_END_DECLS
