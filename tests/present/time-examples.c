#include "time-examples.h"

#include "example.h"

EpScenario *
time_six_changes (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[0].maintenance.every_months = 4;
  scenario->courses[1].packages[0].price_minor = 140000;
  scenario->courses[1].maintenance = (EpMaintenance){6, TRUE, 47000};
  return scenario;
}

EpScenario *
time_two_equal_courses (void)
{
  EpScenario *scenario = example_never_crossing ();

  ep_scenario_add_course (scenario, "Needling again");
  scenario->n_courses = 2;
  g_ref_string_release (scenario->courses[2].name);
  scenario->courses[1].pricing = EP_PRICING_PRICE;
  scenario->courses[1].session_price_minor = 30000;
  scenario->courses[1].price_ratio_e4 = 0;
  scenario->courses[1].sessions = scenario->courses[0].sessions;
  scenario->courses[1].interval = scenario->courses[0].interval;
  scenario->courses[1].n_packages = 1;
  scenario->courses[1].packages[0] = scenario->courses[0].packages[0];
  scenario->courses[1].maintenance = scenario->courses[0].maintenance;
  return scenario;
}

EpScenario *
time_equal_in_the_end (void)
{
  EpScenario *scenario = example_singles (30000, 15000);

  scenario->courses[1].sessions = (EpSessions){2, 2, 2};
  scenario->horizon_months = 3;
  return scenario;
}

EpScenario *
time_near_tie (void)
{
  return example_singles (100000, 100500);
}

EpScenario *
time_free_of_charge (void)
{
  return example_singles (0, 0);
}

EpScenario *
time_one_month (void)
{
  EpScenario *scenario = example_singles (30000, 45000);

  scenario->horizon_months = 1;
  return scenario;
}

EpScenario *
time_hundred_sessions (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->horizon_months = 120;
  scenario->courses[0].sessions = (EpSessions){1, 100, 100};
  scenario->courses[0].maintenance = (EpMaintenance){0};
  return scenario;
}

EpScenario *
time_nine_digits_over_600_months (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->horizon_months = 600;
  scenario->courses[0].kind = EP_KIND_OTHER;
  ep_course_set_name (&scenario->courses[0],
                      "Microneedling of face, neck & chest with vitamin C serum, by the senior "
                      "practitioner, on weekdays only");
  scenario->courses[0].n_packages = 0;
  scenario->courses[0].session_price_minor = 99999999999;
  scenario->courses[0].maintenance = (EpMaintenance){1, TRUE, 100000};
  scenario->courses[1].n_packages = 0;
  scenario->courses[1].session_price_minor = 99999999999;
  scenario->courses[1].maintenance = (EpMaintenance){1, TRUE, 8800000000};
  return scenario;
}

EpScenario *
time_yen (void)
{
  EpScenario *scenario = example_singles (30000, 45000);

  scenario->currency = ep_currency_find ("JPY");
  return scenario;
}

EpScenario *
time_three_changes (void)
{
  EpScenario *scenario = time_six_changes ();

  scenario->courses[1].packages[0].price_minor = 105000;
  scenario->courses[1].maintenance.price_minor = 40000;
  return scenario;
}

EpScenario *
time_four_courses (void)
{
  EpScenario *scenario = example_crossing ();
  EpCourse *course = ep_scenario_add_course (scenario, "Picosecond laser");

  course->kind = EP_KIND_LASER;
  course->session_price_minor = 40000;
  course->sessions = (EpSessions){3, 4, 6};
  course->interval = (EpInterval){6, EP_UNIT_WEEKS};
  course->maintenance.every_months = 6;
  course = ep_scenario_add_course (scenario, "Peel");
  course->session_price_minor = 190000;
  course->sessions = (EpSessions){2, 2, 2};
  course->interval = (EpInterval){3, EP_UNIT_MONTHS};
  course->maintenance = (EpMaintenance){24, TRUE, 50000};
  return scenario;
}

EpScenario *
time_four_equal_courses (void)
{
  EpScenario *scenario = time_two_equal_courses ();

  for (guint i = 2; i < EP_COURSES_MAX; i++) {
    EpCourse *course = ep_scenario_add_course (scenario, "Peel");

    course->session_price_minor = scenario->courses[0].session_price_minor;
    course->sessions = scenario->courses[0].sessions;
    course->interval = scenario->courses[0].interval;
    course->n_packages = 1;
    course->packages[0] = scenario->courses[0].packages[0];
    course->maintenance = scenario->courses[0].maintenance;
  }
  return scenario;
}

EpScenario *
time_four_wide_amounts (void)
{
  EpScenario *scenario = time_four_courses ();

  scenario->currency = ep_currency_find ("KWD");
  for (guint i = 0; i < scenario->n_courses; i++) {
    EpCourse *course = &scenario->courses[i];

    course->n_packages = 0;
    course->session_price_minor = 999999999999 - i * 100000000000;
  }
  return scenario;
}
