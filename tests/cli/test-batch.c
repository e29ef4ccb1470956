#include "contract-cases.h"
#include "folder.h"
#include "run.h"

#include <errno.h>
#include <formats/csv.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <support.h>
#include <sys/stat.h>
#include <unistd.h>

#define OUTPUT                                                                                     \
  "error,reference_course_total,other_course_total,reference_horizon_total,"                       \
  "other_horizon_total,course_cheaper,horizon_cheaper,sessions_for_same_money,break_even_price,"   \
  "break_even_ratio,crossover_month\n"
#define NONE ",,,,,,,,,,\n"

/* Runs batch over the example on a table from standard input. */
static Run
run_table (const char *table, gsize length)
{
  return run_with_input ((const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, NULL}, table,
                         length);
}

static void
assert_table (const char *table, gsize length, int status, const char *expected)
{
  g_auto (Run) run = run_table (table, length);
  assert_string_equal (run.err, "");
  assert_string_equal (run.out, expected);
  assert_int_equal (run.status, status);
}

static void
each_row_is_the_base_with_some_values_replaced (void **state)
{
  static const char table[] = "#who,courses.1.price_ratio,courses.0.session_price\n"
                              "a,,\n"
                              "b,2,\n"
                              "c,,400.00\n"
                              "d,0.5,\n";
  assert_table (table, strlen (table), 0,
                "#who,courses.1.price_ratio,courses.0.session_price," OUTPUT
                "a,,,,1500.00,3600.00,3000.00,6000.00,reference,reference,12,500.00,1.6667,\n"
                "b,2,,,1500.00,1800.00,3000.00,3000.00,reference,equal,6,500.00,1.6667,10\n"
                "c,,400.00,,2000.00,4800.00,4000.00,8000.00,reference,reference,12,666.67,1.6667,"
                "\n"
                "d,0.5,,,1500.00,450.00,3000.00,750.00,other,other,1,500.00,1.6667,0\n");
}

static void
a_refused_row_keeps_its_cells_and_takes_no_other_row (void **state)
{
  static const char table[] = "#,horizon_months\r\n"
                              "1,2\r\n"
                              "2\r\n"
                              "3,36,x,y\r\n"
                              "\r\n"
                              "4 \"x\",36\r\n"
                              "\"5,36\r\n"
                              "\xff,36\r\n"
                              "7\0,36\r\n"
                              "=8,3.6";
  assert_table (
      table, sizeof table - 1, 1,
      "#,horizon_months," OUTPUT
      "1,2,horizon_months: 2 is less than the 5 months that courses[0] needs,,,,,,,,,,\n"
      "2,,\"line 3, column 2: 1 cells where the header has 2\"" NONE
      "3,36,\"line 4, column 6: 4 cells where the header has 2\"" NONE
      "\"4 \"\"x\"\"\",36,\"line 6, column 3: a quotation mark inside a field that does not begin "
      "with one\"" NONE
      "\"\"\"5,36\",,\"line 7, column 1: a quotation mark that is not closed\"" NONE
      "\xef\xbf\xbd,36,\"line 8, column 1: is not UTF-8\"" NONE
      "7\xef\xbf\xbd,36,\"line 9, column 2: holds a NUL byte\"" NONE
      "'=8,3.6,\"horizon_months: must be an integer, without point, exponent or "
      "quotes\"" NONE);
}

static void
a_byte_order_mark_and_blank_lines_are_dropped (void **state)
{
  static const char table[] = "\xef\xbb\xbf\n\r\n#\n\na\n\n";
  assert_table (table, strlen (table), 0,
                "#," OUTPUT
                "a,,1500.00,3600.00,3000.00,6000.00,reference,reference,12,500.00,1.6667,\n");
}

/* The header's first line ends within a cell, and what is read at once does too. */
static void
a_byte_order_mark_may_stand_before_a_long_quoted_cell (void **state)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autofree char *table = g_strdup_printf ("\xef\xbb\xbf\"#a\n%s\"\nb\n", long_text);
  g_autofree char *expected =
      g_strdup_printf ("\"#a\n%s\"," OUTPUT
                       "b,,1500.00,3600.00,3000.00,6000.00,reference,reference,12,500.00,1.6667,\n",
                       long_text);

  assert_table (table, strlen (table), 0, expected);
}

