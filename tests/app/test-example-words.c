#include "german.h"
#include "price-list/example-words.h"

#include <formats/price-list-csv.h>
#include <gio/gio.h>

/* The list of prices that comes with the program, in German. */
static EpImport *
read_example (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
      "/io/github/evenpoint/Evenpoint/example-price-list.csv", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  EpImport *example = ep_import_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                     ep_currency_find ("EUR"), none, NULL);

  assert_non_null (example);
  assert_true (example->rows->len > 0);
  return example;
}

static EpTreatment *
treatment_of (const EpImport *example, guint row)
{
  return ((EpImportRow *)g_ptr_array_index (example->rows, row))->treatment;
}

static void
every_word_of_the_example_list_is_in_the_windows_language (void **state)
{
  g_autoptr (EpImport) english = read_example ();
  g_autoptr (EpImport) german = read_example ();

  for (guint row = 0; row < english->rows->len; row++) {
    const EpTreatment *was = treatment_of (english, row);
    EpTreatment *said = treatment_of (german, row);

    ep_example_translate (said);
    assert_string_not_equal (said->course.name, was->course.name);
    assert_string_not_equal (said->area, was->area);
    if (was->price_text != NULL)
      assert_string_not_equal (said->price_text, was->price_text);
    for (guint i = 0; i < was->course.n_extras; i++)
      assert_string_not_equal (said->course.extras[i].name, was->course.extras[i].name);
  }
}

static void
the_figures_of_the_example_list_stay (void **state)
{
  g_autoptr (EpImport) english = read_example ();
  g_autoptr (EpImport) german = read_example ();

  for (guint row = 0; row < english->rows->len; row++) {
    EpTreatment *was = treatment_of (english, row);
    EpTreatment *said = treatment_of (german, row);

    ep_example_translate (said);
    ep_course_set_name (&was->course, said->course.name);
    for (guint i = 0; i < was->course.n_extras; i++) {
      g_ref_string_release (was->course.extras[i].name);
      was->course.extras[i].name = g_ref_string_acquire (said->course.extras[i].name);
    }
    assert_true (ep_course_equal (&was->course, &said->course));
  }
}

static void
a_text_that_is_not_of_the_list_is_left_alone (void **state)
{
  g_autoptr (EpImport) example = read_example ();
  EpTreatment *treatment = treatment_of (example, 0);

  ep_course_set_name (&treatment->course, "Peeling");
  ep_example_translate (treatment);
  assert_string_equal (treatment->course.name, "Peeling");
  assert_string_equal (treatment->area, "Gesicht");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_word_of_the_example_list_is_in_the_windows_language),
      cmocka_unit_test (the_figures_of_the_example_list_stay),
      cmocka_unit_test (a_text_that_is_not_of_the_list_is_left_alone),
  };

  return cmocka_run_group_tests_name ("example words", tests, german_begin, german_end);
}
