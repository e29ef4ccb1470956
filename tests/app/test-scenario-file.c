#include "desk/scenario-file.h"

#include "support.h"

#include <engine/comparison.h>
#include <formats/error.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COURSES                                                                                    \
  "\"courses\":[{\"name\":\"Microneedling\",\"session_price\":\"300.00\",\"sessions\":5},"         \
  "{\"name\":\"Laser\",\"price_ratio\":\"4\",\"sessions\":3}]"
#define SCENARIO "{\"currency\":\"USD\",\"start\":\"2026-12-01\"," COURSES "}"

typedef struct {
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.evenpoint", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  *state = fixture;
  return fixture->folder == NULL;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_free (fixture);
  return 0;
}

static void
read_done (GObject *file, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static EpScenario *
read_file (GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ep_scenario_file_read_async (file, NULL, read_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return ep_scenario_file_read_finish (file, result, error);
}

static void
assert_not_read (GFile *file, gint code, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  assert_null (read_file (file, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, code));
  said = ep_scenario_file_fault_text (file, error);
  assert_string_equal (said, text);
}

static void
write_bytes (const Fixture *fixture, const char *bytes, gssize length)
{
  assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
}

static void
what_is_written_is_read_as_the_same (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpScenario) scenario = ep_scenario_file_parse (SCENARIO, strlen (SCENARIO), NULL);
  g_autoptr (GBytes) bytes = ep_scenario_file_bytes (scenario);
  g_autoptr (EpScenario) again = NULL;
  const char *text = g_bytes_get_data (bytes, NULL);

  assert_int_equal (text[g_bytes_get_size (bytes) - 1], '\n');
  write_bytes (fixture, text, (gssize)g_bytes_get_size (bytes));
  again = read_file (fixture->file, NULL);
  assert_non_null (again);
  assert_true (ep_scenario_equal (scenario, again));
}

static void
hostile_bytes_are_refused_by_their_place (void **unused)
{
  static const struct {
    const char *bytes;
    gssize length; /* -1: up to the NUL */
    const char *path;
  } cases[] = {
      {"", 0, "scenario"},
      {"\0", 1, "scenario"},
      {"\xef\xbb\xbf{}", -1, "scenario"},
      {"\xff\xfe{\0}\0", 6, "scenario"},
      {"null", -1, "scenario"},
      {"[" SCENARIO "]", -1, "scenario"},
      {SCENARIO "{}", -1, "scenario"},
      {"{\"currency\":\"USD\\u0000\"}", -1, "scenario"},
      {"{\"currency\":\"USD\",\"currency\":\"EUR\"}", -1, "scenario"},
      {"{\"currency\":\"usd\"," COURSES "}", -1, "currency"},
      {"{\"currency\":\"USD\",\"start\":\"2026-02-30\"," COURSES "}", -1, "start"},
      {"{\"currency\":\"USD\",\"start\":\"2026-12-01\",\"run\":\"rm\"," COURSES "}", -1, "run"},
      {"{\"currency\":\"USD\",\"start\":\"2026-12-01\",\"courses\":[]}", -1, "courses"},
      {"{\"currency\":\"USD\",\"start\":\"2026-12-01\",\"horizon_months\":1e9," COURSES "}", -1,
       "horizon_months"},
      {"{\"currency\":\"USD\",\"start\":\"2026-12-01\",\"horizon_months\":4," COURSES "}", -1,
       "horizon_months"},
      {"PK\x03\x04", -1, "scenario"},
      {"SQLite format 3", 16, "scenario"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    gsize length = cases[i].length < 0 ? strlen (cases[i].bytes) : (gsize)cases[i].length;
    g_autofree char *prefix = g_strconcat (cases[i].path, ": ", NULL);

    assert_null (ep_scenario_file_parse (cases[i].bytes, length, &error));
    if (!g_str_has_prefix (error->message, prefix))
      fail_msg ("case %zu says %s", i, error->message);
  }
}

static void
brackets_that_never_end_are_refused (void **unused)
{
  g_autofree char *bytes = g_strnfill (EP_SCENARIO_FILE_SIZE_MAX, '[');
  g_autoptr (GError) error = NULL;

  assert_null (ep_scenario_file_parse (bytes, EP_SCENARIO_FILE_SIZE_MAX, &error));
  assert_true (g_error_matches (error, EP_FORMATS_ERROR, EP_FORMATS_ERROR_SYNTAX));
}

static void
a_refusal_names_the_file_and_the_place (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  write_bytes (fixture, "{\"currency\":\"XXX\"}", -1);
  assert_null (read_file (fixture->file, &error));
  text = ep_scenario_file_fault_text (fixture->file, error);
  assert_string_equal (text, "“a.evenpoint” is no scenario that can be read (currency: \"XXX\" is "
                             "no currency code of ISO 4217).");
}

static void
a_file_may_have_one_mebibyte (void **state)
{
  const Fixture *fixture = *state;
  g_autofree char *bytes = g_strnfill (EP_SCENARIO_FILE_SIZE_MAX + 1, ' ');
  g_autoptr (EpScenario) scenario = NULL;

  memcpy (bytes, SCENARIO, strlen (SCENARIO));
  write_bytes (fixture, bytes, EP_SCENARIO_FILE_SIZE_MAX);
  scenario = read_file (fixture->file, NULL);
  assert_non_null (scenario);
  write_bytes (fixture, bytes, EP_SCENARIO_FILE_SIZE_MAX + 1);
  assert_not_read (fixture->file, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   "“a.evenpoint” is larger than 1 MiB, so it is no scenario.");
}

static void
what_is_no_file_is_said_in_one_line (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (GFile) elsewhere = g_file_new_for_uri ("sftp://clinic.example/a.evenpoint");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");

  assert_not_read (fixture->file, G_IO_ERROR_NOT_FOUND, "There is no file “a.evenpoint”.");
  assert_not_read (elsewhere, G_IO_ERROR_NOT_SUPPORTED,
                   "“a.evenpoint” is in no folder of this computer. Copy it into one first.");
  assert_not_read (device, G_IO_ERROR_NOT_REGULAR_FILE, "“zero” is a device, not a file.");
  assert_int_equal (g_mkdir (fixture->path, 0700), 0);
  assert_not_read (fixture->file, G_IO_ERROR_IS_DIRECTORY,
                   "“a.evenpoint” is a folder, not a scenario.");
}

static void
a_pipe_that_nobody_writes_to_holds_nothing_up (void **state)
{
  const Fixture *fixture = *state;

  assert_int_equal (mkfifo (fixture->path, 0600), 0);
  assert_not_read (fixture->file, G_IO_ERROR_NOT_REGULAR_FILE,
                   "“a.evenpoint” is a device, not a file.");
}

static void
a_file_of_somebody_else_is_said_so (void **state)
{
  const Fixture *fixture = *state;

  if (geteuid () == 0)
    skip ();
  write_bytes (fixture, SCENARIO, -1);
  assert_int_equal (g_chmod (fixture->path, 0), 0);
  assert_not_read (fixture->file, G_IO_ERROR_PERMISSION_DENIED, "You may not read “a.evenpoint”.");
}

static void
a_file_is_named_by_its_courses (void **unused)
{
  static const struct {
    const char *first, *second, *name;
  } cases[] = {
      {"Microneedling", "Laser", "Microneedling, Laser.evenpoint"},
      {"Face/neck", "..\\x", "Faceneck, ..x.evenpoint"},
      {".hidden", "b", "hidden, b.evenpoint"},
      {"???", "\xe2\x80\xae", ",.evenpoint"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = ep_scenario_new (ep_currency_find ("USD"), 730000);
    g_autofree char *name = NULL;

    ep_scenario_add_course (scenario, cases[i].first);
    ep_scenario_add_course (scenario, cases[i].second);
    name = ep_scenario_file_name (scenario);
    assert_string_equal (name, cases[i].name);
  }
}

static void
a_long_name_is_cut (void **unused)
{
  g_autoptr (EpScenario) scenario = ep_scenario_new (ep_currency_find ("USD"), 730000);
  g_autofree char *name = NULL;
  g_autofree char *file_name = NULL;

  name = g_strnfill (EP_NAME_MAX, 'a');
  ep_scenario_add_course (scenario, name);
  ep_scenario_add_course (scenario, name);
  file_name = ep_scenario_file_name (scenario);
  assert_int_equal (strlen (file_name), 100 + strlen (EP_SCENARIO_FILE_SUFFIX));
}

static void
a_name_gets_its_end_once (void **unused)
{
  static const char *const cases[][2] = {{"a", "a.evenpoint"},
                                         {"a.evenpoint", "a.evenpoint"},
                                         {"a.EvenPoint", "a.EvenPoint"},
                                         {"a.json", "a.json.evenpoint"}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = ep_scenario_file_complete (cases[i][0]);

    assert_string_equal (name, cases[i][1]);
  }
}

#define CASE(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (what_is_written_is_read_as_the_same),
      cmocka_unit_test (hostile_bytes_are_refused_by_their_place),
      cmocka_unit_test (brackets_that_never_end_are_refused),
      CASE (a_refusal_names_the_file_and_the_place),
      CASE (a_file_may_have_one_mebibyte),
      CASE (what_is_no_file_is_said_in_one_line),
      CASE (a_pipe_that_nobody_writes_to_holds_nothing_up),
      CASE (a_file_of_somebody_else_is_said_so),
      cmocka_unit_test (a_file_is_named_by_its_courses),
      cmocka_unit_test (a_long_name_is_cut),
      cmocka_unit_test (a_name_gets_its_end_once),
  };

  return cmocka_run_group_tests_name ("scenario-file", tests, NULL, NULL);
}