static void
a_table_without_rows_is_a_header (void **state)
{
  assert_table ("#a,\"#b,c\"", 9, 0, "#a,\"#b,c\"," OUTPUT);
  assert_table ("#a\n\n\n", 5, 0, "#a," OUTPUT);
}

static void
a_header_that_is_wrong_ends_the_run_with_nothing_printed (void **state)
{
  static const struct {
    const char *table;
    const char *reason;
  } tables[] = {
      {"", "standard input: the header is missing"},
      {"\n\r\n\n", "standard input: the header is missing"},
      {"\xef\xbb\xbf", "standard input: the header is missing"},
      {"price\n1\n", "standard input: line 1, column 1: \"price\" is no path"},
      {"\n\n#,courses.2.name\n", "standard input: line 3, column 3: "},
      {"start,start\n", "column 7: \"start\" is repeated"},
      {"error\n", "\"error\" is the name of an output column"},
      {"#a,crossover_month\n", "\"crossover_month\" is the name of an output column"},
      {"start,\n", "column 7: \"\" is no path"},
      {"\"start\n", "column 1: a quotation mark that is not closed"},
      {"sta\"rt\n", "column 4: a quotation mark inside"},
      {"start\rhorizon_months\r", "column 6: a carriage return"},
      {"#\xff\n", "column 2: is not UTF-8"},
      {"start;horizon_months\n", "is no path"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_auto (Run) run = run_table (tables[i].table, strlen (tables[i].table));
    run_assert_refused (&run, tables[i].reason);
  }
}

static void
wrong_arguments_and_files_are_refused (void **state)
{
  g_autofree char *broken = folder_file ("broken.json", "{", -1);
  g_auto (Run) no_base = RUN ("batch");
  g_auto (Run) twice = RUN ("batch", "--base", "-", "-");
  g_auto (Run) repeated = RUN ("batch", "-o", "a", "-ob", "--base", EVENPOINT_EXAMPLE);
  g_auto (Run) no_file = RUN ("batch", "--base", EVENPOINT_EXAMPLE, "-o");
  g_auto (Run) long_o = RUN ("batch", "--base", EVENPOINT_EXAMPLE, "--o=x");
  g_auto (Run) short_base = RUN ("batch", "-base", EVENPOINT_EXAMPLE);
  g_auto (Run) absent = RUN ("batch", "--base", "/nonexistent/s.json");
  g_auto (Run) no_table = RUN ("batch", "--base", EVENPOINT_EXAMPLE, "/nonexistent/t.csv");
  g_auto (Run) directory = RUN ("batch", "--base", EVENPOINT_EXAMPLE, "/tmp");
  g_auto (Run) base =
      run_with_input ((const char *const[]){"batch", "--base", broken, NULL}, "#\n", 2);
  run_assert_refused (&no_base, "option --base is missing");
  run_assert_refused (&twice, "cannot both be standard input");
  run_assert_refused (&repeated, "option -o is repeated");
  run_assert_refused (&no_file, "option -o needs a value");
  run_assert_refused (&long_o, "unknown option --o");
  run_assert_refused (&short_base, "unknown option -base");
  run_assert_refused (&absent, "/nonexistent/s.json: No such file");
  run_assert_refused (&no_table, "/nonexistent/t.csv: No such file");
  run_assert_refused (&directory, "/tmp: Is a directory");
  run_assert_refused (&base, "scenario: line 1, column ");
}

static void
help_tells_the_options (void **state)
{
  g_auto (Run) run = RUN ("batch", "--help");
  run_assert_done (&run);
  assert_non_null (strstr (run.out, "--base=SCENARIO"));
  assert_non_null (strstr (run.out, "-o FILE"));
}

/* The answers of a contract case for course 1, as batch writes them. Free with g_free(). */
static char *
expected_row (const json_t *results)
{
  const json_t *courses = json_object_get (results, "courses");
  const json_t *pair = json_array_get (json_object_get (results, "comparisons"), 0);
  const json_t *leader = json_array_get (json_object_get (pair, "leaders"), 1);
  const json_t *same = json_object_get (pair, "sessions_for_same_money");
  GString *row = g_string_new ("x,");
  static const char *const totals[] = {"course_total", "horizon_total"};
  static const char *const cheaper[] = {"course_cheaper", "horizon_cheaper"};
  static const char *const break_evens[] = {"break_even_price", "break_even_ratio"};
  for (guint total = 0; total < 2; total++) {
    for (guint course = 0; course < 2; course++)
      g_string_append_printf (
          row, ",%s",
          json_string_value (json_object_get (json_array_get (courses, course), totals[total])));
  }
  for (guint i = 0; i < 2; i++)
    g_string_append_printf (row, ",%s", json_string_value (json_object_get (pair, cheaper[i])));
  g_string_append_c (row, ',');
  if (json_is_integer (same))
    g_string_append_printf (row, "%d", (int)json_integer_value (same));
  for (guint i = 0; i < 2; i++) {
    const char *text =
        json_string_value (json_object_get (json_object_get (pair, break_evens[i]), "course"));
    g_string_append_printf (row, ",%s", text != NULL ? text : "");
  }
  g_string_append_c (row, ',');
  if (leader != NULL)
    g_string_append_printf (row, "%d", (int)json_integer_value (json_object_get (leader, "month")));
  g_string_append_c (row, '\n');
  return g_string_free (row, FALSE);
}

static void
the_program_answers_the_case (void **state)
{
  const ContractCase *contract_case = *state;
  g_autofree char *text = contract_case_text (contract_case);
  g_autofree char *path = folder_file ("case.json", text, -1);
  g_autofree char *row = expected_row (contract_case->results);
  g_autofree char *expected = g_strconcat ("#," OUTPUT, row, NULL);
  g_auto (Run) run =
      run_with_input ((const char *const[]){"batch", "--base", path, NULL}, "#\nx\n", 4);
  run_assert_done (&run);
  assert_string_equal (run.out, expected);
}

/* Many rows of all kinds, also of more than one line. */
static GString *
large_table (guint n_rows)
{
  TestRandom random = test_random_seeded (7);
  GString *table = g_string_new ("#text,courses.0.session_price,courses.0.sessions.likely\n");
  for (guint i = 0; i < n_rows; i++) {
    static const char *const texts[] = {"a", "\"b,\nc\"", "\"d\"\"", "e\"", "", "\"\n\n\"", "f"};
    const gint64 text = test_random_between (&random, 0, G_N_ELEMENTS (texts) - 1);
    g_string_append_printf (
        table, "%s,%u.%02u,%u\n", texts[text], (guint)test_random_between (&random, 100, 900),
        (guint)test_random_between (&random, 0, 99), (guint)test_random_between (&random, 3, 6));
  }
  return table;
}

static void
the_same_comes_out_of_one_thread_and_of_many (void **state)
{
  static const char *const threads[] = {"1", "2", "7", "64"};
  g_autoptr (GString) table = large_table (60000);
  g_autofree char *path = folder_file ("large.csv", table->str, (gssize)table->len);
  g_auto (Run) expected = {0};
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++) {
    GSubprocessLauncher *launcher =
        run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
    g_subprocess_launcher_setenv (launcher, "EVENPOINT_THREADS", threads[i], TRUE);
    g_auto (Run) run = run_by (
        launcher, (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, path, NULL}, NULL, 0);
    assert_int_equal (run.status, 1);
    assert_string_equal (run.err, "");
    if (i == 0) {
      expected = run;
      run = (Run){0};
    } else {
      assert_int_equal (run.out_length, expected.out_length);
      assert_memory_equal (run.out, expected.out, run.out_length);
    }
  }
}

