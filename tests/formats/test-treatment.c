#include "documents.h"
#include "treatments.h"

#include <string.h>

/* A treatment as JSON: what a price list can hold, and nothing else. */

#define TREATMENT(members)                                                                         \
  "{'name': 'M', 'kind': 'laser', 'session_price': '300', 'sessions': 3, " members "}"

static void
a_new_treatment_has_the_defaults_and_a_uuid_of_its_own (void **state)
{
  g_autoptr (EpTreatment) one = ep_treatment_new ("Laser", EP_KIND_LASER);
  g_autoptr (EpTreatment) two = ep_treatment_new ("Laser", EP_KIND_LASER);
  assert_true (g_uuid_string_is_valid (one->uuid));
  assert_string_not_equal (one->uuid, two->uuid);
  assert_string_equal (one->area, "");
  assert_null (one->price_text);
  assert_string_equal (one->course.name, "Laser");
  assert_int_equal (one->course.kind, EP_KIND_LASER);
  assert_int_equal (one->course.pricing, EP_PRICING_PRICE);
  assert_int_equal (one->course.session_price_minor, 0);
  assert_int_equal (one->course.sessions.likely, 1);
  assert_int_equal (one->course.interval.count, 1);
  assert_true (ep_treatment_equal (one, two));
}

static void
every_member_is_read (void **state)
{
  g_autoptr (EpTreatment) expected = treatment_full ();
  g_autoptr (EpTreatment) treatment = treatment_read (
      "{'area': 'Face', 'name': 'Microneedling, face', 'kind': 'microneedling', "
      "'session_price': '300.00', 'sessions': {'min': 4, 'likely': 5, 'max': 6}, "
      "'interval': '6 weeks', 'packages': [{'sessions': 3, 'price': '810.00'}, "
      "{'sessions': 6, 'percent_off': '15'}], 'discount_percent': '2.5', 'refund': 'pro-rata', "
      "'extras': [{'name': 'Vitamin C serum', 'price': '25.00', 'per': 'session'}, "
      "{'name': 'Consultation', 'price': '50.00', 'per': 'course'}], "
      "'maintenance': {'every_months': 6, 'price': '280.00'}, 'session_minutes': 20, "
      "'downtime_days': '1.5'}");
  assert_true (ep_treatment_equal (treatment, expected));
  assert_string_equal (treatment->uuid, TREATMENT_UUID);
}

static void
a_price_in_words_stands_in_place_of_the_session_price (void **state)
{
  static const char *const texts[] = {"from 250", "on request", "ab 250 €",
                                      "från 250", "по запросу", "応相談"};
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *document =
        g_strdup_printf ("{'name': 'M', 'price_text': '%s', 'sessions': 1}", texts[i]);
    g_autoptr (EpTreatment) treatment = treatment_read (document);
    g_autofree char *written = ep_treatment_to_json (treatment, ep_currency_find ("USD"));
    assert_string_equal (treatment->price_text, texts[i]);
    assert_int_equal (treatment->course.session_price_minor, 0);
    assert_null (strstr (written, "session_price"));
  }
}

