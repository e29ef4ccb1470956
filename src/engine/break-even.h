#pragma once

#include "work.h"

/* Searches over a course's session price, all else held, on the same totals that everything else is
 * made of. */

/* The course whose price is varied, and what it is bought for at each price. */
typedef struct {
  const EpCourse *course;
  EpTerms terms; /* at any session price */
  guint sessions;
  guint maintenance;
} EpPriced;

/* The course of the work at its likely number of sessions, with its maintenance when the span is
 * the horizon. */
void ep_priced_init (EpPriced *priced, const EpWork *work, EpSpan span);

/* The total at that session price. It never falls as the price rises. */
EpWide ep_priced_total (const EpPriced *priced, gint64 session_price_minor);

/* The break-even price of the other course, and its ratio to the reference's session price: where
 * its total reaches `target`, the reference's. */
EpBreakEven ep_break_even (const EpWork *other, EpSpan span, gint64 target_minor,
                           gint64 reference_price_minor);
