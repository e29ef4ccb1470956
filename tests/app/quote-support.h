#pragma once

#include "quotes/quote-keeper.h"
#include "support.h"

#include <store/quotes.h>

G_BEGIN_DECLS

/* Desks that keep quotes in stores of a folder of their own. */

#define DESK_PRICE ((EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0})

typedef struct {
  EpFormatter *formatter;
  EpClinic *clinic;
  EpDesk *desk;
  EpQuoteKeeper *keeper;
  guint n_drafted; /* how often it has told of that */
} Seat;

typedef struct {
  char *folder;
  char *path; /* of the store */
  Seat seat;
} QuoteFixture;

int quote_set_up (void **state);
int quote_tear_down (void **state);

/* A case with a folder of its own, in *state, and no seat yet. */
#define QUOTE_TEST(name) cmocka_unit_test_setup_teardown (name, quote_set_up, quote_tear_down)

/* A desk on that store, ready, with the example of 1 December 2026 until something else is opened;
 * and its end, where everything has been kept. */
void seat_begin (Seat *seat, const char *path);
void seat_end (Seat *seat);

/* The same store once more, as after the program was ended. */
void seat_again (QuoteFixture *fixture);

/* Goes on until nothing is under way. */
void seat_rest (Seat *seat);

/* Types a session price of the reference course, and waits until that is kept or can't be. */
void seat_price (Seat *seat, const char *price);

/* The session price on the desk, and the one that the store has in the desk's quote. */
gint64 seat_price_minor (Seat *seat);
gint64 kept_price_minor (QuoteFixture *fixture);

/* Does something with the store at the path beside any seat. */
EpStore *open_beside (QuoteFixture *fixture);

/* How many quotes the store has. */
guint kept_quotes (QuoteFixture *fixture);

G_END_DECLS
