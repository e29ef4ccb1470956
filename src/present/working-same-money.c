#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "working-draft.h"

/* The working of how many sessions of the reference the money for the other course buys. */

typedef struct {
  gboolean told; /* FALSE: no sessions, or more than can be counted */
  guint sessions;
  EpBreakdown breakdown;
} Buy;

static Buy
buy (const WorkingDraft *draft, guint sessions)
{
  Buy buy = {.sessions = sessions};
  buy.told =
      sessions > 0 && ep_breakdown_with_sessions (draft->scenario, 0, sessions, &buy.breakdown);
  return buy;
}

static char *
title (const WorkingDraft *draft, const EpPair *pair)
{
  gboolean known = pair->sessions_for_same_money_known;
  guint sessions = known ? pair->sessions_for_same_money : EP_SAME_MONEY_LIMIT - 1;
  g_autofree char *other = ep_course_label (draft->scenario, pair->course, EP_LABEL_INSIDE);
  g_autofree char *reference = ep_course_label (draft->scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *count = ep_draft_count (draft, sessions);
  if (!known)
    /* Translators: a treatment, a number, the other treatment. */
    return g_strdup_printf (_ ("The money for the course of %s buys more than %s sessions of %s"),
                            other, count, reference);
  return g_strdup_printf (ngettext ("The money for the course of %s buys %s session of %s",
                                    "The money for the course of %s buys %s sessions of %s",
                                    sessions),
                          other, count, reference);
}

static void
add_buy (WorkingDraft *draft, const Buy *buy)
{
  if (!buy->told)
    return;
  g_autofree char *name = ep_course_label (draft->scenario, 0, EP_LABEL_ALONE);
  g_autofree char *sessions = ep_draft_sessions (draft, buy->sessions);
  /* Translators: a heading: "Microneedling, 13 sessions". */
  char *heading = g_strdup_printf (C_ ("working", "%s, %s"), name, sessions);
  ep_draft_breakdown (draft, heading, 0, &buy->breakdown, g_steal_pointer (&sessions),
                      EP_WORKING_SUBTOTAL);
}

/* Where the money lies: "3,540.00 ≤ 3,600.00 < 3,840.00". */
static char *
relation (const WorkingDraft *draft, const Buy *within, const Buy *beyond, gint64 money_minor)
{
  g_autofree char *money = ep_draft_amount (draft, money_minor);
  g_autofree char *low =
      within->told ? ep_draft_amount (draft, within->breakdown.total_minor) : NULL;
  g_autofree char *high =
      beyond->told ? ep_draft_amount (draft, beyond->breakdown.total_minor) : NULL;
  if (low != NULL && high != NULL)
    /* Translators: what so many sessions cost, the money there is, what one session more costs. */
    return g_strdup_printf (_ ("%s ≤ %s < %s"), low, money, high);
  if (low != NULL)
    return g_strdup_printf (_ ("%s ≤ %s"), low, money);
  if (high != NULL)
    return g_strdup_printf (_ ("%s < %s"), money, high);
  return g_steal_pointer (&money);
}

static void
add_result (WorkingDraft *draft, const EpPair *pair, const Buy *within, const Buy *beyond)
{
  gboolean known = pair->sessions_for_same_money_known;
  g_autofree char *count =
      ep_draft_count (draft, known ? pair->sessions_for_same_money : EP_SAME_MONEY_LIMIT - 1);
  ep_draft_section (draft, NULL, EP_WORKING_NO_COURSE);
  ep_draft_line (
      draft, EP_WORKING_RESULT,
      relation (draft, within, beyond, draft->comparison->courses[pair->course].course_total_minor),
      known ? g_strdup (count) : g_strdup_printf (_ ("More than %s"), count));
}

static void
explain (WorkingDraft *draft, guint other, const Buy *within, const Buy *beyond)
{
  g_autofree char *reference_name = ep_course_label (draft->scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *other_name = ep_course_label (draft->scenario, other, EP_LABEL_INSIDE);
  if (within->told) {
    g_autofree char *count = ep_draft_count (draft, within->sessions);
    g_autofree char *cost = ep_draft_money (draft, within->breakdown.total_minor);
    ep_draft_say (draft,
                  g_strdup_printf (
                      /* Translators: a number, a treatment, an amount, the other treatment. */
                      ngettext ("%s session of %s costs %s, no more than the course of %s.",
                                "%s sessions of %s cost %s, no more than the course of %s.",
                                within->sessions),
                      count, reference_name, cost, other_name));
  }
  if (beyond->told) {
    g_autofree char *count = ep_draft_count (draft, beyond->sessions);
    g_autofree char *cost = ep_draft_money (draft, beyond->breakdown.total_minor);
    ep_draft_say (draft, g_strdup_printf (ngettext ("%s session would cost %s, which is more.",
                                                    "%s sessions would cost %s, which is more.",
                                                    beyond->sessions),
                                          count, cost));
  }
}

void
ep_draft_same_money (WorkingDraft *draft, const EpPair *pair)
{
  gboolean known = pair->sessions_for_same_money_known;
  EpBreakdown other = ep_breakdown (draft->scenario, pair->course, EP_SPAN_COURSE);
  Buy within = buy (draft, known ? pair->sessions_for_same_money : EP_SAME_MONEY_LIMIT);
  Buy beyond = buy (draft, known ? pair->sessions_for_same_money + 1 : 0);

  ep_draft_begin (draft, title (draft, pair));
  ep_draft_breakdown (draft, ep_course_label (draft->scenario, pair->course, EP_LABEL_ALONE),
                      pair->course, &other, ep_draft_span (draft, EP_SPAN_COURSE),
                      EP_WORKING_SUBTOTAL);
  add_buy (draft, &within);
  add_buy (draft, &beyond);
  add_result (draft, pair, &within, &beyond);
  explain (draft, pair->course, &within, &beyond);
  ep_draft_explain (draft, &pair->course, 1, EP_SPAN_COURSE,
                    other.rounded | within.breakdown.rounded | beyond.breakdown.rounded);
}
