#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "working-draft.h"

/* What the lines of a working can't tell. */

#define WAYS_SHOWN     2
#define PURCHASES_LONG 6 /* more are counted by size, not listed one by one */

/* The sentence, after the course's name where the working speaks of several. Takes it. */
static char *
about (const WorkingDraft *draft, guint course, gboolean several, char *sentence)
{
  if (!several)
    return sentence;
  g_autofree char *name = ep_course_label (draft->scenario, course, EP_LABEL_ALONE);
  /* Translators: a treatment, and a sentence about it, which has its full stop. */
  char *both = g_strdup_printf (C_ ("about a treatment", "%s: %s"), name, sentence);
  g_free (sentence);
  return both;
}

/* "3 + 1 + 1", or "33 × 3 + 1" where there are many. */
static char *
sizes_text (const WorkingDraft *draft, const EpBreakdown *b)
{
  guint n_purchases = 0;
  for (guint i = 0; i < b->n_bought; i++)
    n_purchases += b->bought[i].count;

  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < b->n_bought; i++) {
    gboolean counted = n_purchases > PURCHASES_LONG && b->bought[i].count > 1;
    g_autofree char *size = ep_draft_count (draft, b->bought[i].sessions);
    g_autofree char *count = ep_draft_count (draft, b->bought[i].count);
    for (guint k = 0; k < (counted ? 1 : b->bought[i].count); k++) {
      if (text->len > 0)
        g_string_append (text, " + ");
      if (counted)
        g_string_append_printf (text, _ ("%s × %s"), count, size);
      else
        g_string_append (text, size);
    }
  }
  return g_strdup (text->str);
}

static char *
way_sentence (const WorkingDraft *draft, const EpWay *way)
{
  g_autofree char *count = ep_draft_count (draft, way->count);
  g_autofree char *size = ep_draft_count (draft, way->sessions);
  g_autofree char *cost = ep_draft_money (draft, way->cost_minor);
  if (way->sessions == 1)
    /* Translators: "5 single sessions would cost $1,500.00." */
    return g_strdup_printf (ngettext ("%s single session would cost %s.",
                                      "%s single sessions would cost %s.", way->count),
                            count, cost);
  return g_strdup_printf (
      /* Translators: "2 packages of 3 would cost $1,620.00." */
      ngettext ("%s package of %s would cost %s.", "%s packages of %s would cost %s.", way->count),
      count, size, cost);
}

static char *
choice_sentence (const WorkingDraft *draft, const EpBreakdown *b, gboolean tie)
{
  gboolean one_size = b->n_bought == 1;
  g_autofree char *sessions = ep_draft_count (draft, b->sessions);
  g_autofree char *choice =
      one_size ? ep_draft_purchase (draft, b->bought[0].sessions, b->bought[0].count)
               : sizes_text (draft, b);
  if (tie)
    /* Translators: a number of sessions; how it is bought, such as "3 + 1 + 1" or "2 packages of
     * 3". */
    return g_strdup_printf (ngettext ("No way to %s session is cheaper than %s.",
                                      "No way to %s sessions is cheaper than %s.", b->sessions),
                            sessions, choice);
  if (one_size)
    /* Translators: a number of sessions; how it is bought, such as "2 packages of 3". */
    return g_strdup_printf (ngettext ("The cheapest way to %s session is %s.",
                                      "The cheapest way to %s sessions is %s.", b->sessions),
                            sessions, choice);
  /* Translators: how sessions are bought, by size, and their number: "3 + 1 + 1 is the cheapest way
   * to 5 sessions." */
  return g_strdup_printf (ngettext ("%s is the cheapest way to %s session.",
                                    "%s is the cheapest way to %s sessions.", b->sessions),
                          choice, sessions);
}

