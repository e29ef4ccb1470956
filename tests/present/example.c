#include "example.h"

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

EpScenario *
example_lasers (guint n_more)
{
  EpScenario *scenario = example_crossing ();
  ep_course_set_name (&scenario->courses[1], "Fractional laser");
  if (n_more > 0)
    add (scenario, "CO2 laser", EP_KIND_LASER, 45000)->sessions = (EpSessions){3, 3, 3};
  if (n_more > 1) {
    EpCourse *picosecond = add (scenario, "Picosecond laser", EP_KIND_LASER, 0);
    picosecond->sessions = (EpSessions){3, 3, 3};
    picosecond->pricing = EP_PRICING_RATIO_PER_SESSION;
    picosecond->price_ratio_e4 = 40000;
  }
  return scenario;
}

static guint
between (TestRandom *random, guint low, guint high)
{
  return (guint)test_random_between (random, low, high);
}

static EpSessions
random_sessions (TestRandom *random)
{
  EpSessions sessions;
  sessions.min = between (random, 1, 6);
  sessions.likely = sessions.min + (test_random_once_in (random, 2) ? 0 : between (random, 0, 3));
  sessions.max = sessions.likely + (test_random_once_in (random, 2) ? 0 : between (random, 0, 3));
  return sessions;
}

static EpInterval
random_interval (TestRandom *random)
{
  EpUnit unit = (EpUnit)between (random, EP_UNIT_DAYS, EP_UNIT_MONTHS);
  return (EpInterval){between (random, 1, unit == EP_UNIT_DAYS ? 40 : 3), unit};
}

static void
random_price (TestRandom *random, EpCourse *course, gboolean is_reference)
{
  if (is_reference || test_random_once_in (random, 2)) {
    course->session_price_minor = test_random_between (random, 0, 12) * 5000;
    return;
  }
  course->pricing =
      test_random_once_in (random, 2) ? EP_PRICING_RATIO_PER_SESSION : EP_PRICING_RATIO_PER_COURSE;
  course->price_ratio_e4 = between (random, 1, 16) * 2500;
}

static void
random_course (TestRandom *random, EpScenario *scenario)
{
  static const char *const names[] = {"Needling", "Fractional laser", "Laser", "Peel", "Peel"};
  gboolean is_reference = scenario->n_courses == 0;
  EpCourse *course = ep_scenario_add_course (scenario, names[between (random, 0, 4)]);
  course->kind = (EpKind)between (random, EP_KIND_MICRONEEDLING, EP_KIND_OTHER);
  random_price (random, course, is_reference);
  course->sessions = random_sessions (random);
  course->interval = random_interval (random);
  if (test_random_once_in (random, 2)) {
    course->n_packages = 1;
    course->packages[0] =
        (EpPackage){between (random, 2, 5), FALSE, test_random_between (random, 0, 20) * 5000, 0};
  }
  if (test_random_once_in (random, 4))
    course->discount_ppm = between (random, 0, 4) * 50000;
  if (test_random_once_in (random, 2))
    course->maintenance.every_months = between (random, 1, 18);
  if (test_random_once_in (random, 4))
    ep_course_add_extra (course, "Serum", test_random_between (random, 0, 4) * 5000,
                         (EpPer)between (random, EP_PER_SESSION, EP_PER_COURSE));
  course->downtime_tenths = between (random, 0, 3) * 5;
}

EpScenario *
example_random (TestRandom *random)
{
  EpScenario *scenario = empty ();
  scenario->horizon_months = 0;
  scenario->near_tie_ppm = between (random, 0, 10) * EP_PPM_PER_CENT;
  scenario->basis = test_random_once_in (random, 3) ? EP_BASIS_ALL_IN : EP_BASIS_PRICE;
  scenario->per_visit_minor = test_random_between (random, 0, 2) * 1000;
  scenario->per_day_off_minor = test_random_between (random, 0, 2) * 5000;
  if (test_random_once_in (random, 3))
    scenario->tax = (EpTax){82500, test_random_once_in (random, 2)};
  guint n_courses = test_random_once_in (random, 4) ? between (random, 3, 4) : 2;
  for (guint i = 0; i < n_courses; i++)
    random_course (random, scenario);
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
