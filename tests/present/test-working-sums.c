#include "example.h"
#include "sum.h"

#include <present/visits.h>
#include <present/working.h>
#include <string.h>

/* Whatever is compared, a working adds up: each formula gives the amount beside it, the parts give
 * their subtotals, and the last line is the figure that is shown. */

#define SCENARIOS 300

typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  guint decimals;
} Case;

typedef void (*Check) (const Case *c);

/* Makes prices and rates odd, so that roundings happen. */
static void
roughen (TestRandom *random, EpScenario *scenario)
{
  static const char *const currencies[] = {"USD", "JPY", "KWD", "CLF"};
  scenario->currency = ep_currency_find (currencies[test_random_between (random, 0, 3)]);
  if (test_random_once_in (random, 3))
    return;

  scenario->per_day_off_minor = test_random_between (random, 0, 99);
  for (guint i = 0; i < scenario->n_courses; i++) {
    EpCourse *course = &scenario->courses[i];
    if (course->pricing == EP_PRICING_PRICE)
      course->session_price_minor = test_random_between (random, 0, 40000);
    if (course->maintenance.every_months > 0 && test_random_once_in (random, 2))
      course->maintenance = (EpMaintenance){course->maintenance.every_months, TRUE,
                                            test_random_between (random, 0, 30000)};
    if (course->discount_ppm > 0)
      course->discount_ppm = (guint)test_random_between (random, 1, EP_PPM_ONE);
    if (test_random_once_in (random, 2))
      course->packages[course->n_packages++] =
          (EpPackage){6, TRUE, 0, (guint)test_random_between (random, 0, 8) * 61250};
  }
}

static void
check_random_cases (Check check)
{
  TestRandom random = test_random_new ();
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  for (guint i = 0; i < SCENARIOS; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    roughen (&random, scenario);
    g_autoptr (EpComparison) comparison = example_compare (scenario);
    check (&(Case){formatter, scenario, comparison, scenario->currency->decimals});
  }
}

static const EpWorkingLine *
last_line (const EpWorking *working)
{
  const EpWorkingSection *section = &working->sections[working->n_sections - 1];
  return &section->lines[section->n_lines - 1];
}

/* The part of a line that is a formula: behind the label, or all of a line that is of no course. */
static const char *
formula_of (const EpWorkingSection *section, const EpWorkingLine *line)
{
  const char *colon = strstr (line->text, ": ");
  if (colon != NULL)
    return colon + 2;
  return section->heading == NULL && g_ascii_isdigit (*line->text) ? line->text : NULL;
}

static gboolean
is_relation (const char *formula)
{
  return strstr (formula, "≤") != NULL || strpbrk (formula, "<>") != NULL;
}

static void
assert_formula (const EpWorkingSection *section, const EpWorkingLine *line, guint decimals,
                gboolean *exact)
{
  const char *formula = formula_of (section, line);
  if (formula == NULL || is_relation (formula))
    return;
  guint places = g_str_has_suffix (line->amount, " times") ? EP_RATIO_DIGITS : decimals;
  gint64 result = sum_of (formula, places, exact);
  if (result != sum_number (line->amount, places))
    fail_msg ("%s is not %s", line->text, line->amount);
}

static void
assert_section_adds_up (const EpWorkingSection *section, guint decimals)
{
  gint64 sum_minor = 0;
  for (guint i = 0; i < section->n_lines; i++) {
    const EpWorkingLine *line = &section->lines[i];
    gint64 amount_minor = sum_number (line->amount, decimals);
    if (line->role == EP_WORKING_PART)
      sum_minor += amount_minor;
    else if (line->role != EP_WORKING_STEP)
      assert_int_equal (amount_minor, sum_minor);
  }
}

/* Whether a session price comes from prices of the reference that have no line of their own. */
static gboolean
rests_on_the_reference (const EpWorking *working)
{
  g_autofree char *text = ep_working_text (working);
  return strstr (text, "without extras and tax") != NULL;
}

