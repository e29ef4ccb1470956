#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "working-draft.h"

/* The workings of the cells of the table of visits. */

static const EpVisit *
visit_of (const WorkingDraft *draft, guint course, guint number)
{
  const EpCourseCost *cost = &draft->comparison->courses[course];
  g_assert (number >= 1 && number <= cost->n_visits);
  return &cost->visits[number - 1];
}

static char *
visit_title (const WorkingDraft *draft, guint course, const EpVisit *visit, gint64 pays_minor)
{
  g_autofree char *name = ep_course_label (draft->scenario, course, EP_LABEL_INSIDE);
  g_autofree char *number = ep_draft_count (draft, visit->number);
  g_autofree char *date = ep_format_date (draft->formatter, visit->day, EP_DATE_MEDIUM);
  g_autofree char *pays = ep_draft_money (draft, pays_minor);
  if (visit->kind == EP_VISIT_MAINTENANCE)
    /* Translators: a treatment, a date, an amount. */
    return g_strdup_printf (_ ("Maintenance of %s on %s costs %s"), name, date, pays);
  /* Translators: the number of the session, a treatment, a date, an amount: "Session 4 of
   * microneedling on 1 Mar 2027 costs $300.00". */
  return g_strdup_printf (_ ("Session %s of %s on %s costs %s"), number, name, date, pays);
}

static char *
so_far_title (const WorkingDraft *draft, guint course, const EpVisit *visit)
{
  g_autofree char *name = ep_course_label (draft->scenario, course, EP_LABEL_INSIDE);
  g_autofree char *date = ep_format_date (draft->formatter, visit->day, EP_DATE_MEDIUM);
  g_autofree char *paid = ep_draft_money (draft, visit->cumulative_minor);
  /* Translators: a date, a treatment, an amount. */
  return g_strdup_printf (_ ("By %s %s has cost %s"), date, name, paid);
}

/* The purchase that covers that session, from 1. */
static const EpPurchase *
purchase_for (const EpCourseCost *cost, guint session)
{
  guint i = cost->n_purchases - 1;
  while (cost->purchases[i].visit > session)
    i--;
  return &cost->purchases[i];
}

/* Which sessions the package covers that is bought here, or at which this one was paid. */
static char *
coverage_sentence (const WorkingDraft *draft, guint course, const EpVisit *visit)
{
  if (visit->kind == EP_VISIT_MAINTENANCE)
    return NULL;
  const EpPurchase *purchase = purchase_for (&draft->comparison->courses[course], visit->number);
  if (purchase->sessions == 1)
    return NULL;

  guint likely = draft->scenario->courses[course].sessions.likely;
  guint last = MIN (purchase->visit + purchase->sessions - 1, likely);
  g_autofree char *from = ep_draft_count (draft, purchase->visit);
  g_autofree char *to = ep_draft_count (draft, last);
  if (last == purchase->visit)
    return g_strdup_printf (_ ("The package pays for session %s."), from);
  if (purchase->visit == visit->number)
    /* Translators: the numbers of the first and the last session: "for sessions 1 to 3". */
    return g_strdup_printf (_ ("The package pays for sessions %s to %s."), from, to);
  return g_strdup_printf (_ ("The package bought at session %s pays for all sessions up to %s."),
                          from, to);
}

static void
draft_cell (WorkingDraft *draft, guint course, const EpBreakdown *b, char *label)
{
  ep_draft_breakdown (draft, ep_course_label (draft->scenario, course, EP_LABEL_ALONE), course, b,
                      label, EP_WORKING_RESULT);
}

EpWorking *
ep_working_visit (EpFormatter *formatter, const EpScenario *scenario,
                  const EpComparison *comparison, guint course, guint number)
{
  WorkingDraft draft = {formatter, scenario, comparison, NULL};
  const EpVisit *visit = visit_of (&draft, course, number);
  EpBreakdown b = ep_breakdown_visit (scenario, course, number);

  ep_draft_begin (&draft, visit_title (&draft, course, visit, b.total_minor));
  draft_cell (&draft, course, &b, g_strdup (C_ ("working", "To pay")));
  ep_draft_say (&draft, coverage_sentence (&draft, course, visit));
  ep_draft_explain (&draft, &course, b.n_bought > 0 ? 1 : 0, EP_SPAN_COURSE, b.rounded);
  return draft.working;
}

EpWorking *
ep_working_so_far (EpFormatter *formatter, const EpScenario *scenario,
                   const EpComparison *comparison, guint course, guint number)
{
  WorkingDraft draft = {formatter, scenario, comparison, NULL};
  const EpVisit *visit = visit_of (&draft, course, number);
  EpBreakdown b = ep_breakdown_so_far (scenario, course, number);

  ep_draft_begin (&draft, so_far_title (&draft, course, visit));
  draft_cell (&draft, course, &b, g_strdup (C_ ("working", "So far")));
  ep_draft_explain (&draft, &course, 1, EP_SPAN_COURSE, b.rounded);
  return draft.working;
}
