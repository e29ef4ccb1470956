#include "course-read.h"
#include "setters.h"
#include "words.h"

#include <engine/decimal.h>
#include <engine/money.h>
#include <string.h>

/* The fast way. It knows the forms of the contract's table and the limits of single values, and
 * leaves whatever is not plainly good to the other way. */

#define INTERVAL_LENGTH 32

static gboolean
parse_decimal (const EpCsvCell *cell, guint decimals, guint minimum, guint maximum, guint *value)
{
  gint64 number;
  if (ep_decimal_parse (cell->text, cell->length, decimals, minimum, maximum, &number) !=
      EP_DECIMAL_OK)
    return FALSE;
  *value = (guint)number;
  return TRUE;
}

static gboolean
parse_percent (const EpCsvCell *cell, guint *rate_ppm)
{
  return parse_decimal (cell, EP_RATE_DECIMALS, 0, EP_PPM_ONE, rate_ppm);
}

static gboolean
parse_integer (const EpCsvCell *cell, guint minimum, guint maximum, guint *value)
{
  return parse_decimal (cell, 0, minimum, maximum, value);
}

static gboolean
parse_amount (const EpCsvCell *cell, const EpScenario *scenario, gint64 *amount_minor)
{
  const guint decimals = scenario->currency->decimals;
  return ep_decimal_parse (cell->text, cell->length, decimals, 0, ep_amount_max (decimals),
                           amount_minor) == EP_DECIMAL_OK;
}

static gboolean
is_word (const EpCsvCell *cell, const char *word)
{
  return strlen (word) == cell->length && memcmp (word, cell->text, cell->length) == 0;
}

static gboolean
parse_word (const EpCsvCell *cell, const char *const *words, guint *choice)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (is_word (cell, words[i])) {
      *choice = i;
      return TRUE;
    }
  }
  return FALSE;
}

/* Whether it is a name, of ASCII at least. Names change no figure, so there is nothing to set. */
static gboolean
is_name (const EpCsvCell *cell)
{
  gboolean blank = TRUE;
  for (gsize i = 0; i < cell->length; i++) {
    if (!g_ascii_isprint (cell->text[i]))
      return FALSE;
    blank = blank && cell->text[i] == ' ';
  }
  return !blank && !cell->escaped && cell->length <= EP_NAME_MAX;
}

static gboolean
set_start (const EpCsvCell *cell, EpScenario *scenario)
{
  guint year, month, day_of_month;
  EpDay day;
  if (!ep_day_parse (cell->text, cell->length, &day))
    return FALSE;
  ep_day_get_ymd (day, &year, &month, &day_of_month);
  scenario->start = day;
  return year >= EP_START_YEAR_MIN && year <= EP_START_YEAR_MAX;
}

static gboolean
set_included (const EpCsvCell *cell, EpScenario *scenario)
{
  scenario->tax.included = is_word (cell, "true");
  return scenario->tax.included || is_word (cell, "false");
}

static gboolean
set_basis (const EpCsvCell *cell, EpScenario *scenario)
{
  guint basis = 0;
  const gboolean known = parse_word (cell, ep_basis_words, &basis);
  scenario->basis = (EpBasis)basis;
  return known;
}

static gboolean
set_kind (const EpCsvCell *cell, EpCourse *course)
{
  guint kind = 0;
  const gboolean known = parse_word (cell, ep_kind_words, &kind);
  course->kind = (EpKind)kind;
  return known;
}

static gboolean
set_price_ratio (const EpCsvCell *cell, EpCourse *course)
{
  if (course->pricing == EP_PRICING_PRICE)
    course->pricing = EP_PRICING_RATIO_PER_SESSION;
  course->session_price_minor = 0;
  return parse_decimal (cell, EP_RATIO_DIGITS, EP_RATIO_E4_MIN, EP_RATIO_E4_MAX,
                        &course->price_ratio_e4);
}

static gboolean
set_ratio_per (const EpCsvCell *cell, EpCourse *course)
{
  guint per = 0;
  if (course->pricing == EP_PRICING_PRICE || !parse_word (cell, ep_per_words, &per))
    return FALSE;
  course->pricing =
      per == EP_PER_COURSE ? EP_PRICING_RATIO_PER_COURSE : EP_PRICING_RATIO_PER_SESSION;
  return TRUE;
}

static gboolean
set_interval (const EpCsvCell *cell, EpCourse *course)
{
  char text[INTERVAL_LENGTH];
  if (cell->length >= sizeof text)
    return FALSE;
  memcpy (text, cell->text, cell->length);
  text[cell->length] = '\0';
  return ep_interval_parse (text, &course->interval);
}

static gboolean
set_refund (const EpCsvCell *cell, EpCourse *course)
{
  guint refund = 0;
  const gboolean known = parse_word (cell, ep_refund_words, &refund);
  course->refund = (EpRefund)refund;
  return known;
}

static gboolean
set_extra_per (const EpCsvCell *cell, EpExtra *extra)
{
  guint per = 0;
  const gboolean known = parse_word (cell, ep_per_words, &per);
  extra->per = (EpPer)per;
  return known;
}

