#include "scenarios.h"

#include <engine/money.h>
#include <engine/schedule.h>
#include <string.h>

EpScenario *
scenario_new (const char *currency, const char *start)
{
  const EpCurrency *found = ep_currency_find (currency);

  assert_non_null (found);
  return ep_scenario_new (found, day (start));
}

EpCourse *
scenario_add (EpScenario *scenario, gint64 price_minor, guint sessions)
{
  EpCourse *course = ep_scenario_add_course (scenario, "Course");

  course->session_price_minor = price_minor;
  course->sessions = (EpSessions){sessions, sessions, sessions};
  return course;
}

EpCourse *
scenario_add_ratio (EpScenario *scenario, guint ratio_e4, EpPricing pricing, guint sessions)
{
  EpCourse *course = scenario_add (scenario, 0, sessions);

  course->pricing = pricing;
  course->price_ratio_e4 = ratio_e4;
  return course;
}

void
course_add_package (EpCourse *course, guint sessions, gint64 price_minor)
{
  course->packages[course->n_packages++] =
      (EpPackage){.sessions = sessions, .price_minor = price_minor};
}

void
course_add_package_off (EpCourse *course, guint sessions, guint percent_off_ppm)
{
  course->packages[course->n_packages++] =
      (EpPackage){.sessions = sessions, .by_percent = TRUE, .percent_off_ppm = percent_off_ppm};
}

void
course_set_maintenance (EpCourse *course, guint every_months)
{
  course->maintenance = (EpMaintenance){.every_months = every_months};
}

void
course_set_maintenance_at (EpCourse *course, guint every_months, gint64 price_minor)
{
  course->maintenance = (EpMaintenance){every_months, TRUE, price_minor};
}

static EpComparison *
compared_by (const EpScenario *scenario, EpCompareFlags flags)
{
  g_autoptr (GError) error = NULL;
  EpComparison *comparison = ep_compare (scenario, flags, &error);

  if (comparison == NULL)
    fail_msg ("not compared: %s", error->message);
  assert_null (error);
  return comparison;
}

EpComparison *
compared (const EpScenario *scenario)
{
  return compared_by (scenario, EP_COMPARE_PLAIN);
}

EpComparison *
compared_with_sensitivity (const EpScenario *scenario)
{
  return compared_by (scenario, EP_COMPARE_SENSITIVITY);
}

EpDay
day (const char *text)
{
  EpDay parsed;

  assert_true (ep_day_parse (text, strlen (text), &parsed));
  return parsed;
}

void
assert_day (EpDay actual, const char *expected)
{
  char text[EP_DAY_SIZE];

  ep_day_write (actual, text);
  assert_string_equal (text, expected);
}

void
assert_refused (const EpScenario *scenario, EpEngineError code, const char *beginning)
{
  g_autoptr (GError) error = NULL;

  assert_null (ep_compare (scenario, EP_COMPARE_SENSITIVITY, &error));
  assert_true (g_error_matches (error, EP_ENGINE_ERROR, (int)code));
  if (!g_str_has_prefix (error->message, beginning))
    fail_msg ("\"%s\" does not begin with \"%s\"", error->message, beginning);
  assert_null (ep_compare (scenario, EP_COMPARE_PLAIN, NULL));
}

EpScenario *
scenario_worked_example (EpPricing pricing)
{
  EpScenario *scenario = scenario_new ("USD", "2026-12-01");

  EpCourse *microneedling = scenario_add (scenario, 30000, 5);
  microneedling->kind = EP_KIND_MICRONEEDLING;
  microneedling->sessions = (EpSessions){4, 5, 6};
  course_set_maintenance (microneedling, 6);

  EpCourse *laser = scenario_add_ratio (scenario, 40000, pricing, 3);
  laser->kind = EP_KIND_LASER;
  laser->interval = (EpInterval){4, EP_UNIT_WEEKS};
  course_set_maintenance (laser, 12);

  scenario->horizon_months = 36;
  return scenario;
}

