#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* Two quotes side by side as a table of text: their key figures in rows, what differs in words. */

/* One of them; everything is the caller's. */
typedef struct {
  guint number;
  const char *reference; /* "" for none */
  const char *title;
  const char *status; /* the word for it */
  EpDay valid_until;
  const EpScenario *scenario;
  const EpComparison *comparison; /* of the scenario; NULL where none can be made */
} EpQuoteSide;

typedef struct {
  gboolean heading; /* it begins a group of rows */
  gboolean figures; /* its values are amounts or counts */
  char *label;      /* "Course total" */
  char *values[2];
  char *difference; /* how the second differs: "the same", "$90.00 more", "different range" */
  gboolean same;
} EpQuoteComparisonRow;

typedef struct {
  char *titles[2]; /* "Quote 1042", "Quote 1043, Walk-in" */
  char *against;   /* over the differences: "1043 against 1042" */
  guint n_rows;
  EpQuoteComparisonRow *rows;
  char *over_time[2]; /* who of the first pair is cheaper when, as a sentence; "" where none can be
                       * told */
} EpQuoteComparison;

/* Free with ep_quote_comparison_free(). */
EpQuoteComparison *ep_quote_comparison_new (EpFormatter *formatter, const EpQuoteSide sides[2]);

/* All of it for the clipboard: a line each row, tabs between. Free with g_free(). */
char *ep_quote_comparison_text (const EpQuoteComparison *comparison);

/* NULL is allowed. */
void ep_quote_comparison_free (EpQuoteComparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpQuoteComparison, ep_quote_comparison_free)

G_END_DECLS
