#include <engine/decimal.h>
#include <present/chart.h>
#include <present/labels.h>
#include <present/marks.h>

#include "example.h"
#include "group-formatter.h"
#include "letters.h"
#include "scene-checks.h"
#include "support.h"
#include "time-examples.h"

/* Stands for the number of the last stop. */
#define LAST G_MAXUINT

/* A scenario as the chart is given it. */
typedef struct {
  EpScenario *scenario;
  EpComparison *comparison;
  EpChartSubject subject;
} Reading;

/* Takes the scenario. */
static Reading
reading_of (EpScenario *scenario)
{
  EpComparison *comparison = example_compare (scenario);

  return (Reading){scenario, comparison, {formatter, scenario, comparison, 0}};
}

static void
reading_clear (Reading *reading)
{
  ep_comparison_free (reading->comparison);
  ep_scenario_free (reading->scenario);
}

static EpScene *
scene_in (const Reading *reading, EpChartSize size, double width_px, double height_px,
          gboolean right_to_left)
{
  const EpChartLayout layout = {
      {EP_PALETTE_LIGHT, size, "Sans"}, width_px, height_px, right_to_left, &letters};

  return ep_chart_scene (EP_VIEW_OVER_TIME, &reading->subject, &layout);
}

static guint
n_stops (const Reading *reading)
{
  return ep_chart_n_stops (EP_VIEW_OVER_TIME, &reading->subject);
}

static EpScene *
cursor_over (const Reading *reading, const EpScene *scene, guint stop)
{
  return ep_chart_cursor (EP_VIEW_OVER_TIME, &reading->subject, scene, stop, &letters);
}

static guint
moved (const Reading *reading, guint stop, EpMove move)
{
  return ep_chart_stop_move (EP_VIEW_OVER_TIME, &reading->subject, stop, move);
}

static const EpTableCell *
cell (const EpChartTable *table, guint row, guint column)
{
  return &table->cells[row * table->n_columns + column];
}

static EpDay
day_of_row (const EpChartTable *table, guint row)
{
  return (EpDay)cell (table, row, 0)->order;
}

static gint64
paid_by (const EpCourseCost *cost, EpDay day)
{
  gint64 paid_minor = 0;

  for (guint i = 0; i < cost->n_visits && cost->visits[i].day <= day; i++)
    paid_minor = cost->visits[i].cumulative_minor;
  return paid_minor;
}

static gboolean
is_paid_on (const EpComparison *comparison, EpDay day)
{
  for (guint i = 0; i < comparison->n_courses; i++)
    if (paid_by (&comparison->courses[i], day) != paid_by (&comparison->courses[i], day - 1))
      return TRUE;
  return FALSE;
}

/* The table has a row for each stop, so that its dates are theirs. */
static void
stops_are_the_start_every_day_on_which_is_paid_and_the_end (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 60; i++) {
    Reading reading = reading_of (example_random (&random));
    g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_OVER_TIME, &reading.subject);
    EpDay start = reading.scenario->start, end = reading.comparison->end;
    guint row = 0;

    assert_int_equal (table->n_rows, n_stops (&reading));
    for (EpDay day = start; day <= end; day++)
      if (day == start || day == end || is_paid_on (reading.comparison, day))
        assert_int_equal (day_of_row (table, row++), day);
    assert_int_equal (row, table->n_rows);
    reading_clear (&reading);
  }
}

static double
x_of_day (const EpScene *scene, EpDay day)
{
  return ep_scene_unmirrored_x (scene, ep_scale_px (&ep_scene_frame (scene)->x, day));
}

static void
a_place_in_the_plot_belongs_to_the_nearest_stop (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    Reading reading = reading_of (example_random (&random));
    g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_OVER_TIME, &reading.subject);
    g_autoptr (EpScene) scene =
        scene_in (&reading, EP_CHART_DESK, (double)test_random_between (&random, 320, 2560), 400,
                  test_random_once_in (&random, 2));
    EpRect plot = ep_scene_frame (scene)->plot;
    double x = ep_scene_unmirrored_x (
        scene, plot.x + plot.width * (double)test_random_between (&random, 0, 1000) / 1000);
    guint stop =
        ep_chart_stop_at (EP_VIEW_OVER_TIME, &reading.subject, scene, x, plot.y + plot.height / 2);

    assert_true (stop < table->n_rows);
    for (guint row = 0; row < table->n_rows; row++)
      assert_true (ABS (x_of_day (scene, day_of_row (table, stop)) - x) <=
                   ABS (x_of_day (scene, day_of_row (table, row)) - x) + 1e-6);
    reading_clear (&reading);
  }
}