static void
what_no_price_list_can_hold_is_refused_with_its_path (void **state)
{
  static const Refusal refusals[] = {
      {TREATMENT ("'price_ratio': '4'"), "price_ratio", "not a known member"},
      {TREATMENT ("'ratio_per': 'course'"), "ratio_per", "not a known member"},
      {TREATMENT ("'uuid': 'x'"), "uuid", "not a known member"},
      {TREATMENT ("'price_text': 'from 250'"), "price_text", "beside session_price"},
      {TREATMENT ("'area': ''"), "area", "empty"},
      {TREATMENT ("'area': 7"), "area", "must be a string"},
      {TREATMENT ("'area': '\\u0009Face'"), "area", "control character"},
      {TREATMENT ("'packages': [{'sessions': 3, 'price': '1.234'}]"), "packages[0].price",
       "decimals"},
      {TREATMENT ("'downtime_days': '366'"), "downtime_days", "0 to 365"},
      {"{'name': 'M', 'sessions': 1}", "session_price", "and price_text too"},
      {"{'name': 'M', 'sessions': 1, 'price_text': '250'}", "price_text", "no letter"},
      {"{'name': 'M', 'sessions': 1, 'price_text': '$ 250'}", "price_text", "no letter"},
      {"{'name': 'M', 'sessions': 1, 'price_text': ''}", "price_text", "empty"},
      {"{'name': 'M', 'session_price': '300'}", "sessions", "missing"},
      {"{'session_price': '300', 'sessions': 1}", "name", "missing"},
      {"[]", "treatment", "must be an object"},
      {"{", "treatment", "line 1, column 1"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *json = document_text (refusals[i].document);
    g_autofree char *path = g_strconcat (refusals[i].path, ": ", NULL);
    assert_null (ep_treatment_from_json (json, strlen (json), ep_currency_find ("USD"),
                                         TREATMENT_UUID, &error));
    assert_int_equal (error->domain, EP_FORMATS_ERROR);
    if (!g_str_has_prefix (error->message, path) ||
        strstr (error->message, refusals[i].reason) == NULL)
      fail_msg ("%s: %s", json, error->message);
  }
}

static void
texts_are_held_to_their_lengths (void **state)
{
  static const struct {
    const char *member;
    guint characters;
  } texts[] = {{"area", EP_AREA_MAX}, {"price_text", EP_PRICE_TEXT_MAX}};
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *longest = g_strnfill (texts[i].characters, 'x');
    g_autofree char *good =
        g_strdup_printf ("{\"name\": \"M\", \"sessions\": 1, %s\"%s\": \"%s\"}",
                         i == 0 ? "\"session_price\": \"1\", " : "", texts[i].member, longest);
    g_autofree char *bad =
        g_strdup_printf ("{\"name\": \"M\", \"sessions\": 1, %s\"%s\": \"%sx\"}",
                         i == 0 ? "\"session_price\": \"1\", " : "", texts[i].member, longest);
    g_autoptr (EpTreatment) treatment = ep_treatment_from_json (
        good, strlen (good), ep_currency_find ("USD"), TREATMENT_UUID, NULL);
    assert_non_null (treatment);
    assert_null (ep_treatment_from_json (bad, strlen (bad), ep_currency_find ("USD"),
                                         TREATMENT_UUID, &error));
    assert_true (g_str_has_prefix (error->message, texts[i].member));
  }
}

static void
a_uuid_of_another_form_is_refused (void **state)
{
  static const char *const uuids[] = {"", "0b5d4c52", TREATMENT_UUID "0",
                                      "0b5d4c52-8a3e-4f0e-9d6a-3f1f2c7a9e1g"};
  g_autofree char *json = document_text (TREATMENT ("'area': 'Face'"));
  for (gsize i = 0; i < G_N_ELEMENTS (uuids); i++) {
    g_autoptr (GError) error = NULL;
    assert_null (
        ep_treatment_from_json (json, strlen (json), ep_currency_find ("USD"), uuids[i], &error));
    assert_string_equal (error->message, "treatment: has no UUID");
  }
}

static void
a_copy_says_the_same_and_lives_on_its_own (void **state)
{
  EpTreatment *treatment = treatment_full ();
  g_autoptr (EpTreatment) copy = ep_treatment_copy (treatment);
  assert_true (ep_treatment_equal (treatment, copy));
  assert_string_equal (treatment->uuid, copy->uuid);
  ep_course_set_name (&treatment->course, "Renamed");
  assert_false (ep_treatment_equal (treatment, copy));
  ep_treatment_free (treatment);
  assert_string_equal (copy->area, "Face");
  assert_string_equal (copy->course.name, "Microneedling, face");
  assert_string_equal (copy->course.extras[1].name, "Consultation");
}

