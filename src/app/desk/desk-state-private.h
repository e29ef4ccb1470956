#pragma once

#include "desk-state.h"

G_BEGIN_DECLS

/* What the files of a state share: desk-state.c edits figures, desk-state-courses.c edits which
 * courses there are, desk-state-treatments.c fills them from a price list. */

typedef struct {
  guint8 source; /* an EpSource */
  guint8 edited;
} EpOrigin;

struct _EpDeskState {
  grefcount references;
  EpScenario *scenario;
  EpOrigin origins[EP_COURSES_MAX][EP_FIELDS]; /* those of the whole scenario with course 0 */
  EpListedTreatment *listed[EP_COURSES_MAX];   /* NULL: not filled from a price list */
};

/* A new state with that scenario, which it takes over, and the origins of the old one. */
EpDeskState *ep_desk_state_successor (const EpDeskState *state, EpScenario *scenario);

/* For a state that has not been handed on: the course is filled with that treatment, NULL for none;
 * it takes a reference. */
void ep_desk_state_set_listed (EpDeskState *state, guint course, EpListedTreatment *listed);

/* Of what a price is told by, only one is in force. */
gboolean ep_input_is_in_force (const EpScenario *scenario, EpInput input);

G_END_DECLS
