#include "contract-cases.h"
#include "run.h"

#include <engine/comparison.h>
#include <formats/scenario-json.h>
#include <present/figures.h>
#include <present/verdict.h>
#include <present/visits.h>
#include <string.h>
#include <support.h>

/* The comparison as text: what the present room says is all there, in columns that stand. */

typedef struct {
  EpFormatter *formatter;
  EpScenario *scenario;
  EpComparison *comparison;
  char *path;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autofree char *text = NULL;
  gsize length;
  fixture->path = test_data_path ("scenario.json");
  g_assert_true (g_file_get_contents (fixture->path, &text, &length, NULL));
  fixture->formatter = ep_formatter_new ("C");
  fixture->scenario = ep_scenario_from_json (text, length, NULL);
  fixture->comparison = ep_compare (fixture->scenario, EP_COMPARE_SENSITIVITY, NULL);
  g_assert_nonnull (fixture->comparison);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  ep_comparison_free (fixture->comparison);
  ep_scenario_free (fixture->scenario);
  ep_formatter_free (fixture->formatter);
  g_free (fixture->path);
  g_free (fixture);
  return 0;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    fail_msg ("no \"%s\" in:\n%s", part, text);
}

/* Whether some line of the text has these parts, one behind the other. */
static void
assert_has_line (const char *text, const char *const *parts)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *wanted = g_strjoinv (" ... ", (char **)parts);
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *at = lines[i];
    guint part = 0;
    while (at != NULL && parts[part] != NULL) {
      at = strstr (at, parts[part]);
      at = at != NULL ? at + strlen (parts[part++]) : NULL;
    }
    if (at != NULL)
      return;
  }
  fail_msg ("no line \"%s\" in:\n%s", wanted, text);
}

#define LINE(...) ((const char *const[]){__VA_ARGS__, NULL})

static void
it_begins_with_the_verdict (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (EpVerdict) verdict =
      ep_verdict_new (fixture->formatter, fixture->scenario, fixture->comparison, 0);
  g_autofree char *beginning = g_strconcat (verdict->headline, "\n", verdict->support, "\n", NULL);
  g_auto (Run) run = RUN ("compare", fixture->path);
  run_assert_done (&run);
  if (!g_str_has_prefix (run.out, beginning))
    fail_msg ("does not begin with:\n%s\nbut is:\n%s", beginning, run.out);
}

static void
it_shows_every_key_figure_in_a_line (void **state)
{
  const Fixture *fixture = *state;
  EpFigure *figures =
      ep_figures_new (fixture->formatter, fixture->scenario, fixture->comparison, 0);
  g_auto (Run) run = RUN ("compare", fixture->path);
  for (guint i = 0; i < EP_FIGURES; i++)
    assert_has_line (
        run.out, LINE (figures[i].label, figures[i].value, figures[i].course, figures[i].horizon));
  ep_figures_free (figures);
}

static void
it_shows_every_visit_in_a_line (void **state)
{
  const Fixture *fixture = *state;
  guint n_rows;
  EpVisitRow *rows =
      ep_visit_rows_new (fixture->formatter, fixture->scenario, fixture->comparison, 0, &n_rows);
  g_auto (Run) run = RUN ("compare", fixture->path);
  assert_true (n_rows > 3);
  for (guint i = 0; i < n_rows; i++) {
    const EpVisitCell *cells[] = {&rows[i].reference, &rows[i].other};
    for (guint side = 0; side < G_N_ELEMENTS (cells); side++) {
      if (cells[side]->what != NULL)
        assert_has_line (run.out, LINE (rows[i].date, cells[side]->what, cells[side]->pays,
                                        cells[side]->so_far));
    }
  }
  ep_visit_rows_free (rows, n_rows);
}

