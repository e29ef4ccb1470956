#include "example.h"

#include <formats/scenario-json.h>
#include <gio/gio.h>
#include <present/verdict.h>

/* What the published texts say of microneedling, and of what laser costs against it. All other
 * figures are made up. */
static const EpInput documented[] = {
    {EP_FIELD_SESSIONS_MIN, 0, 0},    {EP_FIELD_SESSIONS_LIKELY, 0, 0},
    {EP_FIELD_SESSIONS_MAX, 0, 0},    {EP_FIELD_INTERVAL_COUNT, 0, 0},
    {EP_FIELD_INTERVAL_UNIT, 0, 0},   {EP_FIELD_SESSION_MINUTES, 0, 0},
    {EP_FIELD_DOWNTIME_TENTHS, 0, 0}, {EP_FIELD_PRICE_RATIO_E4, 1, 0},
};

static EpScenario *
read_scenario (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/io/github/evenpoint/Evenpoint/example.json",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  EpScenario *scenario;

  /* It is built in, so whatever is wrong with it is wrong with the program. */
  g_assert_no_error (error);
  scenario =
      ep_scenario_from_json (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return scenario;
}

static EpScenario *
in_currency (EpScenario *scenario, const EpCurrency *currency)
{
  EpScenario *converted = ep_scenario_with_currency (scenario, currency);

  if (converted == NULL)
    return scenario;
  ep_scenario_free (scenario);
  return converted;
}

EpDeskState *
ep_example_new (EpFormatter *formatter, EpDay today)
{
  g_autoptr (EpScenario) scenario =
      in_currency (read_scenario (), ep_formatter_currency (formatter));
  EpScenario *translated = ep_scenario_with (scenario, (EpInput){EP_FIELD_START, 0, 0}, today);
  EpDeskState *state;

  for (guint course = 0; course < translated->n_courses; course++) {
    g_autofree char *name = ep_course_label (scenario, course, EP_LABEL_ALONE);

    ep_course_set_name (&translated->courses[course], name);
  }
  state = ep_desk_state_new (translated);

  for (gsize i = 0; i < G_N_ELEMENTS (documented); i++) {
    EpDeskState *next = ep_desk_state_with_source (state, documented[i], EP_SOURCE_DOCUMENTS);

    ep_desk_state_unref (state);
    state = next;
  }
  return state;
}