static void
outside_of_the_plot_is_no_stop (void **state)
{
  Reading reading = reading_of (example_crossing ());
  g_autoptr (EpScene) scene = scene_in (&reading, EP_CHART_DESK, 815, 287, FALSE);
  EpRect plot = ep_scene_frame (scene)->plot;
  const EpPoint outside[] = {{plot.x - 1, plot.y + 1},
                             {plot.x + plot.width + 1, plot.y + 1},
                             {plot.x + 1, plot.y - 1},
                             {plot.x + 1, plot.y + plot.height + 1}};

  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    assert_int_equal (
        ep_chart_stop_at (EP_VIEW_OVER_TIME, &reading.subject, scene, outside[i].x, outside[i].y),
        EP_STOP_NONE);
  assert_int_equal (ep_chart_stop_at (EP_VIEW_OVER_TIME, &reading.subject, scene, plot.x, plot.y),
                    0);
  assert_int_equal (ep_chart_stop_at (EP_VIEW_OVER_TIME, &reading.subject, scene,
                                      plot.x + plot.width, plot.y + plot.height),
                    n_stops (&reading) - 1);
  reading_clear (&reading);
}

static void
keys_lead_from_stop_to_stop (void **state)
{
  Reading reading = reading_of (example_crossing ());
  guint last = n_stops (&reading) - 1;

  assert_int_equal (last, 14);
  assert_int_equal (moved (&reading, 3, EP_MOVE_FIRST), 0);
  assert_int_equal (moved (&reading, 3, EP_MOVE_LAST), last);
  assert_int_equal (moved (&reading, 3, EP_MOVE_BACK), 2);
  assert_int_equal (moved (&reading, 3, EP_MOVE_FORTH), 4);
  assert_int_equal (moved (&reading, 0, EP_MOVE_BACK), 0);
  assert_int_equal (moved (&reading, last, EP_MOVE_FORTH), last);
  assert_int_equal (moved (&reading, 3, EP_MOVE_UP), 3);
  assert_int_equal (moved (&reading, 3, EP_MOVE_DOWN), 3);
  reading_clear (&reading);
}

static void
reading_begins_at_the_start (void **state)
{
  Reading reading = reading_of (example_crossing ());

  for (guint move = EP_MOVE_FIRST; move <= EP_MOVE_DOWN; move++)
    assert_int_equal (moved (&reading, EP_STOP_NONE, (EpMove)move),
                      move == EP_MOVE_LAST ? n_stops (&reading) - 1 : 0);
  reading_clear (&reading);
}

static void
a_page_leads_to_the_farthest_stop_within_a_year (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 100; i++) {
    Reading reading = reading_of (example_random (&random));
    g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_OVER_TIME, &reading.subject);
    guint last = table->n_rows - 1, stop = (guint)test_random_between (&random, 0, last);
    guint forth = moved (&reading, stop, EP_MOVE_PAGE_FORTH);
    guint back = moved (&reading, stop, EP_MOVE_PAGE_BACK);
    EpDay day = day_of_row (table, stop);

    assert_true (stop == last ? forth == last : forth > stop);
    assert_true (stop == 0 ? back == 0 : back < stop);
    if (forth > stop + 1)
      assert_true (day_of_row (table, forth) <= ep_day_add_months (day, 12));
    if (forth < last)
      assert_true (day_of_row (table, forth + 1) > ep_day_add_months (day, 12));
    if (back + 1 < stop)
      assert_true (ep_day_add_months (day_of_row (table, back), 12) >= day);
    if (back > 0)
      assert_true (ep_day_add_months (day_of_row (table, back - 1), 12) < day);
    reading_clear (&reading);
  }
}

