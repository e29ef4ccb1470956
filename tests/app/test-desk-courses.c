#include "desk-support.h"

#define WALKS          40
#define STEPS_PER_WALK 25

static const EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};
static const EpInput horizon = {EP_FIELD_HORIZON_MONTHS, 0, 0};

static EpInput
of_course (EpField field, guint course)
{
  return (EpInput){field, course, 0};
}

static const char *
name_of (DeskFixture *fixture, guint course)
{
  return ep_desk_scenario (fixture->desk)->courses[course].name;
}

/* A second laser at two sessions, and a third one at four. */
static void
add_two_lasers (DeskFixture *fixture)
{
  ep_desk_add_course (fixture->desk);
  ep_desk_enter (fixture->desk, of_course (EP_FIELD_SESSIONS_LIKELY, 2), "2");
  ep_desk_add_course (fixture->desk);
  ep_desk_enter (fixture->desk, of_course (EP_FIELD_SESSIONS_LIKELY, 3), "4");
}

static void
a_second_and_third_laser_are_added_under_their_own_names (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_add_course (fixture->desk);
  ep_desk_add_course (fixture->desk);
  assert_int_equal (fixture->n_changes, 2);
  assert_int_equal (ep_desk_comparison (fixture->desk)->n_pairs, 3);
  assert_string_equal (name_of (fixture, 1), "Laser");
  assert_string_equal (name_of (fixture, 2), "Laser 2");
  assert_string_equal (name_of (fixture, 3), "Laser 3");
  for (guint course = 2; course < 4; course++)
    assert_int_equal (desk_course_total (fixture, course), desk_course_total (fixture, 1));
}

static void
a_name_that_is_taken_is_not_given_again (void **state)
{
  DeskFixture *fixture = *state;

  add_two_lasers (fixture);
  ep_desk_remove_course (fixture->desk, 2);
  ep_desk_add_course (fixture->desk);
  assert_string_equal (name_of (fixture, 2), "Laser 3");
  assert_string_equal (name_of (fixture, 3), "Laser 4");
}

static void
each_edit_of_the_courses_is_one_step (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_add_course (fixture->desk);
  ep_desk_rename_course (fixture->desk, 2, "CO2 laser");
  ep_desk_move_course (fixture->desk, 2, 1);
  assert_string_equal (name_of (fixture, 1), "CO2 laser");
  ep_desk_move_course (fixture->desk, 2, 0);
  assert_string_equal (name_of (fixture, 0), "Laser");
  ep_desk_remove_course (fixture->desk, 2);
  assert_int_equal (ep_desk_scenario (fixture->desk)->n_courses, 2);
  for (guint i = 0; i < 5; i++) {
    assert_false (ep_desk_is_as_opened (fixture->desk));
    ep_desk_undo (fixture->desk);
  }
  assert_true (ep_desk_is_as_opened (fixture->desk));
  for (guint i = 0; i < 5; i++)
    ep_desk_redo (fixture->desk);
  assert_string_equal (name_of (fixture, 0), "Laser");
  assert_int_equal (ep_desk_scenario (fixture->desk)->n_courses, 2);
}

static void
what_changes_nothing_is_no_step (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_move_course (fixture->desk, 1, 1);
  ep_desk_rename_course (fixture->desk, 1, "Laser");
  ep_desk_rename_course (fixture->desk, 1, "  ");
  ep_desk_set_scenario (fixture->desk, price, ep_desk_scenario (fixture->desk));
  assert_false (ep_desk_can_undo (fixture->desk));
}

static void
an_undone_removal_brings_sources_and_figures_back (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (EpDeskState) before = NULL;

  add_two_lasers (fixture);
  before = ep_desk_state_ref (ep_desk_state (fixture->desk));
  ep_desk_remove_course (fixture->desk, 1);
  assert_int_equal (desk_value (fixture, of_course (EP_FIELD_SESSIONS_LIKELY, 1)), 2);
  ep_desk_undo (fixture->desk);
  assert_ptr_equal (ep_desk_state (fixture->desk), before);
}

