#pragma once

#include <engine/scenario.h>
#include <jansson.h>

G_BEGIN_DECLS

/* ep_scenario_from_json() from the object that the text holds. Free with ep_scenario_free(). NULL
 * with EP_FORMATS_ERROR. */
EpScenario *ep_scenario_read (json_t *root, GError **error);

G_END_DECLS