static void
the_cursor_reads_its_day_in_a_sentence (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    guint stop;
    const char *sentence;
  } cases[] = {
      {example_crossing, 0,
       "1 December 2026: microneedling US$810.00 after session 1 with a package of 3, laser "
       "US$1,500.00 after session 1 with a package of 3. Microneedling is US$690.00 ahead."},
      {example_crossing, 2,
       "1 April 2027: microneedling US$1,410.00 after session 5, laser US$1,500.00. Microneedling "
       "is US$90.00 ahead."},
      {example_crossing, 8,
       "26 July 2028: microneedling US$2,910.00, laser US$2,150.00 after its maintenance visit. "
       "Laser is US$760.00 ahead."},
      {example_crossing, 14,
       "1 December 2029: microneedling US$4,410.00, laser US$2,150.00. Laser is US$2,260.00 "
       "ahead."},
      {time_near_tie, 1,
       "1 December 2029: microneedling US$1,000.00, laser US$1,005.00. Microneedling is US$5.00 "
       "ahead, about the same."},
      {time_near_tie, 0,
       "1 December 2026: microneedling US$1,000.00 after session 1, laser US$1,005.00 after "
       "session 1. Microneedling is US$5.00 ahead."},
      {time_equal_in_the_end, 1,
       "1 January 2027: microneedling US$300.00, laser US$300.00 after session 2. Both have cost "
       "the same so far."},
      {time_free_of_charge, 0,
       "1 December 2026: microneedling US$0.00 after session 1, laser US$0.00 after session 1. "
       "Both have cost the same so far."},
      {time_four_courses, 9,
       "1 January 2028: microneedling US$2,310.00 after its maintenance visit, Fractional laser, "
       "face US$1,500.00, Picosecond laser US$2,000.00, Peel US$3,800.00. Fractional laser, face "
       "is US$810.00 ahead of microneedling."},
      {time_four_equal_courses, LAST,
       "1 December 2029: microneedling US$2,910.00, laser US$2,910.00, Peel (3) US$2,910.00, Peel "
       "(4) US$2,910.00. Microneedling and laser have cost the same so far."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    Reading reading = reading_of (cases[i].scenario ());
    g_autoptr (EpScene) scene = scene_in (&reading, EP_CHART_DESK, 815, 287, FALSE);
    guint stop = MIN (cases[i].stop, n_stops (&reading) - 1);
    g_autoptr (EpScene) cursor = cursor_over (&reading, scene, stop);

    assert_string_equal (ep_scene_description (cursor), cases[i].sentence);
    reading_clear (&reading);
  }
}

static void
a_cursor_stays_within_the_scene_and_its_texts_apart (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 400; i++) {
    Reading reading = reading_of (example_random (&random));
    EpChartSize size = (EpChartSize)test_random_between (&random, EP_CHART_DESK, EP_CHART_PAPER);
    gboolean right_to_left = test_random_once_in (&random, 3);
    double width_px = (double)test_random_between (&random, size == EP_CHART_PRESENTER ? 960 : 320,
                                                   i % 2 ? 2560 : 960);
    double height_px =
        (double)test_random_between (&random, size == EP_CHART_PRESENTER ? 480 : 200, 900);
    g_autoptr (EpScene) scene = scene_in (&reading, size, width_px, height_px, right_to_left);
    guint stop = (guint)test_random_between (&random, 0, n_stops (&reading) - 1);
    g_autoptr (EpScene) cursor = cursor_over (&reading, scene, stop);
    const EpRect all = {0, 0, width_px, height_px};

    assert_texts_apart (cursor);
    assert_int_equal (ep_scene_is_mirrored (cursor), right_to_left);
    for (guint k = 0; k < ep_scene_n_marks (cursor); k++) {
      EpRect bounds = ep_mark_bounds (ep_scene_mark (cursor, k));

      assert_int_equal (ep_scene_mark (cursor, k)->layer, EP_LAYER_CURSOR);
      assert_true (ep_rect_contains (&all, &bounds));
    }
    reading_clear (&reading);
  }
}

/* Where the mark is without its halo. */
static EpRect
inner_bounds (const EpMark *mark)
{
  EpRect bounds = ep_mark_bounds (mark);
  double halo_px = mark->halo_px;

  return (EpRect){bounds.x + halo_px, bounds.y + halo_px, bounds.width - 2 * halo_px,
                  bounds.height - 2 * halo_px};
}

/* Whether a rectangle of ground covers all of it. */
static gboolean
is_covered (const EpScene *cursor, const EpRect *rect)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor); i++) {
    const EpMark *mark = ep_scene_mark (cursor, i);
    EpRect chip = ep_mark_bounds (mark);

    /* What is mirrored is rounded twice. */
    chip = (EpRect){chip.x - 0.01, chip.y, chip.width + 0.02, chip.height};
    if (mark->kind == EP_MARK_CHIP && mark->ink.role == EP_INK_GROUND &&
        ep_rect_contains (&chip, rect))
      return TRUE;
  }
  return FALSE;
}

