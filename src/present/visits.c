#include <glib/gi18n.h>
#include <present/visits.h>

#include "visit.h"

/* The cell of the course's visit of that number, from 1; an empty one for 0. */
static EpVisitCell
cell_of (EpFormatter *formatter, const EpScenario *scenario, const EpCourseCost *cost, guint number)
{
  const EpVisit *visit;
  gint64 before_minor;

  if (number == 0)
    return (EpVisitCell){0, NULL, NULL, NULL};
  visit = &cost->visits[number - 1];
  /* What is paid is what it adds to the total, so that the two columns always agree. */
  before_minor = number > 1 ? cost->visits[number - 2].cumulative_minor : 0;
  return (EpVisitCell){
      .number = number,
      .what = ep_visit_text (formatter, cost, visit),
      .pays =
          ep_format_money (formatter, visit->cumulative_minor - before_minor, scenario->currency),
      .so_far = ep_format_money (formatter, visit->cumulative_minor, scenario->currency)};
}

EpVisitDay *
ep_visit_days_new (const EpComparison *comparison, guint pair, guint *n_days)
{
  const EpCourseCost *reference = &comparison->courses[0];
  const EpCourseCost *other = &comparison->courses[comparison->pairs[pair].course];
  EpVisitDay *days = g_new (EpVisitDay, reference->n_visits + other->n_visits);
  guint a = 0, b = 0, n = 0;

  while (a < reference->n_visits || b < other->n_visits) {
    EpDay day = a < reference->n_visits ? reference->visits[a].day : other->visits[b].day;

    if (b < other->n_visits)
      day = MIN (day, other->visits[b].day);
    days[n] = (EpVisitDay){day, 0, 0};
    if (a < reference->n_visits && reference->visits[a].day == day)
      days[n].reference_visit = ++a;
    if (b < other->n_visits && other->visits[b].day == day)
      days[n].other_visit = ++b;
    n++;
  }
  *n_days = n;
  return days;
}

void
ep_visit_row_init (EpVisitRow *row, EpFormatter *formatter, const EpScenario *scenario,
                   const EpComparison *comparison, guint pair, const EpVisitDay *day)
{
  const EpCourseCost *other = &comparison->courses[comparison->pairs[pair].course];

  row->day = day->day;
  row->date = ep_format_date (formatter, day->day, EP_DATE_MEDIUM);
  row->reference = cell_of (formatter, scenario, &comparison->courses[0], day->reference_visit);
  row->other = cell_of (formatter, scenario, other, day->other_visit);
}

static char *
spoken_cell (const EpVisitCell *cell, const char *course)
{
  /* Translators: a course, its visit, what is paid then and has been so far: "Laser: Session 1,
   * $1,200.00, $1,200.00 so far." */
  return g_strdup_printf (_ ("%s: %s, %s, %s so far."), course, cell->what, cell->pays,
                          cell->so_far);
}

char *
ep_visit_row_spoken (const EpVisitRow *row, const char *reference, const char *other)
{
  g_autofree char *first =
      row->reference.what != NULL ? spoken_cell (&row->reference, reference) : NULL;
  g_autofree char *second = row->other.what != NULL ? spoken_cell (&row->other, other) : NULL;

  if (first != NULL && second != NULL)
    /* Translators: a date and what is said of the visits of both courses on it. */
    return g_strdup_printf (_ ("%s. %s %s"), row->date, first, second);
  /* Translators: a date and what is said of the visit on it. */
  return g_strdup_printf (_ ("%s. %s"), row->date, first != NULL ? first : second);
}

EpVisitRow *
ep_visit_rows_new (EpFormatter *formatter, const EpScenario *scenario,
                   const EpComparison *comparison, guint pair, guint *n_rows)
{
  g_autofree EpVisitDay *days = NULL;
  EpVisitRow *rows;

  g_assert (pair < comparison->n_pairs);
  days = ep_visit_days_new (comparison, pair, n_rows);
  rows = g_new (EpVisitRow, *n_rows);
  for (guint i = 0; i < *n_rows; i++)
    ep_visit_row_init (&rows[i], formatter, scenario, comparison, pair, &days[i]);
  return rows;
}

static void
cell_clear (EpVisitCell *cell)
{
  g_free (cell->what);
  g_free (cell->pays);
  g_free (cell->so_far);
}

void
ep_visit_row_clear (EpVisitRow *row)
{
  g_free (row->date);
  cell_clear (&row->reference);
  cell_clear (&row->other);
  *row = (EpVisitRow){0};
}

void
ep_visit_rows_free (EpVisitRow *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    ep_visit_row_clear (&rows[i]);
  g_free (rows);
}
