#include "desk-support.h"
#include "desk/desk-state-treatments.h"
#include "desk/example.h"
#include "list-support.h"

#include <engine/money.h>

static const EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};
static const EpInput laser_price = {EP_FIELD_SESSION_PRICE_MINOR, 1, 0};
static const EpInput sessions = {EP_FIELD_SESSIONS_LIKELY, 0, 0};
static const EpInput horizon = {EP_FIELD_HORIZON_MONTHS, 0, 0};

/* The example in dollars, and the list. */
typedef struct {
  GPtrArray *list;
  EpDeskState *example;
  EpFormatter *formatter;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->formatter = ep_formatter_new ("en_US");
  fixture->example = ep_example_new (fixture->formatter, LIST_BEFORE);
  fixture->list = list_new ();
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  ep_desk_state_unref (fixture->example);
  g_ptr_array_unref (fixture->list);
  ep_formatter_free (fixture->formatter);
  g_free (fixture);
  return 0;
}

static gint64
value_of (EpDeskState *state, EpInput input)
{
  return ep_input_get (ep_desk_state_scenario (state), input);
}

static const EpCourse *
course_of (EpDeskState *state, guint course)
{
  return &ep_desk_state_scenario (state)->courses[course];
}

static EpDeskState *
choose (const Fixture *fixture, EpDeskState *state, guint course, guint treatment)
{
  return ep_desk_state_with_treatment (state, course, list_get (fixture->list, treatment),
                                       LIST_BEFORE);
}

/* The state with one more edit. */
static EpDeskState *
edit (EpDeskState *state, EpField field, guint course, gint64 value)
{
  EpDeskState *next = ep_desk_state_with (state, (EpInput){field, course, 0}, value);

  ep_desk_state_unref (state);
  return next;
}

static void
a_treatment_fills_all_of_a_course (void **state)
{
  const Fixture *fixture = *state;
  const EpTreatment *face = list_get (fixture->list, LIST_FACE);
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);

  assert_true (ep_course_equal (course_of (filled, 0), &face->course));
  assert_true (ep_course_equal (course_of (filled, 1), course_of (fixture->example, 1)));
  for (guint field = EP_FIELD_SESSION_PRICE_MINOR; field < EP_FIELDS; field++) {
    EpInput input = {(EpField)field, 0, 0};

    assert_int_equal (ep_desk_state_source (filled, input), EP_SOURCE_CLINIC);
    assert_false (ep_desk_state_edited (filled, input));
  }
}

static void
the_state_knows_which_treatment_of_which_list (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);
  const EpListedTreatment *listed = ep_desk_state_listed (filled, 0);

  assert_string_equal (listed->uuid, list_get (fixture->list, LIST_FACE)->uuid);
  assert_int_equal (listed->counts_from, LIST_BEFORE);
  assert_string_equal (ep_listed_treatment_label (listed), "Face");
  assert_null (ep_desk_state_listed (filled, 1));
  assert_null (ep_desk_state_listed (fixture->example, 0));
  assert_int_equal (ep_desk_state_prices_of (filled), LIST_BEFORE);
  assert_int_equal (ep_desk_state_prices_of (fixture->example), 0);
}

static void
a_treatment_without_an_area_goes_by_its_name (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_SCALP);

  assert_string_equal (ep_listed_treatment_label (ep_desk_state_listed (filled, 0)), "Scalp");
}

static void
the_same_figures_of_another_list_are_another_state (void **state)
{
  const Fixture *fixture = *state;
  const EpTreatment *face = list_get (fixture->list, LIST_FACE);
  g_autoptr (EpDeskState) before =
      ep_desk_state_with_treatment (fixture->example, 0, face, LIST_BEFORE);
  g_autoptr (EpDeskState) again = ep_desk_state_with_treatment (before, 0, face, LIST_BEFORE);
  g_autoptr (EpDeskState) today = ep_desk_state_with_treatment (before, 0, face, LIST_TODAY);

  assert_true (ep_desk_state_equal (before, again));
  assert_false (ep_desk_state_equal (before, today));
}

static void
the_first_course_takes_any_kind (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FRACTIONAL);

  assert_int_equal (course_of (filled, 0)->kind, EP_KIND_LASER);
  assert_int_equal (value_of (filled, price), 65000);
}