/* Whether the cursor's line, its pill or one of its texts lies upon it. */
static gboolean
is_met (const EpScene *cursor, const EpRect *rect)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor); i++) {
    const EpMark *mark = ep_scene_mark (cursor, i);
    EpRect drawn = inner_bounds (mark);

    if ((mark->kind == EP_MARK_TEXT || mark->ink.role == EP_INK_FOREGROUND) &&
        ep_rects_meet (&drawn, rect, 0))
      return TRUE;
  }
  return FALSE;
}

static void
text_below_a_cursor_goes_as_a_whole (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    Reading reading = reading_of (example_random (&random));
    g_autoptr (EpScene) scene =
        scene_in (&reading, EP_CHART_DESK, (double)test_random_between (&random, 320, 1200), 300,
                  test_random_once_in (&random, 2));
    guint stop = (guint)test_random_between (&random, 0, n_stops (&reading) - 1);
    g_autoptr (EpScene) cursor = cursor_over (&reading, scene, stop);

    for (guint k = 0; k < ep_scene_n_marks (scene); k++) {
      const EpMark *mark = ep_scene_mark (scene, k);
      EpRect text = inner_bounds (mark);

      if (mark->kind == EP_MARK_TEXT && is_met (cursor, &text) && !is_covered (cursor, &text))
        fail_msg ("half of \"%s\" is left", mark->text);
    }
    reading_clear (&reading);
  }
}

typedef struct {
  const char *name;
  EpScenario *(*scenario) (void);
  double width_px, height_px;
  gboolean right_to_left;
  EpChartSize size;
  guint stop;
} Snapshot;

static const Snapshot snapshots[] = {
    {"crossing", example_crossing, 815, 287, FALSE, EP_CHART_DESK, 8},
    {"crossing-start", example_crossing, 815, 287, FALSE, EP_CHART_DESK, 0},
    {"crossing-end", example_crossing, 815, 287, FALSE, EP_CHART_DESK, 14},
    {"crossing-narrow", example_crossing, 320, 311, FALSE, EP_CHART_DESK, 13},
    {"crossing-presenter", example_crossing, 1100, 500, FALSE, EP_CHART_PRESENTER, 6},
    {"equal-courses", time_two_equal_courses, 815, 287, FALSE, EP_CHART_DESK, 4},
    {"four-courses", time_four_courses, 815, 287, FALSE, EP_CHART_DESK, 9},
    {"four-courses-narrow", time_four_courses, 320, 311, FALSE, EP_CHART_DESK, 9},
    {"four-courses-right-to-left", time_four_courses, 815, 287, TRUE, EP_CHART_DESK, 9},
    {"four-wide-amounts", time_four_wide_amounts, 815, 287, FALSE, EP_CHART_DESK, 9},
};

static void
every_cursor_is_as_kept (void **state)
{
  guint n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    const Snapshot *snapshot = &snapshots[i];
    Reading reading = reading_of (snapshot->scenario ());
    g_autoptr (EpScene) scene = scene_in (&reading, snapshot->size, snapshot->width_px,
                                          snapshot->height_px, snapshot->right_to_left);
    g_autoptr (EpScene) cursor = cursor_over (&reading, scene, snapshot->stop);
    g_autofree char *name = g_strdup_printf ("over-time-cursor-%s", snapshot->name);

    n_different += !is_as_kept (cursor, name);
    reading_clear (&reading);
  }
  assert_int_equal (n_different, 0);
}

static guint
column_titled (const EpChartTable *table, const char *title)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i].title, title))
      return i;
  fail_msg ("no column \"%s\"", title);
  return 0;
}

static void
assert_cell (const EpChartTable *table, guint row, const char *title, const char *text,
             const char *plain)
{
  const EpTableCell *found = cell (table, row, column_titled (table, title));

  assert_string_equal (found->text, text);
  assert_string_equal (found->plain, plain);
}

static void
the_table_lists_every_date (void **state)
{
  Reading reading = reading_of (example_crossing ());
  g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_OVER_TIME, &reading.subject);

  assert_string_equal (table->title, "Paid so far");
  assert_int_equal (table->n_columns, 10);
  assert_cell (table, 0, "Date", "1 Dec 2026", "2026-12-01");
  assert_cell (table, 0, "Microneedling, visit", "Session 1, package of 3",
               "Session 1, package of 3");
  assert_cell (table, 0, "Microneedling, pays", "US$810.00", "810.00");
  assert_cell (table, 0, "Laser, so far", "US$1,500.00", "1500.00");
  assert_cell (table, 0, "Cheaper so far", "Microneedling", "Microneedling");
  assert_cell (table, 8, "Date", "26 Jul 2028", "2028-07-26");
  assert_cell (table, 8, "Microneedling, visit", "", "");
  assert_cell (table, 8, "Microneedling, pays", "", "");
  assert_cell (table, 8, "Microneedling, so far", "US$2,910.00", "2910.00");
  assert_cell (table, 8, "Microneedling, so far at least", "US$2,610.00", "2610.00");
  assert_cell (table, 8, "Laser, visit", "Maintenance", "Maintenance");
  assert_cell (table, 8, "Laser, pays", "US$650.00", "650.00");
  assert_cell (table, 8, "Cheaper so far", "Laser", "Laser");
  assert_cell (table, 14, "Microneedling, so far at most", "US$4,620.00", "4620.00");
  reading_clear (&reading);
}

