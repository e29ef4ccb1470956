/* What is said of comparisons made at random must be true, whichever case they fall into. */

#include "example.h"

#include <present/figures.h>
#include <present/inputs.h>
#include <present/verdict.h>
#include <present/visits.h>
#include <string.h>

#define N_SCENARIOS 3000

/* One pair of a random comparison, and what is said of it. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  guint number;
  const EpPair *pair;
  EpVerdict *verdict;
} Told;

typedef void (*Check) (const Told *told);

static void
check_pairs (EpFormatter *formatter, const EpScenario *scenario, Check check)
{
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  for (guint i = 0; i < comparison->n_pairs; i++) {
    g_autoptr (EpVerdict) verdict = ep_verdict_new (formatter, scenario, comparison, i);
    Told told = {formatter, scenario, comparison, i, &comparison->pairs[i], verdict};
    check (&told);
  }
}

static void
check_at_random (Check check)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  TestRandom random = test_random_new ();
  for (guint i = 0; i < N_SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    check_pairs (formatter, scenario, check);
  }
}

static void
assert_says (const Told *told, gboolean condition, const char *claim)
{
  if (!condition)
    fail_msg ("not true (%s): %s\n%s\n%s", claim, told->verdict->headline, told->verdict->support,
              told->comparison->n_pairs > 1 ? told->verdict->overall : "");
}

/* The course that `cheaper` names; the reference for equal. */
static guint
course_of (const Told *told, EpCheaper cheaper)
{
  return cheaper == EP_CHEAPER_OTHER ? told->pair->course : 0;
}

static guint
loser_of (const Told *told, EpCheaper cheaper)
{
  return cheaper == EP_CHEAPER_OTHER ? 0 : told->pair->course;
}

static gboolean
contains (const char *text, const char *part)
{
  return strstr (text, part) != NULL;
}

/* The headline without " than ...", which it says beside the winner where there are others. */
static char *
bare_headline (const Told *told)
{
  g_autofree char *loser = ep_course_label (
      told->scenario, loser_of (told, told->pair->course_cheaper), EP_LABEL_INSIDE);
  g_autofree char *than = g_strdup_printf (" than %s", loser);
  g_auto (GStrv) parts = g_strsplit (told->verdict->headline, than, 2);
  return g_strjoinv ("", parts);
}

static void
check_headline (const Told *told)
{
  const EpPair *pair = told->pair;
  g_autofree char *headline = bare_headline (told);
  gboolean course_decided = pair->course_cheaper != EP_CHEAPER_EQUAL && !pair->course_near_tie;
  gboolean horizon_decided = pair->horizon_cheaper != EP_CHEAPER_EQUAL && !pair->horizon_near_tie;
  g_autofree char *course_label =
      ep_course_label (told->scenario, course_of (told, pair->course_cheaper), EP_LABEL_AT_START);
  g_autofree char *horizon_label =
      ep_course_label (told->scenario, course_of (told, pair->horizon_cheaper), EP_LABEL_INSIDE);

  if (g_str_has_prefix (headline, "Who is cheaper")) {
    g_autofree char *times = g_strdup_printf (" %u times", pair->n_leaders - 1);
    assert_says (told, pair->n_leaders > 2 && contains (headline, times), "times");
    return;
  }
  assert_says (told, contains (headline, "is cheaper") == (course_decided || horizon_decided),
               "decided");
  assert_says (told,
               contains (headline, "is cheaper for the course") ==
                   (course_decided && !g_strrstr (headline, "cheaper, for the course")),
               "for the course");
  /* A tie among several begins by the name of the one or the other. */
  if (course_decided || told->comparison->n_pairs == 1)
    assert_says (told, g_str_has_prefix (headline, course_label) == course_decided,
                 "cheaper for the course");
  if (horizon_decided && !(course_decided && pair->course_cheaper == pair->horizon_cheaper))
    assert_says (told, contains (headline, horizon_label), "cheaper over the horizon");
  gboolean exactly = (pair->course_cheaper == EP_CHEAPER_EQUAL && !course_decided &&
                      (horizon_decided || pair->horizon_cheaper == EP_CHEAPER_EQUAL)) ||
                     (pair->horizon_cheaper == EP_CHEAPER_EQUAL && course_decided);
  assert_says (told, contains (headline, "exactly") == exactly, "exactly");
}

static void
the_headline_names_who_is_cheaper (void **state)
{
  check_at_random (check_headline);
}

static void
assert_names (const Told *told, const char *text, guint course)
{
  g_autofree char *at_start = ep_course_label (told->scenario, course, EP_LABEL_AT_START);
  g_autofree char *inside = ep_course_label (told->scenario, course, EP_LABEL_INSIDE);
  if (!contains (text, at_start) && !contains (text, inside))
    fail_msg ("\"%s\" does not name %s", text, inside);
}

