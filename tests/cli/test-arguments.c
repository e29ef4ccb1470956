#include "run.h"

#include <string.h>
#include <support.h>

typedef struct {
  const char *arguments[6];
  const char *reason;
} Fault;

static void
assert_faults (const Fault *faults, gsize n_faults)
{
  for (gsize i = 0; i < n_faults; i++) {
    g_auto (Run) run = run_with_input (faults[i].arguments, "", 0);
    run_assert_refused (&run, faults[i].reason);
  }
}

static void
a_missing_or_unknown_command_is_refused (void **state)
{
  static const Fault faults[] = {
      {{NULL}, "command is missing"},
      {{""}, "unknown command"},
      {{"comparison"}, "unknown command \"comparison\""},
      {{"comp"}, "unknown command"},
      {{"Compare"}, "unknown command"},
      {{"-"}, "unexpected argument"},
      {{"--"}, "command is missing"},
      {{"two\nlines"}, "two\\u000alines"},
      {{"\xff\xfe"}, "unknown command"},
  };
  assert_faults (faults, G_N_ELEMENTS (faults));
}

static void
an_unknown_option_is_refused (void **state)
{
  static const Fault faults[] = {
      {{"--verbose"}, "unknown option --verbose"},
      {{"-h"}, "unknown option -h"},
      {{"--hel"}, "unknown option --hel"},
      {{"--helpful"}, "unknown option --helpful"},
      {{"--format=json", "compare"}, "unknown option --format"},
      {{"compare", "--formats=json"}, "unknown option --formats"},
      {{"compare", "--form=json"}, "unknown option --form"},
      {{"compare", "--Format=json"}, "unknown option --Format"},
      {{"compare", "-f", "json"}, "unknown option -f"},
      {{"compare", "-sensitivity"}, "unknown option -sensitivity"},
      {{"compare", "--=json"}, "unknown option --"},
      {{"compare", "--version"}, "unknown option --version"},
  };
  assert_faults (faults, G_N_ELEMENTS (faults));
}

static void
a_repeated_option_is_refused (void **state)
{
  static const Fault faults[] = {
      {{"compare", "--format=json", "--format=json"}, "--format is repeated"},
      {{"compare", "--format", "json", "--format", "text"}, "--format is repeated"},
      {{"compare", "--sensitivity", "--sensitivity"}, "--sensitivity is repeated"},
      {{"compare", "--help", "--help"}, "--help is repeated"},
      {{"--version", "--version"}, "--version is repeated"},
  };
  assert_faults (faults, G_N_ELEMENTS (faults));
}

static void
a_missing_unwanted_or_unknown_value_is_refused (void **state)
{
  static const Fault faults[] = {
      {{"compare", "--format"}, "--format needs a value"},
      {{"compare", "--format="}, "unknown format \"\""},
      {{"compare", "--format", ""}, "unknown format \"\""},
      {{"compare", "--format=xml"}, "unknown format \"xml\""},
      {{"compare", "--format", "JSON"}, "unknown format \"JSON\""},
      {{"compare", "--format", "--sensitivity"}, "unknown format \"--sensitivity\""},
      {{"compare", "--format=json=text"}, "unknown format \"json=text\""},
      {{"compare", "--sensitivity=yes"}, "--sensitivity takes no value"},
      {{"compare", "--sensitivity="}, "--sensitivity takes no value"},
      {{"compare", "--help=compare"}, "--help takes no value"},
      {{"--version=2"}, "--version takes no value"},
  };
  assert_faults (faults, G_N_ELEMENTS (faults));
}

static void
more_than_one_file_is_refused (void **state)
{
  static const Fault faults[] = {
      {{"compare", "-", "-"}, "unexpected argument \"-\""},
      {{"compare", "a.json", "b.json"}, "unexpected argument \"b.json\""},
      {{"compare", "--", "a.json", "--sensitivity"}, "unexpected argument \"--sensitivity\""},
      {{"--help", "compare"}, "unexpected argument \"compare\""},
      {{"--version", "x"}, "unexpected argument \"x\""},
  };
  assert_faults (faults, G_N_ELEMENTS (faults));
}

static void
help_and_version_answer (void **state)
{
  g_auto (Run) help = RUN ("--help");
  g_auto (Run) version = RUN ("--version");
  g_auto (Run) compare = RUN ("compare", "--help");
  run_assert_done (&help);
  run_assert_done (&version);
  run_assert_done (&compare);
  assert_non_null (strstr (help.out, "  compare "));
  assert_string_equal (version.out, "evenpoint-cli " EVENPOINT_VERSION "\n");
  assert_non_null (strstr (compare.out, "--format=json"));
  assert_non_null (strstr (compare.out, "--sensitivity"));
}

static void
options_stand_before_or_after_the_file_in_either_syntax (void **state)
{
  g_autofree char *path = test_data_path ("scenario.json");
  g_auto (Run) first = RUN ("compare", "--format=json", "--sensitivity", path);
  g_auto (Run) second = RUN ("compare", path, "--sensitivity", "--format", "json");
  g_auto (Run) third = RUN ("compare", "--sensitivity", "--format", "json", "--", path);
  run_assert_done (&first);
  run_assert_done (&second);
  run_assert_done (&third);
  assert_string_equal (first.out, second.out);
  assert_string_equal (first.out, third.out);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_missing_or_unknown_command_is_refused),
      cmocka_unit_test (an_unknown_option_is_refused),
      cmocka_unit_test (a_repeated_option_is_refused),
      cmocka_unit_test (a_missing_unwanted_or_unknown_value_is_refused),
      cmocka_unit_test (more_than_one_file_is_refused),
      cmocka_unit_test (help_and_version_answer),
      cmocka_unit_test (options_stand_before_or_after_the_file_in_either_syntax),
  };
  return cmocka_run_group_tests_name ("arguments", tests, NULL, NULL);
}
