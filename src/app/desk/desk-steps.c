#include "desk-private.h"
#include "inputs/fault-text.h"

void
ep_desk_take_step (EpDesk *self, EpDeskState *state, EpInput input)
{
  const EpDeskState *before = ep_desk_state (self);
  g_autoptr (GError) error = NULL;

  self->editing = FALSE;
  error = ep_desk_take (self, state, FALSE);
  if (error == NULL)
    ep_desk_retry_faults (self, before);
  else
    ep_input_faults_set (
        self->faults, input, NULL, ep_input_get (ep_desk_scenario (self), input),
        ep_fault_text_refused (self->formatter, ep_desk_state_scenario (state), input, error));
  ep_desk_changed (self);
}

void
ep_desk_set_pricing (EpDesk *self, guint course, EpPricing pricing)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_with_pricing (ep_desk_state (self), course, pricing);

  ep_input_faults_clear_fields (self->faults, course, EP_FIELD_SESSION_PRICE_MINOR,
                                EP_FIELD_PRICE_RATIO_E4);
  ep_desk_take_step (self, state, (EpInput){EP_FIELD_PRICE_RATIO_E4, course, 0});
}

void
ep_desk_add_package (EpDesk *self, guint course)
{
  g_autoptr (EpDeskState) state = ep_desk_state_add_package (ep_desk_state (self), course);

  ep_desk_take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

void
ep_desk_remove_package (EpDesk *self, guint course, guint package)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_remove_package (ep_desk_state (self), course, package);

  ep_input_faults_clear_fields (self->faults, course, EP_FIELD_PACKAGE_SESSIONS,
                                EP_FIELD_PACKAGE_PERCENT_OFF_PPM);
  ep_desk_take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

void
ep_desk_set_package_by (EpDesk *self, guint course, guint package, gboolean by_percent)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_with_package_by (ep_desk_state (self), course, package, by_percent);

  ep_input_faults_clear_fields (self->faults, course, EP_FIELD_PACKAGE_PRICE_MINOR,
                                EP_FIELD_PACKAGE_PERCENT_OFF_PPM);
  ep_desk_take_step (self, state, (EpInput){EP_FIELD_PACKAGE_SESSIONS, course, package});
}

void
ep_desk_add_extra (EpDesk *self, guint course, const char *name)
{
  g_autoptr (EpDeskState) state = ep_desk_state_add_extra (ep_desk_state (self), course, name);

  ep_desk_take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

void
ep_desk_rename_extra (EpDesk *self, guint course, guint extra, const char *typed)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_rename_extra (ep_desk_state (self), course, extra, typed);

  ep_desk_take_step (self, state, (EpInput){EP_FIELD_EXTRA_PRICE_MINOR, course, extra});
}

void
ep_desk_remove_extra (EpDesk *self, guint course, guint extra)
{
  g_autoptr (EpDeskState) state = ep_desk_state_remove_extra (ep_desk_state (self), course, extra);

  ep_input_faults_clear_fields (self->faults, course, EP_FIELD_EXTRA_PRICE_MINOR,
                                EP_FIELD_EXTRA_PER);
  ep_desk_take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

gboolean
ep_desk_set_currency (EpDesk *self, const EpCurrency *currency)
{
  g_autoptr (EpDeskState) state = ep_desk_state_with_currency (ep_desk_state (self), currency);

  if (state == NULL)
    return FALSE;
  ep_desk_take_step (self, state, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0});
  return TRUE;
}

void
ep_desk_set_scenario (EpDesk *self, EpInput input, const EpScenario *scenario)
{
  g_autoptr (EpDeskState) state = ep_desk_state_with_scenario (ep_desk_state (self), scenario);

  ep_input_faults_clear (self->faults, input);
  ep_input_faults_clear_changed (self->faults, ep_desk_scenario (self), scenario);
  ep_desk_take_step (self, state, input);
}
