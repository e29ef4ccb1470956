#include <engine/working.h>

#include "ledger.h"

#include <engine/schedule.h>

/* A course as it is bought: at its own or another price, with its own or another number of
 * sessions. */
typedef struct {
  const EpScenario *scenario;
  guint index;
  const EpCourse *course;
  EpPricing pricing; /* where its session price is from */
  EpTerms terms;
  EpCover cover; /* of exactly as many sessions as the course has */
} Course;

/* Where a course is after some of its visits. */
typedef struct {
  EpTally tally;
  guint bought[EP_OFFERS_MAX]; /* how many of each offer so far */
} Point;

static void
course_init (Course *course, const EpScenario *scenario, guint index, guint sessions)
{
  g_assert (index < scenario->n_courses);

  course->scenario = scenario;
  course->index = index;
  course->course = &scenario->courses[index];
  course->pricing = course->course->pricing;
  ep_terms_init (&course->terms, scenario, index);
  ep_cover_init (&course->cover, &course->terms, sessions);
}

static Point
point_after (const Course *course, guint sessions, guint maintenance)
{
  Point point = {.tally = {.sessions = sessions, .maintenance = maintenance}};

  ep_cover_count (&course->cover, &course->terms, course->cover.sessions, sessions, point.bought);
  for (guint i = 0; i < course->terms.n_offers; i++)
    point.tally.purchases += point.bought[i] * course->terms.offers[i].cost;

  return point;
}

/* Where it is after visit `number`, 0 for before the first. */
static Point
point_after_visit (const Course *course, guint number)
{
  const guint sessions = MIN (number, course->cover.sessions);

  return point_after (course, sessions, number - sessions);
}

static Point
point_at_end (const Course *course, guint index, EpSpan span)
{
  const guint sessions = course->cover.sessions;

  if (span == EP_SPAN_COURSE)
    return point_after (course, sessions, 0);

  const EpPlan plan =
      ep_plan (course->scenario, index, sessions, ep_scenario_end (course->scenario));

  return point_after (course, sessions, ep_plan_tally (&plan, &course->cover).maintenance);
}

static const EpPackage *
package_of_size (const EpCourse *course, guint sessions)
{
  for (guint i = 0; i < course->n_packages; i++) {
    if (course->packages[i].sessions == sessions)
      return &course->packages[i];
  }

  return NULL;
}

/* Whether the price of that size follows from the session price. */
static gboolean
is_priced_by_session (const EpCourse *course, guint sessions)
{
  return sessions == 1 || package_of_size (course, sessions)->by_percent;
}

static gboolean
session_price_counts (const EpBreakdown *b, const EpCourse *course)
{
  for (guint i = 0; i < b->n_bought; i++) {
    if (is_priced_by_session (course, b->bought[i].sessions))
      return TRUE;
  }

  return b->maintenance > 0 && !course->maintenance.has_price;
}

/* Whether amount x multiplier / divisor is not a whole number. */
static gboolean
is_rounded (EpWide amount, EpWide multiplier, EpWide divisor)
{
  return amount * multiplier % divisor != 0;
}

static guint
rounded_bought (const EpBought *bought, const EpCourse *course, gint64 session_price_minor)
{
  const EpPackage *package = package_of_size (course, bought->sessions);
  guint rounded = 0;

  if (bought->sessions > 1 && package->by_percent &&
      is_rounded ((EpWide)bought->sessions * session_price_minor,
                  EP_PPM_ONE - package->percent_off_ppm, EP_PPM_ONE))
    rounded |= EP_ROUNDED_PACKAGE;
  if (is_rounded (bought->price_minor, EP_PPM_ONE - course->discount_ppm, EP_PPM_ONE))
    rounded |= EP_ROUNDED_DISCOUNT;

  return rounded;
}

static gboolean
is_tax_rounded (EpTax tax, gint64 charges_minor)
{
  return tax.included ? is_rounded (charges_minor, EP_PPM_ONE, EP_PPM_ONE + tax.rate_ppm)
                      : is_rounded (charges_minor, tax.rate_ppm, EP_PPM_ONE);
}

/* What was rounded on the way to the session price (rule 2). By course it comes from the prices
 * that the reference's sessions are bought at. */
static guint
rounded_session_price (const EpBreakdown *b, const Course *course)
{
  const guint ratio_e4 = course->course->price_ratio_e4;
  const guint likely = course->course->sessions.likely;

  if (!b->session_price_counts || b->pricing == EP_PRICING_PRICE)
    return 0;
  if (b->pricing == EP_PRICING_RATIO_PER_SESSION)
    return is_rounded (b->ratio_of_minor, ratio_e4, EP_RATIO_ONE) ? EP_ROUNDED_SESSION_PRICE : 0;

  const EpBreakdown reference = ep_breakdown (course->scenario, 0, EP_SPAN_COURSE);
  const guint rounded = reference.rounded & (EP_ROUNDED_PACKAGE | EP_ROUNDED_DISCOUNT);

  return is_rounded (b->ratio_of_minor, ratio_e4, (EpWide)EP_RATIO_ONE * likely)
             ? rounded | EP_ROUNDED_SESSION_PRICE
             : rounded;
}

