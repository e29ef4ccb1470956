#include <present/targets.h>

#include "example.h"
#include "group-formatter.h"
#include "support.h"

static EpScenario *
free_of_charge (void)
{
  return example_singles (0, 0);
}

static EpScenario *
tie (void)
{
  return example_singles (30000, 30000);
}

static EpScenario *
dearer_at_any_price (void)
{
  EpScenario *scenario = example_singles (30000, 30000);

  ep_course_add_extra (&scenario->courses[1], "Consultation", 30001, EP_PER_COURSE);
  return scenario;
}

static EpScenario *
cheaper_at_any_price (void)
{
  EpScenario *scenario = example_singles (30000, 30000);

  scenario->courses[1].sessions = (EpSessions){2, 2, 2};
  scenario->courses[1].n_packages = 1;
  scenario->courses[1].packages[0] = (EpPackage){2, FALSE, 10000, 0};
  return scenario;
}

static EpScenario *
by_ratio (gint64 extra_minor)
{
  EpScenario *scenario = example_singles (10000, 0);

  ep_course_add_extra (&scenario->courses[0], "Serum", extra_minor, EP_PER_COURSE);
  scenario->courses[1].pricing = EP_PRICING_RATIO_PER_SESSION;
  scenario->courses[1].price_ratio_e4 = 40000;
  return scenario;
}

static EpScenario *
ratio_too_small (void)
{
  return by_ratio (990001);
}

static EpScenario *
ratio_per_course (void)
{
  EpScenario *scenario = by_ratio (0);

  scenario->courses[0].sessions = (EpSessions){3, 3, 3};
  scenario->courses[1].pricing = EP_PRICING_RATIO_PER_COURSE;
  scenario->courses[1].price_ratio_e4 = 5000;
  scenario->courses[1].sessions = (EpSessions){2, 2, 2};
  return scenario;
}

/* Three sessions against one of the price of four and a half, with no month to spare. */
static EpScenario *
short_horizon (void)
{
  EpScenario *scenario = example_singles (10000, 45000);

  scenario->courses[0].sessions = (EpSessions){3, 3, 3};
  scenario->horizon_months = 3;
  return scenario;
}

/* A third course that needs a year. */
static EpScenario *
third_course (void)
{
  EpScenario *scenario = example_singles (1000, 4500);

  scenario->courses[0].maintenance.every_months = 1;
  ep_scenario_add_course (scenario, "Peel")->sessions = (EpSessions){12, 12, 12};
  scenario->horizon_months = 20;
  return scenario;
}

static EpScenario *
rare_maintenance (void)
{
  EpScenario *scenario = example_singles (30000, 60000);

  scenario->courses[1].maintenance.every_months = 12;
  return scenario;
}

static EpScenario *
equal_maintenance (void)
{
  EpScenario *scenario = example_singles (30000, 30000);

  scenario->courses[1].maintenance = (EpMaintenance){12, TRUE, 0};
  return scenario;
}

typedef struct {
  EpScenario *(*scenario) (void);
  EpField field;
  guint course;
  const char *label;
  const char *toast; /* NULL where the button can do nothing */
} Case;

