#pragma once

#include <present/verdict.h>

#include "session-figures.h"

/* What the view by session says. All text is new, free with g_free(). */

/* "5 microneedling sessions cost less than one laser course, 6 cost more." */
char *ep_session_headline (const EpChartSubject *subject);

/* "Cost of a course of that many sessions, packages included. ..." */
char *ep_session_support (const EpChartSubject *subject);

/* "5 microneedling sessions" */
char *ep_sessions_of_course (const EpChartSubject *subject, guint course, guint sessions);

/* "One laser course", by itself or inside of a sentence. */
char *ep_one_course (const EpChartSubject *subject, guint course, EpLabelPlace place);

/* "6 sessions" */
char *ep_session_count (const EpChartSubject *subject, guint sessions);

/* "7 sessions, $3,650.00" */
char *ep_session_count_and_cost (const EpChartSubject *subject, guint sessions, gint64 total_minor);

/* "Planned range: 4 to 6 sessions"; by the course's name where the other of the
 * pair has another range. */
char *ep_session_range (const EpChartSubject *subject, guint course);

/* "$1,410.00"; "more than ..." of an amount that is beyond 64 bits. */
char *ep_session_cost (const EpChartSubject *subject, gint64 total_minor);

/* "Laser $3,000.00" */
char *ep_session_named_cost (const EpChartSubject *subject, guint course, EpLabelPlace place,
                             gint64 total_minor);

/* "$1,410.00, the most that $1,500.00 pays for" */
char *ep_session_most_for (const EpChartSubject *subject, gint64 total_minor, gint64 money_minor);

/* "With 6 sessions: microneedling $1,710.00, laser $3,000.00. Microneedling is $1,290.00 cheaper."
 */
char *ep_session_reading (const EpChartSubject *subject, const SessionFigures *figures,
                          guint sessions);
