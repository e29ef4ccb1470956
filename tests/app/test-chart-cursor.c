#include "charts/chart-cursor.h"
#include "support.h"

#define NONE EP_STOP_NONE

/* What a person does, and what is seen then. */
typedef enum { POINT, REST, UNPOINT, KEY, PIN, LEAVE, UNFOCUS, LIMIT } Act;

typedef struct {
  Act act;
  guint stop; /* that the pointer or a key leads to, or how many there are from now on */
  gboolean changed;
  guint shown;
  gboolean pinned;
} Step;

/* The pointer is at another place for each POINT; REST tells of the same place again. */
static gboolean
take_step (EpChartCursor *cursor, const Step *step, double *x_px)
{
  switch (step->act) {
  case POINT:
    return ep_chart_cursor_point (cursor, ++*x_px, 10, step->stop);
  case REST:
    return ep_chart_cursor_point (cursor, *x_px, 10, step->stop);
  case UNPOINT:
    return ep_chart_cursor_unpoint (cursor);
  case KEY:
    return ep_chart_cursor_move (cursor, step->stop);
  case PIN:
    return ep_chart_cursor_pin (cursor);
  case LEAVE:
    return ep_chart_cursor_leave (cursor);
  case UNFOCUS:
    return ep_chart_cursor_unfocus (cursor);
  case LIMIT:
  default:
    ep_chart_cursor_limit (cursor, step->stop);
    return step->changed;
  }
}

static void
assert_steps (const Step *steps, gsize n_steps)
{
  EpChartCursor cursor;
  double x_px = 0;

  ep_chart_cursor_init (&cursor);
  assert_int_equal (ep_chart_cursor_shown (&cursor), NONE);
  assert_false (ep_chart_cursor_is_pinned (&cursor));
  for (gsize i = 0; i < n_steps; i++) {
    gboolean changed = take_step (&cursor, &steps[i], &x_px);
    guint shown = ep_chart_cursor_shown (&cursor);
    gboolean pinned = ep_chart_cursor_is_pinned (&cursor);

    if (changed != steps[i].changed || shown != steps[i].shown || pinned != steps[i].pinned)
      fail_msg ("step %zu: changed %d, shown %u, pinned %d", i, changed, shown, pinned);
  }
}

static void
the_pointer_shows_where_it_is_until_it_leaves (void **state)
{
  static const Step steps[] = {
      {POINT, 3, TRUE, 3, FALSE},       {POINT, 3, FALSE, 3, FALSE},
      {POINT, 4, TRUE, 4, FALSE},       {POINT, NONE, TRUE, NONE, FALSE},
      {POINT, 5, TRUE, 5, FALSE},       {UNPOINT, 0, TRUE, NONE, FALSE},
      {UNPOINT, 0, FALSE, NONE, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
the_one_that_moved_last_is_shown (void **state)
{
  static const Step steps[] = {
      {POINT, 3, TRUE, 3, FALSE}, {KEY, 7, TRUE, 7, FALSE}, {KEY, 7, FALSE, 7, FALSE},
      {POINT, 4, TRUE, 4, FALSE}, {KEY, 8, TRUE, 8, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
a_pointer_that_rests_does_not_take_the_keys_cursor (void **state)
{
  static const Step steps[] = {
      {POINT, 3, TRUE, 3, FALSE}, {KEY, 7, TRUE, 7, FALSE},      {REST, 3, FALSE, 7, FALSE},
      {REST, 4, FALSE, 7, FALSE}, {UNPOINT, 0, FALSE, 7, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
a_pointer_that_comes_back_to_its_place_has_moved (void **state)
{
  static const Step steps[] = {
      {POINT, 3, TRUE, 3, FALSE},
      {UNPOINT, 0, TRUE, NONE, FALSE},
      {REST, 3, TRUE, 3, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
what_is_pinned_stays_whatever_the_pointer_does (void **state)
{
  static const Step steps[] = {
      {POINT, 3, TRUE, 3, FALSE},   {PIN, 0, TRUE, 3, TRUE},      {POINT, 5, FALSE, 3, TRUE},
      {UNPOINT, 0, FALSE, 3, TRUE}, {UNFOCUS, 0, FALSE, 3, TRUE}, {PIN, 0, TRUE, NONE, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
keys_take_the_pin_along (void **state)
{
  static const Step steps[] = {
      {KEY, 3, TRUE, 3, FALSE}, {PIN, 0, TRUE, 3, TRUE},  {KEY, 4, TRUE, 4, TRUE},
      {KEY, 4, FALSE, 4, TRUE}, {PIN, 0, TRUE, 4, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
nothing_is_pinned_where_nothing_is_shown (void **state)
{
  static const Step steps[] = {
      {PIN, 0, FALSE, NONE, FALSE},
      {POINT, NONE, FALSE, NONE, FALSE},
      {PIN, 0, FALSE, NONE, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
letting_go_shows_nothing_until_something_moves (void **state)
{
  static const Step steps[] = {
      {LEAVE, 0, FALSE, NONE, FALSE}, {POINT, 3, TRUE, 3, FALSE},    {KEY, 7, TRUE, 7, FALSE},
      {PIN, 0, TRUE, 7, TRUE},        {LEAVE, 0, TRUE, NONE, FALSE}, {REST, 3, FALSE, NONE, FALSE},
      {POINT, 4, TRUE, 4, FALSE},     {LEAVE, 0, TRUE, NONE, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
losing_the_focus_takes_the_keys_cursor_alone (void **state)
{
  static const Step steps[] = {
      {KEY, 7, TRUE, 7, FALSE},
      {UNFOCUS, 0, TRUE, NONE, FALSE},
      {POINT, 3, TRUE, 3, FALSE},
      {UNFOCUS, 0, FALSE, 3, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
fewer_stops_leave_the_last_one (void **state)
{
  static const Step steps[] = {
      {KEY, 7, TRUE, 7, FALSE},     {LIMIT, 9, FALSE, 7, FALSE}, {LIMIT, 5, TRUE, 4, FALSE},
      {PIN, 0, TRUE, 4, TRUE},      {LIMIT, 3, TRUE, 2, TRUE},   {LIMIT, 0, TRUE, NONE, FALSE},
      {PIN, 0, FALSE, NONE, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

static void
the_pointers_stop_is_limited_too (void **state)
{
  static const Step steps[] = {
      {POINT, 7, TRUE, 7, FALSE}, {LIMIT, 5, TRUE, 4, FALSE}, {PIN, 0, TRUE, 4, TRUE},
      {LIMIT, 2, TRUE, 1, TRUE},  {PIN, 0, TRUE, 1, FALSE},
  };

  assert_steps (steps, G_N_ELEMENTS (steps));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_pointer_shows_where_it_is_until_it_leaves),
      cmocka_unit_test (the_one_that_moved_last_is_shown),
      cmocka_unit_test (a_pointer_that_rests_does_not_take_the_keys_cursor),
      cmocka_unit_test (a_pointer_that_comes_back_to_its_place_has_moved),
      cmocka_unit_test (what_is_pinned_stays_whatever_the_pointer_does),
      cmocka_unit_test (keys_take_the_pin_along),
      cmocka_unit_test (nothing_is_pinned_where_nothing_is_shown),
      cmocka_unit_test (letting_go_shows_nothing_until_something_moves),
      cmocka_unit_test (losing_the_focus_takes_the_keys_cursor_alone),
      cmocka_unit_test (fewer_stops_leave_the_last_one),
      cmocka_unit_test (the_pointers_stop_is_limited_too),
  };

  return cmocka_run_group_tests_name ("chart cursor", tests, NULL, NULL);
}
