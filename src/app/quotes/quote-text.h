#pragma once

#include "quote-keeper.h"

G_BEGIN_DECLS

/* What is said of the quote on a desk, translated. Free with g_free(). */

/* "Quote 1042"; "New quote" before it has a number, and the program's name before it is one. */
char *ep_quote_text_title (EpQuoteKeeper *keeper);

/* "Valid until 31 January 2027", "Given, valid until 31 January 2027", "Expired on 5 November
 * 2026", "Accepted"; before it is a quote, where its figures come from. */
char *ep_quote_text_subtitle (EpQuoteKeeper *keeper);

/* "Draft". Not to be freed. */
const char *ep_quote_text_status (EpQuoteStatus status);

/* What each course of a quote costs, a line each: "Microneedling: $1,410.00". */
char *ep_quote_text_costs (EpFormatter *formatter, const EpQuote *quote);

G_END_DECLS
