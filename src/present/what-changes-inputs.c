#include "what-changes-chart.h"

/* How far the flip is from now, in parts of now: |nearest - now| / now. A range that has a flip has
 * no value now of 0. */
static gboolean
is_nearer (const ChangeInput *a, const ChangeInput *b)
{
  EpWide a_distance = ABS (a->nearest - a->sweep->now);
  EpWide b_distance = ABS (b->nearest - b->sweep->now);

  if (!a->flips || !b->flips)
    return a->flips && !b->flips;
  return a_distance * b->sweep->now < b_distance * a->sweep->now;
}

guint
ep_change_inputs (const EpChartSubject *subject, ChangeInput inputs[EP_PARAMETERS])
{
  const EpPair *pair = &subject->comparison->pairs[subject->pair];

  for (guint i = 0; i < pair->n_sweeps; i++) {
    ChangeInput input = {.sweep = &pair->sweeps[i]};
    guint place = i;

    input.flips = ep_sweep_nearest (input.sweep, &input.nearest, &input.stretch);
    for (; place > 0 && is_nearer (&input, &inputs[place - 1]); place--)
      inputs[place] = inputs[place - 1];
    inputs[place] = input;
  }
  return pair->n_sweeps;
}

EpFlip
ep_change_at_flip (const EpSweep *sweep, guint flip)
{
  const EpFlip *from_here = &sweep->flips[flip];

  if (from_here->value <= sweep->now)
    return (EpFlip){from_here->value - 1, sweep->flips[flip - 1].cheaper};
  return *from_here;
}
