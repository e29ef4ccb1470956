#include "desk-private.h"
#include "desk-state-treatments.h"

void
ep_desk_choose_treatment (EpDesk *self, guint course, const EpTreatment *treatment,
                          EpDay counts_from)
{
  g_autoptr (EpDeskState) state =
      ep_desk_state_with_treatment (ep_desk_state (self), course, treatment, counts_from);

  ep_input_faults_clear_fields (self->faults, course, EP_FIELD_SESSION_PRICE_MINOR,
                                EP_FIELD_EXTRA_PER);
  ep_desk_take_step (self, state, (EpInput){EP_FIELD_SESSIONS_LIKELY, course, 0});
}

void
ep_desk_take_prices (EpDesk *self, EpDeskState *state)
{
  /* There may be other packages and extras than those that they speak of. */
  for (guint course = 0; course < ep_desk_scenario (self)->n_courses; course++)
    ep_input_faults_clear_fields (self->faults, course, EP_FIELD_PACKAGE_SESSIONS,
                                  EP_FIELD_EXTRA_PER);
  ep_desk_take_step (self, state, (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0});
}
