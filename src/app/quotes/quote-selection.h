#pragma once

#include <glib-object.h>
#include <store/quote.h>

G_BEGIN_DECLS

/* Which quotes are chosen to be done something with: by their uuids, so that they stay chosen
 * wherever the list has them. Signal "changed". */
#define EP_TYPE_QUOTE_SELECTION (ep_quote_selection_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteSelection, ep_quote_selection, EP, QUOTE_SELECTION, GObject)

/* So many can be chosen at once, so that a slip of the hand does not take all there are. */
#define EP_QUOTE_SELECTION_MAX 500

EpQuoteSelection *ep_quote_selection_new (void);

gboolean ep_quote_selection_has (EpQuoteSelection *self, const char *uuid);
guint ep_quote_selection_size (EpQuoteSelection *self);

/* Chooses the quote or not; what it is called by is kept. Nothing happens where too many are
 * chosen. */
void ep_quote_selection_set (EpQuoteSelection *self, const EpQuote *quote, gboolean chosen);

void ep_quote_selection_clear (EpQuoteSelection *self);

/* Their uuids, a list that ends with NULL: free with g_strfreev(). Sets *numbers to what they are
 * called by, in the same order, ascending: free with g_free(). */
char **ep_quote_selection_uuids (EpQuoteSelection *self, guint **numbers);

G_END_DECLS
