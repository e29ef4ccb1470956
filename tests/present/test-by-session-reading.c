#include <present/marks.h>
#include <string.h>

#include "group-formatter.h"
#include "letters.h"
#include "session-examples.h"
#include "support.h"

/* What the view by session says: its sentences, stops and table. */

#define VIEW EP_VIEW_BY_SESSION

/* Scenarios whose answers differ. */

static EpScenario *
even_one_is_dearer (void)
{
  return example_singles (45000, 30000);
}

static EpScenario *
exactly_five (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[1].packages[0].price_minor = 141000;
  return scenario;
}

static EpScenario *
about_five (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[1].packages[0].price_minor = 141500;
  return scenario;
}

static EpScenario *
about_six (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[1].packages[0].price_minor = 161500;
  return scenario;
}

static EpScenario *
about_one (void)
{
  return example_singles (45000, 44900);
}

static EpScenario *
many_exactly (void)
{
  return example_singles (100, 45000);
}

static EpScenario *
one_thousand (void)
{
  return example_singles (100, 100050);
}

static EpScenario *
always (void)
{
  return example_singles (1, 45000);
}

static EpScenario *
own_names (void)
{
  EpScenario *scenario = example_crossing ();

  scenario->courses[0].kind = scenario->courses[1].kind = EP_KIND_OTHER;
  return scenario;
}

static EpScenario *
other_free (void)
{
  return example_singles (30000, 0);
}

static void
one_sentence_says_where_one_course_meets_the_sessions (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    const char *headline;
  } cases[] = {
      {example_crossing, "5 microneedling sessions cost less than one laser course, 6 cost more."},
      {example_never_crossing,
       "13 microneedling sessions cost less than one laser course, 14 cost more."},
      {session_laser_first,
       "2 laser sessions cost less than one microneedling course, 3 cost more."},
      {own_names, "5 sessions of Needling, face cost less than one course of Fractional laser, "
                  "face, 6 cost more."},
      {session_four, "5 microneedling sessions cost less than one course of Fractional laser, "
                     "face, 6 cost more."},
      {even_one_is_dearer, "Even 1 microneedling session costs more than one laser course."},
      {other_free, "Even 1 microneedling session costs more than one laser course."},
      {exactly_five, "5 microneedling sessions cost exactly as much as one laser course."},
      {about_five, "5 microneedling sessions cost about as much as one laser course."},
      {about_six, "6 microneedling sessions cost about as much as one laser course."},
      {about_one, "1 microneedling session costs about as much as one laser course."},
      {many_exactly, "450 microneedling sessions cost exactly as much as one laser course."},
      {one_thousand, "1,000 microneedling sessions cost about as much as one laser course."},
      {always, "Even 1,001 microneedling sessions cost less than one laser course."},
      {session_free, "Even 1,001 microneedling sessions cost exactly as much as one laser course."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpScene) scene = NULL;

    session_case_init (&session_case, formatter, cases[i].scenario (), 0);
    scene = session_case_scene (&session_case, EP_CHART_DESK, 815, 287, FALSE);
    assert_string_equal (ep_scene_description (scene), cases[i].headline);
  }
}

static void
a_second_sentence_says_what_is_counted (void **state)
{
  g_auto (SessionCase) price = {0};
  g_auto (SessionCase) all_in = {0};
  g_autoptr (EpScene) price_scene = NULL;
  g_autoptr (EpScene) all_in_scene = NULL;
  EpScenario *scenario = example_crossing ();

  session_case_init (&price, formatter, example_crossing (), 0);
  price_scene = session_case_scene (&price, EP_CHART_DESK, 815, 287, FALSE);
  assert_string_equal (ep_scene_support (price_scene),
                       "Cost of a course of that many sessions, packages included. Maintenance is "
                       "not part of it.");
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->per_visit_minor = 1500;
  session_case_init (&all_in, formatter, scenario, 0);
  all_in_scene = session_case_scene (&all_in, EP_CHART_DESK, 815, 287, FALSE);
  assert_string_equal (ep_scene_support (all_in_scene),
                       "Cost of a course of that many sessions, packages included. Maintenance is "
                       "not part of it. The patient’s own costs are counted.");
}

/* The course total with another number of sessions, by the whole comparison of another scenario:
 * the session price is held. */
