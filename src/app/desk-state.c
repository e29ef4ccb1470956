#include "desk-state.h"

#include <engine/money.h>
#include <string.h>

typedef struct {
  guint8 source; /* an EpSource */
  guint8 edited;
} Origin;

struct _EpDeskState {
  grefcount references;
  EpScenario *scenario;
  Origin origins[EP_COURSES_MAX][EP_FIELDS];
};

EpDeskState *
ep_desk_state_new (EpScenario *scenario)
{
  EpDeskState *state = g_new0 (EpDeskState, 1);

  g_assert (scenario != NULL);
  g_ref_count_init (&state->references);
  state->scenario = scenario;
  return state;
}

EpDeskState *
ep_desk_state_ref (EpDeskState *state)
{
  g_ref_count_inc (&state->references);
  return state;
}

void
ep_desk_state_unref (EpDeskState *state)
{
  if (!g_ref_count_dec (&state->references))
    return;
  ep_scenario_free (state->scenario);
  g_free (state);
}

const EpScenario *
ep_desk_state_scenario (const EpDeskState *state)
{
  return state->scenario;
}

EpSource
ep_desk_state_source (const EpDeskState *state, EpInput input)
{
  return (EpSource)state->origins[input.course][input.field].source;
}

gboolean
ep_desk_state_edited (const EpDeskState *state, EpInput input)
{
  return state->origins[input.course][input.field].edited;
}

gboolean
ep_desk_state_any_edited (const EpDeskState *state)
{
  for (guint course = 0; course < EP_COURSES_MAX; course++)
    for (guint field = 0; field < EP_FIELDS; field++)
      if (state->origins[course][field].edited)
        return TRUE;
  return FALSE;
}

gboolean
ep_desk_state_equal (const EpDeskState *a, const EpDeskState *b)
{
  return a == b || (memcmp (a->origins, b->origins, sizeof a->origins) == 0 &&
                    ep_scenario_equal (a->scenario, b->scenario));
}

/* A new state with that scenario, which it takes over, and the origins of the old one. */
static EpDeskState *
successor (const EpDeskState *state, EpScenario *scenario)
{
  EpDeskState *next = ep_desk_state_new (scenario);

  memcpy (next->origins, state->origins, sizeof next->origins);
  return next;
}

EpDeskState *
ep_desk_state_with_source (const EpDeskState *state, EpInput input, EpSource source)
{
  EpDeskState *next = successor (state, ep_scenario_copy (state->scenario));

  next->origins[input.course][input.field] = (Origin){.source = (guint8)source};
  return next;
}

/* The state after an edit that made `scenario`, which it takes over, out of the old one. */
static EpDeskState *
edited (EpDeskState *state, EpScenario *scenario, guint course, EpField field)
{
  EpDeskState *next;

  if (ep_scenario_equal (state->scenario, scenario)) {
    ep_scenario_free (scenario);
    return ep_desk_state_ref (state);
  }
  next = successor (state, scenario);
  next->origins[course][field].edited = TRUE;
  return next;
}

/* Session counts that followed another one to keep their order are no longer the source's. */
static void
mark_followers (const EpDeskState *before, EpDeskState *after, guint course)
{
  static const EpField fields[] = {EP_FIELD_SESSIONS_MIN, EP_FIELD_SESSIONS_LIKELY,
                                   EP_FIELD_SESSIONS_MAX};

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    EpInput input = {fields[i], course, 0};

    if (ep_input_get (before->scenario, input) != ep_input_get (after->scenario, input))
      after->origins[course][fields[i]].edited = TRUE;
  }
}

EpDeskState *
ep_desk_state_with (EpDeskState *state, EpInput input, gint64 value)
{
  EpDeskState *next =
      edited (state, ep_scenario_with (state->scenario, input, value), input.course, input.field);

  if (next != state && input.course < state->scenario->n_courses)
    mark_followers (state, next, input.course);
  return next;
}

EpDeskState *
ep_desk_state_with_pricing (EpDeskState *state, guint course, EpPricing pricing)
{
  EpField field =
      pricing == EP_PRICING_PRICE ? EP_FIELD_SESSION_PRICE_MINOR : EP_FIELD_PRICE_RATIO_E4;
  EpPricing now = state->scenario->courses[course].pricing;
  EpScenario *scenario = ep_scenario_with_pricing (state->scenario, course, pricing);

  /* Between the two readings of a ratio the number itself stays what the source says. */
  if (pricing != now && pricing != EP_PRICING_PRICE && now != EP_PRICING_PRICE)
    return successor (state, scenario);
  return edited (state, scenario, course, field);
}

EpDeskState *
ep_desk_state_add_package (EpDeskState *state, guint course)
{
  return edited (state, ep_scenario_add_package (state->scenario, course), course,
                 EP_FIELD_PACKAGE_SESSIONS);
}

EpDeskState *
ep_desk_state_remove_package (EpDeskState *state, guint course, guint package)
{
  return edited (state, ep_scenario_remove_package (state->scenario, course, package), course,
                 EP_FIELD_PACKAGE_SESSIONS);
}

EpDeskState *
ep_desk_state_add_extra (EpDeskState *state, guint course, const char *name)
{
  return edited (state, ep_scenario_add_extra (state->scenario, course, name), course,
                 EP_FIELD_EXTRA_PRICE_MINOR);
}

EpDeskState *
ep_desk_state_remove_extra (EpDeskState *state, guint course, guint extra)
{
  return edited (state, ep_scenario_remove_extra (state->scenario, course, extra), course,
                 EP_FIELD_EXTRA_PRICE_MINOR);
}

/* A name that CONTRACT.md allows, or NULL where there is none in the text. Free with g_free(). */
static char *
name_of (const char *typed)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean visible = FALSE;
  glong n_characters = 0;

  while (g_unichar_isspace (g_utf8_get_char (typed)))
    typed = g_utf8_next_char (typed);
  for (; *typed != '\0' && n_characters < EP_NAME_MAX; n_characters++) {
    gunichar character = g_utf8_get_char (typed);

    visible = visible || !(g_unichar_isspace (character) || g_unichar_iscntrl (character));
    g_string_append_unichar (name, g_unichar_iscntrl (character) ? ' ' : character);
    typed = g_utf8_next_char (typed);
  }
  return visible ? g_strchomp (g_strdup (name->str)) : NULL;
}

EpDeskState *
ep_desk_state_rename_extra (EpDeskState *state, guint course, guint extra, const char *typed)
{
  g_autofree char *name = name_of (typed);

  if (name == NULL)
    return ep_desk_state_ref (state);
  return edited (state, ep_scenario_rename_extra (state->scenario, course, extra, name), course,
                 EP_FIELD_EXTRA_PRICE_MINOR);
}

EpDeskState *
ep_desk_state_with_package_by (EpDeskState *state, guint course, guint package, gboolean by_percent)
{
  return edited (state, ep_scenario_with_package_by (state->scenario, course, package, by_percent),
                 course,
                 by_percent ? EP_FIELD_PACKAGE_PERCENT_OFF_PPM : EP_FIELD_PACKAGE_PRICE_MINOR);
}

EpDeskState *
ep_desk_state_with_currency (EpDeskState *state, const EpCurrency *currency)
{
  EpScenario *scenario = ep_scenario_with_currency (state->scenario, currency);

  return scenario == NULL ? NULL : successor (state, scenario);
}
