#include "held.h"

Totals
model_totals (const EpScenario *scenario, guint course, guint sessions, guint months)
{
  g_autofree ModelCourse *model = g_new (ModelCourse, 1);

  model_course (scenario, course, sessions, model_add_months (scenario->start, months), model);
  return (Totals){model->course_total, model->horizon_total};
}

EpCheaper
model_cheaper (EpWide reference, EpWide other)
{
  return reference < other   ? EP_CHEAPER_REFERENCE
         : other < reference ? EP_CHEAPER_OTHER
                             : EP_CHEAPER_EQUAL;
}

EpScenario *
model_held (const EpScenario *scenario, guint course)
{
  g_autofree ModelCourse *model = g_new (ModelCourse, 1);
  EpScenario *held = ep_scenario_copy (scenario);

  model_course (scenario, course, 1, scenario->start, model);
  held->courses[course].pricing = EP_PRICING_PRICE;
  held->courses[course].price_ratio_e4 = 0;
  held->courses[course].session_price_minor = (gint64)model->session_price;
  held->horizon_months = model_horizon_months (scenario);
  return held;
}

static gboolean
is_of_reference (EpParameter parameter)
{
  return parameter == EP_PARAMETER_REFERENCE_SESSION_PRICE ||
         parameter == EP_PARAMETER_REFERENCE_SESSIONS ||
         parameter == EP_PARAMETER_REFERENCE_MAINTENANCE;
}

gint64
model_held_value (const EpScenario *held, guint course, EpParameter parameter)
{
  const EpCourse *swept = &held->courses[is_of_reference (parameter) ? 0 : course];

  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    return swept->session_price_minor;
  case EP_PARAMETER_REFERENCE_SESSIONS:
  case EP_PARAMETER_OTHER_SESSIONS:
    return swept->sessions.likely;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
  case EP_PARAMETER_OTHER_MAINTENANCE:
    return swept->maintenance.every_months;
  case EP_PARAMETER_HORIZON:
    return held->horizon_months;
  default:
    g_assert_not_reached ();
  }
}

void
model_held_totals (EpScenario *held, guint course, EpParameter parameter, gint64 value,
                   EpWide *reference, EpWide *other)
{
  const guint c = is_of_reference (parameter) ? 0 : course;
  EpCourse *swept = &held->courses[c];
  const EpCourse now = *swept;
  guint sessions[2] = {held->courses[0].sessions.likely, held->courses[course].sessions.likely};
  guint months = held->horizon_months;

  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    swept->session_price_minor = value;
    break;
  case EP_PARAMETER_REFERENCE_SESSIONS:
  case EP_PARAMETER_OTHER_SESSIONS:
    sessions[c == 0 ? 0 : 1] = (guint)value;
    months = MAX (months, model_months_needed (held, c, (guint)value));
    break;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
  case EP_PARAMETER_OTHER_MAINTENANCE:
    swept->maintenance.every_months = (guint)value;
    break;
  case EP_PARAMETER_HORIZON:
    months = (guint)value;
    break;
  default:
    g_assert_not_reached ();
  }

  *reference = model_totals (held, 0, sessions[0], months).horizon;
  *other = model_totals (held, course, sessions[1], months).horizon;
  *swept = now;
}

EpCheaper
model_held_answer (EpScenario *held, guint course, EpParameter parameter, gint64 value)
{
  EpWide reference, other;

  model_held_totals (held, course, parameter, value, &reference, &other);
  return model_cheaper (reference, other);
}
