#include "store-support.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

#define APPLICATION "PRAGMA application_id = 0x45765074;"

static void
set_setting (EpStore *store, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;

  assert_true (ep_store_set_setting (store, key, value, &error));
  assert_null (error);
}

static void
assert_setting (EpStore *store, const char *key, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  assert_true (ep_store_get_setting (store, key, &value, &error));
  assert_null (error);
  if (expected == NULL)
    assert_null (value);
  else
    assert_string_equal (value, expected);
}

static void
assert_mode (const char *path, const char *suffix, guint expected)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf status;

  assert_int_equal (g_stat (name, &status), 0);
  assert_int_equal (status.st_mode & 0777, expected);
}

static void
assert_refused (const char *path, EpStoreError code, const char *reason)
{
  g_autoptr (GError) error = NULL;

  assert_null (ep_store_open (path, &error));
  assert_true (g_error_matches (error, EP_STORE_ERROR, (int)code));
  assert_true (g_str_has_prefix (error->message, path));
  assert_non_null (strstr (error->message, reason));
}

static void
assert_refused_and_left_alone (const char *path, EpStoreError code, const char *reason)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize length_before, length_after;

  assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  g_chmod (path, 0644);
  assert_refused (path, code, reason);
  assert_mode (path, "", 0644);
  assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  assert_int_equal (length_after, length_before);
  assert_memory_equal (after, before, length_before);
}

static void
a_new_store_is_readable_by_its_owner_only (void **state)
{
  const Place *place = *state;
  g_autofree char *folder = g_build_filename (place->folder, "share", "evenpoint", NULL);
  g_autofree char *path = g_build_filename (folder, "evenpoint.db", NULL);
  const mode_t mask = umask (0);
  g_autoptr (EpStore) store = open_store (path);

  set_setting (store, "currency", "EUR");
  umask (mask);
  assert_mode (folder, "", 0700);
  assert_mode (folder, "/..", 0700);
  assert_mode (path, "", 0600);
  assert_mode (path, "-wal", 0600);
  assert_mode (path, "-shm", 0600);
}

static void
a_store_that_others_could_read_is_made_private (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  g_clear_pointer (&store, ep_store_close);
  g_chmod (place->path, 0644);
  store = open_store (place->path);
  set_setting (store, "currency", "EUR");
  assert_mode (place->path, "", 0600);
  assert_mode (place->path, "-wal", 0600);
  assert_mode (place->path, "-shm", 0600);
}

static void
a_setting_is_kept_until_it_is_replaced_or_removed (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);

  assert_setting (store, "currency", NULL);
  set_setting (store, "currency", "EUR");
  set_setting (store, "clinic", "Ærøskøbing «日本» 'x\" %s");
  assert_setting (store, "currency", "EUR");

  g_clear_pointer (&store, ep_store_close);
  store = open_store (place->path);
  assert_setting (store, "currency", "EUR");
  assert_setting (store, "clinic", "Ærøskøbing «日本» 'x\" %s");
  set_setting (store, "currency", "");
  assert_setting (store, "currency", "");
  set_setting (store, "currency", NULL);
  set_setting (store, "currency", NULL);
  assert_setting (store, "currency", NULL);
}

static void
two_that_have_it_open_see_each_others_changes (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) first = open_store (place->path);
  g_autoptr (EpStore) second = open_store (place->path);

  set_setting (first, "currency", "EUR");
  assert_setting (second, "currency", "EUR");
  set_setting (second, "currency", "USD");
  assert_setting (first, "currency", "USD");
}

static void
a_change_gives_up_while_another_holds_the_file (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  assert_int_equal (sqlite3_open (place->path, &other), SQLITE_OK);
  assert_int_equal (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
  assert_false (ep_store_set_setting (store, "currency", "EUR", &error));
  assert_true (g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_BUSY));
  assert_int_equal (sqlite3_close (other), SQLITE_OK);

  assert_setting (store, "currency", NULL);
  set_setting (store, "currency", "EUR");
}

