#pragma once

#include <present/chart.h>

#include "example.h"

G_BEGIN_DECLS

/* Scenarios and scenes for the tests of the view by session. Free the scenarios with
 * ep_scenario_free(). */

/* Laser as the reference, microneedling against it. */
EpScenario *session_laser_first (void);

/* Both at the same prices and numbers of sessions. */
EpScenario *session_equal (void);

/* 1 to 100 sessions of microneedling are planned, 100 likely. */
EpScenario *session_hundred (void);

/* Both with a range, not the same. */
EpScenario *session_two_ranges (void);

/* Two more courses, a second laser among them. */
EpScenario *session_four (void);

/* Amounts of nine digits before the point, and a long name of the reference. */
EpScenario *session_nine_digits (void);

/* A reference of 1.00 a session. */
EpScenario *session_cheap (void);

/* Both free of charge. */
EpScenario *session_free (void);

/* An other whose one session costs so much that ten are beyond 64 bits. */
EpScenario *session_beyond (void);

/* Anything, so that both lines are often near each other. */
EpScenario *session_random (TestRandom *random);

/* The scene of a pair in the style of that size. Measured by letters. */
typedef struct {
  EpFormatter *formatter;
  EpScenario *scenario;
  EpComparison *comparison;
  EpChartSubject subject;
} SessionCase;

/* Takes the scenario. Clear with session_case_clear(). */
void session_case_init (SessionCase *session_case, EpFormatter *formatter, EpScenario *scenario,
                        guint pair);
void session_case_clear (SessionCase *session_case);

EpScene *session_case_scene (const SessionCase *session_case, EpChartSize size, double width_px,
                             double height_px, gboolean right_to_left);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SessionCase, session_case_clear)

G_END_DECLS
