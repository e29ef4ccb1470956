#include "desk-support.h"
#include "desk/example.h"
#include "desk/history.h"
#include "support.h"

#include <present/formatter.h>

static const EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};
static const EpInput sessions = {EP_FIELD_SESSIONS_LIKELY, 0, 0};
static const EpInput sessions_max = {EP_FIELD_SESSIONS_MAX, 0, 0};
static const EpInput ratio = {EP_FIELD_PRICE_RATIO_E4, 1, 0};

static EpDeskState *
new_example (const char *locale)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);

  return ep_example_new (formatter, ep_day_from_ymd (2026, 12, 1));
}

static gint64
value_of (const EpDeskState *state, EpInput input)
{
  return ep_input_get (ep_desk_state_scenario (state), input);
}

static void
the_example_is_the_one_of_the_issue (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  const EpScenario *scenario = ep_desk_state_scenario (state);
  const EpCourse *reference = &scenario->courses[0], *other = &scenario->courses[1];

  assert_string_equal (scenario->currency->code, "USD");
  assert_int_equal (scenario->start, ep_day_from_ymd (2026, 12, 1));
  assert_int_equal (scenario->horizon_months, 36);
  assert_int_equal (reference->session_price_minor, 30000);
  assert_int_equal (reference->sessions.min, 4);
  assert_int_equal (reference->sessions.likely, 5);
  assert_int_equal (reference->sessions.max, 6);
  assert_int_equal (reference->interval.count, 1);
  assert_int_equal (reference->interval.unit, EP_UNIT_MONTHS);
  assert_int_equal (other->pricing, EP_PRICING_RATIO_PER_SESSION);
  assert_int_equal (other->price_ratio_e4, 4 * EP_RATIO_ONE);
  assert_int_equal (other->sessions.likely, 3);
  assert_int_equal (other->interval.count, 4);
  assert_int_equal (other->interval.unit, EP_UNIT_WEEKS);
  assert_true (reference->maintenance.every_months > 0);
  assert_true (other->maintenance.every_months > 0);
}

static void
the_example_is_in_the_locales_currency (void **unused)
{
  static const struct {
    const char *locale, *code;
    gint64 price_minor;
  } cases[] = {{"en_US", "USD", 30000},
               {"de_DE", "EUR", 30000},
               {"ja_JP", "JPY", 300},
               {"ar_KW", "KWD", 300000}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpDeskState) state = new_example (cases[i].locale);

    assert_string_equal (ep_desk_state_scenario (state)->currency->code, cases[i].code);
    assert_int_equal (value_of (state, price), cases[i].price_minor);
  }
}

static void
each_default_of_the_example_says_where_it_comes_from (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  static const struct {
    EpInput input;
    EpSource source;
  } cases[] = {
      {{EP_FIELD_SESSIONS_MIN, 0, 0}, EP_SOURCE_DOCUMENTS},
      {{EP_FIELD_SESSIONS_LIKELY, 0, 0}, EP_SOURCE_DOCUMENTS},
      {{EP_FIELD_SESSIONS_MAX, 0, 0}, EP_SOURCE_DOCUMENTS},
      {{EP_FIELD_INTERVAL_COUNT, 0, 0}, EP_SOURCE_DOCUMENTS},
      {{EP_FIELD_SESSION_MINUTES, 0, 0}, EP_SOURCE_DOCUMENTS},
      {{EP_FIELD_DOWNTIME_TENTHS, 0, 0}, EP_SOURCE_DOCUMENTS},
      {{EP_FIELD_PRICE_RATIO_E4, 1, 0}, EP_SOURCE_DOCUMENTS},
      {{EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, EP_SOURCE_EXAMPLE},
      {{EP_FIELD_MAINTENANCE_MONTHS, 0, 0}, EP_SOURCE_EXAMPLE},
      {{EP_FIELD_SESSIONS_LIKELY, 1, 0}, EP_SOURCE_EXAMPLE},
      {{EP_FIELD_INTERVAL_COUNT, 1, 0}, EP_SOURCE_EXAMPLE},
      {{EP_FIELD_MAINTENANCE_MONTHS, 1, 0}, EP_SOURCE_EXAMPLE},
      {{EP_FIELD_HORIZON_MONTHS, 0, 0}, EP_SOURCE_EXAMPLE},
  };

  assert_false (desk_any_edited (state));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (ep_desk_state_source (state, cases[i].input), cases[i].source);
}

static void
an_edit_makes_a_new_state_and_keeps_the_old_source (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpDeskState) next = ep_desk_state_with (state, ratio, 2 * EP_RATIO_ONE);

  assert_int_equal (value_of (state, ratio), 4 * EP_RATIO_ONE);
  assert_int_equal (value_of (next, ratio), 2 * EP_RATIO_ONE);
  assert_false (ep_desk_state_edited (state, ratio));
  assert_true (ep_desk_state_edited (next, ratio));
  assert_false (ep_desk_state_edited (next, price));
  assert_int_equal (ep_desk_state_source (next, ratio), EP_SOURCE_DOCUMENTS);
}

static void
an_edit_that_changes_nothing_is_the_same_state (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpDeskState) next = ep_desk_state_with (state, price, 30000);

  assert_ptr_equal (state, next);
}

static void
a_count_that_follows_another_is_edited_too (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpDeskState) next = ep_desk_state_with (state, sessions, 8);

  assert_int_equal (value_of (next, sessions_max), 8);
  assert_true (ep_desk_state_edited (next, sessions_max));
  assert_false (ep_desk_state_edited (next, (EpInput){EP_FIELD_SESSIONS_MIN, 0, 0}));
}

