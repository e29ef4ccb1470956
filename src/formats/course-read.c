#include "course-read.h"

#include "refusal.h"
#include "words.h"

#include <engine/money.h>
#include <string.h>

/* The members of each object stand in the order of CONTRACT.md's table, which is the order in which
 * they are checked. */

static gboolean
read_sessions_range (const EpPlace *place, EpSessions *sessions, GError **error)
{
  static const char *const members[] = {"min", "likely", "max", NULL};
  EpSessions read = {1, 1, 1};
  if (!ep_check_object (place, members, error) ||
      !ep_read_integer (place, "min", EP_REQUIRED, 1, EP_SESSIONS_MAX, &read.min, error) ||
      !ep_read_integer (place, "likely", EP_REQUIRED, 1, EP_SESSIONS_MAX, &read.likely, error) ||
      !ep_read_integer (place, "max", EP_REQUIRED, 1, EP_SESSIONS_MAX, &read.max, error))
    return FALSE;
  if (read.min > read.likely || read.likely > read.max)
    return ep_refuse (place, EP_FORMATS_ERROR_RULE, error,
                      N_ ("min %s, likely %s and max %s are out of order"), EP_DIGITS (read.min),
                      EP_DIGITS (read.likely), EP_DIGITS (read.max));
  *sessions = read;
  return TRUE;
}

static gboolean
read_sessions (const EpPlace *course, EpSessions *sessions, GError **error)
{
  const EpPlace place = ep_place_member (course, "sessions");
  guint number = 0;
  if (json_is_object (place.value))
    return read_sessions_range (&place, sessions, error);
  if (place.value != NULL && !json_is_integer (place.value))
    return ep_refuse (&place, EP_FORMATS_ERROR_TYPE, error,
                      N_ ("must be an integer, without point, exponent or quotes, or an object"));
  if (!ep_read_integer (course, "sessions", EP_REQUIRED, 1, EP_SESSIONS_MAX, &number, error))
    return FALSE;
  *sessions = (EpSessions){number, number, number};
  return TRUE;
}

/* Reads "N unit" as far as its form goes: FALSE when it has another, count 0 when N is 0 or has
 * more digits than any N allowed. */
static gboolean
parse_form (const char *text, EpInterval *interval)
{
  const char *unit = text;
  guint count = 0;
  while (g_ascii_isdigit (*unit)) {
    if (unit - text < 4)
      count = count * 10 + (guint)g_ascii_digit_value (*unit);
    unit++;
  }
  const gssize digits = unit - text;
  if (digits == 0 || (digits > 1 && *text == '0') || *unit != ' ')
    return FALSE;
  for (guint i = 0; ep_unit_words[i] != NULL; i++) {
    if (strcmp (unit + 1, ep_unit_words[i]) == 0 ||
        strcmp (unit + 1, ep_unit_single_words[i]) == 0) {
      *interval = (EpInterval){digits <= 4 ? count : 0, (EpUnit)i};
      return TRUE;
    }
  }
  return FALSE;
}

static const guint longest_intervals[] = {EP_INTERVAL_DAYS_MAX, EP_INTERVAL_WEEKS_MAX,
                                          EP_INTERVAL_MONTHS_MAX};

static gboolean
is_allowed (EpInterval interval)
{
  g_assert (interval.unit < G_N_ELEMENTS (longest_intervals));
  return interval.count >= 1 && interval.count <= longest_intervals[interval.unit];
}

gboolean
ep_interval_parse (const char *text, EpInterval *interval)
{
  EpInterval read;
  if (!parse_form (text, &read) || !is_allowed (read))
    return FALSE;
  *interval = read;
  return TRUE;
}

