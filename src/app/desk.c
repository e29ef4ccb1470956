#include "desk.h"

#include "entry-text.h"
#include "fault-text.h"
#include "history.h"

#include <engine/schedule.h>

struct _EpDesk {
  GObject parent_instance;
  EpFormatter *formatter;
  EpDeskState *opening;
  EpHistory *history;
  EpComparison *comparison; /* of the history's current state */
  GPtrArray *faults;        /* of EpDeskFault */
  gboolean editing;         /* the last step was an edit of edited_input that may go on */
  EpInput edited_input;
};

G_DEFINE_FINAL_TYPE (EpDesk, ep_desk, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
fault_free (gpointer data)
{
  EpDeskFault *fault = data;

  g_free (fault->text);
  g_free (fault->message);
  g_free (fault);
}

static void
ep_desk_finalize (GObject *object)
{
  EpDesk *self = EP_DESK (object);

  g_ptr_array_unref (self->faults);
  ep_comparison_free (self->comparison);
  ep_history_free (self->history);
  ep_desk_state_unref (self->opening);
  G_OBJECT_CLASS (ep_desk_parent_class)->finalize (object);
}

static void
ep_desk_class_init (EpDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ep_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", EP_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ep_desk_init (EpDesk *self)
{
  self->faults = g_ptr_array_new_with_free_func (fault_free);
}

EpDesk *
ep_desk_new (EpFormatter *formatter, EpDeskState *opening)
{
  EpDesk *self = g_object_new (EP_TYPE_DESK, NULL);

  self->formatter = formatter;
  self->opening = ep_desk_state_ref (opening);
  self->history = ep_history_new (opening);
  self->comparison = ep_compare (ep_desk_state_scenario (opening), EP_COMPARE_PLAIN, NULL);
  g_assert (self->comparison != NULL);
  return self;
}

EpFormatter *
ep_desk_formatter (EpDesk *self)
{
  return self->formatter;
}

EpDeskState *
ep_desk_state (EpDesk *self)
{
  return ep_history_current (self->history);
}

const EpScenario *
ep_desk_scenario (EpDesk *self)
{
  return ep_desk_state_scenario (ep_desk_state (self));
}

const EpComparison *
ep_desk_comparison (EpDesk *self)
{
  return self->comparison;
}

gboolean
ep_desk_is_as_opened (EpDesk *self)
{
  return ep_desk_state_equal (ep_desk_state (self), self->opening);
}

static void
changed (EpDesk *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Faults */

static gboolean
same_input (EpInput a, EpInput b)
{
  return a.field == b.field && a.course == b.course && a.index == b.index;
}

static gboolean
find_fault (EpDesk *self, EpInput input, guint *position)
{
  for (guint i = 0; i < self->faults->len; i++) {
    const EpDeskFault *fault = g_ptr_array_index (self->faults, i);

    if (same_input (fault->input, input)) {
      *position = i;
      return TRUE;
    }
  }
  return FALSE;
}

const EpDeskFault *
ep_desk_fault (EpDesk *self, EpInput input)
{
  guint position;

  return find_fault (self, input, &position) ? g_ptr_array_index (self->faults, position) : NULL;
}

gboolean
ep_desk_has_fault_among (EpDesk *self, guint course, gboolean (*is_among) (EpField field))
{
  for (guint i = 0; i < self->faults->len; i++) {
    const EpDeskFault *fault = g_ptr_array_index (self->faults, i);

    if (fault->input.course == course && is_among (fault->input.field))
      return TRUE;
  }
  return FALSE;
}

gboolean
ep_desk_is_stale (EpDesk *self)
{
  return self->faults->len > 0;
}

static void
clear_fault (EpDesk *self, EpInput input)
{
  guint position;

  if (find_fault (self, input, &position))
    g_ptr_array_remove_index (self->faults, position);
}

/* Takes the message over. */
static void
set_fault (EpDesk *self, EpInput input, const char *text, gint64 value, char *message)
{
  EpDeskFault *fault = g_new (EpDeskFault, 1);

  *fault =
      (EpDeskFault){.input = input, .text = g_strdup (text), .value = value, .message = message};
  clear_fault (self, input);
  g_ptr_array_add (self->faults, fault);
}

/* Faults of inputs that are no longer where they were, or no longer in force. */
static void
clear_course_faults (EpDesk *self, guint course, EpField first, EpField last)
{
  for (guint i = self->faults->len; i > 0; i--) {
    const EpDeskFault *fault = g_ptr_array_index (self->faults, i - 1);

    if (fault->input.course == course && fault->input.field >= first && fault->input.field <= last)
      g_ptr_array_remove_index (self->faults, i - 1);
  }
}

/* Taking states */

/* Makes `state` the current one, as a step of its own or in place of the last one. Returns NULL, or
 * what is wrong with the state, which then is not taken. Free with g_error_free(). */
static GError *
take (EpDesk *self, EpDeskState *state, gboolean amend)
{
  GError *error = NULL;
  EpComparison *comparison = ep_compare (ep_desk_state_scenario (state), EP_COMPARE_PLAIN, &error);

  if (comparison == NULL)
    return error;
  ep_comparison_free (self->comparison);
  self->comparison = comparison;
  if (amend)
    ep_history_amend (self->history, state);
  else if (!ep_desk_state_equal (state, ep_desk_state (self)))
    ep_history_push (self->history, state);
  return NULL;
}

/* Whether an edit of that input goes on with the last step instead of making one. It then starts
 * from the state before that step, so that what was typed on the way leaves no trace. */
static gboolean
continues (EpDesk *self, EpInput input)
{
  return self->editing && same_input (self->edited_input, input);
}

/* The state with the input set, or NULL and what is wrong with it, to be freed. */
static EpDeskState *
edit (EpDesk *self, EpDeskState *base, EpInput input, gint64 value, char **message)
{
  const EpCourse *course = &ep_desk_state_scenario (base)->courses[input.course];

  if (input.field != EP_FIELD_PACKAGE_SESSIONS ||
      !ep_course_has_package (course, (guint)value, input.index))
    return ep_desk_state_with (base, input, value);
  *message = ep_fault_text_package_size ();
  return NULL;
}

/* Takes the value for the input. FALSE, and what is wrong, when it can't be. */
static gboolean
try_value (EpDesk *self, EpInput input, gint64 value, char **message)
{
  gboolean amend = continues (self, input);
  EpDeskState *base = amend ? ep_history_before (self->history) : ep_desk_state (self);
  g_autoptr (EpDeskState) state = edit (self, base, input, value, message);
  g_autoptr (GError) error = NULL;

  if (state == NULL)
    return FALSE;
  error = take (self, state, amend);
  if (error != NULL) {
    *message =
        ep_fault_text_refused (self->formatter, ep_desk_state_scenario (state), input, error);
    return FALSE;
  }
  self->editing = !ep_desk_state_equal (state, base);
  self->edited_input = input;
  return TRUE;
}

/* Takes a fault into the step that was just made, if it can be taken now. */
static gboolean
retry (EpDesk *self, const EpDeskFault *fault)
{
  gint64 value = fault->value;
  g_autofree char *message = NULL;
  g_autoptr (EpDeskState) state = NULL;
  g_autoptr (GError) error = NULL;

  if (fault->text != NULL && ep_entry_read (self->formatter, ep_desk_scenario (self), fault->input,
                                            fault->text, &value) != EP_ENTRY_OK)
    return FALSE;
  state = edit (self, ep_desk_state (self), fault->input, value, &message);
  if (state == NULL)
    return FALSE;
  error = take (self, state, self->editing);
  if (error == NULL)
    self->editing = FALSE;
  return error == NULL;
}

/* What was wrong only beside the figures of before may be right now. */
static void
retry_faults (EpDesk *self)
{
  guint i = 0;

  while (i < self->faults->len) {
    if (retry (self, g_ptr_array_index (self->faults, i))) {
      g_ptr_array_remove_index (self->faults, i);
      i = 0;
    } else
      i++;
  }
}

/* Edits */

/* `text` is NULL for what was not typed. */
static void
enter_value (EpDesk *self, EpInput input, const char *text, gint64 value)
{
  char *message = NULL;

  if (try_value (self, input, value, &message)) {
    clear_fault (self, input);
    retry_faults (self);
  } else
    set_fault (self, input, text, value, message);
  changed (self);
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
  set_fault (self, input, text, 0, ep_fault_text_entry (self->formatter, scenario, input, fault));
  changed (self);
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
  const EpCourse *course = &scenario->courses[input.course];
  gint64 minimum, maximum, value = ep_entry_value (scenario, input);
  gint64 direction = steps < 0 ? -1 : 1;
  g_autofree char *text = NULL;

  ep_entry_range (scenario, input, &minimum, &maximum);
  for (guint i = ep_input_decimals (scenario, input); i > 0; i--)
    steps *= 10;
  value = CLAMP (value + steps, minimum, maximum);
  if (input.field == EP_FIELD_PACKAGE_SESSIONS)
    while (value > minimum && value < maximum &&
           ep_course_has_package (course, (guint)value, input.index))
      value += direction;
  /* Kept as text, so that a refused step stands in the entry like a typed number. */
  text = ep_format_entry (self->formatter, value, ep_input_decimals (scenario, input), 0);
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

/* Takes a state as a step of its own; `input` is where it is said if it is refused. */
static void
take_step (EpDesk *self, EpDeskState *state, EpInput input)
{
  g_autoptr (GError) error = NULL;

  self->editing = FALSE;
  error = take (self, state, FALSE);
  if (error == NULL)
    retry_faults (self);
  else
    set_fault (
        self, input, NULL, ep_input_get (ep_desk_scenario (self), input),
        ep_fault_text_refused (self->formatter, ep_desk_state_scenario (state), input, error));
  changed (self);
}

void
ep_desk_set_pricing (EpDesk *self, guint course, EpPricing pricing)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_with_pricing (ep_desk_state (self), course, pricing);

  clear_course_faults (self, course, EP_FIELD_SESSION_PRICE_MINOR, EP_FIELD_PRICE_RATIO_E4);
  take_step (self, state, (EpInput){EP_FIELD_PRICE_RATIO_E4, course, 0});
}

void
ep_desk_add_package (EpDesk *self, guint course)
{
  g_autoptr (EpDeskState) state = ep_desk_state_add_package (ep_desk_state (self), course);

  take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

void
ep_desk_remove_package (EpDesk *self, guint course, guint package)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_remove_package (ep_desk_state (self), course, package);

  clear_course_faults (self, course, EP_FIELD_PACKAGE_SESSIONS, EP_FIELD_PACKAGE_PERCENT_OFF_PPM);
  take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

void
ep_desk_set_package_by (EpDesk *self, guint course, guint package, gboolean by_percent)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_with_package_by (ep_desk_state (self), course, package, by_percent);

  clear_course_faults (self, course, EP_FIELD_PACKAGE_PRICE_MINOR,
                       EP_FIELD_PACKAGE_PERCENT_OFF_PPM);
  take_step (self, state, (EpInput){EP_FIELD_PACKAGE_SESSIONS, course, package});
}

void
ep_desk_add_extra (EpDesk *self, guint course, const char *name)
{
  g_autoptr (EpDeskState) state = ep_desk_state_add_extra (ep_desk_state (self), course, name);

  take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

void
ep_desk_rename_extra (EpDesk *self, guint course, guint extra, const char *typed)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_rename_extra (ep_desk_state (self), course, extra, typed);

  take_step (self, state, (EpInput){EP_FIELD_EXTRA_PRICE_MINOR, course, extra});
}

void
ep_desk_remove_extra (EpDesk *self, guint course, guint extra)
{
  g_autoptr (EpDeskState) state = ep_desk_state_remove_extra (ep_desk_state (self), course, extra);

  clear_course_faults (self, course, EP_FIELD_EXTRA_PRICE_MINOR, EP_FIELD_EXTRA_PER);
  take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

gboolean
ep_desk_set_currency (EpDesk *self, const EpCurrency *currency)
{
  g_autoptr (EpDeskState) state = ep_desk_state_with_currency (ep_desk_state (self), currency);

  if (state == NULL)
    return FALSE;
  take_step (self, state, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0});
  return TRUE;
}

/* Undo */

/* Shows the history's current state, which was worked out before and so can be again. */
static void
go_to_current (EpDesk *self)
{
  self->editing = FALSE;
  g_ptr_array_set_size (self->faults, 0);
  ep_comparison_free (self->comparison);
  self->comparison = ep_compare (ep_desk_scenario (self), EP_COMPARE_PLAIN, NULL);
  g_assert (self->comparison != NULL);
  changed (self);
}

void
ep_desk_reset (EpDesk *self)
{
  if (!ep_desk_is_as_opened (self))
    ep_history_push (self->history, self->opening);
  go_to_current (self);
}

gboolean
ep_desk_can_undo (EpDesk *self)
{
  return ep_desk_is_stale (self) || ep_history_can_undo (self->history);
}

gboolean
ep_desk_can_redo (EpDesk *self)
{
  return ep_history_can_redo (self->history);
}

void
ep_desk_undo (EpDesk *self)
{
  if (!ep_desk_is_stale (self)) {
    if (!ep_history_can_undo (self->history))
      return;
    ep_history_undo (self->history);
  }
  go_to_current (self);
}

void
ep_desk_redo (EpDesk *self)
{
  if (!ep_history_can_redo (self->history))
    return;
  ep_history_redo (self->history);
  go_to_current (self);
}
