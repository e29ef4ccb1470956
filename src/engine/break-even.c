#include "break-even.h"

#include "search.h"

void
ep_priced_init (EpPriced *priced, const EpWork *work, EpSpan span)
{
  *priced = (EpPriced){
      .course = &work->scenario->courses[work->course],
      .terms = work->terms,
      .sessions = work->tally.sessions,
      .maintenance = span == EP_SPAN_HORIZON ? work->tally.maintenance : 0,
  };
}

EpWide
ep_priced_total (const EpPriced *priced, gint64 session_price_minor)
{
  EpTerms terms = priced->terms;
  EpCover cover;

  ep_terms_set_session_price (&terms, priced->course, session_price_minor);
  ep_cover_init (&cover, &terms, priced->sessions);

  return ep_terms_tally_total (&terms, (EpTally){
                                           .purchases = cover.cost[priced->sessions],
                                           .sessions = priced->sessions,
                                           .maintenance = priced->maintenance,
                                       });
}

typedef struct {
  EpPriced priced;
  EpWide target;
} Search;

static gboolean
reaches_target (gint64 session_price_minor, gconstpointer data)
{
  const Search *search = data;

  return ep_priced_total (&search->priced, session_price_minor) >= search->target;
}

/* Where the target would be reached if the total grew by the same amount with every minor unit, as
 * it nearly does. */
static gint64
guess_price (const Search *search, EpWide total_at_0, gint64 highest)
{
  const gint64 price_now = search->priced.terms.session_price_minor;
  const EpWide growth = ep_priced_total (&search->priced, price_now) - total_at_0;

  if (growth == 0)
    return 0;

  return (gint64)MIN ((search->target - total_at_0) * price_now / growth, highest);
}

EpBreakEven
ep_break_even (const EpWork *other, EpSpan span, gint64 target_minor, gint64 reference_price_minor)
{
  const gint64 highest = ep_amount_max (other->scenario->currency->decimals);
  Search search = {.target = target_minor};

  ep_priced_init (&search.priced, other, span);

  const EpWide total_at_0 = ep_priced_total (&search.priced, 0);
  if (total_at_0 > search.target)
    return (EpBreakEven){.kind = EP_BREAK_EVEN_ALWAYS_DEARER};

  const gint64 price = ep_search_lowest_near (
      0, highest, guess_price (&search, total_at_0, highest), reaches_target, &search);
  if (price > highest)
    return (EpBreakEven){.kind = EP_BREAK_EVEN_ALWAYS_CHEAPER};

  return (EpBreakEven){
      .kind = EP_BREAK_EVEN_PRICE,
      .price_minor = price,
      .ratio = ep_ratio (price, reference_price_minor),
  };
}
