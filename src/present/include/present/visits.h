#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The table of visits of a pair: one row a date, both courses' visits of that date and both
 * cumulative costs. */

typedef struct {
  guint number; /* of the visit, 0 when there is none that day */
  char *what; /* "Session 1, package of 3", "Session 2, prepaid", "Maintenance"; NULL when there is
                 no visit that day */
  char *pays; /* "$810.00"; NULL likewise */
  char *so_far; /* "$810.00"; what has been paid up to that day; NULL likewise */
} EpVisitCell;

typedef struct {
  EpDay day;
  char *date; /* "1 Dec 2026" */
  EpVisitCell reference;
  EpVisitCell other;
} EpVisitRow;

/* The rows, ascending by day. Amounts are on the scenario's basis: on "all-in" they have the
 * patient's own costs in them. Free with ep_visit_rows_free(). */
EpVisitRow *ep_visit_rows_new (EpFormatter *formatter, const EpScenario *scenario,
                               const EpComparison *comparison, guint pair, guint *n_rows);

void ep_visit_rows_free (EpVisitRow *rows, guint n_rows);

G_END_DECLS
