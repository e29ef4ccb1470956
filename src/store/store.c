#include <store/store.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#include "database.h"
#include "erase.h"
#include "schema.h"
#include "store-private.h"

#define BUSY_MS         2000
#define JOURNAL_WAIT_MS 5
#define SUFFIX          ".db"
#define CHECK_MB_MAX    64
#define N_BESIDE_MAX                                                                               \
  99 /* a folder in which no store lives: better an error than a heap of files                     \
      */

G_DEFINE_QUARK (ep_store_error, ep_store_error)

static gboolean
fail_by_errno (const char *path, int number, GError **error)
{
  const gboolean is_full = number == ENOSPC || number == EDQUOT;

  g_set_error (error, EP_STORE_ERROR, is_full ? EP_STORE_ERROR_FULL : EP_STORE_ERROR_FILE, "%s: %s",
               path, g_strerror (number));
  return FALSE;
}

/* Makes the folder and an empty file that only the owner can read, before SQLite makes one that
 * others can. A file that is there is not even opened: closing it would drop the locks that
 * another connection of this process has on it. */
static gboolean
make_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_by_errno (folder, errno, error);

  const int descriptor = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return errno == EEXIST || fail_by_errno (path, errno, error);
  return g_close (descriptor, NULL) || fail_by_errno (path, errno, error);
}

/* What holds for every connection and changes nothing in the file: not even closing it, until the
 * file is known to be ours. */
static void
configure (sqlite3 *database)
{
  sqlite3_db_config (database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_extended_result_codes (database, 1);
  sqlite3_busy_timeout (database, BUSY_MS);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
}

/* SQLite may have made the other files already, to read ours, with the mode that ours had then. */
static gboolean
make_private (const char *path, GError **error)
{
  static const char *const suffixes[] = {"", "-wal", "-shm"};

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

    if (g_chmod (name, 0600) != 0 && errno != ENOENT)
      return fail_by_errno (name, errno, error);
  }
  return TRUE;
}

/* Each page, row and value, and each index against its table, which takes four times as long: in a
 * file of CHECK_MB_MAX they are left out. Only that of the file: SQLite would open one of temporary
 * tables too, to check it. */
static gboolean
check_content (sqlite3 *database, const char *path, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int n_pages, page_bytes;
  gboolean is_row;

  if (!ep_database_get_int (database, "PRAGMA page_count", &n_pages, error) ||
      !ep_database_get_int (database, "PRAGMA page_size", &page_bytes, error))
    return FALSE;
  const gboolean is_large = n_pages > CHECK_MB_MAX * 1024 * 1024 / page_bytes;
  statement = ep_database_prepare (
      database, is_large ? "PRAGMA main.quick_check (1)" : "PRAGMA main.integrity_check (1)",
      error);
  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  if (g_str_equal (ep_database_text (statement, 0), "ok"))
    return TRUE;
  g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED, "%s: %s", path,
               ep_database_text (statement, 0));
  return FALSE;
}

/* SQLite takes a file of one byte for an empty one. */
static gboolean
check_length (const char *path, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return fail_by_errno (path, errno, error);
  if (status.st_size != 1)
    return TRUE;
  g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_NOT_A_DATABASE, "%s: is not a database", path);
  return FALSE;
}

/* A file that can be written and still isn't says of itself that a later SQLite wrote it. */
static gboolean
fail_unwritable (const char *path, GError **error)
{
  if (g_access (path, W_OK) != 0)
    return fail_by_errno (path, errno, error);
  g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED, "%s: says that it can't be written",
               path);
  return FALSE;
}

/* All of it as it was at one moment: another desk may be making the store just now. */
static gboolean
check_file (EpStore *store, GError **error)
{
  return ep_database_begin_reading (store->database, error) &&
         ep_database_end (store->database,
                          ep_schema_check (store->database, error) &&
                              check_content (store->database, store->path, error),
                          error);
}

/* SQLite doesn't wait for another desk that makes the same file a journal just now. */
static gboolean
use_journal (sqlite3 *database, GError **error)
{
  const gint64 end_us = g_get_monotonic_time () + BUSY_MS * G_TIME_SPAN_MILLISECOND;

  for (;;) {
    g_autoptr (GError) fault = NULL;

    if (ep_database_run (database, "PRAGMA journal_mode = WAL", &fault))
      return TRUE;
    if (!g_error_matches (fault, EP_STORE_ERROR, EP_STORE_ERROR_BUSY) ||
        g_get_monotonic_time () > end_us) {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
    g_usleep (JOURNAL_WAIT_MS * G_TIME_SPAN_MILLISECOND);
  }
}

static gboolean
prepare_file (EpStore *store, GError **error)
{
  if (!check_file (store, error))
    return FALSE;
  if (sqlite3_db_readonly (store->database, "main"))
    return fail_unwritable (store->path, error);

  return make_private (store->path, error) && use_journal (store->database, error) &&
         ep_database_run (store->database,
                          "PRAGMA synchronous = FULL;"
                          "PRAGMA secure_delete = ON;"
                          "PRAGMA foreign_keys = ON",
                          error) &&
         ep_schema_migrate (store->database, error) && ep_erase_finish (store, error);
}

EpStore *
ep_store_open (const char *path, GError **error)
{
  g_autoptr (EpStore) store = g_new0 (EpStore, 1);

  g_assert (path != NULL);
  store->path = g_canonicalize_filename (path, NULL); /* or "file:x" would be more than a name */
  store->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!make_file (store->path, error) || !check_length (store->path, error))
    return NULL;
  if (sqlite3_open_v2 (store->path, &store->database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_FILE, "%s: %s", store->path,
                 sqlite3_errmsg (store->database));
    return NULL;
  }
  configure (store->database);
  if (!prepare_file (store, error))
    return NULL;
  sqlite3_db_config (store->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return g_steal_pointer (&store);
}

static gboolean
is_of_no_use (const GError *error)
{
  return g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_NOT_A_DATABASE) ||
         g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED) ||
         g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_FOREIGN);
}

/* "evenpoint-2.db" of "evenpoint.db". */
static char *
path_beside (const char *path, guint n)
{
  const char *point = g_str_has_suffix (path, SUFFIX) ? path + strlen (path) - strlen (SUFFIX) : "";
  g_autofree char *stem =
      *point != '\0' ? g_strndup (path, (gsize)(point - path)) : g_strdup (path);

  return g_strdup_printf ("%s-%u%s", stem, n, point);
}

EpStore *
ep_store_open_beside (const char *path, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  EpStore *store = ep_store_open (path, &refusal);

  for (guint n = 2; store == NULL; n++) {
    g_autofree char *beside = path_beside (path, n);
    g_autoptr (GError) fault = NULL;

    if (n > N_BESIDE_MAX || !is_of_no_use (refusal)) {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return NULL;
    }
    store = ep_store_open (beside, &fault);
    if (store == NULL && !is_of_no_use (fault)) {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  }
  store->refusal = g_steal_pointer (&refusal);
  return store;
}

const char *
ep_store_get_path (const EpStore *store)
{
  return store->path;
}

const GError *
ep_store_get_refusal (const EpStore *store)
{
  return store->refusal;
}

void
ep_store_close (EpStore *store)
{
  if (store == NULL)
    return;
  const int result = sqlite3_close (store->database);
  g_assert (result == SQLITE_OK); /* or a statement was not finalized */
  g_free (store->path);
  g_hash_table_unref (store->removed);
  g_clear_error (&store->refusal);
  g_free (store);
}
