#include "scenario-actions.h"

#include "scenario-file.h"
#include "widgets/file-chosen.h"
#include "widgets/file-saving.h"
#include "widgets/notice.h"

#include <glib/gi18n-lib.h>

#define DATA_KEY  "evenpoint-scenario-actions"
#define TOLD_MOST 5 /* files, in one dialog */

/* What the actions of a window act on. */
typedef struct {
  GtkWidget *window; /* owns this */
  EpQuoteKeeper *keeper;
} Actions;

/* Files on their way into a window. */
typedef struct {
  GtkWidget *window;
  EpQuoteKeeper *keeper;
  gulong waiting; /* for the keeper, until it has kept what came before; 0: not */
  GListModel *files;
  guint next;
  guint n_faults;
  GString *faults;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->keeper);
  g_object_unref (opening->files);
  g_string_free (opening->faults, TRUE);
  g_free (opening);
}

static void
add_fault (Opening *opening, GFile *file, const GError *error)
{
  g_autofree char *text = ep_scenario_file_fault_text (file, error);

  if (opening->n_faults++ < TOLD_MOST)
    g_string_append_printf (opening->faults, "%s%s", opening->faults->len > 0 ? "\n\n" : "", text);
}

static void
tell_faults (Opening *opening)
{
  guint n_more = opening->n_faults - MIN (opening->n_faults, TOLD_MOST);

  if (opening->n_faults == 0)
    return;
  if (n_more > 0) {
    g_string_append (opening->faults, "\n\n");
    g_string_append_printf (
        opening->faults,
        ngettext ("%u more file was not opened.", "%u more files were not opened.", n_more),
        n_more);
  }
  ep_notice_fault (opening->window,
                   opening->n_faults == 1 ? _ ("The File Was Not Opened")
                                          : _ ("Some Files Were Not Opened"),
                   opening->faults->str);
}

static void open_next (Opening *opening);

/* The next one takes the place of this one on the desk, which is kept before. */
static void
keeper_changed (Opening *opening)
{
  if (ep_quote_keeper_is_busy (opening->keeper))
    return;
  g_clear_signal_handler (&opening->waiting, opening->keeper);
  open_next (opening);
}

static void
take_scenario (Opening *opening, EpScenario *scenario)
{
  g_autoptr (EpDeskState) state = ep_desk_state_new_from (scenario, EP_SOURCE_FILE);

  gtk_widget_activate_action (opening->window, "win.show-page", "s", "desk");
  ep_quote_keeper_open_state (opening->keeper, state);
  opening->waiting =
      g_signal_connect_swapped (opening->keeper, "changed", G_CALLBACK (keeper_changed), opening);
  keeper_changed (opening);
}

static void
file_read (GObject *file, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  EpScenario *scenario = ep_scenario_file_read_finish (G_FILE (file), result, &error);

  if (scenario != NULL) {
    take_scenario (opening, scenario);
    return;
  }
  add_fault (opening, G_FILE (file), error);
  open_next (opening);
}

static void
open_next (Opening *opening)
{
  g_autoptr (GFile) file = g_list_model_get_item (opening->files, opening->next++);

  if (file != NULL) {
    ep_scenario_file_read_async (file, NULL, file_read, opening);
    return;
  }
  tell_faults (opening);
  opening_free (opening);
}

void
ep_scenario_open (AdwApplicationWindow *window, GListModel *files)
{
  Actions *actions = g_object_get_data (G_OBJECT (window), DATA_KEY);
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (GTK_WIDGET (window));
  opening->keeper = g_object_ref (actions->keeper);
  opening->files = g_object_ref (files);
  opening->faults = g_string_new (NULL);
  open_next (opening);
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  Actions *actions = data;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    g_list_store_append (files, file->data);
  ep_scenario_open (ADW_APPLICATION_WINDOW (actions->window), G_LIST_MODEL (files));
  return TRUE;
}

static void
add_filter (GtkFileChooser *chooser, gboolean all)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (all) {
    gtk_file_filter_set_name (filter, _ ("All files"));
    gtk_file_filter_add_pattern (filter, "*");
  } else {
    gtk_file_filter_set_name (filter, _ ("Evenpoint scenarios"));
    gtk_file_filter_add_suffix (filter, &EP_SCENARIO_FILE_SUFFIX[1]);
  }
  gtk_file_chooser_add_filter (chooser, filter);
}

/* Where a file was saved last, or where documents are; else GTK begins with what other programs
 * have opened. */
static GFile *
find_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (ep_file_save_folder () != NULL)
    return g_object_ref (ep_file_save_folder ());
  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

/* Shows the dialog, which takes care of itself from then on. */
static void
ask (GtkFileChooserNative *dialog, Actions *actions, GCallback answered)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) folder = find_folder ();

  add_filter (chooser, FALSE);
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", answered, actions->window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_answered (GtkNativeDialog *dialog, int response, gpointer window)
{
  g_autoptr (GListModel) files = ep_files_chosen (dialog, response);

  if (files != NULL)
    ep_scenario_open (window, files);
}

static void
open_file (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *actions = data;
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Open a Scenario"), GTK_WINDOW (actions->window),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  ask (dialog, actions, G_CALLBACK (open_answered));
  add_filter (GTK_FILE_CHOOSER (dialog), TRUE);
}

void
ep_scenario_save_as (GtkWidget *widget, const EpScenario *scenario, GFile *typed)
{
  g_autofree char *base = g_file_get_basename (typed);
  g_autofree char *name = ep_scenario_file_complete (base);
  g_autoptr (GFile) folder = g_file_get_parent (typed);
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GBytes) bytes = ep_scenario_file_bytes (scenario);

  ep_file_save (widget, file, bytes, g_str_equal (name, base));
}

static void
save_answered (GtkNativeDialog *dialog, int response, gpointer window)
{
  Actions *actions = g_object_get_data (window, DATA_KEY);
  g_autoptr (GFile) typed = ep_file_chosen (dialog, response);

  if (typed != NULL)
    ep_scenario_save_as (adw_application_window_get_content (window),
                         ep_desk_scenario (ep_quote_keeper_desk (actions->keeper)), typed);
}

static void
save_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *actions = data;
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save a Copy"), GTK_WINDOW (actions->window),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char *name =
      ep_scenario_file_name (ep_desk_scenario (ep_quote_keeper_desk (actions->keeper)));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (dialog, actions, G_CALLBACK (save_answered));
}

static void
add_shortcut (GtkEventController *shortcuts, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_named_action_new (action)));
}

static void
add_controllers (Actions *actions)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  /* Before an entry gets it, which would take the file's name for text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drop), GTK_PHASE_CAPTURE);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), actions);
  gtk_widget_add_controller (actions->window, GTK_EVENT_CONTROLLER (drop));
  add_shortcut (shortcuts, "<Control>o", "win.open-file");
  add_shortcut (shortcuts, "<Control><Shift>s", "win.save-copy");
  gtk_widget_add_controller (actions->window, shortcuts);
}

void
ep_scenario_actions_install (AdwApplicationWindow *window, EpQuoteKeeper *keeper)
{
  static const GActionEntry entries[] = {
      {.name = "open-file", .activate = open_file},
      {.name = "save-copy", .activate = save_copy},
  };
  Actions *actions = g_new (Actions, 1);

  *actions = (Actions){GTK_WIDGET (window), keeper};
  g_object_set_data_full (G_OBJECT (window), DATA_KEY, actions, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), actions);
  add_controllers (actions);
}
