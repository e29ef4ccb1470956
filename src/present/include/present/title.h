#pragma once

#include <engine/scenario.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* What is compared, in one line: "Microneedling, face and Fractional laser, face". At most
 * `chars_max` code points, with "…" for what is cut off. Free with g_free(). */
char *ep_courses_title (EpFormatter *formatter, const EpScenario *scenario, guint chars_max);

G_END_DECLS
