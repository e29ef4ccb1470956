#pragma once

#include <present/labels.h>

#include "by-session.h"
#include "end-labels.h"
#include "money-axis.h"
#include "session-figures.h"
#include "session-room.h"

/* The chart by session while it is being laid out. */

#define SESSION_RANGES_MAX 2 /* of the pair */

typedef struct {
  const EpChartSubject *subject;
  const EpChartLayout *layout;
  EpChartMetrics metrics;
  double unit_px; /* a pixel of the desk: other styles have all sizes by their text's */
  guint other;    /* the course that the reference is compared with */
  SessionFigures figures;
  guint n_ranges;
  guint ranges[SESSION_RANGES_MAX]; /* the courses whose planned ranges are marked */
  char *names[EP_COURSES_MAX];      /* as they stand alone, shortened to what the width allows */
  MoneyAxis axis;
  EpChartFrame frame;
  guint n_beside;
  EndLabel beside[END_LABELS_MAX];   /* of the lines that reach the right of the plot */
  gboolean labelled[EP_COURSES_MAX]; /* has a label at its line's end */
  gboolean named[EP_COURSES_MAX];    /* has its name alone elsewhere */
  EpScene *scene;
} SessionChart;

/* What it costs with so many sessions, as a place. */
EpPoint ep_session_chart_point (const SessionChart *chart, guint course, guint sessions);

/* The planned numbers of sessions. */
EpSessions ep_session_chart_plan (const SessionChart *chart, guint course);

/* The radius of the dot at a planned number. */
double ep_session_chart_dot_px (const SessionChart *chart);

/* How the line of that course is drawn. */
double ep_session_chart_line_px (const SessionChart *chart, guint course);

/* What lies over the counts of a planned range. */
EpRect ep_session_chart_range (const SessionChart *chart, guint course);

/* The dotted line at what one course of the other costs: from where it is read to the right of the
 * plot. Points are its ends. */
void ep_session_chart_guide (const SessionChart *chart, EpPoint ends[2]);

/* Ranges, guide, lines and dots. */
void ep_session_chart_add_series (const SessionChart *chart);

/* Fills in the labels beside the plot. */
void ep_session_chart_init_beside (SessionChart *chart);

/* How many steps a label may move away from its point. */
#define SESSION_MOVES 7

/* What a label may say. */
typedef struct {
  const char *title;
  const char *below; /* NULL: nothing */
} SessionVersion;

/* Writes the first of the versions that finds room at the spot, in the course's colour, and returns
 * it; NULL when none does. */
const SessionVersion *ep_session_chart_add_label (const SessionChart *chart, SessionRoom *room,
                                                  const SessionSpot *spot, guint course,
                                                  const SessionVersion *versions, guint n_versions);

/* What the planned numbers cost, and, where it is not the planned one, the number of the
 * reference's sessions that the headline compares with one course of the other. */
void ep_session_chart_add_callouts (SessionChart *chart, SessionRoom *room);
void ep_session_chart_add_meeting (SessionChart *chart, SessionRoom *room);

/* All that is written in, above and beside the plot. */
void ep_session_chart_add_labels (SessionChart *chart);
