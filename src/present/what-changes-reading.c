#include "what-changes-reading.h"

#include <glib/gi18n.h>
#include <math.h>
#include <present/marks.h>
#include <present/verdict.h>

#include "sweep-words.h"
#include "table-cells.h"
#include "what-changes-chart.h"

#define CURSOR_PX        1.5
#define CURSOR_CORNER_PX 6

guint
ep_change_n_stops (const EpChartSubject *subject)
{
  return subject->comparison->pairs[subject->pair].n_sweeps;
}

guint
ep_change_stop_at (const EpChartSubject *subject, const EpScene *scene, double x_px, double y_px)
{
  const EpChartFrame *frame = ep_scene_frame (scene);
  double x = ep_scene_unmirrored_x (scene, x_px) - frame->plot.x;
  double y = y_px - frame->plot.y;

  if (x < 0 || x >= frame->plot.width || y < 0 || y >= frame->plot.height)
    return EP_STOP_NONE;
  return (guint)(y / frame->plot.height * (double)frame->y.to);
}

guint
ep_change_stop_move (const EpChartSubject *subject, guint stop, EpMove move)
{
  guint n_stops = ep_change_n_stops (subject);

  if (n_stops == 0)
    return EP_STOP_NONE;
  switch (move) {
  case EP_MOVE_FIRST:
    return 0;
  case EP_MOVE_LAST:
    return n_stops - 1;
  case EP_MOVE_BACK:
  case EP_MOVE_UP:
    return stop == EP_STOP_NONE || stop == 0 ? 0 : stop - 1;
  case EP_MOVE_FORTH:
  case EP_MOVE_DOWN:
    return stop == EP_STOP_NONE ? 0 : MIN (stop + 1, n_stops - 1);
  case EP_MOVE_PAGE_BACK:
    return 0;
  case EP_MOVE_PAGE_FORTH:
    return stop == EP_STOP_NONE ? 0 : n_stops - 1;
  default:
    g_assert_not_reached ();
  }
}

/* The row's texts are its values, so that only a frame around it is left to draw. */
EpScene *
ep_change_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                  const EpTextMeasurer *measurer)
{
  const EpChartFrame *frame = ep_scene_frame (scene);
  EpScene *cursor = ep_scene_overlay_new (scene);
  ChangeInput inputs[EP_PARAMETERS];

  ep_change_inputs (subject, inputs);
  g_autofree char *sentence = ep_sweep_sentence (subject, inputs[stop].sweep);
  ep_scene_set_description (cursor, sentence);
  if (stop < frame->y.to) {
    double top = ep_scale_px (&frame->y, stop), bottom = ep_scale_px (&frame->y, stop + 1);
    EpRect row = {frame->plot.x + CURSOR_PX / 2, top + CURSOR_PX / 2,
                  MAX (frame->plot.width - CURSOR_PX, 0), MAX (bottom - top - CURSOR_PX, 0)};

    ep_scene_add_frame (cursor, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0}, row,
                        CURSOR_CORNER_PX, CURSOR_PX, (EpDash){0});
  }
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor);
  return cursor;
}

enum { COLUMN_INPUT, COLUMN_NOW, COLUMN_FLIP, COLUMN_CHEAPER, COLUMN_FROM, COLUMN_TO, COLUMNS };

static void
set_value (EpTableCell *cell, const EpChartSubject *subject, const EpSweep *sweep, gint64 value)
{
  cell->text = ep_sweep_value (subject, sweep->parameter, value, FALSE);
  cell->plain = ep_sweep_plain_value (subject, sweep->parameter, value);
  cell->order = value;
}

/* What stands in every row of an input. */
static EpTableCell *
add_row (EpChartTable *table, const EpChartSubject *subject, const EpSweep *sweep, gint64 order)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  guint course = ep_sweep_course (sweep->parameter, other);
  g_autofree char *name = ep_course_label (subject->scenario, course, EP_LABEL_ALONE);
  EpTableCell *row = ep_chart_table_add_row (table);

  row[COLUMN_INPUT] = ep_cell_text (ep_sweep_title (sweep->parameter, name), order);
  set_value (&row[COLUMN_NOW], subject, sweep, sweep->now);
  set_value (&row[COLUMN_FROM], subject, sweep, sweep->lowest);
  set_value (&row[COLUMN_TO], subject, sweep, sweep->highest);
  return row;
}

static void
add_flip (EpChartTable *table, const EpChartSubject *subject, const EpSweep *sweep, gint64 order,
          gint64 value, EpCheaper cheaper)
{
  EpTableCell *row = add_row (table, subject, sweep, order);

  set_value (&row[COLUMN_FLIP], subject, sweep, value);
  row[COLUMN_CHEAPER] =
      ep_cell_cheaper (subject, subject->comparison->pairs[subject->pair].course, cheaper);
}

static void
add_never (EpChartTable *table, const EpChartSubject *subject, const EpSweep *sweep, gint64 order)
{
  EpTableCell *row = add_row (table, subject, sweep, order);

  row[COLUMN_FLIP] = ep_cell_text (g_strdup (C_ ("flip", "Never")), G_MAXINT64);
  row[COLUMN_CHEAPER] = ep_cell_text (g_strdup (""), G_MAXINT64);
}

/* The nearest flip, then the others as they ascend, each at the value on its far side from now. */
static void
add_input (EpChartTable *table, const EpChartSubject *subject, const ChangeInput *input,
           gint64 order)
{
  const EpSweep *sweep = input->sweep;

  if (!input->flips) {
    add_never (table, subject, sweep, order);
    return;
  }
  add_flip (table, subject, sweep, order, input->nearest, input->stretch.cheaper);
  for (guint i = 1; i < sweep->n_flips; i++) {
    EpFlip flip = ep_change_at_flip (sweep, i);

    if (flip.value != input->nearest)
      add_flip (table, subject, sweep, order, flip.value, flip.cheaper);
  }
}

EpChartTable *
ep_change_table (const EpChartSubject *subject)
{
  const char *const columns[COLUMNS] = {
      _ ("Input"),
      _ ("Value now"),
      _ ("The answer flips at"),
      _ ("Then cheaper"),
      _ ("The range, from"),
      /* Translators: the title of the column behind "The range, from" */
      C_ ("column", "to"),
  };
  static const gboolean numbers[COLUMNS] = {FALSE, TRUE, TRUE, FALSE, TRUE, TRUE};
  g_autofree char *headline = ep_change_headline (subject);
  EpChartTable *table = ep_chart_table_new (headline, columns, numbers, COLUMNS);
  ChangeInput inputs[EP_PARAMETERS];
  guint n_inputs = ep_change_inputs (subject, inputs);

  for (guint i = 0; i < n_inputs; i++)
    add_input (table, subject, &inputs[i], i);
  return table;
}
