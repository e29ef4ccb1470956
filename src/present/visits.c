#include <glib/gi18n.h>
#include <locale.h>
#include <present/visits.h>

/* A course's visits, told row by row. */
typedef struct {
  const EpCourseCost *cost;
  guint next; /* the visit that has no row yet */
  gint64 so_far_minor;
} Column;

static const EpVisit *
next_visit (const Column *column)
{
  return column->next < column->cost->n_visits ? &column->cost->visits[column->next] : NULL;
}

/* The size of what is bought at that visit, 0 when nothing is. */
static guint
bought_at (const EpCourseCost *cost, guint number)
{
  for (guint i = 0; i < cost->n_purchases; i++) {
    if (cost->purchases[i].visit == number)
      return cost->purchases[i].sessions;
  }
  return 0;
}

static char *
what_text (EpFormatter *formatter, const EpCourseCost *cost, const EpVisit *visit)
{
  if (visit->kind == EP_VISIT_MAINTENANCE)
    return g_strdup (_ ("Maintenance"));

  guint bought = bought_at (cost, visit->number);
  g_autofree char *number = ep_format_count (formatter, visit->number);
  g_autofree char *size = ep_format_count (formatter, bought);
  if (bought == 0)
    /* Translators: the third session, say, which a package bought earlier has paid for. */
    return g_strdup_printf (_ ("Session %s, prepaid"), number);
  if (bought == 1)
    return g_strdup_printf (_ ("Session %s"), number);
  /* Translators: the first session, say, at which a package of three is bought. */
  return g_strdup_printf (_ ("Session %s, package of %s"), number, size);
}

/* The cell of the column's next visit if that is on `day`; else an empty one. */
static EpVisitCell
take_cell (EpFormatter *formatter, const EpScenario *scenario, Column *column, EpDay day)
{
  const EpVisit *visit = next_visit (column);
  if (visit == NULL || visit->day != day)
    return (EpVisitCell){0, NULL, NULL, NULL};

  /* What is paid is what it adds to the total, so that the two columns always agree. */
  gint64 pays_minor = visit->cumulative_minor - column->so_far_minor;
  column->so_far_minor = visit->cumulative_minor;
  column->next++;
  return (EpVisitCell){
      .number = visit->number,
      .what = what_text (formatter, column->cost, visit),
      .pays = ep_format_money (formatter, pays_minor, scenario->currency),
      .so_far = ep_format_money (formatter, visit->cumulative_minor, scenario->currency)};
}

EpVisitRow *
ep_visit_rows_new (EpFormatter *formatter, const EpScenario *scenario,
                   const EpComparison *comparison, guint pair, guint *n_rows)
{
  g_assert (pair < comparison->n_pairs);
  Column reference = {&comparison->courses[0], 0, 0};
  Column other = {&comparison->courses[comparison->pairs[pair].course], 0, 0};
  EpVisitRow *rows = g_new0 (EpVisitRow, reference.cost->n_visits + other.cost->n_visits);

  guint n = 0;
  for (;; n++) {
    const EpVisit *a = next_visit (&reference);
    const EpVisit *b = next_visit (&other);
    if (a == NULL && b == NULL)
      break;
    EpDay day = MIN (a != NULL ? a->day : b->day, b != NULL ? b->day : a->day);
    rows[n].day = day;
    rows[n].date = ep_format_date (formatter, day, EP_DATE_MEDIUM);
    rows[n].reference = take_cell (formatter, scenario, &reference, day);
    rows[n].other = take_cell (formatter, scenario, &other, day);
  }
  *n_rows = n;
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
ep_visit_rows_free (EpVisitRow *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    g_free (rows[i].date);
    cell_clear (&rows[i].reference);
    cell_clear (&rows[i].other);
  }
  g_free (rows);
}
