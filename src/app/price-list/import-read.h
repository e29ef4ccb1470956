#pragma once

#include "price-list-state.h"

#include <formats/price-list-csv.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a CSV file and finds out what it would do to the list `state`, away from the main thread.
 */
void ep_import_read_async (GFile *file, EpPriceListState *state, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);

/* NULL with an EP_FORMATS_ERROR for a file that is no price list, or a GIOError for one that can't
 * be read, G_IO_ERROR_CANCELLED among them. Free with ep_import_free(). */
EpImport *ep_import_read_finish (GAsyncResult *result, GError **error);

/* The list after the import, none of whose rows is refused: the treatments that it has in their
 * order, then the new ones. */
EpPriceListState *ep_import_apply (const EpImport *import, EpPriceListState *state);

G_END_DECLS
