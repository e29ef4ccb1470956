#pragma once

#include "verdict-case.h"

#include <present/formatter.h>

G_BEGIN_DECLS

/* How much less the winner's course costs, and what the ranges of session counts do to that:
 * "The course costs $2,190.00 less with 5 sessions, and less with 4 or 6 too." The winner is the
 * headline's subject. Free with g_free(). */
char *ep_course_range_sentence (EpFormatter *formatter, const EpScenario *scenario,
                                const EpComparison *comparison, guint winner, guint loser);

/* Only that with which numbers in the ranges it would be otherwise: "With 6 sessions instead of 5
 * it would cost $120.00 more than laser." NULL when it would not. Free with g_free(). */
char *ep_course_flip_sentence (EpFormatter *formatter, const EpScenario *scenario,
                               const EpComparison *comparison, guint winner, guint loser);

G_END_DECLS
