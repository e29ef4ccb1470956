#include "search.h"

gint64
ep_search_lowest (gint64 lowest, gint64 highest, EpHolds holds, gconstpointer data)
{
  g_assert (lowest <= highest && highest < G_MAXINT64);

  gint64 below = lowest;     /* it holds at no value below this one */
  gint64 from = highest + 1; /* it holds from here on, or nowhere */

  while (below < from) {
    const gint64 middle = below + (from - below) / 2;

    if (holds (middle, data))
      from = middle;
    else
      below = middle + 1;
  }

  return from;
}

gint64
ep_search_lowest_near (gint64 lowest, gint64 highest, gint64 guess, EpHolds holds,
                       gconstpointer data)
{
  g_assert (lowest <= guess && guess <= highest);

  gint64 below = lowest;     /* it holds at no value below this one */
  gint64 from = highest + 1; /* it holds from here on, or nowhere */

  /* Away from the guess in steps that double, until the answer lies between two of them. */
  if (holds (guess, data)) {
    from = guess;
    for (gint64 step = 1; below < from; step *= 2) {
      const gint64 at = from - below > step ? from - step : below;

      if (!holds (at, data)) {
        below = at + 1;
        break;
      }
      from = at;
    }
  } else {
    below = guess + 1;
    for (gint64 step = 1; below < from; step *= 2) {
      const gint64 at = from - below > step ? below + step - 1 : from - 1;

      if (holds (at, data)) {
        from = at;
        break;
      }
      below = at + 1;
    }
  }

  return below < from ? ep_search_lowest (below, from - 1, holds, data) : from;
}
