#include "support.h"

#include <present/title.h>

static char *
title_of (const char *first, const char *second, guint chars_max)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario =
      ep_scenario_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));

  ep_scenario_add_course (scenario, first);
  ep_scenario_add_course (scenario, second);
  return ep_courses_title (formatter, scenario, chars_max);
}

static void
it_lists_the_courses (void **state)
{
  g_autofree char *title = title_of ("Microneedling, face", "Fractional laser, face", 200);

  assert_string_equal (title, "Microneedling, face and Fractional laser, face");
}

static void
what_is_too_long_is_cut_at_a_code_point (void **state)
{
  g_autofree char *title = title_of ("Ää Öö", "Üü", 6);

  assert_string_equal (title, "Ää Öö…");
  assert_int_equal (g_utf8_strlen (title, -1), 6);
}

static void
what_just_fits_is_not_cut (void **state)
{
  g_autofree char *title = title_of ("Ää", "Üü", 9);

  assert_string_equal (title, "Ää and Üü");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (it_lists_the_courses),
      cmocka_unit_test (what_is_too_long_is_cut_at_a_code_point),
      cmocka_unit_test (what_just_fits_is_not_cut),
  };

  return cmocka_run_group_tests_name ("title", tests, NULL, NULL);
}
