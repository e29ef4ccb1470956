#include <engine/decimal.h>
#include <present/labels.h>
#include <present/marks.h>
#include <present/verdict.h>
#include <string.h>

#include "chart-case.h"
#include "group-formatter.h"
#include "letters.h"
#include "scene-checks.h"
#include "session-examples.h"
#include "time-examples.h"
#include "win-maps.h"

/* What holds for every view of whatever is compared, so that a figure, a name and an answer are the
 * same in all of them. */

static EpScenario *
tie (void)
{
  return example_singles (30000, 30000);
}

static EpScenario *
near_tie (void)
{
  return example_singles (100000, 100500);
}

static EpScenario *
free_reference (void)
{
  return example_singles (0, 30000);
}

static EpScenario *
dinars (void)
{
  EpScenario *scenario = example_never_crossing ();

  scenario->currency = ep_currency_find ("KWD");
  return scenario;
}

typedef struct {
  const char *name;
  EpScenario *(*scenario) (void);
} Example;

static const Example examples[] = {
    {"never crossing", example_never_crossing},
    {"crossing", example_crossing},
    {"three changes", time_three_changes},
    {"six changes", time_six_changes},
    {"tie", tie},
    {"near tie", near_tie},
    {"equal courses", time_two_equal_courses},
    {"equal in the end", time_equal_in_the_end},
    {"four courses", time_four_courses},
    {"four more courses", session_four},
    {"four equal courses", time_four_equal_courses},
    {"two lasers", win_map_two_lasers},
    {"free of charge", time_free_of_charge},
    {"free reference", free_reference},
    {"one month", time_one_month},
    {"100 sessions", time_hundred_sessions},
    {"1 to 100 sessions", session_hundred},
    {"two ranges", session_two_ranges},
    {"nine digits over 600 months", time_nine_digits_over_600_months},
    {"nine digits", session_nine_digits},
    {"cents", win_map_cents},
    {"yen", time_yen},
    {"dinars", dinars},
};

/* The sizes in which charts are mostly seen. */
static const struct {
  EpChartSize size;
  double width_px, height_px;
} sizes[] = {
    {EP_CHART_DESK, 815, 287},       {EP_CHART_DESK, 320, 311},  {EP_CHART_DESK, 1232, 620},
    {EP_CHART_PRESENTER, 1184, 560}, {EP_CHART_PAPER, 680, 260},
};

typedef void (*Check) (const ChartCase *chart, EpView view, const char *name);

static void
check_all (Check check)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    guint n_pairs = 1;

    for (guint pair = 0; pair < n_pairs; pair++) {
      g_auto (ChartCase) chart = chart_case (formatter, examples[i].scenario (), pair);

      n_pairs = chart.comparison->n_pairs;
      for (guint view = 0; view < EP_VIEWS; view++)
        check (&chart, (EpView)view, examples[i].name);
    }
  }
}

/* The same in light colours as on the desk. */
static EpScene *
desk_scene (const ChartCase *chart, EpView view)
{
  return chart_case_scene (chart, view, EP_CHART_DESK, 815, 287, FALSE);
}

static void
check_scene (const ChartCase *chart, EpView view, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint right_to_left = 0; right_to_left < 2; right_to_left++) {
      g_autoptr (EpScene) scene = chart_case_scene (chart, view, sizes[i].size, sizes[i].width_px,
                                                    sizes[i].height_px, (gboolean)right_to_left);

      assert_texts_apart (scene);
      assert_marks_inside (scene);
    }
}

static void
no_text_covers_another_and_nothing_leaves_a_chart (void **state)
{
  check_all (check_scene);
}

static gboolean
is_sentences (const char *text)
{
  return g_utf8_validate (text, -1, NULL) && g_str_has_suffix (text, ".") &&
         strstr (text, "..") == NULL && strstr (text, "  ") == NULL &&
         !g_unichar_islower (g_utf8_get_char (text));
}