static gint64
total_with (const SessionCase *session_case, guint course, guint sessions)
{
  g_autoptr (EpScenario) scenario = ep_scenario_copy (session_case->scenario);
  g_autoptr (EpComparison) comparison = NULL;
  EpCourse *changed = &scenario->courses[course];

  scenario->horizon_months = 0;
  changed->pricing = EP_PRICING_PRICE;
  changed->price_ratio_e4 = 0;
  changed->session_price_minor = session_case->comparison->courses[course].session_price_minor;
  changed->sessions = (EpSessions){sessions, sessions, sessions};
  comparison = example_compare (scenario);
  return comparison->courses[course].course_total_minor;
}

#define SEARCHED 40

/* The sentence begins with the number that the totals have, one by one. */
static void
assert_headline (const SessionCase *session_case, const char *headline)
{
  guint other = session_case->subject.pair + 1, fit = 0;
  gint64 money_minor = session_case->comparison->courses[other].course_total_minor;
  g_autofree char *number = NULL;

  while (fit < SEARCHED && total_with (session_case, 0, fit + 1) <= money_minor)
    fit++;
  if (fit == SEARCHED || strstr (headline, "about as much") != NULL)
    return;
  number = g_strdup_printf ("%s%u ", fit == 0 ? "Even " : "", MAX (fit, 1));
  if (!g_str_has_prefix (headline, number))
    fail_msg ("not %u: %s", fit, headline);
  if (fit > 0 && total_with (session_case, 0, fit) < money_minor) {
    g_autofree char *next = g_strdup_printf (", %u cost more.", fit + 1);

    assert_true (g_str_has_suffix (headline, next));
  } else if (fit > 0) {
    assert_non_null (strstr (headline, "exactly as much"));
  }
}

static void
the_sentence_is_true_of_any_comparison (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 300; i++) {
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpScene) scene = NULL;
    EpScenario *scenario = session_random (&random);

    session_case_init (&session_case, formatter, scenario,
                       (guint)test_random_between (&random, 0, scenario->n_courses - 2));
    scene = session_case_scene (&session_case, EP_CHART_DESK, 815, 287, FALSE);
    assert_headline (&session_case, ep_scene_description (scene));
  }
}

static void
the_axis_has_what_is_planned_and_where_they_meet (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    guint n_counts;
  } cases[] = {
      {example_crossing, 12}, {example_never_crossing, 17}, {even_one_is_dearer, 12}, {always, 12},
      {many_exactly, 12},     {session_hundred, 100},       {session_four, 12},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (SessionCase) session_case = {0};

    session_case_init (&session_case, formatter, cases[i].scenario (), 0);
    assert_int_equal (ep_chart_n_stops (VIEW, &session_case.subject), cases[i].n_counts);
  }
}

