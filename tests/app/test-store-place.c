#include "clinic/store-place.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>

static char *settings;

static void
assert_place (const char *wanted)
{
  g_autofree char *place = ep_store_place_get ();

  assert_string_equal (place, wanted);
}

static void
without_a_choice_it_is_in_the_folder_of_data (void **state)
{
  g_autofree char *usual = ep_store_place_default ();

  assert_true (g_str_has_prefix (usual, g_get_user_data_dir ()));
  assert_true (g_str_has_suffix (usual, "/evenpoint/evenpoint.db"));
  assert_place (usual);
}

static void
a_choice_holds_until_it_is_taken_back (void **state)
{
  g_autofree char *usual = ep_store_place_default ();

  assert_true (ep_store_place_set ("/srv/clinic/é;\n.db", NULL));
  assert_place ("/srv/clinic/é;\n.db");
  assert_true (ep_store_place_set (NULL, NULL));
  assert_place (usual);
}

static void
only_the_owner_reads_the_choice (void **state)
{
  g_autofree char *folder = g_path_get_dirname (settings);
  GStatBuf info;

  assert_true (ep_store_place_set ("/srv/evenpoint.db", NULL));
  assert_int_equal (g_stat (settings, &info), 0);
  assert_int_equal (info.st_mode & 0777, 0600);
  assert_int_equal (g_stat (folder, &info), 0);
  assert_int_equal (info.st_mode & 0777, 0700);
}

static void
a_path_that_is_none_is_no_choice (void **state)
{
  g_autofree char *usual = ep_store_place_default ();

  assert_true (g_file_set_contents (settings, "[store]\npath=somewhere.db\n", -1, NULL));
  assert_place (usual);
}

static void
what_else_is_in_the_file_stays (void **state)
{
  g_autofree char *text = NULL;

  assert_true (g_file_set_contents (settings, "[later]\nkey=value\n", -1, NULL));
  assert_true (ep_store_place_set ("/srv/evenpoint.db", NULL));
  assert_true (g_file_get_contents (settings, &text, NULL, NULL));
  assert_non_null (strstr (text, "[later]\nkey=value\n"));
}

static void
a_choice_that_cannot_be_kept_is_told (void **state)
{
  g_autofree char *folder = g_path_get_dirname (settings);
  g_autoptr (GError) error = NULL;

  g_unlink (settings);
  assert_int_equal (g_rmdir (folder), 0);
  assert_true (g_file_set_contents (folder, "", 0, NULL));
  assert_false (ep_store_place_set ("/srv/evenpoint.db", &error));
  assert_int_equal (error->domain, G_FILE_ERROR);
  assert_int_equal (g_unlink (folder), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (without_a_choice_it_is_in_the_folder_of_data),
      cmocka_unit_test (a_choice_holds_until_it_is_taken_back),
      cmocka_unit_test (only_the_owner_reads_the_choice),
      cmocka_unit_test (a_path_that_is_none_is_no_choice),
      cmocka_unit_test (what_else_is_in_the_file_stays),
      cmocka_unit_test (a_choice_that_cannot_be_kept_is_told),
  };
  g_autofree char *config = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  settings = g_build_filename (config, "evenpoint", "settings.ini", NULL);
  result = cmocka_run_group_tests_name ("store place", tests, NULL, NULL);
  g_free (settings);
  g_rmdir (config);
  return result;
}
