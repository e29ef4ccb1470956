#include <math.h>

#include "win-map.h"

/* In pixels of the desk. */
#define BORDER_PX      2.5
#define FRAME_PX       1.5
#define FRAME_INSET_PX 2.5
#define CORNER_PX      6
#define CHIP_INSET_PX  3
#define CHIP_WIDTH_PX  42
#define CHIP_HEIGHT_PX 28
#define CLEAR_PX       4 /* around an amount on a hatch */
#define DASH_PX        8 /* in a cell of the other's that has no amount */

guint
ep_win_map_n_cells (const WinMap *map)
{
  return ep_win_counts_length (map->shown[0]) * ep_win_counts_length (map->shown[1]);
}

const WinCell *
ep_win_map_cell (const WinMap *map, guint column, guint row)
{
  return &map->cells[row * ep_win_counts_length (map->shown[0]) + column];
}

EpRect
ep_win_cell_rect (const EpChartFrame *frame, const guint sessions[WIN_SIDES])
{
  double left = ep_scale_px (&frame->x, sessions[0]);
  double right = ep_scale_px (&frame->x, (gint64)sessions[0] + 1);
  double top = ep_scale_px (&frame->y, (gint64)sessions[1] + 1);
  double bottom = ep_scale_px (&frame->y, sessions[1]);

  return (EpRect){left, top, MAX (right - left - 1, 1), MAX (bottom - top - 1, 1)};
}

/* The rectangle of both cells and all between. */
static EpRect
rect_from_to (const WinMap *map, const guint from[WIN_SIDES], const guint to[WIN_SIDES])
{
  EpRect first = ep_win_cell_rect (&map->frame, from), last = ep_win_cell_rect (&map->frame, to);

  return (EpRect){first.x, last.y, last.x + last.width - first.x, first.y + first.height - last.y};
}

static EpRect
inset (EpRect rect, double by_px)
{
  return (EpRect){rect.x + by_px, rect.y + by_px, MAX (rect.width - 2 * by_px, 1),
                  MAX (rect.height - 2 * by_px, 1)};
}

static EpPoint
centre (const EpRect *rect)
{
  return (EpPoint){rect->x + rect->width / 2, rect->y + rect->height / 2};
}

static EpInk
region_ink (const WinMap *map, EpCheaper cheaper)
{
  if (cheaper == EP_CHEAPER_EQUAL)
    return (EpInk){EP_INK_GRID, 0};
  return (EpInk){EP_INK_TINT, map->grid.courses[cheaper == EP_CHEAPER_OTHER ? 1 : 0]};
}

/* Cells of a row that follow each other are one rectangle as long as the same one is cheaper. */
static void
add_regions (const WinMap *map)
{
  guint n_columns = ep_win_counts_length (map->shown[0]);

  for (guint row = 0; row < ep_win_counts_length (map->shown[1]); row++) {
    const WinCell *first = ep_win_map_cell (map, 0, row);

    for (guint column = 0; column < n_columns; column++) {
      const WinCell *cell = ep_win_map_cell (map, column, row);

      if (column + 1 < n_columns && cell[1].cheaper == first->cheaper)
        continue;
      ep_scene_add_chip (map->scene, EP_LAYER_BANDS, region_ink (map, first->cheaper),
                         rect_from_to (map, first->sessions, cell->sessions), 0);
      first = cell + 1;
    }
  }
}

static void
add_hatches (const WinMap *map)
{
  for (guint i = 0; i < ep_win_map_n_cells (map); i++)
    if (map->cells[i].near_tie)
      ep_scene_add_hatch (map->scene, EP_LAYER_BANDS, (EpInk){EP_INK_DIM, 0},
                          ep_win_cell_rect (&map->frame, map->cells[i].sessions));
}

/* The middle of the gap left of a column, or below a row, of that number; the edge of the map where
 * there is no gap. */
