#include <engine/input.h>

#include "terms.h"

#include <engine/comparison.h>
#include <engine/money.h>

static void
set_sessions (EpSessions *sessions, EpField field, guint value)
{
  switch ((int)field) {
  case EP_FIELD_SESSIONS_MIN:
    sessions->min = value;
    sessions->likely = MAX (sessions->likely, value);
    sessions->max = MAX (sessions->max, value);
    break;
  case EP_FIELD_SESSIONS_LIKELY:
    sessions->min = MIN (sessions->min, value);
    sessions->likely = value;
    sessions->max = MAX (sessions->max, value);
    break;
  case EP_FIELD_SESSIONS_MAX:
    sessions->min = MIN (sessions->min, value);
    sessions->likely = MIN (sessions->likely, value);
    sessions->max = value;
    break;
  default:
    g_assert_not_reached ();
  }
}

static void
set_package (EpPackage *package, gboolean by_percent, gint64 value)
{
  package->by_percent = by_percent;
  package->price_minor = by_percent ? 0 : value;
  package->percent_off_ppm = by_percent ? (guint)value : 0;
}

static void
set_interval_unit (const EpScenario *scenario, EpInput input, EpInterval *interval, EpUnit unit)
{
  gint64 minimum, maximum;

  interval->unit = unit;
  ep_input_range (scenario, (EpInput){EP_FIELD_INTERVAL_COUNT, input.course, 0}, &minimum,
                  &maximum);
  interval->count = MIN (interval->count, (guint)maximum);
}

static void
set_maintenance_price (EpMaintenance *maintenance, gint64 value)
{
  if (maintenance->every_months == 0)
    return;

  maintenance->has_price = value != EP_MAINTENANCE_AT_SESSION_PRICE;
  maintenance->price_minor = maintenance->has_price ? value : 0;
}

static void
set_maintenance_months (EpMaintenance *maintenance, guint every_months)
{
  if (every_months == 0)
    *maintenance = (EpMaintenance){0};
  else
    maintenance->every_months = every_months;
}

static void
set_course_field (EpScenario *scenario, EpInput input, gint64 value)
{
  EpCourse *course = &scenario->courses[input.course];

  switch ((int)input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    course->pricing = EP_PRICING_PRICE;
    course->session_price_minor = value;
    course->price_ratio_e4 = 0;
    break;
  case EP_FIELD_PRICE_RATIO_E4:
    g_assert (input.course > 0);
    if (course->pricing == EP_PRICING_PRICE)
      course->pricing = EP_PRICING_RATIO_PER_SESSION;
    course->session_price_minor = 0;
    course->price_ratio_e4 = (guint)value;
    break;
  case EP_FIELD_SESSIONS_MIN:
  case EP_FIELD_SESSIONS_LIKELY:
  case EP_FIELD_SESSIONS_MAX:
    set_sessions (&course->sessions, input.field, (guint)value);
    break;
  case EP_FIELD_INTERVAL_COUNT:
    course->interval.count = (guint)value;
    break;
  case EP_FIELD_INTERVAL_UNIT:
    set_interval_unit (scenario, input, &course->interval, (EpUnit)value);
    break;
  case EP_FIELD_DISCOUNT_PPM:
    course->discount_ppm = (guint)value;
    break;
  case EP_FIELD_REFUND:
    course->refund = (EpRefund)value;
    break;
  case EP_FIELD_MAINTENANCE_MONTHS:
    set_maintenance_months (&course->maintenance, (guint)value);
    break;
  case EP_FIELD_MAINTENANCE_PRICE_MINOR:
    set_maintenance_price (&course->maintenance, value);
    break;
  case EP_FIELD_SESSION_MINUTES:
    course->session_minutes = (guint)value;
    break;
  case EP_FIELD_DOWNTIME_TENTHS:
    course->downtime_tenths = (guint)value;
    break;
  case EP_FIELD_PACKAGE_SESSIONS:
    course->packages[input.index].sessions = (guint)value;
    break;
  case EP_FIELD_PACKAGE_PRICE_MINOR:
    set_package (&course->packages[input.index], FALSE, value);
    break;
  case EP_FIELD_PACKAGE_PERCENT_OFF_PPM:
    set_package (&course->packages[input.index], TRUE, value);
    break;
  case EP_FIELD_EXTRA_PRICE_MINOR:
    course->extras[input.index].price_minor = value;
    break;
  case EP_FIELD_EXTRA_PER:
    course->extras[input.index].per = (EpPer)value;
    break;
  default:
    g_assert_not_reached ();
  }
}

EpScenario *
ep_scenario_with (const EpScenario *scenario, EpInput input, gint64 value)
{
  gint64 minimum, maximum;
  ep_input_range (scenario, input, &minimum, &maximum);
  g_assert (minimum <= value && value <= maximum);

  EpScenario *edited = ep_scenario_copy (scenario);

  switch ((int)input.field) {
  case EP_FIELD_START:
    edited->start = (EpDay)value;
    break;
  case EP_FIELD_HORIZON_MONTHS:
    edited->horizon_months = (guint)value;
    break;
  case EP_FIELD_BASIS:
    edited->basis = (EpBasis)value;
    break;
  case EP_FIELD_NEAR_TIE_PPM:
    edited->near_tie_ppm = (guint)value;
    break;
  case EP_FIELD_TAX_PPM:
    edited->tax.rate_ppm = (guint)value;
    break;
  case EP_FIELD_TAX_INCLUDED:
    edited->tax.included = (gboolean)value;
    break;
  case EP_FIELD_PER_VISIT_MINOR:
    edited->per_visit_minor = value;
    break;
  case EP_FIELD_PER_DAY_OFF_MINOR:
    edited->per_day_off_minor = value;
    break;
  default:
    set_course_field (edited, input, value);
    break;
  }

  return edited;
}