static void
assert_adds_up (EpWorking *working, guint decimals)
{
  gboolean exact = TRUE;
  for (guint s = 0; s < working->n_sections; s++) {
    const EpWorkingSection *section = &working->sections[s];
    for (guint i = 0; i < section->n_lines; i++) {
      const EpWorkingLine *line = &section->lines[i];
      assert_formula (section, line, decimals, &exact);
      assert_int_equal (line->role == EP_WORKING_RESULT, line == last_line (working));
    }
    assert_int_equal (section->heading == NULL, section->course == EP_WORKING_NO_COURSE);
    if (section->heading != NULL)
      assert_section_adds_up (section, decimals);
  }
  gboolean says_exact = strstr (working->prose, "Nothing was rounded.") != NULL;
  if (says_exact ? !exact : exact && !rests_on_the_reference (working))
    fail_msg ("%s: %s", working->title, working->prose);
  ep_working_free (working);
}

static void
check_figures_add_up (const Case *c)
{
  for (guint pair = 0; pair < c->comparison->n_pairs; pair++)
    for (guint id = 0; id < EP_FIGURES; id++)
      for (guint span = EP_SPAN_COURSE; span <= EP_SPAN_HORIZON; span++)
        assert_adds_up (ep_working_figure (c->formatter, c->scenario, c->comparison, pair,
                                           (EpFigureId)id, (EpSpan)span),
                        c->decimals);
}

/* As many sessions, packages, extras and months as there may be, at odd prices of ten digits. */
static void
the_working_of_the_largest_scenario_adds_up (void **state)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_never_crossing ();
  EpCourse *course = &scenario->courses[0];
  scenario->horizon_months = EP_HORIZON_MONTHS_MAX;
  scenario->basis = EP_BASIS_ALL_IN;
  scenario->tax = (EpTax){999999, FALSE};
  scenario->per_day_off_minor = ep_amount_max (2);
  course->session_price_minor = ep_amount_max (2);
  course->discount_ppm = 1;
  course->downtime_tenths = 3649;
  course->sessions = (EpSessions){100, 100, 100};
  course->n_packages = 0;
  while (course->n_packages < EP_PACKAGES_MAX) {
    guint size = 60 - 3 * course->n_packages;
    course->packages[course->n_packages++] = (EpPackage){size, TRUE, 0, 1000 * size};
  }
  while (course->n_extras < EP_EXTRAS_MAX)
    ep_course_add_extra (course, "Serum", ep_amount_max (2) - course->n_extras, EP_PER_SESSION);

  g_autoptr (EpComparison) comparison = example_compare (scenario);
  Case c = {formatter, scenario, comparison, 2};
  check_figures_add_up (&c);
}

static void
the_working_of_a_figure_adds_up (void **state)
{
  check_random_cases (check_figures_add_up);
}

static void
check_visits_add_up (const Case *c)
{
  for (guint course = 0; course < c->comparison->n_courses; course++) {
    for (guint n = 1; n <= c->comparison->courses[course].n_visits; n++) {
      assert_adds_up (ep_working_visit (c->formatter, c->scenario, c->comparison, course, n),
                      c->decimals);
      assert_adds_up (ep_working_so_far (c->formatter, c->scenario, c->comparison, course, n),
                      c->decimals);
    }
  }
}

static void
the_working_of_a_visit_adds_up (void **state)
{
  check_random_cases (check_visits_add_up);
}

/* The figure without what a sentence needs around its number. */
static void
assert_same_number (const char *amount, const char *figure)
{
  gsize from = strcspn (figure, "0123456789"), from_amount = strcspn (amount, "0123456789");
  gsize length = strspn (figure + from, "0123456789,.");
  if (strncmp (figure + from, amount + from_amount, length) != 0 ||
      strspn (amount + from_amount, "0123456789,.") != length)
    fail_msg ("\"%s\" is not \"%s\"", amount, figure);
}

static void
assert_names (const char *title, const char *figure)
{
  g_autofree char *folded_title = g_utf8_casefold (title, -1);
  g_autofree char *folded = g_utf8_casefold (figure, -1);
  if (strstr (folded_title, folded) == NULL)
    fail_msg ("\"%s\" does not name \"%s\"", title, figure);
}

/* A ratio has four decimals in the working. */
static void
assert_break_even (const EpWorkingLine *line, const EpFigure *figure)
{
  gboolean is_ratio = g_str_has_suffix (figure->value, " times");
  if (!is_ratio) {
    assert_string_equal (line->amount, figure->value);
    return;
  }
  gboolean exact = TRUE;
  const char *point = strchr (figure->value, '.');
  guint decimals = (guint)strspn (point + 1, "0123456789");
  g_autofree char *digits = g_strndup (line->amount, strcspn (line->amount, " "));
  assert_int_equal (sum_of (digits, decimals, &exact), sum_number (figure->value, decimals));
}

