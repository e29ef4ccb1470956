#include "verdict-headline.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

/* What every headline is told from. Labels stand inside a sentence where nothing else is said. */
typedef struct {
  const EpPair *pair;
  gboolean of_several; /* the two are not the only ones */
  char *reference;
  char *reference_at_start;
  char *other;
  char *course_winner_at_start;
  char *course_loser;
  char *horizon_winner;
  guint n_changes;
  guint months; /* the horizon */
  char *month_count;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->reference);
  g_free (parts->reference_at_start);
  g_free (parts->other);
  g_free (parts->course_winner_at_start);
  g_free (parts->course_loser);
  g_free (parts->horizon_winner);
  g_free (parts->month_count);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static Parts
parts_of (EpFormatter *formatter, const EpScenario *scenario, const EpComparison *comparison,
          guint pair, const EpVerdictFacts *facts)
{
  const EpPair *told = &comparison->pairs[pair];
  return (Parts){
      .pair = told,
      .of_several = comparison->n_pairs > 1,
      .reference = ep_course_label (scenario, 0, EP_LABEL_INSIDE),
      .reference_at_start = ep_course_label (scenario, 0, EP_LABEL_AT_START),
      .other = ep_course_label (scenario, told->course, EP_LABEL_INSIDE),
      .course_winner_at_start = ep_course_label (scenario, facts->course_winner, EP_LABEL_AT_START),
      .course_loser = ep_course_label (scenario, facts->course_loser, EP_LABEL_INSIDE),
      .horizon_winner = ep_course_label (scenario, facts->horizon_winner, EP_LABEL_INSIDE),
      .n_changes = facts->n_changes,
      .months = comparison->horizon_months,
      .month_count = ep_format_count (formatter, comparison->horizon_months),
  };
}

static char *
equal_headline (const Parts *parts)
{
  if (parts->of_several)
    /* Translators: two treatments: "Microneedling and Laser 2 cost exactly the same." */
    return g_strdup_printf (_ ("%s and %s cost exactly the same."), parts->reference_at_start,
                            parts->other);
  return g_strdup (_ ("The two courses cost exactly the same."));
}

static char *
about_the_same_headline (const Parts *parts)
{
  if (parts->of_several)
    /* Translators: two treatments. */
    return g_strdup_printf (_ ("%s and %s cost about the same."), parts->reference_at_start,
                            parts->other);
  return g_strdup (_ ("The two courses cost about the same."));
}

static char *
changes_headline (EpFormatter *formatter, const Parts *parts)
{
  g_autofree char *changes = ep_format_count (formatter, parts->n_changes);
  if (parts->of_several)
    /* Translators: two treatments, a number of changes, two or more, and of the months compared:
     * "Who is cheaper, microneedling or Laser 2, changes 3 times in 36 months." */
    return g_strdup_printf (ngettext ("Who is cheaper, %s or %s, changes %s times in %s month.",
                                      "Who is cheaper, %s or %s, changes %s times in %s months.",
                                      parts->months),
                            parts->reference, parts->other, changes, parts->month_count);
  /* Translators: a number of changes, two or more, and of the months compared. */
  return g_strdup_printf (ngettext ("Who is cheaper changes %s times in %s month.",
                                    "Who is cheaper changes %s times in %s months.", parts->months),
                          changes, parts->month_count);
}

static char *
course_equal_headline (const Parts *parts)
{
  if (parts->of_several)
    return g_strdup_printf (
        /* Translators: two treatments, the months, and which of the two is cheaper. */
        ngettext ("For the course %s and %s cost exactly the same, over %s month %s is cheaper.",
                  "For the course %s and %s cost exactly the same, over %s months %s is cheaper.",
                  parts->months),
        parts->reference, parts->other, parts->month_count, parts->horizon_winner);
  return g_strdup_printf (
      ngettext ("The courses cost exactly the same, over %s month %s is cheaper.",
                "The courses cost exactly the same, over %s months %s is cheaper.", parts->months),
      parts->month_count, parts->horizon_winner);
}