static void
a_number_of_threads_that_is_none_is_refused (void **state)
{
  static const char *const wishes[] = {"0", "65", "-1", "two", "", " 1"};
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++) {
    GSubprocessLauncher *launcher =
        run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
    g_subprocess_launcher_setenv (launcher, "EVENPOINT_THREADS", wishes[i], TRUE);
    g_auto (Run) run = run_by (
        launcher, (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, NULL}, NULL, 0);
    run_assert_refused (&run, "EVENPOINT_THREADS");
  }
}

static void
rows_longer_than_memory_should_hold_are_refused_one_by_one (void **state)
{
  g_autoptr (GString) table = g_string_new ("#\n");
  for (guint i = 0; i < 2; i++) {
    g_autofree char *letters = g_strnfill (5 * 1024 * 1024, 'x');
    g_string_append_printf (table, "%s\nshort\n", letters);
  }
  g_auto (Run) run = run_table (table->str, table->len);
  g_auto (GStrv) lines = g_strsplit (run.out, "\n", -1);
  assert_int_equal (run.status, 1);
  assert_int_equal (g_strv_length (lines), 6);
  assert_true (strlen (lines[1]) < 2 * 1024 * 1024);
  assert_non_null (
      strstr (lines[1], ",\"line 2, column 1: the row is longer than 1048576 bytes\""));
  assert_true (g_str_has_prefix (lines[2], "short,,1500.00,"));
  assert_non_null (
      strstr (lines[3], ",\"line 4, column 1: the row is longer than 1048576 bytes\""));
  assert_true (g_str_has_prefix (lines[4], "short,,1500.00,"));
}

