#include "verdict-brief.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

/* Which of the brief answers it is. */
typedef enum {
  BRIEF_EQUAL,
  BRIEF_ABOUT_THE_SAME,
  BRIEF_COURSE_EQUAL,
  BRIEF_COURSE_ABOUT_THE_SAME,
  BRIEF_BOTH_WAYS,  /* one is cheaper for the course and over the months */
  BRIEF_FOR_COURSE, /* for the course only */
} BriefCase;

static BriefCase
brief_case (const EpPair *pair)
{
  gboolean course_equal = pair->course_cheaper == EP_CHEAPER_EQUAL;
  gboolean horizon_equal = pair->horizon_cheaper == EP_CHEAPER_EQUAL;
  gboolean horizon_undecided = horizon_equal || pair->horizon_near_tie;

  if (course_equal && horizon_equal)
    return BRIEF_EQUAL;
  if ((course_equal || pair->course_near_tie) && horizon_undecided)
    return BRIEF_ABOUT_THE_SAME;
  if (course_equal)
    return BRIEF_COURSE_EQUAL;
  if (pair->course_near_tie)
    return BRIEF_COURSE_ABOUT_THE_SAME;
  return !horizon_undecided && pair->course_cheaper == pair->horizon_cheaper ? BRIEF_BOTH_WAYS
                                                                             : BRIEF_FOR_COURSE;
}

/* Where the two are all there are. */
static char *
brief_of_two (const EpScenario *scenario, BriefCase brief, guint winner_course)
{
  g_autofree char *winner = ep_course_label (scenario, winner_course, EP_LABEL_AT_START);
  switch (brief) {
  case BRIEF_EQUAL:
    return g_strdup (_ ("Exactly the same"));
  case BRIEF_ABOUT_THE_SAME:
    return g_strdup (_ ("About the same"));
  case BRIEF_COURSE_EQUAL:
    return g_strdup (_ ("The same for the course"));
  case BRIEF_COURSE_ABOUT_THE_SAME:
    return g_strdup (_ ("About the same for the course"));
  case BRIEF_BOTH_WAYS:
    return g_strdup_printf (_ ("%s is cheaper"), winner);
  case BRIEF_FOR_COURSE:
    /* Translators: who is cheaper for the course, but not over the months. */
    return g_strdup_printf (_ ("%s for the course"), winner);
  default:
    g_assert_not_reached ();
  }
}

/* Where there are others: which two it speaks of. */
static char *
brief_of_several (const EpScenario *scenario, BriefCase brief, guint winner_course,
                  guint loser_course)
{
  g_autofree char *winner = ep_course_label (scenario, winner_course, EP_LABEL_AT_START);
  g_autofree char *loser = ep_course_label (scenario, loser_course, EP_LABEL_INSIDE);
  switch (brief) {
  case BRIEF_EQUAL:
    /* Translators: two treatments, here and below; no full stop, the space is short. */
    return g_strdup_printf (_ ("%s and %s cost exactly the same"), winner, loser);
  case BRIEF_ABOUT_THE_SAME:
    return g_strdup_printf (_ ("%s and %s cost about the same"), winner, loser);
  case BRIEF_COURSE_EQUAL:
    return g_strdup_printf (_ ("%s and %s cost the same for the course"), winner, loser);
  case BRIEF_COURSE_ABOUT_THE_SAME:
    return g_strdup_printf (_ ("%s and %s cost about the same for the course"), winner, loser);
  case BRIEF_BOTH_WAYS:
    return g_strdup_printf (_ ("%s is cheaper than %s"), winner, loser);
  case BRIEF_FOR_COURSE:
    return g_strdup_printf (_ ("%s is cheaper than %s for the course"), winner, loser);
  default:
    g_assert_not_reached ();
  }
}

char *
ep_verdict_brief (const EpScenario *scenario, const EpComparison *comparison, guint pair,
                  const EpVerdictFacts *facts)
{
  BriefCase brief = brief_case (&comparison->pairs[pair]);
  if (comparison->n_pairs == 1)
    return brief_of_two (scenario, brief, facts->course_winner);
  return brief_of_several (scenario, brief, facts->course_winner, facts->course_loser);
}

/* The parts of the supporting line, as text. */
typedef struct {
  char *course; /* the difference, or both totals where there is none */
  char *horizon;
  char *course_winner; /* labels */
  char *horizon_winner;
  char *month_count;
  guint months;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->course);
  g_free (parts->horizon);
  g_free (parts->course_winner);
  g_free (parts->horizon_winner);
  g_free (parts->month_count);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static Parts
