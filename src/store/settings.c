#include <store/store.h>

#include "checksum.h"
#include "setting.h"
#include "store-private.h"

static void
write_checksum (const char *key, const char *value, guint8 checksum[EP_CHECKSUM_BYTES])
{
  const char *const texts[] = {key, value, NULL};

  ep_checksum (checksum, texts, NULL, 0);
}

gboolean
ep_setting_add_checksums (sqlite3 *database, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean is_row;

  if (!ep_database_run (database, "ALTER TABLE setting ADD COLUMN checksum BLOB", error))
    return FALSE;
  statement = ep_database_prepare (database, "SELECT key, value FROM setting", error);
  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  while (is_row) {
    guint8 checksum[EP_CHECKSUM_BYTES];

    write_checksum (ep_database_text (statement, 0), ep_database_text (statement, 1), checksum);
    if (!ep_database_do (database, error, "UPDATE setting SET checksum = ? WHERE key = ?", "ct",
                         checksum, ep_database_text (statement, 0)) ||
        !ep_database_step (statement, &is_row, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
ep_store_get_setting (EpStore *store, const char *key, char **value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_ask (
      store->database, error, "SELECT value, checksum FROM setting WHERE key = ?", "t", key);
  guint8 checksum[EP_CHECKSUM_BYTES];
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  *value = NULL;
  if (!is_row)
    return TRUE;
  write_checksum (key, ep_database_text (statement, 0), checksum);
  if (!ep_checksum_is (statement, 1, checksum)) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED, "%s: setting %s is damaged",
                 store->path, key);
    return FALSE;
  }
  *value = g_strdup (ep_database_text (statement, 0));
  return TRUE;
}

gboolean
ep_store_set_setting (EpStore *store, const char *key, const char *value, GError **error)
{
  guint8 checksum[EP_CHECKSUM_BYTES];

  if (value == NULL)
    return ep_database_do (store->database, error, "DELETE FROM setting WHERE key = ?", "t", key);
  write_checksum (key, value, checksum);
  return ep_database_do (store->database, error,
                         "INSERT INTO setting (key, value, checksum) VALUES (?1, ?2, ?3)"
                         " ON CONFLICT (key) DO UPDATE SET value = ?2, checksum = ?3",
                         "ttc", key, value, checksum);
}
