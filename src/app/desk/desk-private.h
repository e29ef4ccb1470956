#pragma once

#include "desk.h"
#include "inputs/input-faults.h"

G_BEGIN_DECLS

/* What the files of the desk share: desk.c keeps and shows states, desk-edit.c takes what is
 * entered for one input, desk-steps.c, desk-courses.c and desk-treatments.c take steps that change
 * more than that, desk-holder.c is the desk as entries see it. */

typedef struct {
  EpCurve *curves; /* NULL: not made yet */
  guint n_curves;
} EpDeskCurves;

struct _EpDesk {
  GObject parent_instance;
  EpFormatter *formatter;
  EpDeskState *opening;
  EpHistory *history;
  EpComparison *comparison; /* of the history's current state, with its sensitivity */
  guint pair;               /* of the comparison, the one that is looked at */
  EpDeskCurves curves[EP_COURSES_MAX - 1]; /* of the comparison's pairs, once they are asked for */
  GPtrArray *faults;                       /* of EpInputFault */
  gboolean editing; /* the last step was an edit of edited_input that may go on */
  EpInput edited_input;
};

/* The desk as a holder of inputs, for its interface. */
void ep_desk_holder_init (EpInputHolderInterface *iface);

/* Tells the views. */
void ep_desk_changed (EpDesk *desk);

/* Makes `state` the current one, as a step of its own or in place of the last one. Returns NULL, or
 * what is wrong with the state, which then is not taken. Free with g_error_free(). */
GError *ep_desk_take (EpDesk *desk, EpDeskState *state, gboolean amend);

/* Takes a state as a step of its own, and tells the views; `input` is where it is said if the state
 * is refused. */
void ep_desk_take_step (EpDesk *desk, EpDeskState *state, EpInput input);

/* Takes those faults that can be taken now, into the step that was made from the state `before`, or
 * as a step where none was: what was wrong only beside the figures of before may be right now. */
void ep_desk_retry_faults (EpDesk *desk, const EpDeskState *before);

G_END_DECLS
