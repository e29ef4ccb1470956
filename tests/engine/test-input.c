#include "scenarios.h"

/* Every input that is in force in the full scenario. */
static const EpInput all_inputs[] = {
    {EP_FIELD_START, 0, 0},
    {EP_FIELD_HORIZON_MONTHS, 0, 0},
    {EP_FIELD_BASIS, 0, 0},
    {EP_FIELD_NEAR_TIE_PPM, 0, 0},
    {EP_FIELD_TAX_PPM, 0, 0},
    {EP_FIELD_TAX_INCLUDED, 0, 0},
    {EP_FIELD_PER_VISIT_MINOR, 0, 0},
    {EP_FIELD_PER_DAY_OFF_MINOR, 0, 0},
    {EP_FIELD_SESSION_PRICE_MINOR, 0, 0},
    {EP_FIELD_PRICE_RATIO_E4, 1, 0},
    {EP_FIELD_SESSIONS_MIN, 0, 0},
    {EP_FIELD_SESSIONS_LIKELY, 0, 0},
    {EP_FIELD_SESSIONS_MAX, 0, 0},
    {EP_FIELD_INTERVAL_COUNT, 0, 0},
    {EP_FIELD_INTERVAL_UNIT, 0, 0},
    {EP_FIELD_DISCOUNT_PPM, 0, 0},
    {EP_FIELD_REFUND, 0, 0},
    {EP_FIELD_MAINTENANCE_MONTHS, 0, 0},
    {EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0},
    {EP_FIELD_SESSION_MINUTES, 0, 0},
    {EP_FIELD_DOWNTIME_TENTHS, 0, 0},
    {EP_FIELD_PACKAGE_SESSIONS, 0, 1},
    {EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0},
    {EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 1},
    {EP_FIELD_EXTRA_PRICE_MINOR, 0, 1},
    {EP_FIELD_EXTRA_PER, 0, 1},
};

static gint64
get (const EpScenario *scenario, EpField field, guint course, guint index)
{
  return ep_input_get (scenario, (EpInput){field, course, index});
}

static void
every_input_can_be_read_changed_and_changed_back (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();

  assert_int_equal (G_N_ELEMENTS (all_inputs), EP_FIELDS);
  for (gsize i = 0; i < G_N_ELEMENTS (all_inputs); i++) {
    const gint64 value = ep_input_get (scenario, all_inputs[i]);
    gint64 minimum, maximum;

    ep_input_range (scenario, all_inputs[i], &minimum, &maximum);
    assert_true (minimum <= value && value <= maximum);

    const gint64 next = value < maximum ? value + 1 : value - 1;
    g_autoptr (EpScenario) changed = ep_scenario_with (scenario, all_inputs[i], next);
    g_autoptr (EpScenario) back = ep_scenario_with (changed, all_inputs[i], value);

    assert_int_equal (ep_input_get (changed, all_inputs[i]), next);
    assert_int_equal (ep_input_get (scenario, all_inputs[i]), value);
    assert_false (ep_scenario_equal (scenario, changed));
    assert_false (ep_scenario_equal (changed, scenario));
    assert_true (ep_scenario_equal (scenario, back));
  }
}

static void
every_input_can_be_set_to_what_it_is_even_where_nothing_was_given (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("JPY", "2026-12-01");
  scenario_add (scenario, 300, 1);
  scenario_add (scenario, 400, 1);

  for (guint field = EP_FIELD_START; field < EP_FIELD_PACKAGE_SESSIONS; field++) {
    const EpInput input = {(EpField)field, 0, 0};

    if (field == EP_FIELD_PRICE_RATIO_E4)
      continue;
    g_autoptr (EpScenario) same =
        ep_scenario_with (scenario, input, ep_input_get (scenario, input));
    assert_true (ep_scenario_equal (scenario, same));
  }
}

static void
every_input_takes_both_ends_of_its_range (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();

  for (gsize i = 0; i < G_N_ELEMENTS (all_inputs); i++) {
    gint64 minimum, maximum;

    ep_input_range (scenario, all_inputs[i], &minimum, &maximum);

    g_autoptr (EpScenario) lowest = ep_scenario_with (scenario, all_inputs[i], minimum);
    g_autoptr (EpScenario) highest = ep_scenario_with (scenario, all_inputs[i], maximum);
    if (all_inputs[i].field != EP_FIELD_MAINTENANCE_MONTHS)
      assert_int_equal (ep_input_get (lowest, all_inputs[i]), minimum);
    assert_int_equal (ep_input_get (highest, all_inputs[i]), maximum);
  }
}

