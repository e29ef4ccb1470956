#pragma once

#include <present/chart.h>

#include "example.h"

G_BEGIN_DECLS

/* A scenario with its comparison, sensitivity and all, and what any view is given of both. */
typedef struct {
  EpScenario *scenario;
  EpComparison *comparison;
  EpChartSubject subject;
} ChartCase;

/* Takes the scenario, not the formatter. Clear with chart_case_clear(). */
ChartCase chart_case (EpFormatter *formatter, EpScenario *scenario, guint pair);
void chart_case_clear (ChartCase *chart);

/* Its scene in light colours, measured by `letters`. Free with ep_scene_free(). */
EpScene *chart_case_scene (const ChartCase *chart, EpView view, EpChartSize size, double width_px,
                           double height_px, gboolean right_to_left);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChartCase, chart_case_clear)

/* Who is cheaper over the months changes with them six times. Free with ep_scenario_free(). */
EpScenario *change_six_changes (void);

/* Four courses, of which the last has a long name and a range. Free with ep_scenario_free(). */
EpScenario *change_four_courses (void);

G_END_DECLS
