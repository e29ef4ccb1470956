#include "model.h"

#include <engine/money.h>

EpWide
model_round (EpWide dividend, EpWide divisor)
{
  return (2 * dividend + divisor) / (2 * divisor);
}

static guint
days_in_year (guint year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365;
}

static guint
days_in_month (guint year, guint month)
{
  static const guint days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  return month == 2 && days_in_year (year) == 366 ? 29 : days[month - 1];
}

EpDay
model_add_months (EpDay from, guint months)
{
  guint year = 1970, month = 1;
  EpDay first = day ("1970-01-01"); /* of the month */

  while (first + days_in_year (year) <= from)
    first += days_in_year (year++);
  while (first + days_in_month (year, month) <= from)
    first += days_in_month (year, month++);

  const guint day_of_month = from - first;
  for (; months > 0; months--) {
    first += days_in_month (year, month);
    year += month / 12;
    month = month % 12 + 1;
  }
  return first + MIN (day_of_month, days_in_month (year, month) - 1);
}

static EpDay
session_day (const EpScenario *scenario, const EpCourse *course, guint k)
{
  const guint units = k * course->interval.count;

  if (course->interval.unit == EP_UNIT_MONTHS)
    return model_add_months (scenario->start, units);
  return scenario->start + units * (course->interval.unit == EP_UNIT_WEEKS ? 7 : 1);
}

guint
model_months_needed (const EpScenario *scenario, guint course, guint sessions)
{
  const EpDay last = session_day (scenario, &scenario->courses[course], sessions - 1);
  guint months = 1;

  while (model_add_months (scenario->start, months) <= last)
    months++;
  return months;
}

guint
model_horizon_months (const EpScenario *scenario)
{
  guint months = 24;

  if (scenario->horizon_months != 0)
    return scenario->horizon_months;
  for (guint c = 0; c < scenario->n_courses; c++)
    months = MAX (months, model_months_needed (scenario, c, scenario->courses[c].sessions.likely));
  return months;
}

/* Whether a is better than b. */
static gboolean
is_better (const ModelBasket *a, const ModelBasket *b, guint n_offers)
{
  if (a->cost != b->cost)
    return a->cost < b->cost;
  if (a->sessions != b->sessions)
    return a->sessions < b->sessions;
  if (a->purchases != b->purchases)
    return a->purchases > b->purchases;
  for (guint offer = n_offers; offer-- > 0;) {
    if (a->counts[offer] != b->counts[offer])
      return a->counts[offer] < b->counts[offer];
  }
  return FALSE;
}

/* Tries every basket, the wasteful ones too, and keeps the best. */
static void
try_baskets (const ModelOffer *offers, guint n_offers, guint sessions, guint offer,
             ModelBasket basket, ModelBasket *best)
{
  if (offer == n_offers) {
    if (basket.sessions >= sessions && (best->sessions == 0 || is_better (&basket, best, n_offers)))
      *best = basket;
    return;
  }
  for (;;) {
    try_baskets (offers, n_offers, sessions, offer + 1, basket, best);
    if (basket.counts[offer] * offers[offer].sessions >= sessions)
      return;
    basket.counts[offer]++;
    basket.cost += offers[offer].cost;
    basket.sessions += offers[offer].sessions;
    basket.purchases++;
  }
}

ModelBasket
model_best_basket (const ModelOffer *offers, guint n_offers, guint sessions)
{
  ModelBasket best = {.sessions = 0};

  try_baskets (offers, n_offers, sessions, 0, (ModelBasket){.sessions = 0}, &best);
  return best;
}

static EpWide
less (EpWide amount, guint percent_ppm)
{
  return model_round (amount * (1000000 - percent_ppm), 1000000);
}

static gint
by_sessions (gconstpointer a, gconstpointer b)
{
  return (gint)((const ModelOffer *)a)->sessions - (gint)((const ModelOffer *)b)->sessions;
}

static void
set_offers (const EpCourse *course, ModelCourse *model)
{
  model->n_offers = 1 + course->n_packages;
  model->offers[0] = (ModelOffer){.sessions = 1, .price = model->session_price};
  for (guint i = 0; i < course->n_packages; i++) {
    const EpPackage *package = &course->packages[i];
    const EpWide singly = package->sessions * model->session_price;

    model->offers[1 + i] = (ModelOffer){
        .sessions = package->sessions,
        .price = package->by_percent ? less (singly, package->percent_off_ppm)
                                     : (EpWide)package->price_minor,
    };
  }
  for (guint i = 0; i < model->n_offers; i++)
    model->offers[i].cost = less (model->offers[i].price, course->discount_ppm);
  qsort (model->offers, model->n_offers, sizeof *model->offers, by_sessions);
}

