#include <present/labels.h>
#include <present/marks.h>
#include <present/over-time.h>
#include <string.h>

#include "example.h"
#include "letters.h"
#include "scene-checks.h"
#include "support.h"

static EpFormatter *formatter;

static int
make_formatter (void **state)
{
  formatter = ep_formatter_new ("en_GB");
  return 0;
}

static int
free_formatter (void **state)
{
  ep_formatter_free (formatter);
  return 0;
}

static EpScene *
scene_in (EpChartSize size, const EpScenario *scenario, double width_px, double height_px,
          gboolean right_to_left)
{
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  EpChartStyle style = {EP_PALETTE_LIGHT, size, "Sans"};

  return ep_over_time_scene_measured (formatter, scenario, comparison, 0, &style, width_px,
                                      height_px, right_to_left, &letters);
}

static EpScene *
scene_of (const EpScenario *scenario, double width_px, double height_px, gboolean right_to_left)
{
  return scene_in (EP_CHART_DESK, scenario, width_px, height_px, right_to_left);
}

/* Scenarios that snapshots are kept of. */

static EpScenario *
six_changes (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[0].maintenance.every_months = 4;
  scenario->courses[1].packages[0].price_minor = 140000;
  scenario->courses[1].maintenance = (EpMaintenance){6, TRUE, 47000};
  return scenario;
}

static EpScenario *
two_equal_courses (void)
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

static EpScenario *
equal_in_the_end (void)
{
  EpScenario *scenario = example_singles (30000, 15000);

  scenario->courses[1].sessions = (EpSessions){2, 2, 2};
  scenario->horizon_months = 3;
  return scenario;
}

static EpScenario *
near_tie (void)
{
  return example_singles (100000, 100500);
}

static EpScenario *
free_of_charge (void)
{
  return example_singles (0, 0);
}

static EpScenario *
one_month (void)
{
  EpScenario *scenario = example_singles (30000, 45000);

  scenario->horizon_months = 1;
  return scenario;
}

static EpScenario *
hundred_sessions (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->horizon_months = 120;
  scenario->courses[0].sessions = (EpSessions){1, 100, 100};
  scenario->courses[0].maintenance = (EpMaintenance){0};
  return scenario;
}

static EpScenario *
nine_digits_over_600_months (void)
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

static EpScenario *
yen (void)
{
  EpScenario *scenario = example_singles (30000, 45000);

  scenario->currency = ep_currency_find ("JPY");
  return scenario;
}

typedef struct {
  const char *name;
  EpScenario *(*scenario) (void);
  double width_px, height_px;
  gboolean right_to_left;
} Snapshot;

static const Snapshot snapshots[] = {
    {"never-crossing", example_never_crossing, 787, 284, FALSE},
    {"never-crossing-right-to-left", example_never_crossing, 787, 284, TRUE},
    {"crossing", example_crossing, 787, 284, FALSE},
    {"crossing-narrow", example_crossing, 316, 320, FALSE},
    {"crossing-narrow-right-to-left", example_crossing, 316, 320, TRUE},
    {"six-changes", six_changes, 787, 284, FALSE},
    {"six-changes-narrow", six_changes, 316, 320, FALSE},
    {"equal-courses", two_equal_courses, 787, 284, FALSE},
    {"equal-courses-narrow", two_equal_courses, 316, 320, FALSE},
    {"equal-in-the-end", equal_in_the_end, 787, 284, FALSE},
    {"near-tie", near_tie, 787, 284, FALSE},
    {"free-of-charge", free_of_charge, 787, 284, FALSE},
    {"one-month", one_month, 787, 284, FALSE},
    {"hundred-sessions", hundred_sessions, 787, 284, FALSE},
    {"nine-digits-600-months", nine_digits_over_600_months, 787, 284, FALSE},
    {"nine-digits-600-months-narrow", nine_digits_over_600_months, 316, 320, FALSE},
    {"yen", yen, 787, 284, FALSE},
    {"tiny", example_crossing, 60, 80, FALSE},
};

