#include "price-list-support.h"
#include "price-list/price-list-draft.h"

#include <sqlite3.h>

typedef struct {
  ClinicFixture clinic;
  EpPriceList *list;
  EpPriceListDraft *draft;
  char *told;
  guint n_put_in_use;
  guint n_closed;
} Fixture;

static const EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};
static const EpInput size = {EP_FIELD_PACKAGE_SESSIONS, 0, 0};
static const EpInput other_size = {EP_FIELD_PACKAGE_SESSIONS, 0, 1};
static const EpInput maintenance = {EP_FIELD_MAINTENANCE_MONTHS, 0, 0};

static void
free_treatment (gpointer treatment)
{
  ep_treatment_free (treatment);
}

static void
told_cb (Fixture *fixture, const char *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static void
put_in_use_cb (Fixture *fixture)
{
  fixture->n_put_in_use++;
}

static void
closed_cb (Fixture *fixture)
{
  fixture->n_closed++;
}

static void
open_draft (Fixture *fixture)
{
  g_autoptr (GPtrArray) treatments =
      price_list_read (fixture->clinic.path, fixture->list->uuid, fixture->list);

  fixture->draft = ep_price_list_draft_new (fixture->clinic.clinic, fixture->list, treatments);
  g_signal_connect_swapped (fixture->draft, "told", G_CALLBACK (told_cb), fixture);
  g_signal_connect_swapped (fixture->draft, "put-in-use", G_CALLBACK (put_in_use_cb), fixture);
  g_signal_connect_swapped (fixture->draft, "closed", G_CALLBACK (closed_cb), fixture);
}

/* A draft of Face at 300.00 and Scalp at 260.00. */
static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (GPtrArray) treatments = g_ptr_array_new_with_free_func (free_treatment);

  clinic_fixture_set_up (&fixture->clinic, ep_formatter_new ("en_US"));
  g_ptr_array_add (treatments, price_list_treatment ("Microneedling, face", "Face",
                                                     EP_KIND_MICRONEEDLING, 30000));
  g_ptr_array_add (treatments, price_list_treatment ("Microneedling, scalp", "Scalp",
                                                     EP_KIND_MICRONEEDLING, 26000));
  fixture->list = ep_price_list_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));
  price_list_keep (fixture->clinic.path, fixture->list, treatments);
  open_draft (fixture);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_clear_object (&fixture->draft);
  clinic_fixture_tear_down (&fixture->clinic);
  g_free (fixture->list);
  g_free (fixture->told);
  g_free (fixture);
  return 0;
}

static void
enter (Fixture *fixture, EpInput input, const char *text)
{
  ep_input_holder_enter (EP_INPUT_HOLDER (fixture->draft), input, text);
}

