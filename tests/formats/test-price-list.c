#include "treatments.h"

#include <formats/price-list-csv.h>
#include <string.h>

/* A price list as CSV: what is written, and what each cell can hold. */

#define COLUMNS                                                                                    \
  "area,kind,name,session_price,sessions_min,sessions_likely,sessions_max,interval,packages,"      \
  "extras,discount_percent,refund,maintenance_months,maintenance_price,session_minutes,"           \
  "downtime_days\n"

static const EpCurrency *
dollars (void)
{
  return ep_currency_find ("USD");
}

static EpImport *
read_file (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  EpImport *import = ep_import_new (file, strlen (file), dollars (), none, &error);
  if (import == NULL)
    fail_msg ("%s\nis refused: %s", file, error->message);
  return import;
}

static const EpImportRow *
nth (const EpImport *import, guint row)
{
  assert_true (row < import->rows->len);
  return g_ptr_array_index (import->rows, row);
}

/* The treatment of a file of one row, which has to be good. */
static EpTreatment *
read_one (const char *file)
{
  g_autoptr (EpImport) import = read_file (file);
  const EpImportRow *row = nth (import, 0);
  if (row->treatment == NULL)
    fail_msg ("%s\nis refused: %s", file, row->refusal->message);
  return ep_treatment_copy (row->treatment);
}

/* The treatment whose other members are what they are when absent but for one column. */
static EpTreatment *
read_cell (const char *column, const char *cell)
{
  g_autofree char *file =
      g_strdup_printf ("kind,name,session_price,%s\nlaser,L,300,%s\n", column, cell);
  return read_one (file);
}

/* As CSV has it. */
static char *
quoted (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  return g_strdup_printf ("\"%s\"", doubled);
}

static void
a_list_is_written_with_every_column (void **state)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_treatment_free);
  EpTreatment *in_words = ep_treatment_new ("Laser", EP_KIND_LASER);
  in_words->price_text = g_strdup ("from 250");
  g_ptr_array_add (list, treatment_full ());
  g_ptr_array_add (list, in_words);
  g_autofree char *csv = ep_price_list_to_csv (list, dollars ());
  assert_string_equal (
      csv, COLUMNS
      "Face,microneedling,\"Microneedling, face\",300.00,4,5,6,6 weeks,3: 810.00; 6: 15%,"
      "Vitamin C serum: 25.00 per session; Consultation: 50.00 per course,2.5,pro-rata,6,280.00,"
      "20,1.5\n"
      ",laser,Laser,from 250,,1,,1 month,,,0,none,,,0,0\n");
}

static void
a_list_without_treatments_is_its_header (void **state)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autofree char *csv = ep_price_list_to_csv (list, dollars ());
  g_autoptr (EpImport) import = read_file (csv);
  assert_string_equal (csv, COLUMNS);
  assert_int_equal (import->rows->len, 0);
}

static void
columns_stand_in_any_order_and_most_can_be_left_out (void **state)
{
  g_autoptr (EpTreatment) treatment = read_one ("session_price,name,kind\n300.5,L,laser\n");
  g_autoptr (EpTreatment) expected = ep_treatment_new ("L", EP_KIND_LASER);
  expected->course.session_price_minor = 30050;
  assert_true (ep_treatment_equal (treatment, expected));
}

static void
empty_cells_have_the_defaults_of_the_contract (void **state)
{
  g_autoptr (EpTreatment) treatment = read_one (COLUMNS ",,L,300,,,,,,,,,,,,\n");
  g_autoptr (EpTreatment) expected = ep_treatment_new ("L", EP_KIND_OTHER);
  expected->course.session_price_minor = 30000;
  assert_true (ep_treatment_equal (treatment, expected));
}

static void
the_likely_number_of_sessions_alone_is_the_number (void **state)
{
  g_autoptr (EpTreatment) alone = read_cell ("sessions_likely", "5");
  g_autoptr (EpTreatment) range = read_cell ("sessions_max,sessions_min,sessions_likely", "6,4,5");
  assert_memory_equal (&alone->course.sessions, (&(EpSessions){5, 5, 5}), sizeof (EpSessions));
  assert_memory_equal (&range->course.sessions, (&(EpSessions){4, 5, 6}), sizeof (EpSessions));
}

