#include <engine/comparison.h>
#include <glib/gi18n.h>
#include <present/price-list.h>

char *
ep_price_list_price_text (EpFormatter *formatter, const EpCurrency *currency,
                          const EpCourse *course, const char *words)
{
  if (words != NULL)
    return g_strdup (words);
  g_autofree char *amount = ep_format_money (formatter, course->session_price_minor, currency);
  return g_strdup_printf (_ ("%s a session"), amount);
}

char *
ep_package_each_text (EpFormatter *formatter, const EpCurrency *currency, const EpCourse *course,
                      guint package)
{
  g_autofree char *each = ep_format_money (
      formatter,
      ep_package_price_per_session (&course->packages[package], course->session_price_minor),
      currency);
  /* Translators: what a session costs in a package. */
  return g_strdup_printf (_ ("%s each"), each);
}

char *
ep_package_saving_text (EpFormatter *formatter, const EpCurrency *currency, const EpCourse *course,
                        guint package)
{
  const EpWide saving_minor =
      ep_package_saving (&course->packages[package], course->session_price_minor);
  if (saving_minor < 0 || !ep_wide_fits (saving_minor))
    return NULL;
  if (saving_minor == 0)
    return g_strdup (_ ("Costs as much as single sessions"));
  g_autofree char *saving = ep_format_money (formatter, (gint64)saving_minor, currency);
  return g_strdup_printf (_ ("Saves %s against single sessions"), saving);
}

char *
ep_version_text (EpFormatter *formatter, EpDay counts_from, gboolean in_use, EpDay today,
                 EpDay replaced_on)
{
  g_autofree char *from = ep_format_date (formatter, counts_from, EP_DATE_LONG);
  if (!in_use)
    /* Translators: of a price list that counts from a date. */
    return g_strdup_printf (_ ("From %s, not in use yet"), from);
  if (replaced_on != 0 && replaced_on <= today) {
    g_autofree char *replaced = ep_format_date (formatter, replaced_on, EP_DATE_LONG);
    return g_strdup_printf (_ ("Replaced on %s"), replaced);
  }
  if (counts_from > today)
    return g_strdup_printf (_ ("In use from %s on"), from);
  return g_strdup_printf (_ ("In use since %s"), from);
}
