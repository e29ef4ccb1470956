#pragma once

#include "price-list-draft.h"

G_BEGIN_DECLS

/* What is odd about a treatment of the draft, in words: what is said of one package, or with
 * EP_OF_PRICE of the session price, or with EP_OF_ALL everything, sentence after sentence. NULL
 * where nothing is. Free with g_free(). */
#define EP_OF_PRICE G_MAXUINT
#define EP_OF_ALL   (G_MAXUINT - 1)
char *ep_treatment_odds_text (EpPriceListDraft *draft, guint place, guint package);

G_END_DECLS