static gboolean
set_of_scenario (EpSet set, const EpCsvCell *cell, EpScenario *scenario)
{
  switch ((guint)set) {
  case EP_SET_CURRENCY:
    return is_word (cell, scenario->currency->code);
  case EP_SET_START:
    return set_start (cell, scenario);
  case EP_SET_HORIZON_MONTHS:
    return parse_integer (cell, 1, EP_HORIZON_MONTHS_MAX, &scenario->horizon_months);
  case EP_SET_BASIS:
    return set_basis (cell, scenario);
  case EP_SET_NEAR_TIE_PERCENT:
    return parse_percent (cell, &scenario->near_tie_ppm);
  case EP_SET_TAX_PERCENT:
    return parse_percent (cell, &scenario->tax.rate_ppm);
  case EP_SET_TAX_INCLUDED:
    return set_included (cell, scenario);
  case EP_SET_PER_VISIT:
    return parse_amount (cell, scenario, &scenario->per_visit_minor);
  case EP_SET_PER_DAY_OFF:
    return parse_amount (cell, scenario, &scenario->per_day_off_minor);
  default:
    g_assert_not_reached ();
  }
}

static gboolean
set_sessions (EpSet set, const EpCsvCell *cell, EpSessions *sessions)
{
  guint number;
  if (!parse_integer (cell, 1, EP_SESSIONS_MAX, &number))
    return FALSE;
  if (set == EP_SET_SESSIONS)
    *sessions = (EpSessions){number, number, number};
  else if (set == EP_SET_SESSIONS_MIN)
    sessions->min = number;
  else if (set == EP_SET_SESSIONS_LIKELY)
    sessions->likely = number;
  else
    sessions->max = number;
  return TRUE;
}

static gboolean
set_of_package (EpSet set, const EpCsvCell *cell, const EpScenario *scenario, EpPackage *package)
{
  if (set == EP_SET_PACKAGE_SESSIONS)
    return parse_integer (cell, EP_PACKAGE_SESSIONS_MIN, EP_PACKAGE_SESSIONS_MAX,
                          &package->sessions);
  package->by_percent = set == EP_SET_PACKAGE_PERCENT_OFF;
  package->price_minor = 0;
  package->percent_off_ppm = 0;
  return package->by_percent ? parse_percent (cell, &package->percent_off_ppm)
                             : parse_amount (cell, scenario, &package->price_minor);
}

static gboolean
set_maintenance_price (const EpCsvCell *cell, const EpScenario *scenario,
                       EpMaintenance *maintenance)
{
  maintenance->has_price = TRUE;
  return maintenance->every_months > 0 && parse_amount (cell, scenario, &maintenance->price_minor);
}

static gboolean
set_session_price (const EpCsvCell *cell, const EpScenario *scenario, EpCourse *course)
{
  course->pricing = EP_PRICING_PRICE;
  course->price_ratio_e4 = 0;
  return parse_amount (cell, scenario, &course->session_price_minor);
}

static gboolean
set_of_course (const EpSetter *setter, const EpCsvCell *cell, const EpScenario *scenario,
               EpCourse *course)
{
  switch ((guint)setter->set) {
  case EP_SET_NAME:
  case EP_SET_EXTRA_NAME:
    return is_name (cell);
  case EP_SET_KIND:
    return set_kind (cell, course);
  case EP_SET_SESSION_PRICE:
    return set_session_price (cell, scenario, course);
  case EP_SET_PRICE_RATIO:
    return setter->course > 0 && set_price_ratio (cell, course);
  case EP_SET_RATIO_PER:
    return set_ratio_per (cell, course);
  case EP_SET_SESSIONS:
  case EP_SET_SESSIONS_MIN:
  case EP_SET_SESSIONS_LIKELY:
  case EP_SET_SESSIONS_MAX:
    return set_sessions (setter->set, cell, &course->sessions);
  case EP_SET_INTERVAL:
    return set_interval (cell, course);
  case EP_SET_PACKAGE_SESSIONS:
  case EP_SET_PACKAGE_PRICE:
  case EP_SET_PACKAGE_PERCENT_OFF:
    return set_of_package (setter->set, cell, scenario, &course->packages[setter->index]);
  case EP_SET_DISCOUNT_PERCENT:
    return parse_percent (cell, &course->discount_ppm);
  case EP_SET_REFUND:
    return set_refund (cell, course);
  case EP_SET_EXTRA_PRICE:
    return parse_amount (cell, scenario, &course->extras[setter->index].price_minor);
  case EP_SET_EXTRA_PER:
    return set_extra_per (cell, &course->extras[setter->index]);
  case EP_SET_MAINTENANCE_MONTHS:
    return parse_integer (cell, 1, EP_MAINTENANCE_MONTHS_MAX, &course->maintenance.every_months);
  case EP_SET_MAINTENANCE_PRICE:
    return set_maintenance_price (cell, scenario, &course->maintenance);
  case EP_SET_SESSION_MINUTES:
    return parse_integer (cell, 0, EP_SESSION_MINUTES_MAX, &course->session_minutes);
  case EP_SET_DOWNTIME_DAYS:
    return parse_decimal (cell, 1, 0, EP_DOWNTIME_TENTHS_MAX, &course->downtime_tenths);
  default:
    g_assert_not_reached ();
  }
}

gboolean
ep_setter_set (const EpSetter *setter, const EpCsvCell *cell, EpScenario *scenario)
{
  if (setter->set < EP_SET_NAME)
    return set_of_scenario (setter->set, cell, scenario);
  return set_of_course (setter, cell, scenario, &scenario->courses[setter->course]);
}
