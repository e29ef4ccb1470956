#include "desk/scenario-file.h"
#include "german.h"
#include "price-list/import-words.h"
#include "widgets/refusal-text.h"

#include <string.h>

/* What is wrong with a file, said in German: nothing of it stays English but what stands in the
 * file. */

static EpImport *
import_file (const char *file, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return ep_import_new (file, strlen (file), ep_currency_find ("USD"), none, error);
}

static void
a_refused_row_is_told_in_the_windows_language (void **state)
{
  static const struct {
    const char *column;
    const char *cell;
    const char *fate;
  } rows[] = {
      {"area", "Face,more",
       "Abgewiesen: Zeile 2, Zeichen 22: Die Kopfzeile hat 4 Zellen, diese Zeile 5"},
      {"sessions_likely", "five", "Abgewiesen: sessions_likely: „five“ ist keine ganze Zahl"},
      {"sessions_likely", "101", "Abgewiesen: sessions_likely: 101 liegt nicht zwischen 1 und 100"},
      {"maintenance_price", "280", "Abgewiesen: maintenance_months: fehlt"},
      {"refund", "half",
       "Abgewiesen: refund: „half“ ist keiner der möglichen Werte: \"none\", \"single-price\", "
       "\"pro-rata\""},
      {"downtime_days", "1.55",
       "Abgewiesen: downtime_days: „1.55“ hat mehr Nachkommastellen als erlaubt (1)"},
      {"packages", "3: 810; 6",
       "Abgewiesen: packages, Nummer 2: „6“ ist nicht so geschrieben wie „3: 810“ oder „6: 15%“"},
      {"packages", "3: 810; 3: 800",
       "Abgewiesen: packages, Nummer 2, sessions: Ein früheres Paket hat ebenso viele"},
      {"packages", "3: 810.999",
       "Abgewiesen: packages, Nummer 1, price: „810.999“ hat mehr Nachkommastellen, als USD "
       "erlaubt (2)"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *file = g_strdup_printf ("kind,name,session_price,%s\nlaser,Light,300,%s\n",
                                             rows[i].column, rows[i].cell);
    g_autoptr (EpImport) import = import_file (file, NULL);
    g_autofree char *fate = ep_import_row_fate (NULL, NULL, g_ptr_array_index (import->rows, 0));

    assert_string_equal (fate, rows[i].fate);
  }
}

static void
a_file_that_is_no_price_list_is_told_likewise (void **state)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  assert_null (import_file ("kind;name\n", &error));
  text = ep_import_fault (error);
  assert_string_equal (text,
                       "Die Datei ist keine lesbare Preisliste (Zeile 1, Zeichen 5: Die Spalten "
                       "sind durch Semikolons getrennt, nicht durch Kommas).");
}

static void
a_refused_scenario_is_told_in_one_line (void **state)
{
  static const struct {
    const char *bytes;
    const char *text;
  } files[] = {
      {"{\n \"currency\": \"USD\"\n \"start\"",
       "„a.evenpoint“ ist kein lesbares Szenario (Zeile 3, Zeichen 8: ist kein gültiges JSON)."},
      {"{\"x\": 1, \"x\": 1}",
       "„a.evenpoint“ ist kein lesbares Szenario (Zeile 1, Zeichen 12: nennt etwas zweimal)."},
      {"", "„a.evenpoint“ ist kein lesbares Szenario (Zeile 1, Zeichen 1: endet zu früh)."},
      {"{\"currency\": \"USD\", \"start\": \"2026-12-01\", \"courses\": [{\"name\": \"A\"}, {}]}",
       "„a.evenpoint“ ist kein lesbares Szenario (courses[0].session_price: fehlt)."},
      {"{\"currency\": \"USD\", \"start\": \"2026-12-01\", \"horizon_months\": 1, \"courses\": ["
       "{\"name\": \"A\", \"session_price\": \"1\", \"sessions\": 5},"
       "{\"name\": \"B\", \"session_price\": \"1\", \"sessions\": 5}]}",
       "„a.evenpoint“ vergleicht weniger Monate, als die Behandlungsserien darin brauchen."},
  };
  g_autoptr (GFile) file = g_file_new_for_path ("/a.evenpoint");

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;

    assert_null (ep_scenario_file_parse (files[i].bytes, strlen (files[i].bytes), &error));
    text = ep_scenario_file_fault_text (file, error);
    assert_string_equal (text, files[i].text);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_refused_row_is_told_in_the_windows_language),
      cmocka_unit_test (a_file_that_is_no_price_list_is_told_likewise),
      cmocka_unit_test (a_refused_scenario_is_told_in_one_line),
  };

  return cmocka_run_group_tests_name ("refusal text", tests, german_begin, german_end);
}