static void
a_price_with_a_letter_is_kept_as_it_is_and_is_no_number (void **state)
{
  static const char *const texts[] = {
      "from 250",   "on request", "ab 250 €", "250 USD",  "1e5",
      "\u0442 250", "応相談",     "0x10",     "300 円",   " from 250 ",
      "=A1",        "-from 250",  "'=A1",     "''quoted", "Preis: siehe; unten"};
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *cell = quoted (texts[i]);
    g_autofree char *file = g_strdup_printf ("kind,name,session_price\nlaser,L,%s\n", cell);
    g_autoptr (EpTreatment) treatment = read_one (file);
    const gboolean guarded = g_str_has_prefix (texts[i], "'=");
    assert_string_equal (treatment->price_text, texts[i] + (guarded ? 1 : 0));
    assert_int_equal (treatment->course.session_price_minor, 0);
  }
}

static void
packages_are_prices_or_percentages (void **state)
{
  static const struct {
    const char *cell;
    guint n_packages;
    EpPackage packages[2];
  } cells[] = {
      {"3: 810.00; 6: 15%", 2, {{3, FALSE, 81000, 0}, {6, TRUE, 0, 150000}}},
      {"3:810;6:15%", 2, {{3, FALSE, 81000, 0}, {6, TRUE, 0, 150000}}},
      {" 6 : 0.0001 % ;  2 :  0 ", 2, {{6, TRUE, 0, 1}, {2, FALSE, 0, 0}}},
      {"100: 9999999999.99", 1, {{100, FALSE, 999999999999, 0}}},
      {"100: 100%", 1, {{100, TRUE, 0, 1000000}}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autoptr (EpTreatment) treatment = read_cell ("packages", cells[i].cell);
    const EpCourse *course = &treatment->course;
    assert_int_equal (course->n_packages, cells[i].n_packages);
    for (guint p = 0; p < course->n_packages; p++) {
      const EpPackage *expected = &cells[i].packages[p];
      assert_int_equal (course->packages[p].sessions, expected->sessions);
      assert_int_equal (course->packages[p].by_percent, expected->by_percent);
      assert_int_equal (course->packages[p].price_minor, expected->price_minor);
      assert_int_equal (course->packages[p].percent_off_ppm, expected->percent_off_ppm);
    }
  }
}

static void
extras_have_names_of_any_kind (void **state)
{
  static const struct {
    const char *cell;
    const char *name;
  } cells[] = {
      {"Serum: 25 per session", "Serum"},
      {"  Serum  :  25 per session  ", "Serum"},
      {"Serum:25 per session", "Serum"},
      {"Mask: cold: 25 per session", "Mask: cold"},
      {"\"Mask; cold\": 25 per session", "Mask; cold"},
      {"\"Mask: cold\" : 25 per session", "Mask: cold"},
      {"\"\"\"A\"\"; B\": 25 per session", "\"A\"; B"},
      {"\" A \": 25 per session", " A "},
      {"The \"A\": 25 per session", "The \"A\""},
      {"5: 25 per session", "5"},
      {"\u00a0x\u00a0: 25 per session", "\u00a0x\u00a0"},
      {"\u65e5\u672c: 25 per session", "\u65e5\u672c"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autofree char *cell = quoted (cells[i].cell);
    g_autoptr (EpTreatment) treatment = read_cell ("extras", cell);
    assert_int_equal (treatment->course.n_extras, 1);
    assert_string_equal (treatment->course.extras[0].name, cells[i].name);
    assert_int_equal (treatment->course.extras[0].price_minor, 2500);
    assert_int_equal (treatment->course.extras[0].per, EP_PER_SESSION);
  }
}

static void
several_extras_are_parted_by_semicolons (void **state)
{
  g_autofree char *cell =
      quoted ("\"A; B\": 1 per session; C: D: 2.50 per course;\"\"\"\": 3 per session");
  g_autoptr (EpTreatment) treatment = read_cell ("extras", cell);
  const EpCourse *course = &treatment->course;
  assert_int_equal (course->n_extras, 3);
  assert_string_equal (course->extras[0].name, "A; B");
  assert_string_equal (course->extras[1].name, "C: D");
  assert_int_equal (course->extras[1].price_minor, 250);
  assert_int_equal (course->extras[1].per, EP_PER_COURSE);
  assert_string_equal (course->extras[2].name, "\"");
}

typedef struct {
  const char *column;
  const char *cell;
  const char *reason; /* all of it */
} RefusedCell;

static void
assert_refused_cells (const RefusedCell *cells, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++) {
    g_autofree char *cell = quoted (cells[i].cell);
    g_autofree char *file = g_strdup_printf ("area,kind,name,session_price%s%s\n,laser,L,%s%s\n",
                                             cells[i].column != NULL ? "," : "",
                                             cells[i].column != NULL ? cells[i].column : "",
                                             cells[i].column != NULL ? "300," : "", cell);
    g_autoptr (EpImport) import = read_file (file);
    const EpImportRow *row = nth (import, 0);
    if (row->refusal == NULL)
      fail_msg ("%s is not refused", cells[i].cell);
    assert_string_equal (row->refusal->message, cells[i].reason);
    assert_null (row->treatment);
    assert_int_equal (row->fate, EP_ROW_REFUSED);
    assert_int_equal (import->counts[EP_ROW_REFUSED], 1);
  }
}

#define HOW                                                                                        \
  " is not an amount: write digits with at most one point and nothing else, such as 1200, or "     \
  "a price in words such as \"on request\""

static void
an_amount_of_another_form_is_refused_with_how_to_write_it (void **state)
{
  static const RefusedCell cells[] = {
      {NULL, "$300", "session_price: \"$300\"" HOW},
      {NULL, "1,200.00", "session_price: \"1,200.00\"" HOW},
      {NULL, "300,00", "session_price: \"300,00\"" HOW},
      {NULL, "300.5.1", "session_price: \"300.5.1\"" HOW},
      {NULL, "300 €", "session_price: \"300 €\"" HOW},
      {NULL, "-300", "session_price: \"-300\"" HOW},
      {NULL, "+300", "session_price: \"+300\"" HOW},
      {NULL, " 300", "session_price: \" 300\"" HOW},
      {NULL, "0300", "session_price: \"0300\"" HOW},
      {NULL, ".5", "session_price: \".5\"" HOW},
      {NULL, "'300", "session_price: \"'300\"" HOW},
      {NULL, "\u0663\u0660\u0660", "session_price: \"\u0663\u0660\u0660\"" HOW},
      {NULL, "?", "session_price: \"?\"" HOW},
      {NULL, "-", "session_price: \"-\"" HOW},
      {NULL, " ", "session_price: \" \"" HOW},
      {NULL, "", "session_price: is missing"},
      {NULL, "300.123", "session_price: \"300.123\" has more decimals than USD allows (2)"},
      {NULL, "12345678901",
       "session_price: \"12345678901\" has more than 10 digits before the point"},
      {NULL, "from 250\n", "session_price: holds the control character \\u000a"},
      {NULL, "from 250 and then some more words than a price list has room!",
       "session_price: has 61 characters, must have 1 to 60"},
  };
  assert_refused_cells (cells, G_N_ELEMENTS (cells));
}

static void
any_other_cell_is_refused_with_its_column (void **state)
{
  static const RefusedCell cells[] = {
      {"sessions_likely", "five", "sessions_likely: \"five\" is not a whole number"},
      {"sessions_likely", "5.0", "sessions_likely: \"5.0\" is not a whole number"},
      {"sessions_likely", "0", "sessions_likely: 0 is not from 1 to 100"},
      {"sessions_likely", "101", "sessions_likely: 101 is not from 1 to 100"},
      {"sessions_min", "4", "sessions_likely: is missing"},
      {"sessions_max", "4", "sessions_min: is missing"},
      {"session_minutes", "-1", "session_minutes: -1 is not from 0 to 1440"},
      {"maintenance_months", "121", "maintenance_months: 121 is not from 1 to 120"},
      {"maintenance_price", "280", "maintenance_months: is missing"},
      {"interval", "monthly",
       "interval: \"monthly\" is not an interval such as \"4 weeks\", in days, weeks or months"},
      {"interval", "25 months", "interval: \"25 months\" is not from 1 to 24 months"},
      {"refund", "half", "refund: \"half\" is none of \"none\", \"single-price\", \"pro-rata\""},
      {"discount_percent", "5%",
       "discount_percent: \"5%\" is not a number in digits with at most one point"},
      {"downtime_days", "1.55", "downtime_days: \"1.55\" has more decimals than are allowed (1)"},
      {"packages", "3", "packages: number 1: \"3\" is not written like \"3: 810\" or \"6: 15%\""},
      {"packages", "3: 810;",
       "packages: number 2: \"\" is not written like \"3: 810\" or \"6: 15%\""},
      {"packages", "three: 810",
       "packages: number 1: \"three: 810\" is not written like \"3: 810\" or \"6: 15%\""},
      {"packages",
       "3:", "packages: number 1, price: \"\" is not a number in digits with at most one point"},
      {"packages", "3: %",
       "packages: number 1, percent_off: \"\" is not a number in digits with at most one point"},
      {"packages", "3: 810; 6: $15",
       "packages: number 2, price: \"$15\" is not a number in digits with at most one point"},
      {"packages", "3: 810; 6: 101%",
       "packages: number 2, percent_off: \"101\" is not from 0 to 100"},
      {"packages", "1: 810", "packages: number 1, sessions: 1 is not from 2 to 100"},
      {"packages", "3: 810; 3: 800",
       "packages: number 2, sessions: an earlier package has as many"},
      {"extras", "Serum",
       "extras: number 1: \"Serum\" is not written like \"Serum: 25 per session\" or "
       "\"Consultation: 50 per course\""},
      {"extras", "Serum: 25",
       "extras: number 1: \"Serum: 25\" is not written like \"Serum: 25 per session\" or "
       "\"Consultation: 50 per course\""},
      {"extras", "A: 1 per course; \"Serum: 25 per session",
       "extras: number 2: \"\"Serum: 25 per session\" is not written like \"Serum: 25 per "
       "session\" or \"Consultation: 50 per course\""},
      {"extras", "\"Serum; B\" 25 per session",
       "extras: number 1: \"\"Serum; B\" 25 per session\" is not written like \"Serum: 25 per "
       "session\" or \"Consultation: 50 per course\""},
      {"extras", "Serum: 25 by session; B: 2",
       "extras: number 1: \"Serum: 25 by session\" is not written like \"Serum: 25 per "
       "session\" or \"Consultation: 50 per course\""},
      {"extras", "Serum: 25  per session",
       "extras: number 1: \"Serum: 25  per session\" is not written like \"Serum: 25 per "
       "session\" or \"Consultation: 50 per course\""},
      {"extras", "Serum: 25 per visit",
       "extras: number 1, per: \"visit\" is none of \"session\", \"course\""},
      {"extras", "Serum: 25,00 per session",
       "extras: number 1, price: \"25,00\" is not a number in digits with at most one point"},
      {"extras", " : 25 per session", "extras: number 1, name: is empty"},
  };
  assert_refused_cells (cells, G_N_ELEMENTS (cells));
}

static void
a_row_that_no_list_can_hold_is_refused_with_its_column (void **state)
{
  static const struct {
    const char *row;
    const char *reason;
  } rows[] = {
      {",laser,,300", "name: is missing"},
      {",laser, ,300", "name: is nothing but white space"},
      {",lasers,L,300", "kind: \"lasers\" is none of \"microneedling\", \"laser\", \"other\""},
      {",Laser,L,300", "kind: \"Laser\" is none of \"microneedling\", \"laser\", \"other\""},
      {"\u00a0,laser,L,300", "area: is nothing but white space"},
      {"\"Fa\tce\",laser,L,300", "area: holds the control character \\u0009"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *file = g_strconcat ("area,kind,name,session_price\n", rows[i].row, NULL);
    g_autoptr (EpImport) import = read_file (file);
    assert_string_equal (nth (import, 0)->refusal->message, rows[i].reason);
  }
  g_autoptr (EpImport) import =
      read_file ("kind,name,session_price,sessions_min,sessions_likely,sessions_max\n"
                 "laser,L,300,4,3,6\n");
  assert_string_equal (nth (import, 0)->refusal->message,
                       "sessions_likely: min 4, likely 3 and max 6 are out of order");
}

static void
a_refusal_is_told_in_its_parts_too (void **state)
{
  g_autoptr (EpImport) import =
      read_file ("kind,name,session_price,packages\nlaser,L,300,3: 810; 6: $15\n\"laser\n");
  g_autoptr (GError) copy = g_error_copy (nth (import, 0)->refusal);
  const EpRefusal *cell = ep_refusal_get (copy);
  const EpRefusal *line = ep_refusal_get (nth (import, 1)->refusal);

  assert_string_equal (cell->path, "packages");
  assert_int_equal (cell->item, 2);
  assert_string_equal (cell->part, "price");
  assert_string_equal (cell->reason, "\"%s\" is not a number in digits with at most one point");
  assert_string_equal (cell->details[0], "$15");
  assert_null (cell->details[1]);
  assert_int_equal (cell->line, 0);
  assert_int_equal (line->line, 3);
  assert_int_equal (line->column, 1);
  assert_null (line->path);
  assert_string_equal (line->reason, "a quotation mark that is not closed");
}

static void
too_many_packages_or_extras_are_refused (void **state)
{
  g_autoptr (GString) packages = g_string_new ("2: 1");
  g_autoptr (GString) extras = g_string_new ("A: 1 per course");
  for (guint i = 0; i < EP_PACKAGES_MAX; i++) {
    g_string_append_printf (packages, "; %u: 1", i + 3);
    g_string_append (extras, "; A: 1 per course");
  }
  const RefusedCell cells[] = {
      {"packages", packages->str, "packages: must have 0 to 16 elements, not 17"},
      {"extras", extras->str, "extras: must have 0 to 16 elements, not 17"},
  };
  assert_refused_cells (cells, G_N_ELEMENTS (cells));
}

/* Text that a spreadsheet would run gets a ' before it, which comes off again; what begins with
 * such a ' itself stays what it is. */
static void
what_a_spreadsheet_would_run_comes_back_as_it_was (void **state)
{
  static const struct {
    const char *name;
    const char *written;
  } names[] = {
      {"=1+1", "'=1+1"}, {"'=1+1", "''=1+1"},  {"''=1+1", "'''=1+1"},   {"+a", "'+a"}, {"-5", "-5"},
      {"'-5", "'-5"},    {"'-5a", "''-5a"},    {"@a", "'@a"},           {"'", "'"},    {"''", "''"},
      {"'a", "'a"},      {"'+1.50", "'+1.50"}, {"'+1.50€", "''+1.50€"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_treatment_free);
    EpTreatment *treatment = ep_treatment_new (names[i].name, EP_KIND_LASER);
    g_autofree char *cell = g_strdup_printf ("\n,laser,%s,", names[i].written);
    ep_course_add_extra (&treatment->course, names[i].name, 0, EP_PER_COURSE);
    g_ptr_array_add (list, treatment);
    g_autofree char *csv = ep_price_list_to_csv (list, dollars ());
    g_autoptr (EpTreatment) again = read_one (csv);
    assert_non_null (strstr (csv, cell));
    assert_true (ep_treatment_equal (treatment, again));
  }
}

static void
any_list_written_reads_back_the_same (void **state)
{
  TestRandom random = test_random_new ();
  for (guint i = 0; i < 500; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_treatment_free);
    g_autoptr (GPtrArray) none = g_ptr_array_new ();
    const EpCurrency *currency = currency_random (&random);
    for (gint64 left = test_random_between (&random, 1, 8); left > 0; left--)
      g_ptr_array_add (list, treatment_random (&random, currency));
    g_autofree char *csv = ep_price_list_to_csv (list, currency);
    g_autoptr (EpImport) import = ep_import_new (csv, strlen (csv), currency, none, &error);
    if (import == NULL)
      fail_msg ("%s\nis refused: %s", csv, error->message);
    assert_int_equal (import->rows->len, list->len);
    for (guint row = 0; row < list->len; row++) {
      const EpImportRow *again = nth (import, row);
      if (again->refusal != NULL &&
          strstr (again->refusal->message, "has this treatment already") != NULL)
        continue;
      if (again->treatment == NULL)
        fail_msg ("%s\nrow %u is refused: %s", csv, row, again->refusal->message);
      if (!ep_treatment_equal (g_ptr_array_index (list, row), again->treatment))
        fail_msg ("%s\nrow %u reads back as another treatment", csv, row);
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_list_is_written_with_every_column),
      cmocka_unit_test (a_list_without_treatments_is_its_header),
      cmocka_unit_test (columns_stand_in_any_order_and_most_can_be_left_out),
      cmocka_unit_test (empty_cells_have_the_defaults_of_the_contract),
      cmocka_unit_test (the_likely_number_of_sessions_alone_is_the_number),
      cmocka_unit_test (a_price_with_a_letter_is_kept_as_it_is_and_is_no_number),
      cmocka_unit_test (packages_are_prices_or_percentages),
      cmocka_unit_test (extras_have_names_of_any_kind),
      cmocka_unit_test (several_extras_are_parted_by_semicolons),
      cmocka_unit_test (an_amount_of_another_form_is_refused_with_how_to_write_it),
      cmocka_unit_test (any_other_cell_is_refused_with_its_column),
      cmocka_unit_test (a_row_that_no_list_can_hold_is_refused_with_its_column),
      cmocka_unit_test (a_refusal_is_told_in_its_parts_too),
      cmocka_unit_test (too_many_packages_or_extras_are_refused),
      cmocka_unit_test (what_a_spreadsheet_would_run_comes_back_as_it_was),
      cmocka_unit_test (any_list_written_reads_back_the_same),
  };
  return cmocka_run_group_tests_name ("price list", tests, NULL, NULL);
}
