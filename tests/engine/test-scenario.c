#include "scenarios.h"

#include <engine/money.h>

static void
a_new_scenario_has_the_defaults (void **state)
{
  g_autoptr (EpScenario) scenario = ep_scenario_new (ep_currency_find ("EUR"), day ("2027-01-31"));

  assert_string_equal (scenario->currency->code, "EUR");
  assert_day (scenario->start, "2027-01-31");
  assert_int_equal (scenario->horizon_months, 0);
  assert_int_equal (scenario->basis, EP_BASIS_PRICE);
  assert_int_equal (scenario->near_tie_ppm, EP_PPM_PER_CENT);
  assert_int_equal (scenario->tax.rate_ppm, 0);
  assert_false (scenario->tax.included);
  assert_int_equal (scenario->per_visit_minor, 0);
  assert_int_equal (scenario->per_day_off_minor, 0);
  assert_int_equal (scenario->n_courses, 0);
}

static void
a_new_course_has_the_defaults (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("EUR", "2027-01-31");
  const EpCourse *course = ep_scenario_add_course (scenario, "Face");

  assert_int_equal (scenario->n_courses, 1);
  assert_ptr_equal (course, &scenario->courses[0]);
  assert_string_equal (course->name, "Face");
  assert_int_equal (course->kind, EP_KIND_OTHER);
  assert_int_equal (course->pricing, EP_PRICING_PRICE);
  assert_int_equal (course->session_price_minor, 0);
  assert_int_equal (course->sessions.min, 1);
  assert_int_equal (course->sessions.likely, 1);
  assert_int_equal (course->sessions.max, 1);
  assert_int_equal (course->interval.count, 1);
  assert_int_equal (course->interval.unit, EP_UNIT_MONTHS);
  assert_int_equal (course->n_packages, 0);
  assert_int_equal (course->discount_ppm, 0);
  assert_int_equal (course->refund, EP_REFUND_NONE);
  assert_int_equal (course->n_extras, 0);
  assert_int_equal (course->maintenance.every_months, 0);
  assert_int_equal (course->session_minutes, 0);
  assert_int_equal (course->downtime_tenths, 0);
}

static void
a_copy_says_the_same_and_lives_on_its_own (void **state)
{
  EpScenario *scenario = scenario_full ();
  g_autoptr (EpScenario) copy = ep_scenario_copy (scenario);

  assert_true (ep_scenario_equal (scenario, copy));
  ep_course_set_name (&scenario->courses[0], "Renamed");
  assert_false (ep_scenario_equal (scenario, copy));
  ep_scenario_free (scenario);

  assert_string_equal (copy->courses[0].name, "Course");
  assert_string_equal (copy->courses[0].extras[0].name, "Serum");
  assert_string_equal (copy->courses[0].extras[1].name, "Consultation");
}

static void
a_course_can_have_sixteen_extras (void **state)
{
  EpScenario *scenario = scenario_full ();

  while (scenario->courses[0].n_extras < EP_EXTRAS_MAX)
    ep_course_add_extra (&scenario->courses[0], "Serum", 100, EP_PER_SESSION);

  g_autoptr (EpScenario) copy = ep_scenario_copy (scenario);
  assert_true (ep_scenario_equal (scenario, copy));
  ep_scenario_free (scenario);
  assert_string_equal (copy->courses[0].extras[EP_EXTRAS_MAX - 1].name, "Serum");
  assert_int_equal (copy->courses[0].n_extras, 16);
}

static void
freeing_no_scenario_does_nothing (void **state)
{
  ep_scenario_free (NULL);
}

