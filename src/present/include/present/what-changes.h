#pragma once

#include <present/chart.h>

G_BEGIN_DECLS

/* The view "What changes it": over every input's range who is cheaper, the value now and where the
 * answer flips, nearest first. The rest of it is in chart.h. */

/* The height at which its rows stand as they are meant to, at that layout's width; with less they
 * move together. The layout's own height does not matter. */
double ep_what_changes_height_px (const EpChartSubject *subject, const EpChartLayout *layout);

G_END_DECLS