static void
check_names (const Told *told)
{
  if (told->comparison->n_pairs == 1)
    return;
  assert_names (told, told->verdict->headline, 0);
  assert_names (told, told->verdict->headline, told->pair->course);
  assert_names (told, told->verdict->brief, 0);
  assert_names (told, told->verdict->brief, told->pair->course);
}

static void
of_several_courses_the_two_are_named (void **state)
{
  check_at_random (check_names);
}

static void
check_labels (const Told *told)
{
  for (guint i = 0; i < told->comparison->n_courses; i++) {
    g_autofree char *one = ep_course_label (told->scenario, i, EP_LABEL_ALONE);
    for (guint j = 0; j < i; j++) {
      g_autofree char *two = ep_course_label (told->scenario, j, EP_LABEL_ALONE);
      assert_string_not_equal (one, two);
    }
  }
}

static void
no_two_courses_are_called_alike (void **state)
{
  check_at_random (check_labels);
}

/* Whether the total is the lowest of the `n` or a near tie with it, worked out anew. */
static gboolean
is_cheapest (const gint64 *totals_minor, guint n, guint near_tie_ppm, guint course)
{
  for (guint i = 0; i < n; i++) {
    gint64 more_minor = totals_minor[course] - totals_minor[i];
    if (more_minor > 0 && more_minor * 1000000 > totals_minor[course] * (gint64)near_tie_ppm)
      return FALSE;
  }
  return TRUE;
}

/* Holds the overall sentences about the course, or about the horizon, against the totals. */
static void
assert_cheapest (const Told *told, const gint64 *totals_minor, const char *sentence)
{
  guint n = told->comparison->n_courses, n_cheapest = 0, first = 0;
  gboolean equal = TRUE;
  for (guint i = n; i-- > 0;) {
    if (!is_cheapest (totals_minor, n, told->scenario->near_tie_ppm, i))
      continue;
    equal = equal && (n_cheapest == 0 || totals_minor[i] == totals_minor[first]);
    first = i;
    n_cheapest++;
  }
  g_autofree char *all = g_strdup_printf ("all %u cost", n);
  g_autofree char *all_at_start = g_strdup_printf ("All %u cost", n);
  assert_says (told,
               (contains (sentence, all) || contains (sentence, all_at_start)) == (n_cheapest == n),
               "all");
  assert_says (told, contains (sentence, "are the cheapest") == (n_cheapest > 1 && n_cheapest < n),
               "together");
  assert_says (told, contains (sentence, "exactly") == (n_cheapest > 1 && equal), "exactly");
  assert_says (told, contains (sentence, "about") == (n_cheapest > 1 && !equal), "about");
  for (guint i = 0; i < n && n_cheapest < n; i++) {
    if (is_cheapest (totals_minor, n, told->scenario->near_tie_ppm, i))
      assert_names (told, sentence, i);
  }
}

static void
check_overall (const Told *told)
{
  const EpComparison *comparison = told->comparison;
  gint64 course_minor[EP_COURSES_MAX], horizon_minor[EP_COURSES_MAX];
  if (comparison->n_pairs == 1) {
    assert_null (told->verdict->overall);
    return;
  }
  for (guint i = 0; i < comparison->n_courses; i++) {
    course_minor[i] = comparison->courses[i].course_total_minor;
    horizon_minor[i] = comparison->courses[i].horizon_total_minor;
  }
  /* One sentence speaks of both, or there are two. */
  g_auto (GStrv) sentences = g_strsplit (told->verdict->overall, ". ", 2);
  assert_cheapest (told, course_minor, sentences[0]);
  assert_cheapest (told, horizon_minor, sentences[1] != NULL ? sentences[1] : sentences[0]);
}

static void
who_is_cheapest_of_all_is_so (void **state)
{
  check_at_random (check_overall);
}

static gboolean
leads_always (const EpPair *pair, EpCheaper leader)
{
  for (guint i = 0; i < pair->n_leaders; i++) {
    if (pair->leaders[i].cheaper != leader)
      return FALSE;
  }
  return TRUE;
}

static gboolean
leads_ever (const EpPair *pair, EpCheaper leader)
{
  for (guint i = 0; i < pair->n_leaders; i++) {
    if (pair->leaders[i].cheaper == leader)
      return TRUE;
  }
  return FALSE;
}

