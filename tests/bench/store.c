/* bench-store FILE: how long a store of many quotes takes for what a list asks of it, and how long
 * plain SQLite takes to answer the same from the same file: "NAME NANOSECONDS FLOOR". */
#include <gio/gio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <store/quotes.h>
#include <time.h>

#define SAMPLES 15
#define PAGE    50
#define TODAY   739000
#define NOW_S   G_GINT64_CONSTANT (1767000000)

typedef struct {
  const char *name;
  EpQuoteQuery query;
  gboolean counts;
  gboolean in_the_middle;
  const char *floor; /* how one would ask SQLite */
} Question;

#define FROM  " FROM quote JOIN quote_content USING (number) WHERE removed = 0 "
#define ONE   " AND searched LIKE '%marika%' "
#define TWO   ONE " AND searched LIKE '%decollete%' "
#define RARE  " AND searched LIKE '%zzz%' "
#define COUNT "SELECT count (*) FROM quote WHERE removed = 0 "
#define ALL   .words = (char *)"", .today = TODAY

static const Question questions[] = {
    {"count", {ALL}, .counts = TRUE, .floor = COUNT},
    {"count-valid",
     {ALL, .filter = EP_QUOTES_VALID},
     .counts = TRUE,
     .floor = COUNT "AND (status = 2 OR status < 2 AND valid_until >= 739000)"},
    {"first-page",
     {ALL, .descending = TRUE},
     .floor = "SELECT *" FROM "ORDER BY change DESC LIMIT 50"},
    {"middle-by-change", {ALL}, .in_the_middle = TRUE, .floor = "SELECT *" FROM "ORDER BY change "},
    {"middle-by-number",
     {ALL, .order = EP_QUOTES_BY_NUMBER},
     .in_the_middle = TRUE,
     .floor = "SELECT *" FROM "ORDER BY number "},
    {"middle-by-title",
     {ALL, .order = EP_QUOTES_BY_TITLE},
     .in_the_middle = TRUE,
     .floor = "SELECT *" FROM "ORDER BY sorted, number "},
    {"middle-by-valid-until",
     {ALL, .order = EP_QUOTES_BY_VALID_UNTIL},
     .in_the_middle = TRUE,
     .floor = "SELECT *" FROM "ORDER BY valid_until, number "},
    {"middle-by-status",
     {ALL, .order = EP_QUOTES_BY_STATUS},
     .in_the_middle = TRUE,
     .floor = "SELECT *" FROM "ORDER BY status, valid_until, number "},
    {"count-one-word", {.words = (char *)"marika"}, .counts = TRUE, .floor = COUNT ONE},
    {"page-one-word",
     {.words = (char *)"marika", .descending = TRUE},
     .floor = "SELECT *" FROM ONE "ORDER BY change DESC LIMIT 50"},
    {"count-two-words", {.words = (char *)"marika décolleté"}, .counts = TRUE, .floor = COUNT TWO},
    {"page-two-words",
     {.words = (char *)"marika décolleté", .descending = TRUE},
     .floor = "SELECT *" FROM TWO "ORDER BY change DESC LIMIT 50"},
    {"page-two-words-by-title",
     {.words = (char *)"marika décolleté", .order = EP_QUOTES_BY_TITLE},
     .floor = "SELECT *" FROM TWO "ORDER BY sorted, number LIMIT 50"},
    {"page-no-such-word",
     {.words = (char *)"zzz", .descending = TRUE},
     .floor = "SELECT *" FROM RARE "ORDER BY change DESC LIMIT 50"},
    {"page-no-such-word-by-title",
     {.words = (char *)"zzz", .order = EP_QUOTES_BY_TITLE},
     .floor = "SELECT *" FROM RARE "ORDER BY sorted, number LIMIT 50"},
};

static gint64
now_ns (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * G_GINT64_CONSTANT (1000000000) + time.tv_nsec;
}

static guint
n_quotes (EpStore *store)
{
  const EpQuoteQuery all = {ALL};
  guint count = 0;

  g_assert (ep_store_count_quotes (store, &all, &count, NULL));
  return count;
}

static void
ask_store (EpStore *store, const Question *question, guint middle)
{
  guint count;

  if (question->counts) {
    g_assert (ep_store_count_quotes (store, &question->query, &count, NULL));
    return;
  }
  g_autoptr (GPtrArray) page = ep_store_find_quotes (
      store, &question->query, question->in_the_middle ? middle : 0, PAGE, NULL);
  g_assert (page != NULL);
}

