#include <engine/target.h>
#include <present/sparkline.h>

#include "example.h"
#include "scene-checks.h"
#include "support.h"

static const EpChartStyle style = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Sans"};

static EpComparison *
compare (const EpScenario *scenario)
{
  EpComparison *comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);

  assert_non_null (comparison);
  return comparison;
}

static EpScene *
sparkline (const EpScenario *scenario, EpParameter parameter, gboolean right_to_left)
{
  g_autoptr (EpComparison) comparison = compare (scenario);
  EpScene *scene = NULL;
  guint n_curves;
  EpCurve *curves = ep_curves_new (scenario, 0, EP_SPARKLINE_POINTS, &n_curves);

  for (guint c = 0; c < n_curves; c++)
    if (curves[c].parameter == parameter)
      scene = ep_sparkline_scene (&comparison->pairs[0], &curves[c], &style, EP_SPARKLINE_WIDTH_PX,
                                  EP_SPARKLINE_HEIGHT_PX, right_to_left);
  ep_curves_free (curves, n_curves);
  assert_non_null (scene);
  return scene;
}

static EpScenario *
free_of_charge (void)
{
  return example_singles (0, 0);
}

static const struct {
  const char *name;
  EpScenario *(*scenario) (void);
  EpParameter parameter;
  gboolean right_to_left;
} snapshots[] = {
    {"crossing-laser-price", example_crossing, EP_PARAMETER_OTHER_SESSION_PRICE, FALSE},
    {"crossing-laser-sessions", example_crossing, EP_PARAMETER_OTHER_SESSIONS, FALSE},
    {"crossing-laser-sessions-right-to-left", example_crossing, EP_PARAMETER_OTHER_SESSIONS, TRUE},
    {"crossing-months", example_crossing, EP_PARAMETER_HORIZON, FALSE},
    {"never-crossing-sessions", example_never_crossing, EP_PARAMETER_REFERENCE_SESSIONS, FALSE},
    {"free-of-charge-price", free_of_charge, EP_PARAMETER_OTHER_SESSION_PRICE, FALSE},
    {"free-of-charge-months", free_of_charge, EP_PARAMETER_HORIZON, FALSE},
};

static void
every_scene_is_as_kept (void **state)
{
  guint n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    g_autoptr (EpScenario) scenario = snapshots[i].scenario ();
    g_autoptr (EpScene) scene =
        sparkline (scenario, snapshots[i].parameter, snapshots[i].right_to_left);
    g_autofree char *name = g_strconcat ("sparkline-", snapshots[i].name, NULL);

    n_different += is_as_kept (scene, name) ? 0 : 1;
  }
  assert_int_equal (n_different, 0);
}

/* Each course's line stays on its side of zero. */
static void
check_sides (const EpScene *scene)
{
  double zero_y = -1;

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->layer == EP_LAYER_AXES)
      zero_y = mark->points[0].y;
    if (mark->ink.role != EP_INK_LINE)
      continue;
    for (guint k = 0; k < mark->n_points; k++) {
      if (mark->ink.course == 0)
        assert_true (mark->points[k].y <= zero_y + 1);
      else
        assert_true (mark->points[k].y >= zero_y - 1);
    }
  }
}

static void
check_scene (const EpPair *pair, const EpCurve *curve, TestRandom *random)
{
  const EpSweep *sweep = ep_pair_sweep (pair, curve->parameter);
  double width_px = (double)test_random_between (random, 40, 120);
  double height_px = (double)test_random_between (random, 20, 60);
  g_autoptr (EpScene) scene = ep_sparkline_scene (pair, curve, &style, width_px, height_px,
                                                  test_random_once_in (random, 2));
  guint n_diamonds = count_marks (scene, EP_MARK_DIAMOND, EP_LAYER_MARKS);

  check_sides (scene);
  /* A dot with its halo. */
  assert_int_equal (count_marks (scene, EP_MARK_DOT, EP_LAYER_MARKS), 2);
  assert_true (n_diamonds <= sweep->n_flips - 1);
  assert_int_equal (n_diamonds > 0, sweep->n_flips > 1);
}

static void
lines_lie_on_their_sides_and_flips_have_diamonds (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 500; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpComparison) comparison = compare (scenario);
    guint n_curves;
    EpCurve *curves = ep_curves_new (scenario, 0, EP_SPARKLINE_POINTS, &n_curves);

    for (guint c = 0; c < n_curves; c++)
      check_scene (&comparison->pairs[0], &curves[c], &random);
    ep_curves_free (curves, n_curves);
  }
}

static void
a_break_even_beyond_the_range_is_an_open_half_diamond (void **state)
{
  g_autoptr (EpScenario) beyond = example_crossing ();
  g_autoptr (EpScenario) within = example_never_crossing ();
  g_autoptr (EpScene) open = sparkline (beyond, EP_PARAMETER_OTHER_SESSION_PRICE, FALSE);
  g_autoptr (EpScene) closed = sparkline (within, EP_PARAMETER_OTHER_SESSION_PRICE, FALSE);
  g_autoptr (EpScene) another = sparkline (beyond, EP_PARAMETER_REFERENCE_SESSIONS, FALSE);

  assert_int_equal (count_marks (open, EP_MARK_PATH, EP_LAYER_MARKS), 1);
  assert_int_equal (count_marks (open, EP_MARK_DIAMOND, EP_LAYER_MARKS), 0);
  assert_int_equal (count_marks (closed, EP_MARK_PATH, EP_LAYER_MARKS), 0);
  assert_int_equal (count_marks (closed, EP_MARK_DIAMOND, EP_LAYER_MARKS), 1);
  assert_int_equal (count_marks (another, EP_MARK_PATH, EP_LAYER_MARKS), 0);
}

static void
nothing_of_it_leaves_the_size_it_is_made_for (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpScene) scene =
        sparkline (scenario, (EpParameter)test_random_between (&random, 0, 3), FALSE);

    assert_marks_inside (scene);
  }
}

static void
it_has_no_ground_and_no_text (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpScene) scene = sparkline (scenario, EP_PARAMETER_OTHER_SESSIONS, FALSE);

  for (guint i = 0; i < ep_scene_n_marks (scene); i++)
    assert_int_not_equal (ep_scene_mark (scene, i)->layer, EP_LAYER_GROUND);
  assert_null (text_that_begins (scene, ""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_scene_is_as_kept),
      cmocka_unit_test (lines_lie_on_their_sides_and_flips_have_diamonds),
      cmocka_unit_test (a_break_even_beyond_the_range_is_an_open_half_diamond),
      cmocka_unit_test (nothing_of_it_leaves_the_size_it_is_made_for),
      cmocka_unit_test (it_has_no_ground_and_no_text),
  };

  return cmocka_run_group_tests_name ("sparkline", tests, NULL, NULL);
}