/* With EVENPOINT_KEEP_SCENES set the kept scenes are written instead: look at the diff. */
static void
every_scene_is_as_kept (void **state)
{
  guint n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    const Snapshot *snapshot = &snapshots[i];
    g_autoptr (EpScenario) scenario = snapshot->scenario ();
    g_autoptr (EpScene) scene =
        scene_of (scenario, snapshot->width_px, snapshot->height_px, snapshot->right_to_left);
    g_autofree char *dump = ep_scene_dump (scene);
    g_autofree char *name = g_strdup_printf ("scenes/over-time-%s.txt", snapshot->name);
    g_autofree char *path = test_data_path (name);
    g_autofree char *kept = NULL;

    if (g_getenv ("EVENPOINT_KEEP_SCENES") != NULL)
      assert_true (g_file_set_contents (path, dump, -1, NULL));
    if (!g_file_get_contents (path, &kept, NULL, NULL) || !g_str_equal (kept, dump)) {
      print_message ("%s is not as kept but:\n%s", name, dump);
      n_different++;
    }
  }
  assert_int_equal (n_different, 0);
}

static gboolean
line_meets (const EpMark *line, const EpRect *rect)
{
  for (guint i = 1; i < line->n_points; i++) {
    EpPoint a = line->points[i - 1], b = line->points[i];
    EpRect stretch = {MIN (a.x, b.x), MIN (a.y, b.y), ABS (a.x - b.x), ABS (a.y - b.y)};

    if (ep_rects_meet (rect, &stretch, 0))
      return TRUE;
  }
  return FALSE;
}

/* Of labels in and beside the plot. */
static void
assert_labels_off_lines (const EpScene *scene)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    EpRect rect;

    if (mark->kind != EP_MARK_TEXT || mark->layer != EP_LAYER_LABELS)
      continue;
    rect = scene_text_rect (mark);
    for (guint k = 0; k < ep_scene_n_marks (scene); k++) {
      const EpMark *line = ep_scene_mark (scene, k);

      if ((line->layer == EP_LAYER_OTHERS || line->layer == EP_LAYER_REFERENCE) &&
          line_meets (line, &rect))
        fail_msg ("at %g px: \"%s\" lies on a line", ep_scene_width_px (scene), mark->text);
    }
  }
}

static EpScenario *
random_scenario (TestRandom *random)
{
  EpScenario *scenario =
      test_random_once_in (random, 2) ? example_crossing () : example_never_crossing ();

  scenario->horizon_months = (guint)test_random_between (random, 12, 200);
  for (guint i = 0; i < 2; i++) {
    EpCourse *course = &scenario->courses[i];
    guint likely = (guint)test_random_between (random, 1, 9);

    course->pricing = EP_PRICING_PRICE;
    course->price_ratio_e4 = 0;
    course->session_price_minor = test_random_between (random, 0, 3)
                                  << test_random_between (random, 0, 30);
    course->sessions = (EpSessions){MAX (likely, 3) - 2, likely, likely + 2};
    course->maintenance.every_months = (guint)test_random_between (random, 0, 12);
    if (test_random_once_in (random, 2))
      course->sessions.min = course->sessions.max = likely;
    if (test_random_once_in (random, 3))
      course->n_packages = 0;
    if (test_random_once_in (random, 4))
      course->kind = EP_KIND_OTHER;
  }
  return scenario;
}

static void
no_label_covers_another_or_a_line_or_leaves_the_scene (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 1500; i++) {
    g_autoptr (EpScenario) scenario = random_scenario (&random);
    double width_px = (double)test_random_between (&random, 320, i % 2 ? 2560 : 480);
    double height_px = (double)test_random_between (&random, 200, 900);
    g_autoptr (EpScene) scene =
        scene_of (scenario, width_px, height_px, test_random_once_in (&random, 4));

    scene_assert_texts_apart (scene);
    assert_labels_off_lines (scene);
  }
}

static void
any_size_can_be_laid_out (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    g_autoptr (EpScenario) scenario = snapshots[i].scenario ();

    for (double width_px = 1; width_px < 320; width_px += 17)
      for (double height_px = 1; height_px < 200; height_px += 23)
        ep_scene_free (scene_of (scenario, width_px, height_px, FALSE));
  }
}

