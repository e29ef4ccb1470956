#include <math.h>
#include <string.h>

#include "group-formatter.h"
#include "letters.h"
#include "scene-checks.h"
#include "support.h"
#include "win-maps.h"

static EpScene *
scene_of (const EpScenario *scenario, double width_px, double height_px)
{
  return win_map_scene (formatter, EP_CHART_DESK, scenario, 0, width_px, height_px, FALSE);
}

typedef struct {
  const char *name;
  EpScenario *(*scenario) (void);
  guint pair;
  double width_px, height_px;
  EpChartSize size;
  gboolean right_to_left;
} Snapshot;

static const Snapshot snapshots[] = {
    {"crossing", win_map_crossing, 0, 815, 287, EP_CHART_DESK, FALSE},
    {"crossing-right-to-left", win_map_crossing, 0, 815, 287, EP_CHART_DESK, TRUE},
    {"crossing-narrow", win_map_crossing, 0, 320, 311, EP_CHART_DESK, FALSE},
    {"crossing-shared", win_map_crossing, 0, 1100, 500, EP_CHART_PRESENTER, FALSE},
    {"never-crossing", example_never_crossing, 0, 815, 287, EP_CHART_DESK, FALSE},
    {"equal-courses", win_map_equal_courses, 0, 815, 287, EP_CHART_DESK, FALSE},
    {"near-tie-narrow", win_map_near_tie, 0, 320, 311, EP_CHART_DESK, FALSE},
    {"cents", win_map_cents, 0, 560, 287, EP_CHART_PAPER, FALSE},
    {"nine-digits", win_map_nine_digits, 0, 815, 287, EP_CHART_DESK, FALSE},
    {"nine-digits-narrow", win_map_nine_digits, 0, 320, 311, EP_CHART_DESK, FALSE},
    {"hundred-sessions", win_map_hundred_sessions, 0, 640, 240, EP_CHART_DESK, FALSE},
    {"two-lasers-narrow", win_map_two_lasers, 1, 320, 311, EP_CHART_DESK, FALSE},
    {"tiny", win_map_crossing, 0, 60, 80, EP_CHART_DESK, FALSE},
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
        win_map_scene (formatter, snapshot->size, scenario, snapshot->pair, snapshot->width_px,
                       snapshot->height_px, snapshot->right_to_left);
    g_autofree char *dump = ep_scene_dump (scene);
    g_autofree char *name = g_strdup_printf ("scenes/win-map-%s.txt", snapshot->name);
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

static void
no_text_covers_another_or_leaves_the_scene (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 400; i++) {
    g_autoptr (EpScenario) scenario = win_map_random (&random);
    guint pair = win_map_random_pair (&random, scenario);
    gboolean mirrored = test_random_once_in (&random, 4);
    g_autoptr (EpScene) desk =
        win_map_scene (formatter, EP_CHART_DESK, scenario, pair,
                       (double)test_random_between (&random, 320, i % 2 ? 2560 : 480),
                       (double)test_random_between (&random, 160, 900), mirrored);
    g_autoptr (EpScene) shared =
        win_map_scene (formatter, EP_CHART_PRESENTER, scenario, pair,
                       (double)test_random_between (&random, 960, 2560),
                       (double)test_random_between (&random, 400, 1200), mirrored);
    g_autoptr (EpScene) paper = win_map_scene (
        formatter, EP_CHART_PAPER, scenario, pair, (double)test_random_between (&random, 320, 900),
        (double)test_random_between (&random, 160, 500), mirrored);

    assert_texts_apart (desk);
    assert_texts_apart (shared);
    assert_texts_apart (paper);
  }
}

static void
any_size_can_be_laid_out (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    g_autoptr (EpScenario) scenario = snapshots[i].scenario ();

    for (double width_px = 1; width_px < 320; width_px += 17)
      for (double height_px = 1; height_px < 200; height_px += 23)
        ep_scene_free (scene_of (scenario, width_px, height_px));
  }
}

static void
the_likely_counts_and_their_ranges_are_in_view (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 500; i++) {
    g_autoptr (EpScenario) scenario = win_map_random (&random);
    g_autoptr (EpScene) scene = scene_of (scenario, (double)test_random_between (&random, 20, 2000),
                                          (double)test_random_between (&random, 20, 1000));
    WinMapShown shown = win_map_shown (scene);

    for (guint side = 0; side < 2; side++) {
      EpSessions sessions = scenario->courses[side].sessions;
      guint last = shown.first[side] + shown.n[side] - 1;

      assert_in_range (shown.n[side], 1, 24);
      assert_true (shown.first[side] >= 1 && last <= EP_SESSIONS_MAX);
      assert_in_range (sessions.likely, shown.first[side], last);
      if (sessions.max - sessions.min < shown.n[side])
        assert_true (shown.first[side] <= sessions.min && sessions.max <= last);
      else
        assert_true (sessions.min <= shown.first[side] && last <= sessions.max);
    }
  }
}

