#include "answer/table-text.h"
#include "chart-host.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define QUESTION "AdwMessageDialog"

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
  ChartHost *fixture = *state;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->chart);
  Paste paste = {0};
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;

  window_key (&fixture->host, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  host_assert_said (fixture->host.window, "Picture copied");
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
  ChartHost *fixture = *state;

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
  host_assert_said (fixture->host.window, "Table copied");
}

static char *
path_in (const ChartHost *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
assert_begins (const ChartHost *fixture, const char *name, const char *beginning)
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
save_as (ChartHost *fixture, EpChartFile offered, const char *typed, EpChartFile chosen)
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
  ChartHost *fixture = *state;

  fixture->view = EP_VIEW_WIN_MAP;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    save_as (fixture, EP_CHART_FILE_PNG, cases[i].typed, cases[i].chosen);
    host_assert_said (fixture->host.window, cases[i].said);
    assert_begins (fixture, cases[i].name, cases[i].beginning);
  }
}

static void
answer (const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (host_find_window (QUESTION)), response);
  gtk_window_close (GTK_WINDOW (host_find_window (QUESTION)));
  assert_true (window_until (host_is_closed, QUESTION));
}

static void
a_file_under_the_completed_name_is_asked_about (void **state)
{
  ChartHost *fixture = *state;
  g_autofree char *path = path_in (fixture, "costs.csv");

  assert_true (g_file_set_contents_full (path, "old", 3, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  save_as (fixture, EP_CHART_FILE_CSV, "costs", EP_CHART_FILE_CSV);
  host_assert_said (host_wait_for_window (QUESTION), "Replace “costs.csv”?");
  answer ("cancel");
  assert_begins (fixture, "costs.csv", "old");
  save_as (fixture, EP_CHART_FILE_CSV, "costs", EP_CHART_FILE_CSV);
  host_wait_for_window (QUESTION);
  answer ("replace");
  host_assert_said (fixture->host.window, "Saved as costs.csv");
  assert_begins (fixture, "costs.csv", "Date,");
}

static void
what_cannot_be_saved_is_said (void **state)
{
  ChartHost *fixture = *state;
  g_autofree char *path = path_in (fixture, "costs.jpg");

  save_as (fixture, EP_CHART_FILE_PNG, "costs.jpg", EP_CHART_FILE_PNG);
  host_assert_said (host_wait_for_window (QUESTION), "The File Was Not Saved");
  host_assert_said (host_find_window (QUESTION),
                    "A chart is saved under a name that ends in .png, .svg, .pdf or .csv.");
  answer ("close");
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
a_window_without_room_for_messages_copies_too (void **state)
{
  ChartHost *fixture = *state;
  GtkWidget *overlay = gtk_widget_get_ancestor (fixture->chart, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *box = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));

  g_object_ref (box);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), NULL);
  adw_window_set_content (ADW_WINDOW (fixture->host.window), box);
  g_object_unref (box);
  window_settle ();
  gtk_widget_activate_action (fixture->chart, "chart.copy-table", NULL);
  assert_null (host_find_label (fixture->host.window, "Table copied"));
}

static void
the_menu_tells_the_keys (void **state)
{
  static const char *const keys[] = {"Ctrl+E", "Shift+Ctrl+E", "Shift+Ctrl+C", "Shift+Ctrl+T"};
  ChartHost *fixture = *state;
  g_autoptr (GMenuModel) menu = ep_chart_menu_new ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, fixture->chart);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (host_find_label (popover, keys[i]) == NULL)
      fail_msg ("%s is not told", keys[i]);
  gtk_widget_unparent (popover);
}

#define SAVING_TEST(name)                                                                          \
  cmocka_unit_test_setup_teardown (name, chart_host_set_up, chart_host_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      SAVING_TEST (ctrl_shift_c_copies_the_picture),
      SAVING_TEST (ctrl_shift_t_copies_the_table_of_the_view),
      SAVING_TEST (the_typed_end_and_the_chosen_kind_decide),
      SAVING_TEST (a_file_under_the_completed_name_is_asked_about),
      SAVING_TEST (what_cannot_be_saved_is_said),
      SAVING_TEST (a_window_without_room_for_messages_copies_too),
      SAVING_TEST (the_menu_tells_the_keys),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("chart saving", tests, NULL, NULL);
}
