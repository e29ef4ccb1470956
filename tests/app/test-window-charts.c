#include "chart-card.h"
#include "course-group.h"
#include "figures-card.h"
#include "prose.h"
#include "view-tabs.h"
#include "window-support.h"

#include <present/targets.h>

static EpChartCard *
card (WindowFixture *fixture)
{
  return EP_CHART_CARD (window_part_of (fixture, "answer_pane", "charts"));
}

static EpChart *
chart (WindowFixture *fixture)
{
  return ep_chart_card_get_chart (card (fixture));
}

static EpCourseGroup *
group (WindowFixture *fixture, const char *id)
{
  return EP_COURSE_GROUP (window_part (fixture->window, id));
}

static void
assert_said (WindowFixture *fixture, const char *sentence)
{
  assert_string_equal (ep_chart_get_sentence (chart (fixture)), sentence);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence);
}

static void
a_chart_is_read_from_value_to_value (void **state)
{
  WindowFixture *fixture = *state;

  window_focus (fixture, GTK_WIDGET (chart (fixture)));
  window_key (fixture, GDK_KEY_Home, 0);
  assert_said (fixture, "December 1, 2026: microneedling $300.00 after session 1, laser $1,200.00 "
                        "after session 1. Microneedling is $900.00 ahead.");
  window_key (fixture, GDK_KEY_Right, 0);
  assert_int_equal (ep_chart_get_stop (chart (fixture)), 1);
  window_key (fixture, GDK_KEY_End, 0);
  assert_true (ep_chart_get_stop (chart (fixture)) > 10);
  window_key (fixture, GDK_KEY_Left, 0);
  window_key (fixture, GDK_KEY_Home, 0);
  assert_int_equal (ep_chart_get_stop (chart (fixture)), 0);
}

static void
enter_pins_the_value_and_escape_lets_it_go (void **state)
{
  WindowFixture *fixture = *state;

  window_focus (fixture, GTK_WIDGET (chart (fixture)));
  window_key (fixture, GDK_KEY_Home, 0);
  window_key (fixture, GDK_KEY_Return, 0);
  assert_true (ep_chart_is_pinned (chart (fixture)));
  window_focus (fixture, ep_course_group_get_first_entry (group (fixture, "reference")));
  assert_int_equal (ep_chart_get_stop (chart (fixture)), 0);
  window_focus (fixture, GTK_WIDGET (chart (fixture)));
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_false (ep_chart_is_pinned (chart (fixture)));
  assert_int_equal (ep_chart_get_stop (chart (fixture)), EP_STOP_NONE);
}

static void
a_pinned_value_stays_within_what_there_is (void **state)
{
  WindowFixture *fixture = *state;

  window_focus (fixture, GTK_WIDGET (chart (fixture)));
  window_key (fixture, GDK_KEY_End, 0);
  window_key (fixture, GDK_KEY_Return, 0);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0}, "6");
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (ep_chart_get_stop (chart (fixture)) < 10);
  assert_true (ep_chart_is_pinned (chart (fixture)));
}

static void
every_view_is_a_key_or_a_click_away (void **state)
{
  WindowFixture *fixture = *state;
  EpViewTabs *tabs = ep_chart_card_get_tabs (card (fixture));

  window_focus (fixture, ep_course_group_get_first_entry (group (fixture, "reference")));
  for (guint view = EP_VIEWS; view > 0; view--) {
    window_key (fixture, GDK_KEY_0 + view, GDK_ALT_MASK);
    assert_int_equal (ep_chart_get_view (chart (fixture)), view - 1);
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (ep_view_tabs_get_tab (tabs, view - 1)),
                                      GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ep_view_tabs_get_tab (tabs, view - 1)),
                                     GTK_ACCESSIBLE_ROLE_TAB);
  }
  window_click (fixture, ep_view_tabs_get_tab (tabs, EP_VIEW_WIN_MAP));
  assert_int_equal (ep_chart_get_view (chart (fixture)), EP_VIEW_WIN_MAP);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_said (fixture, "With 5 and 3 sessions microneedling is $2,100.00 cheaper for the course. "
                        "Every cell: what the cheaper course saves. Dashed: the planned range, "
                        "where microneedling is cheaper in all 3.");
}

/* Break-even buttons */

static EpCheaper
cheaper (WindowFixture *fixture)
{
  return ep_desk_comparison (fixture->desk)->pairs[0].horizon_cheaper;
}

static EpCheaper
cheaper_with (WindowFixture *fixture, EpInput input, gint64 value)
{
  g_autoptr (EpScenario) scenario =
      ep_scenario_with (ep_desk_scenario (fixture->desk), input, value);
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_PLAIN, NULL);

  assert_non_null (comparison);
  return comparison->pairs[0].horizon_cheaper;
}

