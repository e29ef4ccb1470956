#include "report-parts.h"
#include "table.h"

#include <glib/gi18n.h>
#include <present/verdict.h>
#include <string.h>

#define DOWNTIME_DECIMALS 1

/* What can be nothing for every course, and is not worth a row then. */
typedef gint64 (*CourseTotal) (const EpCourseCost *cost);

static gint64
tax_total (const EpCourseCost *cost)
{
  return cost->tax_total_minor;
}

static gint64
patient_total (const EpCourseCost *cost)
{
  return cost->patient_total_minor;
}

static gint64
minutes_total (const EpCourseCost *cost)
{
  return (gint64)cost->minutes_total;
}

static gint64
downtime_total (const EpCourseCost *cost)
{
  return (gint64)cost->downtime_total_tenths;
}

static gboolean
any (const EpReport *report, CourseTotal total)
{
  for (guint i = 0; i < report->comparison->n_courses; i++) {
    if (total (&report->comparison->courses[i]) != 0)
      return TRUE;
  }
  return FALSE;
}

/* One row of the table of courses: what it says of a course. New text. */
typedef char *(*CourseText) (EpReport *report, guint course);

static char *
name_text (EpReport *report, guint course)
{
  return g_strdup (report->scenario->courses[course].name);
}

static char *
session_price_text (EpReport *report, guint course)
{
  return ep_report_money (report, report->comparison->courses[course].session_price_minor);
}

static char *
sessions_text (EpReport *report, guint course)
{
  const EpSessions *sessions = &report->scenario->courses[course].sessions;
  g_autofree char *likely = ep_format_count (report->formatter, sessions->likely);
  if (sessions->min == sessions->max)
    return g_steal_pointer (&likely);
  g_autofree char *min = ep_format_count (report->formatter, sessions->min);
  g_autofree char *max = ep_format_count (report->formatter, sessions->max);
  /* Translators: a likely number of sessions and the range it lies in: "5 (4 to 6)". */
  return g_strdup_printf (_ ("%s (%s to %s)"), likely, min, max);
}

static char *
interval_text (EpReport *report, guint course)
{
  const EpInterval *interval = &report->scenario->courses[course].interval;
  g_autofree char *count = ep_format_count (report->formatter, interval->count);
  switch (interval->unit) {
  case EP_UNIT_DAYS:
    return g_strdup_printf (ngettext ("%s day", "%s days", interval->count), count);
  case EP_UNIT_WEEKS:
    return g_strdup_printf (ngettext ("%s week", "%s weeks", interval->count), count);
  case EP_UNIT_MONTHS:
  default:
    return g_strdup_printf (ngettext ("%s month", "%s months", interval->count), count);
  }
}

static char *
maintenance_text (EpReport *report, guint course)
{
  const EpMaintenance *maintenance = &report->scenario->courses[course].maintenance;
  const guint months = maintenance->every_months;
  if (months == 0)
    /* Translators: there is no maintenance. */
    return g_strdup (_ ("none"));
  g_autofree char *price = ep_report_money (
      report, maintenance->has_price ? maintenance->price_minor
                                     : report->comparison->courses[course].session_price_minor);
  g_autofree char *count = ep_format_count (report->formatter, months);
  /* Translators: a price and how often it is paid: "$300.00 every 6 months". */
  return g_strdup_printf (ngettext ("%s every %s month", "%s every %s months", months), price,
                          count);
}

static char *
course_total_text (EpReport *report, guint course)
{
  return ep_report_money (report, report->comparison->courses[course].course_total_minor);
}

static char *
course_total_min_text (EpReport *report, guint course)
{
  return ep_report_money (report, report->comparison->courses[course].course_total_min_minor);
}

static char *
course_total_max_text (EpReport *report, guint course)
{
  return ep_report_money (report, report->comparison->courses[course].course_total_max_minor);
}

static char *
horizon_total_text (EpReport *report, guint course)
{
  return ep_report_money (report, report->comparison->courses[course].horizon_total_minor);
}

