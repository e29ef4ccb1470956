#include "answer/figures-card.h"
#include "answer/visits-table.h"
#include "charts/chart-card.h"
#include "desk/course-group.h"
#include "widgets/lazy-row.h"
#include "widgets/prose.h"
#include "window-support.h"

static const char *
label_text (GtkWidget *label)
{
  return gtk_label_get_text (GTK_LABEL (label));
}

static const char *
entry_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static gboolean
is_marked_as_old (WindowFixture *fixture)
{
  return gtk_widget_get_visible (window_part_of (fixture, "answer_pane", "notice"));
}

static EpCourseGroup *
other (WindowFixture *fixture)
{
  return EP_COURSE_GROUP (window_part (fixture->window, "other"));
}

static GtkWidget *
ratio_row (WindowFixture *fixture)
{
  return GTK_WIDGET (ep_course_group_get_ratio (other (fixture)));
}

static GtkWidget *
reference_entry (WindowFixture *fixture, const char *row)
{
  return window_row_entry (window_part_of (fixture, "reference", row));
}

static GtkWidget *
other_entry (WindowFixture *fixture, const char *row)
{
  return window_row_entry (window_part_of (fixture, "other", row));
}

static void
a_typed_price_changes_verdict_figures_chart_and_table (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *chart = GTK_WIDGET (
      ep_chart_card_get_chart (EP_CHART_CARD (window_part_of (fixture, "answer_pane", "charts"))));

  assert_string_equal (window_headline (fixture),
                       "Microneedling is cheaper, for the course and over 36 months.");
  assert_string_equal (window_figure (fixture, 0), "$1,500.00");
  window_focus (fixture, reference_entry (fixture, "price"));
  window_type_over (fixture, "320.5");
  assert_string_equal (window_figure (fixture, 0), "$1,602.50");
  assert_string_equal (window_figure (fixture, 1), "$3,846.00");
  assert_string_equal (window_visit_text (fixture, 0, EP_VISIT_COLUMN_REFERENCE_PAYS), "$320.50");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chart of what has been paid so far, over time");
}

static void
an_entry_is_reformatted_only_when_it_is_left (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *entry = reference_entry (fixture, "price");

  window_focus (fixture, entry);
  window_type_over (fixture, "310,5");
  assert_string_equal (entry_text (entry), "310,5");
  assert_string_equal (window_figure (fixture, 0), "$1,552.50");
  window_key (fixture, GDK_KEY_Tab, 0);
  assert_string_equal (entry_text (entry), "310.50");
}

static void
enter_reformats_too (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *entry = reference_entry (fixture, "price");

  window_focus (fixture, entry);
  window_type_over (fixture, "310");
  window_key (fixture, GDK_KEY_Return, 0);
  assert_string_equal (entry_text (entry), "310.00");
}

static void
the_ratio_is_changed_by_keyboard (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *entry = window_row_entry (ratio_row (fixture));

  window_focus (fixture, entry);
  window_type_over (fixture, "1.2");
  assert_string_equal (window_figure (fixture, 1), "$1,080.00");
  window_key (fixture, GDK_KEY_Up, 0);
  assert_string_equal (entry_text (entry), "2.2");
  assert_string_equal (window_figure (fixture, 1), "$1,980.00");
}

static void
undo_and_redo_by_real_keys_in_an_entry (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *entry = reference_entry (fixture, "price");

  window_focus (fixture, entry);
  window_type_over (fixture, "320");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (entry_text (entry), "300.00");
  assert_string_equal (window_figure (fixture, 0), "$1,500.00");
  window_key (fixture, GDK_KEY_y, GDK_CONTROL_MASK);
  assert_string_equal (window_figure (fixture, 0), "$1,600.00");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_false (ep_desk_can_undo (fixture->desk));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_string_equal (window_figure (fixture, 0), "$1,600.00");
  assert_string_equal (entry_text (entry), "320.00");
}

