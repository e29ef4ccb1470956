#include "what-changes.h"

#include <math.h>

#include "what-changes-chart.h"
#include "what-changes-reading.h"

/* Between two texts on one line, on the desk, and what share of the line is the first one's where
 * it needs that. */
#define NAME_GAP_PX 12
#define START_SHARE 0.4

/* Text at the start or the end of a line, shortened to the room there is. */
static void
add_text (const ChangeChart *chart, EpInk ink, double x, double top, EpAnchor anchor,
          const EpTextStyle *style, const char *text, double most_px)
{
  g_autofree char *shorter = NULL;

  if (ep_text_width_px (chart->measurer, text, style) > most_px) {
    shorter = ep_text_shorten (chart->measurer, text, style, most_px);
    text = shorter;
    if (ep_text_width_px (chart->measurer, text, style) > most_px)
      return;
  }
  ep_scene_add_text (chart->scene, EP_LAYER_LABELS, ink,
                     (EpPoint){x, top + ep_line_height_px (style->size_px) / 2}, anchor, style,
                     text, chart->measurer);
}

static EpInk
where_ink (const ChangeRow *row)
{
  return (EpInk){row->input.flips ? EP_INK_FOREGROUND : EP_INK_DIM, 0};
}

/* A column of one or two lines, in the middle of the row. */
static void
add_column (const ChangeChart *chart, double x, double top, double most_px, EpInk ink,
            const char *title, const char *note)
{
  double title_px = ep_line_height_px (chart->title_style.size_px);
  double y = top + (chart->row_px - ep_change_texts_height_px (chart)) / 2;

  add_text (chart, ink, x, y, EP_ANCHOR_LEFT, &chart->title_style, title, most_px);
  if (chart->detail == CHANGE_ROW_FULL)
    add_text (chart, (EpInk){EP_INK_DIM, 0}, x, y + title_px, EP_ANCHOR_LEFT, &chart->note_style,
              note, most_px);
}

static void
add_row_beside (const ChangeChart *chart, const ChangeRow *row, double top)
{
  double right = chart->width_px - chart->inset_px;

  add_column (chart, chart->inset_px, top, chart->track_x - chart->gap_px - chart->inset_px,
              (EpInk){EP_INK_FOREGROUND, 0}, row->title, row->now);
  ep_change_track_add (chart, &row->input, top + (chart->row_px - chart->track_px) / 2);
  add_column (chart, chart->where_x, top, right - chart->where_x, where_ink (row), row->where,
              row->then);
}

/* Two texts on one line, the one at the end first to have its room. */
static void
add_line (const ChangeChart *chart, double top, const EpTextStyle *style, EpInk ink,
          const char *text, EpInk end_ink, const char *end_text)
{
  double left = chart->inset_px, right = chart->width_px - chart->inset_px;
  double room = right - left, gap = NAME_GAP_PX * chart->unit;
  double start = MIN (ep_text_width_px (chart->measurer, text, style), room * START_SHARE);
  double end = MIN (ep_text_width_px (chart->measurer, end_text, style), room - gap - start);

  add_text (chart, end_ink, right, top, EP_ANCHOR_RIGHT, style, end_text, end + 0.01);
  add_text (chart, ink, left, top, EP_ANCHOR_LEFT, style, text, room - gap - end + 0.01);
}

static void
add_row_below (const ChangeChart *chart, const ChangeRow *row, double top)
{
  const EpInk dim = {EP_INK_DIM, 0};
  double texts = ep_change_texts_height_px (chart);
  double y = top + (chart->row_px - texts - chart->track_px) / 2;

  add_line (chart, y, &chart->title_style, (EpInk){EP_INK_FOREGROUND, 0}, row->title,
            where_ink (row), row->where);
  if (chart->detail == CHANGE_ROW_FULL)
    add_line (chart, y + ep_line_height_px (chart->title_style.size_px), &chart->note_style, dim,
              row->now, dim, row->then);
  ep_change_track_add (chart, &row->input, y + texts);
}

static void
add_heads (const ChangeChart *chart)
{
  const double xs[CHANGE_HEADS] = {chart->inset_px, chart->track_x, chart->where_x};

  for (guint i = 0; i < CHANGE_HEADS; i++) {
    double end =
        i + 1 < CHANGE_HEADS ? xs[i + 1] - chart->gap_px : chart->width_px - chart->inset_px;

    add_text (chart, (EpInk){EP_INK_DIM, 0}, xs[i], 0, EP_ANCHOR_LEFT, &chart->note_style,
              ep_change_head (i), end - xs[i]);
  }
}

static void
add_rows (const ChangeChart *chart)
{
  for (guint i = 0; i < chart->n_shown; i++) {
    double top = chart->top_px + i * chart->row_px;

    if (i > 0 || chart->has_head)
      ep_scene_add_rule (chart->scene, EP_LAYER_AXES, (EpInk){EP_INK_GRID, 0},
                         (EpPoint){0, floor (top) + 0.5},
                         (EpPoint){chart->width_px, floor (top) + 0.5}, 1, (EpDash){0});
    if (chart->narrow)
      add_row_below (chart, &chart->rows[i], top);
    else
      add_row_beside (chart, &chart->rows[i], top);
  }
}

/* The plot is the rows, its y counts them. */
static void
set_frame (const ChangeChart *chart)
{
  double height = chart->n_shown * chart->row_px;
  EpChartFrame frame = {
      .plot = {0, chart->top_px, chart->width_px, height},
      .y = {0, chart->n_shown, chart->top_px, chart->top_px + height},
  };

  ep_scene_set_frame (chart->scene, &frame);
}

static EpScene *
what_changes_scene (const EpChartSubject *subject, const EpChartLayout *layout)
{
  g_auto (ChangeChart) chart;
  g_autofree char *headline = ep_change_headline (subject);
  g_autofree char *support = ep_change_support (subject);

  ep_change_chart_init (&chart, subject, layout);
  ep_change_lay_out (&chart);
  chart.scene = ep_scene_new (&layout->style, layout->width_px, layout->height_px);
  ep_scene_set_description (chart.scene, headline);
  ep_scene_set_support (chart.scene, support);
  if (chart.has_head)
    add_heads (&chart);
  add_rows (&chart);
  set_frame (&chart);
  if (layout->right_to_left)
    ep_scene_mirror (chart.scene);
  return chart.scene;
}

const EpChartClass ep_what_changes_class = {
    .scene = what_changes_scene,
    .n_stops = ep_change_n_stops,
    .stop_at = ep_change_stop_at,
    .stop_move = ep_change_stop_move,
    .cursor = ep_change_cursor,
    .table = ep_change_table,
};
