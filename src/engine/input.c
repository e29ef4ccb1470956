#include <engine/input.h>

#include "terms.h"

#include <engine/money.h>
#include <engine/schedule.h>

#define DOWNTIME_DECIMALS 1

gboolean
ep_input_equal (EpInput a, EpInput b)
{
  return a.field == b.field && a.course == b.course && a.index == b.index;
}

gboolean
ep_field_is_of_course (EpField field)
{
  return field >= EP_FIELD_SESSION_PRICE_MINOR;
}

static const EpCourse *
course_of (const EpScenario *scenario, EpInput input)
{
  g_assert (input.course < scenario->n_courses);

  return &scenario->courses[input.course];
}

static const EpPackage *
package_of (const EpScenario *scenario, EpInput input)
{
  const EpCourse *course = course_of (scenario, input);
  g_assert (input.index < course->n_packages);

  return &course->packages[input.index];
}

static const EpExtra *
extra_of (const EpScenario *scenario, EpInput input)
{
  const EpCourse *course = course_of (scenario, input);
  g_assert (input.index < course->n_extras);

  return &course->extras[input.index];
}

gint64
ep_input_get (const EpScenario *scenario, EpInput input)
{
  switch (input.field) {
  case EP_FIELD_START:
    return scenario->start;
  case EP_FIELD_HORIZON_MONTHS:
    return scenario->horizon_months;
  case EP_FIELD_BASIS:
    return scenario->basis;
  case EP_FIELD_NEAR_TIE_PPM:
    return scenario->near_tie_ppm;
  case EP_FIELD_TAX_PPM:
    return scenario->tax.rate_ppm;
  case EP_FIELD_TAX_INCLUDED:
    return scenario->tax.included;
  case EP_FIELD_PER_VISIT_MINOR:
    return scenario->per_visit_minor;
  case EP_FIELD_PER_DAY_OFF_MINOR:
    return scenario->per_day_off_minor;
  case EP_FIELD_SESSION_PRICE_MINOR:
    return course_of (scenario, input)->session_price_minor;
  case EP_FIELD_PRICE_RATIO_E4:
    return course_of (scenario, input)->price_ratio_e4;
  case EP_FIELD_SESSIONS_MIN:
    return course_of (scenario, input)->sessions.min;
  case EP_FIELD_SESSIONS_LIKELY:
    return course_of (scenario, input)->sessions.likely;
  case EP_FIELD_SESSIONS_MAX:
    return course_of (scenario, input)->sessions.max;
  case EP_FIELD_INTERVAL_COUNT:
    return course_of (scenario, input)->interval.count;
  case EP_FIELD_INTERVAL_UNIT:
    return course_of (scenario, input)->interval.unit;
  case EP_FIELD_DISCOUNT_PPM:
    return course_of (scenario, input)->discount_ppm;
  case EP_FIELD_REFUND:
    return course_of (scenario, input)->refund;
  case EP_FIELD_MAINTENANCE_MONTHS:
    return course_of (scenario, input)->maintenance.every_months;
  case EP_FIELD_MAINTENANCE_PRICE_MINOR:
    return course_of (scenario, input)->maintenance.has_price
               ? course_of (scenario, input)->maintenance.price_minor
               : EP_MAINTENANCE_AT_SESSION_PRICE;
  case EP_FIELD_SESSION_MINUTES:
    return course_of (scenario, input)->session_minutes;
  case EP_FIELD_DOWNTIME_TENTHS:
    return course_of (scenario, input)->downtime_tenths;
  case EP_FIELD_PACKAGE_SESSIONS:
    return package_of (scenario, input)->sessions;
  case EP_FIELD_PACKAGE_PRICE_MINOR:
    return package_of (scenario, input)->price_minor;
  case EP_FIELD_PACKAGE_PERCENT_OFF_PPM:
    return package_of (scenario, input)->percent_off_ppm;
  case EP_FIELD_EXTRA_PRICE_MINOR:
    return extra_of (scenario, input)->price_minor;
  case EP_FIELD_EXTRA_PER:
    return extra_of (scenario, input)->per;
  default:
    g_assert_not_reached ();
  }
}

static guint
interval_max (EpUnit unit)
{
  switch (unit) {
  case EP_UNIT_DAYS:
    return EP_INTERVAL_DAYS_MAX;
  case EP_UNIT_WEEKS:
    return EP_INTERVAL_WEEKS_MAX;
  case EP_UNIT_MONTHS:
    return EP_INTERVAL_MONTHS_MAX;
  default:
    g_assert_not_reached ();
  }
}

typedef struct {
  gint64 minimum;
  gint64 maximum;
} Range;

