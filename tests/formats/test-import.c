#include "treatments.h"

#include <engine/plausibility.h>
#include <formats/csv.h>
#include <formats/price-list-csv.h>
#include <string.h>

/* What a file would do to a price list: the fate of every row, and files that are none. */

#define HEADER "area,kind,name,session_price\n"

static const EpCurrency *
dollars (void)
{
  return ep_currency_find ("USD");
}

static GPtrArray *
list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ep_treatment_free);
}

static EpImport *
import_bytes (const char *bytes, gsize length, const GPtrArray *known)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *exact = g_memdup2 (bytes, length);
  EpImport *import = ep_import_new (exact, length, dollars (), known, &error);
  if (import == NULL)
    fail_msg ("%.*s\nis refused: %s", (int)MIN (length, 2000), bytes, error->message);
  return import;
}

static EpImport *
import_file (const char *file, const GPtrArray *known)
{
  return import_bytes (file, strlen (file), known);
}

/* The treatments of a file that has to be good. */
static GPtrArray *
list_of (const char *file)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autoptr (EpImport) import = import_file (file, none);
  GPtrArray *list = list_new ();
  for (guint i = 0; i < import->rows->len; i++) {
    const EpImportRow *row = g_ptr_array_index (import->rows, i);
    assert_null (row->refusal);
    g_ptr_array_add (list, ep_treatment_copy (row->treatment));
  }
  return list;
}

static const EpImportRow *
nth (const EpImport *import, guint row)
{
  assert_true (row < import->rows->len);
  return g_ptr_array_index (import->rows, row);
}

static void
assert_counts (const EpImport *import, guint new, guint changed, guint same, guint refused)
{
  assert_int_equal (import->counts[EP_ROW_NEW], new);
  assert_int_equal (import->counts[EP_ROW_CHANGED], changed);
  assert_int_equal (import->counts[EP_ROW_SAME], same);
  assert_int_equal (import->counts[EP_ROW_REFUSED], refused);
  assert_int_equal (import->rows->len, new + changed + same + refused);
}

static void
every_row_has_a_fate (void **state)
{
  g_autoptr (GPtrArray) known = list_of (HEADER "Face,laser,A,300\nFace,laser,B,400\n"
                                                "Face,laser,C,500\nNeck,laser,D,600\n");
  g_autoptr (EpImport) import = import_file (HEADER "Face,laser,New,10\n"
                                                    "Face,laser,C,500\n"
                                                    "\n"
                                                    "FACE,laser,a,310\n"
                                                    "Neck,laser,D,600 each?\n"
                                                    "Face,laser,E,$5\n",
                                             known);
  const EpTreatment *a = g_ptr_array_index (known, 0);
  const EpTreatment *c = g_ptr_array_index (known, 2);

  assert_counts (import, 1, 2, 1, 1);
  assert_int_equal (nth (import, 0)->fate, EP_ROW_NEW);
  assert_int_equal (nth (import, 0)->line, 2);
  assert_true (g_uuid_string_is_valid (nth (import, 0)->treatment->uuid));
  assert_int_equal (nth (import, 1)->fate, EP_ROW_SAME);
  assert_int_equal (nth (import, 1)->known, 2);
  assert_string_equal (nth (import, 1)->treatment->uuid, c->uuid);
  assert_int_equal (nth (import, 2)->fate, EP_ROW_CHANGED);
  assert_int_equal (nth (import, 2)->known, 0);
  assert_int_equal (nth (import, 2)->line, 5);
  assert_string_equal (nth (import, 2)->treatment->uuid, a->uuid);
  assert_string_equal (nth (import, 2)->treatment->area, "FACE");
  assert_int_equal (nth (import, 2)->treatment->course.session_price_minor, 31000);
  assert_int_equal (nth (import, 3)->fate, EP_ROW_CHANGED);
  assert_string_equal (nth (import, 3)->treatment->price_text, "600 each?");
  assert_int_equal (nth (import, 4)->fate, EP_ROW_REFUSED);
  assert_string_equal (nth (import, 4)->text, "Face,laser,E,$5");
  assert_null (nth (import, 4)->treatment);
  assert_null (nth (import, 0)->text);
  assert_null (nth (import, 0)->refusal);
  assert_int_equal (import->missing->len, 1);
  assert_int_equal (g_array_index (import->missing, guint, 0), 1);
}