static double
gap_px (const WinMap *map, guint side, guint number)
{
  const EpScale *scale = side == 0 ? &map->frame.x : &map->frame.y;
  gint64 value = scale->from + number;

  return ep_scale_px (scale, value) - (value > scale->from && value < scale->to ? 0.5 : 0);
}

/* A line in the gap of that number of one side, between two gaps of the other side. */
static void
add_gap_rule (const WinMap *map, EpLayer layer, EpInkRole role, guint side, guint gap, guint from,
              guint to, double width_px)
{
  double across = gap_px (map, side, gap);
  double start = gap_px (map, 1 - side, from), end = gap_px (map, 1 - side, to);
  double reach = (width_px - 1) / 2 * (end > start ? 1 : -1);

  /* Lines that meet at a corner fill it. */
  start -= from > 0 ? reach : 0;
  end += to < ep_win_counts_length (map->shown[1 - side]) ? reach : 0;
  ep_scene_add_rule (map->scene, layer, (EpInk){role, 0},
                     side == 0 ? (EpPoint){across, start} : (EpPoint){start, across},
                     side == 0 ? (EpPoint){across, end} : (EpPoint){end, across}, width_px,
                     (EpDash){0});
}

/* Rules of ground keep the cells of a region apart. */
static void
add_gaps (const WinMap *map, guint side)
{
  guint n_along = ep_win_counts_length (map->shown[1 - side]);

  for (guint gap = 1; gap < ep_win_counts_length (map->shown[side]); gap++)
    add_gap_rule (map, EP_LAYER_BANDS, EP_INK_GROUND, side, gap, 0, n_along, 1);
}

/* Whether the two cells on either side of the gap belong to different regions. */
static gboolean
is_border (const WinMap *map, guint side, guint gap, guint along)
{
  const WinCell *before =
      side == 0 ? ep_win_map_cell (map, gap - 1, along) : ep_win_map_cell (map, along, gap - 1);
  const WinCell *after =
      side == 0 ? ep_win_map_cell (map, gap, along) : ep_win_map_cell (map, along, gap);

  return before->cheaper != after->cheaper;
}

static void
add_borders (const WinMap *map, guint side)
{
  guint n_along = ep_win_counts_length (map->shown[1 - side]);

  for (guint gap = 1; gap < ep_win_counts_length (map->shown[side]); gap++) {
    for (guint from = 0, to; from < n_along; from = to + 1) {
      for (to = from; to < n_along && is_border (map, side, gap, to); to++)
        ;
      if (to > from)
        add_gap_rule (map, EP_LAYER_RULES, EP_INK_FOREGROUND, side, gap, from, to,
                      BORDER_PX * map->unit);
    }
  }
}

/* The frame around the planned range, open where the range goes on beyond what is shown. */
static void
add_range (const WinMap *map)
{
  const WinRange *range = &map->range;
  const EpDash dash = {2, {4 * map->unit, 3 * map->unit}};
  const EpInk ink = {EP_INK_FOREGROUND, 0};
  EpRect rect = inset (rect_from_to (map, range->from, range->to), FRAME_INSET_PX * map->unit);
  double right = rect.x + rect.width, bottom = rect.y + rect.height;
  const EpPoint corners[] = {{rect.x, rect.y}, {right, rect.y}, {right, bottom}, {rect.x, bottom}};
  /* From each corner to the next one. */
  const gboolean is_open[] = {range->is_cut_after[1], range->is_cut_after[0],
                              range->is_cut_before[1], range->is_cut_before[0]};
  const guint n = G_N_ELEMENTS (corners);

  if (!is_open[0] && !is_open[1] && !is_open[2] && !is_open[3]) {
    ep_scene_add_frame (map->scene, EP_LAYER_MARKS, ink, rect, CORNER_PX * map->unit,
                        FRAME_PX * map->unit, dash);
    return;
  }
  for (guint i = 0; i < n; i++)
    if (!is_open[i])
      ep_scene_add_rule (map->scene, EP_LAYER_MARKS, ink, corners[i], corners[(i + 1) % n],
                         FRAME_PX * map->unit, dash);
}

