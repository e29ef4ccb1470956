#pragma once

#include <engine/scenario.h>
#include <jansson.h>

G_BEGIN_DECLS

/* The course as an object of CONTRACT.md, its amounts with that many decimals: members in the
 * contract's order, defaults written out, left out only a maintenance or maintenance price that it
 * does not have. A new reference. */
json_t *ep_course_json (const EpCourse *course, guint decimals);

/* The interval as ep_interval_parse() reads it. Free with g_free(). */
char *ep_interval_form (const EpInterval *interval);

G_END_DECLS