static void
what_could_not_be_taken_moves_with_its_course (void **state)
{
  DeskFixture *fixture = *state;
  EpInput here = of_course (EP_FIELD_DISCOUNT_PPM, 3), there = of_course (EP_FIELD_DISCOUNT_PPM, 1);

  add_two_lasers (fixture);
  ep_desk_enter (fixture->desk, here, "x");
  ep_desk_enter (fixture->desk, horizon, "y");
  ep_desk_move_course (fixture->desk, 3, 1);
  assert_null (ep_desk_fault (fixture->desk, here));
  assert_string_equal (ep_desk_fault (fixture->desk, there)->text, "x");
  assert_string_equal (ep_desk_fault (fixture->desk, horizon)->text, "y");
  ep_desk_remove_course (fixture->desk, 2);
  assert_string_equal (ep_desk_fault (fixture->desk, there)->text, "x");
}

static void
what_could_not_be_taken_goes_with_its_course (void **state)
{
  DeskFixture *fixture = *state;

  add_two_lasers (fixture);
  ep_desk_enter (fixture->desk, of_course (EP_FIELD_DISCOUNT_PPM, 2), "x");
  ep_desk_enter (fixture->desk, of_course (EP_FIELD_DISCOUNT_PPM, 3), "y");
  ep_desk_remove_course (fixture->desk, 2);
  assert_string_equal (ep_desk_fault (fixture->desk, of_course (EP_FIELD_DISCOUNT_PPM, 2))->text,
                       "y");
  ep_desk_remove_course (fixture->desk, 2);
  assert_false (ep_desk_is_stale (fixture->desk));
}

static void
a_fault_of_the_comparison_stays_when_another_course_is_the_reference (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_enter (fixture->desk, horizon, "x");
  ep_desk_enter (fixture->desk, price, "y");
  ep_desk_enter (fixture->desk, of_course (EP_FIELD_PRICE_RATIO_E4, 1), "z");
  ep_desk_move_course (fixture->desk, 1, 0);
  assert_string_equal (ep_desk_fault (fixture->desk, horizon)->text, "x");
  assert_null (ep_desk_fault (fixture->desk, price));
  assert_string_equal (
      ep_desk_fault (fixture->desk, of_course (EP_FIELD_SESSION_PRICE_MINOR, 1))->text, "y");
  /* The ratio became a price. */
  assert_null (ep_desk_fault (fixture->desk, of_course (EP_FIELD_PRICE_RATIO_E4, 0)));
}

static void
a_horizon_fits_once_the_course_that_needs_more_is_gone (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_add_course (fixture->desk);
  ep_desk_enter (fixture->desk, of_course (EP_FIELD_SESSIONS_LIKELY, 2), "30");
  ep_desk_enter (fixture->desk, horizon, "12");
  assert_non_null (ep_desk_fault (fixture->desk, horizon));
  ep_desk_remove_course (fixture->desk, 2);
  assert_false (ep_desk_is_stale (fixture->desk));
  assert_int_equal (desk_value (fixture, horizon), 12);
  /* One step, and what was typed is part of it. */
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, horizon), 36);
  assert_int_equal (ep_desk_scenario (fixture->desk)->n_courses, 3);
}

static void
an_added_course_is_looked_at (void **state)
{
  DeskFixture *fixture = *state;

  assert_int_equal (ep_desk_pair (fixture->desk), 0);
  ep_desk_add_course (fixture->desk);
  assert_int_equal (ep_desk_pair (fixture->desk), 1);
  ep_desk_undo (fixture->desk);
  assert_int_equal (ep_desk_pair (fixture->desk), 0);
}