static void
it_shows_the_figures_of_both_courses (void **state)
{
  const Fixture *fixture = *state;
  g_auto (Run) run = RUN ("compare", fixture->path);
  const EpCourseCost *costs = fixture->comparison->courses;
  const gint64 amounts[][2] = {
      {costs[0].session_price_minor, costs[1].session_price_minor},
      {costs[0].course_total_minor, costs[1].course_total_minor},
      {costs[0].course_total_min_minor, costs[1].course_total_min_minor},
      {costs[0].course_total_max_minor, costs[1].course_total_max_minor},
      {costs[0].horizon_total_minor, costs[1].horizon_total_minor},
      {costs[0].tax_total_minor, costs[1].tax_total_minor},
      {costs[0].patient_total_minor, costs[1].patient_total_minor},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++) {
    g_autofree char *one =
        ep_format_money (fixture->formatter, amounts[i][0], fixture->scenario->currency);
    g_autofree char *two =
        ep_format_money (fixture->formatter, amounts[i][1], fixture->scenario->currency);
    assert_has_line (run.out, LINE (one, two));
  }
  assert_has_line (run.out, LINE ("Name", "Microneedling, face", "Fractional laser, face"));
  assert_has_line (run.out, LINE ("Sessions", "5 (4 to 6)", "3"));
  assert_has_line (run.out, LINE ("Time between sessions", "1 month", "6 weeks"));
  assert_has_line (run.out, LINE ("Maintenance", "$300.00 every 6 months", "none"));
}

static void
it_shows_purchases_stops_break_evens_leaders_and_notes (void **state)
{
  const Fixture *fixture = *state;
  const EpPair *pair = &fixture->comparison->pairs[0];
  const EpCourseCost *reference = &fixture->comparison->courses[0];
  g_auto (Run) run = RUN ("compare", fixture->path);
  g_autofree char *package = ep_format_money (
      fixture->formatter, reference->purchases[0].price_minor, fixture->scenario->currency);
  g_autofree char *break_even = ep_format_money (
      fixture->formatter, pair->break_even_course.price_minor, fixture->scenario->currency);
  g_autofree char *ratio = ep_format_ratio (fixture->formatter, pair->break_even_course.ratio, 4);
  g_autofree char *since =
      ep_format_date (fixture->formatter, pair->leaders[0].day, EP_DATE_MEDIUM);
  assert_has_line (run.out, LINE ("Package of", "sessions", package));
  assert_has_line (run.out, LINE ("for the course", break_even, ratio));
  assert_has_line (run.out, LINE (since, "0", "Microneedling"));
  for (guint i = 0; i < reference->n_stops; i++) {
    g_autofree char *total = ep_format_money (fixture->formatter, reference->stops[i].total_minor,
                                              fixture->scenario->currency);
    g_autofree char *extra = ep_format_money (fixture->formatter, reference->stops[i].extra_minor,
                                              fixture->scenario->currency);
    assert_has_line (run.out, LINE (total, extra));
  }
}

static void
package_traps_are_pointed_out (void **state)
{
  static const char scenario[] =
      "{\"currency\": \"USD\", \"start\": \"2026-12-01\", \"courses\": ["
      "{\"name\": \"M\", \"kind\": \"microneedling\", \"session_price\": \"100\", "
      "\"sessions\": 3, \"packages\": [{\"sessions\": 2, \"price\": \"150\"}, "
      "{\"sessions\": 4, \"price\": \"500\"}, {\"sessions\": 5, \"price\": \"100\"}]}, "
      "{\"name\": \"L\", \"kind\": \"laser\", \"session_price\": \"900\", \"sessions\": 3}]}";
  g_auto (Run) run =
      run_with_input ((const char *const[]){"compare", NULL}, scenario, strlen (scenario));
  run_assert_done (&run);
  assert_has (run.out, "Microneedling: the package of 4 sessions costs more than as many single "
                       "sessions.");
  assert_has (run.out, "Microneedling: the package of 4 sessions costs more per session than a "
                       "smaller one.");
  assert_has (run.out, "Microneedling: some of the sessions bought are not used.");
}

static void
sensitivity_shows_the_value_of_every_flip (void **state)
{
  const Fixture *fixture = *state;
  const EpPair *pair = &fixture->comparison->pairs[0];
  g_auto (Run) without = RUN ("compare", fixture->path);
  g_auto (Run) run = RUN ("compare", "--sensitivity", fixture->path);
  run_assert_done (&run);
  assert_null (strstr (without.out, "What would change it"));
  assert_has (run.out, "What would change it");
  for (guint i = 0; i < pair->n_sweeps; i++) {
    for (guint j = 0; j < pair->sweeps[i].n_flips; j++) {
      const gint64 value = pair->sweeps[i].flips[j].value;
      g_autofree char *text =
          ep_parameter_is_price (pair->sweeps[i].parameter)
              ? ep_format_money (fixture->formatter, value, fixture->scenario->currency)
              : ep_format_count (fixture->formatter, (guint64)value);
      assert_has_line (run.out, LINE (text, pair->sweeps[i].flips[j].cheaper == EP_CHEAPER_REFERENCE
                                                ? "Microneedling"
                                                : "Laser"));
    }
  }
}

