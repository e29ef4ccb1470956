#pragma once

#include "engine/date.h"
#include "engine/money.h"
#include "engine/scenario.h"
#include "engine/sensitivity.h"

G_BEGIN_DECLS

/* The results of CONTRACT.md: everything that is shown anywhere, calculated once, by a pure
 * function of the scenario. Field names are the contract's, with the unit last. A "total" is on the
 * scenario's basis. */

#define EP_ENGINE_ERROR (ep_engine_error_quark ())
GQuark ep_engine_error_quark (void);

typedef enum {
  EP_ENGINE_ERROR_HORIZON,  /* the horizon given is shorter than a course needs (rule 8) */
  EP_ENGINE_ERROR_OVERFLOW, /* an amount does not fit 64 bits (rule 1) */
} EpEngineError;

/* What a total is over: the sessions alone, or all visits up to the end. */
typedef enum { EP_SPAN_COURSE, EP_SPAN_HORIZON } EpSpan;

/* One thing bought: a package, or a single session when sessions is 1 (rule 4). */
typedef struct {
  guint sessions;
  gint64 price_minor; /* after the discount (rule 5) */
  guint visit;        /* the visit that pays it, from 1 */
} EpPurchase;

typedef enum { EP_VISIT_SESSION, EP_VISIT_MAINTENANCE } EpVisitKind;

typedef struct {
  guint number; /* from 1, running on from sessions into maintenance */
  EpDay day;
  EpVisitKind kind;
  gint64 gross_minor;
  gint64 tax_minor;
  gint64 patient_cost_minor; /* reported on either basis */
  gint64 cumulative_minor;   /* on the basis */
} EpVisit;

/* The patient stops after session `after` (rule 10). */
typedef struct {
  guint after;
  gint64 total_minor;
  gint64 refund_minor;
  gint64 planned_minor; /* the course total, had that many been planned */
  gint64 extra_minor;   /* total - planned; a refund can make it negative */
} EpStop;

typedef enum {
  EP_NOTE_PACKAGE_DEARER_THAN_SINGLES,
  EP_NOTE_PACKAGE_DEARER_PER_SESSION,
  EP_NOTE_UNUSED_SESSIONS,
} EpNoteCode;

typedef struct {
  EpNoteCode code;
  guint package; /* index in the course's packages; 0 for EP_NOTE_UNUSED_SESSIONS */
} EpNote;

/* What one course costs, at its likely number of sessions. */
typedef struct {
  gint64 session_price_minor; /* rule 2 */
  guint n_purchases;
  EpPurchase *purchases; /* in the order paid */
  guint n_visits;
  EpVisit *visits; /* in the order of their dates */
  gint64 course_total_minor;
  gint64 course_total_min_minor;
  gint64 course_total_max_minor;
  gint64 horizon_total_minor;
  gint64 tax_total_minor;
  gint64 patient_total_minor;
  guint64 minutes_total;
  guint64 downtime_total_tenths;
  EpDay last_session;
  guint n_stops; /* likely - 1 */
  EpStop *stops;
  guint n_notes;
  EpNote *notes;
} EpCourseCost;

typedef enum {
  EP_BREAK_EVEN_PRICE,          /* there is one: price_minor */
  EP_BREAK_EVEN_ALWAYS_DEARER,  /* the other is dearer even at price 0 */
  EP_BREAK_EVEN_ALWAYS_CHEAPER, /* no price makes the other cost as much */
} EpBreakEvenKind;

/* The lowest session price of the other course at which it costs at least what the reference does.
 */
typedef struct {
  EpBreakEvenKind kind;
  gint64 price_minor; /* 0 unless kind is EP_BREAK_EVEN_PRICE */
  EpRatio ratio;      /* to the reference's session price */
} EpBreakEven;

typedef struct {
  EpDay day;
  guint month; /* whole months since the start */
  EpCheaper cheaper;
} EpLeader;