static void
a_treatment_ends_a_ratio (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 1, LIST_FRACTIONAL);

  assert_int_equal (course_of (filled, 1)->pricing, EP_PRICING_PRICE);
  assert_int_equal (value_of (filled, laser_price), 65000);
}

static void
words_in_place_of_a_price_are_no_number (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) scalp = choose (fixture, fixture->example, 0, LIST_SCALP);
  g_autoptr (EpDeskState) light = choose (fixture, fixture->example, 1, LIST_LIGHT);

  assert_int_equal (value_of (scalp, price), 30000);
  assert_string_equal (ep_desk_state_price_text (scalp, 0), "from 250");
  assert_null (ep_desk_state_price_text (scalp, 1));
  /* what the ratio of 4 made of it */
  assert_int_equal (value_of (light, laser_price), 120000);
  assert_string_equal (ep_desk_state_price_text (light, 1), "on request");
}

static void
the_words_stand_until_a_price_is_typed (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) scalp = choose (fixture, fixture->example, 0, LIST_SCALP);
  g_autoptr (EpDeskState) typed = ep_desk_state_with (scalp, price, 26000);
  g_autoptr (EpDeskState) same = ep_desk_state_with (scalp, price, 30000);
  g_autoptr (EpDeskState) other = ep_desk_state_with (scalp, sessions, 7);

  assert_null (ep_desk_state_price_text (typed, 0));
  assert_true (ep_desk_state_edited (typed, price));
  assert_null (ep_desk_state_price_text (same, 0));
  assert_non_null (ep_desk_state_price_text (other, 0));
}

static void
months_that_are_too_few_become_enough (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) few = ep_desk_state_with (fixture->example, horizon, 5);
  g_autoptr (EpDeskState) none = ep_desk_state_with (fixture->example, horizon, 0);
  g_autoptr (EpDeskState) raised = NULL;
  g_autoptr (EpDeskState) kept = NULL;
  g_autoptr (EpDeskState) left_out = NULL;

  list_get (fixture->list, LIST_FACE)->course.sessions = (EpSessions){8, 8, 8};
  raised = choose (fixture, few, 0, LIST_FACE);
  kept = choose (fixture, fixture->example, 0, LIST_FACE);
  left_out = choose (fixture, none, 0, LIST_FACE);
  assert_int_equal (value_of (raised, horizon), 8);
  assert_false (ep_desk_state_edited (raised, horizon));
  assert_int_equal (ep_desk_state_source (raised, horizon), EP_SOURCE_RAISED);
  assert_int_equal (value_of (kept, horizon), 36);
  assert_false (ep_desk_state_edited (kept, horizon));
  assert_int_equal (value_of (left_out, horizon), 0);
}

static void
a_treatment_goes_where_its_course_goes (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 1, LIST_FRACTIONAL);
  EpCourseOrder order = ep_course_order_moved (ep_desk_state_scenario (filled), 1, 0);
  g_autoptr (EpDeskState) moved = ep_desk_state_with_order (filled, &order);
  g_autoptr (EpDeskState) added = ep_desk_state_add_laser (filled, "Laser 2");

  assert_string_equal (ep_desk_state_listed (moved, 0)->name, "Fractional, face");
  assert_null (ep_desk_state_listed (moved, 1));
  assert_string_equal (ep_desk_state_listed (added, 2)->name, "Fractional, face");
}

static void
another_currency_leaves_no_price_of_the_clinic (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);
  g_autoptr (EpDeskState) euros = ep_desk_state_with_currency (filled, ep_currency_find ("EUR"));
  g_autoptr (EpDeskState) dollars = ep_desk_state_with_currency (filled, ep_currency_find ("USD"));

  assert_true (ep_desk_state_edited (euros, price));
  assert_true (ep_desk_state_edited (euros, (EpInput){EP_FIELD_EXTRA_PRICE_MINOR, 0, 0}));
  assert_false (ep_desk_state_edited (euros, sessions));
  assert_false (ep_desk_state_edited (dollars, price));
}