static void
every_pair_of_several_courses_has_its_part (void **state)
{
  static const char scenario[] =
      "{\"currency\": \"USD\", \"start\": \"2026-12-01\", \"courses\": ["
      "{\"name\": \"First\", \"session_price\": \"100\", \"sessions\": 3}, "
      "{\"name\": \"Second\", \"session_price\": \"900\", \"sessions\": 3}, "
      "{\"name\": \"Third\", \"session_price\": \"50\", \"sessions\": 3}]}";
  g_auto (Run) run =
      run_with_input ((const char *const[]){"compare", NULL}, scenario, strlen (scenario));
  run_assert_done (&run);
  assert_has (run.out, "=== First | Second ===\n\n");
  assert_has (run.out, "\n\n=== First | Third ===\n\n");
  assert_has (run.out,
              "\n\n=== All courses ===\n\nThird is the cheapest of all 3, for the course and "
              "over 24 months.\n\n");
  assert_has_line (run.out, LINE ("Name", "First", "Second", "Third"));
}

#define GAP 3 /* between columns */

/* The place on the terminal at which `part` begins in its line. */
static glong
place_of (const char *text, const char *part)
{
  const char *at = strstr (text, part);
  const char *line = at;
  assert_non_null (at);
  while (line > text && line[-1] != '\n')
    line--;
  glong place = 0;
  for (; line < at; line = g_utf8_next_char (line)) {
    const gunichar character = g_utf8_get_char (line);
    if (!g_unichar_iszerowidth (character))
      place += g_unichar_iswide (character) ? 2 : 1;
  }
  return place;
}

static void
columns_stand_below_each_other_with_wide_and_combining_characters (void **state)
{
  static const char scenario[] =
      "{\"currency\": \"USD\", \"start\": \"2026-12-01\", \"courses\": ["
      "{\"name\": \"マイクロニードリング\", \"session_price\": \"123\", \"sessions\": 1}, "
      "{\"name\": \"La\xcc\x81ser\", \"session_price\": \"45678\", \"sessions\": 1}]}";
  g_auto (Run) run =
      run_with_input ((const char *const[]){"compare", NULL}, scenario, strlen (scenario));
  run_assert_done (&run);
  const char *visits = strstr (run.out, "\nVisits\n");
  assert_non_null (visits);
  const glong pays = place_of (visits, "Pays") + (glong)strlen ("Pays");
  const glong amount = place_of (visits, "$123.00") + (glong)strlen ("$123.00");
  assert_int_equal (pays, amount);
  assert_int_equal (place_of (visits, "La\xcc\x81ser"), pays + 2 * GAP + (glong)strlen ("$123.00"));
}

static void
no_line_ends_with_a_space (void **state)
{
  const Fixture *fixture = *state;
  g_auto (Run) run = RUN ("compare", "--sensitivity", fixture->path);
  assert_null (strstr (run.out, " \n"));
  assert_true (g_str_has_suffix (run.out, ".\n"));
}

static Run
run_in (const char *locale, const char *path)
{
  GSubprocessLauncher *launcher =
      run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  return run_by (launcher, (const char *const[]){"compare", path, NULL}, NULL, 0);
}

static void
amounts_are_written_in_the_locale_installed_or_not (void **state)
{
  const Fixture *fixture = *state;
  g_auto (Run) german = run_in ("de_DE.UTF-8", fixture->path);
  g_auto (Run) plain = run_in ("C", fixture->path);
  run_assert_done (&german);
  run_assert_done (&plain);
  assert_has (german.out, "300,00\u00a0$");
  assert_has (plain.out, "$300.00");
}

static Run
run_speaking (const char *locale, const char *language, const char *const *arguments)
{
  GSubprocessLauncher *launcher =
      run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  g_subprocess_launcher_setenv (launcher, "EVENPOINT_LOCALEDIR", EVENPOINT_PO, TRUE);
  if (language != NULL)
    g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  return run_by (launcher, arguments, NULL, 0);
}

