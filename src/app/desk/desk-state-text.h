#pragma once

#include "desk-state.h"

G_BEGIN_DECLS

/* Where each figure of a state comes from, as a few lines of text to be kept beside its scenario, a
 * key file: a group for the comparison and one for each course, what is an example left out. */

/* Free with g_free(). */
char *ep_desk_state_sources (const EpDeskState *state);

/* A state of that scenario, which it takes over, with the sources that the text tells. What the
 * text does not tell, or nobody knows any more, is an example. */
EpDeskState *ep_desk_state_new_with_sources (EpScenario *scenario, const char *sources);

G_END_DECLS
