#include "desk/todays-prices.h"

#include "chart-host.h"
#include "clinic-support.h"
#include "desk/desk-state-treatments.h"
#include "desk/example.h"

#define DIALOG "AdwMessageDialog"

typedef struct {
  WindowFixture *window;
  char *folder;
  GPtrArray *list; /* the one that counts today, to be changed */
} Fixture;

static gboolean
is_kept (gpointer keeper)
{
  return !ep_quote_keeper_is_busy (keeper);
}

/* A quote of the list of before is on the desk. */
static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (EpDeskState) example = NULL;
  g_autoptr (EpDeskState) quote = NULL;

  window_set_up ((void **)&fixture->window);
  ep_clinic_set_today (fixture->window->clinic, LIST_BEFORE);
  fixture->folder = clinic_add_store (fixture->window);
  fixture->list = list_new ();
  clinic_put_list (fixture->window->clinic, "USD", LIST_BEFORE, fixture->list);
  example = ep_example_new (fixture->window->formatter, LIST_BEFORE);
  quote = ep_desk_state_from_price_list (example, LIST_BEFORE, ep_currency_find ("USD"),
                                         LIST_BEFORE, fixture->list);
  ep_quote_keeper_open_state (fixture->window->keeper, quote);
  assert_true (window_until (is_kept, fixture->window->keeper));
  gtk_test_widget_wait_for_draw (fixture->window->window);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  clinic_remove_store ((void **)&fixture->window, fixture->folder);
  g_ptr_array_unref (fixture->list);
  g_free (fixture);
  return 0;
}

/* The list as it is now counts from January, and it is January. */
static void
go_to_january (Fixture *fixture)
{
  ep_clinic_set_today (fixture->window->clinic, LIST_TODAY);
  clinic_put_list (fixture->window->clinic, "USD", LIST_TODAY, fixture->list);
}

static void
make_dearer (Fixture *fixture)
{
  list_get (fixture->list, LIST_FACE)->course.session_price_minor = 32000;
  go_to_january (fixture);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  GtkWidget *label = host_find_label (fixture->window->window, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static gboolean
is_enabled (Fixture *fixture)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window->window),
                                            "todays-prices");
}

static gint64
price_minor (Fixture *fixture)
{
  return ep_desk_scenario (fixture->window->desk)->courses[0].session_price_minor;
}

static GtkWidget *
see_what_changed (Fixture *fixture)
{
  GtkWidget *button = window_find_named (fixture->window->window, "See What Changed");

  assert_non_null (button);
  window_focus (fixture->window, button);
  window_key_away (fixture->window, GDK_KEY_Return, 0);
  return host_wait_for_window (DIALOG);
}

static void
answer (GtkWidget *dialog, const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_close (GTK_WINDOW (dialog));
  assert_true (window_until (host_is_closed, DIALOG));
}

static void
a_quote_shows_its_old_figures_and_a_calm_line (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *total = g_strdup (window_figure (fixture->window, EP_FIGURE_REFERENCE));

  assert_string_equal (total, "$1,464.50");
  assert_false (says (fixture, "Prices of December 1, 2026. Today’s are different."));
  make_dearer (fixture);
  gtk_test_widget_wait_for_draw (fixture->window->window);
  assert_true (says (fixture, "Prices of December 1, 2026. Today’s are different."));
  assert_string_equal (window_figure (fixture->window, EP_FIGURE_REFERENCE), total);
  assert_null (host_find_window (DIALOG));
}

static gboolean
is_another (gpointer keeper)
{
  return !ep_quote_keeper_is_busy (keeper) && ep_quote_keeper_quote (keeper) == NULL;
}

static gboolean
is_back (gpointer keeper)
{
  return !ep_quote_keeper_is_busy (keeper) && ep_quote_keeper_quote (keeper) != NULL;
}

static void
a_quote_that_is_opened_again_still_has_them (void **state)
{
  Fixture *fixture = *state;
  EpQuoteKeeper *keeper = fixture->window->keeper;
  g_autofree char *uuid = g_strdup (ep_quote_keeper_quote (keeper)->uuid);

  make_dearer (fixture);
  ep_quote_keeper_open_new (keeper);
  assert_true (window_until (is_another, keeper));
  assert_int_equal (price_minor (fixture), 32000);
  assert_false (is_enabled (fixture));
  ep_quote_keeper_open (keeper, uuid);
  assert_true (window_until (is_back, keeper));
  gtk_test_widget_wait_for_draw (fixture->window->window);
  assert_string_equal (window_figure (fixture->window, EP_FIGURE_REFERENCE), "$1,464.50");
  assert_true (says (fixture, "Prices of December 1, 2026. Today’s are different."));
}