static char *
course_near_tie_headline (const Parts *parts)
{
  if (parts->of_several)
    return g_strdup_printf (
        /* Translators: two treatments, the months, and which of the two is cheaper. */
        ngettext ("For the course %s and %s cost about the same, over %s month %s is cheaper.",
                  "For the course %s and %s cost about the same, over %s months %s is cheaper.",
                  parts->months),
        parts->reference, parts->other, parts->month_count, parts->horizon_winner);
  return g_strdup_printf (
      ngettext ("The courses cost about the same, over %s month %s is cheaper.",
                "The courses cost about the same, over %s months %s is cheaper.", parts->months),
      parts->month_count, parts->horizon_winner);
}

static char *
horizon_equal_headline (const Parts *parts)
{
  if (parts->of_several)
    return g_strdup_printf (
        ngettext (
            /* Translators: two treatments and the months. */
            "%s is cheaper than %s for the course, over %s month both cost exactly the same.",
            "%s is cheaper than %s for the course, over %s months both cost exactly the same.",
            parts->months),
        parts->course_winner_at_start, parts->course_loser, parts->month_count);
  return g_strdup_printf (
      ngettext ("%s is cheaper for the course, over %s month both cost exactly the same.",
                "%s is cheaper for the course, over %s months both cost exactly the same.",
                parts->months),
      parts->course_winner_at_start, parts->month_count);
}

static char *
horizon_near_tie_headline (const Parts *parts)
{
  if (parts->of_several)
    return g_strdup_printf (
        /* Translators: two treatments and the months. */
        ngettext ("%s is cheaper than %s for the course, over %s month both cost about the same.",
                  "%s is cheaper than %s for the course, over %s months both cost about the same.",
                  parts->months),
        parts->course_winner_at_start, parts->course_loser, parts->month_count);
  return g_strdup_printf (
      ngettext ("%s is cheaper for the course, over %s month both cost about the same.",
                "%s is cheaper for the course, over %s months both cost about the same.",
                parts->months),
      parts->course_winner_at_start, parts->month_count);
}

static char *
agree_headline (const Parts *parts)
{
  if (parts->of_several)
    /* Translators: two treatments, and the months compared. */
    return g_strdup_printf (ngettext ("%s is cheaper than %s, for the course and over %s month.",
                                      "%s is cheaper than %s, for the course and over %s months.",
                                      parts->months),
                            parts->course_winner_at_start, parts->course_loser, parts->month_count);
  /* Translators: the months are those compared. */
  return g_strdup_printf (ngettext ("%s is cheaper, for the course and over %s month.",
                                    "%s is cheaper, for the course and over %s months.",
                                    parts->months),
                          parts->course_winner_at_start, parts->month_count);
}

static char *
disagree_headline (const Parts *parts)
{
  /* Translators: two treatments: "Microneedling is cheaper for the course, laser over 36 months."
   */
  return g_strdup_printf (ngettext ("%s is cheaper for the course, %s over %s month.",
                                    "%s is cheaper for the course, %s over %s months.",
                                    parts->months),
                          parts->course_winner_at_start, parts->horizon_winner, parts->month_count);
}

char *
ep_verdict_headline (EpFormatter *formatter, const EpScenario *scenario,
                     const EpComparison *comparison, guint pair, const EpVerdictFacts *facts)
{
  g_auto (Parts) parts = parts_of (formatter, scenario, comparison, pair, facts);
  switch (facts->verdict_case) {
  case EP_VERDICT_EQUAL:
    return equal_headline (&parts);
  case EP_VERDICT_ABOUT_THE_SAME:
    return about_the_same_headline (&parts);
  case EP_VERDICT_CHANGES:
    return changes_headline (formatter, &parts);
  case EP_VERDICT_COURSE_UNDECIDED:
    return parts.pair->course_cheaper == EP_CHEAPER_EQUAL ? course_equal_headline (&parts)
                                                          : course_near_tie_headline (&parts);
  case EP_VERDICT_HORIZON_UNDECIDED:
    return parts.pair->horizon_cheaper == EP_CHEAPER_EQUAL ? horizon_equal_headline (&parts)
                                                           : horizon_near_tie_headline (&parts);
  case EP_VERDICT_AGREE:
    return agree_headline (&parts);
  case EP_VERDICT_DISAGREE:
    return disagree_headline (&parts);
  default:
    g_assert_not_reached ();
  }
}