static void
wait_until_kept (Fixture *fixture)
{
  while (!ep_price_list_draft_is_kept (fixture->draft) &&
         ep_price_list_draft_keep_fault (fixture->draft) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_kept (Fixture *fixture, const char *expected)
{
  EpPriceList list;
  g_autoptr (GPtrArray) treatments = NULL;
  g_autofree char *outline = NULL;

  wait_until_kept (fixture);
  treatments = price_list_read (fixture->clinic.path, fixture->list->uuid, &list);
  assert_non_null (treatments);
  outline = price_list_outline (treatments);
  assert_string_equal (outline, expected);
}

static void
assert_shown (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) treatments =
      ep_price_list_state_treatments (ep_price_list_draft_state (fixture->draft));
  g_autofree char *outline = price_list_outline (treatments);

  assert_string_equal (outline, expected);
}

static void
what_is_typed_is_kept_at_once (void **state)
{
  Fixture *fixture = *state;

  enter (fixture, price, "320");
  assert_kept (fixture, "Face 320.00, Scalp 260.00");
  ep_price_list_draft_choose (fixture->draft, 1);
  enter (fixture, price, "270.50");
  assert_kept (fixture, "Face 320.00, Scalp 270.50");
}

static void
every_edit_is_kept_though_the_window_closes_at_once (void **state)
{
  Fixture *fixture = *state;
  EpPriceList list;
  g_autoptr (GPtrArray) treatments = NULL;
  g_autofree char *outline = NULL;

  enter (fixture, price, "1");
  enter (fixture, price, "12");
  enter (fixture, price, "123");
  g_clear_object (&fixture->draft);
  clinic_fixture_close (&fixture->clinic);
  treatments = price_list_read (fixture->clinic.path, fixture->list->uuid, &list);
  outline = price_list_outline (treatments);
  assert_string_equal (outline, "Face 123.00, Scalp 260.00");
}

static void
what_is_typed_in_one_go_is_one_step (void **state)
{
  Fixture *fixture = *state;

  enter (fixture, price, "3");
  enter (fixture, price, "32");
  enter (fixture, price, "320");
  ep_price_list_draft_undo (fixture->draft);
  assert_shown (fixture, "Face 300.00, Scalp 260.00");
  assert_false (ep_price_list_draft_can_undo (fixture->draft));
  ep_price_list_draft_redo (fixture->draft);
  assert_kept (fixture, "Face 320.00, Scalp 260.00");
}

static void
a_price_in_words_is_kept_as_words (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *text = NULL;

  enter (fixture, price, "from 250");
  assert_int_equal (ep_price_list_draft_treatment (fixture->draft)->course.session_price_minor, 0);
  text = ep_input_holder_entry_text (EP_INPUT_HOLDER (fixture->draft), price);
  assert_string_equal (text, "from 250");
  assert_kept (fixture, "Face from 250, Scalp 260.00");
  ep_input_holder_step (EP_INPUT_HOLDER (fixture->draft), price, 1);
  assert_shown (fixture, "Face from 250, Scalp 260.00");
  enter (fixture, price, "250");
  assert_kept (fixture, "Face 250.00, Scalp 260.00");
}

static void
what_is_neither_a_number_nor_words_is_a_fault (void **state)
{
  static const char *const texts[] = {"", "3.0.0", "-5", "250-300", "99999999999"};
  Fixture *fixture = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    enter (fixture, price, texts[i]);
    assert_non_null (ep_input_holder_fault (EP_INPUT_HOLDER (fixture->draft), price));
    assert_true (ep_price_list_draft_has_fault (fixture->draft, 0));
    assert_shown (fixture, "Face 300.00, Scalp 260.00");
  }
  ep_price_list_draft_undo (fixture->draft);
  assert_false (ep_price_list_draft_has_any_fault (fixture->draft));
}

static void
a_fault_stays_with_its_treatment (void **state)
{
  Fixture *fixture = *state;

  enter (fixture, price, "?");
  ep_price_list_draft_choose (fixture->draft, 1);
  assert_null (ep_input_holder_fault (EP_INPUT_HOLDER (fixture->draft), price));
  assert_true (ep_price_list_draft_has_fault (fixture->draft, 0));
  assert_false (ep_price_list_draft_has_fault (fixture->draft, 1));
  ep_price_list_draft_choose (fixture->draft, 0);
  assert_string_equal (ep_input_holder_fault (EP_INPUT_HOLDER (fixture->draft), price)->text, "?");
}

static void
a_name_that_another_treatment_has_is_a_fault (void **state)
{
  Fixture *fixture = *state;

  ep_price_list_draft_enter_text (fixture->draft, EP_TREATMENT_NAME, "MICRONEEDLING, SCALP");
  assert_null (ep_price_list_draft_text_fault (fixture->draft, EP_TREATMENT_NAME));
  ep_price_list_draft_enter_text (fixture->draft, EP_TREATMENT_AREA, "scalp");
  assert_string_equal (ep_price_list_draft_text_fault (fixture->draft, EP_TREATMENT_AREA),
                       "There is a treatment of this name and area already");
  assert_string_equal (ep_price_list_draft_text (fixture->draft, EP_TREATMENT_AREA), "scalp");
  ep_price_list_draft_enter_text (fixture->draft, EP_TREATMENT_AREA, "scalp, back");
  assert_null (ep_price_list_draft_text_fault (fixture->draft, EP_TREATMENT_AREA));
  ep_price_list_draft_enter_text (fixture->draft, EP_TREATMENT_NAME, "  ");
  assert_string_equal (ep_price_list_draft_text_fault (fixture->draft, EP_TREATMENT_NAME),
                       "Needs a name");
  assert_kept (fixture, "scalp, back 300.00, Scalp 260.00");
}

