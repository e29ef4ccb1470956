#include <present/scale.h>

#include "support.h"

static void
a_value_lies_where_its_share_of_the_domain_says (void **state)
{
  static const struct {
    EpScale scale;
    gint64 value;
    double px;
  } cases[] = {
      {{0, 10, 0, 100}, 0, 0},
      {{0, 10, 0, 100}, 10, 100},
      {{0, 10, 0, 100}, 5, 50},
      {{0, 10, 50, 250}, 1, 70},
      {{100, 200, 0, 10}, 150, 5},
      /* downwards, as amounts are drawn */
      {{0, 600000, 255, 56}, 0, 255},
      {{0, 600000, 255, 56}, 600000, 56},
      {{0, 600000, 255, 56}, 300000, 155.5},
      /* outside the domain the line goes on */
      {{0, 10, 0, 100}, 12, 120},
      {{0, 10, 0, 100}, -1, -10},
      {{-5, 5, 0, 10}, 0, 5},
      /* longer than 64 bits hold a difference of */
      {{G_MININT64, G_MAXINT64, 0, 100}, 0, 50},
      {{0, G_MAXINT64, 0, 100}, G_MAXINT64, 100},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_float_equal (ep_scale_px (&cases[i].scale, cases[i].value), cases[i].px, 1e-4);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_value_lies_where_its_share_of_the_domain_says),
  };

  return cmocka_run_group_tests_name ("scale", tests, NULL, NULL);
}
