#include "store-chooser.h"

#include "store-place.h"
#include "widgets/file-chosen.h"
#include "widgets/notice.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *widget;
  EpQuoteKeeper *keeper;
} Choice;

static Choice *
choice_new (GtkWidget *widget, EpQuoteKeeper *keeper)
{
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice){g_object_ref (widget), g_object_ref (keeper)};
  return choice;
}

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->widget);
  g_object_unref (choice->keeper);
  g_free (choice);
}

/* NULL: where the store is without a choice. */
static void
move_to (const Choice *choice, const char *path)
{
  g_autofree char *without = ep_store_place_default ();
  g_autoptr (GError) error = NULL;

  if (!ep_store_place_set (path, &error)) {
    ep_notice_fault (choice->widget, _ ("The Place Can’t Be Chosen"), error->message);
    return;
  }
  ep_clinic_move (ep_quote_keeper_clinic (choice->keeper), path != NULL ? path : without);
}

static void
folder_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) folder = ep_file_chosen (dialog, response);

  if (folder != NULL) {
    g_autoptr (GFile) file = g_file_get_child (folder, "evenpoint.db");
    g_autofree char *path = g_file_get_path (file);

    if (path != NULL)
      move_to (data, path);
    else
      ep_notice_fault (((Choice *)data)->widget, _ ("The Place Can’t Be Chosen"),
                       _ ("It has to be a folder of this computer or of one that it is connected "
                          "to as a drive."));
  }
}

static void
choose_folder (const Choice *choice)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Keep Quotes in This Folder"), GTK_WINDOW (gtk_widget_get_root (choice->widget)),
      GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (folder_chosen),
                         choice_new (choice->widget, choice->keeper), choice_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
answered (AdwMessageDialog *dialog, const char *response, gpointer choice)
{
  if (g_str_equal (response, "choose"))
    choose_folder (choice);
  else if (g_str_equal (response, "default"))
    move_to (choice, NULL);
}

void
ep_store_chooser_show (GtkWidget *widget, EpQuoteKeeper *keeper)
{
  EpClinic *clinic = ep_quote_keeper_clinic (keeper);
  const char *path = ep_clinic_store_file (clinic);
  g_autofree char *without = ep_store_place_default ();
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is a file with its folder */
      _ ("Quotes and price lists are kept in\n%s\n\nIn another folder Evenpoint goes on with what "
         "is "
         "kept there, or begins anew. Nothing is copied, and nothing here is erased."),
      path != NULL ? path : ep_clinic_store_path (clinic));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                              _ ("Where Quotes Are Kept"), body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  if (g_strcmp0 (ep_clinic_store_path (clinic), without) != 0)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "default", _ ("_Usual Folder"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "choose", _ ("Choose _Folder…"));
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), choice_new (widget, keeper),
                         choice_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
