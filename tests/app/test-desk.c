#include "desk-support.h"

static const EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};
static const EpInput other_price = {EP_FIELD_SESSION_PRICE_MINOR, 1, 0};
static const EpInput sessions = {EP_FIELD_SESSIONS_LIKELY, 0, 0};
static const EpInput other_sessions = {EP_FIELD_SESSIONS_LIKELY, 1, 0};
static const EpInput horizon = {EP_FIELD_HORIZON_MONTHS, 0, 0};
static const EpInput package_sessions = {EP_FIELD_PACKAGE_SESSIONS, 0, 0};
static const EpInput package_price = {EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0};
static const EpInput maintenance_price = {EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0};

static void
a_typed_price_recomputes_the_comparison (void **state)
{
  DeskFixture *fixture = *state;

  assert_int_equal (desk_course_total (fixture, 0), 150000);
  ep_desk_enter (fixture->desk, price, "320");
  assert_int_equal (desk_course_total (fixture, 0), 160000);
  assert_int_equal (desk_course_total (fixture, 1), 3 * 4 * 32000);
  assert_int_equal (fixture->n_changes, 1);
  assert_false (ep_desk_is_stale (fixture->desk));
}

static void
what_is_typed_in_one_go_is_one_step (void **state)
{
  DeskFixture *fixture = *state;
  static const char *const texts[] = {"3", "32", "320"};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    ep_desk_enter (fixture->desk, price, texts[i]);
  assert_int_equal (desk_value (fixture, price), 32000);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 30000);
  assert_false (ep_desk_can_undo (fixture->desk));
  ep_desk_redo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 32000);
}

static void
leaving_an_input_or_another_one_ends_the_step (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, price, "310");
  ep_desk_end_edit (fixture->desk);
  ep_desk_enter (fixture->desk, price, "320");
  ep_desk_enter (fixture->desk, sessions, "4");
  ep_desk_enter (fixture->desk, price, "330");
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 32000);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, sessions), 5);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 31000);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 30000);
}

static void
a_number_on_the_way_leaves_no_trace (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, sessions, "1");
  assert_int_equal (desk_value (fixture, (EpInput){EP_FIELD_SESSIONS_MIN, 0, 0}), 1);
  ep_desk_enter (fixture->desk, sessions, "12");
  assert_int_equal (desk_value (fixture, (EpInput){EP_FIELD_SESSIONS_MIN, 0, 0}), 4);
  assert_int_equal (desk_value (fixture, (EpInput){EP_FIELD_SESSIONS_MAX, 0, 0}), 12);
  ep_desk_enter (fixture->desk, sessions, "5");
  assert_true (ep_desk_is_as_opened (fixture->desk));
  assert_false (ep_desk_can_undo (fixture->desk));
  ep_desk_enter (fixture->desk, sessions, "6");
  assert_true (ep_desk_can_undo (fixture->desk));
}

static void
a_percentage_may_have_its_sign (void **state)
{
  DeskFixture *fixture = *state;
  const EpInput discount = {EP_FIELD_DISCOUNT_PPM, 0, 0};
  static const char *const texts[] = {"10%", "10 %", "%10", "10"};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    ep_desk_enter (fixture->desk, discount, "0");
    ep_desk_enter (fixture->desk, discount, texts[i]);
    assert_null (ep_desk_fault (fixture->desk, discount));
    assert_int_equal (desk_value (fixture, discount), 100000);
  }
  ep_desk_enter (fixture->desk, price, "10%");
  assert_non_null (ep_desk_fault (fixture->desk, price));
}

static void
an_unreadable_number_leaves_the_last_good_comparison (void **state)
{
  DeskFixture *fixture = *state;
  static const char *const texts[] = {"", "x", "12x", "-5", "1e3", "300.001", "99999999999"};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    const EpInputFault *fault;

    ep_desk_enter (fixture->desk, price, texts[i]);
    fault = ep_desk_fault (fixture->desk, price);
    assert_non_null (fault);
    assert_string_equal (fault->text, texts[i]);
    assert_true (strlen (fault->message) > 0);
    assert_true (ep_desk_is_stale (fixture->desk));
    assert_int_equal (desk_course_total (fixture, 0), 150000);
    assert_null (ep_desk_fault (fixture->desk, other_price));
  }
  ep_desk_enter (fixture->desk, price, "300");
  assert_false (ep_desk_is_stale (fixture->desk));
}

static void
undo_first_takes_back_what_could_not_be_taken (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, sessions, "4");
  ep_desk_enter (fixture->desk, price, "x");
  ep_desk_enter (fixture->desk, horizon, "");
  ep_desk_undo (fixture->desk);
  assert_false (ep_desk_is_stale (fixture->desk));
  assert_int_equal (desk_value (fixture, sessions), 4);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, sessions), 5);
}

