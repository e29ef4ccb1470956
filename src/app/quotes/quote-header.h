#pragma once

#include "quote-table.h"

#include <store/quotes.h>

G_BEGIN_DECLS

/* The titles above the columns of a list of quotes, of the same width as it. Those that quotes can
 * be sorted by are buttons of the action "quotes.sort"; narrow lists have none. */
#define EP_TYPE_QUOTE_HEADER (ep_quote_header_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteHeader, ep_quote_header, EP, QUOTE_HEADER, GtkWidget)

/* The table outlives the header. */
void ep_quote_header_bind (EpQuoteHeader *self, EpQuoteTable *table);

/* Marks the column that the quotes are sorted by. */
void ep_quote_header_show_order (EpQuoteHeader *self, EpQuoteOrder order, gboolean descending);

/* The name of an order, as the actions of the page have it. Lives as long as the program. */
const char *ep_quote_order_name (EpQuoteOrder order);

/* FALSE where there is none of that name. */
gboolean ep_quote_order_find (const char *name, EpQuoteOrder *order);

/* Which way each is sorted first: what was changed last, but titles from A to Z. */
gboolean ep_quote_order_begins_descending (EpQuoteOrder order);

G_END_DECLS
