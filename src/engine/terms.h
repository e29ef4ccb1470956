#pragma once

#include <engine/money.h>
#include <engine/scenario.h>

/* What a course's visits cost, resolved to plain amounts (rules 2, 3, 5, 7 and 9), and the one
 * formula by which every total, cumulative cost, tax and break-even is worked out from them. */

/* Something on sale: a single session or a package. */
typedef struct {
  guint sessions;
  EpWide price; /* before the discount (rule 3) */
  EpWide cost;  /* after it (rule 5) */
} EpOffer;

#define EP_OFFERS_MAX (EP_PACKAGES_MAX + 1)

typedef struct {
  gint64 session_price_minor;
  guint n_offers;
  EpOffer offers[EP_OFFERS_MAX]; /* ascending by sessions, so the single session is the first */
  EpWide extras_per_session;
  EpWide extras_per_course;
  EpWide maintenance_price;
  EpWide patient_cost; /* of one visit, on either basis (rule 9) */
  EpTax tax;
  EpBasis basis;
} EpTerms;

/* What has been bought and done up to some point of a course. */
typedef struct {
  EpWide purchases; /* paid so far, after the discount */
  guint sessions;
  guint maintenance;
} EpTally;

/* Whether a session of the one costs more than a session of the other, before the discount. */
gboolean ep_offer_is_dearer_per_session (const EpOffer *one, const EpOffer *other);

/* The terms of a course at its own session price (rule 2). */
void ep_terms_init (EpTerms *terms, const EpScenario *scenario, guint course);

/* The same course at another session price: for the searches, where all else is held. */
void ep_terms_set_session_price (EpTerms *terms, const EpCourse *course,
                                 gint64 session_price_minor);

/* The session price of a course by rule 2. */
gint64 ep_session_price_minor (const EpScenario *scenario, guint course);

/* What a price ratio multiplies (rule 2): the session price is amount x ratio / sessions. */
typedef struct {
  EpWide amount; /* the reference's session price, or what its whole course is bought for */
  guint sessions;
} EpRatioBase;

/* The base of a course's ratio of that kind; pricing is not EP_PRICING_PRICE. */
EpRatioBase ep_ratio_base (const EpScenario *scenario, guint course, EpPricing pricing);

/* The session price at that ratio. */
gint64 ep_ratio_price_minor (EpRatioBase base, guint ratio_e4);

/* The rest is asked for at every visit and every step of a search, so it stands here, where it can
 * be inlined. */

/* Charges so far (rule 7), before tax where it is not included. */
static inline EpWide
ep_terms_charges (const EpTerms *terms, EpTally tally)
{
  return tally.purchases + tally.sessions * terms->extras_per_session +
         (tally.sessions > 0 ? terms->extras_per_course : 0) +
         tally.maintenance * terms->maintenance_price;
}

/* Tax so far on those charges (rule 7). */
static inline EpWide
ep_terms_tax (const EpTerms *terms, EpWide charges)
{
  const guint rate_ppm = terms->tax.rate_ppm;

  if (rate_ppm == 0)
    return 0;
  if (terms->tax.included)
    return charges - ep_round_div (charges * EP_PPM_ONE, EP_PPM_ONE + rate_ppm);

  return ep_rate_of (charges, rate_ppm);
}

/* What those charges come to with their tax. */
static inline EpWide
ep_terms_gross (const EpTerms *terms, EpWide charges)
{
  return terms->tax.included ? charges : charges + ep_terms_tax (terms, charges);
}

/* The total, on the basis, of those charges after that many visits (rules 7 and 9). */
static inline EpWide
ep_terms_total (const EpTerms *terms, EpWide charges, guint visits)
{
  return ep_terms_gross (terms, charges) +
         (terms->basis == EP_BASIS_ALL_IN ? visits * terms->patient_cost : 0);
}

/* The total, on the basis, of what the tally holds. */
static inline EpWide
ep_terms_tally_total (const EpTerms *terms, EpTally tally)
{
  return ep_terms_total (terms, ep_terms_charges (terms, tally),
                         tally.sessions + tally.maintenance);
}
