#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "break-even-text.h"
#include "working-draft.h"

/* The working of a break-even: the reference's total, the other's at the price that reaches it, and
 * the one session price divided by the other. */

typedef struct {
  const EpPair *pair;
  const EpBreakEven *found;
  EpSpan span;
  gint64 price_minor;    /* the price that is looked at: an end of the range where there is none */
  EpBreakdown reference; /* of the span */
  EpBreakdown other;     /* at that price, where it is told */
  gboolean other_told;
} BreakEven;

/* Where there is no break-even the end of the range shows it: dearer at 0, cheaper at the highest.
 */
static gint64
price_to_look_at (const WorkingDraft *draft, const EpBreakEven *found)
{
  if (found->kind == EP_BREAK_EVEN_ALWAYS_CHEAPER)
    return ep_amount_max (draft->scenario->currency->decimals);
  return found->price_minor;
}

static char *
title (const WorkingDraft *draft, const BreakEven *b)
{
  guint months = draft->comparison->horizon_months;
  g_autofree char *count = ep_draft_count (draft, months);
  g_autofree char *figure = ep_break_even_text (draft->formatter, draft->scenario, b->found, FALSE);
  if (b->span == EP_SPAN_COURSE)
    /* Translators: "Break-even for the course: 1.57 times". */
    return g_strdup_printf (_ ("Break-even for the course: %s"), figure);
  return g_strdup_printf (
      ngettext ("Break-even over %s month: %s", "Break-even over %s months: %s", months), count,
      figure);
}

static void
add_other (WorkingDraft *draft, const BreakEven *b)
{
  if (!b->other_told)
    return;
  g_autofree char *name = ep_course_label (draft->scenario, b->pair->course, EP_LABEL_ALONE);
  g_autofree char *price = ep_draft_money (draft, b->price_minor);
  /* Translators: a heading, a treatment at a price: "Laser at $470.00 a session". */
  char *heading = g_strdup_printf (_ ("%s at %s a session"), name, price);
  ep_draft_breakdown (draft, heading, b->pair->course, &b->other, ep_draft_span (draft, b->span),
                      EP_WORKING_SUBTOTAL);
}

/* "400.00 > 300.00": why there is no break-even. */
static char *
never_formula (const WorkingDraft *draft, const BreakEven *b)
{
  g_autofree char *other = ep_draft_amount (draft, b->other.total_minor);
  g_autofree char *reference = ep_draft_amount (draft, b->reference.total_minor);
  if (b->found->kind == EP_BREAK_EVEN_ALWAYS_DEARER)
    return g_strdup_printf (_ ("%s > %s"), other, reference);
  return g_strdup_printf (_ ("%s < %s"), other, reference);
}

static void
add_result (WorkingDraft *draft, const BreakEven *b)
{
  ep_draft_section (draft, NULL, EP_WORKING_NO_COURSE);
  if (b->found->kind != EP_BREAK_EVEN_PRICE) {
    ep_draft_line (draft, EP_WORKING_RESULT, never_formula (draft, b),
                   ep_break_even_text (draft->formatter, draft->scenario, b->found, TRUE));
    return;
  }
  if (!b->found->ratio.known) {
    ep_draft_line (draft, EP_WORKING_RESULT, g_strdup (_ ("Break-even price")),
                   ep_break_even_text (draft->formatter, draft->scenario, b->found, TRUE));
    return;
  }
  g_autofree char *price = ep_draft_amount (draft, b->price_minor);
  g_autofree char *reference = ep_draft_amount (draft, b->reference.session_price_minor);
  g_autofree char *ratio = ep_format_ratio (draft->formatter, b->found->ratio, EP_RATIO_DIGITS);
  /* Translators: a division. */
  ep_draft_line (draft, EP_WORKING_RESULT, g_strdup_printf (_ ("%s ÷ %s"), price, reference),
                 g_strdup_printf (_ ("%s times"), ratio));
}

/* That a minor unit less would not do. */
static void
explain_lowest (WorkingDraft *draft, const BreakEven *b, const char *other, const char *reference)
{
  g_autofree char *price = ep_draft_money (draft, b->price_minor);
  EpBreakdown below;
  if (b->price_minor == 0) {
    /* Translators: a treatment, the other treatment. */
    ep_draft_say (draft, g_strdup_printf (_ ("Even without a price for its sessions %s costs as "
                                             "much as %s."),
                                          other, reference));
    return;
  }
  /* Translators: an amount, a treatment, the other treatment. */
  ep_draft_say (draft, g_strdup_printf (_ ("%s is the lowest session price at which %s costs no "
                                           "less than %s."),
                                        price, other, reference));
  if (ep_breakdown_at_price (draft->scenario, b->pair->course, b->span, b->price_minor - 1,
                             &below)) {
    g_autofree char *lower = ep_draft_money (draft, b->price_minor - 1);
    g_autofree char *total = ep_draft_money (draft, below.total_minor);
    /* Translators: an amount, a treatment, an amount: "At $469.99 laser would cost $1,409.97." */
    ep_draft_say (draft, g_strdup_printf (_ ("At %s %s would cost %s."), lower, other, total));
  }
}

static void
explain (WorkingDraft *draft, const BreakEven *b)
{
  g_autofree char *other = ep_course_label (draft->scenario, b->pair->course, EP_LABEL_INSIDE);
  g_autofree char *reference = ep_course_label (draft->scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *price = ep_draft_money (draft, b->price_minor);
  switch (b->found->kind) {
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    ep_draft_say (draft, g_strdup_printf (_ ("Even without a price for its sessions %s is dearer "
                                             "than %s."),
                                          other, reference));
    break;
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
    ep_draft_say (
        draft,
        /* Translators: an amount, the highest that an entry takes; a treatment, the other
           treatment. */
        g_strdup_printf (_ ("Even at %s, the highest price that can be entered, %s is cheaper than "
                            "%s."),
                         price, other, reference));
    break;
  case EP_BREAK_EVEN_PRICE:
  default:
    explain_lowest (draft, b, other, reference);
  }
}

static guint
rounded (const BreakEven *b)
{
  gboolean ratio_rounded =
      b->found->ratio.known &&
      !ep_ratio_is_exact (b->found->ratio, b->price_minor, b->reference.session_price_minor);
  return b->reference.rounded | b->other.rounded | (ratio_rounded ? EP_ROUNDED_RATIO : 0);
}

void
ep_draft_break_even (WorkingDraft *draft, const EpPair *pair, EpSpan span)
{
  static const guint reference = 0;
  const EpBreakEven *found =
      span == EP_SPAN_COURSE ? &pair->break_even_course : &pair->break_even_horizon;
  BreakEven b = {
      .pair = pair,
      .found = found,
      .span = span,
      .price_minor = price_to_look_at (draft, found),
      .reference = ep_breakdown (draft->scenario, reference, span),
  };
  b.other_told =
      ep_breakdown_at_price (draft->scenario, pair->course, span, b.price_minor, &b.other);

  /* Only a price that makes the other cost as much can lead beyond 64 bits. */
  g_assert (b.other_told || found->kind == EP_BREAK_EVEN_PRICE);

  ep_draft_begin (draft, title (draft, &b));
  ep_draft_breakdown (draft, ep_course_label (draft->scenario, reference, EP_LABEL_ALONE),
                      reference, &b.reference, ep_draft_span (draft, span), EP_WORKING_SUBTOTAL);
  add_other (draft, &b);
  add_result (draft, &b);
  explain (draft, &b);
  ep_draft_explain (draft, &reference, 1, span, rounded (&b));
}
