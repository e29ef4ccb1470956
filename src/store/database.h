#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* SQLite in GLib's manner: every function gives an EP_STORE_ERROR that names the file. */

/* Sets *error from what SQLite last reported; always FALSE, to be returned. */
gboolean ep_database_fail (sqlite3 *database, GError **error);

/* Runs statements whose rows don't matter. */
gboolean ep_database_run (sqlite3 *database, const char *sql, GError **error);

/* Sets *number to the first column of the first row. */
gboolean ep_database_get_int (sqlite3 *database, const char *sql, int *number, GError **error);

/* NULL on failure; finalize with sqlite3_finalize() or g_autoptr. */
sqlite3_stmt *ep_database_prepare (sqlite3 *database, const char *sql, GError **error);

/* A change: takes the write lock at once, so that nothing read in it can become stale. Ended by
 * either of the others. */
gboolean ep_database_begin (sqlite3 *database, GError **error);
gboolean ep_database_commit (sqlite3 *database, GError **error);
void ep_database_roll_back (sqlite3 *database);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
