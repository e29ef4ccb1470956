#pragma once

#include "desk/history.h"

#include <store/price-lists.h>

G_BEGIN_DECLS

/* What the page of the price list edits, as a plain value: the treatments of one version in their
 * order, and what is told of the version itself. A state that has been handed on is never changed,
 * and may be read on any thread; each edit below makes a new one. The edits return the same state,
 * with one more reference, where they change nothing. */
typedef struct _EpPriceListState EpPriceListState;

/* For a history of such states. */
extern const EpHistoryType ep_price_list_state_type;

/* The state of that version with those treatments (of EpTreatment), which are copied. */
EpPriceListState *ep_price_list_state_new (const EpPriceList *list, const GPtrArray *treatments);

EpPriceListState *ep_price_list_state_ref (EpPriceListState *state);
void ep_price_list_state_unref (EpPriceListState *state);

/* Whether both say the same, treatment by treatment. */
gboolean ep_price_list_state_equal (const EpPriceListState *a, const EpPriceListState *b);

const EpCurrency *ep_price_list_state_currency (const EpPriceListState *state);
EpDay ep_price_list_state_counts_from (const EpPriceListState *state);
gboolean ep_price_list_state_is_example (const EpPriceListState *state);

guint ep_price_list_state_n (const EpPriceListState *state);

/* Owned by the state. */
const EpTreatment *ep_price_list_state_get (const EpPriceListState *state, guint place);

/* Sets *place to where the treatment of that uuid is; FALSE where there is none. */
gboolean ep_price_list_state_find (const EpPriceListState *state, const char *uuid, guint *place);

/* The nearest treatment of the same kind before or behind that one; FALSE where it is the first or
 * the last of its kind. */
gboolean ep_price_list_state_neighbour (const EpPriceListState *state, guint place, gboolean before,
                                        guint *neighbour);

/* All treatments in their order: of EpTreatment, free with g_ptr_array_unref(). They are the
 * state's, which must outlive the array. */
GPtrArray *ep_price_list_state_treatments (const EpPriceListState *state);

/* The state with that treatment in place of the one there. Takes the treatment. */
EpPriceListState *ep_price_list_state_with (EpPriceListState *state, guint place,
                                            EpTreatment *treatment);

/* The state with one more treatment as number `place`, which it takes; without one; with one moved
 * to number `to`, the others keeping their order. */
EpPriceListState *ep_price_list_state_add (EpPriceListState *state, guint place,
                                           EpTreatment *treatment);
EpPriceListState *ep_price_list_state_remove (EpPriceListState *state, guint place);
EpPriceListState *ep_price_list_state_move (EpPriceListState *state, guint place, guint to);

/* The state with other treatments (of EpTreatment), which are copied. */
EpPriceListState *ep_price_list_state_with_treatments (EpPriceListState *state,
                                                       const GPtrArray *treatments);

EpPriceListState *ep_price_list_state_with_counts_from (EpPriceListState *state, EpDay day);
EpPriceListState *ep_price_list_state_with_example (EpPriceListState *state, gboolean example);

/* What an own edit from `base` to `mine` and another desk's from `base` to `theirs` lead to
 * together: theirs, with what the own one changed, added, removed or moved. Of a treatment that
 * both changed it has the own one; one that is removed by one and changed by the other stays. Sets
 * *clash to whether any was changed by both. */
EpPriceListState *ep_price_list_state_merge (const EpPriceListState *base, EpPriceListState *mine,
                                             EpPriceListState *theirs, gboolean *clash);

/* What takes the store from one state to another. */
typedef enum {
  EP_LIST_SAME,
  EP_LIST_PUT,     /* one treatment is new or another */
  EP_LIST_REMOVE,  /* one is gone */
  EP_LIST_REPLACE, /* more than that */
} EpListChange;

/* Sets *place to where the treatment is, in `after` for _PUT, in `before` for _REMOVE. */
EpListChange ep_price_list_state_change (const EpPriceListState *before,
                                         const EpPriceListState *after, guint *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpPriceListState, ep_price_list_state_unref)

G_END_DECLS