static void
a_horizon_that_is_too_short_is_a_fault_of_its_input (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, horizon, "3");
  assert_non_null (ep_desk_fault (fixture->desk, horizon));
  assert_string_equal (ep_desk_fault (fixture->desk, horizon)->message,
                       "The courses need at least 5 months");
  assert_int_equal (ep_desk_comparison (fixture->desk)->horizon_months, 36);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, horizon), 36);
  assert_false (ep_desk_is_stale (fixture->desk));
}

static void
a_fault_is_taken_once_another_edit_makes_room (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, other_sessions, "50");
  assert_non_null (ep_desk_fault (fixture->desk, other_sessions));
  ep_desk_enter (fixture->desk, horizon, "6");
  ep_desk_enter (fixture->desk, horizon, "60");
  assert_false (ep_desk_is_stale (fixture->desk));
  assert_int_equal (desk_value (fixture, other_sessions), 50);
  assert_int_equal (desk_value (fixture, horizon), 60);
  ep_desk_enter (fixture->desk, horizon, "600");
  assert_int_equal (desk_value (fixture, other_sessions), 50);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, horizon), 60);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, horizon), 36);
  assert_int_equal (desk_value (fixture, other_sessions), 3);
}

static void
steps_stop_at_the_ends_of_the_range (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_step (fixture->desk, sessions, 1);
  assert_int_equal (desk_value (fixture, sessions), 6);
  ep_desk_step (fixture->desk, sessions, -20);
  assert_int_equal (desk_value (fixture, sessions), 1);
  ep_desk_step (fixture->desk, price, 2);
  assert_int_equal (desk_value (fixture, price), 30200);
  ep_desk_undo (fixture->desk);
  ep_desk_undo (fixture->desk);
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
a_step_that_is_refused_stands_in_the_entry (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, horizon, "5");
  ep_desk_step (fixture->desk, horizon, -1);
  assert_string_equal (ep_desk_fault (fixture->desk, horizon)->text, "4");
  assert_int_equal (desk_value (fixture, horizon), 5);
}

static void
packages_are_added_changed_and_removed (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_add_package (fixture->desk, 0);
  ep_desk_enter (fixture->desk, package_price, "810");
  assert_int_equal (desk_course_total (fixture, 0), 81000 + 2 * 30000);
  ep_desk_set_package_by (fixture->desk, 0, 0, TRUE);
  assert_int_equal (desk_course_total (fixture, 0), 81000 + 2 * 30000);
  ep_desk_remove_package (fixture->desk, 0, 0);
  assert_int_equal (desk_course_total (fixture, 0), 150000);
  for (guint i = 0; i < 4; i++)
    ep_desk_undo (fixture->desk);
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
two_packages_of_one_size_are_refused (void **state)
{
  DeskFixture *fixture = *state;
  EpInput second = {EP_FIELD_PACKAGE_SESSIONS, 0, 1};
  gint64 size;

  ep_desk_add_package (fixture->desk, 0);
  ep_desk_add_package (fixture->desk, 0);
  size = desk_value (fixture, package_sessions);
  ep_desk_enter (fixture->desk, second, "3");
  assert_non_null (ep_desk_fault (fixture->desk, second));
  ep_desk_undo (fixture->desk);
  /* A step leaps over the size that is taken. */
  ep_desk_step (fixture->desk, second, -1);
  assert_int_equal (desk_value (fixture, package_sessions), size);
  assert_true (desk_value (fixture, second) != size);
  assert_false (ep_desk_is_stale (fixture->desk));
}

static void
a_removed_package_takes_its_fault_along (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_add_package (fixture->desk, 0);
  ep_desk_enter (fixture->desk, package_sessions, "x");
  ep_desk_remove_package (fixture->desk, 0, 0);
  assert_false (ep_desk_is_stale (fixture->desk));
}

static void
extras_are_added_named_priced_and_removed (void **state)
{
  DeskFixture *fixture = *state;
  EpInput extra_price = {EP_FIELD_EXTRA_PRICE_MINOR, 0, 0};
  const EpCourse *course;

  ep_desk_add_extra (fixture->desk, 0, "Extra");
  ep_desk_enter (fixture->desk, extra_price, "25");
  assert_int_equal (desk_course_total (fixture, 0), 150000 + 5 * 2500);
  ep_desk_set (fixture->desk, (EpInput){EP_FIELD_EXTRA_PER, 0, 0}, (gint64)EP_PER_COURSE);
  assert_int_equal (desk_course_total (fixture, 0), 150000 + 2500);
  ep_desk_rename_extra (fixture->desk, 0, 0, "  Serum\twith C ");
  course = &ep_desk_scenario (fixture->desk)->courses[0];
  assert_string_equal (course->extras[0].name, "Serum with C");
  ep_desk_rename_extra (fixture->desk, 0, 0, " \n ");
  course = &ep_desk_scenario (fixture->desk)->courses[0];
  assert_string_equal (course->extras[0].name, "Serum with C");
  ep_desk_enter (fixture->desk, extra_price, "x");
  ep_desk_remove_extra (fixture->desk, 0, 0);
  assert_false (ep_desk_is_stale (fixture->desk));
  assert_int_equal (desk_course_total (fixture, 0), 150000);
  for (guint i = 0; i < 5; i++)
    ep_desk_undo (fixture->desk);
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
a_name_that_is_too_long_is_cut_at_a_character (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < EP_NAME_MAX + 5; i++)
    g_string_append (name, "é");
  ep_desk_add_extra (fixture->desk, 1, "Extra");
  ep_desk_rename_extra (fixture->desk, 1, 0, name->str);
  assert_int_equal (g_utf8_strlen (ep_desk_scenario (fixture->desk)->courses[1].extras[0].name, -1),
                    EP_NAME_MAX);
}

static void
a_price_that_is_left_out_is_an_empty_text (void **state)
{
  DeskFixture *fixture = *state;
  g_autofree char *left_out = ep_desk_entry_text (fixture->desk, maintenance_price);
  g_autofree char *given = NULL;

  assert_string_equal (left_out, "");
  ep_desk_enter (fixture->desk, maintenance_price, "250");
  given = ep_desk_entry_text (fixture->desk, maintenance_price);
  assert_string_equal (given, "250.00");
  ep_desk_enter (fixture->desk, maintenance_price, "");
  assert_false (ep_desk_is_stale (fixture->desk));
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
the_laser_is_told_by_ratio_or_by_price (void **state)
{
  DeskFixture *fixture = *state;
  const EpComparison *comparison;

  ep_desk_set_pricing (fixture->desk, 1, EP_PRICING_RATIO_PER_COURSE);
  comparison = ep_desk_comparison (fixture->desk);
  assert_int_equal (comparison->courses[1].session_price_minor, 200000);
  ep_desk_set_pricing (fixture->desk, 1, EP_PRICING_PRICE);
  assert_int_equal (desk_value (fixture, other_price), 200000);
  ep_desk_enter (fixture->desk, other_price, "650");
  assert_int_equal (desk_course_total (fixture, 1), 195000);
}

static void
reset_is_a_step_that_can_be_undone (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, price, "310");
  ep_desk_enter (fixture->desk, sessions, "?");
  ep_desk_reset (fixture->desk);
  assert_true (ep_desk_is_as_opened (fixture->desk));
  assert_false (ep_desk_is_stale (fixture->desk));
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 31000);
}

