#include "break-even.h"
#include "search.h"
#include "work.h"

EpCheaper
ep_cheaper (EpWide reference, EpWide other)
{
  if (reference == other)
    return EP_CHEAPER_EQUAL;

  return reference < other ? EP_CHEAPER_REFERENCE : EP_CHEAPER_OTHER;
}

/* A difference that is not 0 and at most near_tie of the larger total. */
static gboolean
near_tie (gint64 reference, gint64 other, guint near_tie_ppm)
{
  const EpWide difference = reference > other ? reference - other : other - reference;

  return difference != 0 &&
         difference * EP_PPM_ONE <= (EpWide)MAX (reference, other) * near_tie_ppm;
}

/* Takes the payments of the earliest day that either still has, and keeps what each has paid so
 * far. */
static EpDay
pay_next_day (const EpCourseCost *costs[2], guint next[2], gint64 paid[2])
{
  EpDay day = G_MAXUINT32;

  for (guint i = 0; i < 2; i++) {
    if (next[i] < costs[i]->n_visits)
      day = MIN (day, costs[i]->visits[next[i]].day);
  }
  for (guint i = 0; i < 2; i++) {
    for (; next[i] < costs[i]->n_visits && costs[i]->visits[next[i]].day == day; next[i]++)
      paid[i] = costs[i]->visits[next[i]].cumulative_minor;
  }

  return day;
}

static void
init_leaders (EpPair *pair, EpDay start, const EpCourseCost *reference, const EpCourseCost *other)
{
  const EpCourseCost *costs[2] = {reference, other};
  guint next[2] = {0, 0};
  gint64 paid[2] = {0, 0};

  pair->leaders = g_new (EpLeader, reference->n_visits + other->n_visits);
  pair->n_leaders = 0;

  while (next[0] < reference->n_visits || next[1] < other->n_visits) {
    const EpDay day = pay_next_day (costs, next, paid);
    const EpCheaper cheaper = ep_cheaper (paid[0], paid[1]);

    if (pair->n_leaders > 0 && pair->leaders[pair->n_leaders - 1].cheaper == cheaper)
      continue;
    pair->leaders[pair->n_leaders++] = (EpLeader){
        .day = day,
        .month = ep_day_whole_months (start, day),
        .cheaper = cheaper,
    };
  }
}

static void
init_outcomes (EpOutcomes *outcomes, const EpWork *reference, const EpWork *other)
{
  const EpSessions r = reference->scenario->courses[reference->course].sessions;
  const EpSessions o = other->scenario->courses[other->course].sessions;
  EpWide other_totals[EP_SESSIONS_MAX + 1];

  for (guint n = o.min; n <= o.max; n++)
    other_totals[n] = ep_work_course_total (other, n);

  *outcomes = (EpOutcomes){0};
  for (guint m = r.min; m <= r.max; m++) {
    const EpWide reference_total = ep_work_course_total (reference, m);

    for (guint n = o.min; n <= o.max; n++) {
      switch (ep_cheaper (reference_total, other_totals[n])) {
      case EP_CHEAPER_REFERENCE:
        outcomes->reference++;
        break;
      case EP_CHEAPER_OTHER:
        outcomes->other++;
        break;
      case EP_CHEAPER_EQUAL:
        outcomes->equal++;
        break;
      default:
        g_assert_not_reached ();
      }
    }
  }
}

typedef struct {
  const EpTerms *terms;
  const EpCover *cover;
  EpWide budget;
} Money;

static gboolean
costs_more_than_the_money (gint64 sessions, gconstpointer data)
{
  const Money *money = data;
  const EpTally tally = {
      .purchases = money->cover->cost[sessions],
      .sessions = (guint)sessions,
  };

  return ep_terms_tally_total (money->terms, tally) > money->budget;
}

/* A total never falls as a session is added, so the sessions that fit are all below the first that
 * does not. Covers are worked out for few sessions at first, since more than a few hundred are
 * rarely asked for. */
static void
init_sessions_for_same_money (EpPair *pair, const EpWork *reference, EpWide budget)
{
  EpCover larger;
  Money money = {&reference->terms, &reference->cover, budget};

  while (!costs_more_than_the_money (money.cover->sessions, &money) &&
         money.cover->sessions < EP_SAME_MONEY_LIMIT) {
    const guint sessions = MIN (money.cover->sessions * 4, EP_SAME_MONEY_LIMIT);

    ep_cover_init (&larger, &reference->terms, sessions);
    money.cover = &larger;
  }

  const gint64 first_too_many =
      ep_search_lowest (1, money.cover->sessions, costs_more_than_the_money, &money);

  pair->sessions_for_same_money_known = first_too_many <= money.cover->sessions;
  pair->sessions_for_same_money =
      pair->sessions_for_same_money_known ? (guint)first_too_many - 1 : 0;
}

void
ep_pair_init (EpPair *pair, const EpWork *reference, const EpWork *other,
              const EpCourseCost *reference_cost, const EpCourseCost *other_cost)
{
  const gint64 r_course = reference_cost->course_total_minor;
  const gint64 o_course = other_cost->course_total_minor;
  const gint64 r_horizon = reference_cost->horizon_total_minor;
  const gint64 o_horizon = other_cost->horizon_total_minor;
  const guint near_tie_ppm = reference->scenario->near_tie_ppm;

  *pair = (EpPair){
      .course = other->course,
      .course_difference_minor = o_course - r_course,
      .horizon_difference_minor = o_horizon - r_horizon,
      .course_ratio = ep_ratio (o_course, r_course),
      .horizon_ratio = ep_ratio (o_horizon, r_horizon),
      .course_cheaper = ep_cheaper (r_course, o_course),
      .horizon_cheaper = ep_cheaper (r_horizon, o_horizon),
      .course_near_tie = near_tie (r_course, o_course, near_tie_ppm),
      .horizon_near_tie = near_tie (r_horizon, o_horizon, near_tie_ppm),
  };

  init_sessions_for_same_money (pair, reference, o_course);
  pair->break_even_course = ep_break_even (other, EP_BREAK_EVEN_OVER_COURSE, r_course,
                                           reference->terms.session_price_minor);
  pair->break_even_horizon = ep_break_even (other, EP_BREAK_EVEN_OVER_HORIZON, r_horizon,
                                            reference->terms.session_price_minor);
  init_leaders (pair, reference->scenario->start, reference_cost, other_cost);
  init_outcomes (&pair->outcomes, reference, other);
}

void
ep_pair_clear (EpPair *pair)
{
  g_free (pair->leaders);
  ep_sweeps_free (pair->sweeps, pair->n_sweeps);
}