EpScenario *
scenario_full (void)
{
  EpScenario *scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 30000, 5);
  EpCourse *other = scenario_add_ratio (scenario, 40000, EP_PRICING_RATIO_PER_SESSION, 3);

  scenario->horizon_months = 36;
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->near_tie_ppm = 20000;
  scenario->tax = (EpTax){82500, TRUE};
  scenario->per_visit_minor = 1500;
  scenario->per_day_off_minor = 12000;

  reference->kind = EP_KIND_MICRONEEDLING;
  reference->sessions = (EpSessions){4, 5, 6};
  reference->interval = (EpInterval){6, EP_UNIT_WEEKS};
  course_add_package (reference, 3, 81000);
  course_add_package_off (reference, 6, 150000);
  reference->discount_ppm = 50000;
  reference->refund = EP_REFUND_SINGLE_PRICE;
  ep_course_add_extra (reference, "Serum", 2500, EP_PER_SESSION);
  ep_course_add_extra (reference, "Consultation", 5000, EP_PER_COURSE);
  course_set_maintenance_at (reference, 6, 28000);
  reference->session_minutes = 20;
  reference->downtime_tenths = 15;

  other->kind = EP_KIND_LASER;
  course_set_maintenance (other, 12);
  return scenario;
}

/* A price up to about `highest`, round more often than not. */
static gint64
random_price (TestRandom *random, gint64 highest)
{
  const gint64 price = test_random_between (random, 0, highest);
  const gint64 step = MAX (1, highest / 8);

  return test_random_once_in (random, 3) ? price : (price + step / 2) / step * step;
}

static guint
random_rate (TestRandom *random)
{
  switch (test_random_between (random, 0, 3)) {
  case 0:
    return 0;
  case 1:
    return (guint)test_random_between (random, 0, 20) * 5 * EP_PPM_PER_CENT;
  default:
    return (guint)test_random_between (random, 0, EP_PPM_ONE);
  }
}

static EpInterval
random_interval (TestRandom *random)
{
  switch (test_random_between (random, 0, 3)) {
  case 0:
    return (EpInterval){(guint)test_random_between (random, 1, 60), EP_UNIT_DAYS};
  case 1:
    return (EpInterval){(guint)test_random_between (random, 1, 12), EP_UNIT_WEEKS};
  default:
    return (EpInterval){(guint)test_random_between (random, 1, 4), EP_UNIT_MONTHS};
  }
}

static void
add_random_packages (TestRandom *random, EpCourse *course, Chances chances, gint64 amount_max)
{
  const guint wanted = (guint)test_random_between (random, 0, chances.packages_max);
  const guint sessions_max = CLAMP (chances.sessions_max + 2, 8, EP_PACKAGE_SESSIONS_MAX);
  const gint64 single =
      course->pricing == EP_PRICING_PRICE ? course->session_price_minor : chances.price_max / 2;

  for (guint i = 0; i < wanted; i++) {
    const guint sessions = (guint)test_random_between (random, 2, sessions_max);
    const gint64 singly = MIN (single * sessions, amount_max / 2);

    if (ep_course_has_package (course, sessions, EP_PACKAGES_MAX))
      continue;
    if (test_random_once_in (random, 2))
      course_add_package_off (course, sessions, random_rate (random));
    else if (test_random_once_in (random, 3))
      course_add_package (course, sessions, singly);
    else
      course_add_package (course, sessions, random_price (random, singly + singly / 10));
  }
}

static void
add_random_rest (TestRandom *random, EpCourse *course, Chances chances)
{
  const gint64 price_max = chances.price_max;

  if (test_random_once_in (random, 2))
    course->discount_ppm = random_rate (random);
  course->refund = (EpRefund)test_random_between (random, EP_REFUND_NONE, EP_REFUND_PRO_RATA);
  while (course->n_extras < 3 && test_random_once_in (random, 2))
    ep_course_add_extra (course, "Extra", random_price (random, price_max / 4),
                         test_random_once_in (random, 2) ? EP_PER_SESSION : EP_PER_COURSE);
  if (test_random_once_in (random, 2))
    course_set_maintenance (course, (guint)test_random_between (random, 1, 18));
  if (course->maintenance.every_months != 0 && test_random_once_in (random, 2))
    course_set_maintenance_at (course, course->maintenance.every_months,
                               random_price (random, price_max));
  course->session_minutes = (guint)test_random_between (random, 0, 120);
  course->downtime_tenths = (guint)test_random_between (random, 0, 40);
}

