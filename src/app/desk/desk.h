#pragma once

#include "desk-state.h"
#include "inputs/input-holder.h"

#include <engine/comparison.h>
#include <engine/curve.h>

G_BEGIN_DECLS

/* The one object behind the desk window: the current scenario, its comparison, and what has been
 * typed that could not be taken. Every view reads it and redraws on its signal "changed"; nothing
 * else is kept anywhere. It holds the inputs of the scenario. No widgets in here.
 *
 * What can't be taken (no number, out of range, or a comparison that the engine refuses) becomes a
 * fault of its input and leaves scenario and comparison as they were, so that they are always a
 * pair that could be worked out. Faults are tried again after every change that is taken, and are
 * the first thing that undo takes back. */
#define EP_TYPE_DESK (ep_desk_get_type ())
G_DECLARE_FINAL_TYPE (EpDesk, ep_desk, EP, DESK, GObject)

/* A desk that opens on that state, whose comparison can be worked out. It takes a reference to the
 * state; the formatter outlives the desk. */
EpDesk *ep_desk_new (EpFormatter *formatter, EpDeskState *opening);

/* Goes on with that state instead, as a new desk would: nothing can be undone or redone any more.
 */
void ep_desk_open (EpDesk *desk, EpDeskState *opening);

EpFormatter *ep_desk_formatter (EpDesk *desk);

/* The current state, its scenario, and the comparison of just that scenario, with its sensitivity.
 * Owned by the desk, until the next "changed". */
EpDeskState *ep_desk_state (EpDesk *desk);
const EpScenario *ep_desk_scenario (EpDesk *desk);
const EpComparison *ep_desk_comparison (EpDesk *desk);

/* Which pair of the comparison is looked at. It is no step of undo. An added course is looked at,
 * one that moves stays so, and where the one that is looked at goes, a neighbour is. */
guint ep_desk_pair (EpDesk *desk);
void ep_desk_set_pair (EpDesk *desk, guint pair);

/* The curve of an input of that pair for its small chart, NULL where the pair is not swept over it.
 * Owned by the desk, until the next "changed". */
const EpCurve *ep_desk_curve (EpDesk *desk, guint pair, EpParameter parameter);

/* Whether the desk is as it opened. */
gboolean ep_desk_is_as_opened (EpDesk *desk);

/* The fault of that input, or NULL. Owned by the desk, until the next "changed". */
const EpInputFault *ep_desk_fault (EpDesk *desk, EpInput input);

/* Whether an input of one of those fields of the course, or of the comparison itself with course 0,
 * has a fault. */
gboolean ep_desk_has_fault_among (EpDesk *desk, guint course, gboolean (*is_among) (EpField field));

/* Whether anything entered is not in the comparison. */
gboolean ep_desk_is_stale (EpDesk *desk);

/* Takes what a person typed for an input: a number in their way of writing, where a price that may
 * be left out may be empty. Consecutive edits of one input are one step of undo, until
 * ep_desk_end_edit(). */
void ep_desk_enter (EpDesk *desk, EpInput input, const char *text);

/* Takes a value, within ep_input_range(), that was chosen or stepped to; likewise. */
void ep_desk_set (EpDesk *desk, EpInput input, gint64 value);

/* Moves a numeric input by so many whole steps, from what it is now to the next value that the
 * input can have; a fault it has is given up. */
void ep_desk_step (EpDesk *desk, EpInput input, gint64 steps);

/* What was edited last is left: the next edit is a step of its own. */
void ep_desk_end_edit (EpDesk *desk);

/* The text for the entry of that input, without its fault: "300.00", "4", "" for a price that is
 * left out. Free with g_free(). */
char *ep_desk_entry_text (EpDesk *desk, EpInput input);

/* Each is one step; see ep_scenario_with_pricing() and its neighbours. */
void ep_desk_set_pricing (EpDesk *desk, guint course, EpPricing pricing);
void ep_desk_add_package (EpDesk *desk, guint course);
void ep_desk_remove_package (EpDesk *desk, guint course, guint package);

/* See ep_desk_state_with_package_by(). */
void ep_desk_set_package_by (EpDesk *desk, guint course, guint package, gboolean by_percent);

void ep_desk_add_extra (EpDesk *desk, guint course, const char *name);
void ep_desk_rename_extra (EpDesk *desk, guint course, guint extra, const char *typed);
void ep_desk_remove_extra (EpDesk *desk, guint course, guint extra);

/* Each is one step; see ep_scenario_with_order() and its neighbours. The added course is one more
 * laser, under a name that no other course has. Sources and faults of a course's figures go where
 * it goes. */
void ep_desk_add_course (EpDesk *desk);
void ep_desk_remove_course (EpDesk *desk, guint course);
void ep_desk_move_course (EpDesk *desk, guint course, guint place);

/* See ep_desk_state_rename_course(). */
void ep_desk_rename_course (EpDesk *desk, guint course, const char *typed);

/* Fills the course from the price list as one step, see ep_desk_state_with_treatment(). What was
 * typed for it and could not be taken is given up. */
void ep_desk_choose_treatment (EpDesk *desk, guint course, const EpTreatment *treatment,
                               EpDay counts_from);

/* Takes the state with other prices, of the same courses, as one step: see
 * ep_desk_state_with_todays_prices(). */
void ep_desk_take_prices (EpDesk *desk, EpDeskState *state);

/* Takes a whole scenario as one step, as an edit of `input` that may have had to change others:
 * each that differs is edited, and a fault that it has is given up. See
 * ep_desk_state_with_scenario(). */
void ep_desk_set_scenario (EpDesk *desk, EpInput input, const EpScenario *scenario);

/* FALSE when an amount can't be told in that currency; nothing changes then. */
gboolean ep_desk_set_currency (EpDesk *desk, const EpCurrency *currency);

/* Back to the state the desk opened with, as one step that can be undone. */
void ep_desk_reset (EpDesk *desk);

gboolean ep_desk_can_undo (EpDesk *desk);
gboolean ep_desk_can_redo (EpDesk *desk);

/* Nothing happens when there is nothing to undo or redo. */
void ep_desk_undo (EpDesk *desk);
void ep_desk_redo (EpDesk *desk);

G_END_DECLS
