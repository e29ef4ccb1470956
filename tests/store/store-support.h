#pragma once

#include "support.h"

#include <store/quotes.h>
#include <store/store.h>

G_BEGIN_DECLS

/* What the tests of the store share. */

#define TODAY 739600 /* 2025-12-24 */
#define NOW_S G_GINT64_CONSTANT (1766570000)
#define DAY_S (24 * 60 * 60)

/* A folder for one test, and the path of a store in it. */
typedef struct {
  char *folder;
  char *path;
} Place;

int set_up_place (void **state);
int tear_down_place (void **state);

#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown (test, set_up_place, tear_down_place)

/* Removes it with all that is in it. */
void remove_folder (const char *folder);

/* The store at that path, which can be opened. */
EpStore *open_store (const char *path);

/* Lets it off waiting for the disk, where a test needs many changes and no power fails. */
void hurry (EpStore *store);

/* Asserts that an error of that code is set, and clears it. */
void assert_fault (GError **error, EpStoreError code);

/* A scenario of two courses, the first at that price. */
EpScenario *scenario_at (gint64 price_minor);

/* A quote that was never kept. */
EpQuote *quote_of (const char *reference, const char *title, gint64 price_minor);

/* Keeps the quote, which can be kept. */
void keep (EpStore *store, EpQuote *quote);

/* The quote as the store has it, which must be there. */
EpQuote *kept (EpStore *store, const char *uuid);

/* Asserts that both say the same in every member. */
void assert_same_quote (const EpQuote *actual, const EpQuote *expected);

/* A query of all quotes, the last changed one first. */
EpQuoteQuery all_quotes (void);

/* The numbers of the query's quotes, "1003 1001". Free with g_free(). */
char *numbers_of (EpStore *store, const EpQuoteQuery *query);

/* Asserts that the query has just those, counted too. */
void assert_found (EpStore *store, const EpQuoteQuery *query, const char *numbers);

/* How many files of the folder hold the text. */
guint files_with (const char *folder, const char *text);

/* Runs SQL on the file beside any store that has it open. */
void run_sql (const char *path, const char *sql);

/* Asserts that PRAGMA integrity_check finds nothing wrong with the file, and no row belongs to
 * nothing. */
void assert_sound (const char *path);

G_END_DECLS
