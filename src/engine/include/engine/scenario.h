#pragma once

#include "engine/currency.h"
#include "engine/date.h"

#include <glib.h>

G_BEGIN_DECLS

/* The scenario of CONTRACT.md as a plain value: what is compared, before anything is calculated.
 *
 * A scenario that has been handed on is never changed: an edit copies it and changes the copy.
 * Everything in it lies within the limits below; whoever reads one from outside (a file, an entry)
 * checks that and refuses what does not, so the engine asserts it. Fields carry the contract's
 * names, the unit last. */

#define EP_COURSES_MIN            2
#define EP_COURSES_MAX            4
#define EP_PACKAGES_MAX           16
#define EP_EXTRAS_MAX             16
#define EP_NAME_MAX               120 /* code points */
#define EP_SESSIONS_MAX           100
#define EP_PACKAGE_SESSIONS_MIN   2
#define EP_PACKAGE_SESSIONS_MAX   100
#define EP_HORIZON_MONTHS_MAX     600
#define EP_HORIZON_MONTHS_DEFAULT 24
#define EP_INTERVAL_DAYS_MAX      730
#define EP_INTERVAL_WEEKS_MAX     104
#define EP_INTERVAL_MONTHS_MAX    24
#define EP_MAINTENANCE_MONTHS_MAX 120
#define EP_RATIO_E4_MIN           100     /* 0.01 */
#define EP_RATIO_E4_MAX           1000000 /* 100 */
#define EP_NEAR_TIE_PPM_DEFAULT   10000   /* 1 % */
#define EP_SESSION_MINUTES_MAX    1440
#define EP_DOWNTIME_TENTHS_MAX    3650 /* 365.0 days */
#define EP_START_YEAR_MIN         1970
#define EP_START_YEAR_MAX         2199

typedef enum { EP_BASIS_PRICE, EP_BASIS_ALL_IN } EpBasis;
typedef enum { EP_KIND_MICRONEEDLING, EP_KIND_LASER, EP_KIND_OTHER } EpKind;
typedef enum { EP_REFUND_NONE, EP_REFUND_SINGLE_PRICE, EP_REFUND_PRO_RATA } EpRefund;
typedef enum { EP_PER_SESSION, EP_PER_COURSE } EpPer;
typedef enum { EP_UNIT_DAYS, EP_UNIT_WEEKS, EP_UNIT_MONTHS } EpUnit;

/* How a course's session price is told (rule 2). */
typedef enum {
  EP_PRICING_PRICE,             /* session_price_minor */
  EP_PRICING_RATIO_PER_SESSION, /* price_ratio_e4 x the reference's session price */
  EP_PRICING_RATIO_PER_COURSE,  /* price_ratio_e4 x the cost of the reference's whole course */
} EpPricing;

typedef struct {
  guint min;
  guint likely;
  guint max; /* 1 <= min <= likely <= max <= EP_SESSIONS_MAX */
} EpSessions;

typedef struct {
  guint count;
  EpUnit unit;
} EpInterval;

typedef struct {
  guint sessions; /* no size twice in a course */
  gboolean by_percent;
  gint64 price_minor;    /* when not by_percent, else 0 */
  guint percent_off_ppm; /* when by_percent, else 0 */
} EpPackage;

typedef struct {
  GRefString *name; /* owned by the course */
  gint64 price_minor;
  EpPer per;
} EpExtra;

typedef struct {
  guint every_months; /* 0: no maintenance, and the rest is 0 */
  gboolean has_price; /* FALSE: the session price of rule 2 */
  gint64 price_minor;
} EpMaintenance;

typedef struct {
  GRefString *name; /* owned by the course */
  EpKind kind;
  EpPricing pricing;          /* the reference's is EP_PRICING_PRICE */
  gint64 session_price_minor; /* when pricing is EP_PRICING_PRICE, else 0 */
  guint price_ratio_e4;       /* otherwise, else 0 */
  EpSessions sessions;
  EpInterval interval;
  guint n_packages;
  EpPackage packages[EP_PACKAGES_MAX]; /* in the order given */
  guint discount_ppm;
  EpRefund refund;
  guint n_extras;
  EpExtra extras[EP_EXTRAS_MAX];
  EpMaintenance maintenance;
  guint session_minutes;
  guint downtime_tenths; /* days of downtime after a visit, in tenths */
} EpCourse;

typedef struct {
  guint rate_ppm; /* 0 with included FALSE: no tax */
  gboolean included;
} EpTax;

typedef struct {
  const EpCurrency *currency;
  EpDay start;
  guint horizon_months; /* 0: not given, see ep_scenario_horizon_months() */
  EpBasis basis;
  guint near_tie_ppm;
  EpTax tax;
  gint64 per_visit_minor;
  gint64 per_day_off_minor;
  guint n_courses;
  EpCourse courses[EP_COURSES_MAX]; /* the first is the reference */
} EpScenario;

/* A scenario without courses and with every default of CONTRACT.md. Free with ep_scenario_free().
 */
EpScenario *ep_scenario_new (const EpCurrency *currency, EpDay start);

/* Adds a course with every default of CONTRACT.md, one session at price 0, and returns it, owned by
 * the scenario, to be filled in. There must be room for one more. */
EpCourse *ep_scenario_add_course (EpScenario *scenario, const char *name);

/* Adds a copy of a course, of whatever scenario. There must be room for one more. */
void ep_scenario_add_copy (EpScenario *scenario, const EpCourse *course);

/* A course outside a scenario: with every default of CONTRACT.md, one session at price 0, or a copy
 * of another one. Its names are its own: ep_course_clear(). */
EpCourse ep_course_new (const char *name);
EpCourse ep_course_copy (const EpCourse *course);

/* Frees what the course owns, not the course. */
void ep_course_clear (EpCourse *course);

/* Whether the two say the same, field by field. */
gboolean ep_course_equal (const EpCourse *a, const EpCourse *b);

/* Adds an extra to a course. There must be room for one more. */
void ep_course_add_extra (EpCourse *course, const char *name, gint64 price_minor, EpPer per);

/* Gives a course another name. */
void ep_course_set_name (EpCourse *course, const char *name);

/* A copy of its own. Free with ep_scenario_free(). */
EpScenario *ep_scenario_copy (const EpScenario *scenario);

void ep_scenario_free (EpScenario *scenario);

/* Whether the two say the same, field by field. */
gboolean ep_scenario_equal (const EpScenario *a, const EpScenario *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpScenario, ep_scenario_free)

G_END_DECLS