static void
check_lead (const Told *told)
{
  const EpPair *pair = told->pair;
  const char *support = told->verdict->support;
  EpCheaper behind =
      pair->horizon_cheaper == EP_CHEAPER_OTHER ? EP_CHEAPER_REFERENCE : EP_CHEAPER_OTHER;
  g_autofree char *loser =
      ep_course_label (told->scenario, loser_of (told, pair->horizon_cheaper), EP_LABEL_AT_START);
  g_autofree char *never_catches_up = g_strdup_printf ("%s never catches up: ", loser);
  if (contains (support, "never catches up"))
    assert_says (told,
                 leads_always (pair, pair->horizon_cheaper) && contains (support, never_catches_up),
                 "never catches up");
  if (contains (support, "is never ahead") || contains (support, "At no time"))
    assert_says (told, !leads_ever (pair, behind), "never ahead");
  if (!contains (support, "is ahead, by"))
    return;

  const EpLeader *last = &pair->leaders[pair->n_leaders - 1];
  g_autofree char *date = ep_format_date (told->formatter, last->day, EP_DATE_LONG);
  g_autofree char *label =
      ep_course_label (told->scenario, course_of (told, pair->horizon_cheaper), EP_LABEL_INSIDE);
  g_autofree char *by = ep_format_money (told->formatter, ABS (pair->horizon_difference_minor),
                                         told->scenario->currency);
  g_autofree char *claim = g_strdup_printf ("From %s %s is ahead, by %s at month %u.", date, label,
                                            by, told->comparison->horizon_months);
  assert_says (told, contains (support, claim), "ahead");
  assert_says (told, last->cheaper == pair->horizon_cheaper && leads_ever (pair, behind), "since");
}

static void
the_support_tells_how_the_lead_came_about (void **state)
{
  check_at_random (check_lead);
}

static guint
capture_count (const GMatchInfo *match, const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);
  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

/* The course totals with other numbers of sessions, calculated anew. */
static gint64
extra_with (const Told *told, guint winner_sessions, guint loser_sessions)
{
  guint winner = course_of (told, told->pair->course_cheaper);
  guint loser = loser_of (told, told->pair->course_cheaper);
  g_autoptr (EpScenario) changed = ep_scenario_copy (told->scenario);
  changed->courses[winner].sessions =
      (EpSessions){winner_sessions, winner_sessions, winner_sessions};
  changed->courses[loser].sessions = (EpSessions){loser_sessions, loser_sessions, loser_sessions};
  for (guint i = 1; i < changed->n_courses; i++) {
    /* A price that a ratio per course gives stays what it is. */
    changed->courses[i].pricing = EP_PRICING_PRICE;
    changed->courses[i].price_ratio_e4 = 0;
    changed->courses[i].session_price_minor = told->comparison->courses[i].session_price_minor;
  }
  g_autoptr (EpComparison) comparison = example_compare (changed);
  return comparison->courses[winner].course_total_minor -
         comparison->courses[loser].course_total_minor;
}

/* That with so many sessions the winner costs what the support says. */
static void
check_flip (const Told *told, guint winner_sessions, guint loser_sessions)
{
  const char *support = told->verdict->support;
  gint64 extra_minor = extra_with (told, winner_sessions, loser_sessions);
  g_autofree char *extra = ep_format_money (told->formatter, extra_minor, told->scenario->currency);
  g_autofree char *claim = g_strdup_printf ("it would cost %s more", extra);
  if (contains (support, "would cost the same"))
    assert_says (told, extra_minor == 0, "the same");
  else
    assert_says (told, extra_minor > 0 && contains (support, claim), "more");

  EpSessions winner =
      told->scenario->courses[course_of (told, told->pair->course_cheaper)].sessions;
  EpSessions loser = told->scenario->courses[loser_of (told, told->pair->course_cheaper)].sessions;
  assert_says (told, winner.min <= winner_sessions && winner_sessions <= winner.max, "in range");
  assert_says (told, loser.min <= loser_sessions && loser_sessions <= loser.max, "in range");
}

static guint
pairs_won (const EpPair *pair)
{
  return pair->course_cheaper == EP_CHEAPER_OTHER ? pair->outcomes.other : pair->outcomes.reference;
}

static guint
pairs_counted (const EpPair *pair)
{
  return pair->outcomes.reference + pair->outcomes.other + pair->outcomes.equal;
}

static void
check_range (const Told *told)
{
  static GRegex *instead, *against;
  if (instead == NULL) {
    instead = g_regex_new ("[Ww]ith (?<now>\\d+) sessions?(?<loser> of .*)? instead of \\d+ ",
                           G_REGEX_UNGREEDY, 0, NULL);
    against = g_regex_new ("with (?<winner>\\d+) sessions? against (?<loser>\\d+) of ",
                           G_REGEX_CASELESS, 0, NULL);
  }
  const char *support = told->verdict->support;
  const EpCourse *winner = &told->scenario->courses[course_of (told, told->pair->course_cheaper)];
  const EpCourse *loser = &told->scenario->courses[loser_of (told, told->pair->course_cheaper)];

  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) both = NULL;
  if (g_regex_match (instead, support, 0, &match)) {
    g_autofree char *of = g_match_info_fetch_named (match, "loser");
    guint now = capture_count (match, "now");
    if (of != NULL && of[0] != '\0')
      check_flip (told, winner->sessions.likely, now);
    else
      check_flip (told, now, loser->sessions.likely);
  } else if (g_regex_match (against, support, 0, &both)) {
    check_flip (told, capture_count (both, "winner"), capture_count (both, "loser"));
  } else if (contains (support, "The course costs")) {
    assert_says (told, pairs_won (told->pair) == pairs_counted (told->pair), "holds");
    assert_says (told, contains (support, "and less") == (pairs_counted (told->pair) > 1), "holds");
  } else {
    return;
  }
  if (contains (support, "would cost"))
    assert_says (told, pairs_won (told->pair) < pairs_counted (told->pair), "flips");
}

