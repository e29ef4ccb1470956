#pragma once

#include "terms.h"

#include <engine/comparison.h>

/* What is bought (rule 4): the cheapest purchases that cover a number of sessions. */

#define EP_COVER_MAX EP_SAME_MONEY_LIMIT

/* The best cover of every number of sessions from 0 up to `sessions`. */
typedef struct {
  guint sessions;
  EpWide cost[EP_COVER_MAX + 1];       /* after the discount */
  guint8 unused[EP_COVER_MAX + 1];     /* sessions bought beyond the number */
  guint16 purchases[EP_COVER_MAX + 1]; /* how many */
  guint8 offer[EP_COVER_MAX + 1];      /* the largest bought, an index in the terms' offers */
} EpCover;

/* Works out the covers of 0 to `sessions` sessions, at most EP_COVER_MAX. */
void ep_cover_init (EpCover *cover, const EpTerms *terms, guint sessions);

/* Counts what the cover of `sessions` sessions has paid by visit `visit`, 0 to `sessions`, by offer
 * of the terms. */
void ep_cover_count (const EpCover *cover, const EpTerms *terms, guint sessions, guint visit,
                     guint counts[EP_OFFERS_MAX]);

/* Whether every other way to cover that many sessions, 1 to EP_SESSIONS_MAX, costs more. */
gboolean ep_cover_is_unique (const EpTerms *terms, guint sessions);

/* Lists what the cover of `sessions` sessions buys, the larger first, each with the visit that pays
 * it. There is room for EP_SESSIONS_MAX purchases, and sessions is at most that. A price beyond 64
 * bits is G_MAXINT64. Returns how many. */
guint ep_cover_list (const EpCover *cover, const EpTerms *terms, guint sessions,
                     EpPurchase purchases[EP_SESSIONS_MAX]);
