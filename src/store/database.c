#include "database.h"

#include <errno.h>
#include <store/store.h>

#define OPERATIONS_BETWEEN_CHECKS 500

static gboolean
is_full (sqlite3 *database, int result)
{
  const int number = sqlite3_system_errno (database);

  return result == SQLITE_FULL ||
         (result == SQLITE_IOERR && (number == ENOSPC || number == EDQUOT || number == EFBIG));
}

static EpStoreError
error_of (sqlite3 *database)
{
  const int result = sqlite3_extended_errcode (database) & 0xff;

  if (is_full (database, result))
    return EP_STORE_ERROR_FULL;
  switch (result) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return EP_STORE_ERROR_BUSY;
  case SQLITE_INTERRUPT:
    return EP_STORE_ERROR_CANCELLED;
  case SQLITE_NOTADB:
    return EP_STORE_ERROR_NOT_A_DATABASE;
  case SQLITE_CORRUPT:
  case SQLITE_ERROR: /* every statement fits the schema that the file claims to have */
  case SQLITE_CONSTRAINT:
  case SQLITE_MISMATCH:
    return EP_STORE_ERROR_DAMAGED;
  default:
    return EP_STORE_ERROR_FILE;
  }
}

gboolean
ep_database_fail (sqlite3 *database, GError **error)
{
  g_set_error (error, EP_STORE_ERROR, (int)error_of (database), "%s: %s",
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

static void
bind (sqlite3_stmt *statement, const char *types, va_list values)
{
  for (int i = 0; types[i] != '\0'; i++) {
    int result;

    if (types[i] == 'i')
      result = sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
    else if (types[i] == 't')
      result =
          sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1, SQLITE_STATIC);
    else
      result = sqlite3_bind_blob (statement, i + 1, va_arg (values, const guint8 *),
                                  EP_CHECKSUM_BYTES, SQLITE_STATIC);
    g_assert (result == SQLITE_OK);
  }
}

sqlite3_stmt *
ep_database_ask (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement = ep_database_prepare (database, sql, error);
  va_list values;

  if (statement == NULL)
    return NULL;
  va_start (values, types);
  bind (statement, types, values);
  va_end (values);
  return statement;
}

gboolean
ep_database_do (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_prepare (database, sql, error);
  va_list values;

  if (statement == NULL)
    return FALSE;
  va_start (values, types);
  bind (statement, types, values);
  va_end (values);
  return sqlite3_step (statement) == SQLITE_DONE || ep_database_fail (database, error);
}

gboolean
ep_database_step (sqlite3_stmt *statement, gboolean *is_row, GError **error)
{
  const int result = sqlite3_step (statement);

  *is_row = result == SQLITE_ROW;
  return result == SQLITE_ROW || result == SQLITE_DONE ||
         ep_database_fail (sqlite3_db_handle (statement), error);
}

const char *
ep_database_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *)sqlite3_column_text (statement, column);

  return text != NULL ? text : "";
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
ep_database_begin_reading (sqlite3 *database, GError **error)
{
  return ep_database_run (database, "BEGIN", error);
}

gboolean
ep_database_end (sqlite3 *database, gboolean went_well, GError **error)
{
  if (went_well && ep_database_run (database, "COMMIT", error))
    return TRUE;

  /* Some failures have rolled back already; what is left open is only a change to forget. */
  if (!sqlite3_get_autocommit (database))
    sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static int
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

void
ep_database_set_cancellable (sqlite3 *database, GCancellable *cancellable)
{
  sqlite3_progress_handler (database, OPERATIONS_BETWEEN_CHECKS,
                            cancellable != NULL ? is_cancelled : NULL, cancellable);
}
