#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* Overwrites every byte of the file that belongs to nothing. SQLite overwrites what is deleted
 * (secure_delete), but where it has moved rows from a page to its neighbour, the page keeps their
 * bytes in the gap between its directory and its rows, unseen, however often they are deleted.
 * VACUUM is no way out: it leaves such gaps itself, and writes all that is kept to another file.
 *
 * Within a change (ep_database_begin()), in which something has to be written afterwards: only that
 * makes other processes forget the pages that they have read, which would bring the gaps back. The
 * journal must have been emptied; EP_STORE_ERROR_BUSY where another process has written to it
 * since. */
gboolean ep_gaps_close (sqlite3 *database, GError **error);

G_END_DECLS
