#include "entry-text.h"

#include <engine/schedule.h>

/* A price that may be left out is -1 then. */
static gboolean
is_optional (EpInput input)
{
  return input.field == EP_FIELD_MAINTENANCE_PRICE_MINOR;
}

gint64
ep_entry_value (const EpScenario *scenario, EpInput input)
{
  if (input.field == EP_FIELD_HORIZON_MONTHS)
    return ep_scenario_horizon_months (scenario);
  return ep_input_get (scenario, input);
}

void
ep_entry_range (const EpScenario *scenario, EpInput input, gint64 *minimum, gint64 *maximum)
{
  ep_input_range (scenario, input, minimum, maximum);
  if (is_optional (input))
    *minimum = 0;
  if (input.field == EP_FIELD_HORIZON_MONTHS)
    *minimum = 1;
}

gint64
ep_entry_stepped (const EpScenario *scenario, EpInput input, gint64 steps)
{
  const EpCourse *course = &scenario->courses[input.course];
  gint64 minimum, maximum, value = ep_entry_value (scenario, input);
  gint64 direction = steps < 0 ? -1 : 1;

  ep_entry_range (scenario, input, &minimum, &maximum);
  for (guint i = ep_input_decimals (scenario, input); i > 0; i--)
    steps *= 10;
  value = CLAMP (value + steps, minimum, maximum);
  if (input.field == EP_FIELD_PACKAGE_SESSIONS)
    while (value > minimum && value < maximum &&
           ep_course_has_package (course, (guint)value, input.index))
      value += direction;
  return value;
}

char *
ep_entry_text (EpFormatter *formatter, const EpScenario *scenario, EpInput input)
{
  gint64 value = ep_entry_value (scenario, input);
  guint decimals = ep_input_decimals (scenario, input);

  if (is_optional (input) && value < 0)
    return g_strdup ("");
  return ep_format_entry (formatter, value, decimals,
                          ep_input_kind (input.field) == EP_INPUT_MONEY ? decimals : 0);
}

static EpEntryFault
read_number (EpFormatter *formatter, const EpScenario *scenario, EpInput input, const char *text,
             gint64 *value)
{
  const EpInputKind kind = ep_input_kind (input.field);
  const EpCurrency *currency = kind == EP_INPUT_MONEY ? scenario->currency : NULL;
  const guint decimals = ep_input_decimals (scenario, input);
  gint64 minimum, maximum;

  ep_entry_range (scenario, input, &minimum, &maximum);
  if (kind == EP_INPUT_PERCENT)
    return ep_parse_percent_entry (formatter, text, decimals, minimum, maximum, value);
  return ep_parse_entry (formatter, text, currency, decimals, minimum, maximum, value);
}

EpEntryFault
ep_entry_read (EpFormatter *formatter, const EpScenario *scenario, EpInput input, const char *text,
               gint64 *value)
{
  const EpEntryFault fault = read_number (formatter, scenario, input, text, value);

  if (fault != EP_ENTRY_EMPTY || !is_optional (input))
    return fault;
  *value = -1;
  return EP_ENTRY_OK;
}

char *
ep_entry_words (const char *typed, guint n_characters_most)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean visible = FALSE;
  guint n_characters = 0;

  while (g_unichar_isspace (g_utf8_get_char (typed)))
    typed = g_utf8_next_char (typed);
  for (; *typed != '\0' && n_characters < n_characters_most; n_characters++) {
    gunichar character = g_utf8_get_char (typed);

    visible = visible || !(g_unichar_isspace (character) || g_unichar_iscntrl (character));
    g_string_append_unichar (words, g_unichar_iscntrl (character) ? ' ' : character);
    typed = g_utf8_next_char (typed);
  }
  return visible ? g_strchomp (g_strdup (words->str)) : NULL;
}

char *
ep_entry_name (const char *typed)
{
  return ep_entry_words (typed, EP_NAME_MAX);
}
