#include "chart-actions.h"
#include "example.h"
#include "table-text.h"
#include "window-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* A window that is all about one view, with an entry in it that has the focus, and a folder to save
 * to. */
typedef struct {
  WindowFixture host;
  GtkWidget *chart;
  GtkWidget *entry;
  EpView view;
  char *folder;
} Fixture;

static EpView
view_now (gpointer data)
{
  return *(EpView *)data;
}

static GtkWidget *
window_new (Fixture *fixture)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->entry = gtk_entry_new ();
  fixture->chart = gtk_drawing_area_new ();
  gtk_widget_set_vexpand (fixture->chart, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), fixture->chart);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  return window;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  WindowFixture *host = &fixture->host;
  g_autoptr (EpDeskState) example = NULL;

  host->formatter = ep_formatter_new ("en_US");
  example = ep_example_new (host->formatter, ep_day_from_ymd (2026, 12, 1));
  host->desk = ep_desk_new (host->formatter, example);
  host->window = window_new (fixture);
  fixture->folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  ep_chart_actions_install (fixture->chart, host->desk, view_now, &fixture->view);
  gtk_window_present (GTK_WINDOW (host->window));
  gtk_test_widget_wait_for_draw (host->window);
  window_focus (host, fixture->entry);
  *state = fixture;
  return fixture->folder == NULL;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  gtk_window_destroy (GTK_WINDOW (fixture->host.window));
  window_settle ();
  /* nothing that has been saved or asked has kept it */
  g_assert_finalize_object (fixture->host.desk);
  ep_formatter_free (fixture->host.formatter);
  g_free (fixture);
  return 0;
}

/* The first label below the widget that has this text. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *label = find_label (child, text);

    if (label != NULL)
      return label;
  }
  return NULL;
}

typedef struct {
  GtkWidget *widget;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return find_label (said->widget, said->text) != NULL;
}

static void
assert_said (GtkWidget *widget, const char *text)
{
  if (!window_until (is_said, &(Said){widget, text}))
    fail_msg ("\"%s\" is not said", text);
}

/* The window of that type, or NULL. */
static GtkWidget *
find_window (const char *type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (g_str_equal (G_OBJECT_TYPE_NAME (window), type) && gtk_widget_get_mapped (window))
      return window;
  }
  return NULL;
}

static gboolean
is_open (gpointer type)
{
  return find_window (type) != NULL;
}

static gboolean
is_closed (gpointer type)
{
  return find_window (type) == NULL;
}

/* A chooser that goes before it has found its folder complains of that in a window of its own. */
static gboolean
has_folder (gpointer chooser)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (chooser);

  return folder != NULL;
}

#define CHOOSER  "GtkFileChooserDialog"
#define QUESTION "AdwMessageDialog"

static GtkWidget *
wait_for_window (const char *type)
{
  if (!window_until (is_open, (gpointer)type))
    fail_msg ("no %s opens", type);
  return find_window (type);
}

/* Reading the clipboard. */
typedef struct {
  gboolean ended;
  GdkTexture *texture;
  char *text;
  GBytes *bytes;
} Paste;

static gboolean
has_ended (gpointer data)
{
  return ((Paste *)data)->ended;
}

static void
texture_came (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;

  paste->texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  paste->ended = TRUE;
}

static void
text_came (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;

  paste->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  paste->ended = TRUE;
}

static void
bytes_came (GObject *stream, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;

  paste->bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (stream), result, NULL);
  paste->ended = TRUE;
}

static void
stream_came (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);

  assert_non_null (stream);
  g_input_stream_read_bytes_async (stream, 16, G_PRIORITY_DEFAULT, NULL, bytes_came, data);
}

/* The first 16 bytes of what the clipboard has as that type. */
static GBytes *
paste_as (GdkClipboard *clipboard, const char *mime_type)
{
  Paste paste = {0};

  gdk_clipboard_read_async (clipboard, (const char *[]){mime_type, NULL}, G_PRIORITY_DEFAULT, NULL,
                            stream_came, &paste);
  assert_true (window_until (has_ended, &paste));
  assert_non_null (paste.bytes);
  return paste.bytes;
}

