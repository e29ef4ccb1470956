#include "chart-saving.h"

#include "answer/table-text.h"
#include "widgets/file-chosen.h"
#include "widgets/file-saving.h"
#include "widgets/look.h"
#include "widgets/notice.h"

#include <glib/gi18n-lib.h>

static const char *const filter_names[EP_CHART_FILES] = {
    [EP_CHART_FILE_PNG] = N_ ("PNG picture"),
    [EP_CHART_FILE_SVG] = N_ ("SVG picture"),
    [EP_CHART_FILE_PDF] = N_ ("PDF document"),
    [EP_CHART_FILE_CSV] = N_ ("CSV table of the figures"),
};

static GBytes *
bytes_of (GtkWidget *widget, EpDesk *desk, EpView view, EpChartFile kind, GError **error)
{
  g_autofree char *font_family = ep_look_font_family (widget);

  return ep_chart_file_bytes (
      desk, view, kind,
      &(const EpChartLetters){
          .font_family = font_family,
          .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
      },
      error);
}

/* The encoded ones come first: whoever asks for such gets them as they are. */
static GdkContentProvider *
provider_new (GBytes *png, GBytes *svg, GdkTexture *texture)
{
  return gdk_content_provider_new_union (
      (GdkContentProvider *[]){
          gdk_content_provider_new_for_bytes ("image/png", png),
          gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
          gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
      },
      3);
}

static gboolean
copy_picture (GtkWidget *widget, EpDesk *desk, EpView view, GError **error)
{
  g_autoptr (GBytes) png = bytes_of (widget, desk, view, EP_CHART_FILE_PNG, error);
  g_autoptr (GBytes) svg =
      png != NULL ? bytes_of (widget, desk, view, EP_CHART_FILE_SVG, error) : NULL;
  g_autoptr (GdkTexture) texture = svg != NULL ? gdk_texture_new_from_bytes (png, error) : NULL;
  g_autoptr (GdkContentProvider) provider = NULL;

  if (texture == NULL)
    return FALSE;
  provider = provider_new (png, svg, texture);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  return TRUE;
}

void
ep_chart_copy_picture (GtkWidget *widget, EpDesk *desk, EpView view)
{
  g_autoptr (GError) error = NULL;

  if (copy_picture (widget, desk, view, &error))
    ep_notice_done (widget, _ ("Picture copied"));
  else
    ep_notice_fault (widget, _ ("The Picture Was Not Copied"), error->message);
}

void
ep_chart_copy_table (GtkWidget *widget, EpDesk *desk, EpView view)
{
  g_autoptr (EpChartTable) table = ep_chart_file_table (desk, view);
  g_autofree char *text = ep_table_tabbed (table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ep_notice_done (widget, _ ("Table copied"));
}

static void
refuse (GtkWidget *widget, const char *text)
{
  ep_notice_fault (widget, _ ("The File Was Not Saved"), text);
}

void
ep_chart_save_as (GtkWidget *widget, EpDesk *desk, EpView view, EpChartFile offered, GFile *typed,
                  EpChartFile chosen)
{
  g_autofree char *base = g_file_get_basename (typed);
  g_autofree char *offered_name = ep_chart_file_name (view, offered);
  EpChartFile kind;
  g_autofree char *name = ep_chart_file_complete (base, offered_name, chosen, &kind);
  g_autoptr (GFile) folder = g_file_get_parent (typed);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (name == NULL) {
    refuse (widget, _ ("A chart is saved under a name that ends in .png, .svg, .pdf or .csv."));
    return;
  }
  bytes = bytes_of (widget, desk, view, kind, &error);
  if (bytes == NULL) {
    refuse (widget, error->message);
    return;
  }
  file = g_file_get_child (folder, name);
  ep_file_save (widget, file, bytes, g_str_equal (name, base));
}

static void
add_filters (GtkFileChooser *chooser, EpChartFile chosen)
{
  for (guint i = 0; i < EP_CHART_FILES; i++) {
    g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

    gtk_file_filter_set_name (filter, _ (filter_names[i]));
    gtk_file_filter_add_suffix (filter, ep_chart_file_suffix ((EpChartFile)i));
    gtk_file_chooser_add_filter (chooser, filter);
    if (i == chosen)
      gtk_file_chooser_set_filter (chooser, filter);
  }
}

/* By name: a chooser outside of this process gives another filter back than it got. */
static EpChartFile
chosen_kind (GtkFileChooser *chooser, EpChartFile offered)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  const char *name = filter != NULL ? gtk_file_filter_get_name (filter) : NULL;

  for (guint i = 0; i < EP_CHART_FILES; i++)
    if (g_strcmp0 (name, _ (filter_names[i])) == 0)
      return (EpChartFile)i;
  return offered;
}

/* What a person is being asked where to save. */
typedef struct {
  GtkWidget *widget;
  EpDesk *desk;
  EpView view;
  EpChartFile offered;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->widget);
  g_object_unref (asking->desk);
  g_free (asking);
}

static void
answered (GtkNativeDialog *dialog, int response, gpointer data)
{
  const Asking *asking = data;
  EpChartFile kind = chosen_kind (GTK_FILE_CHOOSER (dialog), asking->offered);
  g_autoptr (GFile) typed = ep_file_chosen (dialog, response);

  if (typed != NULL)
    ep_chart_save_as (asking->widget, asking->desk, asking->view, asking->offered, typed, kind);
}

void
ep_chart_save (GtkWidget *widget, EpDesk *desk, EpView view, EpChartFile kind)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save the Chart"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autofree char *name = ep_chart_file_name (view, kind);
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking){g_object_ref (widget), g_object_ref (desk), view, kind};
  add_filters (chooser, kind);
  if (ep_file_save_folder () != NULL)
    gtk_file_chooser_set_current_folder (chooser, ep_file_save_folder (), NULL);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), asking, asking_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
