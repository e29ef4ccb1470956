#pragma once

#include <present/formatter.h>
#include <present/quote-facts.h>

G_BEGIN_DECLS

/* A line of a list of quotes as text. */

/* What it is told from; everything is the caller's. */
typedef struct {
  guint number;
  const char *reference; /* "" for none */
  const char *title;
  const EpScenario *scenario; /* NULL where it is lost */
  const EpQuoteFacts *facts;  /* of the scenario */
  EpDay valid_until;
  gboolean expired;
  const char *status; /* the word for it: "Given" */
  EpDay changed;      /* when it was last changed, on the clock of this place */
  guint changed_hour;
  guint changed_minute;
  EpDay today;
} EpQuoteLineSource;

/* No text is NULL. */
typedef struct {
  char *number;    /* "1043", as a name: ungrouped */
  char *reference; /* "" for none */
  char *title;     /* "Face, fractional laser" */
  char *cheaper;   /* "Microneedling", "Equal" */
  char *by;        /* "$90.00"; "" where there is no difference to tell */
  char *answer;    /* both in one: "Microneedling cheaper by $90.00" */
  char *over_time; /* the strip as a sentence: "Laser is cheaper from 1 July 2027 on." */
  char *valid;     /* "31 Jan 2027", "Expired 5 Nov" */
  char *status;
  char *standing; /* both in one: "Given, valid until 31 Jan 2027", "Given, expired 5 Nov" */
  char *changed;  /* "Today, 14:32", "Yesterday", "17 November" */
  char *spoken;   /* all of it as a screen reader says it */
} EpQuoteLine;

/* Free what it holds with ep_quote_line_clear(), which leaves it all NULL. */
void ep_quote_line_init (EpQuoteLine *line, EpFormatter *formatter,
                         const EpQuoteLineSource *source);
void ep_quote_line_clear (EpQuoteLine *line);

/* When something was changed, as seen from `today`: "Today, 14:32", "Yesterday", "17 November", in
 * another year "17 Nov 2025". Of a day that has yet to come the date is told. Free with g_free().
 */
char *ep_changed_text (EpFormatter *formatter, EpDay changed, guint hour, guint minute,
                       EpDay today);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EpQuoteLine, ep_quote_line_clear)

G_END_DECLS
