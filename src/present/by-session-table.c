#include "by-session.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "session-words.h"
#include "table-cells.h"

/* A chart with fewer counts has this many in its table. */
#define ROWS_LEAST 24

/* The columns: the count, each course's total, the difference of the pair, who is cheaper. */
#define COLUMNS_MAX (EP_COURSES_MAX + 3)

static guint
other_of (const EpChartSubject *subject)
{
  return subject->comparison->pairs[subject->pair].course;
}

/* The titles of the last two columns; of more than two courses they name those that are compared.
 */
static void
title_pair_columns (const EpChartSubject *subject, char **titles)
{
  g_autofree char *reference = ep_course_label (subject->scenario, 0, EP_LABEL_ALONE);
  g_autofree char *other = ep_course_label (subject->scenario, other_of (subject), EP_LABEL_ALONE);

  if (subject->scenario->n_courses == 2) {
    titles[0] = g_strdup (C_ ("column", "Difference"));
    titles[1] = g_strdup (C_ ("column", "Cheaper"));
    return;
  }
  /* Translators: the title of a column; two treatments, of which the second's cost is taken from
   * the first's. */
  titles[0] = g_strdup_printf (C_ ("column", "%s − %s"), other, reference);
  /* Translators: the title of a column; two treatments, the cheaper of which it names. */
  titles[1] = g_strdup_printf (C_ ("column", "Cheaper: %s or %s"), reference, other);
}

static EpChartTable *
table_new (const EpChartSubject *subject)
{
  guint n_courses = subject->scenario->n_courses, n_columns = n_courses + 3;
  gboolean numbers[COLUMNS_MAX];
  g_auto (GStrv) titles = g_new0 (char *, n_columns + 1);

  titles[0] = g_strdup (C_ ("column", "Sessions"));
  for (guint i = 0; i < n_courses; i++)
    titles[i + 1] = ep_course_label (subject->scenario, i, EP_LABEL_ALONE);
  title_pair_columns (subject, &titles[n_courses + 1]);
  for (guint i = 0; i < n_columns; i++)
    numbers[i] = i + 1 < n_columns;
  return ep_chart_table_new (_ ("Cost by number of sessions"), (const char *const *)titles, numbers,
                             n_columns);
}

/* Of a total beyond 64 bits a file has nothing: it could only have another number. */
static EpTableCell
total_cell (const EpChartSubject *subject, gint64 total_minor)
{
  if (total_minor == G_MAXINT64)
    return (EpTableCell){ep_session_cost (subject, total_minor), g_strdup (""), total_minor};
  return ep_cell_money (subject, total_minor);
}

static EpTableCell
difference_cell (const EpChartSubject *subject, gint64 reference_minor, gint64 other_minor)
{
  if (other_minor == G_MAXINT64)
    return ep_cell_text (g_strdup (""), G_MAXINT64);
  return ep_cell_money (subject, other_minor - reference_minor);
}

static void
add_row (EpChartTable *table, const EpChartSubject *subject, const SessionFigures *figures,
         guint sessions)
{
  EpTableCell *row = ep_chart_table_add_row (table);
  gint64 reference_minor = figures->totals[0][sessions - 1];
  gint64 other_minor = figures->totals[other_of (subject)][sessions - 1];

  *row++ = ep_cell_count (subject, sessions);
  for (guint i = 0; i < figures->n_courses; i++)
    *row++ = total_cell (subject, figures->totals[i][sessions - 1]);
  *row++ = difference_cell (subject, reference_minor, other_minor);
  *row = ep_cell_cheaper (subject, other_of (subject), ep_cheaper (reference_minor, other_minor));
}

EpChartTable *
ep_by_session_table (const EpChartSubject *subject)
{
  guint n_rows = MAX (ep_session_counts (subject), ROWS_LEAST);
  EpChartTable *table = table_new (subject);
  SessionFigures figures;

  ep_session_figures_init (&figures, subject, n_rows);
  for (guint sessions = 1; sessions <= n_rows; sessions++)
    add_row (table, subject, &figures, sessions);
  ep_session_figures_clear (&figures);
  return table;
}