static void
the_headers_buttons_undo_and_redo (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *undo = window_part (fixture->window, "undo");
  GtkWidget *redo = window_part (fixture->window, "redo");

  assert_false (gtk_widget_is_sensitive (undo));
  window_focus (fixture, other_entry (fixture, "sessions"));
  window_key (fixture, GDK_KEY_Up, 0);
  assert_string_equal (window_figure (fixture, 1), "$4,800.00");
  window_click (fixture, undo);
  assert_string_equal (window_figure (fixture, 1), "$3,600.00");
  assert_false (gtk_widget_is_sensitive (undo));
  window_click (fixture, redo);
  assert_string_equal (window_figure (fixture, 1), "$4,800.00");
}

static void
an_unreadable_number_stays_with_its_error (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = window_part_of (fixture, "reference", "price");
  GtkWidget *entry = window_row_entry (row);

  assert_false (is_marked_as_old (fixture));
  window_focus (fixture, entry);
  window_type_over (fixture, "30x");
  window_key (fixture, GDK_KEY_Tab, 0);
  assert_string_equal (entry_text (entry), "30x");
  assert_string_equal (window_caption (row), "Type a number, like 30.00");
  assert_true (is_marked_as_old (fixture));
  assert_string_equal (window_figure (fixture, 0), "$150.00");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Type a number, like 30.00");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_false (is_marked_as_old (fixture));
  assert_string_equal (entry_text (entry), "30.00");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (entry_text (entry), "300.00");
}

static void
a_horizon_that_is_too_short_keeps_the_last_answer (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = window_part_of (fixture, "comparison", "horizon");

  window_focus (fixture, window_row_entry (row));
  window_type_over (fixture, "4");
  assert_string_equal (window_caption (row), "The courses need at least 5 months");
  assert_string_equal (window_headline (fixture),
                       "Microneedling is cheaper, for the course and over 36 months.");
  assert_true (is_marked_as_old (fixture));
  window_type_over (fixture, "40");
  assert_string_equal (window_headline (fixture),
                       "Microneedling is cheaper, for the course and over 40 months.");
  assert_false (is_marked_as_old (fixture));
}

static void
counts_are_stepped_by_keys_and_buttons (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = window_part_of (fixture, "reference", "sessions");
  GtkWidget *entry = window_row_entry (row);
  EpInputEntry *field = ep_input_row_get_entry (EP_INPUT_ROW (row));

  window_focus (fixture, entry);
  window_key (fixture, GDK_KEY_Up, 0);
  assert_string_equal (entry_text (entry), "6");
  window_key (fixture, GDK_KEY_Page_Down, 0);
  assert_string_equal (entry_text (entry), "1");
  assert_false (gtk_widget_is_sensitive (ep_input_entry_get_less (field)));
  window_click (fixture, ep_input_entry_get_more (field));
  assert_string_equal (entry_text (entry), "2");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Microneedling: Sessions");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (entry_text (entry), "5");
}

static void
the_laser_goes_from_ratio_to_price_and_back (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *price = window_part_of (fixture, "other", "price");
  GtkWidget *ratio = ratio_row (fixture);

  assert_false (gtk_widget_get_visible (price));
  window_click (fixture, GTK_WIDGET (ep_toggle_pair_get_second (
                             ep_course_group_get_pricing (other (fixture)))));
  assert_true (gtk_widget_get_visible (price));
  assert_false (gtk_widget_get_visible (ratio));
  assert_string_equal (entry_text (window_row_entry (price)), "1200.00");
  window_click (fixture, GTK_WIDGET (ep_toggle_pair_get_first (
                             ep_course_group_get_pricing (other (fixture)))));
  assert_true (gtk_widget_get_visible (ratio));
  assert_string_equal (entry_text (window_row_entry (ratio)), "4");
  window_click (fixture, GTK_WIDGET (ep_toggle_pair_get_second (
                             ep_course_group_get_ratio_pricing (other (fixture)))));
  assert_string_equal (window_figure (fixture, 1), "$6,000.00");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (window_figure (fixture, 1), "$3,600.00");
  assert_true (gtk_toggle_button_get_active (
      ep_toggle_pair_get_first (ep_course_group_get_ratio_pricing (other (fixture)))));
}

