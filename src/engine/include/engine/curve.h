#pragma once

#include "engine/scenario.h"
#include "engine/sensitivity.h"

G_BEGIN_DECLS

/* How far apart the two courses of a pair are at values all over an input's domain, for the small
 * chart beside it: the same sweep that the flips of CONTRACT.md are found in. */

typedef struct {
  gint64 value;            /* minor units for a price, else a count */
  gint64 difference_minor; /* the other's horizon total - the reference's there */
} EpCurvePoint;

typedef struct {
  EpParameter parameter;
  guint n_points;
  EpCurvePoint *points; /* ascending; the first and the last are the ends of the domain */
} EpCurve;

/* The curves of the parameters that pair `pair` of the scenario's comparison is swept over, in
 * their order: as many as the pair has sweeps. Each has `points_most` points, at least 2, evenly
 * spread, or every value of a domain that has fewer.
 *
 * A total beyond 64 bits counts as larger than any other and as equal to another such; differences
 * are cut to 64 bits and keep their sign. The scenario is one that ep_compare() compares. Free with
 * ep_curves_free(). */
EpCurve *ep_curves_new (const EpScenario *scenario, guint pair, guint points_most, guint *n_curves);

void ep_curves_free (EpCurve *curves, guint n_curves);

G_END_DECLS
