#pragma once

#include "error.h"

#include <engine/scenario.h>

G_BEGIN_DECLS

/* The scenario in that file, or in standard input for NULL and "-". Free with ep_scenario_free().
 * NULL with EP_CLI_ERROR_INPUT or EP_FORMATS_ERROR. */
EpScenario *ep_scenario_file_read (const char *file, GError **error);

G_END_DECLS
