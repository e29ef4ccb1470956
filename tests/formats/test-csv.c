#include <formats/csv.h>
#include <string.h>
#include <support.h>

#define CELLS_MAX 64

typedef struct {
  const char *bytes;
  gsize length;
  const char *rows; /* as rows_text() tells them */
} Table;

/* Rows as text, the first on that line: cells in brackets, a fault behind its place, blank lines
 * left out. */
static char *
rows_text (const char *bytes, gsize length, guint64 line)
{
  const guint64 last_line = line + ep_csv_count_lines (bytes, length);
  GString *text = g_string_new (NULL);
  for (gsize start = 0; start < length;) {
    EpCsvCell cells[CELLS_MAX];
    EpCsvRow row;
    ep_csv_read (bytes + start, length - start, line, cells, CELLS_MAX, &row);
    assert_true (row.length > 0 && row.n_cells >= 1);
    assert_int_equal (row.line, line);
    start += row.length;
    line = row.next_line;
    if (row.blank)
      continue;
    for (guint i = 0; i < row.n_cells; i++) {
      g_autofree char *cell = ep_csv_unescape (&cells[i]);
      g_string_append_printf (text, "[%s]", cell);
    }
    if (row.fault != NULL) {
      g_autofree char *place = ep_csv_place (&row, row.fault_at);
      g_string_append_printf (text, " %s: %s", place, row.fault);
    }
    g_string_append_c (text, ';');
  }
  assert_int_equal (line, last_line);
  return g_string_free (text, FALSE);
}

static void
assert_tables (const Table *tables, gsize n_tables)
{
  for (gsize i = 0; i < n_tables; i++) {
    /* a copy of its own, so that a byte too far is noticed */
    g_autofree char *bytes = g_memdup2 (tables[i].bytes, tables[i].length);
    g_autofree char *rows = rows_text (bytes, tables[i].length, 1);
    assert_string_equal (rows, tables[i].rows);
  }
}

#define TABLE(literal, rows)                                                                       \
  {                                                                                                \
    literal, sizeof (literal) - 1, rows                                                            \
  }

static void
rows_are_read_as_rfc_4180_has_them (void **state)
{
  static const Table tables[] = {
      TABLE ("", ""),
      TABLE ("a,b\nc,d\n", "[a][b];[c][d];"),
      TABLE ("a,b\r\nc,d\r\n", "[a][b];[c][d];"),
      TABLE ("a,b\r\nc,d\ne,f", "[a][b];[c][d];[e][f];"),
      TABLE ("\n\r\n\na\n\n", "[a];"),
      TABLE (",\n", "[][];"),
      TABLE (",", "[][];"),
      TABLE (" a , b \n", "[ a ][ b ];"),
      TABLE ("a\tb\n", "[a\tb];"),
      TABLE ("\"\"\n", "[];"),
      TABLE ("\"\",\"\"", "[][];"),
      TABLE ("\"a,b\",c\n", "[a,b][c];"),
      TABLE ("\"a\nb\",c\nd\n", "[a\nb][c];[d];"),
      TABLE ("\"a\r\nb\",c\r\nd\r\n", "[a\r\nb][c];[d];"),
      TABLE ("\"\n\n\n\",x\n", "[\n\n\n][x];"),
      TABLE ("\"a\"\"b\"\n", "[a\"b];"),
      TABLE ("\"\"\"\"\n", "[\"];"),
      TABLE ("\"\"\"a\"\"\"\n", "[\"a\"];"),
      TABLE ("\"a\rb\"\n", "[a\rb];"),
      TABLE ("caf\xc3\xa9,\"\xe2\x82\xac\"\n", "[caf\xc3\xa9][\xe2\x82\xac];"),
  };
  assert_tables (tables, G_N_ELEMENTS (tables));
}

