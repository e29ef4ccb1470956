#include "support.h"
#include "widgets/list-step.h"

/* Where the key leads from there, in a list of ten by pages of four. */
static guint
step (guint keyval, guint from)
{
  guint position = G_MAXUINT;

  assert_true (ep_list_step (keyval, from, 10, 4, &position));
  return position;
}

static void
arrows_go_by_one_and_stop_at_the_ends (void **state)
{
  assert_int_equal (step (GDK_KEY_Down, 3), 4);
  assert_int_equal (step (GDK_KEY_Down, 9), 9);
  assert_int_equal (step (GDK_KEY_Up, 3), 2);
  assert_int_equal (step (GDK_KEY_KP_Up, 0), 0);
}

static void
pages_stop_at_the_ends (void **state)
{
  assert_int_equal (step (GDK_KEY_Page_Down, 0), 4);
  assert_int_equal (step (GDK_KEY_Page_Down, 7), 9);
  assert_int_equal (step (GDK_KEY_Page_Up, 9), 5);
  assert_int_equal (step (GDK_KEY_Page_Up, 2), 0);
}

static void
home_and_end_go_all_the_way (void **state)
{
  assert_int_equal (step (GDK_KEY_Home, 7), 0);
  assert_int_equal (step (GDK_KEY_End, 2), 9);
}

static void
other_keys_lead_nowhere (void **state)
{
  guint position;

  assert_false (ep_list_step (GDK_KEY_a, 3, 10, 4, &position));
  assert_false (ep_list_step (GDK_KEY_Left, 3, 10, 4, &position));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (arrows_go_by_one_and_stop_at_the_ends),
      cmocka_unit_test (pages_stop_at_the_ends),
      cmocka_unit_test (home_and_end_go_all_the_way),
      cmocka_unit_test (other_keys_lead_nowhere),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
