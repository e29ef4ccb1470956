#include "documents.h"

#include <formats/scenario-json.h>
#include <string.h>
#include <support.h>

/* Bytes that are no JSON that a scenario could be read from. */

static char *
example_text (gsize *length)
{
  g_autofree char *path = test_data_path ("scenario.json");
  char *text = NULL;
  assert_true (g_file_get_contents (path, &text, length, NULL));
  *length = strlen (g_strchomp (text));
  return text;
}

static void
text_that_is_no_json_is_refused_with_line_and_column (void **state)
{
  static const Refusal refusals[] = {
      {"", "scenario", "line 1, column 1: "},
      {" \n\n ", "scenario", "line 3, column"},
      {"hello", "scenario", "line 1, column"},
      {"{'currency': 'USD',}", "scenario", "line 1, column"},
      {"{'currency' 'USD'}", "scenario", "line 1, column"},
      {"{currency: 'USD'}", "scenario", "line 1, column"},
      {"{'currency':\n 'USD'\n, 'x': nul}", "scenario", "line 3, column"},
      {"{'currency': 'USD'} {}", "scenario", "line 1, column"},
      {"{'currency': 'US\nD'}", "scenario", "newline"},
      {"{'currency': '\\x'}", "scenario", "line 1, column"},
      {"{'x': 01}", "scenario", "line 1, column"},
      {"{'x': 01.5}", "scenario", "line 1, column"},
      {"{'x': 1.}", "scenario", "line 1, column"},
      {"{'x': .5}", "scenario", "line 1, column"},
      {"{'x': 1.5e}", "scenario", "line 1, column"},
      {"{'x': 1.5e5.5}", "scenario", "line 1, column"},
      {"{'x': +1}", "scenario", "line 1, column"},
      {"{'x': NaN}", "scenario", "line 1, column"},
      {"{'x': 1} // x", "scenario", "line 1, column"},
      {"{'x': /* x */ 1}", "scenario", "line 1, column"},
      {"\xef\xbb\xbf{}", "scenario", "line 1, column 1: begins with a byte order mark"},
      {"\xef\xbb\xbf", "scenario", "byte order mark"},
      {"\xfe\xff{}", "scenario", "line 1, column"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
a_root_that_is_no_object_is_refused (void **state)
{
  static const char *const roots[] = {"[]", "[{}]", "1", "'x'", "true", "null", "1.5", "1e999"};
  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    document_assert_refused (roots[i], "scenario", "line 1, column ");
}

static void
duplicate_members_are_refused_at_any_depth (void **state)
{
  static const Refusal refusals[] = {
      {"{'currency': 'USD', 'currency': 'USD'}", "scenario", "duplicate"},
      {"{'x': [{'y': {'z': 1, 'z': 1}}]}", "scenario", "duplicate"},
      {"{'currency': 'USD', 'curr\\u0065ncy': 'USD'}", "scenario", "duplicate"},
      {"{'': 1, '': 1}", "scenario", "duplicate"},
  };
  refusals_assert (refusals, G_N_ELEMENTS (refusals));
}

static void
unpaired_surrogates_and_nul_are_refused (void **state)
{
  static const char *const strings[] = {
      "\\ud800",        "\\udc00", "\\ud800x",  "\\ud800\\u0041", "\\udbff\\ud800",
      "\\udc00\\ud800", "\\u0000", "a\\u0000b", "\\ud80",         "\\u12g4"};
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++) {
    g_autofree char *value = g_strdup_printf ("{'currency': '%s'}", strings[i]);
    g_autofree char *name = g_strdup_printf ("{'%s': 1}", strings[i]);
    document_assert_refused (value, "scenario", "line 1, column");
    document_assert_refused (name, "scenario", "line 1, column");
  }
}

static void
bytes_that_are_no_utf_8_are_refused (void **state)
{
  static const char *const strings[] = {
      "\x80",         "\xc3",         "\xc0\x80",         "\xc1\xbf",
      "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80",
      "\xff",         "a\351b"};
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++) {
    g_autofree char *value = g_strdup_printf ("{'currency': '%s'}", strings[i]);
    g_autofree char *name = g_strdup_printf ("{'%s': 1}", strings[i]);
    document_assert_refused (value, "scenario", "line 1, column");
    document_assert_refused (name, "scenario", "line 1, column");
    document_assert_refused (strings[i], "scenario", "line 1, column");
  }
}

static void
integers_beyond_64_bits_are_refused_as_syntax (void **state)
{
  static const char *const numbers[] = {
      "9223372036854775808", "-9223372036854775809", "18446744073709551616",
      "100000000000000000000000000000000000000000000000000000000000000000000000000000000000"};
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *document = g_strdup_printf ("{'horizon_months': %s}", numbers[i]);
    document_assert_refused (document, "scenario", "integer");
  }
}

