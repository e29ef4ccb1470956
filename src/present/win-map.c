#include "win-map.h"

#include <math.h>

/* Below this who is cheaper is told above and below the strip. */
#define NARROW_PX 480

/* The least share of the width that is the map's, with labels beside the strip. */
#define PLOT_SHARE 0.5

/* In pixels of the desk: the least size of a cell with an amount and without, what stays free of it
 * around an amount, and the gaps between map, counts and titles. */
#define CELL_WIDTH_PX  44
#define CELL_HEIGHT_PX 26
#define CELL_PAD_PX    8
#define COUNT_PX       10
#define TITLE_PX       7
#define BELOW_PX       4

/* Amounts make cells wider, as long as so many columns are left. */
#define COLUMNS_LEAST 5

/* How much of the line the title of an axis takes at most, where the rest of it is the strip's. */
#define TITLE_SHARE 0.55

/* With fewer rows than this the titles give way. */
#define ROWS_LEAST 3

static EpTextStyle
count_style (const WinMap *map, gboolean bold)
{
  return (EpTextStyle){map->metrics.axis_text_px, bold, FALSE};
}

static double
line_px (const WinMap *map)
{
  return ep_line_height_px (map->metrics.axis_text_px);
}

/* The width of the widest count of that side. */
static double
widest_count (const WinMap *map, guint side)
{
  const EpTextStyle style = count_style (map, TRUE);
  g_autofree char *text = ep_format_count (map->subject->formatter, map->grid.counts[side].last);

  return ep_text_width_px (&map->measurer, text, &style);
}

