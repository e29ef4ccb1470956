#include "answer/figures-card.h"
#include "answer/visits-table.h"
#include "answer/working-popover.h"
#include "window-support.h"

static GtkWidget *
tile (WindowFixture *fixture, EpFigureId id)
{
  GtkWidget *card = window_part_of (fixture, "answer_pane", "figures");

  return GTK_WIDGET (ep_figures_card_tile (EP_FIGURES_CARD (card), id));
}

static gboolean
is_open (gpointer window)
{
  GtkWidget *popover = window_find (window, EP_TYPE_WORKING_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

static gboolean
is_closed (gpointer window)
{
  return window_find (window, EP_TYPE_WORKING_POPOVER) == NULL;
}

static void
assert_opened (WindowFixture *fixture, const char *title)
{
  GtkWidget *popover;

  assert_true (window_until (is_open, fixture->window));
  popover = window_find (fixture->window, EP_TYPE_WORKING_POPOVER);
  gtk_test_widget_wait_for_draw (popover);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       title);
}

static void
assert_escape_returns_to (WindowFixture *fixture, GtkWidget *opener)
{
  window_key (fixture, GDK_KEY_Escape, 0);
  assert_true (window_until (is_closed, fixture->window));
  assert_true (window_has_focus (opener));
}

static void
a_figure_opens_its_working_by_enter_and_click (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *difference = tile (fixture, EP_FIGURE_DIFFERENCE);

  window_focus (fixture, difference);
  window_key (fixture, GDK_KEY_Return, 0);
  assert_opened (fixture, "Laser costs $2,100.00 more for the course");
  assert_escape_returns_to (fixture, difference);
  window_click (fixture, difference);
  assert_opened (fixture, "Laser costs $2,100.00 more for the course");
  assert_escape_returns_to (fixture, difference);
}

static void
every_figure_has_a_working (void **state)
{
  WindowFixture *fixture = *state;

  for (guint id = 0; id < EP_FIGURES; id++) {
    window_focus (fixture, tile (fixture, id));
    window_key (fixture, GDK_KEY_space, 0);
    assert_true (window_until (is_open, fixture->window));
    assert_escape_returns_to (fixture, tile (fixture, id));
  }
}

static void
a_figure_of_another_pair_has_that_pairs_working (void **state)
{
  WindowFixture *fixture = *state;

  ep_desk_add_course (fixture->desk);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSIONS_LIKELY, 2, 0}, "1");
  window_focus (fixture, tile (fixture, EP_FIGURE_OTHER));
  window_key (fixture, GDK_KEY_Return, 0);
  assert_opened (fixture, "Laser 2 costs $1,200.00 for the course");
  assert_escape_returns_to (fixture, tile (fixture, EP_FIGURE_OTHER));
}

static void
a_visit_opens_its_working_by_enter_and_click (void **state)
{
  WindowFixture *fixture = *state;
  EpVisitsTable *table = EP_VISITS_TABLE (window_part_of (fixture, "answer_pane", "visits"));
  GtkWidget *line = GTK_WIDGET (ep_visits_table_line (table, 0));

  window_focus (fixture, line);
  gtk_test_widget_wait_for_draw (fixture->window);
  window_key (fixture, GDK_KEY_Return, 0);
  assert_true (window_until (is_open, fixture->window));
  assert_escape_returns_to (fixture, line);
  window_click (fixture, line);
  assert_true (window_until (is_open, fixture->window));
  assert_escape_returns_to (fixture, line);
}

#define WIDE(name) cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (a_figure_opens_its_working_by_enter_and_click),
      WIDE (every_figure_has_a_working),
      WIDE (a_figure_of_another_pair_has_that_pairs_working),
      WIDE (a_visit_opens_its_working_by_enter_and_click),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window figures", tests, NULL, NULL);
}
