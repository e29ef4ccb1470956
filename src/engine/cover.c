#include "cover.h"

/* Covering n sessions by buying an offer leaves so many to cover. */
static guint
rest_after (const EpOffer *offer, guint n)
{
  return n > offer->sessions ? n - offer->sessions : 0;
}

/* Whether the offer together with the best cover of the rest beats the best cover of n known so
 * far: cheaper; else fewer unused sessions; else more purchases (rule 4). */
static gboolean
improves (const EpCover *cover, const EpOffer *offer, guint n)
{
  const guint rest = rest_after (offer, n);
  const EpWide cost = cover->cost[rest] + offer->cost;

  if (cost != cover->cost[n])
    return cost < cover->cost[n];

  const guint unused = cover->unused[rest] + offer->sessions - (n - rest);
  if (unused != cover->unused[n])
    return unused < cover->unused[n];

  return cover->purchases[rest] + 1u > cover->purchases[n];
}

static void
take (EpCover *cover, const EpTerms *terms, guint offer, guint n)
{
  const guint rest = rest_after (&terms->offers[offer], n);

  cover->cost[n] = cover->cost[rest] + terms->offers[offer].cost;
  cover->unused[n] = (guint8)(cover->unused[rest] + terms->offers[offer].sessions - (n - rest));
  cover->purchases[n] = (guint16)(cover->purchases[rest] + 1);
  cover->offer[n] = (guint8)offer;
}

/* Offers come in one by one, ascending by size, and a larger one replaces what the smaller ones
 * made only where it is better. So of covers that tie in everything the one with fewer of the
 * largest size stays: the last tie rule, "then the smaller packages, comparing sizes from the
 * largest down". */
void
ep_cover_init (EpCover *cover, const EpTerms *terms, guint sessions)
{
  g_assert (sessions <= EP_COVER_MAX);
  g_assert (terms->offers[0].sessions == 1);

  cover->sessions = sessions;
  cover->cost[0] = 0;
  cover->unused[0] = 0;
  cover->purchases[0] = 0;
  cover->offer[0] = 0;

  for (guint n = 1; n <= sessions; n++) {
    cover->cost[n] = cover->cost[n - 1] + terms->offers[0].cost;
    cover->unused[n] = 0;
    cover->purchases[n] = (guint16)n;
    cover->offer[n] = 0;
  }

  for (guint offer = 1; offer < terms->n_offers; offer++) {
    for (guint n = 1; n <= sessions; n++) {
      if (improves (cover, &terms->offers[offer], n))
        take (cover, terms, offer, n);
    }
  }
}

guint
ep_cover_list (const EpCover *cover, const EpTerms *terms, guint sessions,
               EpPurchase purchases[EP_SESSIONS_MAX])
{
  g_assert (sessions <= cover->sessions && sessions <= EP_SESSIONS_MAX);

  guint n_purchases = 0;
  guint paid = 0;

  for (guint n = sessions; n > 0;) {
    const EpOffer *offer = &terms->offers[cover->offer[n]];

    g_assert (n_purchases == 0 || offer->sessions <= purchases[n_purchases - 1].sessions);
    purchases[n_purchases++] = (EpPurchase){
        .sessions = offer->sessions,
        .price_minor = ep_wide_clamp (offer->cost),
        .visit = paid + 1,
    };
    paid += offer->sessions;
    n = rest_after (offer, n);
  }

  return n_purchases;
}

void
ep_cover_count (const EpCover *cover, const EpTerms *terms, guint sessions, guint visit,
                guint counts[EP_OFFERS_MAX])
{
  g_assert (visit <= sessions && sessions <= cover->sessions);

  for (guint i = 0; i < terms->n_offers; i++)
    counts[i] = 0;

  /* Larger first, each paid at the first session that those before it leave. */
  guint paid = 0;
  for (guint n = sessions; n > 0 && paid < visit;) {
    const guint offer = cover->offer[n];

    counts[offer]++;
    paid += terms->offers[offer].sessions;
    n = rest_after (&terms->offers[offer], n);
  }
}

/* The ways are counted by offer, so that the order of purchases makes no difference: `ways` are
 * those, by the offers seen so far, that cost the least. More than two are not told apart. */
gboolean
ep_cover_is_unique (const EpTerms *terms, guint sessions)
{
  EpWide cost[EP_SESSIONS_MAX + 1] = {0};
  guint ways[EP_SESSIONS_MAX + 1] = {1};

  g_assert (sessions >= 1 && sessions <= EP_SESSIONS_MAX);
  for (guint n = 1; n <= sessions; n++) {
    cost[n] = n * terms->offers[0].cost;
    ways[n] = 1;
  }

  for (guint i = 1; i < terms->n_offers; i++) {
    for (guint n = 1; n <= sessions; n++) {
      const guint rest = rest_after (&terms->offers[i], n);
      const EpWide with_offer = cost[rest] + terms->offers[i].cost;

      if (with_offer == cost[n])
        ways[n] = MIN (ways[n] + ways[rest], 2);
      if (with_offer < cost[n]) {
        cost[n] = with_offer;
        ways[n] = ways[rest];
      }
    }
  }

  return ways[sessions] == 1;
}
