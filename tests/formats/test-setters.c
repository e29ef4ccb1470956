#include "documents.h"

#include <formats/scenario-json.h>
#include <formats/setters.h>
#include <string.h>
#include <support.h>

#define CELLS_MAX 80

static const char *const reserved[] = {"error", "other_course_total", NULL};

#define BASE                                                                                       \
  "{'currency': 'USD', 'start': '2026-12-01', 'horizon_months': 36, 'courses': ["                  \
  "{'name': 'M', 'session_price': '300.00', 'sessions': 5,"                                        \
  " 'packages': [{'sessions': 3, 'price': '810.00'}, {'sessions': 6, 'percent_off': '15'}]},"      \
  "{'name': 'L', 'price_ratio': '4', 'ratio_per': 'course', 'sessions': {'min': 2, 'likely': 3,"   \
  " 'max': 4}, 'extras': [{'name': 'x', 'price': '5.00', 'per': 'session'}],"                      \
  " 'maintenance': {'every_months': 6, 'price': '90.00'}}]}"

/* One line of CSV, split. */
typedef struct {
  EpCsvCell cells[CELLS_MAX];
  EpCsvRow row;
} Line;

static Line
line_of (const char *text)
{
  Line line;
  ep_csv_read (text, strlen (text), 1, line.cells, CELLS_MAX, &line.row);
  assert_true (line.row.n_cells <= CELLS_MAX);
  return line;
}

static EpSetters *
setters_of (const char *base, const char *header, GError **error)
{
  const Line line = line_of (header);
  g_autofree char *json = document_text (base);
  return ep_setters_new (json, strlen (json), &line.row, line.cells, reserved, error);
}

static void
assert_header_refused (const char *base, const char *header, const char *start, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EpSetters) setters = setters_of (base, header, &error);
  if (setters != NULL)
    fail_msg ("%s is not refused", header);
  assert_true (error->domain == EP_FORMATS_ERROR);
  if (!g_str_has_prefix (error->message, start) || strstr (error->message, reason) == NULL)
    fail_msg ("%s is refused with %s", header, error->message);
}

static void
every_path_of_the_contract_is_a_header (void **state)
{
  static const char header[] =
      "currency,start,horizon_months,basis,near_tie_percent,tax.percent,tax.included,"
      "patient_costs.per_visit,patient_costs.per_day_off,courses.0.name,courses.0.kind,"
      "courses.0.session_price,courses.1.price_ratio,courses.1.ratio_per,courses.1.sessions,"
      "courses.0.sessions.min,courses.0.sessions.likely,courses.0.sessions.max,courses.0.interval,"
      "courses.0.packages.0.sessions,courses.0.packages.1.price,courses.0.packages.1.percent_off,"
      "courses.0.discount_percent,courses.0.refund,courses.1.extras.0.name,"
      "courses.1.extras.0.price,courses.1.extras.0.per,courses.0.maintenance.every_months,"
      "courses.0.maintenance.price,courses.0.session_minutes,courses.0.downtime_days,#,#note";
  g_autoptr (GError) error = NULL;
  g_autoptr (EpSetters) setters = setters_of (BASE, header, &error);
  assert_null (error);
  assert_int_equal (ep_setters_n_columns (setters), 33);
}

static void
a_header_that_is_no_path_of_the_base_is_refused (void **state)
{
  static const char *const headers[] = {
      "",
      " ",
      "Currency",
      "currency ",
      "currency.x",
      "courses",
      "courses.0",
      "courses..name",
      "courses.2.name",
      "courses.00.name",
      "courses.-1.name",
      "courses.x.name",
      "courses.0.names",
      "courses.0.name.x",
      "courses.0.packages",
      "courses.0.packages.0",
      "courses.0.packages.2.price",
      "courses.1.packages.0.price",
      "courses.0.extras.0.price",
      "courses.1.extras.0.sessions",
      "courses.0.sessions.most",
      "courses.4294967296.name",
      "courses[0].name",
      "name",
      "tax",
      "tax.rate",
      "tax.percent.x",
      "patient_costs",
      "sessions.min",
      "caf\xc3\xa9",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++) {
    g_autofree char *header = g_strconcat ("start,", headers[i], "\n", NULL);
    assert_header_refused (BASE, header, "line 1, column 7: ", "is no path");
  }
  assert_header_refused ("{}", "courses.0.name", "line 1, column 1: ", "is no path");
  assert_header_refused ("{'courses': [1]}", "courses.0.name", "line 1, column 1: ", "is no path");
}

