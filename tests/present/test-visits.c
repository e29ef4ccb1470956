#include "example.h"

#include <present/visits.h>

typedef struct {
  EpVisitRow *rows;
  guint n_rows;
} Table;

static Table
table_of (const EpScenario *scenario)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  Table table;
  table.rows = ep_visit_rows_new (formatter, scenario, comparison, 0, &table.n_rows);
  return table;
}

static char *
cell_text (const EpVisitCell *cell)
{
  if (cell->what == NULL) {
    assert_null (cell->pays);
    assert_null (cell->so_far);
    return g_strdup ("-");
  }
  return g_strdup_printf ("%s, %s, %s", cell->what, cell->pays, cell->so_far);
}

static void
assert_rows (const EpScenario *scenario, const char *const *expected, guint n_expected)
{
  Table table = table_of (scenario);
  assert_int_equal (table.n_rows, n_expected);
  for (guint i = 0; i < n_expected; i++) {
    g_autofree char *reference = cell_text (&table.rows[i].reference);
    g_autofree char *other = cell_text (&table.rows[i].other);
    g_autofree char *row = g_strdup_printf ("%s | %s | %s", table.rows[i].date, reference, other);
    assert_string_equal (row, expected[i]);
  }
  ep_visit_rows_free (table.rows, table.n_rows);
}

static void
visits_of_both_courses_are_merged_by_date (void **state)
{
  static const char *const expected[] = {
      "Dec 1, 2026 | Session 1, package of 3, $810.00, $810.00 | Session 1, $1,200.00, $1,200.00",
      "Dec 29, 2026 | - | Session 2, $1,200.00, $2,400.00",
      "Jan 1, 2027 | Session 2, prepaid, $0.00, $810.00 | -",
      "Jan 26, 2027 | - | Session 3, $1,200.00, $3,600.00",
      "Feb 1, 2027 | Session 3, prepaid, $0.00, $810.00 | -",
      "Mar 1, 2027 | Session 4, $300.00, $1,110.00 | -",
      "Apr 1, 2027 | Session 5, $300.00, $1,410.00 | -",
      "Oct 1, 2027 | Maintenance, $300.00, $1,710.00 | -",
  };
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  scenario->horizon_months = 12;
  assert_rows (scenario, expected, G_N_ELEMENTS (expected));
}

static void
visits_on_one_date_share_a_row (void **state)
{
  static const char *const expected[] = {
      "Dec 1, 2026 | Session 1, $100.00, $100.00 | Session 1, $200.00, $200.00",
      "Jan 1, 2027 | Session 2, $100.00, $200.00 | Session 2, $200.00, $400.00",
  };
  g_autoptr (EpScenario) scenario = example_singles (10000, 20000);
  scenario->courses[0].sessions = (EpSessions){2, 2, 2};
  scenario->courses[1].sessions = (EpSessions){2, 2, 2};
  assert_rows (scenario, expected, G_N_ELEMENTS (expected));
}

static void
extras_and_tax_are_paid_at_prepaid_sessions_too (void **state)
{
  static const char *const expected[] = {
      "Dec 1, 2026 | Session 1, package of 2, $192.50, $192.50 | Session 1, $220.00, $220.00",
      "Jan 1, 2027 | Session 2, prepaid, $27.50, $220.00 | -",
  };
  g_autoptr (EpScenario) scenario = example_singles (10000, 20000);
  scenario->tax = (EpTax){100000, FALSE};
  scenario->courses[0].sessions = (EpSessions){2, 2, 2};
  scenario->courses[0].n_packages = 1;
  scenario->courses[0].packages[0] = (EpPackage){2, FALSE, 15000, 0};
  ep_course_add_extra (&scenario->courses[0], "Serum", 2500, EP_PER_SESSION);
  assert_rows (scenario, expected, G_N_ELEMENTS (expected));
}

static void
the_patients_own_costs_are_paid_when_they_count (void **state)
{
  static const char *const counted[] = {
      "Dec 1, 2026 | Session 1, $115.00, $115.00 | Session 1, $215.00, $215.00"};
  static const char *const not_counted[] = {
      "Dec 1, 2026 | Session 1, $100.00, $100.00 | Session 1, $200.00, $200.00"};
  g_autoptr (EpScenario) scenario = example_singles (10000, 20000);
  scenario->per_visit_minor = 1500;
  assert_rows (scenario, not_counted, 1);
  scenario->basis = EP_BASIS_ALL_IN;
  assert_rows (scenario, counted, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (visits_of_both_courses_are_merged_by_date),
      cmocka_unit_test (visits_on_one_date_share_a_row),
      cmocka_unit_test (extras_and_tax_are_paid_at_prepaid_sessions_too),
      cmocka_unit_test (the_patients_own_costs_are_paid_when_they_count),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
