#pragma once

#include <glib.h>

#include "database.h"

G_BEGIN_DECLS

/* SHA-256 over what a row says, kept beside it: SQLite tells a file that contradicts itself, not
 * one in which a digit has become another. */

/* Writes the checksum of texts, a list that ends with NULL, and of numbers. */
void ep_checksum (guint8 checksum[EP_CHECKSUM_BYTES], const char *const *texts,
                  const gint64 *numbers, guint n_numbers);

/* Whether a column of the row is that checksum. */
gboolean ep_checksum_is (sqlite3_stmt *statement, int column,
                         const guint8 checksum[EP_CHECKSUM_BYTES]);

G_END_DECLS