static void
todays_prices_replace_what_came_from_the_list (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);
  g_autoptr (GPtrArray) list = list_new ();
  EpTreatment *face = list_get (list, LIST_FACE);
  g_autoptr (EpDeskState) today = NULL;

  face->course.session_price_minor = 32000;
  face->course.packages[0].price_minor = 84000;
  face->course.n_packages = 1;
  face->course.extras[0].price_minor = 3000;
  face->course.interval = (EpInterval){5, EP_UNIT_WEEKS};
  face->course.maintenance = (EpMaintenance){4, FALSE, 0};
  face->course.discount_ppm = 0;
  face->course.refund = EP_REFUND_NONE;
  today = ep_desk_state_with_todays_prices (filled, LIST_TODAY, list);
  assert_true (ep_course_equal (course_of (today, 0), &face->course));
  assert_int_equal (ep_desk_state_listed (today, 0)->counts_from, LIST_TODAY);
  assert_true (ep_course_equal (course_of (today, 1), course_of (fixture->example, 1)));
  assert_false (desk_any_edited (today));
}

static void
todays_prices_keep_what_was_edited (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);
  g_autoptr (GPtrArray) list = list_new ();
  EpTreatment *face = list_get (list, LIST_FACE);
  g_autoptr (EpDeskState) today = NULL;
  const EpCourse *course;

  filled = edit (filled, EP_FIELD_SESSION_PRICE_MINOR, 0, 29000);
  filled = edit (filled, EP_FIELD_SESSIONS_LIKELY, 0, 8);
  filled = edit (filled, EP_FIELD_PACKAGE_PRICE_MINOR, 0, 80000);
  filled = edit (filled, EP_FIELD_INTERVAL_COUNT, 0, 2);
  filled = edit (filled, EP_FIELD_MAINTENANCE_MONTHS, 0, 9);
  face->course.session_price_minor = 32000;
  face->course.sessions = (EpSessions){3, 3, 3};
  face->course.n_packages = 0;
  g_ref_string_release (face->course.extras[--face->course.n_extras].name);
  face->course.interval = (EpInterval){5, EP_UNIT_WEEKS};
  face->course.maintenance.price_minor = 26000;
  today = ep_desk_state_with_todays_prices (filled, LIST_TODAY, list);
  course = course_of (today, 0);
  assert_int_equal (course->session_price_minor, 29000);
  assert_int_equal (course->n_packages, 2);
  assert_int_equal (course->packages[0].price_minor, 80000);
  assert_int_equal (course->n_extras, 0);
  assert_int_equal (course->interval.count, 2);
  assert_int_equal (course->interval.unit, EP_UNIT_MONTHS);
  assert_int_equal (course->maintenance.every_months, 9);
  assert_int_equal (course->maintenance.price_minor, 26000);
  assert_int_equal (course->sessions.min, 3);
  assert_int_equal (course->sessions.likely, 8);
  assert_int_equal (course->sessions.max, 8);
}

static void
numbers_of_sessions_stay_in_order_with_todays_prices (void **state)
{
  const Fixture *fixture = *state;
  /* each number of 4, 5, 6, 0 where it is not edited; what today's list says; what comes out */
  static const struct {
    guint min, likely, max;
    EpSessions listed, expected;
  } cases[] = {
      {0, 0, 0, {2, 3, 9}, {2, 3, 9}}, {5, 0, 0, {2, 3, 4}, {5, 5, 5}},
      {5, 0, 0, {2, 7, 9}, {5, 7, 9}}, {0, 0, 5, {6, 7, 9}, {5, 5, 5}},
      {0, 0, 5, {2, 3, 9}, {2, 3, 5}}, {0, 6, 0, {7, 8, 9}, {6, 6, 9}},
      {0, 4, 0, {1, 2, 3}, {1, 4, 4}}, {5, 0, 7, {1, 9, 9}, {5, 7, 7}},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);
    g_autoptr (EpDeskState) today = NULL;
    g_autoptr (GPtrArray) list = list_new ();
    EpSessions found;

    list_get (list, LIST_FACE)->course.sessions = cases[i].listed;
    if (cases[i].min > 0)
      filled = edit (filled, EP_FIELD_SESSIONS_MIN, 0, cases[i].min);
    if (cases[i].max > 0)
      filled = edit (filled, EP_FIELD_SESSIONS_MAX, 0, cases[i].max);
    if (cases[i].likely > 0)
      filled = edit (filled, EP_FIELD_SESSIONS_LIKELY, 0, cases[i].likely);
    today = ep_desk_state_with_todays_prices (filled, LIST_TODAY, list);
    found = course_of (today, 0)->sessions;
    assert_int_equal (found.min, cases[i].expected.min);
    assert_int_equal (found.likely, cases[i].expected.likely);
    assert_int_equal (found.max, cases[i].expected.max);
  }
}

