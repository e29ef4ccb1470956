#pragma once

#include "price-list-state.h"

#include <formats/price-list-csv.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* What an import of a price list says, before anything is kept. All text is new and freed with
 * g_free(); `state` is the list that the file was held against. */

/* "Line 3 · Microneedling, face", or the row as it stands in the file where it is refused. */
char *ep_import_row_title (EpFormatter *formatter, const EpImportRow *row);

/* "New, $300.00 a session", "Changed: session price $300.00 → $320.00", "The same", or why it is
 * refused. */
char *ep_import_row_fate (EpFormatter *formatter, const EpPriceListState *state,
                          const EpImportRow *row);

/* "3 new, 2 changed, 4 the same, and 1 refused", and how many of the list are not in the file. */
char *ep_import_counts (EpFormatter *formatter, const EpImport *import);

/* How many treatments an import adds or changes. */
guint ep_import_n_taken (const EpImport *import);

/* Why a file can't be imported at all, one sentence with the place. */
char *ep_import_fault (const GError *error);

G_END_DECLS
