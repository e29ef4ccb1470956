#include <present/chart.h>
#include <present/labels.h>
#include <present/marks.h>
#include <string.h>

#include "example.h"
#include "group-formatter.h"
#include "letters.h"
#include "scene-checks.h"
#include "support.h"

static EpScene *
scene_of (const EpChartSubject *subject, double width_px, double height_px, gboolean right_to_left)
{
  const EpChartLayout layout = {
      {EP_PALETTE_LIGHT, EP_CHART_DESK, "Sans"}, width_px, height_px, right_to_left, &letters};

  return ep_chart_scene (EP_VIEW_WIN_MAP, subject, &layout);
}

/* In the crossing example: 12 columns, 8 rows. */
static guint
stop_of (guint reference_sessions, guint other_sessions)
{
  return (other_sessions - 1) * 12 + reference_sessions - 1;
}

static void
keys_lead_from_cell_to_cell (void **state)
{
  static const struct {
    guint reference, other; /* 0: no stop */
    EpMove move;
    guint to_reference, to_other;
  } cases[] = {
      {0, 0, EP_MOVE_FORTH, 5, 3},       {0, 0, EP_MOVE_PAGE_BACK, 5, 3},
      {0, 0, EP_MOVE_FIRST, 1, 3},       {0, 0, EP_MOVE_LAST, 12, 3},
      {5, 3, EP_MOVE_FORTH, 6, 3},       {5, 3, EP_MOVE_BACK, 4, 3},
      {5, 3, EP_MOVE_UP, 5, 4},          {5, 3, EP_MOVE_DOWN, 5, 2},
      {5, 3, EP_MOVE_FIRST, 1, 3},       {5, 3, EP_MOVE_LAST, 12, 3},
      {5, 2, EP_MOVE_PAGE_BACK, 5, 7},   {5, 3, EP_MOVE_PAGE_BACK, 5, 8},
      {5, 7, EP_MOVE_PAGE_FORTH, 5, 2},  {5, 3, EP_MOVE_PAGE_FORTH, 5, 1},
      {12, 3, EP_MOVE_FORTH, 12, 3},     {1, 3, EP_MOVE_BACK, 1, 3},
      {5, 8, EP_MOVE_UP, 5, 8},          {5, 1, EP_MOVE_DOWN, 5, 1},
      {12, 8, EP_MOVE_PAGE_BACK, 12, 8}, {1, 1, EP_MOVE_PAGE_FORTH, 1, 1},
  };
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};

  assert_int_equal (ep_chart_n_stops (EP_VIEW_WIN_MAP, &subject), 12 * 8);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint from = cases[i].other == 0 ? EP_STOP_NONE : stop_of (cases[i].reference, cases[i].other);

    assert_int_equal (ep_chart_stop_move (EP_VIEW_WIN_MAP, &subject, from, cases[i].move),
                      stop_of (cases[i].to_reference, cases[i].to_other));
  }
}

static const EpMark *
mark_of_kind (const EpScene *scene, EpMarkKind kind, gboolean outlined)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->kind == kind && (mark->stroke.width_px > 0) == outlined)
      return mark;
  }
  return NULL;
}

static void
a_cell_that_is_pointed_at_is_the_one_that_gets_the_outline (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    const EpChartSubject subject = {formatter, scenario, comparison, comparison->n_pairs - 1};
    gboolean mirrored = test_random_once_in (&random, 2);
    g_autoptr (EpScene) scene =
        scene_of (&subject, (double)test_random_between (&random, 320, 1200), 300, mirrored);
    EpRect plot = ep_scene_frame (scene)->plot;
    double x = plot.x + (double)test_random_between (&random, 0, (gint64)plot.width - 1) + 0.25;
    double y = plot.y + (double)test_random_between (&random, 0, (gint64)plot.height - 1) + 0.25;
    double painted_x = mirrored ? ep_scene_width_px (scene) - x : x;
    guint stop = ep_chart_stop_at (EP_VIEW_WIN_MAP, &subject, scene, painted_x, y);
    g_autoptr (EpScene) cursor = ep_chart_cursor (EP_VIEW_WIN_MAP, &subject, scene, stop, &letters);
    EpRect outline = ep_mark_bounds (mark_of_kind (cursor, EP_MARK_CHIP, TRUE));

    assert_true (outline.x <= painted_x && painted_x <= outline.x + outline.width);
    assert_true (outline.y <= y && y <= outline.y + outline.height);
  }
}