static void
ask_sqlite (sqlite3 *database, const Question *question, guint middle)
{
  g_autofree char *sql = question->in_the_middle
                             ? g_strdup_printf ("%s LIMIT 50 OFFSET %u", question->floor, middle)
                             : g_strdup (question->floor);

  g_assert (sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static EpStore *
open_store (const char *path)
{
  EpStore *store = ep_store_open (path, NULL);

  g_assert (store != NULL);
  return store;
}

static sqlite3 *
open_sqlite (const char *path)
{
  sqlite3 *database;

  g_assert (sqlite3_open (path, &database) == SQLITE_OK);
  g_assert (sqlite3_exec (database, "PRAGMA quick_check", NULL, NULL, NULL) == SQLITE_OK);
  return database;
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

static void
print (const char *name, gint64 *times, gint64 *floors)
{
  qsort (times, SAMPLES, sizeof *times, by_time);
  qsort (floors, SAMPLES, sizeof *floors, by_time);
  printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", name, times[SAMPLES / 2],
          floors[SAMPLES / 2]);
}

static void
time_opening (const char *path)
{
  gint64 times[SAMPLES], floors[SAMPLES];

  for (guint i = 0; i < SAMPLES; i++) {
    gint64 begin = now_ns ();
    EpStore *store = open_store (path);

    times[i] = now_ns () - begin;
    ep_store_close (store);
    begin = now_ns ();
    sqlite3 *database = open_sqlite (path);
    floors[i] = now_ns () - begin;
    sqlite3_close (database);
  }
  print ("open", times, floors);
}

static void
time_question (EpStore *store, sqlite3 *database, const Question *question)
{
  const guint middle = n_quotes (store) / 2;
  gint64 times[SAMPLES], floors[SAMPLES];

  for (guint i = 0; i < SAMPLES; i++) {
    gint64 begin = now_ns ();

    ask_store (store, question, middle);
    times[i] = now_ns () - begin;
    begin = now_ns ();
    ask_sqlite (database, question, middle);
    floors[i] = now_ns () - begin;
  }
  print (question->name, times, floors);
}

static EpQuote *
last_changed (EpStore *store)
{
  const EpQuoteQuery query = {ALL, .descending = TRUE};
  g_autoptr (GPtrArray) page = ep_store_find_quotes (store, &query, 0, 1, NULL);

  g_assert (page != NULL && page->len == 1);
  return g_ptr_array_steal_index (page, 0);
}

static void
run (sqlite3 *database, const char *sql)
{
  g_assert (sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static void
time_keeping (EpStore *store, sqlite3 *database)
{
  g_autoptr (EpQuote) quote = last_changed (store);
  gint64 times[SAMPLES], floors[SAMPLES];

  run (database, "PRAGMA synchronous = FULL");
  for (guint i = 0; i < SAMPLES; i++) {
    gint64 begin = now_ns ();

    quote->scenario->courses[0].session_price_minor = 30000 + i;
    g_assert (ep_store_put_quote (store, quote, NOW_S, NULL));
    times[i] = now_ns () - begin;
    begin = now_ns ();
    run (database, "UPDATE quote_content SET sources = sources || '.' WHERE number = 1001");
    floors[i] = now_ns () - begin;
  }
  print ("keep", times, floors);
}

static void
time_erasing (EpStore *store, sqlite3 *database)
{
  gint64 times[SAMPLES], floors[SAMPLES];

  run (database, "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
  for (guint i = 0; i < SAMPLES; i++) {
    g_autoptr (EpQuote) quote = last_changed (store);
    const char *const uuids[] = {quote->uuid, NULL};
    gint64 begin = now_ns ();

    g_assert (ep_store_remove_quotes (store, uuids, NULL));
    g_assert (ep_store_erase_removed (store, NULL));
    times[i] = now_ns () - begin;
    begin = now_ns ();
    run (database, "DELETE FROM quote WHERE number = (SELECT max (number) FROM quote);"
                   "PRAGMA wal_checkpoint (TRUNCATE)");
    floors[i] = now_ns () - begin;
  }
  print ("erase", times, floors);
}

int
main (int argc, char **argv)
{
  if (argc != 2)
    return 2;
  time_opening (argv[1]);

  g_autoptr (EpStore) store = open_store (argv[1]);
  sqlite3 *database = open_sqlite (argv[1]);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    time_question (store, database, &questions[i]);
  time_keeping (store, database);
  time_erasing (store, database);
  sqlite3_close (database);
  return 0;
}
