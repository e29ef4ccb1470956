#pragma once

#include "chart-class.h"

/* The view by session: what courses of so many sessions cost. */

extern const EpChartClass ep_by_session_class;

/* Parts of the class that stand in files of their own. */
EpScene *ep_by_session_scene (const EpChartSubject *subject, const EpChartLayout *layout);
EpScene *ep_by_session_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                               const EpTextMeasurer *measurer);
EpChartTable *ep_by_session_table (const EpChartSubject *subject);