static EpWide
session_price (const EpScenario *scenario, guint c)
{
  const EpCourse *course = &scenario->courses[c];
  const EpCourse *reference = &scenario->courses[0];
  ModelCourse model;

  if (course->pricing == EP_PRICING_PRICE)
    return course->session_price_minor;
  if (course->pricing == EP_PRICING_RATIO_PER_SESSION)
    return model_round ((EpWide)reference->session_price_minor * course->price_ratio_e4, 10000);

  model.session_price = reference->session_price_minor;
  set_offers (reference, &model);
  return model_round (
      model_best_basket (model.offers, model.n_offers, reference->sessions.likely).cost *
          course->price_ratio_e4,
      (EpWide)10000 * course->sessions.likely);
}

static EpWide
tax_of (EpTax tax, EpWide charges)
{
  return tax.included ? charges - model_round (charges * 1000000, 1000000 + tax.rate_ppm)
                      : model_round (charges * tax.rate_ppm, 1000000);
}

/* The charge of session k, from 0. */
static EpWide
session_charge (const EpCourse *course, const ModelCourse *model, guint k)
{
  EpWide charge = 0;
  guint first = 0; /* the session that first uses the next purchase */

  for (guint offer = model->n_offers; offer-- > 0;) {
    for (guint i = 0; i < model->basket.counts[offer]; i++) {
      if (first == k)
        charge += model->offers[offer].cost;
      first += model->offers[offer].sessions;
    }
  }
  for (guint i = 0; i < course->n_extras; i++) {
    if (course->extras[i].per == EP_PER_SESSION || k == 0)
      charge += course->extras[i].price_minor;
  }
  return charge;
}

static void
add_visit (const EpScenario *scenario, ModelCourse *model, EpDay on, gboolean maintenance,
           EpWide charge)
{
  EpWide before = 0;

  g_assert (model->n_visits < MODEL_VISITS_MAX);
  for (guint i = 0; i < model->n_visits; i++)
    before += model->visits[i].charge;

  const EpWide tax = tax_of (scenario->tax, before + charge) - tax_of (scenario->tax, before);
  const EpWide gross = scenario->tax.included ? charge : charge + tax;

  model->horizon_total += gross;
  if (scenario->basis == EP_BASIS_ALL_IN)
    model->horizon_total += model->patient_cost;
  if (!maintenance)
    model->course_total = model->horizon_total;
  model->visits[model->n_visits++] =
      (ModelVisit){on, maintenance, charge, gross, tax, model->horizon_total};
}

void
model_course (const EpScenario *scenario, guint c, guint sessions, EpDay end, ModelCourse *model)
{
  const EpCourse *course = &scenario->courses[c];
  const EpDay last = session_day (scenario, course, sessions - 1);

  model->n_visits = 0;
  model->course_total = model->horizon_total = 0;
  model->session_price = session_price (scenario, c);
  model->patient_cost =
      scenario->per_visit_minor +
      model_round ((EpWide)scenario->per_day_off_minor * course->downtime_tenths, 10);
  set_offers (course, model);
  model->basket = model_best_basket (model->offers, model->n_offers, sessions);

  for (guint k = 0; k < sessions; k++)
    add_visit (scenario, model, session_day (scenario, course, k), FALSE,
               session_charge (course, model, k));
  if (course->maintenance.every_months == 0)
    return;
  for (guint j = 1;; j++) {
    const EpDay on = model_add_months (last, j * course->maintenance.every_months);

    if (on >= end)
      return;
    add_visit (scenario, model, on, TRUE,
               course->maintenance.has_price ? (EpWide)course->maintenance.price_minor
                                             : model->session_price);
  }
}

EpWide
model_course_total (const EpScenario *scenario, guint course, guint sessions)
{
  g_autofree ModelCourse *model = g_new (ModelCourse, 1);

  model_course (scenario, course, sessions, scenario->start, model);
  return model->course_total;
}

void
model_stop (const EpScenario *scenario, guint c, const ModelCourse *model, guint after,
            EpWide *refund, EpWide *total)
{
  const EpCourse *course = &scenario->courses[c];
  const ModelOffer *last = &model->offers[0];
  guint first = 0, used = 0;
  EpWide charges = 0;

  for (guint offer = model->n_offers; offer-- > 0;) {
    for (guint i = 0; i < model->basket.counts[offer]; i++) {
      if (first < after) {
        last = &model->offers[offer];
        used = after - first;
      }
      first += model->offers[offer].sessions;
    }
  }

  *refund = 0;
  if (used < last->sessions && course->refund == EP_REFUND_SINGLE_PRICE)
    *refund = MAX (0, last->cost - used * less (model->session_price, course->discount_ppm));
  if (used < last->sessions && course->refund == EP_REFUND_PRO_RATA)
    *refund = model_round (last->cost * (last->sessions - used), last->sessions);

  for (guint i = 0; i < after; i++)
    charges += model->visits[i].charge;
  charges -= *refund;
  *total = charges + (scenario->tax.included ? 0 : tax_of (scenario->tax, charges)) +
           (scenario->basis == EP_BASIS_ALL_IN ? after * model->patient_cost : 0);
}
