#include <present/labels.h>
#include <present/marks.h>

#include "group-formatter.h"
#include "letters.h"
#include "scene-checks.h"
#include "session-examples.h"
#include "support.h"

static EpScenario *
one_course_of_many (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[0].sessions = scenario->courses[1].sessions = (EpSessions){1, 1, 1};
  return scenario;
}

typedef struct {
  const char *name;
  EpScenario *(*scenario) (void);
  guint pair;
  EpChartSize size;
  double width_px, height_px;
  gboolean right_to_left;
  guint sessions; /* where the cursor is; 0: none */
} Snapshot;

static const Snapshot snapshots[] = {
    {"crossing", example_crossing, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"crossing-right-to-left", example_crossing, 0, EP_CHART_DESK, 815, 287, TRUE, 0},
    {"crossing-narrow", example_crossing, 0, EP_CHART_DESK, 320, 311, FALSE, 0},
    {"crossing-presenter", example_crossing, 0, EP_CHART_PRESENTER, 1280, 600, FALSE, 0},
    {"crossing-paper", example_crossing, 0, EP_CHART_PAPER, 640, 260, FALSE, 0},
    {"never-crossing", example_never_crossing, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"laser-first", session_laser_first, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"equal", session_equal, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"one-session", one_course_of_many, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"hundred", session_hundred, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"hundred-narrow", session_hundred, 0, EP_CHART_DESK, 320, 311, FALSE, 0},
    {"two-ranges", session_two_ranges, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"four", session_four, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"four-second-pair", session_four, 1, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"nine-digits", session_nine_digits, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"nine-digits-narrow", session_nine_digits, 0, EP_CHART_DESK, 320, 311, FALSE, 0},
    {"cheap", session_cheap, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"free", session_free, 0, EP_CHART_DESK, 815, 287, FALSE, 0},
    {"tiny", example_crossing, 0, EP_CHART_DESK, 60, 80, FALSE, 0},
    {"cursor-crossing", example_crossing, 0, EP_CHART_DESK, 815, 287, FALSE, 6},
    {"cursor-right-to-left", example_crossing, 0, EP_CHART_DESK, 815, 287, TRUE, 6},
    {"cursor-beyond-a-line", example_never_crossing, 0, EP_CHART_DESK, 815, 287, FALSE, 10},
    {"cursor-first", session_laser_first, 0, EP_CHART_DESK, 815, 287, FALSE, 1},
    {"cursor-four", session_four, 0, EP_CHART_DESK, 815, 287, FALSE, 6},
    {"cursor-four-narrow", session_four, 0, EP_CHART_DESK, 320, 311, FALSE, 7},
};

/* With EVENPOINT_KEEP_SCENES set the kept scenes are written instead: look at the diff. */
static void
every_scene_is_as_kept (void **state)
{
  guint n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    const Snapshot *snapshot = &snapshots[i];
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpScene) scene = NULL;
    g_autoptr (EpScene) cursor = NULL;
    g_autofree char *name = g_strdup_printf ("by-session-%s", snapshot->name);

    session_case_init (&session_case, formatter, snapshot->scenario (), snapshot->pair);
    scene = session_case_scene (&session_case, snapshot->size, snapshot->width_px,
                                snapshot->height_px, snapshot->right_to_left);
    if (snapshot->sessions > 0)
      cursor = ep_chart_cursor (EP_VIEW_BY_SESSION, &session_case.subject, scene,
                                snapshot->sessions - 1, &letters);
    n_different += !is_as_kept (cursor != NULL ? cursor : scene, name);
  }
  assert_int_equal (n_different, 0);
}

static void
random_case (SessionCase *session_case, TestRandom *random)
{
  EpScenario *scenario = session_random (random);

  session_case_init (session_case, formatter, scenario,
                     (guint)test_random_between (random, 0, scenario->n_courses - 2));
}

/* Of the straight lines from labels to what they speak of. */
static void
assert_ties_off_labels (const EpScene *scene)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *tie = ep_scene_mark (scene, i);

    if (tie->kind != EP_MARK_PATH || tie->layer != EP_LAYER_LABELS)
      continue;
    for (guint k = 0; k < ep_scene_n_marks (scene); k++) {
      const EpMark *mark = ep_scene_mark (scene, k);

      for (double share = 0; mark->kind == EP_MARK_TEXT && share <= 1; share += 0.05) {
        double half = mark->text_style.size_px / 2;
        EpRect bounds = ep_mark_bounds (mark);
        EpRect text = {bounds.x + mark->halo_px, mark->points[0].y - half,
                       bounds.width - 2 * mark->halo_px, 2 * half};
        EpRect on_tie = {tie->points[0].x + share * (tie->points[1].x - tie->points[0].x),
                         tie->points[0].y + share * (tie->points[1].y - tie->points[0].y), 0, 0};

        if (ep_rect_contains (&text, &on_tie))
          fail_msg ("at %g px: a tie crosses \"%s\"", ep_scene_width_px (scene), mark->text);
      }
    }
  }
}

