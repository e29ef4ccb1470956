#include "example.h"
#include "support.h"

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

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (each_total_stands_for_the_course_and_over_the_horizon),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
