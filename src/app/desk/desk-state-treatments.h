#pragma once

#include "desk-state.h"

#include <present/formatter.h>

G_BEGIN_DECLS

/* Edits of a state by the clinic's price list. `counts_from` is the list's day, `treatments` an
 * array of its EpTreatment. The list is in the state's currency unless said otherwise. */

/* The course filled with all that the treatment has, its name and kind too: figures of
 * EP_SOURCE_CLINIC, not edited. It is told by its session price then. Where the list has words in
 * place of that, it stays what it was, see ep_desk_state_price_text(). Months compared that are too
 * few become what the course needs, where that can be, and are edited. */
EpDeskState *ep_desk_state_with_treatment (EpDeskState *state, guint course,
                                           const EpTreatment *treatment, EpDay counts_from);

/* The state with the list's figures in place of those from an earlier version of it: of each course
 * whose treatment the list still has, see ep_listed_treatment_find(), those figures in force that
 * came from the list and were not edited. Packages are one figure, so are extras, and an interval
 * with its unit. Numbers of sessions that were edited keep the others in order. Names stay. The
 * same state, with one more reference, where the list changes nothing. */
EpDeskState *ep_desk_state_with_todays_prices (EpDeskState *state, EpDay counts_from,
                                               const GPtrArray *treatments);

/* Whether ep_desk_state_with_todays_prices() would change a figure, or a course came from a
 * treatment that the list no longer has. */
gboolean ep_desk_state_prices_differ (EpDeskState *state, const GPtrArray *treatments);

/* The first day of the price lists that courses of the state came from, 0 where none did. */
EpDay ep_desk_state_prices_of (const EpDeskState *state);

/* What a new quote opens with: the list's first microneedling against its first laser, those with a
 * price in figures before others, from `today`, the comparison's settings as in `base`; where the
 * list lacks one of the two, the base's course in that place. `currency` is the list's. It can be
 * compared: NULL where the list has neither in courses that are short enough, or where a sum of the
 * base can't be told in the list's currency. */
EpDeskState *ep_desk_state_from_price_list (EpDeskState *base, EpDay today,
                                            const EpCurrency *currency, EpDay counts_from,
                                            const GPtrArray *treatments);

G_END_DECLS