static void
check_sentences (const ChartCase *chart, EpView view, const char *name)
{
  g_autoptr (EpScene) scene = desk_scene (chart, view);

  if (!is_sentences (ep_scene_description (scene)) || !is_sentences (ep_scene_support (scene)))
    fail_msg ("%s, %s: \"%s\" \"%s\"", name, ep_view_name (view), ep_scene_description (scene),
              ep_scene_support (scene));
}

static void
every_chart_says_what_it_shows_in_sentences (void **state)
{
  check_all (check_sentences);
}

static void
assert_names (const ChartCase *chart, guint course, const char *sentences, const char *name)
{
  g_autofree char *inside = ep_course_label (chart->scenario, course, EP_LABEL_INSIDE);
  g_autofree char *start = ep_course_label (chart->scenario, course, EP_LABEL_AT_START);

  if (strstr (sentences, inside) == NULL && strstr (sentences, start) == NULL)
    fail_msg ("%s: \"%s\" does not name %s", name, sentences, inside);
}

/* Among more than two, "both" and "cheaper" alone leave open of which. */
static void
check_pair_is_named (const ChartCase *chart, EpView view, const char *name)
{
  const EpPair *pair = &chart->comparison->pairs[chart->subject.pair];
  g_autoptr (EpScene) scene = desk_scene (chart, view);
  guint n_stops = ep_chart_n_stops (view, &chart->subject);

  if (chart->comparison->n_courses == 2)
    return;
  assert_names (chart, 0, ep_scene_description (scene), name);
  assert_names (chart, pair->course, ep_scene_description (scene), name);
  for (guint stop = 0; stop < n_stops; stop += 1 + n_stops / 20) {
    g_autoptr (EpScene) cursor = ep_chart_cursor (view, &chart->subject, scene, stop, &letters);

    assert_names (chart, 0, ep_scene_description (cursor), name);
    assert_names (chart, pair->course, ep_scene_description (cursor), name);
  }
}

static void
of_several_courses_every_sentence_names_the_two_that_it_compares (void **state)
{
  check_all (check_pair_is_named);
}

/* A picture stands alone, without the verdict that says so too. */
static void
every_chart_says_that_the_own_costs_are_counted_where_they_are (void **state)
{
  static const char own_costs[] = "The patient’s own costs are counted.";

  for (guint view = 0; view < EP_VIEWS; view++)
    for (guint all_in = 0; all_in < 2; all_in++) {
      EpScenario *scenario = example_crossing ();

      scenario->per_visit_minor = 1500;
      scenario->basis = all_in ? EP_BASIS_ALL_IN : EP_BASIS_PRICE;
      g_auto (ChartCase) chart = chart_case (formatter, scenario, 0);
      g_autoptr (EpScene) scene = desk_scene (&chart, (EpView)view);

      assert_int_equal (strstr (ep_scene_support (scene), own_costs) != NULL, all_in);
    }
}

/* One price is another answer, and every view has another sentence for it. */
static void
another_answer_is_told_by_another_sentence (void **state)
{
  static const gint64 prices_minor[] = {50000, 100000, 100500, 200000};

  for (guint view = 0; view < EP_VIEWS; view++)
    for (guint i = 1; i < G_N_ELEMENTS (prices_minor); i++) {
      g_auto (ChartCase) one =
          chart_case (formatter, example_singles (100000, prices_minor[i - 1]), 0);
      g_auto (ChartCase) next =
          chart_case (formatter, example_singles (100000, prices_minor[i]), 0);
      g_autoptr (EpScene) one_scene = desk_scene (&one, (EpView)view);
      g_autoptr (EpScene) next_scene = desk_scene (&next, (EpView)view);

      assert_string_not_equal (ep_scene_description (one_scene), ep_scene_description (next_scene));
    }
}

static gboolean
is_pill (const EpMark *mark)
{
  return mark->kind == EP_MARK_CHIP && mark->ink.role == EP_INK_FOREGROUND &&
         mark->stroke.width_px <= 0;
}

