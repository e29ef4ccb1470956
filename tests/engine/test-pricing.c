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

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_ratio_turns_into_the_price_that_it_gives),
      cmocka_unit_test (a_price_beyond_the_largest_amount_is_cut_to_it),
      cmocka_unit_test (a_price_turns_into_the_ratio_per_session_that_gives_it),
      cmocka_unit_test (a_price_turns_into_the_ratio_per_course_that_gives_it),
      cmocka_unit_test (the_number_stays_between_the_two_readings_of_a_ratio),
  };

  return cmocka_run_group_tests_name ("pricing", tests, NULL, NULL);
}