static void
type_the_other_one (Fixture *fixture)
{
  ep_price_list_draft_choose (fixture->draft, 0);
  ep_price_list_draft_enter_text (fixture->draft, EP_TREATMENT_NAME, "Microneedling, scalp");
  ep_price_list_draft_enter_text (fixture->draft, EP_TREATMENT_AREA, "Scalp");
  assert_non_null (ep_price_list_draft_text_fault (fixture->draft, EP_TREATMENT_AREA));
}

static void
a_name_is_no_fault_any_more_when_nothing_else_has_it (void **state)
{
  Fixture *fixture = *state;

  type_the_other_one (fixture);
  ep_price_list_draft_enter_text (fixture->draft, EP_TREATMENT_NAME, "Needling");
  assert_false (ep_price_list_draft_has_any_fault (fixture->draft));
  assert_kept (fixture, "Scalp 300.00, Scalp 260.00");
  ep_price_list_draft_undo (fixture->draft);
  assert_kept (fixture, "Face 300.00, Scalp 260.00");

  type_the_other_one (fixture);
  ep_price_list_draft_set_kind (fixture->draft, EP_KIND_LASER);
  assert_false (ep_price_list_draft_has_any_fault (fixture->draft));
  assert_kept (fixture, "Scalp 300.00, Scalp 260.00");
  ep_price_list_draft_undo (fixture->draft);

  type_the_other_one (fixture);
  ep_price_list_draft_choose (fixture->draft, 1);
  ep_price_list_draft_remove (fixture->draft);
  assert_false (ep_price_list_draft_has_any_fault (fixture->draft));
  assert_kept (fixture, "Scalp 300.00");
  ep_price_list_draft_undo (fixture->draft);
  assert_kept (fixture, "Face 300.00, Scalp 260.00");
}

static void
treatments_are_added_duplicated_moved_and_removed (void **state)
{
  Fixture *fixture = *state;
  guint place;

  ep_price_list_draft_add (fixture->draft, EP_ADD_PLAIN);
  assert_string_equal (ep_price_list_draft_treatment (fixture->draft)->course.name,
                       "Microneedling");
  assert_true (ep_price_list_draft_chosen (fixture->draft, &place));
  assert_int_equal (place, 2);
  assert_kept (fixture, "Face 300.00, Scalp 260.00,  0.00");
  ep_price_list_draft_choose (fixture->draft, 0);
  ep_price_list_draft_add (fixture->draft, EP_ADD_DUPLICATE);
  assert_string_equal (ep_price_list_draft_treatment (fixture->draft)->course.name,
                       "Microneedling, face 2");
  assert_kept (fixture, "Face 300.00, Face 300.00, Scalp 260.00,  0.00");
  ep_price_list_draft_move (fixture->draft, TRUE);
  assert_false (ep_price_list_draft_can_move (fixture->draft, TRUE));
  ep_price_list_draft_remove (fixture->draft);
  assert_kept (fixture, "Face 300.00, Scalp 260.00,  0.00");
  assert_string_equal (ep_price_list_draft_treatment (fixture->draft)->course.name,
                       "Microneedling, face");
  ep_price_list_draft_undo (fixture->draft);
  assert_kept (fixture, "Face 300.00, Face 300.00, Scalp 260.00,  0.00");
}

static void
the_next_treatment_has_the_settings_but_no_prices (void **state)
{
  Fixture *fixture = *state;
  const EpCourse *course;

  enter (fixture, maintenance, "6");
  ep_price_list_draft_add_package (fixture->draft);
  ep_price_list_draft_add_package (fixture->draft);
  ep_price_list_draft_set_package_by (fixture->draft, 1, TRUE);
  ep_price_list_draft_add (fixture->draft, EP_ADD_NEXT);
  course = &ep_price_list_draft_treatment (fixture->draft)->course;
  assert_int_equal (course->maintenance.every_months, 6);
  assert_int_equal (course->session_price_minor, 0);
  assert_int_equal (course->n_packages, 1);
  assert_true (course->packages[0].by_percent);
  assert_string_equal (ep_price_list_draft_treatment (fixture->draft)->area, "");
}

static void
an_empty_list_can_be_filled (void **state)
{
  Fixture *fixture = *state;

  ep_price_list_draft_remove (fixture->draft);
  ep_price_list_draft_remove (fixture->draft);
  assert_null (ep_price_list_draft_treatment (fixture->draft));
  ep_price_list_draft_remove (fixture->draft);
  enter (fixture, price, "5");
  assert_kept (fixture, "");
  ep_price_list_draft_add (fixture->draft, EP_ADD_NEXT);
  enter (fixture, price, "5");
  assert_kept (fixture, " 5.00");
}

