#pragma once

#include "clinic/clinic.h"
#include "quote-item.h"
#include "quote-pages.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The quotes that a query has, as a GListModel of EpQuoteItem that asks the store, on its own
 * thread, only for what is looked at. Nothing here waits: an item is there at once, and tells its
 * quote when the page it is on has come. Of all pages only those looked at last are kept.
 *
 * It asks anew by itself when the clinic's quotes change. An item goes on to be the same quote's
 * wherever that is then.
 *
 * Signal "answered": the query has been counted anew, or that failed. */
#define EP_TYPE_QUOTE_LIST (ep_quote_list_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteList, ep_quote_list, EP, QUOTE_LIST, GObject)

#define EP_QUOTE_PAGES 16 /* are kept, see quote-pages.h */

/* A list that is empty until it is given a query. Takes a reference to the clinic. */
EpQuoteList *ep_quote_list_new (EpClinic *clinic);

/* Lists what that query has, which is copied; its day is today's. What is under way for the one
 * before is cancelled, and its quotes stay until these have come. */
void ep_quote_list_set_query (EpQuoteList *self, const EpQuoteQuery *query);

/* Owned by the list, until the next query. */
const EpQuoteQuery *ep_quote_list_query (EpQuoteList *self);

/* Whether the query has been answered yet; and why it could not be, an EP_STORE_ERROR, or NULL.
 * Owned by the list, until "answered". */
gboolean ep_quote_list_is_answered (EpQuoteList *self);
const GError *ep_quote_list_fault (EpQuoteList *self);

/* Asks anew. */
void ep_quote_list_refresh (EpQuoteList *self);

/* Whether somebody looks at the list, as is so at first. While nobody does it asks nothing, and
 * then asks anew. */
void ep_quote_list_set_watched (EpQuoteList *self, gboolean watched);

/* The item at that position, of those there are; its page is asked for. Owned by the list, until
 * the next call. */
EpQuoteItem *ep_quote_list_item (EpQuoteList *self, guint position);

/* Where the quote of that uuid is, among the pages that are kept. FALSE where it is not there. */
gboolean ep_quote_list_find (EpQuoteList *self, const char *uuid, guint *position);

/* How many pages the store has been asked for so far: what all of it has cost. */
guint ep_quote_list_n_asked (EpQuoteList *self);

G_END_DECLS