/* The ratio of that kind at which the course's session price comes nearest to what it is now. */
static guint
nearest_ratio_e4 (const EpScenario *scenario, guint course, EpPricing pricing)
{
  const gint64 price_now = scenario->courses[course].session_price_minor;
  const EpRatioBase base = ep_ratio_base (scenario, course, pricing);

  if (base.amount == 0)
    return EP_RATIO_ONE;

  const EpWide ratio_e4 =
      ep_round_div ((EpWide)price_now * base.sessions * EP_RATIO_ONE, base.amount);

  return (guint)CLAMP (ratio_e4, EP_RATIO_E4_MIN, EP_RATIO_E4_MAX);
}

EpScenario *
ep_scenario_with_pricing (const EpScenario *scenario, guint course, EpPricing pricing)
{
  g_assert (course > 0 && course < scenario->n_courses);

  EpScenario *edited = ep_scenario_copy (scenario);
  EpCourse *c = &edited->courses[course];

  if (c->pricing == pricing)
    return edited;

  if (pricing == EP_PRICING_PRICE) {
    const gint64 now = ep_session_price_minor (scenario, course);

    c->session_price_minor = MIN (now, ep_amount_max (scenario->currency->decimals));
    c->price_ratio_e4 = 0;
  } else if (c->pricing == EP_PRICING_PRICE) {
    c->price_ratio_e4 = nearest_ratio_e4 (scenario, course, pricing);
    c->session_price_minor = 0;
  }
  c->pricing = pricing;

  return edited;
}

gboolean
ep_course_has_package (const EpCourse *course, guint sessions, guint except)
{
  for (guint i = 0; i < course->n_packages; i++) {
    if (i != except && course->packages[i].sessions == sessions)
      return TRUE;
  }

  return FALSE;
}

EpScenario *
ep_scenario_add_package (const EpScenario *scenario, guint course)
{
  EpScenario *edited = ep_scenario_copy (scenario);
  EpCourse *c = &edited->courses[course];
  guint sessions = 3;

  g_assert (c->n_packages < EP_PACKAGES_MAX);
  while (ep_course_has_package (c, sessions, EP_PACKAGES_MAX))
    sessions++;
  c->packages[c->n_packages++] = (EpPackage){.sessions = sessions, .by_percent = TRUE};

  return edited;
}

EpScenario *
ep_scenario_remove_package (const EpScenario *scenario, guint course, guint package)
{
  EpScenario *edited = ep_scenario_copy (scenario);
  EpCourse *c = &edited->courses[course];

  g_assert (package < c->n_packages);
  c->n_packages--;
  for (guint i = package; i < c->n_packages; i++)
    c->packages[i] = c->packages[i + 1];

  return edited;
}

/* The percentage off so many singles at which a package comes nearest to a price; 0 where it is
 * dearer. */
static guint
nearest_percent_off_ppm (EpWide singles, gint64 price_minor)
{
  if (singles <= price_minor)
    return 0;

  return (guint)ep_round_div ((singles - price_minor) * EP_PPM_ONE, singles);
}

EpScenario *
ep_scenario_with_package_by (const EpScenario *scenario, guint course, guint package,
                             gboolean by_percent)
{
  const gint64 session_price_minor = ep_session_price_minor (scenario, course);
  EpScenario *edited = ep_scenario_copy (scenario);
  EpPackage *edited_package = &edited->courses[course].packages[package];
  const EpWide singles = (EpWide)edited_package->sessions * session_price_minor;

  g_assert (package < edited->courses[course].n_packages);
  if (edited_package->by_percent == by_percent)
    return edited;

  if (by_percent)
    set_package (edited_package, TRUE,
                 nearest_percent_off_ppm (singles, edited_package->price_minor));
  else
    set_package (edited_package, FALSE,
                 (gint64)MIN (ep_package_price (edited_package, session_price_minor),
                              ep_amount_max (edited->currency->decimals)));

  return edited;
}

EpScenario *
ep_scenario_add_extra (const EpScenario *scenario, guint course, const char *name)
{
  EpScenario *edited = ep_scenario_copy (scenario);

  ep_course_add_extra (&edited->courses[course], name, 0, EP_PER_SESSION);

  return edited;
}

EpScenario *
ep_scenario_rename_extra (const EpScenario *scenario, guint course, guint extra, const char *name)
{
  EpScenario *edited = ep_scenario_copy (scenario);
  EpExtra *renamed = &edited->courses[course].extras[extra];

  g_assert (extra < edited->courses[course].n_extras);
  g_ref_string_release (renamed->name);
  renamed->name = g_ref_string_new (name);

  return edited;
}

EpScenario *
ep_scenario_remove_extra (const EpScenario *scenario, guint course, guint extra)
{
  EpScenario *edited = ep_scenario_copy (scenario);
  EpCourse *c = &edited->courses[course];

  g_assert (extra < c->n_extras);
  g_ref_string_release (c->extras[extra].name);
  c->n_extras--;
  for (guint i = extra; i < c->n_extras; i++)
    c->extras[i] = c->extras[i + 1];

  return edited;
}
