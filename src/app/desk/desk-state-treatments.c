#include "desk-state-treatments.h"

#include "desk-state-private.h"

#include <engine/comparison.h>
#include <engine/schedule.h>

/* The session price that the course has now, however it is told. */
static gint64
session_price_minor (const EpScenario *scenario, guint course)
{
  g_autoptr (EpScenario) priced = NULL;

  if (scenario->courses[course].pricing == EP_PRICING_PRICE)
    return scenario->courses[course].session_price_minor;
  priced = ep_scenario_with_pricing (scenario, course, EP_PRICING_PRICE);
  return priced->courses[course].session_price_minor;
}

/* Months compared that are too few for the course become enough. */
static void
lengthen (EpDeskState *state, guint course)
{
  guint months = MIN (ep_scenario_months_needed (state->scenario, course), EP_HORIZON_MONTHS_MAX);

  if (state->scenario->horizon_months == 0 || state->scenario->horizon_months >= months)
    return;
  state->scenario->horizon_months = months;
  state->origins[0][EP_FIELD_HORIZON_MONTHS] = (EpOrigin){.source = EP_SOURCE_RAISED};
}

EpDeskState *
ep_desk_state_with_treatment (EpDeskState *state, guint course, const EpTreatment *treatment,
                              EpDay counts_from)
{
  EpScenario *scenario = ep_scenario_with_course (state->scenario, course, &treatment->course);
  EpDeskState *next = ep_desk_state_successor (state, scenario);
  g_autoptr (EpListedTreatment) listed = ep_listed_treatment_new (treatment, counts_from);

  if (treatment->price_text != NULL)
    scenario->courses[course].session_price_minor = session_price_minor (state->scenario, course);
  for (guint field = EP_FIELD_SESSION_PRICE_MINOR; field < EP_FIELDS; field++)
    next->origins[course][field] = (EpOrigin){.source = EP_SOURCE_CLINIC};
  ep_desk_state_set_listed (next, course, listed);
  lengthen (next, course);
  return next;
}

/* Whether the field's figure is still that of the list that the course came from. */
static gboolean
is_listed (const EpDeskState *state, guint course, EpField field)
{
  const EpOrigin *origin = &state->origins[course][field];

  return origin->source == EP_SOURCE_CLINIC && !origin->edited;
}

static gboolean
are_listed (const EpDeskState *state, guint course, EpField first, EpField last)
{
  for (guint field = first; field <= last; field++)
    if (!is_listed (state, course, (EpField)field))
      return FALSE;
  return TRUE;
}

/* What was edited stays, and what was not gives way to it. */
static EpSessions
sessions_of_today (const EpDeskState *state, guint course, EpSessions today)
{
  EpSessions now = state->scenario->courses[course].sessions;
  gboolean min = is_listed (state, course, EP_FIELD_SESSIONS_MIN);
  gboolean likely = is_listed (state, course, EP_FIELD_SESSIONS_LIKELY);
  gboolean max = is_listed (state, course, EP_FIELD_SESSIONS_MAX);

  if (max)
    now.max = MAX (today.max, MAX (min ? 1 : now.min, likely ? 1 : now.likely));
  if (min)
    now.min = MIN (today.min, MIN (now.max, likely ? now.max : now.likely));
  if (likely)
    now.likely = CLAMP (today.likely, now.min, now.max);
  return now;
}

static void
take_maintenance (const EpDeskState *state, guint course, EpMaintenance *now,
                  const EpMaintenance *today)
{
  gboolean price = is_listed (state, course, EP_FIELD_MAINTENANCE_PRICE_MINOR);

  if (is_listed (state, course, EP_FIELD_MAINTENANCE_MONTHS)) {
    now->every_months = today->every_months;
    if (price || today->every_months == 0) {
      now->has_price = today->has_price;
      now->price_minor = today->price_minor;
    }
  } else if (price && now->every_months > 0 && today->every_months > 0) {
    now->has_price = today->has_price;
    now->price_minor = today->price_minor;
  }
}

/* Takes the scenario over. */
static EpScenario *
with_extras (EpScenario *scenario, guint course, const EpCourse *today)
{
  EpScenario *next;

  while (scenario->courses[course].n_extras > 0) {
    next = ep_scenario_remove_extra (scenario, course, 0);
    ep_scenario_free (scenario);
    scenario = next;
  }
  for (guint i = 0; i < today->n_extras; i++)
    ep_course_add_extra (&scenario->courses[course], today->extras[i].name,
                         today->extras[i].price_minor, today->extras[i].per);
  return scenario;
}

static void
take_packages (EpCourse *now, const EpCourse *today)
{
  now->n_packages = today->n_packages;
  for (guint i = 0; i < today->n_packages; i++)
    now->packages[i] = today->packages[i];
}

static void
take_rest (const EpDeskState *state, guint course, EpCourse *now, const EpTreatment *treatment)
{
  const EpCourse *today = &treatment->course;

  if (now->pricing == EP_PRICING_PRICE && treatment->price_text == NULL &&
      is_listed (state, course, EP_FIELD_SESSION_PRICE_MINOR))
    now->session_price_minor = today->session_price_minor;
  if (are_listed (state, course, EP_FIELD_INTERVAL_COUNT, EP_FIELD_INTERVAL_UNIT))
    now->interval = today->interval;
  if (is_listed (state, course, EP_FIELD_DISCOUNT_PPM))
    now->discount_ppm = today->discount_ppm;
  if (is_listed (state, course, EP_FIELD_REFUND))
    now->refund = today->refund;
  if (is_listed (state, course, EP_FIELD_SESSION_MINUTES))
    now->session_minutes = today->session_minutes;
  if (is_listed (state, course, EP_FIELD_DOWNTIME_TENTHS))
    now->downtime_tenths = today->downtime_tenths;
  if (are_listed (state, course, EP_FIELD_PACKAGE_SESSIONS, EP_FIELD_PACKAGE_PERCENT_OFF_PPM))
    take_packages (now, today);
  take_maintenance (state, course, &now->maintenance, &today->maintenance);
  now->sessions = sessions_of_today (state, course, today->sessions);
}