static void
two_packages_of_one_size_are_a_fault (void **state)
{
  Fixture *fixture = *state;

  ep_price_list_draft_add_package (fixture->draft);
  ep_price_list_draft_add_package (fixture->draft);
  enter (fixture, size, "4");
  assert_string_equal (ep_input_holder_fault (EP_INPUT_HOLDER (fixture->draft), size)->message,
                       "There is a package of this size already");
  enter (fixture, size, "40");
  assert_null (ep_input_holder_fault (EP_INPUT_HOLDER (fixture->draft), size));
  assert_int_equal (ep_price_list_draft_treatment (fixture->draft)->course.packages[0].price_minor,
                    90000);
  enter (fixture, size, "4");
  enter (fixture, other_size, "5");
  assert_null (ep_input_holder_fault (EP_INPUT_HOLDER (fixture->draft), size));
  assert_int_equal (ep_price_list_draft_treatment (fixture->draft)->course.packages[0].sessions, 4);
  ep_price_list_draft_undo (fixture->draft);
  assert_int_equal (ep_price_list_draft_treatment (fixture->draft)->course.packages[0].sessions,
                    40);
}

static void
a_package_is_not_for_nothing_where_the_price_is_in_words (void **state)
{
  Fixture *fixture = *state;
  const EpPackage *package;

  enter (fixture, price, "on request");
  ep_price_list_draft_add_package (fixture->draft);
  package = &ep_price_list_draft_treatment (fixture->draft)->course.packages[0];
  assert_true (package->by_percent);
  assert_int_equal (package->percent_off_ppm, 0);
}

static void
a_dearer_package_is_odd_and_words_are_not (void **state)
{
  Fixture *fixture = *state;

  ep_price_list_draft_add_package (fixture->draft);
  assert_int_equal (ep_price_list_draft_odds (fixture->draft, 0)->len, 0);
  enter (fixture, (EpInput){EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0}, "1000");
  assert_int_equal (ep_price_list_draft_odds (fixture->draft, 0)->len, 1);
  enter (fixture, price, "on request");
  assert_int_equal (ep_price_list_draft_odds (fixture->draft, 0)->len, 0);
}

static void
edits_of_another_desk_come_in (void **state)
{
  Fixture *fixture = *state;
  EpPriceList list;
  g_autoptr (GPtrArray) theirs = price_list_read (fixture->clinic.path, fixture->list->uuid, &list);

  ((EpTreatment *)theirs->pdata[1])->course.session_price_minor = 28000;
  price_list_keep (fixture->clinic.path, &list, theirs);
  enter (fixture, price, "320");
  assert_kept (fixture, "Face 320.00, Scalp 280.00");
  assert_shown (fixture, "Face 320.00, Scalp 280.00");
  assert_string_equal (fixture->told,
                       "This price list was changed at another desk too. Both changes are kept.");
  enter (fixture, price, "330");
  assert_kept (fixture, "Face 330.00, Scalp 280.00");
}

static void
the_own_edit_stays_where_another_desk_changed_the_same (void **state)
{
  Fixture *fixture = *state;
  EpPriceList list;
  g_autoptr (GPtrArray) theirs = price_list_read (fixture->clinic.path, fixture->list->uuid, &list);

  ((EpTreatment *)theirs->pdata[0])->course.session_price_minor = 28000;
  price_list_keep (fixture->clinic.path, &list, theirs);
  enter (fixture, price, "320");
  enter (fixture, price, "320.50");
  assert_kept (fixture, "Face 320.50, Scalp 260.00");
  assert_string_equal (fixture->told,
                       "This price list was changed at another desk too. Where both changed a "
                       "treatment, yours is kept.");
}

