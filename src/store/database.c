#include "database.h"

#include <store/store.h>

static EpStoreError
error_of (int result)
{
  switch (result & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return EP_STORE_ERROR_BUSY;
  case SQLITE_NOTADB:
    return EP_STORE_ERROR_NOT_A_DATABASE;
  case SQLITE_CORRUPT:
  case SQLITE_ERROR: /* every statement fits the schema that the file claims to have */
    return EP_STORE_ERROR_DAMAGED;
  default:
    return EP_STORE_ERROR_FILE;
  }
}

gboolean
ep_database_fail (sqlite3 *database, GError **error)
{
  g_set_error (error, EP_STORE_ERROR, (int)error_of (sqlite3_extended_errcode (database)), "%s: %s",
               sqlite3_db_filename (database, "main"), sqlite3_errmsg (database));
  return FALSE;
}

gboolean
ep_database_run (sqlite3 *database, const char *sql, GError **error)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    return ep_database_fail (database, error);
  return TRUE;
}

sqlite3_stmt *
ep_database_prepare (sqlite3 *database, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    ep_database_fail (database, error);
  return statement;
}

gboolean
ep_database_get_int (sqlite3 *database, const char *sql, int *number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return ep_database_fail (database, error);
  *number = sqlite3_column_int (statement, 0);
  return TRUE;
}

gboolean
ep_database_begin (sqlite3 *database, GError **error)
{
  return ep_database_run (database, "BEGIN IMMEDIATE", error);
}

gboolean
ep_database_commit (sqlite3 *database, GError **error)
{
  if (ep_database_run (database, "COMMIT", error))
    return TRUE;
  ep_database_roll_back (database);
  return FALSE;
}

void
ep_database_roll_back (sqlite3 *database)
{
  /* Some failures have rolled back already; what is left open is only a change to forget. */
  if (!sqlite3_get_autocommit (database))
    sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL);
}