/* Rows are answered as they come, without waiting for more of them or for the end. */
static void
rows_are_answered_as_they_come (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                        EVENPOINT_CLI, "batch", "--base", EVENPOINT_EXAMPLE, NULL);
  GOutputStream *in = g_subprocess_get_stdin_pipe (process);
  g_autoptr (GDataInputStream) out =
      g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  assert_true (g_output_stream_write_all (in, "#\na\n\"", 5, NULL, NULL, NULL));
  g_autofree char *header = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  g_autofree char *a = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  assert_true (g_str_has_prefix (header, "#,error,"));
  assert_true (g_str_has_prefix (a, "a,,1500.00,"));
  assert_true (g_output_stream_write_all (in, "b\"\nc\n", 5, NULL, NULL, NULL));
  g_autofree char *b = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  g_autofree char *c = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  assert_true (g_str_has_prefix (b, "b,,1500.00,"));
  assert_true (g_str_has_prefix (c, "c,,1500.00,"));
  assert_true (g_output_stream_close (in, NULL, NULL));
  assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

static void
an_output_file_appears_whole (void **state)
{
  g_autofree char *path = folder_file ("out.csv", "before\n", -1);
  g_autofree char *link = folder_file ("link.csv", NULL, 0);
  g_autofree char *text = NULL;
  struct stat status;
  assert_int_equal (g_chmod (path, 0640), 0);
  assert_int_equal (symlink ("out.csv", link), 0);
  const guint n_files = folder_count_files ();
  g_auto (Run) run = run_with_input (
      (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, "-o", link, NULL}, "#\na\n", 4);
  run_assert_done (&run);
  assert_int_equal (run.out_length, 0);
  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_true (g_str_has_prefix (text, "#," OUTPUT "a,,1500.00,"));
  assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_int_equal (stat (path, &status), 0);
  assert_int_equal (status.st_mode & 07777, 0640);
  g_auto (Run) dash = run_with_input (
      (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, "-o-", NULL}, "#\na\n", 4);
  run_assert_done (&dash);
  assert_string_equal (dash.out, text);
  assert_int_equal (folder_count_files (), n_files);
}

static void
an_output_file_of_a_run_that_fails_does_not_appear (void **state)
{
  g_autofree char *path = folder_file ("never.csv", NULL, 0);
  g_autofree char *full = g_strdup_printf ("-o%s/none/x.csv", folder_path ());
  const guint n_files = folder_count_files ();
  g_auto (Run) header = run_with_input (
      (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, "-o", path, NULL}, "x\n", 2);
  g_auto (Run) absent = run_with_input (
      (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, full, NULL}, "#\n", 2);
  g_auto (Run) directory = run_with_input (
      (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, "-o", folder_path (), NULL},
      "#\n", 2);
  run_assert_refused (&header, "is no path");
  run_assert_refused (&absent, "none/x.csv: No such file or directory");
  run_assert_refused (&directory, "Is a directory");
  assert_int_equal (folder_count_files (), n_files);
}

static void
a_full_disk_is_told_and_ends_the_run (void **state)
{
  g_autoptr (GString) table = large_table (60000);
  g_autofree char *path = folder_file ("full.csv", table->str, (gssize)table->len);
  GSubprocessLauncher *launcher = run_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  g_auto (Run) run = run_by (
      launcher, (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, path, NULL}, NULL, 0);
  g_auto (Run) device = RUN ("batch", "--base", EVENPOINT_EXAMPLE, path, "-o", "/dev/full");
  run_assert_refused (&run, "standard output: No space left on device");
  run_assert_refused (&device, "/dev/full: No space left on device");
}

