#include <math.h>
#include <present/marks.h>

#include "chart-case.h"
#include "group-formatter.h"
#include "letters.h"

/* What the view of what changes the answer says: its stops, sentences and table. */

#define VIEW EP_VIEW_WHAT_CHANGES_IT

/* What all of the cursor's marks reach over. */
static EpRect
bounds_of_cursor (const EpScene *cursor)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < ep_scene_n_marks (cursor); i++) {
    EpRect rect = ep_mark_bounds (ep_scene_mark (cursor, i));

    if (ep_scene_mark (cursor, i)->layer != EP_LAYER_CURSOR)
      continue;
    left = MIN (left, rect.x);
    top = MIN (top, rect.y);
    right = MAX (right, rect.x + rect.width);
    bottom = MAX (bottom, rect.y + rect.height);
  }
  assert_true (left <= right);
  return (EpRect){left, top, right - left, bottom - top};
}

static void
a_stop_is_the_row_that_is_pointed_at (void **state)
{
  g_auto (ChartCase) shown = chart_case (formatter, example_crossing (), 0);

  for (guint right_to_left = 0; right_to_left < 2; right_to_left++) {
    g_autoptr (EpScene) scene =
        chart_case_scene (&shown, VIEW, EP_CHART_DESK, 815, 420, (gboolean)right_to_left);
    const EpChartFrame *frame = ep_scene_frame (scene);

    assert_int_equal (ep_chart_n_stops (VIEW, &shown.subject), 7);
    for (guint stop = 0; stop < 7; stop++) {
      g_autoptr (EpScene) cursor = ep_chart_cursor (VIEW, &shown.subject, scene, stop, &letters);
      EpRect bounds = bounds_of_cursor (cursor);

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
  g_auto (ChartCase) shown = chart_case (formatter, example_crossing (), 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (ep_chart_stop_move (VIEW, &shown.subject, cases[i].stop, cases[i].move),
                      cases[i].to);
}

static EpScenario *
tie (void)
{
  return example_singles (30000, 30000);
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
      {change_four_courses, 1, 0,
       "A session of microneedling costs $300.00 now. The answer for microneedling and Peel flips "
       "at $13.33 or less. Then microneedling is cheaper."},
      {tie, 0, 2,
       "Microneedling takes 1 session now. The answer flips at 2 sessions or more. Then laser is "
       "cheaper."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (ChartCase) shown = chart_case (formatter, cases[i].scenario (), cases[i].pair);
    g_autoptr (EpScene) scene = chart_case_scene (&shown, VIEW, EP_CHART_DESK, 815, 420, FALSE);
    g_autoptr (EpScene) cursor =
        ep_chart_cursor (VIEW, &shown.subject, scene, cases[i].stop, &letters);

    assert_string_equal (ep_scene_description (cursor), cases[i].sentences);
  }
}

static void
the_table_has_every_flip (void **state)
{
  g_auto (ChartCase) shown = chart_case (formatter, change_six_changes (), 0);
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
  g_auto (ChartCase) shown = chart_case (formatter, example_crossing (), 0);
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

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_stop_is_the_row_that_is_pointed_at),
      cmocka_unit_test (keys_go_from_row_to_row),
      cmocka_unit_test (the_cursor_reads_a_row_in_sentences),
      cmocka_unit_test (the_table_has_every_flip),
      cmocka_unit_test (the_table_has_what_a_row_says),
  };

  return cmocka_run_group_tests_name ("what changes it", tests, make_american_formatter,
                                      free_formatter);
}