static void
an_empty_file_becomes_a_store (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = NULL;

  assert_true (g_file_set_contents (place->path, "", 0, NULL));
  store = open_store (place->path);
  set_setting (store, "currency", "EUR");
}

static void
an_older_store_is_brought_up_to_date (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = NULL;

  run_sql (place->path, APPLICATION "PRAGMA user_version = 0");
  store = open_store (place->path);
  set_setting (store, "currency", "EUR");
}

static void
a_store_of_the_first_version_keeps_its_settings (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = NULL;
  g_autoptr (EpQuote) quote = quote_of ("", "", 1);

  run_sql (place->path, "PRAGMA journal_mode = WAL;" APPLICATION "PRAGMA user_version = 1;"
                        "CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY,"
                        " value TEXT NOT NULL) STRICT;"
                        "INSERT INTO setting VALUES ('currency', 'EUR'), ('clinic', 'Ærø')");
  store = open_store (place->path);
  assert_setting (store, "currency", "EUR");
  assert_setting (store, "clinic", "Ærø");
  keep (store, quote);
  g_clear_pointer (&store, ep_store_close);
  store = open_store (place->path);
  assert_setting (store, "currency", "EUR");
  g_autoptr (EpQuote) again = kept (store, quote->uuid);
  assert_same_quote (again, quote);
}

static void
a_step_that_fails_leaves_the_older_store (void **state)
{
  const Place *place = *state;

  run_sql (place->path, APPLICATION "CREATE TABLE setting (other)");
  assert_refused (place->path, EP_STORE_ERROR_DAMAGED, "already exists");
  run_sql (place->path, "DROP TABLE setting");
  ep_store_close (open_store (place->path));
}

static void
a_newer_store_is_refused_and_left_alone (void **state)
{
  const Place *place = *state;

  run_sql (place->path, APPLICATION "PRAGMA user_version = 99; CREATE TABLE quote (a)");
  assert_refused_and_left_alone (place->path, EP_STORE_ERROR_NEWER,
                                 "is from a newer version of Evenpoint (schema 99,");
}

/* As a program that was killed leaves it: with changes that are only in the journal. */
static void
the_journal_of_a_store_that_is_refused_is_left_alone (void **state)
{
  static const char *const suffixes[] = {"", "-wal"};
  const Place *place = *state;
  g_autofree char *copy = g_build_filename (place->folder, "copy.db", NULL);
  char *bytes[2];
  gsize lengths[2];
  sqlite3 *other;

  assert_int_equal (sqlite3_open (place->path, &other), SQLITE_OK);
  assert_int_equal (sqlite3_exec (other,
                                  "PRAGMA journal_mode = WAL;" APPLICATION
                                  "PRAGMA user_version = 99; CREATE TABLE quote (a)",
                                  NULL, NULL, NULL),
                    SQLITE_OK);
  for (guint i = 0; i < 2; i++) {
    g_autofree char *from = g_strconcat (place->path, suffixes[i], NULL);
    g_autofree char *to = g_strconcat (copy, suffixes[i], NULL);

    assert_true (g_file_get_contents (from, &bytes[i], &lengths[i], NULL));
    assert_true (g_file_set_contents (to, bytes[i], (gssize)lengths[i], NULL));
  }
  assert_int_equal (sqlite3_close (other), SQLITE_OK);
  assert_true (lengths[1] > 4096);

  assert_refused (copy, EP_STORE_ERROR_NEWER, "newer version");
  for (guint i = 0; i < 2; i++) {
    g_autofree char *name = g_strconcat (copy, suffixes[i], NULL);
    g_autofree char *after = NULL;
    gsize length;

    assert_true (g_file_get_contents (name, &after, &length, NULL));
    assert_int_equal (length, lengths[i]);
    assert_memory_equal (after, bytes[i], length);
    g_free (bytes[i]);
  }
}

static void
another_programs_database_is_refused_and_left_alone (void **state)
{
  static const char *const others[] = {
      "CREATE TABLE bookmark (a)",
      "PRAGMA application_id = 1",
      "PRAGMA user_version = 1",
      "PRAGMA journal_mode = WAL; CREATE TABLE bookmark (a)",
  };
  const Place *place = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    run_sql (place->path, others[i]);
    assert_refused_and_left_alone (place->path, EP_STORE_ERROR_FOREIGN, "another program's");
    assert_int_equal (g_unlink (place->path), 0);
  }
}

