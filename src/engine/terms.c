#include "terms.h"

#include "cover.h"

#include <engine/comparison.h>

static void
insert_offer (EpTerms *terms, EpOffer offer)
{
  guint i = terms->n_offers++;
  for (; i > 0 && terms->offers[i - 1].sessions > offer.sessions; i--)
    terms->offers[i] = terms->offers[i - 1];
  terms->offers[i] = offer;
}

gboolean
ep_offer_is_dearer_per_session (const EpOffer *one, const EpOffer *other)
{
  return one->price * other->sessions > other->price * one->sessions;
}

EpWide
ep_package_price (const EpPackage *package, gint64 session_price_minor)
{
  if (!package->by_percent)
    return package->price_minor;

  return ep_less_percent ((EpWide)package->sessions * session_price_minor,
                          package->percent_off_ppm);
}

gint64
ep_package_price_per_session (const EpPackage *package, gint64 session_price_minor)
{
  return (gint64)ep_round_div (ep_package_price (package, session_price_minor), package->sessions);
}

EpWide
ep_package_saving (const EpPackage *package, gint64 session_price_minor)
{
  return (EpWide)package->sessions * session_price_minor -
         ep_package_price (package, session_price_minor);
}

void
ep_terms_set_session_price (EpTerms *terms, const EpCourse *course, gint64 session_price_minor)
{
  g_assert (session_price_minor >= 0);

  terms->session_price_minor = session_price_minor;
  terms->maintenance_price =
      course->maintenance.has_price ? course->maintenance.price_minor : session_price_minor;

  terms->n_offers = 0;
  insert_offer (terms, (EpOffer){
                           .sessions = 1,
                           .price = session_price_minor,
                           .cost = ep_less_percent (session_price_minor, course->discount_ppm),
                       });

  for (guint i = 0; i < course->n_packages; i++) {
    const EpWide price = ep_package_price (&course->packages[i], session_price_minor);

    insert_offer (terms, (EpOffer){
                             .sessions = course->packages[i].sessions,
                             .price = price,
                             .cost = ep_less_percent (price, course->discount_ppm),
                         });
  }
}

/* Everything that does not hang on the session price. */
static void
init_fixed_terms (EpTerms *terms, const EpScenario *scenario, const EpCourse *course)
{
  *terms = (EpTerms){.tax = scenario->tax, .basis = scenario->basis};

  for (guint i = 0; i < course->n_extras; i++) {
    if (course->extras[i].per == EP_PER_SESSION)
      terms->extras_per_session += course->extras[i].price_minor;
    else
      terms->extras_per_course += course->extras[i].price_minor;
  }

  terms->patient_cost =
      scenario->per_visit_minor +
      ep_round_div ((EpWide)scenario->per_day_off_minor * course->downtime_tenths, 10);
}

/* What the reference's sessions, at the likely number, are bought for: its purchases after the
 * discount, without extras and tax (rules 2, 4 and 5). */
static EpWide
reference_purchases (const EpScenario *scenario)
{
  EpTerms terms;
  EpCover cover;

  ep_terms_init (&terms, scenario, 0);
  ep_cover_init (&cover, &terms, scenario->courses[0].sessions.likely);

  return cover.cost[cover.sessions];
}

EpRatioBase
ep_ratio_base (const EpScenario *scenario, guint course, EpPricing pricing)
{
  if (pricing == EP_PRICING_RATIO_PER_SESSION)
    return (EpRatioBase){scenario->courses[0].session_price_minor, 1};

  g_assert (pricing == EP_PRICING_RATIO_PER_COURSE);
  return (EpRatioBase){reference_purchases (scenario), scenario->courses[course].sessions.likely};
}

gint64
ep_ratio_price_minor (EpRatioBase base, guint ratio_e4)
{
  const EpWide price = ep_round_div (base.amount * ratio_e4, (EpWide)EP_RATIO_ONE * base.sessions);

  g_assert (ep_wide_fits (price));
  return (gint64)price;
}

gint64
ep_session_price_minor (const EpScenario *scenario, guint course)
{
  const EpCourse *c = &scenario->courses[course];

  if (c->pricing == EP_PRICING_PRICE)
    return c->session_price_minor;

  return ep_ratio_price_minor (ep_ratio_base (scenario, course, c->pricing), c->price_ratio_e4);
}

void
ep_terms_init (EpTerms *terms, const EpScenario *scenario, guint course)
{
  init_fixed_terms (terms, scenario, &scenario->courses[course]);
  ep_terms_set_session_price (terms, &scenario->courses[course],
                              ep_session_price_minor (scenario, course));
}
