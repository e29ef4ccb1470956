#include <present/chart.h>
#include <present/labels.h>

#include "example.h"
#include "group-formatter.h"
#include "letters.h"
#include "scene-checks.h"
#include "support.h"
#include "time-examples.h"

static EpScene *
scene_of_pair (EpChartSize size, const EpScenario *scenario, guint pair, double width_px,
               double height_px, gboolean right_to_left)
{
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, pair};
  const EpChartLayout layout = {
      {EP_PALETTE_LIGHT, size, "Sans"}, width_px, height_px, right_to_left, &letters};

  return ep_chart_scene (EP_VIEW_OVER_TIME, &subject, &layout);
}

static EpScene *
scene_in (EpChartSize size, const EpScenario *scenario, double width_px, double height_px,
          gboolean right_to_left)
{
  return scene_of_pair (size, scenario, 0, width_px, height_px, right_to_left);
}

static EpScene *
scene_of (const EpScenario *scenario, double width_px, double height_px, gboolean right_to_left)
{
  return scene_in (EP_CHART_DESK, scenario, width_px, height_px, right_to_left);
}

typedef struct {
  const char *name;
  EpScenario *(*scenario) (void);
  double width_px, height_px;
  gboolean right_to_left;
  EpChartSize size;
} Snapshot;

static const Snapshot snapshots[] = {
    {"never-crossing", example_never_crossing, 787, 284, FALSE, EP_CHART_DESK},
    {"never-crossing-right-to-left", example_never_crossing, 787, 284, TRUE, EP_CHART_DESK},
    {"crossing", example_crossing, 787, 284, FALSE, EP_CHART_DESK},
    {"crossing-narrow", example_crossing, 316, 320, FALSE, EP_CHART_DESK},
    {"crossing-narrow-right-to-left", example_crossing, 316, 320, TRUE, EP_CHART_DESK},
    {"six-changes", time_six_changes, 787, 284, FALSE, EP_CHART_DESK},
    {"six-changes-narrow", time_six_changes, 316, 320, FALSE, EP_CHART_DESK},
    {"equal-courses", time_two_equal_courses, 787, 284, FALSE, EP_CHART_DESK},
    {"equal-courses-narrow", time_two_equal_courses, 316, 320, FALSE, EP_CHART_DESK},
    {"equal-in-the-end", time_equal_in_the_end, 787, 284, FALSE, EP_CHART_DESK},
    {"near-tie", time_near_tie, 787, 284, FALSE, EP_CHART_DESK},
    {"free-of-charge", time_free_of_charge, 787, 284, FALSE, EP_CHART_DESK},
    {"one-month", time_one_month, 787, 284, FALSE, EP_CHART_DESK},
    {"hundred-sessions", time_hundred_sessions, 787, 284, FALSE, EP_CHART_DESK},
    {"nine-digits-600-months", time_nine_digits_over_600_months, 787, 284, FALSE, EP_CHART_DESK},
    {"nine-digits-600-months-narrow", time_nine_digits_over_600_months, 316, 320, FALSE,
     EP_CHART_DESK},
    {"yen", time_yen, 787, 284, FALSE, EP_CHART_DESK},
    {"tiny", example_crossing, 60, 80, FALSE, EP_CHART_DESK},
    {"three-changes", time_three_changes, 815, 287, FALSE, EP_CHART_DESK},
    {"four-courses", time_four_courses, 815, 287, FALSE, EP_CHART_DESK},
    {"four-courses-narrow", time_four_courses, 320, 311, FALSE, EP_CHART_DESK},
    {"four-courses-right-to-left", time_four_courses, 815, 287, TRUE, EP_CHART_DESK},
    {"four-courses-presenter", time_four_courses, 1100, 500, FALSE, EP_CHART_PRESENTER},
    {"four-courses-low", time_four_courses, 815, 160, FALSE, EP_CHART_DESK},
    {"four-equal-courses", time_four_equal_courses, 815, 287, FALSE, EP_CHART_DESK},
    {"four-wide-amounts", time_four_wide_amounts, 815, 287, FALSE, EP_CHART_DESK},
    {"four-wide-amounts-narrow", time_four_wide_amounts, 320, 311, FALSE, EP_CHART_DESK},
    {"crossing-presenter", example_crossing, 1100, 500, FALSE, EP_CHART_PRESENTER},
};

static void
every_scene_is_as_kept (void **state)
{
  guint n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    const Snapshot *snapshot = &snapshots[i];
    g_autoptr (EpScenario) scenario = snapshot->scenario ();
    g_autoptr (EpScene) scene = scene_in (snapshot->size, scenario, snapshot->width_px,
                                          snapshot->height_px, snapshot->right_to_left);
    g_autofree char *name = g_strdup_printf ("over-time-%s", snapshot->name);

    n_different += !is_as_kept (scene, name);
  }
  assert_int_equal (n_different, 0);
}