static void
keys_go_from_count_to_count (void **state)
{
  static const struct {
    guint stop;
    EpMove move;
    guint reached;
  } cases[] = {
      {EP_STOP_NONE, EP_MOVE_FORTH, 4}, /* 5 sessions are planned */
      {EP_STOP_NONE, EP_MOVE_PAGE_BACK, 4},
      {EP_STOP_NONE, EP_MOVE_UP, 4},
      {EP_STOP_NONE, EP_MOVE_FIRST, 0},
      {EP_STOP_NONE, EP_MOVE_LAST, 11},
      {4, EP_MOVE_FORTH, 5},
      {4, EP_MOVE_BACK, 3},
      {4, EP_MOVE_PAGE_FORTH, 9},
      {9, EP_MOVE_PAGE_FORTH, 11},
      {9, EP_MOVE_PAGE_BACK, 4},
      {4, EP_MOVE_PAGE_BACK, 0},
      {0, EP_MOVE_BACK, 0},
      {11, EP_MOVE_FORTH, 11},
      {4, EP_MOVE_UP, 4},
      {4, EP_MOVE_DOWN, 4},
      {4, EP_MOVE_FIRST, 0},
      {4, EP_MOVE_LAST, 11},
  };
  g_auto (SessionCase) session_case = {0};

  session_case_init (&session_case, formatter, example_crossing (), 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (
        ep_chart_stop_move (VIEW, &session_case.subject, cases[i].stop, cases[i].move),
        cases[i].reached);
}

static void
the_pointer_is_at_the_count_whose_cell_it_is_in (void **state)
{
  g_auto (SessionCase) session_case = {0};

  session_case_init (&session_case, formatter, example_crossing (), 0);
  for (guint mirrored = 0; mirrored < 2; mirrored++) {
    g_autoptr (EpScene) scene =
        session_case_scene (&session_case, EP_CHART_DESK, 815, 287, mirrored != 0);
    const EpRect plot = ep_scene_frame (scene)->plot;
    double middle_y = plot.y + plot.height / 2;

    for (guint stop = 0; stop < 12; stop++) {
      for (double share = 0.05; share < 1; share += 0.9) {
        double x = ep_scene_unmirrored_x (scene, plot.x + (stop + share) * plot.width / 12);

        assert_int_equal (ep_chart_stop_at (VIEW, &session_case.subject, scene, x, middle_y), stop);
      }
    }
    assert_int_equal (ep_chart_stop_at (VIEW, &session_case.subject, scene, 1, middle_y),
                      EP_STOP_NONE);
    assert_int_equal (ep_chart_stop_at (VIEW, &session_case.subject, scene, 814, middle_y),
                      EP_STOP_NONE);
    assert_int_equal (ep_chart_stop_at (VIEW, &session_case.subject, scene, 400, plot.y - 1),
                      EP_STOP_NONE);
    assert_int_equal (ep_chart_stop_at (VIEW, &session_case.subject, scene, 400, 286),
                      EP_STOP_NONE);
  }
}

static char *
reading (const SessionCase *session_case, guint sessions)
{
  g_autoptr (EpScene) scene = session_case_scene (session_case, EP_CHART_DESK, 815, 287, FALSE);
  g_autoptr (EpScene) cursor =
      ep_chart_cursor (VIEW, &session_case->subject, scene, sessions - 1, &letters);

  return g_strdup (ep_scene_description (cursor));
}

static void
the_cursor_reads_every_course_at_its_count (void **state)
{
  static const struct {
    EpScenario *(*scenario) (void);
    guint pair;
    guint sessions;
    const char *sentence;
  } cases[] = {
      {example_crossing, 0, 6,
       "With 6 sessions: microneedling $1,620.00, laser $3,000.00. Microneedling is $1,380.00 "
       "cheaper."},
      {example_crossing, 0, 1,
       "With 1 session: microneedling $300.00, laser $650.00. Microneedling is $350.00 cheaper."},
      {session_laser_first, 0, 3,
       "With 3 sessions: laser $1,500.00, microneedling $810.00. Microneedling is $690.00 "
       "cheaper."},
      {session_equal, 0, 5,
       "With 5 sessions: microneedling $1,410.00, laser $1,410.00. Both cost the same."},
      {about_one, 0, 2,
       "With 2 sessions: microneedling $900.00, laser $898.00. Laser is $2.00 cheaper, about the "
       "same."},
      {session_four, 0, 6,
       "With 6 sessions: microneedling $1,620.00, Fractional laser, face $3,000.00, Picosecond "
       "laser $3,120.00, Peel $720.00. Microneedling is $1,380.00 cheaper than Fractional laser, "
       "face."},
      {session_four, 2, 6,
       "With 6 sessions: microneedling $1,620.00, Peel $720.00, Picosecond laser $3,120.00, "
       "Fractional laser, face $3,000.00. Peel is $900.00 cheaper than microneedling."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (SessionCase) session_case = {0};
    g_autofree char *sentence = NULL;

    session_case_init (&session_case, formatter, cases[i].scenario (), cases[i].pair);
    sentence = reading (&session_case, cases[i].sessions);
    assert_string_equal (sentence, cases[i].sentence);
  }
}

static void
a_cost_beyond_64_bits_is_said_to_be_more (void **state)
{
  g_auto (SessionCase) session_case = {0};
  g_autofree char *sentence = NULL;
  g_autoptr (EpChartTable) table = NULL;
  const EpTableCell *row;

  session_case_init (&session_case, formatter, session_beyond (), 0);
  sentence = reading (&session_case, 100);
  assert_non_null (strstr (sentence, "laser more than "));
  assert_non_null (strstr (sentence, "Microneedling is more than "));
  table = ep_chart_table (VIEW, &session_case.subject);
  row = &table->cells[99 * table->n_columns];
  assert_string_equal (row[2].plain, "");
  assert_string_equal (row[3].plain, "");
  assert_string_equal (row[4].text, "Microneedling");
}

static void
the_table_has_a_row_for_every_count (void **state)
{
  static const char *const titles[] = {"Sessions", "Microneedling", "Laser", "Difference",
                                       "Cheaper"};
  static const char *const texts[] = {"6", "$1,620.00", "$3,000.00", "$1,380.00", "Microneedling"};
  static const char *const plains[] = {"6", "1620.00", "3000.00", "1380.00", "Microneedling"};
  static const gint64 orders[] = {6, 162000, 300000, 138000, EP_CHEAPER_REFERENCE};
  g_auto (SessionCase) session_case = {0};
  g_autoptr (EpChartTable) table = NULL;

  session_case_init (&session_case, formatter, example_crossing (), 0);
  table = ep_chart_table (VIEW, &session_case.subject);
  assert_int_equal (table->n_rows, 24);
  assert_int_equal (table->n_columns, G_N_ELEMENTS (titles));
  for (guint i = 0; i < table->n_columns; i++) {
    const EpTableCell *cell = &table->cells[5 * table->n_columns + i];

    assert_string_equal (table->columns[i].title, titles[i]);
    assert_int_equal (table->columns[i].is_number, i < 4);
    assert_string_equal (cell->text, texts[i]);
    assert_string_equal (cell->plain, plains[i]);
    assert_int_equal (cell->order, orders[i]);
  }
}

static void
the_table_of_several_courses_says_which_two_it_compares (void **state)
{
  static const char *const titles[] = {
      "Sessions", "Microneedling",        "Fractional laser, face",        "Picosecond laser",
      "Peel",     "Peel − Microneedling", "Cheaper: Microneedling or Peel"};
  g_auto (SessionCase) session_case = {0};
  g_autoptr (EpChartTable) table = NULL;

  session_case_init (&session_case, formatter, session_four (), 2);
  table = ep_chart_table (VIEW, &session_case.subject);
  assert_int_equal (table->n_columns, G_N_ELEMENTS (titles));
  for (guint i = 0; i < table->n_columns; i++)
    assert_string_equal (table->columns[i].title, titles[i]);
  assert_string_equal (table->cells[5].plain, "-180.00");
  assert_string_equal (table->cells[6].text, "Peel");
}

/* Against comparisons in which that number is planned. */
static void
the_table_is_what_the_comparison_says_of_that_number (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 100; i++) {
    g_auto (SessionCase) session_case = {0};
    g_autoptr (EpChartTable) table = NULL;
    EpScenario *scenario = session_random (&random);
    guint sessions = (guint)test_random_between (&random, 1, 24);
    const EpTableCell *row;

    session_case_init (&session_case, formatter, scenario, 0);
    table = ep_chart_table (VIEW, &session_case.subject);
    row = &table->cells[(sessions - 1) * table->n_columns];
    assert_true (table->n_rows >= 24);
    for (guint course = 0; course < scenario->n_courses; course++)
      assert_int_equal (row[1 + course].order, total_with (&session_case, course, sessions));
    assert_int_equal (row[1 + scenario->n_courses].order, row[2].order - row[1].order);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (one_sentence_says_where_one_course_meets_the_sessions),
      cmocka_unit_test (a_second_sentence_says_what_is_counted),
      cmocka_unit_test (the_sentence_is_true_of_any_comparison),
      cmocka_unit_test (the_axis_has_what_is_planned_and_where_they_meet),
      cmocka_unit_test (keys_go_from_count_to_count),
      cmocka_unit_test (the_pointer_is_at_the_count_whose_cell_it_is_in),
      cmocka_unit_test (the_cursor_reads_every_course_at_its_count),
      cmocka_unit_test (a_cost_beyond_64_bits_is_said_to_be_more),
      cmocka_unit_test (the_table_has_a_row_for_every_count),
      cmocka_unit_test (the_table_of_several_courses_says_which_two_it_compares),
      cmocka_unit_test (the_table_is_what_the_comparison_says_of_that_number),
  };

  return cmocka_run_group_tests_name ("by session, read", tests, make_american_formatter,
                                      free_formatter);
}
