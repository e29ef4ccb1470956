#include "contract-cases.h"
#include "run.h"

#include <string.h>
#include <support.h>

static void
the_program_answers_the_case_field_by_field (void **state)
{
  const ContractCase *contract_case = *state;
  g_autofree char *text = contract_case_text (contract_case);
  g_auto (Run) run =
      run_with_input ((const char *const[]){"compare", "--format=json", "--sensitivity", NULL},
                      text, strlen (text));
  run_assert_done (&run);
  contract_case_assert_results (contract_case, run.out, run.out_length);
}

static void
a_file_and_standard_input_give_the_same (void **state)
{
  g_autofree char *path = test_data_path ("scenario.json");
  g_autofree char *text = NULL;
  gsize length;
  assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_auto (Run) file = RUN ("compare", "--format=json", path);
  g_auto (Run) dash =
      run_with_input ((const char *const[]){"compare", "-", "--format=json", NULL}, text, length);
  g_auto (Run) none =
      run_with_input ((const char *const[]){"compare", "--format=json", NULL}, text, length);
  run_assert_done (&file);
  run_assert_done (&dash);
  run_assert_done (&none);
  assert_string_equal (file.out, dash.out);
  assert_string_equal (file.out, none.out);
  assert_true (g_str_has_suffix (file.out, "}\n"));
}

static void
sensitivity_comes_only_on_request (void **state)
{
  g_autofree char *path = test_data_path ("scenario.json");
  g_auto (Run) without = RUN ("compare", "--format=json", path);
  g_auto (Run) with = RUN ("compare", "--format=json", "--sensitivity", path);
  assert_null (strstr (without.out, "\"sensitivity\""));
  assert_non_null (strstr (with.out, "\"sensitivity\""));
}

static void
the_locale_changes_nothing (void **state)
{
  static const char *const locales[] = {"C", "POSIX", "de_DE.UTF-8", "ar_EG.UTF-8", "xx_XX", ""};
  g_autofree char *path = test_data_path ("scenario.json");
  const char *const arguments[] = {"compare", "--format=json", path, NULL};
  g_auto (Run) expected = RUN ("compare", "--format=json", path);
  run_assert_done (&expected);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++) {
    GSubprocessLauncher *launcher =
        run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
    g_subprocess_launcher_setenv (launcher, "LC_ALL", locales[i], TRUE);
    g_auto (Run) run = run_by (launcher, arguments, NULL, 0);
    run_assert_done (&run);
    assert_string_equal (run.out, expected.out);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_file_and_standard_input_give_the_same),
      cmocka_unit_test (sensitivity_comes_only_on_request),
      cmocka_unit_test (the_locale_changes_nothing),
  };
  ContractCase *cases = contract_cases_load ();
  int failed = contract_cases_run (cases, the_program_answers_the_case_field_by_field);
  contract_cases_free (cases);
  return failed + cmocka_run_group_tests_name ("JSON", tests, NULL, NULL);
}
