#pragma once

#include "engine/scenario.h"

G_BEGIN_DECLS

/* What is odd about a course of a price list, before anything is compared: the package traps of
 * CONTRACT.md's `notes`, and a session price that looks like the price of something else. A warning
 * never refuses anything. */

typedef enum {
  EP_ODD_SESSION_PRICE_AS_PACKAGE, /* one session costs as much as a package of several */
  EP_ODD_SESSION_PRICE_HIGH,       /* far above others of its kind: a package's price? */
  EP_ODD_SESSION_PRICE_LOW,        /* far below others of its kind: a deposit or an instalment? */
  EP_ODD_SESSION_PRICE_ZERO,
  EP_ODD_PACKAGE_DEARER_THAN_SINGLES,
  EP_ODD_PACKAGE_DEARER_PER_SESSION, /* than some smaller package */
} EpOddity;

typedef struct {
  EpOddity oddity;
  guint package; /* which of the course's packages; 0 where none is meant */
  guint against; /* of _DEARER_PER_SESSION: the smaller package that is cheaper by the session */
  guint against_times; /* how many of that package, and then singles, cover the larger one */
  gint64 more_minor;   /* how much more it costs than what it is held against; 0 where nothing is */
  gint64 usual_minor;  /* of _HIGH and _LOW: the median session price of its kind */
} EpOdd;

/* What is odd about courses[which], all of one currency and told by a price; others of its kind are
 * looked at for what is usual, where there are at least three. Empty where nothing is. Free with
 * g_array_unref(); of EpOdd, in the order of EpOddity, then of packages. */
GArray *ep_plausibility (const EpCourse *const *courses, guint n_courses, guint which);

G_END_DECLS
