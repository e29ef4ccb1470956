#pragma once

#include <engine/scenario.h>
#include <jansson.h>

G_BEGIN_DECLS

/* The course as an object of CONTRACT.md, its amounts with that many decimals: members in the
 * contract's order, defaults written out, left out only a maintenance or maintenance price that it
 * does not have. A new reference. */
json_t *ep_course_json (const EpCourse *course, guint decimals);

G_END_DECLS