static EpDeskState *
with_course_of_today (EpDeskState *state, guint course, const EpTreatment *treatment,
                      EpDay counts_from)
{
  EpScenario *scenario = ep_scenario_copy (state->scenario);
  g_autoptr (EpListedTreatment) listed = ep_listed_treatment_new (treatment, counts_from);
  EpDeskState *next;

  if (are_listed (state, course, EP_FIELD_EXTRA_PRICE_MINOR, EP_FIELD_EXTRA_PER))
    scenario = with_extras (scenario, course, &treatment->course);
  take_rest (state, course, &scenario->courses[course], treatment);
  next = ep_desk_state_successor (state, scenario);
  ep_desk_state_set_listed (next, course, listed);
  lengthen (next, course);
  return next;
}

EpDeskState *
ep_desk_state_with_todays_prices (EpDeskState *state, EpDay counts_from,
                                  const GPtrArray *treatments)
{
  g_autoptr (EpDeskState) today = ep_desk_state_ref (state);

  for (guint course = 0; course < state->scenario->n_courses; course++) {
    const EpListedTreatment *listed = state->listed[course];
    const EpTreatment *treatment =
        listed != NULL ? ep_listed_treatment_find (listed, treatments) : NULL;
    EpDeskState *next;

    if (treatment == NULL)
      continue;
    next = with_course_of_today (today, course, treatment, counts_from);
    ep_desk_state_unref (today);
    today = next;
  }
  return ep_desk_state_ref (ep_desk_state_equal (state, today) ? state : today);
}

gboolean
ep_desk_state_prices_differ (EpDeskState *state, const GPtrArray *treatments)
{
  g_autoptr (EpDeskState) today = ep_desk_state_with_todays_prices (state, 0, treatments);

  for (guint course = 0; course < state->scenario->n_courses; course++) {
    const EpListedTreatment *listed = state->listed[course];

    if (listed != NULL && ep_listed_treatment_find (listed, treatments) == NULL)
      return TRUE;
    if (g_strcmp0 (ep_desk_state_price_text (state, course),
                   ep_desk_state_price_text (today, course)) != 0)
      return TRUE;
  }
  return !ep_scenario_equal (state->scenario, today->scenario);
}

EpDay
ep_desk_state_prices_of (const EpDeskState *state)
{
  EpDay first = 0;

  for (guint course = 0; course < state->scenario->n_courses; course++) {
    const EpListedTreatment *listed = state->listed[course];

    if (listed != NULL && (first == 0 || listed->counts_from < first))
      first = listed->counts_from;
  }
  return first;
}

/* No months compared can hold a course that is longer. */
static gboolean
is_too_long (const EpTreatment *treatment, EpDay start)
{
  return ep_months_needed (start, treatment->course.interval, treatment->course.sessions.likely) >
         EP_HORIZON_MONTHS_MAX;
}

/* The first of the kind with a price in figures, or the first of all. */
static const EpTreatment *
first_of_kind (const GPtrArray *treatments, EpKind kind, EpDay start)
{
  const EpTreatment *first = NULL;

  for (guint i = 0; i < treatments->len; i++) {
    const EpTreatment *treatment = g_ptr_array_index (treatments, i);

    if (treatment->course.kind != kind || is_too_long (treatment, start))
      continue;
    if (treatment->price_text == NULL)
      return treatment;
    if (first == NULL)
      first = treatment;
  }
  return first;
}

/* The base with two courses, from that day. */
static EpDeskState *
blank (EpDeskState *base, EpDay today)
{
  static const EpCourseOrder two = {2, {0, 1}};
  EpDeskState *state = ep_desk_state_with_order (base, &two);

  state->scenario->start = today;
  state->origins[0][EP_FIELD_START].edited = FALSE;
  return state;
}

static gboolean
can_be_compared (EpDeskState *state)
{
  g_autoptr (EpComparison) comparison = ep_compare (state->scenario, EP_COMPARE_PLAIN, NULL);

  return comparison != NULL;
}

EpDeskState *
ep_desk_state_from_price_list (EpDeskState *base, EpDay today, const EpCurrency *currency,
                               EpDay counts_from, const GPtrArray *treatments)
{
  static const EpKind kinds[] = {EP_KIND_MICRONEEDLING, EP_KIND_LASER};
  g_autoptr (EpDeskState) two = blank (base, today);
  EpDeskState *state = ep_desk_state_with_currency (two, currency);
  gboolean found = FALSE;

  for (guint course = 0; state != NULL && course < G_N_ELEMENTS (kinds); course++) {
    const EpTreatment *treatment = first_of_kind (treatments, kinds[course], today);
    EpDeskState *next;

    if (treatment == NULL)
      continue;
    next = ep_desk_state_with_treatment (state, course, treatment, counts_from);
    ep_desk_state_unref (state);
    state = next;
    found = TRUE;
  }
  if (state != NULL && (!found || !can_be_compared (state)))
    g_clear_pointer (&state, ep_desk_state_unref);
  return state;
}
