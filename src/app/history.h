#pragma once

#include "desk-state.h"

G_BEGIN_DECLS

/* The states a person has been through, and which of them is the current one: undo and redo. */
typedef struct _EpHistory EpHistory;

/* How many steps can be undone; older ones are forgotten. */
#define EP_HISTORY_STEPS_MAX 500

/* A history whose current and only state is `first`. Free with ep_history_free(). */
EpHistory *ep_history_new (EpDeskState *first);
void ep_history_free (EpHistory *history);

/* The current state. Owned by the history. */
EpDeskState *ep_history_current (const EpHistory *history);

/* The state before the last step; there must be one to undo. Owned by the history. */
EpDeskState *ep_history_before (const EpHistory *history);

/* Makes `state` the current one, as a step of its own; what was undone can't be redone any more. */
void ep_history_push (EpHistory *history, EpDeskState *state);

/* Makes `state` the current one in place of the one that the last step led to, so that one undo
 * takes both back. A step that has come back to where it began is no step. There must be one to
 * undo. */
void ep_history_amend (EpHistory *history, EpDeskState *state);

gboolean ep_history_can_undo (const EpHistory *history);
gboolean ep_history_can_redo (const EpHistory *history);

/* One step back or forth; there must be one. */
void ep_history_undo (EpHistory *history);
void ep_history_redo (EpHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpHistory, ep_history_free)

G_END_DECLS
