#pragma once

#include "scenarios.h"

/* CONTRACT.md calculated a second time, in the plainest way there is: every basket is tried, every
 * visit is added up from the first, calendars are counted by hand. Slow, so for courses of few
 * sessions and packages, and for amounts that stay far below 64 bits. */

#define MODEL_OFFERS_MAX 5
#define MODEL_VISITS_MAX 300

typedef struct {
  guint sessions;
  EpWide price; /* rule 3 */
  EpWide cost;  /* rule 5 */
} ModelOffer;

/* How many of each offer are bought. */
typedef struct {
  guint counts[MODEL_OFFERS_MAX];
  EpWide cost;
  guint sessions;
  guint purchases;
} ModelBasket;

/* The best of all baskets that cover so many sessions, at least 1, by rule 4's words one after the
 * other. Offers ascend by sessions. */
ModelBasket model_best_basket (const ModelOffer *offers, guint n_offers, guint sessions);

typedef struct {
  EpDay day;
  gboolean maintenance;
  EpWide charge;
  EpWide gross;
  EpWide tax;
  EpWide cumulative;
} ModelVisit;

/* A course with some number of sessions. */
typedef struct {
  EpWide session_price;
  guint n_offers;
  ModelOffer offers[MODEL_OFFERS_MAX];
  ModelBasket basket;
  guint n_visits;
  ModelVisit visits[MODEL_VISITS_MAX];
  EpWide patient_cost;
  EpWide course_total;
  EpWide horizon_total;
} ModelCourse;

/* Works out a course of the scenario with so many sessions, compared up to `end`. */
void model_course (const EpScenario *scenario, guint course, guint sessions, EpDay end,
                   ModelCourse *model);

/* The course total alone. */
EpWide model_course_total (const EpScenario *scenario, guint course, guint sessions);

/* Rule 10, after session `after` of the model's sessions: what is refunded, and the total. */
void model_stop (const EpScenario *scenario, guint course, const ModelCourse *model, guint after,
                 EpWide *refund, EpWide *total);

/* Rule 6: so many months later. */
EpDay model_add_months (EpDay from, guint months);

/* Rule 8: the months that a course needs with so many sessions. */
guint model_months_needed (const EpScenario *scenario, guint course, guint sessions);

/* The months of the scenario's horizon, given or not. */
guint model_horizon_months (const EpScenario *scenario);

/* dividend / divisor, half away from zero. */
EpWide model_round (EpWide dividend, EpWide divisor);
