#pragma once

#include <engine/comparison.h>

G_BEGIN_DECLS

/* The results as the JSON text that CONTRACT.md's "Results" describes: its keys in its order, with
 * `sensitivity` exactly when the comparison has its sweeps. `comparison` is of `scenario`. No
 * newline at the end. Free with g_free(). */
char *ep_results_to_json (const EpScenario *scenario, const EpComparison *comparison);

G_END_DECLS
