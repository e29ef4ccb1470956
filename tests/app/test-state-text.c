#include "desk-support.h"
#include "desk/desk-state-text.h"

static EpDeskState *
again (EpDeskState *state)
{
  g_autofree char *sources = ep_desk_state_sources (state);

  return ep_desk_state_new_with_sources (ep_scenario_copy (ep_desk_state_scenario (state)),
                                         sources);
}

static void
sources_and_edits_are_read_as_they_were_written (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (EpDeskState) read = NULL;

  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, "310");
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0}, "48");
  read = again (ep_desk_state (fixture->desk));
  assert_true (ep_desk_state_equal (read, ep_desk_state (fixture->desk)));
}

static void
a_treatment_is_read_as_it_was_written (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (EpTreatment) treatment = ep_treatment_new ("Fractional; = [laser]", EP_KIND_LASER);
  g_autoptr (EpDeskState) filled = NULL;
  g_autoptr (EpDeskState) read = NULL;

  g_free (treatment->area);
  treatment->area = g_strdup (" Face\n#neck ");
  treatment->price_text = g_strdup ("from 250");
  ep_desk_choose_treatment (fixture->desk, 1, treatment, ep_day_from_ymd (2026, 11, 1));
  filled = ep_desk_state_ref (ep_desk_state (fixture->desk));
  assert_non_null (ep_desk_state_listed (filled, 1));
  read = again (filled);
  assert_true (ep_desk_state_equal (read, filled));
}

static void
what_an_example_has_is_not_written (void **state)
{
  DeskFixture *fixture = *state;
  const EpScenario *scenario = ep_desk_scenario (fixture->desk);
  g_autoptr (EpDeskState) example = ep_desk_state_new (ep_scenario_copy (scenario));
  g_autofree char *sources = ep_desk_state_sources (example);

  assert_string_equal (sources, "");
}

#define NO_SUCH_DAY                                                                                \
  "[course 1]\ntreatment=5e1c7b1e-0000-4000-8000-000000000000\ntreatment-from=2026-02-31\n"        \
  "treatment-kind=laser\ntreatment-name=Laser\ntreatment-area=\n"

static void
what_nobody_knows_is_an_example (void **state)
{
  static const char *const texts[] = {
      "",
      "no key file at all",
      "[course 1]\nsession-price=clinic",
      "[course 9]\nsession-price=clinic;\n[course 1]\nno-field=clinic;\n",
      "[course 1]\nsession-price=oracle;\n",
      "[course 1]\ntreatment=not-a-uuid\ntreatment-from=2026-11-01\ntreatment-kind=laser\n",
      NO_SUCH_DAY,
      "[course 1]\nsession-price=\\x;\n",
  };
  static const EpSource wanted[] = {EP_SOURCE_EXAMPLE, EP_SOURCE_EXAMPLE, EP_SOURCE_CLINIC,
                                    EP_SOURCE_EXAMPLE, EP_SOURCE_EXAMPLE, EP_SOURCE_EXAMPLE,
                                    EP_SOURCE_EXAMPLE, EP_SOURCE_EXAMPLE};
  DeskFixture *fixture = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (EpDeskState) read = ep_desk_state_new_with_sources (
        ep_scenario_copy (ep_desk_scenario (fixture->desk)), texts[i]);
    EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};

    assert_int_equal (ep_desk_state_source (read, price), wanted[i]);
    assert_null (ep_desk_state_listed (read, 0));
    assert_false (desk_any_edited (read));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      DESK_TEST (sources_and_edits_are_read_as_they_were_written),
      DESK_TEST (a_treatment_is_read_as_it_was_written),
      DESK_TEST (what_an_example_has_is_not_written),
      DESK_TEST (what_nobody_knows_is_an_example),
  };

  return cmocka_run_group_tests_name ("state text", tests, NULL, NULL);
}
