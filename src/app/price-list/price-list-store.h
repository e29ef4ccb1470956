#pragma once

#include <gio/gio.h>
#include <store/price-lists.h>
#include <store/worker.h>

G_BEGIN_DECLS

/* What the page of the price list asks of the store, away from the main thread. */

/* The versions there are, and one of them whole. */
typedef struct {
  GPtrArray *lists;      /* of EpPriceList, the one that counts last first */
  EpPriceList *shown;    /* a copy of the one that is asked for; NULL: there is none */
  GPtrArray *treatments; /* of it, of EpTreatment */
} EpPriceLists;

void ep_price_lists_free (EpPriceLists *lists);

/* Reads the version of that uuid; where there is none, or for NULL, the last one that is still
 * being written, else the one in use that counts on `today`, else the first. */
void ep_price_lists_read_async (EpStoreWorker *worker, const char *uuid, EpDay today,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer data);

/* Keeps a version that the store does not have with those treatments (of EpTreatment), and reads
 * it as above. Takes the version, and shares the treatments. */
void ep_price_lists_create_async (EpStoreWorker *worker, EpPriceList *list, GPtrArray *treatments,
                                  EpDay today, GAsyncReadyCallback callback, gpointer data);

/* Removes a version that is not in use, and reads what there is then. */
void ep_price_lists_remove_async (EpStoreWorker *worker, const char *uuid, EpDay today,
                                  GAsyncReadyCallback callback, gpointer data);

/* NULL with an EP_STORE_ERROR. Free with ep_price_lists_free(). */
EpPriceLists *ep_price_lists_finish (GAsyncResult *result, GError **error);

/* The day from which another version counts in place of that one, 0: none does. */
EpDay ep_price_lists_replaced_on (const GPtrArray *lists, const EpPriceList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpPriceLists, ep_price_lists_free)

G_END_DECLS
