#pragma once

#include "quote-jobs.h"
#include "quote-keeper.h"

G_BEGIN_DECLS

/* What the files of a keeper share: quote-keeper.c keeps what is on the desk, quote-opening.c puts
 * something else there, quote-keeper-text.c says how it goes. */

/* What is to come onto the desk when what is there has been kept: the quote of a uuid, a state as
 * a quote of its own, or, with neither, what a new quote begins with. */
typedef struct {
  char *uuid;
  EpDeskState *state;
} EpOpening;

struct _EpQuoteKeeper {
  GObject parent_instance;
  EpClinic *clinic;
  EpDesk *desk;
  char *store_path; /* of the store that the quote is in */
  EpQuote *quote;
  EpDeskState *seen;            /* the desk's state at its last change */
  EpQuoteStatus settled_status; /* what the quote is with the figures of settled_scenario */
  EpScenario *settled_scenario; /* NULL: it is a draft with any */
  gboolean ready;
  gboolean opening;      /* it is this keeper that changes the desk */
  gboolean running;      /* a job is under way */
  EpStoreWorker *worker; /* that does it; only to be compared */
  gboolean changed;      /* since the quote was last handed to the store */
  gboolean erased;
  char *left;            /* the uuid of the quote that a page has removed from the desk */
  gboolean telling;      /* it is this keeper that tells of changed quotes */
  guint replaced_number; /* of the quote that another desk had changed; 0: none */
  GError *fault;         /* why the last try to keep it failed */
  guint retry;           /* the source of the next one, 0: none */
  char *notice;
  GQueue openings; /* of EpOpening, one after the other */
  char *page;
  char *view;
};

void ep_quote_keeper_emit_changed (EpQuoteKeeper *keeper);

/* Does what is next, once nothing is under way: keeps what is on the desk, then opens something
 * else. */
void ep_quote_keeper_proceed (EpQuoteKeeper *keeper);

/* What is on the desk is to be kept. */
void ep_quote_keeper_touch (EpQuoteKeeper *keeper);

/* Makes a quote of what is on the desk where it was none. */
void ep_quote_keeper_begin_quote (EpQuoteKeeper *keeper);

/* The quote is of that status with the figures that are on the desk now. */
void ep_quote_keeper_settle (EpQuoteKeeper *keeper);

/* Puts the first of the openings onto the desk, or gives all of them up. */
void ep_quote_keeper_go_on (EpQuoteKeeper *keeper);
void ep_quote_keeper_forget_openings (EpQuoteKeeper *keeper);

/* Puts a quote onto the desk and takes it over; FALSE where its figures can't be compared. */
gboolean ep_quote_keeper_take_quote (EpQuoteKeeper *keeper, EpQuote *quote);

/* Puts onto the desk what a new quote begins with. */
void ep_quote_keeper_take_new (EpQuoteKeeper *keeper);

/* Reads where the desk was left. */
void ep_quote_keeper_read_place (EpQuoteKeeper *keeper);

/* Looks whether the quote on the desk is still what it was. */
void ep_quote_keeper_look_again (EpQuoteKeeper *keeper);

/* Tells what happened; takes the text over. */
void ep_quote_keeper_tell (EpQuoteKeeper *keeper, char *text);
char *ep_quote_keeper_refusal_text (EpQuoteKeeper *keeper);
char *ep_quote_keeper_conflict_text (EpQuoteKeeper *keeper, guint number, guint number_now);

/* Marks a job of the clinic's worker as under way; and, in its callback, whether it is none any
 * more because the clinic has moved to another store, whose answer it would be taken for. */
void ep_quote_keeper_job_begins (EpQuoteKeeper *keeper);
gboolean ep_quote_keeper_job_is_late (EpQuoteKeeper *keeper, GAsyncResult *result);

G_END_DECLS
