#include <glib/gi18n.h>
#include <present/steps.h>
#include <present/verdict.h>

#include "over-time-parts.h"
#include "table-cells.h"
#include "visit.h"

/* The columns: the date, then of each course its visit, what that costs, what has been paid so far
 * and, with a range of sessions, the least and the most of that; then who is cheaper in each pair.
 */
#define COLUMNS_MAX (1 + 5 * EP_COURSES_MAX + EP_COURSES_MAX - 1)

typedef struct {
  guint n_columns;
  char *titles[COLUMNS_MAX];
  gboolean numbers[COLUMNS_MAX];
} Columns;

/* What may have been paid so far; both NULL for a course without a range. */
typedef struct {
  GArray *lowest, *highest;
} Range;

static void
add_column (Columns *columns, char *title, gboolean is_number)
{
  guint i = columns->n_columns++;

  columns->titles[i] = title;
  columns->numbers[i] = is_number;
}

static void
add_course_columns (Columns *columns, const EpChartSubject *subject, guint course,
                    gboolean has_range)
{
  g_autofree char *name = ep_course_label (subject->scenario, course, EP_LABEL_ALONE);

  /* Translators: titles of columns, each with a treatment's name: the visit on that date, what is
   * paid at it, and what has been paid so far */
  add_column (columns, g_strdup_printf (C_ ("column", "%s, visit"), name), FALSE);
  add_column (columns, g_strdup_printf (C_ ("column", "%s, pays"), name), TRUE);
  add_column (columns, g_strdup_printf (C_ ("column", "%s, so far"), name), TRUE);
  if (!has_range)
    return;
  /* Translators: titles of columns: what has been paid so far, the least and the most with the
   * numbers of sessions that a treatment may take */
  add_column (columns, g_strdup_printf (C_ ("column", "%s, so far at least"), name), TRUE);
  add_column (columns, g_strdup_printf (C_ ("column", "%s, so far at most"), name), TRUE);
}

static void
add_pair_column (Columns *columns, const EpChartSubject *subject, guint other)
{
  g_autofree char *reference_name = ep_course_label (subject->scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *other_name = ep_course_label (subject->scenario, other, EP_LABEL_INSIDE);

  if (subject->comparison->n_courses == 2)
    add_column (columns, g_strdup (C_ ("column", "Cheaper so far")), FALSE);
  else
    add_column (
        columns,
        /* Translators: the title of a column that says which of two treatments is cheaper so far */
        g_strdup_printf (C_ ("column", "Cheaper so far, %s or %s"), reference_name, other_name),
        FALSE);
}

static EpChartTable *
table_without_rows (const EpChartSubject *subject, const Range *ranges)
{
  const EpComparison *comparison = subject->comparison;
  Columns columns = {0};
  EpChartTable *table;

  add_column (&columns, g_strdup (C_ ("column", "Date")), FALSE);
  for (guint i = 0; i < comparison->n_courses; i++)
    add_course_columns (&columns, subject, i, ranges[i].lowest != NULL);
  for (guint i = 0; i < comparison->n_pairs; i++)
    add_pair_column (&columns, subject, comparison->pairs[i].course);
  /* Translators: the title of a table: what each treatment has cost, date by date */
  table = ep_chart_table_new (_ ("Paid so far"), (const char *const *)columns.titles,
                              columns.numbers, columns.n_columns);
  for (guint i = 0; i < columns.n_columns; i++)
    g_free (columns.titles[i]);
  return table;
}

static EpTableCell
nothing (void)
{
  return ep_cell_text (g_strdup (""), -1);
}

static EpTableCell
date_cell (const EpChartSubject *subject, EpDay day)
{
  char plain[EP_DAY_SIZE];

  ep_day_write (day, plain);
  return (EpTableCell){ep_format_date (subject->formatter, day, EP_DATE_MEDIUM), g_strdup (plain),
                       day};
}

static EpTableCell
visit_cell (const EpChartSubject *subject, const EpCourseCost *cost, const EpVisit *visit)
{
  return ep_cell_text (ep_visit_text (subject->formatter, cost, visit), visit->number);
}

static EpTableCell
cheaper_cell (const EpChartSubject *subject, guint other, EpDay day)
{
  const EpCourseCost *courses = subject->comparison->courses;

  return ep_cell_cheaper (
      subject, other,
      ep_cheaper (ep_visit_paid_by (&courses[0], day), ep_visit_paid_by (&courses[other], day)));
}

/* Fills in the cells of a course and returns the next one. */
static EpTableCell *
fill_course (EpTableCell *cell, const EpChartSubject *subject, guint course, const Range *range,
             EpDay day)
{
  const EpCourseCost *cost = &subject->comparison->courses[course];
  const EpVisit *visit = ep_visit_by (cost, day);
  gint64 paid_minor = visit != NULL ? visit->cumulative_minor : 0;
  gint64 before_minor = ep_visit_paid_by (cost, day - 1);

  if (visit != NULL && visit->day == day) {
    *cell++ = visit_cell (subject, cost, visit);
    *cell++ = ep_cell_money (subject, paid_minor - before_minor);
  } else {
    *cell++ = nothing ();
    *cell++ = nothing ();
  }
  *cell++ = ep_cell_money (subject, paid_minor);
  if (range->lowest != NULL) {
    *cell++ = ep_cell_money (subject, ep_steps_paid (range->lowest, day));
    *cell++ = ep_cell_money (subject, ep_steps_paid (range->highest, day));
  }
  return cell;
}

static void
fill_row (EpTableCell *cell, const EpChartSubject *subject, const Range *ranges, EpDay day)
{
  const EpComparison *comparison = subject->comparison;

  *cell++ = date_cell (subject, day);
  for (guint i = 0; i < comparison->n_courses; i++)
    cell = fill_course (cell, subject, i, &ranges[i], day);
  for (guint i = 0; i < comparison->n_pairs; i++)
    *cell++ = cheaper_cell (subject, comparison->pairs[i].course, day);
}

EpChartTable *
ep_over_time_table (const EpChartSubject *subject)
{
  g_autoptr (GArray) days = ep_over_time_stops (subject);
  guint n_courses = subject->comparison->n_courses;
  Range ranges[EP_COURSES_MAX];
  EpChartTable *table;

  for (guint i = 0; i < n_courses; i++)
    ep_steps_range (subject->scenario, subject->comparison, i, &ranges[i].lowest,
                    &ranges[i].highest);
  table = table_without_rows (subject, ranges);
  for (guint i = 0; i < days->len; i++)
    fill_row (ep_chart_table_add_row (table), subject, ranges, g_array_index (days, EpDay, i));
  for (guint i = 0; i < n_courses; i++) {
    g_clear_pointer (&ranges[i].lowest, g_array_unref);
    g_clear_pointer (&ranges[i].highest, g_array_unref);
  }
  return table;
}
