#include <present/what-changes.h>

#include "chart-case.h"
#include "group-formatter.h"
#include "letters.h"
#include "scene-checks.h"
#include "support.h"

#define VIEW EP_VIEW_WHAT_CHANGES_IT

static EpChartLayout
layout_of (EpChartSize size, double width_px, double height_px, gboolean right_to_left)
{
  return (EpChartLayout){
      {EP_PALETTE_LIGHT, size, "Sans"}, width_px, height_px, right_to_left, &letters};
}

/* Scenarios. */

static EpScenario *
tie (void)
{
  return example_singles (30000, 30000);
}

static EpScenario *
free_of_charge (void)
{
  return example_singles (0, 0);
}

static EpScenario *
free_reference (void)
{
  return example_singles (0, 30000);
}

static EpScenario *
near_tie (void)
{
  return example_singles (100000, 100500);
}

static EpScenario *
nine_digits (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->horizon_months = 600;
  scenario->courses[0].kind = EP_KIND_OTHER;
  ep_course_set_name (&scenario->courses[0],
                      "Microneedling of face, neck & chest with vitamin C serum, by the senior "
                      "practitioner, on weekdays only");
  scenario->courses[0].session_price_minor = 99999999999;
  scenario->courses[1].session_price_minor = 99999999999;
  return scenario;
}

static const struct {
  const char *name;
  EpScenario *(*scenario) (void);
  guint pair;
  double width_px, height_px;
  gboolean right_to_left;
} snapshots[] = {
    {"crossing", example_crossing, 0, 815, 420, FALSE},
    {"crossing-low", example_crossing, 0, 815, 287, FALSE},
    {"crossing-right-to-left", example_crossing, 0, 815, 420, TRUE},
    {"crossing-narrow", example_crossing, 0, 320, 311, FALSE},
    {"crossing-narrow-high", example_crossing, 0, 320, 490, FALSE},
    {"never-crossing", example_never_crossing, 0, 815, 420, FALSE},
    {"six-changes", change_six_changes, 0, 815, 420, FALSE},
    {"four-courses", change_four_courses, 2, 815, 287, FALSE},
    {"tie", tie, 0, 815, 287, FALSE},
    {"free-of-charge", free_of_charge, 0, 815, 287, FALSE},
    {"nine-digits", nine_digits, 0, 815, 287, FALSE},
    {"tiny", example_crossing, 0, 60, 80, FALSE},
};

static void
every_scene_is_as_kept (void **state)
{
  guint n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    g_auto (ChartCase) shown = chart_case (formatter, snapshots[i].scenario (), snapshots[i].pair);
    EpChartLayout layout = layout_of (EP_CHART_DESK, snapshots[i].width_px, snapshots[i].height_px,
                                      snapshots[i].right_to_left);
    g_autoptr (EpScene) scene = ep_chart_scene (VIEW, &shown.subject, &layout);
    g_autofree char *name = g_strconcat ("what-changes-it-", snapshots[i].name, NULL);

    n_different += is_as_kept (scene, name) ? 0 : 1;
  }
  assert_int_equal (n_different, 0);
}

static void
check_scene (const ChartCase *shown, EpChartSize size, double width_px, double height_px,
             gboolean right_to_left)
{
  EpChartLayout layout = layout_of (size, width_px, height_px, right_to_left);
  g_autoptr (EpScene) scene = ep_chart_scene (VIEW, &shown->subject, &layout);

  assert_texts_apart (scene);
  assert_marks_inside (scene);
  for (guint stop = 0; stop < ep_chart_n_stops (VIEW, &shown->subject); stop++) {
    g_autoptr (EpScene) cursor = ep_chart_cursor (VIEW, &shown->subject, scene, stop, &letters);

    assert_marks_inside (cursor);
  }
}

static void
no_text_covers_another_and_nothing_leaves_the_scene (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 1500; i++) {
    EpScenario *scenario =
        test_random_once_in (&random, 20) ? nine_digits () : example_random (&random);
    g_auto (ChartCase) shown = chart_case (
        formatter, scenario, (guint)test_random_between (&random, 0, scenario->n_courses - 2));

    check_scene (&shown, EP_CHART_DESK,
                 (double)test_random_between (&random, 320, i % 2 ? 2560 : 480),
                 (double)test_random_between (&random, 100, 900), test_random_once_in (&random, 4));
    check_scene (&shown, EP_CHART_PRESENTER, (double)test_random_between (&random, 960, 2560),
                 (double)test_random_between (&random, 400, 1200), FALSE);
    check_scene (&shown, EP_CHART_PAPER, (double)test_random_between (&random, 320, 900),
                 (double)test_random_between (&random, 180, 500), FALSE);
  }
}

