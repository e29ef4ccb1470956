#pragma once

#include "support.h"

#include <engine/comparison.h>
#include <engine/input.h>

/* Scenarios for the engine's tests: hand-made ones in few words, and random ones. */

/* A scenario without courses, everything else as CONTRACT.md has it when absent. */
EpScenario *scenario_new (const char *currency, const char *start);

/* Adds a course with a price and as many sessions, a month apart. */
EpCourse *scenario_add (EpScenario *scenario, gint64 price_minor, guint sessions);

/* Adds a course priced by ratio. */
EpCourse *scenario_add_ratio (EpScenario *scenario, guint ratio_e4, EpPricing pricing,
                              guint sessions);

void course_add_package (EpCourse *course, guint sessions, gint64 price_minor);
void course_add_package_off (EpCourse *course, guint sessions, guint percent_off_ppm);
void course_set_maintenance (EpCourse *course, guint every_months);
void course_set_maintenance_at (EpCourse *course, guint every_months, gint64 price_minor);

/* The comparison of a scenario that has one. */
EpComparison *compared (const EpScenario *scenario);
EpComparison *compared_with_sensitivity (const EpScenario *scenario);

/* The day that text writes. */
EpDay day (const char *text);

/* Asserts that a day is the one the text writes. */
void assert_day (EpDay actual, const char *expected);

/* Asserts that the scenario is refused with that code, the message beginning with that text. */
void assert_refused (const EpScenario *scenario, EpEngineError code, const char *beginning);

/* The example that the program opens with, at either reading of "four times as much":
 * five sessions of 300 a month apart against three laser sessions four weeks apart, maintenance for
 * both, over 36 months. */
EpScenario *scenario_worked_example (EpPricing pricing);

/* A scenario in which every field holds something that it would not hold when absent. */
EpScenario *scenario_full (void);

/* What random scenarios are made of. */
typedef struct {
  guint courses_max;
  guint sessions_max;
  guint packages_max;
  gint64 price_max; /* of a session, in minor units */
} Chances;

extern const Chances usual;   /* courses as they are */
extern const Chances extreme; /* courses as they may be */

/* The one or the other, for the i-th scenario of a run. */
const Chances *either (int i);

/* ep_scenario_with() of that input. */
EpScenario *with (const EpScenario *scenario, EpField field, guint course, guint index,
                  gint64 value);

/* A scenario that uses every field now and then, within the contract's limits. Its horizon is at
 * least what every course needs. Prices are often round, so that ties happen. */
EpScenario *scenario_random (TestRandom *random, Chances chances);

/* The n-th of all prices that a scenario holds, from 0: FALSE when there are no more. */
gboolean scenario_nth_price (const EpScenario *scenario, guint n, EpInput *input);