static void
add_random_course (TestRandom *random, EpScenario *scenario, Chances chances)
{
  EpCourse *course = ep_scenario_add_course (scenario, "Course");
  const guint likely = (guint)test_random_between (random, 1, chances.sessions_max);

  course->sessions = (EpSessions){
      (guint)test_random_between (random, 1, likely),
      likely,
      (guint)test_random_between (random, likely, chances.sessions_max),
  };
  course->kind = (EpKind)test_random_between (random, EP_KIND_MICRONEEDLING, EP_KIND_OTHER);
  course->interval = random_interval (random);
  if (scenario->n_courses == 1 || test_random_once_in (random, 2)) {
    course->session_price_minor = random_price (random, chances.price_max);
  } else {
    course->pricing = test_random_once_in (random, 2) ? EP_PRICING_RATIO_PER_SESSION
                                                      : EP_PRICING_RATIO_PER_COURSE;
    course->price_ratio_e4 = (guint)test_random_between (random, EP_RATIO_E4_MIN, 50000);
  }
  add_random_packages (random, course, chances, ep_amount_max (scenario->currency->decimals));
  add_random_rest (random, course, chances);
}

EpScenario *
scenario_random (TestRandom *random, Chances chances)
{
  static const char *const currencies[] = {"JPY", "USD", "KWD", "CLF"};
  const char *currency = currencies[test_random_between (random, 0, 3)];
  EpScenario *scenario = scenario_new (currency, "1970-01-01");
  const guint n_courses = (guint)test_random_between (random, 2, chances.courses_max);

  scenario->start = (EpDay)test_random_between (random, day ("1970-01-01"), day ("2199-12-31"));
  scenario->basis = test_random_once_in (random, 2) ? EP_BASIS_PRICE : EP_BASIS_ALL_IN;
  scenario->near_tie_ppm = random_rate (random);
  if (test_random_once_in (random, 2))
    scenario->tax = (EpTax){random_rate (random), test_random_once_in (random, 2)};
  if (test_random_once_in (random, 2))
    scenario->per_visit_minor = random_price (random, chances.price_max / 10);
  if (test_random_once_in (random, 2))
    scenario->per_day_off_minor = random_price (random, chances.price_max / 2);
  while (scenario->n_courses < n_courses)
    add_random_course (random, scenario, chances);

  if (test_random_once_in (random, 2)) {
    guint needed = 1;

    for (guint c = 0; c < n_courses; c++)
      needed = MAX (needed, ep_scenario_months_needed (scenario, c));
    scenario->horizon_months = needed + (guint)test_random_between (random, 0, 60);
  }
  return scenario;
}

/* The n-th price of a course; n counts down past those that it has. */
static gboolean
nth_price_of_course (const EpCourse *course, guint *n, EpInput *input)
{
  input->index = 0;
  input->field = EP_FIELD_SESSION_PRICE_MINOR;
  if (course->pricing == EP_PRICING_PRICE && (*n)-- == 0)
    return TRUE;

  input->field = EP_FIELD_MAINTENANCE_PRICE_MINOR;
  if (course->maintenance.has_price && (*n)-- == 0)
    return TRUE;

  input->field = EP_FIELD_PACKAGE_PRICE_MINOR;
  for (input->index = 0; input->index < course->n_packages; input->index++) {
    if (!course->packages[input->index].by_percent && (*n)-- == 0)
      return TRUE;
  }

  input->field = EP_FIELD_EXTRA_PRICE_MINOR;
  for (input->index = 0; input->index < course->n_extras; input->index++) {
    if ((*n)-- == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
scenario_nth_price (const EpScenario *scenario, guint n, EpInput *input)
{
  for (input->course = 0; input->course < scenario->n_courses; input->course++) {
    if (nth_price_of_course (&scenario->courses[input->course], &n, input))
      return TRUE;
  }
  if (n > 1)
    return FALSE;

  *input = (EpInput){n == 0 ? EP_FIELD_PER_VISIT_MINOR : EP_FIELD_PER_DAY_OFF_MINOR, 0, 0};
  return TRUE;
}

const Chances usual = {
    .courses_max = 4,
    .sessions_max = 12,
    .packages_max = 4,
    .price_max = 50000,
};

const Chances extreme = {
    .courses_max = 4,
    .sessions_max = 100,
    .packages_max = 12,
    .price_max = 100000000,
};

const Chances *
either (int i)
{
  return i % 4 == 0 ? &extreme : &usual;
}

EpScenario *
with (const EpScenario *scenario, EpField field, guint course, guint index, gint64 value)
{
  return ep_scenario_with (scenario, (EpInput){field, course, index}, value);
}