/* A rectangle around the middle of the cell, within it. */
static EpRect
middle_rect (const WinMap *map, const WinCell *cell, double width, double height)
{
  EpRect rect = ep_win_cell_rect (&map->frame, cell->sessions);
  EpPoint middle = centre (&rect);

  width = MIN (width, rect.width);
  height = MIN (height, rect.height);
  return (EpRect){middle.x - width / 2, middle.y - height / 2, width, height};
}

/* What is planned now is told by a chip, which in large cells does not grow with them. */
static void
add_planned (const WinMap *map, const WinCell *cell, double text_width)
{
  EpRect most = inset (ep_win_cell_rect (&map->frame, cell->sessions), CHIP_INSET_PX * map->unit);
  double width = MAX (CHIP_WIDTH_PX * map->unit, text_width + 4 * CLEAR_PX * map->unit);

  ep_scene_add_chip (map->scene, EP_LAYER_MARKS, (EpInk){EP_INK_FOREGROUND, 0},
                     middle_rect (map, cell, MIN (width, most.width),
                                  MIN (CHIP_HEIGHT_PX * map->unit, most.height)),
                     CORNER_PX * map->unit);
}

/* The ground of an amount on a hatch. */
static void
add_clearing (const WinMap *map, const WinCell *cell, double text_width)
{
  ep_scene_add_chip (map->scene, EP_LAYER_BANDS, region_ink (map, cell->cheaper),
                     middle_rect (map, cell, text_width + 2 * CLEAR_PX * map->unit,
                                  ep_line_height_px (map->metrics.axis_text_px)),
                     CLEAR_PX * map->unit);
}

static void
add_amount (const WinMap *map, const WinCell *cell)
{
  gboolean planned = ep_win_cell_is_planned (&map->grid, cell);
  const EpTextStyle style = {map->metrics.axis_text_px, planned || cell->near_tie, FALSE};
  EpRect rect = ep_win_cell_rect (&map->frame, cell->sessions);
  g_autofree char *text =
      ep_win_amount_text (map->subject->formatter, map->grid.scenario->currency, map->amount, cell);
  const EpMark *mark = ep_scene_add_text (
      map->scene, EP_LAYER_LABELS, (EpInk){planned ? EP_INK_GROUND : EP_INK_FOREGROUND, 0},
      centre (&rect), EP_ANCHOR_MIDDLE, &style, text, &map->measurer);
  double width = mark->text_width_px;

  if (planned)
    add_planned (map, cell, width);
  else if (cell->near_tie)
    add_clearing (map, cell, width);
}

/* Without amounts a dash tells the other's cells, as it tells its lines. */
static void
add_dash (const WinMap *map, const WinCell *cell)
{
  EpRect rect = ep_win_cell_rect (&map->frame, cell->sessions);
  EpPoint middle = centre (&rect);
  double half = MIN (DASH_PX * map->unit, rect.width / 2) / 2;

  ep_scene_add_rule (map->scene, EP_LAYER_LABELS, (EpInk){EP_INK_LINE, map->grid.courses[1]},
                     (EpPoint){middle.x - half, middle.y}, (EpPoint){middle.x + half, middle.y},
                     map->metrics.line_px, (EpDash){0});
}

void
ep_win_map_add_cells (const WinMap *map)
{
  add_regions (map);
  add_hatches (map);
  for (guint side = 0; side < WIN_SIDES; side++) {
    add_gaps (map, side);
    add_borders (map, side);
  }
  if (map->range.is_seen)
    add_range (map);
  for (guint i = 0; i < ep_win_map_n_cells (map); i++) {
    const WinCell *cell = &map->cells[i];

    if (map->amount != WIN_AMOUNT_NONE)
      add_amount (map, cell);
    else if (ep_win_cell_is_planned (&map->grid, cell))
      add_planned (map, cell, 0);
    else if (cell->cheaper == EP_CHEAPER_OTHER)
      add_dash (map, cell);
  }
}
