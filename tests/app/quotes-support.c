#include "quotes-support.h"

#include "store-support.h"

#include <sqlite3.h>

QuotesPlace *
quotes_place_new (void)
{
  QuotesPlace *place = g_new0 (QuotesPlace, 1);

  place->folder = g_dir_make_tmp ("evenpoint-quotes-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "evenpoint.db", NULL);
  place->formatter = ep_formatter_new ("en_GB");
  return place;
}

void
quotes_place_open (QuotesPlace *place)
{
  place->clinic = ep_clinic_new (place->path, place->formatter);
  ep_clinic_set_today (place->clinic, QUOTES_TODAY);
}

void
quotes_place_free (QuotesPlace *place)
{
  g_clear_object (&place->clinic);
  ep_formatter_free (place->formatter);
  remove_folder (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_free (place);
}

int
quotes_set_up (void **state)
{
  QuotesPlace *place = quotes_place_new ();

  quotes_place_open (place);
  *state = place;
  return 0;
}

int
quotes_set_up_nine (void **state)
{
  QuotesPlace *place = quotes_place_new ();

  quotes_keep_nine (place->path);
  quotes_place_open (place);
  *state = place;
  return 0;
}

int
quotes_tear_down (void **state)
{
  quotes_place_free (*state);
  return 0;
}

static EpCourse *
add_course (EpScenario *scenario, const char *name, EpKind kind, guint sessions)
{
  EpCourse *course = ep_scenario_add_course (scenario, name);

  course->kind = kind;
  course->sessions = (EpSessions){sessions, sessions, sessions};
  course->interval = (EpInterval){1, EP_UNIT_MONTHS};
  return course;
}

static EpScenario *
two_courses (guint laser_sessions)
{
  EpScenario *scenario = ep_scenario_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));
  EpCourse *needling;

  scenario->horizon_months = 36;
  needling = add_course (scenario, "Microneedling", EP_KIND_MICRONEEDLING, 5);
  needling->sessions = (EpSessions){4, 5, 6};
  needling->session_price_minor = 30000;
  needling->n_packages = 1;
  needling->packages[0] = (EpPackage){3, FALSE, 81000, 0};
  needling->maintenance.every_months = 6;
  add_course (scenario, "Laser", EP_KIND_LASER, laser_sessions)->interval =
      (EpInterval){4, EP_UNIT_WEEKS};
  return scenario;
}

EpScenario *
quotes_never_crossing (void)
{
  EpScenario *scenario = two_courses (3);

  scenario->courses[1].pricing = EP_PRICING_RATIO_PER_SESSION;
  scenario->courses[1].price_ratio_e4 = 40000;
  scenario->courses[1].maintenance.every_months = 12;
  return scenario;
}

EpScenario *
quotes_crossing (void)
{
  EpScenario *scenario = two_courses (3);

  scenario->courses[0].maintenance.every_months = 3;
  scenario->courses[1].session_price_minor = 65000;
  scenario->courses[1].n_packages = 1;
  scenario->courses[1].packages[0] = (EpPackage){3, FALSE, 150000, 0};
  scenario->courses[1].maintenance.every_months = 18;
  return scenario;
}

/* The same but for what a session of laser costs. */
static EpScenario *
laser_at (gint64 price_minor, guint maintenance_months)
{
  EpScenario *scenario = two_courses (3);

  scenario->courses[1].session_price_minor = price_minor;
  scenario->courses[1].maintenance.every_months = maintenance_months;
  return scenario;
}

void
quotes_keep (EpStore *store, EpQuote *quote, gint64 changed_s)
{
  g_autoptr (GError) error = NULL;

  if (!ep_store_put_quote (store, quote, changed_s, &error))
    fail_msg ("%s", error->message);
  ep_quote_free (quote);
}

/* Seconds of UTC at that time of that day, in this place. */
static gint64
at (guint month, guint day, guint hour, guint minute)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_local (2026, (int)month, (int)day, (int)hour, (int)minute, 0);

  return g_date_time_to_unix (time);
}

gint64
quotes_days_ago_s (guint days)
{
  return at (11, 20, 12, 0) - (gint64)days * 24 * 60 * 60;
}

void
quotes_keep_nine (const char *path)
{
  g_autoptr (EpStore) store = open_store (path);
  const struct {
    const char *title, *reference;
    EpScenario *scenario;
    EpQuoteStatus status;
    EpDay valid_until;
    gint64 changed_s;
  } kept[] = {
      {"Abdomen, fractional laser", "", laser_at (44000, 24), EP_QUOTE_GIVEN,
       ep_day_from_ymd (2026, 11, 1), at (10, 2, 9, 0)},
      {"Face, laser at 4 times", "", quotes_never_crossing (), EP_QUOTE_GIVEN,
       ep_day_from_ymd (2026, 11, 5), at (10, 6, 9, 0)},
      {"Arms, fractional laser", "", laser_at (47000, 6), EP_QUOTE_ACCEPTED,
       ep_day_from_ymd (2026, 12, 31), at (10, 29, 9, 0)},
      {"Face, light laser", "Second visit", laser_at (51000, 12), EP_QUOTE_DECLINED,
       ep_day_from_ymd (2027, 1, 6), at (11, 4, 9, 0)},
      {"Stretch marks, thighs", "", laser_at (47300, 7), EP_QUOTE_DRAFT,
       ep_day_from_ymd (2027, 1, 20), at (11, 12, 9, 0)},
      {"Scalp, laser at 3 times", "", laser_at (90000, 12), EP_QUOTE_GIVEN,
       ep_day_from_ymd (2027, 1, 24), at (11, 17, 9, 0)},
      {"Neck and chest, fractional laser", "Walk-in, Tuesday", laser_at (70000, 12), EP_QUOTE_GIVEN,
       ep_day_from_ymd (2027, 1, 28), at (11, 19, 9, 0)},
      {"Face, laser at 4 times", "", quotes_never_crossing (), EP_QUOTE_GIVEN,
       ep_day_from_ymd (2027, 1, 31), at (11, 20, 11, 5)},
      {"Face, fractional laser", "", quotes_crossing (), EP_QUOTE_DRAFT,
       ep_day_from_ymd (2027, 1, 31), at (11, 20, 14, 32)},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    EpQuote *quote = ep_quote_new (kept[i].scenario, kept[i].title, "", QUOTES_TODAY);

    g_free (quote->reference);
    quote->reference = g_strdup (kept[i].reference);
    quote->status = kept[i].status;
    quote->valid_until = kept[i].valid_until;
    quotes_keep (store, quote, kept[i].changed_s);
  }
}

void
quotes_run_sql (const char *path, const char *sql)
{
  sqlite3 *database;

  assert_int_equal (sqlite3_open (path, &database), SQLITE_OK);
  sqlite3_busy_timeout (database, 5000);
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    fail_msg ("%s", sqlite3_errmsg (database));
  sqlite3_close (database);
}

void
quotes_add_many (const char *path, guint n_quotes)
{
  g_autofree char *sql = g_strdup_printf (
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
      "INSERT INTO quote SELECT number + i, printf ('%%08d-0000-4000-8000-000000000000', i),"
      " revision, change + i, status, valid_until, made_s, changed_s, removed, reference, title,"
      " sorted, (number + i) || searched FROM n, (SELECT * FROM quote ORDER BY number DESC LIMIT "
      "1)",
      n_quotes);

  quotes_run_sql (path, sql);
}

guint
quotes_files_with (const QuotesPlace *place, const char *text)
{
  return files_with (place->folder, text);
}
