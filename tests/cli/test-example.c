#include "run.h"

#include <string.h>
#include <support.h>

/* The program as it is installed: the example it ships with and what it is linked to. */

static void
the_example_is_compared (void **state)
{
  g_auto (Run) run = RUN ("compare", "--format=json", EVENPOINT_EXAMPLE);
  run_assert_done (&run);
  assert_non_null (strstr (run.out, "\"course_difference\": \"2100.00\""));
  assert_non_null (strstr (run.out, "\"horizon_difference\": \"3000.00\""));
}

static void
it_loads_no_toolkit_and_needs_no_display (void **state)
{
  static const char *const toolkits[] = {"libgtk", "libgdk", "libadwaita"};
  char *argv[] = {"ldd", EVENPOINT_CLI, NULL};
  g_autofree char *out = NULL;
  int status;
  assert_true (
      g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, NULL));
  assert_int_equal (status, 0);
  assert_non_null (strstr (out, "libjansson"));
  for (gsize i = 0; i < G_N_ELEMENTS (toolkits); i++) {
    if (strstr (out, toolkits[i]) != NULL)
      fail_msg ("linked to %s:\n%s", toolkits[i], out);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_example_is_compared),
      cmocka_unit_test (it_loads_no_toolkit_and_needs_no_display),
  };
  return cmocka_run_group_tests_name ("example", tests, NULL, NULL);
}
