#include "charts/chart-card.h"
#include "charts/chart-data.h"
#include "desk/course-group.h"
#include "window-support.h"

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

static GtkWidget *
tab (WindowFixture *fixture, EpView view)
{
  return ep_view_tabs_get_tab (ep_chart_card_get_tabs (card (fixture)), view);
}

static void
focus_chart (WindowFixture *fixture)
{
  window_focus (fixture, GTK_WIDGET (chart (fixture)));
}

static void
focus_inputs (WindowFixture *fixture)
{
  GtkWidget *reference = window_part (fixture->window, "reference");

  window_focus (fixture, ep_course_group_get_first_entry (EP_COURSE_GROUP (reference)));
}

static void
assert_said (WindowFixture *fixture, const char *sentence)
{
  assert_string_equal (ep_chart_get_sentence (chart (fixture)), sentence);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart (fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence);
}

static void
assert_stop (WindowFixture *fixture, guint stop)
{
  assert_int_equal (ep_chart_get_stop (chart (fixture)), stop);
}

/* What each view says, and at which stop a key from none begins. */
static const struct {
  const char *name;
  const char *sentence;
  guint first, start, last;
} views[EP_VIEWS] = {
    [EP_VIEW_OVER_TIME] =
        {"Chart of what has been paid so far, over time",
         "Microneedling is cheaper for all 36 months. After 36 months microneedling has cost "
         "$3,000.00 and laser $6,000.00. In the end microneedling is $3,000.00 cheaper.",
         0, 0, 14},
    [EP_VIEW_BY_SESSION] =
        {"Chart of what courses of so many sessions cost",
         "12 microneedling sessions cost exactly as much as one laser course. Cost of a course of "
         "that many sessions, packages included. Maintenance is not part of it.",
         0, 4, 15},
    [EP_VIEW_WIN_MAP] =
        {"Map of who is cheaper at each pair of session counts",
         "With 5 and 3 sessions microneedling is $2,100.00 cheaper for the course. Every cell: "
         "what "
         "the cheaper course saves. Dashed: the planned range, where microneedling is cheaper in "
         "all 3.",
         24, 28, 35},
    [EP_VIEW_WHAT_CHANGES_IT] =
        {"Chart of what would change the answer",
         "Over 36 months microneedling is cheaper. Four inputs can change that alone, nearest "
         "first; the rest cannot in the range shown. Pin: the value now. Diamond: break-even.",
         0, 0, 6},
};

static void
each_view_says_what_it_shows (void **state)
{
  WindowFixture *fixture = *state;

  for (guint view = 0; view < EP_VIEWS; view++) {
    ep_chart_card_show_view (card (fixture), view);
    gtk_test_widget_wait_for_draw (fixture->window);
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart (fixture)), GTK_ACCESSIBLE_ROLE_IMG);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart (fixture)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, views[view].name);
    assert_said (fixture, views[view].sentence);
  }
}

static void
it_says_something_else_with_another_answer (void **state)
{
  WindowFixture *fixture = *state;

  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_PRICE_RATIO_E4, 1, 0}, "2");
  assert_said (fixture, "Who is cheaper changes 5 times in 36 months. After 36 months both have "
                        "cost $3,000.00. In the end both cost exactly the "
                        "same. Labels that have no room are left out; every change stays in the "
                        "data table.");
  ep_chart_card_show_view (card (fixture), EP_VIEW_WHAT_CHANGES_IT);
  assert_said (fixture,
               "Over 36 months both cost exactly the same. Each of these inputs can change "
               "that alone, nearest first. Pin: the value now. Diamond: break-even.");
}

