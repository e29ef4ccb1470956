#include "course-range.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

/* The parts of the sentences, as text. */
typedef struct {
  EpRangeFinding finding;
  guint winner_likely_count;
  char *less;          /* how much less the winner costs */
  char *extra;         /* how much more it would cost */
  char *winner_likely; /* numbers of sessions */
  char *loser_likely;
  char *winner_sessions;
  char *loser_sessions;
  char *loser; /* its label inside a sentence */
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->less);
  g_free (parts->extra);
  g_free (parts->winner_likely);
  g_free (parts->loser_likely);
  g_free (parts->winner_sessions);
  g_free (parts->loser_sessions);
  g_free (parts->loser);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static Parts
parts_of (EpFormatter *formatter, const EpScenario *scenario, const EpComparison *comparison,
          guint winner, guint loser)
{
  EpRangeFinding finding = ep_range_finding (scenario, winner, loser);
  guint winner_likely = scenario->courses[winner].sessions.likely;
  guint loser_likely = scenario->courses[loser].sessions.likely;
  gint64 less_minor = comparison->courses[loser].course_total_minor -
                      comparison->courses[winner].course_total_minor;
  return (Parts){
      .finding = finding,
      .winner_likely_count = winner_likely,
      .less = ep_format_money (formatter, less_minor, scenario->currency),
      .extra = ep_format_money (formatter, finding.extra_minor, scenario->currency),
      .winner_likely = ep_format_count (formatter, winner_likely),
      .loser_likely = ep_format_count (formatter, loser_likely),
      .winner_sessions = ep_format_count (formatter, finding.winner_sessions),
      .loser_sessions = ep_format_count (formatter, finding.loser_sessions),
      .loser = ep_course_label (scenario, loser, EP_LABEL_INSIDE),
  };
}

static char *
none_sentence (const Parts *parts)
{
  return g_strdup_printf (ngettext ("The course costs %s less with %s session.",
                                    "The course costs %s less with %s sessions.",
                                    parts->winner_likely_count),
                          parts->less, parts->winner_likely);
}

static char *
winner_holds_sentence (EpFormatter *formatter, const Parts *parts, EpSessions range)
{
  guint likely = range.likely;
  g_autofree char *min = ep_format_count (formatter, range.min);
  g_autofree char *max = ep_format_count (formatter, range.max);
  if (range.min + 1 == likely && likely + 1 == range.max)
    return g_strdup_printf (
        /* Translators: "The course costs $2,190.00 less with 5 sessions, and less with 4 or 6 too."
         */
        ngettext ("The course costs %s less with %s session, and less with %s or %s too.",
                  "The course costs %s less with %s sessions, and less with %s or %s too.", likely),
        parts->less, parts->winner_likely, min, max);
  if (range.min + 1 == range.max)
    return g_strdup_printf (
        /* Translators: "The course costs $2,190.00 less with 5 sessions, and less with 6 too." */
        ngettext ("The course costs %s less with %s session, and less with %s too.",
                  "The course costs %s less with %s sessions, and less with %s too.", likely),
        parts->less, parts->winner_likely, likely == range.min ? max : min);
  return g_strdup_printf (
      ngettext (
          "The course costs %s less with %s session, and less with any number from %s to %s.",
          "The course costs %s less with %s sessions, and less with any number from %s to %s.",
          likely),
      parts->less, parts->winner_likely, min, max);
}

static char *
loser_holds_sentence (EpFormatter *formatter, const Parts *parts, EpSessions range)
{
  guint likely = range.likely;
  g_autofree char *min = ep_format_count (formatter, range.min);
  g_autofree char *max = ep_format_count (formatter, range.max);
  if (range.min + 1 == likely && likely + 1 == range.max)
    return g_strdup_printf (
        /* Translators: "The course costs $500.00 less than 5 sessions of microneedling, and less
         * than 4 or 6 too." */
        ngettext ("The course costs %s less than %s session of %s, and less than %s or %s too.",
                  "The course costs %s less than %s sessions of %s, and less than %s or %s too.",
                  likely),
        parts->less, parts->loser_likely, parts->loser, min, max);
  if (range.min + 1 == range.max)
    return g_strdup_printf (
        ngettext ("The course costs %s less than %s session of %s, and less than %s too.",
                  "The course costs %s less than %s sessions of %s, and less than %s too.", likely),
        parts->less, parts->loser_likely, parts->loser, likely == range.min ? max : min);
  return g_strdup_printf (
      ngettext ("The course costs %s less than %s session of %s, and less than any number from %s "
                "to %s.",
                "The course costs %s less than %s sessions of %s, and less than any number from %s "
                "to %s.",
                likely),
      parts->less, parts->loser_likely, parts->loser, min, max);
}

