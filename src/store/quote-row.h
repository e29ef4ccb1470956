#pragma once

#include "store/quote.h"

#include "database.h"

G_BEGIN_DECLS

/* A row of a quote, as it is or as it was given. */

/* What ep_quote_row_read() reads, in its order, of a quote `q` and its content `c`. */
#define EP_QUOTE_COLUMNS                                                                           \
  "q.uuid, q.number, q.revision, q.status, q.valid_until, q.made_s, q.changed_s, q.reference,"     \
  " q.title, c.scenario, c.sources, c.checksum"

/* The same of a quote `q` as it was given, `g`. */
#define EP_GIVEN_COLUMNS                                                                           \
  "q.uuid, g.number, g.revision, g.status, g.valid_until, g.made_s, g.changed_s, g.reference,"     \
  " g.title, g.scenario, g.sources, g.checksum"

/* The quote of the row. NULL with EP_STORE_ERROR_DAMAGED where its bytes are not those that were
 * kept. */
EpQuote *ep_quote_row_read (sqlite3_stmt *row, GError **error);

/* The checksum of the quote, its scenario written as `scenario`. */
void ep_quote_row_checksum (const EpQuote *quote, const char *scenario,
                            guint8 checksum[EP_CHECKSUM_BYTES]);

G_END_DECLS
