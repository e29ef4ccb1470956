#include "support.h"
#include "widgets/file-write.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#define OLD "what was there"
#define NEW "what is to be there"

/* A folder of its own for each case. */
typedef struct {
  char *path;
} Folder;

static int
set_up (void **state)
{
  Folder *folder = g_new (Folder, 1);

  folder->path = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  *state = folder;
  return folder->path == NULL;
}

static int
tear_down (void **state)
{
  Folder *folder = *state;
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder->path, name, NULL);

    g_remove (path);
  }
  g_rmdir (folder->path);
  g_free (folder->path);
  g_free (folder);
  return 0;
}

/* How a writing went. */
typedef struct {
  gboolean ended;
  gboolean done;
  GError *error;
} Outcome;

static void
end (GObject *file, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->done = ep_file_write_finish (G_FILE (file), result, &outcome->error);
  outcome->ended = TRUE;
}

/* Writes and waits. NULL when it went well. Free with g_error_free(). */
static GError *
write_with (GFile *file, const char *text, gboolean replace, GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  Outcome outcome = {0};

  ep_file_write_async (file, bytes, replace, cancellable, end, &outcome);
  while (!outcome.ended)
    g_main_context_iteration (NULL, TRUE);
  assert_true (outcome.done == (outcome.error == NULL));
  return outcome.error;
}

static GError *
write_at (const char *path, const char *text, gboolean replace)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return write_with (file, text, replace, NULL);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  assert_string_equal (contents, text);
}

static guint
mode_of (const char *path)
{
  GStatBuf status;

  assert_int_equal (g_stat (path, &status), 0);
  return status.st_mode & 0777;
}

static guint
count_files (const Folder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

/* The path of a file in the folder, with that text where it is to be there. Free with g_free(). */
static char *
file_in (const Folder *folder, const char *text)
{
  char *path = g_build_filename (folder->path, "chart.csv", NULL);

  if (text != NULL)
    assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
a_new_file_is_for_its_owner_only (void **state)
{
  g_autofree char *path = file_in (*state, NULL);

  assert_null (write_at (path, NEW, FALSE));
  assert_holds (path, NEW);
  assert_int_equal (mode_of (path), 0600);
  assert_int_equal (count_files (*state), 1);
}

static void
a_file_that_is_replaced_keeps_its_mode (void **state)
{
  g_autofree char *path = file_in (*state, OLD);

  assert_int_equal (g_chmod (path, 0640), 0);
  assert_null (write_at (path, NEW, TRUE));
  assert_holds (path, NEW);
  assert_int_equal (mode_of (path), 0640);
  assert_int_equal (count_files (*state), 1);
}

static void
a_file_is_not_replaced_unless_that_is_wanted (void **state)
{
  g_autofree char *path = file_in (*state, OLD);
  g_autoptr (GError) error = write_at (path, NEW, FALSE);

  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS));
  assert_string_equal (error->message, "There is a file “chart.csv” already.");
  assert_holds (path, OLD);
}

static void
an_empty_file_is_written_too (void **state)
{
  g_autofree char *path = file_in (*state, OLD);

  assert_null (write_at (path, "", TRUE));
  assert_holds (path, "");
}

/* The disk takes so many bytes of a file and no more. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  assert_int_equal (getrlimit (RLIMIT_FSIZE, &limit), 0);
  limit.rlim_cur = bytes;
  assert_int_equal (setrlimit (RLIMIT_FSIZE, &limit), 0);
}

static void
when_the_disk_takes_no_more_all_is_as_it_was (void **state)
{
  g_autofree char *path = file_in (*state, OLD);
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  limit_files (4096);
  error = write_at (path, long_text, TRUE);
  limit_files (RLIM_INFINITY);
  signal (SIGXFSZ, SIG_DFL);
  assert_non_null (error);
  assert_int_equal (error->domain, G_FILE_ERROR);
  assert_holds (path, OLD);
  assert_int_equal (count_files (*state), 1);
}

static void
a_folder_that_is_not_there_is_said (void **state)
{
  const Folder *folder = *state;
  g_autofree char *path = g_build_filename (folder->path, "gone", "chart.csv", NULL);
  g_autofree char *file = file_in (folder, OLD);
  g_autofree char *below = g_build_filename (file, "chart.csv", NULL);
  g_autoptr (GError) error = write_at (path, NEW, FALSE);
  g_autoptr (GError) other = write_at (below, NEW, FALSE);

  assert_string_equal (error->message, "The folder of “chart.csv” is not there.");
  assert_string_equal (other->message, "The folder of “chart.csv” is not there.");
  assert_holds (file, OLD);
}

static void
a_folder_that_may_not_be_changed_is_said (void **state)
{
  /* nobody may add to it, not even who may do everything else */
  g_autoptr (GError) error = write_at ("/sys/chart.csv", NEW, FALSE);

  assert_non_null (error);
  assert_string_equal (error->message, "You may not change what is in the folder of “chart.csv”.");
}

static void
what_is_no_file_is_not_replaced (void **state)
{
  const Folder *folder = *state;
  g_autofree char *pipe = file_in (folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = write_at (folder->path, NEW, TRUE);
  GStatBuf status;

  assert_int_equal (mkfifo (pipe, 0600), 0);
  error = write_at (pipe, NEW, TRUE);
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED));
  assert_string_equal (error->message,
                       "“chart.csv” is a folder or a device, no file that could be replaced.");
  assert_true (g_error_matches (other, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED));
  assert_int_equal (g_stat (pipe, &status), 0);
  assert_true (S_ISFIFO (status.st_mode));
  assert_true (g_file_test (folder->path, G_FILE_TEST_IS_DIR));
}

static void
what_a_link_leads_to_stays (void **state)
{
  const Folder *folder = *state;
  g_autofree char *path = file_in (folder, OLD);
  g_autofree char *link = g_build_filename (folder->path, "link.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);

  assert_true (g_file_make_symbolic_link (file, path, NULL, NULL));
  assert_null (write_at (link, NEW, TRUE));
  assert_holds (link, NEW);
  assert_holds (path, OLD);
}

static void
a_place_without_a_path_is_refused (void **state)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///charts/chart.csv");
  g_autoptr (GError) error = write_with (file, NEW, FALSE, NULL);

  assert_string_equal (error->message,
                       "“chart.csv” can only be saved in a folder of this computer.");
}

static void
nothing_is_written_once_it_is_cancelled (void **state)
{
  g_autofree char *path = file_in (*state, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  error = write_with (file, NEW, FALSE, cancellable);
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (count_files (*state), 0);
}

#define FOLDER_TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      FOLDER_TEST (a_new_file_is_for_its_owner_only),
      FOLDER_TEST (a_file_that_is_replaced_keeps_its_mode),
      FOLDER_TEST (a_file_is_not_replaced_unless_that_is_wanted),
      FOLDER_TEST (an_empty_file_is_written_too),
      FOLDER_TEST (when_the_disk_takes_no_more_all_is_as_it_was),
      FOLDER_TEST (a_folder_that_is_not_there_is_said),
      FOLDER_TEST (a_folder_that_may_not_be_changed_is_said),
      FOLDER_TEST (what_is_no_file_is_not_replaced),
      FOLDER_TEST (what_a_link_leads_to_stays),
      FOLDER_TEST (a_place_without_a_path_is_refused),
      FOLDER_TEST (nothing_is_written_once_it_is_cancelled),
  };

  return cmocka_run_group_tests_name ("file write", tests, NULL, NULL);
}
