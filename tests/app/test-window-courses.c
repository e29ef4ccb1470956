#include "charts/chart-card.h"
#include "desk/course-group.h"
#include "widgets/lazy-row.h"
#include "widgets/sign-button.h"
#include "window-support.h"

#define ADD    "Add another laser"
#define CHANGE "Change this course"

/* The group of that course, NULL where there is none. */
static GtkWidget *
group (WindowFixture *fixture, guint course)
{
  GtkWidget *child = gtk_widget_get_first_child (window_part (fixture->window, "groups"));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (EP_IS_COURSE_GROUP (child) && course-- == 0)
      return child;
  return NULL;
}

static const char *
title (WindowFixture *fixture, guint course)
{
  return gtk_label_get_text (GTK_LABEL (window_part (group (fixture, course), "title")));
}

static GtkWidget *
ratio (WindowFixture *fixture, guint course)
{
  return GTK_WIDGET (ep_course_group_get_ratio (EP_COURSE_GROUP (group (fixture, course))));
}

static GtkWidget *
button (WindowFixture *fixture, guint course, const char *name)
{
  GtkWidget *found = window_find_named (group (fixture, course), name);

  if (found == NULL)
    fail_msg ("course %u has no “%s”", course, name);
  return found;
}

static void
add_lasers (WindowFixture *fixture, guint n_lasers)
{
  while (n_lasers-- > 0)
    ep_desk_add_course (fixture->desk);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
await_popover (WindowFixture *fixture)
{
  GtkWidget *popover = window_find (fixture->window, GTK_TYPE_POPOVER);

  assert_non_null (popover);
  assert_true (window_until (is_mapped, popover));
  gtk_test_widget_wait_for_draw (popover);
}

static gboolean
has_no_popover (gpointer window)
{
  return window_find (window, GTK_TYPE_POPOVER) == NULL;
}

static void
assert_closed (WindowFixture *fixture)
{
  assert_true (window_until (has_no_popover, fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
open_menu (WindowFixture *fixture, guint course)
{
  window_focus (fixture, button (fixture, course, CHANGE));
  window_key (fixture, GDK_KEY_Return, 0);
  await_popover (fixture);
}

static void
choose (WindowFixture *fixture, guint course, const char *item)
{
  open_menu (fixture, course);
  assert_true (window_go_to_item (fixture, item));
  window_key (fixture, GDK_KEY_Return, 0);
}

static gboolean
names_a_course (gpointer window)
{
  GtkWidget *entry = window_find_named (window, "Name of the course");

  return entry != NULL && gtk_widget_get_mapped (entry) && window_has_focus (entry);
}

static void
start_naming (WindowFixture *fixture, guint course)
{
  open_menu (fixture, course);
  assert_true (window_go_to_item (fixture, "Rename…"));
  window_key_away (fixture, GDK_KEY_Return, 0);
  assert_true (window_until (names_a_course, fixture->window));
  window_settle ();
}

static void
the_plus_adds_lasers_until_there_are_four_courses (void **state)
{
  WindowFixture *fixture = *state;

  window_focus (fixture, button (fixture, 1, ADD));
  window_key (fixture, GDK_KEY_Return, 0);
  assert_string_equal (title (fixture, 2), "Laser 2");
  gtk_test_widget_wait_for_draw (fixture->window);
  window_focus (fixture, button (fixture, 2, ADD));
  window_click (fixture, button (fixture, 2, ADD));
  assert_string_equal (title (fixture, 3), "Laser 3");
  for (guint course = 1; course <= 3; course++)
    assert_false (gtk_widget_is_sensitive (button (fixture, course, ADD)));
}

static int
set_up_slow_clicks (void **state)
{
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 5000, NULL);
  return window_set_up (state);
}

static int
tear_down_slow_clicks (void **state)
{
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 0, NULL);
  return window_tear_down (state);
}

static void
a_second_click_on_the_plus_adds_a_second_laser (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *plus = button (fixture, 1, ADD);

  window_focus (fixture, plus);
  window_click (fixture, plus);
  gtk_test_widget_wait_for_draw (fixture->window);
  window_click_here (fixture, plus);
  assert_string_equal (title (fixture, 3), "Laser 3");
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (window_has_focus (group (fixture, 3)));
}

static void
who_adds_a_laser_goes_on_in_it (void **state)
{
  WindowFixture *fixture = *state;

  window_focus (fixture, button (fixture, 1, ADD));
  window_key (fixture, GDK_KEY_Return, 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (window_has_focus (group (fixture, 2)));
}

static gboolean
is_in_sight (gpointer group)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (group, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (group, scroller, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (scroller);
}

static void
an_added_laser_comes_into_sight (void **state)
{
  WindowFixture *fixture = *state;

  window_focus (fixture, button (fixture, 1, ADD));
  window_key (fixture, GDK_KEY_Return, 0);
  window_focus (fixture, button (fixture, 2, ADD));
  window_key (fixture, GDK_KEY_Return, 0);
  assert_true (window_until (is_in_sight, group (fixture, 3)));
}

static void
undo_takes_away_the_course_that_is_edited (void **state)
{
  WindowFixture *fixture = *state;

  add_lasers (fixture, 1);
  window_focus (fixture, window_row_entry (ratio (fixture, 2)));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_null (group (fixture, 2));
  assert_true (ep_desk_is_as_opened (fixture->desk));
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (window_has_focus (group (fixture, 1)));
}

static void
a_course_is_removed_with_what_is_unfolded_in_it (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *details;

  add_lasers (fixture, 1);
  details = window_part (group (fixture, 2), "details");
  ep_desk_add_package (fixture->desk, 2);
  ep_desk_add_extra (fixture->desk, 2, "Serum");
  ep_lazy_row_set_expanded (EP_LAZY_ROW (details), TRUE);
  window_settle ();
  window_focus (fixture, window_part (gtk_widget_get_first_child (
                                          window_part (window_part (details, "extras"), "rows")),
                                      "name"));
  window_type_over (fixture, "cream");
  g_object_ref (details);
  ep_desk_remove_course (fixture->desk, 2);
  ep_desk_undo (fixture->desk);
  g_object_unref (details);
  assert_string_equal (ep_desk_scenario (fixture->desk)->courses[2].extras[0].name, "Serum");
}

static void
escape_closes_the_menu_and_the_focus_returns (void **state)
{
  WindowFixture *fixture = *state;

  open_menu (fixture, 1);
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_closed (fixture);
  assert_true (window_has_focus (button (fixture, 1, CHANGE)));
}

static void
a_course_is_removed_by_keyboard (void **state)
{
  WindowFixture *fixture = *state;

  add_lasers (fixture, 1);
  choose (fixture, 2, "Remove");
  assert_null (group (fixture, 2));
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (window_has_focus (group (fixture, 1)));
}

/* While a menu is open, what it acts on stays as it is. */
static void
the_keys_of_undo_do_nothing_under_a_menu (void **state)
{
  WindowFixture *fixture = *state;

  add_lasers (fixture, 1);
  open_menu (fixture, 2);
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_non_null (group (fixture, 2));
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_closed (fixture);
  start_naming (fixture, 2);
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_non_null (group (fixture, 2));
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_closed (fixture);
}

static void
a_course_is_renamed_by_keyboard (void **state)
{
  WindowFixture *fixture = *state;

  add_lasers (fixture, 1);
  start_naming (fixture, 2);
  window_type_over (fixture, "peel");
  window_key (fixture, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_string_equal (title (fixture, 2), "peel");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (window_row_entry (ratio (fixture, 2))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "peel: Price ratio");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (group (fixture, 2)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "peel");
  assert_true (window_has_focus (button (fixture, 2, CHANGE)));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (title (fixture, 2), "Laser 2");
}

static void
courses_change_places_with_their_figures (void **state)
{
  WindowFixture *fixture = *state;
  EpInput sessions = {EP_FIELD_SESSIONS_LIKELY, 2, 0};

  add_lasers (fixture, 1);
  ep_desk_enter (fixture->desk, sessions, "7");
  choose (fixture, 2, "Move Up");
  assert_closed (fixture);
  assert_string_equal (title (fixture, 1), "Laser 2");
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[1].sessions.likely, 7);
  assert_string_equal (window_caption (window_part (group (fixture, 1), "sessions")),
                       "3 to 7 · Edited");
  choose (fixture, 1, "Move Down");
  assert_closed (fixture);
  assert_string_equal (title (fixture, 1), "Laser");
  assert_int_equal (ep_desk_scenario (fixture->desk)->courses[2].sessions.likely, 7);
}

static void
another_course_becomes_the_one_that_all_are_compared_with (void **state)
{
  WindowFixture *fixture = *state;

  choose (fixture, 1, "Compare the Others with It");
  assert_closed (fixture);
  assert_string_equal (title (fixture, 0), "Laser");
  assert_string_equal (title (fixture, 1), "Microneedling");
  assert_string_equal (window_figure (fixture, EP_FIGURE_REFERENCE), "$3,600.00");
  assert_string_equal (window_headline (fixture),
                       "Microneedling is cheaper, for the course and over 36 months.");
}

/* Keys pass over what is not to be had. */
static void
a_menu_offers_what_can_be_done (void **state)
{
  WindowFixture *fixture = *state;

  open_menu (fixture, 1);
  assert_false (window_go_to_item (fixture, "Remove"));
  assert_false (window_go_to_item (fixture, "Move Up"));
  assert_false (window_go_to_item (fixture, "Move Down"));
  assert_true (window_go_to_item (fixture, "Add Another Laser"));
  window_key (fixture, GDK_KEY_Return, 0);
  assert_closed (fixture);
  ep_desk_add_course (fixture->desk);
  gtk_test_widget_wait_for_draw (fixture->window);
  open_menu (fixture, 2);
  assert_false (window_go_to_item (fixture, "Add Another Laser"));
  assert_true (window_go_to_item (fixture, "Move Up"));
  assert_true (window_go_to_item (fixture, "Move Down"));
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_closed (fixture);
}

static void
undo_brings_a_course_back_with_figures_and_sources (void **state)
{
  WindowFixture *fixture = *state;

  add_lasers (fixture, 1);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSIONS_LIKELY, 1, 0}, "7");
  choose (fixture, 1, "Remove");
  assert_closed (fixture);
  assert_null (group (fixture, 2));
  assert_string_equal (window_caption (window_part (group (fixture, 1), "sessions")), "Example");
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (title (fixture, 1), "Laser");
  assert_string_equal (title (fixture, 2), "Laser 2");
  assert_string_equal (window_caption (window_part (group (fixture, 1), "sessions")),
                       "3 to 7 · Edited");
  assert_string_equal (window_caption (ratio (fixture, 1)), "Documents: up to 4");
  assert_string_equal (window_caption (window_part (group (fixture, 2), "sessions")), "Example");
}

/* The button of the course that is compared. */
static GtkWidget *
choice (WindowFixture *fixture, guint pair)
{
  GtkWidget *pairs = window_part_of (fixture, "answer_pane", "pairs");
  GtkWidget *found = window_find (pairs, GTK_TYPE_TOGGLE_BUTTON);

  while (pair-- > 0)
    found = gtk_widget_get_next_sibling (found);
  return found;
}

static void
another_pair_changes_all_of_the_answer (void **state)
{
  WindowFixture *fixture = *state;
  EpChartCard *card = EP_CHART_CARD (window_part_of (fixture, "answer_pane", "charts"));
  EpChart *chart = ep_chart_card_get_chart (card);

  assert_false (gtk_widget_get_visible (window_part_of (fixture, "answer_pane", "pairs")));
  add_lasers (fixture, 1);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSIONS_LIKELY, 2, 0}, "1");
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (choice (fixture, 1))));
  assert_string_equal (gtk_button_get_label (GTK_BUTTON (choice (fixture, 1))), "Laser 2");
  assert_string_equal (window_figure (fixture, EP_FIGURE_OTHER), "$1,200.00");
  assert_non_null (strstr (ep_chart_get_sentence (chart), "microneedling and Laser 2 is"));
  window_focus (fixture, choice (fixture, 0));
  window_click (fixture, choice (fixture, 0));
  assert_int_equal (ep_desk_pair (fixture->desk), 0);
  assert_string_equal (window_headline (fixture),
                       "Microneedling is cheaper than Laser, for the course and over 36 months.");
  assert_string_equal (window_figure (fixture, EP_FIGURE_OTHER), "$3,600.00");
  assert_non_null (strstr (ep_chart_get_sentence (chart), "cheaper than Laser."));
  assert_string_equal (window_visit_text (fixture, 1, EP_VISIT_COLUMN_OTHER_SO_FAR), "$2,400.00");
  window_key (fixture, GDK_KEY_Right, 0);
  window_key (fixture, GDK_KEY_space, 0);
  assert_int_equal (ep_desk_pair (fixture->desk), 1);
  assert_string_equal (window_visit_text (fixture, 0, EP_VISIT_COLUMN_OTHER_SO_FAR), "$1,200.00");
}

