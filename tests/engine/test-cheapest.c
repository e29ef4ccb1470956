#include "scenarios.h"

#include <engine/cheapest.h>

#define SCENARIOS 400

static EpCheapest
cheapest_of (const gint64 *prices_minor, guint n_courses, guint near_tie_ppm)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

  scenario->near_tie_ppm = near_tie_ppm;
  for (guint c = 0; c < n_courses; c++)
    scenario_add (scenario, prices_minor[c], 1);
  g_autoptr (EpComparison) comparison = compared (scenario);

  return ep_cheapest_for_course (scenario, comparison);
}

static void
the_cheapest_are_those_at_the_lowest_total_or_nearly_there (void **state)
{
  static const struct {
    gint64 prices_minor[4];
    guint n_courses, near_tie_ppm;
    const char *cheapest;
    gboolean equal;
  } cases[] = {
      {{10000, 20000}, 2, 10000, "0", TRUE},
      {{20000, 10000, 30000}, 3, 10000, "1", TRUE},
      {{20000, 10000, 10000}, 3, 10000, "12", TRUE},
      {{10000, 10000, 10000, 10000}, 4, 10000, "0123", TRUE},
      {{10000, 30000, 10000, 10001}, 4, 0, "02", TRUE},
      {{10000, 30000, 10000, 10001}, 4, 10000, "023", FALSE},
      /* 100.00 of 10,000.00 is 1 %, 100.01 of 10,000.01 more */
      {{990000, 1000000, 2000000}, 3, 10000, "01", FALSE},
      {{990000, 1000001, 2000000}, 3, 10000, "0", TRUE},
      {{0, 0, 1}, 3, 10000, "01", TRUE},
      {{0, 1, 1}, 3, 1000000, "012", FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const EpCheapest found =
        cheapest_of (cases[i].prices_minor, cases[i].n_courses, cases[i].near_tie_ppm);
    g_autoptr (GString) courses = g_string_new (NULL);

    for (guint c = 0; c < found.n_courses; c++)
      g_string_append_printf (courses, "%u", found.courses[c]);
    assert_string_equal (courses->str, cases[i].cheapest);
    assert_int_equal (found.equal, cases[i].equal);
  }
}

static void
the_horizon_has_its_own (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

  course_set_maintenance_at (scenario_add (scenario, 10000, 1), 6, 50000);
  scenario_add (scenario, 20000, 1);
  scenario_add (scenario, 20000, 1);
  g_autoptr (EpComparison) comparison = compared (scenario);
  const EpCheapest course = ep_cheapest_for_course (scenario, comparison);
  const EpCheapest horizon = ep_cheapest_over_horizon (scenario, comparison);

  assert_int_equal (course.n_courses, 1);
  assert_int_equal (course.courses[0], 0);
  assert_int_equal (horizon.n_courses, 2);
  assert_int_equal (horizon.courses[0], 1);
  assert_int_equal (horizon.courses[1], 2);
}

static gboolean
is_among (const EpCheapest *cheapest, guint course)
{
  for (guint i = 0; i < cheapest->n_courses; i++) {
    if (cheapest->courses[i] == course)
      return TRUE;
  }
  return FALSE;
}

static void
a_pair_never_says_otherwise (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared (scenario);
    const EpCheapest cheapest = ep_cheapest_over_horizon (scenario, comparison);
    gboolean reference_leads = TRUE;

    for (guint p = 0; p < comparison->n_pairs; p++) {
      const EpPair *pair = &comparison->pairs[p];
      const gboolean behind = pair->horizon_cheaper == EP_CHEAPER_REFERENCE;

      if (pair->horizon_cheaper == EP_CHEAPER_OTHER)
        reference_leads = FALSE;
      /* Who is no near tie with a cheaper reference is not with the cheapest of all. */
      if (behind && !pair->horizon_near_tie)
        assert_false (is_among (&cheapest, pair->course));
    }
    if (reference_leads)
      assert_true (is_among (&cheapest, 0));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_cheapest_are_those_at_the_lowest_total_or_nearly_there),
      cmocka_unit_test (the_horizon_has_its_own),
      cmocka_unit_test (a_pair_never_says_otherwise),
  };

  return cmocka_run_group_tests_name ("cheapest", tests, NULL, NULL);
}