static void
a_treatment_of_another_kind_or_area_is_another_one (void **state)
{
  g_autoptr (GPtrArray) known = list_of (HEADER "Face,laser,A,300\n");
  g_autoptr (EpImport) import = import_file (
      HEADER "Face,other,A,300\nNeck,laser,A,300\nFace,,A,1\n,laser,A,300\nFace,laser,A,300\n",
      known);
  assert_counts (import, 3, 0, 1, 1);
  assert_string_equal (nth (import, 2)->refusal->message,
                       "name: line 2 has this treatment already");
  assert_int_equal (import->missing->len, 0);
}

static void
a_second_row_of_one_treatment_is_refused_even_if_the_first_was (void **state)
{
  g_autoptr (GPtrArray) known = list_of (HEADER "Face,laser,A,300\n");
  g_autoptr (EpImport) import =
      import_file (HEADER "Face,laser,A,$300\nFace,laser,B,1\nface,laser,\xc3\x89,1\n"
                          "FACE,laser,\xc3\xa9,1\nFace,laser,a,300\n",
                   known);
  assert_counts (import, 2, 0, 0, 3);
  assert_string_equal (nth (import, 3)->refusal->message,
                       "name: line 4 has this treatment already");
  assert_string_equal (nth (import, 4)->refusal->message,
                       "name: line 2 has this treatment already");
  /* it is in the file, though no row of it can be taken */
  assert_int_equal (import->missing->len, 0);
}

static void
lines_with_nothing_are_no_rows (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autoptr (EpImport) import = import_file (
      "\n,,,\r\n" HEADER "\n,,,\n,\n,,,,,,,,,,,,,,,,,,,,,,,,\r\nFace,laser,A,300", none);
  assert_counts (import, 1, 0, 0, 0);
  assert_int_equal (nth (import, 0)->line, 8);
}

static void
a_byte_order_mark_and_other_line_ends_make_no_difference (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autoptr (EpImport) import =
      import_file ("\xef\xbb\xbf"
                   "area,kind,name,session_price\r\nFace,laser,\"A\r\n\",300\r\n"
                   "Face,laser,B,300\r\n",
                   none);
  assert_counts (import, 1, 0, 0, 1);
  assert_string_equal (nth (import, 0)->refusal->message,
                       "name: holds the control character \\u000d");
  assert_string_equal (nth (import, 0)->text, "Face,laser,\"A\\u000d\\u000a\",300");
  assert_int_equal (nth (import, 1)->line, 4);
}

static void
a_row_that_is_no_csv_is_refused_by_line_and_column (void **state)
{
  static const struct {
    const char *row;
    const char *reason;
    const char *text;
  } rows[] = {
      {"Face,laser,Caf\xe9,300", "line 2, column 15: is not UTF-8", "Face,laser,Caf\uFFFD,300"},
      {"Face,laser,\"A,300", "line 2, column 12: a quotation mark that is not closed",
       "Face,laser,\"A,300"},
      {"Face,laser,A\"B,300",
       "line 2, column 13: a quotation mark inside a field that does not begin with one",
       "Face,laser,A\"B,300"},
      {"Face,laser,A", "line 2, column 12: the header has 4 cells, this row has 3", "Face,laser,A"},
      {"Face,laser,A,300,,", "line 2, column 18: the header has 4 cells, this row has 6",
       "Face,laser,A,300,,"},
      {"Face", "line 2, column 1: the header has 4 cells, this row has 1", "Face"},
  };
  g_autoptr (GPtrArray) none = list_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *file = g_strconcat (HEADER, rows[i].row, "\nFace,laser,Good,1\n", NULL);
    g_autoptr (EpImport) import = import_file (file, none);
    assert_counts (import, 1, 0, 0, 1);
    assert_string_equal (nth (import, 0)->refusal->message, rows[i].reason);
    assert_string_equal (nth (import, 0)->text, rows[i].text);
  }
  static const char with_nul[] = HEADER "Face,la\0er,A,300\nFace,laser,Good,1\n";
  g_autoptr (EpImport) import = import_bytes (with_nul, sizeof with_nul - 1, none);
  assert_counts (import, 1, 0, 0, 1);
  assert_string_equal (nth (import, 0)->refusal->message, "line 2, column 8: holds a NUL byte");
  assert_string_equal (nth (import, 0)->text, "Face,la\uFFFDer,A,300");
}

