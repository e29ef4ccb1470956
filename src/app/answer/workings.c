#include "workings.h"

#include "working-popover.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>

static EpWorking *
figure_working (EpDesk *desk, EpFigureId figure, EpSpan span)
{
  return ep_working_figure (ep_desk_formatter (desk), ep_desk_scenario (desk),
                            ep_desk_comparison (desk), ep_desk_pair (desk), figure, span);
}

static char *
horizon_title (EpDesk *desk)
{
  guint months = ep_desk_comparison (desk)->horizon_months;
  g_autofree char *count = ep_format_count (ep_desk_formatter (desk), months);

  return g_strdup_printf (ngettext ("%s month", "%s months", months), count);
}

void
ep_workings_show_figure (GtkWidget *widget, EpDesk *desk, EpFigureId figure)
{
  g_autofree char *horizon = horizon_title (desk);
  const char *titles[] = {_ ("For the course"), horizon};
  EpWorking *workings[G_N_ELEMENTS (titles)] = {figure_working (desk, figure, EP_SPAN_COURSE)};
  /* This one speaks of courses alone. */
  guint n_workings = figure == EP_FIGURE_SAME_MONEY ? 1 : 2;

  if (n_workings > 1)
    workings[1] = figure_working (desk, figure, EP_SPAN_HORIZON);
  ep_working_popover_show (widget, workings, n_workings, titles);
}

void
ep_workings_show_visit (GtkWidget *widget, EpDesk *desk, const EpVisitDay *day)
{
  EpFormatter *formatter = ep_desk_formatter (desk);
  const EpScenario *scenario = ep_desk_scenario (desk);
  const EpComparison *comparison = ep_desk_comparison (desk);
  const guint courses[] = {0, comparison->pairs[ep_desk_pair (desk)].course};
  const guint visits[] = {day->reference_visit, day->other_visit};
  EpWorking *workings[2 * G_N_ELEMENTS (courses)];
  char *titles[G_N_ELEMENTS (workings)];
  guint n_workings = 0;

  for (guint i = 0; i < G_N_ELEMENTS (courses); i++) {
    if (visits[i] == 0)
      continue;
    titles[n_workings] = ep_course_label (scenario, courses[i], EP_LABEL_ALONE);
    workings[n_workings++] =
        ep_working_visit (formatter, scenario, comparison, courses[i], visits[i]);
    titles[n_workings] = ep_course_label (scenario, courses[i], EP_LABEL_ALONE);
    workings[n_workings++] =
        ep_working_so_far (formatter, scenario, comparison, courses[i], visits[i]);
  }
  ep_working_popover_show (widget, workings, n_workings, (const char *const *)titles);
  for (guint i = 0; i < n_workings; i++)
    g_free (titles[i]);
}
