#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* "1.57 times", or "$50.00 a session" where there is no ratio, or "never"; `alone` where it does
 * not stand inside a line. Free with g_free(). */
char *ep_break_even_text (EpFormatter *formatter, const EpScenario *scenario,
                          const EpBreakEven *break_even, gboolean alone);

/* "1.57": its ratio, which is known, with as many decimals as it needs not to look like 0. Free
 * with g_free(). */
char *ep_break_even_ratio_text (EpFormatter *formatter, const EpBreakEven *break_even);

G_END_DECLS