typedef struct {
  const char *bytes;
  gsize length;
  const char *message;
} RefusedFile;

#define FILE_OF(bytes, message)                                                                    \
  {                                                                                                \
    bytes, sizeof bytes - 1, message                                                               \
  }

static void
assert_refused (const char *bytes, gsize length, EpFormatsError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = list_new ();
  g_autofree char *exact = g_memdup2 (bytes, length);
  assert_null (ep_import_new (exact, length, dollars (), none, &error));
  assert_string_equal (error->message, message);
  assert_int_equal (error->domain, EP_FORMATS_ERROR);
  assert_int_equal (error->code, code);
}

static void
a_file_with_another_header_is_refused_with_its_place (void **state)
{
  static const RefusedFile files[] = {
      FILE_OF ("", "line 1, column 1: the header is missing"),
      FILE_OF ("\n\n,,\n", "line 3, column 1: the header is missing"),
      FILE_OF ("\xef\xbb\xbf", "line 1, column 1: the header is missing"),
      FILE_OF ("kind,name\nlaser,A\n", "line 1, column 1: the column \"session_price\" is missing"),
      FILE_OF ("name\n", "line 1, column 1: the column \"kind\" is missing"),
      FILE_OF ("kind,session_price\n", "line 1, column 1: the column \"name\" is missing"),
      FILE_OF ("\nname,session_price\n", "line 2, column 1: the column \"kind\" is missing"),
      FILE_OF ("kind,name,price\n", "line 1, column 11: \"price\" is no column of a price list"),
      FILE_OF ("kind,name,session_price,kind\n", "line 1, column 25: \"kind\" is repeated"),
      FILE_OF ("kind,name,\n", "line 1, column 11: \"\" is no column of a price list"),
      FILE_OF ("Kind,name,session_price\n",
               "line 1, column 1: \"Kind\" is no column of a price list"),
      FILE_OF ("Face,laser,A,300\n", "line 1, column 1: \"Face\" is no column of a price list"),
      FILE_OF ("kind,\"na\nme\"\n",
               "line 1, column 7: \"na\\u000ame\" is no column of a price list"),
      FILE_OF ("kind;name;session_price\nlaser;A;300\n",
               "line 1, column 5: the columns are separated by semicolons, not by commas"),
      FILE_OF ("\"kind\";\"name\"\n",
               "line 1, column 7: the columns are separated by semicolons, not by commas"),
      FILE_OF ("sep=;\nkind;name\n",
               "line 1, column 5: the columns are separated by semicolons, not by commas"),
      FILE_OF ("kind\tname\tsession_price\n",
               "line 1, column 5: the columns are separated by tabs, not by commas"),
      FILE_OF ("kind,n\xe4me\n", "line 1, column 7: is not UTF-8"),
      FILE_OF ("kind,\0name\n", "line 1, column 6: holds a NUL byte"),
      FILE_OF ("kind,\"name\n", "line 1, column 6: a quotation mark that is not closed"),
      FILE_OF ("\xff\xfek\0i\0", "line 1, column 1: the file is UTF-16: save it as CSV in UTF-8"),
      FILE_OF ("\xfe\xff\0k\0i", "line 1, column 1: the file is UTF-16: save it as CSV in UTF-8"),
      FILE_OF ("PK\x03\x04\x14\0",
               "line 1, column 1: the file is a spreadsheet: save it as CSV in UTF-8"),
  };
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    assert_refused (files[i].bytes, files[i].length, EP_FORMATS_ERROR_HEADER, files[i].message);
}

static GString *
file_of_treatments (guint n_treatments)
{
  GString *file = g_string_new (HEADER);
  for (guint i = 0; i < n_treatments; i++)
    g_string_append_printf (file, "Face,laser,%u,300\n\n", i);
  return file;
}

static void
more_treatments_than_a_list_can_have_are_refused (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autoptr (GString) most = file_of_treatments (EP_PRICE_LIST_TREATMENTS_MAX);
  g_autoptr (GString) more = file_of_treatments (EP_PRICE_LIST_TREATMENTS_MAX + 1);
  g_autoptr (EpImport) import = import_bytes (most->str, most->len, none);
  assert_counts (import, EP_PRICE_LIST_TREATMENTS_MAX, 0, 0, 0);
  assert_refused (more->str, more->len, EP_FORMATS_ERROR_RANGE,
                  "line 4002, column 1: the file has more than 2000 treatments");
}