static const Case cases[] = {
    /* what the button does */
    {example_crossing, EP_FIELD_SESSIONS_LIKELY, 1,
     "Set laser sessions to 8: from here microneedling is cheaper",
     "Laser sessions set to 8: from here microneedling is cheaper."},
    {example_crossing, EP_FIELD_MAINTENANCE_MONTHS, 1,
     "Set laser maintenance to 6: from here microneedling is cheaper",
     "Laser maintenance set to 6: from here microneedling is cheaper."},
    {example_crossing, EP_FIELD_HORIZON_MONTHS, 0,
     "Set months compared to 7: from here microneedling is cheaper",
     "Months compared set to 7: from here microneedling is cheaper."},
    {example_crossing, EP_FIELD_SESSION_PRICE_MINOR, 0,
     "Set microneedling session price to $143.33: from here microneedling is cheaper",
     "Microneedling session price set to $143.33: from here microneedling is cheaper."},
    {example_crossing, EP_FIELD_SESSION_PRICE_MINOR, 1,
     "Set laser session price to $2,910.00: there both cost the same",
     "Laser session price set to $2,910.00: there both cost the same."},
    {example_never_crossing, EP_FIELD_PRICE_RATIO_E4, 1,
     "Set laser price ratio to 1.94: there both cost the same",
     "Laser price ratio set to 1.94: there both cost the same."},
    {example_never_crossing, EP_FIELD_SESSIONS_LIKELY, 0,
     "Set microneedling sessions to 20: from here laser is cheaper",
     "Microneedling sessions set to 20: from here laser is cheaper."},
    /* and what it does besides */
    {example_never_crossing, EP_FIELD_SESSION_PRICE_MINOR, 0,
     "Set microneedling session price to $876.00: there both cost the same",
     "Microneedling session price set to $876.00: there both cost the same. Laser keeps its "
     "session price of $1,200.00 and has no ratio any more."},
    {ratio_per_course, EP_FIELD_SESSIONS_LIKELY, 1,
     "Set laser sessions to 4: there both cost the same",
     "Laser sessions set to 4: there both cost the same. Laser keeps its session price of $75.00 "
     "and has no ratio any more."},
    {short_horizon, EP_FIELD_SESSIONS_LIKELY, 0,
     "Set microneedling sessions to 5: from here laser is cheaper",
     "Microneedling sessions set to 5: from here laser is cheaper. 5 months are compared now."},
    /* why it can do nothing */
    {dearer_at_any_price, EP_FIELD_SESSION_PRICE_MINOR, 1, "Laser is dearer at any price", NULL},
    {cheaper_at_any_price, EP_FIELD_SESSION_PRICE_MINOR, 1, "Laser is cheaper at any price", NULL},
    {tie, EP_FIELD_SESSION_PRICE_MINOR, 1, "Laser is at its break-even, $300.00, already", NULL},
    {ratio_too_small, EP_FIELD_PRICE_RATIO_E4, 1,
     "No ratio from 0.01 to 100 makes both cost the same", NULL},
    {dearer_at_any_price, EP_FIELD_SESSIONS_LIKELY, 1,
     "Microneedling is cheaper with any number of laser sessions from 1 to 24", NULL},
    {example_crossing, EP_FIELD_SESSIONS_LIKELY, 0,
     "Laser is cheaper with any number of microneedling sessions from 1 to 24", NULL},
    {rare_maintenance, EP_FIELD_MAINTENANCE_MONTHS, 1,
     "Microneedling is cheaper with laser maintenance every 1 to 36 months", NULL},
    {equal_maintenance, EP_FIELD_MAINTENANCE_MONTHS, 1,
     "Both cost the same with laser maintenance every 1 to 36 months", NULL},
    {example_never_crossing, EP_FIELD_HORIZON_MONTHS, 0,
     "Microneedling is cheaper over any number of months from 5 to 120", NULL},
    {tie, EP_FIELD_HORIZON_MONTHS, 0, "Both cost the same over any number of months from 1 to 120",
     NULL},
    {free_of_charge, EP_FIELD_SESSIONS_LIKELY, 1,
     "Both cost the same with any number of laser sessions from 1 to 24", NULL},
    {free_of_charge, EP_FIELD_SESSION_PRICE_MINOR, 0,
     "Both cost the same at any session price from $0 to $0", NULL},
    {third_course, EP_FIELD_HORIZON_MONTHS, 0,
     "The answer flips at 4, which cannot be entered here", NULL},
};

static void
the_button_says_what_it_does_or_why_it_cannot (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) scenario = cases[i].scenario ();
    g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);
    const EpChartSubject subject = {formatter, scenario, comparison, 0};
    const EpInput input = {cases[i].field, cases[i].course, 0};
    EpTarget target;

    assert_true (ep_target_find (scenario, comparison, 0, input, &target));
    g_autofree char *label = ep_target_label (&subject, &target);
    assert_string_equal (label, cases[i].label);
    assert_int_equal (target.kind == EP_TARGET_VALUE, cases[i].toast != NULL);
    if (cases[i].toast == NULL)
      continue;
    g_autofree char *toast = ep_target_toast (&subject, &target);
    assert_string_equal (toast, cases[i].toast);
  }
}

