#pragma once

#include "fields.h"

#include <engine/scenario.h>

G_BEGIN_DECLS

/* Reads the element `place` of `courses` and adds it to the scenario, whose currency is set. The
 * first one added is the reference. FALSE with EP_FORMATS_ERROR. */
gboolean ep_course_read (const EpPlace *place, EpScenario *scenario, GError **error);

/* Reads an interval such as "4 weeks", whole. FALSE when it has another form or length. */
gboolean ep_interval_parse (const char *text, EpInterval *interval);

G_END_DECLS