static void
a_package_is_added_filled_in_and_removed (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *list = window_folded_part_of (fixture, "reference", "details", "packages");
  GtkWidget *rows = window_part (list, "rows");
  GtkWidget *row;

  window_focus (fixture, window_part (list, "add"));
  window_click (fixture, window_part (list, "add"));
  row = gtk_widget_get_first_child (rows);
  assert_non_null (row);
  gtk_test_widget_wait_for_draw (fixture->window);
  window_click (fixture, window_part (row, "by_price"));
  window_focus (
      fixture, GTK_WIDGET (ep_input_entry_get_entry (EP_INPUT_ENTRY (window_part (row, "price")))));
  window_type_over (fixture, "810");
  assert_string_equal (window_figure (fixture, 0), "$1,410.00");
  assert_string_equal (label_text (window_part (row, "caption")), "$270.00 a session");
  assert_string_equal (window_visit_text (fixture, 0, EP_VISIT_COLUMN_REFERENCE_WHAT),
                       "Session 1, package of 3");
  window_click (fixture, window_part (row, "remove"));
  assert_null (gtk_widget_get_first_child (rows));
  assert_string_equal (window_figure (fixture, 0), "$1,500.00");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (window_figure (fixture, 0), "$1,410.00");
}

/* The entry that has the focus goes with its package. */
static void
undo_takes_away_the_package_that_is_edited (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *list = window_folded_part_of (fixture, "reference", "details", "packages");

  window_focus (fixture, window_part (list, "add"));
  window_click (fixture, window_part (list, "add"));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_null (gtk_widget_get_first_child (window_part (list, "rows")));
  assert_true (ep_desk_is_as_opened (fixture->desk));
}

static void
an_extra_is_added_named_and_priced (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *list = window_folded_part_of (fixture, "other", "details", "extras");
  GtkWidget *row;

  window_focus (fixture, window_part (list, "add"));
  g_signal_emit_by_name (window_part (list, "add"), "clicked");
  window_settle ();
  row = gtk_widget_get_first_child (window_part (list, "rows"));
  assert_non_null (row);
  /* The new extra's name has the focus. */
  window_type_over (fixture, "serum");
  window_key (fixture, GDK_KEY_Tab, 0);
  assert_string_equal (ep_desk_scenario (fixture->desk)->courses[1].extras[0].name, "serum");
  window_type_over (fixture, "100");
  assert_string_equal (window_figure (fixture, 1), "$3,900.00");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (window_part (row, "per_course")), TRUE);
  assert_string_equal (window_figure (fixture, 1), "$3,700.00");
  g_signal_emit_by_name (window_part (row, "remove"), "clicked");
  assert_null (gtk_widget_get_first_child (window_part (list, "rows")));
  assert_string_equal (window_figure (fixture, 1), "$3,600.00");
}

static void
undo_takes_back_the_name_that_is_focused (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *details = window_part_of (fixture, "other", "details");
  GtkWidget *name;

  ep_desk_add_extra (fixture->desk, 1, "Extra");
  ep_lazy_row_set_expanded (EP_LAZY_ROW (details), TRUE);
  window_settle ();
  name = window_part (
      gtk_widget_get_first_child (window_part (window_part (details, "extras"), "rows")), "name");
  window_focus (fixture, name);
  window_type_over (fixture, "serum");
  window_key (fixture, GDK_KEY_Return, 0);
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (entry_text (name), "Extra");
  window_key (fixture, GDK_KEY_Tab, 0);
  assert_string_equal (ep_desk_scenario (fixture->desk)->courses[1].extras[0].name, "Extra");
}

static void
a_click_on_a_row_goes_to_its_entry (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *row = ratio_row (fixture);

  window_focus (fixture, reference_entry (fixture, "price"));
  window_click (fixture, row);
  assert_true (
      (gtk_widget_get_state_flags (window_row_entry (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0);
}

static void
choices_change_the_scenario (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *unit = window_folded_part_of (fixture, "other", "details", "interval_unit");
  GtkWidget *basis = window_folded_part_of (fixture, "comparison", "costs", "basis");
  GtkWidget *refund = window_folded_part_of (fixture, "reference", "details", "refund");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (unit), EP_UNIT_MONTHS);
  adw_combo_row_set_selected (ADW_COMBO_ROW (basis), EP_BASIS_ALL_IN);
  adw_combo_row_set_selected (ADW_COMBO_ROW (refund), EP_REFUND_PRO_RATA);
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[1].interval.unit, EP_UNIT_MONTHS);
  assert_int_equal (ep_desk_scenario (fixture->desk)->basis, EP_BASIS_ALL_IN);
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[0].refund, EP_REFUND_PRO_RATA);
  for (guint i = 0; i < 3; i++)
    ep_desk_undo (fixture->desk);
  assert_true (ep_desk_is_as_opened (fixture->desk));
  assert_int_equal (gtk_drop_down_get_selected (GTK_DROP_DOWN (unit)), EP_UNIT_WEEKS);
  assert_int_equal (adw_combo_row_get_selected (ADW_COMBO_ROW (basis)), EP_BASIS_PRICE);
}