/* In how many pairs of session counts of the two ranges each is cheaper: a count, not a chance. */
typedef struct {
  guint reference;
  guint other;
  guint equal;
} EpOutcomes;

/* One other course (O) against the reference (R). */
typedef struct {
  guint course; /* O's index */
  gint64 course_difference_minor;
  gint64 horizon_difference_minor; /* O's total - R's */
  EpRatio course_ratio;
  EpRatio horizon_ratio;
  EpCheaper course_cheaper;
  EpCheaper horizon_cheaper;
  gboolean course_near_tie;
  gboolean horizon_near_tie;
  gboolean sessions_for_same_money_known; /* FALSE: even EP_SAME_MONEY_LIMIT sessions still fit */
  guint sessions_for_same_money;
  EpBreakEven break_even_course;
  EpBreakEven break_even_horizon;
  guint n_leaders; /* at least 1: who leads on the start date */
  EpLeader *leaders;
  EpOutcomes outcomes;
  guint n_sweeps; /* 0 unless the sensitivity was asked for */
  EpSweep *sweeps;
} EpPair;

#define EP_SAME_MONEY_LIMIT 1001

typedef struct {
  guint horizon_months; /* given or default */
  EpDay end;
  guint n_courses;
  EpCourseCost courses[EP_COURSES_MAX];
  guint n_pairs; /* n_courses - 1; pair i is course i + 1 against the reference */
  EpPair pairs[EP_COURSES_MAX - 1];
} EpComparison;

typedef enum {
  EP_COMPARE_PLAIN = 0,
  EP_COMPARE_SENSITIVITY = 1 << 0, /* fill in the sweeps of every pair */
} EpCompareFlags;

/* Calculates the whole comparison. Free with ep_comparison_free().
 *
 * The scenario lies within the limits of scenario.h; anything else is an assertion. Returns NULL
 * with EP_ENGINE_ERROR_HORIZON or EP_ENGINE_ERROR_OVERFLOW, the message in the contract's form
 * `PATH: reason`, untranslated: "horizon_months: ..." and "courses[1]: ...". */
EpComparison *ep_compare (const EpScenario *scenario, EpCompareFlags flags, GError **error);

void ep_comparison_free (EpComparison *comparison);

/* The visits that course would have with another number of sessions, 1 to EP_SESSIONS_MAX, at the
 * session price and end of the comparison; for the likely number they are the course's own visits.
 * An amount beyond 64 bits is G_MAXINT64 here. Free with g_free(). `comparison` is of `scenario`.
 */
EpVisit *ep_visits_with_sessions (const EpScenario *scenario, const EpComparison *comparison,
                                  guint course, guint sessions, guint *n_visits);

/* The course total with each number of sessions from 1 to `sessions_max`, at most
 * EP_SAME_MONEY_LIMIT: totals[n - 1] for n. An amount beyond 64 bits is G_MAXINT64 here. Free with
 * g_free(). */
gint64 *ep_course_totals (const EpScenario *scenario, guint course, guint sessions_max);

/* What a package costs before the discount, its sessions being sold singly at that price (rule 3).
 * It may be beyond 64 bits. */
EpWide ep_package_price (const EpPackage *package, gint64 session_price_minor);

/* What one session of it costs: that price by its sessions, rounded to the minor unit (rule 1). It
 * fits 64 bits, since a package costs at most as much as its sessions or a price of its own. */
gint64 ep_package_price_per_session (const EpPackage *package, gint64 session_price_minor);

/* How much less it costs than its sessions sold singly; negative where it costs more. It may be
 * beyond 64 bits. */
EpWide ep_package_saving (const EpPackage *package, gint64 session_price_minor);

/* Who is cheaper when the reference costs one total and the other the other. */
EpCheaper ep_cheaper (EpWide reference, EpWide other);

/* Whether two totals, at least 0, differ, and by at most that part of the larger one. */
gboolean ep_near_tie (gint64 one, gint64 two, guint near_tie_ppm);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpComparison, ep_comparison_free)

G_END_DECLS
