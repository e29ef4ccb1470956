#include "example.h"

#include "support.h"

static EpScenario *
empty (void)
{
  EpScenario *scenario = ep_scenario_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));
  scenario->horizon_months = 36;
  return scenario;
}

static EpCourse *
add (EpScenario *scenario, const char *name, EpKind kind, gint64 price_minor)
{
  EpCourse *course = ep_scenario_add_course (scenario, name);
  course->kind = kind;
  course->session_price_minor = price_minor;
  return course;
}

static EpCourse *
add_microneedling (EpScenario *scenario)
{
  EpCourse *course = add (scenario, "Needling, face", EP_KIND_MICRONEEDLING, 30000);
  course->sessions = (EpSessions){4, 5, 6};
  course->n_packages = 1;
  course->packages[0] = (EpPackage){3, FALSE, 81000, 0};
  course->maintenance.every_months = 6;
  return course;
}

static EpCourse *
add_laser (EpScenario *scenario, gint64 price_minor)
{
  EpCourse *course = add (scenario, "Fractional laser, face", EP_KIND_LASER, price_minor);
  course->sessions = (EpSessions){3, 3, 3};
  course->interval = (EpInterval){4, EP_UNIT_WEEKS};
  course->maintenance.every_months = 12;
  return course;
}

EpScenario *
example_never_crossing (void)
{
  EpScenario *scenario = empty ();
  add_microneedling (scenario);
  EpCourse *laser = add_laser (scenario, 0);
  laser->pricing = EP_PRICING_RATIO_PER_SESSION;
  laser->price_ratio_e4 = 40000;
  return scenario;
}

EpScenario *
example_crossing (void)
{
  EpScenario *scenario = empty ();
  add_microneedling (scenario)->maintenance.every_months = 3;
  EpCourse *laser = add_laser (scenario, 65000);
  laser->n_packages = 1;
  laser->packages[0] = (EpPackage){3, FALSE, 150000, 0};
  laser->maintenance.every_months = 18;
  return scenario;
}

EpScenario *
example_singles (gint64 microneedling_minor, gint64 laser_minor)
{
  EpScenario *scenario = empty ();
  add (scenario, "Needling, face", EP_KIND_MICRONEEDLING, microneedling_minor);
  add (scenario, "Fractional laser, face", EP_KIND_LASER, laser_minor);
  return scenario;
}

EpComparison *
example_compare (const EpScenario *scenario)
{
  GError *error = NULL;
  EpComparison *comparison = ep_compare (scenario, EP_COMPARE_PLAIN, &error);
  if (comparison == NULL)
    fail_msg ("%s", error->message);
  return comparison;
}
