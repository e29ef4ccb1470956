#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>
#include <present/scene.h>
#include <present/text.h>

G_BEGIN_DECLS

/* The view over time of pair `pair`, as ep_chart_scene() draws it. Free with ep_scene_free(). */
EpScene *ep_over_time_scene_measured (EpFormatter *formatter, const EpScenario *scenario,
                                      const EpComparison *comparison, guint pair,
                                      const EpChartStyle *style, double width_px, double height_px,
                                      gboolean right_to_left, const EpTextMeasurer *measurer);

G_END_DECLS
