#include "scenarios.h"

#include <engine/plausibility.h>

/* What is odd about the courses of a price list. */

#define COURSES_MAX 12

typedef struct {
  guint n_courses;
  EpCourse courses[COURSES_MAX];
  const EpCourse *list[COURSES_MAX];
} List;

static void
list_add (List *list, EpKind kind, gint64 price_minor)
{
  EpCourse *course = &list->courses[list->n_courses];

  assert_true (list->n_courses < COURSES_MAX);
  *course = ep_course_new ("Course");
  course->kind = kind;
  course->session_price_minor = price_minor;
  list->list[list->n_courses++] = course;
}

static void
list_clear (List *list)
{
  for (guint i = 0; i < list->n_courses; i++)
    ep_course_clear (&list->courses[i]);
}

static void
assert_odds (GArray *odds, const EpOdd *expected, guint n_expected)
{
  assert_int_equal (odds->len, n_expected);
  for (guint i = 0; i < n_expected; i++) {
    const EpOdd *odd = &g_array_index (odds, EpOdd, i);

    assert_int_equal (odd->oddity, expected[i].oddity);
    assert_int_equal (odd->package, expected[i].package);
    assert_int_equal (odd->against, expected[i].against);
    assert_int_equal (odd->against_times, expected[i].against_times);
    assert_int_equal (odd->more_minor, expected[i].more_minor);
    assert_int_equal (odd->usual_minor, expected[i].usual_minor);
  }
  g_array_unref (odds);
}

/* One course at that price with packages of so many sessions at so much, ended by 0 sessions. */
typedef struct {
  gint64 price_minor;
  struct {
    guint sessions;
    gint64 price_minor;
  } packages[4];
  guint n_odds;
  EpOdd odds[6];
} Case;

static void
assert_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    List list = {0};

    list_add (&list, EP_KIND_LASER, cases[i].price_minor);
    for (guint p = 0; p < 4 && cases[i].packages[p].sessions > 0; p++)
      course_add_package (&list.courses[0], cases[i].packages[p].sessions,
                          cases[i].packages[p].price_minor);
    assert_odds (ep_plausibility (list.list, 1, 0), cases[i].odds, cases[i].n_odds);
    list_clear (&list);
  }
}

static void
a_course_as_it_should_be_has_nothing_odd (void **state)
{
  static const Case cases[] = {
      {.price_minor = 30000},
      {.price_minor = 30000, .packages = {{3, 81000}, {6, 153000}}},
      {.price_minor = 30000, .packages = {{6, 153000}, {3, 81000}}},
      {.price_minor = 30000, .packages = {{3, 90000}}},              /* as much as singles */
      {.price_minor = 30000, .packages = {{3, 81000}, {6, 162000}}}, /* as much by the session */
      {.price_minor = 30000, .packages = {{2, 30001}}},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
a_package_dearer_than_singles_is_told_with_how_much (void **state)
{
  static const Case cases[] = {
      {.price_minor = 34000,
       .packages = {{3, 108000}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_THAN_SINGLES, .more_minor = 6000}}},
      {.price_minor = 34000,
       .packages = {{2, 60000}, {3, 102001}},
       .n_odds = 2,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_THAN_SINGLES, .package = 1, .more_minor = 1},
                {.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                 .package = 1,
                 .against_times = 1,
                 .more_minor = 8001}}},
      {.price_minor = 0,
       .packages = {{3, 100}},
       .n_odds = 2,
       .odds = {{.oddity = EP_ODD_SESSION_PRICE_ZERO},
                {.oddity = EP_ODD_PACKAGE_DEARER_THAN_SINGLES, .more_minor = 100}}},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
tiers_that_do_not_fall_are_told_with_the_cheapest_way_round_them (void **state)
{
  static const Case cases[] = {
      /* two packages of 3 cost 30 less */
      {.price_minor = 30000,
       .packages = {{3, 81000}, {6, 165000}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                 .package = 1,
                 .against_times = 2,
                 .more_minor = 3000}}},
      /* two of 3 and two singles: 2220 against 2300 */
      {.price_minor = 30000,
       .packages = {{3, 81000}, {8, 230000}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                 .package = 1,
                 .against_times = 2,
                 .more_minor = 8000}}},
      /* three of 3, one session left over: 2430 against 2580 and three singles more */
      {.price_minor = 86000,
       .packages = {{8, 245000}, {3, 81000}},
       .n_odds = 2,
       .odds = {{.oddity = EP_ODD_SESSION_PRICE_AS_PACKAGE, .package = 1, .more_minor = 5000},
                {.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                 .package = 0,
                 .against = 1,
                 .against_times = 3,
                 .more_minor = 2000}}},
      /* dearer by the session, yet nothing smaller gives 4 sessions for less */
      {.price_minor = 30000,
       .packages = {{3, 81000}, {4, 108500}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION, .package = 1}}},
      /* of two smaller ones the one that saves more */
      {.price_minor = 30000,
       .packages = {{2, 55000}, {3, 81000}, {6, 170000}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                 .package = 2,
                 .against = 1,
                 .against_times = 2,
                 .more_minor = 8000}}},
      /* of two that save as much the first */
      {.price_minor = 30000,
       .packages = {{12, 340000}, {3, 81000}, {6, 162000}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                 .package = 0,
                 .against = 1,
                 .against_times = 4,
                 .more_minor = 16000}}},
      /* the smaller one is no better than singles, so that it is not what is bought */
      {.price_minor = 30000,
       .packages = {{2, 60000}, {4, 121000}},
       .n_odds = 2,
       .odds = {{.oddity = EP_ODD_PACKAGE_DEARER_THAN_SINGLES, .package = 1, .more_minor = 1000},
                {.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION, .package = 1}}},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