static guint
rounded_on_the_way (const EpBreakdown *b, const Course *course)
{
  const EpScenario *scenario = course->scenario;
  guint rounded = rounded_session_price (b, course);

  for (guint i = 0; i < b->n_bought; i++)
    rounded |= rounded_bought (&b->bought[i], course->course, b->session_price_minor);
  if (b->charges_minor > 0 && (is_tax_rounded (scenario->tax, b->charges_so_far_minor) ||
                               is_tax_rounded (scenario->tax, b->charges_before_minor)))
    rounded |= EP_ROUNDED_TAX;
  if (scenario->basis == EP_BASIS_ALL_IN &&
      is_rounded (scenario->per_day_off_minor, course->course->downtime_tenths, 10))
    rounded |= EP_ROUNDED_DAYS_OFF;

  return rounded;
}

static void
tell_prices (EpBreakdown *b, const Course *course)
{
  const EpTerms *terms = &course->terms;

  b->pricing = course->pricing;
  if (b->pricing != EP_PRICING_PRICE)
    b->ratio_of_minor = (gint64)ep_ratio_base (course->scenario, course->index, b->pricing).amount;
  b->session_price_minor = terms->session_price_minor;
  b->maintenance_price_minor = (gint64)terms->maintenance_price;
  b->patient_per_visit_minor = (gint64)terms->patient_cost;
}

static void
tell_bought (EpBreakdown *b, const EpTerms *terms, const Point *from, const Point *to)
{
  b->n_bought = 0;
  for (guint i = terms->n_offers; i-- > 0;) {
    const EpOffer *offer = &terms->offers[i];

    if (to->bought[i] > from->bought[i])
      b->bought[b->n_bought++] = (EpBought){
          .sessions = offer->sessions,
          .count = to->bought[i] - from->bought[i],
          .price_minor = (gint64)offer->price,
          .cost_minor = (gint64)offer->cost,
          .sum_minor = (gint64)((to->bought[i] - from->bought[i]) * offer->cost),
      };
  }
}

static void
tell_extras (EpBreakdown *b, const EpCourse *course, const Point *from)
{
  const gboolean starts = from->tally.sessions == 0 && b->sessions > 0;

  for (guint i = 0; i < course->n_extras; i++) {
    const EpExtra *extra = &course->extras[i];

    b->extras_minor[i] =
        extra->price_minor * (extra->per == EP_PER_SESSION ? (gint64)b->sessions : starts);
  }
}

static void
tell_charges (EpBreakdown *b, const EpTerms *terms, EpTally from, EpTally to)
{
  const EpWide before = ep_terms_charges (terms, from);
  const EpWide so_far = ep_terms_charges (terms, to);

  b->purchases_minor = (gint64)(to.purchases - from.purchases);
  b->maintenance_minor = (gint64)(b->maintenance * terms->maintenance_price);
  b->charges_before_minor = (gint64)before;
  b->charges_so_far_minor = (gint64)so_far;
  b->charges_minor = (gint64)(so_far - before);
  b->tax_before_minor = (gint64)ep_terms_tax (terms, before);
  b->tax_so_far_minor = (gint64)ep_terms_tax (terms, so_far);
  b->tax_minor = b->tax_so_far_minor - b->tax_before_minor;
  b->gross_minor = (gint64)(ep_terms_gross (terms, so_far) - ep_terms_gross (terms, before));
  b->patient_minor = (gint64)((b->sessions + b->maintenance) * terms->patient_cost);
  b->total_minor = (gint64)(ep_terms_tally_total (terms, to) - ep_terms_tally_total (terms, from));
}

/* Whether everything that is told up to that point fits 64 bits: nothing in it is negative, so its
 * parts are no larger than these. */
static gboolean
fits (const EpTerms *terms, const Point *to)
{
  const guint visits = to->tally.sessions + to->tally.maintenance;

  for (guint i = 0; i < terms->n_offers; i++) {
    if (to->bought[i] > 0 && !ep_wide_fits (terms->offers[i].price))
      return FALSE;
  }

  return ep_wide_fits (ep_terms_tally_total (terms, to->tally)) &&
         ep_wide_fits (visits * terms->patient_cost);
}

