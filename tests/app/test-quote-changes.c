#include "quotes/quote-changes.h"

#include "desk/desk-state-treatments.h"
#include "desk/example.h"
#include "list-support.h"

#include <engine/comparison.h>
#include <string.h>

/* The example with the list's first treatments, and the list of today, to be changed. */
typedef struct {
  EpFormatter *formatter;
  EpDeskState *quote;
  GPtrArray *today;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (EpDeskState) example = NULL;
  g_autoptr (GPtrArray) list = list_new ();

  fixture->formatter = ep_formatter_new ("en_US");
  example = ep_example_new (fixture->formatter, LIST_BEFORE);
  fixture->quote = ep_desk_state_from_price_list (example, LIST_BEFORE, ep_currency_find ("USD"),
                                                  LIST_BEFORE, list);
  fixture->today = list_new ();
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  ep_desk_state_unref (fixture->quote);
  g_ptr_array_unref (fixture->today);
  ep_formatter_free (fixture->formatter);
  g_free (fixture);
  return 0;
}

static EpQuoteChanges *
changes_of (const Fixture *fixture)
{
  GError *error = NULL;
  EpQuoteChanges *changes = ep_quote_changes_new (fixture->formatter, fixture->quote, 0, LIST_TODAY,
                                                  fixture->today, &error);

  assert_null (error);
  return changes;
}

/* The changes of an array, one a line. */
static char *
told (const GPtrArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const EpQuoteChange *change = g_ptr_array_index (changes, i);

    g_string_append_printf (text, "%s: %s -> %s\n", change->label, change->before, change->after);
  }
  return g_string_free (text, FALSE);
}

static const EpCourseChanges *
course_of (const EpQuoteChanges *changes, guint course)
{
  return g_ptr_array_index (changes->courses, course);
}

static void
assert_told (const GPtrArray *changes, const char *expected)
{
  g_autofree char *text = told (changes);

  assert_string_equal (text, expected);
}

static void
nothing_changes_with_the_same_list (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpQuoteChanges) changes = changes_of (fixture);

  assert_false (changes->differs);
  assert_int_equal (changes->courses->len, 2);
  assert_told (course_of (changes, 0)->changes, "");
  assert_told (course_of (changes, 1)->changes, "");
  assert_string_equal (changes->headline_before, changes->headline_after);
  assert_int_equal (changes->prices_of, LIST_BEFORE);
}

static void
every_figure_is_told_before_and_after (void **state)
{
  const Fixture *fixture = *state;
  EpCourse *face = &list_get (fixture->today, LIST_FACE)->course;
  g_autoptr (EpQuoteChanges) changes = NULL;

  face->session_price_minor = 32050;
  face->sessions = (EpSessions){4, 6, 8};
  face->interval = (EpInterval){5, EP_UNIT_WEEKS};
  face->refund = EP_REFUND_PRO_RATA;
  face->discount_ppm = 82500;
  face->maintenance = (EpMaintenance){1, FALSE, 0};
  face->session_minutes = 30;
  face->downtime_tenths = 20;
  changes = changes_of (fixture);
  assert_true (changes->differs);
  assert_told (course_of (changes, 0)->changes, "Session price: $300.00 -> $320.50\n"
                                                "Sessions: 5 (4 to 6) -> 6 (4 to 8)\n"
                                                "Interval: 1 month apart -> 5 weeks apart\n"
                                                "Unfinished package: Rest over single price -> By "
                                                "sessions left\n"
                                                "Discount: 5% -> 8.25%\n"
                                                "Maintenance: Every 6 months -> Every 1 month\n"
                                                "Maintenance price: $250.00 -> As a session\n"
                                                "Minutes a session: 20 -> 30\n"
                                                "Days of downtime: 1.5 -> 2\n");
}

static void
packages_and_extras_come_go_and_change (void **state)
{
  const Fixture *fixture = *state;
  EpCourse *face = &list_get (fixture->today, LIST_FACE)->course;
  g_autoptr (EpQuoteChanges) changes = NULL;

  face->packages[0] = (EpPackage){.sessions = 8, .price_minor = 200000};
  face->packages[1].percent_off_ppm = 200000;
  face->extras[0].per = EP_PER_COURSE;
  ep_course_add_extra (face, "Serum", 1000, EP_PER_SESSION);
  ep_course_add_extra (face, "Consultation", 5000, EP_PER_COURSE);
  changes = changes_of (fixture);
  assert_told (course_of (changes, 0)->changes, "Package of 3: $810.00 -> none\n"
                                                "Package of 6: 15% off -> 20% off\n"
                                                "Package of 8: none -> $2,000.00\n"
                                                "Serum: $25.00 a session -> $25.00 once\n"
                                                "Serum: none -> $10.00 a session\n"
                                                "Consultation: none -> $50.00 once\n");
}