static void
a_fault_is_told_by_line_and_column_and_takes_no_other_row (void **state)
{
  static const Table tables[] = {
      TABLE ("a\"b,c\nd\n", "[a\"b][c] line 1, column 2: a quotation mark inside a field that does "
                            "not begin with one;[d];"),
      TABLE ("x\n a,\"b\" ,\"c\"\nd",
             "[x];[ a][\"b\" ][c] line 2, column 7: text behind a closing quotation mark;[d];"),
      TABLE ("\"a\"b\"c\",d\ne",
             "[\"a\"b\"c\"][d] line 1, column 4: text behind a closing quotation mark;[e];"),
      TABLE ("a\rb\nc", "[a\rb] line 1, column 2: a carriage return that ends no line;[c];"),
      TABLE ("a\r", "[a\r] line 1, column 2: a carriage return that ends no line;"),
      TABLE ("a,b\r\r\nc", "[a][b\r] line 1, column 4: a carriage return that ends no line;[c];"),
      TABLE ("\"a\"\r", "[\"a\"\r] line 1, column 4: text behind a closing quotation mark;"),
      TABLE ("caf\xc3\xa9,\xff,\xc3\nb",
             "[caf\xc3\xa9][\xff][\xc3] line 1, column 6: is not UTF-8;[b];"),
      TABLE ("\"\xc0\x80\"\nb", "[\xc0\x80] line 1, column 2: is not UTF-8;[b];"),
      TABLE ("\xed\xa0\x80\nb", "[\xed\xa0\x80] line 1, column 1: is not UTF-8;[b];"),
      TABLE ("a,b\0c\nd", "[a][b] line 1, column 4: holds a NUL byte;[d];"),
      TABLE ("\"a\0c\"\nd", "[a] line 1, column 3: holds a NUL byte;[d];"),
      /* the first one is told */
      TABLE ("a\"b,\xff\nd", "[a\"b][\xff] line 1, column 2: a quotation mark inside a field that "
                             "does not begin with one;"
                             "[d];"),
      TABLE ("\xff,a\"b\nd", "[\xff][a\"b] line 1, column 1: is not UTF-8;[d];"),
  };
  assert_tables (tables, G_N_ELEMENTS (tables));
}

static void
a_quote_that_is_not_closed_ends_with_its_line (void **state)
{
  static const Table tables[] = {
      TABLE ("\"", "[\"] line 1, column 1: a quotation mark that is not closed;"),
      TABLE ("a,\"b\nc,d\ne,f\n",
             "[a][\"b] line 1, column 3: a quotation mark that is not closed;[c][d];[e][f];"),
      TABLE ("a,\"b\r\nc,d\r\n",
             "[a][\"b] line 1, column 3: a quotation mark that is not closed;[c][d];"),
      TABLE ("a,\"b,c\nd,\"e,f\"\ng\n",
             "[a][\"b,c] line 1, column 3: a quotation mark that is not closed;[d][e,f];[g];"),
      TABLE ("\"a\n\"b,c\",d\n",
             "[\"a] line 1, column 1: a quotation mark that is not closed;[b,c][d];"),
      TABLE ("\"a\"\"\nb\n",
             "[\"a\"\"] line 1, column 1: a quotation mark that is not closed;[b];"),
      TABLE ("\"a\nb\",\"c\nd\n",
             "[a\nb][\"c] line 2, column 4: a quotation mark that is not closed;[d];"),
      TABLE ("\"a\"\"b\n\xff\n", "[\"a\"\"b] line 1, column 1: a quotation mark that is not closed;"
                                 "[\xff] line 2, column 1: is not UTF-8;"),
      /* closed in another row after all: one row to every reader */
      TABLE ("a,\"b\nc,\"\nd\n", "[a][b\nc,];[d];"),
  };
  assert_tables (tables, G_N_ELEMENTS (tables));
}

static void
a_row_that_is_too_long_is_cut_and_takes_no_other_row (void **state)
{
  g_autoptr (GString) text = g_string_new ("a,");
  EpCsvCell cells[2];
  EpCsvRow row;
  while (text->len < 3 * EP_CSV_ROW_BYTES_MAX)
    g_string_append (text, "0123456789");
  g_string_append (text, "\nb\n");
  ep_csv_read (text->str, text->len, 7, cells, 2, &row);
  assert_int_equal (row.length, text->len - 2);
  assert_int_equal (row.next_line, 8);
  assert_int_equal (row.n_cells, 2);
  assert_int_equal (cells[1].length, EP_CSV_ROW_BYTES_MAX - 2);
  assert_string_equal (row.fault, "the row is longer than 1048576 bytes");
  /* the last one needs no line end */
  ep_csv_read (text->str, text->len - strlen ("\nb\n"), 7, cells, 2, &row);
  assert_int_equal (row.length, text->len - strlen ("\nb\n"));
  assert_int_equal (row.next_line, 7);
  assert_string_equal (row.fault, "the row is longer than 1048576 bytes");
  /* and a quote that is closed too far away is not closed */
  text->str[2] = '"';
  text->str[EP_CSV_ROW_BYTES_MAX + 5] = '"';
  text->str[100] = '\n';
  ep_csv_read (text->str, text->len, 7, cells, 2, &row);
  assert_false (row.open);
  assert_int_equal (row.length, 101);
  assert_string_equal (row.fault, "a quotation mark that is not closed");
}