static void
check_course_figures (const Case *c)
{
  for (guint pair = 0; pair < c->comparison->n_pairs; pair++) {
    EpFigure *figures = ep_figures_new (c->formatter, c->scenario, c->comparison, pair);
    for (guint id = 0; id < EP_FIGURES; id++) {
      g_autoptr (EpWorking) working = ep_working_figure (c->formatter, c->scenario, c->comparison,
                                                         pair, (EpFigureId)id, EP_SPAN_COURSE);
      const EpWorkingLine *line = last_line (working);
      assert_names (working->title, figures[id].value);
      if (id == EP_FIGURE_BREAK_EVEN)
        assert_break_even (line, &figures[id]);
      else if (g_str_equal (figures[id].value, "The same"))
        assert_int_equal (sum_number (line->amount, c->decimals), 0);
      else
        assert_same_number (line->amount, figures[id].value);
    }
    ep_figures_free (figures);
  }
}

static void
the_last_line_is_the_figure_and_the_title_names_it (void **state)
{
  check_random_cases (check_course_figures);
}

/* What the figure says over the horizon: behind "36 months: ". */
static void
check_horizon_figures (const Case *c)
{
  static const EpFigureId ids[] = {EP_FIGURE_REFERENCE, EP_FIGURE_OTHER, EP_FIGURE_DIFFERENCE,
                                   EP_FIGURE_BREAK_EVEN};
  EpFigure *figures = ep_figures_new (c->formatter, c->scenario, c->comparison, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (EpWorking) working =
        ep_working_figure (c->formatter, c->scenario, c->comparison, 0, ids[i], EP_SPAN_HORIZON);
    const char *figure = strstr (figures[ids[i]].horizon, ": ") + 2;
    assert_names (working->title, figure);
    if (i < 2)
      assert_string_equal (last_line (working)->amount, figure);
  }
  ep_figures_free (figures);
}

static void
over_the_horizon_the_title_names_the_figure_too (void **state)
{
  check_random_cases (check_horizon_figures);
}

static void
assert_cell (const Case *c, guint course, const EpVisitCell *cell)
{
  if (cell->number == 0)
    return;
  g_autoptr (EpWorking) visit =
      ep_working_visit (c->formatter, c->scenario, c->comparison, course, cell->number);
  g_autoptr (EpWorking) so_far =
      ep_working_so_far (c->formatter, c->scenario, c->comparison, course, cell->number);
  assert_string_equal (last_line (visit)->amount, cell->pays);
  assert_string_equal (last_line (so_far)->amount, cell->so_far);
  assert_names (visit->title, cell->pays);
  assert_names (so_far->title, cell->so_far);
}

static void
check_cells (const Case *c)
{
  for (guint pair = 0; pair < c->comparison->n_pairs; pair++) {
    guint n_rows, n_cells = 0;
    EpVisitRow *rows = ep_visit_rows_new (c->formatter, c->scenario, c->comparison, pair, &n_rows);
    for (guint i = 0; i < n_rows; i++) {
      assert_cell (c, 0, &rows[i].reference);
      assert_cell (c, c->comparison->pairs[pair].course, &rows[i].other);
      n_cells += rows[i].reference.number > 0 ? 1 : 0;
      n_cells += rows[i].other.number > 0 ? 1 : 0;
    }
    assert_int_equal (n_cells,
                      c->comparison->courses[0].n_visits +
                          c->comparison->courses[c->comparison->pairs[pair].course].n_visits);
    ep_visit_rows_free (rows, n_rows);
  }
}

static void
the_workings_of_visits_are_those_of_the_table (void **state)
{
  check_random_cases (check_cells);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_working_of_a_figure_adds_up),
      cmocka_unit_test (the_working_of_the_largest_scenario_adds_up),
      cmocka_unit_test (the_working_of_a_visit_adds_up),
      cmocka_unit_test (the_last_line_is_the_figure_and_the_title_names_it),
      cmocka_unit_test (over_the_horizon_the_title_names_the_figure_too),
      cmocka_unit_test (the_workings_of_visits_are_those_of_the_table),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