static void
totals_are_those_of_the_comparisons_to_the_cent (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpQuoteChanges) changes = NULL;

  list_get (fixture->today, LIST_FRACTIONAL)->course.session_price_minor = 64999;
  changes = changes_of (fixture);
  assert_told (course_of (changes, 0)->totals, "For the course: $1,464.50 -> $1,464.50\n"
                                               "Over 36 months: $2,714.50 -> $2,714.50\n");
  assert_told (course_of (changes, 1)->totals, "For the course: $1,950.00 -> $1,949.97\n"
                                               "Over 36 months: $1,950.00 -> $1,949.97\n");
  assert_told (changes->answers, "Laser costs, for the course: $485.50 more -> $485.47 more\n"
                                 "Laser costs, over 36 months: $764.50 less -> $764.53 less\n");
}

static void
who_is_cheaper_is_told_before_and_after (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpQuoteChanges) changes = NULL;

  list_get (fixture->today, LIST_FRACTIONAL)->course.session_price_minor = 20000;
  changes = changes_of (fixture);
  assert_string_equal (changes->headline_before, "Who is cheaper changes 2 times in 36 months.");
  assert_string_equal (changes->headline_after,
                       "Laser is cheaper, for the course and over 36 months.");
}

static void
words_are_told_as_words (void **state)
{
  Fixture *fixture = *state;
  EpTreatment *face = list_get (fixture->today, LIST_FACE);
  g_autoptr (EpQuoteChanges) changes = NULL;

  face->price_text = g_strdup ("from 320");
  face->course.session_price_minor = 0;
  changes = changes_of (fixture);
  assert_told (course_of (changes, 0)->changes, "Session price: $300.00 -> “from 320”\n");
}

static void
a_treatment_that_is_gone_keeps_its_figures (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpQuoteChanges) changes = NULL;

  g_ptr_array_remove_index (fixture->today, LIST_FRACTIONAL);
  changes = changes_of (fixture);
  assert_true (changes->differs);
  assert_true (course_of (changes, 1)->is_gone);
  assert_false (course_of (changes, 0)->is_gone);
  assert_told (course_of (changes, 1)->changes, "");
}

static void
months_that_grow_are_told (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpDeskState) few =
      ep_desk_state_with (fixture->quote, (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0}, 5);
  g_autoptr (EpQuoteChanges) changes = NULL;
  g_autofree char *text = NULL;

  ep_desk_state_unref (fixture->quote);
  fixture->quote = ep_desk_state_ref (few);
  list_get (fixture->today, LIST_FACE)->course.sessions = (EpSessions){8, 8, 8};
  changes = changes_of (fixture);
  text = told (changes->answers);
  assert_true (g_str_has_prefix (text, "Months compared: 5 -> 8\n"));
  assert_non_null (strstr (text, "Laser costs, over all months compared: "));
}

static void
a_ratio_follows_the_price_it_relates_to (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpDeskState) ratio =
      ep_desk_state_with (fixture->quote, (EpInput){EP_FIELD_PRICE_RATIO_E4, 1, 0}, 20000);
  g_autoptr (EpQuoteChanges) changes = NULL;

  ep_desk_state_unref (fixture->quote);
  fixture->quote = ep_desk_state_ref (ratio);
  list_get (fixture->today, LIST_FACE)->course.session_price_minor = 32000;
  changes = changes_of (fixture);
  assert_told (course_of (changes, 1)->changes, "Session price: $600.00 -> $640.00\n");
}

static void
what_can_not_be_worked_out_is_an_error (void **state)
{
  const Fixture *fixture = *state;
  EpCourse *face = &list_get (fixture->today, LIST_FACE)->course;
  g_autoptr (GError) error = NULL;

  face->sessions = (EpSessions){100, 100, 100};
  face->interval = (EpInterval){24, EP_UNIT_MONTHS};
  assert_null (ep_quote_changes_new (fixture->formatter, fixture->quote, 0, LIST_TODAY,
                                     fixture->today, &error));
  assert_int_equal (error->code, EP_ENGINE_ERROR_HORIZON);
}

static void
every_pair_has_its_answer (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpDeskState) three = ep_desk_state_add_laser (fixture->quote, "Laser 2");
  g_autoptr (EpQuoteChanges) changes = NULL;

  ep_desk_state_unref (fixture->quote);
  fixture->quote = ep_desk_state_ref (three);
  list_get (fixture->today, LIST_FRACTIONAL)->course.session_price_minor = 66000;
  changes = changes_of (fixture);
  assert_int_equal (changes->courses->len, 3);
  assert_int_equal (changes->answers->len, 4);
  assert_string_equal (course_of (changes, 2)->name, "Laser 2");
  assert_told (course_of (changes, 2)->changes, "Session price: $650.00 -> $660.00\n");
}

#define CASE(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (nothing_changes_with_the_same_list),
      CASE (every_figure_is_told_before_and_after),
      CASE (packages_and_extras_come_go_and_change),
      CASE (totals_are_those_of_the_comparisons_to_the_cent),
      CASE (who_is_cheaper_is_told_before_and_after),
      CASE (words_are_told_as_words),
      CASE (a_treatment_that_is_gone_keeps_its_figures),
      CASE (months_that_grow_are_told),
      CASE (a_ratio_follows_the_price_it_relates_to),
      CASE (what_can_not_be_worked_out_is_an_error),
      CASE (every_pair_has_its_answer),
  };

  return cmocka_run_group_tests_name ("quote-changes", tests, NULL, NULL);
}
