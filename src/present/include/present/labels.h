#pragma once

#include <present/scene.h>

G_BEGIN_DECLS

/* Where labels go, so that none covers another. */

/* A label beside an axis that wants to be centred at `wanted_px`. */
typedef struct {
  double wanted_px;
  double extent_px;
  double placed_px; /* its centre, set by ep_labels_part() */
} EpSideLabel;

/* Places labels along an axis between two bounds. Labels that would be nearer to each other than
 * `gap_px` part by equal shifts and keep their order; those that want the same place stand in the
 * order of the array. Where they do not fit between the bounds all together, they start at `low_px`
 * and run over the other. */
void ep_labels_part (EpSideLabel *labels, guint n_labels, double low_px, double high_px,
                     double gap_px);

/* Whether the rectangles share any point, or come nearer than `gap_px`. */
gboolean ep_rects_meet (const EpRect *a, const EpRect *b, double gap_px);

/* Whether `inner` lies inside `outer`. */
gboolean ep_rect_contains (const EpRect *outer, const EpRect *inner);

G_END_DECLS
