#include "desk-support.h"
#include "desk/example.h"

static const EpInput start = {EP_FIELD_START, 0, 0};
static const EpInput horizon = {EP_FIELD_HORIZON_MONTHS, 0, 0};
static const EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};

static EpDeskState *
new_example (void)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");

  return ep_example_new (formatter, ep_day_from_ymd (2026, 12, 1));
}

static EpInput
of_course (EpField field, guint course)
{
  return (EpInput){field, course, 0};
}

/* The example with a second laser, whose sessions are edited, the horizon too. */
static EpDeskState *
new_with_two_lasers (void)
{
  g_autoptr (EpDeskState) example = new_example ();
  g_autoptr (EpDeskState) more = ep_desk_state_add_laser (example, "Laser 2");
  g_autoptr (EpDeskState) edited =
      ep_desk_state_with (more, of_course (EP_FIELD_SESSIONS_LIKELY, 2), 4);

  return ep_desk_state_with (edited, horizon, 48);
}

static EpDeskState *
moved (EpDeskState *state, guint course, guint place)
{
  EpCourseOrder order = ep_course_order_moved (ep_desk_state_scenario (state), course, place);

  return ep_desk_state_with_order (state, &order);
}

static EpDeskState *
removed (EpDeskState *state, guint course)
{
  EpCourseOrder order = ep_course_order_removed (ep_desk_state_scenario (state), course);

  return ep_desk_state_with_order (state, &order);
}

static void
figures_of_one_more_laser_come_from_where_those_of_the_last_did (void **unused)
{
  g_autoptr (EpDeskState) example = new_example ();
  g_autoptr (EpDeskState) more = ep_desk_state_add_laser (example, "Laser 2");

  assert_int_equal (ep_desk_state_scenario (more)->n_courses, 3);
  assert_int_equal (ep_desk_state_source (more, of_course (EP_FIELD_PRICE_RATIO_E4, 2)),
                    EP_SOURCE_DOCUMENTS);
  assert_int_equal (ep_desk_state_source (more, of_course (EP_FIELD_SESSIONS_LIKELY, 2)),
                    EP_SOURCE_EXAMPLE);
  assert_false (desk_any_edited (more));
}

static void
sources_move_with_their_course (void **unused)
{
  g_autoptr (EpDeskState) state = new_with_two_lasers ();
  g_autoptr (EpDeskState) swapped = moved (state, 2, 1);

  assert_true (ep_desk_state_edited (swapped, of_course (EP_FIELD_SESSIONS_LIKELY, 1)));
  assert_false (ep_desk_state_edited (swapped, of_course (EP_FIELD_SESSIONS_LIKELY, 2)));
  assert_true (ep_desk_state_edited (swapped, horizon));
  g_autoptr (EpDeskState) back = moved (swapped, 1, 2);
  assert_true (ep_desk_state_equal (state, back));
}

static void
sources_of_a_removed_course_go_with_it (void **unused)
{
  g_autoptr (EpDeskState) state = new_with_two_lasers ();
  g_autoptr (EpDeskState) first_gone = removed (state, 1);
  g_autoptr (EpDeskState) last_gone = removed (state, 2);
  g_autoptr (EpDeskState) example = new_example ();
  g_autoptr (EpDeskState) as_if_never = ep_desk_state_with (example, horizon, 48);

  assert_true (ep_desk_state_edited (first_gone, of_course (EP_FIELD_SESSIONS_LIKELY, 1)));
  assert_true (ep_desk_state_equal (last_gone, as_if_never));
}

static void
sources_of_the_comparison_stay_when_another_course_is_the_reference (void **unused)
{
  g_autoptr (EpDeskState) state = new_with_two_lasers ();
  g_autoptr (EpDeskState) other = moved (state, 2, 0);

  assert_true (ep_desk_state_edited (other, horizon));
  assert_false (ep_desk_state_edited (other, start));
  assert_true (ep_desk_state_edited (other, of_course (EP_FIELD_SESSIONS_LIKELY, 0)));
  assert_int_equal (ep_desk_state_source (other, of_course (EP_FIELD_SESSIONS_LIKELY, 1)),
                    EP_SOURCE_DOCUMENTS);
}

static void
a_ratio_that_becomes_a_price_is_an_edited_one (void **unused)
{
  g_autoptr (EpDeskState) state = new_with_two_lasers ();
  g_autoptr (EpDeskState) other = moved (state, 2, 0);

  assert_true (ep_desk_state_edited (other, of_course (EP_FIELD_SESSION_PRICE_MINOR, 0)));
  assert_false (ep_desk_state_edited (other, of_course (EP_FIELD_SESSION_PRICE_MINOR, 1)));
  assert_true (ep_desk_state_edited (other, of_course (EP_FIELD_SESSION_PRICE_MINOR, 2)));
}