static void
as_many_counts_are_shown_as_there_is_room_for (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    double width_px, height_px;
    guint first[2], n[2];
  } cases[] = {
      {win_map_crossing, 815, 287, {1, 1}, {12, 8}},
      {win_map_crossing, 2560, 1200, {1, 1}, {12, 8}},
      {win_map_crossing, 320, 311, {4, 1}, {5, 8}},
      {win_map_crossing, 815, 180, {1, 2}, {12, 4}},
      {win_map_nine_digits, 815, 287, {4, 1}, {5, 8}},
      {win_map_hundred_sessions, 2560, 1200, {77, 24}, {24, 24}},
      {win_map_hundred_sessions, 815, 287, {85, 36}, {11, 8}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = cases[i].scenario ();
    g_autoptr (EpScene) scene = scene_of (scenario, cases[i].width_px, cases[i].height_px);
    WinMapShown shown = win_map_shown (scene);

    for (guint side = 0; side < 2; side++) {
      assert_int_equal (shown.first[side], cases[i].first[side]);
      assert_int_equal (shown.n[side], cases[i].n[side]);
    }
  }
}

static void
counts_whose_total_cannot_be_counted_are_not_shown (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (0, 0);
  g_autoptr (EpScene) scene = NULL;

  scenario->currency = ep_currency_find ("CLF");
  scenario->horizon_months = 0;
  scenario->courses[0].session_price_minor = ep_amount_max (4);
  scenario->courses[0].sessions = (EpSessions){90, 100, 100};
  scenario->courses[1].pricing = EP_PRICING_RATIO_PER_COURSE;
  scenario->courses[1].price_ratio_e4 = EP_RATIO_E4_MAX;
  scenario->courses[1].sessions = (EpSessions){1, 1, 8};
  scene = scene_of (scenario, 815, 500);
  /* each session costs nearly 10^18; ten of them would be shown, nine fit 64 bits */
  assert_int_equal (win_map_shown (scene).n[1], 9);
}

static void
sentences_say_what_is_there (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    guint pair;
    const char *headline, *support;
  } cases[] = {
      {win_map_crossing, 0, "With 5 and 3 sessions microneedling is $90.00 cheaper for the course.",
       "Every cell: what the cheaper course saves. Dashed: the planned range, where microneedling "
       "is cheaper in 2 of 3. Hatched: about the same, within 5%."},
      {example_never_crossing, 0,
       "With 5 and 3 sessions microneedling is $2,190.00 cheaper for the course.",
       "Every cell: what the cheaper course saves. Dashed: the planned range, where microneedling "
       "is cheaper in all 3."},
      {win_map_equal_courses, 0,
       "With 3 sessions each microneedling and laser cost exactly the same, $900.00 for the "
       "course.",
       "Every cell: what the cheaper course saves. Dashed: the planned range, where microneedling "
       "is cheaper in 3 of 6 and laser in 1."},
      {win_map_near_tie, 0,
       "With 1 session each microneedling and laser cost about the same for the course: "
       "microneedling is $5.00 cheaper.",
       "Every cell: what the cheaper course saves. Hatched: about the same, within 1%."},
      {win_map_free_of_charge, 0,
       "With 1 session each microneedling and laser cost exactly the same, $0.00 for the course.",
       "Every cell: both courses cost the same."},
      {win_map_two_lasers, 1,
       "With 5 and 3 sessions Picosecond laser & cooling of the skin is $148.50 cheaper than "
       "microneedling for the course.",
       "Every cell: what the cheaper course saves, rounded. Dashed: the planned range, where "
       "Picosecond laser & cooling of the skin is cheaper in 5 of 12. Hatched: about the same, "
       "within 5%."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = cases[i].scenario ();
    g_autoptr (EpScene) scene =
        win_map_scene (formatter, EP_CHART_DESK, scenario, cases[i].pair, 815, 287, FALSE);

    assert_string_equal (ep_scene_description (scene), cases[i].headline);
    assert_string_equal (ep_scene_support (scene), cases[i].support);
  }
}

static gboolean
has_text (const EpScene *scene, const char *text)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->kind == EP_MARK_TEXT && g_str_equal (mark->text, text))
      return TRUE;
  }
  return FALSE;
}

