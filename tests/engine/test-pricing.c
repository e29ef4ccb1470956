#include "scenarios.h"

#include <engine/money.h>

static void
a_ratio_turns_into_the_price_that_it_gives (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) priced = ep_scenario_with_pricing (scenario, 1, EP_PRICING_PRICE);
  g_autoptr (EpScenario) same =
      ep_scenario_with_pricing (scenario, 1, EP_PRICING_RATIO_PER_SESSION);

  assert_int_equal (priced->courses[1].pricing, EP_PRICING_PRICE);
  assert_int_equal (priced->courses[1].session_price_minor, 120000);
  assert_int_equal (priced->courses[1].price_ratio_e4, 0);
  assert_true (ep_scenario_equal (scenario, same));
}

static void
a_price_beyond_the_largest_amount_is_cut_to_it (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) dear =
      with (scenario, EP_FIELD_SESSION_PRICE_MINOR, 0, 0, ep_amount_max (2));
  g_autoptr (EpScenario) priced = ep_scenario_with_pricing (dear, 1, EP_PRICING_PRICE);

  assert_int_equal (priced->courses[1].session_price_minor, ep_amount_max (2));
}

static void
a_price_turns_into_the_ratio_per_session_that_gives_it (void **state)
{
  static const struct {
    gint64 reference, price;
    guint ratio_e4;
  } cases[] = {
      {30000, 120000, 40000}, {30000, 50000, 16667},     {30000, 0, 100},
      {30000, 299, 100},      {1, 999999999, 1000000},   {0, 120000, 10000},
      {30000, 30000, 10000},  {30000, 3000000, 1000000}, {30000, 3000002, 1000000},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
    scenario_add (scenario, cases[i].reference, 5);
    scenario_add (scenario, cases[i].price, 3);
    g_autoptr (EpScenario) by_ratio =
        ep_scenario_with_pricing (scenario, 1, EP_PRICING_RATIO_PER_SESSION);

    assert_int_equal (by_ratio->courses[1].pricing, EP_PRICING_RATIO_PER_SESSION);
    assert_int_equal (by_ratio->courses[1].price_ratio_e4, cases[i].ratio_e4);
    assert_int_equal (by_ratio->courses[1].session_price_minor, 0);
  }
}

static void
a_price_turns_into_the_ratio_per_course_that_gives_it (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *reference = scenario_add (scenario, 30000, 5);
  scenario_add (scenario, 120000, 3);
  g_autoptr (EpScenario) plain =
      ep_scenario_with_pricing (scenario, 1, EP_PRICING_RATIO_PER_COURSE);
  g_autoptr (EpComparison) comparison = compared (plain);

  /* 3 x 1200 / (5 x 300) */
  assert_int_equal (plain->courses[1].price_ratio_e4, 24000);
  assert_int_equal (comparison->courses[1].session_price_minor, 120000);

  /* five sessions are bought as a package of 1000, less 10 %: 3600 / 900 */
  course_add_package (reference, 5, 100000);
  reference->discount_ppm = 100000;
  g_autoptr (EpScenario) packaged =
      ep_scenario_with_pricing (scenario, 1, EP_PRICING_RATIO_PER_COURSE);
  assert_int_equal (packaged->courses[1].price_ratio_e4, 40000);

  /* a course for nothing has no ratio that gives a price */
  reference->discount_ppm = EP_PPM_ONE;
  g_autoptr (EpScenario) gratis =
      ep_scenario_with_pricing (scenario, 1, EP_PRICING_RATIO_PER_COURSE);
  assert_int_equal (gratis->courses[1].price_ratio_e4, EP_RATIO_ONE);
}

static void
the_number_stays_between_the_two_readings_of_a_ratio (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) per_course =
      ep_scenario_with_pricing (scenario, 1, EP_PRICING_RATIO_PER_COURSE);
  g_autoptr (EpScenario) back =
      ep_scenario_with_pricing (per_course, 1, EP_PRICING_RATIO_PER_SESSION);

  assert_int_equal (per_course->courses[1].pricing, EP_PRICING_RATIO_PER_COURSE);
  assert_int_equal (per_course->courses[1].price_ratio_e4, 40000);
  assert_true (ep_scenario_equal (scenario, back));
}

static void
a_package_is_priced_by_the_session_to_the_nearest_minor_unit (void **state)
{
  static const struct {
    EpPackage package;
    gint64 session_price_minor, each_minor;
  } cases[] = {
      {{3, FALSE, 81000, 0}, 30000, 27000}, {{3, FALSE, 80000, 0}, 30000, 26667},
      {{3, FALSE, 100, 0}, 30000, 33},      {{2, FALSE, 1, 0}, 0, 1}, /* half a cent */
      {{6, FALSE, 0, 0}, 30000, 0},         {{3, TRUE, 0, 100000}, 30000, 27000},
      {{3, TRUE, 0, 333333}, 10000, 6667}, /* 20000.01 is 20000, by three */
      {{3, TRUE, 0, EP_PPM_ONE}, 30000, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (
        ep_package_price_per_session (&cases[i].package, cases[i].session_price_minor),
        cases[i].each_minor);
}

static void
a_package_saves_what_its_sessions_cost_more_singly (void **state)
{
  const gint64 largest = ep_amount_max (4);
  const EpPackage cheaper = {3, FALSE, 81000, 0};
  const EpPackage dearer = {3, FALSE, 90001, 0};
  const EpPackage off = {3, TRUE, 0, 100000};
  const EpPackage none_off = {EP_PACKAGE_SESSIONS_MAX, TRUE, 0, 0};
  const EpPackage all_off = {EP_PACKAGE_SESSIONS_MAX, TRUE, 0, EP_PPM_ONE};

  assert_true (ep_package_saving (&cheaper, 30000) == 9000);
  assert_true (ep_package_saving (&cheaper, 27000) == 0);
  assert_true (ep_package_saving (&dearer, 30000) == -1);
  assert_true (ep_package_saving (&off, 30000) == 9000);
  assert_true (ep_package_saving (&off, 33) == 10); /* 89.1 is 89 of 99 */
  assert_true (ep_package_saving (&none_off, largest) == 0);
  assert_true (ep_package_saving (&all_off, largest) == (EpWide)100 * largest);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_ratio_turns_into_the_price_that_it_gives),
      cmocka_unit_test (a_price_beyond_the_largest_amount_is_cut_to_it),
      cmocka_unit_test (a_price_turns_into_the_ratio_per_session_that_gives_it),
      cmocka_unit_test (a_price_turns_into_the_ratio_per_course_that_gives_it),
      cmocka_unit_test (the_number_stays_between_the_two_readings_of_a_ratio),
      cmocka_unit_test (a_package_is_priced_by_the_session_to_the_nearest_minor_unit),
      cmocka_unit_test (a_package_saves_what_its_sessions_cost_more_singly),
  };

  return cmocka_run_group_tests_name ("pricing", tests, NULL, NULL);
}
