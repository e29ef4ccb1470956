/* Any bytes as a price list's file: refused in one line, or rows that are each taken or refused in
 * one line; what is taken is written, read again and equal, as CSV and as JSON. How many bytes
 * there are chooses the currency. */

#include "fuzz.h"

#include <engine/plausibility.h>
#include <formats/price-list-csv.h>
#include <string.h>

static void
check_line (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (; *text != '\0'; text = g_utf8_next_char (text))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (text)));
}

static void
check_json (const EpTreatment *treatment, const EpCurrency *currency)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = ep_treatment_to_json (treatment, currency);
  g_autoptr (EpTreatment) again =
      ep_treatment_from_json (json, strlen (json), currency, treatment->uuid, &error);

  g_assert_no_error (error);
  g_assert_true (ep_treatment_equal (treatment, again));
}

/* The treatments that the file holds, the import's own. */
static GPtrArray *
taken_of (const EpImport *import, const EpCurrency *currency)
{
  GPtrArray *taken = g_ptr_array_new ();
  guint n_refused = 0;

  for (guint i = 0; i < import->rows->len; i++) {
    const EpImportRow *row = g_ptr_array_index (import->rows, i);

    if (row->fate == EP_ROW_REFUSED) {
      g_assert_null (row->treatment);
      g_assert_nonnull (strstr (row->refusal->message, ": "));
      check_line (row->refusal->message);
      check_line (row->text);
      n_refused++;
      continue;
    }
    g_assert_cmpint (row->fate, ==, EP_ROW_NEW);
    check_json (row->treatment, currency);
    g_ptr_array_add (taken, row->treatment);
  }
  g_assert_cmpuint (n_refused, ==, import->counts[EP_ROW_REFUSED]);
  g_assert_cmpuint (taken->len, ==, import->counts[EP_ROW_NEW]);
  return taken;
}

static void
check_written (const GPtrArray *taken, const EpCurrency *currency)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = ep_price_list_to_csv (taken, currency);
  g_autoptr (EpImport) again = ep_import_new (csv, strlen (csv), currency, taken, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->counts[EP_ROW_SAME], ==, taken->len);
  g_assert_cmpuint (again->rows->len, ==, taken->len);
  g_assert_cmpuint (again->missing->len, ==, 0);
}

static void
check_odds (const GPtrArray *taken)
{
  g_autoptr (GPtrArray) courses = g_ptr_array_new ();

  for (guint i = 0; i < taken->len; i++) {
    const EpTreatment *treatment = g_ptr_array_index (taken, i);

    if (treatment->price_text == NULL)
      g_ptr_array_add (courses, (gpointer)&treatment->course);
  }
  for (guint i = 0; i < MIN (courses->len, 4); i++) {
    g_autoptr (GArray) odds =
        ep_plausibility ((const EpCourse *const *)courses->pdata, courses->len, i);

    for (guint o = 0; o < odds->len; o++)
      g_assert_cmpint (g_array_index (odds, EpOdd, o).more_minor, >=, 0);
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  static const char *const codes[] = {"USD", "JPY", "CLF"};
  const EpCurrency *currency = ep_currency_find (codes[length % G_N_ELEMENTS (codes)]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (EpImport) import = ep_import_new ((const char *)bytes, length, currency, none, &error);

  if (import == NULL) {
    fuzz_check_refusal (error, EP_FORMATS_ERROR);
    return 0;
  }
  g_assert_no_error (error);

  g_autoptr (GPtrArray) taken = taken_of (import, currency);
  check_written (taken, currency);
  check_odds (taken);
  return 0;
}
