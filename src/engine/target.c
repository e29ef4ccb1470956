#include <engine/target.h>

#include "search.h"
#include "work.h"

#include <engine/schedule.h>

gboolean
ep_input_parameter (EpInput input, guint other, EpParameter *parameter)
{
  const gboolean is_other = input.course == other;

  if (input.course != 0 && !is_other)
    return FALSE;

  switch ((int)input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    *parameter = is_other ? EP_PARAMETER_OTHER_SESSION_PRICE : EP_PARAMETER_REFERENCE_SESSION_PRICE;
    return TRUE;
  case EP_FIELD_PRICE_RATIO_E4:
    *parameter = EP_PARAMETER_OTHER_SESSION_PRICE;
    return is_other;
  case EP_FIELD_SESSIONS_LIKELY:
    *parameter = is_other ? EP_PARAMETER_OTHER_SESSIONS : EP_PARAMETER_REFERENCE_SESSIONS;
    return TRUE;
  case EP_FIELD_MAINTENANCE_MONTHS:
    *parameter = is_other ? EP_PARAMETER_OTHER_MAINTENANCE : EP_PARAMETER_REFERENCE_MAINTENANCE;
    return TRUE;
  case EP_FIELD_HORIZON_MONTHS:
    *parameter = EP_PARAMETER_HORIZON;
    return TRUE;
  default:
    return FALSE;
  }
}

const EpSweep *
ep_pair_sweep (const EpPair *pair, EpParameter parameter)
{
  for (guint i = 0; i < pair->n_sweeps; i++) {
    if (pair->sweeps[i].parameter == parameter)
      return &pair->sweeps[i];
  }

  return NULL;
}

/* Makes the horizon of the edited scenario what it is at that value of the sweep. FALSE when that
 * is longer than a horizon can be. */
static gboolean
hold_horizon (EpScenario *edited, const EpComparison *comparison, guint swept_course)
{
  const guint months =
      MAX (comparison->horizon_months, ep_scenario_months_needed (edited, swept_course));

  if (ep_scenario_horizon_months (edited) != months)
    edited->horizon_months = months;

  return edited->horizon_months <= EP_HORIZON_MONTHS_MAX;
}

/* Keeps the session price of a course where its ratio would give another one. FALSE when the price
 * is larger than an amount can be. */
static gboolean
hold_price (EpScenario *edited, guint course, gint64 price_minor)
{
  EpCourse *held = &edited->courses[course];

  if (ep_session_price_minor (edited, course) == price_minor)
    return TRUE;

  held->pricing = EP_PRICING_PRICE;
  held->price_ratio_e4 = 0;
  held->session_price_minor = price_minor;

  return price_minor <= ep_amount_max (edited->currency->decimals);
}

/* Whether ep_compare() compares the scenario, and who is cheaper then. */
static gboolean
compares (const EpScenario *scenario, guint other, EpCheaper *cheaper)
{
  EpWork works[EP_COURSES_MAX];

  if (!ep_works_init (works, scenario, 0, NULL))
    return FALSE;
  for (guint c = 0; c < scenario->n_courses; c++) {
    if (!ep_work_check (&works[c], NULL))
      return FALSE;
  }
  *cheaper = ep_cheaper (ep_work_horizon_total (&works[0]), ep_work_horizon_total (&works[other]));

  return TRUE;
}

/* The scenario with the input at a value as the sweep means it, or NULL where it can't be said. */
static EpScenario *
scenario_at (const EpScenario *scenario, const EpComparison *comparison, guint other, EpInput input,
             gint64 value)
{
  const gboolean sets_price =
      input.course == other &&
      (input.field == EP_FIELD_PRICE_RATIO_E4 || input.field == EP_FIELD_SESSION_PRICE_MINOR);
  gint64 minimum, maximum;

  ep_input_range (scenario, input, &minimum, &maximum);
  if (value < minimum || value > maximum)
    return NULL;

  g_autoptr (EpScenario) edited = ep_scenario_with (scenario, input, value);

  if (input.field != EP_FIELD_HORIZON_MONTHS && !hold_horizon (edited, comparison, input.course))
    return NULL;
  if (!sets_price && !hold_price (edited, other, comparison->courses[other].session_price_minor))
    return NULL;

  return g_steal_pointer (&edited);
}

typedef struct {
  EpRatioBase base;
  gint64 price_minor;
} RatioSearch;

static gboolean
ratio_reaches_price (gint64 ratio_e4, gconstpointer data)
{
  const RatioSearch *search = data;

  return ep_ratio_price_minor (search->base, (guint)ratio_e4) >= search->price_minor;
}

