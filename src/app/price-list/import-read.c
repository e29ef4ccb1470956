#include "import-read.h"

#define CHUNK_BYTES ((gsize)64 * 1024)

static void
state_unref (gpointer state)
{
  ep_price_list_state_unref (state);
}

static void
import_free (gpointer import)
{
  ep_import_free (import);
}

/* One byte more than a list can have is enough to refuse it. */
static GByteArray *
read_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree guint8 *chunk = NULL;
  gssize length;

  if (stream == NULL)
    return NULL;
  bytes = g_byte_array_new ();
  chunk = g_malloc (CHUNK_BYTES);
  do {
    length = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK_BYTES, cancellable, error);
    if (length < 0)
      return NULL;
    g_byte_array_append (bytes, chunk, (guint)length);
  } while (length > 0 && bytes->len <= EP_PRICE_LIST_BYTES_MAX);
  return g_steal_pointer (&bytes);
}

static void
read_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  EpPriceListState *state = data;
  g_autoptr (GPtrArray) known = ep_price_list_state_treatments (state);
  GError *error = NULL;
  g_autoptr (GByteArray) bytes = read_bytes (source, cancellable, &error);
  EpImport *import = NULL;

  if (bytes != NULL)
    import = ep_import_new (bytes->len > 0 ? (const char *)bytes->data : "", bytes->len,
                            ep_price_list_state_currency (state), known, &error);
  if (g_task_return_error_if_cancelled (task)) {
    g_clear_error (&error);
    g_clear_pointer (&import, ep_import_free);
  } else if (import == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, import, import_free);
}

void
ep_import_read_async (GFile *file, EpPriceListState *state, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, data);

  g_task_set_task_data (task, ep_price_list_state_ref (state), state_unref);
  g_task_run_in_thread (task, read_file);
}

EpImport *
ep_import_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

EpPriceListState *
ep_import_apply (const EpImport *import, EpPriceListState *state)
{
  g_autoptr (GPtrArray) treatments = ep_price_list_state_treatments (state);

  for (guint i = 0; i < import->rows->len; i++) {
    const EpImportRow *row = g_ptr_array_index (import->rows, i);

    g_assert (row->fate != EP_ROW_REFUSED);
    if (row->fate == EP_ROW_CHANGED)
      treatments->pdata[row->known] = row->treatment;
    else if (row->fate == EP_ROW_NEW)
      g_ptr_array_add (treatments, row->treatment);
  }
  return ep_price_list_state_with_treatments (state, treatments);
}
