#pragma once

#include "verdict-case.h"

#include <present/formatter.h>

G_BEGIN_DECLS

/* EpVerdict's `headline`, new text. Of three or more courses it names the two that it speaks of. */
char *ep_verdict_headline (EpFormatter *formatter, const EpScenario *scenario,
                           const EpComparison *comparison, guint pair, const EpVerdictFacts *facts);

G_END_DECLS
