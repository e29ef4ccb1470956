#include "scenarios.h"

#include <engine/courses.h>
#include <engine/money.h>

#define SCENARIOS 400

/* Course n costs n + 1 hundred, and is called "A", "B", "C", "D". */
static EpScenario *
alphabet (guint n_courses)
{
  static const char *const names[] = {"A", "B", "C", "D"};
  EpScenario *scenario = scenario_new ("USD", "2026-12-01");

  for (guint c = 0; c < n_courses; c++)
    ep_course_set_name (scenario_add (scenario, (c + 1) * 10000, 2), names[c]);
  scenario->horizon_months = 24;
  return scenario;
}

static void
assert_names (const EpScenario *scenario, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint c = 0; c < scenario->n_courses; c++)
    g_string_append (names, scenario->courses[c].name);
  assert_string_equal (names->str, expected);
}

static EpScenario *
removed (const EpScenario *scenario, guint course)
{
  const EpCourseOrder order = ep_course_order_removed (scenario, course);

  return ep_scenario_with_order (scenario, &order);
}

static EpScenario *
moved (const EpScenario *scenario, guint course, guint place)
{
  const EpCourseOrder order = ep_course_order_moved (scenario, course, place);

  return ep_scenario_with_order (scenario, &order);
}

static void
a_course_moves_and_the_others_keep_their_order (void **state)
{
  static const struct {
    guint course, place;
    const char *names;
  } cases[] = {
      {1, 1, "ABCD"}, {1, 2, "ACBD"}, {1, 3, "ACDB"}, {3, 1, "ADBC"}, {3, 2, "ABDC"},
      {2, 0, "CABD"}, {3, 0, "DABC"}, {0, 1, "BACD"}, {0, 3, "BCDA"},
  };
  g_autoptr (EpScenario) scenario = alphabet (4);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) edited = moved (scenario, cases[i].course, cases[i].place);

    assert_names (edited, cases[i].names);
    assert_names (scenario, "ABCD");
  }
}

static void
a_course_that_is_removed_leaves_no_gap (void **state)
{
  static const char *const names[] = {NULL, "ACD", "ABD", "ABC"};
  g_autoptr (EpScenario) scenario = alphabet (4);

  for (guint c = 1; c < 4; c++) {
    g_autoptr (EpScenario) edited = removed (scenario, c);

    assert_names (edited, names[c]);
  }
}

static void
an_order_tells_where_each_course_went (void **state)
{
  g_autoptr (EpScenario) scenario = alphabet (3);
  const EpCourseOrder added = ep_course_order_added (scenario, 1);
  const EpCourseOrder without = ep_course_order_removed (scenario, 1);
  const EpCourseOrder first = ep_course_order_moved (scenario, 2, 0);

  assert_int_equal (added.n_courses, 4);
  assert_int_equal (added.courses[3], 1);
  assert_int_equal (ep_course_order_find (&added, 1), 1);
  assert_int_equal (ep_course_order_find (&without, 0), 0);
  assert_int_equal (ep_course_order_find (&without, 1), without.n_courses);
  assert_int_equal (ep_course_order_find (&without, 2), 1);
  assert_int_equal (ep_course_order_find (&first, 2), 0);
  assert_int_equal (ep_course_order_find (&first, 0), 1);
}

static void
one_more_laser_starts_with_the_figures_of_the_last_one (void **state)
{
  static const struct {
    EpKind kinds[3];
    guint model;
  } cases[] = {
      {{EP_KIND_MICRONEEDLING, EP_KIND_LASER, EP_KIND_OTHER}, 1},
      {{EP_KIND_MICRONEEDLING, EP_KIND_LASER, EP_KIND_LASER}, 2},
      {{EP_KIND_LASER, EP_KIND_MICRONEEDLING, EP_KIND_OTHER}, 0},
      {{EP_KIND_MICRONEEDLING, EP_KIND_OTHER, EP_KIND_OTHER}, 2},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = alphabet (3);

    for (guint c = 0; c < 3; c++)
      scenario->courses[c].kind = cases[i].kinds[c];
    g_autoptr (EpScenario) edited = ep_scenario_add_laser (scenario, "New");
    const EpCourse *added = &edited->courses[3];

    assert_int_equal (ep_scenario_last_laser (scenario), cases[i].model);
    assert_string_equal (added->name, "New");
    assert_int_equal (added->kind, EP_KIND_LASER);
    assert_int_equal (added->session_price_minor, (cases[i].model + 1) * 10000);
    assert_names (scenario, "ABC");
  }
}