static void
inputs_have_the_ranges_of_the_contract (void **state)
{
  static const struct {
    EpInput input;
    gint64 minimum, maximum;
  } cases[] = {
      {{EP_FIELD_START, 0, 0}, 719163, 803168},
      {{EP_FIELD_HORIZON_MONTHS, 0, 0}, 0, 600},
      {{EP_FIELD_BASIS, 0, 0}, EP_BASIS_PRICE, EP_BASIS_ALL_IN},
      {{EP_FIELD_NEAR_TIE_PPM, 0, 0}, 0, 1000000},
      {{EP_FIELD_TAX_PPM, 0, 0}, 0, 1000000},
      {{EP_FIELD_TAX_INCLUDED, 0, 0}, FALSE, TRUE},
      {{EP_FIELD_PER_VISIT_MINOR, 0, 0}, 0, 999999999999},
      {{EP_FIELD_PER_DAY_OFF_MINOR, 0, 0}, 0, 999999999999},
      {{EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, 0, 999999999999},
      {{EP_FIELD_PRICE_RATIO_E4, 1, 0}, 100, 1000000},
      {{EP_FIELD_SESSIONS_MIN, 0, 0}, 1, 100},
      {{EP_FIELD_SESSIONS_LIKELY, 0, 0}, 1, 100},
      {{EP_FIELD_SESSIONS_MAX, 0, 0}, 1, 100},
      {{EP_FIELD_INTERVAL_COUNT, 0, 0}, 1, 104}, /* weeks */
      {{EP_FIELD_INTERVAL_COUNT, 1, 0}, 1, 24},  /* months */
      {{EP_FIELD_INTERVAL_UNIT, 0, 0}, EP_UNIT_DAYS, EP_UNIT_MONTHS},
      {{EP_FIELD_DISCOUNT_PPM, 0, 0}, 0, 1000000},
      {{EP_FIELD_REFUND, 0, 0}, EP_REFUND_NONE, EP_REFUND_PRO_RATA},
      {{EP_FIELD_MAINTENANCE_MONTHS, 0, 0}, 0, 120},
      {{EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0}, -1, 999999999999},
      {{EP_FIELD_SESSION_MINUTES, 0, 0}, 0, 1440},
      {{EP_FIELD_DOWNTIME_TENTHS, 0, 0}, 0, 3650},
      {{EP_FIELD_PACKAGE_SESSIONS, 0, 0}, 2, 100},
      {{EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0}, 0, 999999999999},
      {{EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 1}, 0, 1000000},
      {{EP_FIELD_EXTRA_PRICE_MINOR, 0, 0}, 0, 999999999999},
      {{EP_FIELD_EXTRA_PER, 0, 0}, EP_PER_SESSION, EP_PER_COURSE},
  };
  g_autoptr (EpScenario) scenario = scenario_full ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 minimum, maximum;

    ep_input_range (scenario, cases[i].input, &minimum, &maximum);
    assert_int_equal (minimum, cases[i].minimum);
    assert_int_equal (maximum, cases[i].maximum);
  }
}

static void
amounts_range_as_the_currency_has_decimals (void **state)
{
  g_autoptr (EpScenario) dollars = scenario_full ();
  g_autoptr (EpScenario) unidades = ep_scenario_with_currency (dollars, ep_currency_find ("CLF"));
  gint64 minimum, maximum;

  ep_input_range (unidades, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, &minimum, &maximum);
  assert_int_equal (minimum, 0);
  assert_int_equal (maximum, 99999999999999);
}

