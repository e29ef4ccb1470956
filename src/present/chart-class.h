#pragma once

#include <present/chart.h>

G_BEGIN_DECLS

/* What a view does for chart.h; the meanings are there. */
typedef struct {
  EpScene *(*scene) (const EpChartSubject *subject, const EpChartLayout *layout);
  guint (*n_stops) (const EpChartSubject *subject);
  guint (*stop_at) (const EpChartSubject *subject, const EpScene *scene, double x_px, double y_px);
  guint (*stop_move) (const EpChartSubject *subject, guint stop, EpMove move);
  EpScene *(*cursor) (const EpChartSubject *subject, const EpScene *scene, guint stop,
                      const EpTextMeasurer *measurer);
  EpChartTable *(*table) (const EpChartSubject *subject);
} EpChartClass;

extern const EpChartClass ep_win_map_class;

G_END_DECLS