static void
no_label_covers_another_or_a_line_or_leaves_the_scene (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 1500; i++) {
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpScene) scene = NULL;

    random_case (&session_case, &random);
    scene = session_case_scene (&session_case, EP_CHART_DESK,
                                (double)test_random_between (&random, 320, i % 2 ? 2560 : 480),
                                (double)test_random_between (&random, 200, 900),
                                test_random_once_in (&random, 4));
    assert_texts_apart (scene);
    assert_labels_off_lines (scene);
    assert_ties_off_labels (scene);
  }
}

static void
the_same_holds_on_a_shared_screen_and_on_paper (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 600; i++) {
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpScene) shared = NULL;
    g_autoptr (EpScene) paper = NULL;

    random_case (&session_case, &random);
    shared = session_case_scene (&session_case, EP_CHART_PRESENTER,
                                 (double)test_random_between (&random, 960, 2560),
                                 (double)test_random_between (&random, 480, 1200), FALSE);
    paper = session_case_scene (&session_case, EP_CHART_PAPER,
                                (double)test_random_between (&random, 320, 900),
                                (double)test_random_between (&random, 180, 500), FALSE);
    assert_texts_apart (shared);
    assert_labels_off_lines (shared);
    assert_texts_apart (paper);
    assert_labels_off_lines (paper);
  }
}

static void
assert_within (const EpScene *scene)
{
  EpRect all = {-0.01, -0.01, ep_scene_width_px (scene) + 0.02, ep_scene_height_px (scene) + 0.02};

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    EpRect rect = ep_mark_bounds (mark);

    if (!ep_rect_contains (&all, &rect))
      fail_msg ("at %g px: a mark (%s) leaves the scene", all.width,
                mark->text != NULL ? mark->text : "no text");
  }
}

static void
nothing_of_the_cursor_leaves_the_scene_or_covers_its_own_text (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 1000; i++) {
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpScene) scene = NULL;
    g_autoptr (EpScene) cursor = NULL;
    guint n_stops;

    random_case (&session_case, &random);
    scene = session_case_scene (&session_case, EP_CHART_DESK,
                                (double)test_random_between (&random, 320, i % 2 ? 2560 : 480),
                                (double)test_random_between (&random, 200, 900),
                                test_random_once_in (&random, 4));
    n_stops = ep_chart_n_stops (EP_VIEW_BY_SESSION, &session_case.subject);
    cursor = ep_chart_cursor (EP_VIEW_BY_SESSION, &session_case.subject, scene,
                              (guint)test_random_between (&random, 0, n_stops - 1), &letters);
    assert_texts_apart (cursor);
    assert_within (cursor);
    assert_int_equal (ep_scene_is_mirrored (cursor), ep_scene_is_mirrored (scene));
  }
}

static void
any_size_can_be_laid_out_and_read (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (snapshots); i++) {
    g_auto (SessionCase) session_case = {0};

    session_case_init (&session_case, formatter, snapshots[i].scenario (), snapshots[i].pair);
    for (double width_px = 1; width_px < 320; width_px += 17)
      for (double height_px = 1; height_px < 200; height_px += 23) {
        g_autoptr (EpScene) scene =
            session_case_scene (&session_case, snapshots[i].size, width_px, height_px, FALSE);

        ep_scene_free (
            ep_chart_cursor (EP_VIEW_BY_SESSION, &session_case.subject, scene, 0, &letters));
      }
  }
}

/* Where the planned number of a course costs that much, by the frame alone. */
static EpPoint
planned_point (const SessionCase *session_case, const EpScene *scene, guint course)
{
  const EpChartFrame *frame = ep_scene_frame (scene);
  guint n_counts = ep_chart_n_stops (EP_VIEW_BY_SESSION, &session_case->subject);
  double cell = frame->plot.width / n_counts;

  return (EpPoint){
      frame->plot.x + (session_case->scenario->courses[course].sessions.likely - 0.5) * cell,
      ep_scale_px (&frame->y, session_case->comparison->courses[course].course_total_minor)};
}

static gboolean
has_dot (const EpScene *scene, EpPoint at, guint course)
{
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->kind == EP_MARK_DOT && mark->ink.role == EP_INK_LINE && mark->ink.course == course &&
        G_APPROX_VALUE (mark->points[0].x, at.x, 0.01) &&
        G_APPROX_VALUE (mark->points[0].y, at.y, 0.01))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_bold_count (const EpScene *scene, guint sessions)
{
  g_autofree char *text = g_strdup_printf ("%u", sessions);

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->kind == EP_MARK_TEXT && mark->layer == EP_LAYER_AXES && mark->text_style.bold &&
        g_str_equal (mark->text, text))
      return TRUE;
  }
  return FALSE;
}

static void
what_is_planned_has_its_dot_and_its_number (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpScene) scene = NULL;
    guint other;

    random_case (&session_case, &random);
    other = session_case.subject.pair + 1;
    scene = session_case_scene (&session_case, EP_CHART_DESK, 815, 287, FALSE);
    assert_true (has_dot (scene, planned_point (&session_case, scene, 0), 0));
    assert_true (has_dot (scene, planned_point (&session_case, scene, other), other));
    assert_true (has_bold_count (scene, session_case.scenario->courses[0].sessions.likely));
  }
}

