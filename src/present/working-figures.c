#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "working-draft.h"

/* The workings of the key figures. */

static char *
total_title (const WorkingDraft *draft, guint course, EpSpan span, gint64 total_minor)
{
  guint months = draft->comparison->horizon_months;
  g_autofree char *name = ep_course_label (draft->scenario, course, EP_LABEL_AT_START);
  g_autofree char *total = ep_draft_money (draft, total_minor);
  g_autofree char *count = ep_draft_count (draft, months);
  if (span == EP_SPAN_COURSE)
    return g_strdup_printf (_ ("%s costs %s for the course"), name, total);
  return g_strdup_printf (
      ngettext ("%s costs %s over %s month", "%s costs %s over %s months", months), name, total,
      count);
}

static void
draft_total (WorkingDraft *draft, guint course, EpSpan span)
{
  EpBreakdown b = ep_breakdown (draft->scenario, course, span);
  ep_draft_begin (draft, total_title (draft, course, span, b.total_minor));
  ep_draft_breakdown (draft, ep_course_label (draft->scenario, course, EP_LABEL_ALONE), course, &b,
                      ep_draft_span (draft, span), EP_WORKING_RESULT);
  ep_draft_explain (draft, &course, 1, span, b.rounded);
}

static char *
course_difference_title (const char *name, const char *amount, gint64 difference_minor)
{
  if (difference_minor > 0)
    return g_strdup_printf (_ ("%s costs %s more for the course"), name, amount);
  if (difference_minor < 0)
    return g_strdup_printf (_ ("%s costs %s less for the course"), name, amount);
  return g_strdup_printf (_ ("%s costs the same for the course"), name);
}

static char *
horizon_difference_title (const char *name, const char *amount, gint64 difference_minor,
                          guint months, const char *count)
{
  if (difference_minor > 0)
    return g_strdup_printf (
        ngettext ("%s costs %s more over %s month", "%s costs %s more over %s months", months),
        name, amount, count);
  if (difference_minor < 0)
    return g_strdup_printf (
        ngettext ("%s costs %s less over %s month", "%s costs %s less over %s months", months),
        name, amount, count);
  return g_strdup_printf (
      ngettext ("%s costs the same over %s month", "%s costs the same over %s months", months),
      name, count);
}

static char *
difference_title (const WorkingDraft *draft, const EpPair *pair, EpSpan span)
{
  guint months = draft->comparison->horizon_months;
  g_autofree char *name = ep_course_label (draft->scenario, pair->course, EP_LABEL_AT_START);
  g_autofree char *count = ep_draft_count (draft, months);
  gint64 difference_minor =
      span == EP_SPAN_COURSE ? pair->course_difference_minor : pair->horizon_difference_minor;
  g_autofree char *amount = ep_draft_money (draft, ABS (difference_minor));
  if (span == EP_SPAN_COURSE)
    return course_difference_title (name, amount, difference_minor);
  return horizon_difference_title (name, amount, difference_minor, months, count);
}

/* The dearer course comes first, as it does in the subtraction. */
static void
draft_difference (WorkingDraft *draft, const EpPair *pair, EpSpan span)
{
  gint64 difference_minor =
      span == EP_SPAN_COURSE ? pair->course_difference_minor : pair->horizon_difference_minor;
  gboolean other_first = difference_minor >= 0;
  guint courses[2] = {other_first ? pair->course : 0, other_first ? 0 : pair->course};
  gint64 totals_minor[2];
  guint rounded = 0;

  ep_draft_begin (draft, difference_title (draft, pair, span));
  for (guint i = 0; i < 2; i++) {
    EpBreakdown b = ep_breakdown (draft->scenario, courses[i], span);
    ep_draft_breakdown (draft, ep_course_label (draft->scenario, courses[i], EP_LABEL_ALONE),
                        courses[i], &b, ep_draft_span (draft, span), EP_WORKING_SUBTOTAL);
    totals_minor[i] = b.total_minor;
    rounded |= b.rounded;
  }
  g_autofree char *dearer = ep_draft_amount (draft, totals_minor[0]);
  g_autofree char *cheaper = ep_draft_amount (draft, totals_minor[1]);
  ep_draft_section (draft, NULL, EP_WORKING_NO_COURSE);
  ep_draft_line (draft, EP_WORKING_RESULT, g_strdup_printf (_ ("%s − %s"), dearer, cheaper),
                 ep_draft_money (draft, ABS (difference_minor)));
  ep_draft_explain (draft, courses, 2, span, rounded);
}

EpWorking *
ep_working_figure (EpFormatter *formatter, const EpScenario *scenario,
                   const EpComparison *comparison, guint pair, EpFigureId figure, EpSpan span)
{
  g_assert (pair < comparison->n_pairs);
  const EpPair *p = &comparison->pairs[pair];
  WorkingDraft draft = {formatter, scenario, comparison, NULL};

  switch (figure) {
  case EP_FIGURE_REFERENCE:
    draft_total (&draft, 0, span);
    break;
  case EP_FIGURE_OTHER:
    draft_total (&draft, p->course, span);
    break;
  case EP_FIGURE_DIFFERENCE:
    draft_difference (&draft, p, span);
    break;
  case EP_FIGURE_SAME_MONEY:
    ep_draft_same_money (&draft, p);
    break;
  case EP_FIGURE_BREAK_EVEN:
    ep_draft_break_even (&draft, p, span);
    break;
  default:
    g_assert_not_reached ();
  }
  return draft.working;
}