static void
a_header_that_is_faulty_repeated_or_reserved_is_refused (void **state)
{
  assert_header_refused (BASE, "start,\"start\"", "line 1, column 8: ", "\"start\" is repeated");
  assert_header_refused (BASE, "#a,start,#a", "line 1, column 10: ", "\"#a\" is repeated");
  assert_header_refused (BASE, "start,error", "line 1, column 7: ", "output column");
  assert_header_refused (BASE, "st\"art", "line 1, column 3: ", "quotation mark");
  assert_header_refused (BASE, "start,\xff", "line 1, column 7: ", "UTF-8");
  assert_header_refused (BASE, "\"a\nb\",\"x", "line 2, column 4: ", "quotation mark");
}

static void
a_base_that_is_no_json_object_is_refused (void **state)
{
  assert_header_refused ("{'currency'", "start", "scenario: line 1, column ", "");
  assert_header_refused ("[]", "start", "scenario: line 1, column 1: ", "must be an object");
}

/* Reads one row in both ways, which have to agree, and returns its refusal or NULL. */
static char *
refusal_of (const char *base, const char *header, const char *cells, EpScenario **scenario)
{
  const Line line = line_of (cells);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) json_error = NULL;
  g_autoptr (EpSetters) setters = setters_of (base, header, &error);
  g_autoptr (EpRowReader) reader = ep_row_reader_new (setters);
  assert_null (error);
  assert_int_equal (line.row.n_cells, ep_setters_n_columns (setters));
  const EpScenario *read = ep_row_reader_read (reader, line.cells, &error);
  *scenario = read != NULL ? ep_scenario_copy (read) : NULL;
  read = ep_row_reader_read_json (reader, line.cells, &json_error);
  assert_true ((*scenario == NULL) == (read == NULL));
  if (read != NULL) {
    assert_true (ep_scenario_equal (*scenario, read));
    return NULL;
  }
  assert_string_equal (error->message, json_error->message);
  return g_strdup (error->message);
}

/* The row means what the document does. */
static void
assert_means (const char *header, const char *cells, const char *document)
{
  EpScenario *scenario;
  g_autofree char *refusal = refusal_of (BASE, header, cells, &scenario);
  g_autoptr (EpScenario) expected = document_scenario (document);
  if (refusal != NULL)
    fail_msg ("%s\n%s is refused: %s", header, cells, refusal);
  if (!ep_scenario_equal (scenario, expected)) {
    g_autofree char *text = ep_scenario_to_json (scenario);
    fail_msg ("%s\n%s is\n%s", header, cells, text);
  }
  ep_scenario_free (scenario);
}

#define ROOT_OF(members) "{'currency': 'USD', 'start': '2026-12-01', " members ", 'courses': ["
#define M                                                                                          \
  "{'name': 'M', 'session_price': '300.00', 'sessions': 5,"                                        \
  " 'packages': [{'sessions': 3, 'price': '810.00'}, {'sessions': 6, 'percent_off': '15'}]}"
#define L_TAIL                                                                                     \
  " 'extras': [{'name': 'x', 'price': '5.00', 'per': 'session'}],"                                 \
  " 'maintenance': {'every_months': 6, 'price': '90.00'}}]}"
#define L_RANGE "'sessions': {'min': 2, 'likely': 3, 'max': 4},"
#define L       "{'name': 'L', 'price_ratio': '4', 'ratio_per': 'course', " L_RANGE L_TAIL