parts_of (EpFormatter *formatter, const EpScenario *scenario, const EpComparison *comparison,
          guint pair, const EpVerdictFacts *facts)
{
  const EpPair *told = &comparison->pairs[pair];
  gint64 course_minor = told->course_cheaper == EP_CHEAPER_EQUAL
                            ? comparison->courses[0].course_total_minor
                            : ABS (told->course_difference_minor);
  gint64 horizon_minor = told->horizon_cheaper == EP_CHEAPER_EQUAL
                             ? comparison->courses[0].horizon_total_minor
                             : ABS (told->horizon_difference_minor);
  return (Parts){
      .course = ep_format_money (formatter, course_minor, scenario->currency),
      .horizon = ep_format_money (formatter, horizon_minor, scenario->currency),
      .course_winner = ep_course_label (scenario, facts->course_winner, EP_LABEL_ALONE),
      .horizon_winner = ep_course_label (scenario, facts->horizon_winner, EP_LABEL_INSIDE),
      .month_count = ep_format_count (formatter, comparison->horizon_months),
      .months = comparison->horizon_months,
  };
}

/* The course is equal. */
static char *
equal_course_line (const Parts *parts, const EpPair *pair)
{
  if (pair->horizon_cheaper == EP_CHEAPER_EQUAL)
    /* Translators: what both treatments cost, for the course and over the months. */
    return g_strdup_printf (ngettext ("%s each; %s each over %s month",
                                      "%s each; %s each over %s months", parts->months),
                            parts->course, parts->horizon, parts->month_count);
  /* Translators: "$1,000.00 each; laser $200.00 less over 36 months" */
  return g_strdup_printf (ngettext ("%s each; %s %s less over %s month",
                                    "%s each; %s %s less over %s months", parts->months),
                          parts->course, parts->horizon_winner, parts->horizon, parts->month_count);
}

/* The course is a near tie, so that the brief answer names nobody. */
static char *
near_tie_line (const Parts *parts, const EpPair *pair)
{
  if (pair->horizon_cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (ngettext ("%s %s less; the same over %s month",
                                      "%s %s less; the same over %s months", parts->months),
                            parts->course_winner, parts->course, parts->month_count);
  if (pair->horizon_cheaper == pair->course_cheaper)
    /* Translators: "Laser $5.00 less; $100.00 less over 36 months" */
    return g_strdup_printf (ngettext ("%s %s less; %s less over %s month",
                                      "%s %s less; %s less over %s months", parts->months),
                            parts->course_winner, parts->course, parts->horizon,
                            parts->month_count);
  /* Translators: "Microneedling $5.00 less; laser $20.00 less over 36 months" */
  return g_strdup_printf (ngettext ("%s %s less; %s %s less over %s month",
                                    "%s %s less; %s %s less over %s months", parts->months),
                          parts->course_winner, parts->course, parts->horizon_winner,
                          parts->horizon, parts->month_count);
}

/* The brief answer names who is cheaper for the course. */
static char *
decided_line (const Parts *parts, const EpPair *pair)
{
  if (pair->horizon_cheaper == EP_CHEAPER_EQUAL)
    /* Translators: "$200.00 less; the same over 36 months" */
    return g_strdup_printf (ngettext ("%s less; the same over %s month",
                                      "%s less; the same over %s months", parts->months),
                            parts->course, parts->month_count);
  if (pair->horizon_cheaper == pair->course_cheaper)
    /* Translators: "$2,190.00 less; $3,090.00 less over 36 months" */
    return g_strdup_printf (ngettext ("%s less; %s less over %s month",
                                      "%s less; %s less over %s months", parts->months),
                            parts->course, parts->horizon, parts->month_count);
  /* Translators: "$90.00 less; laser $2,260.00 less over 36 months" */
  return g_strdup_printf (ngettext ("%s less; %s %s less over %s month",
                                    "%s less; %s %s less over %s months", parts->months),
                          parts->course, parts->horizon_winner, parts->horizon, parts->month_count);
}

char *
ep_verdict_brief_support (EpFormatter *formatter, const EpScenario *scenario,
                          const EpComparison *comparison, guint pair, const EpVerdictFacts *facts)
{
  const EpPair *told = &comparison->pairs[pair];
  g_auto (Parts) parts = parts_of (formatter, scenario, comparison, pair, facts);
  if (told->course_cheaper == EP_CHEAPER_EQUAL)
    return equal_course_line (&parts, told);
  return told->course_near_tie ? near_tie_line (&parts, told) : decided_line (&parts, told);
}