static void
a_file_that_is_too_large_is_refused (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autoptr (GString) file = g_string_new (HEADER "Face,laser,A,300\n");
  const gsize length = file->len;
  g_string_set_size (file, EP_PRICE_LIST_BYTES_MAX + 1);
  memset (file->str + length, '\n', file->len - length);
  assert_refused (file->str, file->len, EP_FORMATS_ERROR_RANGE,
                  "line 1, column 1: the file is larger than 16777216 bytes");
  g_autoptr (EpImport) import = import_bytes (file->str, EP_PRICE_LIST_BYTES_MAX, none);
  assert_counts (import, 1, 0, 0, 0);
}

static void
large_cells_and_many_columns_are_refused_in_short (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autofree char *megabyte = g_strnfill (EP_CSV_ROW_BYTES_MAX - 64, ';');
  g_autofree char *commas = g_strnfill (100000, ',');
  g_autofree char *file =
      g_strconcat ("kind,name,session_price,extras\n", "laser,A,300,", megabyte, "\nlaser,",
                   megabyte, ",300,\nlaser,B,x", megabyte, ",\nlaser,C,300,x", commas, "\nlaser,",
                   megabyte, megabyte, ",1,\nlaser,D,1,\n", NULL);
  g_autofree char *header = g_strconcat ("kind,name,session_price", commas, "\n", NULL);
  g_autoptr (EpImport) import = import_file (file, none);
  assert_counts (import, 1, 0, 0, 5);
  assert_true (
      g_str_has_prefix (nth (import, 0)->refusal->message, "extras: number 1: \"\" is not"));
  assert_true (
      g_str_has_prefix (nth (import, 1)->refusal->message, "name: has 1048512 characters"));
  assert_true (g_str_has_prefix (nth (import, 2)->refusal->message,
                                 "session_price: has 1048513 characters"));
  assert_string_equal (nth (import, 3)->refusal->message,
                       "line 5, column 15: the header has 4 cells, this row has 100004");
  assert_true (
      g_str_has_prefix (nth (import, 4)->refusal->message, "line 6, column 1: the row is longer"));
  for (guint i = 0; i < 5; i++)
    assert_int_equal (g_utf8_strlen (nth (import, i)->text, -1), 120);
  assert_refused (header, strlen (header), EP_FORMATS_ERROR_HEADER,
                  "line 1, column 25: \"\" is no column of a price list");
}

static void
what_is_sql_or_a_formula_is_text_like_any_other (void **state)
{
  static const char *const names[] = {"'); DROP TABLE treatment;--",
                                      "=cmd|' /C calc'!A0",
                                      "a\" OR \"1\"=\"1",
                                      "%s%n",
                                      "<b>bold</b>",
                                      "\\u0000"};
  g_autoptr (GPtrArray) list = list_new ();
  g_autoptr (GPtrArray) none = list_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (list, ep_treatment_new (names[i], EP_KIND_OTHER));
  g_autofree char *csv = ep_price_list_to_csv (list, dollars ());
  g_autoptr (EpImport) import = import_file (csv, none);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_string_equal (nth (import, i)->treatment->course.name, names[i]);
}

/* Random treatments of which no two are the same one. */
static GPtrArray *
random_list (TestRandom *random, const EpCurrency *currency)
{
  GPtrArray *list = list_new ();
  for (gint64 left = test_random_between (random, 1, 8); left > 0; left--) {
    EpTreatment *treatment = treatment_random (random, currency);
    guint i = 0;
    while (i < list->len && !ep_treatment_is_same (g_ptr_array_index (list, i), treatment))
      i++;
    if (i == list->len)
      g_ptr_array_add (list, treatment);
    else
      ep_treatment_free (treatment);
  }
  return list;
}

static EpImport *
import_list (const GPtrArray *list, const EpCurrency *currency, const GPtrArray *known)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = ep_price_list_to_csv (list, currency);
  EpImport *import = ep_import_new (csv, strlen (csv), currency, known, &error);
  if (import == NULL)
    fail_msg ("%s\nis refused: %s", csv, error->message);
  return import;
}

