#pragma once

#include <glib.h>

#include "database.h"

G_BEGIN_DECLS

/* SHA-256 over what a row says, kept beside it: SQLite tells a file that contradicts itself, not
 * one in which a digit has become another. */

/* Writes the checksum of texts and numbers, told by `types` as ep_database_do() has it. */
void ep_checksum (guint8 checksum[EP_CHECKSUM_BYTES], const char *types, ...);

/* Whether a column of the row is that checksum. */
gboolean ep_checksum_is (sqlite3_stmt *statement, int column,
                         const guint8 checksum[EP_CHECKSUM_BYTES]);

G_END_DECLS