static void
outside_of_the_cells_nothing_is_pointed_at (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  g_autoptr (EpScene) scene = scene_of (&subject, 815, 287, FALSE);
  EpRect plot = ep_scene_frame (scene)->plot;
  double right = plot.x + plot.width, bottom = plot.y + plot.height;
  const EpPoint inside[] = {{plot.x, plot.y + 0.1}, {right - 0.1, bottom - 0.1}};
  const EpPoint outside[] = {{plot.x - 0.1, plot.y + 9},
                             {right + 0.1, plot.y + 9},
                             {plot.x + 9, plot.y - 0.1},
                             {plot.x + 9, bottom + 0.1},
                             {-1e9, 20},
                             {20, 1e9}};

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    assert_int_not_equal (
        ep_chart_stop_at (EP_VIEW_WIN_MAP, &subject, scene, inside[i].x, inside[i].y),
        EP_STOP_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    assert_int_equal (
        ep_chart_stop_at (EP_VIEW_WIN_MAP, &subject, scene, outside[i].x, outside[i].y),
        EP_STOP_NONE);
}

static void
the_cursor_stays_in_the_scene_and_on_its_layer (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 60; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    const EpChartSubject subject = {formatter, scenario, comparison, 0};
    double width = (double)test_random_between (&random, 320, 1200);
    double height = (double)test_random_between (&random, 160, 600);
    g_autoptr (EpScene) scene =
        scene_of (&subject, width, height, test_random_once_in (&random, 2));
    const EpRect all = {-0.01, -0.01, width + 0.02, height + 0.02};

    for (guint stop = 0; stop < ep_chart_n_stops (EP_VIEW_WIN_MAP, &subject); stop += 3) {
      g_autoptr (EpScene) cursor =
          ep_chart_cursor (EP_VIEW_WIN_MAP, &subject, scene, stop, &letters);

      assert_non_null (mark_of_kind (cursor, EP_MARK_TEXT, FALSE));
      for (guint k = 0; k < ep_scene_n_marks (cursor); k++) {
        EpRect bounds = ep_mark_bounds (ep_scene_mark (cursor, k));

        assert_int_equal (ep_scene_mark (cursor, k)->layer, EP_LAYER_CURSOR);
        assert_true (ep_rect_contains (&all, &bounds));
      }
    }
  }
}

static void
the_cursor_reads_its_cell (void **state)
{
  static const struct {
    guint reference, other;
    const char *sentence, *pill;
  } cases[] = {
      {6, 3,
       "With 6 sessions of microneedling and 3 of laser, laser is $120.00 cheaper: $1,500.00 "
       "against $1,620.00.",
       "Laser is $120.00 cheaper"},
      {1, 1,
       "With 1 session of microneedling and 1 of laser, microneedling is $350.00 cheaper: $300.00 "
       "against $650.00.",
       "Microneedling is $350.00 cheaper"},
      {11, 6,
       "With 11 sessions of microneedling and 6 of laser, both cost about the same: laser is "
       "$30.00 cheaper, $3,000.00 against $3,030.00.",
       "Laser is $30.00 cheaper"},
  };
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  g_autoptr (EpScene) scene = scene_of (&subject, 815, 287, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScene) cursor = ep_chart_cursor (
        EP_VIEW_WIN_MAP, &subject, scene, stop_of (cases[i].reference, cases[i].other), &letters);

    assert_string_equal (ep_scene_description (cursor), cases[i].sentence);
    assert_string_equal (mark_of_kind (cursor, EP_MARK_TEXT, FALSE)->text, cases[i].pill);
  }
}

static void
equal_costs_are_read_as_equal (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 60000);
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  g_autoptr (EpScene) scene = scene_of (&subject, 815, 287, FALSE);
  g_autoptr (EpScene) cursor =
      ep_chart_cursor (EP_VIEW_WIN_MAP, &subject, scene, stop_of (6, 3), &letters);

  assert_string_equal (
      ep_scene_description (cursor),
      "With 6 sessions of microneedling and 3 of laser, both cost exactly the same, $1,800.00.");
  assert_string_equal (mark_of_kind (cursor, EP_MARK_TEXT, FALSE)->text, "Exactly the same");
}

static void
a_cell_beyond_a_narrow_map_is_read_by_its_counts (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  g_autoptr (EpScene) scene = scene_of (&subject, 320, 311, FALSE);
  g_autoptr (EpScene) cursor =
      ep_chart_cursor (EP_VIEW_WIN_MAP, &subject, scene, stop_of (12, 1), &letters);

  assert_null (mark_of_kind (cursor, EP_MARK_CHIP, TRUE));
  assert_string_equal (mark_of_kind (cursor, EP_MARK_TEXT, FALSE)->text,
                       "12 and 1: laser is $2,590.00 cheaper");
}

enum {
  REFERENCE_SESSIONS,
  OTHER_SESSIONS,
  REFERENCE_TOTAL,
  OTHER_TOTAL,
  SAVING,
  CHEAPER,
  NEAR_TIE
};

static const EpTableCell *
cell_of (const EpChartTable *table, guint row, guint column)
{
  return &table->cells[row * table->n_columns + column];
}

