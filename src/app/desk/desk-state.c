#include "desk-state-private.h"
#include "inputs/entry-text.h"

#include <string.h>

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
ep_desk_state_new_from (EpScenario *scenario, EpSource source)
{
  EpDeskState *state = ep_desk_state_new (scenario);

  for (guint course = 0; course < EP_COURSES_MAX; course++)
    for (guint field = 0; field < EP_FIELDS; field++)
      state->origins[course][field].source = (guint8)source;
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
  for (guint course = 0; course < EP_COURSES_MAX; course++)
    ep_listed_treatment_unref (state->listed[course]);
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

EpListedTreatment *
ep_desk_state_listed (const EpDeskState *state, guint course)
{
  return state->listed[course];
}

const char *
ep_desk_state_price_text (const EpDeskState *state, guint course)
{
  EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, course, 0};

  if (state->listed[course] == NULL || ep_desk_state_edited (state, price) ||
      ep_desk_state_source (state, price) != EP_SOURCE_CLINIC ||
      !ep_input_is_in_force (state->scenario, price))
    return NULL;
  return state->listed[course]->price_text;
}

const char *
ep_desk_state_awaited_price (const EpDeskState *state)
{
  const char *words = NULL;

  for (guint course = 0; course < state->scenario->n_courses && words == NULL; course++)
    words = ep_desk_state_price_text (state, course);
  return words;
}

gboolean
ep_desk_state_edited (const EpDeskState *state, EpInput input)
{
  return state->origins[input.course][input.field].edited;
}

static gboolean
listed_equal (const EpDeskState *a, const EpDeskState *b)
{
  for (guint course = 0; course < EP_COURSES_MAX; course++)
    if (!ep_listed_treatment_equal (a->listed[course], b->listed[course]))
      return FALSE;
  return TRUE;
}

gboolean
ep_desk_state_equal (const EpDeskState *a, const EpDeskState *b)
{
  return a == b || (memcmp (a->origins, b->origins, sizeof a->origins) == 0 &&
                    listed_equal (a, b) && ep_scenario_equal (a->scenario, b->scenario));
}

void
ep_desk_state_set_listed (EpDeskState *state, guint course, EpListedTreatment *listed)
{
  ep_listed_treatment_ref (listed);
  ep_listed_treatment_unref (state->listed[course]);
  state->listed[course] = listed;
}

EpDeskState *
ep_desk_state_successor (const EpDeskState *state, EpScenario *scenario)
{
  EpDeskState *next = ep_desk_state_new (scenario);

  memcpy (next->origins, state->origins, sizeof next->origins);
  for (guint course = 0; course < EP_COURSES_MAX; course++)
    ep_desk_state_set_listed (next, course, state->listed[course]);
  return next;
}

