#include "schema.h"

#include <store/store.h>

#include "database.h"
#include "setting.h"

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

/* A list's page, its count and a search read `quote` and its indexes alone: what is long stands
 * apart. `removed` is 0, or the quote's number: no single bit makes the one of the other. */
static gboolean
add_quotes (sqlite3 *database, GError **error)
{
  return ep_database_run (
      database,
      "CREATE TABLE state (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT;"
      "CREATE TABLE quote (number INTEGER NOT NULL PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
      " revision INTEGER NOT NULL, change INTEGER NOT NULL, status INTEGER NOT NULL,"
      " valid_until INTEGER NOT NULL, made_s INTEGER NOT NULL, changed_s INTEGER NOT NULL,"
      " removed INTEGER NOT NULL, reference TEXT NOT NULL, title TEXT NOT NULL,"
      " sorted TEXT NOT NULL, searched TEXT NOT NULL) STRICT;"
      "CREATE INDEX quote_removed ON quote (number) WHERE removed <> 0;"
      "CREATE INDEX quote_by_change ON quote (change, status, valid_until, searched)"
      " WHERE removed = 0;"
      "CREATE INDEX quote_by_number ON quote (number, status, valid_until) WHERE removed = 0;"
      "CREATE INDEX quote_by_title ON quote (sorted, number, status, valid_until, searched)"
      " WHERE removed = 0;"
      "CREATE INDEX quote_by_valid_until ON quote (valid_until, number, status)"
      " WHERE removed = 0;"
      "CREATE INDEX quote_by_status ON quote (status, valid_until, number) WHERE removed = 0;"
      "CREATE TABLE quote_content (number INTEGER NOT NULL PRIMARY KEY"
      " REFERENCES quote (number) ON DELETE CASCADE, scenario TEXT NOT NULL,"
      " sources TEXT NOT NULL, checksum BLOB NOT NULL) STRICT;"
      "CREATE TABLE quote_given (number INTEGER NOT NULL"
      " REFERENCES quote (number) ON DELETE CASCADE, revision INTEGER NOT NULL,"
      " status INTEGER NOT NULL, valid_until INTEGER NOT NULL, made_s INTEGER NOT NULL,"
      " changed_s INTEGER NOT NULL, reference TEXT NOT NULL, title TEXT NOT NULL,"
      " scenario TEXT NOT NULL, sources TEXT NOT NULL, checksum BLOB NOT NULL,"
      " UNIQUE (number, revision)) STRICT",
      error);
}

static gboolean
add_price_lists (sqlite3 *database, GError **error)
{
  return ep_database_run (
      database,
      "CREATE TABLE price_list (id INTEGER NOT NULL PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
      " revision INTEGER NOT NULL, currency TEXT NOT NULL, counts_from INTEGER NOT NULL,"
      " in_use INTEGER NOT NULL, example INTEGER NOT NULL, n_treatments INTEGER NOT NULL,"
      " change INTEGER NOT NULL, checksum BLOB NOT NULL) STRICT;"
      "CREATE TABLE treatment (list INTEGER NOT NULL REFERENCES price_list (id)"
      " ON DELETE CASCADE, place INTEGER NOT NULL, uuid TEXT NOT NULL, text TEXT NOT NULL,"
      " checksum BLOB NOT NULL, UNIQUE (list, uuid)) STRICT;"
      "CREATE INDEX treatment_by_place ON treatment (list, place)",
      error);
}

static const Step steps[] = {add_settings, ep_setting_add_checksums, add_quotes, add_price_lists};

static gboolean
get_version (sqlite3 *database, int *version, GError **error)
{
  return ep_database_get_int (database, "PRAGMA user_version", version, error);
}

/* All that the schema says, in one text. Free with g_free(). */
static char *
describe (sqlite3 *database, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_prepare (
      database,
      "SELECT group_concat (type || ' ' || name || ' ' || tbl_name || ' ' || sql, '; ')"
      " FROM (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"
      " ORDER BY name)",
      error);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return NULL;
  return g_strdup (ep_database_text (statement, 0));
}

/* What the steps make of an empty database. */
static char *
describe_expected (GError **error)
{
  sqlite3 *database = NULL;
  const int result = sqlite3_open (":memory:", &database);
  gboolean went_well = TRUE;

  g_assert (result == SQLITE_OK); /* or there is no memory left */
  for (guint i = 0; i < G_N_ELEMENTS (steps) && went_well; i++)
    went_well = steps[i](database, error);
  char *text = went_well ? describe (database, error) : NULL;
  sqlite3_close (database);
  return text;
}

static gboolean
fail_damaged (sqlite3 *database, GError **error)
{
  g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED, "%s: its schema is damaged",
               sqlite3_db_filename (database, "main"));
  return FALSE;
}

/* Whether the schema is the one that the steps make, letter by letter: what SQLite makes of the
 * file hangs on it. */
static gboolean
check_objects (sqlite3 *database, GError **error)
{
  g_autofree char *text = describe (database, error);
  g_autofree char *expected = text != NULL ? describe_expected (error) : NULL;

  if (text == NULL || expected == NULL)
    return FALSE;
  if (g_str_equal (text, expected))
    return TRUE;
  return fail_damaged (database, error);
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
  if (version < 0)
    return fail_damaged (database, error);
  return version < (int)G_N_ELEMENTS (steps) || check_objects (database, error);
}

static gboolean
take_step (sqlite3 *database, int version, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           APPLICATION_ID, version + 1);

  g_assert (version >= 0);
  return steps[version](database, error) && ep_database_run (database, mark, error);
}

gboolean
ep_schema_migrate (sqlite3 *database, GError **error)
{
  const int current = (int)G_N_ELEMENTS (steps);
  int version;

  if (!get_version (database, &version, error))
    return FALSE;
  if (version == current)
    return TRUE;
  while (version < current) {
    /* Read again under the lock: another process may have taken the step meanwhile. */
    if (!ep_database_begin (database, error))
      return FALSE;
    const gboolean went_well = get_version (database, &version, error) &&
                               (version >= current || take_step (database, version, error));
    if (!ep_database_end (database, went_well, error) || !get_version (database, &version, error))
      return FALSE;
  }
  return check_objects (database, error);
}