/* Half of them have prices that are far apart, half such that the lines are in each other's way. */
static EpScenario *
random_scenario (TestRandom *random)
{
  EpScenario *scenario;

  if (test_random_once_in (random, 2))
    return example_random (random);
  scenario = test_random_once_in (random, 2) ? example_crossing () : example_never_crossing ();

  scenario->horizon_months = (guint)test_random_between (random, 12, 200);
  if (test_random_once_in (random, 2))
    ep_scenario_add_course (scenario, "Peel");
  if (test_random_once_in (random, 2))
    ep_scenario_add_course (scenario, "Peel of face and neck, by the doctor");
  for (guint i = 0; i < scenario->n_courses; i++) {
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

    assert_texts_apart (scene);
    assert_labels_off_lines (scene);
  }
}

static void
changes_that_are_near_to_each_other_have_no_rules (void **state)
{
  g_autoptr (EpScenario) scenario = time_six_changes ();
  g_autoptr (EpScene) wide = scene_of (scenario, 787, 284, FALSE);
  g_autoptr (EpScene) crowded = scene_of (scenario, 80, 284, FALSE);

  assert_int_equal (count_marks (wide, EP_MARK_PATH, EP_LAYER_RULES), 6);
  assert_int_equal (count_marks (crowded, EP_MARK_DIAMOND, EP_LAYER_MARKS), 6);
  assert_int_equal (count_marks (crowded, EP_MARK_PATH, EP_LAYER_RULES), 0);
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

    assert_texts_apart (shared);
    assert_labels_off_lines (shared);
    assert_texts_apart (paper);
    assert_labels_off_lines (paper);
  }
}

static void
every_change_of_any_pair_has_its_diamond (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    g_autoptr (EpScenario) scenario = random_scenario (&random);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);
    guint n_changes = 0, n_segments = 0, n_rules;

    for (guint pair = 0; pair < comparison->n_pairs; pair++) {
      n_changes += comparison->pairs[pair].n_leaders - 1;
      n_segments += comparison->pairs[pair].n_leaders;
    }
    assert_int_equal (count_marks (scene, EP_MARK_DIAMOND, EP_LAYER_MARKS), n_changes);
    n_rules = count_marks (scene, EP_MARK_PATH, EP_LAYER_RULES);
    assert_true (n_rules == comparison->pairs[0].n_leaders - 1 || (n_rules == 0 && n_changes > 30));
    assert_int_equal (count_marks (scene, EP_MARK_PATH, EP_LAYER_STRIP), n_segments);
    assert_int_equal (count_marks (scene, EP_MARK_DOT, EP_LAYER_MARKS), comparison->n_courses);
  }
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
      {time_two_equal_courses, "Both cost exactly the same for all 36 months", {EP_INK_DIM, 0}},
      {time_equal_in_the_end, "Both the same from 1 January 2027", {EP_INK_DIM, 0}},
      {time_near_tie,
       "Microneedling cheaper for all 36 months, in the end about the same",
       {EP_INK_TEXT, 0}},
      {time_free_of_charge, "Both cost exactly the same for all 36 months", {EP_INK_DIM, 0}},
      {time_one_month, "Microneedling cheaper for 1 month", {EP_INK_TEXT, 0}},
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
      {time_two_equal_courses, "Both cost exactly the same for all 36 months. After 36 months "
                               "both have cost US$2,910.00."},
      {time_equal_in_the_end, "From 1 January 2027 on both cost the same. After 3 months both "
                              "have cost US$300.00."},
      {time_near_tie,
       "Microneedling is cheaper for all 36 months. After 36 months microneedling has "
       "cost US$1,000.00 and laser US$1,005.00, about the same."},
      {time_one_month, "Microneedling is cheaper for 1 month. After 1 month microneedling has cost "
                       "US$300.00 and laser US$450.00."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = cases[i].scenario ();
    g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);

    assert_string_equal (ep_scene_description (scene), cases[i].description);
  }
}

static void
every_course_has_its_own_line_and_label (void **state)
{
  static const double first_dash[] = {0, 9, 3, 12};
  static const char *const names[] = {"Microneedling", "Fractional laser, face", "Picosecond laser",
                                      "Peel"};
  g_autoptr (EpScenario) scenario = time_four_courses ();
  g_autoptr (EpScene) scene = scene_of (scenario, 815, 287, FALSE);
  guint n_lines = 0;

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->layer != EP_LAYER_OTHERS && mark->layer != EP_LAYER_REFERENCE)
      continue;
    n_lines++;
    assert_true (
        G_APPROX_VALUE (mark->stroke.dash.lengths_px[0], first_dash[mark->ink.course], 1e-6));
  }
  assert_int_equal (n_lines, 4);
  for (guint course = 0; course < 4; course++) {
    guint n_labels = 0;

    for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
      const EpMark *mark = ep_scene_mark (scene, i);

      n_labels += mark->kind == EP_MARK_TEXT && mark->layer == EP_LAYER_LABELS &&
                  mark->ink.role == EP_INK_TEXT && mark->ink.course == course &&
                  g_str_equal (mark->text, names[course]);
    }
    assert_int_equal (n_labels, 1);
  }
}