static void
the_same_holds_on_a_shared_screen_and_on_paper (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 600; i++) {
    g_autoptr (EpScenario) scenario = random_scenario (&random);
    g_autoptr (EpScene) shared =
        scene_in (EP_CHART_PRESENTER, scenario, (double)test_random_between (&random, 960, 2560),
                  (double)test_random_between (&random, 480, 1200), FALSE);
    g_autoptr (EpScene) paper =
        scene_in (EP_CHART_PAPER, scenario, (double)test_random_between (&random, 320, 900),
                  (double)test_random_between (&random, 180, 500), FALSE);

    scene_assert_texts_apart (shared);
    assert_labels_off_lines (shared);
    scene_assert_texts_apart (paper);
    assert_labels_off_lines (paper);
  }
}

static guint
count (const EpScene *scene, EpMarkKind kind, EpLayer layer)
{
  guint n_marks = 0;

  for (guint i = 0; i < ep_scene_n_marks (scene); i++)
    n_marks += ep_scene_mark (scene, i)->kind == kind && ep_scene_mark (scene, i)->layer == layer;
  return n_marks;
}

static void
every_change_of_leader_has_its_diamond_and_its_rule (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    g_autoptr (EpScenario) scenario = random_scenario (&random);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);
    guint n_leaders = comparison->pairs[0].n_leaders;

    assert_int_equal (count (scene, EP_MARK_DIAMOND, EP_LAYER_MARKS), n_leaders - 1);
    assert_int_equal (count (scene, EP_MARK_PATH, EP_LAYER_RULES), n_leaders - 1);
    assert_int_equal (count (scene, EP_MARK_PATH, EP_LAYER_STRIP), n_leaders);
    assert_int_equal (count (scene, EP_MARK_DOT, EP_LAYER_MARKS), 2);
  }
}

static const EpMark *
text_that_begins (const EpScene *scene, const char *start)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->kind == EP_MARK_TEXT && g_str_has_prefix (mark->text, start))
      return mark;
  }
  return NULL;
}

static void
the_strip_tells_who_leads_and_from_when (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    const char *label;
    EpInk ink;
  } cases[] = {
      {example_never_crossing, "Microneedling cheaper for all 36 months", {EP_INK_TEXT, 0}},
      {example_crossing, "Laser cheaper from 1 July 2027", {EP_INK_TEXT, 1}},
      {two_equal_courses, "Both cost exactly the same for all 36 months", {EP_INK_DIM, 0}},
      {equal_in_the_end, "Both the same from 1 January 2027", {EP_INK_DIM, 0}},
      {near_tie,
       "Microneedling cheaper for all 36 months, in the end about the same",
       {EP_INK_TEXT, 0}},
      {free_of_charge, "Both cost exactly the same for all 36 months", {EP_INK_DIM, 0}},
      {one_month, "Microneedling cheaper for 1 month", {EP_INK_TEXT, 0}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = cases[i].scenario ();
    g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);
    const EpMark *mark = text_that_begins (scene, cases[i].label);

    assert_non_null (mark);
    assert_int_equal (mark->layer, EP_LAYER_STRIP);
    assert_int_equal (mark->ink.role, cases[i].ink.role);
    assert_int_equal (mark->ink.course, cases[i].ink.course);
  }
}

