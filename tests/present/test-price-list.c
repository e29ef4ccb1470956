#include "example.h"

#include <present/price-list.h>

typedef struct {
  EpFormatter *formatter;
  EpScenario *scenario;
  EpCourse *course;
} Fixture;

/* A session at 300.00, and packages of 3, 6 and 8. */
static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  fixture->formatter = ep_formatter_new ("en_US");
  fixture->scenario = ep_scenario_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));
  fixture->course = ep_scenario_add_course (fixture->scenario, "Microneedling, face");
  fixture->course->session_price_minor = 30000;
  fixture->course->n_packages = 3;
  fixture->course->packages[0] = (EpPackage){3, FALSE, 81000, 0};
  fixture->course->packages[1] = (EpPackage){6, FALSE, 165000, 0};
  fixture->course->packages[2] = (EpPackage){8, FALSE, 248000, 0};
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  ep_scenario_free (fixture->scenario);
  ep_formatter_free (fixture->formatter);
  g_free (fixture);
  return 0;
}

static const EpCurrency *
dollars (void)
{
  return ep_currency_find ("USD");
}

/* Takes the text; NULL for none. */
static void
assert_text (char *text, const char *expected)
{
  if (expected == NULL)
    assert_null (text);
  else {
    assert_non_null (text);
    assert_string_equal (text, expected);
  }
  g_free (text);
}

static void
a_warning_says_what_is_odd_and_what_it_costs (void **state)
{
  Fixture *fixture = *state;
  const struct {
    EpOdd odd;
    const char *expected;
  } cases[] = {
      {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
        .package = 1,
        .against = 0,
        .against_times = 2,
        .more_minor = 3000},
       "Two packages of 3 cost $30.00 less. Patients would pay more for the larger package."},
      {{.oddity = EP_ODD_PACKAGE_DEARER_THAN_SINGLES, .package = 2, .more_minor = 8000},
       "8 single sessions cost $80.00 less."},
      {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
        .package = 2,
        .against = 0,
        .against_times = 2,
        .more_minor = 26000},
       "2 packages of 3 and 2 single sessions cost $260.00 less."},
      {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
        .package = 2,
        .against = 1,
        .against_times = 1,
        .more_minor = 23000},
       "The package of 6 and 2 single sessions cost $230.00 less."},
      {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
        .package = 2,
        .against = 0,
        .against_times = 3,
        .more_minor = 500},
       "3 packages of 3 cost $5.00 less. Patients would pay more for the larger package."},
      {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION, .package = 1, .against = 0},
       "Each session costs more than in the package of 3."},
      {{.oddity = EP_ODD_SESSION_PRICE_AS_PACKAGE, .package = 0},
       "One session costs as much as the package of 3, or more. Is it the price of a package?"},
      {{.oddity = EP_ODD_SESSION_PRICE_HIGH, .usual_minor = 30000},
       "Others of its kind cost about $300.00 a session. Is this the price of a package?"},
      {{.oddity = EP_ODD_SESSION_PRICE_LOW, .usual_minor = 30000},
       "Others of its kind cost about $300.00 a session. Is this a deposit or an instalment?"},
      {{.oddity = EP_ODD_SESSION_PRICE_ZERO},
       "One session costs nothing. Is the price still to come?"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (ep_odd_text (fixture->formatter, dollars (), fixture->course, &cases[i].odd),
                 cases[i].expected);
}

static void
a_price_is_told_as_an_amount_or_in_the_lists_words (void **state)
{
  Fixture *fixture = *state;
  assert_text (ep_price_list_price_text (fixture->formatter, dollars (), fixture->course, NULL),
               "$300.00 a session");
  assert_text (
      ep_price_list_price_text (fixture->formatter, dollars (), fixture->course, "from 250"),
      "from 250");
}

static void
a_package_says_what_it_saves (void **state)
{
  Fixture *fixture = *state;
  EpCourse *course = fixture->course;
  assert_text (ep_package_each_text (fixture->formatter, dollars (), course, 0), "$270.00 each");
  assert_text (ep_package_saving_text (fixture->formatter, dollars (), course, 0),
               "Saves $90.00 against single sessions");
  assert_text (ep_package_saving_text (fixture->formatter, dollars (), course, 2), NULL);
  course->packages[0] = (EpPackage){3, TRUE, 0, 0};
  assert_text (ep_package_saving_text (fixture->formatter, dollars (), course, 0),
               "Costs as much as single sessions");
  course->packages[0] = (EpPackage){3, TRUE, 0, 100000};
  assert_text (ep_package_each_text (fixture->formatter, dollars (), course, 0), "$270.00 each");
  course->session_price_minor = ep_amount_max (2);
  assert_text (ep_package_each_text (fixture->formatter, dollars (), course, 0),
               "$8,999,999,999.99 each");
}