static void
the_table_has_a_row_for_every_cell (void **state)
{
  static const char *const titles[] = {
      "Microneedling sessions", "Laser sessions", "Microneedling", "Laser", "Saving", "Cheaper",
      "About the same"};
  static const char *const texts[] = {"11",     "6",     "$3,030.00", "$3,000.00",
                                      "$30.00", "Laser", "Yes"};
  static const char *const plains[] = {"11", "6", "3030.00", "3000.00", "30.00", "Laser", "true"};
  static const gint64 orders[] = {11, 6, 303000, 300000, 3000, EP_CHEAPER_OTHER, 1};
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_WIN_MAP, &subject);

  assert_string_equal (table->title, "Win map");
  assert_int_equal (table->n_columns, G_N_ELEMENTS (titles));
  assert_int_equal (table->n_rows, 12 * 8);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    const EpTableCell *cell = cell_of (table, stop_of (11, 6), i);

    assert_string_equal (table->columns[i].title, titles[i]);
    assert_int_equal (table->columns[i].is_number, i < CHEAPER);
    assert_string_equal (cell->text, texts[i]);
    assert_string_equal (cell->plain, plains[i]);
    assert_int_equal (cell->order, orders[i]);
  }
}

static void
the_row_of_the_planned_counts_is_the_comparison (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    guint p = (guint)test_random_between (&random, 0, comparison->n_pairs - 1);
    const EpPair *pair = &comparison->pairs[p];
    const EpChartSubject subject = {formatter, scenario, comparison, p};
    g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_WIN_MAP, &subject);
    guint row = ep_chart_stop_move (EP_VIEW_WIN_MAP, &subject, EP_STOP_NONE, EP_MOVE_FORTH);

    assert_int_equal (table->n_rows, ep_chart_n_stops (EP_VIEW_WIN_MAP, &subject));
    assert_int_equal (cell_of (table, row, REFERENCE_SESSIONS)->order,
                      scenario->courses[0].sessions.likely);
    assert_int_equal (cell_of (table, row, OTHER_SESSIONS)->order,
                      scenario->courses[pair->course].sessions.likely);
    assert_int_equal (cell_of (table, row, REFERENCE_TOTAL)->order,
                      comparison->courses[0].course_total_minor);
    assert_int_equal (cell_of (table, row, OTHER_TOTAL)->order,
                      comparison->courses[pair->course].course_total_minor);
    assert_int_equal (cell_of (table, row, SAVING)->order, ABS (pair->course_difference_minor));
    assert_int_equal (cell_of (table, row, CHEAPER)->order, pair->course_cheaper);
    assert_int_equal (cell_of (table, row, NEAR_TIE)->order, pair->course_near_tie);
  }
}

/* The outcomes are counted by the engine; the table has every pair of small ranges. */
static void
the_rows_of_the_range_have_the_outcomes_of_the_comparison (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    const EpChartSubject subject = {formatter, scenario, comparison, 0};
    g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_WIN_MAP, &subject);
    EpSessions reference = scenario->courses[0].sessions, other = scenario->courses[1].sessions;
    guint outcomes[3] = {0};

    for (guint row = 0; row < table->n_rows; row++) {
      gint64 x = cell_of (table, row, REFERENCE_SESSIONS)->order;
      gint64 y = cell_of (table, row, OTHER_SESSIONS)->order;

      if (reference.min <= x && x <= reference.max && other.min <= y && y <= other.max)
        outcomes[cell_of (table, row, CHEAPER)->order]++;
    }
    assert_int_equal (outcomes[EP_CHEAPER_REFERENCE], comparison->pairs[0].outcomes.reference);
    assert_int_equal (outcomes[EP_CHEAPER_OTHER], comparison->pairs[0].outcomes.other);
    assert_int_equal (outcomes[EP_CHEAPER_EQUAL], comparison->pairs[0].outcomes.equal);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (keys_lead_from_cell_to_cell),
      cmocka_unit_test (a_cell_that_is_pointed_at_is_the_one_that_gets_the_outline),
      cmocka_unit_test (outside_of_the_cells_nothing_is_pointed_at),
      cmocka_unit_test (the_cursor_stays_in_the_scene_and_on_its_layer),
      cmocka_unit_test (the_cursor_reads_its_cell),
      cmocka_unit_test (equal_costs_are_read_as_equal),
      cmocka_unit_test (a_cell_beyond_a_narrow_map_is_read_by_its_counts),
      cmocka_unit_test (the_table_has_a_row_for_every_cell),
      cmocka_unit_test (the_row_of_the_planned_counts_is_the_comparison),
      cmocka_unit_test (the_rows_of_the_range_have_the_outcomes_of_the_comparison),
  };

  return cmocka_run_group_tests_name ("win map, read", tests, make_american_formatter,
                                      free_formatter);
}