static void
another_start_moves_the_visits (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *calendar = window_folded_part_of (fixture, "comparison", "setting", "calendar");
  g_autoptr (GDateTime) date = g_date_time_new_utc (2027, 2, 1, 0, 0, 0);

  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  assert_string_equal (window_visit_text (fixture, 0, EP_VISIT_COLUMN_DATE), "Feb 1, 2027");
}

static void
another_currency_is_shown_everywhere (void **state)
{
  WindowFixture *fixture = *state;

  ep_desk_set_currency (fixture->desk, ep_currency_find ("JPY"));
  assert_string_equal (window_figure (fixture, 0), "¥1,500");
  assert_string_equal (entry_text (reference_entry (fixture, "price")), "300");
}

static void
reset_brings_the_example_back (void **state)
{
  WindowFixture *fixture = *state;

  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSIONS_LIKELY, 1, 0}, "2");
  assert_string_equal (window_figure (fixture, 1), "$2,400.00");
  gtk_widget_activate_action (fixture->window, "win.reset", NULL);
  assert_string_equal (window_figure (fixture, 1), "$3,600.00");
}

static void
inputs_say_where_they_come_from (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *sessions = window_part_of (fixture, "reference", "sessions");
  GtkWidget *ratio = ratio_row (fixture);
  GtkWidget *price = window_part_of (fixture, "reference", "price");
  const char *tooltip;

  assert_string_equal (window_caption (sessions), "4 to 6 · Documents");
  assert_string_equal (window_caption (ratio), "Documents: up to 4");
  assert_string_equal (window_caption (price), "Example");
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, "310");
  assert_string_equal (window_caption (price), "Edited");
  tooltip = gtk_widget_get_tooltip_text (price);
  assert_string_equal (tooltip, "Edited here. Before that: An example, for the clinic to replace.");
}