static void
ctrl_shift_c_copies_the_picture (void **state)
{
  Fixture *fixture = *state;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->chart);
  Paste paste = {0};
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;

  window_key (&fixture->host, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_said (fixture->host.window, "Picture copied");
  gdk_clipboard_read_texture_async (clipboard, NULL, texture_came, &paste);
  assert_true (window_until (has_ended, &paste));
  assert_non_null (paste.texture);
  assert_int_equal (gdk_texture_get_width (paste.texture), 2 * 1280);
  assert_int_equal (gdk_texture_get_height (paste.texture), 2 * 720);
  g_object_unref (paste.texture);
  png = paste_as (clipboard, "image/png");
  assert_memory_equal (g_bytes_get_data (png, NULL), "\x89PNG", 4);
  svg = paste_as (clipboard, "image/svg+xml");
  assert_memory_equal (g_bytes_get_data (svg, NULL), "<?xml", 5);
}

static void
ctrl_shift_t_copies_the_table_of_the_view (void **state)
{
  Fixture *fixture = *state;

  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autoptr (EpChartTable) table = ep_chart_file_table (fixture->host.desk, (EpView)view);
    g_autofree char *wanted = ep_table_tabbed (table);
    Paste paste = {0};

    fixture->view = (EpView)view;
    window_key (&fixture->host, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->chart), NULL, text_came,
                                   &paste);
    assert_true (window_until (has_ended, &paste));
    assert_string_equal (paste.text, wanted);
    g_free (paste.text);
  }
  assert_said (fixture->host.window, "Table copied");
}

static char *
path_in (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
assert_begins (const Fixture *fixture, const char *name, const char *beginning)
{
  g_autofree char *path = path_in (fixture, name);
  g_autofree char *contents = NULL;
  GStatBuf status;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  assert_memory_equal (contents, beginning, strlen (beginning));
  assert_int_equal (g_stat (path, &status), 0);
  assert_int_equal (status.st_mode & 0777, 0600);
}

/* As a person chooses who was offered the name of a picture, or of that kind. */
static void
save_as (Fixture *fixture, EpChartFile offered, const char *typed, EpChartFile chosen)
{
  g_autofree char *path = path_in (fixture, typed);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  ep_chart_save_as (fixture->chart, fixture->host.desk, fixture->view, offered, file, chosen);
}

static void
the_typed_end_and_the_chosen_kind_decide (void **state)
{
  static const struct {
    const char *typed;
    EpChartFile chosen;
    const char *name;
    const char *said;
    const char *beginning;
  } cases[] = {
      {"evenpoint-win-map.png", EP_CHART_FILE_PNG, "evenpoint-win-map.png",
       "Saved as evenpoint-win-map.png", "\x89PNG"},
      {"evenpoint-win-map.png", EP_CHART_FILE_PDF, "evenpoint-win-map.pdf",
       "Saved as evenpoint-win-map.pdf", "%PDF"},
      {"a & b.svg", EP_CHART_FILE_PNG, "a & b.svg", "Saved as a & b.svg", "<?xml"},
      {"costs", EP_CHART_FILE_PNG, "costs.png", "Saved as costs.png", "\x89PNG"},
  };
  Fixture *fixture = *state;

  fixture->view = EP_VIEW_WIN_MAP;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    save_as (fixture, EP_CHART_FILE_PNG, cases[i].typed, cases[i].chosen);
    assert_said (fixture->host.window, cases[i].said);
    assert_begins (fixture, cases[i].name, cases[i].beginning);
  }
}

static GtkFileChooser *
wait_for_chooser (void)
{
  GtkWidget *dialog = wait_for_window (CHOOSER);

  assert_true (window_until (has_folder, dialog));
  return GTK_FILE_CHOOSER (dialog);
}

static void
cancel (GtkFileChooser *chooser)
{
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  assert_true (window_until (is_closed, CHOOSER));
}

static void
assert_offers (Fixture *fixture, const char *name, const char *filter)
{
  GtkFileChooser *chooser = wait_for_chooser ();
  g_autofree char *offered = gtk_file_chooser_get_current_name (chooser);
  g_autoptr (GListModel) filters = gtk_file_chooser_get_filters (chooser);

  assert_string_equal (offered, name);
  assert_string_equal (gtk_file_filter_get_name (gtk_file_chooser_get_filter (chooser)), filter);
  assert_int_equal (g_list_model_get_n_items (filters), EP_CHART_FILES);
  assert_ptr_equal (gtk_window_get_transient_for (GTK_WINDOW (chooser)), fixture->host.window);
  assert_true (gtk_window_get_modal (GTK_WINDOW (chooser)));
  cancel (chooser);
}

