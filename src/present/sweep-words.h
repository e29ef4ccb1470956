#pragma once

#include <present/chart.h>

/* What is said of one input swept over its range. All text is new and freed with g_free(). */

/* "Laser maintenance"; the name is that of the swept course as it stands alone, and not used for
 * the horizon. */
char *ep_sweep_title (EpParameter parameter, const char *name);

/* The swept course: the reference or `other`. 0 for the horizon. */
guint ep_sweep_course (EpParameter parameter, guint other);

/* The value now: "Every 18 months now". */
char *ep_sweep_now (const EpChartSubject *subject, const EpSweep *sweep);

/* A value: "8", "$433.34"; `briefly` "$1,200". */
char *ep_sweep_value (const EpChartSubject *subject, EpParameter parameter, gint64 value,
                      gboolean briefly);

/* The same in a file: "433.34". */
char *ep_sweep_plain_value (const EpChartSubject *subject, EpParameter parameter, gint64 value);

/* Where the answer flips, the stretch being one with another answer than now: "at 6 months or
 * fewer". */
char *ep_sweep_flip (const EpChartSubject *subject, const EpSweep *sweep, EpStretch stretch);

/* Who is cheaper in that stretch: "then microneedling is cheaper"; where both cost the same, what
 * lies beyond it: "below that laser is cheaper". The names are those of the reference and the other
 * as inside a sentence. */
char *ep_sweep_then (const EpSweep *sweep, EpStretch stretch, char *const names[2]);

/* The name of who is cheaper, of those two. Not for equal. */
const char *ep_sweep_winner (char *const names[2], EpCheaper cheaper);

/* The domain: "from $0 to $1,200". */
char *ep_sweep_range (const EpChartSubject *subject, const EpSweep *sweep);

/* All of it in sentences: "Laser takes 3 sessions now. The answer flips at 8 sessions or more. Then
 * microneedling is cheaper." */
char *ep_sweep_sentence (const EpChartSubject *subject, const EpSweep *sweep);
