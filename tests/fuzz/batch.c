/* The way of a row of a batch: a base scenario, a NUL byte, and CSV whose first row is the header.
 * Each row is refused in one line, or compares; the fast way of reading it and the one that defines
 * it agree. */

#include "fuzz.h"

#include <engine/brief.h>
#include <engine/input.h>
#include <formats/setters.h>
#include <string.h>

#define COLUMNS_MAX 64

/* A copy of the scenario with the words of another one, which no figure depends on and which the
 * fast way does not set. Free with ep_scenario_free(). */
static EpScenario *
with_words_of (const EpScenario *scenario, const EpScenario *other)
{
  EpScenario *copy = ep_scenario_copy (scenario);

  g_assert_cmpuint (scenario->n_courses, ==, other->n_courses);
  for (guint c = 0; c < copy->n_courses; c++) {
    g_assert_cmpuint (copy->courses[c].n_extras, ==, other->courses[c].n_extras);
    ep_course_set_name (&copy->courses[c], other->courses[c].name);
    copy->courses[c].kind = other->courses[c].kind;
    for (guint e = 0; e < other->courses[c].n_extras; e++) {
      EpScenario *named = ep_scenario_rename_extra (copy, c, e, other->courses[c].extras[e].name);

      ep_scenario_free (copy);
      copy = named;
    }
  }
  return copy;
}

/* The brief results are those of the whole comparison. */
static void
check_brief (const EpScenario *scenario)
{
  g_autoptr (GError) brief_error = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_PLAIN, &error);
  EpBrief brief;

  if (!ep_brief (scenario, &brief, &brief_error)) {
    fuzz_check_refusal (brief_error, EP_ENGINE_ERROR);
    g_assert_null (comparison);
    g_assert_cmpstr (brief_error->message, ==, error->message);
    return;
  }
  g_assert_no_error (error);

  const EpPair *pair = &comparison->pairs[0];
  g_assert_cmpint (brief.other_course_total_minor - brief.reference_course_total_minor, ==,
                   pair->course_difference_minor);
  g_assert_cmpint (brief.other_horizon_total_minor - brief.reference_horizon_total_minor, ==,
                   pair->horizon_difference_minor);
  g_assert_cmpint (brief.horizon_cheaper, ==, pair->horizon_cheaper);
  g_assert_cmpint (brief.sessions_for_same_money_known, ==, pair->sessions_for_same_money_known);
  g_assert_cmpuint (brief.sessions_for_same_money, ==, pair->sessions_for_same_money);
  g_assert_cmpint (brief.break_even_course.kind, ==, pair->break_even_course.kind);
  g_assert_cmpint (brief.break_even_course.price_minor, ==, pair->break_even_course.price_minor);
  g_assert_cmpint (brief.has_crossover, ==, pair->n_leaders > 1);
  if (brief.has_crossover)
    g_assert_cmpuint (brief.crossover_month, ==, pair->leaders[1].month);
}

static void
check_row (EpRowReader *reader, const EpCsvCell *cells)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) json_error = NULL;
  const EpScenario *json = ep_row_reader_read_json (reader, cells, &json_error);

  if (json == NULL) {
    fuzz_check_refusal (json_error, EP_FORMATS_ERROR);
    g_assert_null (ep_row_reader_read (reader, cells, &error));
    g_assert_cmpstr (error->message, ==, json_error->message);
    return;
  }

  g_autoptr (EpScenario) kept = ep_scenario_copy (json);
  const EpScenario *fast = ep_row_reader_read (reader, cells, &error);

  g_assert_no_error (error);
  g_autoptr (EpScenario) same = with_words_of (fast, kept);
  g_assert_true (ep_scenario_equal (same, kept));
  check_brief (fast);
  ep_scenario_free (fuzz_read_back (kept));
}

static void
check_rows (const EpSetters *setters, const char *bytes, gsize length)
{
  g_autoptr (EpRowReader) reader = ep_row_reader_new (setters);
  const guint n_columns = ep_setters_n_columns (setters);
  EpCsvCell cells[COLUMNS_MAX];

  while (length > 0) {
    EpCsvRow row;

    ep_csv_read (bytes, length, 1, cells, COLUMNS_MAX, &row);
    if (row.fault == NULL && row.n_cells == n_columns)
      check_row (reader, cells);
    bytes += row.length;
    length -= row.length;
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  static const char *const reserved[] = {"error", "reference_course_total", NULL};
  g_autoptr (GError) error = NULL;
  const char *base = (const char *)bytes;
  const char *nul = length > 0 ? memchr (base, '\0', length) : NULL;
  const gsize base_length = nul != NULL ? (gsize)(nul - base) : length;
  EpCsvCell cells[COLUMNS_MAX];
  EpCsvRow header;

  if (nul == NULL || base_length + 1 == length)
    return 0;

  const char *csv = nul + 1;
  const gsize csv_length = length - base_length - 1;
  ep_csv_read (csv, csv_length, 1, cells, COLUMNS_MAX, &header);
  if (header.n_cells > COLUMNS_MAX)
    return 0;

  g_autoptr (EpSetters) setters =
      ep_setters_new (base, base_length, &header, cells, reserved, &error);
  if (setters == NULL) {
    fuzz_check_refusal (error, EP_FORMATS_ERROR);
    return 0;
  }
  check_rows (setters, csv + header.length, csv_length - header.length);
  return 0;
}