static void
every_course_has_a_line_of_its_own (void **state)
{
  g_auto (SessionCase) session_case = {0};
  g_autoptr (EpScene) scene = NULL;
  double widths[EP_COURSES_MAX] = {0};

  session_case_init (&session_case, formatter, session_four (), 1);
  scene = session_case_scene (&session_case, EP_CHART_DESK, 815, 287, FALSE);
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->layer == EP_LAYER_OTHERS || mark->layer == EP_LAYER_REFERENCE)
      widths[mark->ink.course] = mark->stroke.width_px;
  }
  assert_true (widths[0] > 2 && widths[2] > 2);
  assert_true (widths[1] > 1 && widths[1] < 2);
  assert_true (widths[3] > 1 && widths[3] < 2);
  assert_non_null (text_that_begins (scene, "Picosecond laser"));
  assert_non_null (text_that_begins (scene, "Peel"));
}

static void
the_callouts_say_what_the_same_money_buys (void **state)
{
  g_auto (SessionCase) planned = {0};
  g_auto (SessionCase) beyond = {0};
  g_autoptr (EpScene) planned_scene = NULL;
  g_autoptr (EpScene) beyond_scene = NULL;

  session_case_init (&planned, formatter, example_crossing (), 0);
  planned_scene = session_case_scene (&planned, EP_CHART_DESK, 815, 287, FALSE);
  assert_non_null (text_that_begins (planned_scene, "One laser course"));
  assert_non_null (text_that_begins (planned_scene, "3 sessions, $1,500.00"));
  assert_non_null (text_that_begins (planned_scene, "5 microneedling sessions"));
  assert_non_null (text_that_begins (planned_scene, "$1,410.00, the most that $1,500.00 pays for"));
  assert_non_null (text_that_begins (planned_scene, "Planned range: 4 to 6 sessions"));

  session_case_init (&beyond, formatter, example_never_crossing (), 0);
  beyond_scene = session_case_scene (&beyond, EP_CHART_DESK, 1200, 400, FALSE);
  assert_non_null (text_that_begins (beyond_scene, "13 microneedling sessions"));
}

/* Twelve sessions cost a little more than the other's course, eleven less. */
static void
the_number_that_the_headline_speaks_of_is_marked (void **state)
{
  g_auto (SessionCase) about = {0};
  g_autoptr (EpScene) scene = NULL;

  session_case_init (&about, formatter, example_singles (10000, 119500), 0);
  scene = session_case_scene (&about, EP_CHART_DESK, 815, 287, FALSE);
  assert_string_equal (ep_scene_description (scene),
                       "12 microneedling sessions cost about as much as one laser course.");
  assert_non_null (text_that_begins (scene, "12 microneedling sessions"));
  assert_null (text_that_begins (scene, "11 microneedling sessions"));
}

static void
where_room_is_scarce_no_course_is_named_twice (void **state)
{
  g_auto (SessionCase) narrow = {0};
  g_autoptr (EpScene) scene = NULL;
  guint n_named = 0;

  session_case_init (&narrow, formatter, example_crossing (), 0);
  scene = session_case_scene (&narrow, EP_CHART_DESK, 320, 311, FALSE);
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    n_named += mark->kind == EP_MARK_TEXT && g_str_equal (mark->text, "Laser");
  }
  assert_int_equal (n_named, 1);
}

static void
a_mirrored_scene_is_the_same_turned_around (void **state)
{
  g_auto (SessionCase) session_case = {0};
  g_autoptr (EpScene) scene = NULL;
  g_autoptr (EpScene) mirrored = NULL;

  session_case_init (&session_case, formatter, session_four (), 0);
  scene = session_case_scene (&session_case, EP_CHART_DESK, 815, 287, FALSE);
  mirrored = session_case_scene (&session_case, EP_CHART_DESK, 815, 287, TRUE);
  assert_int_equal (ep_scene_n_marks (scene), ep_scene_n_marks (mirrored));
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    EpRect here = ep_mark_bounds (ep_scene_mark (scene, i));
    EpRect there = ep_mark_bounds (ep_scene_mark (mirrored, i));

    assert_true (G_APPROX_VALUE (here.x + here.width, 815 - there.x, 1e-6));
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
      cmocka_unit_test (nothing_of_the_cursor_leaves_the_scene_or_covers_its_own_text),
      cmocka_unit_test (any_size_can_be_laid_out_and_read),
      cmocka_unit_test (what_is_planned_has_its_dot_and_its_number),
      cmocka_unit_test (every_course_has_a_line_of_its_own),
      cmocka_unit_test (the_callouts_say_what_the_same_money_buys),
      cmocka_unit_test (the_number_that_the_headline_speaks_of_is_marked),
      cmocka_unit_test (where_room_is_scarce_no_course_is_named_twice),
      cmocka_unit_test (a_mirrored_scene_is_the_same_turned_around),
  };

  return cmocka_run_group_tests_name ("by session", tests, make_american_formatter, free_formatter);
}
