#include "desk-private.h"
#include "inputs/entry-text.h"
#include "inputs/fault-text.h"

/* Whether an edit of that input goes on with the last step instead of making one. It then starts
 * from the state before that step, so that what was typed on the way leaves no trace. */
static gboolean
continues (EpDesk *self, EpInput input)
{
  return self->editing && ep_input_equal (self->edited_input, input);
}

/* The state with the input set, or NULL and what is wrong with it, to be freed. */
static EpDeskState *
edit (EpDeskState *base, EpInput input, gint64 value, char **message)
{
  const EpCourse *course = &ep_desk_state_scenario (base)->courses[input.course];

  if (input.field != EP_FIELD_PACKAGE_SESSIONS ||
      !ep_course_has_package (course, (guint)value, input.index))
    return ep_desk_state_with (base, input, value);
  *message = ep_fault_text_package_size ();
  return NULL;
}

/* Takes the value for the input, as an edit of the state `base`: the current one, or the one before
 * it. FALSE, and what is wrong, when it can't be. */
static gboolean
try_value (EpDesk *self, EpDeskState *base, EpInput input, gint64 value, char **message)
{
  g_autoptr (EpDeskState) state = edit (base, input, value, message);
  g_autoptr (GError) error = NULL;

  if (state == NULL)
    return FALSE;
  error = ep_desk_take (self, state, base != ep_desk_state (self));
  if (error != NULL) {
    *message =
        ep_fault_text_refused (self->formatter, ep_desk_state_scenario (state), input, error);
    return FALSE;
  }
  self->editing = !ep_desk_state_equal (state, base);
  self->edited_input = input;
  return TRUE;
}

/* Takes a fault, if it can be taken now. */
static gboolean
retry (EpDesk *self, const EpInputFault *fault, const EpDeskState *before)
{
  gint64 value = fault->value;
  gboolean amend =
      ep_history_can_undo (self->history) && ep_history_before (self->history) == before;
  g_autofree char *message = NULL;
  g_autoptr (EpDeskState) state = NULL;
  g_autoptr (GError) error = NULL;

  if (fault->text != NULL && ep_entry_read (self->formatter, ep_desk_scenario (self), fault->input,
                                            fault->text, &value) != EP_ENTRY_OK)
    return FALSE;
  state = edit (ep_desk_state (self), fault->input, value, &message);
  if (state == NULL)
    return FALSE;
  error = ep_desk_take (self, state, amend);
  if (error == NULL)
    self->editing = FALSE;
  return error == NULL;
}

void
ep_desk_retry_faults (EpDesk *self, const EpDeskState *before)
{
  guint i = 0;

  while (i < self->faults->len) {
    if (retry (self, g_ptr_array_index (self->faults, i), before)) {
      g_ptr_array_remove_index (self->faults, i);
      i = 0;
    } else
      i++;
  }
}

/* `text` is NULL for what was not typed. */
static void
enter_value (EpDesk *self, EpInput input, const char *text, gint64 value)
{
  EpDeskState *base =
      continues (self, input) ? ep_history_before (self->history) : ep_desk_state (self);
  char *message = NULL;

  if (try_value (self, base, input, value, &message)) {
    ep_input_faults_clear (self->faults, input);
    ep_desk_retry_faults (self, base);
  } else
    ep_input_faults_set (self->faults, input, text, value, message);
  ep_desk_changed (self);
}

void
ep_desk_enter (EpDesk *self, EpInput input, const char *text)
{
  const EpScenario *scenario = ep_desk_scenario (self);
  gint64 value = 0;
  EpEntryFault fault = ep_entry_read (self->formatter, scenario, input, text, &value);

  if (fault == EP_ENTRY_OK) {
    enter_value (self, input, text, value);
    return;
  }
  ep_input_faults_set (self->faults, input, text, 0,
                       ep_fault_text_entry (self->formatter, scenario, input, fault));
  ep_desk_changed (self);
}

void
ep_desk_set (EpDesk *self, EpInput input, gint64 value)
{
  enter_value (self, input, NULL, value);
}

void
ep_desk_step (EpDesk *self, EpInput input, gint64 steps)
{
  const EpScenario *scenario = ep_desk_scenario (self);
  gint64 value = ep_entry_stepped (scenario, input, steps);
  /* Kept as text, so that a refused step stands in the entry like a typed number. */
  g_autofree char *text =
      ep_format_entry (self->formatter, value, ep_input_decimals (scenario, input), 0);

  enter_value (self, input, text, value);
}

void
ep_desk_end_edit (EpDesk *self)
{
  self->editing = FALSE;
}

char *
ep_desk_entry_text (EpDesk *self, EpInput input)
{
  return ep_entry_text (self->formatter, ep_desk_scenario (self), input);
}
