#include "answer/figures-card.h"
#include "answer/visits-table.h"
#include "desk/course-group.h"
#include "widgets/lazy-row.h"
#include "window-support.h"

static EpInputEntry *
input_entry (GtkWidget *row)
{
  return ep_input_row_get_entry (EP_INPUT_ROW (row));
}

static guint
sessions (WindowFixture *fixture)
{
  return ep_desk_scenario (fixture->desk)->courses[0].sessions.likely;
}

static gboolean
has_nine_sessions (gpointer fixture)
{
  return sessions (fixture) >= 9;
}

static gboolean
has_one_session (gpointer fixture)
{
  return sessions (fixture) == 1;
}

static void
a_button_that_is_held_steps_on (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = window_part_of (fixture, "reference", "sessions");
  guint reached;

  window_hold (fixture, ep_input_entry_get_more (input_entry (row)), has_nine_sessions, fixture);
  reached = sessions (fixture);
  window_click (fixture, ep_input_entry_get_more (input_entry (row)));
  assert_int_equal (sessions (fixture), reached + 1);
  window_hold (fixture, ep_input_entry_get_less (input_entry (row)), has_one_session, fixture);
  assert_int_equal (sessions (fixture), 1);
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_int_equal (sessions (fixture), 5);
}

static const char *
unit_name (GtkWidget *unit)
{
  return gtk_string_object_get_string (
      GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (unit))));
}

static void
the_unit_is_named_as_its_number_wants (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *unit = window_folded_part_of (fixture, "reference", "details", "interval_unit");
  GtkWidget *row = window_folded_part_of (fixture, "reference", "details", "interval");

  assert_string_equal (unit_name (unit), "month");
  window_focus (fixture, window_row_entry (row));
  window_key (fixture, GDK_KEY_Up, 0);
  assert_string_equal (unit_name (unit), "months");
  window_key (fixture, GDK_KEY_Down, 0);
  assert_string_equal (unit_name (unit), "month");
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[0].interval.unit, EP_UNIT_MONTHS);
}

static void
an_entry_says_what_could_be_typed (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = window_folded_part_of (fixture, "reference", "details", "maintenance_price");
  EpCourseGroup *other = EP_COURSE_GROUP (window_part (fixture->window, "other"));
  GtkWidget *ratio = GTK_WIDGET (ep_course_group_get_ratio (other));

  window_focus (fixture, window_row_entry (row));
  window_type_over (fixture, "x");
  assert_string_equal (window_caption (row), "Type a number");
  window_focus (fixture, window_row_entry (ratio));
  window_type_over (fixture, "x");
  assert_string_equal (window_caption (ratio), "Type a number, like 4");
}

static void
a_folded_row_says_that_an_entry_in_it_is_wrong (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *details = window_part_of (fixture, "reference", "details");
  GtkWidget *row = window_folded_part_of (fixture, "reference", "details", "discount");

  window_focus (fixture, window_row_entry (row));
  window_type_over (fixture, "x");
  ep_lazy_row_set_expanded (EP_LAZY_ROW (details), FALSE);
  window_settle ();
  assert_string_equal (ep_lazy_row_get_caption (EP_LAZY_ROW (details)),
                       "An entry in here is not right");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (ep_lazy_row_get_caption (EP_LAZY_ROW (details)),
                       "4 to 6 sessions, 1 month apart, no packages");
}

/* Ten times the price makes no rows of the tiles, which would push the chart down. */
static void
figures_stay_side_by_side_with_long_amounts (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *figures = window_part_of (fixture, "answer_pane", "figures");
  int height_px = gtk_widget_get_height (figures);

  window_focus (fixture, window_row_entry (window_part_of (fixture, "reference", "price")));
  window_type_over (fixture, "300000");
  assert_int_not_equal (ep_figures_card_form (EP_FIGURES_CARD (figures)), EP_FIGURE_FORM_ROW);
  assert_true (gtk_widget_get_height (figures) < height_px * 3 / 2);
}

static gboolean
is_narrow (gpointer table)
{
  return ep_visits_table_is_narrow (table);
}

static void
narrow_visits_stand_below_each_other (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *table = window_part_of (fixture, "answer_pane", "visits");
  int minimum_px;

  gtk_widget_activate_action (fixture->window, "win.show-answer", NULL);
  assert_true (window_until (is_narrow, table));
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_measure (table, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_px, NULL, NULL, NULL);
  assert_true (minimum_px <= 336);
}

static GtkAdjustment *
scrolling_of (GtkWidget *table)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static guint
n_lines (GtkWidget *table)
{
  guint n = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (table); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    n++;
  return n;
}

static gboolean
shows_last_row (gpointer table)
{
  return ep_visits_table_line (table, ep_visits_table_n_rows (table) - 1) != NULL;
}

static void
of_a_thousand_visits_only_those_in_sight_are_made (void **state)
{
  WindowFixture *fixture = *state;
  EpVisitsTable *table = EP_VISITS_TABLE (window_part_of (fixture, "answer_pane", "visits"));
  GtkAdjustment *scrolling = scrolling_of (GTK_WIDGET (table));
  guint last;

  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_MAINTENANCE_MONTHS, 0, 0}, "1");
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0}, "600");
  gtk_test_widget_wait_for_draw (fixture->window);
  last = ep_visits_table_n_rows (table) - 1;
  assert_true (last > 600);
  assert_true (n_lines (GTK_WIDGET (table)) < 60);
  assert_null (ep_visits_table_line (table, last));
  gtk_adjustment_set_value (scrolling, gtk_adjustment_get_upper (scrolling));
  assert_true (window_until (shows_last_row, table));
  assert_string_equal (
      ep_visit_line_get_text (ep_visits_table_line (table, last), EP_VISIT_COLUMN_DATE),
      "Nov 1, 2076");
  assert_null (ep_visits_table_line (table, 0));
}

static GtkWidget *
focused (WindowFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
arrows_go_from_visit_to_visit_and_tab_leaves_them (void **state)
{
  WindowFixture *fixture = *state;
  EpVisitsTable *table = EP_VISITS_TABLE (window_part_of (fixture, "answer_pane", "visits"));

  window_focus (fixture, GTK_WIDGET (ep_visits_table_line (table, 0)));
  for (guint i = 0; i < 9; i++) {
    window_key (fixture, GDK_KEY_Down, 0);
    gtk_test_widget_wait_for_draw (fixture->window);
  }
  assert_true (EP_IS_VISIT_LINE (focused (fixture)));
  assert_int_equal (ep_visit_line_get_number (EP_VISIT_LINE (focused (fixture))), 9);
  window_key (fixture, GDK_KEY_Up, 0);
  assert_int_equal (ep_visit_line_get_number (EP_VISIT_LINE (focused (fixture))), 8);
  window_key (fixture, GDK_KEY_Tab, 0);
  assert_false (EP_IS_VISIT_LINE (focused (fixture)));
}

#define NARROW(name) cmocka_unit_test_setup_teardown (name, window_set_up_narrow, window_tear_down)
#define WIDE(name)   cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (a_button_that_is_held_steps_on),
      WIDE (the_unit_is_named_as_its_number_wants),
      WIDE (an_entry_says_what_could_be_typed),
      WIDE (a_folded_row_says_that_an_entry_in_it_is_wrong),
      WIDE (figures_stay_side_by_side_with_long_amounts),
      WIDE (of_a_thousand_visits_only_those_in_sight_are_made),
      WIDE (arrows_go_from_visit_to_visit_and_tab_leaves_them),
      NARROW (narrow_visits_stand_below_each_other),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window entries", tests, NULL, NULL);
}
