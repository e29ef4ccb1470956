#pragma once

#include <engine/scenario.h>

G_BEGIN_DECLS

/* Scenarios whose courses over time are drawn, read and kept. Free each with ep_scenario_free(). */

/* Who is cheaper changes so many times. */
EpScenario *time_six_changes (void);
EpScenario *time_three_changes (void);

/* To the cent, all the time. */
EpScenario *time_two_equal_courses (void);
EpScenario *time_four_equal_courses (void);

/* Amounts and names as long as they come. */
EpScenario *time_nine_digits_over_600_months (void);
EpScenario *time_four_wide_amounts (void);

/* Microneedling, two lasers and a peel; the lines of all cross that of microneedling. */
EpScenario *time_four_courses (void);

EpScenario *time_equal_in_the_end (void);
EpScenario *time_near_tie (void);
EpScenario *time_free_of_charge (void);
EpScenario *time_one_month (void);
EpScenario *time_hundred_sessions (void);
EpScenario *time_yen (void);

G_END_DECLS