static void
a_file_that_is_no_database_is_refused_and_left_alone (void **state)
{
  const Place *place = *state;
  g_autofree char *text = g_strnfill (5000, 'x');

  assert_true (g_file_set_contents (place->path, text, -1, NULL));
  assert_refused_and_left_alone (place->path, EP_STORE_ERROR_NOT_A_DATABASE, "not a database");
}

static void
a_damaged_store_is_refused_and_left_alone (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = open_store (place->path);
  g_autofree char *contents = NULL;
  gsize length;

  set_setting (store, "currency", "EUR");
  g_clear_pointer (&store, ep_store_close);
  assert_true (g_file_get_contents (place->path, &contents, &length, NULL));
  assert_true (length > 4096);
  memset (contents + 4096, 0xff, length - 4096);
  assert_true (g_file_set_contents (place->path, contents, (gssize)length, NULL));
  assert_refused_and_left_alone (place->path, EP_STORE_ERROR_DAMAGED, ": ");
}

static void
a_store_whose_schema_says_something_else_is_refused_and_left_alone (void **state)
{
  static const char *const changes[] = {
      "DROP INDEX quote_by_title",
      "CREATE TRIGGER mine AFTER INSERT ON quote BEGIN DELETE FROM quote; END",
      "ALTER TABLE setting RENAME COLUMN value TO valve",
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'STRICT', '')",
  };
  const Place *place = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    ep_store_close (open_store (place->path));
    run_sql (place->path, changes[i]);
    assert_refused_and_left_alone (place->path, EP_STORE_ERROR_DAMAGED, "schema");
    assert_int_equal (g_unlink (place->path), 0);
  }
}

static void
a_file_of_no_use_stays_and_a_new_one_begins_beside_it (void **state)
{
  const Place *place = *state;
  g_autofree char *second = g_build_filename (place->folder, "evenpoint-2.db", NULL);
  g_autofree char *third = g_build_filename (place->folder, "evenpoint-3.db", NULL);
  g_autoptr (EpStore) store = NULL;

  assert_true (g_file_set_contents (place->path, "no store", -1, NULL));
  for (guint i = 0; i < 3; i++) {
    store = ep_store_open_beside (place->path, NULL);
    assert_string_equal (ep_store_get_path (store), second);
    assert_true (g_error_matches (ep_store_get_refusal (store), EP_STORE_ERROR,
                                  EP_STORE_ERROR_NOT_A_DATABASE));
    if (i == 0)
      set_setting (store, "currency", "EUR");
    assert_setting (store, "currency", "EUR");
    g_clear_pointer (&store, ep_store_close);
  }
  assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
  assert_int_equal (files_with (place->folder, "no store"), 1);

  run_sql (second, "PRAGMA application_id = 1");
  store = ep_store_open_beside (place->path, NULL);
  assert_string_equal (ep_store_get_path (store), third);
}

static void
a_file_that_can_be_used_is_used (void **state)
{
  const Place *place = *state;
  g_autoptr (EpStore) store = ep_store_open_beside (place->path, NULL);

  assert_string_equal (ep_store_get_path (store), place->path);
  assert_null (ep_store_get_refusal (store));
}

static void
nothing_begins_beside_a_newer_store_or_in_a_place_that_cannot_be_written (void **state)
{
  const Place *place = *state;
  g_autofree char *second = g_build_filename (place->folder, "evenpoint-2.db", NULL);
  g_autofree char *odd = g_build_filename (place->folder, "odd", NULL);
  g_autofree char *odd_second = g_build_filename (place->folder, "odd-2", NULL);
  g_autoptr (GError) error = NULL;

  run_sql (place->path, APPLICATION "PRAGMA user_version = 99");
  assert_null (ep_store_open_beside (place->path, &error));
  assert_fault (&error, EP_STORE_ERROR_NEWER);
  assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  assert_null (ep_store_open_beside ("/proc/evenpoint.db", &error));
  assert_fault (&error, EP_STORE_ERROR_FILE);

  assert_true (g_file_set_contents (odd, "no store", -1, NULL));
  run_sql (odd_second, APPLICATION "PRAGMA user_version = 99");
  assert_null (ep_store_open_beside (odd, &error));
  assert_fault (&error, EP_STORE_ERROR_NEWER);
}