a_session_price_that_is_a_packages_is_told (void **state)
{
  static const Case cases[] = {
      {.price_minor = 96000,
       .packages = {{3, 96000}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_SESSION_PRICE_AS_PACKAGE}}},
      {.price_minor = 96000,
       .packages = {{6, 100000}, {3, 81000}, {2, 96001}},
       .n_odds = 1,
       .odds =
           {
               {.oddity = EP_ODD_SESSION_PRICE_AS_PACKAGE, .package = 1, .more_minor = 15000},
           }},
      {.price_minor = 0, .n_odds = 1, .odds = {{.oddity = EP_ODD_SESSION_PRICE_ZERO}}},
      {.price_minor = 0,
       .packages = {{3, 0}},
       .n_odds = 1,
       .odds = {{.oddity = EP_ODD_SESSION_PRICE_ZERO}}},
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
packages_by_percentage_are_priced_before_the_discount (void **state)
{
  List list = {0};
  EpCourse *course;

  list_add (&list, EP_KIND_LASER, 30000);
  course = &list.courses[0];
  course->discount_ppm = 500000;
  course_add_package_off (course, 2, 100000);
  course_add_package_off (course, 4, 50000);
  assert_odds (ep_plausibility (list.list, 1, 0),
               &(EpOdd){.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                        .package = 1,
                        .against_times = 2,
                        .more_minor = 6000},
               1);
  list_clear (&list);
}

/* How the price of one laser is judged beside others. */
static void
assert_judged (const gint64 *others_minor, guint n_others, gint64 price_minor, gint64 usual_minor,
               gboolean high, gboolean low)
{
  List list = {0};
  const EpOdd odd = {.oddity = high ? EP_ODD_SESSION_PRICE_HIGH : EP_ODD_SESSION_PRICE_LOW,
                     .usual_minor = usual_minor};

  for (guint i = 0; i < n_others; i++)
    list_add (&list, EP_KIND_LASER, others_minor[i]);
  list_add (&list, EP_KIND_MICRONEEDLING, 1);
  list_add (&list, EP_KIND_OTHER, G_GINT64_CONSTANT (999999999999));
  list_add (&list, EP_KIND_LASER, price_minor);
  assert_odds (ep_plausibility (list.list, list.n_courses, list.n_courses - 1), &odd, high || low);
  list_clear (&list);
}

static void
a_price_far_from_what_is_usual_is_told_with_that (void **state)
{
  static const gint64 three[] = {70000, 30000, 40000};
  static const gint64 four[] = {30000, 90000, 40000, 80000};

  assert_judged (three, 3, 100000, 40000, TRUE, FALSE);
  assert_judged (three, 3, 99999, 40000, FALSE, FALSE);
  assert_judged (three, 3, 16000, 40000, FALSE, TRUE);
  assert_judged (three, 3, 16001, 40000, FALSE, FALSE);
  assert_judged (four, 4, 100000, 40000, TRUE, FALSE); /* the lower one in the middle */
}

static void
nothing_is_usual_among_fewer_than_three_others_of_its_kind (void **state)
{
  static const gint64 two[] = {30000, 30000};
  static const gint64 free[] = {30000, 0, 30000, 0, 0};

  assert_judged (two, 2, 3000000, 0, FALSE, FALSE);
  assert_judged (two, 2, 1, 0, FALSE, FALSE);
  assert_judged (free, 5, 3000000, 0, FALSE, FALSE);
}

static void
the_largest_amounts_are_judged_too (void **state)
{
  const gint64 largest = ep_amount_max (4);
  const gint64 others[] = {1, 1, 1};
  List list = {0};

  assert_judged (others, 3, largest, 1, TRUE, FALSE);
  list_add (&list, EP_KIND_LASER, largest);
  course_add_package_off (&list.courses[0], 100, 0);
  course_add_package (&list.courses[0], 99, 0);
  assert_odds (
      ep_plausibility (list.list, 1, 0),
      (EpOdd[]){{.oddity = EP_ODD_SESSION_PRICE_AS_PACKAGE, .package = 1, .more_minor = largest},
                {.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION,
                 .package = 0,
                 .against = 1,
                 .against_times = 2,
                 .more_minor = 100 * largest}},
      2);
  list_clear (&list);
}

/* The same by counting everything out, in the plainest way. */

static gint64
slow_package_price (const EpCourse *course, guint package)
{
  const EpPackage *p = &course->packages[package];

  return p->by_percent ? (gint64)ep_less_percent ((EpWide)p->sessions * course->session_price_minor,
                                                  p->percent_off_ppm)
                       : p->price_minor;
}

/* The least cost of so many sessions with 0, 1, 2... of a package and singles for the rest. */
static gint64
slow_cost (const EpCourse *course, guint package, guint sessions, guint *times)
{
  gint64 least = G_MAXINT64;

  for (guint n = 0; n <= sessions; n++) {
    const guint covered = n * course->packages[package].sessions;
    const guint singles = covered < sessions ? sessions - covered : 0;
    const gint64 cost =
        n * slow_package_price (course, package) + singles * course->session_price_minor;

    if (cost < least) {
      least = cost;
      *times = n;
    }
  }

  return least;
}

static gboolean
slow_usual (const List *list, guint which, gint64 *usual_minor)
{
  gint64 lowest = -1;
  guint n_others = 0;

  for (guint i = 0; i < list->n_courses; i++)
    n_others += i != which && list->courses[i].kind == list->courses[which].kind &&
                list->courses[i].session_price_minor > 0;
  /* the lowest price that half of the others do not exceed */
  for (guint i = 0; i < list->n_courses; i++) {
    const gint64 price_minor = list->courses[i].session_price_minor;
    guint at_most = 0;

    if (i == which || list->courses[i].kind != list->courses[which].kind || price_minor == 0)
      continue;
    for (guint j = 0; j < list->n_courses; j++)
      at_most += j != which && list->courses[j].kind == list->courses[which].kind &&
                 list->courses[j].session_price_minor > 0 &&
                 list->courses[j].session_price_minor <= price_minor;
    if (2 * at_most >= n_others && (lowest < 0 || price_minor < lowest))
      lowest = price_minor;
  }
  *usual_minor = lowest;

  return n_others >= 3;
}

static void
slow_session_price (const List *list, guint which, GArray *odds)
{
  const EpCourse *course = &list->courses[which];
  const gint64 price_minor = course->session_price_minor;
  gint64 usual_minor;
  EpOdd odd = {0};

  for (guint i = 0; i < course->n_packages && price_minor > 0; i++) {
    odd = (EpOdd){
        EP_ODD_SESSION_PRICE_AS_PACKAGE, i, 0, 0, price_minor - slow_package_price (course, i), 0};
    if (odd.more_minor >= 0)
      g_array_append_val (odds, odd);
  }
  if (price_minor == 0) {
    odd = (EpOdd){.oddity = EP_ODD_SESSION_PRICE_ZERO};
    g_array_append_val (odds, odd);
  } else if (slow_usual (list, which, &usual_minor)) {
    odd = (EpOdd){.oddity = EP_ODD_SESSION_PRICE_HIGH, .usual_minor = usual_minor};
    if (price_minor * 10 >= usual_minor * 25)
      g_array_append_val (odds, odd);
    odd.oddity = EP_ODD_SESSION_PRICE_LOW;
    if (price_minor * 10 <= usual_minor * 4)
      g_array_append_val (odds, odd);
  }
}

static gboolean
slow_dearer_per_session (const EpCourse *course, guint package, EpOdd *odd)
{
  const gint64 price_minor = slow_package_price (course, package);
  const guint sessions = course->packages[package].sessions;
  gboolean dearer = FALSE;

  for (guint j = course->n_packages; j-- > 0;) {
    const guint smaller = course->packages[j].sessions;
    guint times = 0;

    if (smaller >= sessions ||
        price_minor * smaller <= slow_package_price (course, j) * (gint64)sessions)
      continue;
    dearer = TRUE;

    const gint64 more_minor = price_minor - slow_cost (course, j, sessions, &times);
    if (times > 0 && more_minor > 0 && more_minor >= odd->more_minor)
      *odd = (EpOdd){odd->oddity, package, j, times, more_minor, 0};
    else if (odd->more_minor == 0)
      odd->against = j;
  }

  return dearer;
}

static void
slow_packages (const EpCourse *course, GArray *odds)
{
  for (guint i = 0; i < course->n_packages; i++) {
    const EpOdd odd = {EP_ODD_PACKAGE_DEARER_THAN_SINGLES,
                       i,
                       0,
                       0,
                       slow_package_price (course, i) -
                           course->packages[i].sessions * course->session_price_minor,
                       0};
    if (odd.more_minor > 0)
      g_array_append_val (odds, odd);
  }
  for (guint i = 0; i < course->n_packages; i++) {
    EpOdd odd = {.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION, .package = i};

    if (slow_dearer_per_session (course, i, &odd))
      g_array_append_val (odds, odd);
  }
}

static gint64
price_random (TestRandom *random)
{
  if (test_random_once_in (random, 12))
    return 0;
  return test_random_between (random, 1, test_random_once_in (random, 2) ? 9 : 90) * 1000;
}

static void
list_fill (List *list, TestRandom *random)
{
  for (gint64 left = test_random_between (random, 1, COURSES_MAX); left > 0; left--) {
    list_add (list, (EpKind)test_random_between (random, 0, 1), price_random (random));
    EpCourse *course = &list->courses[list->n_courses - 1];
    for (gint64 more = test_random_between (random, 0, 4); more > 0; more--) {
      const guint sessions = (guint)test_random_between (random, 2, 12);

      if (ep_course_has_package (course, sessions, EP_PACKAGES_MAX))
        continue;
      if (test_random_once_in (random, 3))
        course_add_package_off (course, sessions,
                                (guint)test_random_between (random, 0, 20) * 50000);
      else
        course_add_package (course, sessions,
                            test_random_between (random, 0, 12) * sessions *
                                course->session_price_minor / 10);
    }
  }
}

static void
every_list_is_judged_as_by_counting_everything_out (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 3000; i++) {
    List list = {0};

    list_fill (&list, &random);
    for (guint which = 0; which < list.n_courses; which++) {
      g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (EpOdd));

      slow_session_price (&list, which, expected);
      slow_packages (&list.courses[which], expected);
      assert_odds (ep_plausibility (list.list, list.n_courses, which),
                   (const EpOdd *)(void *)expected->data, expected->len);
    }
    list_clear (&list);
  }
}

