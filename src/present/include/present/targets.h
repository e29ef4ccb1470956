#pragma once

#include <engine/target.h>
#include <present/chart.h>

G_BEGIN_DECLS

/* The texts of the break-even button beside an input and of its small chart, translated. All text
 * is new and freed with g_free(). The target is one of the subject's pair. */

/* The button's name and tooltip, without a full stop: what it does, "Set laser sessions to 8: from
 * here microneedling is cheaper", or why it can do nothing, "Laser is dearer at any price". */
char *ep_target_label (const EpChartSubject *subject, const EpTarget *target);

/* What it did, of a target of kind EP_TARGET_VALUE, all in sentences: "Laser sessions set to 8:
 * from here microneedling is cheaper. 40 months are compared now." The subject is still the one
 * before.
 */
char *ep_target_toast (const EpChartSubject *subject, const EpTarget *target);

/* The small chart for a screen reader: "Laser takes 3 sessions now. The answer flips at 8 sessions
 * or more. Then microneedling is cheaper." The pair has a sweep of the parameter. */
char *ep_sparkline_description (const EpChartSubject *subject, EpParameter parameter);

G_END_DECLS