static void
an_export_imported_changes_nothing (void **state)
{
  TestRandom random = test_random_new ();
  for (guint i = 0; i < 300; i++) {
    const EpCurrency *currency = currency_random (&random);
    g_autoptr (GPtrArray) list = random_list (&random, currency);
    g_autoptr (EpImport) import = import_list (list, currency, list);
    assert_counts (import, 0, 0, list->len, 0);
    assert_int_equal (import->missing->len, 0);
    for (guint row = 0; row < list->len; row++) {
      assert_int_equal (nth (import, row)->known, row);
      assert_int_equal (nth (import, row)->line, row + 2);
    }
  }
}

/* Changes one figure of a course, whichever it has. */
static void
change_one_figure (TestRandom *random, EpTreatment *treatment)
{
  EpCourse *course = &treatment->course;
  switch (test_random_between (random, 0, 6)) {
  case 0:
    course->session_minutes = course->session_minutes == 0 ? 1 : course->session_minutes - 1;
    break;
  case 1:
    course->downtime_tenths = course->downtime_tenths == 0 ? 1 : course->downtime_tenths - 1;
    break;
  case 2:
    course->discount_ppm = course->discount_ppm == 0 ? 1 : course->discount_ppm - 1;
    break;
  case 3:
    course->interval.count = course->interval.count == 1 ? 2 : course->interval.count - 1;
    break;
  case 4:
    course->refund = course->refund == EP_REFUND_NONE ? EP_REFUND_PRO_RATA : EP_REFUND_NONE;
    break;
  case 5:
    if (course->n_packages > 0)
      course->n_packages--;
    else
      course->packages[course->n_packages++] = (EpPackage){2, FALSE, 1, 0};
    break;
  default:
    g_free (treatment->price_text);
    treatment->price_text =
        treatment->price_text == NULL ? g_strdup ("on request") : g_strdup ("From 1");
    course->session_price_minor = 0;
  }
}

static void
one_figure_changed_is_one_row_changed (void **state)
{
  TestRandom random = test_random_new ();
  for (guint i = 0; i < 300; i++) {
    const EpCurrency *currency = currency_random (&random);
    g_autoptr (GPtrArray) list = random_list (&random, currency);
    g_autoptr (GPtrArray) edited = list_new ();
    const guint changed = (guint)test_random_between (&random, 0, list->len - 1);
    for (guint row = 0; row < list->len; row++)
      g_ptr_array_add (edited, ep_treatment_copy (g_ptr_array_index (list, row)));
    change_one_figure (&random, g_ptr_array_index (edited, changed));
    g_autoptr (EpImport) import = import_list (edited, currency, list);
    assert_counts (import, 0, 1, list->len - 1, 0);
    assert_int_equal (nth (import, changed)->fate, EP_ROW_CHANGED);
    assert_true (
        ep_treatment_equal (nth (import, changed)->treatment, g_ptr_array_index (edited, changed)));
    assert_string_equal (nth (import, changed)->treatment->uuid,
                         ((const EpTreatment *)g_ptr_array_index (list, changed))->uuid);
  }
}

/* What is odd about the list's treatments that have a price, a line each. Free with g_free(). */
static char *
odds_text (const EpImport *import)
{
  static const char *const words[] = {"as package", "high",           "low",
                                      "zero",       "beyond singles", "beyond smaller"};
  g_autoptr (GPtrArray) courses = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < import->rows->len; i++) {
    if (nth (import, i)->treatment->price_text == NULL)
      g_ptr_array_add (courses, &nth (import, i)->treatment->course);
  }
  for (guint i = 0; i < courses->len; i++) {
    const EpCourse *course = g_ptr_array_index (courses, i);
    g_autoptr (GArray) odds =
        ep_plausibility ((const EpCourse *const *)courses->pdata, courses->len, i);
    for (guint o = 0; o < odds->len; o++) {
      const EpOdd *odd = &g_array_index (odds, EpOdd, o);
      g_string_append_printf (text,
                              "%s: %s %u, %u x %u, %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT "\n",
                              course->name, words[odd->oddity], odd->package, odd->against_times,
                              odd->against, odd->more_minor, odd->usual_minor);
    }
  }
  return g_string_free (text, FALSE);
}

