#include <present/ticks.h>

#define TICKS_LEAST 2
#define TICKS_MOST  6

/* The step after one of 1, 2, 5, 10 ... */
static gint64
next_step (gint64 step, guint *place)
{
  static const gint64 factors[][2] = {{2, 1}, {5, 2}, {2, 1}};
  const gint64 *factor = factors[*place];

  *place = (*place + 1) % G_N_ELEMENTS (factors);
  return step / factor[1] * factor[0];
}

EpMoneyTicks
ep_money_ticks (gint64 top_minor, guint decimals, double height_px, double least_px)
{
  gint64 n_most = (gint64)CLAMP (height_px / least_px, TICKS_LEAST, TICKS_MOST);
  EpMoneyTicks ticks;
  gint64 step = 1, whole = 1;
  guint place = 0;

  g_assert (top_minor > 0);
  /* The largest step there can be is 5e18, of which 64 bits hold but one: the loop ends. */
  while (top_minor / step + 1 > n_most) {
    guint place_after = place;
    gint64 after = next_step (step, &place_after);

    if (top_minor / after < 1)
      break;
    step = after;
    place = place_after;
  }
  for (guint i = 0; i < decimals; i++)
    whole *= 10;
  ticks.step_minor = step;
  ticks.n_ticks = (guint)(top_minor / step) + 1;
  ticks.whole = step % whole == 0;
  return ticks;
}

guint
ep_month_step (guint horizon_months, double width_px, double least_px)
{
  static const guint steps[] = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};

  g_assert (horizon_months > 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && steps[i] < horizon_months; i++)
    if (width_px * steps[i] / horizon_months >= least_px)
      return steps[i];
  return horizon_months;
}
