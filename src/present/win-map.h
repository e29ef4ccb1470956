#pragma once

#include <present/marks.h>

#include "chart-class.h"

/* The win map: for each pair of session counts who is cheaper for the course, and by how much. */

/* The sides of the map: the reference's counts run along x, the other's upwards along y. */
#define WIN_SIDES 2

/* Session counts that follow each other, both ends included. */
typedef struct {
  guint first, last;
} WinCounts;

guint ep_win_counts_length (WinCounts counts);
gboolean ep_win_counts_hold (WinCounts counts, guint sessions);

/* At most `most` of the counts: as low as they can be, but with the likely number of sessions among
 * them, the whole range where that fits, and a little beyond it where that fits too. `within` holds
 * the likely number. */
WinCounts ep_win_counts_window (WinCounts within, guint most, EpSessions sessions);

/* What the map is of: the counts that can be read, in every layout, and their course totals. */
typedef struct {
  const EpScenario *scenario;
  guint courses[WIN_SIDES];
  WinCounts counts[WIN_SIDES];
  gint64 *totals_minor[WIN_SIDES]; /* with n sessions at n - 1 */
} WinGrid;

/* Clear with ep_win_grid_clear(). */
void ep_win_grid_init (WinGrid *grid, const EpChartSubject *subject);
void ep_win_grid_clear (WinGrid *grid);

EpSessions ep_win_grid_sessions (const WinGrid *grid, guint side);

typedef struct {
  guint sessions[WIN_SIDES];
  gint64 totals_minor[WIN_SIDES];
  gint64 saving_minor; /* of who is cheaper */
  EpCheaper cheaper;
  gboolean near_tie;
} WinCell;

WinCell ep_win_grid_cell (const WinGrid *grid, guint reference_sessions, guint other_sessions);

/* Whether it is the pair of counts that is likely now. */
gboolean ep_win_cell_is_planned (const WinGrid *grid, const WinCell *cell);

/* The planned range as far as it is shown. */
typedef struct {
  gboolean is_seen; /* there is one, and some side of its frame */
  guint from[WIN_SIDES], to[WIN_SIDES];
  gboolean is_cut_before[WIN_SIDES], is_cut_after[WIN_SIDES]; /* it goes on beyond what is shown */
} WinRange;

WinRange ep_win_grid_range (const WinGrid *grid, const WinCounts shown[WIN_SIDES]);

/* Stops are the cells of the grid, row by row from the bottom left. */
WinCell ep_win_grid_stop (const WinGrid *grid, guint stop);

guint ep_win_map_n_stops (const EpChartSubject *subject);
guint ep_win_map_stop_at (const EpChartSubject *subject, const EpScene *scene, double x_px,
                          double y_px);
guint ep_win_map_stop_move (const EpChartSubject *subject, guint stop, EpMove move);

EpScene *ep_win_map_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                            const EpTextMeasurer *measurer);

EpChartTable *ep_win_map_table (const EpChartSubject *subject);

/* How the saving stands in a cell. */
typedef enum {
  WIN_AMOUNT_MONEY,  /* "$1,410" */
  WIN_AMOUNT_NUMBER, /* "1,410" */
  WIN_AMOUNT_NONE,
} WinAmount;

/* A scene of the map while it is being made. */
typedef struct {
  const EpChartSubject *subject;
  const EpChartLayout *layout;
  EpTextMeasurer measurer;
  EpChartMetrics metrics;
  double unit; /* see ep_chart_unit_px() */
  WinGrid grid;
  WinCounts shown[WIN_SIDES]; /* what of the grid has room */
  WinCell *cells;             /* of these, row by row from the bottom */
  WinRange range;
  WinAmount amount;
  gboolean narrow; /* who is cheaper at the right edge is told above and below it, not beside */
  gboolean titles; /* there is room for the titles of the axes */
  EpRect title_rects[WIN_SIDES]; /* where they stand; without width where there is none */
  EpChartFrame frame;
  EpScene *scene;
} WinMap;

guint ep_win_map_n_cells (const WinMap *map);

/* The cell in that column from the left and row from the bottom, both from 0. */
const WinCell *ep_win_map_cell (const WinMap *map, guint column, guint row);

/* Where a pair of counts lies in a scene of that frame, without the gap to its neighbours. */
EpRect ep_win_cell_rect (const EpChartFrame *frame, const guint sessions[WIN_SIDES]);

/* Tints, hatches, borders, the planned range and count, and the amounts. */
void ep_win_map_add_cells (const WinMap *map);

/* What the strip along the right edge and what tells it take beyond the map. */
double ep_win_edge_width_px (const WinMap *map);

/* The strip and what tells it: who is cheaper at the right edge. */
void ep_win_map_add_edge (const WinMap *map);

/* The rest is text, new, to be freed with g_free(). */

/* The saving as cells have it: in whole units of the currency, unless that would be 0. "=" where
 * both cost the same. */
char *ep_win_amount_text (EpFormatter *formatter, const EpCurrency *currency, WinAmount amount,
                          const WinCell *cell);

/* "Microneedling sessions" */
char *ep_win_side_title (const WinGrid *grid, guint side);

char *ep_win_map_headline (const WinMap *map);
char *ep_win_map_support (const WinMap *map);

/* "With 6 sessions of microneedling and 3 of laser, laser is $120.00 cheaper: ..." */
char *ep_win_cell_sentence (EpFormatter *formatter, const WinGrid *grid, const WinCell *cell);

/* "Laser is $120.00 cheaper", and with the counts before it. */
char *ep_win_cell_brief (EpFormatter *formatter, const WinGrid *grid, const WinCell *cell);
char *ep_win_cell_brief_with_counts (EpFormatter *formatter, const WinGrid *grid,
                                     const WinCell *cell);
