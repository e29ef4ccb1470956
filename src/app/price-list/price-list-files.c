#include "price-list-page-private.h"

#include "import-window.h"
#include "price-list-files.h"
#include "widgets/file-chosen.h"
#include "widgets/file-saving.h"
#include "widgets/notice.h"

#include <formats/price-list-csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".csv"

static void
add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Table (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (chooser, filter);
}

/* Takes what was imported: as one step of the version, or as the first version there is. */
static void
taken (gpointer data, const EpCurrency *currency, GPtrArray *treatments)
{
  EpPriceListPage *page = data;

  if (page->draft == NULL)
    ep_price_list_versions_create (page, currency, ep_clinic_today (page->clinic), FALSE,
                                   treatments);
  else
    ep_price_list_draft_replace (page->draft, treatments);
  ep_notice_done (GTK_WIDGET (page), _ ("Price list imported"));
}

static EpPriceListState *
state_of (gpointer data)
{
  EpPriceListPage *page = data;
  g_autofree EpPriceList *list = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (page->draft != NULL)
    return ep_price_list_state_ref (ep_price_list_draft_state (page->draft));
  list = ep_price_list_new (ep_formatter_currency (ep_clinic_formatter (page->clinic)),
                            ep_clinic_today (page->clinic));
  return ep_price_list_state_new (list, none);
}

/* A file is held against treatments that it can tell apart. */
static gboolean
has_twice (const EpPriceListState *state)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ep_price_list_state_n (state); i++)
    if (!g_hash_table_add (keys, ep_treatment_key (ep_price_list_state_get (state, i))))
      return TRUE;
  return FALSE;
}

void
ep_price_list_files_open (EpPriceListPage *page, GFile *file)
{
  static const EpImportTarget target = {state_of, taken};
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autoptr (EpPriceListState) state = state_of (page);
  GtkWidget *window;

  /* Two desks can have added it at once. */
  if (has_twice (state)) {
    ep_notice_fault (GTK_WIDGET (page), _ ("The File Was Not Imported"),
                     _ ("Two treatments of the list have the same kind, name and area. Rename one "
                        "of them first."));
    return;
  }
  window = ep_import_window_new (GTK_WINDOW (root), ep_clinic_formatter (page->clinic), file,
                                 &target, G_OBJECT (page));
  gtk_window_present (GTK_WINDOW (window));
}

static void
file_answered (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) file = ep_file_chosen (dialog, response);

  if (file != NULL)
    ep_price_list_files_open (data, file);
}

static void
unref_page (gpointer page, GClosure *closure)
{
  g_object_unref (page);
}

static void
ask (EpPriceListPage *page, const char *title, GtkFileChooserAction action, const char *accept,
     const char *name, GCallback answered)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), action, accept, _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (dialog));
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (ep_file_save_folder () != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), ep_file_save_folder (), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", answered, g_object_ref (page), unref_page, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
ep_price_list_files_import (EpPriceListPage *page)
{
  ask (page, _ ("Import a Price List"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL,
       G_CALLBACK (file_answered));
}

void
ep_price_list_files_save (EpPriceListPage *page, GFile *typed)
{
  const EpPriceListState *state = ep_price_list_draft_state (page->draft);
  g_autoptr (GPtrArray) treatments = ep_price_list_state_treatments (state);
  char *csv = ep_price_list_to_csv (treatments, ep_price_list_state_currency (state));
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));
  g_autofree char *base = g_file_get_basename (typed);
  gboolean complete = g_str_has_suffix (base, SUFFIX);
  g_autofree char *name = complete ? g_strdup (base) : g_strconcat (base, SUFFIX, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (typed);
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  /* Whoever chose the name was asked whether to replace just that file. */
  ep_file_save (GTK_WIDGET (page), file, bytes, complete);
}

static void
name_answered (GtkNativeDialog *dialog, int response, gpointer data)
{
  EpPriceListPage *page = data;
  g_autoptr (GFile) file = ep_file_chosen (dialog, response);

  if (file != NULL && page->draft != NULL)
    ep_price_list_files_save (page, file);
}

void
ep_price_list_files_export (EpPriceListPage *page)
{
  char day[EP_DAY_SIZE];
  g_autofree char *name = NULL;

  ep_day_write (ep_price_list_state_counts_from (ep_price_list_draft_state (page->draft)), day);
  /* Translators: the name of a file; the day from which the list counts. */
  name = g_strdup_printf (_ ("Price list %s.csv"), day);
  ask (page, _ ("Export the Price List"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), name,
       G_CALLBACK (name_answered));
}
