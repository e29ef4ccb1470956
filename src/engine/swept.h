#pragma once

#include "break-even.h"
#include "work.h"

/* One parameter of a pair while it is swept, and the one place that says what either course costs
 * at a value of it (CONTRACT.md, "Sensitivity"). */
typedef struct {
  EpParameter parameter;
  gint64 lowest, highest; /* the domain */
  gint64 now;             /* within it */
  const EpWork *reference;
  const EpWork *other;
  EpPriced priced;   /* the swept course, when its price is swept */
  EpWide held_total; /* the other course's, when a price is swept */
} EpSwept;

/* The works must outlive it. FALSE where the parameter is left out: the course has no maintenance.
 */
gboolean ep_swept_init (EpSwept *swept, const EpWork *reference, const EpWork *other,
                        EpParameter parameter);

/* Horizon totals; all that do not fit 64 bits are the same (rule 1). */
typedef struct {
  EpWide reference;
  EpWide other;
} EpSweptTotals;

/* What both cost at a value of the domain. */
EpSweptTotals ep_swept_totals (const EpSwept *swept, gint64 value);

/* Who is cheaper there. */
EpCheaper ep_swept_answer (const EpSwept *swept, gint64 value);
