#include "desk/scenario-actions.h"

#include "chart-host.h"
#include "clinic-support.h"
#include "desk/scenario-file.h"

#include <formats/scenario-json.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define DIALOG "AdwMessageDialog"

#define SCENARIO                                                                                   \
  "{\"currency\":\"EUR\",\"start\":\"2027-01-01\",\"courses\":[{\"name\":\"Hers\","                \
  "\"kind\":\"microneedling\",\"session_price\":\"%u.00\",\"sessions\":5},"                        \
  "{\"name\":\"Laser\",\"kind\":\"laser\",\"price_ratio\":\"4\",\"sessions\":3}]}"

typedef struct {
  WindowFixture *window;
  char *store;
  char *folder;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  window_set_up ((void **)&fixture->window);
  fixture->store = clinic_add_store (fixture->window);
  fixture->folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  *state = fixture;
  return fixture->folder == NULL;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  clinic_remove_store ((void **)&fixture->window, fixture->store);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture);
  return 0;
}

static GFile *
file_of (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

/* Writes a scenario with that session price, or with 0 no scenario, and adds it to the files. */
static void
add_file (Fixture *fixture, GListStore *files, const char *name, guint price)
{
  g_autoptr (GFile) file = file_of (fixture, name);
  g_autofree char *text = price > 0 ? g_strdup_printf (SCENARIO, price) : g_strdup ("{\"a\":1}");

  assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  g_list_store_append (files, file);
}

static void
open_files (Fixture *fixture, GListStore *files)
{
  ep_scenario_open (ADW_APPLICATION_WINDOW (fixture->window->window), G_LIST_MODEL (files));
}

typedef struct {
  EpDesk *desk;
  EpQuoteKeeper *keeper;
  gint64 price_minor;
} Wanted;

static gboolean
is_on_desk (gpointer data)
{
  const Wanted *wanted = data;

  return !ep_quote_keeper_is_busy (wanted->keeper) &&
         ep_desk_scenario (wanted->desk)->courses[0].session_price_minor == wanted->price_minor;
}

static void
await_price (Fixture *fixture, gint64 price_minor)
{
  assert_true (window_until (
      is_on_desk, &(Wanted){fixture->window->desk, fixture->window->keeper, price_minor}));
}

static void
close_dialog (const char *text)
{
  GtkWidget *dialog = host_wait_for_window (DIALOG);

  host_assert_said (dialog, text);
  gtk_window_close (GTK_WINDOW (dialog));
  assert_true (window_until (host_is_closed, DIALOG));
}

static void
a_file_becomes_a_quote (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  add_file (fixture, files, "a.evenpoint", 310);
  open_files (fixture, files);
  await_price (fixture, 31000);
  assert_string_equal (ep_desk_scenario (fixture->window->desk)->currency->code, "EUR");
  assert_string_equal (window_caption (window_part_of (fixture->window, "reference", "price")),
                       "File");
  assert_int_equal (ep_quote_keeper_quote (fixture->window->keeper)->number, EP_QUOTE_NUMBER_MIN);
}

static void
each_of_several_files_becomes_a_quote (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  add_file (fixture, files, "a.evenpoint", 310);
  add_file (fixture, files, "b.evenpoint", 320);
  add_file (fixture, files, "c.evenpoint", 330);
  open_files (fixture, files);
  await_price (fixture, 33000);
  assert_int_equal (ep_quote_keeper_quote (fixture->window->keeper)->number,
                    EP_QUOTE_NUMBER_MIN + 2);
}

static void
a_refused_file_is_named_and_nothing_is_lost (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (EpDeskState) before = NULL;

  ep_desk_set (fixture->window->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, 12300);
  before = ep_desk_state_ref (ep_desk_state (fixture->window->desk));
  add_file (fixture, files, "bad.evenpoint", 0);
  open_files (fixture, files);
  close_dialog ("“bad.evenpoint” is no scenario that can be read (a: is not a known member).");
  assert_true (ep_desk_state_equal (before, ep_desk_state (fixture->window->desk)));
}

static void
what_can_be_opened_is_opened_beside_what_is_refused (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) missing = file_of (fixture, "missing.evenpoint");

  g_list_store_append (files, missing);
  add_file (fixture, files, "a.evenpoint", 310);
  open_files (fixture, files);
  close_dialog ("There is no file “missing.evenpoint”.");
  await_price (fixture, 31000);
}