static void
the_other_reading_of_the_ratio_leaves_its_source (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpDeskState) next = ep_desk_state_with_pricing (state, 1, EP_PRICING_RATIO_PER_COURSE);
  g_autoptr (EpDeskState) priced = ep_desk_state_with_pricing (state, 1, EP_PRICING_PRICE);

  assert_int_equal (value_of (next, ratio), 4 * EP_RATIO_ONE);
  assert_false (ep_desk_state_edited (next, ratio));
  assert_int_equal (value_of (priced, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 1, 0}), 120000);
  assert_true (ep_desk_state_edited (priced, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 1, 0}));
}

static void
a_package_told_the_other_way_costs_the_same (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpDeskState) added = ep_desk_state_add_package (state, 0);
  EpInput package_price = {EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0};
  EpInput percent_off = {EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 0};
  g_autoptr (EpDeskState) priced = ep_desk_state_with (added, package_price, 81000);
  g_autoptr (EpDeskState) by_percent = ep_desk_state_with_package_by (priced, 0, 0, TRUE);
  g_autoptr (EpDeskState) by_price = ep_desk_state_with_package_by (by_percent, 0, 0, FALSE);
  g_autoptr (EpDeskState) dear = ep_desk_state_with (added, package_price, 100000);
  g_autoptr (EpDeskState) nothing_off = ep_desk_state_with_package_by (dear, 0, 0, TRUE);

  assert_int_equal (value_of (by_percent, percent_off), 10 * EP_PPM_PER_CENT);
  assert_int_equal (value_of (by_price, package_price), 81000);
  assert_int_equal (value_of (nothing_off, percent_off), 0);
}

static void
a_currency_with_too_few_decimals_is_refused (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpDeskState) cents = ep_desk_state_with (state, price, 30050);

  assert_null (ep_desk_state_with_currency (cents, ep_currency_find ("JPY")));
}

/* What the history is after the steps of a word: a letter pushes a session price, "u" undoes, "r"
 * redoes, a capital amends. */
static void
play (EpHistory *history, const char *steps)
{
  for (const char *step = steps; *step != '\0'; step++) {
    g_autoptr (EpDeskState) state = NULL;

    if (*step == 'u')
      ep_history_undo (history);
    else if (*step == 'r')
      ep_history_redo (history);
    else if (g_ascii_isupper (*step)) {
      state = ep_desk_state_with (ep_history_before (history), price, *step - 'A' + 1);
      ep_history_amend (history, state);
    } else {
      state = ep_desk_state_with (ep_history_current (history), price, *step - 'a' + 1);
      ep_history_push (history, state);
    }
  }
}

static void
undo_and_redo_go_through_the_states (void **unused)
{
  static const struct {
    const char *steps;
    gint64 value;
    gboolean can_undo, can_redo;
  } cases[] = {
      {"", 30000, FALSE, FALSE},   {"a", 1, TRUE, FALSE},        {"ab", 2, TRUE, FALSE},
      {"abu", 1, TRUE, TRUE},      {"abuu", 30000, FALSE, TRUE}, {"abuur", 1, TRUE, TRUE},
      {"abuurr", 2, TRUE, FALSE},  {"abuc", 3, TRUE, FALSE},     {"aB", 2, TRUE, FALSE},
      {"aBu", 30000, FALSE, TRUE}, {"abCu", 1, TRUE, TRUE},      {"abAu", 30000, FALSE, TRUE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpDeskState) state = new_example ("en_US");
    g_autoptr (EpHistory) history = ep_history_new (&ep_desk_state_type, state);

    play (history, cases[i].steps);
    assert_int_equal (value_of (ep_history_current (history), price), cases[i].value);
    assert_int_equal (ep_history_can_undo (history), cases[i].can_undo);
    assert_int_equal (ep_history_can_redo (history), cases[i].can_redo);
  }
}

static void
a_step_that_comes_back_is_no_step (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpHistory) history = ep_history_new (&ep_desk_state_type, state);

  play (history, "a");
  ep_history_amend (history, state);
  assert_ptr_equal (ep_history_current (history), state);
  assert_false (ep_history_can_undo (history));
}

static void
the_oldest_of_too_many_steps_is_forgotten (void **unused)
{
  g_autoptr (EpDeskState) state = new_example ("en_US");
  g_autoptr (EpHistory) history = ep_history_new (&ep_desk_state_type, state);
  guint n_undone = 0;

  for (gint64 i = 1; i <= EP_HISTORY_STEPS_MAX + 10; i++) {
    g_autoptr (EpDeskState) next = ep_desk_state_with (ep_history_current (history), price, i);

    ep_history_push (history, next);
  }
  while (ep_history_can_undo (history)) {
    ep_history_undo (history);
    n_undone++;
  }
  assert_int_equal (n_undone, EP_HISTORY_STEPS_MAX);
  assert_int_equal (value_of (ep_history_current (history), price), 10);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_example_is_the_one_of_the_issue),
      cmocka_unit_test (the_example_is_in_the_locales_currency),
      cmocka_unit_test (each_default_of_the_example_says_where_it_comes_from),
      cmocka_unit_test (an_edit_makes_a_new_state_and_keeps_the_old_source),
      cmocka_unit_test (an_edit_that_changes_nothing_is_the_same_state),
      cmocka_unit_test (a_count_that_follows_another_is_edited_too),
      cmocka_unit_test (the_other_reading_of_the_ratio_leaves_its_source),
      cmocka_unit_test (a_package_told_the_other_way_costs_the_same),
      cmocka_unit_test (a_currency_with_too_few_decimals_is_refused),
      cmocka_unit_test (undo_and_redo_go_through_the_states),
      cmocka_unit_test (a_step_that_comes_back_is_no_step),
      cmocka_unit_test (the_oldest_of_too_many_steps_is_forgotten),
  };

  return cmocka_run_group_tests_name ("state", tests, NULL, NULL);
}
