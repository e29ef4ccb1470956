#pragma once

#include <engine/scenario.h>
#include <formats/treatment.h>

G_BEGIN_DECLS

/* A quote: what was shown to a patient, with the prices of its day. Needs no name of anybody. */

#define EP_REFERENCE_MAX    40 /* code points */
#define EP_TITLE_MAX        200
#define EP_QUOTE_VALID_DAYS 30 /* unless set */
#define EP_QUOTE_NUMBER_MIN 1001

/* What is kept; that a quote has expired is told by the day, see ep_quote_is_expired(). */
typedef enum {
  EP_QUOTE_DRAFT,
  EP_QUOTE_GIVEN,
  EP_QUOTE_ACCEPTED,
  EP_QUOTE_DECLINED,
} EpQuoteStatus;

typedef struct {
  char uuid[EP_UUID_SIZE]; /* made where the quote is made */
  guint number;   /* given by the store when it is first kept, never given again; 0: not yet */
  guint revision; /* how often it was kept; 0: never */
  EpQuoteStatus status;
  EpDay valid_until; /* the last day on which it counts */
  gint64 made_s;     /* seconds of UTC since 1970, set by the store; never later than changed_s */
  gint64 changed_s;
  char *reference;      /* "" for none */
  char *title;          /* its treatments, in the words of the desk that kept it; searched */
  EpScenario *scenario; /* NULL only in a list, see ep_store_find_quotes() */
  char *sources;        /* where each figure came from, as the app writes it; "" for nothing */
} EpQuote;

/* A draft of its own uuid that was never kept, valid until EP_QUOTE_VALID_DAYS after `today`. Takes
 * the scenario over. Free with ep_quote_free(). */
EpQuote *ep_quote_new (EpScenario *scenario, const char *title, const char *sources, EpDay today);

/* A copy of its own, all the same. Free with ep_quote_free(). */
EpQuote *ep_quote_copy (const EpQuote *quote);

/* NULL is allowed. */
void ep_quote_free (EpQuote *quote);

/* Whether it is still open (a draft or given) and its last day is before `today`. */
gboolean ep_quote_is_expired (const EpQuote *quote, EpDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpQuote, ep_quote_free)

G_END_DECLS
