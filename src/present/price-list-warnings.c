#include <engine/money.h>
#include <glib/gi18n.h>
#include <present/price-list.h>

static char *
as_package_text (EpFormatter *formatter, const EpCourse *course, const EpOdd *odd)
{
  g_autofree char *count = ep_format_count (formatter, course->packages[odd->package].sessions);
  return g_strdup_printf (_ ("One session costs as much as the package of %s, or more. "
                             "Is it the price of a package?"),
                          count);
}

static char *
unusual_text (EpFormatter *formatter, const EpCurrency *currency, const EpOdd *odd)
{
  g_autofree char *usual = ep_format_money (formatter, odd->usual_minor, currency);
  if (odd->oddity == EP_ODD_SESSION_PRICE_HIGH)
    /* Translators: an amount that is usual for treatments of the same kind. */
    return g_strdup_printf (_ ("Others of its kind cost about %s a session. "
                               "Is this the price of a package?"),
                            usual);
  /* Translators: an amount that is usual for treatments of the same kind. */
  return g_strdup_printf (_ ("Others of its kind cost about %s a session. "
                             "Is this a deposit or an instalment?"),
                          usual);
}

static char *
dearer_than_singles_text (EpFormatter *formatter, const EpCurrency *currency,
                          const EpCourse *course, const EpOdd *odd)
{
  const guint sessions = course->packages[odd->package].sessions;
  g_autofree char *count = ep_format_count (formatter, sessions);
  g_autofree char *more = ep_format_money (formatter, odd->more_minor, currency);
  return g_strdup_printf (
      /* Translators: below a package of so many sessions: as many single ones cost that much less.
       */
      ngettext ("%s single session costs %s less.", "%s single sessions cost %s less.", sessions),
      count, more);
}

/* So many smaller packages cover the larger one, no session more or less. */
static char *
packages_cost_less_text (EpFormatter *formatter, guint times, const char *size, const char *less)
{
  g_autofree char *count = ep_format_count (formatter, times);
  if (times == 2)
    /* Translators: a package's number of sessions, and an amount. */
    return g_strdup_printf (_ ("Two packages of %s cost %s less. Patients would pay more for the "
                               "larger package."),
                            size, less);
  return g_strdup_printf (
      /* Translators: how many packages, a package's number of sessions, and an amount. */
      ngettext ("%s package of %s costs %s less. Patients would pay more for the larger package.",
                "%s packages of %s cost %s less. Patients would pay more for the larger package.",
                times),
      count, size, less);
}

static char *
packages_and_singles_cost_less_text (EpFormatter *formatter, guint times, guint singles,
                                     const char *size, const char *less)
{
  g_autofree char *packages = ep_format_count (formatter, times);
  g_autofree char *rest = ep_format_count (formatter, singles);
  if (times == 1)
    /* Translators: a package's number of sessions, how many single ones, and an amount. */
    return g_strdup_printf (ngettext ("The package of %s and %s single session cost %s less.",
                                      "The package of %s and %s single sessions cost %s less.",
                                      singles),
                            size, rest, less);
  /* Translators: how many packages, a package's number of sessions, how many single ones, and an
   * amount. */
  return g_strdup_printf (ngettext ("%s packages of %s and %s single session cost %s less.",
                                    "%s packages of %s and %s single sessions cost %s less.",
                                    singles),
                          packages, size, rest, less);
}

static char *
dearer_per_session_text (EpFormatter *formatter, const EpCurrency *currency, const EpCourse *course,
                         const EpOdd *odd)
{
  const guint sessions = course->packages[odd->package].sessions;
  const guint smaller = course->packages[odd->against].sessions;
  const guint covered = odd->against_times * smaller;
  g_autofree char *size = ep_format_count (formatter, smaller);
  g_autofree char *less = ep_format_money (formatter, odd->more_minor, currency);
  if (odd->more_minor <= 0 || odd->against_times == 0)
    /* Translators: below a package: a smaller one, of so many sessions, is cheaper for each. */
    return g_strdup_printf (_ ("Each session costs more than in the package of %s."), size);
  if (covered < sessions)
    return packages_and_singles_cost_less_text (formatter, odd->against_times, sessions - covered,
                                                size, less);
  return packages_cost_less_text (formatter, odd->against_times, size, less);
}

char *
ep_odd_text (EpFormatter *formatter, const EpCurrency *currency, const EpCourse *course,
             const EpOdd *odd)
{
  switch (odd->oddity) {
  case EP_ODD_SESSION_PRICE_AS_PACKAGE:
    return as_package_text (formatter, course, odd);
  case EP_ODD_SESSION_PRICE_HIGH:
  case EP_ODD_SESSION_PRICE_LOW:
    return unusual_text (formatter, currency, odd);
  case EP_ODD_SESSION_PRICE_ZERO:
    return g_strdup (_ ("One session costs nothing. Is the price still to come?"));
  case EP_ODD_PACKAGE_DEARER_THAN_SINGLES:
    return dearer_than_singles_text (formatter, currency, course, odd);
  case EP_ODD_PACKAGE_DEARER_PER_SESSION:
    return dearer_per_session_text (formatter, currency, course, odd);
  default:
    g_assert_not_reached ();
  }
}