/* The width of the widest amount: of the largest one, or of one that is less than a whole unit. */
static double
widest_amount (const WinMap *map, WinAmount amount)
{
  const EpTextStyle style = {map->metrics.axis_text_px, TRUE, FALSE};
  const EpCurrency *currency = map->grid.scenario->currency;
  WinCell extremes[] = {{.saving_minor = 0}, {.saving_minor = G_MAXINT64}};
  double widest = 0;

  for (guint y = map->grid.counts[1].first; y <= map->grid.counts[1].last; y++) {
    for (guint x = map->grid.counts[0].first; x <= map->grid.counts[0].last; x++) {
      WinCell cell = ep_win_grid_cell (&map->grid, x, y);

      if (cell.cheaper == EP_CHEAPER_EQUAL)
        continue;
      if (cell.saving_minor > extremes[0].saving_minor)
        extremes[0] = cell;
      if (cell.saving_minor < extremes[1].saving_minor)
        extremes[1] = cell;
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (extremes); i++) {
    g_autofree char *text = NULL;

    if (extremes[i].sessions[0] == 0)
      continue;
    text = ep_win_amount_text (map->subject->formatter, currency, amount, &extremes[i]);
    widest = MAX (widest, ep_text_width_px (&map->measurer, text, &style));
  }
  return widest;
}

/* How many of that side's cells of at least `least_px` have room. */
static guint
n_that_fit (const WinMap *map, guint side, double room_px, double least_px)
{
  double n_cells = CLAMP (floor (room_px / least_px), 1, 100);

  return MIN ((guint)n_cells, ep_win_counts_length (map->grid.counts[side]));
}

/* How the amounts stand in cells, and how many columns that leaves. */
static guint
choose_amounts (WinMap *map, double width_px, double row_px)
{
  guint n_least = MIN (COLUMNS_LEAST, ep_win_counts_length (map->grid.counts[0]));

  for (guint amount = WIN_AMOUNT_MONEY; amount < WIN_AMOUNT_NONE; amount++) {
    double cell_px = widest_amount (map, (WinAmount)amount) + CELL_PAD_PX * map->unit;
    guint n = n_that_fit (map, 0, width_px, MAX (cell_px, CELL_WIDTH_PX * map->unit));

    map->amount = (WinAmount)amount;
    if (n >= n_least && row_px > line_px (map) && width_px >= cell_px)
      return n;
  }
  map->amount = WIN_AMOUNT_NONE;
  return n_that_fit (map, 0, width_px, CELL_HEIGHT_PX * map->unit);
}

/* Lays out the map with whole pixels for every cell. */
static void
lay_out_cells (WinMap *map, EpRect room)
{
  guint n_rows = n_that_fit (map, 1, room.height, CELL_HEIGHT_PX * map->unit);
  double row_px = MAX (floor (room.height / n_rows), 1), column_px;
  guint n_columns = choose_amounts (map, room.width, row_px);
  EpChartFrame *frame = &map->frame;

  column_px = MAX (floor (room.width / n_columns), 1);
  map->shown[0] =
      ep_win_counts_window (map->grid.counts[0], n_columns, ep_win_grid_sessions (&map->grid, 0));
  map->shown[1] =
      ep_win_counts_window (map->grid.counts[1], n_rows, ep_win_grid_sessions (&map->grid, 1));
  frame->plot = (EpRect){room.x, room.y, n_columns * column_px, n_rows * row_px};
  frame->x = (EpScale){map->shown[0].first, (gint64)map->shown[0].last + 1, room.x,
                       room.x + frame->plot.width};
  frame->y = (EpScale){map->shown[1].first, (gint64)map->shown[1].last + 1,
                       room.y + frame->plot.height, room.y};
}

/* What is left for the map beside counts, titles and strip. */
static EpRect
room_for_cells (const WinMap *map)
{
  double top = map->titles ? ceil (line_px (map) + TITLE_PX * map->unit) : 0;
  double bottom = ceil ((map->titles ? 2 : 1) * (line_px (map) + BELOW_PX * map->unit));
  double left = ceil (widest_count (map, 1) + COUNT_PX * map->unit);

  return (EpRect){left, top, MAX (map->layout->width_px - left - ep_win_edge_width_px (map), 1),
                  MAX (map->layout->height_px - top - bottom, 1)};
}

static void
collect_cells (WinMap *map)
{
  WinCell *cell;

  map->cells =
      g_new (WinCell, ep_win_counts_length (map->shown[0]) * ep_win_counts_length (map->shown[1]));
  cell = map->cells;
  for (guint y = map->shown[1].first; y <= map->shown[1].last; y++)
    for (guint x = map->shown[0].first; x <= map->shown[0].last; x++)
      *cell++ = ep_win_grid_cell (&map->grid, x, y);
}

static void
lay_out (WinMap *map)
{
  EpRect room;

  map->titles = TRUE;
  map->narrow = map->layout->width_px < NARROW_PX;
  room = room_for_cells (map);
  if (!map->narrow && room.width < map->layout->width_px * PLOT_SHARE) {
    map->narrow = TRUE;
    room = room_for_cells (map);
  }
  if (room.height < ROWS_LEAST * CELL_HEIGHT_PX * map->unit) {
    map->titles = FALSE;
    room = room_for_cells (map);
  }
  lay_out_cells (map, room);
  collect_cells (map);
  map->range = ep_win_grid_range (&map->grid, map->shown);
}

/* Where the count of that side stands: beside the middle of its row, or below that of its column.
 */
static EpPoint
count_point (const WinMap *map, guint side, guint sessions)
{
  const EpChartFrame *frame = &map->frame;
  const EpScale *scale = side == 0 ? &frame->x : &frame->y;
  double middle = (ep_scale_px (scale, sessions) + ep_scale_px (scale, (gint64)sessions + 1)) / 2;

  if (side == 0)
    return (EpPoint){middle,
                     frame->plot.y + frame->plot.height + BELOW_PX * map->unit + line_px (map) / 2};
  return (EpPoint){frame->plot.x - COUNT_PX * map->unit, middle};
}

/* The likely count is strong; where there is no room for all it stands alone. */
static void
add_counts (const WinMap *map, guint side)
{
  const EpScale *scale = side == 0 ? &map->frame.x : &map->frame.y;
  double cell_px = fabs (scale->to_px - scale->from_px) / ep_win_counts_length (map->shown[side]);
  double need_px = side == 0 ? widest_count (map, 0) + 2 : line_px (map);
  guint likely = ep_win_grid_sessions (&map->grid, side).likely;

  for (guint n = map->shown[side].first; n <= map->shown[side].last; n++) {
    gboolean strong = n == likely;
    const EpTextStyle style = count_style (map, strong);
    g_autofree char *text = NULL;

    if (!strong && cell_px < need_px)
      continue;
    text = ep_format_count (map->subject->formatter, n);
    ep_scene_add_text (map->scene, EP_LAYER_AXES,
                       (EpInk){strong ? EP_INK_FOREGROUND : EP_INK_DIM, 0},
                       count_point (map, side, n), side == 0 ? EP_ANCHOR_MIDDLE : EP_ANCHOR_RIGHT,
                       &style, text, &map->measurer);
  }
}

/* The title of y over its counts, that of x below the map: in the middle, or at its start where the
 * end of the line is the strip's. */
static void
add_title (WinMap *map, guint side)
{
  const EpTextStyle style = count_style (map, FALSE);
  const EpRect *plot = &map->frame.plot;
  g_autofree char *full = ep_win_side_title (&map->grid, side);
  double most = map->layout->width_px * (map->narrow ? TITLE_SHARE : 1);
  g_autofree char *title = ep_text_shorten (&map->measurer, full, &style, most);
  double width = ep_text_width_px (&map->measurer, title, &style);
  EpRect *rect = &map->title_rects[side];

  *rect = (EpRect){0, 0, width, line_px (map)};
  if (side == 0) {
    double wanted = map->narrow ? plot->x : plot->x + (plot->width - width) / 2;

    rect->x = CLAMP (wanted, 0, MAX (map->layout->width_px - width, 0));
    rect->y = plot->y + plot->height + 2 * BELOW_PX * map->unit + line_px (map);
  }
  ep_scene_add_text (map->scene, EP_LAYER_AXES, (EpInk){EP_INK_DIM, 0},
                     (EpPoint){rect->x, rect->y + rect->height / 2}, EP_ANCHOR_LEFT, &style, title,
                     &map->measurer);
}

static void
add_axes (WinMap *map)
{
  for (guint side = 0; side < WIN_SIDES; side++) {
    add_counts (map, side);
    if (map->titles)
      add_title (map, side);
  }
}

static void
set_sentences (const WinMap *map)
{
  g_autofree char *headline = ep_win_map_headline (map);
  g_autofree char *support = ep_win_map_support (map);

  ep_scene_set_description (map->scene, headline);
  ep_scene_set_support (map->scene, support);
}

static EpScene *
win_map_scene (const EpChartSubject *subject, const EpChartLayout *layout)
{
  WinMap map = {.subject = subject,
                .layout = layout,
                .measurer = ep_figures_measurer (layout->measurer),
                .metrics = ep_chart_metrics (&layout->style)};

  map.unit = ep_chart_unit_px (&map.metrics);
  ep_win_grid_init (&map.grid, subject);
  lay_out (&map);
  map.scene = ep_scene_new (&layout->style, layout->width_px, layout->height_px);
  ep_scene_set_frame (map.scene, &map.frame);
  set_sentences (&map);
  add_axes (&map);
  ep_win_map_add_cells (&map);
  ep_win_map_add_edge (&map);
  if (layout->right_to_left)
    ep_scene_mirror (map.scene);
  g_free (map.cells);
  ep_win_grid_clear (&map.grid);
  return map.scene;
}

const EpChartClass ep_win_map_class = {.scene = win_map_scene,
                                       .n_stops = ep_win_map_n_stops,
                                       .stop_at = ep_win_map_stop_at,
                                       .stop_move = ep_win_map_stop_move,
                                       .cursor = ep_win_map_cursor,
                                       .table = ep_win_map_table};
