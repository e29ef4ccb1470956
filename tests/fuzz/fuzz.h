#pragma once

/* A fuzz target is one function that is given any bytes and ends the program when something does
 * not hold. libFuzzer calls it with bytes of its own (`./dev fuzz`), driver.c with every file of
 * its corpus (`./dev test`). */

#include <engine/scenario.h>
#include <glib.h>

G_BEGIN_DECLS

/* libFuzzer's names, so not ours to choose. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length);

/* A refusal is of that domain and one printable line `PATH: reason` (CONTRACT.md, "Refusals"). */
void fuzz_check_refusal (const GError *error, GQuark domain);

/* The scenario, printed and read back: equal, and printed to the same bytes. Free with
 * ep_scenario_free(). */
EpScenario *fuzz_read_back (const EpScenario *scenario);

G_END_DECLS