static char *
both_hold_sentence (const Parts *parts)
{
  /* Translators: an amount, and the numbers of sessions of the one and the other treatment. */
  return g_strdup_printf (ngettext ("The course costs %s less with %s session against %s, and less "
                                    "with any numbers of the two ranges.",
                                    "The course costs %s less with %s sessions against %s, and "
                                    "less with any numbers of the two ranges.",
                                    parts->winner_likely_count),
                          parts->less, parts->winner_likely, parts->loser_likely);
}

static char *
winner_flips_sentence (const Parts *parts)
{
  guint sessions = parts->finding.winner_sessions;
  if (parts->finding.extra_minor == 0)
    return g_strdup_printf (ngettext ("The course costs %s less, but with %s session instead of %s "
                                      "it would cost the same as %s.",
                                      "The course costs %s less, but with %s sessions instead of "
                                      "%s it would cost the same as %s.",
                                      sessions),
                            parts->less, parts->winner_sessions, parts->winner_likely,
                            parts->loser);
  /* Translators: "The course costs $90.00 less, but with 6 sessions instead of 5 it would cost
   * $120.00 more than laser." */
  return g_strdup_printf (ngettext ("The course costs %s less, but with %s session instead of %s "
                                    "it would cost %s more than %s.",
                                    "The course costs %s less, but with %s sessions instead of %s "
                                    "it would cost %s more than %s.",
                                    sessions),
                          parts->less, parts->winner_sessions, parts->winner_likely, parts->extra,
                          parts->loser);
}

static char *
loser_flips_sentence (const Parts *parts)
{
  guint sessions = parts->finding.loser_sessions;
  if (parts->finding.extra_minor == 0)
    return g_strdup_printf (ngettext ("The course costs %s less, but with %s session of %s instead "
                                      "of %s both would cost the same.",
                                      "The course costs %s less, but with %s sessions of %s "
                                      "instead of %s both would cost the same.",
                                      sessions),
                            parts->less, parts->loser_sessions, parts->loser, parts->loser_likely);
  /* Translators: "The course costs $90.00 less, but with 4 sessions of microneedling instead of 5
   * it would cost $120.00 more." */
  return g_strdup_printf (ngettext ("The course costs %s less, but with %s session of %s instead "
                                    "of %s it would cost %s more.",
                                    "The course costs %s less, but with %s sessions of %s instead "
                                    "of %s it would cost %s more.",
                                    sessions),
                          parts->less, parts->loser_sessions, parts->loser, parts->loser_likely,
                          parts->extra);
}

static char *
together_flips_sentence (const Parts *parts)
{
  guint sessions = parts->finding.winner_sessions;
  if (parts->finding.extra_minor == 0)
    return g_strdup_printf (ngettext ("The course costs %s less, but with %s session against %s of "
                                      "%s both would cost the same.",
                                      "The course costs %s less, but with %s sessions against %s "
                                      "of %s both would cost the same.",
                                      sessions),
                            parts->less, parts->winner_sessions, parts->loser_sessions,
                            parts->loser);
  /* Translators: "The course costs $90.00 less, but with 6 sessions against 2 of laser it would
   * cost $120.00 more." */
  return g_strdup_printf (ngettext ("The course costs %s less, but with %s session against %s of "
                                    "%s it would cost %s more.",
                                    "The course costs %s less, but with %s sessions against %s of "
                                    "%s it would cost %s more.",
                                    sessions),
                          parts->less, parts->winner_sessions, parts->loser_sessions, parts->loser,
                          parts->extra);
}

