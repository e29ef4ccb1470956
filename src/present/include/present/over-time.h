#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>
#include <present/scene.h>
#include <present/text.h>

G_BEGIN_DECLS

/* The chart "over time": what has been paid so far, as step lines, with every change of leader
 * marked, for pair `pair` of the comparison. Lays itself out for any size; below 480 px, or where
 * the amounts leave the plot too little, the labels stand above the ends of the lines instead of
 * beside them. Free with ep_scene_free(). */
EpScene *ep_over_time_scene (EpFormatter *formatter, const EpScenario *scenario,
                             const EpComparison *comparison, guint pair, const EpChartStyle *style,
                             double width_px, double height_px, gboolean right_to_left);

/* The same with text measured by `measurer`: the layout is a function of what that says, and of no
 * font. A Pango measurer must be of the style's font; kept from scene to scene it saves most of
 * their time. */
EpScene *ep_over_time_scene_measured (EpFormatter *formatter, const EpScenario *scenario,
                                      const EpComparison *comparison, guint pair,
                                      const EpChartStyle *style, double width_px, double height_px,
                                      gboolean right_to_left, const EpTextMeasurer *measurer);

G_END_DECLS