static void
it_speaks_the_users_language_installed_or_not (void **state)
{
  static const struct {
    const char *locale;
    const char *language;
    const char *heading;
  } cases[] = {
      {"es_XX.UTF-8", NULL, "\nCifras clave\n"}, {"es_XX", NULL, "\nCifras clave\n"},
      {"C.UTF-8", "es", "\nCifras clave\n"},     {"C.UTF-8", "de", "\nKennzahlen\n"},
      {"C.UTF-8", NULL, "\nKey figures\n"},      {"C", "es", "\nKey figures\n"},
      {"xx_XX.UTF-8", NULL, "\nKey figures\n"},
  };
  const Fixture *fixture = *state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Run) run = run_speaking (cases[i].locale, cases[i].language,
                                     (const char *const[]){"compare", fixture->path, NULL});
    run_assert_done (&run);
    assert_has (run.out, cases[i].heading);
  }
  g_auto (Run) fault =
      run_speaking ("C.UTF-8", "es", (const char *const[]){"compare", "--format=x", NULL});
  run_assert_refused (&fault, "formato «x» desconocido");
}

/* As Spanish has articles. */
static void
a_treatment_has_its_article_in_a_sentence_but_not_in_a_heading (void **state)
{
  const Fixture *fixture = *state;
  g_auto (Run) run =
      run_speaking ("C.UTF-8", "es", (const char *const[]){"compare", fixture->path, NULL});
  run_assert_done (&run);
  assert_true (g_str_has_prefix (run.out, "El microneedling cuesta menos"));
  assert_has (run.out, "\n  Microneedling ");
  assert_has (run.out, "\n  Láser ");
  assert_has (run.out, "por sesión de láser ");
}

/* German turns the sentence round: the number of sessions first, then the amount. */
static void
a_sentence_has_its_words_in_the_languages_own_order (void **state)
{
  const Fixture *fixture = *state;
  g_auto (Run) run =
      run_speaking ("C.UTF-8", "de", (const char *const[]){"compare", fixture->path, NULL});
  run_assert_done (&run);
  assert_has (run.out, "\nMit 5 Sitzungen kostet die Behandlungsserie 2.181,24");
}

static void
every_case_of_the_contract_has_a_text (void **state)
{
  ContractCase *cases = contract_cases_load ();
  for (guint i = 0; i < CONTRACT_CASES; i++) {
    g_autofree char *text = contract_case_text (&cases[i]);
    g_auto (Run) run = run_with_input ((const char *const[]){"compare", "--sensitivity", NULL},
                                       text, strlen (text));
    run_assert_done (&run);
    assert_true (g_utf8_validate (run.out, (gssize)run.out_length, NULL));
    assert_has (run.out, "\nKey figures\n");
    assert_has (run.out, "\nVisits\n");
  }
  contract_cases_free (cases);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (it_begins_with_the_verdict),
      cmocka_unit_test (it_shows_every_key_figure_in_a_line),
      cmocka_unit_test (it_shows_every_visit_in_a_line),
      cmocka_unit_test (it_shows_the_figures_of_both_courses),
      cmocka_unit_test (it_shows_purchases_stops_break_evens_leaders_and_notes),
      cmocka_unit_test (package_traps_are_pointed_out),
      cmocka_unit_test (sensitivity_shows_the_value_of_every_flip),
      cmocka_unit_test (every_pair_of_several_courses_has_its_part),
      cmocka_unit_test (columns_stand_below_each_other_with_wide_and_combining_characters),
      cmocka_unit_test (no_line_ends_with_a_space),
      cmocka_unit_test (amounts_are_written_in_the_locale_installed_or_not),
      cmocka_unit_test (it_speaks_the_users_language_installed_or_not),
      cmocka_unit_test (a_treatment_has_its_article_in_a_sentence_but_not_in_a_heading),
      cmocka_unit_test (a_sentence_has_its_words_in_the_languages_own_order),
      cmocka_unit_test (every_case_of_the_contract_has_a_text),
  };
  return cmocka_run_group_tests_name ("text", tests, set_up, tear_down);
}