static void
a_name_is_nothing_but_a_name (void **state)
{
  const Place *place = *state;
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (EpStore) store = NULL;

  assert_int_equal (g_chdir (place->folder), 0);
  store = open_store ("file:x.db?mode=memory");
  assert_true (g_file_test ("file:x.db?mode=memory", G_FILE_TEST_EXISTS));
  set_setting (store, "currency", "EUR");
  g_clear_pointer (&store, ep_store_close);
  store = open_store ("file:x.db?mode=memory");
  assert_setting (store, "currency", "EUR");
  assert_int_equal (g_chdir (before), 0);
}

static void
a_place_that_cannot_be_written_is_refused (void **state)
{
  const Place *place = *state;
  g_autofree char *below = g_build_filename (place->path, "evenpoint.db", NULL);
  g_autoptr (GError) error = NULL;

  assert_refused (place->folder, EP_STORE_ERROR_FILE, "unable to open");
  assert_true (g_file_set_contents (place->path, "", 0, NULL));
  assert_null (ep_store_open (below, &error)); /* a file where its folder should be */
  assert_true (g_error_matches (error, EP_STORE_ERROR, EP_STORE_ERROR_FILE));
  assert_refused ("/proc/evenpoint.db", EP_STORE_ERROR_FILE, ": ");
}

/* For root nothing is read-only: what it asks is asked by nobody. Returns the code with which that
 * is refused, -1 for none. */
static int
refusal_of_nobody (const char *path)
{
  const pid_t child = fork ();
  int status;

  if (child == 0) {
    g_autoptr (GError) error = NULL;

    if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
      _exit (99);
    ep_store_close (ep_store_open (path, &error));
    _exit (error != NULL && error->domain == EP_STORE_ERROR ? error->code : 98);
  }
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status));
  return WEXITSTATUS (status) != 98 ? WEXITSTATUS (status) : -1;
}

static void
a_store_that_cannot_be_written_is_refused (void **state)
{
  const Place *place = *state;

  ep_store_close (open_store (place->path));
  g_chmod (place->folder, 0755);
  g_chmod (place->path, 0444);
  assert_int_equal (refusal_of_nobody (place->path), EP_STORE_ERROR_FILE);
}

static void
a_folder_that_cannot_be_written_is_refused (void **state)
{
  const Place *place = *state;
  g_autofree char *below = g_build_filename (place->folder, "evenpoint", "evenpoint.db", NULL);

  g_chmod (place->folder, 0555);
  assert_int_equal (refusal_of_nobody (place->path), EP_STORE_ERROR_FILE);
  assert_int_equal (refusal_of_nobody (below), EP_STORE_ERROR_FILE);
  assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
  g_chmod (place->folder, 0700);
}

static void
a_store_in_a_folder_that_cannot_be_written_is_refused_and_left_alone (void **state)
{
  const Place *place = *state;
  g_autofree char *before = NULL, *after = NULL;
  gsize length_before, length_after;

  ep_store_close (open_store (place->path));
  assert_true (g_file_get_contents (place->path, &before, &length_before, NULL));
  if (geteuid () == 0)
    assert_int_equal (chown (place->path, NOBODY, NOBODY), 0);
  g_chmod (place->folder, 0555); /* the journal can't be made */
  assert_int_equal (refusal_of_nobody (place->path), EP_STORE_ERROR_FILE);
  g_chmod (place->folder, 0700);
  assert_true (g_file_get_contents (place->path, &after, &length_after, NULL));
  assert_int_equal (length_after, length_before);
  assert_memory_equal (after, before, length_before);
}

#define N_DESKS  4
#define N_ROUNDS 25

