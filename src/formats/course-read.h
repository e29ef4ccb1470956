#pragma once

#include "fields.h"

#include <engine/scenario.h>

G_BEGIN_DECLS

/* Reads the element `place` of `courses` and adds it to the scenario, whose currency is set. The
 * first one added is the reference. FALSE with EP_FORMATS_ERROR. */
gboolean ep_course_read (const EpPlace *place, EpScenario *scenario, GError **error);

/* Reads every member but the name, as a scenario's course has them, into one with every default.
 * What of the price a course has to have is the caller's to check but for `session_price`. FALSE
 * with EP_FORMATS_ERROR; what was read up to there is in the course. */
gboolean ep_course_read_members (const EpPlace *place, const EpCurrency *currency,
                                 EpPresence session_price, EpCourse *course, GError **error);

/* Reads an interval such as "4 weeks", whole. FALSE when it has another form or length. */
gboolean ep_interval_parse (const char *text, EpInterval *interval);

G_END_DECLS
