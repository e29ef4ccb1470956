#pragma once

#include <glib.h>

/* Whether something holds at a value. */
typedef gboolean (*EpHolds) (gint64 value, gconstpointer data);

/* The lowest value from lowest to highest at which it holds, or highest + 1 where it holds at none.
 * It must hold at every value above one at which it holds. lowest <= highest < G_MAXINT64. */
gint64 ep_search_lowest (gint64 lowest, gint64 highest, EpHolds holds, gconstpointer data);

/* The same, found in few steps where it is near the guess, lowest <= guess <= highest. */
gint64 ep_search_lowest_near (gint64 lowest, gint64 highest, gint64 guess, EpHolds holds,
                              gconstpointer data);
