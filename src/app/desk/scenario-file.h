#pragma once

#include <engine/scenario.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Scenario files: CONTRACT.md's JSON under a name that ends in ".evenpoint". Without widgets. */

#define EP_SCENARIO_FILE_SUFFIX   ".evenpoint"
#define EP_SCENARIO_FILE_MIME     "application/x-evenpoint-scenario"
#define EP_SCENARIO_FILE_SIZE_MAX (1024 * 1024) /* bytes */

/* The scenario of the bytes, whatever they are: one that can be compared. NULL with
 * EP_FORMATS_ERROR or EP_ENGINE_ERROR, the message in the contract's form `PATH: reason`. Free with
 * ep_scenario_free(). */
EpScenario *ep_scenario_file_parse (const char *bytes, gsize length, GError **error);

/* The file's bytes for a scenario, with a newline at the end. */
GBytes *ep_scenario_file_bytes (const EpScenario *scenario);

/* A name for the file of a scenario, by its courses: "Microneedling, Laser.evenpoint". What no
 * folder takes, or what would hide it, is left out. Free with g_free(). */
char *ep_scenario_file_name (const EpScenario *scenario);

/* The name as typed with the suffix at its end. Free with g_free(). */
char *ep_scenario_file_complete (const char *typed);

/* Reads a file, not on the main thread and never more of it than a scenario file can have. */
void ep_scenario_file_read_async (GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);

/* The scenario; free with ep_scenario_free(). NULL as with ep_scenario_file_parse(), or with
 * G_IO_ERROR: _NOT_SUPPORTED for what is no file of this computer, _IS_DIRECTORY,
 * _NOT_REGULAR_FILE, _MESSAGE_TOO_LARGE, or why it can't be read. */
EpScenario *ep_scenario_file_read_finish (GFile *file, GAsyncResult *result, GError **error);

/* Why the file was not opened, in one sentence with its name and, of a refusal, the place. Free
 * with g_free(). */
char *ep_scenario_file_fault_text (GFile *file, const GError *error);

G_END_DECLS