/* The package traps of CONTRACT.md's notes are told here too, and no others. */
static void
the_traps_are_those_of_the_notes (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 500; i++) {
    List list = {0};
    g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");

    list_fill (&list, &random);
    ep_scenario_add_copy (scenario, &list.courses[0]);
    scenario_add (scenario, 100, 1);
    g_autoptr (EpComparison) comparison = compared (scenario);
    g_autoptr (GArray) odds = ep_plausibility (list.list, list.n_courses, 0);
    const EpCourseCost *cost = &comparison->courses[0];
    guint n_traps = 0, n_notes = 0;

    for (guint n = 0; n < cost->n_notes; n++)
      n_notes += cost->notes[n].code != EP_NOTE_UNUSED_SESSIONS;
    for (guint o = 0; o < odds->len; o++) {
      const EpOdd *odd = &g_array_index (odds, EpOdd, o);
      const EpNoteCode code = odd->oddity == EP_ODD_PACKAGE_DEARER_THAN_SINGLES
                                  ? EP_NOTE_PACKAGE_DEARER_THAN_SINGLES
                                  : EP_NOTE_PACKAGE_DEARER_PER_SESSION;
      guint n = 0;

      if (odd->oddity < EP_ODD_PACKAGE_DEARER_THAN_SINGLES)
        continue;
      n_traps++;
      while (n < cost->n_notes &&
             (cost->notes[n].code != code || cost->notes[n].package != odd->package))
        n++;
      assert_true (n < cost->n_notes);
    }
    assert_int_equal (n_traps, n_notes);
    list_clear (&list);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_course_as_it_should_be_has_nothing_odd),
      cmocka_unit_test (a_package_dearer_than_singles_is_told_with_how_much),
      cmocka_unit_test (tiers_that_do_not_fall_are_told_with_the_cheapest_way_round_them),
      cmocka_unit_test (a_session_price_that_is_a_packages_is_told),
      cmocka_unit_test (packages_by_percentage_are_priced_before_the_discount),
      cmocka_unit_test (a_price_far_from_what_is_usual_is_told_with_that),
      cmocka_unit_test (nothing_is_usual_among_fewer_than_three_others_of_its_kind),
      cmocka_unit_test (the_largest_amounts_are_judged_too),
      cmocka_unit_test (every_list_is_judged_as_by_counting_everything_out),
      cmocka_unit_test (the_traps_are_those_of_the_notes),
  };

  return cmocka_run_group_tests_name ("plausibility", tests, NULL, NULL);
}