/* Desks that begin at the same moment. */
typedef struct {
  const char *path;
  GMutex lock;
  GCond all_are_there;
  guint n_there;
} Start;

static gpointer
begin_and_keep (gpointer data)
{
  Start *start = data;
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&start->lock);
  start->n_there++;
  g_cond_broadcast (&start->all_are_there);
  while (start->n_there < N_DESKS)
    g_cond_wait (&start->all_are_there, &start->lock);
  g_mutex_unlock (&start->lock);

  g_autoptr (EpStore) store = ep_store_open_beside (start->path, &error);
  g_autoptr (EpQuote) quote = quote_of ("", "Microneedling", 30000);
  if (store != NULL && ep_store_get_refusal (store) != NULL)
    return g_strdup (ep_store_get_refusal (store)->message);
  if (store == NULL || !ep_store_put_quote (store, quote, NOW_S, &error))
    return g_strdup (error->message);
  return NULL;
}

static void
desks_that_begin_a_store_at_once_share_it (void **state)
{
  const Place *place = *state;

  for (guint round = 0; round < N_ROUNDS; round++) {
    g_autofree char *name = g_strdup_printf ("%u.db", round);
    g_autofree char *path = g_build_filename (place->folder, name, NULL);
    Start start = {.path = path};
    GThread *desks[N_DESKS];

    g_mutex_init (&start.lock);
    g_cond_init (&start.all_are_there);
    for (guint i = 0; i < N_DESKS; i++)
      desks[i] = g_thread_new ("desk", begin_and_keep, &start);
    for (guint i = 0; i < N_DESKS; i++) {
      g_autofree char *fault = g_thread_join (desks[i]);

      assert_string_equal (fault != NULL ? fault : "", "");
    }
    g_mutex_clear (&start.lock);
    g_cond_clear (&start.all_are_there);

    g_autoptr (EpStore) store = open_store (path);
    const EpQuoteQuery query = all_quotes ();
    g_autofree char *numbers = numbers_of (store, &query);
    assert_string_equal (numbers, "1004 1003 1002 1001");
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (desks_that_begin_a_store_at_once_share_it),
      IN_A_FOLDER (a_new_store_is_readable_by_its_owner_only),
      IN_A_FOLDER (a_store_that_others_could_read_is_made_private),
      IN_A_FOLDER (a_setting_is_kept_until_it_is_replaced_or_removed),
      IN_A_FOLDER (two_that_have_it_open_see_each_others_changes),
      IN_A_FOLDER (a_change_gives_up_while_another_holds_the_file),
      IN_A_FOLDER (an_empty_file_becomes_a_store),
      IN_A_FOLDER (an_older_store_is_brought_up_to_date),
      IN_A_FOLDER (a_store_of_the_first_version_keeps_its_settings),
      IN_A_FOLDER (a_step_that_fails_leaves_the_older_store),
      IN_A_FOLDER (a_newer_store_is_refused_and_left_alone),
      IN_A_FOLDER (the_journal_of_a_store_that_is_refused_is_left_alone),
      IN_A_FOLDER (another_programs_database_is_refused_and_left_alone),
      IN_A_FOLDER (a_file_that_is_no_database_is_refused_and_left_alone),
      IN_A_FOLDER (a_damaged_store_is_refused_and_left_alone),
      IN_A_FOLDER (a_store_whose_schema_says_something_else_is_refused_and_left_alone),
      IN_A_FOLDER (a_file_of_no_use_stays_and_a_new_one_begins_beside_it),
      IN_A_FOLDER (a_file_that_can_be_used_is_used),
      IN_A_FOLDER (nothing_begins_beside_a_newer_store_or_in_a_place_that_cannot_be_written),
      IN_A_FOLDER (a_name_is_nothing_but_a_name),
      IN_A_FOLDER (a_place_that_cannot_be_written_is_refused),
      IN_A_FOLDER (a_store_that_cannot_be_written_is_refused),
      IN_A_FOLDER (a_folder_that_cannot_be_written_is_refused),
      IN_A_FOLDER (a_store_in_a_folder_that_cannot_be_written_is_refused_and_left_alone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