static void
an_empty_cell_leaves_the_base (void **state)
{
  assert_means ("start,courses.1.price_ratio,#n", ",\"\",x", BASE);
}

static void
what_is_missing_is_created (void **state)
{
  assert_means ("tax.percent,tax.included", "8.25,false",
                ROOT_OF ("'horizon_months': 36, 'tax': {'percent': '8.25', 'included': false}") M
                "," L);
  assert_means ("patient_costs.per_day_off", "7",
                ROOT_OF ("'horizon_months': 36, 'patient_costs': {'per_day_off': '7'}") M "," L);
  assert_means (
      "courses.0.maintenance.price,courses.0.maintenance.every_months", "12.50,3",
      ROOT_OF (
          "'horizon_months': 36") "{'name': 'M', 'session_price': '300.00',"
                                  " 'sessions': 5, 'packages': [{'sessions': 3, 'price': '810.00'},"
                                  " {'sessions': 6, 'percent_off': '15'}], 'maintenance': "
                                  "{'every_months': 3,"
                                  " 'price': '12.50'}}," L);
}

static void
session_counts_widen_and_replace (void **state)
{
  static const char m_head[] =
      ROOT_OF ("'horizon_months': 36") "{'name': 'M',"
                                       " 'session_price': '300.00', 'packages': [{'sessions': 3, "
                                       "'price': '810.00'},"
                                       " {'sessions': 6, 'percent_off': '15'}], 'sessions': ";
  g_autofree char *min = g_strconcat (m_head, "{'min': 2, 'likely': 5, 'max': 5}}," L, NULL);
  g_autofree char *all = g_strconcat (m_head, "{'min': 2, 'likely': 3, 'max': 7}}," L, NULL);
  g_autofree char *seven = g_strconcat (m_head, "{'min': 6, 'likely': 7, 'max': 7}}," L, NULL);
  assert_means ("courses.0.sessions.min", "2", min);
  assert_means ("courses.0.sessions.max,courses.0.sessions.min,courses.0.sessions.likely", "7,2,3",
                all);
  /* the number first, then its parts, whatever the order of the columns */
  assert_means ("courses.0.sessions.min,courses.0.sessions", "6,7", seven);
  assert_means ("courses.1.sessions", "3",
                ROOT_OF ("'horizon_months': 36") M
                ",{'name': 'L', 'price_ratio': '4', 'ratio_per': 'course', 'sessions': 3," L_TAIL);
}

static void
a_cell_takes_the_place_of_what_it_excludes (void **state)
{
  assert_means ("courses.1.session_price", "900",
                ROOT_OF ("'horizon_months': 36") M
                ",{'name': 'L', 'session_price': '900'," L_RANGE L_TAIL);
  assert_means ("courses.1.price_ratio", "2.5",
                ROOT_OF ("'horizon_months': 36") M
                ",{'name': 'L', 'price_ratio': '2.5', 'ratio_per': 'course', " L_RANGE L_TAIL);
  assert_means ("courses.0.packages.0.percent_off,courses.0.packages.1.price", "5,1000",
                ROOT_OF ("'horizon_months': 36") "{'name': 'M', 'session_price': '300.00',"
                                                 " 'sessions': 5, 'packages': [{'sessions': 3, "
                                                 "'percent_off': '5'},"
                                                 " {'sessions': 6, 'price': '1000'}]}," L);
}

static void
a_currency_counts_for_every_amount (void **state)
{
  EpScenario *scenario;
  g_autofree char *refusal =
      refusal_of (BASE, "currency,courses.0.session_price", "JPY,300", &scenario);
  assert_true (g_str_has_prefix (refusal, "courses[0].packages[0].price: \"810.00\""));
}

typedef struct {
  const char *header;
  const char *cells;
  const char *refusal; /* how it begins */
} RefusedRow;

