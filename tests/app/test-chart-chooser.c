#include "chart-host.h"

static void
assert_offers (ChartHost *fixture, const char *name, const char *filter)
{
  GtkFileChooser *chooser = host_wait_for_chooser ();
  g_autofree char *offered = gtk_file_chooser_get_current_name (chooser);
  g_autoptr (GListModel) filters = gtk_file_chooser_get_filters (chooser);

  assert_string_equal (offered, name);
  assert_string_equal (gtk_file_filter_get_name (gtk_file_chooser_get_filter (chooser)), filter);
  assert_int_equal (g_list_model_get_n_items (filters), EP_CHART_FILES);
  assert_ptr_equal (gtk_window_get_transient_for (GTK_WINDOW (chooser)), fixture->host.window);
  assert_true (gtk_window_get_modal (GTK_WINDOW (chooser)));
  host_cancel_chooser (chooser);
}

static void
ctrl_e_offers_to_save_the_picture (void **state)
{
  ChartHost *fixture = *state;

  window_key_away (&fixture->host, GDK_KEY_e, GDK_CONTROL_MASK);
  assert_offers (fixture, "evenpoint-over-time.png", "PNG picture");
}

static void
ctrl_shift_e_offers_to_save_the_table (void **state)
{
  ChartHost *fixture = *state;

  window_key_away (&fixture->host, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_offers (fixture, "evenpoint-over-time.csv", "CSV table of the figures");
}

static void
every_item_of_the_menu_does_something (void **state)
{
  ChartHost *fixture = *state;
  g_autoptr (GMenuModel) menu = ep_chart_menu_new ();
  guint n_items = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

    for (int j = 0; j < g_menu_model_get_n_items (section); j++) {
      g_autofree char *action = NULL;

      assert_true (
          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_ACTION, "s", &action));
      if (!gtk_widget_activate_action (fixture->chart, action, NULL))
        fail_msg ("%s is no action", action);
      if (g_str_has_prefix (action, "chart.save"))
        host_cancel_chooser (host_wait_for_chooser ());
      n_items++;
    }
  }
  assert_int_equal (n_items, 4);
}

#define CHOOSER_TEST(name)                                                                         \
  cmocka_unit_test_setup_teardown (name, chart_host_set_up, chart_host_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CHOOSER_TEST (ctrl_e_offers_to_save_the_picture),
      CHOOSER_TEST (ctrl_shift_e_offers_to_save_the_table),
      CHOOSER_TEST (every_item_of_the_menu_does_something),
  };

  /* the list of recent files wants to know */
  g_set_application_name ("Evenpoint");
  window_support_init ();
  return cmocka_run_group_tests_name ("chart chooser", tests, NULL, NULL);
}
