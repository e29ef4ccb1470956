#include "charts/chart-card.h"
#include "desk/course-group.h"
#include "inputs/flip-button.h"
#include "inputs/input-row.h"
#include "window-support.h"

/* The rows of the example that have a button, what that says, and what the small chart shows. */
typedef struct {
  const char *group;
  const char *row; /* NULL: that of the ratio */
  EpInput input;
  gboolean flips;
  const char *name;
  const char *description;
} Row;

static const Row rows[] = {
    {"reference",
     "price",
     {EP_FIELD_SESSION_PRICE_MINOR, 0, 0},
     TRUE,
     "Set microneedling session price to $600.00: there both cost the same",
     "A session of microneedling costs $300.00 now. The answer flips at $600.00. Above that laser "
     "is "
     "cheaper."},
    {"reference",
     "sessions",
     {EP_FIELD_SESSIONS_LIKELY, 0, 0},
     TRUE,
     "Set microneedling sessions to 17: there both cost the same",
     "Microneedling takes 5 sessions now. The answer flips at 17 sessions. Above that laser is "
     "cheaper."},
    {"reference",
     "maintenance",
     {EP_FIELD_MAINTENANCE_MONTHS, 0, 0},
     TRUE,
     "Set microneedling maintenance to 2: there both cost the same",
     "Microneedling has maintenance every 6 months now. The answer flips at 2 months. Below that "
     "laser is cheaper."},
    {"other",
     NULL,
     {EP_FIELD_PRICE_RATIO_E4, 1, 0},
     TRUE,
     "Set laser price ratio to 2: there both cost the same",
     "A session of laser costs $1,200.00 now. The answer flips at $600.00. Below that laser is "
     "cheaper."},
    {"other",
     "sessions",
     {EP_FIELD_SESSIONS_LIKELY, 1, 0},
     FALSE,
     "Microneedling is cheaper with any number of laser sessions from 1 to 24",
     "Laser takes 3 sessions now. The answer never flips from 1 to 24 sessions."},
    {"other",
     "maintenance",
     {EP_FIELD_MAINTENANCE_MONTHS, 1, 0},
     FALSE,
     "Microneedling is cheaper with laser maintenance every 1 to 36 months",
     "Laser has maintenance every 12 months now. The answer never flips from 1 to 36 months."},
    {"comparison",
     "horizon",
     {EP_FIELD_HORIZON_MONTHS, 0, 0},
     FALSE,
     "Microneedling is cheaper over any number of months from 5 to 120",
     "36 months are compared now. The answer never flips from 5 to 120 months."},
};

static EpInputRow *
row_of (WindowFixture *fixture, const Row *row)
{
  if (row->row != NULL)
    return EP_INPUT_ROW (window_part_of (fixture, row->group, row->row));
  return ep_course_group_get_ratio (EP_COURSE_GROUP (window_part (fixture->window, row->group)));
}

static EpInputRow *
reference_row (WindowFixture *fixture, const char *row)
{
  return EP_INPUT_ROW (window_part_of (fixture, "reference", row));
}

/* Presses the row's button as a keyboard does. */
static void
flip (WindowFixture *fixture, EpInputRow *row)
{
  window_focus (fixture, ep_input_row_get_flip (row));
  window_key (fixture, GDK_KEY_Return, 0);
}

static void
assert_named (EpInputRow *row, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ep_input_row_get_flip (row)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static gint64
value (WindowFixture *fixture, EpInput input)
{
  return ep_input_get (ep_desk_scenario (fixture->desk), input);
}

/* What the input leads to at that value, all else as it is now. */
static EpCheaper
cheaper_at (WindowFixture *fixture, EpInput input, gint64 at)
{
  g_autoptr (EpScenario) scenario = ep_scenario_with (ep_desk_scenario (fixture->desk), input, at);
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_PLAIN, NULL);

  assert_non_null (comparison);
  return comparison->pairs[0].horizon_cheaper;
}

static void
every_main_input_has_its_small_chart_and_its_button (void **state)
{
  WindowFixture *fixture = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget *button = ep_input_row_get_flip (row_of (fixture, &rows[i]));
    g_autoptr (EpScene) chart = ep_flip_chart (fixture->desk, rows[i].input, fixture->window);

    assert_non_null (chart);
    assert_non_null (button);
    assert_int_equal (gtk_widget_get_sensitive (button), rows[i].flips);
    assert_named (row_of (fixture, &rows[i]), rows[i].name);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button),
                                         GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rows[i].description);
  }
}

