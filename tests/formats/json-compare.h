#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/* Where two JSON values first differ, the order of members included: "comparisons[0].course_ratio:
 * \"1.5000\" instead of \"1.5001\"". NULL when nowhere. Free with g_free(). */
char *json_difference (const json_t *expected, const json_t *actual);

G_END_DECLS