static void
a_laser_brings_its_packages_extras_and_ratio_along (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  EpCourse *laser = &scenario->courses[1];

  course_add_package (laser, 3, 300000);
  ep_course_add_extra (laser, "Cooling", 4000, EP_PER_SESSION);
  g_autoptr (EpScenario) edited = ep_scenario_add_laser (scenario, laser->name);
  g_autoptr (EpScenario) swapped = moved (edited, 2, 1);

  assert_int_equal (edited->courses[2].pricing, EP_PRICING_RATIO_PER_SESSION);
  assert_int_equal (edited->courses[2].price_ratio_e4, 40000);
  assert_string_equal (edited->courses[2].extras[0].name, "Cooling");
  assert_true (ep_scenario_equal (edited, swapped));
}

static void
a_course_takes_another_name (void **state)
{
  g_autoptr (EpScenario) scenario = alphabet (2);
  g_autoptr (EpScenario) renamed = ep_scenario_rename_course (scenario, 1, "Laser, face");
  g_autoptr (EpScenario) back = ep_scenario_rename_course (renamed, 1, "B");

  assert_string_equal (renamed->courses[1].name, "Laser, face");
  assert_names (scenario, "AB");
  assert_true (ep_scenario_equal (scenario, back));
}

static void
another_reference_keeps_every_session_price (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  scenario_add (scenario, 30000, 5);
  scenario_add_ratio (scenario, 40000, EP_PRICING_RATIO_PER_SESSION, 3);
  scenario_add_ratio (scenario, 40000, EP_PRICING_RATIO_PER_COURSE, 3);
  scenario_add (scenario, 45000, 2);
  g_autoptr (EpScenario) edited = moved (scenario, 3, 0);
  static const gint64 prices_minor[] = {45000, 30000, 120000, 200000};

  for (guint c = 0; c < 4; c++) {
    assert_int_equal (edited->courses[c].pricing, EP_PRICING_PRICE);
    assert_int_equal (edited->courses[c].session_price_minor, prices_minor[c]);
    assert_int_equal (edited->courses[c].price_ratio_e4, 0);
  }
}

static void
a_ratio_stays_one_while_the_reference_does (void **state)
{
  g_autoptr (EpScenario) scenario = alphabet (2);
  scenario_add_ratio (scenario, 40000, EP_PRICING_RATIO_PER_COURSE, 3);
  g_autoptr (EpScenario) swapped = moved (scenario, 2, 1);
  g_autoptr (EpScenario) fewer = removed (scenario, 1);

  assert_int_equal (swapped->courses[1].pricing, EP_PRICING_RATIO_PER_COURSE);
  assert_int_equal (swapped->courses[1].price_ratio_e4, 40000);
  assert_int_equal (fewer->courses[1].pricing, EP_PRICING_RATIO_PER_COURSE);
}

static void
assert_same_cost (const EpCourseCost *a, const EpCourseCost *b)
{
  assert_int_equal (a->session_price_minor, b->session_price_minor);
  assert_int_equal (a->course_total_minor, b->course_total_minor);
  assert_int_equal (a->course_total_min_minor, b->course_total_min_minor);
  assert_int_equal (a->course_total_max_minor, b->course_total_max_minor);
  assert_int_equal (a->horizon_total_minor, b->horizon_total_minor);
  assert_int_equal (a->tax_total_minor, b->tax_total_minor);
  assert_int_equal (a->patient_total_minor, b->patient_total_minor);
  assert_int_equal (a->n_visits, b->n_visits);
  assert_int_equal (a->n_notes, b->n_notes);
}

static void
assert_same_pair (const EpPair *a, const EpPair *b)
{
  assert_int_equal (a->course_difference_minor, b->course_difference_minor);
  assert_int_equal (a->horizon_difference_minor, b->horizon_difference_minor);
  assert_int_equal (a->course_near_tie, b->course_near_tie);
  assert_int_equal (a->sessions_for_same_money, b->sessions_for_same_money);
  assert_int_equal (a->break_even_course.kind, b->break_even_course.kind);
  assert_int_equal (a->break_even_course.price_minor, b->break_even_course.price_minor);
  assert_int_equal (a->break_even_horizon.price_minor, b->break_even_horizon.price_minor);
  assert_int_equal (a->n_leaders, b->n_leaders);
  assert_int_equal (a->outcomes.other, b->outcomes.other);
}

/* A scenario whose horizon is given, so that it does not hang on which courses are there. */
static EpScenario *
random_with_horizon (TestRandom *random, int i)
{
  EpScenario *scenario = scenario_random (random, *either (i));
  g_autoptr (EpComparison) comparison = compared (scenario);

  scenario->horizon_months = comparison->horizon_months;
  return scenario;
}

/* An order of the courses that keeps the reference. */
static EpCourseOrder
random_order (TestRandom *random, const EpScenario *scenario)
{
  const guint last = scenario->n_courses - 1;
  const guint course = (guint)test_random_between (random, 1, last);

  if (scenario->n_courses < EP_COURSES_MAX && test_random_once_in (random, 3))
    return ep_course_order_added (scenario, course);
  if (scenario->n_courses > EP_COURSES_MIN && test_random_once_in (random, 2))
    return ep_course_order_removed (scenario, course);
  return ep_course_order_moved (scenario, course, (guint)test_random_between (random, 1, last));
}

