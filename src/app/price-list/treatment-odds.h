#pragma once

#include "price-list-state.h"

#include <engine/plausibility.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* What is odd about a treatment beside the others of its list, see ep_plausibility(): of EpOdd,
 * free with g_array_unref(). Those whose price is in words stay out, and nothing is odd about them.
 */
GArray *ep_treatment_odds_new (const EpPriceListState *state, guint place);

/* The same in words: what is said of one package, or with EP_OF_PRICE of the session price, or with
 * EP_OF_ALL everything, sentence after sentence. NULL where nothing is. Free with g_free(). */
#define EP_OF_PRICE G_MAXUINT
#define EP_OF_ALL   (G_MAXUINT - 1)
char *ep_treatment_odds_text (EpFormatter *formatter, const EpPriceListState *state, guint place,
                              const GArray *odds, guint package);

G_END_DECLS
