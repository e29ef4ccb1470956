#include "state.h"

#include "database.h"

gboolean
ep_state_get (sqlite3 *database, const char *name, gint64 *value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
      ep_database_ask (database, error, "SELECT value FROM state WHERE name = ?", "t", name);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  *value = is_row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

gboolean
ep_state_set (sqlite3 *database, const char *name, gint64 value, GError **error)
{
  return ep_database_do (database, error,
                         "INSERT INTO state (name, value) VALUES (?1, ?2)"
                         " ON CONFLICT (name) DO UPDATE SET value = ?2",
                         "ti", name, value);
}

gboolean
ep_state_count (sqlite3 *database, const char *name, gint64 min, gint64 *value, GError **error)
{
  if (!ep_state_get (database, name, value, error))
    return FALSE;
  *value = MAX (*value + 1, min);
  return ep_state_set (database, name, *value, error);
}
