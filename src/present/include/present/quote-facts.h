#pragma once

#include <engine/comparison.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* What a line of a list of quotes tells of the figures of a quote: worked out once, without a
 * formatter, so that any thread can do it. */

typedef enum {
  EP_QUOTE_ONE_CHEAPEST,   /* one course costs least */
  EP_QUOTE_SOME_CHEAPEST,  /* some of more than two courses cost least, about the same */
  EP_QUOTE_ABOUT_THE_SAME, /* all of them are near ties */
  EP_QUOTE_EQUAL,          /* to the minor unit */
  EP_QUOTE_NOT_COUNTABLE,  /* no comparison can be made: an amount is too large, say */
} EpQuoteAnswer;

typedef struct {
  EpQuoteAnswer answer; /* for the course; EP_QUOTE_NOT_COUNTABLE: the rest is 0 */
  guint n_cheapest;
  guint cheapest[EP_COURSES_MAX];
  gint64 difference_minor; /* of one cheapest to the next one; of near ties, between the lowest and
                            * the highest total; else 0 */
  guint horizon_months;
  EpDay start, end;
  guint other; /* who the reference is compared with over time: a cheapest course, or else the
                * cheapest but the reference */
  guint n_leaders;
  EpLeader *leaders;
} EpQuoteFacts;

/* Without a scenario, NULL, nothing is countable. Free with ep_quote_facts_free(). */
EpQuoteFacts *ep_quote_facts_new (const EpScenario *scenario);

/* NULL is allowed. */
void ep_quote_facts_free (EpQuoteFacts *facts);

/* The leader strip of the quote over the months compared, with a diamond where the leader changes:
 * as wide as that, no text, no ground, EP_QUOTE_STRIP_HEIGHT_PX high; empty where nothing can be
 * compared. Free with ep_scene_free(). */
#define EP_QUOTE_STRIP_HEIGHT_PX 14
EpScene *ep_quote_strip_scene (const EpQuoteFacts *facts, const EpChartStyle *style,
                               double width_px, gboolean right_to_left);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpQuoteFacts, ep_quote_facts_free)

G_END_DECLS