static void
a_version_that_another_desk_put_in_use_is_closed (void **state)
{
  Fixture *fixture = *state;
  EpPriceList list = *fixture->list;

  {
    g_autoptr (EpStore) store = ep_store_open (fixture->clinic.path, NULL);

    list.in_use = TRUE;
    assert_true (ep_store_put_price_list (store, &list, NULL));
  }
  enter (fixture, price, "320");
  assert_kept (fixture, "Face 300.00, Scalp 260.00");
  assert_int_equal (fixture->n_closed, 1);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
what_cannot_be_kept_is_told_and_kept_later (void **state)
{
  Fixture *fixture = *state;
  sqlite3 *other = NULL;
  guint n_changes = 0;

  assert_int_equal (sqlite3_open (fixture->clinic.path, &other), SQLITE_OK);
  sqlite3_busy_timeout (other, 20000);
  assert_int_equal (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
  g_signal_connect_swapped (fixture->draft, "kept-changed", G_CALLBACK (count_cb), &n_changes);
  enter (fixture, price, "320");
  wait_until_kept (fixture);
  assert_true (g_error_matches (ep_price_list_draft_keep_fault (fixture->draft), EP_STORE_ERROR,
                                EP_STORE_ERROR_BUSY));
  assert_false (ep_price_list_draft_is_kept (fixture->draft));
  assert_shown (fixture, "Face 320.00, Scalp 260.00");
  assert_int_equal (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (other);
  ep_price_list_draft_keep (fixture->draft);
  while (!ep_price_list_draft_is_kept (fixture->draft))
    g_main_context_iteration (NULL, TRUE);
  assert_int_equal (n_changes, 2);
  assert_kept (fixture, "Face 320.00, Scalp 260.00");
}

static void
a_version_is_put_in_use_whole (void **state)
{
  Fixture *fixture = *state;
  EpPriceList list;
  g_autoptr (GPtrArray) treatments = NULL;

  enter (fixture, price, "320");
  ep_price_list_draft_put_in_use (fixture->draft, ep_day_from_ymd (2027, 1, 1));
  wait_until_kept (fixture);
  assert_int_equal (fixture->n_put_in_use, 1);
  assert_true (ep_price_list_draft_is_in_use (fixture->draft));
  treatments = price_list_read (fixture->clinic.path, fixture->list->uuid, &list);
  assert_true (list.in_use);
  assert_int_equal (list.counts_from, ep_day_from_ymd (2027, 1, 1));
  assert_false (list.example);
  enter (fixture, price, "1");
  assert_kept (fixture, "Face 320.00, Scalp 260.00");
}

static void
what_another_desk_did_is_seen_before_it_is_put_in_use (void **state)
{
  Fixture *fixture = *state;
  EpPriceList list;
  g_autoptr (GPtrArray) theirs = price_list_read (fixture->clinic.path, fixture->list->uuid, &list);
  g_autoptr (GPtrArray) kept = NULL;

  ((EpTreatment *)theirs->pdata[1])->course.session_price_minor = 28000;
  price_list_keep (fixture->clinic.path, &list, theirs);
  ep_price_list_draft_put_in_use (fixture->draft, ep_day_from_ymd (2027, 1, 1));
  wait_until_kept (fixture);
  assert_int_equal (fixture->n_put_in_use, 0);
  assert_non_null (fixture->told);
  kept = price_list_read (fixture->clinic.path, fixture->list->uuid, &list);
  assert_false (list.in_use);
}

#define CASE(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (what_is_typed_is_kept_at_once),
      CASE (every_edit_is_kept_though_the_window_closes_at_once),
      CASE (what_is_typed_in_one_go_is_one_step),
      CASE (a_price_in_words_is_kept_as_words),
      CASE (what_is_neither_a_number_nor_words_is_a_fault),
      CASE (a_fault_stays_with_its_treatment),
      CASE (a_name_that_another_treatment_has_is_a_fault),
      CASE (a_name_is_no_fault_any_more_when_nothing_else_has_it),
      CASE (treatments_are_added_duplicated_moved_and_removed),
      CASE (the_next_treatment_has_the_settings_but_no_prices),
      CASE (an_empty_list_can_be_filled),
      CASE (two_packages_of_one_size_are_a_fault),
      CASE (a_package_is_not_for_nothing_where_the_price_is_in_words),
      CASE (a_dearer_package_is_odd_and_words_are_not),
      CASE (edits_of_another_desk_come_in),
      CASE (the_own_edit_stays_where_another_desk_changed_the_same),
      CASE (a_version_that_another_desk_put_in_use_is_closed),
      CASE (what_cannot_be_kept_is_told_and_kept_later),
      CASE (a_version_is_put_in_use_whole),
      CASE (what_another_desk_did_is_seen_before_it_is_put_in_use),
  };

  return cmocka_run_group_tests_name ("price list draft", tests, NULL, NULL);
}