static void
a_row_can_be_as_long_as_the_limit (void **state)
{
  g_autofree char *text = g_strnfill (EP_CSV_ROW_BYTES_MAX + 1, 'a');
  EpCsvCell cell;
  EpCsvRow row;
  text[EP_CSV_ROW_BYTES_MAX - 1] = '\n';
  ep_csv_read (text, EP_CSV_ROW_BYTES_MAX + 1, 7, &cell, 1, &row);
  assert_null (row.fault);
  assert_int_equal (row.length, EP_CSV_ROW_BYTES_MAX);
  assert_int_equal (row.next_line, 8);
  assert_int_equal (cell.length, EP_CSV_ROW_BYTES_MAX - 1);
}

/* Text of the bytes that matter, in any order. */
static GString *
random_table (TestRandom *random)
{
  static const char *const pieces[] = {"a",  "b,",  ",",    "\"",   "\"\"", "\n",   "\r\n",
                                       "\r", "\",", "\n\"", "\"\n", "\xff", "\xc3", "\xc3\xa9"};
  GString *text = g_string_new (NULL);
  const gint64 n_pieces = test_random_between (random, 0, 40);
  for (gint64 i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[test_random_between (random, 0, G_N_ELEMENTS (pieces) - 1)]);
  return text;
}

static void
rows_are_the_same_wherever_the_bytes_are_cut (void **state)
{
  TestRandom random = test_random_new ();
  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GString) table = random_table (&random);
    const gsize cut = (gsize)test_random_between (&random, 0, (gint64)table->len);
    const gsize whole = ep_csv_whole_rows (table->str, cut, FALSE);
    const guint64 line = 1 + ep_csv_count_lines (table->str, whole);
    g_autofree char *expected = rows_text (table->str, table->len, 1);
    g_autofree char *first = rows_text (table->str, whole, 1);
    g_autofree char *rest = rows_text (table->str + whole, table->len - whole, line);
    g_autofree char *both = g_strconcat (first, rest, NULL);
    assert_true (whole <= cut);
    assert_string_equal (both, expected);
  }
}

static void
whole_rows_wait_for_a_quote_to_be_closed (void **state)
{
  assert_int_equal (ep_csv_whole_rows ("", 0, FALSE), 0);
  assert_int_equal (ep_csv_whole_rows ("a,b", 3, FALSE), 0);
  assert_int_equal (ep_csv_whole_rows ("a,b", 3, TRUE), 3);
  assert_int_equal (ep_csv_whole_rows ("a\nb", 3, FALSE), 2);
  assert_int_equal (ep_csv_whole_rows ("a\n\"b\nc\n", 7, FALSE), 2);
  assert_int_equal (ep_csv_whole_rows ("a\n\"b\nc\n", 7, TRUE), 7);
  assert_int_equal (ep_csv_whole_rows ("a\n\"b\nc\"\nd", 9, FALSE), 8);
}

typedef struct {
  const char *text;
  const char *written;
} Cell;

static void
assert_written (const Cell *cells, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++) {
    const EpCsvCell cell = {cells[i].text, strlen (cells[i].text), FALSE};
    g_autofree char *room = g_malloc0 (EP_CSV_CELL_SIZE (cell.length) + 1);
    char *end = ep_csv_write_cell (&cell, room);
    assert_true ((gsize)(end - room) <= EP_CSV_CELL_SIZE (cell.length));
    assert_string_equal (room, cells[i].written);
  }
}

