#include "answer/visits-table.h"
#include "answer/working-popover.h"
#include "answer/workings.h"
#include "desk/example.h"
#include "window-support.h"

/* A window with a button for a figure above the table of visits. */
typedef struct {
  WindowFixture base;
  GtkWidget *button;
  GtkWidget *table;
} WorkingsFixture;

static void
open_figure (GtkWidget *button, EpDesk *desk)
{
  ep_workings_show_figure (button, desk, EP_FIGURE_DIFFERENCE);
}

static void
open_visit (EpVisitsTable *table, guint number, GtkWidget *line, EpDesk *desk)
{
  ep_workings_show_visit (line, desk, ep_visits_table_day (table, number));
}

static GtkWidget *
new_content (WorkingsFixture *fixture)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *answer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->button = gtk_button_new_with_label ("Difference");
  fixture->table = g_object_new (EP_TYPE_VISITS_TABLE, NULL);
  ep_visits_table_bind (EP_VISITS_TABLE (fixture->table), fixture->base.desk);
  g_signal_connect (fixture->button, "clicked", G_CALLBACK (open_figure), fixture->base.desk);
  g_signal_connect (fixture->table, "row-activated", G_CALLBACK (open_visit), fixture->base.desk);
  gtk_box_append (GTK_BOX (answer), fixture->table);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), answer);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->button);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

static int
set_up (void **state, int width_px, int height_px)
{
  WorkingsFixture *fixture = g_new0 (WorkingsFixture, 1);
  WindowFixture *base = &fixture->base;
  g_autoptr (EpDeskState) example = NULL;

  base->formatter = ep_formatter_new ("en_US");
  example = ep_example_new (base->formatter, ep_day_from_ymd (2026, 12, 1));
  base->desk = ep_desk_new (base->formatter, example);
  g_set_weak_pointer (&base->window, gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (base->window), width_px, height_px);
  gtk_window_set_child (GTK_WINDOW (base->window), new_content (fixture));
  gtk_window_present (GTK_WINDOW (base->window));
  gtk_test_widget_wait_for_draw (base->window);
  *state = fixture;
  return 0;
}

static int
set_up_wide (void **state)
{
  return set_up (state, 800, 700);
}

static int
set_up_narrow (void **state)
{
  return set_up (state, 360, 400);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static EpWorkingPopover *
opened (WorkingsFixture *fixture)
{
  GtkWidget *popover = find (fixture->base.window, EP_TYPE_WORKING_POPOVER);

  assert_non_null (popover);
  assert_true (window_until (is_mapped, popover));
  gtk_test_widget_wait_for_draw (popover);
  return EP_WORKING_POPOVER (popover);
}

static EpWorkingPopover *
open_by_key (WorkingsFixture *fixture)
{
  window_focus (&fixture->base, fixture->button);
  window_key (&fixture->base, GDK_KEY_Return, 0);
  return opened (fixture);
}

static gboolean
is_gone (gpointer window)
{
  return find (window, EP_TYPE_WORKING_POPOVER) == NULL;
}

static void
assert_has_text (EpWorkingPopover *popover, const char *part)
{
  g_autofree char *text = ep_working_popover_text (popover);

  if (strstr (text, part) == NULL)
    fail_msg ("no “%s” in:\n%s", part, text);
}

/* As a person would: GDK is confused about who has the keyboard when a window goes that has it in a
 * popover. */
static int
close_and_tear_down (void **state)
{
  WorkingsFixture *fixture = *state;
  GtkWidget *popover = find (fixture->base.window, EP_TYPE_WORKING_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  assert_true (window_until (is_gone, fixture->base.window));
  return window_tear_down (state);
}

/* The row of that list which is named so. */
static GtkWidget *
row_at (EpWorkingPopover *popover, int number)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (find (GTK_WIDGET (popover), GTK_TYPE_LIST_BOX)), number);

  assert_non_null (row);
  return GTK_WIDGET (row);
}