/* From the first to the last along the axis; the keys of a map go along its row. */
static void
keys_go_through_the_stops_of_each_view (void **state)
{
  WindowFixture *fixture = *state;

  for (guint view = 0; view < EP_VIEWS; view++) {
    ep_chart_card_show_view (card (fixture), view);
    focus_chart (fixture);
    assert_stop (fixture, EP_STOP_NONE);
    window_key (fixture, GDK_KEY_Right, 0);
    assert_stop (fixture, views[view].start);
    window_key (fixture, GDK_KEY_Home, 0);
    assert_stop (fixture, views[view].first);
    window_key (fixture, GDK_KEY_Left, 0);
    assert_stop (fixture, views[view].first);
    window_key (fixture, GDK_KEY_Right, 0);
    assert_stop (fixture, views[view].first + 1);
    window_key (fixture, GDK_KEY_End, 0);
    assert_stop (fixture, views[view].last);
    window_key (fixture, GDK_KEY_Right, 0);
    assert_stop (fixture, views[view].last);
    window_key (fixture, GDK_KEY_Left, 0);
    assert_stop (fixture, views[view].last - 1);
  }
}

static void
pages_are_larger_steps (void **state)
{
  WindowFixture *fixture = *state;

  focus_chart (fixture);
  window_key (fixture, GDK_KEY_Home, 0);
  window_key (fixture, GDK_KEY_Page_Down, 0);
  assert_true (ep_chart_get_stop (chart (fixture)) > 1);
  window_key (fixture, GDK_KEY_Page_Up, 0);
  assert_stop (fixture, 0);
}

static void
right_to_left_the_arrows_go_the_other_way (void **state)
{
  WindowFixture *fixture = *state;

  gtk_widget_set_direction (GTK_WIDGET (chart (fixture)), GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (fixture->window);
  focus_chart (fixture);
  window_key (fixture, GDK_KEY_Home, 0);
  assert_stop (fixture, 0);
  window_key (fixture, GDK_KEY_Left, 0);
  assert_stop (fixture, 1);
  window_key (fixture, GDK_KEY_Right, 0);
  assert_stop (fixture, 0);
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

  focus_chart (fixture);
  window_key (fixture, GDK_KEY_Return, 0);
  assert_false (ep_chart_is_pinned (chart (fixture)));
  window_key (fixture, GDK_KEY_Home, 0);
  window_key (fixture, GDK_KEY_Return, 0);
  assert_true (ep_chart_is_pinned (chart (fixture)));
  focus_inputs (fixture);
  assert_stop (fixture, 0);
  focus_chart (fixture);
  window_key (fixture, GDK_KEY_Right, 0);
  assert_stop (fixture, 1);
  assert_true (ep_chart_is_pinned (chart (fixture)));
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_false (ep_chart_is_pinned (chart (fixture)));
  assert_said (fixture, views[EP_VIEW_OVER_TIME].sentence);
}

static void
what_is_read_goes_with_the_focus (void **state)
{
  WindowFixture *fixture = *state;

  focus_chart (fixture);
  window_key (fixture, GDK_KEY_End, 0);
  assert_stop (fixture, 14);
  focus_inputs (fixture);
  assert_said (fixture, views[EP_VIEW_OVER_TIME].sentence);
}

/* The pointer */

static gboolean
is_read (gpointer fixture)
{
  return ep_chart_get_stop (chart (fixture)) != EP_STOP_NONE;
}

static gboolean
is_not_read (gpointer fixture)
{
  return !is_read (fixture);
}

/* Where the pointer leads. */
static guint
point_at (WindowFixture *fixture, double part)
{
  window_point (fixture, GTK_WIDGET (chart (fixture)), 0);
  assert_true (window_until (is_not_read, fixture));
  window_point (fixture, GTK_WIDGET (chart (fixture)), part);
  assert_true (window_until (is_read, fixture));
  return ep_chart_get_stop (chart (fixture));
}

static void
the_pointer_reads_what_it_is_at (void **state)
{
  WindowFixture *fixture = *state;
  guint near = point_at (fixture, 0.2), far = point_at (fixture, 0.7);

  assert_true (near < far);
  assert_false (ep_chart_is_pinned (chart (fixture)));
  window_point (fixture, window_part (fixture->window, "undo"), 0.5);
  assert_true (window_until (is_not_read, fixture));
  assert_said (fixture, views[EP_VIEW_OVER_TIME].sentence);
}

/* It rests where it was while the chart is drawn anew at each key. */
static void
a_pointer_that_rests_leaves_the_keys_alone (void **state)
{
  WindowFixture *fixture = *state;
  guint pointed;

  focus_chart (fixture);
  pointed = point_at (fixture, 0.7);
  window_key (fixture, GDK_KEY_Home, 0);
  for (guint stop = 0; stop < 3; stop++) {
    assert_stop (fixture, stop);
    gtk_test_widget_wait_for_draw (fixture->window);
    assert_stop (fixture, stop);
    window_key (fixture, GDK_KEY_Right, 0);
  }
  assert_int_not_equal (ep_chart_get_stop (chart (fixture)), pointed);
}

static void
a_click_pins_what_it_is_at (void **state)
{
  WindowFixture *fixture = *state;
  guint pointed;

  focus_inputs (fixture);
  pointed = point_at (fixture, 0.7);
  window_click_here (fixture, GTK_WIDGET (chart (fixture)));
  assert_true (ep_chart_is_pinned (chart (fixture)));
  assert_true (window_has_focus (GTK_WIDGET (chart (fixture))));
  window_point (fixture, GTK_WIDGET (chart (fixture)), 0.3);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_stop (fixture, pointed);
}

/* Not what the keys were at, though the pointer has not moved since. */
static void
a_click_after_keys_pins_what_it_is_at (void **state)
{
  WindowFixture *fixture = *state;
  guint pointed;

  focus_chart (fixture);
  pointed = point_at (fixture, 0.7);
  window_key (fixture, GDK_KEY_Home, 0);
  assert_stop (fixture, 0);
  window_click_here (fixture, GTK_WIDGET (chart (fixture)));
  assert_true (ep_chart_is_pinned (chart (fixture)));
  assert_stop (fixture, pointed);
}

static void
a_pinned_value_stays_within_what_there_is (void **state)
{
  WindowFixture *fixture = *state;

  focus_chart (fixture);
  window_key (fixture, GDK_KEY_End, 0);
  window_key (fixture, GDK_KEY_Return, 0);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0}, "6");
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (is_read (fixture));
  assert_true (ep_chart_get_stop (chart (fixture)) < 10);
  assert_true (ep_chart_is_pinned (chart (fixture)));
}

