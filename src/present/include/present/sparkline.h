#pragma once

#include <engine/comparison.h>
#include <engine/curve.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* The small chart beside an input: how far apart both courses are over the input's range, on a
 * scale of signed square roots, above the line where the reference is cheaper. A dot is the value
 * now, a diamond where the answer flips; an open one at the end says that the other's break-even
 * price lies beyond the range. */

/* The size it is made for; others work. */
#define EP_SPARKLINE_WIDTH_PX  64
#define EP_SPARKLINE_HEIGHT_PX 28

/* So many points of a curve are enough for that width. */
#define EP_SPARKLINE_POINTS 56

/* The chart of a curve of that pair, which has its sensitivity. It has no ground, so that a row can
 * shine through, no text and no description, see ep_sparkline_description(). Free with
 * ep_scene_free(). */
EpScene *ep_sparkline_scene (const EpPair *pair, const EpCurve *curve, const EpChartStyle *style,
                             double width_px, double height_px, gboolean right_to_left);

G_END_DECLS