static void
many_refusals_are_one_dialog (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) missing = file_of (fixture, "x");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 7; i++) {
    g_list_store_append (files, missing);
    if (i < 5)
      g_string_append (text, "There is no file “x”.\n\n");
  }
  g_string_append (text, "2 more files were not opened.");
  open_files (fixture, files);
  close_dialog (text->str);
  g_string_free (text, TRUE);
}

/* The window's controller of that type. */
static GtkEventController *
find_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->window->window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
      return controller;
  }
  fail_msg ("no %s", g_type_name (type));
  return NULL;
}

static void
files_are_dropped_on_the_window (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = file_of (fixture, "a.evenpoint");
  GSList link = {file, NULL};
  GtkDropTarget *target = GTK_DROP_TARGET (find_controller (fixture, GTK_TYPE_DROP_TARGET));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  add_file (fixture, files, "a.evenpoint", 310);
  assert_true (
      gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target), GDK_TYPE_FILE_LIST));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &link);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  assert_true (taken);
  await_price (fixture, 31000);
}

static void
ctrl_o_asks_for_a_scenario (void **state)
{
  Fixture *fixture = *state;
  GtkFileChooser *chooser;

  window_focus (fixture->window,
                window_row_entry (window_part_of (fixture->window, "reference", "price")));
  window_key_away (fixture->window, GDK_KEY_o, GDK_CONTROL_MASK);
  chooser = host_wait_for_chooser ();
  assert_int_equal (gtk_file_chooser_get_action (chooser), GTK_FILE_CHOOSER_ACTION_OPEN);
  assert_string_equal (gtk_file_filter_get_name (gtk_file_chooser_get_filter (chooser)),
                       "Evenpoint scenarios");
  host_cancel_chooser (chooser);
}

static void
ctrl_shift_s_offers_to_save_a_copy (void **state)
{
  Fixture *fixture = *state;
  GtkFileChooser *chooser;
  g_autofree char *name = NULL;

  window_focus (fixture->window,
                window_row_entry (window_part_of (fixture->window, "reference", "price")));
  window_key_away (fixture->window, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  chooser = host_wait_for_chooser ();
  name = gtk_file_chooser_get_current_name (chooser);
  assert_int_equal (gtk_file_chooser_get_action (chooser), GTK_FILE_CHOOSER_ACTION_SAVE);
  assert_string_equal (name, "Microneedling, Laser.evenpoint");
  host_cancel_chooser (chooser);
}

static void
save_as (Fixture *fixture, const char *typed)
{
  g_autoptr (GFile) file = file_of (fixture, typed);

  ep_scenario_save_as (
      adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window->window)),
      ep_desk_scenario (fixture->window->desk), file);
}

static void
a_copy_says_what_the_desk_says (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GFile) file = file_of (fixture, "copy.evenpoint");
  g_autofree char *text = NULL;
  g_autoptr (EpScenario) scenario = NULL;
  GStatBuf info;

  save_as (fixture, "copy");
  host_assert_said (fixture->window->window, "Saved as copy.evenpoint");
  assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  scenario = ep_scenario_file_parse (text, strlen (text), NULL);
  assert_true (ep_scenario_equal (scenario, ep_desk_scenario (fixture->window->desk)));
  assert_int_equal (g_stat (g_file_peek_path (file), &info), 0);
  assert_int_equal (info.st_mode & 0777, 0600);
}

static void
a_name_that_got_its_end_is_asked_about (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = file_of (fixture, "a.evenpoint");
  g_autofree char *text = NULL;

  add_file (fixture, files, "a.evenpoint", 310);
  save_as (fixture, "a");
  close_dialog ("Replace “a.evenpoint”?");
  assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  assert_non_null (strstr (text, "310.00"));
}

#define CASE(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (a_file_becomes_a_quote),
      CASE (each_of_several_files_becomes_a_quote),
      CASE (a_refused_file_is_named_and_nothing_is_lost),
      CASE (what_can_be_opened_is_opened_beside_what_is_refused),
      CASE (many_refusals_are_one_dialog),
      CASE (files_are_dropped_on_the_window),
      CASE (ctrl_o_asks_for_a_scenario),
      CASE (ctrl_shift_s_offers_to_save_a_copy),
      CASE (a_copy_says_what_the_desk_says),
      CASE (a_name_that_got_its_end_is_asked_about),
  };

  /* the list of recent files wants to know */
  g_set_application_name ("Evenpoint");
  window_support_init ();
  return cmocka_run_group_tests_name ("scenario-actions", tests, NULL, NULL);
}
