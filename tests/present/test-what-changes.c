#include <present/what-changes.h>

#include "example.h"
#include "letters.h"
#include "scene-checks.h"
#include "support.h"

#define VIEW EP_VIEW_WHAT_CHANGES_IT

static EpFormatter *formatter;

static int
make_formatter (void **state)
{
  formatter = ep_formatter_new ("en_US");
  return 0;
}

static int
free_formatter (void **state)
{
  ep_formatter_free (formatter);
  return 0;
}

/* A scenario with its comparison and what the view is given of both. */
typedef struct {
  EpScenario *scenario;
  EpComparison *comparison;
  EpChartSubject subject;
} Shown;

static Shown
show (EpScenario *scenario, guint pair)
{
  EpComparison *comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);

  assert_non_null (comparison);
  return (Shown){scenario, comparison, {formatter, scenario, comparison, pair}};
}

static void
shown_clear (Shown *shown)
{
  ep_comparison_free (shown->comparison);
  ep_scenario_free (shown->scenario);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

static EpChartLayout
layout_of (EpChartSize size, double width_px, double height_px, gboolean right_to_left)
{
  return (EpChartLayout){
      {EP_PALETTE_LIGHT, size, "Sans"}, width_px, height_px, right_to_left, &letters};
}

static EpScene *
scene_of (const Shown *shown, double width_px, double height_px)
{
  EpChartLayout layout = layout_of (EP_CHART_DESK, width_px, height_px, FALSE);

  return ep_chart_scene (VIEW, &shown->subject, &layout);
}

/* Scenarios. */

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
four_courses (void)
{
  EpScenario *scenario = example_crossing ();

  ep_scenario_add_course (scenario, "Peel")->session_price_minor = 20000;
  EpCourse *course = ep_scenario_add_course (scenario, "Picosecond laser of the whole face");

  course->session_price_minor = 110000;
  course->sessions = (EpSessions){2, 3, 4};
  course->maintenance.every_months = 9;
  return scenario;
}

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
    {"six-changes", six_changes, 0, 815, 420, FALSE},
    {"four-courses", four_courses, 2, 815, 287, FALSE},
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
    g_auto (Shown) shown = show (snapshots[i].scenario (), snapshots[i].pair);
    EpChartLayout layout = layout_of (EP_CHART_DESK, snapshots[i].width_px, snapshots[i].height_px,
                                      snapshots[i].right_to_left);
    g_autoptr (EpScene) scene = ep_chart_scene (VIEW, &shown.subject, &layout);
    g_autofree char *name = g_strconcat ("what-changes-it-", snapshots[i].name, NULL);

    n_different += is_as_kept (scene, name) ? 0 : 1;
  }
  assert_int_equal (n_different, 0);
}

static void
check_scene (const Shown *shown, EpChartSize size, double width_px, double height_px,
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
    g_auto (Shown) shown =
        show (scenario, (guint)test_random_between (&random, 0, scenario->n_courses - 2));

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
    g_auto (Shown) shown = show (snapshots[i].scenario (), snapshots[i].pair);

    for (double width_px = 1; width_px < 320; width_px += 17)
      for (double height_px = 1; height_px < 200; height_px += 23)
        ep_scene_free (scene_of (&shown, width_px, height_px));
  }
}