static void
inputs_have_decimals_by_their_kind (void **state)
{
  static const struct {
    EpField field;
    EpInputKind kind;
    guint decimals; /* in dinars */
  } cases[] = {
      {EP_FIELD_START, EP_INPUT_DAY, 0},
      {EP_FIELD_HORIZON_MONTHS, EP_INPUT_COUNT, 0},
      {EP_FIELD_BASIS, EP_INPUT_CHOICE, 0},
      {EP_FIELD_NEAR_TIE_PPM, EP_INPUT_PERCENT, 4},
      {EP_FIELD_TAX_PPM, EP_INPUT_PERCENT, 4},
      {EP_FIELD_TAX_INCLUDED, EP_INPUT_CHOICE, 0},
      {EP_FIELD_PER_VISIT_MINOR, EP_INPUT_MONEY, 3},
      {EP_FIELD_PER_DAY_OFF_MINOR, EP_INPUT_MONEY, 3},
      {EP_FIELD_SESSION_PRICE_MINOR, EP_INPUT_MONEY, 3},
      {EP_FIELD_PRICE_RATIO_E4, EP_INPUT_RATIO, 4},
      {EP_FIELD_SESSIONS_MIN, EP_INPUT_COUNT, 0},
      {EP_FIELD_SESSIONS_LIKELY, EP_INPUT_COUNT, 0},
      {EP_FIELD_SESSIONS_MAX, EP_INPUT_COUNT, 0},
      {EP_FIELD_INTERVAL_COUNT, EP_INPUT_COUNT, 0},
      {EP_FIELD_INTERVAL_UNIT, EP_INPUT_CHOICE, 0},
      {EP_FIELD_DISCOUNT_PPM, EP_INPUT_PERCENT, 4},
      {EP_FIELD_REFUND, EP_INPUT_CHOICE, 0},
      {EP_FIELD_MAINTENANCE_MONTHS, EP_INPUT_COUNT, 0},
      {EP_FIELD_MAINTENANCE_PRICE_MINOR, EP_INPUT_MONEY, 3},
      {EP_FIELD_SESSION_MINUTES, EP_INPUT_COUNT, 0},
      {EP_FIELD_DOWNTIME_TENTHS, EP_INPUT_TENTHS, 1},
      {EP_FIELD_PACKAGE_SESSIONS, EP_INPUT_COUNT, 0},
      {EP_FIELD_PACKAGE_PRICE_MINOR, EP_INPUT_MONEY, 3},
      {EP_FIELD_PACKAGE_PERCENT_OFF_PPM, EP_INPUT_PERCENT, 4},
      {EP_FIELD_EXTRA_PRICE_MINOR, EP_INPUT_MONEY, 3},
      {EP_FIELD_EXTRA_PER, EP_INPUT_CHOICE, 0},
  };
  g_autoptr (EpScenario) scenario = scenario_new ("KWD", "2026-12-01");

  assert_int_equal (G_N_ELEMENTS (cases), EP_FIELDS);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    assert_int_equal (ep_input_kind (cases[i].field), cases[i].kind);
    assert_int_equal (ep_input_decimals (scenario, (EpInput){cases[i].field, 0, 0}),
                      cases[i].decimals);
  }
}

static void
session_counts_follow_each_other (void **state)
{
  static const struct {
    EpField field;
    guint value, min, likely, max;
  } cases[] = {
      {EP_FIELD_SESSIONS_MIN, 1, 1, 5, 6},    {EP_FIELD_SESSIONS_MIN, 5, 5, 5, 6},
      {EP_FIELD_SESSIONS_MIN, 6, 6, 6, 6},    {EP_FIELD_SESSIONS_MIN, 9, 9, 9, 9},
      {EP_FIELD_SESSIONS_LIKELY, 4, 4, 4, 6}, {EP_FIELD_SESSIONS_LIKELY, 2, 2, 2, 6},
      {EP_FIELD_SESSIONS_LIKELY, 6, 4, 6, 6}, {EP_FIELD_SESSIONS_LIKELY, 100, 4, 100, 100},
      {EP_FIELD_SESSIONS_MAX, 8, 4, 5, 8},    {EP_FIELD_SESSIONS_MAX, 5, 4, 5, 5},
      {EP_FIELD_SESSIONS_MAX, 4, 4, 4, 4},    {EP_FIELD_SESSIONS_MAX, 1, 1, 1, 1},
  };
  g_autoptr (EpScenario) scenario = scenario_full ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScenario) edited = with (scenario, cases[i].field, 0, 0, cases[i].value);
    const EpSessions sessions = edited->courses[0].sessions;

    assert_int_equal (sessions.min, cases[i].min);
    assert_int_equal (sessions.likely, cases[i].likely);
    assert_int_equal (sessions.max, cases[i].max);
  }
}

static void
an_interval_is_lowered_where_a_new_unit_allows_less (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) days = with (scenario, EP_FIELD_INTERVAL_UNIT, 0, 0, EP_UNIT_DAYS);
  g_autoptr (EpScenario) many_days = with (days, EP_FIELD_INTERVAL_COUNT, 0, 0, 730);
  g_autoptr (EpScenario) weeks = with (many_days, EP_FIELD_INTERVAL_UNIT, 0, 0, EP_UNIT_WEEKS);
  g_autoptr (EpScenario) months = with (many_days, EP_FIELD_INTERVAL_UNIT, 0, 0, EP_UNIT_MONTHS);

  assert_int_equal (get (days, EP_FIELD_INTERVAL_COUNT, 0, 0), 6);
  assert_int_equal (get (weeks, EP_FIELD_INTERVAL_COUNT, 0, 0), 104);
  assert_int_equal (get (months, EP_FIELD_INTERVAL_COUNT, 0, 0), 24);
}

