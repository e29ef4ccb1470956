#include "run.h"

#include <glib-unix.h>
#include <glib/gstdio.h>
#include <string.h>
#include <support.h>
#include <unistd.h>

/* Files that are no scenario, and streams that fail. */

static void
assert_input_refused (const char *bytes, gsize length, const char *reason)
{
  static const char *const formats[] = {"--format=json", "--format=text"};
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_auto (Run) run =
        run_with_input ((const char *const[]){"compare", formats[i], NULL}, bytes, length);
    run_assert_refused (&run, reason);
  }
}

static void
garbage_is_refused_in_one_line (void **state)
{
  static const struct {
    const char *bytes;
    gsize length;
  } inputs[] = {
#define BYTES(literal) {literal, sizeof (literal) - 1}
      BYTES (""),
      BYTES ("\n"),
      BYTES ("\0"),
      BYTES ("\0\0\0\0\0\0\0\0"),
      BYTES ("{"),
      BYTES ("}"),
      BYTES ("hello\nworld\n"),
      BYTES ("\xef\xbb\xbf{}"),
      BYTES ("\xff\xfe{\0}\0"),
      BYTES ("\x7f\x45\x4c\x46\x02\x01\x01\0\0\0\0\0\0\0\0\0"),
      BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
      BYTES ("PK\x03\x04\x14\0\0\0\x08\0"),
      BYTES ("currency,start\nUSD,2026-12-01\n"),
      BYTES ("<?xml version=\"1.0\"?>\n<scenario/>\n"),
      BYTES ("{\"currency\": \"US\nD\"}"),
      BYTES ("[1e999]"),
      BYTES ("123456789012345678901234567890"),
      BYTES ("{\"a\": \"\\ud800\"}"),
      BYTES ("{\"a\": 1, \"a\": 1}"),
#undef BYTES
  };
  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    assert_input_refused (inputs[i].bytes, inputs[i].length, "scenario: line ");
}

static void
a_large_or_deep_file_is_refused_in_one_line (void **state)
{
  const gsize length = 8 * 1024 * 1024;
  g_autofree char *deep = g_strnfill (length, '[');
  g_autofree char *blank = g_strnfill (length, ' ');
  g_autofree char *digits = g_strnfill (length, '7');
  assert_input_refused (deep, length, "scenario: line 1, column ");
  assert_input_refused (blank, length, "scenario: line 1, column ");
  assert_input_refused (digits, length, "scenario: line 1, column ");
}

static void
an_endless_file_is_refused (void **state)
{
  g_auto (Run) run = RUN ("compare", "/dev/zero");
  run_assert_refused (&run, "/dev/zero: the file is too large");
}

static void
a_refused_scenario_is_told_by_its_path (void **state)
{
  static const struct {
    const char *text;
    const char *line;
  } scenarios[] = {
      {"{}", "evenpoint-cli: currency: is missing\n"},
      {"[]", "evenpoint-cli: scenario: line 1, column 1: must be an object\n"},
      {"{\"a\\nb\": 1}", "evenpoint-cli: a\\u000ab: is not a known member\n"},
      {"{\"currency\": \"USD\", \"start\": \"2026-12-01\", \"horizon_months\": 2, \"courses\": ["
       "{\"name\": \"M\", \"session_price\": \"1\", \"sessions\": 2}, "
       "{\"name\": \"L\", \"session_price\": \"1\", \"sessions\": 9}]}",
       "evenpoint-cli: horizon_months: "},
      {"{\"currency\": \"CLF\", \"start\": \"2026-12-01\", \"horizon_months\": 600, "
       "\"tax\": {\"percent\": \"100\", \"included\": false}, \"courses\": ["
       "{\"name\": \"M\", \"session_price\": \"9999999999.9999\", \"sessions\": 2}, "
       "{\"name\": \"L\", \"price_ratio\": \"100\", \"sessions\": 100, "
       "\"maintenance\": {\"every_months\": 1}}]}",
       "evenpoint-cli: courses[1]: "},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (scenarios); i++)
    assert_input_refused (scenarios[i].text, strlen (scenarios[i].text), scenarios[i].line);
}

static void
a_file_that_cannot_be_read_is_refused (void **state)
{
  g_autofree char *directory = test_data_path (".");
  g_auto (Run) absent = RUN ("compare", "/nonexistent/scenario.json");
  g_auto (Run) empty = RUN ("compare", "");
  g_auto (Run) folder = RUN ("compare", directory);
  g_auto (Run) lines = RUN ("compare", "/nonexistent/two\nlines");
  run_assert_refused (&absent, "/nonexistent/scenario.json: No such file or directory");
  run_assert_refused (&empty, "No such file or directory");
  run_assert_refused (&folder, "Is a directory");
  run_assert_refused (&lines, "/nonexistent/two\\u000alines: ");
}

static void
closed_standard_input_is_refused (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;
  g_autofree char *out = NULL;
  int status;
  char *argv[] = {"/bin/sh", "-c", "exec \"$0\" compare <&-", EVENPOINT_CLI, NULL};
  assert_true (
      g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &err, &status, &error));
  assert_true (WIFEXITED (status));
  assert_int_equal (WEXITSTATUS (status), 2);
  assert_string_equal (out, "");
  assert_true (g_str_has_prefix (err, "evenpoint-cli: standard input: "));
}

static void
a_full_disk_is_told (void **state)
{
  static const char *const commands[][4] = {
      {"compare", "--format=json", NULL, NULL},
      {"compare", NULL, NULL, NULL},
      {"compare", "--help", NULL, NULL},
      {"--version", NULL, NULL, NULL},
  };
  g_autofree char *path = test_data_path ("scenario.json");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++) {
    GSubprocessLauncher *launcher = run_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE);
    g_subprocess_launcher_set_stdin_file_path (launcher, path);
    g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
    g_auto (Run) run = run_by (launcher, commands[i], NULL, 0);
    run_assert_refused (&run, "standard output: No space left on device");
  }
}

static void
a_reader_that_has_gone_away_is_no_complaint (void **state)
{
  g_autofree char *path = test_data_path ("scenario.json");
  GSubprocessLauncher *launcher = run_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  int ends[2];
  assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  close (ends[0]);
  g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
  g_auto (Run) run = run_by (launcher, (const char *const[]){"compare", path, NULL}, NULL, 0);
  run_assert_done (&run);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (garbage_is_refused_in_one_line),
      cmocka_unit_test (a_large_or_deep_file_is_refused_in_one_line),
      cmocka_unit_test (an_endless_file_is_refused),
      cmocka_unit_test (a_refused_scenario_is_told_by_its_path),
      cmocka_unit_test (a_file_that_cannot_be_read_is_refused),
      cmocka_unit_test (closed_standard_input_is_refused),
      cmocka_unit_test (a_full_disk_is_told),
      cmocka_unit_test (a_reader_that_has_gone_away_is_no_complaint),
  };
  return cmocka_run_group_tests_name ("streams", tests, NULL, NULL);
}
