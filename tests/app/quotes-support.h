#pragma once

/* A store of quotes in a folder of its own, and a clinic on it. */

#include "clinic/clinic.h"
#include "support.h"

#include <store/quotes.h>

G_BEGIN_DECLS

typedef struct {
  char *folder;
  char *path;
  EpFormatter *formatter;
  EpClinic *clinic;
} QuotesPlace;

/* The day on which its quotes are looked at. */
#define QUOTES_TODAY ep_day_from_ymd (2026, 11, 20)

/* Set-up and tear-down of cmocka: an empty store, in en_GB; of the nine quotes of
 * quotes_keep_nine(); and the same of two thousand whose figures are lost. The clinic is opened in
 * the end. */
int quotes_set_up (void **state);
int quotes_set_up_nine (void **state);
int quotes_tear_down (void **state);

/* A place with no clinic yet, for quotes to be kept in. */
QuotesPlace *quotes_place_new (void);
void quotes_place_open (QuotesPlace *place);
void quotes_place_free (QuotesPlace *place);

/* The scenarios of the design's two examples, in US dollars over 36 months: laser never catches up,
 * and laser gets ahead in the seventh month. Free with ep_scenario_free(). */
EpScenario *quotes_never_crossing (void);
EpScenario *quotes_crossing (void);

/* Noon so many days before QUOTES_TODAY. */
gint64 quotes_days_ago_s (guint days);

/* Keeps the quote, changed then, and frees it. */
void quotes_keep (EpStore *store, EpQuote *quote, gint64 changed_s);

/* Keeps nine quotes, numbers 1001 to 1009, of different treatments, figures and days, most of them
 * given; the last ones changed today, the first ones expired. */
void quotes_keep_nine (const char *path);

/* Adds so many quotes to a store that has one, without figures: what counts is that they are there.
 */
void quotes_add_many (const char *path, guint n_quotes);

/* Runs SQL on the file beside any store that has it open, and waits where one is writing. */
void quotes_run_sql (const char *path, const char *sql);

/* How many files of the place hold the text. */
guint quotes_files_with (const QuotesPlace *place, const char *text);

G_END_DECLS
