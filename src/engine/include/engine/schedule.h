#pragma once

#include "engine/scenario.h"

G_BEGIN_DECLS

/* When visits fall (rules 6 and 8). Sessions are counted from 0 here, visits from 1 elsewhere. */

/* The day of session k, from 0. */
EpDay ep_session_day (EpDay start, EpInterval interval, guint k);

/* The day of the last of `sessions` sessions, at least 1. */
EpDay ep_last_session_day (EpDay start, EpInterval interval, guint sessions);

/* The day of maintenance visit j, from 1. */
EpDay ep_maintenance_day (EpDay last_session, guint every_months, guint j);

/* How many maintenance visits fall before `end`; 0 when every_months is 0. */
guint ep_maintenance_count (EpDay last_session, guint every_months, EpDay end);

/* What a course with that many sessions needs (rule 8): the smallest number of months that puts the
 * end after its last session. */
guint ep_months_needed (EpDay start, EpInterval interval, guint sessions);

/* The same for course `course` of the scenario at its likely number of sessions. */
guint ep_scenario_months_needed (const EpScenario *scenario, guint course);

/* The horizon given, or, where none is, 24 months or what the longest course needs where that is
 * more (the table of CONTRACT.md). A given one may be too short: ep_compare() refuses it. */
guint ep_scenario_horizon_months (const EpScenario *scenario);

/* start + horizon: the first day that is not compared any more. */
EpDay ep_scenario_end (const EpScenario *scenario);

G_END_DECLS