static Range
range_of (const EpScenario *scenario, EpInput input)
{
  switch (input.field) {
  case EP_FIELD_START:
    return (Range){ep_day_from_ymd (EP_START_YEAR_MIN, 1, 1),
                   ep_day_from_ymd (EP_START_YEAR_MAX, 12, 31)};
  case EP_FIELD_HORIZON_MONTHS:
    return (Range){0, EP_HORIZON_MONTHS_MAX};
  case EP_FIELD_BASIS:
    return (Range){EP_BASIS_PRICE, EP_BASIS_ALL_IN};
  case EP_FIELD_TAX_INCLUDED:
    return (Range){FALSE, TRUE};
  case EP_FIELD_NEAR_TIE_PPM:
  case EP_FIELD_TAX_PPM:
  case EP_FIELD_DISCOUNT_PPM:
  case EP_FIELD_PACKAGE_PERCENT_OFF_PPM:
    return (Range){0, EP_PPM_ONE};
  case EP_FIELD_PER_VISIT_MINOR:
  case EP_FIELD_PER_DAY_OFF_MINOR:
  case EP_FIELD_SESSION_PRICE_MINOR:
  case EP_FIELD_PACKAGE_PRICE_MINOR:
  case EP_FIELD_EXTRA_PRICE_MINOR:
    return (Range){0, ep_amount_max (scenario->currency->decimals)};
  case EP_FIELD_MAINTENANCE_PRICE_MINOR:
    return (Range){EP_MAINTENANCE_AT_SESSION_PRICE, ep_amount_max (scenario->currency->decimals)};
  case EP_FIELD_PRICE_RATIO_E4:
    return (Range){EP_RATIO_E4_MIN, EP_RATIO_E4_MAX};
  case EP_FIELD_SESSIONS_MIN:
  case EP_FIELD_SESSIONS_LIKELY:
  case EP_FIELD_SESSIONS_MAX:
    return (Range){1, EP_SESSIONS_MAX};
  case EP_FIELD_INTERVAL_COUNT:
    return (Range){1, interval_max (course_of (scenario, input)->interval.unit)};
  case EP_FIELD_INTERVAL_UNIT:
    return (Range){EP_UNIT_DAYS, EP_UNIT_MONTHS};
  case EP_FIELD_REFUND:
    return (Range){EP_REFUND_NONE, EP_REFUND_PRO_RATA};
  case EP_FIELD_EXTRA_PER:
    return (Range){EP_PER_SESSION, EP_PER_COURSE};
  case EP_FIELD_MAINTENANCE_MONTHS:
    return (Range){0, EP_MAINTENANCE_MONTHS_MAX};
  case EP_FIELD_SESSION_MINUTES:
    return (Range){0, EP_SESSION_MINUTES_MAX};
  case EP_FIELD_DOWNTIME_TENTHS:
    return (Range){0, EP_DOWNTIME_TENTHS_MAX};
  case EP_FIELD_PACKAGE_SESSIONS:
    return (Range){EP_PACKAGE_SESSIONS_MIN, EP_PACKAGE_SESSIONS_MAX};
  default:
    g_assert_not_reached ();
  }
}

void
ep_input_range (const EpScenario *scenario, EpInput input, gint64 *minimum, gint64 *maximum)
{
  const Range range = range_of (scenario, input);

  *minimum = range.minimum;
  *maximum = range.maximum;
}

EpInputKind
ep_input_kind (EpField field)
{
  static const EpInputKind kinds[EP_FIELDS] = {
      [EP_FIELD_START] = EP_INPUT_DAY,
      [EP_FIELD_HORIZON_MONTHS] = EP_INPUT_COUNT,
      [EP_FIELD_BASIS] = EP_INPUT_CHOICE,
      [EP_FIELD_NEAR_TIE_PPM] = EP_INPUT_PERCENT,
      [EP_FIELD_TAX_PPM] = EP_INPUT_PERCENT,
      [EP_FIELD_TAX_INCLUDED] = EP_INPUT_CHOICE,
      [EP_FIELD_PER_VISIT_MINOR] = EP_INPUT_MONEY,
      [EP_FIELD_PER_DAY_OFF_MINOR] = EP_INPUT_MONEY,
      [EP_FIELD_SESSION_PRICE_MINOR] = EP_INPUT_MONEY,
      [EP_FIELD_PRICE_RATIO_E4] = EP_INPUT_RATIO,
      [EP_FIELD_SESSIONS_MIN] = EP_INPUT_COUNT,
      [EP_FIELD_SESSIONS_LIKELY] = EP_INPUT_COUNT,
      [EP_FIELD_SESSIONS_MAX] = EP_INPUT_COUNT,
      [EP_FIELD_INTERVAL_COUNT] = EP_INPUT_COUNT,
      [EP_FIELD_INTERVAL_UNIT] = EP_INPUT_CHOICE,
      [EP_FIELD_DISCOUNT_PPM] = EP_INPUT_PERCENT,
      [EP_FIELD_REFUND] = EP_INPUT_CHOICE,
      [EP_FIELD_MAINTENANCE_MONTHS] = EP_INPUT_COUNT,
      [EP_FIELD_MAINTENANCE_PRICE_MINOR] = EP_INPUT_MONEY,
      [EP_FIELD_SESSION_MINUTES] = EP_INPUT_COUNT,
      [EP_FIELD_DOWNTIME_TENTHS] = EP_INPUT_TENTHS,
      [EP_FIELD_PACKAGE_SESSIONS] = EP_INPUT_COUNT,
      [EP_FIELD_PACKAGE_PRICE_MINOR] = EP_INPUT_MONEY,
      [EP_FIELD_PACKAGE_PERCENT_OFF_PPM] = EP_INPUT_PERCENT,
      [EP_FIELD_EXTRA_PRICE_MINOR] = EP_INPUT_MONEY,
      [EP_FIELD_EXTRA_PER] = EP_INPUT_CHOICE,
  };

  g_assert (field < EP_FIELDS);
  return kinds[field];
}

guint
ep_input_decimals (const EpScenario *scenario, EpInput input)
{
  switch (ep_input_kind (input.field)) {
  case EP_INPUT_MONEY:
    return scenario->currency->decimals;
  case EP_INPUT_PERCENT:
    return EP_RATE_DECIMALS;
  case EP_INPUT_RATIO:
    return EP_RATIO_DIGITS;
  case EP_INPUT_TENTHS:
    return DOWNTIME_DECIMALS;
  case EP_INPUT_COUNT:
  case EP_INPUT_CHOICE:
  case EP_INPUT_DAY:
    return 0;
  default:
    g_assert_not_reached ();
  }
}
