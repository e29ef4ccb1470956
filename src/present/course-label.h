#pragma once

#include <engine/scenario.h>

G_BEGIN_DECLS

/* Whether ep_course_label() of the course is its kind, a word that takes a place in a sentence as a
 * noun does, and not a name. */
gboolean ep_course_label_is_kind (const EpScenario *scenario, guint course);

G_END_DECLS
