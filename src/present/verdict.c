#include "course-range.h"
#include "sentences.h"
#include "verdict-brief.h"
#include "verdict-case.h"
#include "verdict-headline.h"
#include "verdict-overall.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

/* What every sentence is told from. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  const EpPair *pair;
  EpVerdictFacts facts;
  guint months; /* the horizon */
  char *month_count;
} Source;

static char *
label (const Source *source, guint course)
{
  return ep_course_label (source->scenario, course, EP_LABEL_INSIDE);
}

static char *
label_at_start (const Source *source, guint course)
{
  return ep_course_label (source->scenario, course, EP_LABEL_AT_START);
}

static char *
money (const Source *source, gint64 amount_minor)
{
  return ep_format_money (source->formatter, ABS (amount_minor), source->scenario->currency);
}

/* Both totals, when they are equal both ways. */
static char *
equal_sentence (const Source *source)
{
  const EpCourseCost *cost = &source->comparison->courses[0];
  g_autofree char *course = money (source, cost->course_total_minor);
  g_autofree char *horizon = money (source, cost->horizon_total_minor);
  if (cost->course_total_minor == cost->horizon_total_minor)
    return g_strdup_printf (_ ("Both cost %s."), course);
  return g_strdup_printf (ngettext ("Both courses cost %s, and over %s month both cost %s.",
                                    "Both courses cost %s, and over %s months both cost %s.",
                                    source->months),
                          course, source->month_count, horizon);
}

/* The course, when it is equal or a near tie. */
static char *
course_undecided_sentence (const Source *source)
{
  if (source->pair->course_cheaper == EP_CHEAPER_EQUAL) {
    g_autofree char *both = money (source, source->comparison->courses[0].course_total_minor);
    return g_strdup_printf (_ ("Both courses cost %s."), both);
  }
  g_autofree char *winner = label (source, source->facts.course_winner);
  g_autofree char *less = money (source, source->pair->course_difference_minor);
  g_autofree char *near_tie = ep_format_percent (source->formatter, source->scenario->near_tie_ppm);
  return g_strdup_printf (
      /* Translators: "For the course laser is $10.00 cheaper, within the 1% that counts as about
       * the same." */
      _ ("For the course %s is %s cheaper, within the %s that counts as about the same."), winner,
      less, near_tie);
}

/* The horizon, when it is equal or a near tie; `briefly` when the percentage was told already. */
static char *
horizon_undecided_sentence (const Source *source, gboolean briefly)
{
  if (source->pair->horizon_cheaper == EP_CHEAPER_EQUAL) {
    g_autofree char *both = money (source, source->comparison->courses[0].horizon_total_minor);
    return g_strdup_printf (ngettext ("After %s month both have cost %s.",
                                      "After %s months both have cost %s.", source->months),
                            source->month_count, both);
  }
  g_autofree char *winner = label (source, source->facts.horizon_winner);
  g_autofree char *less = money (source, source->pair->horizon_difference_minor);
  if (briefly)
    return g_strdup_printf (ngettext ("After %s month %s has cost %s less, about the same.",
                                      "After %s months %s has cost %s less, about the same.",
                                      source->months),
                            source->month_count, winner, less);
  g_autofree char *near_tie = ep_format_percent (source->formatter, source->scenario->near_tie_ppm);
  return g_strdup_printf (ngettext ("After %s month %s has cost %s less, within the %s that counts "
                                    "as about the same.",
                                    "After %s months %s has cost %s less, within the %s that "
                                    "counts as about the same.",
                                    source->months),
                          source->month_count, winner, less, near_tie);
}

/* The lead of who is cheaper for the course, and never was behind. */
static char *
never_behind_sentence (const Source *source)
{
  g_autofree char *loser = label_at_start (source, source->facts.horizon_loser);
  g_autofree char *more = money (source, source->pair->horizon_difference_minor);
  if (source->facts.lead == EP_LEAD_ALWAYS)
    /* Translators: who is behind is never level: "Laser never catches up: after 36 months it has
     * cost $3,090.00 more." */
    return g_strdup_printf (ngettext ("%s never catches up: after %s month it has cost %s more.",
                                      "%s never catches up: after %s months it has cost %s more.",
                                      source->months),
                            loser, source->month_count, more);
  return g_strdup_printf (ngettext ("%s is never ahead: after %s month it has cost %s more.",
                                    "%s is never ahead: after %s months it has cost %s more.",
                                    source->months),
                          loser, source->month_count, more);
}

