#include "report.h"

#include "report-parts.h"

#include <engine/schedule.h>
#include <glib/gi18n.h>
#include <present/verdict.h>

void
ep_report_heading (EpReport *report, const char *heading)
{
  g_string_append_printf (report->text, "\n%s\n", heading);
}

char *
ep_report_money (EpReport *report, gint64 amount_minor)
{
  return ep_format_money (report->formatter, amount_minor, report->scenario->currency);
}

static void
report_pair (EpReport *report, guint pair)
{
  const guint other = report->comparison->pairs[pair].course;
  if (report->comparison->n_pairs > 1) {
    g_autofree char *one = ep_course_label (report->scenario, 0, EP_LABEL_ALONE);
    g_autofree char *two = ep_course_label (report->scenario, other, EP_LABEL_ALONE);
    /* Translators: a heading over the comparison of two treatments, "Microneedling | Laser". */
    g_string_append_printf (report->text, _ ("=== %s | %s ==="), one, two);
    g_string_append (report->text, "\n\n");
  }
  ep_report_verdict (report, pair);
  ep_report_figures (report, pair);
  ep_report_break_evens (report, pair);
  ep_report_leaders (report, pair);
  ep_report_sensitivity (report, pair);
  ep_report_visits (report, pair);
}

/* Of several courses, who is cheapest of all, which the verdict on any pair says. */
static void
report_overall (EpReport *report)
{
  g_autoptr (EpVerdict) verdict =
      ep_verdict_new (report->formatter, report->scenario, report->comparison, 0);
  ep_report_heading (report, _ ("=== All courses ==="));
  g_string_append_printf (report->text, "\n%s\n", verdict->overall);
}

static void
report_courses (EpReport *report)
{
  if (report->comparison->n_pairs > 1)
    report_overall (report);
  ep_report_courses (report);
  for (guint i = 0; i < report->comparison->n_courses; i++)
    ep_report_purchases (report, i);
  for (guint i = 0; i < report->comparison->n_courses; i++)
    ep_report_stops (report, i);
  ep_report_notes (report);
}

char *
ep_report_text (const EpScenario *scenario, const EpComparison *comparison)
{
  g_autofree char *locale = ep_formatter_user_locale ();
  g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);
  EpReport report = {formatter, scenario, comparison, g_string_new (NULL)};
  for (guint i = 0; i < comparison->n_pairs; i++) {
    if (i > 0)
      g_string_append_c (report.text, '\n');
    report_pair (&report, i);
  }
  report_courses (&report);
  g_string_append_printf (report.text, "\n%s\n",
                          _ ("Cost only. Suitability is the clinician’s decision, results vary."));
  return g_string_free (report.text, FALSE);
}