static void
the_support_names_what_the_ranges_do (void **state)
{
  check_at_random (check_range);
}

static void
assert_text (const char *text, gboolean is_sentence)
{
  assert_non_null (text);
  assert_true (g_utf8_validate (text, -1, NULL));
  if (text[0] == '\0' || contains (text, "(null)") || contains (text, "%s") ||
      contains (text, "%u") || contains (text, "  ") || contains (text, "-$") ||
      g_str_has_suffix (text, " ") || contains (text, " 1 months") ||
      contains (text, " 1 sessions"))
    fail_msg ("\"%s\"", text);
  if (is_sentence && !(g_str_has_suffix (text, ".") && g_ascii_isupper (text[0])))
    fail_msg ("\"%s\" is no sentence", text);
}

static void
assert_caption (const Told *told, EpField field, guint course)
{
  g_autofree char *caption = ep_input_caption (told->formatter, told->scenario, told->comparison,
                                               (EpInput){field, course, 0});
  if (caption != NULL)
    assert_text (caption, FALSE);
}

static void
check_texts (const Told *told)
{
  assert_text (told->verdict->headline, TRUE);
  assert_text (told->verdict->support, TRUE);
  assert_text (told->verdict->brief, FALSE);
  assert_text (told->verdict->brief_support, FALSE);
  if (told->comparison->n_pairs > 1)
    assert_text (told->verdict->overall, TRUE);

  EpFigure *figures =
      ep_figures_new (told->formatter, told->scenario, told->comparison, told->number);
  for (guint i = 0; i < EP_FIGURES; i++) {
    assert_text (figures[i].label, FALSE);
    assert_text (figures[i].value, FALSE);
    assert_text (figures[i].course, FALSE);
    assert_text (figures[i].horizon, FALSE);
    assert_text (figures[i].spoken, TRUE);
  }
  ep_figures_free (figures);

  for (guint field = 0; field < EP_FIELDS; field++) {
    if (field < EP_FIELD_PACKAGE_SESSIONS)
      assert_caption (told, (EpField)field, told->pair->course);
  }
  g_autofree char *details =
      ep_course_details_caption (told->formatter, told->scenario, told->pair->course);
  assert_text (details, FALSE);
}

static void
every_text_is_whole (void **state)
{
  check_at_random (check_texts);
}

static void
assert_column (const Told *told, guint course, const char *so_far, guint n_cells)
{
  const EpCourseCost *cost = &told->comparison->courses[course];
  g_autofree char *total =
      ep_format_money (told->formatter, cost->horizon_total_minor, told->scenario->currency);
  assert_int_equal (n_cells, cost->n_visits);
  assert_string_equal (so_far, total);
}

static void
check_visits (const Told *told)
{
  guint n_rows;
  EpVisitRow *rows =
      ep_visit_rows_new (told->formatter, told->scenario, told->comparison, told->number, &n_rows);
  const char *reference_so_far = "", *other_so_far = "";
  guint n_reference = 0, n_other = 0;
  for (guint i = 0; i < n_rows; i++) {
    assert_true (i == 0 || rows[i].day > rows[i - 1].day);
    if (rows[i].reference.what != NULL) {
      reference_so_far = rows[i].reference.so_far;
      n_reference++;
    }
    if (rows[i].other.what != NULL) {
      other_so_far = rows[i].other.so_far;
      n_other++;
    }
  }
  assert_column (told, 0, reference_so_far, n_reference);
  assert_column (told, told->pair->course, other_so_far, n_other);
  ep_visit_rows_free (rows, n_rows);
}

static void
the_visits_end_at_the_totals (void **state)
{
  check_at_random (check_visits);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_headline_names_who_is_cheaper),
      cmocka_unit_test (of_several_courses_the_two_are_named),
      cmocka_unit_test (no_two_courses_are_called_alike),
      cmocka_unit_test (who_is_cheapest_of_all_is_so),
      cmocka_unit_test (the_support_tells_how_the_lead_came_about),
      cmocka_unit_test (the_support_names_what_the_ranges_do),
      cmocka_unit_test (every_text_is_whole),
      cmocka_unit_test (the_visits_end_at_the_totals),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
