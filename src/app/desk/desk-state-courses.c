#include "desk-state-private.h"
#include "inputs/entry-text.h"

#include <string.h>

/* Where the figures of each course come from, in their new places. */
static void
move_origins (const EpDeskState *before, EpDeskState *after, const EpCourseOrder *order)
{
  const EpField first = EP_FIELD_SESSION_PRICE_MINOR;

  for (guint course = 0; course < EP_COURSES_MAX; course++) {
    EpOrigin *origins = &after->origins[course][first];

    if (course < order->n_courses)
      memcpy (origins, &before->origins[order->courses[course]][first],
              (EP_FIELDS - first) * sizeof *origins);
    else
      memset (origins, 0, (EP_FIELDS - first) * sizeof *origins);
    ep_desk_state_set_listed (
        after, course, course < order->n_courses ? before->listed[order->courses[course]] : NULL);
  }
}

EpDeskState *
ep_desk_state_with_order (EpDeskState *state, const EpCourseOrder *order)
{
  EpScenario *scenario = ep_scenario_with_order (state->scenario, order);
  EpDeskState *next = ep_desk_state_successor (state, scenario);

  move_origins (state, next, order);
  for (guint course = 0; course < order->n_courses; course++) {
    const EpCourse *before = &state->scenario->courses[order->courses[course]];

    if (before->pricing != scenario->courses[course].pricing)
      next->origins[course][EP_FIELD_SESSION_PRICE_MINOR].edited = TRUE;
  }
  return next;
}

EpDeskState *
ep_desk_state_add_laser (EpDeskState *state, const char *name)
{
  EpCourseOrder order =
      ep_course_order_added (state->scenario, ep_scenario_last_laser (state->scenario));
  EpDeskState *next =
      ep_desk_state_successor (state, ep_scenario_add_laser (state->scenario, name));

  move_origins (state, next, &order);
  return next;
}

/* The state after an edit of what has no source. */
static EpDeskState *
renamed (EpDeskState *state, EpScenario *scenario)
{
  if (!ep_scenario_equal (state->scenario, scenario))
    return ep_desk_state_successor (state, scenario);
  ep_scenario_free (scenario);
  return ep_desk_state_ref (state);
}

EpDeskState *
ep_desk_state_rename_course (EpDeskState *state, guint course, const char *typed)
{
  g_autofree char *name = ep_entry_name (typed);

  if (name == NULL)
    return ep_desk_state_ref (state);
  return renamed (state, ep_scenario_rename_course (state->scenario, course, name));
}
