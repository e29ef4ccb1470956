#include "fault-text.h"

#include "entry-text.h"

#include <engine/schedule.h>
#include <glib/gi18n-lib.h>

static char *
format_limit (EpFormatter *formatter, const EpScenario *scenario, EpInput input, gint64 value)
{
  if (ep_input_kind (input.field) == EP_INPUT_MONEY)
    return ep_format_money_short (formatter, value, scenario->currency);
  return ep_format_decimal (formatter, value, ep_input_decimals (scenario, input), 0);
}

static char *
range_text (EpFormatter *formatter, const EpScenario *scenario, EpInput input)
{
  gint64 minimum, maximum;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  ep_entry_range (scenario, input, &minimum, &maximum);
  low = format_limit (formatter, scenario, input, minimum);
  high = format_limit (formatter, scenario, input, maximum);
  /* Translators: what can be entered, as "Between 1 and 100" */
  return g_strdup_printf (_ ("Between %s and %s"), low, high);
}

/* How to type what is in force: a number that can be read for certain. */
static char *
example_text (EpFormatter *formatter, const EpScenario *scenario, EpInput input)
{
  g_autofree char *example = ep_entry_text (formatter, scenario, input);

  if (*example == '\0')
    return g_strdup (_ ("Type a number"));
  /* Translators: beside an entry that holds what is no number, as "Type a number, like 300.00" */
  return g_strdup_printf (_ ("Type a number, like %s"), example);
}

char *
ep_fault_text_entry (EpFormatter *formatter, const EpScenario *scenario, EpInput input,
                     EpEntryFault fault)
{
  guint decimals = ep_input_decimals (scenario, input);
  g_autofree char *count = ep_format_count (formatter, decimals);

  switch (fault) {
  case EP_ENTRY_EMPTY:
    return g_strdup (_ ("Needs a number"));
  case EP_ENTRY_DECIMALS:
    if (decimals == 0)
      return g_strdup (_ ("Whole numbers only"));
    return g_strdup_printf (ngettext ("At most %s decimal", "At most %s decimals", decimals),
                            count);
  case EP_ENTRY_RANGE:
    return range_text (formatter, scenario, input);
  case EP_ENTRY_UNREADABLE:
    return example_text (formatter, scenario, input);
  case EP_ENTRY_OK:
  default:
    g_assert_not_reached ();
  }
}

char *
ep_fault_text_package_size (void)
{
  return g_strdup (_ ("There is a package of this size already"));
}

char *
ep_fault_text_refused (EpFormatter *formatter, const EpScenario *scenario, EpInput input,
                       const GError *error)
{
  g_autofree char *count = NULL;
  guint months = 0;

  if (!g_error_matches (error, EP_ENGINE_ERROR, EP_ENGINE_ERROR_HORIZON))
    return g_strdup (_ ("The total becomes too large"));
  for (guint course = 0; course < scenario->n_courses; course++)
    months = MAX (months, ep_scenario_months_needed (scenario, course));
  count = ep_format_count (formatter, months);
  if (input.field == EP_FIELD_HORIZON_MONTHS)
    return g_strdup_printf (ngettext ("The courses need at least %s month",
                                      "The courses need at least %s months", months),
                            count);
  return g_strdup_printf (ngettext ("Needs %s month compared", "Needs %s months compared", months),
                          count);
}