/* Starts one below the range: where that reaches the price already, no ratio of the range is the
 * smallest that does. */
static void
find_ratio (const EpScenario *scenario, EpTarget *target, gint64 price_minor)
{
  const EpCourse *course = &scenario->courses[target->input.course];
  const RatioSearch search = {
      ep_ratio_base (scenario, target->input.course, course->pricing),
      price_minor,
  };
  const gint64 ratio_e4 =
      ep_search_lowest (EP_RATIO_E4_MIN - 1, EP_RATIO_E4_MAX, ratio_reaches_price, &search);

  if (ratio_e4 < EP_RATIO_E4_MIN || ratio_e4 > EP_RATIO_E4_MAX) {
    target->kind = EP_TARGET_NEVER;
    target->lowest = EP_RATIO_E4_MIN;
    target->highest = EP_RATIO_E4_MAX;
    return;
  }
  target->kind = EP_TARGET_VALUE;
  target->value = ratio_e4;
}

static void
find_break_even (const EpScenario *scenario, const EpPair *pair, EpTarget *target)
{
  const EpBreakEven *break_even = &pair->break_even_horizon;

  switch (break_even->kind) {
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    target->kind = EP_TARGET_ALWAYS_DEARER;
    return;
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
    target->kind = EP_TARGET_ALWAYS_CHEAPER;
    return;
  case EP_BREAK_EVEN_PRICE:
    if (target->input.field == EP_FIELD_PRICE_RATIO_E4) {
      find_ratio (scenario, target, break_even->price_minor);
    } else {
      target->kind = EP_TARGET_VALUE;
      target->value = break_even->price_minor;
    }
    break;
  default:
    g_assert_not_reached ();
  }
  if (target->kind == EP_TARGET_VALUE && target->value == ep_input_get (scenario, target->input))
    target->kind = EP_TARGET_HERE;
}

static void
find_nearest (const EpSweep *sweep, EpTarget *target)
{
  EpStretch stretch;

  if (ep_sweep_nearest (sweep, &target->value, &stretch)) {
    target->kind = EP_TARGET_VALUE;
    return;
  }
  target->kind = EP_TARGET_NEVER;
  target->lowest = sweep->lowest;
  target->highest = sweep->highest;
}

/* Fills in what a target of kind EP_TARGET_VALUE changes besides its input, or finds it out of
 * reach. */
static void
find_changes (const EpScenario *scenario, const EpComparison *comparison, guint other,
              EpTarget *target)
{
  g_autoptr (EpScenario) edited =
      scenario_at (scenario, comparison, other, target->input, target->value);

  if (edited == NULL || !compares (edited, other, &target->cheaper)) {
    target->kind = EP_TARGET_OUT_OF_REACH;
    return;
  }
  if (target->input.field != EP_FIELD_HORIZON_MONTHS &&
      ep_scenario_horizon_months (edited) != comparison->horizon_months)
    target->horizon_months = ep_scenario_horizon_months (edited);
  target->holds_price = edited->courses[other].pricing != scenario->courses[other].pricing;
  if (target->holds_price)
    target->held_price_minor = edited->courses[other].session_price_minor;
}

gboolean
ep_target_find (const EpScenario *scenario, const EpComparison *comparison, guint pair,
                EpInput input, EpTarget *target)
{
  g_assert (pair < comparison->n_pairs);

  const EpPair *p = &comparison->pairs[pair];
  EpParameter parameter;

  if (!ep_input_parameter (input, p->course, &parameter))
    return FALSE;

  const EpSweep *sweep = ep_pair_sweep (p, parameter);
  const gboolean by_price = scenario->courses[input.course].pricing == EP_PRICING_PRICE;

  if (sweep == NULL || (input.field == EP_FIELD_PRICE_RATIO_E4 && by_price) ||
      (input.field == EP_FIELD_SESSION_PRICE_MINOR && !by_price))
    return FALSE;

  *target = (EpTarget){.input = input, .cheaper = p->horizon_cheaper};
  if (parameter == EP_PARAMETER_OTHER_SESSION_PRICE)
    find_break_even (scenario, p, target);
  else
    find_nearest (sweep, target);
  if (target->kind == EP_TARGET_VALUE)
    find_changes (scenario, comparison, p->course, target);

  return TRUE;
}

EpScenario *
ep_target_scenario (const EpScenario *scenario, const EpComparison *comparison, guint pair,
                    const EpTarget *target)
{
  g_assert (target->kind == EP_TARGET_VALUE);

  return scenario_at (scenario, comparison, comparison->pairs[pair].course, target->input,
                      target->value);
}
