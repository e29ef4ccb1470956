#include "erase.h"

#include <store/quotes.h>

#include "clock.h"
#include "database.h"
#include "gaps.h"
#include "state.h"
#include "store-private.h"

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
  if (!ep_database_begin (store->database, error) ||
      !ep_database_end (store->database, mark (store, uuids, TRUE, error), error))
    return FALSE;
  for (guint i = 0; uuids[i] != NULL; i++)
    g_hash_table_add (store->removed, g_strdup (uuids[i]));
  return TRUE;
}

gboolean
ep_store_restore_quotes (EpStore *store, const char *const *uuids, GError **error)
{
  if (!ep_database_begin (store->database, error) ||
      !ep_database_end (store->database, mark (store, uuids, FALSE, error), error))
    return FALSE;
  for (guint i = 0; uuids[i] != NULL; i++)
    g_hash_table_remove (store->removed, uuids[i]);
  return TRUE;
}

/* Whether nobody else has the file open: each who has holds a lock on it, in WAL mode as long as it
 * is open. SQLite asks in the same way, on closing, whether the journal can go. */
static gboolean
is_alone (EpStore *store)
{
  sqlite3_file *file = NULL;

  sqlite3_file_control (store->database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  const int result = file->pMethods->xLock (file, SQLITE_LOCK_EXCLUSIVE);
  file->pMethods->xUnlock (file, SQLITE_LOCK_SHARED);
  return result == SQLITE_OK;
}

/* Moves what is in the journal into the file and cuts the journal to nothing. */
static gboolean
empty_journal (EpStore *store, GError **error)
{
  return sqlite3_wal_checkpoint_v2 (store->database, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                    NULL) == SQLITE_OK ||
         ep_database_fail (store->database, error);
}

static gboolean
delete_own (EpStore *store, int *n_deleted, GError **error)
{
  GHashTableIter iter;
  gpointer uuid;

  g_hash_table_iter_init (&iter, store->removed);
  while (g_hash_table_iter_next (&iter, &uuid, NULL)) {
    if (!ep_database_do (store->database, error,
                         "DELETE FROM quote WHERE uuid = ? AND removed <> 0", "t", uuid))
      return FALSE;
    *n_deleted += sqlite3_changes (store->database);
  }
  return TRUE;
}

/* Within a change. `removed` with a bit flipped is neither of its two values, and such a quote is
 * kept. */
static gboolean
delete_removed (EpStore *store, GError **error)
{
  int n_deleted = 0;

  if (!ep_database_run (store->database,
                        "UPDATE quote SET removed = 0 WHERE removed <> 0 AND removed <> number",
                        error) ||
      !delete_own (store, &n_deleted, error))
    return FALSE;
  if (is_alone (store)) {
    if (!ep_database_run (store->database, "DELETE FROM quote WHERE removed <> 0", error))
      return FALSE;
    n_deleted += sqlite3_changes (store->database);
  }
  return n_deleted == 0 || ep_state_set (store->database, EP_STATE_ERASING, 1, error);
}

/* Within one change: whoever has read a page before can't write it after it. */
static gboolean
close_gaps (EpStore *store, GError **error)
{
  return ep_gaps_close (store->database, error) &&
         ep_state_set (store->database, EP_STATE_ERASING, 0, error);
}

static gboolean
finish (EpStore *store, GError **error)
{
  gint64 erasing;

  if (!ep_state_get (store->database, EP_STATE_ERASING, &erasing, error))
    return FALSE;
  return erasing == 0 ||
         (empty_journal (store, error) && ep_database_begin (store->database, error) &&
          ep_database_end (store->database, close_gaps (store, error), error));
}

gboolean
ep_store_erase_removed (EpStore *store, GError **error)
{
  if (!ep_database_begin (store->database, error) ||
      !ep_database_end (store->database, delete_removed (store, error), error))
    return FALSE;
  g_hash_table_remove_all (store->removed);
  return finish (store, error);
}

/* The quotes that were last changed before `before_s`, in the order of their changes, in which a
 * quote is no older than those before it, whatever the clock said. One that the clock can't have
 * been at was changed before the next one. */
static gboolean
find_old (EpStore *store, gint64 before_s, gint64 now_s, GArray *numbers, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_prepare (
      store->database, "SELECT number, changed_s FROM quote WHERE removed = 0 ORDER BY change",
      error);
  guint n_old = 0;
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  while (is_row) {
    const gint64 number = sqlite3_column_int64 (statement, 0);
    const gint64 changed_s = sqlite3_column_int64 (statement, 1);

    g_array_append_val (numbers, number);
    if (ep_clock_can_have_been (changed_s, now_s)) {
      if (changed_s >= before_s)
        break;
      n_old = numbers->len;
    }
    if (!ep_database_step (statement, &is_row, error))
      return FALSE;
  }
  g_array_set_size (numbers, n_old);
  return TRUE;
}

/* G_MININT64 where the calendar does not reach so far. */
static gint64
months_before (gint64 now_s, guint months)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (now_s);
  g_autoptr (GDateTime) then =
      now != NULL && months <= G_MAXINT ? g_date_time_add_months (now, -(int)months) : NULL;

  return then != NULL ? g_date_time_to_unix (then) : G_MININT64;
}

/* Within a change. */
static gboolean
delete_old (EpStore *store, guint months, gint64 now_s, guint *n_erased, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean trusted;

  if (!ep_clock_note (store->database, now_s, error) ||
      !ep_clock_is_trusted (store->database, now_s, &trusted, error) ||
      (trusted && !find_old (store, months_before (now_s, months), now_s, numbers, error)))
    return FALSE;
  for (guint i = 0; i < numbers->len; i++) {
    if (!ep_database_do (store->database, error, "DELETE FROM quote WHERE number = ?", "i",
                         g_array_index (numbers, gint64, i)))
      return FALSE;
  }
  *n_erased = numbers->len;
  return *n_erased == 0 || ep_state_set (store->database, EP_STATE_ERASING, 1, error);
}

gboolean
ep_store_purge_quotes (EpStore *store, guint months, gint64 now_s, guint *n_erased, GError **error)
{
  guint n_deleted = 0;

  *n_erased = 0;
  if (!ep_database_begin (store->database, error) ||
      !ep_database_end (store->database, delete_old (store, months, now_s, &n_deleted, error),
                        error))
    return FALSE;
  *n_erased = n_deleted;
  return finish (store, error);
}

gboolean
ep_store_count_to_purge (EpStore *store, guint months, gint64 now_s, guint *n_quotes,
                         GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!find_old (store, months_before (now_s, months), now_s, numbers, error))
    return FALSE;
  *n_quotes = numbers->len;
  return TRUE;
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
