#include "erase.h"

#include <store/quotes.h>

#include "database.h"
#include "state.h"
#include "store-private.h"

/* Whatever the number of them: what is removed is erased, or none of it is. */
static gboolean
mark (EpStore *store, const char *const *uuids, gboolean removed, GError **error)
{
  const char *sql = removed ? "UPDATE quote SET removed = number WHERE uuid = ?"
                            : "UPDATE quote SET removed = 0 WHERE uuid = ?";

  for (guint i = 0; uuids[i] != NULL; i++) {
    if (!ep_database_do (store->database, error, sql, "t", uuids[i]))
      return FALSE;
    if (!removed && sqlite3_changes (store->database) == 0) {
      g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE, "%s: quote %s was erased",
                   store->path, uuids[i]);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
ep_store_remove_quotes (EpStore *store, const char *const *uuids, GError **error)
{
  return ep_database_begin (store->database, error) &&
         ep_database_end (store->database, mark (store, uuids, TRUE, error), error);
}

gboolean
ep_store_restore_quotes (EpStore *store, const char *const *uuids, GError **error)
{
  return ep_database_begin (store->database, error) &&
         ep_database_end (store->database, mark (store, uuids, FALSE, error), error);
}

/* Moves what is in the journal into the file and cuts the journal to nothing. */
static gboolean
empty_journal (EpStore *store, GError **error)
{
  return sqlite3_wal_checkpoint_v2 (store->database, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                    NULL) == SQLITE_OK ||
         ep_database_fail (store->database, error);
}

/* Within a change. `removed` with a bit flipped is neither of its two values, and such a quote is
 * kept. */
static gboolean
delete_removed (EpStore *store, GError **error)
{
  return ep_database_run (store->database,
                          "UPDATE quote SET removed = 0 WHERE removed <> 0 AND removed <> number;"
                          "DELETE FROM quote WHERE removed <> 0",
                          error) &&
         (sqlite3_changes (store->database) == 0 ||
          ep_state_set (store->database, EP_STATE_ERASING, 1, error));
}

static gboolean
finish (EpStore *store, GError **error)
{
  gint64 erasing;

  if (!ep_state_get (store->database, EP_STATE_ERASING, &erasing, error))
    return FALSE;
  return erasing == 0 || (empty_journal (store, error) &&
                          ep_state_set (store->database, EP_STATE_ERASING, 0, error));
}

gboolean
ep_store_erase_removed (EpStore *store, GError **error)
{
  return ep_database_begin (store->database, error) &&
         ep_database_end (store->database, delete_removed (store, error), error) &&
         finish (store, error);
}

gboolean
ep_erase_finish (EpStore *store, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (ep_store_erase_removed (store, &fault) ||
      g_error_matches (fault, EP_STORE_ERROR, EP_STORE_ERROR_BUSY) ||
      g_error_matches (fault, EP_STORE_ERROR, EP_STORE_ERROR_FULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}
