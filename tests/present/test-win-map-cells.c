#include <present/labels.h>
#include <string.h>

#include "group-formatter.h"
#include "support.h"
#include "win-maps.h"

static EpScene *
scene_of (const EpScenario *scenario, double width_px, double height_px)
{
  return win_map_scene (formatter, EP_CHART_DESK, scenario, 0, width_px, height_px, FALSE);
}

/* Course totals by the whole calculation, not by the shortcut that the map takes. */
static EpComparison *
compare_with (const EpScenario *scenario, const EpComparison *comparison, guint course,
              guint reference_sessions, guint other_sessions)
{
  g_autoptr (EpScenario) changed = ep_scenario_copy (scenario);
  const guint sessions[] = {reference_sessions, other_sessions};
  const guint courses[] = {0, course};

  changed->horizon_months = 0;
  for (guint i = 1; i < changed->n_courses; i++) {
    changed->courses[i].pricing = EP_PRICING_PRICE;
    changed->courses[i].price_ratio_e4 = 0;
    changed->courses[i].session_price_minor = comparison->courses[i].session_price_minor;
  }
  for (guint i = 0; i < 2; i++)
    changed->courses[courses[i]].sessions = (EpSessions){sessions[i], sessions[i], sessions[i]};
  return example_compare (changed);
}

static EpInk
ink_of (EpCheaper cheaper, guint course)
{
  if (cheaper == EP_CHEAPER_EQUAL)
    return (EpInk){EP_INK_GRID, 0};
  return (EpInk){EP_INK_TINT, cheaper == EP_CHEAPER_OTHER ? course : 0};
}

static void
every_cell_is_of_the_course_that_is_cheaper_with_its_counts (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 150; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    guint pair = win_map_random_pair (&random, scenario);
    g_autoptr (EpScene) scene =
        win_map_scene (formatter, EP_CHART_DESK, scenario, pair, 815, 287, FALSE);
    WinMapShown shown = win_map_shown (scene);

    for (guint k = 0; k < 8; k++) {
      guint column = (guint)test_random_between (&random, 0, shown.n[0] - 1);
      guint row = (guint)test_random_between (&random, 0, shown.n[1] - 1);
      g_autoptr (EpComparison) expected = compare_with (
          scenario, comparison, pair + 1, shown.first[0] + column, shown.first[1] + row);
      EpInk ink = ink_of (expected->pairs[pair].course_cheaper, pair + 1);
      EpRect cell = win_map_cell_rect (&shown, column, row);
      /* off the middle, where there is nothing but the region */
      double x = cell.x + 2, y = cell.y + 2;
      const EpMark *region = win_map_mark_at (scene, EP_LAYER_BANDS, EP_MARK_CHIP, x, y);

      assert_non_null (region);
      assert_int_equal (region->ink.role, ink.role);
      assert_int_equal (region->ink.course, ink.course);
      assert_int_equal (win_map_mark_at (scene, EP_LAYER_BANDS, EP_MARK_HATCH, x, y) != NULL,
                        expected->pairs[pair].course_near_tie);
    }
  }
}

static EpInk
region_at (const EpScene *scene, const WinMapShown *shown, guint column, guint row)
{
  EpRect cell = win_map_cell_rect (shown, column, row);

  return win_map_mark_at (scene, EP_LAYER_BANDS, EP_MARK_CHIP, cell.x + 2, cell.y + 2)->ink;
}

static gboolean
same_ink (EpInk a, EpInk b)
{
  return a.role == b.role && a.course == b.course;
}

static void
a_border_runs_between_regions_and_nowhere_else (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 100; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpScene) scene = scene_of (scenario, 815, 287);
    WinMapShown shown = win_map_shown (scene);

    for (guint row = 0; row < shown.n[1]; row++) {
      for (guint column = 0; column < shown.n[0]; column++) {
        EpRect cell = win_map_cell_rect (&shown, column, row);
        EpInk ink = region_at (scene, &shown, column, row);
        double right = cell.x + cell.width - 0.5, middle_x = cell.x + cell.width / 2;
        double top = cell.y - 0.5, middle_y = cell.y + cell.height / 2;

        if (column + 1 < shown.n[0])
          assert_int_equal (
              win_map_mark_at (scene, EP_LAYER_RULES, EP_MARK_PATH, right, middle_y) != NULL,
              !same_ink (ink, region_at (scene, &shown, column + 1, row)));
        if (row + 1 < shown.n[1])
          assert_int_equal (win_map_mark_at (scene, EP_LAYER_RULES, EP_MARK_PATH, middle_x, top) !=
                                NULL,
                            !same_ink (ink, region_at (scene, &shown, column, row + 1)));
      }
    }
  }
}

