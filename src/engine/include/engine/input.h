#pragma once

#include "engine/scenario.h"

G_BEGIN_DECLS

/* One scalar of a scenario, told by what it is rather than by a place in memory, so that an entry,
 * a key press, a break-even button and a row of a batch all read and change scenarios in one way.
 *
 * Every input is a whole number in the unit that its field's name tells: see ep_input_decimals().
 */

typedef enum {
  /* of the whole scenario: course and index are 0 */
  EP_FIELD_START,          /* an EpDay */
  EP_FIELD_HORIZON_MONTHS, /* 0: not given */
  EP_FIELD_BASIS,          /* an EpBasis */
  EP_FIELD_NEAR_TIE_PPM,
  EP_FIELD_TAX_PPM,
  EP_FIELD_TAX_INCLUDED, /* TRUE or FALSE */
  EP_FIELD_PER_VISIT_MINOR,
  EP_FIELD_PER_DAY_OFF_MINOR,
  /* of a course: index is 0 */
  EP_FIELD_SESSION_PRICE_MINOR, /* of a course whose pricing is EP_PRICING_PRICE */
  EP_FIELD_PRICE_RATIO_E4,      /* of a course priced by ratio */
  EP_FIELD_SESSIONS_MIN,
  EP_FIELD_SESSIONS_LIKELY,
  EP_FIELD_SESSIONS_MAX,
  EP_FIELD_INTERVAL_COUNT,
  EP_FIELD_INTERVAL_UNIT, /* an EpUnit */
  EP_FIELD_DISCOUNT_PPM,
  EP_FIELD_REFUND,                  /* an EpRefund */
  EP_FIELD_MAINTENANCE_MONTHS,      /* 0: none */
  EP_FIELD_MAINTENANCE_PRICE_MINOR, /* or EP_MAINTENANCE_AT_SESSION_PRICE */
  EP_FIELD_SESSION_MINUTES,
  EP_FIELD_DOWNTIME_TENTHS,
  /* of a course's package or extra: index says which */
  EP_FIELD_PACKAGE_SESSIONS,
  EP_FIELD_PACKAGE_PRICE_MINOR,     /* of a package with a price */
  EP_FIELD_PACKAGE_PERCENT_OFF_PPM, /* of a package with a percentage */
  EP_FIELD_EXTRA_PRICE_MINOR,
  EP_FIELD_EXTRA_PER, /* an EpPer */
} EpField;

#define EP_MAINTENANCE_AT_SESSION_PRICE (-1)

#define EP_FIELDS (EP_FIELD_EXTRA_PER + 1)

typedef struct {
  EpField field;
  guint course;
  guint index;
} EpInput;

gboolean ep_input_equal (EpInput a, EpInput b);

/* Whether the field is one of a course, not of the whole scenario. */
gboolean ep_field_is_of_course (EpField field);

/* The value of that input. The course, package or extra must exist. A field that is not in force
 * (the session price of a course priced by ratio) is 0. */
gint64 ep_input_get (const EpScenario *scenario, EpInput input);

/* The lowest and highest value the input can have in this scenario by the contract's table, with
 * the values of EpField that say "none" or "not given"; the rules between members are not in it. */
void ep_input_range (const EpScenario *scenario, EpInput input, gint64 *minimum, gint64 *maximum);

typedef enum {
  EP_INPUT_MONEY,   /* minor units */
  EP_INPUT_PERCENT, /* parts per million: 10000 is 1 % */
  EP_INPUT_RATIO,   /* ten-thousandths */
  EP_INPUT_TENTHS,
  EP_INPUT_COUNT,
  EP_INPUT_CHOICE, /* of an enumeration */
  EP_INPUT_DAY,
} EpInputKind;

EpInputKind ep_input_kind (EpField field);

/* How many decimals the input has for a reader: the currency's for amounts, 4 for percentages (then
 * in percent) and ratios, 1 for days of downtime, else 0. */
guint ep_input_decimals (const EpScenario *scenario, EpInput input);

/* The scenario with that input set: a copy, free with ep_scenario_free(). The value is within
 * ep_input_range().
 *
 * Of the three session counts the others follow, so that min <= likely <= max holds: a likely
 * number beyond the range widens it. Setting the price or the ratio of a course also makes it
 * priced so; setting a package's price or percentage likewise. The reference has no ratio. Without
 * maintenance its price stays as it is. An interval's count is lowered where a new unit allows
 * less. A package size that the course already has is the caller's to refuse, see
 * ep_course_has_package(). */
EpScenario *ep_scenario_with (const EpScenario *scenario, EpInput input, gint64 value);

/* The scenario with the course priced in another way: a copy, free with ep_scenario_free(). The
 * price or ratio is the one that changes least: the session price stays as it is now where it can,
 * rounded to four decimals of a ratio and cut to the limits; between the two kinds of ratio the
 * number stays. Not for the reference. */
EpScenario *ep_scenario_with_pricing (const EpScenario *scenario, guint course, EpPricing pricing);

/* Whether any package of the course other than number `except` has that size. */
gboolean ep_course_has_package (const EpCourse *course, guint sessions, guint except);

/* The scenario with one more package, of the smallest size of at least 3 that the course does not
 * have, at no percentage off; or without one. Copies, free with ep_scenario_free(). There must be
 * room, or such a package. */
EpScenario *ep_scenario_add_package (const EpScenario *scenario, guint course);
EpScenario *ep_scenario_remove_package (const EpScenario *scenario, guint course, guint package);

/* The scenario with a package sold by percentage, or by price, at what comes nearest to its price
 * now, cut to the limits. A copy, free with ep_scenario_free(). */
EpScenario *ep_scenario_with_package_by (const EpScenario *scenario, guint course, guint package,
                                         gboolean by_percent);

/* The scenario with one more extra, of that name, at price 0 a session; with an extra renamed; or
 * without one. Copies, free with ep_scenario_free(). There must be room, or such an extra. The name
 * is one that CONTRACT.md allows. */
EpScenario *ep_scenario_add_extra (const EpScenario *scenario, guint course, const char *name);
EpScenario *ep_scenario_rename_extra (const EpScenario *scenario, guint course, guint extra,
                                      const char *name);
EpScenario *ep_scenario_remove_extra (const EpScenario *scenario, guint course, guint extra);

/* The scenario in another currency, the same figures: "300.00" becomes "300". A copy, free with
 * ep_scenario_free(); NULL when an amount has decimals that the other currency does not have. */
EpScenario *ep_scenario_with_currency (const EpScenario *scenario, const EpCurrency *currency);

G_END_DECLS