static void
a_treatment_is_found_by_its_kind_and_name_too (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);
  g_autoptr (EpDeskState) renamed = ep_desk_state_rename_course (filled, 0, "Her own plan");
  g_autoptr (GPtrArray) list = list_new ();
  EpTreatment *face = list_get (list, LIST_FACE);
  g_autoptr (EpDeskState) today = NULL;

  g_strlcpy (face->uuid, "99999999-0000-4000-8000-000000000000", sizeof face->uuid);
  face->course.session_price_minor = 32000;
  ep_course_set_name (&list_get (list, LIST_SCALP)->course, "Microneedling, face");
  today = ep_desk_state_with_todays_prices (renamed, LIST_TODAY, list);
  assert_int_equal (value_of (today, price), 32000);
  assert_string_equal (course_of (today, 0)->name, "Her own plan");
  assert_string_equal (ep_desk_state_listed (today, 0)->uuid, face->uuid);
}

static void
prices_differ_by_figures_and_by_what_is_gone (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_SCALP);
  g_autoptr (EpDeskState) none = ep_desk_state_ref (fixture->example);
  g_autoptr (GPtrArray) same = list_new ();
  g_autoptr (GPtrArray) dearer = list_new ();
  g_autoptr (GPtrArray) reworded = list_new ();
  g_autoptr (GPtrArray) gone = list_new ();

  list_get (dearer, LIST_SCALP)->course.session_minutes = 40;
  g_free (list_get (reworded, LIST_SCALP)->price_text);
  list_get (reworded, LIST_SCALP)->price_text = g_strdup ("from 280");
  g_ptr_array_remove_index (gone, LIST_SCALP);
  assert_false (ep_desk_state_prices_differ (filled, same));
  assert_true (ep_desk_state_prices_differ (filled, dearer));
  assert_true (ep_desk_state_prices_differ (filled, reworded));
  assert_true (ep_desk_state_prices_differ (filled, gone));
  assert_false (ep_desk_state_prices_differ (none, gone));
}

static void
words_become_a_price_and_a_price_words (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) scalp = choose (fixture, fixture->example, 0, LIST_SCALP);
  g_autoptr (EpDeskState) face = choose (fixture, fixture->example, 0, LIST_FACE);
  g_autoptr (GPtrArray) list = list_new ();
  g_autoptr (EpDeskState) priced = NULL;
  g_autoptr (EpDeskState) worded = NULL;

  g_clear_pointer (&list_get (list, LIST_SCALP)->price_text, g_free);
  list_get (list, LIST_SCALP)->course.session_price_minor = 27000;
  list_get (list, LIST_FACE)->price_text = g_strdup ("from 320");
  list_get (list, LIST_FACE)->course.session_price_minor = 0;
  priced = ep_desk_state_with_todays_prices (scalp, LIST_TODAY, list);
  worded = ep_desk_state_with_todays_prices (face, LIST_TODAY, list);
  assert_int_equal (value_of (priced, price), 27000);
  assert_null (ep_desk_state_price_text (priced, 0));
  assert_int_equal (value_of (worded, price), 30000);
  assert_string_equal (ep_desk_state_price_text (worded, 0), "from 320");
}

static void
the_same_list_changes_nothing (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) filled = choose (fixture, fixture->example, 0, LIST_FACE);
  g_autoptr (EpDeskState) today =
      ep_desk_state_with_todays_prices (filled, LIST_BEFORE, fixture->list);

  assert_ptr_equal (filled, today);
}

static EpDeskState *
open_quote (const Fixture *fixture, GPtrArray *list, const char *currency)
{
  return ep_desk_state_from_price_list (fixture->example, LIST_TODAY, ep_currency_find (currency),
                                        LIST_BEFORE, list);
}