static void
scenarios_differ_by_what_is_no_input_too (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) other_currency = ep_scenario_copy (scenario);
  g_autoptr (EpScenario) one_course_more = ep_scenario_copy (scenario);
  g_autoptr (EpScenario) other_kind = ep_scenario_copy (scenario);
  g_autoptr (EpScenario) other_reading = ep_scenario_copy (scenario);
  g_autoptr (EpScenario) one_extra_more = ep_scenario_copy (scenario);
  g_autoptr (EpScenario) extra_once = ep_scenario_copy (scenario);
  g_autoptr (EpScenario) one_package_less = ep_scenario_remove_package (scenario, 0, 1);
  g_autoptr (EpScenario) package_by_percent =
      with (scenario, EP_FIELD_PACKAGE_PERCENT_OFF_PPM, 0, 0, 0);
  g_autoptr (EpScenario) free_package = with (scenario, EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0, 0);
  g_autoptr (EpScenario) free_maintenance =
      with (scenario, EP_FIELD_MAINTENANCE_PRICE_MINOR, 1, 0, 0);
  g_autoptr (EpScenario) renamed_extra = ep_scenario_copy (scenario);

  other_currency->currency = ep_currency_find ("EUR");
  ep_scenario_add_course (one_course_more, "Course");
  other_kind->courses[0].kind = EP_KIND_OTHER;
  other_reading->courses[1].pricing = EP_PRICING_RATIO_PER_COURSE;
  ep_course_add_extra (&one_extra_more->courses[1], "Serum", 0, EP_PER_COURSE);
  extra_once->courses[0].extras[0].per = EP_PER_COURSE;
  renamed_extra->courses[0].n_extras--;
  g_ref_string_release (renamed_extra->courses[0].extras[1].name);
  ep_course_add_extra (&renamed_extra->courses[0], "Talk", 5000, EP_PER_COURSE);

  const EpScenario *const others[] = {
      other_currency, one_course_more,  other_kind,         other_reading,    one_extra_more,
      extra_once,     one_package_less, package_by_percent, free_maintenance, renamed_extra,
  };
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    assert_false (ep_scenario_equal (scenario, others[i]));
  /* no price at all and a free package are two things */
  assert_false (ep_scenario_equal (package_by_percent, free_package));
}

static void
a_package_is_added_at_the_smallest_size_that_is_free (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full (); /* it has 3 and 6 */
  g_autoptr (EpScenario) with_four = ep_scenario_add_package (scenario, 0);
  g_autoptr (EpScenario) with_five = ep_scenario_add_package (with_four, 0);
  g_autoptr (EpScenario) with_seven = ep_scenario_add_package (with_five, 0);
  g_autoptr (EpScenario) first = ep_scenario_add_package (scenario, 1);
  const EpCourse *course = &with_seven->courses[0];

  assert_int_equal (scenario->courses[0].n_packages, 2);
  assert_int_equal (course->n_packages, 5);
  assert_int_equal (course->packages[2].sessions, 4);
  assert_int_equal (course->packages[3].sessions, 5);
  assert_int_equal (course->packages[4].sessions, 7);
  assert_int_equal (first->courses[1].packages[0].sessions, 3);
  assert_true (course->packages[4].by_percent);
  assert_int_equal (course->packages[4].percent_off_ppm, 0);
  assert_int_equal (course->packages[4].price_minor, 0);
}

static void
packages_can_be_added_until_there_are_sixteen (void **state)
{
  EpScenario *scenario = scenario_full ();

  while (scenario->courses[1].n_packages < EP_PACKAGES_MAX) {
    EpScenario *next = ep_scenario_add_package (scenario, 1);
    ep_scenario_free (scenario);
    scenario = next;
  }
  for (guint i = 0; i < EP_PACKAGES_MAX; i++)
    assert_int_equal (scenario->courses[1].packages[i].sessions, 3 + i);
  ep_scenario_free (scenario);
}

static void
a_package_is_removed_from_its_place (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  g_autoptr (EpScenario) without_first = ep_scenario_remove_package (scenario, 0, 0);
  g_autoptr (EpScenario) without_last = ep_scenario_remove_package (scenario, 0, 1);
  g_autoptr (EpScenario) with_none = ep_scenario_remove_package (without_first, 0, 0);
  g_autoptr (EpScenario) with_three = ep_scenario_add_package (scenario, 0);
  g_autoptr (EpScenario) with_last_two = ep_scenario_remove_package (with_three, 0, 0);

  assert_int_equal (without_first->courses[0].n_packages, 1);
  assert_int_equal (without_first->courses[0].packages[0].sessions, 6);
  assert_int_equal (without_last->courses[0].n_packages, 1);
  assert_int_equal (without_last->courses[0].packages[0].sessions, 3);
  assert_int_equal (with_none->courses[0].n_packages, 0);
  assert_int_equal (with_last_two->courses[0].n_packages, 2);
  assert_int_equal (with_last_two->courses[0].packages[0].sessions, 6);
  assert_int_equal (with_last_two->courses[0].packages[1].sessions, 4);
}

