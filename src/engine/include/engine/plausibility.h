#pragma once

#include "engine/scenario.h"

G_BEGIN_DECLS

/* What is odd about a course of a price list, before anything is compared: the package traps of
 * CONTRACT.md's `notes`, and a session price that looks like the price of something else. A warning
 * never refuses anything. */

typedef enum {
  EP_ODD_SESSION_PRICE_AS_PACKAGE, /* one session costs as much as a package of several, or more */
  EP_ODD_SESSION_PRICE_HIGH,       /* at least 2.5 times what is usual: a package's price? */
  EP_ODD_SESSION_PRICE_LOW,        /* at most 0.4 of what is usual: a deposit or an instalment? */
  EP_ODD_SESSION_PRICE_ZERO,       /* none of the three above is told of it */
  EP_ODD_PACKAGE_DEARER_THAN_SINGLES,
  EP_ODD_PACKAGE_DEARER_PER_SESSION, /* than some smaller package */
} EpOddity;

typedef struct {
  EpOddity oddity;
  guint package; /* which of the course's packages; 0 where none is meant */
  guint against; /* of _DEARER_PER_SESSION: the smaller package that is cheaper by the session; of
                  * several the one with which the sessions cost least, else the first */
  guint against_times; /* how many of that package, and then singles for what they leave, give as
                        * many sessions for less, at the least cost; 0 where they never cost less */
  gint64 more_minor;   /* of _AS_PACKAGE: how much more the session costs than the package; of the
                        * last two: how much more the package costs than so many singles, or than
                        * what `against_times` tells; 0 where it costs just as much, or nothing is
                        * told */
  gint64 usual_minor;  /* of _HIGH and _LOW: what is usual; else 0 */
} EpOdd;

/* What is odd about courses[which]. All are of one currency and have a session price: those whose
 * price a list tells in words stay out. Prices are those before the discount.
 *
 * Usual is the median session price, of an even number the lower one of the two in the middle, of
 * the others of its kind that are not free, where there are at least three.
 *
 * Empty where nothing is odd. Free with g_array_unref(); of EpOdd, in the order of EpOddity, then
 * of packages. */
GArray *ep_plausibility (const EpCourse *const *courses, guint n_courses, guint which);

G_END_DECLS