/* Of a chart that speaks of the pair. */
static double
strip_y_of (const EpScene *scene, const char *heading)
{
  const EpMark *mark = text_that_begins (scene, heading);

  assert_non_null (mark);
  assert_int_equal (mark->layer, EP_LAYER_STRIP);
  return mark->points[0].y;
}

static void
each_strip_says_of_which_pair_it_is (void **state)
{
  static const char *const headings[] = {"Microneedling against Fractional laser, face",
                                         "Microneedling against Picosecond laser",
                                         "Microneedling against Peel"};
  g_autoptr (EpScenario) scenario = time_four_courses ();

  for (guint pair = 0; pair < 3; pair++) {
    g_autoptr (EpScene) scene = scene_of_pair (EP_CHART_DESK, scenario, pair, 1280, 600, FALSE);
    double lowest = strip_y_of (scene, headings[pair]);

    /* The pair that the chart speaks of is next to the plot. */
    for (guint other = 0; other < 3; other++)
      assert_true (other == pair || strip_y_of (scene, headings[other]) < lowest);
  }
}

static void
a_low_chart_keeps_the_strip_of_its_pair (void **state)
{
  g_autoptr (EpScenario) scenario = time_four_courses ();
  g_autoptr (EpScene) scene = scene_of_pair (EP_CHART_DESK, scenario, 1, 1280, 140, FALSE);

  assert_non_null (text_that_begins (scene, "Microneedling against Picosecond laser"));
  assert_null (text_that_begins (scene, "Microneedling against Peel"));
}

static void
among_more_courses_the_sentence_names_both_of_the_pair (void **state)
{
  static const struct {
    guint pair;
    const char *description, *support;
  } cases[] = {
      {0,
       "Fractional laser, face is cheaper than microneedling from 1 July 2027 on. After 36 months: "
       "microneedling US$4,410.00, Fractional laser, face US$2,150.00, Picosecond laser "
       "US$3,600.00, Peel US$4,300.00.",
       "In the end Fractional laser, face is US$2,260.00 cheaper than microneedling. Labels that "
       "have no room are left out; every change stays in the data table."},
      {1,
       "Which of microneedling and Picosecond laser is cheaper changes 4 times in 36 months. After "
       "36 months: microneedling US$4,410.00, Fractional laser, face US$2,150.00, Picosecond laser "
       "US$3,600.00, Peel US$4,300.00.",
       "In the end Picosecond laser is US$810.00 cheaper than microneedling. Labels that have no "
       "room are left out; every change stays in the data table."},
  };
  g_autoptr (EpScenario) scenario = time_four_courses ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScene) scene =
        scene_of_pair (EP_CHART_DESK, scenario, cases[i].pair, 815, 287, FALSE);

    assert_string_equal (ep_scene_description (scene), cases[i].description);
    assert_string_equal (ep_scene_support (scene), cases[i].support);
  }
}

static void
the_support_says_how_it_ends (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    const char *support;
  } cases[] = {
      {example_crossing, "In the end laser is US$2,260.00 cheaper."},
      {example_never_crossing, "In the end microneedling is US$3,090.00 cheaper."},
      {time_two_equal_courses, "In the end both cost exactly the same."},
      {time_near_tie, "In the end microneedling is US$5.00 cheaper, about the same."},
      {time_six_changes, "In the end microneedling is US$240.00 cheaper. Labels that have no room "
                         "are left out; every change stays in the data table."},
      {time_four_equal_courses, "In the end microneedling and laser cost exactly the same."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = cases[i].scenario ();
    g_autoptr (EpScene) scene = scene_of (scenario, 787, 284, FALSE);

    assert_string_equal (ep_scene_support (scene), cases[i].support);
  }
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

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_scene_is_as_kept),
      cmocka_unit_test (no_label_covers_another_or_a_line_or_leaves_the_scene),
      cmocka_unit_test (the_same_holds_on_a_shared_screen_and_on_paper),
      cmocka_unit_test (changes_that_are_near_to_each_other_have_no_rules),
      cmocka_unit_test (any_size_can_be_laid_out),
      cmocka_unit_test (every_change_of_any_pair_has_its_diamond),
      cmocka_unit_test (the_strip_tells_who_leads_and_from_when),
      cmocka_unit_test (the_strip_says_less_where_it_has_less_room),
      cmocka_unit_test (one_sentence_says_what_the_chart_shows),
      cmocka_unit_test (the_support_says_how_it_ends),
      cmocka_unit_test (every_course_has_its_own_line_and_label),
      cmocka_unit_test (each_strip_says_of_which_pair_it_is),
      cmocka_unit_test (a_low_chart_keeps_the_strip_of_its_pair),
      cmocka_unit_test (among_more_courses_the_sentence_names_both_of_the_pair),
      cmocka_unit_test (a_mirrored_scene_is_the_same_turned_around),
  };

  return cmocka_run_group_tests_name ("over time", tests, make_british_formatter, free_formatter);
}
