#include "course-write.h"

#include "values.h"
#include "words.h"

#include <engine/money.h>

static json_t *
sessions_json (const EpSessions *sessions)
{
  if (sessions->min == sessions->max)
    return json_integer (sessions->likely);
  return json_pack ("{s:i, s:i, s:i}", "min", sessions->min, "likely", sessions->likely, "max",
                    sessions->max);
}

char *
ep_interval_form (const EpInterval *interval)
{
  const char *const *words = interval->count == 1 ? ep_unit_single_words : ep_unit_words;
  return g_strdup_printf ("%u %s", interval->count, words[interval->unit]);
}

static json_t *
interval_json (const EpInterval *interval)
{
  g_autofree char *text = ep_interval_form (interval);
  return json_string (text);
}

static json_t *
packages_json (const EpCourse *course, guint decimals)
{
  json_t *packages = json_array ();
  for (guint i = 0; i < course->n_packages; i++) {
    const EpPackage *package = &course->packages[i];
    json_t *written = json_pack ("{s:i}", "sessions", package->sessions);
    if (package->by_percent)
      ep_json_set (written, "percent_off",
                   ep_json_decimal (package->percent_off_ppm, EP_RATE_DECIMALS));
    else
      ep_json_set (written, "price", ep_json_decimal (package->price_minor, decimals));
    ep_json_append (packages, written);
  }
  return packages;
}

static json_t *
extras_json (const EpCourse *course, guint decimals)
{
  json_t *extras = json_array ();
  for (guint i = 0; i < course->n_extras; i++) {
    const EpExtra *extra = &course->extras[i];
    ep_json_append (extras, json_pack ("{s:s, s:o, s:s}", "name", extra->name, "price",
                                       ep_json_decimal (extra->price_minor, decimals), "per",
                                       ep_per_words[extra->per]));
  }
  return extras;
}

static json_t *
maintenance_json (const EpMaintenance *maintenance, guint decimals)
{
  json_t *written = json_pack ("{s:i}", "every_months", maintenance->every_months);
  if (maintenance->has_price)
    ep_json_set (written, "price", ep_json_decimal (maintenance->price_minor, decimals));
  return written;
}

static void
set_pricing (json_t *written, const EpCourse *course, guint decimals)
{
  if (course->pricing == EP_PRICING_PRICE) {
    ep_json_set (written, "session_price", ep_json_decimal (course->session_price_minor, decimals));
    return;
  }
  const EpPer per = course->pricing == EP_PRICING_RATIO_PER_COURSE ? EP_PER_COURSE : EP_PER_SESSION;
  ep_json_set (written, "price_ratio", ep_json_decimal (course->price_ratio_e4, EP_RATIO_DIGITS));
  ep_json_set (written, "ratio_per", json_string (ep_per_words[per]));
}

json_t *
ep_course_json (const EpCourse *course, guint decimals)
{
  json_t *written =
      json_pack ("{s:s, s:s}", "name", course->name, "kind", ep_kind_words[course->kind]);
  set_pricing (written, course, decimals);
  ep_json_set (written, "sessions", sessions_json (&course->sessions));
  ep_json_set (written, "interval", interval_json (&course->interval));
  ep_json_set (written, "packages", packages_json (course, decimals));
  ep_json_set (written, "discount_percent",
               ep_json_decimal (course->discount_ppm, EP_RATE_DECIMALS));
  ep_json_set (written, "refund", json_string (ep_refund_words[course->refund]));
  ep_json_set (written, "extras", extras_json (course, decimals));
  if (course->maintenance.every_months > 0)
    ep_json_set (written, "maintenance", maintenance_json (&course->maintenance, decimals));
  ep_json_set (written, "session_minutes", json_integer (course->session_minutes));
  ep_json_set (written, "downtime_days", ep_json_decimal (course->downtime_tenths, 1));
  return written;
}
