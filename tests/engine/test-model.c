#include "model.h"

#include <engine/money.h>

/* The engine against the model, figure by figure, on random scenarios. */

#define SCENARIOS 1000

static const Chances chances = {
    .courses_max = 4,
    .sessions_max = 8,
    .packages_max = 3,
    .price_max = 40000,
};

typedef struct {
  EpScenario *scenario;
  EpComparison *comparison;
  ModelCourse *models; /* of each course at its likely number of sessions */
} Subject;

static Subject
random_subject (TestRandom *random)
{
  Subject subject;

  subject.scenario = scenario_random (random, chances);
  subject.comparison = compared (subject.scenario);
  subject.models = g_new (ModelCourse, subject.scenario->n_courses);
  for (guint c = 0; c < subject.scenario->n_courses; c++)
    model_course (subject.scenario, c, subject.scenario->courses[c].sessions.likely,
                  subject.comparison->end, &subject.models[c]);
  return subject;
}

static void
subject_clear (Subject *subject)
{
  ep_scenario_free (subject->scenario);
  ep_comparison_free (subject->comparison);
  g_free (subject->models);
}

/* Calls a check for random subjects. */
static void
for_each_subject (void (*check) (const Subject *subject))
{
  TestRandom random = test_random_new ();

  for (int i = 0; i < SCENARIOS; i++) {
    Subject subject = random_subject (&random);

    check (&subject);
    subject_clear (&subject);
  }
}

static void
check_horizon (const Subject *subject)
{
  const guint months = model_horizon_months (subject->scenario);

  assert_int_equal (subject->comparison->horizon_months, months);
  assert_int_equal (subject->comparison->end, model_add_months (subject->scenario->start, months));
}

static void
the_horizon_is_the_models (void **state)
{
  for_each_subject (check_horizon);
}

static void
check_purchases (const Subject *subject)
{
  for (guint c = 0; c < subject->comparison->n_courses; c++) {
    const EpCourseCost *cost = &subject->comparison->courses[c];
    const ModelCourse *model = &subject->models[c];
    guint next = 0, visit = 1;

    assert_int_equal (cost->session_price_minor, model->session_price);
    assert_int_equal (cost->n_purchases, model->basket.purchases);
    for (guint offer = model->n_offers; offer-- > 0;) {
      for (guint i = 0; i < model->basket.counts[offer]; i++, next++) {
        assert_int_equal (cost->purchases[next].sessions, model->offers[offer].sessions);
        assert_true (cost->purchases[next].price_minor == model->offers[offer].cost);
        assert_int_equal (cost->purchases[next].visit, visit);
        visit += model->offers[offer].sessions;
      }
    }
  }
}

static void
the_purchases_are_the_models (void **state)
{
  for_each_subject (check_purchases);
}

static void
check_visits (const Subject *subject)
{
  for (guint c = 0; c < subject->comparison->n_courses; c++) {
    const EpCourseCost *cost = &subject->comparison->courses[c];
    const ModelCourse *model = &subject->models[c];

    assert_int_equal (cost->n_visits, model->n_visits);
    for (guint v = 0; v < cost->n_visits; v++) {
      const EpVisit *visit = &cost->visits[v];
      const ModelVisit *expected = &model->visits[v];

      assert_int_equal (visit->number, v + 1);
      assert_int_equal (visit->day, expected->day);
      assert_int_equal (visit->kind == EP_VISIT_MAINTENANCE, expected->maintenance);
      assert_true (visit->gross_minor == expected->gross);
      assert_true (visit->tax_minor == expected->tax);
      assert_true (visit->patient_cost_minor == model->patient_cost);
      assert_true (visit->cumulative_minor == expected->cumulative);
    }
  }
}

static void
the_visits_are_the_models (void **state)
{
  for_each_subject (check_visits);
}

static void
check_totals (const Subject *subject)
{
  for (guint c = 0; c < subject->comparison->n_courses; c++) {
    const EpCourse *course = &subject->scenario->courses[c];
    const EpCourseCost *cost = &subject->comparison->courses[c];
    const ModelCourse *model = &subject->models[c];
    EpWide tax = 0;

    for (guint v = 0; v < model->n_visits; v++)
      tax += model->visits[v].tax;
    assert_true (cost->course_total_minor == model->course_total);
    assert_true (cost->course_total_min_minor ==
                 model_course_total (subject->scenario, c, course->sessions.min));
    assert_true (cost->course_total_max_minor ==
                 model_course_total (subject->scenario, c, course->sessions.max));
    assert_true (cost->horizon_total_minor == model->horizon_total);
    assert_true (cost->tax_total_minor == tax);
    assert_true (cost->patient_total_minor == model->n_visits * model->patient_cost);
    assert_int_equal (cost->minutes_total, model->n_visits * course->session_minutes);
    assert_int_equal (cost->downtime_total_tenths, model->n_visits * course->downtime_tenths);
    assert_int_equal (cost->last_session, model->visits[course->sessions.likely - 1].day);
  }
}

