#include <present/ticks.h>

#include "support.h"

static void
amounts_get_round_ticks_as_dense_as_the_height_allows (void **state)
{
  static const struct {
    gint64 top_minor;
    guint decimals;
    double height_px;
    gint64 step_minor;
    guint n_ticks;
    gboolean whole;
  } cases[] = {
      {600000, 2, 199, 200000, 4, TRUE},
      {462000, 2, 199, 200000, 3, TRUE},
      {462000, 2, 228, 100000, 5, TRUE},
      {462000, 2, 1000, 100000, 5, TRUE},
      {500000, 2, 252, 100000, 6, TRUE},
      {500000, 2, 251, 200000, 3, TRUE},
      {312000, 2, 199, 100000, 4, TRUE},
      /* amounts of a few cents are not whole */
      {100, 2, 199, 50, 3, FALSE},
      {150, 2, 199, 50, 4, FALSE},
      {3, 2, 199, 1, 4, FALSE},
      {1, 2, 199, 1, 2, FALSE},
      {500, 2, 199, 200, 3, TRUE},
      /* other currencies */
      {600000, 0, 199, 200000, 4, TRUE},
      {3, 0, 199, 1, 4, TRUE},
      {6000000, 3, 199, 2000000, 4, TRUE},
      {600, 3, 199, 200, 4, FALSE},
      /* very low charts keep two ticks, and three rather than one */
      {600000, 2, 10, 500000, 2, TRUE},
      {400000, 2, 10, 200000, 3, TRUE},
      {400000, 2, 1, 200000, 3, TRUE},
      /* the largest there is */
      {G_MAXINT64, 2, 199, G_GINT64_CONSTANT (5000000000000000000), 2, TRUE},
      {G_MAXINT64, 2, 1000, G_GINT64_CONSTANT (2000000000000000000), 5, TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpMoneyTicks ticks =
        ep_money_ticks (cases[i].top_minor, cases[i].decimals, cases[i].height_px, 42);

    assert_int_equal (ticks.step_minor, cases[i].step_minor);
    assert_int_equal (ticks.n_ticks, cases[i].n_ticks);
    assert_int_equal (ticks.whole, cases[i].whole);
  }
}

static gboolean
is_round (gint64 step)
{
  while (step % 10 == 0)
    step /= 10;
  return step == 1 || step == 2 || step == 5;
}

static void
ticks_are_always_two_to_six_round_and_within_the_axis (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 20000; i++) {
    gint64 top = test_random_between (&random, 1, 1) << test_random_between (&random, 0, 62);
    double height = (double)test_random_between (&random, 1, 2000);
    EpMoneyTicks ticks;

    top += test_random_between (&random, 0, top - 1);
    ticks = ep_money_ticks (top, 2, height, 42);
    assert_true (ticks.n_ticks >= 2 && ticks.n_ticks <= 6);
    assert_true (is_round (ticks.step_minor));
    assert_true (ticks.step_minor <= top / (gint64)(ticks.n_ticks - 1));
    assert_true (ticks.n_ticks == 3 || ticks.n_ticks <= MAX (height / 42, 2));
  }
}

static void
time_gets_the_first_calendar_step_that_has_room (void **state)
{
  static const struct {
    guint horizon_months;
    double width_px;
    guint step;
  } cases[] = {
      {36, 616, 6},
      {36, 251, 12},
      {36, 2664, 1},
      {36, 2663, 2},
      {36, 1332, 2},
      {36, 1331, 3},
      {24, 616, 3},
      {12, 616, 2},
      {12, 888, 1},
      {120, 616, 24},
      {600, 616, 120},
      {600, 888, 60},
      {600, 260, 240},
      {600, 100, 600},
      {1, 616, 1},
      /* no step of the calendar has room: only the ends */
      {36, 100, 36},
      {5, 80, 5},
      {1, 10, 1},
      /* the longest horizon that a course can ask for */
      {2400, 616, 600},
      {2400, 100, 2400},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (ep_month_step (cases[i].horizon_months, cases[i].width_px, 74),
                      cases[i].step);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (amounts_get_round_ticks_as_dense_as_the_height_allows),
      cmocka_unit_test (ticks_are_always_two_to_six_round_and_within_the_axis),
      cmocka_unit_test (time_gets_the_first_calendar_step_that_has_room),
  };

  return cmocka_run_group_tests_name ("ticks", tests, NULL, NULL);
}