static void
the_old_prices_are_kept_by_default (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *dialog;

  make_dearer (fixture);
  dialog = see_what_changed (fixture);
  assert_string_equal (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)),
                       "keep");
  assert_string_equal (adw_message_dialog_get_close_response (ADW_MESSAGE_DIALOG (dialog)), "keep");
  assert_non_null (host_find_label (dialog, "$300.00 → $320.00"));
  assert_non_null (window_find_named (dialog, "Session price: $300.00 before, $320.00 today"));
  assert_non_null (host_find_label (dialog, "$1,464.50 → $1,502.50"));
  answer (dialog, "keep");
  assert_int_equal (price_minor (fixture), 30000);
  assert_true (says (fixture, "Prices of December 1, 2026. Today’s are different."));
}

static void
todays_prices_are_one_step_of_undo (void **state)
{
  Fixture *fixture = *state;

  make_dearer (fixture);
  answer (see_what_changed (fixture), "use");
  assert_int_equal (price_minor (fixture), 32000);
  assert_false (says (fixture, "Prices of December 1, 2026. Today’s are different."));
  assert_string_equal (window_figure (fixture->window, EP_FIGURE_REFERENCE), "$1,502.50");
  assert_false (is_enabled (fixture));
  ep_desk_undo (fixture->window->desk);
  assert_int_equal (price_minor (fixture), 30000);
  assert_true (is_enabled (fixture));
}

static void
a_later_list_of_the_same_prices_says_so_when_asked (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *dialog;

  assert_false (is_enabled (fixture));
  go_to_january (fixture);
  assert_true (is_enabled (fixture));
  assert_null (window_find_named (fixture->window->window, "See What Changed"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window->window), "todays-prices", NULL);
  dialog = host_wait_for_window (DIALOG);
  host_assert_said (dialog, "This quote has the prices of December 1, 2026. Those of January 1, "
                            "2027, which count today, are the same for it.");
  answer (dialog, "keep");
}

static void
a_treatment_that_is_gone_is_told (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *dialog;

  g_ptr_array_remove_index (fixture->list, LIST_FRACTIONAL);
  go_to_january (fixture);
  dialog = see_what_changed (fixture);
  host_assert_said (dialog,
                    "The price list no longer has this treatment. Its figures stay as they are.");
  answer (dialog, "keep");
}

static void
a_quote_that_came_from_no_list_is_left_alone (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpDeskState) example = ep_example_new (fixture->window->formatter, LIST_BEFORE);

  make_dearer (fixture);
  ep_desk_open (fixture->window->desk, example);
  assert_false (is_enabled (fixture));
  gtk_test_widget_wait_for_draw (fixture->window->window);
  assert_false (says (fixture, "Prices of December 1, 2026. Today’s are different."));
}

static void
prices_that_can_not_be_compared_are_told (void **state)
{
  Fixture *fixture = *state;
  EpCourse *face = &list_get (fixture->list, LIST_FACE)->course;
  GtkWidget *dialog;

  face->sessions = (EpSessions){100, 100, 100};
  face->interval = (EpInterval){24, EP_UNIT_MONTHS};
  go_to_january (fixture);
  dialog = see_what_changed (fixture);
  host_assert_said (dialog, "The courses need at least 2,377 months");
  answer (dialog, "close");
  assert_int_equal (price_minor (fixture), 30000);
}

#define CASE(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (a_quote_shows_its_old_figures_and_a_calm_line),
      CASE (a_quote_that_is_opened_again_still_has_them),
      CASE (the_old_prices_are_kept_by_default),
      CASE (todays_prices_are_one_step_of_undo),
      CASE (a_later_list_of_the_same_prices_says_so_when_asked),
      CASE (a_treatment_that_is_gone_is_told),
      CASE (a_quote_that_came_from_no_list_is_left_alone),
      CASE (prices_that_can_not_be_compared_are_told),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("todays-prices", tests, NULL, NULL);
}