static void
ctrl_e_offers_to_save_the_picture (void **state)
{
  Fixture *fixture = *state;

  window_key_away (&fixture->host, GDK_KEY_e, GDK_CONTROL_MASK);
  assert_offers (fixture, "evenpoint-over-time.png", "PNG picture");
}

static void
ctrl_shift_e_offers_to_save_the_table (void **state)
{
  Fixture *fixture = *state;

  window_key_away (&fixture->host, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_offers (fixture, "evenpoint-over-time.csv", "CSV table of the figures");
}

static void
answer (const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (QUESTION)), response);
  gtk_window_close (GTK_WINDOW (find_window (QUESTION)));
  assert_true (window_until (is_closed, QUESTION));
}

static void
a_file_under_the_completed_name_is_asked_about (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = path_in (fixture, "costs.csv");

  assert_true (g_file_set_contents_full (path, "old", 3, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  save_as (fixture, EP_CHART_FILE_CSV, "costs", EP_CHART_FILE_CSV);
  assert_said (wait_for_window (QUESTION), "Replace “costs.csv”?");
  answer ("cancel");
  assert_begins (fixture, "costs.csv", "old");
  save_as (fixture, EP_CHART_FILE_CSV, "costs", EP_CHART_FILE_CSV);
  wait_for_window (QUESTION);
  answer ("replace");
  assert_said (fixture->host.window, "Saved as costs.csv");
  assert_begins (fixture, "costs.csv", "Date,");
}

static void
what_cannot_be_saved_is_said (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = path_in (fixture, "costs.jpg");

  save_as (fixture, EP_CHART_FILE_PNG, "costs.jpg", EP_CHART_FILE_PNG);
  assert_said (wait_for_window (QUESTION), "The File Was Not Saved");
  assert_said (find_window (QUESTION),
               "A chart is saved under a name that ends in .png, .svg, .pdf or .csv.");
  answer ("close");
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
a_window_without_room_for_messages_copies_too (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *overlay = gtk_widget_get_ancestor (fixture->chart, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *box = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));

  g_object_ref (box);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), NULL);
  adw_window_set_content (ADW_WINDOW (fixture->host.window), box);
  g_object_unref (box);
  window_settle ();
  gtk_widget_activate_action (fixture->chart, "chart.copy-table", NULL);
  assert_null (find_label (fixture->host.window, "Table copied"));
}

static void
every_item_of_the_menu_does_something (void **state)
{
  Fixture *fixture = *state;
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
        cancel (wait_for_chooser ());
      n_items++;
    }
  }
  assert_int_equal (n_items, 4);
}

static void
the_menu_tells_the_keys (void **state)
{
  static const char *const keys[] = {"Ctrl+E", "Shift+Ctrl+E", "Shift+Ctrl+C", "Shift+Ctrl+T"};
  Fixture *fixture = *state;
  g_autoptr (GMenuModel) menu = ep_chart_menu_new ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, fixture->chart);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (find_label (popover, keys[i]) == NULL)
      fail_msg ("%s is not told", keys[i]);
  gtk_widget_unparent (popover);
}

#define SAVING_TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      SAVING_TEST (ctrl_shift_c_copies_the_picture),
      SAVING_TEST (ctrl_shift_t_copies_the_table_of_the_view),
      SAVING_TEST (ctrl_e_offers_to_save_the_picture),
      SAVING_TEST (ctrl_shift_e_offers_to_save_the_table),
      SAVING_TEST (the_typed_end_and_the_chosen_kind_decide),
      SAVING_TEST (a_file_under_the_completed_name_is_asked_about),
      SAVING_TEST (what_cannot_be_saved_is_said),
      SAVING_TEST (a_window_without_room_for_messages_copies_too),
      SAVING_TEST (every_item_of_the_menu_does_something),
      SAVING_TEST (the_menu_tells_the_keys),
  };

  /* the list of recent files wants to know */
  g_set_application_name ("Evenpoint");
  window_support_init ();
  return cmocka_run_group_tests_name ("chart saving", tests, NULL, NULL);
}