/* Whether a chip of the cursor covers all of it. */
static gboolean
is_covered (const EpScene *cursor, const EpRect *text)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor); i++) {
    const EpMark *mark = ep_scene_mark (cursor, i);
    EpRect chip = ep_mark_bounds (mark);

    /* What is mirrored is rounded twice. */
    chip = (EpRect){chip.x - 0.01, chip.y - 0.01, chip.width + 0.02, chip.height + 0.02};
    if (mark->kind == EP_MARK_CHIP && ep_rect_contains (&chip, text))
      return TRUE;
  }
  return FALSE;
}

/* Half an amount would be another amount. */
static void
assert_pills_leave_no_half_text (const EpScene *scene, const EpScene *cursor)
{
  for (guint i = 0; i < ep_scene_n_marks (cursor); i++) {
    EpRect pill = ep_mark_bounds (ep_scene_mark (cursor, i));

    for (guint k = 0; k < ep_scene_n_marks (scene) && is_pill (ep_scene_mark (cursor, i)); k++) {
      const EpMark *mark = ep_scene_mark (scene, k);
      EpRect text = ep_mark_bounds (mark);
      double halo = mark->halo_px;

      text = (EpRect){text.x + halo, text.y + halo, text.width - 2 * halo, text.height - 2 * halo};
      if (mark->kind == EP_MARK_TEXT && ep_rects_meet (&pill, &text, 0) &&
          !is_covered (cursor, &text))
        fail_msg ("half of \"%s\" is left below \"%s\"", mark->text, ep_scene_description (cursor));
    }
  }
}

static void
assert_cursor_inside (const ChartCase *chart, EpView view, const EpScene *scene, guint stop)
{
  const EpRect all = {-0.01, -0.01, ep_scene_width_px (scene) + 0.02,
                      ep_scene_height_px (scene) + 0.02};
  g_autoptr (EpScene) cursor = ep_chart_cursor (view, &chart->subject, scene, stop, &letters);

  assert_true (is_sentences (ep_scene_description (cursor)));
  assert_texts_apart (cursor);
  assert_pills_leave_no_half_text (scene, cursor);
  for (guint i = 0; i < ep_scene_n_marks (cursor); i++) {
    EpRect bounds = ep_mark_bounds (ep_scene_mark (cursor, i));

    assert_int_equal (ep_scene_mark (cursor, i)->layer, EP_LAYER_CURSOR);
    assert_true (ep_rect_contains (&all, &bounds));
  }
}

static void
check_cursors (const ChartCase *chart, EpView view, const char *name)
{
  guint n_stops = ep_chart_n_stops (view, &chart->subject);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (EpScene) scene = chart_case_scene (chart, view, sizes[i].size, sizes[i].width_px,
                                                  sizes[i].height_px, i % 2 == 1);

    /* Of thousands of cells some are enough, the last among them. */
    for (guint stop = 0; stop < n_stops; stop += 1 + n_stops / 100)
      assert_cursor_inside (chart, view, scene, stop);
    if (n_stops > 0)
      assert_cursor_inside (chart, view, scene, n_stops - 1);
  }
}

static void
the_cursor_stays_inside_at_every_stop (void **state)
{
  check_all (check_cursors);
}

/* A cell is read as it stands in a file: the amount is that of its order, the rest its own text. */
static void
check_cells (const ChartCase *chart, EpView view, const char *name)
{
  const EpCurrency *currency = chart->scenario->currency;
  g_autoptr (EpChartTable) table = ep_chart_table (view, &chart->subject);

  assert_true (table->n_rows > 0);
  for (guint i = 0; i < table->n_rows * table->n_columns; i++) {
    const EpTableCell *cell = &table->cells[i];
    g_autofree char *money = ep_format_money (formatter, cell->order, currency);
    char plain[EP_DECIMAL_SIZE];

    assert_non_null (cell->text);
    assert_non_null (cell->plain);
    ep_decimal_write (cell->order, currency->decimals, plain);
    if (g_str_equal (cell->text, money) && currency->decimals > 0)
      assert_string_equal (cell->plain, plain);
    if (!table->columns[i % table->n_columns].is_number && strstr (cell->plain, "-") == NULL &&
        !g_str_equal (cell->plain, "true") && !g_str_equal (cell->plain, "false"))
      assert_string_equal (cell->plain, cell->text);
  }
}