static void
a_package_sold_the_other_way_costs_what_is_nearest (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *course = scenario_add (scenario, 30000, 5);

  scenario_add (scenario, 120000, 3);
  course_add_package (course, 3, 81000);
  course_add_package (course, 4, 130000);
  course_add_package_off (course, 6, 150000);

  g_autoptr (EpScenario) off = ep_scenario_with_package_by (scenario, 0, 0, TRUE);
  g_autoptr (EpScenario) again = ep_scenario_with_package_by (off, 0, 0, FALSE);
  g_autoptr (EpScenario) dearer = ep_scenario_with_package_by (scenario, 0, 1, TRUE);
  g_autoptr (EpScenario) priced = ep_scenario_with_package_by (scenario, 0, 2, FALSE);
  g_autoptr (EpScenario) as_it_is = ep_scenario_with_package_by (scenario, 0, 2, TRUE);

  assert_true (off->courses[0].packages[0].by_percent);
  assert_int_equal (off->courses[0].packages[0].percent_off_ppm, 100000);
  assert_int_equal (off->courses[0].packages[0].price_minor, 0);
  assert_true (ep_scenario_equal (again, scenario));
  assert_int_equal (dearer->courses[0].packages[1].percent_off_ppm, 0);
  assert_int_equal (priced->courses[0].packages[2].price_minor, 153000);
  assert_int_equal (priced->courses[0].packages[2].percent_off_ppm, 0);
  assert_true (ep_scenario_equal (as_it_is, scenario));
}

static void
a_package_beyond_the_largest_amount_is_sold_at_that (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *course = scenario_add (scenario, ep_amount_max (2), 5);

  course_add_package_off (course, 100, 0);
  scenario_add (scenario, 0, 1);

  g_autoptr (EpScenario) priced = ep_scenario_with_package_by (scenario, 0, 0, FALSE);

  assert_int_equal (priced->courses[0].packages[0].price_minor, ep_amount_max (2));
}

static void
extras_are_added_renamed_and_removed_in_their_places (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  const guint n_extras = scenario->courses[0].n_extras;
  g_autoptr (EpScenario) added = ep_scenario_add_extra (scenario, 0, "Mask");
  g_autoptr (EpScenario) renamed = ep_scenario_rename_extra (added, 0, 0, "Cream");
  g_autoptr (EpScenario) removed = ep_scenario_remove_extra (renamed, 0, 0);
  const EpExtra *last = &added->courses[0].extras[n_extras];

  assert_int_equal (scenario->courses[0].n_extras, n_extras);
  assert_int_equal (added->courses[0].n_extras, n_extras + 1);
  assert_string_equal (last->name, "Mask");
  assert_int_equal (last->price_minor, 0);
  assert_int_equal (last->per, EP_PER_SESSION);
  assert_string_equal (renamed->courses[0].extras[0].name, "Cream");
  assert_string_not_equal (added->courses[0].extras[0].name, "Cream");
  assert_int_equal (removed->courses[0].n_extras, n_extras);
  assert_string_equal (removed->courses[0].extras[n_extras - 1].name, "Mask");
}

static void
a_course_knows_which_package_sizes_it_has (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_full ();
  const EpCourse *course = &scenario->courses[0];

  assert_true (ep_course_has_package (course, 3, EP_PACKAGES_MAX));
  assert_true (ep_course_has_package (course, 6, 0));
  assert_false (ep_course_has_package (course, 6, 1));
  assert_false (ep_course_has_package (course, 4, EP_PACKAGES_MAX));
  assert_false (ep_course_has_package (&scenario->courses[1], 3, 0));
}

