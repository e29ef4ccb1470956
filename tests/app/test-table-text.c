#include "answer/table-text.h"
#include "support.h"

#include <present/chart-table.h>

static EpChartTable *
example_table (void)
{
  static const char *const columns[] = {"Date", "=Laser, face", "Left"};
  static const gboolean numbers[] = {FALSE, TRUE, TRUE};
  EpChartTable *table = ep_chart_table_new ("Over time", columns, numbers, 3);
  EpTableCell *row = ep_chart_table_add_row (table);

  row[0] = (EpTableCell){g_strdup ("1 Dec 2026"), g_strdup ("2026-12-01"), 1};
  row[1] = (EpTableCell){g_strdup ("$1,410.00"), g_strdup ("1410.00"), 141000};
  row[2] = (EpTableCell){g_strdup ("-$5.00"), g_strdup ("-5.00"), -500};
  row = ep_chart_table_add_row (table);
  row[0] = (EpTableCell){g_strdup ("after \"all\""), g_strdup ("after \"all\""), 2};
  return table;
}

static void
a_file_has_the_plain_values (void **state)
{
  g_autoptr (EpChartTable) table = example_table ();
  g_autofree char *csv = ep_table_csv (table);

  /* what a spreadsheet would run is made text, a number is left alone */
  assert_string_equal (csv, "Date,\"'=Laser, face\",Left\n"
                            "2026-12-01,1410.00,-5.00\n"
                            "\"after \"\"all\"\"\",,\n");
}

static void
the_clipboard_has_what_is_read (void **state)
{
  g_autoptr (EpChartTable) table = example_table ();
  g_autofree char *text = ep_table_tabbed (table);

  assert_string_equal (text, "Date\t=Laser, face\tLeft\n"
                             "1 Dec 2026\t$1,410.00\t-$5.00\n"
                             "after \"all\"\t\t\n");
}

static void
a_table_without_rows_has_its_titles (void **state)
{
  static const char *const columns[] = {"Sessions"};
  static const gboolean numbers[] = {TRUE};
  g_autoptr (EpChartTable) table = ep_chart_table_new ("By session", columns, numbers, 1);
  g_autofree char *csv = ep_table_csv (table);
  g_autofree char *text = ep_table_tabbed (table);

  assert_string_equal (csv, "Sessions\n");
  assert_string_equal (text, "Sessions\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_file_has_the_plain_values),
      cmocka_unit_test (the_clipboard_has_what_is_read),
      cmocka_unit_test (a_table_without_rows_has_its_titles),
  };

  return cmocka_run_group_tests_name ("table text", tests, NULL, NULL);
}
