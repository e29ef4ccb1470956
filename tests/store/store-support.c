#define _GNU_SOURCE /* memmem */
#include "store-support.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <store-private.h>
#include <string.h>

int
set_up_place (void **state)
{
  Place *place = g_new0 (Place, 1);

  place->folder = g_dir_make_tmp ("evenpoint-store-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "evenpoint.db", NULL);
  *state = place;
  return place->folder == NULL;
}

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

int
tear_down_place (void **state)
{
  Place *place = *state;

  remove_folder (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_free (place);
  return 0;
}

EpStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  EpStore *store = ep_store_open (path, &error);

  if (error != NULL)
    fail_msg ("%s", error->message);
  assert_non_null (store);
  return store;
}

void
hurry (EpStore *store)
{
  assert_int_equal (sqlite3_exec (store->database, "PRAGMA synchronous = OFF", NULL, NULL, NULL),
                    SQLITE_OK);
}

void
assert_fault (GError **error, EpStoreError code)
{
  if (!g_error_matches (*error, EP_STORE_ERROR, (int)code))
    fail_msg ("%s", *error != NULL ? (*error)->message : "no error");
  g_clear_error (error);
}

EpScenario *
scenario_at (gint64 price_minor)
{
  EpScenario *scenario = ep_scenario_new (ep_currency_find ("EUR"), TODAY);
  EpCourse *needling = ep_scenario_add_course (scenario, "Microneedling, face");
  EpCourse *laser = ep_scenario_add_course (scenario, "Fractional laser, face");

  needling->session_price_minor = price_minor;
  needling->sessions = (EpSessions){4, 5, 6};
  laser->pricing = EP_PRICING_RATIO_PER_SESSION;
  laser->price_ratio_e4 = 40000;
  laser->sessions = (EpSessions){3, 3, 3};
  return scenario;
}

EpQuote *
quote_of (const char *reference, const char *title, gint64 price_minor)
{
  EpQuote *quote = ep_quote_new (scenario_at (price_minor), title, "clinic", TODAY);

  g_free (quote->reference);
  quote->reference = g_strdup (reference);
  return quote;
}

void
keep (EpStore *store, EpQuote *quote)
{
  g_autoptr (GError) error = NULL;

  if (!ep_store_put_quote (store, quote, NOW_S, &error))
    fail_msg ("%s", error->message);
  assert_null (error);
}

EpQuote *
kept (EpStore *store, const char *uuid)
{
  g_autoptr (GError) error = NULL;
  EpQuote *quote = NULL;

  if (!ep_store_get_quote (store, uuid, &quote, &error))
    fail_msg ("%s", error->message);
  assert_null (error);
  assert_non_null (quote);
  return quote;
}

void
assert_same_quote (const EpQuote *actual, const EpQuote *expected)
{
  assert_string_equal (actual->uuid, expected->uuid);
  assert_int_equal (actual->number, expected->number);
  assert_int_equal (actual->revision, expected->revision);
  assert_int_equal (actual->status, expected->status);
  assert_int_equal (actual->valid_until, expected->valid_until);
  assert_int_equal (actual->made_s, expected->made_s);
  assert_int_equal (actual->changed_s, expected->changed_s);
  assert_string_equal (actual->reference, expected->reference);
  assert_string_equal (actual->title, expected->title);
  assert_string_equal (actual->sources, expected->sources);
  assert_true (ep_scenario_equal (actual->scenario, expected->scenario));
}

EpQuoteQuery
all_quotes (void)
{
  return (EpQuoteQuery){
      .words = (char *)"",
      .today = TODAY,
      .order = EP_QUOTES_BY_CHANGE,
      .descending = TRUE,
  };
}

char *
numbers_of (EpStore *store, const EpQuoteQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) quotes = ep_store_find_quotes (store, query, 0, G_MAXUINT, &error);
  GString *numbers = g_string_new (NULL);

  if (quotes == NULL)
    fail_msg ("%s", error->message);
  for (guint i = 0; i < quotes->len; i++) {
    const EpQuote *quote = g_ptr_array_index (quotes, i);

    g_string_append_printf (numbers, "%s%u", i > 0 ? " " : "", quote->number);
  }
  return g_string_free (numbers, FALSE);
}

void
assert_found (EpStore *store, const EpQuoteQuery *query, const char *numbers)
{
  g_autofree char *found = numbers_of (store, query);
  g_auto (GStrv) each = g_strsplit (numbers, " ", -1);
  guint n_quotes;

  assert_string_equal (found, numbers);
  assert_true (ep_store_count_quotes (store, query, &n_quotes, NULL));
  assert_int_equal (n_quotes, g_strv_length (each));
}

guint
files_with (const char *folder, const char *text)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (entries)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *bytes = NULL;
    gsize length;

    assert_true (g_file_get_contents (path, &bytes, &length, NULL));
    n_files += memmem (bytes, length, text, strlen (text)) != NULL;
  }
  return n_files;
}

void
run_sql (const char *path, const char *sql)
{
  sqlite3 *database;

  assert_int_equal (sqlite3_open (path, &database), SQLITE_OK);
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    fail_msg ("%s", sqlite3_errmsg (database));
  assert_int_equal (sqlite3_close (database), SQLITE_OK);
}

static int
fail_on_row (gpointer data, int n_columns, char **values, char **names)
{
  fail_msg ("%s", values[0]);
  return 0;
}

static int
expect_ok (gpointer data, int n_columns, char **values, char **names)
{
  assert_string_equal (values[0], "ok");
  return 0;
}

void
assert_sound (const char *path)
{
  sqlite3 *database;

  assert_int_equal (sqlite3_open (path, &database), SQLITE_OK);
  assert_int_equal (sqlite3_exec (database, "PRAGMA integrity_check", expect_ok, NULL, NULL),
                    SQLITE_OK);
  assert_int_equal (sqlite3_exec (database, "PRAGMA foreign_key_check", fail_on_row, NULL, NULL),
                    SQLITE_OK);
  assert_int_equal (sqlite3_close (database), SQLITE_OK);
}