static void
the_tiles_stand_side_by_side_in_a_wide_window (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *figures = window_part_of (fixture, "answer_pane", "figures");

  assert_false (adw_leaflet_get_folded (ADW_LEAFLET (window_part (fixture->window, "leaflet"))));
  assert_false (gtk_widget_get_visible (window_part (fixture->window, "answer_bar")));
  assert_true (gtk_widget_get_mapped (window_part_of (fixture, "answer_pane", "headline")));
  assert_true (gtk_widget_get_mapped (figures));
  assert_int_not_equal (ep_figures_card_form (EP_FIGURES_CARD (figures)), EP_FIGURE_FORM_ROW);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
has_rows (gpointer figures)
{
  return ep_figures_card_form (figures) == EP_FIGURE_FORM_ROW;
}

static void
the_keys_are_told_in_a_window_that_is_made_when_asked_for (void **state)
{
  WindowFixture *fixture = *state;
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (fixture->window);
  GtkWidget *told;

  assert_null (gtk_application_window_get_help_overlay (window));
  for (int i = 0; i < 2; i++) {
    assert_true (gtk_widget_activate_action (fixture->window, "win.show-help-overlay", NULL));
    window_settle ();
    told = GTK_WIDGET (gtk_application_window_get_help_overlay (window));
    assert_true (gtk_widget_get_visible (told));
    gtk_window_close (GTK_WINDOW (told));
    window_settle ();
    assert_false (gtk_widget_get_visible (told));
  }
}

static void
a_narrow_window_folds_to_one_column (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *leaflet = window_part (fixture->window, "leaflet");
  GtkWidget *bar = window_part (fixture->window, "answer_bar");
  GtkWidget *back = window_part (fixture->window, "back");
  GtkWidget *answer = window_part_of (fixture, "answer_pane", "headline");

  assert_true (adw_leaflet_get_folded (ADW_LEAFLET (leaflet)));
  assert_true (gtk_widget_get_width (fixture->window) <= 360);
  assert_true (gtk_widget_get_mapped (bar));
  assert_false (gtk_widget_get_mapped (answer));
  window_focus (fixture, bar);
  window_click (fixture, bar);
  assert_true (window_until (is_mapped, answer));
  assert_true (window_until (is_mapped, back));
  assert_true (window_until (has_rows, window_part_of (fixture, "answer_pane", "figures")));
  gtk_test_widget_wait_for_draw (fixture->window);
  window_click (fixture, back);
  assert_true (window_until (is_mapped, bar));
  assert_false (gtk_widget_get_mapped (answer));
}

static void
the_narrow_panes_are_reached_by_keyboard (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *answer = window_part_of (fixture, "answer_pane", "headline");

  window_focus (fixture, window_part (fixture->window, "answer_bar"));
  window_key (fixture, GDK_KEY_Right, GDK_ALT_MASK);
  assert_true (window_until (is_mapped, answer));
  window_key (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  assert_true (window_until (is_mapped, window_part (fixture->window, "answer_bar")));
  assert_false (gtk_widget_get_mapped (answer));
}

static void
expand_all (GtkWidget *widget)
{
  if (EP_IS_LAZY_ROW (widget))
    ep_lazy_row_set_expanded (EP_LAZY_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

static void
everything_unfolded_is_no_wider_than_360 (void **state)
{
  WindowFixture *fixture = *state;
  int minimum;

  ep_desk_add_package (fixture->desk, 0);
  ep_desk_add_extra (fixture->desk, 0, "Vitamin C serum");
  expand_all (fixture->window);
  window_settle ();
  gtk_widget_measure (window_part (fixture->window, "inputs"), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  assert_true (minimum <= 360);
}

/* Control, Shift and D duplicates a treatment of the price list, and is pressed elsewhere too. */
static void
no_key_opens_the_tools_of_developers (void **state)
{
  WindowFixture *fixture = *state;
  guint n_before = g_list_model_get_n_items (gtk_window_get_toplevels ());

  window_focus (fixture, reference_entry (fixture, "price"));
  window_key (fixture, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  window_key (fixture, GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_int_equal (g_list_model_get_n_items (gtk_window_get_toplevels ()), n_before);
}

#define WIDE(name)   cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)
#define NARROW(name) cmocka_unit_test_setup_teardown (name, window_set_up_narrow, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (a_typed_price_changes_verdict_figures_chart_and_table),
      WIDE (an_entry_is_reformatted_only_when_it_is_left),
      WIDE (enter_reformats_too),
      WIDE (the_ratio_is_changed_by_keyboard),
      WIDE (undo_and_redo_by_real_keys_in_an_entry),
      WIDE (the_headers_buttons_undo_and_redo),
      WIDE (an_unreadable_number_stays_with_its_error),
      WIDE (a_horizon_that_is_too_short_keeps_the_last_answer),
      WIDE (counts_are_stepped_by_keys_and_buttons),
      WIDE (the_laser_goes_from_ratio_to_price_and_back),
      WIDE (a_package_is_added_filled_in_and_removed),
      WIDE (undo_takes_away_the_package_that_is_edited),
      WIDE (an_extra_is_added_named_and_priced),
      WIDE (undo_takes_back_the_name_that_is_focused),
      WIDE (a_click_on_a_row_goes_to_its_entry),
      WIDE (choices_change_the_scenario),
      WIDE (another_start_moves_the_visits),
      WIDE (another_currency_is_shown_everywhere),
      WIDE (reset_brings_the_example_back),
      WIDE (inputs_say_where_they_come_from),
      WIDE (the_tiles_stand_side_by_side_in_a_wide_window),
      WIDE (the_keys_are_told_in_a_window_that_is_made_when_asked_for),
      WIDE (no_key_opens_the_tools_of_developers),
      NARROW (a_narrow_window_folds_to_one_column),
      NARROW (the_narrow_panes_are_reached_by_keyboard),
      NARROW (everything_unfolded_is_no_wider_than_360),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window", tests, NULL, NULL);
}
