#pragma once

#include "desk-state.h"

G_BEGIN_DECLS

/* What the files of a state share: desk-state.c edits figures, desk-state-courses.c edits which
 * courses there are. */

typedef struct {
  guint8 source; /* an EpSource */
  guint8 edited;
} EpOrigin;

struct _EpDeskState {
  grefcount references;
  EpScenario *scenario;
  EpOrigin origins[EP_COURSES_MAX][EP_FIELDS]; /* those of the whole scenario with course 0 */
};

/* A new state with that scenario, which it takes over, and the origins of the old one. */
EpDeskState *ep_desk_state_successor (const EpDeskState *state, EpScenario *scenario);

G_END_DECLS