static void
a_reader_that_has_gone_away_is_no_complaint (void **state)
{
  g_autoptr (GString) table = large_table (60000);
  g_autofree char *path = folder_file ("gone.csv", table->str, (gssize)table->len);
  GSubprocessLauncher *launcher = run_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  int ends[2];
  assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  close (ends[0]);
  g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
  g_auto (Run) run = run_by (
      launcher, (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, path, NULL}, NULL, 0);
  assert_true (run.status == 0 || run.status == 1);
  assert_string_equal (run.err, "");
}

static void
an_interrupt_ends_with_one_line_and_leaves_nothing_behind (void **state)
{
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *path = folder_file ("interrupted.csv", NULL, 0);
    const guint n_files = folder_count_files ();
    GSubprocessLauncher *launcher =
        run_launcher (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
    g_autoptr (GSubprocess) process =
        g_subprocess_launcher_spawn (launcher, NULL, EVENPOINT_CLI, "batch", "--base",
                                     EVENPOINT_EXAMPLE, "--progress", "-o", path, NULL);
    g_object_unref (launcher);
    GOutputStream *in = g_subprocess_get_stdin_pipe (process);
    assert_true (g_output_stream_write_all (in, "#\na\n", 4, NULL, NULL, NULL));
    /* it waits for more, and its temporary file is there */
    while (folder_count_files () == n_files)
      g_thread_yield ();
    g_subprocess_send_signal (process, numbers[i]);
    g_autoptr (GBytes) err =
        g_input_stream_read_bytes (g_subprocess_get_stderr_pipe (process), 4096, NULL, NULL);
    assert_true (g_subprocess_wait (process, NULL, NULL));
    assert_true (g_subprocess_get_if_signaled (process));
    assert_int_equal (g_subprocess_get_term_sig (process), numbers[i]);
    g_autofree char *line = g_strndup (g_bytes_get_data (err, NULL), g_bytes_get_size (err));
    assert_string_equal (line, "evenpoint-cli: interrupted\n");
    assert_int_equal (folder_count_files (), n_files);
  }
}

static void
progress_is_told_on_request (void **state)
{
  static const char table[] = "#\na\nb\n";
  g_auto (Run) run = run_with_input (
      (const char *const[]){"batch", "--base", EVENPOINT_EXAMPLE, "--progress", NULL}, table,
      strlen (table));
  assert_int_equal (run.status, 0);
  assert_true (g_str_has_prefix (run.err, "2 rows, "));
  assert_true (g_str_has_suffix (run.err, " a second\n"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (each_row_is_the_base_with_some_values_replaced),
      cmocka_unit_test (a_refused_row_keeps_its_cells_and_takes_no_other_row),
      cmocka_unit_test (a_byte_order_mark_and_blank_lines_are_dropped),
      cmocka_unit_test (a_byte_order_mark_may_stand_before_a_long_quoted_cell),
      cmocka_unit_test (a_table_without_rows_is_a_header),
      cmocka_unit_test (a_header_that_is_wrong_ends_the_run_with_nothing_printed),
      cmocka_unit_test (wrong_arguments_and_files_are_refused),
      cmocka_unit_test (help_tells_the_options),
      cmocka_unit_test (the_same_comes_out_of_one_thread_and_of_many),
      cmocka_unit_test (a_number_of_threads_that_is_none_is_refused),
      cmocka_unit_test (rows_longer_than_memory_should_hold_are_refused_one_by_one),
      cmocka_unit_test (rows_are_answered_as_they_come),
      cmocka_unit_test (an_output_file_appears_whole),
      cmocka_unit_test (an_output_file_of_a_run_that_fails_does_not_appear),
      cmocka_unit_test (a_full_disk_is_told_and_ends_the_run),
      cmocka_unit_test (a_reader_that_has_gone_away_is_no_complaint),
      cmocka_unit_test (an_interrupt_ends_with_one_line_and_leaves_nothing_behind),
      cmocka_unit_test (progress_is_told_on_request),
  };
  ContractCase *cases = contract_cases_load ();
  folder_make (NULL);
  int failed = contract_cases_run (cases, the_program_answers_the_case);
  folder_remove (NULL);
  contract_cases_free (cases);
  return failed + cmocka_run_group_tests_name ("batch", tests, folder_make, folder_remove);
}
