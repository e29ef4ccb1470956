#include "search.h"
#include "work.h"

typedef struct {
  const EpTerms *terms;
  const EpCover *cover;
  EpWide budget;
} Money;

static gboolean
costs_more_than_the_money (gint64 sessions, gconstpointer data)
{
  const Money *money = data;
  const EpTally tally = {
      .purchases = money->cover->cost[sessions],
      .sessions = (guint)sessions,
  };

  return ep_terms_tally_total (money->terms, tally) > money->budget;
}

/* A total never falls as a session is added, so the sessions that fit are all below the first that
 * does not. Covers are worked out for few sessions at first, since more than a few hundred are
 * rarely asked for. */
gboolean
ep_sessions_for_same_money (const EpWork *reference, EpWide budget, guint *sessions)
{
  EpCover larger;
  Money money = {&reference->terms, &reference->cover, budget};

  while (!costs_more_than_the_money (money.cover->sessions, &money) &&
         money.cover->sessions < EP_SAME_MONEY_LIMIT) {
    ep_cover_init (&larger, &reference->terms,
                   MIN (money.cover->sessions * 4, EP_SAME_MONEY_LIMIT));
    money.cover = &larger;
  }

  const gint64 first_too_many =
      ep_search_lowest (1, money.cover->sessions, costs_more_than_the_money, &money);
  const gboolean known = first_too_many <= money.cover->sessions;

  *sessions = known ? (guint)first_too_many - 1 : 0;
  return known;
}
