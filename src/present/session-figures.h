#pragma once

#include <present/chart.h>

/* What courses of so many sessions cost, for the view by session. Every figure is the engine's. */

/* How the reference's sessions compare with one course of the other, of its likely number. */
typedef enum {
  SESSIONS_NEVER,         /* even one costs more */
  SESSIONS_BETWEEN,       /* so many cost less, one more costs more */
  SESSIONS_ABOUT,         /* so many cost about the same */
  SESSIONS_EXACTLY,       /* so many cost exactly the same */
  SESSIONS_ALWAYS,        /* even as many as are ever looked at cost less */
  SESSIONS_ALWAYS_EXACTLY /* even as many as are ever looked at cost exactly the same */
} SessionMeetingKind;

typedef struct {
  SessionMeetingKind kind;
  guint sessions; /* the number that is spoken of, at least 1 */
} SessionMeeting;

SessionMeeting ep_session_meeting (const EpChartSubject *subject);

/* The axis has the counts from 1 to this: every number of sessions that is planned and, where it is
 * not far beyond, the number that one course of the other pays for. */
guint ep_session_counts (const EpChartSubject *subject);

typedef struct {
  guint n_courses;
  guint n_counts;
  gint64 *totals[EP_COURSES_MAX]; /* totals[course][n - 1] of n sessions; never falling */
  gint64 top_minor;               /* the highest amount of the chart */
  guint n_drawn[EP_COURSES_MAX];  /* up to this count, at least 1, the total is not above it */
} SessionFigures;

/* Of the counts from 1 to `n_counts`, at least ep_session_counts(). */
void ep_session_figures_init (SessionFigures *figures, const EpChartSubject *subject,
                              guint n_counts);
void ep_session_figures_clear (SessionFigures *figures);
