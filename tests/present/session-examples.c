#include "session-examples.h"

#include "letters.h"

EpScenario *
session_laser_first (void)
{
  EpScenario *scenario = example_crossing ();
  EpCourse microneedling = scenario->courses[0];

  scenario->courses[0] = scenario->courses[1];
  scenario->courses[1] = microneedling;
  return scenario;
}

EpScenario *
session_equal (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[1].session_price_minor = scenario->courses[0].session_price_minor;
  scenario->courses[1].packages[0] = scenario->courses[0].packages[0];
  scenario->courses[1].sessions = scenario->courses[0].sessions;
  return scenario;
}

EpScenario *
session_hundred (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->horizon_months = 120;
  scenario->courses[0].sessions = (EpSessions){1, 100, 100};
  return scenario;
}

EpScenario *
session_two_ranges (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[1].sessions = (EpSessions){2, 3, 5};
  return scenario;
}

EpScenario *
session_four (void)
{
  EpScenario *scenario = example_crossing ();
  EpCourse *laser = ep_scenario_add_course (scenario, "Picosecond laser");
  EpCourse *peel = ep_scenario_add_course (scenario, "Peel");

  laser->kind = EP_KIND_LASER;
  laser->session_price_minor = 52000;
  laser->sessions = (EpSessions){2, 3, 4};
  peel->session_price_minor = 12000;
  peel->sessions = (EpSessions){6, 8, 10};
  return scenario;
}

EpScenario *
session_nine_digits (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[0].kind = EP_KIND_OTHER;
  ep_course_set_name (&scenario->courses[0],
                      "Microneedling of face, neck & chest with vitamin C serum, by the senior "
                      "practitioner, on weekdays only");
  for (guint i = 0; i < 2; i++) {
    scenario->courses[i].n_packages = 0;
    scenario->courses[i].session_price_minor = 99999999999;
  }
  return scenario;
}

EpScenario *
session_cheap (void)
{
  return example_singles (100, 45000);
}

EpScenario *
session_free (void)
{
  return example_singles (0, 0);
}

EpScenario *
session_beyond (void)
{
  EpScenario *scenario = example_singles (0, 0);

  scenario->currency = ep_currency_find ("CLF");
  scenario->horizon_months = 0;
  scenario->courses[0].session_price_minor = ep_amount_max (scenario->currency->decimals);
  scenario->courses[0].sessions = (EpSessions){1, 100, 100};
  scenario->courses[1].pricing = EP_PRICING_RATIO_PER_COURSE;
  scenario->courses[1].price_ratio_e4 = EP_RATIO_E4_MAX;
  return scenario;
}

EpScenario *
session_random (TestRandom *random)
{
  EpScenario *scenario = example_random (random);

  for (guint i = 0; i < scenario->n_courses; i++) {
    EpCourse *course = &scenario->courses[i];

    if (course->pricing == EP_PRICING_PRICE)
      course->session_price_minor <<= test_random_between (random, 0, 3) * 5;
    if (test_random_once_in (random, 8))
      course->sessions.max = (guint)test_random_between (random, course->sessions.max, 100);
  }
  return scenario;
}

void
session_case_init (SessionCase *session_case, EpFormatter *formatter, EpScenario *scenario,
                   guint pair)
{
  EpComparison *comparison = example_compare (scenario);

  *session_case =
      (SessionCase){formatter, scenario, comparison, {formatter, scenario, comparison, pair}};
}

void
session_case_clear (SessionCase *session_case)
{
  ep_comparison_free (session_case->comparison);
  ep_scenario_free (session_case->scenario);
}

EpScene *
session_case_scene (const SessionCase *session_case, EpChartSize size, double width_px,
                    double height_px, gboolean right_to_left)
{
  EpChartLayout layout = {
      {EP_PALETTE_LIGHT, size, "Sans"}, width_px, height_px, right_to_left, &letters};

  return ep_chart_scene (EP_VIEW_BY_SESSION, &session_case->subject, &layout);
}