static void
a_session_price_that_never_flips_names_its_range (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  scenario->courses[0].n_packages = 1;
  scenario->courses[0].maintenance = (EpMaintenance){3, TRUE, 30000};
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  EpTarget target;

  assert_true (ep_target_find (scenario, comparison, 0,
                               (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, &target));
  g_autofree char *label = ep_target_label (&subject, &target);
  assert_string_equal (label, "No session price from $0 to $1,200 makes both cost the same");
}

static void
a_small_chart_is_read_in_sentences (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  g_autofree char *sessions = ep_sparkline_description (&subject, EP_PARAMETER_OTHER_SESSIONS);
  g_autofree char *never = ep_sparkline_description (&subject, EP_PARAMETER_REFERENCE_SESSIONS);

  assert_string_equal (sessions, "Laser takes 3 sessions now. The answer flips at 8 sessions or "
                                 "more. Then microneedling is cheaper.");
  assert_string_equal (never, "Microneedling takes 5 sessions now. The answer never flips from 1 "
                              "to 24 sessions.");
}

#define R EP_CHEAPER_REFERENCE
#define O EP_CHEAPER_OTHER
#define E EP_CHEAPER_EQUAL

static const struct {
  EpParameter parameter;
  gint64 now;
  guint n_flips;
  EpFlip flips[4];
  const char *sentences;
} told[] = {
    {EP_PARAMETER_OTHER_SESSIONS,
     3,
     2,
     {{1, O}, {8, R}},
     "Laser takes 3 sessions now. The answer flips at 8 sessions or more. Then microneedling is "
     "cheaper."},
    {EP_PARAMETER_OTHER_SESSIONS,
     9,
     2,
     {{1, O}, {8, R}},
     "Laser takes 9 sessions now. The answer flips at 7 sessions or fewer. Then laser is "
     "cheaper."},
    {EP_PARAMETER_OTHER_SESSIONS,
     3,
     3,
     {{1, O}, {8, R}, {10, O}},
     "Laser takes 3 sessions now. The answer flips at 8 to 9 sessions. Then microneedling is "
     "cheaper."},
    {EP_PARAMETER_REFERENCE_SESSIONS,
     12,
     3,
     {{1, O}, {5, R}, {10, O}},
     "Microneedling takes 12 sessions now. The answer flips at 5 to 9 sessions. Then "
     "microneedling is cheaper."},
    {EP_PARAMETER_OTHER_SESSIONS,
     1,
     3,
     {{1, O}, {2, R}, {3, O}},
     "Laser takes 1 session now. The answer flips at 2 sessions. Then microneedling is "
     "cheaper."},
    {EP_PARAMETER_OTHER_MAINTENANCE,
     6,
     2,
     {{1, O}, {2, R}},
     "Laser has maintenance every 6 months now. The answer flips at 1 month. Then laser is "
     "cheaper."},
    {EP_PARAMETER_HORIZON,
     12,
     4,
     {{1, O}, {7, E}, {9, R}, {14, E}},
     "12 months are compared now. The answer flips at 14 months or more. Then both cost the "
     "same."},
    {EP_PARAMETER_HORIZON,
     10,
     4,
     {{1, O}, {7, E}, {9, R}, {14, E}},
     "10 months are compared now. The answer flips at 7 to 8 months. Below that laser is "
     "cheaper."},
    {EP_PARAMETER_REFERENCE_SESSION_PRICE,
     3,
     3,
     {{0, O}, {11, E}, {12, R}},
     "A session of microneedling costs $0.03 now. The answer flips at $0.11. Above that "
     "microneedling is cheaper."},
    {EP_PARAMETER_OTHER_SESSION_PRICE,
     3,
     3,
     {{0, O}, {11, E}, {12, O}},
     "A session of laser costs $0.03 now. The answer flips at $0.11. Then both cost the same."},
    {EP_PARAMETER_OTHER_SESSION_PRICE,
     3,
     3,
     {{0, O}, {11, R}, {15, E}},
     "A session of laser costs $0.03 now. The answer flips at $0.11 to $0.14. Then "
     "microneedling is cheaper."},
};

static void
a_flip_is_told_by_the_values_that_have_the_answer (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    EpFlip flips[4];
    EpSweep sweep = {told[i].parameter, told[i].flips[0].value, 24,
                     told[i].now,       told[i].n_flips,        flips};
    const EpComparison comparison = {
        .n_courses = 2,
        .n_pairs = 1,
        .pairs = {{.course = 1, .n_sweeps = 1, .sweeps = &sweep}},
    };
    const EpChartSubject subject = {formatter, scenario, &comparison, 0};

    for (guint f = 0; f < 4; f++)
      flips[f] = told[i].flips[f];
    g_autofree char *sentences = ep_sparkline_description (&subject, told[i].parameter);
    assert_string_equal (sentences, told[i].sentences);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_button_says_what_it_does_or_why_it_cannot),
      cmocka_unit_test (a_session_price_that_never_flips_names_its_range),
      cmocka_unit_test (a_small_chart_is_read_in_sentences),
      cmocka_unit_test (a_flip_is_told_by_the_values_that_have_the_answer),
  };

  return cmocka_run_group_tests_name ("targets", tests, make_american_formatter, free_formatter);
}
