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
