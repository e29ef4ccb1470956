#include "example.h"
#include "time-examples.h"

#include <present/marks.h>
#include <present/quote-facts.h>

static const EpChartStyle style = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Sans"};

static void
the_cheaper_of_two_courses_is_told_with_the_difference (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpQuoteFacts) facts = ep_quote_facts_new (scenario);

  assert_int_equal (facts->answer, EP_QUOTE_ONE_CHEAPEST);
  assert_int_equal (facts->cheapest[0], 0);
  assert_int_equal (facts->difference_minor, 9000);
  assert_int_equal (facts->horizon_months, 36);
  assert_int_equal (facts->other, 1);
  assert_int_equal (facts->n_leaders, 2);
}

static void
a_tie_is_told_from_a_near_tie (void **state)
{
  g_autoptr (EpScenario) equal = example_singles (30000, 30000);
  g_autoptr (EpQuoteFacts) equal_facts = ep_quote_facts_new (equal);
  g_autoptr (EpScenario) near = example_singles (30000, 30100);
  g_autoptr (EpQuoteFacts) near_facts = ep_quote_facts_new (near);

  assert_int_equal (equal_facts->answer, EP_QUOTE_EQUAL);
  assert_int_equal (equal_facts->difference_minor, 0);
  assert_int_equal (near_facts->answer, EP_QUOTE_ABOUT_THE_SAME);
  assert_int_equal (near_facts->difference_minor, 100);
}

/* Totals of 1410, 1500, 1350 and 3600. */
static void
of_several_courses_the_cheapest_is_told_against_the_next (void **state)
{
  g_autoptr (EpScenario) scenario = example_lasers (2);
  g_autoptr (EpQuoteFacts) facts = ep_quote_facts_new (scenario);

  assert_int_equal (facts->answer, EP_QUOTE_ONE_CHEAPEST);
  assert_int_equal (facts->cheapest[0], 2);
  assert_int_equal (facts->difference_minor, 6000);
  assert_int_equal (facts->other, 2);
}

static void
of_several_courses_some_may_tie (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 50000);
  g_autoptr (EpQuoteFacts) facts = NULL;

  ep_scenario_add_copy (scenario, &scenario->courses[0]);
  facts = ep_quote_facts_new (scenario);
  assert_int_equal (facts->answer, EP_QUOTE_SOME_CHEAPEST);
  assert_int_equal (facts->n_cheapest, 2);
  assert_int_equal (facts->cheapest[1], 2);
  assert_int_equal (facts->other, 2);
  assert_int_equal (facts->difference_minor, 0);
}

static void
a_reference_that_is_cheapest_is_shown_against_the_next (void **state)
{
  g_autoptr (EpScenario) scenario = example_lasers (2);
  g_autoptr (EpQuoteFacts) facts = NULL;

  scenario->courses[2].session_price_minor = 60000;
  facts = ep_quote_facts_new (scenario);
  assert_int_equal (facts->cheapest[0], 0);
  assert_int_equal (facts->other, 1);
}

static void
figures_that_no_comparison_holds_are_not_countable (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 30000);
  g_autoptr (EpQuoteFacts) facts = NULL;
  g_autoptr (EpScene) scene = NULL;

  scenario->horizon_months = 1;
  scenario->courses[0].sessions = (EpSessions){9, 9, 9};
  facts = ep_quote_facts_new (scenario);
  assert_int_equal (facts->answer, EP_QUOTE_NOT_COUNTABLE);
  assert_int_equal (facts->n_leaders, 0);
  scene = ep_quote_strip_scene (facts, &style, 150, FALSE);
  assert_int_equal (ep_scene_n_marks (scene), 0);
}

static void
without_a_scenario_nothing_is_countable (void **state)
{
  g_autoptr (EpQuoteFacts) facts = ep_quote_facts_new (NULL);

  assert_int_equal (facts->answer, EP_QUOTE_NOT_COUNTABLE);
}

static guint
count_diamonds (const EpScene *scene)
{
  guint n_diamonds = 0;

  for (guint i = 0; i < ep_scene_n_marks (scene); i++)
    n_diamonds += ep_scene_mark (scene, i)->kind == EP_MARK_DIAMOND;
  return n_diamonds;
}

static void
the_strip_has_a_diamond_at_each_change (void **state)
{
  g_autoptr (EpScenario) scenario = time_six_changes ();
  g_autoptr (EpQuoteFacts) facts = ep_quote_facts_new (scenario);
  g_autoptr (EpScene) scene = ep_quote_strip_scene (facts, &style, 150, FALSE);

  assert_int_equal (count_diamonds (scene), 6);
  assert_int_equal (ep_scene_n_marks (scene), 13);
}

/* One change, in the seventh month of 36: a fifth of the way. */
static void
the_strip_is_as_long_as_the_months_compared (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpQuoteFacts) facts = ep_quote_facts_new (scenario);
  g_autoptr (EpScene) scene = ep_quote_strip_scene (facts, &style, 150, FALSE);
  const EpMark *diamond = ep_scene_mark (scene, 2);
  const EpMark *last = ep_scene_mark (scene, 1);

  assert_int_equal (diamond->kind, EP_MARK_DIAMOND);
  assert_true (diamond->points[0].x > 28 && diamond->points[0].x < 31);
  assert_true (last->points[1].x == 150);
  assert_int_equal (last->ink.course, 1);
}

static void
from_right_to_left_the_strip_is_mirrored (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpQuoteFacts) facts = ep_quote_facts_new (scenario);
  g_autoptr (EpScene) scene = ep_quote_strip_scene (facts, &style, 150, TRUE);

  assert_true (ep_scene_mark (scene, 1)->points[1].x == 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_cheaper_of_two_courses_is_told_with_the_difference),
      cmocka_unit_test (a_tie_is_told_from_a_near_tie),
      cmocka_unit_test (of_several_courses_the_cheapest_is_told_against_the_next),
      cmocka_unit_test (of_several_courses_some_may_tie),
      cmocka_unit_test (a_reference_that_is_cheapest_is_shown_against_the_next),
      cmocka_unit_test (figures_that_no_comparison_holds_are_not_countable),
      cmocka_unit_test (without_a_scenario_nothing_is_countable),
      cmocka_unit_test (the_strip_has_a_diamond_at_each_change),
      cmocka_unit_test (the_strip_is_as_long_as_the_months_compared),
      cmocka_unit_test (from_right_to_left_the_strip_is_mirrored),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