static char *
tax_text (EpReport *report, guint course)
{
  return ep_report_money (report, report->comparison->courses[course].tax_total_minor);
}

static char *
patient_text (EpReport *report, guint course)
{
  return ep_report_money (report, report->comparison->courses[course].patient_total_minor);
}

static char *
minutes_text (EpReport *report, guint course)
{
  return ep_format_count (report->formatter, report->comparison->courses[course].minutes_total);
}

static char *
downtime_text (EpReport *report, guint course)
{
  const guint64 tenths = report->comparison->courses[course].downtime_total_tenths;
  return ep_format_decimal (report->formatter, (gint64)tenths, DOWNTIME_DECIMALS, 0);
}

static char *
last_session_text (EpReport *report, guint course)
{
  return ep_format_date (report->formatter, report->comparison->courses[course].last_session,
                         EP_DATE_MEDIUM);
}

static void
add_row (EpTable *table, EpReport *report, const char *label, CourseText text)
{
  ep_table_add (table, label);
  for (guint i = 0; i < report->comparison->n_courses; i++)
    ep_table_take (table, text (report, i));
}

static void
add_totals (EpTable *table, EpReport *report)
{
  const guint months = report->comparison->horizon_months;
  g_autofree char *count = ep_format_count (report->formatter, months);
  g_autofree char *over_horizon =
      g_strdup_printf (ngettext ("Course and maintenance over %s month",
                                 "Course and maintenance over %s months", months),
                       count);
  add_row (table, report, _ ("The course"), course_total_text);
  add_row (table, report, _ ("The course with the fewest sessions"), course_total_min_text);
  add_row (table, report, _ ("The course with the most sessions"), course_total_max_text);
  add_row (table, report, over_horizon, horizon_total_text);
}

void
ep_report_courses (EpReport *report)
{
  g_autofree char *columns = g_strnfill (report->comparison->n_courses + 1, 'r');
  columns[0] = 'l';
  g_autoptr (EpTable) table = ep_table_new (columns);
  ep_report_heading (report, report->scenario->basis == EP_BASIS_ALL_IN
                                 ? _ ("Courses, the patient’s own costs included in the totals")
                                 : _ ("Courses, by what the clinic charges"));
  ep_table_take (table, NULL);
  for (guint i = 0; i < report->comparison->n_courses; i++)
    ep_table_take (table, ep_course_label (report->scenario, i, EP_LABEL_ALONE));
  add_row (table, report, _ ("Name"), name_text);
  add_row (table, report, _ ("One session"), session_price_text);
  add_row (table, report, _ ("Sessions"), sessions_text);
  add_row (table, report, _ ("Time between sessions"), interval_text);
  add_row (table, report, _ ("Last session"), last_session_text);
  add_row (table, report, _ ("Maintenance"), maintenance_text);
  add_totals (table, report);
  if (any (report, tax_total))
    add_row (table, report, _ ("Tax, all visits"), tax_text);
  if (any (report, patient_total))
    add_row (table, report, _ ("Patient’s own costs, all visits"), patient_text);
  if (any (report, minutes_total))
    add_row (table, report, _ ("Minutes of treatment, all visits"), minutes_text);
  if (any (report, downtime_total))
    add_row (table, report, _ ("Days of downtime, all visits"), downtime_text);
  ep_table_print (table, report->text);
}

/* How many purchases from `first` on are of the same thing at the same price. */
static guint
alike (const EpCourseCost *cost, guint first)
{
  guint n = 1;
  while (first + n < cost->n_purchases &&
         cost->purchases[first + n].sessions == cost->purchases[first].sessions &&
         cost->purchases[first + n].price_minor == cost->purchases[first].price_minor)
    n++;
  return n;
}

static char *
purchase_text (EpReport *report, const EpPurchase *purchase)
{
  if (purchase->sessions == 1)
    return g_strdup (_ ("Single session"));
  g_autofree char *sessions = ep_format_count (report->formatter, purchase->sessions);
  return g_strdup_printf (
      ngettext ("Package of %s session", "Package of %s sessions", purchase->sessions), sessions);
}

