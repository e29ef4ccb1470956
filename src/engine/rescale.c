#include <engine/input.h>
#include <engine/money.h>

/* The same figure with another number of decimals: FALSE when it has more than that. */
static gboolean
rescale (gint64 *amount_minor, guint from_decimals, guint to_decimals)
{
  if (to_decimals >= from_decimals) {
    *amount_minor *= ep_power_of_ten (to_decimals - from_decimals);
    return TRUE;
  }

  const gint64 divisor = ep_power_of_ten (from_decimals - to_decimals);
  if (*amount_minor % divisor != 0)
    return FALSE;

  *amount_minor /= divisor;
  return TRUE;
}

static gboolean
rescale_course (EpCourse *course, guint from_decimals, guint to_decimals)
{
  gboolean exact = rescale (&course->session_price_minor, from_decimals, to_decimals) &&
                   rescale (&course->maintenance.price_minor, from_decimals, to_decimals);

  for (guint i = 0; exact && i < course->n_packages; i++)
    exact = rescale (&course->packages[i].price_minor, from_decimals, to_decimals);
  for (guint i = 0; exact && i < course->n_extras; i++)
    exact = rescale (&course->extras[i].price_minor, from_decimals, to_decimals);

  return exact;
}

EpScenario *
ep_scenario_with_currency (const EpScenario *scenario, const EpCurrency *currency)
{
  g_autoptr (EpScenario) edited = ep_scenario_copy (scenario);
  const guint from = scenario->currency->decimals;
  const guint to = currency->decimals;

  edited->currency = currency;
  if (!rescale (&edited->per_visit_minor, from, to) ||
      !rescale (&edited->per_day_off_minor, from, to))
    return NULL;

  for (guint c = 0; c < edited->n_courses; c++) {
    if (!rescale_course (&edited->courses[c], from, to))
      return NULL;
  }

  return g_steal_pointer (&edited);
}
