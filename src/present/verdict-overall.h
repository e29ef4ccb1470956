#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* EpVerdict's `overall`, new text or NULL. */
char *ep_verdict_overall (EpFormatter *formatter, const EpScenario *scenario,
                          const EpComparison *comparison);

G_END_DECLS