static void
every_row_has_its_pin_and_every_flip_its_diamond (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    g_auto (Shown) shown = show (example_random (&random), 0);
    g_autoptr (EpScene) scene = scene_of (&shown, 815, 420);
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
  g_auto (Shown) shown = show (four_courses (), 2);
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
    g_auto (Shown) shown = show (example_random (&random), 0);
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
      {six_changes, 0, "Over 36 months microneedling is cheaper.",
       "Each of these inputs can change that alone, nearest first."},
      {four_courses, 1, "Over 36 months Peel is cheaper than microneedling.",
       "Two inputs can change that alone, nearest first; the rest cannot in the range shown."},
      {free_reference, 0, "Over 36 months microneedling is cheaper.",
       "One input can change that alone; the rest cannot in the range shown."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Shown) shown = show (cases[i].scenario (), cases[i].pair);
    g_autoptr (EpScene) scene = scene_of (&shown, 815, 420);
    g_autofree char *support =
        g_strconcat (cases[i].count, " Pin: the value now. Diamond: break-even.", NULL);

    assert_string_equal (ep_scene_description (scene), cases[i].headline);
    assert_string_equal (ep_scene_support (scene), support);
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
      {six_changes, {"Months compared", "36 months now", "at 37 months", "then laser is cheaper"}},
      {free_of_charge, {"Laser session price", "$0.00 now", "Never", "from $0 to $0"}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Shown) shown = show (cases[i].scenario (), 0);
    g_autoptr (EpScene) scene = scene_of (&shown, 815, 420);
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
  g_auto (Shown) shown = show (example_crossing (), 0);
  g_autoptr (EpScene) scene = scene_of (&shown, 815, 420);

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

static void
a_stop_is_the_row_that_is_pointed_at (void **state)
{
  g_auto (Shown) shown = show (example_crossing (), 0);

  for (guint right_to_left = 0; right_to_left < 2; right_to_left++) {
    EpChartLayout layout = layout_of (EP_CHART_DESK, 815, 420, (gboolean)right_to_left);
    g_autoptr (EpScene) scene = ep_chart_scene (VIEW, &shown.subject, &layout);
    const EpChartFrame *frame = ep_scene_frame (scene);

    assert_int_equal (ep_chart_n_stops (VIEW, &shown.subject), 7);
    for (guint stop = 0; stop < 7; stop++) {
      g_autoptr (EpScene) cursor = ep_chart_cursor (VIEW, &shown.subject, scene, stop, &letters);
      EpRect bounds;

      assert_true (ep_scene_layer_bounds (cursor, EP_LAYER_CURSOR, &bounds));
      assert_int_equal (ep_chart_stop_at (VIEW, &shown.subject, scene, bounds.x + bounds.width / 2,
                                          bounds.y + bounds.height / 2),
                        stop);
    }
    assert_int_equal (ep_chart_stop_at (VIEW, &shown.subject, scene, 400, frame->plot.y - 1),
                      EP_STOP_NONE);
    assert_int_equal (ep_chart_stop_at (VIEW, &shown.subject, scene, 400, 420), EP_STOP_NONE);
    assert_int_equal (ep_chart_stop_at (VIEW, &shown.subject, scene, -1, 200), EP_STOP_NONE);
  }
}

static void
keys_go_from_row_to_row (void **state)
{
  static const struct {
    guint stop;
    EpMove move;
    guint to;
  } cases[] = {
      {EP_STOP_NONE, EP_MOVE_FORTH, 0},
      {EP_STOP_NONE, EP_MOVE_UP, 0},
      {EP_STOP_NONE, EP_MOVE_LAST, 6},
      {EP_STOP_NONE, EP_MOVE_PAGE_FORTH, 0},
      {0, EP_MOVE_DOWN, 1},
      {0, EP_MOVE_BACK, 0},
      {3, EP_MOVE_UP, 2},
      {3, EP_MOVE_FORTH, 4},
      {6, EP_MOVE_DOWN, 6},
      {3, EP_MOVE_FIRST, 0},
      {3, EP_MOVE_PAGE_FORTH, 6},
      {3, EP_MOVE_PAGE_BACK, 0},
  };
  g_auto (Shown) shown = show (example_crossing (), 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (ep_chart_stop_move (VIEW, &shown.subject, cases[i].stop, cases[i].move),
                      cases[i].to);
}

static void
the_cursor_reads_a_row_in_sentences (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    guint pair, stop;
    const char *sentences;
  } cases[] = {
      {example_crossing, 0, 0,
       "A session of microneedling costs $300.00 now. The answer flips at $143.33 or less. Then "
       "microneedling is cheaper."},
      {example_crossing, 0, 1,
       "Laser has maintenance every 18 months now. The answer flips at 6 months or fewer. Then "
       "microneedling is cheaper."},
      {example_crossing, 0, 2,
       "36 months are compared now. The answer flips at 7 months or fewer. Then microneedling is "
       "cheaper."},
      {example_crossing, 0, 5,
       "A session of laser costs $650.00 now. The answer never flips from $0 to $2,600."},
      {example_never_crossing, 0, 0,
       "A session of laser costs $1,200.00 now. The answer flips at $582.00. Below that laser is "
       "cheaper."},
      {tie, 0, 2,
       "Microneedling takes 1 session now. The answer flips at 2 sessions or more. Then laser is "
       "cheaper."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Shown) shown = show (cases[i].scenario (), cases[i].pair);
    g_autoptr (EpScene) scene = scene_of (&shown, 815, 420);
    g_autoptr (EpScene) cursor =
        ep_chart_cursor (VIEW, &shown.subject, scene, cases[i].stop, &letters);

    assert_string_equal (ep_scene_description (cursor), cases[i].sentences);
  }
}

static void
the_table_has_every_flip (void **state)
{
  g_auto (Shown) shown = show (six_changes (), 0);
  g_autoptr (EpChartTable) table = ep_chart_table (VIEW, &shown.subject);
  const EpPair *pair = &shown.comparison->pairs[0];
  guint n_flips = 0;

  for (guint s = 0; s < pair->n_sweeps; s++)
    n_flips += MAX (pair->sweeps[s].n_flips - 1, 1);
  assert_int_equal (table->n_rows, n_flips);
}

static void
the_table_has_what_a_row_says (void **state)
{
  static const struct {
    guint row;
    const char *texts[6];
    const char *plain[6];
  } cases[] = {
      {0,
       {"Microneedling session price", "$300.00", "$143.33", "Microneedling", "$0.00", "$1,200.00"},
       {"Microneedling session price", "300.00", "143.33", "Microneedling", "0.00", "1200.00"}},
      {1,
       {"Laser maintenance", "18", "6", "Microneedling", "1", "36"},
       {"Laser maintenance", "18", "6", "Microneedling", "1", "36"}},
      {6,
       {"Microneedling sessions", "5", "Never", "", "1", "24"},
       {"Microneedling sessions", "5", "Never", "", "1", "24"}},
  };
  g_auto (Shown) shown = show (example_crossing (), 0);
  g_autoptr (EpChartTable) table = ep_chart_table (VIEW, &shown.subject);

  assert_int_equal (table->n_columns, 6);
  assert_int_equal (table->n_rows, 7);
  assert_string_equal (table->title, "Over 36 months laser is cheaper.");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    for (guint c = 0; c < 6; c++) {
      const EpTableCell *cell = &table->cells[cases[i].row * 6 + c];

      assert_string_equal (cell->text, cases[i].texts[c]);
      assert_string_equal (cell->plain, cases[i].plain[c]);
    }
  }
}

static void
with_the_height_it_wants_every_row_says_everything (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_auto (Shown) shown = show (example_random (&random), 0);
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
  g_auto (Shown) shown = show (example_singles (120000, 100000), 0);
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
      cmocka_unit_test (a_row_says_where_the_answer_flips_and_what_then),
      cmocka_unit_test (the_number_below_a_diamond_is_the_value_named),
      cmocka_unit_test (a_stop_is_the_row_that_is_pointed_at),
      cmocka_unit_test (keys_go_from_row_to_row),
      cmocka_unit_test (the_cursor_reads_a_row_in_sentences),
      cmocka_unit_test (the_table_has_every_flip),
      cmocka_unit_test (the_table_has_what_a_row_says),
      cmocka_unit_test (with_the_height_it_wants_every_row_says_everything),
      cmocka_unit_test (on_a_narrow_line_neither_text_is_cut_for_room_that_the_other_leaves),
  };

  return cmocka_run_group_tests_name ("what changes it", tests, make_formatter, free_formatter);
}