void
ep_report_purchases (EpReport *report, guint course)
{
  const EpCourseCost *cost = &report->comparison->courses[course];
  g_autofree char *label = ep_course_label (report->scenario, course, EP_LABEL_ALONE);
  /* Translators: a heading; %s is a treatment. */
  g_autofree char *heading = g_strdup_printf (_ ("%s: what is bought, at the least cost"), label);
  g_autoptr (EpTable) table = ep_table_new ("lrr");
  ep_table_take (table, NULL);
  ep_table_add (table, _ ("Number"));
  ep_table_add (table, _ ("Price of each"));
  for (guint i = 0; i < cost->n_purchases; i += alike (cost, i)) {
    ep_table_take (table, purchase_text (report, &cost->purchases[i]));
    ep_table_take (table, ep_format_count (report->formatter, alike (cost, i)));
    ep_table_take (table, ep_report_money (report, cost->purchases[i].price_minor));
  }
  ep_report_heading (report, heading);
  ep_table_print (table, report->text);
}

void
ep_report_stops (EpReport *report, guint course)
{
  const EpCourseCost *cost = &report->comparison->courses[course];
  if (cost->n_stops == 0)
    return;
  g_autofree char *label = ep_course_label (report->scenario, course, EP_LABEL_ALONE);
  /* Translators: a heading; %s is a treatment. */
  g_autofree char *heading = g_strdup_printf (_ ("%s: if the patient stops early"), label);
  g_autoptr (EpTable) table = ep_table_new ("rrrrr");
  ep_table_add (table, _ ("After session"));
  ep_table_add (table, _ ("Refund"));
  ep_table_add (table, _ ("Costs"));
  ep_table_add (table, _ ("If so planned"));
  ep_table_add (table, _ ("Difference"));
  for (guint i = 0; i < cost->n_stops; i++) {
    const EpStop *stop = &cost->stops[i];
    ep_table_take (table, ep_format_count (report->formatter, stop->after));
    ep_table_take (table, ep_report_money (report, stop->refund_minor));
    ep_table_take (table, ep_report_money (report, stop->total_minor));
    ep_table_take (table, ep_report_money (report, stop->planned_minor));
    ep_table_take (table, ep_report_money (report, stop->extra_minor));
  }
  ep_report_heading (report, heading);
  ep_table_print (table, report->text);
}

static char *
note_text (EpReport *report, guint course, const EpNote *note)
{
  const EpCourse *given = &report->scenario->courses[course];
  g_autofree char *label = ep_course_label (report->scenario, course, EP_LABEL_ALONE);
  if (note->code == EP_NOTE_UNUSED_SESSIONS)
    /* Translators: %s is a treatment. */
    return g_strdup_printf (_ ("%s: some of the sessions bought are not used."), label);
  const guint sessions = given->packages[note->package].sessions;
  g_autofree char *size = ep_format_count (report->formatter, sessions);
  return note->code == EP_NOTE_PACKAGE_DEARER_THAN_SINGLES
             /* Translators: a treatment, then a number of sessions. */
             ? g_strdup_printf (ngettext ("%s: the package of %s session costs more than as many "
                                          "single sessions.",
                                          "%s: the package of %s sessions costs more than as "
                                          "many single sessions.",
                                          sessions),
                                label, size)
             /* Translators: a treatment, then a number of sessions. */
             : g_strdup_printf (ngettext ("%s: the package of %s session costs more per session "
                                          "than a smaller one.",
                                          "%s: the package of %s sessions costs more per "
                                          "session than a smaller one.",
                                          sessions),
                                label, size);
}

void
ep_report_notes (EpReport *report)
{
  gboolean headed = FALSE;
  for (guint i = 0; i < report->comparison->n_courses; i++) {
    const EpCourseCost *cost = &report->comparison->courses[i];
    for (guint j = 0; j < cost->n_notes; j++) {
      g_autofree char *note = note_text (report, i, &cost->notes[j]);
      if (!headed)
        ep_report_heading (report, _ ("To notice"));
      g_string_append_printf (report->text, "  %s\n", note);
      headed = TRUE;
    }
  }
}