static void
a_new_quote_opens_with_the_first_of_both_kinds (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) opening = open_quote (fixture, fixture->list, "USD");

  assert_string_equal (course_of (opening, 0)->name, "Microneedling, face");
  assert_string_equal (course_of (opening, 1)->name, "Fractional, face");
  assert_int_equal (ep_desk_state_scenario (opening)->start, LIST_TODAY);
  assert_int_equal (value_of (opening, horizon), 36);
}

static void
a_new_quote_prefers_what_has_a_price (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) opening = NULL;
  g_autoptr (EpDeskState) worded = NULL;

  g_ptr_array_remove_index (fixture->list, LIST_FACE);
  opening = open_quote (fixture, fixture->list, "USD");
  assert_string_equal (ep_desk_state_price_text (opening, 0), "from 250");
  list_get (fixture->list, LIST_FRACTIONAL - 1)->price_text = g_strdup ("from 600");
  g_clear_pointer (&list_get (fixture->list, LIST_LIGHT - 1)->price_text, g_free);
  worded = open_quote (fixture, fixture->list, "USD");
  assert_string_equal (course_of (worded, 1)->name, "Light");
}

static void
a_list_of_one_kind_leaves_the_other_course (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) opening = NULL;

  g_ptr_array_remove_range (fixture->list, LIST_FRACTIONAL, 2);
  opening = open_quote (fixture, fixture->list, "USD");
  assert_string_equal (course_of (opening, 0)->name, "Microneedling, face");
  assert_true (ep_course_equal (course_of (opening, 1), course_of (fixture->example, 1)));
  g_ptr_array_remove_range (fixture->list, 0, 2);
  assert_null (open_quote (fixture, fixture->list, "USD"));
}

static void
a_new_quote_is_in_the_currency_of_the_list (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpDeskState) euros = open_quote (fixture, fixture->list, "EUR");
  g_autoptr (EpDeskState) cents =
      ep_desk_state_with (fixture->example, (EpInput){EP_FIELD_PER_VISIT_MINOR, 0, 0}, 150);

  assert_string_equal (ep_desk_state_scenario (euros)->currency->code, "EUR");
  assert_false (ep_desk_state_edited (euros, price));
  assert_null (ep_desk_state_from_price_list (cents, LIST_TODAY, ep_currency_find ("JPY"),
                                              LIST_BEFORE, fixture->list));
}

static void
a_new_quote_can_always_be_compared (void **state)
{
  const Fixture *fixture = *state;
  EpCourse *face = &list_get (fixture->list, LIST_FACE)->course;
  g_autoptr (EpDeskState) opening = NULL;

  face->sessions = (EpSessions){100, 100, 100};
  face->interval = (EpInterval){24, EP_UNIT_MONTHS};
  opening = open_quote (fixture, fixture->list, "USD");
  assert_string_equal (course_of (opening, 0)->name, "Scalp");
}

#define CASE(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (a_treatment_fills_all_of_a_course),
      CASE (the_state_knows_which_treatment_of_which_list),
      CASE (a_treatment_without_an_area_goes_by_its_name),
      CASE (the_same_figures_of_another_list_are_another_state),
      CASE (the_first_course_takes_any_kind),
      CASE (a_treatment_ends_a_ratio),
      CASE (words_in_place_of_a_price_are_no_number),
      CASE (the_words_stand_until_a_price_is_typed),
      CASE (months_that_are_too_few_become_enough),
      CASE (a_treatment_goes_where_its_course_goes),
      CASE (another_currency_leaves_no_price_of_the_clinic),
      CASE (todays_prices_replace_what_came_from_the_list),
      CASE (todays_prices_keep_what_was_edited),
      CASE (numbers_of_sessions_stay_in_order_with_todays_prices),
      CASE (a_treatment_is_found_by_its_kind_and_name_too),
      CASE (prices_differ_by_figures_and_by_what_is_gone),
      CASE (words_become_a_price_and_a_price_words),
      CASE (the_same_list_changes_nothing),
      CASE (a_new_quote_opens_with_the_first_of_both_kinds),
      CASE (a_new_quote_prefers_what_has_a_price),
      CASE (a_list_of_one_kind_leaves_the_other_course),
      CASE (a_new_quote_is_in_the_currency_of_the_list),
      CASE (a_new_quote_can_always_be_compared),
  };

  return cmocka_run_group_tests_name ("state-treatments", tests, NULL, NULL);
}
