#pragma once

#include <glib-object.h>
#include <present/quote-facts.h>
#include <store/quote.h>

G_BEGIN_DECLS

/* One place in a list of quotes: what a quote holds, once the store has told it. Property "loaded"
 * is notified whenever it tells another one. */
#define EP_TYPE_QUOTE_ITEM (ep_quote_item_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteItem, ep_quote_item, EP, QUOTE_ITEM, GObject)

EpQuoteItem *ep_quote_item_new (void);

/* Takes both. */
void ep_quote_item_take (EpQuoteItem *self, EpQuote *quote, EpQuoteFacts *facts);

/* NULL until they have come. Owned by the item, until it is told another quote. */
const EpQuote *ep_quote_item_quote (EpQuoteItem *self);
const EpQuoteFacts *ep_quote_item_facts (EpQuoteItem *self);

G_END_DECLS
