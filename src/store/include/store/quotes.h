#pragma once

#include <store/quote.h>
#include <store/store.h>

G_BEGIN_DECLS

/* The quotes of a store. Like every function of a store these are called on its own thread, see
 * store/worker.h, and can be cancelled there: EP_STORE_ERROR_CANCELLED, and nothing changed. Each
 * can fail with EP_STORE_ERROR_FILE, _BUSY, _FULL or _DAMAGED.
 *
 * `now_s` is the clock's time in seconds of UTC since 1970. The order of changes hangs on the store
 * alone: a clock that goes back makes no quote older and loses none. */

/* Keeps the quote, whole or not at all. One of revision 0 is added and gets its number; another one
 * must still be of that revision in the store, and gets the next. Sets number, revision, made_s and
 * changed_s. A quote that is given (or accepted or declined) with other figures than when it was
 * last given is kept as given for good, see ep_store_get_given().
 *
 * EP_STORE_ERROR_CONFLICT where it was changed meanwhile (or, of revision 0, is there already),
 * EP_STORE_ERROR_GONE where it was removed or erased: the store and the quote stay as they are. */
gboolean ep_store_put_quote (EpStore *store, EpQuote *quote, gint64 now_s, GError **error);

/* Sets *quote to the quote, NULL where there is none or it is removed; free with ep_quote_free(). A
 * quote whose bytes are not those that were kept is EP_STORE_ERROR_DAMAGED. */
gboolean ep_store_get_quote (EpStore *store, const char *uuid, EpQuote **quote, GError **error);

/* The quote as it was each time it was given with new figures, the last one first: an array of
 * EpQuote, free with g_ptr_array_unref(). NULL on failure. */
GPtrArray *ep_store_get_given (EpStore *store, const char *uuid, GError **error);

typedef enum { EP_QUOTES_ALL, EP_QUOTES_VALID, EP_QUOTES_EXPIRED } EpQuoteFilter;
typedef enum {
  EP_QUOTES_BY_CHANGE,
  EP_QUOTES_BY_NUMBER,
  EP_QUOTES_BY_TITLE,
  EP_QUOTES_BY_VALID_UNTIL,
  EP_QUOTES_BY_STATUS,
} EpQuoteOrder;

typedef struct {
  char *words; /* each must be in number, reference or title, whatever its case and accents */
  EpQuoteFilter filter; /* _VALID: drafts and given ones not expired, and accepted ones; _EXPIRED */
  EpDay today;          /* for the filter */
  EpQuoteOrder order;
  gboolean descending;
} EpQuoteQuery;

/* How many quotes the query has. */
gboolean ep_store_count_quotes (EpStore *store, const EpQuoteQuery *query, guint *n_quotes,
                                GError **error);

/* Those of them from `first` on, at most `limit`: an array of EpQuote, free with
 * g_ptr_array_unref(). One whose bytes are not those that were kept takes the others of its page
 * not with it: it has no scenario, and nothing but its uuid and number. NULL on failure. */
GPtrArray *ep_store_find_quotes (EpStore *store, const EpQuoteQuery *query, guint first,
                                 guint limit, GError **error);

/* Takes the quotes of those uuids (a list that ends with NULL) out of every list, until they are
 * restored or erased. Their revisions stay. Removing one that is not there is no error; restoring
 * one that was erased is EP_STORE_ERROR_GONE, and none of them is restored. */
gboolean ep_store_remove_quotes (EpStore *store, const char *const *uuids, GError **error);
gboolean ep_store_restore_quotes (EpStore *store, const char *const *uuids, GError **error);

/* Erases for good what this store has removed, and what was removed by one that has ended since
 * without erasing it; what another one has removed that is still open stays its own to restore. No
 * byte of it is left in the file or in those beside it when this returns TRUE. Opening a store does
 * it too.
 *
 * EP_STORE_ERROR_BUSY where another process reads, or _FULL: then they can't be restored, but bytes
 * of them may still be there, and the next call, or the next opening, erases them. */
gboolean ep_store_erase_removed (EpStore *store, GError **error);

/* Erases in the same way those last changed more than `months` ago, and sets *n_erased. A clock
 * that has leapt ahead erases nothing: where the store was last used more than 60 days before
 * `now_s`, it is only noted, and the next call at least a day later erases. */
gboolean ep_store_purge_quotes (EpStore *store, guint months, gint64 now_s, guint *n_erased,
                                GError **error);

/* How many that would erase, now or as soon as it trusts the clock. */
gboolean ep_store_count_to_purge (EpStore *store, guint months, gint64 now_s, guint *n_quotes,
                                  GError **error);

G_END_DECLS
