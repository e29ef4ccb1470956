#include "chart-host.h"

#include "desk/example.h"

#include <glib/gstdio.h>

#define CHOOSER "GtkFileChooserDialog"

static EpView
view_now (gpointer data)
{
  return *(EpView *)data;
}

static GtkWidget *
window_new (ChartHost *fixture, GtkWidget *entry)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->chart = gtk_drawing_area_new ();
  gtk_widget_set_vexpand (fixture->chart, TRUE);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), fixture->chart);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  return window;
}

int
chart_host_set_up (void **state)
{
  ChartHost *fixture = g_new0 (ChartHost, 1);
  WindowFixture *host = &fixture->host;
  GtkWidget *entry = gtk_entry_new ();
  g_autoptr (EpDeskState) example = NULL;

  host->formatter = ep_formatter_new ("en_US");
  example = ep_example_new (host->formatter, ep_day_from_ymd (2026, 12, 1));
  host->desk = ep_desk_new (host->formatter, example);
  host->window = window_new (fixture, entry);
  fixture->folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  ep_chart_actions_install (fixture->chart, host->desk, view_now, &fixture->view);
  gtk_window_present (GTK_WINDOW (host->window));
  gtk_test_widget_wait_for_draw (host->window);
  window_focus (host, entry);
  *state = fixture;
  return fixture->folder == NULL;
}

int
chart_host_tear_down (void **state)
{
  ChartHost *fixture = *state;
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

GtkWidget *
host_find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *label = host_find_label (child, text);

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

  return host_find_label (said->widget, said->text) != NULL;
}

void
host_assert_said (GtkWidget *widget, const char *text)
{
  if (!window_until (is_said, &(Said){widget, text}))
    fail_msg ("\"%s\" is not said", text);
}

GtkWidget *
host_find_window (const char *type)
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
  return host_find_window (type) != NULL;
}

gboolean
host_is_closed (gpointer type)
{
  return host_find_window (type) == NULL;
}

GtkWidget *
host_wait_for_window (const char *type)
{
  if (!window_until (is_open, (gpointer)type))
    fail_msg ("no %s opens", type);
  return host_find_window (type);
}

/* A chooser that goes before it has found its folder complains of that in a window of its own. */
static gboolean
has_folder (gpointer chooser)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (chooser);

  return folder != NULL;
}

GtkFileChooser *
host_wait_for_chooser (void)
{
  GtkWidget *dialog = host_wait_for_window (CHOOSER);

  assert_true (window_until (has_folder, dialog));
  return GTK_FILE_CHOOSER (dialog);
}

void
host_cancel_chooser (GtkFileChooser *chooser)
{
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  assert_true (window_until (host_is_closed, CHOOSER));
}
