#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

/* A single visit of a course. */

/* The last one up to that day, the day included; NULL before the first. */
const EpVisit *ep_visit_by (const EpCourseCost *cost, EpDay day);

/* What the course has cost by that day, the day's payment included. */
gint64 ep_visit_paid_by (const EpCourseCost *cost, EpDay day);

/* The size of what is bought at the visit of that number: 1 for a single session, 0 for nothing. */
guint ep_visit_bought (const EpCourseCost *cost, guint number);

/* "Session 1, package of 3", "Session 2, prepaid", "Maintenance". Free with g_free(). */
char *ep_visit_text (EpFormatter *formatter, const EpCourseCost *cost, const EpVisit *visit);