static void
assert_row_named (EpWorkingPopover *popover, int number, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row_at (popover, number)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
a_figure_opens_to_its_lines_each_read_with_its_amount (void **state)
{
  WorkingsFixture *fixture = *state;
  EpWorkingPopover *popover = open_by_key (fixture);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Laser costs $2,100.00 more for the course");
  assert_row_named (popover, 0, "Laser");
  assert_row_named (popover, 1, "One session: 300.00 × 4, 1,200.00");
  assert_row_named (popover, 3, "Course, $3,600.00");
}

static void
the_horizon_is_one_choice_away (void **state)
{
  WorkingsFixture *fixture = *state;
  EpWorkingPopover *popover = open_by_key (fixture);
  GtkToggleButton *second = ep_toggle_pair_get_second (ep_working_popover_get_pages (popover));

  assert_string_equal (gtk_button_get_label (GTK_BUTTON (second)), "36 months");
  window_click (&fixture->base, GTK_WIDGET (second));
  assert_true (gtk_toggle_button_get_active (second));
  assert_has_text (popover, "over 36 months");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Laser costs $3,000.00 more over 36 months");
}

/* Sessions for the same money are the course's alone. */
static void
what_has_no_horizon_has_no_choice (void **state)
{
  WorkingsFixture *fixture = *state;

  ep_workings_show_figure (fixture->button, fixture->base.desk, EP_FIGURE_SAME_MONEY);
  assert_null (ep_working_popover_get_pages (opened (fixture)));
}

static void
arrow_keys_go_through_the_lines (void **state)
{
  WorkingsFixture *fixture = *state;
  EpWorkingPopover *popover = open_by_key (fixture);

  assert_true (gtk_widget_grab_focus (row_at (popover, 0)));
  window_key (&fixture->base, GDK_KEY_Down, 0);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (fixture->base.window)), row_at (popover, 1));
}

static void
got_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer text)
{
  return *(char **)text != NULL;
}

static void
it_is_copied_as_text_and_says_so (void **state)
{
  WorkingsFixture *fixture = *state;
  EpWorkingPopover *popover = open_by_key (fixture);
  GtkWidget *copy = GTK_WIDGET (ep_working_popover_get_copy (popover));
  g_autofree char *copied = NULL, *text = ep_working_popover_text (popover);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Copy as Text");
  window_click (&fixture->base, copy);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (copy), NULL, got_text, &copied);
  assert_true (window_until (is_set, &copied));
  assert_string_equal (copied, text);
  window_click (&fixture->base,
                GTK_WIDGET (ep_toggle_pair_get_second (ep_working_popover_get_pages (popover))));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Copy as Text");
}

static void
escape_closes_it_and_the_focus_returns (void **state)
{
  WorkingsFixture *fixture = *state;

  open_by_key (fixture);
  assert_true ((gtk_widget_get_state_flags (fixture->button) & GTK_STATE_FLAG_CHECKED) != 0);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                                    TRUE);
  window_key (&fixture->base, GDK_KEY_Escape, 0);
  assert_true (window_until (is_gone, fixture->base.window));
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (fixture->base.window)), fixture->button);
  assert_true ((gtk_widget_get_state_flags (fixture->button) & GTK_STATE_FLAG_CHECKED) == 0);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                                    FALSE);
}

/* Tearing down closes what is still open, without a warning. */
static void
a_window_goes_with_an_open_one (void **state)
{
  WorkingsFixture *fixture = *state;

  open_by_key (fixture);
}

static void
what_it_was_opened_on_may_go_before_it (void **state)
{
  WorkingsFixture *fixture = *state;
  EpWorkingPopover *popover = open_by_key (fixture);

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (fixture->button)), fixture->button);
  gtk_popover_popdown (GTK_POPOVER (popover));
  assert_true (window_until (is_gone, fixture->base.window));
}

static gboolean
has_lines (gpointer table)
{
  return ep_visits_table_line (table, 0) != NULL;
}