/* How the lead over time came about, when the horizon is decided. */
static char *
lead_sentence (const Source *source)
{
  const EpVerdictFacts *facts = &source->facts;
  g_autofree char *winner = label (source, facts->horizon_winner);
  g_autofree char *less = money (source, source->pair->horizon_difference_minor);
  if (facts->lead == EP_LEAD_SINCE) {
    g_autofree char *date = ep_format_date (source->formatter, facts->lead_since, EP_DATE_LONG);
    /* Translators: "From 1 July 2027 laser is ahead, by $2,260.00 at month 36." Ahead is who has
     * cost less so far. */
    return g_strdup_printf (_ ("From %s %s is ahead, by %s at month %s."), date, winner, less,
                            source->month_count);
  }
  if (facts->verdict_case != EP_VERDICT_DISAGREE)
    return never_behind_sentence (source);
  return g_strdup_printf (
      /* Translators: of who is cheaper over the months, but not for the course. */
      ngettext ("At no time has %s cost more so far, and after %s month it has cost %s less.",
                "At no time has %s cost more so far, and after %s months it has cost %s less.",
                source->months),
      winner, source->month_count, less);
}

static char *
changes_course_sentences (const Source *source)
{
  if (source->pair->course_cheaper == EP_CHEAPER_EQUAL || source->pair->course_near_tie)
    return course_undecided_sentence (source);

  g_autofree char *winner = label (source, source->facts.course_winner);
  g_autofree char *less = money (source, source->pair->course_difference_minor);
  char *cheaper = g_strdup_printf (_ ("For the course %s is %s cheaper."), winner, less);
  char *flip = ep_course_flip_sentence (source->formatter, source->scenario, source->comparison,
                                        source->facts.course_winner, source->facts.course_loser);
  return ep_sentences_join (cheaper, flip);
}

static char *
changes_horizon_sentence (const Source *source)
{
  if (source->pair->horizon_cheaper == EP_CHEAPER_EQUAL || source->pair->horizon_near_tie)
    return horizon_undecided_sentence (source, source->pair->course_near_tie);

  g_autofree char *winner = label (source, source->facts.horizon_winner);
  g_autofree char *less = money (source, source->pair->horizon_difference_minor);
  /* Translators: "At month 36 microneedling is $240.00 cheaper." */
  return g_strdup_printf (_ ("At month %s %s is %s cheaper."), source->month_count, winner, less);
}

static char *
range_sentence (const Source *source)
{
  return ep_course_range_sentence (source->formatter, source->scenario, source->comparison,
                                   source->facts.course_winner, source->facts.course_loser);
}

/* The sentences that support the headline. */
static char *
support (const Source *source)
{
  switch (source->facts.verdict_case) {
  case EP_VERDICT_EQUAL:
    return equal_sentence (source);
  case EP_VERDICT_ABOUT_THE_SAME:
    return ep_sentences_join (course_undecided_sentence (source),
                              horizon_undecided_sentence (source, source->pair->course_near_tie));
  case EP_VERDICT_CHANGES:
    return ep_sentences_join (changes_course_sentences (source), changes_horizon_sentence (source));
  case EP_VERDICT_COURSE_UNDECIDED:
    return ep_sentences_join (course_undecided_sentence (source), lead_sentence (source));
  case EP_VERDICT_HORIZON_UNDECIDED:
    return ep_sentences_join (range_sentence (source), horizon_undecided_sentence (source, FALSE));
  case EP_VERDICT_AGREE:
  case EP_VERDICT_DISAGREE:
    return ep_sentences_join (range_sentence (source), lead_sentence (source));
  default:
    g_assert_not_reached ();
  }
}

EpVerdict *
ep_verdict_new (EpFormatter *formatter, const EpScenario *scenario, const EpComparison *comparison,
                guint pair)
{
  g_autofree char *month_count = ep_format_count (formatter, comparison->horizon_months);
  Source source = {.formatter = formatter,
                   .scenario = scenario,
                   .comparison = comparison,
                   .pair = &comparison->pairs[pair],
                   .facts = ep_verdict_facts (comparison, pair),
                   .months = comparison->horizon_months,
                   .month_count = month_count};

  EpVerdict *verdict = g_new (EpVerdict, 1);
  verdict->headline = ep_verdict_headline (formatter, scenario, comparison, pair, &source.facts);
  verdict->support =
      ep_sentences_join (support (&source), ep_own_costs_sentence (scenario, comparison, pair));
  verdict->brief = ep_verdict_brief (scenario, comparison, pair, &source.facts);
  verdict->brief_support =
      ep_verdict_brief_support (formatter, scenario, comparison, pair, &source.facts);
  verdict->overall = ep_verdict_overall (formatter, scenario, comparison);
  return verdict;
}

void
ep_verdict_free (EpVerdict *verdict)
{
  if (verdict == NULL)
    return;

  g_free (verdict->headline);
  g_free (verdict->support);
  g_free (verdict->brief);
  g_free (verdict->brief_support);
  g_free (verdict->overall);
  g_free (verdict);
}
