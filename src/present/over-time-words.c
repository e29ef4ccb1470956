#include <glib/gi18n.h>
#include <present/verdict.h>

#include "over-time-chart.h"

static const char *
leader_name (const TimeChart *chart, const EpPair *pair, EpCheaper cheaper)
{
  return chart->series[cheaper == EP_CHEAPER_OTHER ? pair->course : 0].name;
}

static void
add_whole_period (GStrvBuilder *labels, const TimeChart *chart, const EpPair *pair)
{
  EpCheaper cheaper = pair->leaders[0].cheaper;
  const char *name = leader_name (chart, pair, cheaper);
  guint months = chart->comparison->horizon_months;
  g_autofree char *month_count = ep_format_count (chart->formatter, months);
  g_autofree char *full = NULL;

  if (cheaper == EP_CHEAPER_EQUAL) {
    full = g_strdup_printf (ngettext ("Both cost exactly the same for %s month",
                                      "Both cost exactly the same for all %s months", months),
                            month_count);
    g_strv_builder_add (labels, full);
    g_strv_builder_add (labels, _ ("Both cost exactly the same"));
    g_strv_builder_add (labels, C_ ("leader", "The same"));
    return;
  }
  if (pair->horizon_near_tie) {
    g_autofree char *near_tie = g_strdup_printf (
        ngettext ("%s cheaper for %s month, in the end about the same",
                  "%s cheaper for all %s months, in the end about the same", months),
        name, month_count);

    g_strv_builder_add (labels, near_tie);
  }
  full =
      /* Translators: over a bar that shows who is cheaper: "Microneedling cheaper for all 36
         months" */
      g_strdup_printf (ngettext ("%s cheaper for %s month", "%s cheaper for all %s months", months),
                       name, month_count);
  g_strv_builder_add (labels, full);
  g_strv_builder_add (labels, name);
}

static void
add_formatted (GStrvBuilder *labels, char *label)
{
  g_strv_builder_add (labels, label);
  g_free (label);
}

static void
add_equal_from (GStrvBuilder *labels, const char *long_date, const char *month)
{
  /* Translators: over a bar that shows who is cheaper, at the date from which nobody is */
  add_formatted (labels, g_strdup_printf (_ ("Both the same from %s"), long_date));
  add_formatted (labels, g_strdup_printf (_ ("The same from %s"), month));
  g_strv_builder_add (labels, C_ ("leader", "The same"));
}

static void
add_cheaper_from (GStrvBuilder *labels, const TimeChart *chart, const EpPair *pair, guint leader)
{
  const EpLeader *change = &pair->leaders[leader];
  const char *name = leader_name (chart, pair, change->cheaper);
  g_autofree char *long_date = ep_format_date (chart->formatter, change->day, EP_DATE_LONG);
  g_autofree char *date = ep_format_date (chart->formatter, change->day, EP_DATE_MEDIUM);
  g_autofree char *month = ep_format_date (chart->formatter, change->day, EP_DATE_MONTH);

  if (change->cheaper == EP_CHEAPER_EQUAL) {
    add_equal_from (labels, long_date, month);
    return;
  }
  if (leader + 1 == pair->n_leaders && pair->horizon_near_tie)
    add_formatted (labels, g_strdup_printf (_ ("%s cheaper from %s, in the end about the same"),
                                            name, long_date));
  /* Translators: over a bar that shows who is cheaper: "Laser cheaper from 1 July 2027" */
  add_formatted (labels, g_strdup_printf (_ ("%s cheaper from %s"), name, long_date));
  /* Translators: the same with less room: "Laser from 1 July 2027" */
  add_formatted (labels, g_strdup_printf (C_ ("leader", "%s from %s"), name, long_date));
  add_formatted (labels, g_strdup_printf (C_ ("leader", "%s from %s"), name, date));
  /* Translators: with still less room: "Laser from Jul 2027" */
  add_formatted (labels, g_strdup_printf (C_ ("leader, month", "%s from %s"), name, month));
  g_strv_builder_add (labels, name);
}

char **
ep_over_time_strip_labels (const TimeChart *chart, const EpPair *pair, guint leader)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  EpCheaper first = pair->leaders[0].cheaper;

  if (pair->n_leaders == 1)
    add_whole_period (labels, chart, pair);
  else if (leader > 0)
    add_cheaper_from (labels, chart, pair, leader);
  else
    g_strv_builder_add (labels, first == EP_CHEAPER_EQUAL ? C_ ("leader", "The same")
                                                          : leader_name (chart, pair, first));
  return g_strv_builder_end (labels);
}

char **
ep_over_time_strip_headings (const TimeChart *chart, const EpPair *pair)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();
  g_autofree char *reference = ep_course_label (chart->scenario, 0, EP_LABEL_ALONE);
  g_autofree char *other = ep_course_label (chart->scenario, pair->course, EP_LABEL_INSIDE);

  /* Translators: at the end of a bar that shows who of two is cheaper: "Microneedling against
   * laser" */
  add_formatted (headings, g_strdup_printf (C_ ("pair", "%s against %s"), reference, other));
  /* Translators: the same with less room: "against laser" */
  add_formatted (headings, g_strdup_printf (C_ ("pair", "against %s"), other));
  return g_strv_builder_end (headings);
}
