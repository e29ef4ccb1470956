#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "table-cells.h"
#include "win-map.h"

enum {
  REFERENCE_SESSIONS,
  OTHER_SESSIONS,
  REFERENCE_TOTAL,
  OTHER_TOTAL,
  SAVING,
  CHEAPER,
  NEAR_TIE,
  N_COLUMNS,
};

static EpTableCell
near_tie_cell (gboolean near_tie)
{
  return (EpTableCell){g_strdup (near_tie ? C_ ("near tie", "Yes") : ""),
                       g_strdup (near_tie ? "true" : "false"), near_tie};
}

static EpChartTable *
table_new (const WinGrid *grid)
{
  static const gboolean numbers[N_COLUMNS] = {TRUE, TRUE, TRUE, TRUE, TRUE, FALSE, FALSE};
  g_autofree char *reference_sessions = ep_win_side_title (grid, 0);
  g_autofree char *other_sessions = ep_win_side_title (grid, 1);
  g_autofree char *reference = ep_course_label (grid->scenario, grid->courses[0], EP_LABEL_ALONE);
  g_autofree char *other = ep_course_label (grid->scenario, grid->courses[1], EP_LABEL_ALONE);
  const char *titles[N_COLUMNS] = {
      [REFERENCE_SESSIONS] = reference_sessions,
      [OTHER_SESSIONS] = other_sessions,
      [REFERENCE_TOTAL] = reference,
      [OTHER_TOTAL] = other,
      /* Translators: the title of a column: by how much the cheaper one is cheaper. */
      [SAVING] = _ ("Saving"),
      [CHEAPER] = _ ("Cheaper"),
      [NEAR_TIE] = _ ("About the same"),
  };

  return ep_chart_table_new (ep_view_title (EP_VIEW_WIN_MAP), titles, numbers, N_COLUMNS);
}

EpChartTable *
ep_win_map_table (const EpChartSubject *subject)
{
  guint n_stops = ep_win_map_n_stops (subject);
  EpChartTable *table;
  WinGrid grid;

  ep_win_grid_init (&grid, subject);
  table = table_new (&grid);
  for (guint stop = 0; stop < n_stops; stop++) {
    WinCell cell = ep_win_grid_stop (&grid, stop);
    EpTableCell *row = ep_chart_table_add_row (table);

    row[REFERENCE_SESSIONS] = ep_cell_count (subject, cell.sessions[0]);
    row[OTHER_SESSIONS] = ep_cell_count (subject, cell.sessions[1]);
    row[REFERENCE_TOTAL] = ep_cell_money (subject, cell.totals_minor[0]);
    row[OTHER_TOTAL] = ep_cell_money (subject, cell.totals_minor[1]);
    row[SAVING] = ep_cell_money (subject, cell.saving_minor);
    row[CHEAPER] = ep_cell_cheaper (subject, grid.courses[1], cell.cheaper);
    row[NEAR_TIE] = near_tie_cell (cell.near_tie);
  }
  ep_win_grid_clear (&grid);
  return table;
}