static void
a_cell_is_quoted_only_where_it_must_be (void **state)
{
  static const Cell cells[] = {
      {"", ""},
      {"a b", "a b"},
      {" a ", " a "},
      {"a,b", "\"a,b\""},
      {"a\"b", "\"a\"\"b\""},
      {"\"", "\"\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\rb", "\"a\rb\""},
      {"a;b", "a;b"},
      {"a\tb", "a\tb"},
      {"caf\xc3\xa9", "caf\xc3\xa9"},
      {"a\xff,", "\"a\xef\xbf\xbd,\""},
      {"\xc3", "\xef\xbf\xbd"},
  };
  assert_written (cells, G_N_ELEMENTS (cells));
}

static void
text_that_a_spreadsheet_would_run_is_written_so_that_it_does_not (void **state)
{
  static const Cell cells[] = {
      {"=1+1", "'=1+1"},
      {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
      {"=\"a\"", "\"'=\"\"a\"\"\""},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "'\tx"},
      {"\rx", "\"'\rx\""},
      {"+a", "'+a"},
      {"-a", "'-a"},
      {"-", "'-"},
      {"+", "'+"},
      {"-1+1", "'-1+1"},
      {"-1.", "'-1."},
      {"-.5", "'-.5"},
      {"--1", "'--1"},
      {"-1,5", "\"'-1,5\""},
      {"-1\xff", "'-1\xef\xbf\xbd"},
      {" =1", " =1"},
      {"a=1", "a=1"},
      {"'=1", "'=1"},
  };
  assert_written (cells, G_N_ELEMENTS (cells));
}

static void
a_number_is_never_changed (void **state)
{
  static const Cell cells[] = {
      {"-5", "-5"}, {"-5.00", "-5.00"},   {"+5", "+5"},
      {"-0", "-0"}, {"300.00", "300.00"}, {"007", "007"},
  };
  assert_written (cells, G_N_ELEMENTS (cells));
}

static void
what_is_written_is_read_back (void **state)
{
  TestRandom random = test_random_new ();
  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GString) text = random_table (&random);
    const EpCsvCell cell = {text->str, text->len, FALSE};
    g_autofree char *meant = g_utf8_make_valid (text->str, (gssize)text->len);
    g_autofree char *room = g_malloc (EP_CSV_CELL_SIZE (text->len) + 1);
    char *end = ep_csv_write_cell (&cell, room);
    EpCsvCell again;
    EpCsvRow row;
    *end++ = '\n';
    ep_csv_read (room, (gsize)(end - room), 1, &again, 1, &row);
    g_autofree char *read = ep_csv_unescape (&again);
    assert_null (row.fault);
    assert_int_equal (row.n_cells, 1);
    assert_string_equal (read + (meant[0] == '\r'), meant);
  }
}

static void
a_row_is_its_cells_and_a_line_end (void **state)
{
  static const struct {
    const char *texts[4];
    guint n_texts;
    const char *row;
  } cases[] = {
      {{"a", "1410.00", "2026-12-01"}, 3, "a,1410.00,2026-12-01\n"},
      {{"a,b", NULL, "", "=1"}, 4, "\"a,b\",,,'=1\n"},
      {{"", NULL}, 2, ",\n"},
      {{"a"}, 1, "a\n"},
      /* blank lines are skipped */
      {{""}, 1, "\"\"\n"},
      {{NULL}, 1, "\"\"\n"},
  };
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    ep_csv_append_row (all, cases[i].texts, cases[i].n_texts);
    g_string_append (expected, cases[i].row);
    assert_string_equal (all->str, expected->str);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (rows_are_read_as_rfc_4180_has_them),
      cmocka_unit_test (a_fault_is_told_by_line_and_column_and_takes_no_other_row),
      cmocka_unit_test (a_quote_that_is_not_closed_ends_with_its_line),
      cmocka_unit_test (a_row_that_is_too_long_is_cut_and_takes_no_other_row),
      cmocka_unit_test (a_row_can_be_as_long_as_the_limit),
      cmocka_unit_test (rows_are_the_same_wherever_the_bytes_are_cut),
      cmocka_unit_test (whole_rows_wait_for_a_quote_to_be_closed),
      cmocka_unit_test (a_cell_is_quoted_only_where_it_must_be),
      cmocka_unit_test (text_that_a_spreadsheet_would_run_is_written_so_that_it_does_not),
      cmocka_unit_test (a_number_is_never_changed),
      cmocka_unit_test (what_is_written_is_read_back),
      cmocka_unit_test (a_row_is_its_cells_and_a_line_end),
  };
  return cmocka_run_group_tests_name ("CSV", tests, NULL, NULL);
}