static void
a_list_as_clinics_have_them_is_imported_in_one_step (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autofree char *path = test_data_path ("price-list.csv");
  g_autofree char *bytes = NULL;
  gsize length;
  assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_autoptr (EpImport) import = import_bytes (bytes, length, none);
  assert_counts (import, 10, 0, 0, 0);
  const EpTreatment *packages = nth (import, 0)->treatment;
  const EpTreatment *from = nth (import, 5)->treatment;
  const EpTreatment *on_request = nth (import, 9)->treatment;
  assert_int_equal (packages->course.n_packages, 3);
  assert_int_equal (packages->course.packages[2].price_minor, 248000);
  assert_string_equal (from->price_text, "from 650");
  assert_int_equal (from->course.n_packages, 1);
  assert_string_equal (on_request->price_text, "on request");
  assert_int_equal (on_request->course.session_price_minor, 0);

  g_autofree char *odds = odds_text (import);
  assert_string_equal (odds, "Microneedling, face: beyond singles 2, 0 x 0, 8000 of 0\n"
                             "Microneedling, face: beyond smaller 1, 2 x 0, 3000 of 0\n"
                             "Microneedling, face: beyond smaller 2, 2 x 0, 26000 of 0\n"
                             "Microneedling, neck and chest: beyond singles 0, 0 x 0, 6000 of 0\n"
                             "Microneedling, abdomen: as package 0, 0 x 0, 0 of 0\n"
                             "Microneedling, abdomen: high 0, 0 x 0, 0 of 26000\n"
                             "Microneedling, arms: low 0, 0 x 0, 0 of 30000\n"
                             "Light laser, hands: zero 0, 0 x 0, 0 of 0\n");
}

static void
the_example_list_can_be_read_in_any_currency_and_has_nothing_odd (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autofree char *bytes = NULL;
  guint n_currencies;
  gsize length;
  const EpCurrency *currencies = ep_currencies (&n_currencies);
  assert_true (
      g_file_get_contents (EVENPOINT_SOURCE "/data/example-price-list.csv", &bytes, &length, NULL));
  for (guint i = 0; i < n_currencies; i++) {
    g_autoptr (EpImport) import = ep_import_new (bytes, length, &currencies[i], none, NULL);
    assert_non_null (import);
    assert_counts (import, 12, 0, 0, 0);
    g_autofree char *odds = odds_text (import);
    assert_string_equal (odds, "");
  }
}

static void
the_list_in_the_description_is_one (void **state)
{
  g_autoptr (GPtrArray) none = list_new ();
  g_autofree char *text = NULL;
  assert_true (g_file_get_contents (EVENPOINT_SOURCE "/docs/PRICE-LISTS.md", &text, NULL, NULL));
  g_auto (GStrv) parts = g_strsplit (text, "```", 3);
  assert_true (g_str_has_prefix (parts[1], "csv\n"));
  g_autoptr (EpImport) import = import_file (parts[1] + strlen ("csv\n"), none);
  assert_counts (import, 3, 0, 0, 0);
  assert_string_equal (nth (import, 2)->treatment->price_text, "from 650");
}

static void
freeing_no_import_does_nothing (void **state)
{
  ep_import_free (NULL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_row_has_a_fate),
      cmocka_unit_test (a_treatment_of_another_kind_or_area_is_another_one),
      cmocka_unit_test (a_second_row_of_one_treatment_is_refused_even_if_the_first_was),
      cmocka_unit_test (lines_with_nothing_are_no_rows),
      cmocka_unit_test (a_byte_order_mark_and_other_line_ends_make_no_difference),
      cmocka_unit_test (a_row_that_is_no_csv_is_refused_by_line_and_column),
      cmocka_unit_test (a_file_with_another_header_is_refused_with_its_place),
      cmocka_unit_test (more_treatments_than_a_list_can_have_are_refused),
      cmocka_unit_test (a_file_that_is_too_large_is_refused),
      cmocka_unit_test (large_cells_and_many_columns_are_refused_in_short),
      cmocka_unit_test (what_is_sql_or_a_formula_is_text_like_any_other),
      cmocka_unit_test (an_export_imported_changes_nothing),
      cmocka_unit_test (one_figure_changed_is_one_row_changed),
      cmocka_unit_test (a_list_as_clinics_have_them_is_imported_in_one_step),
      cmocka_unit_test (the_example_list_can_be_read_in_any_currency_and_has_nothing_odd),
      cmocka_unit_test (the_list_in_the_description_is_one),
      cmocka_unit_test (freeing_no_import_does_nothing),
  };
  return cmocka_run_group_tests_name ("import", tests, NULL, NULL);
}