/* Presses the row's button by a real click; the answer flips just there, and undo takes it back. */
static void
assert_flips (WindowFixture *fixture, EpInputRow *row, EpInput input)
{
  gint64 before = ep_input_get (ep_desk_scenario (fixture->desk), input), after;
  EpCheaper was = cheaper (fixture);

  window_click (fixture, ep_input_row_get_flip (row));
  after = ep_input_get (ep_desk_scenario (fixture->desk), input);
  assert_int_not_equal (after, before);
  assert_int_not_equal (cheaper (fixture), was);
  assert_int_equal (cheaper_with (fixture, input, after + (after < before ? 1 : -1)), was);
  assert_true (g_str_has_suffix (window_caption (GTK_WIDGET (row)), "."));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_int_equal (ep_input_get (ep_desk_scenario (fixture->desk), input), before);
}

static void
a_button_sets_an_input_to_just_where_the_answer_flips (void **state)
{
  WindowFixture *fixture = *state;
  static const struct {
    const char *row;
    EpField field;
  } rows[] = {{"sessions", EP_FIELD_SESSIONS_LIKELY}, {"maintenance", EP_FIELD_MAINTENANCE_MONTHS}};
  EpInputRow *ratio = ep_course_group_get_ratio (group (fixture, "other"));

  window_focus (fixture, ep_course_group_get_first_entry (group (fixture, "reference")));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_flips (fixture, EP_INPUT_ROW (window_part_of (fixture, "reference", rows[i].row)),
                  (EpInput){rows[i].field, 0, 0});
  assert_flips (fixture, ratio, (EpInput){EP_FIELD_PRICE_RATIO_E4, 1, 0});
}

static void
a_button_that_can_do_nothing_says_why (void **state)
{
  WindowFixture *fixture = *state;
  EpInputRow *row = EP_INPUT_ROW (window_part_of (fixture, "other", "sessions"));

  assert_false (gtk_widget_get_sensitive (ep_input_row_get_flip (row)));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (ep_input_row_get_flip (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Microneedling is cheaper with any number of laser sessions from 1 to 24");
}

static void
a_held_ratio_becomes_a_price_for_the_references_break_even (void **state)
{
  WindowFixture *fixture = *state;
  EpInputRow *row = EP_INPUT_ROW (window_part_of (fixture, "reference", "price"));

  window_focus (fixture, ep_course_group_get_first_entry (group (fixture, "reference")));
  window_click (fixture, ep_input_row_get_flip (row));
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[1].pricing, EP_PRICING_PRICE);
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[1].session_price_minor, 120000);
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[0].session_price_minor, 60000);
  assert_int_equal (cheaper (fixture), EP_CHEAPER_EQUAL);
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

/* Courses */

static const char *
headline (WindowFixture *fixture)
{
  return ep_prose_get_text (EP_PROSE (window_part_of (fixture, "answer_pane", "headline")));
}

static guint
n_groups (WindowFixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (window_part (fixture->window, "groups"));
  guint n = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    n += EP_IS_COURSE_GROUP (child) ? 1 : 0;
  return n;
}

static void
further_lasers_come_and_go (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *pairs = window_part_of (fixture, "answer_pane", "pairs");

  assert_false (gtk_widget_get_visible (pairs));
  ep_desk_add_course (fixture->desk);
  ep_desk_add_course (fixture->desk);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_int_equal (n_groups (fixture), 4);
  assert_true (gtk_widget_get_visible (pairs));
  assert_string_equal (headline (fixture), "Microneedling is cheaper than Laser 3, for the course "
                                           "and over 36 months.");
  ep_desk_set_pair (fixture->desk, 0);
  assert_string_equal (headline (fixture),
                       "Microneedling is cheaper than Laser, for the course and over 36 months.");
  ep_desk_remove_course (fixture->desk, 1);
  ep_desk_remove_course (fixture->desk, 1);
  window_settle ();
  assert_int_equal (n_groups (fixture), 2);
  assert_false (gtk_widget_get_visible (pairs));
  ep_desk_undo (fixture->desk);
  assert_int_equal (n_groups (fixture), 3);
}

#define WIDE(name) cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (a_chart_is_read_from_value_to_value),
      WIDE (enter_pins_the_value_and_escape_lets_it_go),
      WIDE (a_pinned_value_stays_within_what_there_is),
      WIDE (every_view_is_a_key_or_a_click_away),
      WIDE (a_button_sets_an_input_to_just_where_the_answer_flips),
      WIDE (a_button_that_can_do_nothing_says_why),
      WIDE (a_held_ratio_becomes_a_price_for_the_references_break_even),
      WIDE (further_lasers_come_and_go),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window charts", tests, NULL, NULL);
}