static void
another_currency_keeps_the_figures (void **state)
{
  DeskFixture *fixture = *state;

  assert_true (ep_desk_set_currency (fixture->desk, ep_currency_find ("JPY")));
  assert_int_equal (desk_value (fixture, price), 300);
  ep_desk_undo (fixture->desk);
  ep_desk_enter (fixture->desk, price, "300.50");
  assert_false (ep_desk_set_currency (fixture->desk, ep_currency_find ("JPY")));
  assert_string_equal (ep_desk_scenario (fixture->desk)->currency->code, "USD");
}

static void
sums_that_grow_too_large_are_a_fault (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_set_currency (fixture->desk, ep_currency_find ("CLF"));
  ep_desk_enter (fixture->desk, price, "9999999999");
  ep_desk_enter (fixture->desk, horizon, "600");
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_MAINTENANCE_MONTHS, 1, 0}, "1");
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_PRICE_RATIO_E4, 1, 0}, "100");
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_TAX_PPM, 0, 0}, "100");
  assert_true (ep_desk_is_stale (fixture->desk));
  ep_desk_undo (fixture->desk);
  assert_false (ep_desk_is_stale (fixture->desk));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      DESK_TEST (a_typed_price_recomputes_the_comparison),
      DESK_TEST (what_is_typed_in_one_go_is_one_step),
      DESK_TEST (leaving_an_input_or_another_one_ends_the_step),
      DESK_TEST (a_number_on_the_way_leaves_no_trace),
      DESK_TEST (a_percentage_may_have_its_sign),
      DESK_TEST (an_unreadable_number_leaves_the_last_good_comparison),
      DESK_TEST (undo_first_takes_back_what_could_not_be_taken),
      DESK_TEST (a_horizon_that_is_too_short_is_a_fault_of_its_input),
      DESK_TEST (a_fault_is_taken_once_another_edit_makes_room),
      DESK_TEST (steps_stop_at_the_ends_of_the_range),
      DESK_TEST (a_step_that_is_refused_stands_in_the_entry),
      DESK_TEST (packages_are_added_changed_and_removed),
      DESK_TEST (two_packages_of_one_size_are_refused),
      DESK_TEST (a_removed_package_takes_its_fault_along),
      DESK_TEST (extras_are_added_named_priced_and_removed),
      DESK_TEST (a_name_that_is_too_long_is_cut_at_a_character),
      DESK_TEST (a_price_that_is_left_out_is_an_empty_text),
      DESK_TEST (the_laser_is_told_by_ratio_or_by_price),
      DESK_TEST (reset_is_a_step_that_can_be_undone),
      DESK_TEST (another_currency_keeps_the_figures),
      DESK_TEST (sums_that_grow_too_large_are_a_fault),
  };

  return cmocka_run_group_tests_name ("desk", tests, NULL, NULL);
}
