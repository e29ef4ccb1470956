#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* The chart "over time": what has been paid so far, as step lines, with every change of leader
 * marked. */
EpScene *ep_over_time_scene (EpFormatter *formatter, const EpScenario *scenario,
                             const EpComparison *comparison, guint pair, const EpChartStyle *style,
                             double width_px, double height_px, gboolean right_to_left);

G_END_DECLS