/* One step nearer to what it was, the answer still is what it was. */
static void
a_button_flips_the_answer_just_where_it_says (void **state)
{
  WindowFixture *fixture = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    EpInput input = rows[i].input;
    gint64 before = value (fixture, input), after;

    if (!rows[i].flips)
      continue;
    flip (fixture, row_of (fixture, &rows[i]));
    after = value (fixture, input);
    assert_int_not_equal (after, before);
    assert_int_equal (ep_desk_comparison (fixture->desk)->pairs[0].horizon_cheaper,
                      cheaper_at (fixture, input, after));
    assert_int_not_equal (cheaper_at (fixture, input, after), EP_CHEAPER_REFERENCE);
    assert_int_equal (cheaper_at (fixture, input, after < before ? after + 1 : after - 1),
                      EP_CHEAPER_REFERENCE);
    window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
    assert_true (ep_desk_is_as_opened (fixture->desk));
    assert_named (row_of (fixture, &rows[i]), rows[i].name);
  }
}

static void
the_row_says_what_was_done_until_something_else_is (void **state)
{
  WindowFixture *fixture = *state;
  EpInputRow *row = reference_row (fixture, "sessions");

  flip (fixture, row);
  assert_string_equal (window_caption (GTK_WIDGET (row)),
                       "Microneedling sessions set to 17: there both cost the same.");
  assert_true (ep_desk_state_edited (ep_desk_state (fixture->desk), rows[1].input));
  assert_true (window_has_focus (ep_input_row_get_flip (row)));
  ep_desk_enter (fixture->desk, rows[0].input, "310");
  assert_string_equal (window_caption (GTK_WIDGET (row)), "4 to 17 · Edited");
}

/* The toast that is in sight, NULL where none is. */
static GtkWidget *
toast (WindowFixture *fixture)
{
  return window_find (fixture->window, g_type_from_name ("AdwToastWidget"));
}

static const char *
toast_text (WindowFixture *fixture)
{
  assert_non_null (toast (fixture));
  return gtk_label_get_text (GTK_LABEL (window_find (toast (fixture), GTK_TYPE_LABEL)));
}

static gboolean
has_no_toast (gpointer fixture)
{
  return toast (fixture) == NULL;
}

static void
a_toast_says_it_too_and_takes_it_back (void **state)
{
  WindowFixture *fixture = *state;

  flip (fixture, reference_row (fixture, "sessions"));
  assert_string_equal (toast_text (fixture),
                       "Microneedling sessions set to 17: there both cost the same.");
  gtk_test_widget_wait_for_draw (fixture->window);
  window_click (fixture, window_find (toast (fixture), GTK_TYPE_BUTTON));
  assert_true (ep_desk_is_as_opened (fixture->desk));
  assert_true (window_until (has_no_toast, fixture));
}

/* Its button would take back something else. */
static void
a_toast_goes_when_something_else_is_done (void **state)
{
  WindowFixture *fixture = *state;

  flip (fixture, reference_row (fixture, "sessions"));
  ep_desk_enter (fixture->desk, rows[0].input, "310");
  assert_true (window_until (has_no_toast, fixture));
  flip (fixture, reference_row (fixture, "maintenance"));
  flip (fixture, reference_row (fixture, "sessions"));
  window_settle ();
  assert_true (g_str_has_prefix (toast_text (fixture), "Microneedling sessions set to"));
}

static void
a_held_ratio_becomes_a_price (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *price = window_part_of (fixture, "other", "price");

  flip (fixture, reference_row (fixture, "price"));
  assert_string_equal (
      window_caption (GTK_WIDGET (reference_row (fixture, "price"))),
      "Microneedling session price set to $600.00: there both cost the same. Laser "
      "keeps its session price of $1,200.00 and has no ratio any more.");
  assert_true (gtk_widget_get_visible (price));
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (window_row_entry (price))), "1200.00");
  assert_false (gtk_widget_get_sensitive (ep_input_row_get_flip (EP_INPUT_ROW (price))));
  window_key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_true (ep_desk_is_as_opened (fixture->desk));
  assert_false (gtk_widget_get_visible (price));
}

