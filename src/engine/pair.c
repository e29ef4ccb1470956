#include "break-even.h"
#include "work.h"

EpCheaper
ep_cheaper (EpWide reference, EpWide other)
{
  if (reference == other)
    return EP_CHEAPER_EQUAL;

  return reference < other ? EP_CHEAPER_REFERENCE : EP_CHEAPER_OTHER;
}

gboolean
ep_near_tie (gint64 one, gint64 two, guint near_tie_ppm)
{
  const EpWide difference = one > two ? one - two : two - one;

  return difference != 0 && difference * EP_PPM_ONE <= (EpWide)MAX (one, two) * near_tie_ppm;
}

static void
init_leaders (EpPair *pair, const EpWork *reference, const EpWork *other)
{
  const guint visits = reference->tally.sessions + reference->tally.maintenance +
                       other->tally.sessions + other->tally.maintenance;

  pair->leaders = g_new (EpLeader, visits);
  pair->n_leaders = ep_leaders (reference, other, pair->leaders, visits);
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
      .course_near_tie = ep_near_tie (r_course, o_course, near_tie_ppm),
      .horizon_near_tie = ep_near_tie (r_horizon, o_horizon, near_tie_ppm),
  };

  pair->sessions_for_same_money_known =
      ep_sessions_for_same_money (reference, o_course, &pair->sessions_for_same_money);
  pair->break_even_course = ep_break_even (other, EP_BREAK_EVEN_OVER_COURSE, r_course,
                                           reference->terms.session_price_minor);
  pair->break_even_horizon = ep_break_even (other, EP_BREAK_EVEN_OVER_HORIZON, r_horizon,
                                            reference->terms.session_price_minor);
  init_leaders (pair, reference, other);
  init_outcomes (&pair->outcomes, reference, other);
}

void
ep_pair_clear (EpPair *pair)
{
  g_free (pair->leaders);
  ep_sweeps_free (pair->sweeps, pair->n_sweeps);
}
