#include "figures-card.h"
#include "input-entry.h"
#include "window-support.h"

static GtkWidget *
button (GtkWidget *row, const char *id)
{
  return window_part (window_part (row, "entry"), id);
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

  window_hold (fixture, button (row, "more"), has_nine_sessions, fixture);
  reached = sessions (fixture);
  window_click (fixture, button (row, "more"));
  assert_int_equal (sessions (fixture), reached + 1);
  window_hold (fixture, button (row, "less"), has_one_session, fixture);
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
  GtkWidget *ratio = window_part_of (fixture, "other", "ratio");

  window_focus (fixture, window_row_entry (row));
  window_type_over (fixture, "x");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Type a number");
  window_focus (fixture, window_row_entry (ratio));
  window_type_over (fixture, "x");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (ratio)),
                       "Type a number, like 4");
}

static void
a_folded_row_says_that_an_entry_in_it_is_wrong (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *details = window_part_of (fixture, "reference", "details");
  GtkWidget *row = window_folded_part_of (fixture, "reference", "details", "discount");

  window_focus (fixture, window_row_entry (row));
  window_type_over (fixture, "x");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (details), FALSE);
  window_settle ();
  assert_string_equal (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (details)),
                       "An entry in here is not right");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (details)),
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
has_one_column (gpointer table)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (window_part (table, "view"));
  GListModel *columns = gtk_column_view_get_columns (view);
  guint n_visible = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    n_visible += gtk_column_view_column_get_visible (column) ? 1 : 0;
  }
  return n_visible == 1;
}

static void
narrow_visits_need_no_scrolling_sideways (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *table = window_part_of (fixture, "answer_pane", "visits");
  GtkWidget *view = window_part (table, "view");
  GtkAdjustment *across;

  assert_false (has_one_column (table));
  gtk_widget_activate_action (fixture->window, "win.show-answer", NULL);
  assert_true (window_until (has_one_column, table));
  gtk_test_widget_wait_for_draw (fixture->window);
  across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  assert_true (gtk_adjustment_get_upper (across) <= gtk_adjustment_get_page_size (across));
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
      NARROW (narrow_visits_need_no_scrolling_sideways),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window entries", tests, NULL, NULL);
}