static void
every_figure_of_a_table_is_the_same_in_a_file (void **state)
{
  check_all (check_cells);
}

static guint
column_that_begins (const EpChartTable *table, const char *start)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_has_prefix (table->columns[i].title, start))
      return i;
  fail_msg ("no column \"%s\"", start);
  return 0;
}

static const EpTableCell *
cell_of (const EpChartTable *table, guint row, const char *column)
{
  return &table->cells[row * table->n_columns + column_that_begins (table, column)];
}

static const char *
leader_of (const ChartCase *chart, EpCheaper cheaper, char **label)
{
  *label = cheaper == EP_CHEAPER_EQUAL
               ? g_strdup ("The same")
               : ep_course_label (chart->scenario,
                                  cheaper == EP_CHEAPER_OTHER
                                      ? chart->comparison->pairs[chart->subject.pair].course
                                      : 0,
                                  EP_LABEL_ALONE);
  return *label;
}

/* The last row of the table over time is the horizon's, that of the likely counts of the map and of
 * as many sessions by session are the course's. */
static void
check_answers (const ChartCase *chart, EpView view, const char *name)
{
  const EpPair *pair = &chart->comparison->pairs[chart->subject.pair];
  const EpCourseCost *reference = &chart->comparison->courses[0];
  guint likely = chart->scenario->courses[0].sessions.likely;
  g_autoptr (EpChartTable) table = ep_chart_table (view, &chart->subject);
  g_autofree char *leader = NULL;

  switch (view) {
  case EP_VIEW_OVER_TIME:
    if (chart->comparison->n_courses == 2)
      assert_string_equal (cell_of (table, table->n_rows - 1, "Cheaper")->plain,
                           leader_of (chart, pair->horizon_cheaper, &leader));
    break;
  case EP_VIEW_BY_SESSION:
    assert_true (table->cells[(likely - 1) * table->n_columns + 1].order ==
                 reference->course_total_minor);
    break;
  case EP_VIEW_WIN_MAP:
    for (guint row = 0; row < table->n_rows; row++)
      if (table->cells[row * table->n_columns].order == likely &&
          table->cells[row * table->n_columns + 1].order ==
              chart->scenario->courses[pair->course].sessions.likely) {
        assert_string_equal (cell_of (table, row, "Cheaper")->plain,
                             leader_of (chart, pair->course_cheaper, &leader));
        assert_true (cell_of (table, row, "Saving")->order == ABS (pair->course_difference_minor));
      }
    break;
  case EP_VIEW_WHAT_CHANGES_IT:
  default:
    assert_int_equal (table->n_columns, 6);
    break;
  }
}

static void
tables_give_the_answers_of_the_comparison (void **state)
{
  check_all (check_answers);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (no_text_covers_another_and_nothing_leaves_a_chart),
      cmocka_unit_test (every_chart_says_what_it_shows_in_sentences),
      cmocka_unit_test (of_several_courses_every_sentence_names_the_two_that_it_compares),
      cmocka_unit_test (every_chart_says_that_the_own_costs_are_counted_where_they_are),
      cmocka_unit_test (another_answer_is_told_by_another_sentence),
      cmocka_unit_test (the_cursor_stays_inside_at_every_stop),
      cmocka_unit_test (every_figure_of_a_table_is_the_same_in_a_file),
      cmocka_unit_test (tables_give_the_answers_of_the_comparison),
  };

  return cmocka_run_group_tests (tests, make_american_formatter, free_formatter);
}
