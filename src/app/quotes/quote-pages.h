#pragma once

#include <present/quote-facts.h>
#include <store/quotes.h>

G_BEGIN_DECLS

/* How a list of quotes asks the store: a job for its thread, see store/worker.h. */

#define EP_QUOTE_PAGE       100 /* quotes */
#define EP_QUOTES_ASKED_MAX 4   /* pages, at once */

/* Some pages of a query, and how many quotes it has, where that is asked too. */
typedef struct {
  EpQuoteQuery query; /* with words of its own */
  gboolean count;
  guint n_pages;
  guint pages[EP_QUOTES_ASKED_MAX];
} EpQuotesAsked;

/* What the store tells of a page. */
typedef struct {
  guint number;
  GPtrArray *quotes; /* of EpQuote */
  GPtrArray *facts;  /* of EpQuoteFacts, of each of them */
} EpQuotesTold;

typedef struct {
  guint n_quotes;
  guint n_pages;
  EpQuotesTold pages[EP_QUOTES_ASKED_MAX];
} EpQuotesAnswer;

/* Request EpQuotesAsked, result EpQuotesAnswer, whose n_quotes is 0 where it was not asked. */
gpointer ep_quotes_job_tell (EpStore *store, gpointer request, GError **error);

void ep_quotes_asked_free (gpointer asked);
void ep_quotes_answer_free (gpointer answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpQuotesAnswer, ep_quotes_answer_free)

G_END_DECLS
