#pragma once

#include "price-list-state.h"

#include <store/worker.h>

G_BEGIN_DECLS

/* Keeps a version of the price list that is being edited: whatever state it is given last is what
 * the store has soon after. Of states that follow each other while one is being kept only the last
 * is. What it was given is kept even when it goes, and when the worker does.
 *
 * Where another desk has changed the version meanwhile, both edits are brought together, see
 * ep_price_list_state_merge(). */
typedef struct _EpPriceListKeeper EpPriceListKeeper;

typedef enum {
  EP_KEPT,        /* the store has what was wanted */
  EP_KEPT_IN_USE, /* and the version is in use */
  EP_KEPT_MERGED, /* the store has what both desks did; see from and to */
  EP_KEPT_CLOSED, /* another desk has put the version in use, or removed it: nothing was kept */
  EP_KEPT_FAILED, /* nothing was kept: error */
} EpKeptResult;

typedef struct {
  EpKeptResult result;
  EpPriceListState *from; /* of _MERGED: what was wanted */
  EpPriceListState *to;   /* of _MERGED: what the store has now */
  gboolean clash;         /* of _MERGED: a treatment was changed at both desks */
  const GError *error;    /* of _FAILED */
} EpKept;

/* Told on the main loop, once for each time something was kept or could not be. */
typedef void (*EpKeptFunc) (const EpKept *kept, gpointer data);

/* Keeps the version `list`, which the store has in the state `kept`. The worker outlives the
 * keeper. Free with ep_price_list_keeper_free(), after which nothing is told any more. */
EpPriceListKeeper *ep_price_list_keeper_new (EpStoreWorker *worker, const EpPriceList *list,
                                             EpPriceListState *kept, EpKeptFunc tell,
                                             gpointer data);
void ep_price_list_keeper_free (EpPriceListKeeper *keeper);

void ep_price_list_keeper_keep (EpPriceListKeeper *keeper, EpPriceListState *wanted);

/* The same, and then puts the version in use from the day that the state says; it is no example any
 * more. */
void ep_price_list_keeper_put_in_use (EpPriceListKeeper *keeper, EpPriceListState *wanted);

/* Whether something is waiting to be kept, or being kept. */
gboolean ep_price_list_keeper_is_busy (const EpPriceListKeeper *keeper);

G_END_DECLS
