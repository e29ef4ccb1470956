#include "verdict-case.h"

/* How often the lead goes from one course to the other, whether or not they are equal between. */
static guint
count_crossings (const EpPair *pair)
{
  guint n_crossings = 0;
  EpCheaper leader = EP_CHEAPER_EQUAL;
  for (guint i = 0; i < pair->n_leaders; i++) {
    EpCheaper next = pair->leaders[i].cheaper;
    if (next == EP_CHEAPER_EQUAL)
      continue;
    if (leader != EP_CHEAPER_EQUAL && next != leader)
      n_crossings++;
    leader = next;
  }
  return n_crossings;
}

static EpVerdictCase
decide (const EpPair *pair, guint n_crossings)
{
  gboolean course_equal = pair->course_cheaper == EP_CHEAPER_EQUAL;
  gboolean horizon_equal = pair->horizon_cheaper == EP_CHEAPER_EQUAL;
  gboolean course_undecided = course_equal || pair->course_near_tie;
  gboolean horizon_undecided = horizon_equal || pair->horizon_near_tie;

  if (course_equal && horizon_equal)
    return EP_VERDICT_EQUAL;
  if (course_undecided && horizon_undecided)
    return EP_VERDICT_ABOUT_THE_SAME;
  if (n_crossings > 1)
    return EP_VERDICT_CHANGES;
  if (course_undecided)
    return EP_VERDICT_COURSE_UNDECIDED;
  if (horizon_undecided)
    return EP_VERDICT_HORIZON_UNDECIDED;
  return pair->course_cheaper == pair->horizon_cheaper ? EP_VERDICT_AGREE : EP_VERDICT_DISAGREE;
}

static EpLeadCase
lead_case (const EpPair *pair, guint n_crossings)
{
  if (pair->n_leaders == 1)
    return EP_LEAD_ALWAYS;
  return n_crossings == 0 ? EP_LEAD_NEVER_BEHIND : EP_LEAD_SINCE;
}

EpVerdictFacts
ep_verdict_facts (const EpComparison *comparison, guint pair)
{
  g_assert (pair < comparison->n_pairs);
  const EpPair *told = &comparison->pairs[pair];
  guint n_crossings = count_crossings (told);
  gboolean other_for_course = told->course_cheaper == EP_CHEAPER_OTHER;
  gboolean other_over_horizon = told->horizon_cheaper == EP_CHEAPER_OTHER;

  return (EpVerdictFacts){
      .verdict_case = decide (told, n_crossings),
      .course_winner = other_for_course ? told->course : 0,
      .course_loser = other_for_course ? 0 : told->course,
      .horizon_winner = other_over_horizon ? told->course : 0,
      .horizon_loser = other_over_horizon ? 0 : told->course,
      .lead = lead_case (told, n_crossings),
      .lead_since = told->leaders[told->n_leaders - 1].day,
      .n_changes = told->n_leaders - 1,
  };
}

/* How much more the winner costs than the loser with so many sessions each. */
typedef struct {
  gint64 *winner_totals; /* for 1 session on */
  gint64 *loser_totals;
} Totals;

static gint64
extra_with (const Totals *totals, guint winner_sessions, guint loser_sessions)
{
  return totals->winner_totals[winner_sessions - 1] - totals->loser_totals[loser_sessions - 1];
}

/* Of the numbers in the range, the nearest to the likely one with which the winner is dearer than
 * the loser, or, where it is with none, as dear; 0 when it is always cheaper. */
static guint
nearest_flip (const Totals *totals, EpSessions range, EpSessions fixed, gboolean winner_varies)
{
  guint found = 0;
  gboolean found_dearer = FALSE;
  for (guint distance = 1; distance <= range.max - range.min; distance++) {
    for (gint sign = -1; sign <= 1; sign += 2) {
      gint sessions = (gint)range.likely + sign * (gint)distance;
      if (sessions < (gint)range.min || sessions > (gint)range.max)
        continue;
      gint64 extra = winner_varies ? extra_with (totals, (guint)sessions, fixed.likely)
                                   : extra_with (totals, fixed.likely, (guint)sessions);
      if (extra > 0 && !found_dearer)
        found = (guint)sessions;
      else if (extra == 0 && found == 0)
        found = (guint)sessions;
      found_dearer = found_dearer || extra > 0;
    }
  }
  return found;
}

static EpRangeFinding
find (const Totals *totals, EpSessions winner, EpSessions loser)
{
  EpRangeFinding finding = {EP_RANGE_NONE, winner.likely, loser.likely, 0};
  gboolean winner_varies = winner.min < winner.max;
  gboolean loser_varies = loser.min < loser.max;
  guint winner_flip = nearest_flip (totals, winner, loser, TRUE);
  guint loser_flip = nearest_flip (totals, loser, winner, FALSE);

  if (winner_flip != 0) {
    finding.range_case = EP_RANGE_WINNER_FLIPS;
    finding.winner_sessions = winner_flip;
  } else if (loser_flip != 0) {
    finding.range_case = EP_RANGE_LOSER_FLIPS;
    finding.loser_sessions = loser_flip;
  } else if (winner_varies && loser_varies && extra_with (totals, winner.max, loser.min) >= 0) {
    /* No total falls as a session is added, so these two are the worst for the winner. */
    finding.range_case = EP_RANGE_TOGETHER_FLIPS;
    finding.winner_sessions = winner.max;
    finding.loser_sessions = loser.min;
  } else if (winner_varies || loser_varies) {
    finding.range_case = !loser_varies    ? EP_RANGE_WINNER_HOLDS
                         : !winner_varies ? EP_RANGE_LOSER_HOLDS
                                          : EP_RANGE_BOTH_HOLD;
    return finding;
  } else {
    return finding;
  }
  finding.extra_minor = extra_with (totals, finding.winner_sessions, finding.loser_sessions);
  return finding;
}

EpRangeFinding
ep_range_finding (const EpScenario *scenario, guint winner, guint loser)
{
  EpSessions winner_sessions = scenario->courses[winner].sessions;
  EpSessions loser_sessions = scenario->courses[loser].sessions;
  g_autofree gint64 *winner_totals = ep_course_totals (scenario, winner, winner_sessions.max);
  g_autofree gint64 *loser_totals = ep_course_totals (scenario, loser, loser_sessions.max);
  Totals totals = {winner_totals, loser_totals};
  return find (&totals, winner_sessions, loser_sessions);
}
