#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The states a person has been through, and which of them is the current one: undo and redo. */
typedef struct _EpHistory EpHistory;

/* What the states are: values that are never changed, and kept by reference. */
typedef struct {
  gpointer (*ref) (gpointer state);
  void (*unref) (gpointer state);
  gboolean (*equal) (gconstpointer a, gconstpointer b);
} EpHistoryType;

/* How many steps can be undone; older ones are forgotten. */
#define EP_HISTORY_STEPS_MAX 500

/* A history of states of that type, which outlives it; the current and only one is `first`. Free
 * with ep_history_free(). */
EpHistory *ep_history_new (const EpHistoryType *type, gpointer first);
void ep_history_free (EpHistory *history);

/* The current state. Owned by the history. */
gpointer ep_history_current (const EpHistory *history);

/* The state before the last step; there must be one to undo. Owned by the history. */
gpointer ep_history_before (const EpHistory *history);

/* Makes `state` the current one, as a step of its own; what was undone can't be redone any more. */
void ep_history_push (EpHistory *history, gpointer state);

/* Makes `state` the current one in place of the one that the last step led to, so that one undo
 * takes both back. A step that has come back to where it began is no step. There must be one to
 * undo. */
void ep_history_amend (EpHistory *history, gpointer state);

gboolean ep_history_can_undo (const EpHistory *history);
gboolean ep_history_can_redo (const EpHistory *history);

/* One step back or forth; there must be one. */
void ep_history_undo (EpHistory *history);
void ep_history_redo (EpHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpHistory, ep_history_free)

G_END_DECLS
