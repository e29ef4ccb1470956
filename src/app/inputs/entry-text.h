#pragma once

#include <engine/input.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* An input of the scenario as the text of an entry, and back; and the names that are typed. */

/* What the entry of that input shows: "300.00", "4", or "" for a price that is left out. Free with
 * g_free(). */
char *ep_entry_text (EpFormatter *formatter, const EpScenario *scenario, EpInput input);

/* Reads what was typed for that input, in the unit of ep_input_get(): see ep_parse_entry(), and of
 * a percentage ep_parse_percent_entry(). An empty text leaves out a price that may be left out. */
EpEntryFault ep_entry_read (EpFormatter *formatter, const EpScenario *scenario, EpInput input,
                            const char *text, gint64 *value);

/* The value that a person sees: as ep_input_get(), but the horizon that is in force where none is
 * given. */
gint64 ep_entry_value (const EpScenario *scenario, EpInput input);

/* The lowest and highest value that can be typed or stepped to. */
void ep_entry_range (const EpScenario *scenario, EpInput input, gint64 *minimum, gint64 *maximum);

/* The value so many whole steps away, within that range. A package's sessions step past those that
 * other packages of the course have, where they can. */
gint64 ep_entry_stepped (const EpScenario *scenario, EpInput input, gint64 steps);

/* What was typed as text that can be kept: control characters become spaces, spaces around go, what
 * is longer is cut. NULL when nothing is left. Free with g_free(). */
char *ep_entry_words (const char *typed, guint n_characters_most);

/* The same as a name that CONTRACT.md allows. */
char *ep_entry_name (const char *typed);

G_END_DECLS
