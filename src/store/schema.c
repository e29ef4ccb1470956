#include "schema.h"

#include <store/store.h>

#include "database.h"

/* "EvPt", in the file's header: what tells a store from other programs' databases. */
#define APPLICATION_ID 0x45765074

/* One function per step, never changed once released. */
typedef gboolean (*Step) (sqlite3 *database, GError **error);

static gboolean
add_settings (sqlite3 *database, GError **error)
{
  return ep_database_run (database,
                          "CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY,"
                          " value TEXT NOT NULL) STRICT",
                          error);
}

static const Step steps[] = {add_settings};

static gboolean
get_version (sqlite3 *database, int *version, GError **error)
{
  return ep_database_get_int (database, "PRAGMA user_version", version, error);
}

gboolean
ep_schema_check (sqlite3 *database, GError **error)
{
  const char *path = sqlite3_db_filename (database, "main");
  int application, version, objects;

  if (!ep_database_get_int (database, "PRAGMA application_id", &application, error) ||
      !get_version (database, &version, error) ||
      !ep_database_get_int (database, "SELECT count(*) FROM sqlite_schema", &objects, error))
    return FALSE;

  const gboolean empty = application == 0 && version == 0 && objects == 0;
  if (application != APPLICATION_ID && !empty) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_FOREIGN, "%s: is another program's database",
                 path);
    return FALSE;
  }
  if (version > (int)G_N_ELEMENTS (steps)) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_NEWER,
                 "%s: is from a newer version of Evenpoint (schema %d, this version knows %d)",
                 path, version, (int)G_N_ELEMENTS (steps));
    return FALSE;
  }
  return TRUE;
}

static gboolean
take_step (sqlite3 *database, int version, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           APPLICATION_ID, version + 1);

  return steps[version](database, error) && ep_database_run (database, mark, error);
}

gboolean
ep_schema_migrate (sqlite3 *database, GError **error)
{
  const int current = (int)G_N_ELEMENTS (steps);
  int version;

  if (!get_version (database, &version, error))
    return FALSE;
  while (version < current) {
    /* Read again under the lock: another process may have taken the step meanwhile. */
    if (!ep_database_begin (database, error))
      return FALSE;
    if (!get_version (database, &version, error) ||
        (version < current && !take_step (database, version, error))) {
      ep_database_roll_back (database);
      return FALSE;
    }
    if (!ep_database_commit (database, error) || !get_version (database, &version, error))
      return FALSE;
  }
  return TRUE;
}
