#include "work.h"

/* One course on its way through its visits. */
typedef struct {
  const EpTerms *terms;
  EpWalk walk;
  gboolean has_next; /* the walk stands at a visit that is not paid yet */
  EpWide paid;       /* so far, on the basis */
} Runner;

static void
runner_init (Runner *runner, const EpWork *work)
{
  runner->terms = &work->terms;
  runner->paid = 0;
  ep_walk_init (&runner->walk, &work->plan, work->tally, &work->terms, &work->cover);
  runner->has_next = ep_walk_next (&runner->walk);
}

/* Pays all visits of that day. */
static void
runner_pay (Runner *runner, EpDay day)
{
  while (runner->has_next && runner->walk.day == day) {
    runner->paid = ep_terms_tally_total (runner->terms, runner->walk.tally);
    runner->has_next = ep_walk_next (&runner->walk);
  }
}

/* The earliest day that either has a visit left on. */
static EpDay
next_day (const Runner *reference, const Runner *other)
{
  if (!reference->has_next)
    return other->walk.day;
  if (!other->has_next)
    return reference->walk.day;

  return MIN (reference->walk.day, other->walk.day);
}

guint
ep_leaders (const EpWork *reference, const EpWork *other, EpLeader *leaders, guint leaders_max)
{
  const EpDay start = reference->plan.start;
  Runner r, o;
  guint n_leaders = 0;

  runner_init (&r, reference);
  runner_init (&o, other);

  while (n_leaders < leaders_max && (r.has_next || o.has_next)) {
    const EpDay day = next_day (&r, &o);

    runner_pay (&r, day);
    runner_pay (&o, day);

    const EpCheaper cheaper = ep_cheaper (r.paid, o.paid);
    if (n_leaders > 0 && leaders[n_leaders - 1].cheaper == cheaper)
      continue;
    leaders[n_leaders++] = (EpLeader){
        .day = day,
        .month = ep_day_whole_months (start, day),
        .cheaper = cheaper,
    };
  }

  return n_leaders;
}