EpDeskState *
ep_desk_state_with_source (const EpDeskState *state, EpInput input, EpSource source)
{
  EpDeskState *next = ep_desk_state_successor (state, ep_scenario_copy (state->scenario));

  next->origins[input.course][input.field] = (EpOrigin){.source = (guint8)source};
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
  next = ep_desk_state_successor (state, scenario);
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

/* Where the price list has words, the price that stands there is typed even if it stays the same.
 */
static gboolean
answers_price_text (const EpDeskState *state, EpInput input)
{
  return input.field == EP_FIELD_SESSION_PRICE_MINOR &&
         ep_desk_state_price_text (state, input.course) != NULL;
}

EpDeskState *
ep_desk_state_with (EpDeskState *state, EpInput input, gint64 value)
{
  EpScenario *scenario = ep_scenario_with (state->scenario, input, value);
  EpDeskState *next;

  if (answers_price_text (state, input)) {
    next = ep_desk_state_successor (state, scenario);
    next->origins[input.course][input.field].edited = TRUE;
    return next;
  }
  next = edited (state, scenario, input.course, input.field);
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
    return ep_desk_state_successor (state, scenario);
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

EpDeskState *
ep_desk_state_rename_extra (EpDeskState *state, guint course, guint extra, const char *typed)
{
  g_autofree char *name = ep_entry_name (typed);

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

static void
mark_clinic_money (EpDeskState *state)
{
  for (guint course = 0; course < EP_COURSES_MAX; course++)
    for (guint field = 0; field < EP_FIELDS; field++)
      if (ep_input_kind ((EpField)field) == EP_INPUT_MONEY &&
          state->origins[course][field].source == EP_SOURCE_CLINIC)
        state->origins[course][field].edited = TRUE;
}

EpDeskState *
ep_desk_state_with_currency (EpDeskState *state, const EpCurrency *currency)
{
  EpScenario *scenario = ep_scenario_with_currency (state->scenario, currency);
  EpDeskState *next;

  if (scenario == NULL)
    return NULL;
  next = ep_desk_state_successor (state, scenario);
  if (currency != state->scenario->currency)
    mark_clinic_money (next);
  return next;
}

/* How many inputs of that field the course has, or the scenario itself with course 0. */
static guint
count_inputs (const EpScenario *scenario, guint course, EpField field)
{
  if (!ep_field_is_of_course (field))
    return course == 0 ? 1 : 0;
  if (field >= EP_FIELD_EXTRA_PRICE_MINOR)
    return scenario->courses[course].n_extras;
  if (field >= EP_FIELD_PACKAGE_SESSIONS)
    return scenario->courses[course].n_packages;
  return 1;
}

gboolean
ep_input_is_in_force (const EpScenario *scenario, EpInput input)
{
  const EpCourse *course = &scenario->courses[input.course];

  switch ((guint)input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    return course->pricing == EP_PRICING_PRICE;
  case EP_FIELD_PRICE_RATIO_E4:
    return course->pricing != EP_PRICING_PRICE;
  case EP_FIELD_PACKAGE_PRICE_MINOR:
    return !course->packages[input.index].by_percent;
  case EP_FIELD_PACKAGE_PERCENT_OFF_PPM:
    return course->packages[input.index].by_percent;
  default:
    return TRUE;
  }
}

static gboolean
is_edited (const EpScenario *before, const EpScenario *after, EpInput input)
{
  return ep_input_is_in_force (after, input) &&
         (!ep_input_is_in_force (before, input) ||
          ep_input_get (before, input) != ep_input_get (after, input));
}

static void
mark_course (const EpDeskState *before, EpDeskState *after, guint course)
{
  for (guint field = 0; field < EP_FIELDS; field++) {
    guint n_inputs = count_inputs (after->scenario, course, (EpField)field);

    for (guint i = 0; i < n_inputs; i++)
      if (is_edited (before->scenario, after->scenario, (EpInput){(EpField)field, course, i}))
        after->origins[course][field].edited = TRUE;
  }
}

EpDeskState *
ep_desk_state_with_scenario (EpDeskState *state, const EpScenario *scenario)
{
  EpDeskState *next;

  g_assert (scenario->currency == state->scenario->currency &&
            scenario->n_courses == state->scenario->n_courses);
  if (ep_scenario_equal (state->scenario, scenario))
    return ep_desk_state_ref (state);
  next = ep_desk_state_successor (state, ep_scenario_copy (scenario));
  for (guint course = 0; course < scenario->n_courses; course++) {
    const EpCourse *before = &state->scenario->courses[course];
    const EpCourse *after = &scenario->courses[course];

    g_assert (before->n_packages == after->n_packages && before->n_extras == after->n_extras);
    mark_course (state, next, course);
  }
  return next;
}

static gpointer
state_ref (gpointer state)
{
  return ep_desk_state_ref (state);
}

static void
state_unref (gpointer state)
{
  ep_desk_state_unref (state);
}

static gboolean
state_equal (gconstpointer a, gconstpointer b)
{
  return ep_desk_state_equal (a, b);
}

const EpHistoryType ep_desk_state_type = {state_ref, state_unref, state_equal};
