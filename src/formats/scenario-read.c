#include "scenario-read.h"

#include "course-read.h"
#include "fields.h"
#include "refusal.h"
#include "syntax.h"
#include "words.h"

#include <formats/scenario-json.h>
#include <string.h>

static gboolean
read_currency (const EpPlace *root, const EpCurrency **currency, GError **error)
{
  const EpPlace place = ep_place_member (root, "currency");
  const char *code = NULL;
  if (!ep_read_string (root, "currency", EP_REQUIRED, &code, error))
    return FALSE;
  *currency = ep_currency_find (code);
  return *currency != NULL ||
         ep_refuse_quoting (&place, EP_FORMATS_ERROR_FORM, error,
                            N_ ("\"%s\" is no currency code of ISO 4217"), code);
}

static gboolean
read_start (const EpPlace *root, EpDay *start, GError **error)
{
  const EpPlace place = ep_place_member (root, "start");
  const char *text = NULL;
  guint year, month, day_of_month;
  if (!ep_read_string (root, "start", EP_REQUIRED, &text, error))
    return FALSE;
  if (!ep_day_parse (text, strlen (text), start))
    return ep_refuse_quoting (&place, EP_FORMATS_ERROR_FORM, error,
                              N_ ("\"%s\" is not a date that exists, as YYYY-MM-DD"), text);
  ep_day_get_ymd (*start, &year, &month, &day_of_month);
  return (year >= EP_START_YEAR_MIN && year <= EP_START_YEAR_MAX) ||
         ep_refuse_quoting (&place, EP_FORMATS_ERROR_RANGE, error,
                            N_ ("\"%s\" is not from 1970-01-01 to 2199-12-31"), text);
}

static gboolean
read_tax (const EpPlace *root, EpTax *tax, GError **error)
{
  static const char *const members[] = {"percent", "included", NULL};
  const EpPlace place = ep_place_member (root, "tax");
  return place.value == NULL ||
         (ep_check_object (&place, members, error) &&
          ep_read_percent (&place, "percent", EP_REQUIRED, &tax->rate_ppm, error) &&
          ep_read_boolean (&place, "included", EP_REQUIRED, &tax->included, error));
}

static gboolean
read_patient_costs (const EpPlace *root, EpScenario *scenario, GError **error)
{
  static const char *const members[] = {"per_visit", "per_day_off", NULL};
  const EpPlace place = ep_place_member (root, "patient_costs");
  return place.value == NULL ||
         (ep_check_object (&place, members, error) &&
          ep_read_amount (&place, "per_visit", EP_OPTIONAL, scenario->currency,
                          &scenario->per_visit_minor, error) &&
          ep_read_amount (&place, "per_day_off", EP_OPTIONAL, scenario->currency,
                          &scenario->per_day_off_minor, error));
}

static gboolean
read_courses (const EpPlace *root, EpScenario *scenario, GError **error)
{
  const EpPlace courses = ep_place_member (root, "courses");
  if (!ep_check_array (&courses, EP_REQUIRED, EP_COURSES_MIN, EP_COURSES_MAX, error))
    return FALSE;
  for (gsize i = 0; i < json_array_size (courses.value); i++) {
    const EpPlace course = ep_place_element (&courses, i);
    if (!ep_course_read (&course, scenario, error))
      return FALSE;
  }
  return TRUE;
}

/* The members in the order of CONTRACT.md's table, which is the order in which they are checked. */
static EpScenario *
read_scenario (const EpPlace *root, GError **error)
{
  static const char *const members[] = {
      "currency", "start",         "horizon_months", "basis", "near_tie_percent",
      "tax",      "patient_costs", "courses",        NULL};
  const EpCurrency *currency = NULL;
  EpDay start = 0;
  if (!ep_check_object (root, members, error) || !read_currency (root, &currency, error) ||
      !read_start (root, &start, error))
    return NULL;

  g_autoptr (EpScenario) scenario = ep_scenario_new (currency, start);
  guint basis = scenario->basis;
  if (!ep_read_integer (root, "horizon_months", EP_OPTIONAL, 1, EP_HORIZON_MONTHS_MAX,
                        &scenario->horizon_months, error) ||
      !ep_read_choice (root, "basis", EP_OPTIONAL, ep_basis_words, &basis, error) ||
      !ep_read_percent (root, "near_tie_percent", EP_OPTIONAL, &scenario->near_tie_ppm, error) ||
      !read_tax (root, &scenario->tax, error) || !read_patient_costs (root, scenario, error) ||
      !read_courses (root, scenario, error))
    return NULL;
  scenario->basis = (EpBasis)basis;
  return g_steal_pointer (&scenario);
}

EpScenario *
ep_scenario_read (json_t *root, GError **error)
{
  const EpPlace place = {.value = root};
  return read_scenario (&place, error);
}

EpScenario *
ep_scenario_from_json (const char *bytes, gsize length, GError **error)
{
  json_t *root = ep_json_object_parse ("scenario", bytes, length, error);
  if (root == NULL)
    return NULL;
  EpScenario *scenario = ep_scenario_read (root, error);
  json_decref (root);
  return scenario;
}