static void
a_row_is_refused_at_the_path_that_a_document_would_be (void **state)
{
  static const RefusedRow rows[] = {
      {"start", "2026-02-29", "start: \"2026-02-29\""},
      {"start", "2200-01-01", "start: \"2200-01-01\""},
      {"horizon_months", "036", "horizon_months: must be an integer"},
      {"horizon_months", "36.0", "horizon_months: must be an integer"},
      {"horizon_months", "1e1", "horizon_months: must be an integer"},
      {"horizon_months", " 36", "horizon_months: must be an integer"},
      {"horizon_months", "99999999999999999999", "horizon_months: must be an integer"},
      {"horizon_months", "-0", "horizon_months: 0 is not from 1"},
      {"horizon_months", "601", "horizon_months: 601 is not"},
      {"horizon_months", "null", "horizon_months: must be an integer"},
      {"basis", "Price", "basis: \"Price\""},
      {"tax.percent", "8", "tax.included: is missing"},
      {"tax.included", "true", "tax.percent: is missing"},
      {"tax.percent,tax.included", "8,TRUE", "tax.included: must be true or false"},
      {"courses.0.maintenance.price", "8", "courses[0].maintenance.every_months: is missing"},
      {"courses.0.session_price", "-1", "courses[0].session_price: \"-1\""},
      {"courses.0.session_price", "1.234", "courses[0].session_price: \"1.234\" has more"},
      {"courses.0.session_price", "10000000000", "courses[0].session_price: \"10000000000\""},
      {"courses.0.session_price", "\"1,5\"", "courses[0].session_price: \"1,5\""},
      {"courses.0.price_ratio", "2", "courses[0].session_price: is missing"},
      {"courses.0.ratio_per", "course", "courses[0].ratio_per: means nothing"},
      {"courses.1.session_price,courses.1.price_ratio", "900,3",
       "courses[1].price_ratio: cannot stand beside"},
      {"courses.1.session_price,courses.1.ratio_per", "900,session",
       "courses[1].ratio_per: means nothing"},
      {"courses.0.packages.0.percent_off,courses.0.packages.0.price", "5,100",
       "courses[0].packages[0].percent_off: cannot stand beside"},
      {"courses.0.packages.0.sessions", "6", "courses[0].packages[1].sessions: an earlier package"},
      {"courses.0.packages.0.sessions", "1", "courses[0].packages[0].sessions: 1 is not"},
      {"courses.1.sessions.min", "4", "courses[1].sessions: min 4"},
      {"courses.0.sessions", "0", "courses[0].sessions: 0 is not"},
      {"courses.0.sessions", "many", "courses[0].sessions: must be an integer"},
      {"courses.0.sessions.max", "101", "courses[0].sessions.max: 101 is not"},
      {"courses.0.interval", "1 monthmonthmonthmonthmonthmonthmonth",
       "courses[0].interval: \"1 monthmonth"},
      {"courses.0.interval", "0 weeks", "courses[0].interval: \"0 weeks\""},
      {"courses.0.name", "\" \"", "courses[0].name: is nothing but white space"},
      {"courses.0.name", "a\tb", "courses[0].name: holds the control character"},
      {"courses.1.extras.0.name", "\"a\nb\"", "courses[1].extras[0].name: holds the control"},
      {"courses.1.extras.0.per", "visit", "courses[1].extras[0].per: \"visit\""},
      {"currency", "usd", "currency: \"usd\""},
      /* the first in the contract's order, not the first column */
      {"courses.0.session_price,basis,start", "x,y,z", "start: \"z\""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    EpScenario *scenario;
    g_autofree char *refusal = refusal_of (BASE, rows[i].header, rows[i].cells, &scenario);
    if (refusal == NULL || !g_str_has_prefix (refusal, rows[i].refusal))
      fail_msg ("%s\n%s\nis refused with %s", rows[i].header, rows[i].cells, refusal);
  }
}

static void
a_base_need_not_be_a_scenario_by_itself (void **state)
{
  EpScenario *scenario;
  g_autofree char *good =
      refusal_of ("{'start': '2026-12-01', " COURSES "}", "currency,#", "EUR,", &scenario);
  assert_null (good);
  assert_string_equal (scenario->currency->code, "EUR");
  ep_scenario_free (scenario);
  g_autofree char *bad = refusal_of ("{'start': '2026-12-01', 'tax': 5, " COURSES "}",
                                     "currency,tax.percent", "EUR,5", &scenario);
  assert_string_equal (bad, "tax: must be an object");
}

/* Both ways on random rows: which columns, and what is in their cells. */

static const char *const bases[] = {
    BASE,
    "{'currency': 'JPY', 'start': '2026-12-01', 'tax': {'percent': '0', 'included': false},"
    " 'patient_costs': {'per_visit': '15'}, 'courses': ["
    "{'name': 'M', 'session_price': '300', 'sessions': {'min': 4, 'likely': 5, 'max': 6},"
    " 'maintenance': {'every_months': 6}, 'extras': [{'name': 'x', 'price': '5', 'per': "
    "'course'}]},"
    "{'name': 'L', 'session_price': '900', 'sessions': 3,"
    " 'packages': [{'sessions': 2, 'percent_off': '5'}]}]}",
    "{'currency': 'USD', 'start': '2026-12-01', 'tax': 7, 'courses': [" REFERENCE ", " OTHER "]}",
};

static const char *const paths[] = {
    "currency",
    "start",
    "horizon_months",
    "basis",
    "near_tie_percent",
    "tax.percent",
    "tax.included",
    "patient_costs.per_visit",
    "patient_costs.per_day_off",
    "courses.0.name",
    "courses.1.kind",
    "courses.0.session_price",
    "courses.0.price_ratio",
    "courses.1.session_price",
    "courses.1.price_ratio",
    "courses.1.ratio_per",
    "courses.0.sessions",
    "courses.0.sessions.min",
    "courses.0.sessions.likely",
    "courses.0.sessions.max",
    "courses.1.sessions",
    "courses.1.sessions.max",
    "courses.0.interval",
    "courses.0.packages.0.sessions",
    "courses.0.packages.1.price",
    "courses.0.packages.1.percent_off",
    "courses.1.packages.0.price",
    "courses.1.discount_percent",
    "courses.0.refund",
    "courses.0.extras.0.name",
    "courses.1.extras.0.price",
    "courses.1.extras.0.per",
    "courses.0.maintenance.every_months",
    "courses.0.maintenance.price",
    "courses.1.maintenance.every_months",
    "courses.1.maintenance.price",
    "courses.1.session_minutes",
    "courses.1.downtime_days",
    "#note",
};

/* A few likely ones of everything: each fits some columns. */
static const char *const values[] = {
    "1",           "2",        "3",          "5",           "6",          "12",       "24",
    "300",         "12.5",     "0.01",       "810.00",      "4.0001",     "8.12345",  "0",
    "100",         "101",      "-0",         "-1",          "00",         "1.",       "true",
    "false",       "USD",      "JPY",        "2026-02-28",  "2026-02-30", "price",    "all-in",
    "course",      "session",  "laser",      "other",       "none",       "pro-rata", "4 weeks",
    "1 month",     "0 days",   "03 days",    " ",           "a b",        "\"a,b\"",  "\"a\"\"b\"",
    "caf\xc3\xa9", "\"a\nb\"", "9999999999", "10000000000", "",           "",
};

/* A copy without names, in which the two ways may differ. */
static EpScenario *
without_names (const EpScenario *scenario)
{
  EpScenario *copy = ep_scenario_copy (scenario);
  for (guint i = 0; i < copy->n_courses; i++) {
    ep_course_set_name (&copy->courses[i], "");
    for (guint j = 0; j < copy->courses[i].n_extras; j++) {
      g_ref_string_release (copy->courses[i].extras[j].name);
      copy->courses[i].extras[j].name = g_ref_string_new ("");
    }
  }
  return copy;
}

static void
assert_both_ways_agree (const EpSetters *setters, const char *cells)
{
  const Line line = line_of (cells);
  g_autoptr (EpRowReader) reader = ep_row_reader_new (setters);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) json_error = NULL;
  const EpScenario *read = ep_row_reader_read (reader, line.cells, &error);
  g_autoptr (EpScenario) fast = read != NULL ? without_names (read) : NULL;
  read = ep_row_reader_read_json (reader, line.cells, &json_error);
  g_autoptr (EpScenario) slow = read != NULL ? without_names (read) : NULL;
  if ((fast == NULL) != (slow == NULL))
    fail_msg ("%s: refused by one only: %s%s", cells, error != NULL ? error->message : "",
              json_error != NULL ? json_error->message : "");
  if (fast == NULL)
    assert_string_equal (error->message, json_error->message);
  else if (!ep_scenario_equal (fast, slow))
    fail_msg ("%s: not the same scenario", cells);
}

