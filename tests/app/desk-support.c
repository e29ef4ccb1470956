#include "desk-support.h"

#include "desk/example.h"

static void
count_change (DeskFixture *fixture)
{
  fixture->n_changes++;
}

int
desk_set_up (void **state)
{
  DeskFixture *fixture = g_new0 (DeskFixture, 1);
  g_autoptr (EpDeskState) example = NULL;

  fixture->formatter = ep_formatter_new ("en_US");
  example = ep_example_new (fixture->formatter, ep_day_from_ymd (2026, 12, 1));
  fixture->desk = ep_desk_new (fixture->formatter, example);
  g_signal_connect_swapped (fixture->desk, "changed", G_CALLBACK (count_change), fixture);
  *state = fixture;
  return 0;
}

int
desk_tear_down (void **state)
{
  DeskFixture *fixture = *state;

  g_object_unref (fixture->desk);
  ep_formatter_free (fixture->formatter);
  g_free (fixture);
  return 0;
}

gint64
desk_value (DeskFixture *fixture, EpInput input)
{
  return ep_input_get (ep_desk_scenario (fixture->desk), input);
}

gint64
desk_course_total (DeskFixture *fixture, guint course)
{
  return ep_desk_comparison (fixture->desk)->courses[course].course_total_minor;
}

gboolean
desk_any_edited (const EpDeskState *state)
{
  for (guint course = 0; course < ep_desk_state_scenario (state)->n_courses; course++)
    for (guint field = 0; field < EP_FIELDS; field++)
      if (ep_desk_state_edited (state, (EpInput){(EpField)field, course, 0}))
        return TRUE;
  return FALSE;
}