static void
no_figure_hangs_on_the_other_courses_or_their_order (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = random_with_horizon (&random, i);
    const EpCourseOrder order = random_order (&random, scenario);
    g_autoptr (EpScenario) edited = ep_scenario_with_order (scenario, &order);
    g_autoptr (EpComparison) before = compared (scenario);
    g_autoptr (EpComparison) after = compared (edited);

    assert_int_equal (edited->n_courses, order.n_courses);
    for (guint c = 0; c < order.n_courses; c++) {
      assert_same_cost (&before->courses[order.courses[c]], &after->courses[c]);
      if (c > 0)
        assert_same_pair (&before->pairs[order.courses[c] - 1], &after->pairs[c - 1]);
    }
  }
}

static void
what_is_added_and_removed_again_leaves_no_trace (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));

    if (scenario->n_courses == EP_COURSES_MAX)
      continue;
    g_autoptr (EpScenario) more = ep_scenario_add_laser (scenario, "New");
    g_autoptr (EpScenario) back = removed (more, scenario->n_courses);

    assert_false (ep_scenario_equal (scenario, more));
    assert_true (ep_scenario_equal (scenario, back));
  }
}

static void
a_course_of_another_scenario_takes_the_place_of_one (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  EpScenario *others = scenario_new ("USD", "2026-12-01");
  EpCourse *other = scenario_add (others, 12300, 2);

  ep_course_set_name (other, "Other");
  ep_course_add_extra (other, "Mask", 100, EP_PER_COURSE);
  for (guint c = 0; c < scenario->n_courses; c++) {
    g_autoptr (EpScenario) edited = ep_scenario_with_course (scenario, c, other);

    assert_int_equal (edited->n_courses, scenario->n_courses);
    for (guint i = 0; i < scenario->n_courses; i++)
      assert_true (ep_course_equal (&edited->courses[i], i == c ? other : &scenario->courses[i]));
    assert_int_equal (edited->horizon_months, scenario->horizon_months);
  }

  g_autoptr (EpScenario) edited = ep_scenario_with_course (scenario, 1, other);
  ep_scenario_free (others);
  assert_string_equal (edited->courses[1].name, "Other");
  assert_string_equal (edited->courses[1].extras[0].name, "Mask");
}

static void
another_reference_changes_no_cost (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = random_with_horizon (&random, i);
    const guint reference = (guint)test_random_between (&random, 1, scenario->n_courses - 1);
    const EpCourseOrder order = ep_course_order_moved (scenario, reference, 0);
    g_autoptr (EpScenario) edited = ep_scenario_with_order (scenario, &order);
    g_autoptr (EpComparison) before = compared (scenario);
    g_autoptr (EpComparison) after = compared (edited);

    for (guint c = 0; c < order.n_courses; c++)
      assert_same_cost (&before->courses[order.courses[c]], &after->courses[c]);
    assert_int_equal (before->pairs[reference - 1].course_difference_minor,
                      -after->pairs[0].course_difference_minor);
  }
}

static void
a_ratio_beyond_the_largest_amount_is_cut_for_another_reference (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  scenario_add (scenario, ep_amount_max (2), 1);
  scenario_add_ratio (scenario, 20000, EP_PRICING_RATIO_PER_SESSION, 1);
  g_autoptr (EpScenario) edited = moved (scenario, 1, 0);

  assert_int_equal (edited->courses[0].session_price_minor, ep_amount_max (2));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_course_moves_and_the_others_keep_their_order),
      cmocka_unit_test (a_course_that_is_removed_leaves_no_gap),
      cmocka_unit_test (an_order_tells_where_each_course_went),
      cmocka_unit_test (one_more_laser_starts_with_the_figures_of_the_last_one),
      cmocka_unit_test (a_laser_brings_its_packages_extras_and_ratio_along),
      cmocka_unit_test (a_course_takes_another_name),
      cmocka_unit_test (another_reference_keeps_every_session_price),
      cmocka_unit_test (a_ratio_stays_one_while_the_reference_does),
      cmocka_unit_test (no_figure_hangs_on_the_other_courses_or_their_order),
      cmocka_unit_test (what_is_added_and_removed_again_leaves_no_trace),
      cmocka_unit_test (a_course_of_another_scenario_takes_the_place_of_one),
      cmocka_unit_test (another_reference_changes_no_cost),
      cmocka_unit_test (a_ratio_beyond_the_largest_amount_is_cut_for_another_reference),
  };

  return cmocka_run_group_tests_name ("courses", tests, NULL, NULL);
}
