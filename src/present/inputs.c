#include <glib/gi18n.h>
#include <locale.h>
#include <present/inputs.h>

static char *
ratio_caption (EpFormatter *formatter, const EpComparison *comparison, guint course)
{
  EpRatio ratio = ep_ratio (comparison->courses[course].session_price_minor,
                            comparison->courses[0].session_price_minor);
  if (course == 0 || !ratio.known)
    return NULL;
  g_autofree char *text = ep_format_ratio (formatter, ratio, 2);
  /* Translators: a session price compared with the other treatment's, "2.17 times" as much. */
  return g_strdup_printf (_ ("%s times"), text);
}

static char *
per_session_caption (EpFormatter *formatter, gint64 amount_minor, const EpCurrency *currency)
{
  g_autofree char *amount = ep_format_money (formatter, amount_minor, currency);
  return g_strdup_printf (_ ("%s a session"), amount);
}

static char *
sessions_caption (EpFormatter *formatter, EpSessions sessions)
{
  if (sessions.min == sessions.max)
    return NULL;
  g_autofree char *min = ep_format_count (formatter, sessions.min);
  g_autofree char *max = ep_format_count (formatter, sessions.max);
  /* Translators: a range of numbers of sessions. */
  return g_strdup_printf (C_ ("sessions", "%s to %s"), min, max);
}

static char *
end_caption (EpFormatter *formatter, EpDay end)
{
  g_autofree char *date = ep_format_date (formatter, end, EP_DATE_MEDIUM);
  /* Translators: the date up to which costs are compared. */
  return g_strdup_printf (_ ("To %s"), date);
}

/* `sessions` at a session price, a percentage taken off. */
static char *
package_caption (EpFormatter *formatter, const EpPackage *package, gint64 session_price_minor,
                 const EpCurrency *currency)
{
  const EpWide price = ep_package_price (package, session_price_minor);
  return ep_wide_fits (price) ? ep_format_money (formatter, (gint64)price, currency) : NULL;
}

char *
ep_input_caption (EpFormatter *formatter, const EpScenario *scenario,
                  const EpComparison *comparison, EpInput input)
{
  g_assert (input.course < scenario->n_courses);
  const EpCourse *course = &scenario->courses[input.course];
  const EpPackage *package = &course->packages[input.index];
  gint64 session_price_minor = comparison->courses[input.course].session_price_minor;

  switch ((guint)input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    return ratio_caption (formatter, comparison, input.course);
  case EP_FIELD_PRICE_RATIO_E4:
    return per_session_caption (formatter, session_price_minor, scenario->currency);
  case EP_FIELD_SESSIONS_LIKELY:
    return sessions_caption (formatter, course->sessions);
  case EP_FIELD_MAINTENANCE_MONTHS:
    /* Translators: below "Maintenance" and a number of months, or without one. */
    return g_strdup (course->maintenance.every_months > 0 ? _ ("Months apart")
                                                          : C_ ("maintenance", "None"));
  case EP_FIELD_HORIZON_MONTHS:
    return end_caption (formatter, comparison->end);
  case EP_FIELD_PACKAGE_PRICE_MINOR:
    return per_session_caption (
        formatter, ep_package_price_per_session (package, session_price_minor), scenario->currency);
  case EP_FIELD_PACKAGE_PERCENT_OFF_PPM:
    return package_caption (formatter, package, session_price_minor, scenario->currency);
  default:
    return NULL;
  }
}

char *
ep_interval_text (EpFormatter *formatter, EpInterval interval)
{
  g_autofree char *count = ep_format_count (formatter, interval.count);
  switch (interval.unit) {
  case EP_UNIT_DAYS:
    return g_strdup_printf (ngettext ("%s day apart", "%s days apart", interval.count), count);
  case EP_UNIT_WEEKS:
    return g_strdup_printf (ngettext ("%s week apart", "%s weeks apart", interval.count), count);
  case EP_UNIT_MONTHS:
    return g_strdup_printf (ngettext ("%s month apart", "%s months apart", interval.count), count);
  default:
    g_assert_not_reached ();
  }
}

char *
ep_refund_text (EpRefund refund)
{
  switch (refund) {
  case EP_REFUND_SINGLE_PRICE:
    return g_strdup (_ ("Rest over single price"));
  case EP_REFUND_PRO_RATA:
    return g_strdup (_ ("By sessions left"));
  case EP_REFUND_NONE:
  default:
    return g_strdup (_ ("No refund"));
  }
}

static char *
packages_text (EpFormatter *formatter, const EpCourse *course, const EpCurrency *currency)
{
  const EpPackage *package = &course->packages[0];
  g_autofree char *packages = ep_format_count (formatter, course->n_packages);
  if (course->n_packages == 0)
    return g_strdup (_ ("no packages"));
  if (course->n_packages > 1)
    return g_strdup_printf (ngettext ("%s package", "%s packages", course->n_packages), packages);

  g_autofree char *sessions = ep_format_count (formatter, package->sessions);
  if (package->by_percent) {
    g_autofree char *percent = ep_format_percent (formatter, package->percent_off_ppm);
    /* Translators: a package of so many sessions, "6 at 15% off". */
    return g_strdup_printf (_ ("%s at %s off"), sessions, percent);
  }
  g_autofree char *price = ep_format_money (formatter, package->price_minor, currency);
  /* Translators: a package of so many sessions, "3 for $810.00". */
  return g_strdup_printf (_ ("%s for %s"), sessions, price);
}

char *
ep_course_details_caption (EpFormatter *formatter, const EpScenario *scenario, guint course)
{
  g_assert (course < scenario->n_courses);
  const EpCourse *details = &scenario->courses[course];
  g_autofree char *interval = ep_interval_text (formatter, details->interval);
  g_autofree char *packages = packages_text (formatter, details, scenario->currency);
  if (details->sessions.min == details->sessions.max)
    /* Translators: "4 weeks apart, no packages". */
    return g_strdup_printf (_ ("%s, %s"), interval, packages);

  g_autofree char *min = ep_format_count (formatter, details->sessions.min);
  g_autofree char *max = ep_format_count (formatter, details->sessions.max);
  /* Translators: "4 to 6 sessions, 1 month apart, 3 for $810.00". */
  return g_strdup_printf (_ ("%s to %s sessions, %s, %s"), min, max, interval, packages);
}

static char *
tax_text (EpFormatter *formatter, EpTax tax)
{
  if (tax.rate_ppm == 0)
    return g_strdup (C_ ("tax", "None"));
  g_autofree char *rate = ep_format_percent (formatter, tax.rate_ppm);
  /* Translators: a tax that the prices have in them. */
  return tax.included ? g_strdup_printf (_ ("%s included"), rate) : g_steal_pointer (&rate);
}

char *
ep_comparison_details_caption (EpFormatter *formatter, const EpScenario *scenario)
{
  g_autofree char *tax = tax_text (formatter, scenario->tax);
  g_autofree char *near_tie = ep_format_percent (formatter, scenario->near_tie_ppm);
  if (scenario->basis == EP_BASIS_ALL_IN)
    /* Translators: tax, whether the patient's own costs count, and the difference that counts as
     * about the same: "8.25%, counted, within 1%". */
    return g_strdup_printf (_ ("%s, counted, within %s"), tax, near_tie);
  /* Translators: as above, "None, not counted, within 1%". */
  return g_strdup_printf (_ ("%s, not counted, within %s"), tax, near_tie);
}
