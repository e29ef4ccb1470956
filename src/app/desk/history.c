#include "history.h"

struct _EpHistory {
  const EpHistoryType *type;
  GPtrArray *states;
  guint current;
};

EpHistory *
ep_history_new (const EpHistoryType *type, gpointer first)
{
  EpHistory *history = g_new0 (EpHistory, 1);

  history->type = type;
  history->states = g_ptr_array_new_with_free_func (type->unref);
  g_ptr_array_add (history->states, type->ref (first));
  return history;
}

void
ep_history_free (EpHistory *history)
{
  g_ptr_array_unref (history->states);
  g_free (history);
}

gpointer
ep_history_current (const EpHistory *history)
{
  return g_ptr_array_index (history->states, history->current);
}

gpointer
ep_history_before (const EpHistory *history)
{
  g_assert (ep_history_can_undo (history));
  return g_ptr_array_index (history->states, history->current - 1);
}

static void
forget_undone (EpHistory *history)
{
  g_ptr_array_set_size (history->states, (gint)history->current + 1);
}

void
ep_history_push (EpHistory *history, gpointer state)
{
  forget_undone (history);
  g_ptr_array_add (history->states, history->type->ref (state));
  if (history->current == EP_HISTORY_STEPS_MAX)
    g_ptr_array_remove_index (history->states, 0);
  else
    history->current++;
}

void
ep_history_amend (EpHistory *history, gpointer state)
{
  g_assert (ep_history_can_undo (history));
  /* Before anything is let go: it may be the very state that is given. */
  history->type->ref (state);
  history->current--;
  forget_undone (history);
  if (!history->type->equal (ep_history_current (history), state))
    ep_history_push (history, state);
  history->type->unref (state);
}

gboolean
ep_history_can_undo (const EpHistory *history)
{
  return history->current > 0;
}

gboolean
ep_history_can_redo (const EpHistory *history)
{
  return history->current + 1 < history->states->len;
}

void
ep_history_undo (EpHistory *history)
{
  g_assert (ep_history_can_undo (history));
  history->current--;
}

void
ep_history_redo (EpHistory *history)
{
  g_assert (ep_history_can_redo (history));
  history->current++;
}
