#pragma once

/* A window that shows the page of quotes, for tests that use it as a person would. */

#include "quotes-support.h"
#include "quotes/quotes-page-private.h"
#include "window-support.h"

G_BEGIN_DECLS

typedef struct {
  QuotesPlace *place;
  WindowFixture window; /* what is in it belongs to the place */
  EpQuotesPage *page;
} QuotesHost;

/* A window of nine quotes, see quotes_keep_nine(), drawn, its first row with the focus; the same
 * 360 pixels wide; each with 100,000 more, see quotes_add_many(); one of no quotes;
 * and one of two, 1001 and 1002, last changed 200 and 10 days before the clock's today. */
int quotes_host_set_up (void **state);
int quotes_host_set_up_narrow (void **state);
int quotes_host_set_up_many (void **state);
int quotes_host_set_up_many_narrow (void **state);
int quotes_host_set_up_empty (void **state);
int quotes_host_set_up_old (void **state);
int quotes_host_tear_down (void **state);

/* Goes on until so many quotes are listed. */
void quotes_host_wait_for (QuotesHost *host, guint n_quotes);

/* The row of that position, which is in sight and has its quote. */
EpQuoteRow *quotes_host_row (QuotesHost *host, guint position);

/* What it is called by. */
guint quotes_host_number (QuotesHost *host, guint position);

/* Gives the focus to that row. */
void quotes_host_go_to (QuotesHost *host, guint position);

/* Lays the page out and draws it. */
void quotes_host_draw (QuotesHost *host);

G_END_DECLS