static void
without_maintenance_there_is_no_small_chart (void **state)
{
  WindowFixture *fixture = *state;
  EpInputRow *row = reference_row (fixture, "maintenance");
  GtkWidget *button = ep_input_row_get_flip (row);

  ep_desk_enter (fixture->desk, rows[2].input, "0");
  assert_false (gtk_widget_get_sensitive (button));
  assert_named (row, "Without maintenance there is no break-even here");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "");
  assert_null (ep_flip_chart (fixture->desk, rows[2].input, fixture->window));
  ep_desk_undo (fixture->desk);
  assert_named (row, rows[2].name);
}

static void
the_rows_of_a_third_course_speak_of_their_own_pair (void **state)
{
  WindowFixture *fixture = *state;
  EpInput ratio = {EP_FIELD_PRICE_RATIO_E4, 2, 0};
  EpInputRow *row;

  ep_desk_add_course (fixture->desk);
  ep_desk_set_pair (fixture->desk, 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  row = ep_course_group_get_ratio (
      EP_COURSE_GROUP (gtk_widget_get_next_sibling (window_part (fixture->window, "other"))));
  assert_named (row, "Set Laser 2 price ratio to 2: there both cost the same");
  flip (fixture, row);
  assert_int_equal (value (fixture, ratio), 20000);
  assert_int_equal (ep_desk_comparison (fixture->desk)->pairs[1].horizon_cheaper, EP_CHEAPER_EQUAL);
  assert_int_equal (ep_desk_comparison (fixture->desk)->pairs[0].horizon_cheaper,
                    EP_CHEAPER_REFERENCE);
  assert_int_equal (ep_desk_pair (fixture->desk), 0);
}

/* The reference's and the horizon's are of the pair that is looked at. */
static void
the_other_rows_speak_of_the_pair_that_is_looked_at (void **state)
{
  WindowFixture *fixture = *state;

  ep_desk_add_course (fixture->desk);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSIONS_LIKELY, 2, 0}, "1");
  assert_named (reference_row (fixture, "sessions"),
                "Set microneedling sessions to 8: there both cost the same");
  ep_desk_set_pair (fixture->desk, 0);
  assert_named (reference_row (fixture, "sessions"), rows[1].name);
}

/* The one that was not seen has not followed meanwhile. */
static void
a_row_that_is_shown_again_speaks_of_the_figures_of_now (void **state)
{
  WindowFixture *fixture = *state;
  EpCourseGroup *group = EP_COURSE_GROUP (window_part (fixture->window, "other"));
  EpInputRow *price = EP_INPUT_ROW (window_part (GTK_WIDGET (group), "price"));

  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_MAINTENANCE_MONTHS, 1, 0}, "0");
  ep_desk_set_pricing (fixture->desk, 1, EP_PRICING_PRICE);
  assert_named (price, "Set laser session price to $1,000.00: there both cost the same");
  ep_desk_set_pricing (fixture->desk, 1, EP_PRICING_RATIO_PER_SESSION);
  assert_named (ep_course_group_get_ratio (group),
                "Set laser price ratio to 3.3334: from here microneedling is cheaper");
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, "330");
  ep_desk_set_pricing (fixture->desk, 1, EP_PRICING_PRICE);
  assert_named (price, "Set laser session price to $1,100.00: there both cost the same");
  assert_true (gtk_widget_is_sensitive (ep_input_row_get_flip (price)));
}

#define WIDE(name) cmocka_unit_test_setup_teardown (name, window_set_up, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (every_main_input_has_its_small_chart_and_its_button),
      WIDE (a_button_flips_the_answer_just_where_it_says),
      WIDE (a_row_that_is_shown_again_speaks_of_the_figures_of_now),
      WIDE (the_row_says_what_was_done_until_something_else_is),
      WIDE (a_toast_says_it_too_and_takes_it_back),
      WIDE (a_toast_goes_when_something_else_is_done),
      WIDE (a_held_ratio_becomes_a_price),
      WIDE (without_maintenance_there_is_no_small_chart),
      WIDE (the_rows_of_a_third_course_speak_of_their_own_pair),
      WIDE (the_other_rows_speak_of_the_pair_that_is_looked_at),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("window flips", tests, NULL, NULL);
}