/* Views */

static void
assert_view (WindowFixture *fixture, EpView view)
{
  assert_int_equal (ep_chart_get_view (chart (fixture)), view);
  for (guint i = 0; i < EP_VIEWS; i++) {
    GtkAccessible *one = GTK_ACCESSIBLE (tab (fixture, i));

    gtk_test_accessible_assert_role (one, GTK_ACCESSIBLE_ROLE_TAB);
    gtk_test_accessible_assert_state (one, GTK_ACCESSIBLE_STATE_SELECTED, i == view);
  }
}

static void
every_view_is_a_key_or_a_click_away (void **state)
{
  WindowFixture *fixture = *state;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ep_chart_card_get_tabs (card (fixture))),
                                   GTK_ACCESSIBLE_ROLE_TAB_LIST);
  assert_view (fixture, EP_VIEW_OVER_TIME);
  for (guint view = EP_VIEWS; view-- > 0;) {
    focus_inputs (fixture);
    window_key (fixture, GDK_KEY_1 + view, GDK_ALT_MASK);
    assert_view (fixture, view);
  }
  for (guint view = EP_VIEWS; view-- > 0;) {
    window_click (fixture, tab (fixture, view));
    assert_view (fixture, view);
  }
  window_focus (fixture, tab (fixture, EP_VIEW_WIN_MAP));
  window_key (fixture, GDK_KEY_Return, 0);
  assert_view (fixture, EP_VIEW_WIN_MAP);
}

/* The table */

static const char *
first_cell (WindowFixture *fixture)
{
  GtkWidget *data = window_find (GTK_WIDGET (card (fixture)), EP_TYPE_CHART_DATA);

  assert_non_null (data);
  assert_true (gtk_widget_get_mapped (data));
  return ep_chart_data_get (EP_CHART_DATA (data))->cells[0].text;
}

