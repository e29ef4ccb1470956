#pragma once

#include "verdict-case.h"

#include <present/formatter.h>

G_BEGIN_DECLS

/* EpVerdict's `brief` and `brief_support`, new text. */
char *ep_verdict_brief (const EpScenario *scenario, const EpComparison *comparison, guint pair,
                        const EpVerdictFacts *facts);
char *ep_verdict_brief_support (EpFormatter *formatter, const EpScenario *scenario,
                                const EpComparison *comparison, guint pair,
                                const EpVerdictFacts *facts);

G_END_DECLS