static void
any_size_can_be_laid_out (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    g_auto (ChartCase) shown = chart_case (formatter, snapshots[i].scenario (), snapshots[i].pair);

    for (double width_px = 1; width_px < 320; width_px += 17)
      for (double height_px = 1; height_px < 200; height_px += 23)
        ep_scene_free (chart_case_scene (&shown, VIEW, EP_CHART_DESK, width_px, height_px, FALSE));
  }
}

static void
every_row_has_its_pin_and_every_flip_its_diamond (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    g_auto (ChartCase) shown = chart_case (formatter, example_random (&random), 0);
    g_autoptr (EpScene) scene = chart_case_scene (&shown, VIEW, EP_CHART_DESK, 815, 420, FALSE);
    const EpPair *pair = &shown.comparison->pairs[0];
    guint n_flips = 0;

    for (guint s = 0; s < pair->n_sweeps; s++)
      n_flips += pair->sweeps[s].n_flips - 1;
    assert_int_equal (count_marks (scene, EP_MARK_DIAMOND, EP_LAYER_MARKS), n_flips);
    assert_int_equal (count_marks (scene, EP_MARK_DOT, EP_LAYER_MARKS), pair->n_sweeps);
    assert_int_equal (count_marks (scene, EP_MARK_PATH, EP_LAYER_STRIP), n_flips + pair->n_sweeps);
  }
}

static void
texts_are_rather_cut_short_than_inputs_left_out (void **state)
{
  g_auto (ChartCase) shown = chart_case (formatter, change_four_courses (), 2);
  EpChartLayout layout = layout_of (EP_CHART_PRESENTER, 1100, 500, FALSE);
  g_autoptr (EpScene) scene = ep_chart_scene (VIEW, &shown.subject, &layout);

  assert_int_equal (count_marks (scene, EP_MARK_DOT, EP_LAYER_MARKS), 7);
}

/* A value of the table. */
static gint64
cell_value (const EpChartTable *table, guint row, guint column)
{
  return table->cells[row * table->n_columns + column].order;
}

static void
inputs_stand_by_how_far_from_now_they_flip (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_auto (ChartCase) shown = chart_case (formatter, example_random (&random), 0);
    g_autoptr (EpChartTable) table = ep_chart_table (VIEW, &shown.subject);
    double last = 0;
    gboolean never = FALSE;

    for (guint row = 0; row < table->n_rows; row++) {
      gint64 now = cell_value (table, row, 1), flip = cell_value (table, row, 2);

      if (row > 0 && cell_value (table, row, 0) == cell_value (table, row - 1, 0))
        continue;
      if (flip == G_MAXINT64) {
        never = TRUE;
        continue;
      }
      assert_false (never);
      assert_true ((double)ABS (flip - now) / (double)now >= last - 1e-9);
      last = (double)ABS (flip - now) / (double)now;
    }
  }
}

static void
the_headline_says_who_is_cheaper_and_the_support_how_many_inputs_matter (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    guint pair;
    const char *headline;
    const char *count;
  } cases[] = {
      {example_crossing, 0, "Over 36 months laser is cheaper.",
       "Five inputs can change that alone, nearest first; the rest cannot in the range shown."},
      {example_never_crossing, 0, "Over 36 months microneedling is cheaper.",
       "Four inputs can change that alone, nearest first; the rest cannot in the range shown."},
      {tie, 0, "Over 36 months both cost exactly the same.",
       "Four inputs can change that alone, nearest first; the rest cannot in the range shown."},
      {near_tie, 0,
       "Over 36 months microneedling is cheaper, by so little that it counts as about the same.",
       "Three inputs can change that alone, nearest first; the rest cannot in the range shown."},
      {free_of_charge, 0, "Over 36 months both cost exactly the same.",
       "No input can change that alone in the range shown."},
      {change_six_changes, 0, "Over 36 months microneedling is cheaper.",
       "Each of these inputs can change that alone, nearest first."},
      {change_four_courses, 1, "Over 36 months Peel is cheaper than microneedling.",
       "Two inputs can change that alone, nearest first; the rest cannot in the range shown."},
      {free_reference, 0, "Over 36 months microneedling is cheaper.",
       "One input can change that alone; the rest cannot in the range shown."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (ChartCase) shown = chart_case (formatter, cases[i].scenario (), cases[i].pair);
    g_autoptr (EpScene) scene = chart_case_scene (&shown, VIEW, EP_CHART_DESK, 815, 420, FALSE);
    g_autofree char *support =
        g_strconcat (cases[i].count, " Pin: the value now. Diamond: break-even.", NULL);

    assert_string_equal (ep_scene_description (scene), cases[i].headline);
    assert_string_equal (ep_scene_support (scene), support);
  }
}

