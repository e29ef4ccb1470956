#include "quote-figures.h"

#include <glib/gi18n-lib.h>
#include <present/inputs.h>

static const EpCourse *
course_of (const EpQuoteSide *side, guint course)
{
  return &ep_desk_state_scenario (side->state)->courses[course];
}

static char *
money (const EpQuoteSide *side, gint64 amount_minor)
{
  return ep_format_money (side->formatter, amount_minor,
                          ep_desk_state_scenario (side->state)->currency);
}

static char *
session_price_text (const EpQuoteSide *side, guint course)
{
  const char *words = ep_desk_state_price_text (side->state, course);

  if (words != NULL)
    /* Translators: what a price list says in place of a price, such as "from 250" */
    return g_strdup_printf (_ ("“%s”"), words);
  return money (side, side->comparison->courses[course].session_price_minor);
}

static char *
sessions_text (const EpQuoteSide *side, guint course)
{
  const EpSessions *sessions = &course_of (side, course)->sessions;
  g_autofree char *min = ep_format_count (side->formatter, sessions->min);
  g_autofree char *likely = ep_format_count (side->formatter, sessions->likely);
  g_autofree char *max = ep_format_count (side->formatter, sessions->max);

  if (sessions->min == sessions->max)
    return g_steal_pointer (&likely);
  /* Translators: the likely number of sessions, and its range: "5 (4 to 6)" */
  return g_strdup_printf (_ ("%s (%s to %s)"), likely, min, max);
}

static char *
interval_text (const EpQuoteSide *side, guint course)
{
  return ep_interval_text (side->formatter, course_of (side, course)->interval);
}

static char *
refund_text (const EpQuoteSide *side, guint course)
{
  return ep_refund_text (course_of (side, course)->refund);
}

static char *
discount_text (const EpQuoteSide *side, guint course)
{
  return ep_format_percent (side->formatter, course_of (side, course)->discount_ppm);
}

static char *
maintenance_text (const EpQuoteSide *side, guint course)
{
  const EpMaintenance *maintenance = &course_of (side, course)->maintenance;
  g_autofree char *months = ep_format_count (side->formatter, maintenance->every_months);

  if (maintenance->every_months == 0)
    /* Translators: there is no maintenance. */
    return g_strdup (C_ ("maintenance", "None"));
  return g_strdup_printf (ngettext ("Every %s month", "Every %s months", maintenance->every_months),
                          months);
}

static char *
maintenance_price_text (const EpQuoteSide *side, guint course)
{
  const EpMaintenance *maintenance = &course_of (side, course)->maintenance;

  if (!maintenance->has_price)
    return g_strdup (_ ("As a session"));
  return money (side, maintenance->price_minor);
}

static char *
minutes_text (const EpQuoteSide *side, guint course)
{
  return ep_format_count (side->formatter, course_of (side, course)->session_minutes);
}

static char *
downtime_text (const EpQuoteSide *side, guint course)
{
  return ep_format_decimal (side->formatter, course_of (side, course)->downtime_tenths, 1, 0);
}

const EpQuoteFigure *
ep_quote_figures (guint *n_figures)
{
  static const EpQuoteFigure figures[] = {
      {N_ ("Session price"), session_price_text},
      {N_ ("Sessions"), sessions_text},
      {N_ ("Interval"), interval_text},
      {N_ ("Unfinished package"), refund_text},
      {N_ ("Discount"), discount_text},
      {N_ ("Maintenance"), maintenance_text},
      {N_ ("Maintenance price"), maintenance_price_text},
      {N_ ("Minutes a session"), minutes_text},
      {N_ ("Days of downtime"), downtime_text},
  };

  *n_figures = G_N_ELEMENTS (figures);
  return figures;
}

char *
ep_quote_package_text (const EpQuoteSide *side, const EpPackage *package)
{
  g_autofree char *percent = NULL;

  if (!package->by_percent)
    return money (side, package->price_minor);
  percent = ep_format_percent (side->formatter, package->percent_off_ppm);
  /* Translators: a package costs so much less than as many single sessions: "15% off" */
  return g_strdup_printf (_ ("%s off"), percent);
}

char *
ep_quote_extra_text (const EpQuoteSide *side, const EpExtra *extra)
{
  g_autofree char *price = money (side, extra->price_minor);

  if (extra->per == EP_PER_SESSION)
    return g_strdup_printf (_ ("%s a session"), price);
  /* Translators: the price of an extra that is paid once, not at each session */
  return g_strdup_printf (_ ("%s once"), price);
}