static void
a_version_says_whether_it_is_in_use (void **state)
{
  Fixture *fixture = *state;
  const EpDay from = ep_day_from_ymd (2026, 12, 1), later = ep_day_from_ymd (2027, 3, 1);
  const struct {
    gboolean in_use;
    EpDay today;
    EpDay replaced_on;
    const char *expected;
  } cases[] = {
      {FALSE, from - 1, 0, "From December 1, 2026, not in use yet"},
      {TRUE, from - 1, 0, "In use from December 1, 2026 on"},
      {TRUE, from, 0, "In use since December 1, 2026"},
      {TRUE, from, later, "In use since December 1, 2026"},
      {TRUE, later, later, "Replaced on March 1, 2027"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (ep_version_text (fixture->formatter, from, cases[i].in_use, cases[i].today,
                                  cases[i].replaced_on),
                 cases[i].expected);
}

static void
a_changed_treatment_says_what_is_another (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpScenario) other = ep_scenario_copy (fixture->scenario);
  EpCourse *after = &other->courses[0];
  assert_text (
      ep_treatment_change_text (fixture->formatter, dollars (), fixture->course, NULL, after, NULL),
      NULL);
  after->session_price_minor = 32000;
  assert_text (
      ep_treatment_change_text (fixture->formatter, dollars (), fixture->course, NULL, after, NULL),
      "session price $300.00 → $320.00");
  after->sessions = (EpSessions){4, 5, 6};
  after->interval = (EpInterval){6, EP_UNIT_WEEKS};
  assert_text (
      ep_treatment_change_text (fixture->formatter, dollars (), fixture->course, NULL, after, NULL),
      "session price $300.00 → $320.00, sessions 1 → 4 to 6, likely 5, "
      "1 month apart → 6 weeks apart");
}

static void
every_change_of_a_treatment_is_told_with_its_figures (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpScenario) other = ep_scenario_copy (fixture->scenario);
  EpCourse *after = &other->courses[0];
  ep_course_add_extra (fixture->course, "Serum", 2500, EP_PER_SESSION);
  ep_course_add_extra (fixture->course, "Mask", 1000, EP_PER_COURSE);
  ep_course_add_extra (after, "Mask", 1200, EP_PER_COURSE);
  ep_course_add_extra (after, "Mask", 900, EP_PER_SESSION);
  after->session_price_minor = 32000;
  after->packages[0].price_minor = 84000;
  after->packages[1] = (EpPackage){6, TRUE, 0, 150000};
  after->packages[2].sessions = 9;
  after->discount_ppm = 50000;
  after->refund = EP_REFUND_PRO_RATA;
  after->maintenance = (EpMaintenance){12, TRUE, 28000};
  after->session_minutes = 20;
  after->downtime_tenths = 15;
  assert_text (
      ep_treatment_change_text (fixture->formatter, dollars (), fixture->course, NULL, after, NULL),
      "session price $300.00 → $320.00, package of 3 $810.00 → $840.00, "
      "package of 6 $1,650.00 → 15% off, package of 8 $2,480.00 → none, "
      "package of 9 none → $2,480.00, Serum $25.00 a session → none, "
      "Mask $10.00 once → $12.00 once, Mask none → $9.00 a session, discount 0% → 5%, "
      "refund No refund → By sessions left, maintenance none → 12 months, "
      "maintenance price none → $280.00, minutes a session 0 → 20, "
      "days of downtime 0 → 1.5");
}

static void
another_order_of_the_extras_is_a_change (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpScenario) other = ep_scenario_copy (fixture->scenario);
  EpCourse *after = &other->courses[0];
  ep_course_add_extra (fixture->course, "Serum", 2500, EP_PER_SESSION);
  ep_course_add_extra (fixture->course, "Mask", 1000, EP_PER_COURSE);
  ep_course_add_extra (after, "Mask", 1000, EP_PER_COURSE);
  ep_course_add_extra (after, "Serum", 2500, EP_PER_SESSION);
  assert_text (
      ep_treatment_change_text (fixture->formatter, dollars (), fixture->course, NULL, after, NULL),
      "order of the extras");
}

static void
a_price_in_words_is_a_change (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (EpScenario) other = ep_scenario_copy (fixture->scenario);
  other->courses[0].session_price_minor = 0;
  assert_text (ep_treatment_change_text (fixture->formatter, dollars (), fixture->course, NULL,
                                         &other->courses[0], "on request"),
               "session price $300.00 → on request");
}

#define CASE(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (a_warning_says_what_is_odd_and_what_it_costs),
      CASE (a_price_is_told_as_an_amount_or_in_the_lists_words),
      CASE (a_package_says_what_it_saves),
      CASE (a_version_says_whether_it_is_in_use),
      CASE (a_changed_treatment_says_what_is_another),
      CASE (every_change_of_a_treatment_is_told_with_its_figures),
      CASE (another_order_of_the_extras_is_a_change),
      CASE (a_price_in_words_is_a_change),
  };
  return cmocka_run_group_tests_name ("price list", tests, NULL, NULL);
}