static void
the_column_of_a_fault_is_not_moved_by_numbers_before_it (void **state)
{
  document_assert_refused ("{'x': 1e999, 'y': ?}", "scenario", "line 1, column 19: ");
  document_assert_refused ("{'x': 1, 'y': ?}", "scenario", "line 1, column 15: ");
}

static void
nul_bytes_are_refused_wherever_they_are (void **state)
{
  gsize length;
  g_autofree char *text = example_text (&length);
  for (gsize at = 0; at <= length; at++) {
    g_autofree char *broken = g_malloc0 (length + 1);
    memcpy (broken, text, at);
    memcpy (broken + at + 1, text + at, length - at);
    bytes_assert_refused (broken, length + 1, "scenario", "line ");
  }
}

static void
a_document_cut_off_at_any_byte_is_refused (void **state)
{
  gsize length;
  g_autofree char *text = example_text (&length);
  for (gsize cut = 0; cut < length; cut++)
    bytes_assert_refused (text, cut, "scenario", "line ");
}

static void
deep_nesting_is_refused (void **state)
{
  static const struct {
    const char *open;
    const char *close;
  } nests[] = {{"[", "]"}, {"{\"a\":", "}"}, {"[{\"a\":", "}]"}, {"[", ""}};
  for (gsize i = 0; i < G_N_ELEMENTS (nests); i++) {
    g_autoptr (GString) text = g_string_new ("{\"x\":");
    for (guint depth = 0; depth < 100000; depth++)
      g_string_append (text, nests[i].open);
    g_string_append_c (text, '1');
    for (guint depth = 0; depth < 100000; depth++)
      g_string_append (text, nests[i].close);
    g_string_append_c (text, '}');
    bytes_assert_refused (text->str, text->len, "scenario", "depth");
  }
}

/* A document with some bytes changed is refused in one line or read; no byte brings it down. */
static void
changed_bytes_never_crash_the_reader (void **state)
{
  TestRandom random = test_random_new ();
  gsize length;
  g_autofree char *text = example_text (&length);
  guint refused = 0;
  for (guint round = 0; round < 3000; round++) {
    g_autofree char *changed = g_memdup2 (text, length);
    g_autoptr (GError) error = NULL;
    for (gint64 n = test_random_between (&random, 1, 4); n > 0; n--)
      changed[test_random_between (&random, 0, (gint64)length - 1)] =
          (char)test_random_between (&random, -128, 127);
    g_autoptr (EpScenario) scenario = ep_scenario_from_json (changed, length, &error);
    assert_true ((scenario == NULL) == (error != NULL));
    if (error != NULL) {
      assert_non_null (strstr (error->message, ": "));
      assert_true (g_utf8_validate (error->message, -1, NULL));
      assert_null (strpbrk (error->message, "\n\r\t\x1b"));
      refused++;
    }
  }
  assert_true (refused > 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (text_that_is_no_json_is_refused_with_line_and_column),
      cmocka_unit_test (a_root_that_is_no_object_is_refused),
      cmocka_unit_test (duplicate_members_are_refused_at_any_depth),
      cmocka_unit_test (unpaired_surrogates_and_nul_are_refused),
      cmocka_unit_test (bytes_that_are_no_utf_8_are_refused),
      cmocka_unit_test (integers_beyond_64_bits_are_refused_as_syntax),
      cmocka_unit_test (the_column_of_a_fault_is_not_moved_by_numbers_before_it),
      cmocka_unit_test (nul_bytes_are_refused_wherever_they_are),
      cmocka_unit_test (a_document_cut_off_at_any_byte_is_refused),
      cmocka_unit_test (deep_nesting_is_refused),
      cmocka_unit_test (changed_bytes_never_crash_the_reader),
  };
  return cmocka_run_group_tests_name ("syntax", tests, NULL, NULL);
}