/* A header of some of the paths that the base has. */
static char *
random_header (TestRandom *random, const char *base)
{
  GString *header = g_string_new ("#");
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (EpSetters) known = setters_of (base, paths[i], NULL);
    if (known != NULL && test_random_once_in (random, 6))
      g_string_append_printf (header, ",%s", paths[i]);
  }
  return g_string_free (header, FALSE);
}

static void
both_ways_of_reading_a_row_agree (void **state)
{
  TestRandom random = test_random_new ();
  for (guint i = 0; i < 150; i++) {
    const char *base = bases[test_random_between (&random, 0, G_N_ELEMENTS (bases) - 1)];
    g_autofree char *header = random_header (&random, base);
    g_autoptr (EpSetters) setters = setters_of (base, header, NULL);
    const guint n_columns = ep_setters_n_columns (setters);
    for (guint j = 0; j < 40; j++) {
      g_autoptr (GString) cells = g_string_new ("x");
      for (guint column = 1; column < n_columns; column++) {
        g_string_append_c (cells, ',');
        if (test_random_once_in (&random, 2))
          g_string_append (cells,
                           values[test_random_between (&random, 0, G_N_ELEMENTS (values) - 1)]);
      }
      assert_both_ways_agree (setters, cells->str);
    }
  }
}

