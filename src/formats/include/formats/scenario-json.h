#pragma once

#include <engine/scenario.h>
#include <formats/error.h>

G_BEGIN_DECLS

/* Scenarios as JSON text, by the table and the "Refusals" of CONTRACT.md. */

/* Reads `length` bytes of JSON; they may hold anything, NUL included. Free with
 * ep_scenario_free().
 *
 * NULL with EP_FORMATS_ERROR for the first thing wrong in the contract's order, up to the rules
 * between members. What the contract checks after those, the horizon and overflow, is refused by
 * ep_compare(). */
EpScenario *ep_scenario_from_json (const char *bytes, gsize length, GError **error);

/* The scenario as JSON text that ep_scenario_from_json() reads as an equal one. Members stand in
 * the contract's order, defaults written out, so that a file says all that it means; left out are
 * only the horizon, tax, maintenance and maintenance price that the scenario does not have. No
 * newline at the end. Free with g_free(). */
char *ep_scenario_to_json (const EpScenario *scenario);

G_END_DECLS