char *
ep_course_range_sentence (EpFormatter *formatter, const EpScenario *scenario,
                          const EpComparison *comparison, guint winner, guint loser)
{
  g_auto (Parts) parts = parts_of (formatter, scenario, comparison, winner, loser);
  switch (parts.finding.range_case) {
  case EP_RANGE_NONE:
    return none_sentence (&parts);
  case EP_RANGE_WINNER_HOLDS:
    return winner_holds_sentence (formatter, &parts, scenario->courses[winner].sessions);
  case EP_RANGE_LOSER_HOLDS:
    return loser_holds_sentence (formatter, &parts, scenario->courses[loser].sessions);
  case EP_RANGE_BOTH_HOLD:
    return both_hold_sentence (&parts);
  case EP_RANGE_WINNER_FLIPS:
    return winner_flips_sentence (&parts);
  case EP_RANGE_LOSER_FLIPS:
    return loser_flips_sentence (&parts);
  case EP_RANGE_TOGETHER_FLIPS:
    return together_flips_sentence (&parts);
  default:
    g_assert_not_reached ();
  }
}

/* The flips with an amount. */
static char *
dearer_flip_sentence (const Parts *parts)
{
  guint winner_sessions = parts->finding.winner_sessions;
  guint loser_sessions = parts->finding.loser_sessions;
  if (parts->finding.range_case == EP_RANGE_WINNER_FLIPS)
    return g_strdup_printf (
        ngettext ("With %s session instead of %s it would cost %s more than %s.",
                  "With %s sessions instead of %s it would cost %s more than %s.", winner_sessions),
        parts->winner_sessions, parts->winner_likely, parts->extra, parts->loser);
  if (parts->finding.range_case == EP_RANGE_LOSER_FLIPS)
    return g_strdup_printf (ngettext ("With %s session of %s instead of %s it would cost %s more.",
                                      "With %s sessions of %s instead of %s it would cost %s more.",
                                      loser_sessions),
                            parts->loser_sessions, parts->loser, parts->loser_likely, parts->extra);
  return g_strdup_printf (
      ngettext ("With %s session against %s of %s it would cost %s more.",
                "With %s sessions against %s of %s it would cost %s more.", winner_sessions),
      parts->winner_sessions, parts->loser_sessions, parts->loser, parts->extra);
}

/* The flips to equal. */
static char *
equal_flip_sentence (const Parts *parts)
{
  guint winner_sessions = parts->finding.winner_sessions;
  guint loser_sessions = parts->finding.loser_sessions;
  if (parts->finding.range_case == EP_RANGE_WINNER_FLIPS)
    return g_strdup_printf (
        ngettext ("With %s session instead of %s it would cost the same as %s.",
                  "With %s sessions instead of %s it would cost the same as %s.", winner_sessions),
        parts->winner_sessions, parts->winner_likely, parts->loser);
  if (parts->finding.range_case == EP_RANGE_LOSER_FLIPS)
    return g_strdup_printf (
        ngettext ("With %s session of %s instead of %s both would cost the same.",
                  "With %s sessions of %s instead of %s both would cost the same.", loser_sessions),
        parts->loser_sessions, parts->loser, parts->loser_likely);
  return g_strdup_printf (ngettext ("With %s session against %s of %s both would cost the same.",
                                    "With %s sessions against %s of %s both would cost the same.",
                                    winner_sessions),
                          parts->winner_sessions, parts->loser_sessions, parts->loser);
}

char *
ep_course_flip_sentence (EpFormatter *formatter, const EpScenario *scenario,
                         const EpComparison *comparison, guint winner, guint loser)
{
  g_auto (Parts) parts = parts_of (formatter, scenario, comparison, winner, loser);
  switch (parts.finding.range_case) {
  case EP_RANGE_WINNER_FLIPS:
  case EP_RANGE_LOSER_FLIPS:
  case EP_RANGE_TOGETHER_FLIPS:
    return parts.finding.extra_minor == 0 ? equal_flip_sentence (&parts)
                                          : dearer_flip_sentence (&parts);
  case EP_RANGE_NONE:
  case EP_RANGE_WINNER_HOLDS:
  case EP_RANGE_LOSER_HOLDS:
  case EP_RANGE_BOTH_HOLD:
  default:
    return NULL;
  }
}
