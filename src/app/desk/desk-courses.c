#include "desk-private.h"

#include <present/verdict.h>

/* Where a refusal would be said; but no scenario becomes one that can't be worked out by having its
 * courses in another order, more of the same, or fewer. */
static const EpInput anywhere = {EP_FIELD_HORIZON_MONTHS, 0, 0};

/* The pair to look at in a new order: that of the same course, or of its neighbour where it is
 * gone. Where it became the reference, it is now compared with what was the reference before. */
static guint
pair_after (guint pair, const EpCourseOrder *order)
{
  guint course = ep_course_order_find (order, pair + 1);

  if (course == order->n_courses)
    return MIN (pair, order->n_courses - 2);
  return (course > 0 ? course : ep_course_order_find (order, 0)) - 1;
}

/* Takes the state, which has its courses in that order. */
static void
take_order (EpDesk *self, EpDeskState *state, const EpCourseOrder *order)
{
  /* Ratios are no longer in force then. */
  if (order->courses[0] != 0)
    for (guint course = 1; course < ep_desk_scenario (self)->n_courses; course++)
      ep_input_faults_clear_fields (self->faults, course, EP_FIELD_PRICE_RATIO_E4,
                                    EP_FIELD_PRICE_RATIO_E4);
  ep_input_faults_reorder (self->faults, order);
  self->pair = pair_after (self->pair, order);
  ep_desk_take_step (self, state, anywhere);
}

void
ep_desk_add_course (EpDesk *self)
{
  const EpScenario *scenario = ep_desk_scenario (self);
  g_autofree char *name = ep_laser_name (self->formatter, scenario);
  g_autoptr (EpDeskState) state = ep_desk_state_add_laser (ep_desk_state (self), name);

  /* The pair of the added course, which is the last one. */
  self->pair = scenario->n_courses - 1;
  ep_desk_take_step (self, state, anywhere);
}

void
ep_desk_remove_course (EpDesk *self, guint course)
{
  EpCourseOrder order = ep_course_order_removed (ep_desk_scenario (self), course);
  g_autoptr (EpDeskState) state = ep_desk_state_with_order (ep_desk_state (self), &order);

  take_order (self, state, &order);
}

void
ep_desk_move_course (EpDesk *self, guint course, guint place)
{
  EpCourseOrder order = ep_course_order_moved (ep_desk_scenario (self), course, place);
  g_autoptr (EpDeskState) state = ep_desk_state_with_order (ep_desk_state (self), &order);

  take_order (self, state, &order);
}

void
ep_desk_rename_course (EpDesk *self, guint course, const char *typed)
{
  g_autoptr (EpDeskState) state = ep_desk_state_rename_course (ep_desk_state (self), course, typed);

  ep_desk_take_step (self, state, anywhere);
}
