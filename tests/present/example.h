#pragma once

#include "support.h"

#include <engine/comparison.h>

G_BEGIN_DECLS

/* Scenarios that the tests of this room compare. All in USD, from 1 December 2026, 36 months. */

/* Microneedling at 300, 4 to 6 sessions a month apart, 3 for 810, and maintenance every 6 months;
 * laser at four times the price, 3 sessions 4 weeks apart, maintenance every 12 months. The lines
 * never cross. Free with ep_scenario_free(). */
EpScenario *example_never_crossing (void);

/* The same, but maintenance every 3 months; laser at 650, 3 for 1500, maintenance every 18 months.
 * Laser gets ahead in the seventh month. Free with ep_scenario_free(). */
EpScenario *example_crossing (void);

/* Microneedling and laser, each one session at that price, no maintenance, a near tie at 1%. Free
 * with ep_scenario_free(). */
EpScenario *example_singles (gint64 microneedling_minor, gint64 laser_minor);

/* The second example, and as many more lasers up to two, all with names of their own: "CO2 laser",
 * three sessions at 450 a month apart and nothing after them, and "Picosecond laser", the same at
 * four times what microneedling costs. Free with ep_scenario_free(). */
EpScenario *example_lasers (guint n_more);

/* Anything that can be compared: 2 to 4 courses of any kind, few different prices, so that courses
 * tie now and then. Free with ep_scenario_free(). */
EpScenario *example_random (TestRandom *random);

/* The comparison, which there must be. Free with ep_comparison_free(). */
EpComparison *example_compare (const EpScenario *scenario);

G_END_DECLS
