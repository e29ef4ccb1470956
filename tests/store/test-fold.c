#include <fold.h>
#include <support.h>

static void
assert_folded (const char *text, const char *expected)
{
  g_autofree char *folded = ep_fold (text);

  assert_string_equal (folded, expected);
}

static void
case_and_accents_make_no_difference (void **state)
{
  assert_folded ("", "");
  assert_folded ("Comparación", "comparacion");
  assert_folded ("ÄÖÜ äöü Å", "aou aou a");
  assert_folded ("Straße STRASSE ẞ", "strasse strasse ss");
  assert_folded ("Ça Ñandú ÉÈÊ", "ca nandu eee");
  assert_folded ("ΑΘΉΝΑ Σίσυφος", "αθηνα σισυφοσ");
  assert_folded ("Ёлка", "елка");
}

static void
characters_that_mean_the_same_are_the_same (void **state)
{
  assert_folded ("e\xcc\x81", "e");                              /* e and a mark */
  assert_folded ("\xef\xac\x81n \xef\xbc\xa1", "fin a");         /* a ligature, a wide A */
  assert_folded ("100\xc2\xa0\xe2\x82\xac", "100 \xe2\x82\xac"); /* a space that does not break */
  assert_folded ("\xc4\xb0stanbul", "istanbul");                 /* a capital I with a dot */
}

static void
other_scripts_stay_as_they_are (void **state)
{
  assert_folded ("日本 «1001»", "日本 «1001»");
}

static void
bytes_that_are_no_text_can_be_searched_too (void **state)
{
  assert_folded ("a\xff"
                 "B",
                 "a\xef\xbf\xbd"
                 "b");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (case_and_accents_make_no_difference),
      cmocka_unit_test (characters_that_mean_the_same_are_the_same),
      cmocka_unit_test (other_scripts_stay_as_they_are),
      cmocka_unit_test (bytes_that_are_no_text_can_be_searched_too),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
