#pragma once

#include "engine/comparison.h"

G_BEGIN_DECLS

/* How the figures of a comparison come about: the same calculation, taken apart. Every part is
 * exact and together they are the total, so that a figure can be shown with its working.
 *
 * All of it is of a scenario that ep_compare() compares. */

/* So many of one thing that is on sale (rules 3 and 5). */
typedef struct {
  guint sessions;     /* its size: 1 for a single session */
  guint count;        /* how many are bought, at least 1 */
  gint64 price_minor; /* of one, before the discount */
  gint64 cost_minor;  /* of one, after it */
  gint64 sum_minor;   /* of all, after it */
} EpBought;

/* What was rounded on the way to a total, so that it is not exactly what the rates would give. */
typedef enum {
  EP_ROUNDED_SESSION_PRICE = 1 << 0, /* by ratio (rule 2) */
  EP_ROUNDED_PACKAGE = 1 << 1,       /* with a percentage off (rule 3) */
  EP_ROUNDED_DISCOUNT = 1 << 2,      /* of a purchase (rule 5) */
  EP_ROUNDED_TAX = 1 << 3,           /* so far (rule 7) */
  EP_ROUNDED_DAYS_OFF = 1 << 4,      /* of a visit (rule 9) */
  EP_ROUNDED_RATIO = 1 << 5,         /* of two prices, see ep_ratio_is_exact(): in no breakdown */
} EpRounded;

/* What a stretch of a course comes to: all of its sessions, all visits up to the end, or one visit.
 * The charges are the purchases, the extras and the maintenance; the total is on the basis. */
typedef struct {
  /* Prices that hold throughout. */
  EpPricing pricing;             /* EP_PRICING_PRICE also where another price is looked at */
  gint64 ratio_of_minor;         /* what the ratio multiplies (rule 2), 0 without one */
  gint64 session_price_minor;    /* undiscounted */
  gboolean session_price_counts; /* whether something in the stretch is priced by it */
  gint64 maintenance_price_minor;
  gint64 patient_per_visit_minor; /* reported on either basis */
  /* The stretch. */
  guint sessions; /* visits of each kind in it */
  guint maintenance;
  guint n_bought;
  EpBought bought[EP_PACKAGES_MAX + 1]; /* the larger first */
  guint unused;                         /* sessions that the course's purchases leave unused */
  gint64 purchases_minor;
  gint64 extras_minor[EP_EXTRAS_MAX]; /* by each of the course's extras */
  gint64 maintenance_minor;
  gint64 charges_minor;
  gint64 tax_minor;   /* what the stretch adds to the tax so far, in the charges or on top */
  gint64 gross_minor; /* the charges with their tax */
  gint64 patient_minor;
  gint64 total_minor;
  /* The running totals that the tax is worked out from (rule 7): before the stretch, and with it.
   */
  gint64 charges_before_minor;
  gint64 tax_before_minor;
  gint64 charges_so_far_minor;
  gint64 tax_so_far_minor;
  guint rounded; /* EpRounded of everything above that counts */
} EpBreakdown;

/* The course at its likely number of sessions: the total of that span. */
EpBreakdown ep_breakdown (const EpScenario *scenario, guint course, EpSpan span);

/* Visit `number` of the course, from 1; and all visits up to that one, with it. */
EpBreakdown ep_breakdown_visit (const EpScenario *scenario, guint course, guint number);
EpBreakdown ep_breakdown_so_far (const EpScenario *scenario, guint course, guint number);

/* The course with another number of sessions, 1 to EP_SAME_MONEY_LIMIT, without maintenance. FALSE,
 * and then nothing is told, when an amount is beyond 64 bits. */
gboolean ep_breakdown_with_sessions (const EpScenario *scenario, guint course, guint sessions,
                                     EpBreakdown *breakdown);

/* The total of the span at another session price, all else held. FALSE likewise. */
gboolean ep_breakdown_at_price (const EpScenario *scenario, guint course, EpSpan span,
                                gint64 session_price_minor, EpBreakdown *breakdown);

/* A way to a course by purchases of one size. */
typedef struct {
  guint sessions; /* the size: 1 for single sessions */
  guint count;
  gint64 cost_minor; /* of all of them, after the discount */
} EpWay;

/* The ways by one size to the course's likely number of sessions other than the one that is bought,
 * the cheapest first, of equals the larger size; those that cost more than 64 bits hold are left
 * out. At most `ways_max`; returns how many. */
guint ep_other_ways (const EpScenario *scenario, guint course, EpWay *ways, guint ways_max);

/* Whether every other purchase that covers the likely number of sessions costs more than the one
 * that is bought. */
gboolean ep_purchase_is_unique (const EpScenario *scenario, guint course);

/* Whether the ratio is what the division gives, without rounding. It is known. */
gboolean ep_ratio_is_exact (EpRatio ratio, gint64 dividend, gint64 divisor);

G_END_DECLS
