#include "import-window.h"

#include "import-line.h"
#include "import-read.h"

#include <glib/gi18n-lib.h>

struct _EpImportWindow {
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  GtkButton *import_button;
  GtkStack *stack;
  AdwStatusPage *fault;
  GtkLabel *counts;
  GtkLabel *refusal;
  GtkListView *lines;
  EpFormatter *formatter;
  GFile *file;
  const EpImportTarget *target;
  GObject *data;
  GCancellable *reading;
  EpPriceListState *state; /* what the file was held against; both NULL while it is read */
  EpImport *import;
  EpPriceListState *after; /* NULL where a row is refused */
};

G_DEFINE_FINAL_TYPE (EpImportWindow, ep_import_window, ADW_TYPE_WINDOW)

#define WIDTH_PX  620
#define HEIGHT_PX 600

static void
append_row (EpImportWindow *self, GListStore *items, const EpImportRow *row, guint place)
{
  g_autoptr (EpImportItem) item =
      ep_import_item_new (self->formatter, self->state, self->after, row, place);

  g_list_store_append (items, item);
}

/* Refused rows first, since nothing can be taken before they are mended. */
static void
show_rows (EpImportWindow *self)
{
  g_autoptr (GListStore) items = g_list_store_new (EP_TYPE_IMPORT_ITEM);
  g_autoptr (GtkSelectionModel) model = NULL;

  for (guint refused = 0; refused < 2; refused++)
    for (guint i = 0; i < self->import->rows->len; i++) {
      const EpImportRow *row = g_ptr_array_index (self->import->rows, i);

      if ((row->fate == EP_ROW_REFUSED) == (refused == 0))
        append_row (self, items, row, 0);
    }
  for (guint i = 0; i < self->import->missing->len; i++)
    append_row (self, items, NULL, g_array_index (self->import->missing, guint, i));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&items))));
  gtk_list_view_set_model (self->lines, model);
}

static void
show_button (EpImportWindow *self)
{
  guint n = ep_import_n_taken (self->import);
  gboolean refused = self->import->counts[EP_ROW_REFUSED] > 0;
  g_autofree char *count = ep_format_count (self->formatter, n);
  g_autofree char *label =
      g_strdup_printf (ngettext ("Import %s Treatment", "Import %s Treatments", n), count);

  gtk_button_set_label (self->import_button, n > 0 || refused ? label : _ ("Nothing to Import"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), n > 0 && !refused);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), refused);
}

static void
show_import (EpImportWindow *self)
{
  g_autofree char *counts = ep_import_counts (self->formatter, self->import);

  if (self->import->counts[EP_ROW_REFUSED] == 0)
    self->after = ep_import_apply (self->import, self->state);
  gtk_label_set_text (self->counts, counts);
  show_rows (self);
  show_button (self);
  gtk_stack_set_visible_child_name (self->stack, "rows");
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_fault (EpImportWindow *self, const GError *error)
{
  g_autofree char *text = ep_import_fault (error);

  adw_status_page_set_description (self->fault, text);
  gtk_stack_set_visible_child_name (self->stack, "fault");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  EpImport *import = ep_import_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->import = import;
  if (import != NULL)
    show_import (self);
  else
    show_fault (self, error);
}

static void
forget (EpImportWindow *self)
{
  gtk_list_view_set_model (self->lines, NULL);
  g_clear_pointer (&self->after, ep_price_list_state_unref);
  g_clear_pointer (&self->import, ep_import_free);
  g_clear_pointer (&self->state, ep_price_list_state_unref);
}

static void
read_file (EpImportWindow *self)
{
  forget (self);
  self->state = self->target->state (self->data);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  ep_import_read_async (self->file, self->state, self->reading, read_cb, g_object_ref (self));
}

/* Where the list was changed meanwhile, by another desk, the rows are to be looked at again. */
static void
import_clicked (EpImportWindow *self)
{
  g_autoptr (EpPriceListState) now = self->target->state (self->data);
  g_autoptr (GPtrArray) treatments = NULL;

  if (!ep_price_list_state_equal (now, self->state)) {
    read_file (self);
    return;
  }
  treatments = ep_price_list_state_treatments (self->after);
  self->target->take (self->data, ep_price_list_state_currency (self->state), treatments);
  gtk_window_destroy (GTK_WINDOW (self));
}

GtkWidget *
ep_import_window_new (GtkWindow *parent, EpFormatter *formatter, GFile *file,
                      const EpImportTarget *target, GObject *data)
{
  EpImportWindow *self = g_object_new (EP_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  self->formatter = formatter;
  self->file = g_object_ref (file);
  self->target = target;
  self->data = g_object_ref (data);
  gtk_window_set_default_size (
      GTK_WINDOW (self), MIN (gtk_widget_get_width (GTK_WIDGET (parent)), WIDTH_PX), HEIGHT_PX);
  adw_window_title_set_subtitle (self->title, name);
  read_file (self);
  return GTK_WIDGET (self);
}

static void
ep_import_window_dispose (GObject *object)
{
  EpImportWindow *self = EP_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->reading);
  if (self->lines != NULL)
    forget (self);
  self->lines = NULL;
  g_clear_object (&self->file);
  g_clear_object (&self->data);
  G_OBJECT_CLASS (ep_import_window_parent_class)->dispose (object);
}

static void
ep_import_window_finalize (GObject *object)
{
  g_object_unref (EP_IMPORT_WINDOW (object)->reading);
  G_OBJECT_CLASS (ep_import_window_parent_class)->finalize (object);
}

static void
ep_import_window_class_init (EpImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ep_import_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EpImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EpImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, EpImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EpImportWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, EpImportWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, EpImportWindow, refusal);
  gtk_widget_class_bind_template_child (widget_class, EpImportWindow, lines);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ep_import_window_init (EpImportWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = ep_import_line_factory_new ();

  self->reading = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->lines, factory);
}
