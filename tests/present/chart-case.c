#include "chart-case.h"

#include "letters.h"

ChartCase
chart_case (EpFormatter *formatter, EpScenario *scenario, guint pair)
{
  EpComparison *comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);

  assert_non_null (comparison);
  return (ChartCase){scenario, comparison, {formatter, scenario, comparison, pair}};
}

void
chart_case_clear (ChartCase *chart)
{
  ep_comparison_free (chart->comparison);
  ep_scenario_free (chart->scenario);
}

EpScene *
chart_case_scene (const ChartCase *chart, EpView view, EpChartSize size, double width_px,
                  double height_px, gboolean right_to_left)
{
  const EpChartLayout layout = {
      {EP_PALETTE_LIGHT, size, "Sans"}, width_px, height_px, right_to_left, &letters};

  return ep_chart_scene (view, &chart->subject, &layout);
}

EpScenario *
change_six_changes (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[0].maintenance.every_months = 4;
  scenario->courses[1].packages[0].price_minor = 140000;
  scenario->courses[1].maintenance = (EpMaintenance){6, TRUE, 47000};
  return scenario;
}

EpScenario *
change_four_courses (void)
{
  EpScenario *scenario = example_crossing ();

  ep_scenario_add_course (scenario, "Peel")->session_price_minor = 20000;
  EpCourse *course = ep_scenario_add_course (scenario, "Picosecond laser of the whole face");

  course->session_price_minor = 110000;
  course->sessions = (EpSessions){2, 3, 4};
  course->maintenance.every_months = 9;
  return scenario;
}
