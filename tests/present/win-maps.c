#include "win-maps.h"

#include <present/chart.h>

#include "letters.h"

EpScene *
win_map_scene (EpFormatter *formatter, EpChartSize size, const EpScenario *scenario, guint pair,
               double width_px, double height_px, gboolean right_to_left)
{
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, pair};
  const EpChartLayout layout = {
      {EP_PALETTE_LIGHT, size, "Sans"}, width_px, height_px, right_to_left, &letters};

  return ep_chart_scene (EP_VIEW_WIN_MAP, &subject, &layout);
}

EpScenario *
win_map_crossing (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->near_tie_ppm = 5 * EP_PPM_PER_CENT;
  return scenario;
}

EpScenario *
win_map_equal_courses (void)
{
  EpScenario *scenario = example_singles (30000, 30000);

  scenario->courses[0].sessions = (EpSessions){2, 3, 4};
  scenario->courses[1].sessions = (EpSessions){3, 3, 4};
  return scenario;
}

EpScenario *
win_map_free_of_charge (void)
{
  return example_singles (0, 0);
}

EpScenario *
win_map_near_tie (void)
{
  return example_singles (100000, 100500);
}

EpScenario *
win_map_cents (void)
{
  EpScenario *scenario = example_singles (1037, 2113);

  scenario->courses[0].sessions = (EpSessions){2, 4, 6};
  scenario->courses[1].sessions = (EpSessions){1, 2, 3};
  return scenario;
}

EpScenario *
win_map_nine_digits (void)
{
  EpScenario *scenario = win_map_crossing ();

  scenario->courses[0].n_packages = 0;
  scenario->courses[0].session_price_minor = 99999999999;
  scenario->courses[1].n_packages = 0;
  scenario->courses[1].session_price_minor = 149999999999;
  return scenario;
}

EpScenario *
win_map_hundred_sessions (void)
{
  EpScenario *scenario = win_map_crossing ();

  scenario->horizon_months = 120;
  scenario->courses[0].sessions = (EpSessions){60, 90, 100};
  scenario->courses[1].sessions = (EpSessions){30, 40, 45};
  return scenario;
}

EpScenario *
win_map_two_lasers (void)
{
  EpScenario *scenario = win_map_crossing ();
  EpCourse *course = ep_scenario_add_course (scenario, "Picosecond laser & cooling of the skin");

  course->kind = EP_KIND_LASER;
  course->session_price_minor = 42050;
  course->sessions = (EpSessions){2, 3, 5};
  return scenario;
}

EpScenario *
win_map_random (TestRandom *random)
{
  EpScenario *scenario = example_random (random);
  EpCourse *course = &scenario->courses[test_random_between (random, 0, 1)];

  if (test_random_once_in (random, 4)) {
    guint likely = (guint)test_random_between (random, 1, 100);

    course->sessions.min = (guint)test_random_between (random, 1, likely);
    course->sessions.likely = likely;
    course->sessions.max = (guint)test_random_between (random, likely, 100);
  }
  if (test_random_once_in (random, 4) && course->pricing == EP_PRICING_PRICE)
    course->session_price_minor <<= test_random_between (random, 0, 30);
  if (test_random_once_in (random, 4)) {
    course->kind = EP_KIND_OTHER;
    ep_course_set_name (course, "Needling of face, neck & chest by the senior practitioner");
  }
  return scenario;
}

guint
win_map_random_pair (TestRandom *random, const EpScenario *scenario)
{
  return (guint)test_random_between (random, 0, scenario->n_courses - 2);
}

WinMapShown
win_map_shown (const EpScene *scene)
{
  const EpChartFrame *frame = ep_scene_frame (scene);

  return (WinMapShown){{(guint)frame->x.from, (guint)frame->y.from},
                       {(guint)(frame->x.to - frame->x.from), (guint)(frame->y.to - frame->y.from)},
                       frame->plot};
}

EpRect
win_map_cell_rect (const WinMapShown *shown, guint column, guint row)
{
  double width = shown->plot.width / shown->n[0], height = shown->plot.height / shown->n[1];

  return (EpRect){shown->plot.x + column * width,
                  shown->plot.y + shown->plot.height - (row + 1) * height, width, height};
}

static gboolean
covers (const EpMark *mark, double x, double y)
{
  EpRect bounds = ep_mark_bounds (mark);

  return bounds.x <= x && x <= bounds.x + bounds.width && bounds.y <= y &&
         y <= bounds.y + bounds.height;
}

const EpMark *
win_map_mark_at (const EpScene *scene, EpLayer layer, EpMarkKind kind, double x, double y)
{
  for (guint i = ep_scene_n_marks (scene); i-- > 0;) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->layer == layer && mark->kind == kind && covers (mark, x, y))
      return mark;
  }
  return NULL;
}
