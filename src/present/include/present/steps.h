#pragma once

#include <engine/comparison.h>

G_BEGIN_DECLS

/* What has been paid so far, as it rises from day to day. */

typedef struct {
  EpDay day;
  gint64 paid_minor; /* after all payments of that day */
} EpStep;

/* Ascending by day, one step a day at most, all before the end; 0 has been paid before the first.
 * The arrays are of EpStep. */

/* The steps of a course's visits. Free with g_array_unref(). */
GArray *ep_steps_new (const EpVisit *visits, guint n_visits, EpDay end);

/* What has been paid up to that day, that day's payments included. */
gint64 ep_steps_paid (const GArray *steps, EpDay day);

/* The lowest and the highest of what may have been paid so far over the session counts of the
 * course's range, on each day on which any of them pays. Both arrays have the same days. FALSE, and
 * both NULL, when the range is a single count. Free both with g_array_unref(). */
gboolean ep_steps_range (const EpScenario *scenario, const EpComparison *comparison, guint course,
                         GArray **lowest, GArray **highest);

G_END_DECLS
