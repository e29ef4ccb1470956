#include "example.h"

#include <present/figures.h>

typedef struct {
  const char *label, *value, *course, *horizon, *spoken;
} Expected;

static void
assert_figure (const EpScenario *scenario, EpFigureId id, Expected expected)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  EpFigure *figures = ep_figures_new (formatter, scenario, comparison, 0);
  assert_int_equal (figures[id].id, id);
  assert_string_equal (figures[id].label, expected.label);
  assert_string_equal (figures[id].value, expected.value);
  assert_string_equal (figures[id].course, expected.course);
  assert_string_equal (figures[id].horizon, expected.horizon);
  assert_string_equal (figures[id].spoken, expected.spoken);
  ep_figures_free (figures);
}

static void
each_total_stands_for_the_course_and_over_the_horizon (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  assert_figure (scenario, EP_FIGURE_REFERENCE,
                 (Expected){"Microneedling", "$1,410.00", "5 sessions", "36 months: $2,910.00",
                            "Microneedling: $1,410.00 for 5 sessions, $2,910.00 over 36 months."});
  assert_figure (scenario, EP_FIGURE_OTHER,
                 (Expected){"Laser", "$3,600.00", "3 sessions", "36 months: $6,000.00",
                            "Laser: $3,600.00 for 3 sessions, $6,000.00 over 36 months."});
}

static void
the_difference_tells_who_costs_more_both_ways (void **state)
{
  g_autoptr (EpScenario) never = example_never_crossing ();
  assert_figure (never, EP_FIGURE_DIFFERENCE,
                 (Expected){"Laser costs", "$2,190.00 more", "for the course",
                            "36 months: $3,090.00 more",
                            "Laser costs $2,190.00 more for the course. Over 36 months it costs "
                            "$3,090.00 more."});

  g_autoptr (EpScenario) crossing = example_crossing ();
  assert_figure (crossing, EP_FIGURE_DIFFERENCE,
                 (Expected){"Laser costs", "$90.00 more", "for the course",
                            "36 months: $2,260.00 less",
                            "Laser costs $90.00 more for the course. Over 36 months it costs "
                            "$2,260.00 less."});

  g_autoptr (EpScenario) less = example_singles (30000, 20000);
  less->horizon_months = 1;
  assert_figure (less, EP_FIGURE_DIFFERENCE,
                 (Expected){"Laser costs", "$100.00 less", "for the course",
                            "1 month: $100.00 less",
                            "Laser costs $100.00 less for the course. Over 1 month it costs "
                            "$100.00 less."});

  g_autoptr (EpScenario) equal = example_singles (30000, 30000);
  assert_figure (equal, EP_FIGURE_DIFFERENCE,
                 (Expected){"Laser costs", "The same", "for the course", "36 months: the same",
                            "Laser costs the same for the course. Over 36 months it costs the "
                            "same."});
}

static void
the_same_money_buys_sessions_of_the_reference (void **state)
{
  g_autoptr (EpScenario) never = example_never_crossing ();
  assert_figure (never, EP_FIGURE_SAME_MONEY,
                 (Expected){"The same money buys", "13", "microneedling sessions",
                            "instead of 3 of laser",
                            "The money for the course of laser buys 13 sessions of "
                            "microneedling."});

  g_autoptr (EpScenario) one = example_singles (30000, 50000);
  assert_figure (one, EP_FIGURE_SAME_MONEY,
                 (Expected){"The same money buys", "1", "microneedling session",
                            "instead of 1 of laser",
                            "The money for the course of laser buys 1 session of microneedling."});

  g_autoptr (EpScenario) none = example_singles (30000, 20000);
  assert_figure (none, EP_FIGURE_SAME_MONEY,
                 (Expected){"The same money buys", "0", "microneedling sessions",
                            "instead of 1 of laser",
                            "The money for the course of laser buys 0 sessions of "
                            "microneedling."});

  g_autoptr (EpScenario) many = example_singles (0, 20000);
  assert_figure (many, EP_FIGURE_SAME_MONEY,
                 (Expected){"The same money buys", "More than 1,000", "microneedling sessions",
                            "instead of 1 of laser",
                            "The money for the course of laser buys more than 1,000 sessions of "
                            "microneedling."});

  none->courses[0].kind = EP_KIND_OTHER;
  assert_figure (none, EP_FIGURE_SAME_MONEY,
                 (Expected){"The same money buys", "0", "sessions of Needling, face",
                            "instead of 1 of laser",
                            "The money for the course of laser buys 0 sessions of Needling, "
                            "face."});
}

