/* Runs a fuzz target on every file of a folder, each a case of its own: driver FOLDER */

#include "fuzz.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
run_file (void **state)
{
  const char *path = *state;
  g_autofree char *contents = NULL;
  gsize length;

  assert_true (g_file_get_contents (path, &contents, &length, NULL));

  /* In memory that ends where the input ends, so that a sanitizer sees who reads on. */
  g_autofree guint8 *bytes = g_malloc (MAX (length, 1));
  memcpy (bytes, contents, length);
  LLVMFuzzerTestOneInput (bytes, length);
}

static gint
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
names_in (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, by_name);
  g_assert_cmpuint (names->len, >, 0);
  return names;
}

int
main (int argc, char **argv)
{
  g_assert_cmpint (argc, ==, 2);
  LLVMFuzzerInitialize (&argc, &argv);

  g_autoptr (GPtrArray) names = names_in (argv[1]);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree struct CMUnitTest *tests = g_new0 (struct CMUnitTest, names->len);

  for (guint i = 0; i < names->len; i++) {
    g_ptr_array_add (paths, g_build_filename (argv[1], names->pdata[i], NULL));
    tests[i] = (struct CMUnitTest){
        .name = names->pdata[i], .test_func = run_file, .initial_state = paths->pdata[i]};
  }
  return _cmocka_run_group_tests (argv[1], tests, names->len, NULL, NULL);
}
