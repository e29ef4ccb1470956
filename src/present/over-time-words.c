#include <glib/gi18n.h>
#include <present/verdict.h>

#include "over-time-chart.h"
#include "sentences.h"

static const char *
leader_name (const TimeChart *chart, EpCheaper cheaper)
{
  return chart->series[cheaper == EP_CHEAPER_OTHER ? 1 : 0].name;
}

static void
add_whole_period (GStrvBuilder *labels, const TimeChart *chart)
{
  EpCheaper cheaper = chart->pair->leaders[0].cheaper;
  const char *name = leader_name (chart, cheaper);
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
  if (chart->pair->horizon_near_tie) {
    g_autofree char *near_tie = g_strdup_printf (
        ngettext ("%s cheaper for %s month, in the end about the same",
                  "%s cheaper for all %s months, in the end about the same", months),
        name, month_count);

    g_strv_builder_add (labels, near_tie);
  }
  /* Translators: over a bar that shows who is cheaper: "Microneedling cheaper for all 36 months" */
  full =
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
add_cheaper_from (GStrvBuilder *labels, const TimeChart *chart, guint leader)
{
  const EpLeader *change = &chart->pair->leaders[leader];
  const char *name = leader_name (chart, change->cheaper);
  g_autofree char *long_date = ep_format_date (chart->formatter, change->day, EP_DATE_LONG);
  g_autofree char *date = ep_format_date (chart->formatter, change->day, EP_DATE_MEDIUM);
  g_autofree char *month = ep_format_date (chart->formatter, change->day, EP_DATE_MONTH);

  if (change->cheaper == EP_CHEAPER_EQUAL) {
    add_equal_from (labels, long_date, month);
    return;
  }
  if (leader + 1 == chart->pair->n_leaders && chart->pair->horizon_near_tie)
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
ep_over_time_strip_labels (const TimeChart *chart, guint leader)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  EpCheaper first = chart->pair->leaders[0].cheaper;

  if (chart->pair->n_leaders == 1)
    add_whole_period (labels, chart);
  else if (leader > 0)
    add_cheaper_from (labels, chart, leader);
  else
    g_strv_builder_add (labels, first == EP_CHEAPER_EQUAL ? C_ ("leader", "The same")
                                                          : leader_name (chart, first));
  return g_strv_builder_end (labels);
}

static char *
describe_whole_period (const TimeChart *chart)
{
  EpCheaper cheaper = chart->pair->leaders[0].cheaper;
  guint months = chart->comparison->horizon_months;
  g_autofree char *month_count = ep_format_count (chart->formatter, months);
  g_autofree char *name = ep_course_label (
      chart->scenario, cheaper == EP_CHEAPER_OTHER ? chart->pair->course : 0, EP_LABEL_AT_START);

  if (cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (ngettext ("Both cost exactly the same for %s month.",
                                      "Both cost exactly the same for all %s months.", months),
                            month_count);
  return g_strdup_printf (
      ngettext ("%s is cheaper for %s month.", "%s is cheaper for all %s months.", months), name,
      month_count);
}

static char *
describe_changes (const TimeChart *chart)
{
  guint n_changes = chart->pair->n_leaders - 1, months = chart->comparison->horizon_months;
  const EpLeader *last = &chart->pair->leaders[n_changes];
  g_autofree char *month_count = ep_format_count (chart->formatter, months);
  g_autofree char *change_count = ep_format_count (chart->formatter, n_changes);
  g_autofree char *date = ep_format_date (chart->formatter, last->day, EP_DATE_LONG);
  g_autofree char *name =
      ep_course_label (chart->scenario, last->cheaper == EP_CHEAPER_OTHER ? chart->pair->course : 0,
                       EP_LABEL_AT_START);

  if (n_changes > 1)
    return g_strdup_printf (ngettext ("Who is cheaper changes %s times in %s month.",
                                      "Who is cheaper changes %s times in %s months.", months),
                            change_count, month_count);
  if (last->cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (_ ("From %s on both cost the same."), date);
  return g_strdup_printf (_ ("%s is cheaper from %s on."), name, date);
}

/* "After 36 months microneedling has cost $2,910.00 and laser $6,000.00." */
static char *
describe_end (const TimeChart *chart)
{
  const EpCurrency *currency = chart->scenario->currency;
  guint months = chart->comparison->horizon_months;
  g_autofree char *month_count = ep_format_count (chart->formatter, months);
  g_autofree char *reference = ep_course_label (chart->scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *other = ep_course_label (chart->scenario, chart->pair->course, EP_LABEL_INSIDE);
  g_autofree char *reference_paid =
      ep_format_money (chart->formatter, chart->series[0].end_minor, currency);
  g_autofree char *other_paid =
      ep_format_money (chart->formatter, chart->series[1].end_minor, currency);

  if (chart->pair->horizon_near_tie)
    return g_strdup_printf (ngettext ("After %s month %s has cost %s and %s %s, about the same.",
                                      "After %s months %s has cost %s and %s %s, about the same.",
                                      months),
                            month_count, reference, reference_paid, other, other_paid);
  return g_strdup_printf (ngettext ("After %s month %s has cost %s and %s %s.",
                                    "After %s months %s has cost %s and %s %s.", months),
                          month_count, reference, reference_paid, other, other_paid);
}

char *
ep_over_time_description (const TimeChart *chart)
{
  return ep_sentences_join (chart->pair->n_leaders == 1 ? describe_whole_period (chart)
                                                        : describe_changes (chart),
                            describe_end (chart));
}