static void
freeing_no_treatment_does_nothing (void **state)
{
  ep_treatment_free (NULL);
}

static void
treatments_differ_by_what_no_course_has_too (void **state)
{
  g_autoptr (EpTreatment) treatment = treatment_full ();
  g_autoptr (EpTreatment) other_area = treatment_full ();
  g_autoptr (EpTreatment) in_words = treatment_full ();
  g_autoptr (EpTreatment) other_words = treatment_full ();
  g_autoptr (EpTreatment) other_course = treatment_full ();
  g_free (other_area->area);
  other_area->area = g_strdup ("face");
  in_words->price_text = g_strdup ("from 300");
  other_words->price_text = g_strdup ("From 300");
  other_course->course.session_minutes++;
  assert_false (ep_treatment_equal (treatment, other_area));
  assert_false (ep_treatment_equal (treatment, in_words));
  assert_false (ep_treatment_equal (in_words, other_words));
  assert_false (ep_treatment_equal (treatment, other_course));
}

static void
a_treatment_is_told_by_kind_area_and_name_whatever_their_case (void **state)
{
  static const struct {
    const char *treatment;
    gboolean same;
  } others[] = {
      {"{'name': 'LASER, É', 'area': 'fACE', 'kind': 'laser', 'price_text': 'x', 'sessions': 9}",
       TRUE},
      {"{'name': 'Laser, é', 'area': 'Face', 'session_price': '1', 'sessions': 1}", FALSE},
      {"{'name': 'Laser, é', 'kind': 'laser', 'session_price': '1', 'sessions': 1}", FALSE},
      {"{'name': 'Laser', 'area': 'Face', 'kind': 'laser', 'session_price': '1', 'sessions': 1}",
       FALSE},
  };
  g_autoptr (EpTreatment) one = treatment_read (
      "{'name': 'Laser, é', 'area': 'Face', 'kind': 'laser', 'session_price': '1', 'sessions': 1}");
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autoptr (EpTreatment) other = treatment_read (others[i].treatment);
    assert_int_equal (ep_treatment_is_same (one, other), others[i].same);
  }
}

static void
any_treatment_written_as_json_reads_back_the_same (void **state)
{
  TestRandom random = test_random_new ();
  for (guint i = 0; i < 2000; i++) {
    g_autoptr (GError) error = NULL;
    const EpCurrency *currency = currency_random (&random);
    g_autoptr (EpTreatment) treatment = treatment_random (&random, currency);
    g_autofree char *json = ep_treatment_to_json (treatment, currency);
    g_autoptr (EpTreatment) again =
        ep_treatment_from_json (json, strlen (json), currency, treatment->uuid, &error);
    if (again == NULL)
      fail_msg ("%s\nis refused: %s", json, error->message);
    if (!ep_treatment_equal (treatment, again))
      fail_msg ("%s\nreads back as another treatment", json);
    assert_string_equal (treatment->uuid, again->uuid);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_new_treatment_has_the_defaults_and_a_uuid_of_its_own),
      cmocka_unit_test (every_member_is_read),
      cmocka_unit_test (a_price_in_words_stands_in_place_of_the_session_price),
      cmocka_unit_test (what_no_price_list_can_hold_is_refused_with_its_path),
      cmocka_unit_test (texts_are_held_to_their_lengths),
      cmocka_unit_test (a_uuid_of_another_form_is_refused),
      cmocka_unit_test (a_copy_says_the_same_and_lives_on_its_own),
      cmocka_unit_test (freeing_no_treatment_does_nothing),
      cmocka_unit_test (treatments_differ_by_what_no_course_has_too),
      cmocka_unit_test (a_treatment_is_told_by_kind_area_and_name_whatever_their_case),
      cmocka_unit_test (any_treatment_written_as_json_reads_back_the_same),
  };
  return cmocka_run_group_tests_name ("treatment", tests, NULL, NULL);
}