/* Why the course is bought as it is (rule 4), where there was a choice. */
static void
explain_purchases (WorkingDraft *draft, guint course, gboolean several)
{
  EpBreakdown b = ep_breakdown (draft->scenario, course, EP_SPAN_COURSE);
  EpWay ways[WAYS_SHOWN];
  guint n_ways = ep_other_ways (draft->scenario, course, ways, WAYS_SHOWN);
  if (n_ways == 0)
    return;

  gboolean tie = !ep_purchase_is_unique (draft->scenario, course);
  ep_draft_say (draft, about (draft, course, several, choice_sentence (draft, &b, tie)));
  for (guint i = 0; i < n_ways; i++)
    ep_draft_say (draft, way_sentence (draft, &ways[i]));
  if (tie)
    ep_draft_say (draft, g_strdup (_ ("Of purchases that cost the same, the one is taken that "
                                      "leaves the fewest sessions unused, then the one that pays "
                                      "the least ahead.")));
  if (b.unused > 0) {
    g_autofree char *unused = ep_draft_count (draft, b.unused);
    ep_draft_say (draft, g_strdup_printf (ngettext ("%s session stays unused.",
                                                    "%s sessions stay unused.", b.unused),
                                          unused));
  }
}

/* When maintenance falls (rule 6). */
static void
explain_maintenance (WorkingDraft *draft, guint course, gboolean several)
{
  guint months = draft->scenario->courses[course].maintenance.every_months;
  if (months == 0)
    return;
  g_autofree char *count = ep_draft_count (draft, months);
  g_autofree char *last = ep_format_date (
      draft->formatter, draft->comparison->courses[course].last_session, EP_DATE_MEDIUM);
  g_autofree char *end = ep_format_date (draft->formatter, draft->comparison->end, EP_DATE_MEDIUM);
  char *sentence = g_strdup_printf (
      /* Translators: a number of months, the date of the last session, the date at which the
       * comparison ends. */
      ngettext ("Maintenance is due every %s month after the last session on %s, before %s.",
                "Maintenance is due every %s months after the last session on %s, before %s.",
                months),
      count, last, end);
  ep_draft_say (draft, about (draft, course, several, sentence));
}

static char *
tax_sentence (const WorkingDraft *draft)
{
  EpTax tax = draft->scenario->tax;
  if (tax.rate_ppm == 0)
    return g_strdup (_ ("No tax is charged."));
  g_autofree char *percent = ep_format_percent (draft->formatter, tax.rate_ppm);
  if (tax.included)
    return g_strdup_printf (_ ("The prices include tax of %s."), percent);
  return g_strdup_printf (_ ("Tax of %s is added to all that has been charged so far."), percent);
}

/* That costs which the scenario names are left out. */
static char *
basis_sentence (const WorkingDraft *draft)
{
  const EpScenario *scenario = draft->scenario;
  gboolean has_costs = scenario->per_visit_minor > 0 || scenario->per_day_off_minor > 0;
  if (scenario->basis != EP_BASIS_PRICE || !has_costs)
    return NULL;
  return g_strdup (_ ("The patient’s own costs are not counted."));
}

/* What was rounded, and how (rule 1). */
static void
explain_rounding (WorkingDraft *draft, guint rounded)
{
  if (rounded == 0) {
    ep_draft_say (draft, g_strdup (_ ("Nothing was rounded.")));
    return;
  }
  if (rounded & EP_ROUNDED_SESSION_PRICE)
    ep_draft_say (draft, g_strdup (_ ("The price of a session was rounded.")));
  if (rounded & EP_ROUNDED_PACKAGE)
    ep_draft_say (draft, g_strdup (_ ("The price of a package was rounded.")));
  if (rounded & EP_ROUNDED_DISCOUNT)
    ep_draft_say (draft, g_strdup (_ ("A price after the discount was rounded.")));
  if (rounded & EP_ROUNDED_TAX)
    ep_draft_say (draft, g_strdup (_ ("The tax was rounded.")));
  if (rounded & EP_ROUNDED_DAYS_OFF)
    ep_draft_say (draft, g_strdup (_ ("The patient’s own cost of a visit was rounded.")));
  if (rounded & EP_ROUNDED_RATIO)
    ep_draft_say (draft, g_strdup (_ ("The ratio was rounded to four decimals.")));
  ep_draft_say (draft, g_strdup (_ ("Halves are rounded away from zero.")));
}

void
ep_draft_explain (WorkingDraft *draft, const guint *courses, guint n_courses, EpSpan span,
                  guint rounded)
{
  for (guint i = 0; i < n_courses; i++) {
    explain_purchases (draft, courses[i], n_courses > 1);
    if (span == EP_SPAN_HORIZON)
      explain_maintenance (draft, courses[i], n_courses > 1);
  }
  ep_draft_say (draft, tax_sentence (draft));
  ep_draft_say (draft, basis_sentence (draft));
  explain_rounding (draft, rounded);
}
