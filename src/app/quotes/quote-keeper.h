#pragma once

#include "clinic/clinic.h"
#include "desk/desk.h"

#include <store/quote.h>

G_BEGIN_DECLS

/* Keeps what is on the desk as a quote, so that there is nothing to save: each change is kept at
 * once, and while one is being written the latest state is written next. What the desk opens with
 * is no quote until it is changed. No widgets in here.
 *
 * A quote that is given, accepted or declined becomes a draft when its figures change, and is again
 * what it was when they are undone.
 *
 * Signals: "changed" when anything that is asked for below is another; "drafted" when a change of
 * figures has made the quote a draft. */
#define EP_TYPE_QUOTE_KEEPER (ep_quote_keeper_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteKeeper, ep_quote_keeper, EP, QUOTE_KEEPER, GObject)

/* Takes a reference to both. Begins to read where the desk was left, and opens that there unless
 * the desk is changed before. */
EpQuoteKeeper *ep_quote_keeper_new (EpClinic *clinic, EpDesk *desk);

EpClinic *ep_quote_keeper_clinic (EpQuoteKeeper *keeper);
EpDesk *ep_quote_keeper_desk (EpQuoteKeeper *keeper);

/* Whether it is known where the desk was left, or that it can't be known. */
gboolean ep_quote_keeper_is_ready (EpQuoteKeeper *keeper);

/* Where it was left: names of a page and a view, NULL for the first. Owned by the keeper. */
const char *ep_quote_keeper_page (EpQuoteKeeper *keeper);
const char *ep_quote_keeper_view (EpQuoteKeeper *keeper);
void ep_quote_keeper_set_page (EpQuoteKeeper *keeper, const char *page);
void ep_quote_keeper_set_view (EpQuoteKeeper *keeper, const char *view);

/* The quote on the desk, as last handed to the store, with number 0 until it was kept once; NULL
 * where nothing was changed yet. Owned by the keeper, until "changed". */
const EpQuote *ep_quote_keeper_quote (EpQuoteKeeper *keeper);
gboolean ep_quote_keeper_is_expired (EpQuoteKeeper *keeper);

/* Whether something is being written or read, or about to be. */
gboolean ep_quote_keeper_is_busy (EpQuoteKeeper *keeper);

/* Whether the desk shows what is not kept, nor about to be. */
gboolean ep_quote_keeper_is_unkept (EpQuoteKeeper *keeper);

/* What is to be told until something is done about it. */
typedef enum {
  EP_KEEPER_FINE,
  EP_KEEPER_NOT_KEPT, /* for now: ep_quote_keeper_try_again(); each further change tries too, and
                       * so does the keeper by itself every ten seconds */
  EP_KEEPER_NO_STORE, /* nothing is kept as long as the program runs */
  EP_KEEPER_ERASED,   /* the quote on the desk was erased; ep_quote_keeper_keep_as_new() or
                       * ep_quote_keeper_open_new() */
  EP_KEEPER_TOLD,     /* what happened: until ep_quote_keeper_dismiss() */
} EpKeeperState;

EpKeeperState ep_quote_keeper_state (EpQuoteKeeper *keeper);

/* That as a sentence, translated; NULL when it is fine. Free with g_free(). */
char *ep_quote_keeper_text (EpQuoteKeeper *keeper);

void ep_quote_keeper_try_again (EpQuoteKeeper *keeper);
void ep_quote_keeper_keep_as_new (EpQuoteKeeper *keeper);
void ep_quote_keeper_dismiss (EpQuoteKeeper *keeper);

/* Opens a quote on the desk, once what is there has been kept; where that can't be, or the quote
 * can't be read, it stays and it is told why. */
void ep_quote_keeper_open (EpQuoteKeeper *keeper, const char *uuid);

/* Opens what a new quote begins with, likewise: the first treatments of the clinic's price list, or
 * the worked example where there is none. What was erased is discarded. */
void ep_quote_keeper_open_new (EpQuoteKeeper *keeper);

/* Begins a new quote with that state, whose comparison can be worked out, likewise. */
void ep_quote_keeper_open_state (EpQuoteKeeper *keeper, EpDeskState *state);

/* Each makes a quote of what is on the desk where it was none. The reference is cut to what a quote
 * can have. */
void ep_quote_keeper_set_reference (EpQuoteKeeper *keeper, const char *reference);
void ep_quote_keeper_set_status (EpQuoteKeeper *keeper, EpQuoteStatus status);
void ep_quote_keeper_set_valid_until (EpQuoteKeeper *keeper, EpDay valid_until);

/* Undoes what was done to the figures until the quote is what it was before it became a draft by
 * that; nothing where it did not. */
void ep_quote_keeper_undo_draft (EpQuoteKeeper *keeper);

G_END_DECLS