static void
the_totals_are_the_models (void **state)
{
  for_each_subject (check_totals);
}

static void
check_stops (const Subject *subject)
{
  for (guint c = 0; c < subject->comparison->n_courses; c++) {
    const EpCourseCost *cost = &subject->comparison->courses[c];

    assert_int_equal (cost->n_stops, subject->scenario->courses[c].sessions.likely - 1);
    for (guint i = 0; i < cost->n_stops; i++) {
      const EpStop *stop = &cost->stops[i];
      const EpWide planned = model_course_total (subject->scenario, c, i + 1);
      EpWide refund, total;

      model_stop (subject->scenario, c, &subject->models[c], i + 1, &refund, &total);
      assert_int_equal (stop->after, i + 1);
      assert_true (stop->total_minor == total);
      assert_true (stop->refund_minor == refund);
      assert_true (stop->planned_minor == planned);
      assert_true (stop->extra_minor == total - planned);
    }
  }
}

static void
what_stopping_early_costs_is_the_models (void **state)
{
  for_each_subject (check_stops);
}

/* Whether the note is the next of the course's. */
static void
expect_note (const EpCourseCost *cost, guint *next, EpNoteCode code, guint package)
{
  assert_true (*next < cost->n_notes);
  assert_int_equal (cost->notes[*next].code, code);
  assert_int_equal (cost->notes[*next].package, package);
  (*next)++;
}

static gboolean
dearer_per_session (const ModelCourse *model, const ModelOffer *package)
{
  for (guint i = 0; i < model->n_offers; i++) {
    const ModelOffer *smaller = &model->offers[i];

    if (smaller->sessions > 1 && smaller->sessions < package->sessions &&
        package->price * smaller->sessions > smaller->price * package->sessions)
      return TRUE;
  }
  return FALSE;
}

static void
check_notes (const Subject *subject)
{
  for (guint c = 0; c < subject->comparison->n_courses; c++) {
    const EpCourse *course = &subject->scenario->courses[c];
    const EpCourseCost *cost = &subject->comparison->courses[c];
    const ModelCourse *model = &subject->models[c];
    guint next = 0;

    for (guint p = 0; p < course->n_packages; p++) {
      const ModelOffer *offer = model->offers;

      while (offer->sessions != course->packages[p].sessions)
        offer++;
      if (offer->price > offer->sessions * model->session_price)
        expect_note (cost, &next, EP_NOTE_PACKAGE_DEARER_THAN_SINGLES, p);
      if (dearer_per_session (model, offer))
        expect_note (cost, &next, EP_NOTE_PACKAGE_DEARER_PER_SESSION, p);
    }
    if (model->basket.sessions > course->sessions.likely)
      expect_note (cost, &next, EP_NOTE_UNUSED_SESSIONS, 0);
    assert_int_equal (cost->n_notes, next);
  }
}

static void
the_notes_are_the_models (void **state)
{
  for_each_subject (check_notes);
}

static EpCheaper
cheaper_of (EpWide reference, EpWide other)
{
  return reference < other   ? EP_CHEAPER_REFERENCE
         : other < reference ? EP_CHEAPER_OTHER
                             : EP_CHEAPER_EQUAL;
}

static void
assert_compared (const Subject *subject, EpWide reference, EpWide other, gint64 difference,
                 EpRatio ratio, EpCheaper cheaper, gboolean near_tie)
{
  const EpWide apart = reference > other ? reference - other : other - reference;
  const EpWide share = MAX (reference, other) * subject->scenario->near_tie_ppm;

  assert_true (difference == other - reference);
  assert_int_equal (cheaper, cheaper_of (reference, other));
  assert_int_equal (near_tie, apart != 0 && apart * 1000000 <= share);
  assert_int_equal (ratio.known, reference != 0);
  if (ratio.known)
    assert_true ((EpWide)ratio.whole * 10000 + ratio.ten_thousandths ==
                 model_round (other * 10000, reference));
}

