#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* What every part of the report is made from and goes to. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  GString *text;
} EpReport;

/* Starts a part: an empty line, then the heading. */
void ep_report_heading (EpReport *report, const char *heading);

/* The amount as text. Free with g_free(). */
char *ep_report_money (EpReport *report, gint64 amount_minor);

/* The parts about all courses, side by side. */
void ep_report_courses (EpReport *report);

/* The parts about one course; nothing where it has no stops or notes. */
void ep_report_purchases (EpReport *report, guint course);
void ep_report_stops (EpReport *report, guint course);
void ep_report_notes (EpReport *report);

/* The parts about one pair. */
void ep_report_verdict (EpReport *report, guint pair);
void ep_report_figures (EpReport *report, guint pair);
void ep_report_break_evens (EpReport *report, guint pair);
void ep_report_leaders (EpReport *report, guint pair);
void ep_report_sensitivity (EpReport *report, guint pair);
void ep_report_visits (EpReport *report, guint pair);

G_END_DECLS
