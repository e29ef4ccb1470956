#include "desk-private.h"

#include <present/sparkline.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (EpDesk, ep_desk, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (EP_TYPE_INPUT_HOLDER, ep_desk_holder_init))

static void
forget_curves (EpDesk *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->curves); i++) {
    ep_curves_free (self->curves[i].curves, self->curves[i].n_curves);
    self->curves[i] = (EpDeskCurves){NULL, 0};
  }
}

static void
ep_desk_finalize (GObject *object)
{
  EpDesk *self = EP_DESK (object);

  forget_curves (self);
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
}

static void
ep_desk_init (EpDesk *self)
{
  self->faults = ep_input_faults_new ();
}

static EpComparison *
compare (const EpDeskState *state, GError **error)
{
  return ep_compare (ep_desk_state_scenario (state), EP_COMPARE_SENSITIVITY, error);
}

static void
take_comparison (EpDesk *self, EpComparison *comparison)
{
  g_assert (comparison != NULL);
  forget_curves (self);
  ep_comparison_free (self->comparison);
  self->comparison = comparison;
  self->pair = MIN (self->pair, comparison->n_pairs - 1);
}

EpDesk *
ep_desk_new (EpFormatter *formatter, EpDeskState *opening)
{
  EpDesk *self = g_object_new (EP_TYPE_DESK, NULL);

  self->formatter = formatter;
  self->opening = ep_desk_state_ref (opening);
  self->history = ep_history_new (&ep_desk_state_type, opening);
  take_comparison (self, compare (opening, NULL));
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

guint
ep_desk_pair (EpDesk *self)
{
  return self->pair;
}

void
ep_desk_set_pair (EpDesk *self, guint pair)
{
  g_assert (pair < self->comparison->n_pairs);
  if (pair == self->pair)
    return;
  self->pair = pair;
  ep_desk_changed (self);
}

const EpCurve *
ep_desk_curve (EpDesk *self, guint pair, EpParameter parameter)
{
  EpDeskCurves *curves = &self->curves[pair];

  g_assert (pair < self->comparison->n_pairs);
  if (curves->curves == NULL)
    curves->curves =
        ep_curves_new (ep_desk_scenario (self), pair, EP_SPARKLINE_POINTS, &curves->n_curves);
  for (guint i = 0; i < curves->n_curves; i++)
    if (curves->curves[i].parameter == parameter)
      return &curves->curves[i];
  return NULL;
}

gboolean
ep_desk_is_as_opened (EpDesk *self)
{
  return ep_desk_state_equal (ep_desk_state (self), self->opening);
}

const EpInputFault *
ep_desk_fault (EpDesk *self, EpInput input)
{
  return ep_input_faults_find (self->faults, input);
}

gboolean
ep_desk_has_fault_among (EpDesk *self, guint course, gboolean (*is_among) (EpField field))
{
  for (guint i = 0; i < self->faults->len; i++) {
    const EpInputFault *fault = g_ptr_array_index (self->faults, i);

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

void
ep_desk_changed (EpDesk *self)
{
  ep_input_holder_changed (EP_INPUT_HOLDER (self));
}

GError *
ep_desk_take (EpDesk *self, EpDeskState *state, gboolean amend)
{
  GError *error = NULL;
  EpComparison *comparison = compare (state, &error);

  if (comparison == NULL)
    return error;
  take_comparison (self, comparison);
  if (amend)
    ep_history_amend (self->history, state);
  else if (!ep_desk_state_equal (state, ep_desk_state (self)))
    ep_history_push (self->history, state);
  return NULL;
}

/* Shows the history's current state, which was worked out before and so can be again. */
static void
go_to_current (EpDesk *self)
{
  self->editing = FALSE;
  g_ptr_array_set_size (self->faults, 0);
  take_comparison (self, compare (ep_desk_state (self), NULL));
  ep_desk_changed (self);
}

void
ep_desk_open (EpDesk *self, EpDeskState *opening)
{
  ep_desk_state_ref (opening);
  ep_desk_state_unref (self->opening);
  self->opening = opening;
  ep_history_free (self->history);
  self->history = ep_history_new (&ep_desk_state_type, opening);
  self->pair = 0;
  go_to_current (self);
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
