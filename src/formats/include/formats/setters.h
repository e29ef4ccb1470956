#pragma once

#include <engine/scenario.h>
#include <formats/csv.h>
#include <formats/error.h>

G_BEGIN_DECLS

/* Rows of a CSV file as scenarios: each is a base scenario with the row's cells in the place of
 * some of its scalars (CONTRACT.md, "Command line", batch). The header's paths are looked up once.
 */

typedef struct _EpSetters EpSetters;

/* The columns of the header row, whose cells are `cells`, over a base of `length` bytes of JSON.
 * Names in `reserved`, a list that ends with NULL, cannot stand in the header. The base only has to
 * be a JSON object: rows are checked after replacement. Free with ep_setters_free().
 *
 * NULL with EP_FORMATS_ERROR: for the base "scenario: line L, column C: reason", for a header with
 * a fault, a name repeated, reserved, or no path of that base "line L, column C: reason". */
EpSetters *ep_setters_new (const char *base, gsize length, const EpCsvRow *header,
                           const EpCsvCell *cells, const char *const *reserved, GError **error);

void ep_setters_free (EpSetters *setters);

guint ep_setters_n_columns (const EpSetters *setters);

/* What reads rows, one for each thread. Free with ep_row_reader_free(), before the setters. */
typedef struct _EpRowReader EpRowReader;

EpRowReader *ep_row_reader_new (const EpSetters *setters);

void ep_row_reader_free (EpRowReader *reader);

/* The scenario of a row without faults, whose cells are as many as the header's; but for names
 * and kinds, which change no figure and may still be the base's. It belongs to the reader, until
 * the next row.
 *
 * NULL with EP_FORMATS_ERROR for what ep_scenario_from_json() refuses in it. */
const EpScenario *ep_row_reader_read (EpRowReader *reader, const EpCsvCell *cells, GError **error);

/* The same, names and kinds too, in the way that defines it and says what is wrong: the base as
 * JSON, its members replaced, read like any other. The other way, which has to agree, is a hundred
 * times faster. */
const EpScenario *ep_row_reader_read_json (EpRowReader *reader, const EpCsvCell *cells,
                                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpSetters, ep_setters_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpRowReader, ep_row_reader_free)

G_END_DECLS