static void
a_price_or_a_ratio_that_is_set_is_in_force (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) priced = with (scenario, EP_FIELD_SESSION_PRICE_MINOR, 1, 0, 99000);
  g_autoptr (EpScenario) by_ratio = with (priced, EP_FIELD_PRICE_RATIO_E4, 1, 0, 35000);

  assert_int_equal (priced->courses[1].pricing, EP_PRICING_PRICE);
  assert_int_equal (get (priced, EP_FIELD_SESSION_PRICE_MINOR, 1, 0), 99000);
  assert_int_equal (get (priced, EP_FIELD_PRICE_RATIO_E4, 1, 0), 0);
  assert_int_equal (by_ratio->courses[1].pricing, EP_PRICING_RATIO_PER_SESSION);
  assert_int_equal (get (by_ratio, EP_FIELD_SESSION_PRICE_MINOR, 1, 0), 0);
  assert_int_equal (get (by_ratio, EP_FIELD_PRICE_RATIO_E4, 1, 0), 35000);
}

static void
a_ratio_that_is_set_keeps_its_reading (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) per_course =
      ep_scenario_with_pricing (scenario, 1, EP_PRICING_RATIO_PER_COURSE);
  g_autoptr (EpScenario) edited = with (per_course, EP_FIELD_PRICE_RATIO_E4, 1, 0, 35000);

  assert_int_equal (edited->courses[1].pricing, EP_PRICING_RATIO_PER_COURSE);
  assert_int_equal (edited->courses[1].price_ratio_e4, 35000);
}

static void
a_package_price_or_percentage_that_is_set_is_in_force (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) by_percent =
      with (scenario, EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 0, 100000);
  g_autoptr (EpScenario) by_price = with (scenario, EP_FIELD_PACKAGE_PRICE_MINOR, 0, 1, 150000);

  assert_true (by_percent->courses[0].packages[0].by_percent);
  assert_int_equal (get (by_percent, EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 0), 100000);
  assert_int_equal (get (by_percent, EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0), 0);
  assert_false (by_price->courses[0].packages[1].by_percent);
  assert_int_equal (get (by_price, EP_FIELD_PACKAGE_PRICE_MINOR, 0, 1), 150000);
  assert_int_equal (get (by_price, EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 1), 0);
}

static void
maintenance_is_taken_away_with_its_price (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) none = with (scenario, EP_FIELD_MAINTENANCE_MONTHS, 0, 0, 0);
  g_autoptr (EpScenario) again = with (none, EP_FIELD_MAINTENANCE_MONTHS, 0, 0, 6);

  assert_int_equal (get (none, EP_FIELD_MAINTENANCE_MONTHS, 0, 0), 0);
  assert_int_equal (get (none, EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0),
                    EP_MAINTENANCE_AT_SESSION_PRICE);
  assert_int_equal (none->courses[0].maintenance.price_minor, 0);
  assert_int_equal (get (again, EP_FIELD_MAINTENANCE_MONTHS, 0, 0), 6);
  assert_int_equal (get (again, EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0),
                    EP_MAINTENANCE_AT_SESSION_PRICE);
}

static void
without_maintenance_it_has_no_price (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) none = with (scenario, EP_FIELD_MAINTENANCE_MONTHS, 0, 0, 0);
  g_autoptr (EpScenario) priced = with (none, EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0, 500);

  assert_true (ep_scenario_equal (none, priced));
}

static void
maintenance_can_be_free_or_at_the_session_price (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) at_price =
      with (scenario, EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0, EP_MAINTENANCE_AT_SESSION_PRICE);
  g_autoptr (EpScenario) gratis = with (at_price, EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0, 0);

  assert_false (at_price->courses[0].maintenance.has_price);
  assert_int_equal (at_price->courses[0].maintenance.price_minor, 0);
  assert_true (gratis->courses[0].maintenance.has_price);
  assert_int_equal (get (gratis, EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_input_can_be_read_changed_and_changed_back),
      cmocka_unit_test (every_input_can_be_set_to_what_it_is_even_where_nothing_was_given),
      cmocka_unit_test (every_input_takes_both_ends_of_its_range),
      cmocka_unit_test (inputs_have_the_ranges_of_the_contract),
      cmocka_unit_test (amounts_range_as_the_currency_has_decimals),
      cmocka_unit_test (inputs_have_decimals_by_their_kind),
      cmocka_unit_test (session_counts_follow_each_other),
      cmocka_unit_test (an_interval_is_lowered_where_a_new_unit_allows_less),
      cmocka_unit_test (a_price_or_a_ratio_that_is_set_is_in_force),
      cmocka_unit_test (a_ratio_that_is_set_keeps_its_reading),
      cmocka_unit_test (a_package_price_or_percentage_that_is_set_is_in_force),
      cmocka_unit_test (maintenance_is_taken_away_with_its_price),
      cmocka_unit_test (without_maintenance_it_has_no_price),
      cmocka_unit_test (maintenance_can_be_free_or_at_the_session_price),
  };

  return cmocka_run_group_tests_name ("input", tests, NULL, NULL);
}
