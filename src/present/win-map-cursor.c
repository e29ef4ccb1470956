#include <math.h>

#include "cursor-marks.h"
#include "win-map.h"

/* In pixels of the desk. */
#define OUTLINE_PX 3
#define PILL_PX    4 /* from the cell to the pill */
#define PAD_PX     9 /* within the pill, beside its text */
#define PAD_Y_PX   4

typedef struct {
  const EpTextMeasurer *measurer;
  EpChartMetrics metrics;
  double unit;
  const EpScene *base;
  EpScene *scene;
} Cursor;

static guint
nearest (const EpScale *scale, guint sessions)
{
  return (guint)CLAMP ((gint64)sessions, scale->from, scale->to - 1);
}

static void
add_outline (const Cursor *cursor, EpRect cell)
{
  double half = OUTLINE_PX * cursor->unit / 2;
  EpRect rect = {cell.x + half - 1, cell.y + half - 1, MAX (cell.width + 2 - 2 * half, 1),
                 MAX (cell.height + 2 - 2 * half, 1)};

  ep_scene_add_frame (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0}, rect, 0,
                      2 * half, (EpDash){0});
}

/* Above the cell, or below it where there is no room above, inside the scene, and not upon what
 * tells the strip where there is room beside that. */
static EpRect
pill_rect (const Cursor *cursor, const EpRect *plot, const EpRect *cell, double text_width)
{
  double width = text_width + 2 * PAD_PX * cursor->unit;
  double height = ep_line_height_px (cursor->metrics.label_text_px) + 2 * PAD_Y_PX * cursor->unit;
  double right = plot->x + plot->width, x = cell->x + (cell->width - width) / 2;
  double y = cell->y - PILL_PX * cursor->unit - height;

  if (width > right)
    right = ep_scene_width_px (cursor->scene);
  if (y < 0)
    y = cell->y + cell->height + PILL_PX * cursor->unit;
  return (EpRect){MAX (MIN (x, right - width), 0),
                  MAX (MIN (y, ep_scene_height_px (cursor->scene) - height), 0), width, height};
}

/* Half an amount, or half a name, is none. */
static void
cover_texts (const Cursor *cursor, EpRect pill)
{
  static const EpLayer layers[] = {EP_LAYER_AXES, EP_LAYER_STRIP, EP_LAYER_LABELS};

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    ep_cursor_cover_text (cursor->scene, cursor->base, layers[i], pill);
}

static void
add_pill (const Cursor *cursor, const EpRect *cell, const char *full, const char *amount)
{
  const EpTextStyle style = {cursor->metrics.label_text_px, TRUE, FALSE};
  double most = ep_scene_width_px (cursor->scene) - 2 * PAD_PX * cursor->unit;
  const char *const texts[] = {full, amount, NULL};
  const char *chosen = ep_text_choose (cursor->measurer, texts, &style, most);
  EpRect pill;

  /* In a chart of a few letters' width there is no room, and half an amount is none. */
  if (chosen == NULL)
    return;
  pill = pill_rect (cursor, &ep_scene_frame (cursor->base)->plot, cell,
                    ep_text_width_px (cursor->measurer, chosen, &style));
  cover_texts (cursor, pill);
  ep_cursor_add_chip (cursor->scene, pill, pill.height / 2, chosen, &style, cursor->measurer);
}

/* Keys lead to cells that a narrow scene has no room for: the pill is then at its edge, and tells
 * the counts, which no axis does. */
EpScene *
ep_win_map_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                   const EpTextMeasurer *measurer)
{
  const EpChartFrame *frame = ep_scene_frame (scene);
  EpFormatter *formatter = subject->formatter;
  Cursor cursor = {measurer, ep_chart_metrics (ep_scene_style (scene)), 0, scene,
                   ep_scene_overlay_new (scene)};
  WinGrid grid;
  WinCell cell;

  cursor.unit = ep_chart_unit_px (&cursor.metrics);
  ep_win_grid_init (&grid, subject);
  cell = ep_win_grid_stop (&grid, stop);

  guint shown[] = {nearest (&frame->x, cell.sessions[0]), nearest (&frame->y, cell.sessions[1])};
  gboolean is_shown = shown[0] == cell.sessions[0] && shown[1] == cell.sessions[1];
  EpRect rect = ep_win_cell_rect (frame, shown);
  g_autofree char *sentence = ep_win_cell_sentence (formatter, &grid, &cell);
  g_autofree char *amount =
      ep_format_money (formatter, cell.saving_minor, subject->scenario->currency);
  g_autofree char *full = is_shown ? ep_win_cell_brief (formatter, &grid, &cell)
                                   : ep_win_cell_brief_with_counts (formatter, &grid, &cell);

  ep_scene_set_description (cursor.scene, sentence);
  if (is_shown)
    add_outline (&cursor, rect);
  add_pill (&cursor, &rect, full, amount);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  ep_win_grid_clear (&grid);
  return cursor.scene;
}