static EpBreakdown
between (const Course *course, Point from, Point to)
{
  EpBreakdown b = {
      .sessions = to.tally.sessions - from.tally.sessions,
      .maintenance = to.tally.maintenance - from.tally.maintenance,
      .unused = course->cover.unused[course->cover.sessions],
  };

  tell_prices (&b, course);
  tell_bought (&b, &course->terms, &from, &to);
  tell_extras (&b, course->course, &from);
  tell_charges (&b, &course->terms, from.tally, to.tally);
  b.session_price_counts = session_price_counts (&b, course->course);
  b.rounded = rounded_on_the_way (&b, course);

  return b;
}

static guint
likely_sessions (const EpScenario *scenario, guint course)
{
  return scenario->courses[course].sessions.likely;
}

EpBreakdown
ep_breakdown (const EpScenario *scenario, guint course, EpSpan span)
{
  Course c;

  course_init (&c, scenario, course, likely_sessions (scenario, course));

  return between (&c, (Point){0}, point_at_end (&c, course, span));
}

EpBreakdown
ep_breakdown_visit (const EpScenario *scenario, guint course, guint number)
{
  Course c;

  g_assert (number >= 1);
  course_init (&c, scenario, course, likely_sessions (scenario, course));

  return between (&c, point_after_visit (&c, number - 1), point_after_visit (&c, number));
}

EpBreakdown
ep_breakdown_so_far (const EpScenario *scenario, guint course, guint number)
{
  Course c;

  g_assert (number >= 1);
  course_init (&c, scenario, course, likely_sessions (scenario, course));

  return between (&c, (Point){0}, point_after_visit (&c, number));
}

gboolean
ep_breakdown_with_sessions (const EpScenario *scenario, guint course, guint sessions,
                            EpBreakdown *breakdown)
{
  Course c;

  g_assert (sessions >= 1 && sessions <= EP_SAME_MONEY_LIMIT);
  course_init (&c, scenario, course, sessions);

  const Point end = point_after (&c, sessions, 0);
  if (!fits (&c.terms, &end))
    return FALSE;
  *breakdown = between (&c, (Point){0}, end);

  return TRUE;
}

gboolean
ep_breakdown_at_price (const EpScenario *scenario, guint course, EpSpan span,
                       gint64 session_price_minor, EpBreakdown *breakdown)
{
  Course c;

  course_init (&c, scenario, course, likely_sessions (scenario, course));
  c.pricing = EP_PRICING_PRICE;
  ep_terms_set_session_price (&c.terms, c.course, session_price_minor);
  ep_cover_init (&c.cover, &c.terms, c.cover.sessions);

  const Point end = point_at_end (&c, course, span);
  if (!fits (&c.terms, &end))
    return FALSE;
  *breakdown = between (&c, (Point){0}, end);

  return TRUE;
}

/* Puts the way where it belongs among those found, the cheapest first. */
static guint
insert_way (EpWay *ways, guint n_ways, guint ways_max, EpWay way)
{
  guint i = MIN (n_ways, ways_max - 1);

  if (n_ways == ways_max && ways[i].cost_minor <= way.cost_minor)
    return n_ways;
  for (; i > 0 && ways[i - 1].cost_minor > way.cost_minor; i--)
    ways[i] = ways[i - 1];
  ways[i] = way;

  return MIN (n_ways + 1, ways_max);
}

guint
ep_other_ways (const EpScenario *scenario, guint course, EpWay *ways, guint ways_max)
{
  const guint sessions = likely_sessions (scenario, course);
  guint n_ways = 0;
  Course c;

  g_assert (ways_max > 0);
  course_init (&c, scenario, course, sessions);

  const Point end = point_after (&c, sessions, 0);
  for (guint i = c.terms.n_offers; i-- > 0;) {
    const EpOffer *offer = &c.terms.offers[i];
    const guint count = (sessions + offer->sessions - 1) / offer->sessions;
    const EpWide cost = count * offer->cost;

    if (end.bought[i] != count && ep_wide_fits (cost))
      n_ways = insert_way (ways, n_ways, ways_max, (EpWay){offer->sessions, count, (gint64)cost});
  }

  return n_ways;
}

gboolean
ep_purchase_is_unique (const EpScenario *scenario, guint course)
{
  EpTerms terms;

  ep_terms_init (&terms, scenario, course);

  return ep_cover_is_unique (&terms, likely_sessions (scenario, course));
}

gboolean
ep_ratio_is_exact (EpRatio ratio, gint64 dividend, gint64 divisor)
{
  const EpWide ratio_e4 = (EpWide)ratio.whole * EP_RATIO_ONE + ratio.ten_thousandths;

  g_assert (ratio.known);

  return ratio_e4 * divisor == (EpWide)dividend * EP_RATIO_ONE;
}
