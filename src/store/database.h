#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* SQLite in GLib's manner: every function gives an EP_STORE_ERROR that names the file.
 *
 * Parameters are told by `types`, one letter each: "i" a gint64, "t" a text, "c" a checksum of
 * EP_CHECKSUM_BYTES. Texts and checksums must live as long as the statement. */

#define EP_CHECKSUM_BYTES 32

/* Sets *error from what SQLite last reported; always FALSE, to be returned. */
gboolean ep_database_fail (sqlite3 *database, GError **error);

/* Runs statements whose rows don't matter. */
gboolean ep_database_run (sqlite3 *database, const char *sql, GError **error);

/* Runs one statement with parameters, which gives no rows. */
gboolean ep_database_do (sqlite3 *database, GError **error, const char *sql, const char *types,
                         ...);

/* Sets *number to the first column of the first row. */
gboolean ep_database_get_int (sqlite3 *database, const char *sql, int *number, GError **error);

/* NULL on failure; finalize with sqlite3_finalize() or g_autoptr. */
sqlite3_stmt *ep_database_prepare (sqlite3 *database, const char *sql, GError **error);

/* The same with its parameters. */
sqlite3_stmt *ep_database_ask (sqlite3 *database, GError **error, const char *sql,
                               const char *types, ...);

/* Goes to the next row; *is_row becomes FALSE behind the last one. */
gboolean ep_database_step (sqlite3_stmt *statement, gboolean *is_row, GError **error);

/* A text of the row, "" for none; lives until the next step. */
const char *ep_database_text (sqlite3_stmt *statement, int column);

/* A change: takes the write lock at once, so that nothing read in it can become stale. Ended by
 * ep_database_end(), which keeps it where all went well and forgets it otherwise; returns whether
 * it is kept. */
gboolean ep_database_begin (sqlite3 *database, GError **error);
gboolean ep_database_end (sqlite3 *database, gboolean went_well, GError **error);

/* Reading: all that is read until ep_database_end() is of one moment. */
gboolean ep_database_begin_reading (sqlite3 *database, GError **error);

/* What is called from now on stops with EP_STORE_ERROR_CANCELLED once that is cancelled; NULL for
 * nothing. */
void ep_database_set_cancellable (sqlite3 *database, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