static void
the_axes_and_the_strip_name_the_courses (void **state)
{
  g_autoptr (EpScenario) scenario = win_map_two_lasers ();
  g_autoptr (EpScene) first =
      win_map_scene (formatter, EP_CHART_DESK, scenario, 0, 815, 287, FALSE);
  g_autoptr (EpScene) second =
      win_map_scene (formatter, EP_CHART_DESK, scenario, 1, 815, 287, FALSE);
  g_autoptr (EpScenario) plain = win_map_crossing ();
  g_autoptr (EpScene) wide = scene_of (plain, 815, 287), narrow = scene_of (plain, 320, 311);

  assert_true (has_text (first, "Microneedling sessions"));
  assert_true (has_text (first, "Sessions of Fractional laser, face"));
  assert_true (has_text (second, "Sessions of Picosecond laser & cooling of the skin"));
  assert_true (has_text (wide, "Laser sessions"));
  assert_true (has_text (wide, "<b>Laser</b>"));
  assert_true (has_text (wide, "<b>Microneedling</b>"));
  assert_true (has_text (narrow, "Laser is cheaper"));
  assert_true (has_text (narrow, "Microneedling is cheaper"));
}

static void
a_mirrored_map_is_the_same_turned_around (void **state)
{
  g_autoptr (EpScenario) scenario = win_map_crossing ();
  g_autoptr (EpScene) scene = scene_of (scenario, 815, 287);
  g_autoptr (EpScene) mirrored =
      win_map_scene (formatter, EP_CHART_DESK, scenario, 0, 815, 287, TRUE);

  assert_int_equal (ep_scene_n_marks (scene), ep_scene_n_marks (mirrored));
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    EpRect here = ep_mark_bounds (ep_scene_mark (scene, i));
    EpRect there = ep_mark_bounds (ep_scene_mark (mirrored, i));

    assert_true (fabs (here.x + here.width - (815 - there.x)) < 1e-6);
    assert_true (fabs (here.width - there.width) < 1e-6);
  }
}

/* One that is asked only for what it has not measured yet. */
static guint n_measured;

static double
count_width_px (const EpTextMeasurer *measurer, const char *text, const EpTextStyle *style)
{
  n_measured++;
  return strpbrk (text, "123456789") != NULL ? 1000 : letters.width_px (&letters, text, style);
}

static void
figures_are_measured_as_zeros_and_markup_as_it_is (void **state)
{
  const EpTextMeasurer counting = {count_width_px, NULL};
  const EpTextMeasurer figures = ep_figures_measurer (&counting);
  const EpTextStyle plain = {10, FALSE, FALSE}, markup = {10, FALSE, TRUE};

  n_measured = 0;
  assert_true (fabs (ep_text_width_px (&figures, "$1,270", &plain) - 30) < 1e-6);
  assert_true (fabs (ep_text_width_px (&figures, "٣٢ ₪", &plain) - 20) < 1e-6);
  assert_true (ep_text_width_px (&figures, "A &#38; B", &markup) > 999);
  assert_int_equal (n_measured, 3);
}

/* At the right edge laser is cheaper in every row. */
static void
who_is_cheaper_nowhere_at_the_right_edge_is_named_over_the_map (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 40000);
  g_autoptr (EpScene) scene =
      win_map_scene (formatter, EP_CHART_DESK, scenario, 0, 1000, 320, FALSE);
  WinMapShown shown = win_map_shown (scene);
  const EpMark *over = text_that_begins (scene, "Microneedling is cheaper");
  EpRect last;

  assert_non_null (text_that_begins (scene, "<b>Laser</b>"));
  assert_non_null (over);
  last = win_map_cell_rect (&shown, 9, shown.n[1] - 1);
  assert_true (ABS (over->points[0].x - last.x - last.width) <= 1);
  assert_true (over->points[0].y < last.y);
}

static void
who_is_cheaper_at_the_right_edge_is_named_there_alone (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  g_autoptr (EpScene) scene =
      win_map_scene (formatter, EP_CHART_DESK, scenario, 0, 1000, 320, FALSE);

  assert_non_null (text_that_begins (scene, "<b>Microneedling</b>"));
  assert_null (text_that_begins (scene, "Microneedling is cheaper"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_scene_is_as_kept),
      cmocka_unit_test (no_text_covers_another_or_leaves_the_scene),
      cmocka_unit_test (any_size_can_be_laid_out),
      cmocka_unit_test (the_likely_counts_and_their_ranges_are_in_view),
      cmocka_unit_test (as_many_counts_are_shown_as_there_is_room_for),
      cmocka_unit_test (counts_whose_total_cannot_be_counted_are_not_shown),
      cmocka_unit_test (sentences_say_what_is_there),
      cmocka_unit_test (the_axes_and_the_strip_name_the_courses),
      cmocka_unit_test (a_mirrored_map_is_the_same_turned_around),
      cmocka_unit_test (figures_are_measured_as_zeros_and_markup_as_it_is),
      cmocka_unit_test (who_is_cheaper_nowhere_at_the_right_edge_is_named_over_the_map),
      cmocka_unit_test (who_is_cheaper_at_the_right_edge_is_named_there_alone),
  };

  return cmocka_run_group_tests_name ("win map", tests, make_american_formatter, free_formatter);
}
