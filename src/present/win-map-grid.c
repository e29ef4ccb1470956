#include "win-map.h"

/* How many counts of the reference and of the other are shown where no range asks for more. */
static const guint usual_counts[WIN_SIDES] = {12, 8};

/* So many of a side at most. */
#define COUNTS_MOST 24

/* How far the map reaches beyond what is planned. */
#define BEYOND 2

guint
ep_win_counts_length (WinCounts counts)
{
  return counts.last - counts.first + 1;
}

gboolean
ep_win_counts_hold (WinCounts counts, guint sessions)
{
  return counts.first <= sessions && sessions <= counts.last;
}

WinCounts
ep_win_counts_window (WinCounts within, guint most, EpSessions sessions)
{
  guint last = MIN (sessions.max + BEYOND, within.last), first;

  if (ep_win_counts_length (within) <= most)
    return within;
  first = last - within.first < most ? within.first : last + 1 - most;
  if (first > sessions.min) {
    if (sessions.max - sessions.min < most)
      first = sessions.min;
    else
      first = CLAMP (sessions.likely - MIN (most / 2, sessions.likely), sessions.min,
                     sessions.max + 1 - most);
  }
  first = CLAMP (first, within.first, within.last + 1 - most);
  return (WinCounts){first, first + most - 1};
}

void
ep_win_grid_init (WinGrid *grid, const EpChartSubject *subject)
{
  grid->scenario = subject->scenario;
  grid->courses[0] = 0;
  grid->courses[1] = subject->comparison->pairs[subject->pair].course;
  for (guint side = 0; side < WIN_SIDES; side++) {
    EpSessions sessions = ep_win_grid_sessions (grid, side);
    guint last = MIN (MAX (usual_counts[side], sessions.max + BEYOND), EP_SESSIONS_MAX);

    grid->totals_minor[side] = ep_course_totals (grid->scenario, grid->courses[side], last);
    /* What cannot be counted is not shown. The totals of the range can. */
    while (last > sessions.max && grid->totals_minor[side][last - 1] == G_MAXINT64)
      last--;
    grid->counts[side] = ep_win_counts_window ((WinCounts){1, last}, COUNTS_MOST, sessions);
  }
}

void
ep_win_grid_clear (WinGrid *grid)
{
  for (guint side = 0; side < WIN_SIDES; side++)
    g_free (grid->totals_minor[side]);
}

EpSessions
ep_win_grid_sessions (const WinGrid *grid, guint side)
{
  return grid->scenario->courses[grid->courses[side]].sessions;
}

WinCell
ep_win_grid_cell (const WinGrid *grid, guint reference_sessions, guint other_sessions)
{
  gint64 reference = grid->totals_minor[0][reference_sessions - 1];
  gint64 other = grid->totals_minor[1][other_sessions - 1];

  return (WinCell){
      .sessions = {reference_sessions, other_sessions},
      .totals_minor = {reference, other},
      .saving_minor = ABS (reference - other),
      .cheaper = ep_cheaper (reference, other),
      .near_tie = ep_near_tie (reference, other, grid->scenario->near_tie_ppm),
  };
}

gboolean
ep_win_cell_is_planned (const WinGrid *grid, const WinCell *cell)
{
  return cell->sessions[0] == ep_win_grid_sessions (grid, 0).likely &&
         cell->sessions[1] == ep_win_grid_sessions (grid, 1).likely;
}

WinRange
ep_win_grid_range (const WinGrid *grid, const WinCounts shown[WIN_SIDES])
{
  WinRange range = {.is_seen = FALSE};
  gboolean is_one_pair = TRUE, all_is_cut = TRUE;

  for (guint side = 0; side < WIN_SIDES; side++) {
    EpSessions sessions = ep_win_grid_sessions (grid, side);

    range.from[side] = MAX (sessions.min, shown[side].first);
    range.to[side] = MIN (sessions.max, shown[side].last);
    range.is_cut_before[side] = sessions.min < shown[side].first;
    range.is_cut_after[side] = sessions.max > shown[side].last;
    is_one_pair = is_one_pair && sessions.min == sessions.max;
    all_is_cut = all_is_cut && range.is_cut_before[side] && range.is_cut_after[side];
  }
  range.is_seen = !is_one_pair && !all_is_cut;
  return range;
}