static gboolean
read_interval (const EpPlace *course, EpInterval *interval, GError **error)
{
  const EpPlace place = ep_place_member (course, "interval");
  const char *text = NULL;
  EpInterval read = {0, EP_UNIT_DAYS};
  if (!ep_read_string (course, "interval", EP_OPTIONAL, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (!parse_form (text, &read))
    return ep_refuse_quoting (
        &place, EP_FORMATS_ERROR_FORM, error,
        N_ ("\"%s\" is not an interval such as \"4 weeks\", in days, weeks or months"), text);
  if (!is_allowed (read))
    return ep_refuse_quoting (&place, EP_FORMATS_ERROR_RANGE, error,
                              N_ ("\"%s\" is not from 1 to %s %s"), text,
                              EP_DIGITS (longest_intervals[read.unit]), ep_unit_words[read.unit]);
  *interval = read;
  return TRUE;
}

static gboolean
read_package (const EpPlace *place, const EpCurrency *currency, EpPackage *package, GError **error)
{
  static const char *const members[] = {"sessions", "price", "percent_off", NULL};
  if (!ep_check_object (place, members, error) ||
      !ep_read_integer (place, "sessions", EP_REQUIRED, EP_PACKAGE_SESSIONS_MIN,
                        EP_PACKAGE_SESSIONS_MAX, &package->sessions, error) ||
      !ep_read_amount (place, "price", EP_OPTIONAL, currency, &package->price_minor, error) ||
      !ep_read_percent (place, "percent_off", EP_OPTIONAL, &package->percent_off_ppm, error))
    return FALSE;

  const EpPlace price = ep_place_member (place, "price");
  const EpPlace percent_off = ep_place_member (place, "percent_off");
  if (price.value == NULL && percent_off.value == NULL)
    return ep_refuse (&price, EP_FORMATS_ERROR_MISSING, error,
                      N_ ("is missing, and percent_off too"));
  if (price.value != NULL && percent_off.value != NULL)
    return ep_refuse (&percent_off, EP_FORMATS_ERROR_RULE, error, N_ ("cannot stand beside price"));
  package->by_percent = percent_off.value != NULL;
  return TRUE;
}

static gboolean
check_package_sizes (const EpPlace *packages, const EpCourse *course, GError **error)
{
  for (guint later = 1; later < course->n_packages; later++) {
    for (guint earlier = 0; earlier < later; earlier++) {
      if (course->packages[earlier].sessions == course->packages[later].sessions) {
        const EpPlace package = ep_place_element (packages, later);
        const EpPlace sessions = ep_place_member (&package, "sessions");
        return ep_refuse (&sessions, EP_FORMATS_ERROR_RULE, error,
                          N_ ("an earlier package has as many"));
      }
    }
  }
  return TRUE;
}

static gboolean
read_packages (const EpPlace *place, const EpCurrency *currency, EpCourse *course, GError **error)
{
  const EpPlace packages = ep_place_member (place, "packages");
  if (!ep_check_array (&packages, EP_OPTIONAL, 0, EP_PACKAGES_MAX, error))
    return FALSE;
  for (gsize i = 0; i < json_array_size (packages.value); i++) {
    const EpPlace package = ep_place_element (&packages, i);
    if (!read_package (&package, currency, &course->packages[i], error))
      return FALSE;
    course->n_packages++;
  }
  return check_package_sizes (&packages, course, error);
}

static gboolean
read_extra (const EpPlace *place, const EpCurrency *currency, EpCourse *course, GError **error)
{
  static const char *const members[] = {"name", "price", "per", NULL};
  const char *name = NULL;
  gint64 price_minor = 0;
  guint per = EP_PER_SESSION;
  if (!ep_check_object (place, members, error) ||
      !ep_read_text (place, "name", EP_REQUIRED, EP_NAME_MAX, &name, error) ||
      !ep_read_amount (place, "price", EP_REQUIRED, currency, &price_minor, error) ||
      !ep_read_choice (place, "per", EP_REQUIRED, ep_per_words, &per, error))
    return FALSE;
  ep_course_add_extra (course, name, price_minor, (EpPer)per);
  return TRUE;
}

static gboolean
read_extras (const EpPlace *place, const EpCurrency *currency, EpCourse *course, GError **error)
{
  const EpPlace extras = ep_place_member (place, "extras");
  if (!ep_check_array (&extras, EP_OPTIONAL, 0, EP_EXTRAS_MAX, error))
    return FALSE;
  for (gsize i = 0; i < json_array_size (extras.value); i++) {
    const EpPlace extra = ep_place_element (&extras, i);
    if (!read_extra (&extra, currency, course, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_maintenance (const EpPlace *course, const EpCurrency *currency, EpMaintenance *maintenance,
                  GError **error)
{
  static const char *const members[] = {"every_months", "price", NULL};
  const EpPlace place = ep_place_member (course, "maintenance");
  if (place.value == NULL)
    return TRUE;
  maintenance->has_price = json_object_get (place.value, "price") != NULL;
  return ep_check_object (&place, members, error) &&
         ep_read_integer (&place, "every_months", EP_REQUIRED, 1, EP_MAINTENANCE_MONTHS_MAX,
                          &maintenance->every_months, error) &&
         ep_read_amount (&place, "price", EP_OPTIONAL, currency, &maintenance->price_minor, error);
}

/* The members that tell the price, up to `ratio_per`. The reference has to have a session price;
 * what another course needs is a rule between members. */
static gboolean
read_pricing (const EpPlace *place, const EpCurrency *currency, EpPresence session_price,
              EpCourse *course, GError **error)
{
  guint per = EP_PER_SESSION;
  if (!ep_read_amount (place, "session_price", session_price, currency,
                       &course->session_price_minor, error) ||
      !ep_read_decimal (place, "price_ratio", EP_OPTIONAL, EP_RATIO_DIGITS, EP_RATIO_E4_MIN,
                        EP_RATIO_E4_MAX, &course->price_ratio_e4, error) ||
      !ep_read_choice (place, "ratio_per", EP_OPTIONAL, ep_per_words, &per, error))
    return FALSE;
  if (json_object_get (place->value, "price_ratio") != NULL)
    course->pricing =
        per == EP_PER_COURSE ? EP_PRICING_RATIO_PER_COURSE : EP_PRICING_RATIO_PER_SESSION;
  return TRUE;
}

static gboolean
check_pricing (const EpPlace *place, gboolean reference, GError **error)
{
  const EpPlace price = ep_place_member (place, "session_price");
  const EpPlace ratio = ep_place_member (place, "price_ratio");
  const EpPlace ratio_per = ep_place_member (place, "ratio_per");
  if (price.value == NULL && ratio.value == NULL)
    return ep_refuse (&price, EP_FORMATS_ERROR_MISSING, error,
                      N_ ("is missing, and price_ratio too"));
  if (reference && ratio.value != NULL)
    return ep_refuse (&ratio, EP_FORMATS_ERROR_RULE, error,
                      N_ ("is a ratio to the first course, which cannot have it itself"));
  if (price.value != NULL && ratio.value != NULL)
    return ep_refuse (&ratio, EP_FORMATS_ERROR_RULE, error,
                      N_ ("cannot stand beside session_price"));
  if (ratio.value == NULL && ratio_per.value != NULL)
    return ep_refuse (&ratio_per, EP_FORMATS_ERROR_RULE, error,
                      N_ ("means nothing without price_ratio"));
  return TRUE;
}

gboolean
ep_course_read_members (const EpPlace *place, const EpCurrency *currency, EpPresence session_price,
                        EpCourse *course, GError **error)
{
  guint kind = course->kind;
  guint refund = course->refund;
  if (!ep_read_choice (place, "kind", EP_OPTIONAL, ep_kind_words, &kind, error) ||
      !read_pricing (place, currency, session_price, course, error) ||
      !read_sessions (place, &course->sessions, error) ||
      !read_interval (place, &course->interval, error) ||
      !read_packages (place, currency, course, error) ||
      !ep_read_percent (place, "discount_percent", EP_OPTIONAL, &course->discount_ppm, error) ||
      !ep_read_choice (place, "refund", EP_OPTIONAL, ep_refund_words, &refund, error) ||
      !read_extras (place, currency, course, error) ||
      !read_maintenance (place, currency, &course->maintenance, error) ||
      !ep_read_integer (place, "session_minutes", EP_OPTIONAL, 0, EP_SESSION_MINUTES_MAX,
                        &course->session_minutes, error) ||
      !ep_read_decimal (place, "downtime_days", EP_OPTIONAL, 1, 0, EP_DOWNTIME_TENTHS_MAX,
                        &course->downtime_tenths, error))
    return FALSE;
  course->kind = (EpKind)kind;
  course->refund = (EpRefund)refund;
  return TRUE;
}

gboolean
ep_course_read (const EpPlace *place, EpScenario *scenario, GError **error)
{
  static const char *const members[] = {
      "name",     "kind",        "session_price",   "price_ratio",      "ratio_per",
      "sessions", "interval",    "packages",        "discount_percent", "refund",
      "extras",   "maintenance", "session_minutes", "downtime_days",    NULL};
  const gboolean reference = scenario->n_courses == 0;
  const char *name = NULL;
  if (!ep_check_object (place, members, error) ||
      !ep_read_text (place, "name", EP_REQUIRED, EP_NAME_MAX, &name, error))
    return FALSE;
  EpCourse *course = ep_scenario_add_course (scenario, name);
  return ep_course_read_members (place, scenario->currency, reference ? EP_REQUIRED : EP_OPTIONAL,
                                 course, error) &&
         check_pricing (place, reference, error);
}