static void
check_pairs (const Subject *subject)
{
  const ModelCourse *reference = &subject->models[0];

  for (guint p = 0; p < subject->comparison->n_pairs; p++) {
    const EpPair *pair = &subject->comparison->pairs[p];
    const ModelCourse *other = &subject->models[p + 1];

    assert_int_equal (pair->course, p + 1);
    assert_compared (subject, reference->course_total, other->course_total,
                     pair->course_difference_minor, pair->course_ratio, pair->course_cheaper,
                     pair->course_near_tie);
    assert_compared (subject, reference->horizon_total, other->horizon_total,
                     pair->horizon_difference_minor, pair->horizon_ratio, pair->horizon_cheaper,
                     pair->horizon_near_tie);
  }
}

static void
the_differences_are_the_models (void **state)
{
  for_each_subject (check_pairs);
}

/* What a course has cost by the end of a day. */
static EpWide
paid_by (const ModelCourse *model, EpDay on)
{
  EpWide paid = 0;

  for (guint v = 0; v < model->n_visits && model->visits[v].day <= on; v++)
    paid = model->visits[v].cumulative;
  return paid;
}

static guint
months_by (EpDay start, EpDay on)
{
  guint months = 0;

  while (model_add_months (start, months + 1) <= on)
    months++;
  return months;
}

static void
check_leaders (const Subject *subject)
{
  const EpDay start = subject->scenario->start;

  for (guint p = 0; p < subject->comparison->n_pairs; p++) {
    const EpPair *pair = &subject->comparison->pairs[p];
    guint next = 0;

    for (EpDay on = start; on < subject->comparison->end; on++) {
      const EpCheaper cheaper =
          cheaper_of (paid_by (&subject->models[0], on), paid_by (&subject->models[p + 1], on));

      if (next > 0 && pair->leaders[next - 1].cheaper == cheaper)
        continue;
      assert_true (next < pair->n_leaders);
      assert_int_equal (pair->leaders[next].day, on);
      assert_int_equal (pair->leaders[next].cheaper, cheaper);
      assert_int_equal (pair->leaders[next].month, months_by (start, on));
      next++;
    }
    assert_int_equal (pair->n_leaders, next);
  }
}

static void
the_leaders_are_those_of_a_walk_from_day_to_day (void **state)
{
  for_each_subject (check_leaders);
}

static void
check_outcomes (const Subject *subject)
{
  const EpScenario *scenario = subject->scenario;
  const EpSessions r = scenario->courses[0].sessions;

  for (guint p = 0; p < subject->comparison->n_pairs; p++) {
    const EpOutcomes outcomes = subject->comparison->pairs[p].outcomes;
    const EpSessions o = scenario->courses[p + 1].sessions;
    guint counts[3] = {0};

    for (guint m = r.min; m <= r.max; m++) {
      for (guint n = o.min; n <= o.max; n++)
        counts[cheaper_of (model_course_total (scenario, 0, m),
                           model_course_total (scenario, p + 1, n))]++;
    }
    assert_int_equal (outcomes.reference, counts[EP_CHEAPER_REFERENCE]);
    assert_int_equal (outcomes.other, counts[EP_CHEAPER_OTHER]);
    assert_int_equal (outcomes.equal, counts[EP_CHEAPER_EQUAL]);
  }
}

static void
the_outcomes_are_the_models (void **state)
{
  for_each_subject (check_outcomes);
}

static void
check_same_money (const Subject *subject)
{
  for (guint p = 0; p < subject->comparison->n_pairs; p++) {
    const EpPair *pair = &subject->comparison->pairs[p];
    const EpWide money = subject->models[p + 1].course_total;
    guint sessions = 0;

    while (sessions < 12 && model_course_total (subject->scenario, 0, sessions + 1) <= money)
      sessions++;
    if (sessions < 12) {
      assert_true (pair->sessions_for_same_money_known);
      assert_int_equal (pair->sessions_for_same_money, sessions);
    } else if (pair->sessions_for_same_money_known) {
      assert_in_range (pair->sessions_for_same_money, 12, EP_SAME_MONEY_LIMIT - 1);
    }
  }
}

static void
the_sessions_for_the_same_money_are_the_models (void **state)
{
  for_each_subject (check_same_money);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_horizon_is_the_models),
      cmocka_unit_test (the_purchases_are_the_models),
      cmocka_unit_test (the_visits_are_the_models),
      cmocka_unit_test (the_totals_are_the_models),
      cmocka_unit_test (what_stopping_early_costs_is_the_models),
      cmocka_unit_test (the_notes_are_the_models),
      cmocka_unit_test (the_differences_are_the_models),
      cmocka_unit_test (the_leaders_are_those_of_a_walk_from_day_to_day),
      cmocka_unit_test (the_outcomes_are_the_models),
      cmocka_unit_test (the_sessions_for_the_same_money_are_the_models),
  };

  return cmocka_run_group_tests_name ("model", tests, NULL, NULL);
}
