#include "file-chosen.h"

GListModel *
ep_files_chosen (GtkNativeDialog *chooser, int response)
{
  GListModel *files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
  return files;
}

GFile *
ep_file_chosen (GtkNativeDialog *chooser, int response)
{
  g_autoptr (GListModel) files = ep_files_chosen (chooser, response);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}