static void
looking_at_another_pair_is_told_and_is_no_step (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_add_course (fixture->desk);
  fixture->n_changes = 0;
  ep_desk_set_pair (fixture->desk, 1);
  assert_int_equal (fixture->n_changes, 0);
  ep_desk_set_pair (fixture->desk, 0);
  assert_int_equal (fixture->n_changes, 1);
  ep_desk_undo (fixture->desk);
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
the_pair_that_is_looked_at_follows_its_course (void **state)
{
  /* After a move of `course` to `place` or, where that is the same, its removal. */
  static const struct {
    guint pair, course, place, pair_after;
  } cases[] = {
      {0, 1, 3, 2}, {0, 3, 1, 1}, {2, 3, 1, 0}, {1, 3, 1, 2}, {1, 1, 1, 0},
      {1, 3, 3, 1}, {2, 3, 3, 1}, {0, 1, 1, 0}, {1, 2, 2, 1}, {0, 1, 0, 0},
      {2, 3, 0, 0}, {1, 3, 0, 2}, {0, 0, 3, 2}, {2, 0, 1, 2}, {1, 0, 1, 1},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    DeskFixture *fixture = *state;

    ep_desk_reset (fixture->desk);
    add_two_lasers (fixture);
    ep_desk_set_pair (fixture->desk, cases[i].pair);
    if (cases[i].course == cases[i].place)
      ep_desk_remove_course (fixture->desk, cases[i].course);
    else
      ep_desk_move_course (fixture->desk, cases[i].course, cases[i].place);
    assert_int_equal (ep_desk_pair (fixture->desk), cases[i].pair_after);
  }
}

static void
a_whole_scenario_is_one_step_that_marks_what_it_changed (void **state)
{
  DeskFixture *fixture = *state;
  EpInput other_price = of_course (EP_FIELD_SESSION_PRICE_MINOR, 1);
  g_autoptr (EpScenario) priced =
      ep_scenario_with (ep_desk_scenario (fixture->desk), other_price, 47000);
  g_autoptr (EpScenario) scenario = ep_scenario_with (priced, horizon, 48);

  ep_desk_set_scenario (fixture->desk, other_price, scenario);
  assert_int_equal (fixture->n_changes, 1);
  assert_true (ep_scenario_equal (ep_desk_scenario (fixture->desk), scenario));
  assert_int_equal (desk_course_total (fixture, 1), 3 * 47000);
  assert_true (ep_desk_state_edited (ep_desk_state (fixture->desk), other_price));
  assert_true (ep_desk_state_edited (ep_desk_state (fixture->desk), horizon));
  assert_false (ep_desk_state_edited (ep_desk_state (fixture->desk), price));
  ep_desk_undo (fixture->desk);
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
a_whole_scenario_is_no_part_of_what_was_typed_before (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (EpScenario) scenario = NULL;

  ep_desk_enter (fixture->desk, price, "310");
  scenario = ep_scenario_with (ep_desk_scenario (fixture->desk), price, 32000);
  ep_desk_set_scenario (fixture->desk, price, scenario);
  ep_desk_enter (fixture->desk, price, "330");
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 32000);
  ep_desk_undo (fixture->desk);
  assert_int_equal (desk_value (fixture, price), 31000);
}

static void
a_whole_scenario_stands_for_what_could_not_be_taken (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (EpScenario) cheaper = NULL;
  g_autoptr (EpScenario) scenario = NULL;

  ep_desk_enter (fixture->desk, price, "x");
  ep_desk_enter (fixture->desk, horizon, "3");
  ep_desk_enter (fixture->desk, of_course (EP_FIELD_DISCOUNT_PPM, 1), "y");
  cheaper = ep_scenario_with (ep_desk_scenario (fixture->desk), price, 20000);
  scenario = ep_scenario_with (cheaper, horizon, 48);
  ep_desk_set_scenario (fixture->desk, price, scenario);
  assert_null (ep_desk_fault (fixture->desk, price));
  assert_null (ep_desk_fault (fixture->desk, horizon));
  assert_non_null (ep_desk_fault (fixture->desk, of_course (EP_FIELD_DISCOUNT_PPM, 1)));
}

static void
a_scenario_that_cannot_be_worked_out_is_a_fault_of_the_input (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (EpScenario) scenario = ep_scenario_with (ep_desk_scenario (fixture->desk), horizon, 1);

  ep_desk_set_scenario (fixture->desk, horizon, scenario);
  assert_string_equal (ep_desk_fault (fixture->desk, horizon)->message,
                       "The courses need at least 5 months");
  assert_int_equal (ep_desk_comparison (fixture->desk)->horizon_months, 36);
  assert_true (ep_desk_is_stale (fixture->desk));
}

static void
every_pair_has_its_sensitivity (void **state)
{
  DeskFixture *fixture = *state;

  assert_true (ep_desk_comparison (fixture->desk)->pairs[0].n_sweeps > 0);
  add_two_lasers (fixture);
  ep_desk_undo (fixture->desk);
  for (guint pair = 0; pair < 3; pair++)
    assert_true (ep_desk_comparison (fixture->desk)->pairs[pair].n_sweeps > 0);
}

/* Some step that can be taken now. */
static void
take_any_step (DeskFixture *fixture, TestRandom *random)
{
  EpDesk *desk = fixture->desk;
  guint n_courses = ep_desk_scenario (desk)->n_courses;
  guint course = (guint)test_random_between (random, 0, n_courses - 1);
  guint place = (guint)test_random_between (random, 0, n_courses - 1);

  switch (test_random_between (random, 0, 6)) {
  case 0:
    if (n_courses < EP_COURSES_MAX)
      ep_desk_add_course (desk);
    break;
  case 1:
    if (course > 0 && n_courses > EP_COURSES_MIN)
      ep_desk_remove_course (desk, course);
    break;
  case 2:
    ep_desk_move_course (desk, course, place);
    break;
  case 3:
    ep_desk_enter (desk, of_course (EP_FIELD_SESSIONS_LIKELY, course), "7");
    break;
  case 4:
    ep_desk_enter (desk, of_course (EP_FIELD_DOWNTIME_TENTHS, course), "x");
    break;
  case 5:
    ep_desk_set_pair (desk, MIN (course, n_courses - 2));
    break;
  default:
    ep_desk_undo (desk);
    break;
  }
}

static void
assert_desk_is_whole (EpDesk *desk)
{
  g_autoptr (EpComparison) comparison =
      ep_compare (ep_desk_scenario (desk), EP_COMPARE_PLAIN, NULL);

  assert_int_equal (ep_desk_comparison (desk)->n_courses, comparison->n_courses);
  for (guint course = 0; course < comparison->n_courses; course++)
    assert_int_equal (ep_desk_comparison (desk)->courses[course].horizon_total_minor,
                      comparison->courses[course].horizon_total_minor);
  assert_true (ep_desk_pair (desk) < comparison->n_pairs);
  for (guint course = comparison->n_courses; course < EP_COURSES_MAX; course++)
    assert_null (ep_desk_fault (desk, of_course (EP_FIELD_DOWNTIME_TENTHS, course)));
}

static void
any_steps_can_be_undone_to_the_first (void **state)
{
  DeskFixture *fixture = *state;
  TestRandom random = test_random_new ();

  for (guint walk = 0; walk < WALKS; walk++) {
    for (guint step = 0; step < STEPS_PER_WALK; step++) {
      take_any_step (fixture, &random);
      assert_desk_is_whole (fixture->desk);
    }
    while (ep_desk_can_undo (fixture->desk)) {
      ep_desk_undo (fixture->desk);
      assert_desk_is_whole (fixture->desk);
    }
    assert_true (ep_desk_is_as_opened (fixture->desk));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      DESK_TEST (a_second_and_third_laser_are_added_under_their_own_names),
      DESK_TEST (a_name_that_is_taken_is_not_given_again),
      DESK_TEST (each_edit_of_the_courses_is_one_step),
      DESK_TEST (what_changes_nothing_is_no_step),
      DESK_TEST (an_undone_removal_brings_sources_and_figures_back),
      DESK_TEST (what_could_not_be_taken_moves_with_its_course),
      DESK_TEST (what_could_not_be_taken_goes_with_its_course),
      DESK_TEST (a_fault_of_the_comparison_stays_when_another_course_is_the_reference),
      DESK_TEST (a_horizon_fits_once_the_course_that_needs_more_is_gone),
      DESK_TEST (an_added_course_is_looked_at),
      DESK_TEST (looking_at_another_pair_is_told_and_is_no_step),
      DESK_TEST (the_pair_that_is_looked_at_follows_its_course),
      DESK_TEST (a_whole_scenario_is_one_step_that_marks_what_it_changed),
      DESK_TEST (a_whole_scenario_is_no_part_of_what_was_typed_before),
      DESK_TEST (a_whole_scenario_stands_for_what_could_not_be_taken),
      DESK_TEST (a_scenario_that_cannot_be_worked_out_is_a_fault_of_the_input),
      DESK_TEST (every_pair_has_its_sensitivity),
      DESK_TEST (any_steps_can_be_undone_to_the_first),
  };

  return cmocka_run_group_tests_name ("desk of courses", tests, NULL, NULL);
}