static void
who_chooses_a_pair_that_goes_is_not_lost (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *focus;

  add_lasers (fixture, 1);
  window_focus (fixture, choice (fixture, 1));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  gtk_test_widget_wait_for_draw (fixture->window);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  assert_non_null (focus);
  assert_true (gtk_widget_get_mapped (focus));
}

static void
long_names_of_four_courses_are_no_wider_than_360 (void **state)
{
  static const char *const panes[] = {"inputs", "answer"};
  WindowFixture *fixture = *state;
  g_autofree char *name = g_strnfill (60, 'W');

  add_lasers (fixture, 2);
  for (guint course = 1; course < EP_COURSES_MAX; course++)
    ep_desk_rename_course (fixture->desk, course, name);
  window_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++) {
    int minimum;

    gtk_widget_measure (window_part (fixture->window, panes[i]), GTK_ORIENTATION_HORIZONTAL, -1,
                        &minimum, NULL, NULL, NULL);
    if (minimum > 360)
      fail_msg ("%s: %d", panes[i], minimum);
  }
}

#define WIDE(name)   cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)
#define NARROW(name) cmocka_unit_test_setup_teardown (name, window_set_up_narrow, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (the_plus_adds_lasers_until_there_are_four_courses),
      cmocka_unit_test_setup_teardown (a_second_click_on_the_plus_adds_a_second_laser,
                                       set_up_slow_clicks, tear_down_slow_clicks),
      WIDE (who_adds_a_laser_goes_on_in_it),
      WIDE (an_added_laser_comes_into_sight),
      WIDE (undo_takes_away_the_course_that_is_edited),
      WIDE (a_course_is_removed_with_what_is_unfolded_in_it),
      WIDE (escape_closes_the_menu_and_the_focus_returns),
      WIDE (a_course_is_removed_by_keyboard),
      WIDE (the_keys_of_undo_do_nothing_under_a_menu),
      WIDE (a_course_is_renamed_by_keyboard),
      WIDE (courses_change_places_with_their_figures),
      WIDE (another_course_becomes_the_one_that_all_are_compared_with),
      WIDE (a_menu_offers_what_can_be_done),
      WIDE (undo_brings_a_course_back_with_figures_and_sources),
      WIDE (another_pair_changes_all_of_the_answer),
      WIDE (who_chooses_a_pair_that_goes_is_not_lost),
      NARROW (long_names_of_four_courses_are_no_wider_than_360),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window courses", tests, NULL, NULL);
}