static void
an_undecided_headline_among_several_names_the_two (void **state)
{
  static const struct {
    gint64 laser_minor;
    const char *headline;
  } cases[] = {
      {100000, "Over 36 months microneedling and laser cost exactly the same."},
      {100500, "Over 36 months microneedling is cheaper than laser, by so little that it counts as "
               "about the same."},
      {99500, "Over 36 months laser is cheaper than microneedling, by so little that it counts as "
              "about the same."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpScenario *scenario = example_singles (100000, cases[i].laser_minor);

    ep_scenario_add_course (scenario, "Peel")->session_price_minor = 20000;
    g_auto (ChartCase) shown = chart_case (formatter, scenario, 0);
    g_autoptr (EpScene) scene = chart_case_scene (&shown, VIEW, EP_CHART_DESK, 815, 420, FALSE);

    assert_string_equal (ep_scene_description (scene), cases[i].headline);
  }
}

static void
a_row_says_where_the_answer_flips_and_what_then (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    const char *texts[4];
  } cases[] = {
      {example_crossing,
       {"Laser maintenance", "Every 18 months now", "at 6 months or fewer",
        "then microneedling is cheaper"}},
      {example_crossing,
       {"Laser sessions", "3 sessions now", "at 8 sessions or more",
        "then microneedling is cheaper"}},
      {example_crossing,
       {"Microneedling session price", "$300.00 now", "at $143.33 or less",
        "then microneedling is cheaper"}},
      {example_crossing, {"Months compared", "36 months now", "at 7 months or fewer", NULL}},
      {example_crossing, {"Laser session price", "$650.00 now", "Never", "from $0 to $2,600"}},
      {example_never_crossing,
       {"Laser session price", "$1,200.00 now", "at $582.00", "below that laser is cheaper"}},
      {example_never_crossing,
       {"Microneedling session price", "$300.00 now", "at $876.00", "above that laser is cheaper"}},
      {example_never_crossing,
       {"Months compared", "36 months now", "Never", "from 5 to 120 months"}},
      {change_six_changes,
       {"Months compared", "36 months now", "at 37 months", "then laser is cheaper"}},
      {free_of_charge, {"Laser session price", "$0.00 now", "Never", "from $0 to $0"}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (ChartCase) shown = chart_case (formatter, cases[i].scenario (), 0);
    g_autoptr (EpScene) scene = chart_case_scene (&shown, VIEW, EP_CHART_DESK, 815, 420, FALSE);
    const EpMark *title = text_that_begins (scene, cases[i].texts[0]);

    assert_non_null (title);
    for (guint k = 1; k < 4 && cases[i].texts[k] != NULL; k++) {
      gboolean is_in_row = FALSE;

      for (guint m = 0; m < ep_scene_n_marks (scene); m++) {
        const EpMark *mark = ep_scene_mark (scene, m);

        is_in_row |= mark->kind == EP_MARK_TEXT && g_str_equal (mark->text, cases[i].texts[k]) &&
                     ABS (mark->points[0].y - title->points[0].y) < 25;
      }
      if (!is_in_row)
        fail_msg ("\"%s\" does not stand beside \"%s\"", cases[i].texts[k], cases[i].texts[0]);
    }
  }
}

static const EpMark *
number_below (const EpScene *scene, const char *title, const char *number)
{
  const EpMark *row = text_that_begins (scene, title);

  for (guint m = 0; m < ep_scene_n_marks (scene); m++) {
    const EpMark *mark = ep_scene_mark (scene, m);

    if (mark->kind == EP_MARK_TEXT && g_str_equal (mark->text, number) &&
        ABS (mark->points[0].y - row->points[0].y) < 30)
      return mark;
  }
  return NULL;
}

static void
the_number_below_a_diamond_is_the_value_named (void **state)
{
  static const struct {
    const char *title;
    const char *named, *lowest, *highest;
  } cases[] = {
      {"Laser maintenance", "6", "1", "36"},
      {"Laser sessions", "8", "1", "24"},
      {"Microneedling maintenance", "11", "1", "36"},
      {"Microneedling session price", "$143.33", "$1,200", "$1,200"},
  };
  g_auto (ChartCase) shown = chart_case (formatter, example_crossing (), 0);
  g_autoptr (EpScene) scene = chart_case_scene (&shown, VIEW, EP_CHART_DESK, 815, 420, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const EpMark *named = number_below (scene, cases[i].title, cases[i].named);

    assert_non_null (named);
    assert_true (named->text_style.bold);
    assert_non_null (number_below (scene, cases[i].title, cases[i].lowest));
    assert_non_null (number_below (scene, cases[i].title, cases[i].highest));
  }
  /* The lowest number of months has no room beside that. */
  assert_non_null (number_below (scene, "Months compared", "7"));
  assert_null (number_below (scene, "Months compared", "5"));
}

/* Of those below tracks. */
static gboolean
is_number (const EpMark *mark)
{
  return mark->kind == EP_MARK_TEXT && mark->layer == EP_LAYER_LABELS &&
         (g_ascii_isdigit (mark->text[0]) || mark->text[0] == '$');
}

static void
no_number_stands_twice_below_a_track (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    g_auto (ChartCase) shown = chart_case (formatter, example_random (&random), 0);
    g_autoptr (EpScene) scene = chart_case_scene (&shown, VIEW, EP_CHART_DESK, 1600, 620, FALSE);

    for (guint m = 0; m < ep_scene_n_marks (scene); m++) {
      const EpMark *mark = ep_scene_mark (scene, m);

      for (guint k = 0; k < m && is_number (mark); k++) {
        const EpMark *other = ep_scene_mark (scene, k);

        assert_false (is_number (other) && mark->points[0].y == other->points[0].y &&
                      g_str_equal (mark->text, other->text));
      }
    }
  }
}

