#pragma once

#include <engine/comparison.h>

G_BEGIN_DECLS

/* The comparison as text for a person, in the user's language and locale: per pair the verdict, the
 * key figures, the break-evens, who leads when, with its sweeps what would change the answer, and
 * the visits; per course its figures, purchases, what stopping early costs, and notes. Ends with a
 * newline. Free with g_free(). */
char *ep_report_text (const EpScenario *scenario, const EpComparison *comparison);

G_END_DECLS