static void
a_chart_turns_into_a_table_and_back (void **state)
{
  WindowFixture *fixture = *state;

  assert_null (window_find (GTK_WIDGET (card (fixture)), EP_TYPE_CHART_DATA));
  window_focus (fixture, window_part (GTK_WIDGET (card (fixture)), "data_button"));
  window_key (fixture, GDK_KEY_Return, 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_false (gtk_widget_get_mapped (GTK_WIDGET (chart (fixture))));
  assert_string_equal (first_cell (fixture), "Dec 1, 2026");
  window_key (fixture, GDK_KEY_2, GDK_ALT_MASK);
  assert_string_equal (first_cell (fixture), "1");
  window_click (fixture, window_find_named (fixture->window, "Show as a chart"));
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (gtk_widget_get_mapped (GTK_WIDGET (chart (fixture))));
  assert_said (fixture, views[EP_VIEW_BY_SESSION].sentence);
  assert_non_null (window_find_named (fixture->window, "Show as a table"));
}

static void
a_table_follows_the_desk (void **state)
{
  WindowFixture *fixture = *state;
  g_autofree char *text = NULL;
  GtkWidget *data;

  window_click (fixture, window_part (GTK_WIDGET (card (fixture)), "data_button"));
  data = window_find (GTK_WIDGET (card (fixture)), EP_TYPE_CHART_DATA);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, "333");
  text = ep_chart_data_text (EP_CHART_DATA (data));
  assert_non_null (strstr (text, "$333.00"));
}

/* Taking it away */

static gboolean
has_menu (gpointer window)
{
  GtkWidget *menu = window_find (window, GTK_TYPE_POPOVER_MENU);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

static gboolean
has_no_menu (gpointer window)
{
  return window_find (window, GTK_TYPE_POPOVER_MENU) == NULL;
}

static void
the_menu_of_what_to_take_away_opens_by_keyboard (void **state)
{
  static const char *const items[] = {"Copy as Picture", "Save Picture…", "Copy Table",
                                      "Save Table…"};
  WindowFixture *fixture = *state;
  GtkWidget *button = window_find_named (fixture->window, "Copy or save the chart");

  window_focus (fixture, button);
  window_key (fixture, GDK_KEY_Return, 0);
  assert_true (window_until (has_menu, fixture->window));
  gtk_test_widget_wait_for_draw (window_find (fixture->window, GTK_TYPE_POPOVER_MENU));
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    if (!window_go_to_item (fixture, items[i]))
      fail_msg ("no item “%s”", items[i]);
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_true (window_until (has_no_menu, fixture->window));
  assert_true (window_has_focus (button));
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

static char *
clipboard_text (WindowFixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL, got_text, &text);
  assert_true (window_until (is_set, &text));
  return text;
}

/* Nor do they write into it, and its own keys are still its own. */
static void
the_charts_keys_work_from_an_entry (void **state)
{
  WindowFixture *fixture = *state;
  g_autofree char *table = NULL, *entered = NULL;

  focus_inputs (fixture);
  window_key (fixture, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  table = clipboard_text (fixture);
  assert_true (g_str_has_prefix (table, "Date\t"));
  assert_true (ep_desk_is_as_opened (fixture->desk));
  window_key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  window_key (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  entered = clipboard_text (fixture);
  assert_string_equal (entered, "300.00");
}

#define WIDE(name) cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (each_view_says_what_it_shows),
      WIDE (it_says_something_else_with_another_answer),
      WIDE (keys_go_through_the_stops_of_each_view),
      WIDE (pages_are_larger_steps),
      WIDE (right_to_left_the_arrows_go_the_other_way),
      WIDE (a_chart_is_read_from_value_to_value),
      WIDE (enter_pins_the_value_and_escape_lets_it_go),
      WIDE (what_is_read_goes_with_the_focus),
      WIDE (the_pointer_reads_what_it_is_at),
      WIDE (a_pointer_that_rests_leaves_the_keys_alone),
      WIDE (a_click_pins_what_it_is_at),
      WIDE (a_click_after_keys_pins_what_it_is_at),
      WIDE (a_pinned_value_stays_within_what_there_is),
      WIDE (every_view_is_a_key_or_a_click_away),
      WIDE (a_chart_turns_into_a_table_and_back),
      WIDE (a_table_follows_the_desk),
      WIDE (the_menu_of_what_to_take_away_opens_by_keyboard),
      WIDE (the_charts_keys_work_from_an_entry),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window charts", tests, NULL, NULL);
}