static void
with_the_height_it_wants_every_row_says_everything (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_auto (ChartCase) shown = chart_case (formatter, example_random (&random), 0);
    double width_px = (double)test_random_between (&random, 320, 1400);
    EpChartLayout layout = layout_of (EP_CHART_DESK, width_px, 0, FALSE);
    g_autoptr (EpScene) scene = NULL;
    guint n_now = 0;

    layout.height_px = ep_what_changes_height_px (&shown.subject, &layout);
    scene = ep_chart_scene (VIEW, &shown.subject, &layout);
    for (guint m = 0; m < ep_scene_n_marks (scene); m++) {
      const EpMark *mark = ep_scene_mark (scene, m);

      n_now += mark->kind == EP_MARK_TEXT && g_str_has_suffix (mark->text, " now");
    }
    assert_int_equal (n_now, shown.comparison->pairs[0].n_sweeps +
                                 (text_that_begins (scene, "Input, and") != NULL ? 1 : 0));
  }
}

/* The value now is short, and what flips the answer as long as a name is. */
static void
on_a_narrow_line_neither_text_is_cut_for_room_that_the_other_leaves (void **state)
{
  g_auto (ChartCase) shown = chart_case (formatter, example_singles (120000, 100000), 0);
  EpChartLayout layout = layout_of (EP_CHART_DESK, 320, 600, FALSE);
  g_autoptr (EpScene) scene = ep_chart_scene (VIEW, &shown.subject, &layout);

  assert_non_null (text_that_begins (scene, "$1,000.00 now"));
  assert_non_null (text_that_begins (scene, "above that microneedling is cheaper"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_scene_is_as_kept),
      cmocka_unit_test (no_text_covers_another_and_nothing_leaves_the_scene),
      cmocka_unit_test (any_size_can_be_laid_out),
      cmocka_unit_test (every_row_has_its_pin_and_every_flip_its_diamond),
      cmocka_unit_test (texts_are_rather_cut_short_than_inputs_left_out),
      cmocka_unit_test (inputs_stand_by_how_far_from_now_they_flip),
      cmocka_unit_test (the_headline_says_who_is_cheaper_and_the_support_how_many_inputs_matter),
      cmocka_unit_test (an_undecided_headline_among_several_names_the_two),
      cmocka_unit_test (a_row_says_where_the_answer_flips_and_what_then),
      cmocka_unit_test (the_number_below_a_diamond_is_the_value_named),
      cmocka_unit_test (no_number_stands_twice_below_a_track),
      cmocka_unit_test (with_the_height_it_wants_every_row_says_everything),
      cmocka_unit_test (on_a_narrow_line_neither_text_is_cut_for_room_that_the_other_leaves),
  };

  return cmocka_run_group_tests_name ("what changes it", tests, make_american_formatter,
                                      free_formatter);
}
