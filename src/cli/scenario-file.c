#include "scenario-file.h"

#include "stream.h"

#include <formats/scenario-json.h>

EpScenario *
ep_scenario_file_read (const char *file, GError **error)
{
  GString *bytes = ep_input_read (file, error);
  if (bytes == NULL)
    return NULL;
  EpScenario *scenario = ep_scenario_from_json (bytes->str, bytes->len, error);
  g_string_free (bytes, TRUE);
  return scenario;
}
