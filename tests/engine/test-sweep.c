#include "scenarios.h"

/* Sweeps from 1 to 24 of these flips. */
typedef struct {
  gint64 now;
  guint n_flips;
  EpFlip flips[4];
  gboolean flips_at_all;
  gint64 value;
  EpStretch stretch;
} Case;

#define R EP_CHEAPER_REFERENCE
#define O EP_CHEAPER_OTHER
#define E EP_CHEAPER_EQUAL

static const Case cases[] = {
    {3, 1, {{1, R}}, FALSE, 0, {0}},
    {3, 1, {{1, E}}, FALSE, 0, {0}},
    {3, 2, {{1, O}, {8, R}}, TRUE, 8, {8, 24, R}},
    {18, 2, {{1, R}, {7, O}}, TRUE, 6, {1, 6, R}},
    {7, 2, {{1, R}, {7, O}}, TRUE, 6, {1, 6, R}},
    {6, 2, {{1, R}, {7, O}}, TRUE, 7, {7, 24, O}},
    {1, 2, {{1, R}, {2, O}}, TRUE, 2, {2, 24, O}},
    {24, 2, {{1, R}, {24, O}}, TRUE, 23, {1, 23, R}},
    /* of two flips the nearer, at the same distance the lower */
    {9, 3, {{1, R}, {5, O}, {13, R}}, TRUE, 13, {13, 24, R}},
    {8, 3, {{1, R}, {5, O}, {13, R}}, TRUE, 4, {1, 4, R}},
    {7, 3, {{1, R}, {5, O}, {11, E}}, TRUE, 4, {1, 4, R}},
    /* a single value at which both cost the same is a flip like any other */
    {7, 3, {{1, R}, {10, E}, {11, O}}, TRUE, 10, {10, 10, E}},
    {14, 3, {{1, R}, {10, E}, {11, O}}, TRUE, 10, {10, 10, E}},
    {10, 3, {{1, R}, {10, E}, {11, O}}, TRUE, 9, {1, 9, R}},
    {12, 4, {{1, R}, {5, O}, {8, R}, {20, O}}, TRUE, 7, {5, 7, O}},
};

static void
the_nearest_value_with_another_answer_is_found (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    EpFlip flips[4] = {c->flips[0], c->flips[1], c->flips[2], c->flips[3]};
    const EpSweep sweep = {EP_PARAMETER_OTHER_SESSIONS, 1, 24, c->now, c->n_flips, flips};
    EpStretch stretch;
    gint64 value;

    assert_int_equal (ep_sweep_nearest (&sweep, &value, &stretch), c->flips_at_all);
    if (!c->flips_at_all)
      continue;
    assert_int_equal (value, c->value);
    assert_int_equal (stretch.from, c->stretch.from);
    assert_int_equal (stretch.to, c->stretch.to);
    assert_int_equal (stretch.cheaper, c->stretch.cheaper);
  }
}

static void
stretches_follow_each_other_over_the_whole_domain (void **state)
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < 200; i++) {
    g_autoptr (EpScenario) scenario = scenario_random (&random, *either (i));
    g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);

    for (guint s = 0; s < comparison->pairs[0].n_sweeps; s++) {
      const EpSweep *sweep = &comparison->pairs[0].sweeps[s];
      gint64 next = sweep->lowest;

      for (guint f = 0; f < sweep->n_flips; f++) {
        const EpStretch stretch = ep_sweep_stretch (sweep, f);

        assert_int_equal (stretch.from, next);
        assert_true (stretch.to >= stretch.from);
        assert_int_equal (ep_sweep_find (sweep, stretch.from), f);
        assert_int_equal (ep_sweep_find (sweep, stretch.to), f);
        next = stretch.to + 1;
      }
      assert_int_equal (next, sweep->highest + 1);
    }
  }
}

static void
a_sweep_knows_where_now_lies (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_worked_example (EP_PRICING_RATIO_PER_SESSION);
  g_autoptr (EpComparison) comparison = compared_with_sensitivity (scenario);
  static const struct {
    gint64 lowest, highest, now;
  } expected[EP_PARAMETERS] = {{0, 120000, 30000}, {0, 480000, 120000}, {1, 24, 5},  {1, 24, 3},
                               {1, 36, 6},         {1, 36, 12},         {5, 120, 36}};
  const EpPair *pair = &comparison->pairs[0];

  assert_int_equal (pair->n_sweeps, EP_PARAMETERS);
  for (guint s = 0; s < EP_PARAMETERS; s++) {
    const EpSweep *sweep = &pair->sweeps[s];

    assert_int_equal (sweep->lowest, expected[s].lowest);
    assert_int_equal (sweep->highest, expected[s].highest);
    assert_int_equal (sweep->now, expected[s].now);
    assert_int_equal (sweep->flips[ep_sweep_find (sweep, sweep->now)].cheaper,
                      pair->horizon_cheaper);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_nearest_value_with_another_answer_is_found),
      cmocka_unit_test (stretches_follow_each_other_over_the_whole_domain),
      cmocka_unit_test (a_sweep_knows_where_now_lies),
  };

  return cmocka_run_group_tests_name ("sweep", tests, NULL, NULL);
}
