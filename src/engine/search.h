#pragma once

#include <glib.h>

/* Whether something holds at a value. */
typedef gboolean (*EpHolds) (gint64 value, gconstpointer data);

/* The lowest value from lowest to highest at which it holds, or highest + 1 where it holds at none.
 * It must hold at every value above one at which it holds. lowest <= highest < G_MAXINT64. */
gint64 ep_search_lowest (gint64 lowest, gint64 highest, EpHolds holds, gconstpointer data);