static void
a_name_is_taken_as_typed_without_what_it_may_not_have (void **unused)
{
  static const struct {
    const char *typed, *name;
  } cases[] = {
      {"CO2 laser", "CO2 laser"},
      {"  Picosecond\tlaser ", "Picosecond laser"},
      {"", "Laser"},
      {" \n ", "Laser"},
      {"\x7f", "Laser"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpDeskState) state = new_example ();
    g_autoptr (EpDeskState) renamed = ep_desk_state_rename_course (state, 1, cases[i].typed);

    assert_string_equal (ep_desk_state_scenario (renamed)->courses[1].name, cases[i].name);
    assert_false (desk_any_edited (renamed));
  }
}

static void
a_name_that_is_the_same_is_the_same_state (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ();
  g_autoptr (EpDeskState) renamed = ep_desk_state_rename_course (state, 1, "Laser");

  assert_ptr_equal (state, renamed);
}

static void
whatever_differs_in_a_whole_scenario_is_edited (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ();
  g_autoptr (EpScenario) priced = ep_scenario_with (
      ep_desk_state_scenario (state), of_course (EP_FIELD_SESSION_PRICE_MINOR, 1), 47000);
  g_autoptr (EpScenario) scenario = ep_scenario_with (priced, horizon, 48);
  g_autoptr (EpDeskState) next = ep_desk_state_with_scenario (state, scenario);

  assert_true (ep_scenario_equal (ep_desk_state_scenario (next), scenario));
  assert_true (ep_desk_state_edited (next, of_course (EP_FIELD_SESSION_PRICE_MINOR, 1)));
  assert_true (ep_desk_state_edited (next, horizon));
  /* The ratio is only no longer in force. */
  assert_false (ep_desk_state_edited (next, of_course (EP_FIELD_PRICE_RATIO_E4, 1)));
  assert_false (ep_desk_state_edited (next, price));
  assert_false (ep_desk_state_edited (next, start));
}

static void
a_price_that_stands_for_a_ratio_is_edited_even_at_nothing (void **unused)
{
  g_autoptr (EpDeskState) example = new_example ();
  g_autoptr (EpDeskState) state = ep_desk_state_with (example, price, 0);
  g_autoptr (EpScenario) scenario =
      ep_scenario_with_pricing (ep_desk_state_scenario (state), 1, EP_PRICING_PRICE);
  g_autoptr (EpDeskState) next = ep_desk_state_with_scenario (state, scenario);

  assert_int_equal (scenario->courses[1].session_price_minor, 0);
  assert_true (ep_desk_state_edited (next, of_course (EP_FIELD_SESSION_PRICE_MINOR, 1)));
}

static void
the_second_package_alone_marks_the_packages (void **unused)
{
  g_autoptr (EpDeskState) example = new_example ();
  g_autoptr (EpDeskState) one = ep_desk_state_add_package (example, 0);
  g_autoptr (EpDeskState) two = ep_desk_state_add_package (one, 0);
  g_autoptr (EpScenario) scenario = ep_scenario_with (
      ep_desk_state_scenario (two), (EpInput){EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 1}, 150000);
  g_autoptr (EpDeskState) next = ep_desk_state_with_scenario (two, scenario);

  assert_false (ep_desk_state_edited (two, of_course (EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0)));
  assert_true (ep_desk_state_edited (next, of_course (EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0)));
  assert_false (ep_desk_state_edited (next, of_course (EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 1)));
}

static void
the_same_scenario_is_the_same_state (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ();
  g_autoptr (EpDeskState) next =
      ep_desk_state_with_scenario (state, ep_desk_state_scenario (state));

  assert_ptr_equal (state, next);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (figures_of_one_more_laser_come_from_where_those_of_the_last_did),
      cmocka_unit_test (sources_move_with_their_course),
      cmocka_unit_test (sources_of_a_removed_course_go_with_it),
      cmocka_unit_test (sources_of_the_comparison_stay_when_another_course_is_the_reference),
      cmocka_unit_test (a_ratio_that_becomes_a_price_is_an_edited_one),
      cmocka_unit_test (a_name_is_taken_as_typed_without_what_it_may_not_have),
      cmocka_unit_test (a_name_that_is_the_same_is_the_same_state),
      cmocka_unit_test (whatever_differs_in_a_whole_scenario_is_edited),
      cmocka_unit_test (a_price_that_stands_for_a_ratio_is_edited_even_at_nothing),
      cmocka_unit_test (the_second_package_alone_marks_the_packages),
      cmocka_unit_test (the_same_scenario_is_the_same_state),
  };

  return cmocka_run_group_tests_name ("state of courses", tests, NULL, NULL);
}