static void
the_break_even_is_a_ratio_of_session_prices (void **state)
{
  g_autoptr (EpScenario) crossing = example_crossing ();
  assert_figure (crossing, EP_FIGURE_BREAK_EVEN,
                 (Expected){"Break-even ratio", "1.57 times", "for the course",
                            "36 months: 9.70 times",
                            "For the course the break-even is a session price of $470.00 for "
                            "laser, 1.57 times that of microneedling. Over 36 months the "
                            "break-even is $2,910.00, 9.70 times."});

  /* One cent against 10 dollars: 0.001 times is not 0.00 times. */
  g_autoptr (EpScenario) tiny = example_singles (1000, 100);
  tiny->courses[1].maintenance = (EpMaintenance){12, TRUE, 0};
  ep_course_add_extra (&tiny->courses[1], "Cream", 999, EP_PER_COURSE);
  assert_figure (tiny, EP_FIGURE_BREAK_EVEN,
                 (Expected){"Break-even ratio", "0.0010 times", "for the course",
                            "36 months: 0.0010 times",
                            "For the course the break-even is a session price of $0.01 for laser, "
                            "0.0010 times that of microneedling. Over 36 months the break-even is "
                            "$0.01, 0.0010 times."});
}

static void
without_a_ratio_the_break_even_is_a_price (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (0, 20000);
  ep_course_add_extra (&scenario->courses[0], "Consultation", 5000, EP_PER_COURSE);
  assert_figure (scenario, EP_FIGURE_BREAK_EVEN,
                 (Expected){"Break-even ratio", "$50.00 a session", "for the course",
                            "36 months: $50.00 a session",
                            "For the course the break-even is a session price of $50.00 for "
                            "laser. Over 36 months the break-even is $50.00."});
}

static void
a_break_even_that_there_is_not_is_never (void **state)
{
  g_autoptr (EpScenario) dearer = example_singles (30000, 20000);
  ep_course_add_extra (&dearer->courses[1], "Consultation", 40000, EP_PER_COURSE);
  assert_figure (dearer, EP_FIGURE_BREAK_EVEN,
                 (Expected){"Break-even ratio", "Never", "Laser is dearer at any price",
                            "36 months: never",
                            "For the course laser is dearer at any session price. Over 36 months "
                            "laser is dearer at any session price."});

  /* A package at a fixed price caps the course, maintenance at the session price does not. */
  g_autoptr (EpScenario) cheaper = example_singles (30000, 20000);
  cheaper->courses[1].sessions = (EpSessions){2, 2, 2};
  cheaper->courses[1].n_packages = 1;
  cheaper->courses[1].packages[0] = (EpPackage){2, FALSE, 10000, 0};
  cheaper->courses[1].maintenance.every_months = 24;
  assert_figure (cheaper, EP_FIGURE_BREAK_EVEN,
                 (Expected){"Break-even ratio", "Never", "Laser is cheaper at any price",
                            "36 months: 0.67 times",
                            "For the course laser is cheaper at any session price. Over 36 months "
                            "the break-even is $200.00, 0.67 times."});
}

static void
a_single_session_is_singular (void **state)
{
  g_autoptr (EpScenario) scenario = example_singles (30000, 20000);
  scenario->horizon_months = 1;
  assert_figure (scenario, EP_FIGURE_REFERENCE,
                 (Expected){"Microneedling", "$300.00", "1 session", "1 month: $300.00",
                            "Microneedling: $300.00 for 1 session, $300.00 over 1 month."});
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (each_total_stands_for_the_course_and_over_the_horizon),
      cmocka_unit_test (the_difference_tells_who_costs_more_both_ways),
      cmocka_unit_test (the_same_money_buys_sessions_of_the_reference),
      cmocka_unit_test (the_break_even_is_a_ratio_of_session_prices),
      cmocka_unit_test (without_a_ratio_the_break_even_is_a_price),
      cmocka_unit_test (a_break_even_that_there_is_not_is_never),
      cmocka_unit_test (a_single_session_is_singular),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