/* The text in the middle of a cell. */
static const char *
amount_at (const EpScene *scene, guint reference_sessions, guint other_sessions)
{
  WinMapShown shown = win_map_shown (scene);
  EpRect cell = win_map_cell_rect (&shown, reference_sessions - shown.first[0],
                                   other_sessions - shown.first[1]);
  const EpMark *mark = win_map_mark_at (scene, EP_LAYER_LABELS, EP_MARK_TEXT,
                                        cell.x + cell.width / 2, cell.y + cell.height / 2);

  return mark != NULL ? mark->text : NULL;
}

static void
a_saving_is_told_in_whole_amounts_but_never_as_nothing (void **state)
{
  g_autoptr (EpScenario) scenario = win_map_cents ();
  g_autoptr (EpScene) scene = scene_of (scenario, 815, 287);

  assert_string_equal (amount_at (scene, 1, 1), "$11"); /* 10.76 */
  assert_string_equal (amount_at (scene, 2, 1), "$0.39");
  assert_string_equal (amount_at (scene, 4, 2), "$1"); /* 0.78 */
  assert_non_null (strstr (ep_scene_support (scene), "saves, rounded."));

  scenario->courses[0].session_price_minor = scenario->courses[1].session_price_minor = 2100;
  g_autoptr (EpScene) equal = scene_of (scenario, 815, 287);
  assert_string_equal (amount_at (equal, 2, 2), "=");
  assert_string_equal (amount_at (equal, 2, 1), "$21");
  assert_null (strstr (ep_scene_support (equal), "rounded"));
}

static void
an_amount_that_has_no_room_loses_its_currency_and_then_goes (void **state)
{
  g_autoptr (EpScenario) scenario = win_map_crossing ();
  g_autoptr (EpScene) narrow = NULL, large = NULL;

  scenario->currency = ep_currency_find ("CAD");
  narrow = scene_of (scenario, 320, 311);
  assert_string_equal (amount_at (narrow, 5, 3), "90");
  assert_non_null (strstr (ep_scene_support (narrow), "saves in CAD."));

  scenario->courses[1].n_packages = 0;
  scenario->courses[1].session_price_minor = 99999999999;
  large = scene_of (scenario, 320, 311);
  assert_null (amount_at (large, 5, 4));
  assert_non_null (strstr (ep_scene_support (large), "a dash where it is laser."));
}

static void
amounts_stay_in_their_cells (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_autoptr (EpScenario) scenario = win_map_random (&random);
    g_autoptr (EpScene) scene =
        scene_of (scenario, (double)test_random_between (&random, 200, 1600),
                  (double)test_random_between (&random, 100, 900));
    WinMapShown shown = win_map_shown (scene);

    for (guint k = 0; k < ep_scene_n_marks (scene); k++) {
      const EpMark *mark = ep_scene_mark (scene, k);

      if (mark->layer == EP_LAYER_LABELS && mark->kind == EP_MARK_TEXT &&
          mark->text_width_px > shown.plot.width / shown.n[0])
        fail_msg ("\"%s\" is wider than its cell", mark->text);
    }
  }
}

static const EpMark *
frame_of (const EpScene *scene)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->layer == EP_LAYER_MARKS && mark->stroke.dash.n_lengths > 0)
      return mark;
  }
  return NULL;
}

