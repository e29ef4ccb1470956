#pragma once

#include <engine/sensitivity.h>
#include <present/marks.h>

G_BEGIN_DECLS

/* The leader strip: whoever is cheaper draws its own line along whatever is varied; dots where both
 * cost the same. One sign for time, for an input's range and for the win map's edge. */

typedef struct {
  double from_px, to_px;
  EpCheaper cheaper;
  char **labels; /* NULL-terminated, longest first; NULL when it has none */
} EpStripSegment;

/* From the top of its labels to its lower edge. */
double ep_strip_height_px (const EpChartMetrics *metrics);

/* Between two segments, half on either side of the change. */
#define EP_STRIP_GAP_PX 6

/* One line of a strip, along its middle; it may run in any direction. */
void ep_scene_add_leader_line (EpScene *scene, EpPoint from, EpPoint to, EpCheaper cheaper,
                               guint other);

/* Draws the segments, which follow each other, and over each the longest of its labels that fits.
 * `top_px` is the top of the labels; returns the lower edge of the strip. `other` is the course
 * that the reference is compared with. */
double ep_scene_add_strip (EpScene *scene, const EpTextMeasurer *measurer,
                           const EpStripSegment *segments, guint n_segments, guint other,
                           double top_px);

/* Draws only the line of the segments, `y_px` in its middle. */
void ep_scene_add_strip_line (EpScene *scene, const EpStripSegment *segments, guint n_segments,
                              guint other, double y_px);

G_END_DECLS