static void
a_visit_opens_to_what_each_course_pays_and_has_paid (void **state)
{
  WorkingsFixture *fixture = *state;
  EpVisitsTable *table = EP_VISITS_TABLE (fixture->table);
  GtkWidget *line;
  EpWorkingPopover *popover;
  EpTogglePair *pages;

  assert_true (window_until (has_lines, table));
  line = GTK_WIDGET (ep_visits_table_line (table, 0));
  window_focus (&fixture->base, line);
  window_click (&fixture->base, line);
  popover = opened (fixture);
  pages = ep_working_popover_get_pages (popover);
  assert_string_equal (gtk_button_get_label (GTK_BUTTON (ep_toggle_pair_get_first (pages))),
                       "Microneedling");
  assert_string_equal (gtk_button_get_label (GTK_BUTTON (ep_toggle_pair_get_second (pages))),
                       "Laser");
  assert_has_text (popover, "$300.00");
  window_click (&fixture->base, GTK_WIDGET (ep_toggle_pair_get_second (pages)));
  assert_has_text (popover, "$1,200.00");
  window_key (&fixture->base, GDK_KEY_Escape, 0);
  assert_true (window_until (is_gone, fixture->base.window));
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (fixture->base.window)), line);
}

static gboolean
has_last_line (gpointer table)
{
  return ep_visits_table_line (table, ep_visits_table_n_rows (table) - 1) != NULL;
}

static void
a_visit_further_down_stays_where_it_is (void **state)
{
  WorkingsFixture *fixture = *state;
  EpVisitsTable *table = EP_VISITS_TABLE (fixture->table);
  GtkWidget *scrolled = gtk_widget_get_ancestor (fixture->table, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scrolling = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double scrolled_px;

  assert_true (window_until (has_lines, table));
  gtk_test_widget_wait_for_draw (fixture->base.window);
  gtk_adjustment_set_value (scrolling, gtk_adjustment_get_upper (scrolling));
  scrolled_px = gtk_adjustment_get_value (scrolling);
  assert_true (scrolled_px > 0);
  assert_true (window_until (has_last_line, table));
  gtk_test_widget_wait_for_draw (fixture->base.window);
  window_click (&fixture->base,
                GTK_WIDGET (ep_visits_table_line (table, ep_visits_table_n_rows (table) - 1)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (opened (fixture)));
  assert_true (gtk_adjustment_get_value (scrolling) == scrolled_px);
}

static void
a_visit_of_one_course_needs_no_choice (void **state)
{
  WorkingsFixture *fixture = *state;
  EpVisitsTable *table = EP_VISITS_TABLE (fixture->table);
  guint number = 0;

  while (ep_visits_table_day (table, number)->other_visit > 0)
    number++;
  ep_workings_show_visit (fixture->button, fixture->base.desk, ep_visits_table_day (table, number));
  assert_null (ep_working_popover_get_pages (opened (fixture)));
}

static void
a_narrow_window_gets_a_narrow_one_that_scrolls (void **state)
{
  WorkingsFixture *fixture = *state;
  EpWorkingPopover *popover = open_by_key (fixture);
  GtkWidget *scrolled = find (GTK_WIDGET (popover), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scrolling = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  assert_true (gtk_widget_get_width (scrolled) <= 360);
  assert_true (gtk_adjustment_get_upper (scrolling) > gtk_adjustment_get_page_size (scrolling));
  assert_true (gtk_widget_get_height (GTK_WIDGET (popover)) <= 400);
  /* The focus takes what is read into sight. */
  assert_true (gtk_widget_grab_focus (row_at (popover, 0)));
  window_key (&fixture->base, GDK_KEY_End, 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (popover));
  assert_true (gtk_adjustment_get_value (scrolling) > 0);
}

#define WIDE(name)   cmocka_unit_test_setup_teardown (name, set_up_wide, close_and_tear_down)
#define NARROW(name) cmocka_unit_test_setup_teardown (name, set_up_narrow, close_and_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (a_figure_opens_to_its_lines_each_read_with_its_amount),
      WIDE (the_horizon_is_one_choice_away),
      WIDE (what_has_no_horizon_has_no_choice),
      WIDE (arrow_keys_go_through_the_lines),
      WIDE (it_is_copied_as_text_and_says_so),
      WIDE (escape_closes_it_and_the_focus_returns),
      WIDE (a_window_goes_with_an_open_one),
      WIDE (what_it_was_opened_on_may_go_before_it),
      WIDE (a_visit_opens_to_what_each_course_pays_and_has_paid),
      WIDE (a_visit_of_one_course_needs_no_choice),
      NARROW (a_narrow_window_gets_a_narrow_one_that_scrolls),
      NARROW (a_visit_further_down_stays_where_it_is),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("workings", tests, NULL, NULL);
}