static void
a_dashed_frame_is_around_the_planned_range (void **state)
{
  g_autoptr (EpScenario) scenario = win_map_crossing ();
  g_autoptr (EpScene) scene = scene_of (scenario, 815, 287);
  WinMapShown shown = win_map_shown (scene);
  EpRect first = win_map_cell_rect (&shown, 3, 2), last = win_map_cell_rect (&shown, 5, 2);
  const EpMark *frame = frame_of (scene);

  assert_non_null (frame);
  assert_int_equal (frame->kind, EP_MARK_CHIP);
  EpRect bounds = ep_mark_bounds (frame);
  assert_true (bounds.x >= first.x && bounds.x < first.x + 4);
  assert_true (bounds.x + bounds.width <= last.x + last.width &&
               bounds.x + bounds.width > last.x + last.width - 5);

  scenario->courses[0].sessions = (EpSessions){5, 5, 5};
  g_autoptr (EpScene) without = scene_of (scenario, 815, 287);
  assert_null (frame_of (without));
  assert_null (strstr (ep_scene_support (without), "Dashed"));

  scenario->horizon_months = 120;
  scenario->courses[0].sessions = (EpSessions){1, 5, 60};
  g_autoptr (EpScene) open = scene_of (scenario, 815, 287);
  frame = frame_of (open);
  assert_non_null (frame);
  assert_int_equal (frame->kind, EP_MARK_PATH);
}

static void
a_frame_that_is_not_seen_is_not_spoken_of (void **state)
{
  g_autoptr (EpScenario) scenario = win_map_hundred_sessions ();
  g_autoptr (EpScene) scene = scene_of (scenario, 815, 287);

  assert_null (frame_of (scene));
  assert_null (strstr (ep_scene_support (scene), "Dashed"));
}

static void
the_planned_counts_are_strong_and_have_the_one_chip (void **state)
{
  g_autoptr (EpScenario) scenario = win_map_crossing ();
  g_autoptr (EpScene) scene = scene_of (scenario, 815, 287);
  WinMapShown shown = win_map_shown (scene);
  EpRect cell = win_map_cell_rect (&shown, 4, 2);
  guint n_chips = 0, n_strong = 0;

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    EpRect bounds = ep_mark_bounds (mark);

    if (mark->layer == EP_LAYER_MARKS && mark->kind == EP_MARK_CHIP &&
        mark->stroke.dash.n_lengths == 0) {
      n_chips++;
      assert_int_equal (mark->ink.role, EP_INK_FOREGROUND);
      assert_true (ep_rect_contains (&cell, &bounds));
    }
    if (mark->layer == EP_LAYER_AXES && mark->kind == EP_MARK_TEXT && mark->text_style.bold) {
      n_strong++;
      assert_true (g_str_equal (mark->text, "5") || g_str_equal (mark->text, "3"));
    }
  }
  assert_int_equal (n_chips, 1);
  assert_int_equal (n_strong, 2);
}

static void
the_strip_tells_who_is_cheaper_at_the_right_edge (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 100; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpScene) scene = scene_of (scenario, i % 2 ? 815 : 320, 300);
    WinMapShown shown = win_map_shown (scene);
    double x = shown.plot.x + shown.plot.width + 8;

    for (guint row = 0; row < shown.n[1]; row++) {
      EpRect cell = win_map_cell_rect (&shown, shown.n[0] - 1, row);
      EpInk region = region_at (scene, &shown, shown.n[0] - 1, row);
      const EpMark *line =
          win_map_mark_at (scene, EP_LAYER_STRIP, EP_MARK_PATH, x, cell.y + cell.height / 2);

      assert_non_null (line);
      if (region.role == EP_INK_GRID) {
        assert_true (line->stroke.round);
        continue;
      }
      assert_int_equal (line->ink.role, EP_INK_LINE);
      assert_int_equal (line->ink.course, region.course);
      assert_int_equal (line->stroke.dash.n_lengths > 0, region.course > 0);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_cell_is_of_the_course_that_is_cheaper_with_its_counts),
      cmocka_unit_test (a_border_runs_between_regions_and_nowhere_else),
      cmocka_unit_test (a_saving_is_told_in_whole_amounts_but_never_as_nothing),
      cmocka_unit_test (an_amount_that_has_no_room_loses_its_currency_and_then_goes),
      cmocka_unit_test (amounts_stay_in_their_cells),
      cmocka_unit_test (a_dashed_frame_is_around_the_planned_range),
      cmocka_unit_test (a_frame_that_is_not_seen_is_not_spoken_of),
      cmocka_unit_test (the_planned_counts_are_strong_and_have_the_one_chip),
      cmocka_unit_test (the_strip_tells_who_is_cheaper_at_the_right_edge),
  };

  return cmocka_run_group_tests_name ("win map, cells", tests, make_american_formatter,
                                      free_formatter);
}
