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

/* A date on which either course of a pair has a visit; their numbers, from 1, 0 where there is
 * none.
 */
typedef struct {
  EpDay day;
  guint reference_visit;
  guint other_visit;
} EpVisitDay;

/* The dates of the pair, ascending: what a table of many rows is made of, whose texts are only
 * written when they are seen. Free with g_free(). */
EpVisitDay *ep_visit_days_new (const EpComparison *comparison, guint pair, guint *n_days);

/* The row of that date. Amounts are on the scenario's basis: on "all-in" they have the patient's
 * own costs in them. Free what it holds with ep_visit_row_clear(), which leaves it all NULL. */
void ep_visit_row_init (EpVisitRow *row, EpFormatter *formatter, const EpScenario *scenario,
                        const EpComparison *comparison, guint pair, const EpVisitDay *day);
void ep_visit_row_clear (EpVisitRow *row);

/* The row as a screen reader says it, the courses as they are called alone. Free with g_free(). */
char *ep_visit_row_spoken (const EpVisitRow *row, const char *reference, const char *other);

/* All rows, ascending by day. Free with ep_visit_rows_free(). */
EpVisitRow *ep_visit_rows_new (EpFormatter *formatter, const EpScenario *scenario,
                               const EpComparison *comparison, guint pair, guint *n_rows);

void ep_visit_rows_free (EpVisitRow *rows, guint n_rows);

G_END_DECLS
