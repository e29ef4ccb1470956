#pragma once

#include "engine/comparison.h"
#include "engine/input.h"

G_BEGIN_DECLS

/* The break-even that one input can be set to, all else held as the sensitivity of CONTRACT.md
 * holds it: what the button beside the input does.
 *
 * Inputs that have one: the session prices, numbers of sessions and maintenance of the two courses
 * of a pair, the other's price ratio, and the horizon. */

typedef enum {
  EP_TARGET_VALUE,          /* the answer flips at `value` */
  EP_TARGET_HERE,           /* the other's price or ratio is at its break-even already */
  EP_TARGET_NEVER,          /* the answer is the same from `lowest` to `highest` */
  EP_TARGET_ALWAYS_DEARER,  /* the other is dearer at any session price */
  EP_TARGET_ALWAYS_CHEAPER, /* the other is cheaper at any session price */
  EP_TARGET_OUT_OF_REACH,   /* the answer flips at `value`, but no scenario can say so */
} EpTargetKind;

typedef struct {
  EpTargetKind kind;
  EpInput input;
  gint64 value;            /* of VALUE, HERE and OUT_OF_REACH, in the input's unit; else 0 */
  gint64 lowest, highest;  /* of NEVER; else 0 */
  EpCheaper cheaper;       /* of VALUE who is cheaper at it over the horizon, else who is now */
  guint horizon_months;    /* of VALUE, what the horizon is raised to for it; 0: it stays */
  gboolean holds_price;    /* of VALUE, the other's ratio becomes a price for it: ... */
  gint64 held_price_minor; /* ... the session price that it gives now; else 0 */
} EpTarget;

/* Which parameter of the sensitivity an input is; the other's ratio is its session price. `other`
 * is the pair's other course. FALSE where it is none of them. */
gboolean ep_input_parameter (EpInput input, guint other, EpParameter *parameter);

/* The sweep of a parameter, NULL where the pair has none. Owned by the pair. */
const EpSweep *ep_pair_sweep (const EpPair *pair, EpParameter parameter);

/* Finds the target of an input; `comparison` is of the scenario and has its sensitivity. FALSE
 * where the input has none: it is not swept for this pair, such as the maintenance of a course
 * without, or a ratio of a course that has a price.
 *
 * A count or the reference's price takes the value nearest to now, of ep_sweep_nearest(). The
 * other's price takes its break-even price over the horizon wherever that lies: the lowest at which
 * the other costs at least what the reference does. Its ratio takes the smallest that gives that
 * price or more, when the next smaller one gives less. */
gboolean ep_target_find (const EpScenario *scenario, const EpComparison *comparison, guint pair,
                         EpInput input, EpTarget *target);

/* The scenario with the input at the value of a target of kind EP_TARGET_VALUE, found for this
 * scenario and pair: a copy that ep_compare() compares, free with ep_scenario_free().
 *
 * It is as the sweep means it: a range of sessions is widened to hold the value, the horizon is the
 * one of now or, where the sessions need more, what they need, and a ratio of the other whose
 * session price would change becomes that price. Courses that are not of the pair stay as they are.
 */
EpScenario *ep_target_scenario (const EpScenario *scenario, const EpComparison *comparison,
                                guint pair, const EpTarget *target);

G_END_DECLS