static void
the_strip_says_less_where_it_has_less_room (void **state)
{
  static const struct {
    double width_px;
    const char *label;
  } cases[] = {
      {480, "Laser cheaper from 1 July 2027"},
      {316, "Laser from 1 July 2027"},
      {280, "Laser from 1 Jul 2027"},
      {260, "Laser from Jul 2027"},
      {150, "Laser"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = example_crossing ();
    g_autoptr (EpScene) scene = scene_of (scenario, cases[i].width_px, 284, FALSE);
    const EpMark *mark = text_that_begins (scene, cases[i].label);

    assert_non_null (mark);
    assert_string_equal (mark->text, cases[i].label);
    assert_int_equal (mark->layer, EP_LAYER_STRIP);
  }
}

static void
one_sentence_says_what_the_chart_shows (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    const char *description;
  } cases[] = {
      {example_never_crossing, "Microneedling is cheaper for all 36 months. After 36 months "
                               "microneedling has cost US$2,910.00 and laser US$6,000.00."},
      {example_crossing, "Laser is cheaper from 1 July 2027 on. After 36 months microneedling has "
                         "cost US$4,410.00 and laser US$2,150.00."},
      {two_equal_courses, "Both cost exactly the same for all 36 months. After 36 months "
                          "microneedling has cost US$2,910.00 and laser US$2,910.00."},
      {equal_in_the_end, "From 1 January 2027 on both cost the same. After 3 months microneedling "
                         "has cost US$300.00 and laser US$300.00."},
      {near_tie, "Microneedling is cheaper for all 36 months. After 36 months microneedling has "
                 "cost US$1,000.00 and laser US$1,005.00, about the same."},
      {one_month, "Microneedling is cheaper for 1 month. After 1 month microneedling has cost "
                  "US$300.00 and laser US$450.00."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = cases[i].scenario ();
    g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);

    assert_string_equal (ep_scene_description (scene), cases[i].description);
  }
}

static void
a_second_laser_has_a_line_of_its_own (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 45000);
  g_autoptr (EpComparison) comparison = NULL;
  g_autoptr (EpScene) scene = NULL;
  EpChartStyle style = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Sans"};
  guint n_lines = 0;

  ep_scenario_add_course (scenario, "Picosecond laser")->session_price_minor = 20000;
  comparison = example_compare (scenario);
  scene = ep_over_time_scene_measured (formatter, scenario, comparison, 1, &style, 787, 284, FALSE,
                                       &letters);
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->layer != EP_LAYER_OTHERS)
      continue;
    n_lines++;
    assert_int_equal (mark->ink.course, 2);
    assert_int_equal (mark->stroke.dash.n_lengths, 2);
    assert_true (G_APPROX_VALUE (mark->stroke.dash.lengths_px[0], 3, 1e-6));
  }
  assert_int_equal (n_lines, 1);
  assert_non_null (text_that_begins (scene, "Picosecond laser cheaper for all 36 months"));
  assert_null (text_that_begins (scene, "Laser"));
}

static void
a_mirrored_scene_is_the_same_turned_around (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);
  g_autoptr (EpScene) mirrored = scene_of (scenario, 787, 284, TRUE);

  assert_int_equal (ep_scene_n_marks (scene), ep_scene_n_marks (mirrored));
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    EpRect here = ep_mark_bounds (ep_scene_mark (scene, i));
    EpRect there = ep_mark_bounds (ep_scene_mark (mirrored, i));

    assert_true (G_APPROX_VALUE (here.x + here.width, 787 - there.x, 1e-6));
    assert_true (G_APPROX_VALUE (here.width, there.width, 1e-6));
    assert_true (G_APPROX_VALUE (here.y, there.y, 1e-6));
  }
}

static void
every_mark_lies_within_the_bounds_of_its_layer (void **state)
{
  g_autoptr (EpScenario) scenario = six_changes ();
  g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    EpRect mark = ep_mark_bounds (ep_scene_mark (scene, i)), layer;

    assert_true (ep_scene_layer_bounds (scene, ep_scene_mark (scene, i)->layer, &layer));
    assert_true (ep_rect_contains (&layer, &mark));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_scene_is_as_kept),
      cmocka_unit_test (no_label_covers_another_or_a_line_or_leaves_the_scene),
      cmocka_unit_test (the_same_holds_on_a_shared_screen_and_on_paper),
      cmocka_unit_test (any_size_can_be_laid_out),
      cmocka_unit_test (every_change_of_leader_has_its_diamond_and_its_rule),
      cmocka_unit_test (the_strip_tells_who_leads_and_from_when),
      cmocka_unit_test (the_strip_says_less_where_it_has_less_room),
      cmocka_unit_test (one_sentence_says_what_the_chart_shows),
      cmocka_unit_test (a_second_laser_has_a_line_of_its_own),
      cmocka_unit_test (a_mirrored_scene_is_the_same_turned_around),
      cmocka_unit_test (every_mark_lies_within_the_bounds_of_its_layer),
  };

  return cmocka_run_group_tests_name ("over time", tests, make_formatter, free_formatter);
}
