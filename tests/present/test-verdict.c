#include "example.h"
#include "support.h"

#include <present/verdict.h>

static void
assert_verdict (const EpScenario *scenario, const char *headline, const char *support)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  g_autoptr (EpVerdict) verdict = ep_verdict_new (formatter, scenario, comparison, 0);
  assert_string_equal (verdict->headline, headline);
  assert_string_equal (verdict->support, support);
}

static void
one_that_is_cheaper_both_ways_never_lets_the_other_catch_up (void **state)
{
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  assert_verdict (scenario, "Microneedling is cheaper, for the course and over 36 months.",
                  "The course costs $2,190.00 less with 5 sessions, and less with 4 or 6 too. "
                  "Laser never catches up: after 36 months it has cost $3,090.00 more.");
}

static void
course_and_horizon_may_disagree (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  assert_verdict (scenario, "Microneedling is cheaper for the course, laser over 36 months.",
                  "The course costs $90.00 less, but with 6 sessions instead of 5 it would cost "
                  "$120.00 more than laser. From July 1, 2027 laser is ahead, by $2,260.00 at "
                  "month 36.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (one_that_is_cheaper_both_ways_never_lets_the_other_catch_up),
      cmocka_unit_test (course_and_horizon_may_disagree),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
