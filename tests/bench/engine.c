/* bench-engine EXAMPLE.json            how long each operation of the engine takes: "NAME
 * NANOSECONDS" bench-engine EXAMPLE.json OPERATION  runs it once inside counted(), for callgrind's
 * --toggle-collect */
#include <engine/comparison.h>
#include <engine/schedule.h>
#include <formats/scenario-json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAP_SESSIONS 24
#define SAMPLES_MIN  25
#define SAMPLES_MAX  20000
#define ENOUGH_NS    (G_GINT64_CONSTANT (500) * 1000 * 1000)

/* A result that the compiler has to work out. */
static volatile gint64 sink;

static void
compare (const EpScenario *scenario)
{
  EpComparison *comparison = ep_compare (scenario, EP_COMPARE_PLAIN, NULL);

  g_assert (comparison != NULL);
  ep_comparison_free (comparison);
}

static void
sensitivity (const EpScenario *scenario)
{
  EpComparison *comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);

  g_assert (comparison != NULL);
  ep_comparison_free (comparison);
}

/* Who is cheaper at every pair of session counts. */
static void
win_map (const EpScenario *scenario)
{
  g_autofree gint64 *reference = ep_course_totals (scenario, 0, MAP_SESSIONS);
  g_autofree gint64 *other = ep_course_totals (scenario, 1, MAP_SESSIONS);
  gint64 wins = 0;

  for (guint i = 0; i < MAP_SESSIONS; i++)
    for (guint j = 0; j < MAP_SESSIONS; j++)
      wins += ep_cheaper (reference[i], other[j]) == EP_CHEAPER_OTHER;
  sink = wins;
}

typedef struct {
  const char *name;
  void (*run) (const EpScenario *scenario);
  guint visits; /* of all courses together, or 0 for the example */
} Operation;

static const Operation operations[] = {
    {"compare", compare, 0},    {"sensitivity", sensitivity, 0}, {"win-map", win_map, 0},
    {"visits-20", compare, 20}, {"visits-200", compare, 200},    {"visits-2000", compare, 2000},
};

/* Four courses with a visit every month until the horizon: the same in everything but its length.
 */
static EpScenario *
monthly_visits (guint visits)
{
  EpScenario *scenario = ep_scenario_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));

  scenario->horizon_months = visits / EP_COURSES_MAX;
  for (guint i = 0; i < EP_COURSES_MAX; i++) {
    EpCourse *course = ep_scenario_add_course (scenario, "Course");

    course->session_price_minor = 30000 + 1000 * (gint64)i;
    course->sessions = (EpSessions){3, 3, 3};
    course->interval = (EpInterval){1, EP_UNIT_MONTHS};
    course->maintenance.every_months = 1;
  }
  return scenario;
}

static EpScenario *
read_example (const char *file)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  EpScenario *scenario = NULL;

  if (g_file_get_contents (file, &bytes, &length, &error))
    scenario = ep_scenario_from_json (bytes, length, &error);
  if (scenario == NULL) {
    fprintf (stderr, "bench-engine: %s\n", error->message);
    exit (2);
  }
  return scenario;
}

void counted (const Operation *operation, const EpScenario *scenario);

/* Callgrind counts from its first instruction to its last: it has to stay a function of its own
 * that calls another and comes back. */
__attribute__ ((noinline, noclone)) void
counted (const Operation *operation, const EpScenario *scenario)
{
  operation->run (scenario);
  __asm__ volatile("");
}

static gint64
now_ns (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static int
compare_times (const void *a, const void *b)
{
  const gint64 *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

static gint64
median_ns (const Operation *operation, const EpScenario *scenario)
{
  g_autofree gint64 *times = g_new (gint64, SAMPLES_MAX);
  gint64 end = now_ns () + ENOUGH_NS;
  gsize n = 0;

  counted (operation, scenario);
  do {
    gint64 start = now_ns ();

    counted (operation, scenario);
    times[n++] = now_ns () - start;
  } while (n < SAMPLES_MAX && (n < SAMPLES_MIN || now_ns () < end));
  qsort (times, n, sizeof *times, compare_times);
  return times[n / 2];
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    return 2;
  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++) {
    const Operation *operation = &operations[i];
    EpScenario *scenario =
        operation->visits > 0 ? monthly_visits (operation->visits) : read_example (argv[1]);

    if (argc == 2)
      printf ("%s %" G_GINT64_FORMAT "\n", operation->name, median_ns (operation, scenario));
    else if (strcmp (argv[2], operation->name) == 0) {
      operation->run (scenario); /* what is only done once does not count */
      counted (operation, scenario);
    }
    ep_scenario_free (scenario);
  }
  return 0;
}