static void
the_table_names_both_of_every_pair (void **state)
{
  Reading reading = reading_of (time_four_equal_courses ());
  g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_OVER_TIME, &reading.subject);

  assert_cell (table, 0, "Cheaper so far, microneedling or laser", "The same", "The same");
  assert_cell (table, 0, "Cheaper so far, microneedling or Peel (4)", "The same", "The same");
  reading_clear (&reading);
}

/* Column by column against the comparison, whatever was put into the table's texts. */
static void
assert_figures (const Reading *reading, const EpChartTable *table)
{
  const EpComparison *comparison = reading->comparison;
  guint column = 1;

  for (guint i = 0; i < comparison->n_courses; i++) {
    gboolean has_range =
        reading->scenario->courses[i].sessions.min < reading->scenario->courses[i].sessions.max;
    gint64 paid_minor = 0;

    for (guint row = 0; row < table->n_rows; row++) {
      const EpTableCell *pays = cell (table, row, column + 1);
      const EpTableCell *so_far = cell (table, row, column + 2);
      gint64 plain_minor;

      paid_minor += *pays->text != '\0' ? pays->order : 0;
      assert_int_equal (so_far->order, paid_minor);
      assert_int_equal (
          ep_decimal_parse (so_far->plain, strlen (so_far->plain), 2, 0, G_MAXINT64, &plain_minor),
          EP_DECIMAL_OK);
      assert_int_equal (plain_minor, paid_minor);
    }
    assert_int_equal (paid_minor, comparison->courses[i].horizon_total_minor);
    column += has_range ? 5 : 3;
  }
  assert_int_equal (column + comparison->n_pairs, table->n_columns);
}

/* A row for every change, and none between. */
static void
assert_leaders (const EpPair *pair, const EpChartTable *table, guint column)
{
  guint leader = 0;

  for (guint row = 0; row < table->n_rows; row++) {
    while (leader + 1 < pair->n_leaders && pair->leaders[leader + 1].day <= day_of_row (table, row))
      leader++;
    assert_int_equal (cell (table, row, column)->order, pair->leaders[leader].cheaper);
  }
}

static void
the_table_s_figures_are_the_comparison_s (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 200; i++) {
    Reading reading = reading_of (example_random (&random));
    g_autoptr (EpChartTable) table = ep_chart_table (EP_VIEW_OVER_TIME, &reading.subject);
    guint n_pairs = reading.comparison->n_pairs;

    assert_figures (&reading, table);
    for (guint pair = 0; pair < n_pairs; pair++)
      assert_leaders (&reading.comparison->pairs[pair], table, table->n_columns - n_pairs + pair);
    reading_clear (&reading);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (stops_are_the_start_every_day_on_which_is_paid_and_the_end),
      cmocka_unit_test (a_place_in_the_plot_belongs_to_the_nearest_stop),
      cmocka_unit_test (outside_of_the_plot_is_no_stop),
      cmocka_unit_test (keys_lead_from_stop_to_stop),
      cmocka_unit_test (reading_begins_at_the_start),
      cmocka_unit_test (a_page_leads_to_the_farthest_stop_within_a_year),
      cmocka_unit_test (the_cursor_reads_its_day_in_a_sentence),
      cmocka_unit_test (a_cursor_stays_within_the_scene_and_its_texts_apart),
      cmocka_unit_test (text_below_a_cursor_goes_as_a_whole),
      cmocka_unit_test (every_cursor_is_as_kept),
      cmocka_unit_test (the_table_lists_every_date),
      cmocka_unit_test (the_table_names_both_of_every_pair),
      cmocka_unit_test (the_table_s_figures_are_the_comparison_s),
  };

  return cmocka_run_group_tests_name ("reading over time", tests, make_british_formatter,
                                      free_formatter);
}