/* Alone in its row, every value in every column. */
static void
both_ways_agree_on_every_value_of_every_path (void **state)
{
  for (gsize b = 0; b < G_N_ELEMENTS (bases); b++) {
    for (gsize p = 0; p < G_N_ELEMENTS (paths); p++) {
      g_autofree char *header = g_strconcat ("#,", paths[p], NULL);
      g_autoptr (EpSetters) setters = setters_of (bases[b], header, NULL);
      for (gsize v = 0; setters != NULL && v < G_N_ELEMENTS (values); v++) {
        g_autofree char *cells = g_strconcat (",", values[v], NULL);
        if (strcmp (paths[p], "#note") != 0)
          assert_both_ways_agree (setters, cells);
      }
    }
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_path_of_the_contract_is_a_header),
      cmocka_unit_test (a_header_that_is_no_path_of_the_base_is_refused),
      cmocka_unit_test (a_header_that_is_faulty_repeated_or_reserved_is_refused),
      cmocka_unit_test (a_base_that_is_no_json_object_is_refused),
      cmocka_unit_test (an_empty_cell_leaves_the_base),
      cmocka_unit_test (what_is_missing_is_created),
      cmocka_unit_test (session_counts_widen_and_replace),
      cmocka_unit_test (a_cell_takes_the_place_of_what_it_excludes),
      cmocka_unit_test (a_currency_counts_for_every_amount),
      cmocka_unit_test (a_row_is_refused_at_the_path_that_a_document_would_be),
      cmocka_unit_test (a_base_need_not_be_a_scenario_by_itself),
      cmocka_unit_test (both_ways_of_reading_a_row_agree),
      cmocka_unit_test (both_ways_agree_on_every_value_of_every_path),
  };
  return cmocka_run_group_tests_name ("setters", tests, NULL, NULL);
}