static void
another_currency_keeps_the_figures (void **state)
{
  g_autoptr (EpScenario) dollars = scenario_full ();
  g_autoptr (EpScenario) dinars = ep_scenario_with_currency (dollars, ep_currency_find ("KWD"));
  g_autoptr (EpScenario) yen = ep_scenario_with_currency (dollars, ep_currency_find ("JPY"));
  g_autoptr (EpScenario) back = ep_scenario_with_currency (dinars, ep_currency_find ("USD"));
  const EpCourse *course = &dinars->courses[0];

  assert_string_equal (dinars->currency->code, "KWD");
  assert_int_equal (dinars->per_visit_minor, 15000);
  assert_int_equal (dinars->per_day_off_minor, 120000);
  assert_int_equal (course->session_price_minor, 300000);
  assert_int_equal (course->packages[0].price_minor, 810000);
  assert_int_equal (course->packages[1].percent_off_ppm, 150000);
  assert_int_equal (course->extras[0].price_minor, 25000);
  assert_int_equal (course->extras[1].price_minor, 50000);
  assert_int_equal (course->maintenance.price_minor, 280000);
  assert_int_equal (yen->courses[0].session_price_minor, 300);
  assert_int_equal (yen->courses[0].extras[1].price_minor, 50);
  assert_int_equal (dinars->courses[1].price_ratio_e4, 40000);
  assert_true (ep_scenario_equal (dollars, back));
}

static void
another_currency_that_has_too_few_decimals_is_refused (void **state)
{
  static const EpInput amounts[] = {
      {EP_FIELD_PER_VISIT_MINOR, 0, 0},         {EP_FIELD_PER_DAY_OFF_MINOR, 0, 0},
      {EP_FIELD_SESSION_PRICE_MINOR, 0, 0},     {EP_FIELD_SESSION_PRICE_MINOR, 1, 0},
      {EP_FIELD_PACKAGE_PRICE_MINOR, 0, 0},     {EP_FIELD_EXTRA_PRICE_MINOR, 0, 0},
      {EP_FIELD_EXTRA_PRICE_MINOR, 0, 1},       {EP_FIELD_MAINTENANCE_PRICE_MINOR, 0, 0},
      {EP_FIELD_MAINTENANCE_PRICE_MINOR, 1, 0},
  };
  g_autoptr (EpScenario) scenario = scenario_full ();

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++) {
    g_autoptr (EpScenario) cents = ep_scenario_with (scenario, amounts[i], 10050);
    g_autoptr (EpScenario) whole = ep_scenario_with (scenario, amounts[i], 10100);
    g_autoptr (EpScenario) yen = ep_scenario_with_currency (whole, ep_currency_find ("JPY"));
    g_autoptr (EpScenario) euros = ep_scenario_with_currency (cents, ep_currency_find ("EUR"));

    assert_null (ep_scenario_with_currency (cents, ep_currency_find ("JPY")));
    assert_int_equal (ep_input_get (yen, amounts[i]), 101);
    assert_int_equal (ep_input_get (euros, amounts[i]), 10050);
  }
}

static void
the_largest_amount_fits_every_currency (void **state)
{
  g_autoptr (EpScenario) yen = scenario_new ("JPY", "2026-12-01");
  scenario_add (yen, ep_amount_max (0), 1);
  g_autoptr (EpScenario) unidades = ep_scenario_with_currency (yen, ep_currency_find ("CLF"));

  assert_int_equal (unidades->courses[0].session_price_minor, 99999999990000);
  assert_true (unidades->courses[0].session_price_minor <= ep_amount_max (4));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_new_scenario_has_the_defaults),
      cmocka_unit_test (a_new_course_has_the_defaults),
      cmocka_unit_test (a_copy_says_the_same_and_lives_on_its_own),
      cmocka_unit_test (a_course_can_have_sixteen_extras),
      cmocka_unit_test (freeing_no_scenario_does_nothing),
      cmocka_unit_test (scenarios_differ_by_what_is_no_input_too),
      cmocka_unit_test (a_package_is_added_at_the_smallest_size_that_is_free),
      cmocka_unit_test (packages_can_be_added_until_there_are_sixteen),
      cmocka_unit_test (a_package_is_removed_from_its_place),
      cmocka_unit_test (a_package_sold_the_other_way_costs_what_is_nearest),
      cmocka_unit_test (a_package_beyond_the_largest_amount_is_sold_at_that),
      cmocka_unit_test (extras_are_added_renamed_and_removed_in_their_places),
      cmocka_unit_test (a_course_knows_which_package_sizes_it_has),
      cmocka_unit_test (another_currency_keeps_the_figures),
      cmocka_unit_test (another_currency_that_has_too_few_decimals_is_refused),
      cmocka_unit_test (the_largest_amount_fits_every_currency),
  };

  return cmocka_run_group_tests_name ("scenario", tests, NULL, NULL);
}
